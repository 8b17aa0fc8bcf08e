"""What a cluster has, in few tokens: guests by node, status and name pattern; everything else as a table.

One call for guests, templates, nodes and storages together, however many there are. Names and tags were written by
whoever uses the cluster: they are shown as data, without what could be taken for structure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase

from atlas_mcp.domain.problems import nearest
from atlas_mcp.domain.text import word
from atlas_mcp.engines.proxmox.spec import Allowance, AskAllowance, AskNetworks, AskResources, Guest, Resources, Storage
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.toolset import Context, Inventory, InventoryRequest

from .look import choose_cluster

_NUMBER = re.compile(r"^(.*?)(\d+)(\D*)$")
_LONGEST_GLOB = 253  # as long as a name can be: matching costs the square of it
_MIB_IN_GIB = 1024
_GROUPED = ("node", "status")  # what guests are grouped by where no fields are asked for


@dataclass(frozen=True)
class Item:
    """One thing: its place in the order, and its cells by column."""

    key: str
    cells: dict[str, str]
    status: str = ""
    nodes: tuple[str, ...] = ()
    tags: tuple[str, ...] = field(default=())


async def inventory(ctx: Context, request: InventoryRequest) -> Inventory:
    """A page of one kind of thing.

    Raises:
        CallerError: `arguments_invalid`: a column that there is not, or a pattern longer than any name.

    """
    if len(request.name) > _LONGEST_GLOB:
        raise CallerError(
            Code.ARGUMENTS_INVALID,
            f"Unable to look for a name of {len(request.name)} characters.",
            f"The limit is {_LONGEST_GLOB}.",
        )
    cluster = choose_cluster(ctx, request.place or None)
    resources = await ctx.fact(AskResources(cluster=cluster))
    columns = _columns(request.fields, _COLUMNS[request.kind])
    if request.kind == "networks":
        items = await _networks(ctx, cluster, resources)
    else:
        items = _ITEMS[request.kind](resources, await ctx.fact(AskAllowance(cluster=cluster)))
    fitting = sorted((item for item in items if _fits(item, request)), key=lambda item: item.key)
    start = request.after.zfill(_WIDTH) if request.after.isdecimal() else request.after
    page = [item for item in fitting if item.key > start] if request.after else fitting
    more = page[request.most - 1].key.lstrip("0") if len(page) > request.most else ""
    page = page[: request.most]
    grouped = request.kind == "guests" and not request.fields
    domain = _domain(page) if grouped else ""
    return Inventory(
        place=cluster,
        total=len(fitting),
        by_status=dict(sorted(Counter(item.status for item in fitting if item.status).items())),
        grouped=_grouped(page, domain) if grouped else {},
        domain=domain,
        table="" if grouped or not page else _table(page, columns),
        next=more,
    )


def _fits(item: Item, request: InventoryRequest) -> bool:
    """Whether the filters let an item through; an empty one lets all."""
    return (
        (not request.node or request.node in item.nodes)
        and (not request.pool or request.pool == item.cells.get("pool"))
        and (not request.tag or request.tag in item.tags)
        and (not request.status or request.status == item.status)
        and _named(item.cells.get("name", ""), request.name)
    )


def _columns(fields: Sequence[str], known: Sequence[str]) -> Sequence[str]:
    for name in fields:
        if name not in known:
            close = nearest(name, known)
            raise CallerError(
                Code.ARGUMENTS_INVALID,
                f"Unable to show field {name[:40]!r}.",
                f"Did you mean {close}?" if close else f"Known: {', '.join(known)}.",
            )
    return [column for column in known if column in fields or column in ("vmid", "name")] if fields else known


def _domain(page: Sequence[Item]) -> str:
    """What all names end in after their first dot, with the dot; "" where they differ."""
    found = {item.cells["name"].partition(".")[2] for item in page}
    return f".{found.pop()}" if len(found) == 1 and "" not in found else ""


def _grouped(page: Sequence[Item], domain: str) -> dict[str, dict[str, str]]:
    """Guests by node and status, and there by the pattern of their names: `web-#: 100:01 101:02`."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for item in page:
        name = item.cells["name"].removesuffix(domain)
        groups.setdefault(f"{item.cells['node']} {item.status}", []).append((item.cells["vmid"], name))
    return {group: _patterns(items) for group, items in sorted(groups.items())}


def _patterns(guests: Sequence[tuple[str, str]]) -> dict[str, str]:
    """VMIDs and names, those together whose names differ in their last number only."""
    alike: dict[tuple[str, str], list[tuple[str, str]]] = {}
    made: dict[str, str] = {}
    for vmid, name in guests:
        parts = _NUMBER.match(name)
        if parts:
            alike.setdefault((parts[1], parts[3]), []).append((vmid, parts[2]))
        else:
            made[name] = f"{made[name]} {vmid}" if name in made else vmid
    for (head, tail), members in alike.items():
        numbers = [number for _, number in members]
        same = _shared(numbers)
        if len({*numbers}) == 1:
            made[f"{head}{numbers[0]}{tail}"] = " ".join(vmid for vmid, _ in members)
        else:
            pairs = " ".join(f"{vmid}:{number[len(same) :]}" for vmid, number in members)
            made[f"{head}{same}#{tail}"] = pairs
    return made


def _shared(numbers: Sequence[str]) -> str:
    """The digits that all of them begin with, one left for each."""
    shortest = min(numbers, key=len)[:-1]
    while not all(number.startswith(shortest) for number in numbers):
        shortest = shortest[:-1]
    return shortest


