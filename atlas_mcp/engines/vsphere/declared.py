"""What the vSphere engine declares of itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from atlas_mcp.config import Settings
from atlas_mcp.declaration import Check, Declaration, Section, answering
from atlas_mcp.engines.vsphere import ENGINE
from atlas_mcp.engines.vsphere.settings import SECTION, VcenterSettings, vcenters_of

if TYPE_CHECKING:
    from atlas_mcp.engines import Services
    from atlas_mcp.engines.vsphere.engine import VsphereEngine
    from atlas_mcp.toolset import Context


def _build(settings: Settings, services: Services) -> VsphereEngine:
    from atlas_mcp.engines.vsphere.engine import VsphereEngine

    return VsphereEngine(vcenters_of(settings))


def _places(settings: Settings) -> tuple[str, ...]:
    return tuple(vcenters_of(settings))


def _credentials(settings: Settings, place: str) -> tuple[str, ...]:
    vcenter = vcenters_of(settings).get(place)
    return (vcenter.password,) if vcenter else ()


def _doctor(settings: Settings, ctx: Context) -> AsyncIterator[Check]:
    """Each vCenter is signed in to."""
    from atlas_mcp.engines.vsphere.spec import AskReached

    questions = {place: AskReached(place=place) for place in vcenters_of(settings)}
    return answering(ctx, "vCenter", "sign-in", questions, lambda told: told.version)


DECLARATION = Declaration(
    name=ENGINE,
    build=_build,
    sections={SECTION: Section(dict[str, VcenterSettings], {})},
    places=_places,
    credentials=_credentials,
    doctor=_doctor,
    loggers=("pyVmomi",),
)
