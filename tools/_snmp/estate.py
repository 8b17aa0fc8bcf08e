"""What a network device has, for the estate, from one reading of all of it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

from atlas_mcp.domain.estate.assets import AnyAsset, Device, Interface, Kind, Link, Session
from atlas_mcp.domain.estate.snapshot import Gap, Part
from atlas_mcp.engines.snmp import spec
from atlas_mcp.engines.snmp.spec import AskDevice
from atlas_mcp.toolset import Context

_KINDS = {
    "interfaces": Kind.INTERFACE,
    "neighbours": Kind.LINK,
    "BGP sessions": Kind.SESSION,
    "OSPF neighbours": Kind.SESSION,
}
_ID = "device"


async def parts(ctx: Context, place: str) -> AsyncIterator[Part]:
    """All of a device.

    Raises:
        AtlasError: it does not answer, or does not let us in.

    """
    device = await ctx.fact(AskDevice(place=place))
    gaps = (Gap(what=one.what, why=one.cause, kinds=(_KINDS.get(one.what, Kind.DEVICE),)) for one in device.unread)
    yield Part(assets=tuple(_assets(place, device)), gaps=tuple(gaps))


def _assets(place: str, device: spec.Device) -> Iterator[AnyAsset]:
    name = device.name or place
    yield Device(
        id=_ID,
        name=name,
        description=device.description,
        location=device.location,
        chassis=device.chassis,
        serial=device.serial,
        local_as=device.local_as or None,
    )
    for port in device.ports:
        yield Interface(
            id=f"interface/{port.number}",
            name=port.name,
            owner=_ID,
            owner_name=name,
            mac=port.mac,
            addresses=port.addresses,
            alias=port.alias,
            up=port.up,
        )
    told: set[tuple[str, ...]] = set()
    for far in device.neighbours:
        ends = (f"{device.chassis or name}/{far.port}", f"{far.chassis}/{far.far_port}")
        if (link := tuple(sorted(ends))) in told:
            continue  # between two ports of its own, of which each tells
        told.add(link)
        yield Link(
            id=f"link/{far.port}/{ends[1]}",
            name=name,
            port=far.port,
            far=far.name or far.chassis,
            far_port=far.far_port,
            ends=ends,
        )
    for session in device.sessions:
        state = session.state if session.enabled else f"{session.state}, switched off"
        yield Session(
            id=f"session/{session.protocol}/{session.peer}",
            name=name,
            protocol=session.protocol,
            peer=session.peer,
            peer_as=session.peer_as or None,
            state=state,
        )
