"""What happens: jobs as they are asked for, run, undone and written down."""
