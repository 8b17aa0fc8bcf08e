"""What a job's journal says: where each step stands, derived from its lines alone.

Pure. The runner writes a line at every boundary and this turns them back into states, so that a
restarted worker knows what its predecessor knew.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from atlas_mcp.errors import Code
from atlas_mcp.model import Attempt, JournalEntry, JsonObject, Mark, Step

_UNDO_MARKS = frozenset({Mark.UNDO_INTENDED, Mark.UNDO_SUBMITTED, Mark.UNDONE, Mark.UNDO_FAILED})


@dataclass(frozen=True)
class StepState:
    """Where one step stands. `order` is the journal line of its first intent: undoing goes from the newest.

    `submitted_at` is when its last attempt was first written down as submitted.
    """

    order: int
    forward: Mark
    undo: Mark | None
    attempt: Attempt
    let_go: bool = False
    submitted_at: datetime | None = None

    def at(self, now: datetime) -> Attempt:
        """The attempt as an engine is shown it, with how long it has been under way."""
        if self.submitted_at is None:
            return self.attempt
        return self.attempt.model_copy(update={"waited_s": max(0.0, (now - self.submitted_at).total_seconds())})

    @property
    def interrupted(self) -> bool:
        """It was intended or submitted and nobody wrote how it ended."""
        return self.forward in (Mark.INTENDED, Mark.SUBMITTED) and self.undo is None and not self.let_go

    @property
    def done(self) -> bool:
        """It succeeded and was not taken back."""
        return self.forward is Mark.DONE and self.undo is not Mark.UNDONE and not self.let_go

    @property
    def happened(self) -> bool:
        """It may have changed the target: everything but a failure of which the engine knows that it did not."""
        return not self.let_go and (
            self.forward is not Mark.FAILED or self.attempt.result.get("happened", True) is not False
        )

    @property
    def to_undo(self) -> bool:
        """It was intended and has not been taken back yet."""
        return self.undo is not Mark.UNDONE and not self.let_go


def states(entries: Iterable[JournalEntry]) -> dict[str, StepState]:
    """The state of every step that the journal speaks of, by step id."""
    by_step: dict[str, StepState] = {}
    for entry in entries:
        if entry.mark is Mark.ERRED:
            continue
        by_step[entry.step_id] = advance(by_step.get(entry.step_id), entry.seq, entry.mark, entry.data, entry.at)
    return by_step


def advance(before: StepState | None, order: int, mark: Mark, data: JsonObject, at: datetime) -> StepState:
    """The state of a step after one more line of the journal, written `at`; `order` is kept from its first."""
    state = before or StepState(order=order, forward=Mark.INTENDED, undo=None, attempt=Attempt())
    if state.let_go or mark is Mark.LET_GO:  # nothing that follows counts: the target is no longer ours
        return replace(state, let_go=True)
    if mark in _UNDO_MARKS:
        return replace(state, undo=mark)
    if mark is Mark.INTENDED:
        last = state.attempt
        earlier = (*last.earlier, last.handle) if last.handle else last.earlier
        return replace(state, forward=mark, attempt=Attempt(intent=data, earlier=earlier), submitted_at=None)
    if mark is Mark.SUBMITTED:  # a handle that was found later does not begin the wait anew
        attempt = state.attempt.model_copy(update={"handle": str(data.get("handle", ""))})
        return replace(state, forward=mark, attempt=attempt, submitted_at=state.submitted_at or at)
    return replace(state, forward=mark, attempt=state.attempt.model_copy(update={"result": data}))


@dataclass(frozen=True)
class Errors:
    """How often a step went wrong: all tries that failed, and those of them whose cause does not pass by itself."""

    total: int = 0
    lasting: int = 0

    def __add__(self, other: Errors) -> Errors:
        """Both together."""
        return Errors(self.total + other.total, self.lasting + other.lasting)


_UNCOUNTED = (Code.TARGET_LOCKED, Code.ERRORS_TOO_MANY)  # somebody else has it for a while; what counting led to


def errors_in(mark: Mark, data: JsonObject) -> Errors:
    """The errors that a line of the journal tells of: a try that began and failed, and each that a repair was tried of.

    What says no code was no fault of the step: a worker that died, somebody who cancelled.
    """
    result = data if mark is Mark.DONE else data.get("result")
    attempts = result.get("attempts") if isinstance(result, dict) else None
    repaired = len(attempts) if isinstance(attempts, list) else 0
    if mark is Mark.DONE:
        return Errors(repaired, repaired)
    if mark not in (Mark.FAILED, Mark.ERRED) or "code" not in data or data.get("begun") is False:
        return Errors()
    itself = 0 if data["code"] in _UNCOUNTED else 1
    return Errors(itself + repaired, repaired + (0 if data.get("passes") else itself))


def undo_order(steps: Iterable[Step], states: dict[str, StepState]) -> list[Step]:
    """The intended steps that are not taken back yet, newest first."""
    pending = [step for step in steps if step.id in states and states[step.id].to_undo]
    return sorted(pending, key=lambda step: states[step.id].order, reverse=True)
