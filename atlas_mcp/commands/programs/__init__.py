"""Rules for programs, by family. Importing this package registers all of them."""

from atlas_mcp.commands.programs import (
    builtins,
    clouds,
    clusters,
    code,
    connections,
    containers,
    curl,
    databases,
    disks,
    editors,
    files,
    firewall,
    git,
    host,
    interfaces,
    kernel,
    languages,
    measuring,
    package_files,
    packages,
    processes,
    reading,
    records,
    servers,
    services,
    stores,
    transfer,
    users,
    wrappers,
)

__all__ = [
    "builtins", "clouds", "clusters", "code", "connections", "containers", "curl", "databases", "disks", "editors",
    "files", "firewall", "git", "host", "interfaces", "kernel", "languages", "measuring", "package_files",
    "packages", "processes", "reading", "records", "servers", "services", "stores", "transfer", "users", "wrappers",
]  # fmt: skip
