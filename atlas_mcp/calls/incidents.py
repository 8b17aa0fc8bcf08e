"""Incidents for one call: taken in, their context, and suggestions, which are scored and decided about here.

Content brings what it has looked at; what counts of history, feedback and rates is read here, and nowhere else.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import cast

from pydantic import ValidationError

from atlas_mcp.app import App
from atlas_mcp.calls.gate import Call, note
from atlas_mcp.domain.remediation import context as contexts
from atlas_mcp.domain.remediation.action import Action
from atlas_mcp.domain.remediation.decision import Conditions, Source, Window, decide
from atlas_mcp.domain.remediation.feedback import Feedback, tally
from atlas_mcp.domain.remediation.incident import (
    Citation,
    Incident,
    IncidentState,
    Passage,
    Report,
    Suggestion,
    legible,
    miscited,
)
from atlas_mcp.domain.remediation.judged import Assessment, Looked
from atlas_mcp.domain.remediation.score import Grounds, Tally, score
from atlas_mcp.domain.text import shown
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import digest_of
from atlas_mcp.plans import approvals
from atlas_mcp.redact import mask
from atlas_mcp.store import Tx, server
from atlas_mcp.store import incidents as incident_rows

_HOUR, _DAY = timedelta(seconds=3_600), timedelta(days=1)
_TERMINAL = "terminal"


async def suggest(
    app: App, call: Call, looked: Looked, cause: str, citations: Sequence[Citation], confidence: float
) -> Suggestion:
    """Keep a suggestion, once its citations hold, with its score and the decision.

    Raises:
        CallerError: `arguments_invalid`: a citation does not hold, or the confidence is no share; `not_found`.

    """
    now, cited = app.now(), tuple(citations)

    def commit(tx: Tx) -> Suggestion:
        about = incident_rows.get(tx, looked.incident_id)
        parts = passages_of(app, tx, about)
        if wrong := miscited(cited, parts):
            problems = tuple(Problem("/spec/citations", f"{one}.", "Quote a passage, word for word.") for one in wrong)
            remedy = f"Read atlas://incidents/{about.id} again."
            raise CallerError(Code.ARGUMENTS_INVALID, "Unable to keep the suggestion.", remedy, problems)
        judged = _judged(tx, app, about, looked, confidence)
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
        )
        incident_rows.add_suggestion(tx, row)
        told: dict[str, object] = {
            "suggestion": row.id,
            "incident": about.id,
            "action": row.action,
            "arguments": row.arguments,
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


def _feedback(tx: Tx, app: App, digest: str, fault: str) -> Tally:
    """The feedback that counts: what an approver of today has signed, for this server."""
    given = incident_rows.feedback_on(tx, digest, fault)
    if not given:
        return Tally()
    approvers, own = approvals.load_approvers(app.settings.approvers_path), server.id_of(tx)
    return tally(one for one in given if approvals.counts(one, approvers, own))


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
        note(app, tx, call, "incident.feedback", feedback=told)

    await app.store.write(commit)


async def take_in(app: App, call: Call, report: Report) -> Incident:
    """Take an incident in; what is open already is counted.

    Raises:
        CallerError: `cluster_unknown`: it is about a place that is not configured.

    """
    source = Source.COMMAND_LINE if call.principal.transport == _TERMINAL else Source.TOOL
    new = incident_of(app, call, report, source)

    def commit(tx: Tx) -> Incident:
        kept = incident_rows.take_in(tx, new)
        note(app, tx, call, "incident.reported", incident=kept.id, fingerprint=kept.fingerprint, count=kept.count)
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
            outcome = f"closed by {call.principal.name}{f'; before: {about.outcome}' if about.outcome else ''}"
            incident_rows.end(tx, about.id, IncidentState.CLOSED, outcome[:500], app.now())
            note(app, tx, call, "incident.closed", incident=about.id)
        return incident_rows.get(tx, about.id)

    return await app.store.write(commit)


async def read(app: App, name: str) -> str:
    """The context of an incident, as a document.

    Raises:
        CallerError: `not_found`.

    """
    return contexts.document(await app.store.read(lambda tx: passages_of(app, tx, incident_rows.get(tx, name))))


def actions_of(app: App) -> Mapping[str, Action]:
    """The catalogue of actions."""
    return cast("Mapping[str, Action]", app.catalogue.resources.get("actions", {}))


def passages_of(app: App, tx: Tx, about: Incident) -> tuple[Passage, ...]:
    """The context of an incident as it is now."""
    others = incident_rows.similar(tx, about, contexts.MOST_INCIDENTS)
    jobs = incident_rows.jobs_about(tx, about, app.now() - _DAY, contexts.MOST_JOBS)
    return contexts.passages(about, actions_of(app), others, jobs)


def _judged(tx: Tx, app: App, about: Incident, looked: Looked, confidence: float) -> Assessment:
    """The score and the decision, each with its terms.

    That nothing is enabled, and that no worker has read the context again, is how it is in this version: a person
    approves whatever is decided.
    """
    action, now, targets = looked.action, app.now(), looked.targets
    try:
        grounds = Grounds(
            confidence=confidence,
            feedback=_feedback(tx, app, action.digest, about.fault),
            history=incident_rows.history(tx, action.digest, about.fault),
            match=action.match(about.engine, about.fault, about.place, about.target, looked.arguments),
        )
    except ValidationError as error:
        cause = "Unable to take the confidence: it is no number from 0 to 1."
        raise CallerError(Code.ARGUMENTS_INVALID, cause, "Give for example 0.7.") from error
    scored = score(grounds)
    decision = decide(
        Conditions(
            source=about.source,
            fault_shown=looked.fault_shown,
            targets=len(targets),
            score=scored.value,
            risk=looked.risk,
            recent=incident_rows.begun(tx, now - _HOUR),
            recent_there=incident_rows.begun(tx, now - _HOUR, targets) if targets else 0,
            frozen=False,
            window=Window.UNSET,
            busy=not targets or incident_rows.is_busy(tx, targets),
            context_age_s=0.0,
            failed_there=incident_rows.failures(tx, now - _DAY, action.name, targets),
            failures=incident_rows.failures(tx, now - _DAY),
        )
    )
    return Assessment(score=scored, decision=decision, risk=looked.risk, told=looked.told)
