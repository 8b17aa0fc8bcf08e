"""A scripted engine: it acts on things in memory that are nobody's product, honestly, and goes wrong where a test says.

It refuses what a target would refuse: a thing that is not there or not ours, a handle that it never gave, a write over
what has changed since it was looked at, a step that its permit does not cover.
"""

from __future__ import annotations

from typing import ClassVar, TypeVar, cast

from atlas_mcp.domain.sheet import Row
from atlas_mcp.engines import SETTINGS_CHANGED, Failed, Look, Running, Submitted, Undone
from atlas_mcp.errors import Code, Problem, TargetError
from atlas_mcp.model import (
    Attempt,
    Effect,
    FactRequest,
    Finding,
    Frozen,
    JsonObject,
    Plan,
    Predicate,
    Reconciled,
    Step,
    Undo,
)
from atlas_mcp.model.permit import Permit, check_permit
from atlas_mcp.testing.actions import ACTIONS, AGAIN_S, Read
from atlas_mcp.testing.gates import Call, Fault, Gates
from atlas_mcp.testing.shelf import OK, Shelf

T = TypeVar("T")


class Seen(Frozen):
    """A thing as it is told: by the key of its target."""

    key: str
    nonce: str
    identity: str
    values: JsonObject


class AskThings(FactRequest[tuple[Seen, ...]]):
    """What there is in a place."""

    engine: ClassVar[str] = "scripted"
    place: str


class ScriptedEngine(Gates, Shelf):
    """Implements `engines.Engine` on a shelf in memory, under any name; `places` are those that it may act in.

    `untrue` says of a condition why it does not hold: "calm" holds until a test says otherwise, "free" where the
    targets of the steps that are still to be done are not there. `besides` is what a step of an action tells besides,
    however it ends.
    """

    def __init__(self, name: str = "scripted", places: tuple[str, ...] = ()) -> None:
        Gates.__init__(self)
        Shelf.__init__(self)
        self.name = name
        self.places = places
        self.untrue: dict[str, str] = {}
        self.besides: dict[str, JsonObject] = {}

    async def fact(self, request: FactRequest[T]) -> T:
        """Tell what there is."""
        await self.reach(Call.FACT, type(request).__name__)
        if not isinstance(request, AskThings):
            raise TargetError(Code.TARGET_FAILED, f"Unable to answer {type(request).__name__}: it is not known.", "")
        things = {key: self.find(key) for key in self.things if key.split("/")[1] == request.place}
        seen = tuple(
            Seen(key=key, nonce=thing.nonce, identity=thing.identity, values=dict(thing.values))
            for key, thing in things.items()
            if thing is not None
        )
        return cast("T", seen)

    async def failing(self, predicate: Predicate, done: frozenset[str]) -> Problem | None:
        """Read a condition again."""
        await self.reach(Call.FAILING, predicate.kind)
        if predicate.kind in self.untrue:
            return Problem("", self.untrue[predicate.kind], "Mend that.")
        taken = [key for step, key in predicate.args.items() if step not in done and key in self.things]
        return Problem("", f"{taken[0]} is taken.", "Make a new plan.") if taken else None

    def misstated(self, plan: Plan) -> tuple[Problem, ...]:
        """Where the plan's steps of this engine are not what they say."""
        made = {step.target.key for step in plan.steps if step.action == "make"}
        mine = [step for step in plan.steps if step.engine == self.name]
        problems = [
            Problem("/steps", f"{step.id}: {cause}.", "")
            for step in mine
            for cause in _lies(step, made=step.target.key in made)
        ]
        problems += [
            Problem("/steps", f"{step.id}: the operator allows nothing in {step.target.place}.", SETTINGS_CHANGED)
            for step in mine
            if self.places and step.target.place not in self.places
        ]
        own = (one for one in plan.predicates if one.engine == self.name and one.kind not in ("free", "calm"))
        return (*problems, *(Problem("/predicates", f"{one.id}: it is no condition of ours.", "") for one in own))

    def told(self, step: Step) -> tuple[Row, ...]:
        """What a step writes."""
        action = self._of(step)
        written = {} if action.effect is Effect.READ else action.values
        return tuple(Row(name, str(value)) for name, value in written.items())

    async def before(self, step: Step) -> JsonObject:
        """What the step is about to replace."""
        await self.reach(Call.BEFORE, step.action)
        return self._of(step).before()

    async def submit(self, step: Step, intent: JsonObject, permit: Permit) -> str:
        """The one write of the step."""
        check_permit(step, permit)
        await self.reach(Call.SUBMIT, step.action)
        action = self._of(step)
        action.fails = self.struck(Call.SUBMIT, step.action, Fault.TASK_FAILS)
        handle = action.submit(intent)
        await self.answer(Call.SUBMIT, step.action)
        return handle

    async def look(self, step: Step, attempt: Attempt, permit: Permit) -> Look:
        """Whether the step is under way, or how it ended."""
        await self.reach(Call.LOOK, step.action)
        look = self._look(step, attempt)
        if isinstance(look, Running):
            return look
        return look.model_copy(update={"result": {**look.result, **self.besides.get(step.action, {})}})

    def _look(self, step: Step, attempt: Attempt) -> Look:
        ended = self.ended(attempt.handle) if attempt.handle else OK
        if not ended:
            return Running(again_in_s=AGAIN_S, progress=f"waits for {step.target.place} to {step.summary}")
        if ended != OK:
            return Failed(message=f"Unable to {step.summary}: {ended}.", remedy="Ask the target why.")
        return self._of(step).look()

    async def reconcile(self, step: Step, attempt: Attempt) -> Finding:
        """Where an interrupted step stands: by its task where that is known or runs, else by what is there."""
        await self.reach(Call.RECONCILE, step.action)
        handle = attempt.handle or self.running(step.action, step.target.key)
        ended = self.ended(handle) if handle else ""
        if handle and not ended:
            return Finding(state=Reconciled.RUNNING, reason="its task still runs", handle=handle)
        action = self._of(step)
        if action.effect is Effect.READ and attempt.waited_s is not None:
            return Finding(state=Reconciled.RUNNING, reason="it is looked at further, within the time that it has")
        return action.finding(ended).model_copy(update={"handle": attempt.handle})

    async def undo(self, step: Step, attempt: Attempt, permit: Permit, submitted: Submitted) -> Undone:
        """Take the step back."""
        check_permit(step, permit)
        await self.reach(Call.UNDO, step.action)
        undone = await self._of(step).undo(attempt, submitted)
        await self.answer(Call.UNDO, step.action)
        return undone

    def _of(self, step: Step) -> Read:
        return ACTIONS[step.action](self, step)


def _lies(step: Step, *, made: bool) -> list[str]:
    action = ACTIONS.get(step.action)
    if action is None:
        return ["there is no such action"]
    found = []
    if not isinstance(step.args.get("nonce"), str) or set(step.args) - {"nonce", "values"}:
        found.append("it says what the action does not take")
    created = made and action.effect is Effect.CHANGE
    if step.effect is not (Effect.CREATE if created else action.effect):
        found.append(f"its effect is {action.effect}, not {step.effect}")
    if step.undo not in {action.undoing, *([Undo.COVERED] if made else [])}:
        found.append(f"it is not undone as it says ({step.undo})")
    return found
