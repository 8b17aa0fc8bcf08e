"""How jobs have gone: counted from them and their journals, over a window of days."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from pydantic import AwareDatetime

from atlas_mcp.jobs import report
from atlas_mcp.model import Frozen, Job, JobState, JournalEntry, Mark, PlanKind
from atlas_mcp.store import Tx
from atlas_mcp.store import statistics as rows
from atlas_mcp.store.statistics import Counted, Operation

DAYS, MOST_DAYS = 30, 3650
_MOST_JOBS = 5_000
_MOST_REPAIRS = 50  # of cause and strategy
_STANDING = (JobState.PARKED, JobState.NEEDS_PERSON)


class Kind(Frozen):
    """The jobs of one kind of spec ("" where plans had none) that were for the same, and the engines that acted.

    `settled` are those that began, and have ended or stand still. `by_themselves` are those of them that succeeded
    with nobody doing anything for them after their approval; `share` is what part of the settled they are.
    """

    kind: str
    plan_kind: PlanKind
    engines: tuple[str, ...]
    jobs: int
    outcomes: dict[str, int]
    settled: int
    by_themselves: int
    share: float | None
    median_s: float | None


class Repair(Frozen):
    """How often a strategy was tried against a cause, and how often it worked."""

    cause: str
    strategy: str
    tried: int
    worked: int


class Statistics(Frozen):
    """How jobs went that were asked for since a time.

    `steps_repaired` are steps that went wrong, were repaired, and are done; `steps_not_repaired` those that failed all
    the same. Medians are of what succeeded, in seconds. Kinds and operations are counted of the newest jobs alone where
    some are `left_out`.
    """

    since: AwareDatetime
    days: int
    kinds: tuple[Kind, ...]
    operations: tuple[Operation, ...]
    steps_repaired: int
    steps_not_repaired: int
    repairs: tuple[Repair, ...]
    left_out: int = 0


def read(tx: Tx, now: datetime, days: int = DAYS) -> Statistics:
    """The statistics of the last so many days."""
    since = now - timedelta(days=days)
    counted = rows.asked_for(tx, since, _MOST_JOBS)
    repaired = rows.repaired(tx, since, _MOST_JOBS)
    done = sum(entry.mark is Mark.DONE for entry in repaired)
    return Statistics(
        since=since,
        days=days,
        kinds=_kinds(counted),
        operations=tuple(rows.operations(tx, since, _MOST_JOBS)),
        steps_repaired=done,
        steps_not_repaired=len(repaired) - done,
        repairs=_repairs(repaired),
        left_out=rows.count(tx, since) - len(counted),
    )


def _kinds(counted: Iterable[Counted]) -> tuple[Kind, ...]:
    grouped: dict[tuple[str, PlanKind], list[Counted]] = {}
    for one in counted:
        grouped.setdefault((one.spec_kind, one.job.plan_kind), []).append(one)
    return tuple(_kind(*key, grouped[key]) for key in sorted(grouped))


def _kind(kind: str, plan_kind: PlanKind, counted: Sequence[Counted]) -> Kind:
    settled = [one.job for one in counted if _settled(one.job)]
    succeeded = [job for job in settled if job.state is JobState.SUCCEEDED]
    by_themselves = sum(job.interventions == 0 for job in succeeded)
    times = [(job.ended_at - job.started_at).total_seconds() for job in succeeded if job.ended_at and job.started_at]
    return Kind(
        kind=kind,
        plan_kind=plan_kind,
        engines=tuple(sorted({engine for one in counted for engine in one.engines})),
        jobs=len(counted),
        outcomes=dict(sorted(Counter(one.job.state.value for one in counted).items())),
        settled=len(settled),
        by_themselves=by_themselves,
        share=round(by_themselves / len(settled), 4) if settled else None,
        median_s=round(statistics.median(times), 3) if times else None,
    )


def _settled(job: Job) -> bool:
    return job.started_at is not None and (job.state.final or job.state in _STANDING)


def _repairs(entries: Iterable[JournalEntry]) -> tuple[Repair, ...]:
    repairs = [repair for entry in entries for repair in report.repairs(entry)]
    tried = Counter((one.cause, one.strategy) for one in repairs)
    worked = Counter((one.cause, one.strategy) for one in repairs if one.worked)
    return tuple(
        Repair(cause=cause, strategy=strategy, tried=number, worked=worked[cause, strategy])
        for (cause, strategy), number in sorted(tried.items(), key=lambda one: (-one[1], one[0]))[:_MOST_REPAIRS]
    )
