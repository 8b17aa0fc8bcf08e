"""Whether a plan may be asked for, and whether an answer to it still matters: what stands in the store against it."""

from __future__ import annotations

from datetime import datetime

from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Answer, Job, JobState, Judged, Outcome, Plan, PlanKind, SubjectKind
from atlas_mcp.plans import checks
from atlas_mcp.store import Tx
from atlas_mcp.store import deployments as deployment_rows
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import plans as plan_rows


def again(job: Job) -> Job:
    """The job of a plan that is asked for again.

    Raises:
        CallerError: `plan_used`: it has ended.

    """
    if job.state.final:
        raise CallerError(
            Code.PLAN_USED,
            f"Unable to apply {job.plan_id} again: {job.id} executed it and {job.state} ({job.reason}).",
            "A plan is used once. Make a new one.",
        )
    return job


def afterwards(tx: Tx, job: Job) -> str:
    """What can still be done about a job that has ended."""
    if job.state is not JobState.SUCCEEDED:
        return "Nothing is to do: it changes nothing any more."
    kind = plan_rows.get(tx, job.plan_id).plan.kind
    if kind is PlanKind.PREPARE:
        return f"It only made {job.made or 'no plan'}: nothing was changed."
    if job.subject_kind is SubjectKind.RUN:
        return f"To undo what it did: rollback, or atlas-mcp plan --remove {job.id}" if kind is PlanKind.APPLY else ""
    if kind is PlanKind.REMOVE:
        return "What it removed is gone; a new plan of the spec makes it anew."
    return f"To take back what it made: rollback, or atlas-mcp plan --remove {job.subject_id}"


def check_answerable(plan: Plan, answer: Answer, job: Job | None, now: datetime) -> None:
    """See that an answer can still matter.

    Raises:
        CallerError: `plan_expired`, `plan_used`.

    """
    if job is not None and job.state is JobState.PARKED and answer is Answer.APPROVE:
        return
    if job is not None and job.state is not JobState.WAITING:
        raise CallerError(
            Code.PLAN_USED,
            f"Unable to answer {plan.id}: {job.id} is already {job.state}.",
            "Nothing is to do." if job.state.final else f"To stop it: atlas-mcp jobs cancel {job.id}",
        )
    if plan.expires_at <= now:
        raise CallerError(Code.PLAN_EXPIRED, f"Unable to answer {plan.id}: it has expired.", "Make a new plan.")


def check_ready(tx: Tx, row: Judged, now: datetime) -> None:
    """See that a plan may be asked for.

    Raises:
        CallerError: `plan_denied`, `plan_expired`, `plan_stale`, `deployment_busy`.

    """
    plan, again = row.plan, "Make a new plan."
    if row.decision.outcome is Outcome.DENY:
        raise CallerError(
            Code.PLAN_DENIED, f"Unable to apply {plan.id}: {row.decision.reason}.", f"Rule: {row.decision.rule}."
        )
    if plan.expires_at <= now:
        raise CallerError(Code.PLAN_EXPIRED, f"Unable to apply {plan.id}: it expired.", again)
    busy = job_rows.unfinished_of(tx, plan.subject.id)
    if busy is not None:
        raise CallerError(
            Code.DEPLOYMENT_BUSY,
            f"Unable to apply {plan.id}: {busy.id} of the same deployment is {busy.state}.",
            f"Mend what it names, then run: atlas-mcp jobs resume {busy.id}. Or cancel it: what it did is then undone."
            if busy.state in (JobState.PARKED, JobState.NEEDS_PERSON)
            else f"Wait for it (get_job, or atlas-mcp jobs {busy.id} --follow), or cancel it.",
        )
    deployment = deployment_rows.find(tx, plan.subject.id)
    if plan.subject.revision != (deployment.revision if deployment else 0):
        raise CallerError(Code.PLAN_STALE, f"Unable to apply {plan.id}: its deployment has changed since.", again)
    problems = misowned(tx, plan)
    if problems:
        raise CallerError(
            Code.PLAN_DENIED, f"Unable to apply {plan.id}: it is not about its own deployment.", again, problems
        )


def misowned(tx: Tx, plan: Plan) -> tuple[Problem, ...]:
    """Where a plan claims more than its deployment has."""
    deployment = deployment_rows.find(tx, plan.subject.id)
    held = {member.key: member.target for member in deployment_rows.members_of(tx, plan.subject.id)}
    if deployment is None:
        return checks.misowned(plan, plan.environment, held)
    return checks.misowned(plan, deployment.environment, held, deployment.owner)
