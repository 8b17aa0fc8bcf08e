"""Statements about jobs and their journal. Who may write of a job: `leases`."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import func, insert, select, update

from atlas_mcp.domain.problems import closest
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Job, JobState, JournalEntry, JournalEvent, JsonObject, Mark
from atlas_mcp.store import Tx, leases
from atlas_mcp.store.tables import job_targets, jobs, journal

_ENDED = [state for state in JobState if state.final]


def add(tx: Tx, row: Job, occupied: Collection[str]) -> None:
    """Add a job, with the keys of what it acts on.

    The caller has looked, in the same transaction, that its plan has none and its deployment is idle.
    """
    tx.execute(insert(jobs).values(**row.model_dump()))
    tx.execute(insert(job_targets), [{"job_id": row.id, "key": key} for key in sorted(occupied)])


def in_the_way(tx: Tx, job_id: str, now: datetime) -> str:
    """The job that has something that this one acts on, and that it waits for; "" where it may begin."""
    return str(tx.execute(leases.in_the_way(now).where(jobs.c.id == job_id)).scalar() or "")


def get(tx: Tx, job_id: str) -> Job:
    """One job.

    Raises:
        CallerError: `not_found`.

    """
    row = tx.execute(select(jobs).where(jobs.c.id == job_id)).mappings().first()
    if row is None:
        meant = closest(job_id, (job.id for job in recent(tx, most=100)))
        remedy = f"{meant}get_job without an id, or atlas-mcp jobs, lists the newest."
        raise CallerError(Code.NOT_FOUND, f"Unable to find job {job_id}.", remedy)
    return Job.model_validate(dict(row))


def handles(tx: Tx) -> frozenset[str]:
    """What the steps of all jobs are followed by: the tasks that they have begun on their targets."""
    query = select(journal.c.data).where(journal.c.mark.in_([Mark.SUBMITTED, Mark.UNDO_SUBMITTED]))
    return frozenset(str(data["handle"]) for data in tx.execute(query).scalars() if data.get("handle"))


def of_plan(tx: Tx, plan_id: str) -> Job | None:
    """The job of a plan."""
    row = tx.execute(select(jobs).where(jobs.c.plan_id == plan_id)).mappings().first()
    return Job.model_validate(dict(row)) if row else None


def standing(tx: Tx, job_ids: Sequence[str]) -> dict[str, tuple[Job, int]]:
    """The jobs of these ids that there are, each with the number of its newest journal line (0 for none)."""
    newest = select(func.max(journal.c.seq)).where(journal.c.job_id == jobs.c.id).scalar_subquery()
    query = select(jobs, func.coalesce(newest, 0).label("line"))
    by_id: dict[str, tuple[Job, int]] = {}
    for row in tx.execute(query.where(jobs.c.id.in_(job_ids))).mappings():
        values = dict(row)
        line = values.pop("line")
        by_id[values["id"]] = (Job.model_validate(values), line)
    return by_id


def unfinished_of(tx: Tx, deployment_id: str) -> Job | None:
    """The job that holds a deployment, if any."""
    query = select(jobs).where(jobs.c.subject_id == deployment_id, jobs.c.state.not_in(_ENDED))
    row = tx.execute(query.limit(1)).mappings().first()
    return Job.model_validate(dict(row)) if row else None


def of_subject(tx: Tx, subject_id: str) -> list[Job]:
    """The jobs about a deployment or a run, oldest first."""
    query = select(jobs).where(jobs.c.subject_id == subject_id).order_by(jobs.c.created_at, jobs.c.id)
    return [Job.model_validate(dict(row)) for row in tx.execute(query).mappings()]


def recent(tx: Tx, states: Sequence[JobState] = (), most: int = 50, prefix: str = "") -> list[Job]:
    """Jobs, newest first."""
    query = select(jobs).order_by(jobs.c.created_at.desc(), jobs.c.id).limit(most)
    if states:
        query = query.where(jobs.c.state.in_(states))
    if prefix:
        query = query.where(jobs.c.id.startswith(prefix, autoescape=True))
    return [Job.model_validate(dict(row)) for row in tx.execute(query).mappings()]


def runnable(tx: Tx, now: datetime) -> list[Job]:
    """What a worker may claim, oldest first: parked jobs included whose time has come, without those that are held."""
    query = leases.claimable(now).order_by(jobs.c.created_at, jobs.c.id)
    return [Job.model_validate(dict(row)) for row in tx.execute(query).mappings()]


def change(tx: Tx, job_id: str, **values: object) -> None:
    """Set columns of a job."""
    tx.execute(update(jobs).where(jobs.c.id == job_id).values(**values))


def progress(tx: Tx, job_id: str, message: str) -> None:
    """Count one more step as done."""
    change(tx, job_id, done=jobs.c.done + 1, message=message)


def intervened(tx: Tx, job_id: str) -> None:
    """Count that a person did something for a job, besides asking for it and approving it."""
    change(tx, job_id, interventions=jobs.c.interventions + 1)


def append(
    tx: Tx,
    job_id: str,
    step_id: str,
    mark: Mark,
    at: datetime,
    data: JsonObject,
    *,
    action: str = "",
    took_s: float | None = None,
) -> None:
    """Add a line to a job's journal; one that ends a try of its step says how long that took."""
    values = {"step_id": step_id, "mark": mark, "at": at, "data": data, "action": action[:100], "took_s": took_s}
    tx.execute(insert(journal).values(job_id=job_id, **values))


def entries(tx: Tx, job_id: str) -> list[JournalEntry]:
    """A job's journal, in order."""
    query = select(journal).where(journal.c.job_id == job_id).order_by(journal.c.seq)
    return [JournalEntry.model_validate(dict(row)) for row in tx.execute(query).mappings()]


def events(tx: Tx, job_id: str) -> list[JournalEvent]:
    """A job's journal, in order, without what its lines hold besides."""
    told = (func.coalesce(journal.c.data[name].as_string(), "").label(name) for name in ("error", "code"))
    query = select(journal.c.step_id, journal.c.mark, journal.c.at, *told)
    rows = tx.execute(query.where(journal.c.job_id == job_id).order_by(journal.c.seq)).mappings()
    return [JournalEvent.model_validate(dict(row)) for row in rows]
