"""Statements about schedules: when each is due next, and its newest run, which one worker has while it renews it.

Claims rest on write transactions that come one after another, as those of jobs do (`leases`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, insert, select, update

from atlas_mcp.domain.schedules import Ending
from atlas_mcp.model import Frozen
from atlas_mcp.store import Tx
from atlas_mcp.store.tables import schedules

_FREE = ""  # the worker of a run that has ended


class Schedule(Frozen):
    """How one stands: `rule` says in words when it is due, `run` is the number of its newest run."""

    name: str
    rule: str
    next_at: datetime
    run: int = 0
    begun_at: datetime | None = None
    ended_at: datetime | None = None
    outcome: Ending | None = None
    detail: str = ""
    worker: str = _FREE
    until: datetime | None = None

    @property
    def running(self) -> bool:
        """Whether a run has begun and not ended."""
        return self.begun_at is not None and self.ended_at is None

    def lost(self, now: datetime, has_died: Callable[[str], bool]) -> bool:
        """Whether a run has begun, and its worker has died or renews it no more."""
        return self.running and (self.until is None or self.until <= now or has_died(self.worker))

    def stale(self, rule: str, upcoming: datetime) -> bool:
        """Whether its next time is of another rule, or of a clock that was set back since."""
        return self.rule != rule or self.next_at > upcoming


def every(tx: Tx) -> dict[str, Schedule]:
    """How all stand, by name."""
    rows = tx.execute(select(schedules).order_by(schedules.c.name)).mappings()
    return {row["name"]: Schedule.model_validate(dict(row)) for row in rows}


def plan(tx: Tx, name: str, rule: str, upcoming: datetime, now: datetime) -> None:
    """Say when one is due next, where that is not known, or not true any more.

    `upcoming` is its first time after now. What was missed stays due.
    """
    stands = _get(tx, name)
    if stands is None:
        row = {"name": name, "rule": rule, "next_at": upcoming, "run": 0, "detail": "", "worker": _FREE}
        tx.execute(insert(schedules).values(**row))
    elif stands.stale(rule, upcoming):
        _set(tx, schedules.c.name == name, rule=rule, next_at=upcoming if stands.next_at > now else stands.next_at)


def begin(tx: Tx, name: str, worker: str, upcoming: datetime, now: datetime, until: datetime) -> int | None:
    """Begin a run of one that is due, and return its number; None where it is not due, or a run of it has not ended."""
    stands = _get(tx, name)
    if stands is None or stands.running or stands.next_at > now:
        return None
    run = stands.run + 1
    begun = {"begun_at": now, "ended_at": None, "outcome": None, "detail": "", "worker": worker, "until": until}
    _set(tx, schedules.c.name == name, next_at=upcoming, run=run, **begun)
    return run


def renew(tx: Tx, name: str, run: int, until: datetime) -> bool:
    """Say that a run goes on; False where it was given up meanwhile."""
    return _set(tx, _of(name, run), until=until)


def end(tx: Tx, name: str, run: int, outcome: Ending, detail: str, upcoming: datetime, now: datetime) -> bool:
    """Say how a run ended, and when the next one is due; False where it was given up meanwhile.

    What came due while it ran is not made up for.
    """
    ended = {"ended_at": now, "outcome": outcome, "detail": detail, "worker": _FREE, "until": None}
    return _set(tx, _of(name, run), next_at=upcoming, **ended)


def lost(tx: Tx, name: str, now: datetime, has_died: Callable[[str], bool]) -> int | None:
    """The number of a run that was lost; None where there is none."""
    stands = _get(tx, name)
    return stands.run if stands is not None and stands.lost(now, has_died) else None


def _get(tx: Tx, name: str) -> Schedule | None:
    row = tx.execute(select(schedules).where(schedules.c.name == name)).mappings().first()
    return Schedule.model_validate(dict(row)) if row else None


def _of(name: str, run: int) -> ColumnElement[bool]:
    """A run that has not ended."""
    return (schedules.c.name == name) & (schedules.c.run == run) & schedules.c.ended_at.is_(None)


def _set(tx: Tx, which: ColumnElement[bool], **values: Any) -> bool:  # noqa: ANN401 - columns
    return tx.execute(update(schedules).where(which).values(**values)).rowcount > 0
