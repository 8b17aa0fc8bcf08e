"""Reading a cluster: API answers into facts. The only place that knows the shape of what PVE answers."""

from __future__ import annotations

from functools import partial
from typing import Any, NamedTuple

from atlas_mcp.engines.proxmox.client import ClusterClient, together
from atlas_mcp.engines.proxmox.spec import (
    BackupJob,
    Bridge,
    Guest,
    GuestConfig,
    Ha,
    HaRule,
    Health,
    Networks,
    Node,
    Privileges,
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


async def health(client: ClusterClient, admin: ClusterClient | None = None) -> Health:
    """`GET /version`, `/cluster/status`, `/access/permissions`, the last for the admin token too where one is given."""
    version = await client.get("version")
    held = await privileges(client)
    try:
        seen = await status(client)
    except TargetError as error:
        if error.code is not Code.PRIVILEGE_MISSING:
            raise
        seen = Status(quorate=None, online=0, total=0)  # the privilege is missed by name elsewhere
    return Health(
        version=str(version["version"]),
        quorate=seen.quorate,
        nodes_online=seen.online,
        nodes_total=seen.total,
        privileges=held,
        admin=await privileges(admin) if admin else None,
    )


class Status(NamedTuple):
    """Quorum and nodes."""

    quorate: bool | None
    online: int
    total: int


async def status(client: ClusterClient) -> Status:
    """`GET /cluster/status`. A node that is in no cluster is always quorate."""
    rows = await client.get("cluster/status")
    nodes = [row for row in rows if row["type"] == "node"]
    cluster = next((row for row in rows if row["type"] == "cluster"), {"quorate": 1})
    online = sum(1 for row in nodes if row.get("online"))
    return Status(quorate=bool(cluster.get("quorate", 0)), online=online, total=len(nodes))


async def privileges(client: ClusterClient) -> Privileges:
    """`GET /access/permissions`: what the token holds itself, with what propagates."""
    answer = await client.get("access/permissions")
    return {path: {name: bool(below) for name, below in sorted(held.items())} for path, held in sorted(answer.items())}


async def networks(client: ClusterClient, nodes: tuple[str, ...]) -> Networks:
    """`GET /nodes/{node}/network` for each, and `/cluster/sdn/vnets`."""
    bridges: list[Bridge] = []
    places: dict[str, list[str]] = {}
    answers = await together([partial(client.get, f"nodes/{node}/network", type="any_bridge") for node in nodes])
    for node, rows in zip(nodes, answers, strict=True):
        for row in rows:
            if row.get("type") == "vnet":
                places.setdefault(row["iface"], []).append(node)
            else:
                bridges.append(_bridge(node, row))
    try:
        vnets = await client.get("cluster/sdn/vnets")
    except TargetError as error:
        if error.code is Code.CREDENTIAL_REJECTED:
            raise
        vnets = []  # a cluster without SDN: then no vnet can be used
    return Networks(
        bridges=tuple(bridges),
        vnets={row["vnet"]: str(row.get("zone") or "") for row in vnets},
        vlan_vnets=tuple(sorted(row["vnet"] for row in vnets if row.get("vlanaware"))),
        vnet_nodes={name: tuple(found) for name, found in sorted(places.items())},
    )


async def guest_config(client: ClusterClient, path: str) -> GuestConfig:
    """`GET /nodes/{node}/{qemu|lxc}/{vmid}/config`, `path` being what stands before the last part."""
    answer = dict(await client.get(f"{path}/config"))
    digest = str(answer.pop("digest", ""))
    _, node, _, vmid = path.split("/")
    return GuestConfig(vmid=int(vmid), node=node, digest=digest, values=answer)


async def ha(client: ClusterClient) -> Ha:
    """`GET /cluster/ha/resources`, and groups (PVE 8) or rules (PVE 9), whichever there is."""
    managed = await client.get("cluster/ha/resources")
    return Ha(
        groups=tuple(sorted(row["group"] for row in await _optional(client, "cluster/ha/groups"))),
        rules=tuple(
            HaRule(name=row["rule"], resources=tuple(str(row.get("resources") or "").split(",")))
            for row in await _optional(client, "cluster/ha/rules")
        ),
        resources={str(row["sid"]): str(row.get("state") or "started") for row in managed},
    )


async def backup_jobs(client: ClusterClient) -> tuple[BackupJob, ...]:
    """`GET /cluster/backup`."""
    return tuple(
        BackupJob(
            id=str(row["id"]),
            enabled=bool(int(row.get("enabled", 1))),
            pool=str(row.get("pool") or ""),
            vmids=_numbers(row.get("vmid")),
            all=bool(int(row.get("all", 0))),
            excluded=_numbers(row.get("exclude")),
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


def _bridge(node: str, row: dict[str, Any]) -> Bridge:
    """VLAN tags work on every Open vSwitch bridge; for one on a plain Linux bridge PVE makes another bridge."""
    return Bridge(
        name=row["iface"],
        node=node,
        vlan_aware=bool(row.get("bridge_vlan_aware")) or row.get("type") == "OVSBridge",
        active=bool(row.get("active", 1)),
        mtu=int(row.get("mtu") or 0),
    )


def _numbers(value: object) -> tuple[int, ...]:
    """`100,101` as numbers."""
    return tuple(int(part) for part in str(value or "").split(",") if part.strip().isdecimal())


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
