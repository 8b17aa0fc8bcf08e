"""A simulated Proxmox VE cluster: fakepve with the behaviour of a real cluster that ATLAS depends on.

It is only ever run as a process of its own (`python -m atlas_simcluster`) and talked to over HTTPS.
"""

__version__ = "0.1.0"
