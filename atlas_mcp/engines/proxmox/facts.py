"""Reading a cluster: API answers into facts. The only place that knows the shape of what PVE answers."""

from __future__ import annotations

from functools import partial
from typing import Any, NamedTuple, TypeVar

from atlas_mcp.engines.proxmox.client import ClusterClient, Shape, together
from atlas_mcp.engines.proxmox.shapes import Row, flag, name, number, optional, row, rows, text
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
from atlas_mcp.errors import Code, TargetError, TransientError

T = TypeVar("T")
_MIB, _GIB = 2**20, 2**30


async def resources(client: ClusterClient) -> Resources:
    """`GET /cluster/resources`: one call, however many guests there are."""
    return await client.get("cluster/resources", _resources)


def _resources(data: Any) -> Resources:  # noqa: ANN401 - JSON
    by_type: dict[str, list[Row]] = {}
    for one in rows(data):
        by_type.setdefault(text(one["type"]), []).append(one)
    guests = (_guest(row) for kind in ("qemu", "lxc") for row in by_type.get(kind, []))
    return Resources(
        nodes=tuple(sorted((_node(row) for row in by_type.get("node", [])), key=lambda node: node.name)),
        guests=tuple(sorted(guests, key=lambda guest: guest.vmid)),
        storages=tuple(
            sorted((_storage(row) for row in by_type.get("storage", [])), key=lambda store: (store.name, store.node))
        ),
        pools=tuple(sorted(text(row["pool"]) for row in by_type.get("pool", []))),
    )


