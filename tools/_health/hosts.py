"""The health of hosts: each is looked at by one probe, all of them at once, and none keeps the others waiting."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from pydantic import ValidationError

from atlas_mcp.domain.problems import problems_of
from atlas_mcp.engines.ssh import ENGINE
from atlas_mcp.engines.ssh.spec import Health, Host, health
from atlas_mcp.errors import AtlasError, CallerError, Code, Problem
from atlas_mcp.model import Environment, JsonObject
from atlas_mcp.toolset import Context, HealthFinding, HealthRequest, HealthState

from .._task.hosts import hosts
from .._task.targets import named
from .expected import asked

MOST = 100  # hosts of a call: so many probes it may ask
_HOST_S = 30  # for one host, the turns of its inventory included


async def health_of(ctx: Context, request: HealthRequest) -> list[HealthFinding]:
    """The findings of hosts that are named, by themselves or as @group.

    Raises:
        CallerError: `arguments_invalid`: there are no such hosts, or something else that is named is not.

    """
    if request.inventory and request.inventory not in ctx.places(ENGINE):
        known = ", ".join(ctx.places(ENGINE)) or "none is configured"
        raise CallerError(
            Code.ARGUMENTS_INVALID, f"Unable to find inventory {request.inventory[:60]!r}.", f"Known: {known}."
        )
    chosen, problems = named(await hosts(ctx, request.inventory), request.hosts, "/hosts")
    if len(chosen) > MOST:
        problems.append(Problem("/hosts", f"they are {len(chosen)} hosts, the limit is {MOST}.", "Name fewer."))
    if problems:
        raise CallerError(Code.ARGUMENTS_INVALID, "Unable to look at the hosts.", "Mend these:", tuple(problems))
    names = [one.name for one in chosen]
    labels = {one: one.name if names.count(one.name) == 1 else f"{one.place}/{one.name}" for one in chosen}
    looks = {one: look_of(ctx, one.services, request) for one in chosen}
    return await findings(ctx, looks, labels, Environment.PROD)  # nobody has said that less is at stake


def look_of(ctx: Context, software: tuple[str, ...], request: HealthRequest) -> Health:
    """What is looked at on a host with this software.

    Raises:
        CallerError: `arguments_invalid`: the request names what cannot be looked at.

    """
    try:
        return asked(software, ctx.templates(), request)
    except ValidationError as error:
        problems = tuple(problems_of(error, Health, "Health"))
        raise CallerError(
            Code.ARGUMENTS_INVALID, "Unable to look at what was named.", "Mend these:", problems
        ) from error


async def findings(
    ctx: Context, looks: Mapping[Host, Health], labels: Mapping[Host, str], environment: Environment
) -> list[HealthFinding]:
    """All findings of some hosts, each under its label; a host that says nothing is unknown."""
    work = [partial(ctx.probe, health(host, look, _HOST_S), environment) for host, look in looks.items()]
    answers: list[JsonObject | AtlasError] = await ctx.at_once(work, MOST)
    told: list[HealthFinding] = []
    for host, answer in zip(looks, answers, strict=True):
        told += _labelled(labels[host], answer)
    return told


def _labelled(label: str, answer: JsonObject | AtlasError) -> list[HealthFinding]:
    if isinstance(answer, AtlasError):
        return [unlooked(label, answer.message, str(answer.code), answer.remedy)]
    told = answer["findings"]
    read = [HealthFinding.model_validate(one) for one in (told if isinstance(told, list) else [])]
    return [one.model_copy(update={"target": label}) for one in read]


def unlooked(target: str, why: str, cause: str, remedy: str, check: str = "answer") -> HealthFinding:
    """That nobody could look at something."""
    return HealthFinding(
        check=check,
        target=target,
        state=HealthState.UNKNOWN,
        priority=2,
        evidence=why,
        cause=cause,
        remedy=remedy,
    )
