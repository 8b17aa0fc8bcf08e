"""What a controller says of its servers, as facts, from the documents that its links lead to.

Nothing is believed of an answer: what is not of the form that it should have stands for nothing. A part that cannot be
read is named, and the others are there.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import Any, TypeVar

from atlas_mcp.domain.text import line
from atlas_mcp.engines.redfish.client import ROOT, Bmc, Document, UnreadError, link_of, listed
from atlas_mcp.engines.redfish.spec import Controller, Drive, Port, Reached, System, Unread, Unwell

T = TypeVar("T")
_TEXT = 200
_WELL = ("", "OK")
_MOST_SYSTEMS = 64


async def reached(bmc: Bmc) -> Reached:
    """Its version of Redfish, and how many servers it has; raises `UnreadError` where it tells neither."""
    root = await bmc.document(ROOT)
    systems = await bmc.document(link_of(root.get("Systems")))
    return Reached(version=_text(root.get("RedfishVersion")), systems=len(listed(systems.get("Members"))))


async def controller(bmc: Bmc) -> Controller:
    """All servers; raises `UnreadError` where it does not even list them."""
    root = await bmc.document(ROOT)
    members = listed((await bmc.document(link_of(root.get("Systems")))).get("Members"))
    unread: list[Unread] = []
    systems: list[System] = []
    for number, member in enumerate(members[:_MOST_SYSTEMS], 1):
        try:
            systems.append(await _system(bmc, await bmc.document(link_of(member))))
        except UnreadError as error:
            unread.append(Unread(what=f"server {number} of {len(members)}", cause=str(error)))
    if len(members) > _MOST_SYSTEMS:
        unread.append(Unread(what="further servers", cause=f"there are more than {_MOST_SYSTEMS}"))
    return Controller(systems=tuple(systems), unread=tuple(unread))


async def _system(bmc: Bmc, told: Document) -> System:
    unread: list[Unread] = []
    unwell: list[Unwell] = [*_unwell("the server", told)]

    async def part(what: str, link: object, read: Callable[[object], Awaitable[T]], otherwise: T) -> T:
        """A part, where the server has one."""
        if link is None:
            return otherwise
        found, cause = otherwise, ""
        try:
            found = await read(link)
        except UnreadError as error:
            cause = str(error)
        if cause := cause or bmc.missed():
            unread.append(Unread(what=what, cause=cause))
        return found

    nothing: list[Document] = []
    empty: Document = {}
    processors = await part("processors", link_of(told.get("Processors")), bmc.members, nothing)
    modules = await part("memory", link_of(told.get("Memory")), bmc.members, nothing)
    ports = await part("network interfaces", link_of(told.get("EthernetInterfaces")), bmc.members, nothing)
    drives: list[Drive] = []
    for storage in await part("storage", link_of(told.get("Storage")), bmc.members, nothing):
        unwell += _unwell(f"storage {_name(storage)}", storage)
        for reference in listed(storage.get("Drives")):
            drive = await part("drives", link_of(reference), bmc.document, empty)
            drives += [_drive(drive)] if drive else []
    for supply in await part("power supplies", told, lambda _: _supplies(bmc, told), nothing):
        unwell += _unwell(f"power supply {_name(supply)}", supply)
    unwell += [one for document in processors for one in _unwell(f"processor {_name(document)}", document)]
    unwell += [one for document in modules for one in _unwell(f"memory {_name(document)}", document)]
    return System(
        id=_text(told.get("Id")) or _text(told.get("UUID")),
        name=_text(told.get("HostName")) or _name(told),
        power=_text(told.get("PowerState")),
        uuid=_text(told.get("UUID")),
        serial=_text(told.get("SerialNumber")),
        model=f"{_text(told.get('Manufacturer'))} {_text(told.get('Model'))}".strip(),
        cores=sum(_number(one.get("TotalCores")) for one in processors)
        or _number(_within(told, "ProcessorSummary", "CoreCount")),
        memory_mib=_gib(_within(told, "MemorySummary", "TotalSystemMemoryGiB"))
        or sum(_number(one.get("CapacityMiB")) for one in modules),
        ports=tuple(map(_port, ports)),
        drives=tuple({one.id: one for one in drives}.values()),
        unwell=tuple(unwell),
        unread=tuple({one.what: one for one in unread}.values()),
    )


async def _supplies(bmc: Bmc, told: Document) -> list[Document]:
    """The power supplies of the chassis that a server is in, in the newer form or the older one."""
    found: list[Document] = []
    for reference in listed(_within(told, "Links", "Chassis")):
        chassis = await bmc.document(link_of(reference))
        newer, older = link_of(chassis.get("PowerSubsystem")), link_of(chassis.get("Power"))
        if newer is not None:
            supplies = link_of((await bmc.document(newer)).get("PowerSupplies"))
            found += await bmc.members(supplies) if supplies is not None else []
        elif older is not None:
            power = await bmc.document(older)
            found += [one for one in listed(power.get("PowerSupplies")) if isinstance(one, dict)]
    return found


def _unwell(what: str, told: Document) -> Iterator[Unwell]:
    """A part that is there, and says that it is not well."""
    health = _text(_within(told, "Status", "Health"))
    if health not in _WELL and _text(_within(told, "Status", "State")) != "Absent":
        yield Unwell(what=what, health=health)


def _port(told: Document) -> Port:
    link = _text(told.get("LinkStatus"))
    addresses = (
        _text(one.get("Address"))
        for family in ("IPv4Addresses", "IPv6Addresses")
        for one in listed(told.get(family))
        if isinstance(one, dict)
    )
    return Port(
        id=_text(told.get("Id")),
        name=_name(told),
        mac=_text(told.get("MACAddress")) or _text(told.get("PermanentMACAddress")),
        up={"LinkUp": True, "LinkDown": False, "NoLink": False}.get(link),
        addresses=tuple(one for one in addresses if one and not one.lower().startswith("fe80:")),
    )


def _drive(told: Document) -> Drive:
    failing = told.get("FailurePredicted") is True
    health = _text(_within(told, "Status", "Health"))
    return Drive(
        id=_text(told.get("@odata.id")),
        name=_name(told),
        sort=f"{_text(told.get('Protocol'))} {_text(told.get('MediaType'))}".strip(),
        model=f"{_text(told.get('Manufacturer'))} {_text(told.get('Model'))}".strip(),
        serial=_text(told.get("SerialNumber")),
        bytes=_number(told.get("CapacityBytes")),
        health="a failure is predicted" if failing and health in _WELL else health,
    )


def _within(told: Document, *names: str) -> Any:  # noqa: ANN401 - JSON
    value: Any = told
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _name(told: Document) -> str:
    return _text(told.get("Name")) or _text(told.get("Id"))


def _text(value: object) -> str:
    return line(value, _TEXT) if isinstance(value, str) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0


def _gib(value: object) -> int:
    """In MiB."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return int(value * 1024) if is_number and 0 < value < 2**30 else 0  # type: ignore[operator]
