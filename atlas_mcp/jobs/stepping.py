"""One step of a job: the intent with what it replaces, the submission with its handle, then what came of it.

A crash between any two of them is answered on the next start by the engine's `reconcile`, asked here. In which order
steps are taken, and what becomes of the job where one fails, is in `runner`; how a step is waited for, in `looking`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

import anyio
import structlog

from atlas_mcp.engines import ContradictionError, Engines
from atlas_mcp.errors import AtlasError, CallerError, Code, EndedError, TargetError, TransientError
from atlas_mcp.jobs import journal, patience
from atlas_mcp.jobs.limits import late, pause_s, tries_of
from atlas_mcp.jobs.looking import Looking
from atlas_mcp.jobs.passing import Passing
from atlas_mcp.jobs.writer import Record
from atlas_mcp.model import Attempt, Finding, JsonObject, Mark, Plan, Reconciled, Step, Undo
from atlas_mcp.model.permit import Permit

log = structlog.get_logger(__name__)


@dataclass
class Stepping:
    """The steps of one job; `_late` are those with a write that may happen later still."""

    engines: Engines
    permit: Permit
    record: Record
    passing: Passing
    now: Callable[[], datetime]
    _late: set[str] = field(default_factory=set, init=False)

    @property
    def plan(self) -> Plan:
        """What is executed."""
        return self.record.plan

    async def take(self, step: Step) -> None:
        """Take one step to its outcome, or record that it failed."""
        try:
            with self._with_way_out(step):
                result = await self._tried(step)
        except TimeoutError as error:
            too_late = late(step, "finish", "raise the deadline where the target is just slow.", str(error))
            await self._failed(step, too_late)
            raise too_late from None
        except AtlasError as error:
            await self._failed(step, error)
            raise
        await self.record.mark(step, Mark.DONE, self.passing.result(step, result))

    async def _tried(self, step: Step) -> JsonObject:
        """What came of a step; tried again after a pause where a fault passes and the try provably did not happen."""
        state = self.record.known.get(step.id)
        under_way = state is not None and state.interrupted
        tries = 0
        while True:
            tries += 1
            try:
                if not under_way:
                    with anyio.fail_after(step.deadline_s):
                        await self._submit(step)
                under_way = True
                return await Looking(self.engines, self.permit, self.record, self.passing, self.now).result(step)
            except TransientError as error:
                if tries >= tries_of(error):
                    tried = f"{error.message} It was tried {tries} times."
                    raise TransientError(error.code, tried, error.remedy, result=error.result) from error
                log.info("step_tried", job=self.record.job.id, step=step.id, tries=tries, error=error.message)
                await self.record.waits_for(step, f"{step.summary}: it is tried again. {error.message}")
                if under_way:
                    under_way = await self._still_under_way(step, error)
                elif self._interrupted(step):  # intended, and a fact showed that it did not happen
                    await self.record.erred(step, self._told(step, error))
                if not under_way:
                    self.check_errors(step)
            await anyio.sleep(pause_s(tries))

    async def _submit(self, step: Step) -> None:
        """Write the intent, make the write, write the handle."""
        self._check_permit()
        await self.check_predicates(step)
        ready = await self.passing.ready(step)
        intent = await self.passing.intent(ready, await self.engines[step.engine].before(ready))

        async def write() -> None:
            await self.record.mark(step, Mark.INTENDED, intent)
            try:
                handle = await self._written(ready, intent)
            except anyio.get_cancelled_exc_class():
                self._late.add(step.id)
                raise
            await self.record.mark(step, Mark.SUBMITTED, {"handle": handle})

        await patience.finish(write)

    async def _written(self, step: Step, intent: JsonObject) -> str:
        """The handle of the step's write, found out by a fact where the answer was lost.

        Raises:
            TransientError: a fact shows that it did not happen.

        """
        engine = self.engines[step.engine]
        try:
            return await engine.submit(step, intent, self.permit)
        except TransientError as error:
            if error.code is Code.TARGET_TIMEOUT:
                self._late.add(step.id)
            finding = await engine.reconcile(step, Attempt(intent=intent))
            if finding.state in (Reconciled.DONE, Reconciled.RUNNING):
                return finding.handle
            if finding.state is Reconciled.UNKNOWN:
                raise ContradictionError(
                    f"Unable to tell whether it happened ({step.summary}): {finding.reason}.", error.remedy
                ) from error
            raise

    async def _still_under_way(self, step: Step, error: TransientError) -> bool:
        """Whether a submitted step may yet succeed; where its task failed, that is written, and it did not happen."""
        try:
            await self.settle(step, self.record.known[step.id], error)
        except TransientError:
            return True  # nobody could be asked: it is waited for again
        return self._interrupted(step)

    def _interrupted(self, step: Step) -> bool:
        state = self.record.known.get(step.id)
        return state is not None and state.interrupted

    def check_errors(self, step: Step) -> None:
        """See that neither a step nor its target has gone wrong too often.

        Raises:
            EndedError: `errors_too_many`.

        """
        if excess := self.record.excess(step):
            remedy = f"See what went wrong: atlas-mcp jobs report {self.record.job.id}"
            raise EndedError(Code.ERRORS_TOO_MANY, f"Unable to go on: {excess}.", remedy)

    async def settle_interrupted(self) -> None:
        """After a crash: find out where each interrupted step stands before anything else happens."""
        for step_id, state in self.record.known.items():
            if state.interrupted:
                await self.settle(self.plan.step(step_id), state)

    async def settle(self, step: Step, state: journal.StepState, error: TransientError | None = None) -> None:
        """Find out where an interrupted step stands, and write that, with the error that led to it being asked."""
        with self._with_way_out(step):
            finding = await self._found(step, state)
        log.info("reconciled", job=self.record.job.id, step=step.id, state=finding.state, reason=finding.reason)
        if finding.state is Reconciled.UNKNOWN:
            raise ContradictionError(
                f"Unable to tell whether {step.summary} happened: {finding.reason}.",
                f"Look at {step.target}. {self.record.way_out(step)}",
            )
        if finding.state is Reconciled.NOT_DONE:
            told = self._told(step, error) if error else {"error": "interrupted before it happened"}
            await self.record.mark(step, Mark.FAILED, {**told, "happened": False})
        elif state.submitted_at is None or finding.handle != state.attempt.handle:
            await self.record.mark(step, Mark.SUBMITTED, {"handle": finding.handle})

    async def _found(self, step: Step, state: journal.StepState) -> Finding:
        """Where an interrupted step stands, as its engine finds out."""
        running = self.passing.running(step, state.attempt)
        return await self.engines[step.engine].reconcile(running, state.at(self.now()))

    @contextlib.contextmanager
    def _with_way_out(self, step: Step) -> Iterator[None]:
        """Tell, with a contradiction about a step's target, what a person can do about it."""
        way_out = self.record.way_out(step)
        try:
            yield
        except ContradictionError as error:
            if way_out in error.remedy:
                raise
            raise ContradictionError(error.message, f"{error.remedy} {way_out}".strip()) from error

    def _check_permit(self) -> None:
        if not self.permit.valid(self.now()):
            raise CallerError(
                Code.APPROVAL_EXPIRED,
                "Unable to go on: the permit expired before the job was complete.",
                f"Ask a person to run: atlas-mcp approve {self.plan.id}, or cancel the job."
                if self.record.irrevocable
                else "Make a new plan.",
            )

    async def check_predicates(self, step: Step | None = None) -> None:
        """Read the predicates again that a step names, or all of them."""
        done = frozenset(key for key, state in self.record.known.items() if state.done)
        for predicate in self.plan.predicates:
            if step is None or predicate.id in step.predicates:
                problem = await self.engines[predicate.engine].failing(predicate, done)
                if problem is not None:
                    raise CallerError(
                        Code.PLAN_STALE,
                        f"Unable to go on: no longer true: {predicate.summary}. {problem.message}",
                        problem.remedy or "Make a new plan.",
                    )

    async def note_late(self) -> None:
        """Write down which writes nobody waits for any more, since they may happen later still."""
        for step in self.plan.steps:
            if step.id in self._late and step.undo is not Undo.NEVER and self.record.known[step.id].interrupted:
                data: JsonObject = {"error": "cancelled before it was answered", "late": True}
                await self.record.mark(step, Mark.FAILED, data)

    async def _failed(self, step: Step, error: AtlasError) -> None:
        log.warning("step_failed", job=self.record.job.id, step=step.id, code=error.code, error=error.message)
        told = self._told(step, error)
        if not self._interrupted(step):
            if error.code is not Code.ERRORS_TOO_MANY:
                await self.record.erred(step, {**told, "begun": False})
            return
        data: JsonObject = {**told, **({"late": True} if step.id in self._late else {})}
        if step.undo is Undo.NEVER:
            finding = await self._found(step, self.record.known[step.id])
            if finding.state is not Reconciled.NOT_DONE:  # it stays interrupted: the next try finds out how it ended
                await self.record.erred(step, told)
                return
            data["happened"] = False
        await self.record.mark(step, Mark.FAILED, data)

    def _told(self, step: Step, error: AtlasError) -> JsonObject:
        """What the journal says of an error, and of what came of the step all the same."""
        result = self.passing.open(step, error.result) if isinstance(error, TargetError) else {}
        passes: JsonObject = {"passes": True} if isinstance(error, TransientError) else {}
        return {"error": error.message, "code": error.code.value, **passes, **({"result": result} if result else {})}
