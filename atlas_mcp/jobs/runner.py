"""The durable execution of one job: forward, or back.

Owns the order in which things happen; `writer` writes. For each step: the intent with what it replaces, then the
submission with its handle, then what came of it (`looking`) together with the audit record. A crash between any two of
them is answered on the next start by the engine's `reconcile`. A failure undoes everything intended: `undoing`.
Whether a permit exists is decided before this module is called.
"""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import InitVar, dataclass, field
from datetime import datetime
from pathlib import Path

import anyio
import structlog

from atlas_mcp.engines import ContradictionError, Engines
from atlas_mcp.errors import AtlasError, CallerError, Code, EndedError, TargetError, TransientError
from atlas_mcp.jobs import journal, patience
from atlas_mcp.jobs.limits import Limits, late, pause_s, tries_of
from atlas_mcp.jobs.looking import Looking
from atlas_mcp.jobs.passing import Passing, drop_unnoted
from atlas_mcp.jobs.undoing import Undoing
from atlas_mcp.jobs.writer import Record
from atlas_mcp.model import (
    Attempt,
    Finding,
    Job,
    JobState,
    JsonObject,
    Judged,
    Mark,
    Plan,
    PlanKind,
    Reconciled,
    Step,
    SubjectKind,
    Undo,
)
from atlas_mcp.model.permit import Permit
from atlas_mcp.store import Store, audit
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store.leases import Lease

log = structlog.get_logger(__name__)

_CANCEL_LOOK_S = 0.3


class _StopForwardError(Exception):
    """Going forward ends here: the step, and what the person should read."""

    def __init__(self, step: Step, error: AtlasError) -> None:
        super().__init__(step.id)
        self.step = step
        self.error = error


class _CancelledError(Exception):
    """Somebody asked for the job to be cancelled."""


