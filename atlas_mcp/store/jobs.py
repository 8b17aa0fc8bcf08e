"""Statements about jobs and their journal. Who may write of a job: `leases`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, insert, select, update

from atlas_mcp.domain.problems import closest
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Frozen, JobState, JournalEntry, JsonObject, Mark
from atlas_mcp.store import Tx, leases
from atlas_mcp.store.tables import jobs, journal

_ENDED = [state for state in JobState if state.final]


class JobRow(Frozen):
    """The durable execution of one plan.

    `reason` says why the job stands where it does, `remains` what is left that should not be, `back`
    that it undoes. A parked job is tried again at `retry_at`; `tries` counts how often it was parked. `made` is the
    plan that a preparing job has made.
    """

    id: str
    plan_id: str
    deployment_id: str
    state: JobState
    reason: str = ""
    remains: list[str] = []
    principal: str
    correlation_id: str
    approval_id: str = ""
    cancel: bool = False
    back: bool = False
    tries: int = 0
    retry_at: datetime | None = None
    done: int = 0
    total: int
    message: str = ""
    made: str = ""
    created_at: datetime
    started_at: datetime | None = None
    ended_at: datetime | None = None


def add(tx: Tx, row: JobRow) -> None:
    """Add a job. The caller has looked, in the same transaction, that its plan has none and its deployment is idle."""
    tx.execute(insert(jobs).values(**row.model_dump()))


def get(tx: Tx, job_id: str) -> JobRow:
    """One job.

    Raises:
        CallerError: `not_found`.

    """
    row = tx.execute(select(jobs).where(jobs.c.id == job_id)).mappings().first()
    if row is None:
        meant = closest(job_id, (job.id for job in recent(tx, most=100)))
        remedy = f"{meant}get_job without an id, or atlas-mcp jobs, lists the newest."
        raise CallerError(Code.NOT_FOUND, f"Unable to find job {job_id}.", remedy)
    return JobRow.model_validate(dict(row))


def handles(tx: Tx) -> frozenset[str]:
    """What the steps of all jobs are followed by: the tasks that they have begun on their targets."""
    query = select(journal.c.data).where(journal.c.mark.in_([Mark.SUBMITTED, Mark.UNDO_SUBMITTED]))
    return frozenset(str(data["handle"]) for data in tx.execute(query).scalars() if data.get("handle"))


def of_plan(tx: Tx, plan_id: str) -> JobRow | None:
    """The job of a plan."""
    row = tx.execute(select(jobs).where(jobs.c.plan_id == plan_id)).mappings().first()
    return JobRow.model_validate(dict(row)) if row else None


def standing(tx: Tx, job_ids: Sequence[str]) -> dict[str, tuple[JobRow, int]]:
    """The jobs of these ids that there are, each with the number of its newest journal line (0 for none)."""
    newest = select(func.max(journal.c.seq)).where(journal.c.job_id == jobs.c.id).scalar_subquery()
    query = select(jobs, func.coalesce(newest, 0).label("line"))
    found: dict[str, tuple[JobRow, int]] = {}
    for row in tx.execute(query.where(jobs.c.id.in_(job_ids))).mappings():
        values = dict(row)
        line = values.pop("line")
        found[values["id"]] = (JobRow.model_validate(values), line)
    return found


def unfinished_of(tx: Tx, deployment_id: str) -> JobRow | None:
    """The job that holds a deployment, if any."""
    query = select(jobs).where(jobs.c.deployment_id == deployment_id, jobs.c.state.not_in(_ENDED))
    row = tx.execute(query.limit(1)).mappings().first()
    return JobRow.model_validate(dict(row)) if row else None


def recent(tx: Tx, states: Sequence[JobState] = (), most: int = 50, prefix: str = "") -> list[JobRow]:
    """Jobs, newest first."""
    query = select(jobs).order_by(jobs.c.created_at.desc(), jobs.c.id).limit(most)
    if states:
        query = query.where(jobs.c.state.in_(states))
    if prefix:
        query = query.where(jobs.c.id.startswith(prefix, autoescape=True))
    return [JobRow.model_validate(dict(row)) for row in tx.execute(query).mappings()]


def runnable(tx: Tx, now: datetime) -> list[JobRow]:
    """What a worker may claim, oldest first: parked jobs included whose time has come, without those that are held."""
    query = leases.claimable(now).order_by(jobs.c.created_at, jobs.c.id)
    return [JobRow.model_validate(dict(row)) for row in tx.execute(query).mappings()]


def change(tx: Tx, job_id: str, **values: object) -> None:
    """Set columns of a job."""
    tx.execute(update(jobs).where(jobs.c.id == job_id).values(**values))


def progress(tx: Tx, job_id: str, message: str) -> None:
    """Count one more step as done."""
    change(tx, job_id, done=jobs.c.done + 1, message=message)


def append(tx: Tx, job_id: str, step_id: str, mark: Mark, at: datetime, data: JsonObject) -> None:
    """Add a line to a job's journal."""
    tx.execute(insert(journal).values(job_id=job_id, step_id=step_id, mark=mark, at=at, data=data))


def entries(tx: Tx, job_id: str) -> list[JournalEntry]:
    """A job's journal, in order."""
    query = select(journal).where(journal.c.job_id == job_id).order_by(journal.c.seq)
    return [JournalEntry.model_validate(dict(row)) for row in tx.execute(query).mappings()]
