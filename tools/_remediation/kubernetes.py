"""Workloads scaled and restarted, nodes uncordoned: one step of the Kubernetes engine each, which waits for its end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from atlas_mcp.domain.remediation.action import Action, Argument, Doing, Fact
from atlas_mcp.engines.kubernetes import spec
from atlas_mcp.engines.kubernetes.spec import AskCluster, AskObject, AskPlanned, Cordon, Ref, Restart, Scale
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.toolset import Context, Draft

from .looking import Seen, head

_DEADLINE_S, _USUAL_S = 600, 60


async def look(ctx: Context, action: Action, arguments: Mapping[str, Argument], environment: str) -> Seen:
    """An object, how it stands, and the step."""
    place = str(arguments["place"])
    wanted = _action(action, arguments)
    there: Any = await ctx.fact(AskObject(place=place, ref=wanted.ref))
    if there is None:
        raise CallerError(Code.NOT_FOUND, f"Unable to find {wanted.ref} in {place}.", "list_inventory has them.")
    whole = await ctx.fact(AskPlanned(place=place, action=wanted))
    cluster = await ctx.fact(AskCluster(place=place))
    step = spec.step(action.name, cluster, whole, _DEADLINE_S)
    facts, told = _node(there) if action.does is Doing.UNCORDON_NODE else _workload(there)
    return Seen(
        draft=Draft(steps=(step,), predicates=(spec.same(cluster),), estimate_s=_USUAL_S, **head(ctx, environment)),
        facts=facts,
        told=f"{wanted.ref} {told}",
        shrinks=isinstance(whole, Scale) and whole.replicas < whole.before,
    )


def _action(action: Action, arguments: Mapping[str, Argument]) -> Scale | Restart | Cordon:
    if action.does is Doing.UNCORDON_NODE:
        return Cordon(ref=Ref(api="v1", kind="Node", name=str(arguments["node"])), on=False)
    ref = Ref(
        api="apps/v1", kind="Deployment", namespace=str(arguments["namespace"]), name=str(arguments["deployment"])
    )
    if action.does is Doing.SCALE_DEPLOYMENT:
        return Scale(ref=ref, replicas=int(arguments["replicas"]))
    return Restart(ref=ref)


def _workload(there: Mapping[str, Any]) -> tuple[dict[Fact, bool], str]:
    wanted = int((there.get("spec") or {}).get("replicas", 1))
    ready = int((there.get("status") or {}).get("readyReplicas", 0))
    return {Fact.WORKLOAD_SHORT: ready < wanted}, f"has {ready} of {wanted} replicas ready"


def _node(there: Mapping[str, Any]) -> tuple[dict[Fact, bool], str]:
    cordoned = (there.get("spec") or {}).get("unschedulable") is True
    return {Fact.NODE_CORDONED: cordoned}, "is cordoned" if cordoned else "takes pods"
