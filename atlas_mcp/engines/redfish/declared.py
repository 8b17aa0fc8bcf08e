"""What the Redfish engine declares of itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from atlas_mcp.config import Settings
from atlas_mcp.declaration import Check, Declaration, Section, answering
from atlas_mcp.engines.redfish import ENGINE
from atlas_mcp.engines.redfish.settings import SECTION, BmcSettings, bmcs_of

if TYPE_CHECKING:
    from atlas_mcp.engines import Services
    from atlas_mcp.engines.redfish.engine import RedfishEngine
    from atlas_mcp.toolset import Context


def _build(settings: Settings, services: Services) -> RedfishEngine:
    from atlas_mcp.engines.redfish.engine import RedfishEngine

    return RedfishEngine(bmcs_of(settings))


def _places(settings: Settings) -> tuple[str, ...]:
    return tuple(bmcs_of(settings))


def _credentials(settings: Settings, place: str) -> tuple[str, ...]:
    bmc = bmcs_of(settings).get(place)
    return (bmc.password,) if bmc else ()


def _doctor(settings: Settings, ctx: Context) -> AsyncIterator[Check]:
    """Each BMC is signed in to."""
    from atlas_mcp.engines.redfish.spec import AskReached

    questions = {place: AskReached(place=place) for place in bmcs_of(settings)}
    return answering(ctx, "BMC", "sign-in", questions, lambda told: told.version)


DECLARATION = Declaration(
    name=ENGINE,
    build=_build,
    sections={SECTION: Section(dict[str, BmcSettings], {})},
    places=_places,
    credentials=_credentials,
    doctor=_doctor,
)
