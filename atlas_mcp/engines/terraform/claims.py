"""What a plan says of its Terraform steps, held against their arguments and against what the operator allows. Pure.

That the arguments are what the plan file does is looked at when it is applied: judged again, it must be the same. So
what a claim says is held against the lines of the change that it is for: its undoing counts on both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from pydantic import ValidationError

from atlas_mcp.domain.legible import as_part
from atlas_mcp.domain.sheet import Row
from atlas_mcp.domain.text import line
from atlas_mcp.engines.proxmox.settings import ClusterSettings
from atlas_mcp.engines.terraform import ENGINE
from atlas_mcp.engines.terraform.attributes import UNSET
from atlas_mcp.engines.terraform.judge import VM
from atlas_mcp.engines.terraform.spec import (
    ACTIONS,
    BEGIN,
    END,
    GUESTS,
    MARKED,
    UNTAKEN,
    Action,
    Apply,
    Change,
    Finish,
    Follow,
    Gone,
    Prepare,
    Verb,
)
from atlas_mcp.errors import Problem
from atlas_mcp.model import Effect, Ownership, Plan, PlanKind, Step, Undo, canonical

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")  # of a deployment: it names a directory
_DISK = re.compile(r"disk\.\d+\.interface: (.*)")
_PLACE = re.compile(r"[\w./-]{1,128}")  # as a line shows it to the letter
_SNIPPET = re.compile(r"initialization\.\d+\.user_data_file_id: (?:.* -> )?(.*)")
_REMEDY = "Make the plan with ATLAS; do not write it."
Allowed = Callable[[str], ClusterSettings | None]


def misstated(plan: Plan, allowed: Allowed) -> tuple[Problem, ...]:
    """Where the plan's steps of this engine are not what they say, or do more than the operator allows."""
    found = [(index, step, action_of(step)) for index, step in enumerate(plan.steps) if step.engine == ENGINE]
    begun = {step.id: action for _, step, action in found if isinstance(action, Apply)}
    causes: list[tuple[int, Step, str]] = []
    for index, step, action in found:
        causes += [(index, step, cause) for cause in _causes(step, action, plan, begun)]
        if isinstance(action, Apply):
            causes += [(index, step, cause) for cause in _beyond(step, action, plan, allowed(step.target.place))]
    if len(begun) > 1:
        causes.append((found[0][0], found[0][1], "Terraform applies twice"))
    if len(begun) == 1 and not any(isinstance(action, Finish) and step.id == END for _, step, action in found):
        causes.append((found[0][0], found[0][1], "nothing waits for Terraform's end"))
    if found:
        causes += [(index, step, cause) for index, step in enumerate(plan.steps) for cause in _past(step, plan, begun)]
    return tuple(Problem(f"/steps/{index}", f"{line(step.id, 80)}: {cause}.", _REMEDY) for index, step, cause in causes)


def action_of(step: Step) -> Action | None:
    """The action, where the arguments are its own to the letter: what is read of them elsewhere is then the same."""
    try:
        action = ACTIONS.validate_python({**step.args, "action": step.action})
    except ValidationError:
        return None
    meant = action.model_dump(mode="json", include={*step.args})
    return action if canonical(meant) == canonical(step.args) else None


def _causes(step: Step, action: Action | None, plan: Plan, begun: dict[str, Apply]) -> Iterator[str]:
    if action is None or _of_cloud(action):
        yield f"its arguments are not those of {line(step.action, 40)}"
        return
    verb = action.verb if isinstance(action, Follow) else None
    handed, noted = verb in (Verb.IMPORT, Verb.FORGET), step.notes is not None
    if step.makes is not None or step.drops is not None or noted != (handed or (noted and verb is Verb.CREATE)):
        yield "it makes, ends or notes a member, which is not its matter, or notes none"
    if not step.critical or step.limits:
        yield "it may fail unseen, or holds up others"
    alone = isinstance(action, Prepare) and len(plan.steps) == 1
    if alone != (plan.kind is PlanKind.PREPARE) or alone != isinstance(action, Prepare):
        yield "plans are prepared alone, and nothing else is done then"
    if isinstance(action, Follow):
        yield from _followed(step, action, plan, begun)
        return
    target = step.target
    if (target.engine, target.kind, target.id, target.lives_on) != (ENGINE, ENGINE, plan.subject.id, ""):
        yield "it acts on another deployment than it says"
    if len({one.target.place for one in plan.steps if one.engine in (ENGINE, GUESTS)}) > 1:
        yield "its VMs are in several places"
    if not _ID.fullmatch(plan.subject.id):
        yield "its deployment has no name of ours"
    if isinstance(action, Finish):
        yield from _finished(step, action, begun)


def _of_cloud(action: Action) -> bool:
    """Whether it is of a cluster in a cloud, and its place is in none."""
    return isinstance(action, Gone) or (isinstance(action, Prepare | Apply) and action.estate is not None)


