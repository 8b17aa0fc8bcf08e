"""What every operating system gives in its own way: processes, lock files, owners of files, imports; and the network.

What comes over the network is bounded here, whoever sends it (`http`, `jsontext`).
"""
