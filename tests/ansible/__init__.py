"""Roles that Ansible runs: over a real sshd on loopback, below the home that is there."""
