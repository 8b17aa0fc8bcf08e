"""Servers by their management controllers: what sushy-tools' emulator answered, and what no controller should."""
