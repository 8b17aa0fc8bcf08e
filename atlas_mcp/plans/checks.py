"""What every plan must be, whatever its engines: whole in itself, and about its own deployment alone.

A plan may have come from elsewhere, or its row may have been rewritten. Policy judges steps one by one, so nothing
may hide between them: no two steps of one name, no order that cannot be kept, no claim on what is not its own. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from graphlib import CycleError, TopologicalSorter

from atlas_mcp.domain.results import is_network
from atlas_mcp.errors import Problem
from atlas_mcp.model import Effect, Environment, Plan, PlanKind, ResultType, Step, SubjectKind, Take, Target, nonce_of

# Of a target: `web-01`, `kube-system/coredns`, `system:node`, `rack 4`. No text that passes for more, or breaks a line.
_NAME = re.compile(r"(?=.{0,253}\Z)(?:[A-Za-z0-9](?:[A-Za-z0-9._:/-]| (?=[A-Za-z0-9._:/-]))*)?")
_PART = re.compile(r"[^/\x00-\x1f]{1,64}")  # of a target's key, which is told apart by slashes
_RUNS = ("run-", "probe-")  # how the ids of runs begin; those of deployments do not
_SKEW = timedelta(minutes=5)  # between the clocks of two machines


def unsound(plan: Plan, lifetime: timedelta, now: datetime) -> tuple[Problem, ...]:
    """Where a plan is not whole in itself."""
    return tuple(
        Problem("/steps", f"{cause}.", "Make the plan with ATLAS; do not write it.") for cause in _torn(plan)
    ) + (
        ()
        if plan.expires_at - plan.created_at <= lifetime and plan.created_at <= now + _SKEW
        else (
            Problem(
                "/expires_at",
                f"it counts for longer than the {lifetime.total_seconds():.0f} s that a plan may.",
                "Make the plan again, with the settings of this server.",
            ),
        )
    )


def _torn(plan: Plan) -> Iterator[str]:
    ids = [step.id for step in plan.steps]
    predicates = [predicate.id for predicate in plan.predicates]
    if len(set(ids)) < len(ids) or len(set(predicates)) < len(predicates):
        yield "two steps, or two predicates, bear one id"
    for step in plan.steps:
        unknown = [*set(step.needs).difference(ids), *set(step.predicates).difference(predicates)]
        if unknown:
            yield f"{step.id} names {unknown[0][:60]}, which is not in the plan"
    try:
        TopologicalSorter({step.id: set(step.needs) & set(ids) for step in plan.steps}).prepare()
    except CycleError:
        yield "its steps wait for each other in a circle"
    yield from _overdone(plan)
    yield from _misnamed(plan)
    made_keys = [step.makes.key for step in plan.steps if step.makes is not None]
    if len(set(made_keys)) < len(made_keys):
        yield "two steps make one member"
    for step in plan.steps:
        if step.makes is not None and (step.makes.target != step.target or not step.critical):
            yield f"{step.id} makes a member that is not its target, or may fail unseen"


def _overdone(plan: Plan) -> Iterator[str]:
    """Where a plan does, or keeps, more than its kind and its subject may."""
    if plan.steps and plan.effect is Effect.READ and (plan.members or any(step.notes for step in plan.steps)):
        yield "it only reads, and would keep something"
    if plan.kind in (PlanKind.PREPARE, PlanKind.PROBE) and (len(plan.steps) != 1 or plan.effect is not Effect.READ):
        yield f"it does more than a plan to {plan.kind} may"
    if plan.subject.kind is SubjectKind.RUN and _owns(plan):
        yield "it is about a run, and would keep something, which only a deployment does"
    if plan.subject.kind is SubjectKind.RUN and not plan.subject.id.startswith(_RUNS):
        yield "it is about a run, and bears the id of a deployment"


def _owns(plan: Plan) -> bool:
    """Whether anything would be a member of a deployment."""
    return bool(plan.members or plan.ownership) or any(step.makes or step.drops or step.notes for step in plan.steps)


Passes = Callable[[Step], Mapping[str, ResultType]]


def mistaken(plan: Plan, gives: Passes, takes: Passes) -> tuple[Problem, ...]:
    """Where a step takes what no step before it gives, or where its action has no such argument.

    What it takes from a member is known when it runs; whether there is such a member, `misowned` tells.
    `gives` and `takes` say of a step what its engine declares.
    """
    steps = {step.id: step for step in plan.steps}
    causes = [
        f"{step.id} takes {argument[:40]}: {cause}"
        for step in plan.steps
        for argument, take in step.takes.items()
        if (cause := _mistaken(step, argument, take, steps, gives, takes))
    ]
    return tuple(Problem("/steps", f"{cause}.", "Make the plan with ATLAS; do not write it.") for cause in causes)


def _mistaken(step: Step, argument: str, take: Take, steps: Mapping[str, Step], gives: Passes, takes: Passes) -> str:
    if bool(take.step) is bool(take.member):
        return "it is from a step and from a member, or from neither"
    if take.step and (cause := _ungiven(step, take, steps.get(take.step), gives)):
        return cause
    if takes(step).get(argument) is not take.type or argument in step.args:
        return "its action takes no such argument, or has it already"
    if take.type is ResultType.ADDRESS and any(not is_network(network) for network in take.within):
        return "its bounds are no networks"
    return ""


def _ungiven(step: Step, take: Take, giver: Step | None, gives: Passes) -> str:
    if giver is None or take.step not in step.needs or not giver.critical:
        return f"it does not wait for {take.step[:60]}, or that may fail unseen"
    return "" if gives(giver).get(take.result) is take.type else f"{take.step[:60]} gives no {take.type} of that name"


def _misnamed(plan: Plan) -> Iterator[str]:
    names: dict[str, str] = {}
    for step in plan.steps:
        target = step.target
        if not all(_PART.fullmatch(part) for part in (target.engine, target.place, target.kind)) or not target.id:
            yield f"{step.id} acts on something that is in no place, or has no kind"
        if names.setdefault(target.key, target.name) != target.name or not _NAME.fullmatch(target.name):
            yield f"{step.id} names {target.kind[:20]} {target.id[:60]} otherwise than others do, or by no name"


def misowned(plan: Plan, environment: Environment, held: Mapping[str, Target], owner: str = "") -> tuple[Problem, ...]:
    """Where a plan claims more than its deployment has: `held` are the targets of its members, by key.

    A deployment that was prod is judged as prod, whatever a newer spec calls it.
    """
    causes: list[str] = []
    if plan.subject.nonce != nonce_of(plan.subject.id):
        causes.append("it bears the mark of another deployment")
    if plan.environment.rank < environment.rank:
        causes.append(f"its deployment is {environment}, not {plan.environment}")
    past = any(step.effect is not Effect.READ and not step.target_gone for step in plan.steps)
    if owner and plan.ownership is None and past:
        causes.append(f"{owner} keeps the state of its deployment, and it goes past that")
    made_targets = {step.makes.key: step.makes.target for step in plan.steps if step.makes is not None}
    for step in plan.steps:
        if step.drops is not None and not _same(held.get(step.drops), step.target):
            causes.append(f"{step.id} drops {step.drops[:60]}, which is not its target")
        if step.notes is not None and not _about(made_targets.get(step.notes) or held.get(step.notes), step.target):
            causes.append(f"{step.id} notes something about {step.notes[:60]}, which is not its target")
        causes += [
            f"{step.id} takes what was noted about {take.member[:60]}, which its deployment does not hold"
            for take in step.takes.values()
            if take.member and take.member not in held
        ]
    causes += [
        f"it takes {member.target} for member {member.key[:60]}"
        for member in plan.members
        if not _same(made_targets.get(member.key) or held.get(member.key), member.target)
    ]
    return tuple(Problem("/steps", f"{cause}.", "Make a new plan.") for cause in causes)


def _about(member: Target | None, target: Target) -> bool:
    """Whether a step on the target tells of a member: it is that, or lives on it, as a host on its VM."""
    return member is not None and member.key in target.occupied


def _same(expected: Target | None, target: Target) -> bool:
    """Whether both are one object; its name may have changed."""
    return expected is not None and expected.key == target.key
