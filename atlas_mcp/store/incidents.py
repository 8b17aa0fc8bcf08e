"""Statements about incidents, what was suggested about them, and what came of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from pydantic import ValidationError
from sqlalchemy import delete, func, insert, or_, select, update

from atlas_mcp.domain.problems import closest
from atlas_mcp.domain.remediation.decision import Source
from atlas_mcp.domain.remediation.enabling import Enabling
from atlas_mcp.domain.remediation.feedback import Feedback
from atlas_mcp.domain.remediation.incident import KIND, Incident, IncidentState, Suggestion
from atlas_mcp.domain.remediation.score import Tally
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Job, JobState
from atlas_mcp.store import Tx
from atlas_mcp.store.tables import (
    enablings,
    feedback,
    incidents,
    job_targets,
    jobs,
    members,
    outcomes,
    specs,
    suggestions,
)

_AGAIN = timedelta(hours=24)  # the same fault within this shows that it was not mended
ENDED = [state for state in JobState if state.final]


def take_in(tx: Tx, new: Incident) -> Incident:
    """Keep an incident; what is open already is counted. One that a job resolved within a day is open again.

    What the job did then counts as a failure, and it is from whoever says now that it came again.
    """
    before = newest(tx, new.fingerprint)
    if before is None or not _lasts(before, new.last_at):
        tx.execute(insert(incidents).values(**new.model_dump()))
        return new
    values: dict[str, object] = {"count": before.count + 1, "last_at": max(before.last_at, new.last_at)}
    if before.state is not IncidentState.OPEN:
        values |= {"state": IncidentState.OPEN, "ended_at": None, "outcome": f"it came again; before: {before.outcome}"}
        values |= {"source": new.source, "principal": new.principal}
        tx.execute(update(outcomes).where(outcomes.c.incident_id == before.id).values(good=False))
    tx.execute(update(incidents).where(incidents.c.id == before.id).values(**values))
    return get(tx, before.id)


def newest(tx: Tx, fingerprint: str) -> Incident | None:
    """The newest incident of the same fault of the same target; None where there was none."""
    query = select(incidents).where(incidents.c.fingerprint == fingerprint)
    row = tx.execute(query.order_by(incidents.c.last_at.desc()).limit(1)).mappings().first()
    return Incident.model_validate(dict(row)) if row else None


def _lasts(before: Incident, now: datetime) -> bool:
    """Whether a new report is of the same incident."""
    if before.state is IncidentState.RESOLVED:
        return before.ended_at is not None and now - before.ended_at < _AGAIN
    return before.state is IncidentState.OPEN


def get(tx: Tx, incident_id: str) -> Incident:
    """One incident.

    Raises:
        CallerError: `not_found`.

    """
    row = tx.execute(select(incidents).where(incidents.c.id == incident_id)).mappings().first()
    if row is None:
        meant = closest(incident_id[:40], ids(tx))
        remedy = f"{meant}atlas-mcp incidents lists them."
        raise CallerError(Code.NOT_FOUND, f"Unable to find incident {incident_id[:40]!r}.", remedy)
    return Incident.model_validate(dict(row))


def ids(tx: Tx, prefix: str = "", most: int = 100) -> list[str]:
    """Ids that begin with `prefix`, the newest first."""
    query = select(incidents.c.id).where(incidents.c.id.startswith(prefix, autoescape=True))
    return list(tx.execute(query.order_by(incidents.c.last_at.desc()).limit(most)).scalars())


def recent(tx: Tx, states: Collection[IncidentState] = (), most: int = 50) -> list[Incident]:
    """Incidents, the newest first."""
    query = select(incidents).order_by(incidents.c.last_at.desc(), incidents.c.id).limit(most)
    if states:
        query = query.where(incidents.c.state.in_([*states]))
    return [Incident.model_validate(dict(row)) for row in tx.execute(query).mappings()]


def open_from(tx: Tx, source: Source) -> list[Incident]:
    """All that is open and came from a source."""
    query = select(incidents).where(incidents.c.source == source, incidents.c.state == IncidentState.OPEN)
    return [Incident.model_validate(dict(row)) for row in tx.execute(query.order_by(incidents.c.id)).mappings()]


def end(tx: Tx, incident_id: str, state: IncidentState, outcome: str, at: datetime) -> None:
    """Write what became of an incident; one that stays open keeps that as the newest that is known."""
    ended = None if state is IncidentState.OPEN else at
    values = {"state": state, "outcome": outcome, "ended_at": ended}
    tx.execute(update(incidents).where(incidents.c.id == incident_id).values(**values))


def similar(tx: Tx, to: Incident, most: int) -> list[Incident]:
    """Other incidents of the same fault with the same engine, the newest first."""
    query = select(incidents).where(
        incidents.c.engine == to.engine, incidents.c.fault == to.fault, incidents.c.id != to.id
    )
    rows = tx.execute(query.order_by(incidents.c.last_at.desc(), incidents.c.id).limit(most)).mappings()
    return [Incident.model_validate(dict(row)) for row in rows]


def jobs_about(tx: Tx, about: Incident, since: datetime, most: int) -> list[Job]:
    """The jobs on what an incident is about, by its name there or as a member of a deployment, the newest first."""
    held = select(members.c.target_id).where(
        members.c.engine == about.engine, members.c.place == about.place, members.c.name == about.target
    )
    named = [about.target, *tx.execute(held).scalars()]
    place = f"{about.engine}/{about.place}/"
    key = job_targets.c.key
    there = or_(*(key.endswith(f"/{name}", autoescape=True) for name in named))
    acted = select(job_targets.c.job_id).where(key.startswith(place, autoescape=True), there)
    query = select(jobs).where(jobs.c.id.in_(acted), jobs.c.created_at > since)
    rows = tx.execute(query.order_by(jobs.c.created_at.desc(), jobs.c.id).limit(most)).mappings()
    return [Job.model_validate(dict(row)) for row in rows]


def mending(tx: Tx, incident_id: str) -> list[Job]:
    """The jobs that are, or were, to mend an incident, the newest first."""
    about = specs.c.body["spec"]["incident"].as_string() == incident_id
    mends = select(specs.c.id).where(specs.c.kind == KIND, about)
    query = select(jobs).where(jobs.c.spec_id.in_(mends)).order_by(jobs.c.created_at.desc(), jobs.c.id)
    return [Job.model_validate(dict(row)) for row in tx.execute(query).mappings()]


def asked_for(tx: Tx) -> dict[str, JobState]:
    """Where the newest job stands that is, or was, to mend an incident, by that."""
    about = specs.c.body["spec"]["incident"].as_string()
    query = select(about, jobs.c.state).join(specs, jobs.c.spec_id == specs.c.id).where(specs.c.kind == KIND)
    rows = tx.execute(query.order_by(jobs.c.created_at, jobs.c.id.desc()))
    return {incident: JobState(state) for incident, state in rows}


def is_being_mended(tx: Tx, incident_id: str) -> bool:
    """Whether a job is at an incident, or about to be: one that waits for an approval is not."""
    return any(not job.state.final and job.state is not JobState.WAITING for job in mending(tx, incident_id))


def add_suggestion(tx: Tx, row: Suggestion) -> None:
    """Keep a suggestion."""
    tx.execute(insert(suggestions).values(**{**row.model_dump(mode="json"), "at": row.at}))


def kept_for(tx: Tx, digest: str, engine: str, fault: str, since: datetime, most: int = 20) -> list[Suggestion]:
    """What was suggested about incidents of a fault of an engine since a time: an action as it is, the newest first."""
    alike = select(incidents.c.id).where(incidents.c.engine == engine, incidents.c.fault == fault)
    query = select(suggestions).where(suggestions.c.incident_id.in_(alike), suggestions.c.at > since)
    if digest:
        query = query.where(suggestions.c.digest == digest)
    rows = tx.execute(query.order_by(suggestions.c.at.desc(), suggestions.c.id).limit(most)).mappings()
    return [Suggestion.model_validate(dict(row)) for row in rows]


def suggested(tx: Tx, incident_id: str, most: int = 5) -> list[Suggestion]:
    """What was suggested about an incident, the newest first."""
    query = select(suggestions).where(suggestions.c.incident_id == incident_id)
    rows = tx.execute(query.order_by(suggestions.c.at.desc(), suggestions.c.id).limit(most)).mappings()
    return [Suggestion.model_validate(dict(row)) for row in rows]


def causes(tx: Tx, most: int) -> dict[str, list[str]]:
    """The causes that were suggested, by incident, the newest first; at most so many in all."""
    query = select(suggestions.c.incident_id, suggestions.c.cause).order_by(suggestions.c.at.desc(), suggestions.c.id)
    told: dict[str, list[str]] = {}
    for incident_id, cause in tx.execute(query.limit(most)):
        told.setdefault(incident_id, []).append(cause)
    return told


# -- what came of it ---------------------------------------------------------------------------------


def add_outcome(
    tx: Tx, job_id: str, about: Incident, action: str, digest: str, target: str, *, good: bool, at: datetime
) -> None:
    """Keep how a remediation ended."""
    told = {"action": action, "digest": digest, "fault": about.fault, "target": target, "good": good, "at": at}
    tx.execute(insert(outcomes).values(job_id=job_id, incident_id=about.id, **told))


def history(tx: Tx, digest: str, fault: str) -> Tally:
    """How an action, as it is now, went for a fault."""
    goods = list(
        tx.execute(select(outcomes.c.good).where(outcomes.c.digest == digest, outcomes.c.fault == fault)).scalars()
    )
    return Tally(good=sum(goods), cases=len(goods))


def failures(tx: Tx, since: datetime, action: str = "", targets: Sequence[str] = ()) -> int:
    """How many remediations failed since a time; of one action on some targets, or of all."""
    query = select(func.count()).select_from(outcomes).where(outcomes.c.good.is_(False), outcomes.c.at > since)
    if action:
        query = query.where(outcomes.c.action == action, outcomes.c.target.in_([*targets]))
    return tx.execute(query).scalar_one()


def begun(tx: Tx, since: datetime, targets: Sequence[str] = ()) -> int:
    """How many jobs of remediations began since a time; on some targets, or all."""
    mending = select(specs.c.id).where(specs.c.kind == KIND)
    query = select(func.count()).select_from(jobs).where(jobs.c.spec_id.in_(mending), jobs.c.started_at > since)
    if targets:
        query = query.where(jobs.c.id.in_(select(job_targets.c.job_id).where(job_targets.c.key.in_([*targets]))))
    return tx.execute(query).scalar_one()


def is_busy(tx: Tx, targets: Sequence[str], but_of: str = "") -> bool:
    """Whether a job that has not ended, another than one, acts on one of these."""
    query = select(jobs.c.id).join(job_targets, job_targets.c.job_id == jobs.c.id).where(jobs.c.id != but_of)
    query = query.where(job_targets.c.key.in_([*targets]), jobs.c.state.not_in(ENDED))
    return tx.execute(query.limit(1)).first() is not None


# -- what approvers enable ---------------------------------------------------------------------------


def add_enabling(tx: Tx, given: Enabling) -> None:
    """Keep what an approver enabled."""
    tx.execute(insert(enablings).values(id=given.id, body=given.model_dump(mode="json")))


def enabled(tx: Tx) -> list[Enabling]:
    """All that approvers enabled. Whether it counts, its signature and the audit log tell; what is none is left out."""
    signed: list[Enabling] = []
    for body in tx.execute(select(enablings.c.body).order_by(enablings.c.id)).scalars():
        try:
            signed.append(Enabling.model_validate(body))
        except ValidationError:
            continue  # somebody wrote it
    return signed


# -- what approvers say ------------------------------------------------------------------------------


def tried(tx: Tx, incident_id: str) -> tuple[str, str] | None:
    """Name and digest of the action that was last done about an incident, else last suggested; None where none was."""
    done = select(outcomes.c.action, outcomes.c.digest).where(outcomes.c.incident_id == incident_id)
    meant = select(suggestions.c.action, suggestions.c.digest).where(suggestions.c.incident_id == incident_id)
    last = (done.order_by(outcomes.c.at.desc()), meant.order_by(suggestions.c.at.desc()))
    row = next((row for query in last if (row := tx.execute(query.limit(1)).first())), None)
    return (str(row[0]), str(row[1])) if row else None


def put_feedback(tx: Tx, given: Feedback) -> None:
    """Keep what an approver says of an incident, in place of what they said of it before."""
    one = (feedback.c.incident_id == given.incident) & (feedback.c.approver == given.approver)
    tx.execute(delete(feedback).where(one))
    told = {"digest": given.digest, "fault": given.fault, "body": given.model_dump(mode="json")}
    tx.execute(insert(feedback).values(incident_id=given.incident, approver=given.approver, **told))


def feedback_on(tx: Tx, digest: str, fault: str) -> list[Feedback]:
    """What was said of an action, as it is now, for a fault. Whether it counts, its signature tells."""
    query = select(feedback.c.body).where(feedback.c.digest == digest, feedback.c.fault == fault)
    found = [Feedback.model_validate(body) for body in tx.execute(query).scalars()]
    return [one for one in found if (one.digest, one.fault) == (digest, fault)]