def _table(page: Iterable[Item], columns: Sequence[str]) -> str:
    lines = [" ".join(columns)]
    lines += [" ".join(item.cells.get(column, "") or "-" for column in columns) for item in page]
    return "\n".join(lines)


# -- what there is -----------------------------------------------------------------------------------

_WIDTH = 10  # digits of a VMID, so that text sorts as numbers do
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "nodes": ("name", "status", "cores", "core_room", "memory_gib", "used_gib", "room_gib", "guests"),
    "guests": ("vmid", "name", *_GROUPED, "type", "cores", "memory_gib", "disk_gib", "pool", "tags", "ha", "lock"),
    "templates": ("vmid", "name", "node", "cores", "memory_gib", "disk_gib", "pool", "tags"),
    "storages": ("name", "nodes", "type", "shared", "status", "content", "total_gib", "used_gib", "room_gib"),
    "networks": ("name", "nodes", "type", "vlan_aware", "zone"),
}


def _nodes(resources: Resources, allowance: Allowance) -> list[Item]:
    """`room` is what may still be promised above the reserve and within the overcommit."""
    running = Counter(guest.node for guest in resources.guests if not guest.template)
    return [
        Item(
            key=node.name,
            status=(status := "online" if node.online else "offline"),
            nodes=(node.name,),
            cells={
                "name": node.name,
                "status": status,
                "cores": str(node.cores),
                "core_room": str(resources.core_room(node, allowance)),
                "memory_gib": _gib(node.memory_mib),
                "used_gib": _gib(node.memory_used_mib),
                "room_gib": _gib(resources.memory_room_mib(node, allowance)),
                "guests": str(running[node.name]),
            },
        )
        for node in resources.nodes
    ]


def _guests(resources: Resources, _: Allowance) -> list[Item]:
    return [_guest(guest) for guest in resources.guests if not guest.template]


def _templates(resources: Resources, _: Allowance) -> list[Item]:
    return [_guest(guest) for guest in resources.guests if guest.template]


def _guest(guest: Guest) -> Item:
    return Item(
        key=str(guest.vmid).zfill(_WIDTH),
        status="" if guest.template else guest.status,
        nodes=(guest.node,),
        tags=guest.tags,
        cells={
            "vmid": str(guest.vmid),
            "name": guest.name,
            "node": guest.node,
            "status": guest.status,
            "type": guest.type,
            "cores": str(guest.cores),
            "memory_gib": _gib(guest.memory_mib),
            "disk_gib": str(guest.disk_gib),
            "pool": word(guest.pool),
            "tags": ",".join(guest.tags),
            "ha": guest.ha,
            "lock": guest.lock,
        },
    )


def _storages(resources: Resources, allowance: Allowance) -> list[Item]:
    """A shared storage once, as a node says it on which it is active, and a local one for each node."""
    rows: dict[str, list[Storage]] = {}
    for store in resources.storages:
        rows.setdefault(store.name if store.shared else f"{store.name} {store.node}", []).append(store)
    items: list[Item] = []
    for key, seen in rows.items():
        store = next((row for row in seen if row.active), seen[0])
        nodes = tuple(row.node for row in seen)
        status = "active" if store.active else "inactive"
        items.append(
            Item(
                key=key,
                status=status,
                nodes=nodes,
                cells={
                    "name": word(store.name),
                    "nodes": _places(nodes, resources),
                    "type": store.type,
                    "shared": "yes" if store.shared else "no",
                    "status": status,
                    "content": ",".join(store.content),
                    "total_gib": str(store.total_gib),
                    "used_gib": str(store.used_gib),
                    "room_gib": str(store.room_gib(allowance)),
                },
            )
        )
    return items


async def _networks(ctx: Context, cluster: str, resources: Resources) -> list[Item]:
    online = tuple(node.name for node in resources.nodes if node.online)
    networks = await ctx.fact(AskNetworks(cluster=cluster, nodes=online))
    found: dict[tuple[str, str, str, str], list[str]] = {}
    for bridge in networks.bridges:
        aware = "yes" if bridge.vlan_aware else "no"
        found.setdefault((bridge.name, "bridge", aware, ""), []).append(bridge.node)
    for name, zone in networks.vnets.items():
        found[name, "vnet", "", zone] = list(networks.vnet_nodes.get(name, ()))
    return [
        Item(
            key=f"{name} {kind} {aware}",
            nodes=tuple(nodes),
            cells={
                "name": word(name),
                "nodes": _places(nodes, resources),
                "type": kind,
                "vlan_aware": aware,
                "zone": zone,
            },
        )
        for (name, kind, aware, zone), nodes in found.items()
    ]


_ITEMS: Mapping[str, Callable[[Resources, Allowance], list[Item]]] = {
    "nodes": _nodes,
    "guests": _guests,
    "templates": _templates,
    "storages": _storages,
}


def _places(nodes: Sequence[str], resources: Resources) -> str:
    online = {node.name for node in resources.nodes if node.online}
    return "all" if len(online) > 1 and online <= {*nodes} else ",".join(nodes)


def _gib(mib: int) -> str:
    return f"{mib / _MIB_IN_GIB:.1f}".removesuffix(".0")


def _named(name: str, wanted: str) -> bool:
    if not wanted:
        return True
    name, wanted = name.lower(), wanted.lower()
    return fnmatchcase(name, wanted) if set("*?[") & set(wanted) else wanted in name
