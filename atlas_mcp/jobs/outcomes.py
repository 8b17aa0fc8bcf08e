"""What the end of a job means for the incident that it was to mend, in the transaction that ends it.

The plan's own steps look in the end whether what was done has come about, so how its job ended is how that went.
"""

from __future__ import annotations

from datetime import datetime

from pydantic import ValidationError

from atlas_mcp.domain.remediation.incident import KIND, IncidentState, Remediation
from atlas_mcp.errors import CallerError
from atlas_mcp.model import Effect, JobState, Plan, PlanKind
from atlas_mcp.store import Tx, specs
from atlas_mcp.store import incidents as incident_rows

_HISTORY = {JobState.SUCCEEDED: True, JobState.ROLLED_BACK: False}


def note(tx: Tx, job_id: str, plan: Plan, state: JobState, reason: str, at: datetime) -> None:
    """Write it down: an incident whose job succeeded is resolved; one whose job was undone stays open, and counts."""
    if plan.kind is not PlanKind.APPLY or plan.spec is None or not state.final:
        return
    try:
        spec = specs.get(tx, plan.spec.id, plan.spec.revision)
        body = Remediation.model_validate(spec.body).spec if spec.kind == KIND else None
        about = incident_rows.get(tx, body.incident) if body else None
    except (CallerError, ValidationError):
        return  # it was carried here without its incident
    if body is None or about is None:
        return
    if state in _HISTORY:
        changing = [step.target.key for step in plan.steps if step.effect is not Effect.READ]
        target, good = next(iter(changing), ""), _HISTORY[state]
        incident_rows.add_outcome(tx, job_id, about, body.action, body.digest, target, good=good, at=at)
    outcome = f"{body.action} by {job_id}: {state}{f' ({reason})' if reason else ''}"
    if about.state is not IncidentState.CLOSED:
        mended = IncidentState.RESOLVED if state is JobState.SUCCEEDED else IncidentState.OPEN
        incident_rows.end(tx, about.id, mended, outcome[:500], at)
