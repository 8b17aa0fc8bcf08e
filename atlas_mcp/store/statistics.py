"""Statements that count over many jobs and their journals at once; bounded, and of what jobs did forward alone."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, case, func, or_, select

from atlas_mcp.model import Frozen, Job, JournalEntry, Mark
from atlas_mcp.store import Tx
from atlas_mcp.store.tables import jobs, journal, specs

_MOST_OPERATIONS = 200
_MOST_REPAIRED = 10_000  # lines of journals that tell of repairs


class Counted(Frozen):
    """A job with the kind of its spec ("" where it has none), and the engines that its steps have acted by."""

    job: Job
    spec_kind: str
    engines: tuple[str, ...]


class Operation(Frozen):
    """What steps do, as ENGINE/ACTION: how often tried, done and gone wrong, and the median of what was done."""

    operation: str
    tries: int
    done: int
    went_wrong: int
    median_s: float | None


def count(tx: Tx, since: datetime) -> int:
    """How many jobs were asked for since."""
    return int(tx.execute(select(func.count()).select_from(jobs).where(jobs.c.created_at >= since)).scalar_one())


def asked_for(tx: Tx, since: datetime, most: int) -> list[Counted]:
    """The jobs that were asked for since, the newest first."""
    kind = select(func.max(specs.c.kind)).where(specs.c.id == jobs.c.spec_id).scalar_subquery()
    query = select(jobs, func.coalesce(kind, "").label("spec_kind")).where(jobs.c.id.in_(_ids(since, most)))
    acted = select(journal.c.job_id, journal.c.action).where(journal.c.job_id.in_(_ids(since, most))).distinct()
    engines: dict[str, set[str]] = {}
    for line in tx.execute(acted):
        engines.setdefault(line.job_id, set()).add(line.action.partition("/")[0])
    counted: list[Counted] = []
    for row in tx.execute(query.order_by(jobs.c.created_at.desc(), jobs.c.id)).mappings():
        values = dict(row)
        spec_kind, by = values.pop("spec_kind"), engines.get(values["id"], set())
        counted.append(Counted(job=Job.model_validate(values), spec_kind=spec_kind, engines=tuple(sorted(by - {""}))))
    return counted


def operations(tx: Tx, since: datetime, most: int) -> list[Operation]:
    """Of each operation of those jobs how it went, those tried most first."""
    medians = {row.action: row.median_s for row in tx.execute(_medians(since, most))}
    wrong = and_(
        journal.c.mark.in_([Mark.FAILED, Mark.ERRED]), journal.c.data["begun"].as_boolean().is_distinct_from(False)
    )
    told = {"tries": journal.c.mark == Mark.INTENDED, "done": journal.c.mark == Mark.DONE, "went_wrong": wrong}
    sums = [func.sum(case((which, 1), else_=0)).label(name) for name, which in told.items()]
    query = select(journal.c.action.label("operation"), *sums)
    query = query.where(journal.c.job_id.in_(_ids(since, most)), journal.c.action != "").group_by(journal.c.action)
    rows = tx.execute(query.order_by(sums[0].desc(), journal.c.action).limit(_MOST_OPERATIONS)).mappings()
    return [Operation.model_validate({**row, "median_s": medians.get(row["operation"])}) for row in rows]


def repaired(tx: Tx, since: datetime, most: int) -> list[JournalEntry]:
    """The lines of their journals that tell of repairs, the newest first."""
    told = (journal.c.data[path].as_string() != "[]" for path in ("attempts", ("result", "attempts")))
    marks = journal.c.mark.in_([Mark.DONE, Mark.FAILED, Mark.ERRED])
    query = select(journal).where(journal.c.job_id.in_(_ids(since, most)), marks, or_(*told))
    rows = tx.execute(query.order_by(journal.c.seq.desc()).limit(_MOST_REPAIRED)).mappings()
    return [JournalEntry.model_validate(dict(row)) for row in rows]


def _ids(since: datetime, most: int) -> Select[Any]:
    newest = select(jobs.c.id).where(jobs.c.created_at >= since).order_by(jobs.c.created_at.desc(), jobs.c.id)
    return newest.limit(most)


def _medians(since: datetime, most: int) -> Select[Any]:
    """Of each action the time in the middle of those that its steps took which were done."""
    place = func.row_number().over(partition_by=journal.c.action, order_by=journal.c.took_s)
    ranked = select(
        journal.c.action,
        journal.c.took_s,
        place.label("place"),
        func.count().over(partition_by=journal.c.action).label("of"),
    )
    done = ranked.where(
        journal.c.job_id.in_(_ids(since, most)), journal.c.mark == Mark.DONE, journal.c.took_s.is_not(None)
    ).subquery()
    middle = done.c.place.in_([(done.c.of + 1) // 2, (done.c.of + 2) // 2])
    return select(done.c.action, func.avg(done.c.took_s).label("median_s")).where(middle).group_by(done.c.action)
