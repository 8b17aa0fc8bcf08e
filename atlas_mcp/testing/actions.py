"""What the scripted engine can do to a thing: one class for each way in which actions differ."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from atlas_mcp.engines import ContradictionError, Done, Failed, Look, Running, Submitted, Undone
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import Attempt, Effect, Finding, JsonObject, Reconciled, Step, Undo
from atlas_mcp.testing.shelf import OK, Shelf, Thing

AGAIN_S = 0.005  # until the next look at what is under way


@dataclass
class Read:
    """See that a thing is as expected. What others do differs from it."""

    shelf: Shelf
    step: Step
    fails: bool = False  # the task that is begun next
    effect: ClassVar[Effect] = Effect.READ
    undoing: ClassVar[Undo] = Undo.RESTORE

    @property
    def key(self) -> str:
        """Of the thing."""
        return self.step.target.key

    @property
    def values(self) -> JsonObject:
        """What the step says of values, and those that earlier steps gave it."""
        said = self.step.args.get("values", {})
        taken = {name: value for name, value in self.step.arguments.items() if name not in self.step.args}
        return {**(said if isinstance(said, dict) else {}), **taken}

    @property
    def thing(self) -> Thing:
        """The thing, proven ours."""
        thing = self.shelf.find(self.key)
        if thing is None or thing.nonce != self.step.args["nonce"]:
            raise ContradictionError(f"Unable to touch {self.key}: it is gone, or not ours.", "Look at it.")
        return thing

    def refused(self, cause: str) -> TargetError:
        """What the target says to a step that it does not take."""
        return TargetError(Code.TARGET_FAILED, f"Unable to {self.step.action} {self.key}: {cause}.", "Look at it.")

    def begin(self, action: str, finish: Callable[[], object], drop: Callable[[], object] = lambda: None) -> str:
        """Write, as a task."""
        self.shelf.writes.append(f"{action} {self.step.target.id}")
        return self.shelf.begin(action, self.key, finish, drop, fails=self.fails)

    def gone(self) -> None:
        """What a task does that removes the thing."""
        del self.shelf.things[self.key]

    def before(self) -> JsonObject:
        """What is about to be replaced."""
        return {}

    def submit(self, intent: JsonObject) -> str:
        """The one write."""
        return ""

    def look(self) -> Look:
        """Whether it has ended, and what came of it; its task, where it has one, has succeeded."""
        seen = self.thing
        wrong = [f"{name} is {seen.values.get(name)}" for name, value in self.differing(seen)]
        if wrong:
            return Failed.of(self.refused(", ".join(wrong)))
        return Done(result={"identity": seen.identity, "values": dict(seen.values)})

    def finding(self, ended: str) -> Finding:
        """Whether the target says that it happened; `ended` says how its task did, where that is known."""
        return Finding(state=Reconciled.NOT_DONE, reason="a read is repeated")

    async def undo(self, attempt: Attempt, submitted: Submitted) -> Undone:
        """Take it back."""
        return Undone(summary="nothing was written")

    def differing(self, thing: Thing) -> list[tuple[str, object]]:
        """The values of the step that a thing has not."""
        return [(name, value) for name, value in self.values.items() if thing.values.get(name) != value]


class Wait(Read):
    """Wait until a thing is as expected."""

    def look(self) -> Look:
        """Whether what is waited for has come."""
        awaited = [f"{name} to be {self.values[name]}" for name, _ in self.differing(self.thing)]
        return Running(again_in_s=AGAIN_S, progress=f"waits for {', '.join(awaited)}") if awaited else Done()


class Make(Read):
    """Bring a thing into being; it bears our mark once its task has ended."""

    effect = Effect.CREATE

    def before(self) -> JsonObject:
        """That there is none."""
        self._check_free()
        return {}

    def submit(self, intent: JsonObject) -> str:
        """Make it."""
        self._check_free()
        thing = self.shelf.add(self.key)
        thing.busy = True

        def finish() -> None:
            thing.busy, thing.nonce, thing.values = False, str(self.step.args["nonce"]), self.values

        return self.begin("make", finish, self.gone)

    def look(self) -> Look:
        """What it is known again by."""
        return Done(result={"identity": self.thing.identity, "values": dict(self.thing.values)})

    def finding(self, ended: str) -> Finding:
        """Our mark, or somebody else's thing, or none."""
        thing = self.shelf.find(self.key)
        if thing is not None and thing.busy:
            return Finding(state=Reconciled.UNKNOWN, reason="something is at work on it, and it is not known what")
        if thing is not None and thing.nonce == self.step.args["nonce"]:
            return Finding(state=Reconciled.DONE, reason="it bears our mark")
        if ended == OK:
            return Finding(state=Reconciled.UNKNOWN, reason="what was made there is not what is there now")
        return Finding(state=Reconciled.NOT_DONE, reason="there is none of ours")

    async def undo(self, attempt: Attempt, submitted: Submitted) -> Undone:
        """Stop the task where it still runs, and remove what is proven ours."""
        ended = ""
        if attempt.handle:
            self.shelf.stop(attempt.handle)
            ended = self.shelf.ended(attempt.handle)
        if self.key not in self.shelf.things:
            return Undone(summary=f"{self.key} is not there")
        found = self.finding(ended)
        if found.state is Reconciled.UNKNOWN:
            raise ContradictionError(f"Unable to remove {self.key}: {found.reason}.", "Look at it.")
        if found.state is Reconciled.NOT_DONE:
            return Undone(summary=f"{self.key} is somebody else's, and was left alone")
        if self.thing.others:
            foreign = ", ".join(sorted(self.thing.others))
            raise ContradictionError(f"Unable to remove {self.key}: {foreign} in it is not ours.", "Take it out.")
        handle = self.begin("remove", self.gone)
        await submitted(handle)
        await self.shelf.wait(handle)
        return Undone(summary=f"{self.key} was removed")

    def _check_free(self) -> None:
        if self.key in self.shelf.things:
            raise self.refused("it is there already")


