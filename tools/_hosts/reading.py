"""What a host answers, as assets. A function may stumble in any way over an answer, which then cannot be used. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from atlas_mcp.domain.estate.assets import Datastore, Disk, Filesystem, Interface, Session, Volume
from atlas_mcp.domain.text import line
from atlas_mcp.system import jsontext

STUMBLES = (TypeError, ValueError, LookupError, AttributeError)
_LARGEST = 2**63  # no machine has so many bytes
_GIB = 2**30
_MOST_VALUES = 100_000
_OWN = ("bond", "vlan", "vxlan", "bridge", "team", "vrf", "wireguard", "macvlan")  # virtual, and somebody's intent
_LAYERS = ("squashfs", "overlay", "nsfs", "autofs", "iso9660", "erofs")
_SHARED = ("iscsi", "fc", "fcoe", "rbd")  # several hosts have a disk that comes this way
_ARRAY = re.compile(
    r"^(md\w+) : (\w+)(?: \([^)\n]*\))? (\w+) [^\n]*\n +(\d+) blocks[^\n[]*(?:level[^\n[]*)?(?:\[(\d+)/(\d+)\])?", re.M
)


@dataclass(frozen=True)
class Owner:
    """Whose assets they are: its id and name in the estate, and what it runs in: "none" is a machine of its own."""

    id: str
    name: str
    virtual: str = ""
    container: bool = False


def words(text: str) -> dict[str, str]:
    """Lines of a name, `=` or `:`, and a value."""
    pairs = (re.split("[=:]", one, maxsplit=1) for one in text.splitlines())
    return {pair[0]: pair[1].strip().strip('"') for pair in pairs if len(pair) == 2}


def json_of(text: str) -> Any:  # noqa: ANN401 - JSON
    """What a text says."""
    return jsontext.read(text.encode(), _MOST_VALUES)


def number(value: object) -> int:
    """A whole number that a machine may have of something, as a number or in digits."""
    told = int(str(value))
    if abs(told) >= _LARGEST:
        raise ValueError("it is too large")
    return told


def interfaces(text: str, owner: Owner) -> list[Interface]:
    """Ports, what is built of them, and what has an address; other ends of containers and the like come and go."""
    told = []
    for row in json_of(text):
        name, kind = row.get("ifname"), row.get("linkinfo", {}).get("info_kind", "")
        addresses = tuple(_addresses(row))
        if not name or "LOOPBACK" in row["flags"] or (kind and kind not in _OWN and not addresses):
            continue
        own = not kind or (owner.container and kind == "veth")
        told.append(
            Interface(
                id=f"{owner.id}/interface/{name}",
                name=name,
                owner=owner.id,
                owner_name=owner.name,
                network=str(row.get("master", "")),
                vlan=row["linkinfo"].get("info_data", {}).get("id") if kind == "vlan" else None,
                mac=row.get("permaddr", row.get("address")) if own else None,
                addresses=addresses,
                alias=str(row.get("ifalias", "")),
                up="LOWER_UP" in row["flags"],
            )
        )
    return told


def _addresses(row: Mapping[str, Any]) -> Iterator[str]:
    """Those that others may reach it by, without those that it changes for privacy."""
    for one in row.get("addr_info", []):
        if one.get("scope") == "global" and not one.get("temporary"):
            yield f"{one['local']}/{one['prefixlen']}"


def gateways(text: str) -> tuple[str, ...]:
    """The next hops of default routes; routes of IPv4 and of IPv6 are a line each."""
    routes = [route for one in text.splitlines() if one.strip() for route in json_of(one)]
    hops = [hop.get("gateway") for route in routes for hop in (route, *route.get("nexthops", ()))]
    return tuple(dict.fromkeys(str(hop) for hop in hops if hop))


def disks(text: str, owner: Owner) -> list[Disk]:
    """Drives. Serials of virtual ones, and of those that several hosts share, tell nothing."""
    told = []
    for row in json_of(text)["blockdevices"]:
        name, size = str(row["name"]), number(row["size"] or 0)
        if row["type"] != "disk" or not size or name.startswith(("zram", "nbd", "rbd", "drbd")):
            continue
        spins = str(row.get("rota")).lower() in ("true", "1")
        own = owner.virtual == "none" and row.get("tran") not in _SHARED
        told.append(
            Disk(
                id=f"{owner.id}/disk/{name}",
                name=name,
                owner=owner.id,
                owner_name=owner.name,
                sort=f"{row.get('tran') or ''} {'spinning' if spins else 'flash'}".strip(),
                model=str(row.get("model") or "").strip(),
                serial=row.get("serial") if own else None,
                size_gib=size // _GIB,
            )
        )
    return told


def filesystems(mounts: str, space: str, owner: Owner) -> list[Filesystem]:
    """What is mounted from a disk or a server, with the room of what is local."""
    rooms: dict[str, tuple[int, int]] = {}
    for one in space.splitlines()[1:]:
        columns = one.split(None, 6)
        rooms[columns[6]] = (number(columns[2]) // _GIB, number(columns[3]) // _GIB)
    told = []
    for row in json_of(mounts)["filesystems"]:
        path, source, sort = str(row["target"]), str(row["source"]), str(row["fstype"])
        if path != "/" and (sort in _LAYERS or ("[" in source and sort != "btrfs")):
            continue  # a layer, or a part of another one under a further name
        total, used = rooms.get(path, (None, None))
        told.append(
            Filesystem(
                id=f"{owner.id}/filesystem/{path}",
                name=path,
                owner=owner.id,
                owner_name=owner.name,
                sort=sort,
                source=source,
                total_gib=total,
                used_gib=used,
            )
        )
    return told


def bgp(text: str, owner: Owner) -> list[Session]:
    """Sessions, each once though it may carry several families of addresses."""
    if not text.lstrip().startswith("{"):  # it says that it does not speak it
        return []
    families = [one for one in json_of(text).values() if isinstance(one, dict)]
    peers = {peer: said for family in families for peer, said in family.get("peers", {}).items()}
    return [_session(owner, "bgp", peer, str(said["state"]), said.get("remoteAs")) for peer, said in peers.items()]


def ospf(text: str, owner: Owner) -> list[Session]:
    """Neighbours, by the id of their router."""
    if not text.lstrip().startswith("{"):
        return []
    told = json_of(text).get("neighbors", {})
    states = {peer: str(said[0].get("nbrState") or said[0]["state"]).partition("/")[0] for peer, said in told.items()}
    return [_session(owner, "ospf", peer, state.replace("2-Way", "twoWay")) for peer, state in states.items()]


def _session(owner: Owner, protocol: str, peer: str, state: str, peer_as: int | None = None) -> Session:
    return Session(
        id=f"{owner.id}/session/{protocol}/{peer}",
        name=owner.name,
        protocol=protocol,
        peer=peer,
        peer_as=peer_as,
        state=f"{state[:1].lower()}{state[1:]}",
    )


def volume_groups(text: str, owner: Owner) -> list[Datastore]:
    """Volume groups of LVM."""
    told = []
    for row in json_of(text)["report"][0]["vg"]:
        total, free, missing = number(row["vg_size"]), number(row["vg_free"]), number(row["vg_missing_pv_count"] or 0)
        state = f"degraded, {missing} of its disks are missing" if missing else "whole"
        told.append(_datastore(owner, "LVM", str(row["vg_name"]), state, total, total - free))
    return told


def logical_volumes(text: str, owner: Owner) -> list[Volume]:
    """Logical volumes of LVM."""
    return [
        Volume(
            id=f"{owner.id}/volume/{row['vg_name']}/{row['lv_name']}",
            name=f"{owner.name}/{row['vg_name']}/{row['lv_name']}",
            capacity=f"{number(row['lv_size']) / _GIB:.1f} GiB",
            state=str(row["lv_active"]) or "inactive",
            sort=f"LVM {row['segtype']}",
        )
        for row in json_of(text)["report"][0]["lv"]
    ]


def pools(text: str, owner: Owner) -> list[Datastore]:
    """Pools of ZFS."""
    rows = (one.split("\t") for one in text.splitlines())
    return [_datastore(owner, "ZFS", row[0], row[3].lower(), number(row[1]), number(row[2])) for row in rows]


def arrays(text: str, owner: Owner) -> list[Datastore]:
    """Arrays that the kernel itself makes of disks."""
    told = []
    for name, state, level, blocks, wanted, there in _ARRAY.findall(text):
        missing = number(wanted or 0) - number(there or 0)
        if missing > 0:
            state = f"degraded, {missing} of {wanted} disks are missing"
        told.append(_datastore(owner, f"md {level}", name, state, number(blocks) * 1024, None))
    return told


def _datastore(owner: Owner, sort: str, name: str, state: str, total: int, used: int | None) -> Datastore:
    return Datastore(
        id=f"{owner.id}/{sort}/{name}",
        name=f"{owner.name}/{name}",
        sort=sort,
        hosts=(owner.name,),
        shared=False,
        state=line(state),
        total_gib=total // _GIB,
        used_gib=None if used is None else used // _GIB,
    )
