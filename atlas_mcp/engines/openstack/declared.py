"""What the OpenStack engine declares of itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from atlas_mcp.config import Settings
from atlas_mcp.declaration import Check, Declaration, Section, State
from atlas_mcp.engines.openstack import ENGINE
from atlas_mcp.engines.openstack.settings import SECTION, CloudSettings, clouds_of
from atlas_mcp.errors import AtlasError

if TYPE_CHECKING:
    from atlas_mcp.engines import Services
    from atlas_mcp.engines.openstack.engine import OpenstackEngine
    from atlas_mcp.engines.openstack.spec import Reached
    from atlas_mcp.toolset import Context

_SKEW_S = 30.0


def _build(settings: Settings, services: Services) -> OpenstackEngine:
    from atlas_mcp.engines.openstack.engine import OpenstackEngine

    return OpenstackEngine(clouds_of(settings))


def _places(settings: Settings) -> tuple[str, ...]:
    return tuple(clouds_of(settings))


def _credentials(settings: Settings, place: str) -> tuple[str, ...]:
    cloud = clouds_of(settings).get(place)
    return (cloud.credential_secret,) if cloud else ()


async def _doctor(settings: Settings, ctx: Context) -> AsyncIterator[Check]:
    """Each cloud: whom it takes us for, its clock, its services, and whether Blazar answers us."""
    from atlas_mcp.engines.openstack.spec import AskHardware, AskReached

    for place in sorted(clouds_of(settings)):
        area = f"cloud {place}"
        try:
            reached = await ctx.fact(AskReached(place=place))
        except AtlasError as error:
            yield Check(area, "Keystone", State.BAD, error.message, error.remedy)
            continue
        for one in _reached(area, reached):
            yield one
        if "reservation" in reached.lacks:
            continue
        try:
            hardware = await ctx.fact(AskHardware(place=place))
        except AtlasError as error:
            yield Check(area, "Blazar", State.BAD, error.message, error.remedy)
            continue
        told = f"{len(hardware.hosts)} hosts of {len(hardware.types)} types, {len(hardware.taken)} reservations"
        yield Check(area, "Blazar", State.OK, told)


def _reached(area: str, reached: Reached) -> tuple[Check, ...]:
    who = f"{reached.user} in {reached.project}, as {', '.join(reached.roles) or 'nothing'}"
    checks = [Check(area, "Keystone", State.OK, who)]
    if abs(reached.ahead_s) > _SKEW_S:
        told = f"its clock differs from ours by {reached.ahead_s:+.0f} s, and leases end by it"
        checks.append(Check(area, "clock", State.BAD, told, "Set the clock of this machine."))
    if reached.unrestricted is False:
        remedy = "Make an unrestricted application credential, and have the settings name it."
        checks.append(Check(area, "credential", State.BAD, "it may make no trusts, and so no leases", remedy))
    if reached.lacks:
        remedy = "See to region in the settings; only services over HTTPS count."
        checks.append(Check(area, "services", State.BAD, f"it has no {', '.join(reached.lacks)}", remedy))
    return tuple(checks)


DECLARATION = Declaration(
    name=ENGINE,
    build=_build,
    sections={SECTION: Section(dict[str, CloudSettings], {})},
    places=_places,
    credentials=_credentials,
    doctor=_doctor,
)
