"""Members of deployments as a person changes them: letting go of one that is not ours any more.

The record alone is changed. The guest is not touched, and nothing is asked of its cluster.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from atlas_mcp.domain.problems import closest
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.jobs.passing import drop_unnoted
from atlas_mcp.model import Deployment, Job, JobState, JsonObject, Mark, Principal, Target, digest_of
from atlas_mcp.store import Store, Tx, audit
from atlas_mcp.store import deployments as deployment_rows
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import plans as plan_rows

_STUCK = (JobState.PARKED, JobState.NEEDS_PERSON)


async def forget(
    store: Store,
    trail: audit.Trail,
    now: Callable[[], datetime],
    principal: Principal,
    correlation_id: str,
    deployment_id: str,
    key: str,
    data_dir: Path,
) -> tuple[Target, Job | None]:
    """Let go of a member: it leaves the record, with the secrets that were noted about it.

    A job that is stuck does nothing to it any more, and is tried again.

    Returns what the member was, and that job.

    Raises:
        CallerError: `not_found`, `deployment_busy` (a job is at work), `state_owned` (another program has it in its
            state).

    """

    def commit(tx: Tx) -> tuple[Target, Job | None]:
        deployment = deployment_rows.get(tx, deployment_id)
        target = _target(tx, deployment, key)
        job = _stuck_job(tx, deployment, now())
        if job is not None:
            _leave_out(tx, job, target)
            job_rows.change(tx, job.id, state=JobState.QUEUED)
            job_rows.intervened(tx, job.id)
            tell(tx, "job.resume", job=job.id)
            job = job_rows.get(tx, job.id)
        deployment_rows.drop_member(tx, deployment_id, key)
        deployment_rows.change(tx, deployment_id, revision=deployment.revision + 1, updated_at=now())
        tell(tx, "member.forgotten", deployment=deployment_id, member=key, target=str(target))
        return target, job

    def _leave_out(tx: Tx, job: Job, target: Target) -> None:
        """Write that the job's steps on the target neither go on nor back."""
        for step in plan_rows.get(tx, job.plan_id).plan.steps:
            if (step.target.place, step.target.kind, step.target.id) == (target.place, target.kind, target.id):
                data: JsonObject = {"by": principal.name}
                job_rows.append(tx, job.id, step.id, Mark.LET_GO, now(), data)
                told = {"step": step.id, "target": str(step.target), "data": data, "digest": digest_of(data)}
                tell(tx, f"step.{Mark.LET_GO}", job=job.id, **told)

    def tell(tx: Tx, name: str, **data: object) -> None:
        trail.append(tx, audit.event(now(), name, principal, correlation_id, **data))

    target, job = await store.write(commit)
    await drop_unnoted(store, data_dir, deployment_id)
    return target, job


def _target(tx: Tx, deployment: Deployment, key: str) -> Target:
    members = {member.key: member.target for member in deployment_rows.members_of(tx, deployment.id)}
    if key not in members:
        raise CallerError(
            Code.NOT_FOUND,
            f"Unable to find member {key[:80]} of {deployment.id}.",
            f"{closest(key, members)}atlas-mcp deployments {deployment.id} names its members.",
        )
    if deployment.owner:
        raise CallerError(
            Code.STATE_OWNED,
            f"Unable to forget {key} of {deployment.id}: {deployment.owner} has it in its state.",
            "Hand the deployment back first: plan it with the engine that it began with, and apply that.",
        )
    return members[key]


def _stuck_job(tx: Tx, deployment: Deployment, now: datetime) -> Job | None:
    """The job that holds the deployment, where it stands still; None where none does."""
    job = job_rows.unfinished_of(tx, deployment.id)
    if job is None:
        return None
    retried = job.state is JobState.PARKED and job.retry_at is not None and job.retry_at <= now
    if job.state not in _STUCK or retried:
        raise CallerError(
            Code.DEPLOYMENT_BUSY,
            f"Unable to forget a member of {deployment.id}: {job.id} is {job.state}.",
            f"Wait for it (atlas-mcp jobs {job.id} --follow), or cancel it.",
        )
    return job
