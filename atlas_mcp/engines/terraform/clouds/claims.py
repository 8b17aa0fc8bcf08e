"""Whether the steps of a run in a cloud are what they say, and no more than the operator allows. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from atlas_mcp.domain.text import line
from atlas_mcp.engines.terraform import ENGINE
from atlas_mcp.engines.terraform.claims import action_of
from atlas_mcp.engines.terraform.clouds import CLOUDS, CloudSettings
from atlas_mcp.engines.terraform.clouds.judge import effect_of, touched_by
from atlas_mcp.engines.terraform.clouds.runs import GONE
from atlas_mcp.engines.terraform.spec import (
    BEGIN,
    END,
    PREPARE,
    Action,
    Apply,
    Change,
    Estate,
    Finish,
    Gone,
    Prepare,
    Verb,
)
from atlas_mcp.errors import Problem
from atlas_mcp.model import Effect, Ownership, Plan, PlanKind, Step, Undo

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")  # of a deployment: it names a directory
_REMEDY = "Make the plan with ATLAS; do not write it."
Places = Callable[[str], CloudSettings | None]
_RUN: tuple[tuple[str, type[Any]], ...] = ((BEGIN, Apply), (END, Finish))
_EXPECTED: dict[PlanKind, tuple[tuple[tuple[str, type[Any]], ...], ...]] = {
    PlanKind.PREPARE: (((PREPARE, Prepare),),),
    PlanKind.APPLY: (_RUN,),
    PlanKind.REMOVE: ((*_RUN, (GONE, Gone)), ((GONE, Gone),)),  # the latter where nothing is left to destroy
    PlanKind.PROBE: (),
}


def misstated(plan: Plan, places: Places) -> tuple[Problem, ...]:
    """Where the plan's steps of this engine are not what they say."""
    mine = [(index, step, action_of(step)) for index, step in enumerate(plan.steps) if step.engine == ENGINE]
    causes = [(index, step, cause) for index, step, action in mine for cause in _causes(step, action, plan, places)]
    if len({step.target for _, step, _ in mine}) > 1 or len(mine) < len(plan.steps):
        causes.append((mine[0][0], mine[0][1], "other steps stand beside it, or it is about several things"))
    if tuple((step.id, type(action)) for _, step, action in mine) not in _EXPECTED[plan.kind]:
        causes.append((mine[0][0], mine[0][1], "its steps are not those of a run in a cloud"))
    return tuple(Problem(f"/steps/{index}", f"{line(step.id, 80)}: {cause}.", _REMEDY) for index, step, cause in causes)


def _causes(step: Step, action: Action | None, plan: Plan, places: Places) -> Iterator[str]:
    if action is None:
        yield f"its arguments are not those of {line(step.action, 40)}"
        return
    target = step.target
    if (target.engine, target.kind, target.id, target.lives_on) != (ENGINE, ENGINE, plan.subject.id, ""):
        yield "it acts on another deployment than it says"
    if not _ID.fullmatch(plan.subject.id):
        yield "its deployment has no name of ours"
    if not step.critical or step.limits or step.takes:
        yield "it may fail unseen, holds up others, or takes a value"
    if isinstance(action, Prepare | Apply):
        yield from _placed(action.estate, target.place, places)
    yield from _of_kind(step, action, plan)
    makes, drops, notes = isinstance(action, Apply), isinstance(action, Gone), isinstance(action, Finish)
    if (step.makes and not makes) or bool(step.drops) is not drops or (step.notes and not notes):
        yield "it makes, ends or notes a member, which is not its matter"


def _of_kind(step: Step, action: Action, plan: Plan) -> Iterator[str]:
    """What is said of one kind of step."""
    if isinstance(action, Prepare) and (step.effect, step.undo) != (Effect.READ, Undo.COVERED):
        yield "it only plans"
    if isinstance(action, Apply):
        yield from _applied(step, action, plan)
    if isinstance(action, Finish):
        yield from _ended(step, action, plan)
    if isinstance(action, Gone) and (step.undo, step.effect) != (Undo.NEVER, Effect.REMOVE):
        yield "it does not say that what is gone does not come back"


def _placed(estate: Estate | None, place: str, places: Places) -> Iterator[str]:
    settings = places(place)
    if estate is None or settings is None or estate.provider != settings.provider:
        yield "it is for another cloud than its place is in"
    elif {**CLOUDS[estate.provider].variables(settings)}.items() - estate.variables.items():
        yield "it goes to another account or region than its place is"


def _applied(step: Step, action: Apply, plan: Plan) -> Iterator[str]:
    estate = action.estate
    if estate is None or step.undo is not Undo.RESTORE or step.id != BEGIN:
        yield "it is not undone as a run is"
        return
    worst = max((change.effect for change in action.changes), key=lambda effect: effect.rank, default=Effect.CHANGE)
    if step.effect.rank < worst.rank:
        yield f"its effect is {worst}, not {step.effect}"
    owner = "" if estate.ends else action.program
    kept = Ownership(engine=ENGINE, program=owner) if owner else Ownership()
    if action.owner != owner or plan.ownership != kept:
        yield "the deployment is not kept by whom it says afterwards"
    if estate.ends != (plan.kind is PlanKind.REMOVE):
        yield "it destroys, and is no removal, or the other way round"
    if step.makes != (estate.member if estate.begins else None) or estate.member.target != step.target:
        yield "it makes another member than it is about"
    for change in action.changes:
        yield from _change(change, estate)


def _change(change: Change, estate: Estate) -> Iterator[str]:
    cloud, name = CLOUDS.get(estate.provider), line(change.name, 60)
    if cloud is None or change.type not in cloud.expected.types:
        yield f"{name}: resources of that type are not rendered"
        return
    least = effect_of(change.verb, touched_by(change.lines), cloud.interrupting.get(change.type, frozenset()))
    if change.effect.rank < least.rank:
        yield f"{name}: its effect is {least}, not {change.effect}"
    if change.verb not in (Verb.CREATE, Verb.UPDATE, Verb.DELETE):
        yield f"{name}: what it would do is not known here"
    if change.verb is Verb.DELETE and not estate.ends and change.address not in estate.removed:
        yield f"{name}: it would be destroyed, which was not asked for"


def _ended(step: Step, action: Finish, plan: Plan) -> Iterator[str]:
    begun = [action_of(one) for one in plan.steps if one.id in step.needs and one.action == "apply"]
    runs = [one for one in begun if isinstance(one, Apply)]
    if step.undo is not Undo.COVERED or step.effect is not Effect.READ or [one.plan for one in runs] != [action.plan]:
        yield "it does not come after what it ends"
    ends = any(one.estate is not None and one.estate.ends for one in runs)
    if action.again is ends or action.kubeconfig is ends or bool(step.notes) is ends:
        yield "it does not look whether all is done, or gives what it does not have"
