"""What a controller has, for the estate, from one reading of all of it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from atlas_mcp.domain.estate.assets import Alarm, AnyAsset, Disk, Host, Interface, Kind
from atlas_mcp.domain.estate.snapshot import Gap, Part
from atlas_mcp.engines.redfish import spec
from atlas_mcp.engines.redfish.spec import AskController
from atlas_mcp.toolset import Context

_KINDS = {
    "processors": (Kind.HOST, Kind.ALARM),
    "memory": (Kind.HOST, Kind.ALARM),
    "network interfaces": (Kind.INTERFACE,),
    "storage": (Kind.DISK, Kind.ALARM),
    "drives": (Kind.DISK,),
    "power supplies": (Kind.ALARM,),
}
_STATES = {"On": "on", "Off": "off", "PoweringOn": "powering on", "PoweringOff": "powering off", "Paused": "paused"}


async def parts(ctx: Context, place: str) -> AsyncIterator[Part]:
    """All servers of a controller.

    Raises:
        AtlasError: it does not answer, or does not let us in.

    """
    told = await ctx.fact(AskController(place=place))
    yield Part(gaps=tuple(Gap(what=one.what, why=one.cause) for one in told.unread))
    for system in told.systems:
        gaps = (
            Gap(what=f"{one.what} of {system.name or system.id}", why=one.cause, kinds=_KINDS.get(one.what, ()))
            for one in system.unread
        )
        yield Part(assets=tuple(_assets(place, system)), gaps=tuple(gaps))


def _assets(place: str, system: spec.System) -> Iterator[AnyAsset]:
    owner, name = f"host/{system.id}", system.name or place
    yield Host(
        id=owner,
        name=name,
        state=_STATES.get(system.power),
        model=system.model or None,
        cores=system.cores or None,
        memory_mib=system.memory_mib or None,
        uuid=system.uuid,
        serial=system.serial,
    )
    for port in system.ports:
        yield Interface(
            id=f"interface/{system.id}/{port.id}",
            name=port.name,
            owner=owner,
            owner_name=name,
            mac=port.mac,
            addresses=port.addresses or None,
            up=port.up,
        )
    for drive in system.drives:
        yield Disk(
            id=f"disk/{drive.id}",
            name=drive.name,
            owner=owner,
            owner_name=name,
            sort=drive.sort,
            model=drive.model,
            serial=drive.serial,
            size_gib=drive.bytes // 2**30 or None,
            health=drive.health or None,
        )
    for one in system.unwell:
        about = f"{one.what} of {name}"
        yield Alarm(id=f"alarm/{system.id}/{one.what}", name="health", about=about, status=one.health, since="unknown")
