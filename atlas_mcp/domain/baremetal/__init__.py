"""Leased machines: what people write of them, and which of a site's hosts are free and fit."""
