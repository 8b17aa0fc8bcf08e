"""What was done once, and is kept for a while only: then nothing of it is left but the audit."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select

from atlas_mcp.model import SubjectKind
from atlas_mcp.store import Tx
from atlas_mcp.store.tables import approvals, grants, job_targets, jobs, journal, leases, plans, tickets


def forget(tx: Tx, before: datetime, most: int) -> list[str]:
    """Forget the runs that ended before a time, the oldest first: plans, approvals, jobs and their journals.

    One whose plan has not expired by then is kept, since its approval, carried here again, would count again.

    Returns the ids of the runs, at most so many.
    """
    ended = select(jobs.c.id, jobs.c.plan_id, jobs.c.subject_id).where(
        jobs.c.subject_kind == SubjectKind.RUN, jobs.c.ended_at.is_not(None), jobs.c.ended_at < before
    )
    ended = ended.join(plans, plans.c.id == jobs.c.plan_id).where(plans.c.expires_at < before)
    rows = tx.execute(ended.order_by(jobs.c.ended_at).limit(most)).all()
    job_ids, plan_ids = [row.id for row in rows], [row.plan_id for row in rows]
    for table in (journal, job_targets, leases, tickets, grants):
        tx.execute(delete(table).where(table.c.job_id.in_(job_ids)))
    tx.execute(delete(jobs).where(jobs.c.id.in_(job_ids)))
    tx.execute(delete(approvals).where(approvals.c.plan_id.in_(plan_ids)))
    tx.execute(delete(plans).where(plans.c.id.in_(plan_ids)))
    return [row.subject_id for row in rows]
