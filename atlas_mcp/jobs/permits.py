"""The permit of a job that starts or goes on: what is decided of its plan now, and for how long it holds.

Policy decides and grants (`plans.policy`); here is what it is asked with: what the store has, and what the audit log
tells of the job.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from atlas_mcp.errors import CallerError, Code
from atlas_mcp.jobs.acceptance import Acceptance
from atlas_mcp.model import Decision, Job, Judged, Origin, Outcome, Plan
from atlas_mcp.model.permit import Permit
from atlas_mcp.plans import policy
from atlas_mcp.plans.judging import Judge
from atlas_mcp.plans.verdicts import Failures, History
from atlas_mcp.store import Tx
from atlas_mcp.store import deployments as deployment_rows
from atlas_mcp.store import failures as failure_rows
from atlas_mcp.store import grants as grant_rows
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import plans as plan_rows
from atlas_mcp.store.audit import Event

_LIFE_BEFORE_S = 14_400  # of a job that began before its permit's life was recorded
_NO_MORE = "what let it begin without a person holds no more"


class AskedNowError(CallerError):
    """A person is to be asked, and was not before.

    A budget was spent since the job was queued, or too much failed, or what was to run without a person no longer may.
    """


def failures_of(tx: Tx, plan: Plan) -> Failures:
    """What failed, one job after the other, of the spec and on the targets of a plan."""
    targets = {step.target.key for step in plan.steps}
    on_targets = failure_rows.on_targets(tx, targets, policy.FAILURES_AT_MOST + 1)
    return Failures(failure_rows.of_spec(tx, plan.spec_id), on_targets)


class Permits:
    """Makes the permits of jobs; `at_most_s` is the operator's bound on their life."""

    def __init__(self, acceptance: Acceptance, judge: Judge, at_most_s: int) -> None:
        self._acceptance = acceptance
        self._judge = judge
        self._at_most_s = at_most_s

    def decide(self, tx: Tx, row: Judged, now: datetime) -> Decision:
        """The stricter of what was decided when the plan was made and of what policy says now, with its budgets.

        A decision that was rewritten in the database, or that rests on an older policy, permits nothing by itself.

        Raises:
            CallerError: `plan_denied`: a step is not what it says.

        """
        job = job_rows.of_plan(tx, row.plan.id)
        return self._decide(tx, row, now, self._history(tx, row.plan, now, job), row.decision.origin)

    def _decide(self, tx: Tx, row: Judged, at: datetime, history: History, origin: Origin) -> Decision:
        held = deployment_rows.concerned(tx, row.plan)
        return policy.stricter(row.decision, self._judge.decide_again(row.plan, held, at, history, origin))

    def _history(self, tx: Tx, plan: Plan, now: datetime, job: Job | None) -> History:
        """What other jobs were granted, and what failed before; a job that has begun is not held up by that."""
        granted = grant_rows.counted(tx, self._judge.budgets, now, job.id if job else "")
        return History(now, granted, failures_of(tx, plan) if job is None or job.started_at is None else Failures())

    def life_s(self, plan: Plan, told: Sequence[Event]) -> int:
        """For how many seconds the permit of a job holds: as when it began, whatever the settings say now."""
        begun = next((event for event in told if event.name == "job.started"), None)
        if begun is None:
            return policy.lifetime_s(plan, self._at_most_s)
        recorded = begun.data.get("permit_s")
        return recorded if isinstance(recorded, int) else _LIFE_BEFORE_S

    def permit(
        self, tx: Tx, job: Job, row: Judged, life_s: int, now: datetime, origin: Origin = Origin.PERSON
    ) -> Permit:
        """The permit of a job that starts or goes on; that lets it go forward, it is counted by budgets, from now on.

        `origin` is whose plan it is judged as: an incident's where it may run without a person.
        Where rules look at the time, it is that of the start for as long as a permit from then lasts. A job under way
        that undoes needs no budget, and one whose budget is spent may undo.

        Raises:
            AtlasError: what stands against it.

        """
        approval = plan_rows.approval_used_by(tx, job.id, job.approval_id)
        began = job.started_at or now
        since = min(now, max(began, approval.made_at)) if approval else now
        at = began if not approval and now < began + timedelta(seconds=life_s) else since
        if approval is not None:
            self._acceptance.check(tx, approval, row.plan, since, used=True)
        decision = self._without_budgets(tx, job, row, at, origin)
        if decision is None:  # what was done is undone on the word that it was done on
            return policy.grant(row.plan, row.decision, approval, since, 0)
        if job.back or now >= since + timedelta(seconds=life_s):
            return policy.grant(row.plan, decision, approval, since, life_s)
        history = self._history(tx, row.plan, now, job)
        budgeted = self._decide(tx, row, at, history, origin) if history != History(now) else decision
        if job.started_at and job.cancel and budgeted.outcome is not decision.outcome:
            return policy.grant(row.plan, decision, approval, since, 0)
        alone = row.decision.origin is Origin.INCIDENT and row.decision.outcome is Outcome.PERMIT
        alone = alone and job.started_at is None
        no_more = alone and origin is Origin.PERSON and budgeted.outcome is Outcome.PERMIT
        asks = budgeted.outcome is Outcome.ASK and (decision.outcome is Outcome.PERMIT or alone)
        if approval is None and (asks or no_more):
            cause = f"Unable to start {row.plan.id}: {_NO_MORE if no_more else budgeted.reason}."
            raise AskedNowError(Code.APPROVAL_INVALID, cause, f"A person runs: atlas-mcp approve {row.plan.id}")
        permit = policy.grant(row.plan, budgeted, approval, since, life_s)
        self._count(tx, job, row.plan, now, permit.origin)
        return permit

    def _without_budgets(self, tx: Tx, job: Job, row: Judged, at: datetime, origin: Origin) -> Decision | None:
        """What policy says; None where a job is under way and may go no further forward.

        Policy or the operator's limits became stricter since then.
        """
        try:
            decision = self._decide(tx, row, at, History(at), origin)
        except CallerError:
            if job.started_at is None:
                raise
            return None
        return None if job.started_at and decision.outcome is Outcome.DENY else decision

    def _count(self, tx: Tx, job: Job, plan: Plan, now: datetime, origin: Origin) -> None:
        """Have budgets count what a job is given a permit for, in the transaction that gives it."""
        cases = self._judge.cases(plan, deployment_rows.concerned(tx, plan), origin)
        grant_rows.record(tx, job.id, dict(zip((step.id for step in plan.steps), cases, strict=True)), now)
