"""What the SNMP engine declares of itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from atlas_mcp.config import Settings
from atlas_mcp.declaration import Check, Declaration, Section, answering
from atlas_mcp.engines.snmp import ENGINE
from atlas_mcp.engines.snmp.settings import SECTION, DeviceSettings, devices_of

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


def _doctor(settings: Settings, ctx: Context) -> AsyncIterator[Check]:
    """Each device is asked for its name."""
    from atlas_mcp.engines.snmp.spec import AskReached

    questions = {place: AskReached(place=place) for place in devices_of(settings)}
    return answering(ctx, "device", "agent", questions, lambda told: f"{told.name}: {told.description}")


DECLARATION = Declaration(
    name=ENGINE,
    build=_build,
    sections={SECTION: Section(dict[str, DeviceSettings], {})},
    places=_places,
    credentials=_credentials,
    doctor=_doctor,
    loggers=("pysnmp",),
)
