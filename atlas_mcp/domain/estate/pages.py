"""The estate as pages of tables: every row says which source it is from, every page how old what a source told is.

What is not known is said to be. A page that would be too long goes on in further ones. Pure.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from atlas_mcp.domain.estate.assets import Guest, Host, Interface, Kind
from atlas_mcp.domain.estate.drawing import NO_DRAWING, Drawing, drawn, weight
from atlas_mcp.domain.estate.merging import Entity, Estate
from atlas_mcp.domain.estate.snapshot import Change, shown

UNKNOWN, NOTHING = "unknown", "-"
_MOST_BYTES = 150_000  # of the rows of a page as they may be written at the worst: a page stays below 200 KB
_SLUG = re.compile(r"[^a-z0-9]+")
Cell = str | int | None


@dataclass(frozen=True, slots=True)
class Row:
    """A statement: its cells, and who told it; `aliases` are what else it may be looked for by."""

    cells: tuple[str, ...]
    sources: tuple[str, ...]
    aliases: tuple[str, ...] = ()

    @property
    def weight(self) -> int:
        """How many bytes it may take, with every sign quoted."""
        return weight(*self.cells, *self.sources)


@dataclass(frozen=True, slots=True)
class Table:
    """Statements of one form; `about` names one of them, for who looks for it."""

    title: str
    about: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page, or one of its parts; one that says again what others say is not `searched`."""

    path: str
    title: str
    tables: tuple[Table, ...]
    searched: bool = True
    part: int = 1
    parts: int = 1
    drawing: Drawing = NO_DRAWING


@dataclass(frozen=True, slots=True)
class Since:
    """What has changed of a source since the last edition; None where that is not known, for the reason `why`."""

    source: str
    changes: tuple[Change, ...] | None
    why: str = ""


def pages(
    estate: Estate, since: Sequence[Since] = (), last: datetime | None = None, further: Sequence[Page] = ()
) -> tuple[Page, ...]:
    """All pages of an estate, with those of others before what has changed, none of them too long."""
    view = _View(estate)
    whole = [
        Page("infrastructure", "Infrastructure", (view.clusters(), view.hosts())),
        *(view.cluster(path, entity) for path, entity in _paths(estate.of(Kind.CLUSTER))),
        Page("guests", "Guests", (view.guests(),)),
        Page("networks", "Networks and addresses", (view.networks(), view.interfaces(), view.services())),
        Page("topology", "Network devices", (view.devices(), view.links(), view.sessions()), drawing=view.topology()),
        Page("storage", "Storage", (view.datastores(), view.volumes(), view.disks(), view.filesystems())),
        Page("capacity", "Capacity", (view.capacity(),), searched=False),
        Page("findings", "Findings", (_findings(estate),)),
        *further,
        Page("changes", "Changes", tuple(_changes(since, last)), searched=False),
    ]
    return tuple(part for page in whole for part in _parts(page))


def _paths(clusters: Sequence[Entity]) -> Iterator[tuple[str, Entity]]:
    """A path for each cluster, no two the same where case does not count."""
    taken: set[str] = set()
    for entity in clusters:
        slug = _SLUG.sub("-", entity.asset.cluster.lower()).strip("-")[:60] or "cluster"
        path = next(
            one for number in range(1, 10_000) if (one := f"{slug}-{number}" if number > 1 else slug) not in taken
        )
        taken.add(path)
        yield f"clusters/{path}", entity


def _parts(page: Page) -> list[Page]:
    """A page as as many as are needed, each with whole rows under the headings of their tables."""
    parts: list[list[Table]] = [[]]
    room = _MOST_BYTES - page.drawing.weight
    for table in page.tables:
        rows: list[Row] = []
        for row in table.rows:
            if row.weight > room and (rows or parts[-1]):
                parts[-1] += [replace(table, rows=tuple(rows))] if rows else []
                parts.append([])
                rows, room = [], _MOST_BYTES
            rows.append(row)
            room -= row.weight
        parts[-1].append(replace(table, rows=tuple(rows)))
    if len(parts) == 1:
        return [page]
    return [
        replace(
            page,
            path=page.path if number == 1 else f"{page.path}-{number}",
            tables=tuple(tables),
            part=number,
            parts=len(parts),
            drawing=page.drawing if number == 1 else NO_DRAWING,
        )
        for number, tables in enumerate(parts, 1)
    ]


def cell(value: Cell | bool | tuple[str, ...]) -> str:
    """A value as it stands in a table."""
    text = UNKNOWN if value is None else shown(value)
    return text or NOTHING


def _gib(mib: int | None) -> str | None:
    return None if mib is None else f"{mib / 1024:.1f}".removesuffix(".0")


