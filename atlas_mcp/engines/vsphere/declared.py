"""What the vSphere engine declares of itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from atlas_mcp.config import Settings
from atlas_mcp.declaration import Check, Declaration, Section, State
from atlas_mcp.engines.vsphere import ENGINE
from atlas_mcp.engines.vsphere.settings import SECTION, VcenterSettings, vcenters_of
from atlas_mcp.errors import AtlasError

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


async def _doctor(settings: Settings, ctx: Context) -> AsyncIterator[Check]:
    """Each vCenter is signed in to."""
    from atlas_mcp.engines.vsphere.spec import AskReached

    for place in sorted(vcenters_of(settings)):
        area = f"vCenter {place}"
        try:
            reached = await ctx.fact(AskReached(place=place))
        except AtlasError as error:
            yield Check(area, "sign-in", State.BAD, error.message, error.remedy)
            continue
        yield Check(area, "sign-in", State.OK, reached.version)


DECLARATION = Declaration(
    name=ENGINE,
    build=_build,
    sections={SECTION: Section(dict[str, VcenterSettings], {})},
    places=_places,
    credentials=_credentials,
    doctor=_doctor,
    loggers=("pyVmomi",),
)
