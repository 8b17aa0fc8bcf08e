"""Statements about leases, which let one worker run a job, and about tickets, which let a step use what is limited.

A lease has a token that only grows, so that a worker which was replaced writes nothing. It runs out where it is not
renewed. Claims and tickets rest on write transactions that come one after another, as the audit log's chain does.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, delete, exists, func, insert, or_, select, update

from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.model import Frozen, JobState, Limit
from atlas_mcp.store import Tx
from atlas_mcp.store.tables import job_targets, jobs, leases, tickets

_FREE = ""  # the worker of a lease that was given back


class Lease(Frozen):
    """The right to run a job and to write of it."""

    job_id: str
    token: int


def claimable(now: datetime) -> Select[Any]:
    """The jobs that are due, that nobody holds, and that act on nothing that another job has.

    What a job has begun with is its own until it has ended, also while it is parked or needs a person.
    """
    states = [state for state in JobState if state.runnable]
    due = or_(jobs.c.state.in_(states), and_(jobs.c.state == JobState.PARKED, jobs.c.retry_at <= now))
    free = or_(jobs.c.started_at.is_not(None), ~in_the_way(now).correlate(jobs).exists())
    return select(jobs).where(due, ~exists().where(leases.c.job_id == jobs.c.id, _valid(now)), free)


def in_the_way(now: datetime) -> Select[Any]:
    """The ids of jobs that have begun and have not ended, and that act on something that `jobs` acts on."""
    mine, theirs, other = job_targets.alias("mine"), job_targets.alias("theirs"), jobs.alias("other")
    held = exists().where(leases.c.job_id == other.c.id, _valid(now))
    return (
        select(other.c.id)
        .join(theirs, theirs.c.job_id == other.c.id)
        .join(mine, mine.c.key == theirs.c.key)
        .where(
            mine.c.job_id == jobs.c.id,
            other.c.id != jobs.c.id,
            other.c.ended_at.is_(None),
            or_(other.c.started_at.is_not(None), held),
        )
        .order_by(other.c.created_at)
        .limit(1)
    )


def is_held(tx: Tx, job_id: str, now: datetime) -> bool:
    """Whether a worker holds a job."""
    return tx.execute(select(leases.c.token).where(leases.c.job_id == job_id, _valid(now))).first() is not None


def claim(tx: Tx, job_id: str, worker: str, now: datetime, until: datetime) -> Lease | None:
    """Claim a job, None where it is not due or another worker holds it. Whoever held it before writes nothing more."""
    if tx.execute(claimable(now).where(jobs.c.id == job_id)).first() is None:
        return None
    last = tx.execute(select(leases.c.token).where(leases.c.job_id == job_id)).scalar()
    lease = Lease(job_id=job_id, token=(last or 0) + 1)
    values = {"token": lease.token, "worker": worker, "until": until}
    if last is None:
        tx.execute(insert(leases).values(job_id=job_id, **values))
    else:
        tx.execute(update(leases).where(leases.c.job_id == job_id).values(**values))
    tx.execute(delete(tickets).where(tickets.c.job_id == job_id))
    return lease


def renew(tx: Tx, worker: str, until: datetime) -> set[Lease]:
    """Renew what a worker holds, and return that."""
    tx.execute(update(leases).where(leases.c.worker == worker).values(until=until))
    rows = tx.execute(select(leases.c.job_id, leases.c.token).where(leases.c.worker == worker))
    return {Lease(job_id=row.job_id, token=row.token) for row in rows}


def check(tx: Tx, lease: Lease) -> None:
    """Refuse to write for a worker that does not hold the job any more.

    Raises:
        AtlasError: `internal`.

    """
    row = tx.execute(select(leases.c.token, leases.c.worker).where(leases.c.job_id == lease.job_id)).first()
    if row is None or row.token != lease.token or row.worker == _FREE:
        newest = f"the newest is {row.token}" if row else "there is none"
        raise AtlasError(
            Code.INTERNAL, f"Unable to write of {lease.job_id}: lease {lease.token} is not held any more, {newest}."
        )


def give_back(tx: Tx, lease: Lease) -> None:
    """Give back a job, if it is still held."""
    mine = and_(leases.c.job_id == lease.job_id, leases.c.token == lease.token)
    tx.execute(update(leases).where(mine).values(worker=_FREE))
    tx.execute(delete(tickets).where(tickets.c.job_id == lease.job_id, tickets.c.token == lease.token))


def bury(tx: Tx, workers: Collection[str]) -> None:
    """Give back whatever workers held that have died."""
    held = select(leases.c.job_id).where(leases.c.worker.in_(workers))
    tx.execute(delete(tickets).where(tickets.c.job_id.in_(held)))
    tx.execute(update(leases).where(leases.c.worker.in_(workers)).values(worker=_FREE))


def at_work(tx: Tx, worker: str, now: datetime) -> int:
    """How many workers hold a job, or are about to: this one is counted in any case."""
    others = select(func.count(leases.c.worker.distinct())).where(_valid(now), leases.c.worker != worker)
    return 1 + tx.execute(others).scalar_one()


def draw(tx: Tx, lease: Lease, step_id: str, limits: Sequence[Limit]) -> None:
    """Draw a ticket of each limit for a step: whoever drew one earlier comes first, of whichever worker."""
    check(tx, lease)
    values = {"job_id": lease.job_id, "token": lease.token, "step_id": step_id}
    tx.execute(insert(tickets), [{"name": limit.name, **values} for limit in limits])


def admitted(tx: Tx, lease: Lease, step_id: str, limits: Sequence[Limit], now: datetime) -> bool:
    """Whether it is the step's turn with each limit. Tickets of a lease that does not hold any more do not count."""
    check(tx, lease)
    return all(_ahead(tx, lease, step_id, limit.name, now) < limit.at_once for limit in limits)


def hand_in(tx: Tx, lease: Lease, step_id: str) -> None:
    """Hand in the tickets of a step."""
    tx.execute(delete(tickets).where(*_of(lease, step_id)))


def _ahead(tx: Tx, lease: Lease, step_id: str, name: str, now: datetime) -> int:
    mine = select(tickets.c.seq).where(*_of(lease, step_id), tickets.c.name == name).scalar_subquery()
    holds = and_(leases.c.job_id == tickets.c.job_id, leases.c.token == tickets.c.token, _valid(now))
    query = select(func.count()).select_from(tickets.join(leases, holds))
    return tx.execute(query.where(tickets.c.name == name, tickets.c.seq < mine)).scalar_one()


def _of(lease: Lease, step_id: str) -> tuple[ColumnElement[bool], ...]:
    return tickets.c.job_id == lease.job_id, tickets.c.token == lease.token, tickets.c.step_id == step_id


def _valid(now: datetime) -> ColumnElement[bool]:
    return and_(leases.c.worker != _FREE, leases.c.until > now)