async def health(client: ClusterClient, admin: ClusterClient | None = None) -> Health:
    """`GET /version`, `/cluster/status`, `/access/permissions`, the last for the admin token too where one is given."""
    version = await client.get("version", lambda data: text(row(data)["version"]))
    held = await privileges(client)
    try:
        seen = await status(client)
    except TargetError as error:
        if error.code is not Code.PRIVILEGE_MISSING:
            raise
        seen = Status(quorate=None, online=0, total=0)  # the privilege is missed by name elsewhere
    return Health(
        version=version,
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
    return await client.get("cluster/status", _status)


def _status(data: Any) -> Status:  # noqa: ANN401
    found = rows(data)
    nodes = [row for row in found if row["type"] == "node"]
    cluster = next((row for row in found if row["type"] == "cluster"), {"quorate": 1})
    if not nodes:
        raise ValueError("a cluster without a node")
    online = sum(1 for row in nodes if flag(row.get("online")))
    return Status(quorate=flag(cluster.get("quorate")), online=online, total=len(nodes))


async def privileges(client: ClusterClient) -> Privileges:
    """`GET /access/permissions`: what the token holds itself, with what propagates."""
    return await client.get("access/permissions", _privileges)


def _privileges(data: Any) -> Privileges:  # noqa: ANN401
    by_path = {path: row(held) for path, held in sorted(row(data).items())}
    return {path: {name: flag(below) for name, below in sorted(held.items())} for path, held in by_path.items()}


async def networks(client: ClusterClient, nodes: tuple[str, ...]) -> Networks:
    """`GET /nodes/{node}/network` for each, and `/cluster/sdn/vnets`."""
    bridges: list[Bridge] = []
    places: dict[str, list[str]] = {}
    reads = [partial(client.get, f"nodes/{node}/network", partial(_on_node, node), type="any_bridge") for node in nodes]
    for node, (on_node, vnets) in zip(nodes, await together(reads), strict=True):
        bridges.extend(on_node)
        for vnet in vnets:
            places.setdefault(vnet, []).append(node)
    try:
        zones, vlan_vnets = await client.get("cluster/sdn/vnets", _vnets)
    except TargetError as error:
        if error.code is Code.CREDENTIAL_REJECTED or isinstance(error, TransientError):
            raise
        zones, vlan_vnets = {}, ()  # a cluster without SDN: then no vnet can be used
    return Networks(
        bridges=tuple(bridges),
        vnets=zones,
        vlan_vnets=vlan_vnets,
        vnet_nodes={name: tuple(found) for name, found in sorted(places.items())},
    )


def _on_node(node: str, data: Any) -> tuple[list[Bridge], list[str]]:  # noqa: ANN401
    """The bridges of a node, and the virtual networks that it has."""
    found = rows(data)
    vnets = [text(row["iface"]) for row in found if row.get("type") == "vnet"]
    return [_bridge(node, row) for row in found if row.get("type") != "vnet"], vnets


def _vnets(data: Any) -> tuple[dict[str, str], tuple[str, ...]]:  # noqa: ANN401
    """The virtual networks with their zones, and those that take VLANs."""
    found = rows(data)
    zones = {text(row["vnet"]): optional(row.get("zone")) for row in found}
    return zones, tuple(sorted(row["vnet"] for row in found if flag(row.get("vlanaware"))))


async def guest_config(client: ClusterClient, path: str) -> GuestConfig:
    """`GET /nodes/{node}/{qemu|lxc}/{vmid}/config`, `path` being what stands before the last part."""
    return await client.get(f"{path}/config", partial(_config, path))


def _config(path: str, data: Any) -> GuestConfig:  # noqa: ANN401
    """A VM's values are texts and numbers; a container may have lines of its own, as a list."""
    values = dict(row(data))
    digest = text(values.pop("digest"))
    _, node, kind, vmid = path.split("/")
    if any(not isinstance(value, str | int | float) for key, value in values.items() if (kind, key) != ("lxc", "lxc")):
        raise TypeError("no text")
    config = GuestConfig(vmid=int(vmid), node=node, digest=digest, values=values)
    len(config.disks), len(config.drives), config.identity
    return config


async def ha(client: ClusterClient) -> Ha:
    """`GET /cluster/ha/resources`, and groups (PVE 8) or rules (PVE 9), whichever there is."""
    managed = await client.get("cluster/ha/resources", managed_rows)
    return Ha(
        groups=await _optional(client, "cluster/ha/groups", _groups),
        rules=await _optional(client, "cluster/ha/rules", _rules),
        resources={one["sid"]: optional(one.get("state")) or "started" for one in managed},
    )


def managed_rows(data: Any) -> list[Row]:  # noqa: ANN401
    """The guests that HA manages, each with its `sid`."""
    return [{**one, "sid": text(one["sid"]), "state": optional(one.get("state"))} for one in rows(data)]


def _groups(data: Any) -> tuple[str, ...]:  # noqa: ANN401
    return tuple(sorted(text(one["group"]) for one in rows(data)))


def _rules(data: Any) -> tuple[HaRule, ...]:  # noqa: ANN401
    return tuple(
        HaRule(name=text(one["rule"]), resources=tuple(optional(one.get("resources")).split(","))) for one in rows(data)
    )


async def backup_jobs(client: ClusterClient) -> tuple[BackupJob, ...]:
    """`GET /cluster/backup`."""
    return await client.get("cluster/backup", lambda data: tuple(_backup_job(one) for one in backup_rows(data)))


def backup_rows(data: Any) -> list[Row]:  # noqa: ANN401
    """The backup jobs, each with its `id`."""
    return [{**one, "id": text(one["id"])} for one in rows(data)]


def _backup_job(one: Row) -> BackupJob:
    return BackupJob(
        id=one["id"],
        enabled=flag(one.get("enabled", 1)),
        pool=optional(one.get("pool")),
        vmids=_numbers(one.get("vmid")),
        all=flag(one.get("all", 0)),
        excluded=_numbers(one.get("exclude")),
        comment=optional(one.get("comment")),
    )


async def _optional(client: ClusterClient, path: str, shape: Shape[tuple[T, ...]]) -> tuple[T, ...]:
    """A list that only one of PVE 8 and PVE 9 has."""
    try:
        return await client.get(path, shape)
    except TargetError as error:
        if error.code is Code.TARGET_FAILED and not isinstance(error, TransientError):
            return ()
        raise


def _bridge(node: str, row: Row) -> Bridge:
    """VLAN tags work on every Open vSwitch bridge; for one on a plain Linux bridge PVE makes another bridge."""
    return Bridge(
        name=text(row["iface"]),
        node=node,
        vlan_aware=flag(row.get("bridge_vlan_aware")) or row.get("type") == "OVSBridge",
        active=flag(row.get("active", 1)),
        mtu=number(row.get("mtu")),
    )


def _numbers(value: object) -> tuple[int, ...]:
    """`100,101` as numbers."""
    return tuple(int(part) for part in optional(value).split(",") if part.strip().isdecimal())


def _node(row: Row) -> Node:
    return Node(
        name=name(row["node"]),
        online=row.get("status") == "online",
        cores=number(row.get("maxcpu")),
        memory_mib=number(row.get("maxmem")) // _MIB,
        memory_used_mib=number(row.get("mem")) // _MIB,
    )


def _guest(row: Row) -> Guest:
    return Guest(
        vmid=number(row["vmid"]),
        name=optional(row.get("name")),
        type=row["type"],
        node=name(row["node"]),
        status=optional(row.get("status")) or "unknown",
        template=flag(row.get("template")),
        cores=number(row.get("maxcpu")),
        memory_mib=number(row.get("maxmem")) // _MIB,
        disk_gib=number(row.get("maxdisk")) // _GIB,
        pool=optional(row.get("pool")),
        tags=tuple(tag for tag in optional(row.get("tags")).replace(",", ";").split(";") if tag),
        ha=optional(row.get("hastate")),
        lock=optional(row.get("lock")),
    )


def _storage(row: Row) -> Storage:
    return Storage(
        name=text(row["storage"]),
        node=name(row["node"]),
        type=optional(row.get("plugintype")),
        shared=flag(row.get("shared")),
        active=row.get("status") == "available",
        content=tuple(sorted(part for part in optional(row.get("content")).split(",") if part)),
        total_gib=number(row.get("maxdisk")) // _GIB,
        used_gib=number(row.get("disk")) // _GIB,
    )
