"""Incidents for one call: taken in, their context, and suggestions, which are scored and decided about here.

Content brings what it has looked at; what counts of history, feedback and rates is read here, and nowhere else.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import cast

from atlas_mcp.app import App
from atlas_mcp.calls.gate import Call, note
from atlas_mcp.content.declared import HANDBOOK
from atlas_mcp.domain.remediation import context as contexts
from atlas_mcp.domain.remediation.action import Action
from atlas_mcp.domain.remediation.decision import Source
from atlas_mcp.domain.remediation.feedback import Feedback
from atlas_mcp.domain.remediation.incident import (
    Citation,
    Incident,
    IncidentState,
    Passage,
    Report,
    Suggestion,
    digests,
    legible,
    miscited,
)
from atlas_mcp.domain.remediation.judged import Looked
from atlas_mcp.domain.remediation.surroundings import Seen, of_estate
from atlas_mcp.domain.search.passages import Passage as Section
from atlas_mcp.domain.search.sections import of_handbook
from atlas_mcp.domain.search.words import Synonyms, together
from atlas_mcp.domain.text import shown
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.jobs import told as records
from atlas_mcp.model import JobState, digest_of
from atlas_mcp.plans import approvals
from atlas_mcp.redact import mask
from atlas_mcp.store import Tx, audit, server
from atlas_mcp.store import estate as estate_rows
from atlas_mcp.store import incidents as incident_rows
from atlas_mcp.toolset import Context

_DAY = timedelta(days=1)
_TERMINAL = "terminal"


async def suggest(
    ctx: Context, app: App, call: Call, looked: Looked, cause: str, citations: Sequence[Citation], confidence: float
) -> Suggestion:
    """Keep a suggestion, once its citations hold, with its score and the decision.

    Raises:
        CallerError: `arguments_invalid`: a citation does not hold, or the confidence is no share; `not_found`.

    """
    now, cited = app.now(), tuple(citations)
    about, parts = await app.store.read(partial(context_of, app, looked.incident_id, sections_of(app, ctx)))

    def commit(tx: Tx) -> Suggestion:
        if wrong := miscited(cited, parts):
            problems = tuple(Problem("/spec/citations", f"{one}.", "Quote a passage, word for word.") for one in wrong)
            remedy = f"Read atlas://incidents/{about.id} again."
            raise CallerError(Code.ARGUMENTS_INVALID, "Unable to keep the suggestion.", remedy, problems)
        judged = app.unattended.assess(tx, looked, confidence, now)
        row = Suggestion(
            id=f"sug-{secrets.token_hex(6)}",
            incident_id=about.id,
            cause=legible(mask(cause)),
            action=looked.action.name,
            digest=looked.action.digest,
            arguments=looked.arguments,
            citations=cited,
            context=digest_of(contexts.document(parts)),
            confidence=confidence,
            score=judged.score.value,
            judged=judged,
            principal=call.principal.name,
            at=now,
            cited=digests(cited, parts),
        )
        incident_rows.add_suggestion(tx, row)
        told: dict[str, object] = {
            "suggestion": row.id,
            "incident": about.id,
            "engine": about.engine,
            "fault": about.fault,
            "action": row.action,
            "arguments": row.arguments,
            "statement": row.statement,
        }
        note(
            app,
            tx,
            call,
            "incident.suggested",
            **told,
            digest=row.digest,
            context=row.context,
            judged=judged.model_dump(mode="json"),
        )
        return row

    return await app.store.write(commit)


async def say(app: App, call: Call, feedback: Feedback) -> None:
    """Keep an approver's signed feedback.

    Raises:
        CallerError: `approval_invalid`: nobody who counts has signed it, or not for this server; `not_found`.

    """
    approvers = approvals.load_approvers(app.settings.approvers_path)

    def commit(tx: Tx) -> None:
        about = incident_rows.get(tx, feedback.incident)
        meant = incident_rows.tried(tx, about.id)
        if (feedback.action, feedback.digest) != meant or feedback.fault != about.fault:
            cause = "Unable to keep the feedback: it is not of what was last done there."
            raise CallerError(Code.APPROVAL_INVALID, cause, "Give it again.")
        if not approvals.counts(feedback, approvers, server.id_of(tx)):
            cause = "Unable to keep the feedback: no approver who counts has signed it for this server."
            raise CallerError(Code.APPROVAL_INVALID, cause, "Sign it again, as an enrolled approver.")
        incident_rows.put_feedback(tx, feedback)
        told = feedback.model_dump(mode="json", exclude={"signature"})
        note(app, tx, call, records.FEEDBACK, feedback=told)

    await app.store.write(commit)


async def take_in(app: App, call: Call, report: Report, source: Source | None = None) -> Incident:
    """Take an incident in; what is open already is counted. What it came from is the call's own transport, or `source`.

    Raises:
        CallerError: `cluster_unknown`: it is about a place that is not configured.

    """
    of_call = Source.COMMAND_LINE if call.principal.transport == _TERMINAL else Source.TOOL
    new = incident_of(app, call, report, source or of_call)

    def commit(tx: Tx) -> Incident:
        kept = incident_rows.take_in(tx, new)
        told: dict[str, object] = {"incident": kept.id, "fingerprint": kept.fingerprint, "count": kept.count}
        note(app, tx, call, records.REPORTED, **told, **records.about_of(kept))
        return kept

    return await app.store.write(commit)


def incident_of(app: App, call: Call, report: Report, source: Source) -> Incident:
    """A report as an incident that begins now; nothing is kept yet.

    Raises:
        CallerError: `cluster_unknown`: it is about a place that is not configured.

    """
    engine = next((one for one in app.engines if report.place in app.settings.places_of(one)), "")
    if not engine:
        known = ", ".join(app.settings.places) or "none is configured"
        raise CallerError(Code.CLUSTER_UNKNOWN, f"Unable to find place {shown(report.place)}.", f"Known: {known}.")
    now, bounded = app.now(), report.bounded
    return Incident(
        **bounded.model_dump(),
        id=f"inc-{secrets.token_hex(6)}",
        fingerprint=report.fingerprint,
        engine=engine,
        source=source,
        state=IncidentState.OPEN,
        principal=call.principal.name,
        first_at=now,
        last_at=now,
    )


async def close(app: App, call: Call, incident_id: str) -> Incident:
    """Close an incident, as a person says.

    Raises:
        CallerError: `not_found`.

    """

    def commit(tx: Tx) -> Incident:
        about = incident_rows.get(tx, incident_id)
        if about.state is IncidentState.OPEN:
            end(app, tx, call, about, f"closed by {call.principal.name}")
        return incident_rows.get(tx, about.id)

    return await app.store.write(commit)


def end(app: App, tx: Tx, call: Call, about: Incident, cause: str, **told: object) -> None:
    """Close an incident. What still waits for an approval to mend it has nothing to mend any more, and ends."""
    outcome = f"{cause}{f'; before: {about.outcome}' if about.outcome else ''}"
    incident_rows.end(tx, about.id, IncidentState.CLOSED, outcome[:500], app.now())
    for job in incident_rows.mending(tx, about.id):
        if job.state is JobState.WAITING:
            app.jobs.withdraw(tx, job, f"its incident is over: {cause}")
    note(app, tx, call, "incident.closed", incident=about.id, **told)


async def read(ctx: Context, app: App, name: str) -> str:
    """The context of an incident, as a document; that it was read is recorded with the time.

    Raises:
        CallerError: `not_found`.

    """
    _, parts = await app.store.read(partial(context_of, app, name, sections_of(app, ctx)))
    document = contexts.document(parts)
    record = audit.event(app.now(), records.READ, "atlas", "", incident=name, context=digest_of(document))
    await app.store.write(lambda tx: app.trail.append(tx, record))
    return document


def actions_of(app: App) -> Mapping[str, Action]:
    """The catalogue of actions."""
    return cast("Mapping[str, Action]", app.catalogue.resources.get("actions", {}))


def sections_of(app: App, ctx: Context) -> list[Section]:
    """What content has to say of its own, as searches find it."""
    return [
        one
        for topic in app.catalogue.kinds(HANDBOOK)
        for one in cast("Iterable[Section]", app.catalogue.part(topic, HANDBOOK).fn(ctx))
    ]


def context_of(app: App, incident_id: str, sections: Sequence[Section], tx: Tx) -> tuple[Incident, tuple[Passage, ...]]:
    """An incident, and its context as it is now.

    Raises:
        CallerError: `not_found`.

    """
    about, since = incident_rows.get(tx, incident_id), app.now() - _DAY
    others = incident_rows.similar(tx, about, contexts.MOST_INCIDENTS)
    jobs = incident_rows.jobs_about(tx, about, since, contexts.MOST_JOBS)
    synonyms = together(cast("Iterable[Synonyms]", app.catalogue.resources.get("synonyms", {}).values()))
    around = [*_in_the_estate(tx, about, since), *of_handbook(about, sections, synonyms)]
    return about, contexts.passages(about, actions_of(app), others, jobs, around)


def _in_the_estate(tx: Tx, about: Incident, since: datetime) -> list[Passage]:
    """What the estate tells of what it is about; nothing where somebody has made that unreadable."""
    try:
        newest, before = estate_rows.newest(tx, about.place), estate_rows.told_at(tx, about.place, since)
    except CallerError:
        return []
    seen = Seen(newest.snapshot, newest.seen_at) if newest else None
    return of_estate(about, seen, before.snapshot if before else None)
