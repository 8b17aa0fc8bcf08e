"""A provider that takes bpg/proxmox's place in tests: its schema, its plans and its calls, on the simulated cluster."""
