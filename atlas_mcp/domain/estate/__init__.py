"""What a data centre has, as sources tell it: assets, snapshots of them, and the estate that several make. Pure."""
