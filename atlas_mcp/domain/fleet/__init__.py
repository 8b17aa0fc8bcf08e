"""The spec of a fleet of VMs: read, checked, completed, expanded, compared, placed. Pure."""
