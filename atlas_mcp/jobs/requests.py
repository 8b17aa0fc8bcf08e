"""Jobs as people and clients meet them: asked for, answered, cancelled, looked at.

A job is one plan's execution. It starts when it was asked for and, where policy asks, approved, in
either order. What it does once it runs is in `runner`; who runs it is in `worker`.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from atlas_mcp.errors import AtlasError, CallerError, Code
from atlas_mcp.jobs import admission, journal, outcomes, tamper, unattended
from atlas_mcp.jobs.acceptance import Acceptance
from atlas_mcp.jobs.permits import AskedNowError, Permits
from atlas_mcp.jobs.told import BEGAN
from atlas_mcp.jobs.unattended import Fresh, Unattended
from atlas_mcp.model import (
    Answer,
    Approval,
    Decision,
    Deployment,
    Job,
    JobState,
    Judged,
    Origin,
    Outcome,
    Plan,
    PlanKind,
    Principal,
    SubjectKind,
)
from atlas_mcp.model.permit import Permit
from atlas_mcp.plans import policy
from atlas_mcp.store import Store, Tx, audit
from atlas_mcp.store import deployments as deployment_rows
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import leases as lease_rows
from atlas_mcp.store import plans as plan_rows
from atlas_mcp.store.leases import Lease

_SET_ASIDE = timedelta(minutes=10)


class Jobs:
    """What may be done with jobs, each call one transaction with its audit record."""

    def __init__(
        self,
        store: Store,
        trail: audit.Trail,
        now: Callable[[], datetime],
        acceptance: Acceptance,
        permits: Permits,
        unattended: Unattended,
    ) -> None:
        self._store = store
        self._trail = trail
        self._now = now
        self._acceptance = acceptance
        self._permits = permits
        self._unattended = unattended

    def decide(self, tx: Tx, row: Judged) -> Decision:
        """What policy says now of a plan that is kept.

        Raises:
            CallerError: `plan_denied`: a step is not what it says.

        """
        return self._permits.decide(tx, row, self._now())

    async def request(self, plan_id: str, principal: Principal, correlation_id: str) -> Job:
        """Ask for a plan's execution. The job is queued, or waits for an approval; asked again it is the same job.

        What a trigger asks for is queued only where it may run without a person: nobody else has asked for it.

        Raises:
            CallerError: `not_found`, `plan_denied`, `plan_expired`, `plan_used` (it was executed before),
                `plan_stale` (its deployment has changed since), `deployment_busy`.

        """
        now = self._now()

        def commit(tx: Tx) -> Job:
            row = plan_rows.get(tx, plan_id)
            earlier = job_rows.of_plan(tx, plan_id)
            if earlier is not None:
                return admission.again(earlier)
            row = row.model_copy(update={"decision": self.decide(tx, row)})
            self._expire(tx, now)
            admission.check_ready(tx, row, now)
            approval = self._usable(tx, row, now)
            job = Job(
                id=f"job-{secrets.token_hex(6)}",
                plan_id=plan_id,
                subject_id=row.plan.subject.id,
                subject_kind=row.plan.subject.kind,
                state=JobState.WAITING,
                principal=principal.name,
                correlation_id=correlation_id,
                total=len(row.plan.steps),
                plan_kind=row.plan.kind,
                effect=row.plan.effect,
                spec_id=row.plan.spec_id,
                reason=f"it waits for an approval: a person runs atlas-mcp approve {plan_id}",
                created_at=now,
            )
            job_rows.add(tx, job, row.plan.occupied)
            may_begin = not principal.is_trigger or row.decision.origin is Origin.INCIDENT
            if (may_begin and row.decision.outcome is Outcome.PERMIT) or approval is not None:
                job = self._queue(tx, job, row.plan, approval)
            self._audit(tx, "job.requested", principal.name, job, plan=plan_id, state=job.state)
            return job

        return await self._store.write(commit)

    async def answer(self, plan_id: str, approval: Approval, correlation_id: str) -> Job | None:
        """Record a person's answer to a plan, and let the job that waits for it go on or end.

        A job that was parked under way may be approved again, though its plan has expired: where its approval no
        longer counts or its permit has run out, that is how it goes on, or undoes.

        Raises:
            CallerError: `approval_invalid`, `approval_expired`, `approver_unknown`, `plan_expired`, `plan_used`.

        """
        now = self._now()

        def commit(tx: Tx) -> Job | None:
            row, job = plan_rows.get(tx, plan_id), job_rows.of_plan(tx, plan_id)
            admission.check_answerable(
                row.plan, approval.answer, job, now
            )  # first: no other approval helps a plan that is over
            self._acceptance.check(tx, approval, row.plan, now)
            if approval.answer is Answer.APPROVE:
                policy.check(row.plan, self.decide(tx, row), approval, now)
            plan_rows.add_approval(tx, plan_id, approval)
            name = "approval.given" if approval.answer is Answer.APPROVE else "approval.denied"
            data = approval.model_dump(mode="json", exclude={"signature"})
            self._trail.append(tx, audit.event(now, name, approval.approver, correlation_id, plan=plan_id, **data))
            if job is None:
                return None
            if job.started_at is not None:
                job_rows.intervened(tx, job.id)
            if approval.answer is Answer.APPROVE:
                return self._queue(tx, job, row.plan, approval)
            return self._end(tx, job, JobState.REFUSED, f"denied by {approval.approver}")

        return await self._store.write(commit)

    async def cancel(self, job_id: str, principal: Principal) -> Job:
        """Ask a job to stop: one that waits ends at once, a running one stops and undoes, a parked one is tried now.

        One that needs a person is undone as far as that is proven; where the facts still contradict each other, it
        needs one again.

        Raises:
            CallerError: `not_found`, `job_finished`.

        """

        def commit(tx: Tx) -> Job:
            job = job_rows.get(tx, job_id)
            if job.state.final:
                raise CallerError(
                    Code.JOB_FINISHED, f"Unable to cancel {job_id}: it is {job.state}.", admission.afterwards(tx, job)
                )
            begun = job.started_at is not None or lease_rows.is_held(tx, job.id, self._now())
            if job.state is JobState.WAITING or (job.state is JobState.QUEUED and not begun):
                job = self._end(tx, job, JobState.REFUSED, f"cancelled by {principal.name} before it began")
            job_rows.change(tx, job_id, cancel=True)
            job_rows.intervened(tx, job_id)
            if job.state is JobState.PARKED:
                job_rows.change(tx, job_id, retry_at=self._now())
            if job.state is JobState.NEEDS_PERSON:
                job_rows.change(tx, job_id, state=JobState.QUEUED)
            self._audit(tx, "job.cancel", principal.name, job)
            return job_rows.get(tx, job_id)

        return await self._store.write(commit)

    async def resume(self, job_id: str, principal: Principal) -> Job:
        """Have a parked job, or one that a person has looked at, tried again now.

        Raises:
            CallerError: `not_found`, `job_finished` where it is in no such state.

        """

        def commit(tx: Tx) -> Job:
            job = job_rows.get(tx, job_id)
            if job.state not in (JobState.PARKED, JobState.NEEDS_PERSON):
                raise CallerError(
                    Code.JOB_FINISHED,
                    f"Unable to resume {job_id}: it is {job.state}.",
                    "Only a parked job, or one that needs a person, is resumed.",
                )
            job_rows.change(tx, job_id, state=JobState.QUEUED)
            job_rows.intervened(tx, job_id)
            self._audit(tx, "job.resume", principal.name, job)
            return job_rows.get(tx, job_id)

        return await self._store.write(commit)

    async def let_go(self, job_id: str, principal: Principal) -> Job:
        """End the job of a run that stands still, as it stands: nothing of it goes on or back; its targets are free.

        Raises:
            CallerError: `not_found`; `job_finished` where it is in no such state, or about a deployment.

        """
        now = self._now()

        def commit(tx: Tx) -> Job:
            job = job_rows.get(tx, job_id)
            stuck = job.state in (JobState.PARKED, JobState.NEEDS_PERSON) and not lease_rows.is_held(tx, job.id, now)
            if not stuck or job.subject_kind is not SubjectKind.RUN:
                raise CallerError(
                    Code.JOB_FINISHED,
                    f"Unable to let go of {job_id}: it is {job.state}, and about a {job.subject_kind}.",
                    "Only a run that is parked, or needs a person, is let go of. Of a deployment, members are:"
                    " atlas-mcp deployments forget",
                )
            begun = journal.states(job_rows.entries(tx, job.id))
            steps = [step for step in plan_rows.get(tx, job.plan_id).plan.steps if step.id in begun]
            remains = [f"{step.target}: left as it is: {step.summary}" for step in steps]
            job_rows.change(tx, job.id, remains=remains, message="")
            job_rows.intervened(tx, job.id)
            return self._end(tx, job, JobState.CANCELLED, f"let go of by {principal.name}; before: {job.reason}")

        return await self._store.write(commit)

    def withdraw(self, tx: Tx, job: Job, reason: str) -> None:
        """End a job that waits for an approval, since nothing is to be done any more."""
        self._end(tx, job, JobState.REFUSED, reason)

    async def expire(self) -> None:
        """End the waiting jobs whose plan has expired."""
        now = self._now()
        await self._store.write(lambda tx: self._expire(tx, now))

    async def start(self, seen: Job, lease: Lease, fresh: Fresh | None = None) -> tuple[Plan, Permit] | None:
        """Called by the worker that holds the job: its plan and permit, or None where there is none.

        The job is held against what the audit log tells of it: one that has ended has ended, and one whose journal is
        another one needs a person; one whose plan cannot be read is parked. The approval is checked again, signature
        and all. The permit counts from the job's first start, or from the approval that renewed it; one that an
        operator's rule gives counts from now. `fresh` is what the worker has just read of an incident that is to be
        mended without a person: where that may not be any more, the job waits for an approval.
        """
        now = self._now()

        def commit(tx: Tx) -> tuple[Plan, Permit] | None:
            lease_rows.check(tx, lease)
            job = job_rows.get(tx, seen.id)
            if job.state.final:  # it ended since it was seen
                return None
            told = self._trail.of_job(tx, job.id)
            if self._revived(tx, job, told):
                return None
            try:
                row = plan_rows.get(tx, job.plan_id)
            except CallerError as error:
                self._set_aside(tx, job, str(error))
                return None
            cause = tamper.contradiction(job, job_rows.entries(tx, job.id), told)
            if not cause and job.started_at is None:
                cause = "; ".join(problem.message for problem in admission.misowned(tx, row.plan))
            if cause:
                self._ask_person(tx, job, cause)
                return None
            try:
                life_s = self._permits.life_s(row.plan, told)
                origin = self._origin(tx, job, row, told, fresh, now)
                permit = self._permits.permit(tx, job, row, life_s, now, origin)
            except AtlasError as error:
                self._turn_away(tx, job, error)
                return None
            if job.started_at is None:
                job_rows.change(tx, job.id, started_at=now, state=JobState.RUNNING)
                began = {"rule": permit.rule, "approval": permit.approval_id, "permit_s": life_s}
                self._audit(tx, "job.started", job.principal, job, **began)
                self._remedy_began(tx, job, row.plan, permit)
            return row.plan, permit

        return await self._store.write(commit)

    def _origin(
        self, tx: Tx, job: Job, row: Judged, told: Sequence[audit.Event], fresh: Fresh | None, now: datetime
    ) -> Origin:
        """Whose plan a job is judged as: an incident's where it began so, or may begin so now. That is recorded."""
        if row.decision.origin is not Origin.INCIDENT or job.approval_id:
            return Origin.PERSON
        if job.started_at is not None:
            return Origin.INCIDENT if unattended.began(told) else Origin.PERSON
        if fresh is None or fresh.looked.targets != outcomes.changed(row.plan):
            self._audit(tx, "remediation.decided", job.principal, job, alone=False, reason="nothing was read again")
            return Origin.PERSON
        try:
            judged = self._unattended.assess(
                tx, fresh.looked, fresh.confidence, now, read_again=fresh.read, but_of=job.id
            )
        except AtlasError as error:  # such as approvers that cannot be read
            self._audit(tx, "remediation.decided", job.principal, job, alone=False, reason=error.message)
            return Origin.PERSON
        alone, told_of = judged.decision.alone, judged.model_dump(mode="json")
        self._audit(tx, "remediation.decided", job.principal, job, alone=alone, judged=told_of)
        return Origin.INCIDENT if alone else Origin.PERSON

    def _remedy_began(self, tx: Tx, job: Job, plan: Plan, permit: Permit) -> None:
        """Record that a remediation begins: rates count these records."""
        if (remedy := outcomes.remedy_of(tx, plan)) is None:
            return
        body, about = remedy
        alone, targets = permit.origin is Origin.INCIDENT, [*outcomes.changed(plan)]
        self._audit(tx, BEGAN, job.principal, job, incident=about.id, action=body.action, alone=alone, targets=targets)

    async def used(self, approval: Approval) -> bool:
        """Whether a job has used an approval."""
        return await self._store.read(lambda tx: plan_rows.is_used(tx, approval.id))

    async def crashed(self, job: Job, lease: Lease) -> None:
        """Park a job that a fault of ours stopped, so that it does not hold up the others."""

        def commit(tx: Tx) -> None:
            lease_rows.check(tx, lease)
            self._set_aside(tx, job_rows.get(tx, job.id), "a fault of ATLAS stopped it: see the log; it is tried again")

        await self._store.write(commit)

    def _turn_away(self, tx: Tx, job: Job, error: AtlasError) -> None:
        """What becomes of a job that gets no permit now.

        One that is under way waits until it may go on. One that has not begun is refused, but where a budget was spent
        over which a person is asked: that it waits for.
        """
        if job.started_at is not None:
            again = f"Or have the plan approved again: atlas-mcp approve {job.plan_id}"
            denied = error.code is Code.PLAN_DENIED  # no approval helps
            self._set_aside(tx, job, f"{error} It is tried again by itself." if denied else f"{error} {again}")
        elif isinstance(error, AskedNowError):
            job_rows.change(tx, job.id, state=JobState.WAITING, reason=f"it waits for an approval: {error}")
            self._audit(tx, "job.waiting", job.principal, job, reason=error.message)
        else:
            self._end(tx, job, JobState.REFUSED, f"{error.message} Make a new plan.")  # this one is used

    def _revived(self, tx: Tx, job: Job, told: list[audit.Event]) -> bool:
        """Whether somebody gave life to a job that has ended; it then stands again as the audit log tells."""
        ended = tamper.ended(told)
        if ended is None:
            return False
        state, event = ended
        job_rows.change(tx, job.id, state=state, reason=str(event.data.get("reason", "")), ended_at=event.at)
        self._audit(tx, "job.restored", job.principal, job, state=state)
        return True

    def _ask_person(self, tx: Tx, job: Job, cause: str) -> None:
        reason = f"Unable to go on: {cause}. Somebody changed the database; nothing was done."
        job_rows.change(tx, job.id, state=JobState.NEEDS_PERSON, reason=reason)
        self._audit(tx, "job.needs_person", job.principal, job, reason=reason)

    def _expire(self, tx: Tx, now: datetime) -> None:
        for job in job_rows.recent(tx, (JobState.WAITING,), most=1000):
            if plan_rows.expires_at(tx, job.plan_id) <= now:
                self._end(tx, job, JobState.REFUSED, "the plan expired before it was approved")

    def _usable(self, tx: Tx, row: Judged, now: datetime) -> Approval | None:
        """An approval that was given before the job was asked for. A denial ends the plan, whatever else was said."""
        answers = plan_rows.approvals_of(tx, row.plan.id)
        for approval in answers:
            if approval.answer is Answer.DENY:
                raise CallerError(
                    Code.PLAN_DENIED,
                    f"Unable to apply {row.plan.id}: {approval.approver} denied it.",
                    "Make another plan, or talk to them.",
                )
        refused: CallerError | None = None
        for approval in answers:
            if approval.expires_at > now:
                try:
                    self._acceptance.check(tx, approval, row.plan, now)
                except CallerError as error:
                    refused = error
                else:
                    return approval
        if refused is not None:
            raise refused
        return None

    def _queue(self, tx: Tx, job: Job, plan: Plan, approval: Approval | None) -> Job:
        if plan.kind is not PlanKind.PREPARE:
            _ensure_deployment(tx, plan, self._now())
        if approval is not None:
            plan_rows.consume(tx, approval, job.id)
        job_rows.change(tx, job.id, state=JobState.QUEUED, reason="", approval_id=approval.id if approval else "")
        return job_rows.get(tx, job.id)

    def _set_aside(self, tx: Tx, job: Job, reason: str) -> None:
        """Park a job whose plan or approval cannot be used now, or which a fault of ours stopped."""
        retry_at = self._now() + _SET_ASIDE
        job_rows.change(tx, job.id, state=JobState.PARKED, reason=reason, retry_at=retry_at, tries=job.tries + 1)
        self._audit(tx, "job.parked", job.principal, job, reason=reason)

    def _end(self, tx: Tx, job: Job, state: JobState, reason: str) -> Job:
        job_rows.change(tx, job.id, state=state, reason=reason, ended_at=self._now())
        outcomes.unmended(tx, job, state, reason, self._now())
        self._audit(tx, f"job.{state}", job.principal, job, reason=reason)
        return job_rows.get(tx, job.id)

    def _audit(self, tx: Tx, name: str, principal: str, job: Job, **data: object) -> None:
        self._trail.append(tx, audit.event(self._now(), name, principal, job.correlation_id, job=job.id, **data))


def _ensure_deployment(tx: Tx, plan: Plan, now: datetime) -> None:
    """See that there is a deployment; one that gets something for a graver environment is of that one from now on."""
    if plan.subject.kind is SubjectKind.RUN:
        return
    deployment = deployment_rows.find(tx, plan.subject.id)
    if deployment is not None and deployment.environment.rank < plan.environment.rank:
        deployment_rows.change(tx, plan.subject.id, environment=plan.environment)
    if deployment is None:
        deployment_rows.add(
            tx,
            Deployment(
                id=plan.subject.id,
                name=plan.subject.name,
                environment=plan.environment,
                nonce=plan.subject.nonce,
                spec_id=plan.spec.id if plan.spec else None,
                spec_revision=None,
                revision=0,
                updated_at=now,
            ),
        )