def _finished(step: Step, action: Finish, begun: dict[str, Apply]) -> Iterator[str]:
    runs = [begun[need] for need in step.needs if need in begun]
    if step.undo is not Undo.COVERED or [run.plan for run in runs] != [action.plan]:
        yield "it does not come after what it ends"
    if action.kubeconfig or any(bool(run.owner) != action.again for run in runs):
        yield "it does not look whether all is done"


def _followed(step: Step, action: Follow, plan: Plan, begun: dict[str, Apply]) -> Iterator[str]:
    """A step that shows one change of the run that it comes after: no more and no less than that change."""
    changes = [change for need in step.needs if need in begun for change in begun[need].changes]
    mine = next((change for change in changes if change.address == action.address), None)
    same = action.deployment == plan.subject.id and action.plan in {
        begun[need].plan for need in step.needs if need in begun
    }
    if mine is None or (mine.verb, mine.lines) != (action.verb, action.lines) or mine.vmid is None or not same:
        yield "it follows a change that Terraform does not make"
        return
    if step.effect.rank < mine.effect.rank:
        yield f"its effect is {mine.effect}, not {step.effect}"
    target = step.target
    if (target.engine, target.kind, target.id, target.lives_on) != (GUESTS, "vm", str(mine.vmid), ""):
        yield f"it acts on VM {mine.vmid}, not on the target it names"
    made = {other.makes.key for other in plan.steps if other.makes is not None and other.target.id == step.target.id}
    if action.verb is Verb.CREATE and step.notes is not None and step.notes not in made:
        yield "it makes, ends or notes a member, which is not its matter"
    if step.undo is not Undo.COVERED:
        yield "it is undone with the run, not by itself"


def _beyond(step: Step, action: Apply, plan: Plan, allowed: ClusterSettings | None) -> Iterator[str]:
    worst = max((change.effect for change in action.changes), key=lambda effect: effect.rank, default=Effect.CHANGE)
    if step.effect.rank < worst.rank:
        yield f"its effect is {worst}, not {step.effect}"
    if step.undo is not Undo.RESTORE or step.id != BEGIN:
        yield "it is not undone as a run is"
    kept = Ownership(engine=ENGINE, program=action.owner) if action.owner else Ownership()
    if action.owner != _owner(action) or plan.ownership != kept:
        yield "the deployment is not kept by whom it says afterwards"
    yield from _unread(step, action, plan)
    for change in action.changes:
        if change.effect.rank < _least(change).rank:
            yield f"{line(change.name, 60)}: its effect is {_least(change)}, not {change.effect}"
        if plan.kind is PlanKind.REMOVE and change.verb is not Verb.DELETE:
            yield f"{line(change.name, 60)}: that is no part of a removal"
        if change.type == VM and change.vmid not in action.scope.all:
            yield f"VM {change.vmid} is not one that it is for"
        if change.type == VM:
            yield from _unguarded(change, step, plan)
        if allowed is not None and change.verb in (Verb.CREATE, Verb.UPDATE):
            yield from _outside(change, allowed)


def _past(step: Step, plan: Plan, begun: dict[str, Apply]) -> Iterator[str]:
    """What Terraform keeps the state of is changed by it alone: beside it guests are claimed, looked at, forgotten.

    The guests that the plan is about are all of its deployment, and so Terraform's.
    """
    target, kept = step.target, {str(vmid) for run in begun.values() for vmid in run.scope.all}
    runs = {plan.step(id).target.place for id in begun}
    if step.engine == ENGINE or (target.engine, target.kind) != (GUESTS, "vm") or target.place not in runs:
        return
    harmless = step.action == "claim" or (step.action == "destroy" and step.target_gone)
    if step.effect is Effect.READ or (step.engine == GUESTS and harmless):
        return
    if step.engine == GUESTS or target.id in kept:
        yield "it writes beside a program that keeps the guest's state"


def _owner(action: Apply) -> str:
    """Who keeps the deployment once the run has succeeded: nobody, where nothing of it stays in the state."""
    scope = action.scope
    return "" if scope.forget or not {*scope.created, *scope.kept, *scope.adopted} else action.program


def _least(change: Change) -> Effect:
    """The mildest effect that a change can have."""
    if change.verb is Verb.DELETE and change.type == VM:
        return Effect.REMOVE
    if change.type == VM and _given(change):
        return Effect.ROOT
    return Effect.CREATE if change.verb is Verb.CREATE else Effect.CHANGE


def _given(change: Change) -> set[str]:
    """The snippets that a change gives a guest."""
    found = [_SNIPPET.fullmatch(text) for text in change.lines]
    return {match[1] for match in found if match and match[1] != UNSET}


def _unread(step: Step, action: Apply, plan: Plan) -> Iterator[str]:
    """All that the run is about is read right before it, and what it makes is claimed: as much, and no more."""
    scope = action.scope
    for vmid in sorted({*scope.created} - _read_before(step, plan, UNTAKEN)):
        yield f"nothing looks right before the run whether VM {vmid} is free"
    for vmid in sorted({*scope.kept, *scope.removed, *scope.adopted} - _read_before(step, plan, MARKED)):
        yield f"nothing looks right before the run whether VM {vmid} is ours"
    made = {str(change.vmid) for change in action.changes if change.verb is Verb.CREATE and change.type == VM}
    if made != {str(vmid) for vmid in scope.created}:
        yield "it does not make the VMs that it is for"
    for other in plan.steps:
        if (other.engine, other.action) == (GUESTS, "claim") and other.target.id not in made:
            yield f"{line(str(other.target), 80)} is claimed, and not made"


