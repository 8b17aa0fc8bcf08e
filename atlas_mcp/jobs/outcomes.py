"""What the end of a job means for the incident that it was to mend, in the transaction that ends it.

The plan's own steps look in the end whether what was done has come about, so how its job ended is how that went.
"""

from __future__ import annotations

from datetime import datetime

from pydantic import ValidationError

from atlas_mcp.domain.remediation.incident import KIND, Incident, IncidentState, Remediation, RemediationBody
from atlas_mcp.errors import CallerError
from atlas_mcp.model import Effect, JobState, JsonObject, Plan, PlanKind
from atlas_mcp.store import Tx, specs
from atlas_mcp.store import incidents as incident_rows

_HISTORY = {JobState.SUCCEEDED: True, JobState.ROLLED_BACK: False}


def remedy_of(tx: Tx, plan: Plan) -> tuple[RemediationBody, Incident] | None:
    """What a plan is to mend, and how; None where it mends nothing, or was carried here without its incident."""
    if plan.kind is not PlanKind.APPLY or plan.spec is None:
        return None
    try:
        spec = specs.get(tx, plan.spec.id, plan.spec.revision)
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
    outcome = f"{body.action} by {job_id}: {state}{f' ({reason})' if reason else ''}"
    if about.state is not IncidentState.CLOSED:
        mended = IncidentState.RESOLVED if state is JobState.SUCCEEDED else IncidentState.OPEN
        incident_rows.end(tx, about.id, mended, outcome[:500], at)
    return case


def keep(
    tx: Tx, job_id: str, about: Incident, action: str, digest: str, target: str, *, good: bool, at: datetime
) -> JsonObject:
    """Keep a case of an action; what is returned stands in its record, without which it does not count."""
    incident_rows.add_outcome(tx, job_id, about, action, digest, target, good=good, at=at)
    told = {"incident": about.id, "action": action, "digest": digest, "fault": about.fault, "target": target}
    return {**told, "good": good}
