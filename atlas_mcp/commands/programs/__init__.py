"""Rules for programs, by family. Importing this package registers all of them."""

from atlas_mcp.commands.programs import (
    builtins,
    code,
    containers,
    databases,
    disks,
    files,
    network,
    packages,
    reading,
    services,
    system,
    tools,
    users,
    wrappers,
)

__all__ = [
    "builtins", "code", "containers", "databases", "disks", "files", "network", "packages", "reading", "services", "system",
    "tools", "users", "wrappers",
]  # fmt: skip
