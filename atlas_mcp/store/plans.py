"""Statements about plans and the approvals people gave for them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from atlas_mcp.domain.problems import closest
from atlas_mcp.domain.stored import read
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Answer, Approval, Decision, JobState, Judged, Plan, PlanKind
from atlas_mcp.store import Tx
from atlas_mcp.store.tables import approvals, jobs, plans


def add(tx: Tx, row: Judged) -> None:
    """Add a plan; the same plan twice is one plan."""
    if tx.execute(select(plans.c.id).where(plans.c.id == row.plan.id)).first():
        return
    tx.execute(
        insert(plans).values(
            id=row.plan.id,
            subject_id=row.plan.subject.id,
            places=row.plan.places,
            body=row.plan.document,
            decision=row.decision.model_dump(mode="json"),
            expires_at=row.plan.expires_at,
        )
    )


def get(tx: Tx, plan_id: str) -> Judged:
    """A plan; its content is held against its id, so an edited row is not read.

    Raises:
        CallerError: `not_found`, `document_unreadable`.

    """
    row = tx.execute(select(plans.c.body, plans.c.decision).where(plans.c.id == plan_id)).first()
    if row is None:
        meant = closest(plan_id, (other for other in ids(tx) if other != plan_id))
        raise CallerError(
            Code.NOT_FOUND, f"Unable to find plan {plan_id}.", f"{meant}plan, or atlas-mcp plan, makes one."
        )
    plan = _read(row.body, plan_id)
    return Judged(plan=plan, decision=Decision.model_validate(row.decision))


def _read(body: object, plan_id: str) -> Plan:
    plan = read(Plan, body, plan_id)
    if plan.id != plan_id:
        raise CallerError(
            Code.DOCUMENT_UNREADABLE,
            f"Unable to read {plan_id}: its content is not the one that its id names.",
            "Somebody changed the database: restore it from a backup, or make a new plan.",
        )
    return plan


def expires_at(tx: Tx, plan_id: str) -> datetime:
    """When a plan that is there expires, without reading all of it."""
    expiry: datetime = tx.execute(select(plans.c.expires_at).where(plans.c.id == plan_id)).scalar_one()
    return expiry


def known(tx: Tx, plan_id: str) -> bool:
    """Whether there is a plan of that id."""
    return tx.execute(select(plans.c.id).where(plans.c.id == plan_id)).first() is not None


def ids(tx: Tx, prefix: str = "", most: int = 100) -> list[str]:
    """Ids that begin with `prefix`, newest first, for completions; none of a plan that only prepares another."""
    prepares = plans.c.body["kind"].as_string() == PlanKind.PREPARE
    query = select(plans.c.id).where(plans.c.id.startswith(prefix, autoescape=True), ~prepares)
    return list(tx.execute(query.order_by(plans.c.expires_at.desc()).limit(most)).scalars())


def of_subject(tx: Tx, subject_id: str) -> list[str]:
    """The ids of the plans about a deployment or a run, oldest first."""
    query = select(plans.c.id).where(plans.c.subject_id == subject_id)
    return list(tx.execute(query.order_by(plans.c.body["created_at"].as_string(), plans.c.id)).scalars())


def open_plans(tx: Tx, place: str, now: datetime) -> Sequence[Plan]:
    """Plans for a place that could still be applied: unexpired, not denied, without a job; a deployment's newest."""
    denied = select(approvals.c.plan_id).where(approvals.c.answer == Answer.DENY)
    query = (
        select(plans.c.id, plans.c.body, plans.c.places)
        .outerjoin(jobs, jobs.c.plan_id == plans.c.id)
        .where(plans.c.expires_at > now, jobs.c.id.is_(None), plans.c.id.not_in(denied))
        .order_by(plans.c.expires_at)
    )
    plans_there = [_read(row.body, row.id) for row in tx.execute(query) if place in row.places]
    newest = {plan.subject.id: plan for plan in plans_there if plan.kind is not PlanKind.PREPARE}
    return list(newest.values())


