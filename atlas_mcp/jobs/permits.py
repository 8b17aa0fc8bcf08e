"""The permit of a job that starts or goes on: what is decided of its plan now, and for how long it holds.

Policy decides and grants (`plans.policy`); here is what it is asked with: what the store has, and what the audit log
tells of the job.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from atlas_mcp.errors import CallerError
from atlas_mcp.model import Decision, Job, Judged, Outcome, Plan
from atlas_mcp.model.permit import Permit
from atlas_mcp.plans import approvals, policy
from atlas_mcp.plans.approvals import Approver
from atlas_mcp.store import Tx
from atlas_mcp.store import deployments as deployment_rows
from atlas_mcp.store import plans as plan_rows
from atlas_mcp.store.audit import Event

_LIFE_BEFORE_S = 14_400  # of a job that began before its permit's life was recorded

Approvers = Callable[[], dict[str, Approver]]
Judge = Callable[[Plan, policy.Held, datetime], Decision]


class Permits:
    """Makes the permits of jobs; `at_most_s` is the operator's bound on their life."""

    def __init__(self, approvers: Approvers, judge: Judge, at_most_s: int) -> None:
        self._approvers = approvers
        self._judge = judge
        self._at_most_s = at_most_s

    def decide(self, tx: Tx, row: Judged, at: datetime) -> Decision:
        """The stricter of what was decided when the plan was made and of what policy says now of a job of that time.

        A decision that was rewritten in the database, or that rests on an older policy, permits nothing by itself.

        Raises:
            CallerError: `plan_denied`: a step is not what it says.

        """
        held = deployment_rows.members_of(tx, row.plan.subject.id)
        return policy.stricter(row.decision, self._judge(row.plan, held, at))

    def life_s(self, plan: Plan, told: Sequence[Event]) -> int:
        """For how many seconds the permit of a job holds: as when it began, whatever the settings say now."""
        begun = next((event for event in told if event.name == "job.started"), None)
        if begun is None:
            return policy.lifetime_s(plan, self._at_most_s)
        recorded = begun.data.get("permit_s")
        return recorded if isinstance(recorded, int) else _LIFE_BEFORE_S

    def permit(self, tx: Tx, job: Job, row: Judged, life_s: int, now: datetime) -> Permit:
        """The permit of a job that starts or goes on.

        Where rules look at the time, it is that of the start for as long as a permit from then lasts.

        Raises:
            AtlasError: what stands against it.

        """
        approval = plan_rows.approval_used_by(tx, job.id, job.approval_id)
        began = job.started_at or now
        since = min(now, max(began, approval.made_at)) if approval else now
        at = began if not approval and now < began + timedelta(seconds=life_s) else since
        if approval is not None:
            approvals.check(approval, row.plan, self._approvers(), since)
        decision = self._undo_only(tx, row, at) if job.started_at else None
        if decision is None:
            return policy.grant(row.plan, self.decide(tx, row, at), approval, since, life_s)
        return policy.grant(row.plan, decision, approval, since, 0)

    def _undo_only(self, tx: Tx, row: Judged, at: datetime) -> Decision | None:
        """What was decided of a plan that is under way, where nothing may go forward with it any more.

        Policy or the operator's limits became stricter since. What was done is undone on the word that it was done on.
        """
        try:
            denied = self.decide(tx, row, at).outcome is Outcome.DENY
        except CallerError:
            denied = True
        return row.decision if denied else None
