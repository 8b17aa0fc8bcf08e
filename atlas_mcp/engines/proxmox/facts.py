"""Reading a cluster: API answers into facts. The only place that knows the shape of what PVE answers."""

from __future__ import annotations

from typing import Any

from atlas_mcp.engines.proxmox.client import ClusterClient
from atlas_mcp.engines.proxmox.spec import (
    BackupJob,
    Bridge,
    Guest,
    GuestConfig,
    Ha,
    Health,
    Networks,
    Node,
    Resources,
    Storage,
)
from atlas_mcp.errors import Code, TargetError

_MIB, _GIB = 2**20, 2**30


async def resources(client: ClusterClient) -> Resources:
    """`GET /cluster/resources`: one call, however many guests there are."""
    rows = await client.get("cluster/resources")
    by_type: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        by_type.setdefault(row["type"], []).append(row)
    return Resources(
        nodes=tuple(sorted((_node(row) for row in by_type.get("node", [])), key=lambda node: node.name)),
        guests=tuple(
            sorted((_guest(row) for row in rows if row["type"] in ("qemu", "lxc")), key=lambda guest: guest.vmid)
        ),
        storages=tuple(
            sorted((_storage(row) for row in by_type.get("storage", [])), key=lambda store: (store.name, store.node))
        ),
        pools=tuple(sorted(row["pool"] for row in by_type.get("pool", []))),
    )


async def health(client: ClusterClient) -> Health:
    """`GET /version`, `/cluster/status`, `/access/permissions`."""
    version = await client.get("version")
    status = await client.get("cluster/status")
    permissions = await client.get("access/permissions")
    nodes = [row for row in status if row["type"] == "node"]
    cluster = next((row for row in status if row["type"] == "cluster"), {"quorate": 1})
    return Health(
        version=str(version["version"]),
        quorate=bool(cluster.get("quorate", 0)),
        nodes_online=sum(1 for row in nodes if row.get("online")),
        nodes_total=len(nodes),
        privileges={path: tuple(sorted(held)) for path, held in sorted(permissions.items())},
    )


async def networks(client: ClusterClient, nodes: tuple[str, ...]) -> Networks:
    """`GET /nodes/{node}/network` for each, and `/cluster/sdn/vnets`."""
    bridges: list[Bridge] = []
    for node in nodes:
        bridges.extend(
            Bridge(
                name=row["iface"],
                node=node,
                vlan_aware=bool(row.get("bridge_vlan_aware")),
                active=bool(row.get("active", 1)),
            )
            for row in await client.get(f"nodes/{node}/network", type="any_bridge")
        )
    try:
        vnets = await client.get("cluster/sdn/vnets")
    except TargetError as error:
        if error.code is Code.CREDENTIAL_REJECTED:
            raise
        vnets = []  # a cluster without SDN, or a token that may not look: then no vnet can be used
    return Networks(bridges=tuple(bridges), vnets={row["vnet"]: str(row.get("zone") or "") for row in vnets})


async def guest_config(client: ClusterClient, node: str, vmid: int) -> GuestConfig:
    """`GET /nodes/{node}/qemu/{vmid}/config`."""
    answer = dict(await client.get(f"nodes/{node}/qemu/{vmid}/config"))
    digest = str(answer.pop("digest", ""))
    return GuestConfig(vmid=vmid, node=node, digest=digest, values=answer)


async def ha(client: ClusterClient) -> Ha:
    """`GET /cluster/ha/resources`, and groups (PVE 8) or rules (PVE 9), whichever there is."""
    managed = await client.get("cluster/ha/resources")
    return Ha(
        groups=tuple(sorted(row["group"] for row in await _optional(client, "cluster/ha/groups"))),
        rules=tuple(sorted(row["rule"] for row in await _optional(client, "cluster/ha/rules"))),
        resources={str(row["sid"]): str(row.get("state") or "started") for row in managed},
    )


async def backup_jobs(client: ClusterClient) -> tuple[BackupJob, ...]:
    """`GET /cluster/backup`."""
    return tuple(
        BackupJob(
            id=str(row["id"]),
            enabled=bool(int(row.get("enabled", 1))),
            pool=str(row.get("pool") or ""),
            vmids=tuple(int(vmid) for vmid in str(row.get("vmid") or "").split(",") if vmid),
            all=bool(int(row.get("all", 0))),
            comment=str(row.get("comment") or ""),
        )
        for row in await client.get("cluster/backup")
    )


async def _optional(client: ClusterClient, path: str) -> list[dict[str, Any]]:
    """A list that only one of PVE 8 and PVE 9 has."""
    try:
        return list(await client.get(path))
    except TargetError as error:
        if error.code is Code.TARGET_FAILED:
            return []
        raise


def _node(row: dict[str, Any]) -> Node:
    return Node(
        name=row["node"],
        online=row.get("status") == "online",
        cores=int(row.get("maxcpu") or 0),
        memory_mib=int(row.get("maxmem") or 0) // _MIB,
        memory_used_mib=int(row.get("mem") or 0) // _MIB,
    )


def _guest(row: dict[str, Any]) -> Guest:
    return Guest(
        vmid=int(row["vmid"]),
        name=str(row.get("name") or ""),
        type=row["type"],
        node=row["node"],
        status=str(row.get("status") or "unknown"),
        template=bool(row.get("template")),
        cores=int(row.get("maxcpu") or 0),
        memory_mib=int(row.get("maxmem") or 0) // _MIB,
        disk_gib=int(row.get("maxdisk") or 0) // _GIB,
        pool=str(row.get("pool") or ""),
        tags=tuple(tag for tag in str(row.get("tags") or "").replace(",", ";").split(";") if tag),
        ha=str(row.get("hastate") or ""),
        lock=str(row.get("lock") or ""),
    )


def _storage(row: dict[str, Any]) -> Storage:
    return Storage(
        name=row["storage"],
        node=row["node"],
        type=str(row.get("plugintype") or ""),
        shared=bool(row.get("shared")),
        active=row.get("status") == "available",
        content=tuple(sorted(part for part in str(row.get("content") or "").split(",") if part)),
        total_gib=int(row.get("maxdisk") or 0) // _GIB,
        used_gib=int(row.get("disk") or 0) // _GIB,
    )
