"""The data source `proxmox_virtual_environment_vms`: every VM the token may see, node by node."""

from __future__ import annotations

from typing import Any

from .pve import Pve


def read_vms(pve: Pve, config: dict[str, Any]) -> dict[str, Any]:
    """Its state; filters are not told apart, for our module has none. A token sees what it may audit."""
    nodes = [config["node_name"]] if config["node_name"] else sorted(node["node"] for node in pve.get("/nodes"))
    wanted = set(config["tags"] or ())
    found = [
        _vm(node, row)
        for node in nodes
        for row in sorted(pve.get(f"/nodes/{node}/qemu"), key=lambda row: int(row["vmid"]))
        if wanted <= set(tags(row.get("tags")))
    ]
    return {**config, "id": "vms", "vms": found}


def tags(text: str | None) -> list[str]:
    """The tags of a guest, sorted."""
    return sorted(filter(None, (text or "").replace(",", ";").split(";")))


def _vm(node: str, row: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": row.get("name", ""),
        "node_name": node,
        "status": row["status"],
        "tags": tags(row.get("tags")) or None,
        "template": bool(row.get("template")),
        "vm_id": int(row["vmid"]),
    }
