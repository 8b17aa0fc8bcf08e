"""What a plan says of its Proxmox steps, held against what their actions do.

A plan may have come from elsewhere, or its row may have been rewritten: policy judges effects, and people read
targets, so neither may say less than the action does. Pure: no I/O.
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from atlas_mcp.engines.proxmox.spec import ACTIONS, ENGINE, Action, Clone, Configure, Destroy, GrowDisk, Ready, Stop
from atlas_mcp.engines.proxmox.spec import Verify as Verification
from atlas_mcp.errors import Problem
from atlas_mcp.model import Effect, Plan, Step, Undo

_READS = (Ready, Verification)


def misstated(plan: Plan) -> tuple[Problem, ...]:
    """Where the plan's steps of this engine are not what they say."""
    made = _after_clone(plan)
    return tuple(
        Problem(f"/steps/{index}", f"{step.id}: {cause}.", "Make the plan with ATLAS; do not write it.")
        for index, step in enumerate(plan.steps)
        if step.engine == ENGINE
        for cause in _false(step, plan, made=step.id in made)
    )


def _false(step: Step, plan: Plan, *, made: bool) -> Iterator[str]:
    try:
        action = ACTIONS.validate_python({**step.args, "action": step.action})
    except ValidationError:
        yield f"its arguments are not those of {step.action[:40]}"
        return
    if (step.target.cluster, step.target.kind, step.target.id) != (plan.cluster, "vm", str(action.vmid)):
        yield f"it acts on VM {action.vmid} of {plan.cluster}, not on the target it names"
    if isinstance(action, Clone) and action.name != step.target.name:
        yield "it makes a VM of another name than it says"
    if action.nonce != plan.nonce:
        yield "it acts on a guest of another deployment"
    least = least_effect(action, made=made)
    if step.effect.rank < least.rank:
        yield f"its effect is {least}, not {step.effect}"
    if step.undo not in _undos(action, made=made):
        yield f"it is not undone as it says ({step.undo})"


def least_effect(action: Action, *, made: bool) -> Effect:
    """The mildest effect that an action can have; `made` says that its guest is made by the same plan."""
    if isinstance(action, _READS):
        return Effect.READ
    if isinstance(action, Destroy):
        return Effect.REMOVE
    if isinstance(action, Configure) and "cicustom" in action.set:
        return Effect.ROOT
    if isinstance(action, Stop):
        return Effect.INTERRUPT
    return Effect.CREATE if made or isinstance(action, Clone) else Effect.CHANGE


def _undos(action: Action, *, made: bool) -> frozenset[Undo]:
    """How such an action may be undone; that it cannot be may always be said."""
    if isinstance(action, _READS):
        return frozenset(Undo)
    with_guest = {Undo.COVERED} if made else set()
    if isinstance(action, Destroy | GrowDisk):
        return frozenset({Undo.NEVER} | (with_guest if isinstance(action, GrowDisk) else set()))
    return frozenset({Undo.NEVER, Undo.RESTORE} | with_guest)


def _after_clone(plan: Plan) -> frozenset[str]:
    """The steps on a guest that a step before them, in the same plan, makes."""
    makers = {step.target: step.id for step in plan.steps if step.engine == ENGINE and step.action == "clone"}
    steps = {step.id: step for step in plan.steps}
    return frozenset(
        step.id for step in plan.steps if step.target in makers and makers[step.target] in _before(step, steps)
    )


def _before(step: Step, steps: dict[str, Step]) -> set[str]:
    """Every step that must be done before this one."""
    seen: set[str] = set()
    open_ = list(step.needs)
    while open_:
        need = open_.pop()
        if need not in seen and need in steps:
            seen.add(need)
            open_ += steps[need].needs
    return seen
