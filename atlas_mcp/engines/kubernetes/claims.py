"""What a plan says of its steps on clusters, held against what follows from their actions and the settings. Pure."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import JsonValue, ValidationError

from atlas_mcp.domain.sheet import Row
from atlas_mcp.engines import SETTINGS_CHANGED
from atlas_mcp.engines.kubernetes import ENGINE, spec
from atlas_mcp.engines.kubernetes.spec import (
    Action,
    Apply,
    Change,
    Cluster,
    Cordon,
    Delete,
    Drain,
    Ready,
    Restart,
    Scale,
)
from atlas_mcp.engines.kubernetes.spec.fields import leaves_of, shown_at, shown_value
from atlas_mcp.errors import Problem
from atlas_mcp.model import Plan, Predicate, ResultType, Step

_DERIVED = ("target", "effect", "undo", "summary", "limits", "predicates", "target_gone")
_REMEDY = "Make the plan with ATLAS; do not write it."


def misstated(plan: Plan, clusters: Mapping[str, Cluster]) -> tuple[Problem, ...]:
    """Where steps are not what follows from their actions. `clusters` are all that the settings have."""
    conditions = {one.id: one for one in plan.predicates if one.engine == ENGINE}
    problems: list[Problem] = []
    for one in plan.steps:
        if one.engine == ENGINE:
            made = spec.KUBECONFIG in one.takes
            cluster = Cluster(place=one.target.place) if made else clusters.get(one.target.place)
            if cluster is None or (made and one.target.place in clusters):
                cause = "the settings have it" if made else "the settings have no such cluster"
                problems.append(Problem("/steps", f"{one.id}: {cause}.", SETTINGS_CHANGED))
                continue
            problems += [Problem("/steps", f"{one.id}: {cause}.", _REMEDY) for cause in _causes(plan, one, cluster)]
            problems += [] if made else _unfounded(one, conditions)
    strange = [one.id for one in conditions.values() if one.kind != spec.CLUSTER_SAME]
    return (*problems, *(Problem("/predicates", f"{one[:80]} is no condition of ours.", _REMEDY) for one in strange))


def action(one: Step) -> Action:
    """The action of a step, without what it takes.

    Raises:
        ValidationError, KeyError: it is none.

    """
    return spec.ACTIONS[one.action].model_validate(one.args)


def takes(one: Step) -> dict[str, ResultType]:
    """What a step may take: the kubeconfig of a cluster that is made before, and what a Secret holds."""
    data = (name for name in one.takes if name.startswith(spec.DATA) and one.target.kind == "Secret")
    return {spec.KUBECONFIG: ResultType.SECRET, **dict.fromkeys(data, ResultType.SECRET)}


def _causes(plan: Plan, one: Step, cluster: Cluster) -> Iterator[str]:
    try:
        doing = action(one)
    except (ValidationError, KeyError):
        yield "its arguments are no action"
        return
    given: dict[str, Any] = {"makes": one.makes, "drops": one.drops, "notes": one.notes}
    if isinstance(doing, Ready):
        given["lives_on"] = one.target.lives_on
    derived = spec.step(one.id, cluster, doing, one.deadline_s, one.needs, one.takes, **given)
    yield from (f"its {name} is not what follows" for name in _DERIVED if getattr(one, name) != getattr(derived, name))
    if one.deadline_s > spec.LONGEST_S:
        yield f"it may take longer than {spec.LONGEST_S} s"
    if isinstance(doing, Apply | Delete) and doing.nonce not in (plan.subject.nonce, *_none(doing)):
        yield "it bears the mark of another deployment"
    if isinstance(doing, Apply) and not {*doing.secrets.values()} <= {*cluster.secrets}:
        yield "the settings have no such secret"
    if (one.makes and not isinstance(doing, Apply)) or (one.drops and not isinstance(doing, Delete)):
        yield "it makes or drops what its action does not"
    if isinstance(doing, Ready) and (doing.ref.kind, doing.ref.api) != ("Node", "v1"):
        yield "what it waits for is no node"


def _none(doing: Action) -> tuple[str, ...]:
    """The nonce of a deletion that a person asked for, of an object that no deployment has made."""
    return ("",) if isinstance(doing, Delete) else ()


def _unfounded(one: Step, conditions: Mapping[str, Predicate]) -> Iterator[Problem]:
    """A step that does not rest on its cluster being the one that it was."""
    condition = next((conditions[name] for name in one.predicates if name in conditions), None)
    if condition is None or condition.args.get("place") != one.target.place or not condition.args.get("digest"):
        yield Problem("/steps", f"{one.id}: it does not look which cluster it acts on.", _REMEDY)


# -- what an approver reads ----------------------------------------------------------------------------


def told(one: Step) -> tuple[Row, ...]:
    """All that a step writes."""
    doing = action(one)
    _, reasons = spec.effect(doing)
    return (*_told(doing), *(Row("root", "", note=reason) for reason in reasons))


def _told(doing: Action) -> Iterator[Row]:
    match doing:
        case Apply():
            yield from _applied(doing)
        case Delete():
            yield Row("deletes", str(doing.ref), note="" if doing.restore else "nothing brings it back")
            yield Row("uid", doing.uid, below=True)
        case Scale():
            yield Row("replicas", f"{doing.before} → {doing.replicas}")
        case Restart():
            yield Row("restarts", str(doing.ref), note="new pods in place of those that run")
        case Cordon():
            yield Row("cordons" if doing.on else "uncordons", doing.ref.name)
        case Ready():
            yield Row("waits for", f"{doing.ref}, with {doing.version}")
        case Drain():
            yield Row("evicts", ", ".join(doing.pods), note=f"{len(doing.pods)} pods, when it was planned")
            if doing.disposable:
                yield Row("and loses", "", note="pods that nothing makes again, and data on the node")


def _applied(doing: Apply) -> Iterator[Row]:
    """Each field with what it holds before and after; the whole object where no cluster could be asked."""
    changes = doing.changes
    if changes is None:
        yield Row("applies", str(doing.ref), note="the cluster was not asked: it may refuse it then")
        changes = tuple(Change(at=at, after=value) for at, value in leaves_of(doing.object))
    elif not changes:
        yield Row("applies", str(doing.ref), note="nothing would change")
    for one in changes:
        yield from _changed(one)
    for key, name in sorted(doing.secrets.items()):
        yield Row("data", f"{key} is what the settings call {name}")


def _changed(change: Change) -> Iterator[Row]:
    at, after, before = shown_at(change.at), change.after, change.before
    if isinstance(after, str) and "\n" in after:
        yield Row("sets", at)
        yield Row("to", _difference(before, after), below=True)
    elif after is None:
        yield Row("removes", f"{at}, which is {shown_value(before)}")
    elif before is None:
        yield Row("sets", f"{at} → {shown_value(after)}")
    else:
        yield Row("sets", f"{at} → {shown_value(after)}, which is {shown_value(before)}")


def _difference(before: JsonValue, after: str) -> str:
    """A text of several lines; where there is one already, the lines that differ."""
    if not isinstance(before, str):
        return after
    return "\n".join(difflib.unified_diff(before.split("\n"), after.split("\n"), "before", "after", lineterm="", n=2))