class _View:
    """Tables of an estate."""

    def __init__(self, estate: Estate) -> None:
        self._estate = estate
        self._addresses: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._unread: set[tuple[str, str]] = set()  # owners of interfaces whose addresses are not known
        for entity in estate.of(Kind.INTERFACE):
            for one in entity.witnesses:
                if isinstance(one.asset, Interface):
                    owner = (one.source, one.asset.owner)
                    self._addresses[owner] += one.asset.addresses or ()
                    if one.asset.addresses is None:
                        self._unread.add(owner)

    def _table(
        self,
        kind: Kind,
        title: str,
        columns: Mapping[str, Callable[[Entity], object]],
        within: str | None = None,
        note: str = "",
    ) -> Table:
        """A table of all of a kind, or of those of one cluster."""
        entities = [one for one in self._estate.of(kind) if within in (None, one.asset.cluster)]
        rows = tuple(
            Row(
                tuple(cell(tell(entity)) for tell in columns.values()),  # type: ignore[arg-type]
                entity.sources,
                tuple({name for one in entity.witnesses for name in (one.asset.name, *_values(one.asset.keys))}),
            )
            for entity in entities
        )
        return Table(title, kind, tuple(columns), rows, note)

    def clusters(self) -> Table:
        """All clusters."""
        return self._table(Kind.CLUSTER, "Clusters", _of("name", "sort", "version", "quorate"))

    def hosts(self, within: str | None = None) -> Table:
        """Hosts. Of a cluster of containers, cores and memory are what its pods may have."""
        columns = {
            **_of("name", "cluster", "state", "version", "kernel", "model", "cores"),
            "memory GiB": _of_gib("memory_mib"),
            "used GiB": _of_gib("memory_used_mib"),
            **_of("addresses", "gateways", "uuid", "serial"),
        }
        return self._table(Kind.HOST, "Hosts", columns, within)

    def guests(self) -> Table:
        """Guests, with the addresses that they are configured with, and the hosts of other clusters that they are."""
        columns = {
            **_of("number", "name", "sort", "cluster", "host", "state", "cores"),
            "memory GiB": _of_gib("memory_mib"),
            "disk GiB": _of("disk_gib")["disk_gib"],
            **_of("pool", "tags", "template", "snapshots", "oldest_snapshot"),
            "addresses": self._addresses_of,
            **_of("uuid"),
            "is also": lambda one: tuple(f"{w.asset.kind} {w.asset.name} of {w.source}" for w in one.witnesses[1:]),
        }
        return self._table(Kind.GUEST, "Guests", columns)

    def _addresses_of(self, entity: Entity) -> tuple[str, ...] | None:
        """Of a guest, and of the hosts that it is."""
        owners = [(one.source, one.asset.id) for one in entity.witnesses]
        known = [address for owner in owners for address in self._addresses.get(owner, ())]
        known += [text for one in entity.witnesses if isinstance(one.asset, Host) for text in one.asset.addresses or ()]
        read = any(owner in self._addresses and owner not in self._unread for owner in owners)
        return tuple(dict.fromkeys(known)) if known or read else None

    def networks(self, within: str | None = None) -> Table:
        """Bridges and virtual networks."""
        columns = _of("name", "sort", "cluster", "hosts", "vlan_aware", "zone", "mtu")
        return self._table(Kind.NETWORK, "Networks", columns, within)

    def interfaces(self) -> Table:
        """Interfaces with their addresses."""
        columns = _of("owner_name", "name", "cluster", "network", "vlan", "mac", "addresses", "alias", "up")
        note = "Addresses are those that are configured; those that are asked for by DHCP are unknown here."
        return self._table(Kind.INTERFACE, "Interfaces and addresses", columns, note=note)

    def devices(self) -> Table:
        """Devices of the network."""
        columns = _of("name", "description", "location", "chassis", "serial", "local_as")
        return self._table(Kind.DEVICE, "Devices", columns)

    def links(self) -> Table:
        """Links between ports, as devices tell of their neighbours."""
        return self._table(Kind.LINK, "Links", _of("name", "port", "far", "far_port"))

    def topology(self) -> Drawing:
        """Devices and the links between them."""
        return drawn(one.asset for one in self._estate.of(Kind.LINK))

    def sessions(self) -> Table:
        """Sessions of routing protocols."""
        columns = _of("name", "protocol", "peer", "peer_as", "state")
        return self._table(Kind.SESSION, "Routing sessions", columns)

    def services(self, within: str | None = None) -> Table:
        """Services."""
        columns = _of("name", "namespace", "cluster", "sort", "addresses", "ports")
        return self._table(Kind.SERVICE, "Services", columns, within)

    def datastores(self, within: str | None = None) -> Table:
        """Datastores."""
        columns = {
            **_of("name", "sort", "cluster", "hosts", "shared", "state", "content", "total_gib", "used_gib"),
        }
        return self._table(Kind.DATASTORE, "Datastores", columns, within)

    def volumes(self, within: str | None = None) -> Table:
        """Volumes."""
        columns = _of("name", "cluster", "capacity", "state", "claim", "sort")
        return self._table(Kind.VOLUME, "Volumes", columns, within)

    def disks(self) -> Table:
        """Drives of hosts."""
        return self._table(
            Kind.DISK, "Disks", _of("owner_name", "name", "sort", "model", "serial", "size_gib", "health")
        )

    def filesystems(self) -> Table:
        """What hosts have mounted."""
        columns = _of("owner_name", "name", "sort", "source", "total_gib", "used_gib")
        return self._table(Kind.FILESYSTEM, "File systems", columns)

    def cluster(self, path: str, entity: Entity) -> Page:
        """The page of a cluster."""
        name = entity.asset.cluster
        tables = (
            self._table(Kind.CLUSTER, "Cluster", _of("name", "sort", "version", "quorate"), name),
            self.hosts(name),
            self._counted(name),
            self.networks(name),
            self.datastores(name),
            self.services(name),
            self.volumes(name),
        )
        return Page(path, f"Cluster {name}", tuple(one for one in tables if one.rows), searched=False)

    def _counted(self, name: str) -> Table:
        """How many guests each host of a cluster has, by state."""
        counts: dict[tuple[str, str, tuple[str, ...]], int] = defaultdict(int)
        for entity in self._estate.of(Kind.GUEST):
            asset = entity.asset
            if isinstance(asset, Guest) and asset.cluster == name:
                state = "template" if asset.template else cell(asset.state)
                counts[cell(asset.host), state, (entity.witnesses[0].source,)] += 1
        rows = [Row((host, state, str(count)), sources) for (host, state, sources), count in sorted(counts.items())]
        return Table("Guests by host", "guests", ("host", "state", "guests"), tuple(rows))

    def capacity(self) -> Table:
        """What hosts have, and what is promised to their guests, templates left out."""
        promised: dict[tuple[str, str], list[Guest]] = defaultdict(list)
        for entity in self._estate.of(Kind.GUEST):
            if isinstance(entity.asset, Guest) and not entity.asset.template:
                promised[entity.asset.cluster, entity.asset.host].append(entity.asset)
        rows = []
        for entity in self._estate.of(Kind.HOST):
            host = entity.asset
            virtual = any(isinstance(one.asset, Guest) for one in entity.witnesses)
            if isinstance(host, Host) and (host.cluster or not virtual):  # a guest's share is promised already
                guests = promised[host.cluster, host.name]
                cores, memory = _sum(one.cores for one in guests), _sum(one.memory_mib for one in guests)
                told = (host.name, host.cluster, host.cores, cores, _gib(host.memory_mib), _gib(memory))
                cells = (*map(cell, told), cell(_gib(host.memory_used_mib)), str(len(guests)))
                rows.append(Row(cells, entity.sources))
        columns = ("host", "cluster", "cores", "promised", "memory GiB", "promised GiB", "used GiB", "guests")
        note = "Promised is what guests are configured with, those that are off included."
        return Table("Hosts", "capacity of host", columns, tuple(rows), note)


