"""The durable execution of one job: forward, or back.

Owns the order in which things happen; `stepping` takes a step to its outcome, `writer` writes. A crash is answered on
the next start by the engine's `reconcile`. A failure undoes everything intended: `undoing`. Whether a permit exists is
decided before this module is called.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import InitVar, dataclass, field
from datetime import datetime
from pathlib import Path

import anyio
import structlog

from atlas_mcp.engines import ContradictionError, Engines
from atlas_mcp.errors import AtlasError, CallerError, Code, EndedError, TargetError
from atlas_mcp.jobs.limits import Limits
from atlas_mcp.jobs.passing import Passing, drop_unnoted
from atlas_mcp.jobs.stepping import Stepping
from atlas_mcp.jobs.takeover import take_over, undoes_run
from atlas_mcp.jobs.undoing import Undoing
from atlas_mcp.jobs.writer import Record
from atlas_mcp.model import (
    Job,
    JobState,
    JsonObject,
    Judged,
    Mark,
    Plan,
    PlanKind,
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
    errors_at_most: InitVar[int]
    record: Record = field(init=False)
    passing: Passing = field(init=False)
    stepping: Stepping = field(init=False)

    def __post_init__(self, job: Job, data_dir: Path, errors_at_most: int) -> None:
        """Open the record that the job writes."""
        self.record = Record(self.store, self.trail, self.now, self.lease, job, self.plan, errors_at_most)
        self.passing = Passing(self.engines, self.record, data_dir)
        self.stepping = Stepping(self.engines, self.permit, self.record, self.passing, self.now)

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
            if undoes_run(self.plan):
                return await self._undone()
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

    async def _undone(self) -> JobState:
        """Undo a run that was done before."""
        if cause := await take_over(self.record):
            return await self.record.finish(JobState.STALE, f"Unable to undo the run: {cause}.")
        return await self._back("undone")

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
            await self._unless_cancelled(self.stepping.check_predicates)
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
        if self.permit.valid(self.now()) or self.record.irrevocable:
            return False
        if not self.record.known or self._complete(begun=True):
            return False
        await self.record.change(reason="the permit expired before the job was complete")
        return True

    async def _stopped(self, stop: _StopForwardError) -> JobState:
        """Go back where a step has failed; where that is not possible, park, or ask a person if it fails too often."""
        prepares = self.plan.kind is PlanKind.PREPARE  # its one step says nothing that the error does not
        reason = str(stop.error) if prepares else f"{stop.step.summary}: {stop.error}"
        excess = self.record.excess(stop.step)
        if excess and stop.error.code is not Code.ERRORS_TOO_MANY:
            reason = f"{reason} It is not tried again: {excess}."
        code = Code.ERRORS_TOO_MANY if excess else stop.error.code
        await self.record.change(failure=code.value, failed_on=stop.step.target.key)
        if not self.record.irrevocable:
            return await self._back(reason)
        if self._is_run and (excess or isinstance(stop.error, EndedError)):  # nobody can mend that: it has ended
            return await self._cancelled(reason)
        if excess:
            return await self.record.finish(JobState.NEEDS_PERSON, reason, self._open_steps())
        return await self.record.park(reason, self._open_steps())

    async def _cancelled(self, reason: str = "cancelled") -> JobState:
        """Go back, once it is known how each step ended that cannot be undone: what is gone leaves the record."""
        try:
            await self.stepping.note_late()
            for step in self.plan.steps:
                if step.undo is Undo.NEVER and step.id in self.record.known and self.record.known[step.id].interrupted:
                    await self.stepping.settle(step, self.record.known[step.id])
                    if self.record.known[step.id].interrupted:
                        await self._to_its_end(step)
        except ContradictionError as error:
            return await self.record.finish(JobState.NEEDS_PERSON, str(error), self._open_steps())
        except AtlasError as error:
            return await self.record.park(f"{reason}; {error}", self._open_steps())
        return await self._back(reason)

    async def _to_its_end(self, step: Step) -> None:
        """Wait for a step that cannot be undone; of a run, however it ends."""
        try:
            await self.stepping.take(step)
        except EndedError:
            if not self._is_run:
                raise

    # -- forward -------------------------------------------------------------------------------

    async def _forward(self) -> None:
        await self._unless_cancelled(self.stepping.settle_interrupted)
        self._check_secrets()
        await self.record.change(state=JobState.RUNNING, reason="", remains=[], failure="", failed_on="")
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
        return self.plan.kind is PlanKind.REMOVE or self._is_run or not self.record.irrevocable

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
                    await self.stepping.take(step)
                if self.record.repaired(step) and not self._complete():
                    self.stepping.check_errors(step)
            except AtlasError as error:
                if step.critical or self.record.excess(step):
                    failure.append(_StopForwardError(step, error))
                    scope.cancel()
                    return
        ended[step.id].set()

    async def _back(self, reason: str) -> JobState:
        """Undo everything intended."""
        undoing = Undoing(self.engines, self.limits, self.plan, self.permit, self.record, self.passing)
        return await undoing.run(reason)

    # -- what is known -------------------------------------------------------------------------

    def _open_steps(self) -> list[str]:
        return [
            f"{step.target}: {step.summary}"
            for step in self.plan.steps
            if step.id not in self.record.known or not self.record.known[step.id].done
        ]
