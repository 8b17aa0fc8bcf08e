"""Mending known incidents by known actions: what they are, how far one is to be relied on, who decides. Pure."""
