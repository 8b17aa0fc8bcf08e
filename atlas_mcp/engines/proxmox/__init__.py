"""Proxmox VE clusters, over their API."""
