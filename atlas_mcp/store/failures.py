"""Statements about jobs that failed one after the other: of one spec, or on one target.

How many are too many is decided in `plans.policy`.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, func, literal, select

from atlas_mcp.model import Effect, JobState, PlanKind
from atlas_mcp.store import Tx
from atlas_mcp.store.tables import job_targets, jobs

_ENDED = [state for state in JobState if state.final and state is not JobState.SUCCEEDED]
_MOST = 100  # that are named


def of_spec(tx: Tx, spec_id: str) -> tuple[str, ...]:
    """The jobs of a spec that failed since one succeeded, the newest first."""
    if not spec_id:
        return ()
    earlier = jobs.alias()
    succeeded = _newest(earlier).where(_success(earlier), earlier.c.spec_id == spec_id)
    query = _failures(succeeded.scalar_subquery()).where(jobs.c.spec_id == spec_id)
    return tuple(row.id for row in tx.execute(query))


def on_targets(tx: Tx, keys: Collection[str], least: int) -> dict[str, tuple[str, ...]]:
    """Of each of these targets on which at least so many jobs failed since one that changed it succeeded: those jobs.

    The newest come first.
    """
    troubled = select(jobs.c.failed_on).where(jobs.c.failed_on != "")
    troubled = troubled.group_by(jobs.c.failed_on).having(func.count() >= least)
    found: dict[str, tuple[str, ...]] = {}
    for key in tx.execute(troubled).scalars():
        if key in keys:
            earlier = jobs.alias()
            acted_on = select(job_targets.c.job_id).where(job_targets.c.key == key)
            succeeded = _newest(earlier).where(_success(earlier), earlier.c.id.in_(acted_on))
            query = _failures(succeeded.scalar_subquery()).where(jobs.c.failed_on == key)
            found[key] = tuple(row.id for row in tx.execute(query))
    return {key: failed for key, failed in found.items() if len(failed) >= least}


def _newest(earlier: Any) -> Select[Any]:  # noqa: ANN401 - an alias of a table
    return select(func.coalesce(func.max(earlier.c.ended_at), literal("", String())))


def _success(earlier: Any) -> ColumnElement[bool]:  # noqa: ANN401 - an alias of a table
    """It changed something: that a target can be looked at does not show that it can be worked on."""
    return and_(
        earlier.c.state == JobState.SUCCEEDED, earlier.c.effect != Effect.READ, earlier.c.plan_kind != PlanKind.PREPARE
    )


def _failures(since: Any) -> Select[Any]:  # noqa: ANN401 - a scalar of the database
    failed = and_(jobs.c.state.in_(_ENDED), jobs.c.failure != "", jobs.c.plan_kind != PlanKind.PREPARE)
    return (
        select(jobs.c.id)
        .where(failed, jobs.c.ended_at > since)
        .order_by(jobs.c.ended_at.desc(), jobs.c.id)
        .limit(_MOST)
    )