class Set(Read):
    """Set values, all or none of them."""

    effect = Effect.CHANGE
    task: ClassVar[bool] = False

    def before(self) -> JsonObject:
        """The values that are about to be replaced."""
        seen = self.thing
        return {"version": seen.version, "replaced": {name: seen.values.get(name) for name in self.values}}

    def submit(self, intent: JsonObject) -> str:
        """Write, if the thing still is as `before` saw it; what holds already is not written again."""
        seen = self.thing
        if seen.version != intent["version"]:
            raise self.refused("it has changed")
        if not self.differing(seen):
            return ""
        if self.task:
            return self.begin(self.step.action, lambda: self.shelf.change(self.key, **self.values))
        self.shelf.writes.append(f"{self.step.action} {self.step.target.id}")
        self.shelf.change(self.key, **self.values)
        return ""

    def look(self) -> Look:
        """Nothing came of it that is not known."""
        return Done()

    def finding(self, ended: str) -> Finding:
        """The values tell."""
        state = Reconciled.NOT_DONE if self.differing(self.thing) else Reconciled.DONE
        return Finding(state=state, reason="its values tell")

    async def undo(self, attempt: Attempt, submitted: Submitted) -> Undone:
        """Put back the values that are still what we wrote."""
        seen, replaced = self.thing, attempt.intent.get("replaced")
        before = replaced if isinstance(replaced, dict) else {}
        ours = [name for name, value in self.values.items() if seen.values.get(name) == value]
        back = {name: before.get(name) for name in ours if seen.values.get(name) != before.get(name)}
        if back:
            self.shelf.writes.append(f"restore {self.step.target.id}")
            seen.values = {name: value for name, value in {**seen.values, **back}.items() if value is not None}
        left = [name for name in self.values if name not in ours and seen.values.get(name) != before.get(name)]
        remains = tuple(f"{self.key}: {name} was changed by someone else and is left as it is" for name in left)
        return Undone(summary=f"{self.key} has its former values", remains=remains)


class Start(Set):
    """Set it going: a task."""

    task = True


class Stop(Start):
    """Stop it: a task that interrupts."""

    effect = Effect.INTERRUPT


class Grow(Start):
    """Make it larger for good."""

    undoing = Undo.NEVER

    async def undo(self, attempt: Attempt, submitted: Submitted) -> Undone:
        """It cannot be made smaller."""
        return Undone(summary="", remains=(f"{self.key} stays as large as it is",))


class Remove(Read):
    """Remove a thing that holds nothing but ours."""

    effect = Effect.REMOVE
    undoing = Undo.NEVER

    def before(self) -> JsonObject:
        """All of it, for the record."""
        return {"values": dict(self._removable().values)}

    def submit(self, intent: JsonObject) -> str:
        """Remove it, after one more look."""
        self._removable()
        return self.begin("remove", self.gone)

    def look(self) -> Look:
        """Nothing is left."""
        return Done()

    def finding(self, ended: str) -> Finding:
        """Gone, still there, or out of sight."""
        thing = self.shelf.things.get(self.key)
        if thing is not None and thing.hidden:
            return Finding(state=Reconciled.UNKNOWN, reason="it is there, but cannot be looked at")
        there = thing is not None and thing.nonce == self.step.args["nonce"]
        return Finding(state=Reconciled.NOT_DONE if there else Reconciled.DONE, reason="whether it is there")

    async def undo(self, attempt: Attempt, submitted: Submitted) -> Undone:
        """What is gone cannot be brought back."""
        raise ContradictionError(f"Unable to bring {self.key} back: a removal cannot be undone.", "")

    def _removable(self) -> Thing:
        if self.thing.others:
            raise self.refused(f"{', '.join(sorted(self.thing.others))} in it is not ours")
        return self.thing


ACTIONS: dict[str, type[Read]] = {
    "make": Make,
    "set": Set,
    "start": Start,
    "stop": Stop,
    "grow": Grow,
    "wait": Wait,
    "read": Read,
    "remove": Remove,
}
