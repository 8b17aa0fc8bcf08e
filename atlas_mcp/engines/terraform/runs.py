"""The steps that stand for a run in a plan: the run, one for each VM that it changes, its end. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlas_mcp.domain.text import line
from atlas_mcp.engines import Completed
from atlas_mcp.engines.terraform import ENGINE
from atlas_mcp.engines.terraform.judge import VM
from atlas_mcp.engines.terraform.spec import (
    BEGIN,
    END,
    GUESTS,
    MARKED,
    UNTAKEN,
    Apply,
    Change,
    Finish,
    Follow,
    Verb,
)
from atlas_mcp.model import Effect, Step, Target, Undo

HANDED = (Verb.IMPORT, Verb.FORGET)
_GROWN = re.compile(r"disk\.(\d+)\.size: (\d+) -> (\d+)")
_RUN_S, _RUN_S_PER_CHANGE = 900, 180


def completed(apply: Apply, prepare: Step, steps: tuple[Step, ...]) -> Completed:
    """A draft of VMs: the run, and one step for each VM that it changes, between the claims and the other steps."""
    claims = tuple(one for one in steps if one.action == "claim")
    others = tuple(one for one in steps if one.action != "claim")
    if not apply.changes:  # what somebody else removed leaves the record all the same
        return Completed(steps=tuple(one.model_copy(update={"needs": ()}) for one in others if one.drops))
    verbs = {change.verb for change in apply.changes}
    warnings = []
    if Verb.IMPORT in verbs:
        warnings.append("from then on Terraform owns the deployment, and everything about it is planned by it")
    if Verb.FORGET in verbs:
        warnings.append("from then on ATLAS owns the deployment, and Terraform knows nothing of it")
    begun = run(apply, prepare, tuple(one.id for one in claims))
    followed = tuple(follow(change, apply, begun) for change in apply.changes if shown(change))
    end = finish(apply, begun, followed, again=bool(apply.owner))
    steps = (*claims, begun, *followed, end, *others)
    return Completed(steps=steps, warnings=(*warnings, *lasting(apply.changes)))


def run(apply: Apply, prepare: Step, claims: tuple[str, ...]) -> Step:
    """The step that begins the run, after the claims."""
    return Step(
        id=BEGIN,
        engine=ENGINE,
        action="apply",
        target=prepare.target,
        summary=f"run {apply.program}: {_counted(apply.changes)}",
        effect=max((change.effect for change in apply.changes), key=lambda effect: effect.rank),
        undo=Undo.RESTORE,
        args=apply.model_dump(mode="json", exclude={"action"}),
        needs=claims,
        predicates=(*([UNTAKEN] if claims else []), *([MARKED] if apply.scope.there else [])),
        deadline_s=_RUN_S + _RUN_S_PER_CHANGE * len(apply.changes),
    )


def follow(change: Change, apply: Apply, begun: Step) -> Step:
    """The step that shows what the run does to one VM."""
    action = Follow(
        deployment=begun.target.id, plan=apply.plan, address=change.address, verb=change.verb, lines=change.lines
    )
    what = "; ".join(line(text, 600) for text in change.lines[:4]) if change.verb is Verb.UPDATE else change.name
    return Step(
        id=f"vm-{change.vmid}/{change.verb}",
        engine=ENGINE,
        action="follow",
        target=Target(engine=GUESTS, place=begun.target.place, kind="vm", id=str(change.vmid), name=change.name),
        summary=f"{change.verb} by Terraform: {what}",
        effect=change.effect,
        undo=Undo.COVERED,
        args=action.model_dump(mode="json", exclude={"action"}),
        needs=(BEGIN,),
        deadline_s=begun.deadline_s,
        notes=apply.scope.keys.get(change.vmid or 0) if change.verb in (*HANDED, Verb.CREATE) else None,
    )


def finish(apply: Apply, begun: Step, followed: tuple[Step, ...], *, again: bool) -> Step:
    """The step that waits for the end of the run."""
    return Step(
        id=END,
        engine=ENGINE,
        action="finish",
        target=begun.target,
        summary="see that Terraform has succeeded" + (" and has nothing left to do" if again else ""),
        effect=Effect.READ,
        undo=Undo.COVERED,
        args=Finish(plan=apply.plan, again=again).model_dump(mode="json", exclude={"action"}),
        needs=(BEGIN, *(one.id for one in followed)),
        deadline_s=begun.deadline_s,
    )


def lasting(changes: tuple[Change, ...]) -> Iterator[str]:
    """What stays as it becomes, whatever is undone: a disk that has grown."""
    for change in changes:
        for text in change.lines if change.verb is Verb.UPDATE else ():
            if match := _GROWN.fullmatch(text):
                number, was, becomes = match.groups()
                yield f"{change.name}: disk {number} grows from {was} to {becomes} GiB, which cannot be undone"


def shown(change: Change) -> bool:
    """Whether a change has a step of its own; what is not a VM goes with the run."""
    return change.type == VM and change.vmid is not None


def _counted(changes: tuple[Change, ...]) -> str:
    verbs = [change.verb for change in changes]
    return ", ".join(f"{verb} {verbs.count(verb)}" for verb in Verb if verb in verbs)
