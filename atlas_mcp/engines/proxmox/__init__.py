"""Proxmox VE clusters, over their API."""

ENGINE = "proxmox"
