"""Kubernetes clusters: what people write of one, how large it must be, what it costs, what to say of it. Pure."""
