"""What the SNMP engine declares of itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from atlas_mcp.config import Settings
from atlas_mcp.declaration import Check, Declaration, Section, State
from atlas_mcp.engines.snmp import ENGINE
from atlas_mcp.engines.snmp.settings import SECTION, DeviceSettings, devices_of
from atlas_mcp.errors import AtlasError

if TYPE_CHECKING:
    from atlas_mcp.engines import Services
    from atlas_mcp.engines.snmp.engine import SnmpEngine
    from atlas_mcp.toolset import Context


def _build(settings: Settings, services: Services) -> SnmpEngine:
    from atlas_mcp.engines.snmp.engine import SnmpEngine

    return SnmpEngine(devices_of(settings))


def _places(settings: Settings) -> tuple[str, ...]:
    return tuple(devices_of(settings))


def _credentials(settings: Settings, place: str) -> tuple[str, ...]:
    device = devices_of(settings).get(place)
    return tuple(one for one in (device.community, device.auth, device.privacy) if one) if device else ()


async def _doctor(settings: Settings, ctx: Context) -> AsyncIterator[Check]:
    """Each device is asked for its name."""
    from atlas_mcp.engines.snmp.spec import AskReached

    for place in sorted(devices_of(settings)):
        area = f"device {place}"
        try:
            reached = await ctx.fact(AskReached(place=place))
        except AtlasError as error:
            yield Check(area, "agent", State.BAD, error.message, error.remedy)
            continue
        yield Check(area, "agent", State.OK, f"{reached.name}: {reached.description}")


DECLARATION = Declaration(
    name=ENGINE,
    build=_build,
    sections={SECTION: Section(dict[str, DeviceSettings], {})},
    places=_places,
    credentials=_credentials,
    doctor=_doctor,
    loggers=("pysnmp",),
)