@dataclass
class Run:
    """One job in the hands of the worker that holds it."""

    store: Store
    trail: audit.Trail
    engines: Engines
    limits: Limits
    now: Callable[[], datetime]
    lease: Lease
    job: InitVar[Job]
    plan: Plan
    permit: Permit
    data_dir: InitVar[Path]
    freeze: Callable[[Plan, JsonObject], Judged]
    record: Record = field(init=False)
    passing: Passing = field(init=False)
    _late: set[str] = field(default_factory=set, init=False)  # steps with a write that may happen later still

    def __post_init__(self, job: Job, data_dir: Path) -> None:
        """Open the record that the job writes."""
        self.record = Record(self.store, self.trail, self.now, self.lease, job, self.plan)
        self.passing = Passing(self.engines, self.record, data_dir)

    # -- the whole job -------------------------------------------------------------------------

    async def execute(self) -> JobState:
        """Take the job to an end, or park it. Returns the state it is in then."""
        await self.record.load()
        state = await self._executed()
        if state.final:
            await drop_unnoted(self.store, self.passing.data_dir, self.plan.subject.id)
        return state

    async def _executed(self) -> JobState:
        try:
            if await self._going_back():
                return await self._back(self.record.job.reason)
            if not self.record.known and (ended := await self._not_begun()):
                return ended
            if self.record.job.cancel and self._may_stop():
                return await self._cancelled()
            await self._forward()
            if self.plan.kind is PlanKind.PREPARE:
                return await self._prepared()
            return await self.record.finish(JobState.SUCCEEDED, "; ".join(["done", *self._warnings()]))
        except ContradictionError as error:
            return await self.record.finish(JobState.NEEDS_PERSON, str(error))
        except _StopForwardError as stop:
            return await self._stopped(stop)
        except _CancelledError:
            return await self._cancelled()
        except AtlasError as error:  # an interrupted step could not be looked at
            return await self.record.park(str(error), self._open_steps())

    async def _prepared(self) -> JobState:
        """Freeze what the one step has found."""
        result = self.record.known[self.plan.steps[0].id].attempt.result
        try:
            row = self.freeze(self.plan, result)
        except CallerError as error:
            return await self.record.finish(JobState.ROLLED_BACK, str(error))
        if not row.plan.steps:
            return await self.record.finish(JobState.SUCCEEDED, "; ".join(["nothing is to do", *row.plan.warnings]))
        return await self.record.made(row, f"made {row.plan.id}")

    async def _not_begun(self) -> JobState | None:
        """Before the first step: read every predicate again. One that fails ends the job, and nothing ran."""
        if self.record.job.cancel:
            return await self.record.finish(JobState.REFUSED, "cancelled before it began")
        if not self.permit.valid(self.now()):
            return await self.record.finish(JobState.REFUSED, "the permit expired before it began")
        try:
            await self._unless_cancelled(self._check_predicates)
        except _CancelledError:
            return await self.record.finish(JobState.REFUSED, "cancelled before it began")
        except CallerError as error:
            if error.code is Code.CREDENTIAL_MISSING:  # not the plan's fault: it is tried again
                return await self.record.park(f"nothing has run yet: {error}", [])
            return await self.record.finish(JobState.STALE, str(error))
        except AtlasError as error:
            return await self.record.park(f"nothing has run yet: {error}", [])
        return None

    async def _going_back(self) -> bool:
        """Whether the job undoes: it already was, or its permit ran out and everything done can be undone.

        Not where every step has been submitted: what is left is to look, which needs no permit.
        """
        if self.record.job.back:
            return True
        if self.permit.valid(self.now()) or self._irrevocable() or not self.record.known or self._complete(begun=True):
            return False
        await self.record.change(reason="the permit expired before the job was complete")
        return True

    def _irrevocable(self) -> bool:
        """Whether a step may have happened that cannot be undone: from there the job goes forward or parks."""
        return any(
            self.plan.step(key).undo is Undo.NEVER and state.happened for key, state in self.record.known.items()
        )

    async def _stopped(self, stop: _StopForwardError) -> JobState:
        prepares = self.plan.kind is PlanKind.PREPARE  # its one step says nothing that the error does not
        reason = str(stop.error) if prepares else f"{stop.step.summary}: {stop.error}"
        over = self._is_run and isinstance(stop.error, EndedError)  # nobody can mend that: it has ended
        if self._irrevocable() and not over:
            return await self.record.park(reason, self._open_steps())
        return await self._back(reason)

    async def _cancelled(self) -> JobState:
        """Go back, once it is known how each step ended that cannot be undone: what is gone leaves the record."""
        try:
            await self._note_late()
            for step in self.plan.steps:
                if step.undo is Undo.NEVER and step.id in self.record.known and self.record.known[step.id].interrupted:
                    await self._settle(step, self.record.known[step.id])
                    if self.record.known[step.id].interrupted:
                        await self._to_its_end(step)
        except ContradictionError as error:
            return await self.record.finish(JobState.NEEDS_PERSON, str(error), self._open_steps())
        except AtlasError as error:
            return await self.record.park(f"cancelled; {error}", self._open_steps())
        return await self._back("cancelled")

    async def _to_its_end(self, step: Step) -> None:
        """Wait for a step that cannot be undone; of a run, however it ends."""
        try:
            await self._step(step)
        except EndedError:
            if not self._is_run:
                raise

    async def _note_late(self) -> None:
        """Write down which writes nobody waits for any more, since they may happen later still."""
        for step in self.plan.steps:
            if step.id in self._late and step.undo is not Undo.NEVER and self.record.known[step.id].interrupted:
                data: JsonObject = {"error": "cancelled before it was answered", "late": True}
                await self.record.mark(step, Mark.FAILED, data)

    # -- forward -------------------------------------------------------------------------------

    async def _forward(self) -> None:
        await self._unless_cancelled(self._settle_interrupted)
        self._check_secrets()
        await self.record.change(state=JobState.RUNNING, reason="", remains=[])
        ended = {step.id: anyio.Event() for step in self.plan.steps}
        failure: list[_StopForwardError] = []
        async with anyio.create_task_group() as group:
            group.start_soon(self._watch_cancel, group.cancel_scope)
            async with anyio.create_task_group() as steps:
                for step in self.plan.steps:
                    steps.start_soon(self._in_order, step, ended, failure, group.cancel_scope)
            group.cancel_scope.cancel()
        await self._raise(failure)

    def _check_secrets(self) -> None:
        """See that what was given is still there: an outcome without its file is none, and all is undone."""
        for key, state in self.record.known.items():
            if state.done and (gone := self.passing.lost(self.plan.step(key))):
                cause = f"Unable to go on: its secret result {gone} is not where it was kept."
                raise _StopForwardError(self.plan.step(key), TargetError(Code.TARGET_FAILED, cause, "Make a new plan."))

    async def _raise(self, failure: list[_StopForwardError]) -> None:
        """Raise what ended going forward. A failure that is a contradiction counts above any other."""
        for stop in failure:
            if isinstance(stop.error, ContradictionError):
                raise stop.error
        if failure:
            raise failure[0]
        row = await self.store.read(lambda tx: job_rows.get(tx, self.record.job.id))
        if row.cancel and self._may_stop() and not self._complete():
            raise _CancelledError

    def _complete(self, *, begun: bool = False) -> bool:
        """Whether every step is done; or `begun`, whether none is left to submit."""
        return all(
            step.target in self.record.let_go
            or (
                (state := self.record.known.get(step.id)) is not None
                and (state.done or not step.critical or (begun and state.interrupted))
            )
            for step in self.plan.steps
        )

    async def _watch_cancel(self, scope: anyio.CancelScope) -> None:
        """Stop going forward once somebody cancelled, unless something ran that cannot be undone."""
        while True:
            await anyio.sleep(_CANCEL_LOOK_S)
            row = await self.store.read(lambda tx: job_rows.get(tx, self.record.job.id))
            if row.cancel and self._may_stop():
                scope.cancel()

    async def _unless_cancelled(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do something that may wait for a target, and stop where somebody cancels the job meanwhile.

        Raises:
            _CancelledError: somebody did, before it had ended.

        """
        failure: Exception | None = None
        ended = False
        async with anyio.create_task_group() as group:
            group.start_soon(self._watch_cancel, group.cancel_scope)
            try:
                await work()
                ended = True
            except Exception as error:  # raised as it is, and not in a group
                failure = error
            group.cancel_scope.cancel()
        if failure is not None:
            raise failure
        if not ended:
            raise _CancelledError

    def _warnings(self) -> list[str]:
        """What steps could not find out, in the order of the plan."""
        results = [
            self.record.known[step.id].attempt.result for step in self.plan.steps if step.id in self.record.known
        ]
        warnings = [str(result["warning"]) for result in results if "warning" in result]
        return [*warnings, *self.record.left_alone()]

    def _may_stop(self) -> bool:
        """A removal and a run may always be stopped; anything else only while all of it can be undone."""
        return self.plan.kind is PlanKind.REMOVE or self._is_run or not self._irrevocable()

    @property
    def _is_run(self) -> bool:
        """Whether the job is about something done once, which leaves nothing that is held."""
        return self.plan.subject.kind is SubjectKind.RUN

    async def _in_order(
        self, step: Step, ended: dict[str, anyio.Event], failure: list[_StopForwardError], scope: anyio.CancelScope
    ) -> None:
        for need in step.needs:
            await ended[need].wait()
        state = self.record.known.get(step.id)
        over = state is not None and (
            state.done or (state.forward is Mark.FAILED and state.happened and not step.critical)
        )
        if not over and step.target not in self.record.let_go:
            try:
                async with self.limits.held(self.lease, step):
                    await self._step(step)
            except AtlasError as error:
                if step.critical:
                    failure.append(_StopForwardError(step, error))
                    scope.cancel()
                    return
        ended[step.id].set()

    async def _step(self, step: Step) -> None:
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
                    raise TransientError(error.code, tried, error.remedy) from error
                log.info("step_tried", job=self.record.job.id, step=step.id, tries=tries, error=error.message)
                await self.record.waits_for(step, f"{step.summary}: it is tried again. {error.message}")
                under_way = under_way and await self._still_under_way(step, error)
            await anyio.sleep(pause_s(tries))

    async def _submit(self, step: Step) -> None:
        """Write the intent, make the write, write the handle."""
        self._check_permit()
        await self._check_predicates(step)
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
            await self._settle(step, self.record.known[step.id], error.message)
        except TransientError:
            return True  # nobody could be asked: it is waited for again
        return self.record.known[step.id].interrupted

    async def _settle_interrupted(self) -> None:
        """After a crash: find out where each interrupted step stands before anything else happens."""
        for step_id, state in self.record.known.items():
            if state.interrupted:
                await self._settle(self.plan.step(step_id), state)

    async def _settle(
        self, step: Step, state: journal.StepState, cause: str = "interrupted before it happened"
    ) -> None:
        with self._with_way_out(step):
            finding = await self._found(step, state)
        log.info("reconciled", job=self.record.job.id, step=step.id, state=finding.state, reason=finding.reason)
        if finding.state is Reconciled.UNKNOWN:
            raise ContradictionError(
                f"Unable to tell whether {step.summary} happened: {finding.reason}.",
                f"Look at {step.target}. {self.record.way_out(step)}",
            )
        if finding.state is Reconciled.NOT_DONE:
            await self.record.mark(step, Mark.FAILED, {"error": cause, "happened": False})
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
                if self._irrevocable()
                else "Make a new plan.",
            )

    async def _check_predicates(self, step: Step | None = None) -> None:
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

    async def _back(self, reason: str) -> JobState:
        """Undo everything intended."""
        undoing = Undoing(self.engines, self.limits, self.plan, self.permit, self.record, self.passing)
        return await undoing.run(reason)

    # -- what is known -------------------------------------------------------------------------

    async def _failed(self, step: Step, error: AtlasError) -> None:
        log.warning("step_failed", job=self.record.job.id, step=step.id, code=error.code, error=error.message)
        if step.id not in self.record.known or not self.record.known[step.id].interrupted:
            return
        state = self.record.known[step.id]
        data: JsonObject = {"error": error.message, **({"late": True} if step.id in self._late else {})}
        if step.undo is Undo.NEVER:
            finding = await self._found(step, state)
            if finding.state is not Reconciled.NOT_DONE:
                return  # it stays interrupted: the next try finds out how it ended
            data["happened"] = False
        await self.record.mark(step, Mark.FAILED, data)

    def _open_steps(self) -> list[str]:
        return [
            f"{step.target}: {step.summary}"
            for step in self.plan.steps
            if step.id not in self.record.known or not self.record.known[step.id].done
        ]