def _unguarded(change: Change, step: Step, plan: Plan) -> Iterator[str]:
    """A VM that is made without a claim, touched without having been looked at or shown, or removed without a word."""
    beside = [other for other in plan.steps if other.engine == GUESTS and other.target.id == str(change.vmid)]
    shown = [one for one in plan.steps if one.engine == ENGINE and one.target.id == str(change.vmid)]
    if change.vmid is not None and not any(one.args.get("address") == change.address for one in shown):
        yield f"VM {change.vmid} is changed, and no step shows it"
    if change.verb is Verb.CREATE:
        claims = [one for one in beside if one.action == "claim" and one.id in step.needs]
        if len(claims) != 1:
            yield f"VM {change.vmid} is made without being claimed first"
        if not all(_same(change, claim) for claim in claims):
            yield f"VM {change.vmid} is claimed as another one than is made"
    marks = [text.endswith(f"atlas:{plan.subject.nonce}") for text in change.lines if text.startswith("description: ")]
    if not all(marks) or (change.verb is Verb.CREATE and not marks):
        yield f"VM {change.vmid} would be without the mark of its deployment"
    gone = [one for one in beside if one.drops and one.effect is Effect.REMOVE and END in one.needs]
    if change.verb is Verb.DELETE and not gone:
        yield f"VM {change.vmid} is removed, and nothing says so"


def _same(change: Change, claim: Step) -> bool:
    """Whether a claim says of its guest what is made: its undoing counts the clones of that template, on that node.

    Who may approve it may hang on its pool.
    """
    args, siblings, disks = claim.args, claim.args.get("siblings"), claim.args.get("disks")
    given = {match[1] for text in change.lines if (match := _DISK.fullmatch(text))}
    return (
        {f"clone.0.vm_id: {args.get('template')}", f"clone.0.node_name: {args.get('source')}"} <= {*change.lines}
        and claim.target.name == change.name
        and (change.pools or ("",)) == (str(args.get("pool") or ""),)
        and isinstance(siblings, dict)
        and (siblings.get(str(change.vmid)),) == change.nodes
        and isinstance(disks, list)
        and {str(disk) for disk in disks} <= given
    )


def _read_before(step: Step, plan: Plan, kind: str) -> set[int]:
    """The VMIDs that a condition of the step's is about, which the engine of the guests reads."""
    return {
        vmid
        for one in plan.predicates
        if one.id in step.predicates and one.kind == kind and one.engine == GUESTS
        if one.args.get("nonce", plan.subject.nonce) == plan.subject.nonce
        for vmid in _numbers(one.args.get("vmids"))
    }


def _outside(change: Change, allowed: ClusterSettings) -> Iterator[str]:
    """Where a change goes that the operator does not allow. An update may stay where its VM already is."""
    made, name = change.verb is Verb.CREATE, line(change.name, 60)
    if made and change.vmid is not None and not allowed.vmids.first <= change.vmid <= allowed.vmids.last:
        yield f"VMID {change.vmid} is not in the operator's range"
    vm = made and change.type == VM
    places = (
        ("node", change.nodes or ("",) * vm, allowed.nodes),
        ("storage", change.storages or ("",) * vm, allowed.storages),
        ("pool", change.pools or ("",) * vm, allowed.pools),
    )
    for what, wanted, names in places:
        for place in wanted:
            goes = made or not _PLACE.fullmatch(place) or any(text.endswith(f" -> {place}") for text in change.lines)
            if goes and names and place not in names:
                yield f"{name}: {what} {line(place, 60) or 'of its own choice'} is not one that the operator allows"
    for volume in sorted(_given(change) - {*allowed.snippets.values()}):
        yield f"{name}: its snippet {line(volume, 60)} is not one that the operator approved"


def _numbers(value: object) -> set[int]:
    return {one for one in value if isinstance(one, int)} if isinstance(value, list) else set()


def told(step: Step) -> tuple[Row, ...]:
    """What a step writes; what no step of its own shows is told with the run."""
    action = action_of(step)
    if isinstance(action, Follow):
        return (Row("by Terraform", action.verb), *_attributes(action.lines))
    if not isinstance(action, Apply):
        return ()
    rows = [Row("plan file", action.plan), Row("program", action.program)]
    rows += [Row("state", "after that nobody keeps one of the deployment")] * (not action.owner)
    for change in action.changes:
        if change.type != VM or change.vmid is None:
            rows += [Row(change.verb, f"{as_part(change.type)} {as_part(change.name)}"), *_attributes(change.lines)]
    return tuple(rows)


def _attributes(lines: Sequence[str]) -> tuple[Row, ...]:
    return tuple(Row("attribute", text) for text in lines)
