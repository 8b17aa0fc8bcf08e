"""What a job writes: its journal, and in the same transaction what that means for deployment and audit.

Owns every write of a running job. Each is held against the job's lease, so that a worker which was
replaced writes nothing, and is shielded, so that a cancelled job still records what it did.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice

import anyio
import structlog

from atlas_mcp.domain.text import line
from atlas_mcp.jobs import journal, outcomes, told
from atlas_mcp.jobs.journal import Errors
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
    Target,
    Undo,
    digest_of,
)
from atlas_mcp.store import Store, Tx, audit
from atlas_mcp.store import deployments as deployment_rows
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import leases as lease_rows
from atlas_mcp.store import plans as plan_rows
from atlas_mcp.store.leases import Lease

log = structlog.get_logger(__name__)

_TOLD = 3  # of the steps that wait, so many are told by what they wait for
_LONGEST = 300
_KEPT = ("identity", "disks")  # what a step that makes a member reads of it, to know it again by
SECRETS, NOTED = "secrets", "noted before"  # in an intent: where what a step gives is kept, and what it notes over
_ENDS = {  # what ends a try, by what begins it
    Mark.DONE: Mark.INTENDED,
    Mark.FAILED: Mark.INTENDED,
    Mark.UNDONE: Mark.UNDO_INTENDED,
    Mark.UNDO_FAILED: Mark.UNDO_INTENDED,
}
_RETRY = timedelta(seconds=15)  # a parked job is tried again after this, doubled up to _RETRY_MAX
_RETRY_MAX = timedelta(minutes=10)


@dataclass
class Record:
    """The record of one job under its lease; `known` is where each of its steps stands.

    `errors_at_most` is how often a step may go wrong, and how often a target with what does not pass by itself.
    """

    store: Store
    trail: audit.Trail
    now: Callable[[], datetime]
    lease: Lease
    job: Job
    plan: Plan
    errors_at_most: int
    known: dict[str, journal.StepState] = field(default_factory=dict)
    _begun: dict[tuple[str, Mark], datetime] = field(default_factory=dict, init=False)  # the last tries of steps
    _errors: dict[str, Errors] = field(default_factory=dict, init=False)
    _erred: set[tuple[str, str]] = field(default_factory=set, init=False)  # by the last try of a step, and of what code
    _waits: dict[str, str] = field(default_factory=dict, init=False)
    _shown: str = field(default="", init=False)  # of `_waits`, in the job's message
    _showing: bool = field(default=False, init=False)  # it is being written

    async def load(self) -> None:
        """Read what an earlier worker wrote."""
        entries = await self.store.read(lambda tx: job_rows.entries(tx, self.job.id))
        self.known = journal.states(entries)
        for entry in entries:
            self._note(entry.step_id, entry.mark, entry.at, entry.data)

    @property
    def let_go(self) -> frozenset[Target]:
        """The targets that a person let go of while the job stood still: it does nothing to them any more."""
        return frozenset(
            step.target for step in self.plan.steps if step.id in self.known and self.known[step.id].let_go
        )

    @property
    def irrevocable(self) -> bool:
        """Whether a step may have happened that cannot be undone: from there the job goes forward or parks."""
        return any(self.plan.step(key).undo is Undo.NEVER and state.happened for key, state in self.known.items())

    def left_alone(self) -> list[str]:
        """What is said of them in the end."""
        return [f"{target} is not ours: it was let go of, and left as it is" for target in sorted(self.let_go, key=str)]

    def way_out(self, step: Step) -> str:
        """What a person can do about a target of which it is not proven that it is ours."""
        alike = (one for one in self.plan.steps if one.target == step.target)
        keys = [one.makes.key if one.makes else one.drops or one.notes for one in alike]
        member = next(filter(None, keys), None)
        resume = f"atlas-mcp jobs resume {self.job.id}"
        if self.plan.subject.kind is SubjectKind.RUN:
            return f"Then: {resume} (or let go of it, as it stands: atlas-mcp jobs forget {self.job.id})"
        if member is None:
            return f"Then: {resume}"
        forget = f"atlas-mcp deployments forget {self.plan.subject.id} {member}"
        return f"Where it is not ours, let go of it: {forget} (or, once that is mended: {resume})"

    async def mark(self, step: Step, mark: Mark, data: JsonObject) -> None:
        """Write one line of the journal, and with it what it means for the deployment and the audit."""
        at = self.now()

        def commit(tx: Tx) -> None:
            lease_rows.check(tx, self.lease)
            action, took_s = f"{step.engine}/{step.action}", self._took_s(step.id, mark, at)
            job_rows.append(tx, self.job.id, step.id, mark, at, data, action=action, took_s=took_s)
            self._membership(tx, step, mark, data)
            if mark is Mark.DONE:
                job_rows.progress(tx, self.job.id, step.summary)
            if mark is not Mark.UNDO_INTENDED:
                self._audit(
                    tx, at, f"step.{mark}", step=step.id, target=str(step.target), data=data, digest=digest_of(data)
                )

        with anyio.CancelScope(shield=True):
            await self.store.write(commit)
        self._note(step.id, mark, at, data)
        if mark is Mark.ERRED:
            return
        self.known[step.id] = journal.advance(self.known.get(step.id), self._next_order(), mark, data, at)
        self._waits.pop(step.id, None)
        self._shown = ""  # the message may be another one now

    async def erred(self, step: Step, data: JsonObject) -> None:
        """Write that a try of a step went wrong, where nothing else is to be written of it; once for each code."""
        if (step.id, str(data["code"])) not in self._erred:
            await self.mark(step, Mark.ERRED, data)

    def excess(self, step: Step) -> str:
        """Of a step that has gone wrong: that it, or its target, has done so too often; "" where it has not."""
        alike = [one.id for one in self.plan.steps if one.target.key == step.target.key and one.id in self._errors]
        of_step, of_target = (
            self._errors.get(step.id, Errors()).total,
            sum(self._errors[key].lasting for key in alike),
        )
        if max(of_step, of_target) <= self.errors_at_most:
            return ""
        what = f"{step.id} has gone wrong {of_step} times" if of_step > self.errors_at_most else ""
        what = what or f"{step.target} has had {of_target} errors in this job"
        return f"{what}, and errors_at_most in the settings is {self.errors_at_most}"

    def repaired(self, step: Step) -> bool:
        """Whether a step that is done went wrong on its way."""
        return journal.errors_in(Mark.DONE, self.known[step.id].attempt.result).total > 0

    def _note(self, step_id: str, mark: Mark, at: datetime, data: JsonObject) -> None:
        """Count the errors of a line, and know when its try began."""
        if mark in _ENDS.values():
            self._begun[step_id, mark] = at
        if mark is Mark.INTENDED:
            self._erred = {one for one in self._erred if one[0] != step_id}
        elif mark is Mark.ERRED:
            self._erred.add((step_id, str(data.get("code"))))
        errors = journal.errors_in(mark, data)
        if errors.total:
            self._errors[step_id] = self._errors.get(step_id, Errors()) + errors

    async def waits_for(self, step: Step, text: str) -> None:
        """Show in the job's message what a step waits for, beside what others do.

        It is written where that has changed, and by one at a time, which also writes what has changed meanwhile.
        """
        if not text:
            self._waits.pop(step.id, None)
            return
        self._waits[step.id] = line(text, _LONGEST)
        if self._showing:
            return
        self._showing = True
        try:
            while (waits := self._waiting()) and waits != self._shown:
                self._shown = waits
                await self.change(message=waits)
        finally:
            self._showing = False

    def _took_s(self, step_id: str, mark: Mark, at: datetime) -> float | None:
        """The seconds since the try began that a line ends; None where it ends none."""
        since = self._begun.get((step_id, _ENDS[mark])) if mark in _ENDS else None
        return None if since is None else max((at - since).total_seconds(), 0.0)

    def _waiting(self) -> str:
        more = len(self._waits) - _TOLD
        return "; ".join([*islice(self._waits.values(), _TOLD), *([f"and {more} more"] if more > 0 else [])])

    def _next_order(self) -> int:
        return max((state.order for state in self.known.values()), default=0) + 1

    def _membership(self, tx: Tx, step: Step, mark: Mark, data: JsonObject) -> None:
        if step.makes is not None:
            if mark in (Mark.INTENDED, Mark.DONE):
                deployment_rows.put_member(tx, self.plan.subject.id, step.makes, made=mark is Mark.DONE)
                names = (*_KEPT, *self._intended(step, SECRETS)) if mark is Mark.DONE else ()
                told = {key: value for key, value in data.items() if key in names}
                if told:
                    deployment_rows.note_member(tx, self.plan.subject.id, step.makes.key, told)
            elif mark is Mark.UNDONE:
                deployment_rows.drop_member(tx, self.plan.subject.id, step.makes.key)
        if step.notes is not None and mark is Mark.DONE:
            deployment_rows.note_member(tx, self.plan.subject.id, step.notes, data)
        if step.notes is not None and mark is Mark.UNDONE:
            now = data.get("noted")
            before = {**self._intended(step, NOTED), **(now if isinstance(now, dict) else {})}
            if before:
                deployment_rows.note_member(tx, self.plan.subject.id, step.notes, before)
        if step.drops is not None and mark is Mark.DONE:
            deployment_rows.drop_member(tx, self.plan.subject.id, step.drops)

    def _intended(self, step: Step, name: str) -> JsonObject:
        state = self.known.get(step.id)
        value = state.attempt.intent.get(name) if state is not None else None
        return value if isinstance(value, dict) else {}

    async def noted(self, member: str) -> JsonObject:
        """What steps have found out about a member."""
        held = await self.store.read(lambda tx: deployment_rows.members_of(tx, self.plan.subject.id))
        return next((one.noted for one in held if one.key == member), {})

    async def change(self, **values: object) -> None:
        """Set columns of the job."""

        def commit(tx: Tx) -> None:
            lease_rows.check(tx, self.lease)
            job_rows.change(tx, self.job.id, **values)

        await self.store.write(commit)
        self.job = self.job.model_copy(update=values)

    async def park(self, reason: str, remains: list[str]) -> JobState:
        """Set the job aside until its next try. It keeps its direction."""
        wait = min(_RETRY * 2 ** min(self.job.tries, 10), _RETRY_MAX)
        values = {"tries": self.job.tries + 1, "retry_at": self.now() + wait}
        return await self.finish(JobState.PARKED, reason, remains, **values)

    async def made(self, row: Judged, reason: str) -> JobState:
        """Write that the job has succeeded and made a plan."""

        def keep(tx: Tx, at: datetime) -> None:
            plan_rows.add(tx, row)
            decision = row.decision.model_dump(mode="json")
            self._audit(tx, at, "plan.made", plan=row.plan.id, digest=row.plan.digest, decision=decision)

        return await self.finish(JobState.SUCCEEDED, reason, keep=keep, made=row.plan.id)

    async def finish(
        self,
        state: JobState,
        reason: str,
        remains: list[str] | None = None,
        keep: Callable[[Tx, datetime], None] | None = None,
        **more: object,
    ) -> JobState:
        """Write that the job stands in a state, and why. Returns the state."""
        at = self.now()
        values: dict[str, object] = {"state": state, "reason": reason, "remains": remains or [], "message": "", **more}
        if state.final:
            values["ended_at"] = at

        def commit(tx: Tx) -> None:
            lease_rows.check(tx, self.lease)
            job_rows.change(tx, self.job.id, **values)
            if keep is not None:
                keep(tx, at)
            settles = self.plan.kind is not PlanKind.PREPARE and self.plan.subject.kind is SubjectKind.DEPLOYMENT
            if settles and state in (JobState.SUCCEEDED, JobState.CANCELLED):
                self._settle_deployment(tx, at, complete=state is JobState.SUCCEEDED)
            if settles:
                self._settle_end(tx)
            if case := outcomes.note(tx, self.job.id, self.plan, state, reason, at):
                self._audit(tx, at, told.ENDED, **case)
            self._audit(tx, at, f"job.{state}", reason=reason, remains=remains or [])

        with anyio.CancelScope(shield=True):
            await self.store.write(commit)
        log.info("job_ended", job=self.job.id, state=state, reason=reason)
        self.job = self.job.model_copy(update=values)
        return state

    def _settle_deployment(self, tx: Tx, at: datetime, *, complete: bool) -> None:
        revision = deployment_rows.get(tx, self.plan.subject.id).revision
        values: dict[str, object] = {"revision": revision + 1, "updated_at": at}
        if complete:
            for member in (member for member in self.plan.members if member.target not in self.let_go):
                deployment_rows.put_member(tx, self.plan.subject.id, member, made=True)
            if self.plan.spec is not None:
                values |= {"spec_id": self.plan.spec.id, "spec_revision": self.plan.spec.revision}
            if self.plan.ownership is not None:
                values |= {"engine": self.plan.ownership.engine, "owner": self.plan.ownership.program}
            if self.plan.kind is PlanKind.APPLY:
                values |= {"ends_at": self.plan.ends_at}
        deployment_rows.change(tx, self.plan.subject.id, **values)

    def _settle_end(self, tx: Tx) -> None:
        """Move the end of a deployment to where its members end now, whatever became of the job."""
        held = deployment_rows.members_of(tx, self.plan.subject.id)
        ends = [one.ends_at for one in held if one.ends_at is not None]
        if ends or not held:
            deployment_rows.change(tx, self.plan.subject.id, ends_at=min(ends, default=None))

    def _audit(self, tx: Tx, at: datetime, name: str, **data: object) -> None:
        self.trail.append(
            tx, audit.event(at, name, self.job.principal, self.job.correlation_id, job=self.job.id, **data)
        )
