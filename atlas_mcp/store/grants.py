"""Statements about grants: the steps that jobs were given permits for, as rules look at them, for budgets to count.

They are kept for as long as a budget can look back. Whether there is room is decided in `plans.verdicts`; that it is
asked and written in one transaction is what makes a budget hold over workers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, delete, insert, or_, select

from atlas_mcp.domain.rules import LONGEST_S, Case, Granted, Rule
from atlas_mcp.store import Tx
from atlas_mcp.store.tables import grants


def record(tx: Tx, job_id: str, cases: Mapping[str, Case], now: datetime) -> None:
    """Note what a job is given a permit for now, by step.

    What it was given earlier counts from now on, too: it is only now that it may run. What no budget looks at any more
    is forgotten.
    """
    tx.execute(delete(grants).where(grants.c.job_id == job_id))
    tx.execute(delete(grants).where(grants.c.at <= now - timedelta(seconds=LONGEST_S)))
    rows = [{"job_id": job_id, "step_id": step, "at": now, **case.model_dump()} for step, case in cases.items()]
    if rows:
        tx.execute(insert(grants), rows)


def counted(tx: Tx, budgets: Sequence[Rule], now: datetime, but_of: str) -> tuple[Granted, ...]:
    """What jobs but one were granted that these rules' budgets may count."""
    if not budgets:
        return ()
    query = select(grants).where(grants.c.job_id != but_of, or_(*(_may_count(rule, now) for rule in budgets)))
    return tuple(
        Granted(at=row["at"], case=Case.model_validate({name: row[name] for name in Case.model_fields}))
        for row in tx.execute(query.order_by(grants.c.at)).mappings()
    )


def _may_count(rule: Rule, now: datetime) -> ColumnElement[bool]:
    """What need not be read to be ruled out. A time that is still to come, as the clock was set back, counts."""
    exact = ((grants.c.engine, rule.engines), (grants.c.action, rule.actions), (grants.c.effect, rule.effects))
    within = timedelta(seconds=rule.budget.within_s if rule.budget else 0)
    return and_(grants.c.at > now - within, *(column.in_(values) for column, values in exact if values))
