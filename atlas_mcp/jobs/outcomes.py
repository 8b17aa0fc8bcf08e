"""What the end of a job means for the incident that it was to mend, in the transaction that ends it.

The plan's own steps look in the end whether what was done has come about, so how its job ended is how that went.
"""

from __future__ import annotations

from datetime import datetime

from pydantic import ValidationError

from atlas_mcp.domain.remediation.incident import KIND, Incident, IncidentState, Remediation, RemediationBody
from atlas_mcp.errors import CallerError
from atlas_mcp.model import Effect, Job, JobState, JsonObject, Plan, PlanKind
from atlas_mcp.store import Tx, specs
from atlas_mcp.store import incidents as incident_rows

_HISTORY = {JobState.SUCCEEDED: True, JobState.ROLLED_BACK: False}


def remedy_of(tx: Tx, plan: Plan) -> tuple[RemediationBody, Incident] | None:
    """What a plan is to mend, and how; None where it mends nothing, or was carried here without its incident."""
    return _remedy(tx, plan.spec.id, plan.spec.revision) if plan.kind is PlanKind.APPLY and plan.spec else None


def _remedy(tx: Tx, spec_id: str, revision: int | None = None) -> tuple[RemediationBody, Incident] | None:
    try:
        spec = specs.get(tx, spec_id, revision)
        body = Remediation.model_validate(spec.body).spec if spec.kind == KIND else None
        return (body, incident_rows.get(tx, body.incident)) if body else None
    except (CallerError, ValidationError):
        return None


def changed(plan: Plan) -> tuple[str, ...]:
    """The keys of what a plan changes."""
    return tuple(sorted({step.target.key for step in plan.steps if step.effect is not Effect.READ}))


def note(tx: Tx, job_id: str, plan: Plan, state: JobState, reason: str, at: datetime) -> JsonObject | None:
    """Write it down: an incident whose job succeeded is resolved; one whose job was undone stays open, and counts.

    Returns what the record of it is to say, None where it counts as no case.
    """
    remedy = remedy_of(tx, plan) if state.final else None
    if remedy is None:
        return None
    body, about = remedy
    case: JsonObject | None = None
    if state in _HISTORY:
        target = next(iter(changed(plan)), "")
        case = keep(tx, job_id, about, body.action, body.digest, target, good=_HISTORY[state], at=at)
    outcome = _became(body, job_id, state, reason)
    if about.state is not IncidentState.CLOSED:
        mended = IncidentState.RESOLVED if state is JobState.SUCCEEDED else IncidentState.OPEN
        incident_rows.end(tx, about.id, mended, outcome, at)
    return case


def unmended(tx: Tx, job: Job, state: JobState, reason: str, at: datetime) -> None:
    """Write it down where a job ended without having done anything: its incident stays open."""
    remedy = _remedy(tx, job.spec_id) if job.plan_kind is PlanKind.APPLY and job.spec_id else None
    if remedy is not None and remedy[1].state is IncidentState.OPEN:
        incident_rows.end(tx, remedy[1].id, IncidentState.OPEN, _became(remedy[0], job.id, state, reason), at)


def _became(body: RemediationBody, job_id: str, state: JobState, reason: str) -> str:
    return f"{body.action} by {job_id}: {state}{f' ({reason})' if reason else ''}"[:500]


def keep(
    tx: Tx, job_id: str, about: Incident, action: str, digest: str, target: str, *, good: bool, at: datetime
) -> JsonObject:
    """Keep a case of an action; what is returned stands in its record, without which it does not count."""
    incident_rows.add_outcome(tx, job_id, about, action, digest, target, good=good, at=at)
    told = {"incident": about.id, "action": action, "digest": digest, "fault": about.fault, "target": target}
    return {**told, "good": good}