def begun(tx: Tx, place: str, since: datetime) -> Sequence[Plan]:
    """Plans for a place whose jobs were asked for since a time, but for those of which nothing is left."""
    nothing = (JobState.ROLLED_BACK, JobState.STALE, JobState.REFUSED)
    query = select(plans.c.id, plans.c.body, plans.c.places).join(jobs, jobs.c.plan_id == plans.c.id)
    rows = tx.execute(query.where(jobs.c.created_at > since, jobs.c.state.not_in(nothing)))
    return [_read(row.body, row.id) for row in rows if place in row.places]


def made_and_open(tx: Tx, deployment_id: str, now: datetime) -> tuple[list[Plan], list[Plan]]:
    """The plans of a deployment that were executed, oldest first; and the newest one that can still be."""
    query = select(plans.c.id, plans.c.body, jobs.c.state).outerjoin(jobs, jobs.c.plan_id == plans.c.id)
    rows = tx.execute(query.where(plans.c.subject_id == deployment_id).order_by(jobs.c.created_at)).all()
    with_states = [(_read(row.body, row.id), row.state) for row in rows]
    plans_ = [(plan, state) for plan, state in with_states if plan.kind is not PlanKind.PREPARE]
    applied = [plan for plan, state in plans_ if state == JobState.SUCCEEDED]
    pending = [plan for plan, state in plans_ if state is None or not JobState(state).final]
    open_ = sorted((plan for plan in pending if plan.expires_at > now), key=lambda plan: plan.created_at)
    return applied, open_[-1:]


def drop_expired(tx: Tx, deployment_id: str, now: datetime) -> None:
    """Forget the expired plans of a deployment that nobody answered or asked for."""
    used = select(jobs.c.plan_id).union(select(approvals.c.plan_id))
    tx.execute(
        delete(plans).where(plans.c.subject_id == deployment_id, plans.c.expires_at <= now, plans.c.id.not_in(used))
    )


def add_approval(tx: Tx, plan_id: str, approval: Approval) -> None:
    """Record a person's answer; the same one again is the same one.

    Raises:
        CallerError: `approval_invalid`: it was used before, or is kept with another plan.

    """
    held = tx.execute(select(approvals.c.plan_id, approvals.c.used_by).where(approvals.c.id == approval.id)).first()
    if held is not None:
        if held.plan_id != plan_id or held.used_by is not None:
            raise CallerError(Code.APPROVAL_INVALID, f"Unable to use approval {approval.id}: it was used before.")
        return
    tx.execute(
        insert(approvals).values(id=approval.id, plan_id=plan_id, answer=approval.answer, body=approval.document)
    )


def approvals_of(tx: Tx, plan_id: str) -> Sequence[Approval]:
    """The answers to a plan that no job has used."""
    query = select(approvals.c.body).where(approvals.c.plan_id == plan_id, approvals.c.used_by.is_(None))
    return [read(Approval, body, f"an approval of {plan_id}") for body in tx.execute(query).scalars()]


def approval_used_by(tx: Tx, job_id: str, approval_id: str) -> Approval | None:
    """An approval that a job consumed."""
    query = select(approvals.c.body).where(approvals.c.id == approval_id, approvals.c.used_by == job_id)
    body = tx.execute(query).scalar()
    return read(Approval, body, approval_id) if body else None


def aim_of(tx: Tx, plan_id: str) -> tuple[frozenset[str], str]:
    """The places that a plan is for, and its kind, whatever else is wrong with its row."""
    row = tx.execute(select(plans.c.places, plans.c.body).where(plans.c.id == plan_id)).first()
    return (frozenset(row.places), str(row.body.get("kind"))) if row else (frozenset(), "")


def is_used(tx: Tx, approval_id: str) -> bool:
    """Whether a job has consumed an approval."""
    used = select(approvals.c.id).where(approvals.c.id == approval_id, approvals.c.used_by.is_not(None))
    return tx.execute(used).first() is not None


def consume(tx: Tx, approval: Approval, job_id: str) -> None:
    """Mark an approval as used by a job.

    Raises:
        CallerError: `approval_invalid`: it was used before.

    """
    query = update(approvals).where(
        approvals.c.id == approval.id, approvals.c.used_by.is_(None), approvals.c.answer == Answer.APPROVE
    )
    if tx.execute(query.values(used_by=job_id)).rowcount != 1:
        raise CallerError(Code.APPROVAL_INVALID, f"Unable to use approval {approval.id}: it was used before.")