def _sum(numbers: Iterable[int | None]) -> int | None:
    """Their sum; unknown where one is."""
    told = [*numbers]
    return None if None in told else sum(one for one in told if one is not None)


def _values(keys: Iterable[str]) -> Iterator[str]:
    return (key.partition(":")[2] for key in keys)


def _of(*fields: str) -> dict[str, Callable[[Entity], object]]:
    """Columns that are fields; in words as people read them."""
    return {_HEADS.get(one, one): partial(_told, field=one) for one in fields}


def _told(entity: Entity, field: str) -> object:
    """A field as the first of those says it who saw such a thing, and know it."""
    value: object = getattr(entity.asset, field, None)
    if value is None and len(entity.witnesses) > 1:
        alike = (one.asset for one in entity.witnesses[1:] if one.asset.kind is entity.asset.kind)
        return next((known for one in alike if (known := getattr(one, field)) is not None), None)
    return value


def _of_gib(field: str) -> Callable[[Entity], object]:
    """A column of MiB, in GiB."""
    return lambda entity: _gib(_told(entity, field))  # type: ignore[arg-type]


_HEADS = {
    "far_port": "its port",
    "far": "to",
    "local_as": "AS",
    "oldest_snapshot": "the oldest of",
    "peer_as": "AS of the peer",
    "size_gib": "GiB",
    "sort": "type",
    "total_gib": "total GiB",
    "used_gib": "used GiB",
    "owner_name": "of",
    "vlan_aware": "VLAN aware",
    "mac": "MAC",
    "mtu": "MTU",
    "vlan": "VLAN",
}


def _findings(estate: Estate) -> Table:
    rows = tuple(Row((one.check, one.about, one.told), one.sources) for one in estate.findings)
    note = "Nothing is wrong that could be seen." if not rows else ""
    return Table("What is not as it should be, or not known", "finding", ("finding", "about", "told"), rows, note)


def _changes(since: Sequence[Since], last: datetime | None) -> Iterator[Table]:
    columns = ("how", "kind", "name", "field", "before", "after")
    when = f"since the edition of {last:%Y-%m-%d %H:%M} UTC" if last else "since the last edition"
    if last is None:
        yield Table("Changes", "change", columns, (), "This is the first edition in this directory.")
        return
    for one in since:
        told = one.changes or ()
        rows = tuple(
            Row((c.how, c.kind, cell(c.name), cell(c.field), cell(c.before), cell(c.after)), (one.source,))
            for c in told
        )
        note = f"It is unknown what has changed {when}: {one.why}." if one.changes is None else ""
        yield Table(f"{one.source}, {when}", "change", columns, rows, note or ("" if rows else "Nothing has changed."))
