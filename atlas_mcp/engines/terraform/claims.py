"""What a plan says of its Terraform steps, held against their arguments and against what the operator allows. Pure.

That the arguments are what the plan file does is looked at when it is applied: judged again, it must be the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pydantic import ValidationError

from atlas_mcp.config import ClusterSettings
from atlas_mcp.engines.terraform.judge import VM
from atlas_mcp.engines.terraform.spec import (
    ACTIONS,
    BEGIN,
    END,
    ENGINE,
    MARKED,
    UNTAKEN,
    Action,
    Apply,
    Change,
    Finish,
    Follow,
    Prepare,
    Verb,
)
from atlas_mcp.errors import Problem
from atlas_mcp.model import Effect, Plan, PlanKind, Step, Undo

_REMEDY = "Make the plan with ATLAS; do not write it."
Allowed = Callable[[str], ClusterSettings | None]


def misstated(plan: Plan, allowed: Allowed) -> tuple[Problem, ...]:
    """Where the plan's steps of this engine are not what they say, or do more than the operator allows."""
    found = [(index, step, _action(step)) for index, step in enumerate(plan.steps) if step.engine == ENGINE]
    begun = {step.id: action for _, step, action in found if isinstance(action, Apply)}
    causes: list[tuple[int, Step, str]] = []
    for index, step, action in found:
        causes += [(index, step, cause) for cause in _causes(step, action, plan, begun)]
        if isinstance(action, Apply):
            causes += [(index, step, cause) for cause in _beyond(step, action, plan, allowed(plan.cluster))]
    if len(begun) > 1:
        causes.append((found[0][0], found[0][1], "Terraform applies twice"))
    if len(begun) == 1 and not any(isinstance(action, Finish) and step.id == END for _, step, action in found):
        causes.append((found[0][0], found[0][1], "nothing waits for Terraform's end"))
    return tuple(Problem(f"/steps/{index}", f"{step.id[:80]}: {cause}.", _REMEDY) for index, step, cause in causes)


def _action(step: Step) -> Action | None:
    try:
        return ACTIONS.validate_python({**step.args, "action": step.action})
    except ValidationError:
        return None


def _causes(step: Step, action: Action | None, plan: Plan, begun: dict[str, Apply]) -> Iterator[str]:
    if action is None:
        yield f"its arguments are not those of {step.action[:40]}"
        return
    handed = isinstance(action, Follow) and action.verb in (Verb.IMPORT, Verb.FORGET)
    if step.makes is not None or step.drops is not None or (step.notes is not None and not handed):
        yield "it makes, ends or notes a member, which is not its matter"
    if (isinstance(action, Prepare)) != (plan.kind is PlanKind.PREPARE):
        yield "plans are prepared alone, and nothing else is done then"
    if isinstance(action, Follow):
        yield from _followed(step, action, plan, begun)
        return
    if (step.target.cluster, step.target.kind, step.target.id) != (plan.cluster, "terraform", plan.deployment_id):
        yield "it acts on another deployment than it says"
    if isinstance(action, Finish) and (step.undo is not Undo.COVERED or not begun.keys() & {*step.needs}):
        yield "it does not come after what it ends"


def _followed(step: Step, action: Follow, plan: Plan, begun: dict[str, Apply]) -> Iterator[str]:
    """A step that shows one change of the run that it comes after: no more and no less than that change."""
    changes = [change for need in step.needs if need in begun for change in begun[need].changes]
    mine = next((change for change in changes if change.address == action.address), None)
    same = action.deployment == plan.deployment_id and action.plan in {
        begun[need].plan for need in step.needs if need in begun
    }
    if mine is None or (mine.verb, mine.lines) != (action.verb, action.lines) or mine.vmid is None or not same:
        yield "it follows a change that Terraform does not make"
        return
    if step.effect.rank < mine.effect.rank:
        yield f"its effect is {mine.effect}, not {step.effect}"
    if (step.target.kind, step.target.id) != ("vm", str(mine.vmid)):
        yield f"it acts on VM {mine.vmid}, not on the target it names"
    if step.undo is not Undo.COVERED:
        yield "it is undone with the run, not by itself"


def _beyond(step: Step, action: Apply, plan: Plan, allowed: ClusterSettings | None) -> Iterator[str]:
    worst = max((change.effect for change in action.changes), key=lambda effect: effect.rank, default=Effect.CHANGE)
    if step.effect.rank < worst.rank:
        yield f"its effect is {worst}, not {step.effect}"
    if step.undo is not Undo.RESTORE or step.id != BEGIN or not step.critical:
        yield "it is not undone as a run is"
    if action.owner not in ("", action.program):
        yield "it gives the deployment to another program"
    free, marked = _read_before(step, plan, UNTAKEN), _read_before(step, plan, MARKED)
    for change in action.changes:
        if change.type == VM:
            yield from _unguarded(change, step, plan, free if change.verb is Verb.CREATE else marked)
        if allowed is not None and change.verb in (Verb.CREATE, Verb.UPDATE):
            yield from _outside(change, allowed)


def _unguarded(change: Change, step: Step, plan: Plan, checked: set[int]) -> Iterator[str]:
    """A VM that is made without a claim, touched without a look at whose it is, or removed without saying so."""
    beside = [other for other in plan.steps if other.engine != ENGINE and other.target.id == str(change.vmid)]
    if change.vmid not in checked:
        yield f"nothing looks right before the run whether VM {change.vmid} is free, or ours"
    if change.verb is Verb.CREATE and not any(one.action == "claim" and one.id in step.needs for one in beside):
        yield f"VM {change.vmid} is made without being claimed first"
    if change.verb is Verb.DELETE and not any(one.drops and one.effect is Effect.REMOVE for one in beside):
        yield f"VM {change.vmid} is removed, and nothing says so"


def _read_before(step: Step, plan: Plan, kind: str) -> set[int]:
    """The VMIDs that a condition of the step's is about."""
    found = [one for one in plan.predicates if one.id in step.predicates and one.kind == kind]
    return {vmid for one in found for vmid in _numbers(one.args.get("vmids"))}


def _outside(change: Change, allowed: ClusterSettings) -> Iterator[str]:
    """Where a change goes that the operator does not allow. An update may stay where its VM already is."""
    if (
        change.verb is Verb.CREATE
        and change.vmid is not None
        and not allowed.vmids.first <= change.vmid <= allowed.vmids.last
    ):
        yield f"VMID {change.vmid} is not in the operator's range"
    places = (
        ("node", change.nodes, allowed.nodes),
        ("storage", change.storages, allowed.storages),
        ("pool", change.pools, allowed.pools),
    )
    for what, wanted, names in places:
        for name in wanted:
            if names and name not in names:
                yield f"{change.name}: {what} {name[:60]} is not one that the operator allows"


def _numbers(value: object) -> set[int]:
    return {one for one in value if isinstance(one, int)} if isinstance(value, list) else set()


def told(step: Step) -> tuple[str, ...]:
    """What a step writes; what no step of its own shows is told with the run."""
    action = _action(step)
    if isinstance(action, Follow):
        return (f"{action.verb} by Terraform", *action.lines)
    if not isinstance(action, Apply):
        return ()
    beside = [change for change in action.changes if change.type != VM or change.vmid is None]
    return (
        f"plan file {action.plan}, with {action.program}",
        *(f"{change.name}: {change.verb} {change.type}: {'; '.join(change.lines)}" for change in beside),
    )
