"""Whether a host is well: a script of ours that only reads there, and what its answer means."""
