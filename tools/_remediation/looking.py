"""An action against a target: what is seen there, and the steps that it would be."""

from __future__ import annotations

from collections.abc import Mapping

from atlas_mcp.domain.remediation.action import SHAPES, Action, Argument, Fact
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Environment, Frozen, JsonObject
from atlas_mcp.toolset import Context, Draft

MOST_NAMED = 10


class Seen(Frozen):
    """What an action would do, as a draft, and which facts hold of its target, with what was seen in words."""

    draft: Draft
    facts: dict[Fact, bool]
    told: str
    shrinks: bool = False


async def seen(ctx: Context, action: Action, arguments: Mapping[str, Argument], environment: str) -> Seen:
    """Look at the target of an action, and draft its steps.

    Raises:
        CallerError: `cluster_unknown`, `not_found`, `not_ours`, and whatever its engine says.

    """
    from . import kubernetes, proxmox, ssh

    shape, place = SHAPES[action.does], str(arguments["place"])
    known = ctx.places(shape.engine)
    if place not in known:
        listed = ", ".join(known) or "none is configured"
        raise CallerError(Code.CLUSTER_UNKNOWN, f"Unable to find place {place} of {shape.engine}.", f"Known: {listed}.")
    looking = {"proxmox": proxmox.look, "kubernetes": kubernetes.look, "ssh": ssh.look}[shape.engine]
    return await looking(ctx, action, arguments, environment)


def head(ctx: Context, environment: str) -> JsonObject:
    """What drafts of remediations have alike."""
    judged: Environment = ctx.environments().judged(environment)
    return {"environment": judged, "environment_name": environment, "run": True}


def unmet(action: Action, facts: Mapping[Fact, bool], told: str) -> str:
    """Why an action does not fit what is there, "" where it does."""
    if action.precondition is None or facts.get(action.precondition):
        return ""
    return f"action {action.name} is only for what is {action.precondition}, and {told}"
