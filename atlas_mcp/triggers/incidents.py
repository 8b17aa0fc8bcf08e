"""What has incidents of alerts mended: an action that fits is planned, and asked for.

It asks as a client does: what may not run without a person waits for an approval, as everything that is asked for. For
an incident it asks once; what became of that is for a person to see. Whether it may begin is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

import anyio

from atlas_mcp.app import App
from atlas_mcp.calls.gate import Call
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.calls.remediation import remedies
from atlas_mcp.config import Settings
from atlas_mcp.domain.remediation.action import Action, Argument
from atlas_mcp.domain.remediation.decision import Source
from atlas_mcp.domain.remediation.incident import KIND, Incident, IncidentState, Metadata, Remediation, RemediationBody
from atlas_mcp.domain.schedules import Ending, Every, Lane
from atlas_mcp.domain.text import line
from atlas_mcp.errors import AtlasError, CallerError, Code
from atlas_mcp.model import JobState, Principal, Role, StoredSpec
from atlas_mcp.store import Tx
from atlas_mcp.store import incidents as incident_rows
from atlas_mcp.triggers.schedule import through_gate
from atlas_mcp.triggers.trigger import Told, Trigger

NAME = "incidents"
_PRINCIPAL = Principal(name=NAME, role=Role.OPERATOR, transport="trigger")
_MOST, _AT_ONCE = 10, 4  # incidents of one look: the others are for the next one
_MOST_OPEN = 1_000
_EACH_S = 60.0
_SHORTEST, _LONGEST = timedelta(seconds=30), timedelta(hours=1)
_SHOWN = 500


def triggers(settings: Settings) -> tuple[Trigger, ...]:
    """One, where alerts are taken in, and clients may apply by the settings."""
    chosen = settings.schedules.incidents
    if settings.intake is None or settings.role is not Role.OPERATOR or not chosen.enabled:
        return ()
    return (Trigger(NAME, Lane.REMEDIATION, Every(chosen.every_s), chosen.limit_s, Asking().look),)


@dataclass(frozen=True)
class Wait:
    """How long, and until when, an incident is left alone of which nothing could be planned; and why."""

    span: timedelta
    until: datetime
    why: str


@dataclass
class Asking:
    """Looks for incidents, and remembers which of them wait. Each look at one that could not be planned is later."""

    waits: dict[str, Wait] = field(default_factory=dict)

    async def look(self, app: App, call: Call) -> Told:
        """Ask for what mends the incidents for which nobody has asked yet."""
        now = app.now()
        unasked = await app.store.read(partial(_unasked, app))
        self.waits = {one.id: self.waits[one.id] for one in unasked if one.id in self.waits}
        due = [one for one in unasked if one.id not in self.waits or self.waits[one.id].until <= now][:_MOST]
        if not due:
            return self._told({})
        for one in due:  # before anything is done, so that a fault of one does not hold up the others
            span = min(2 * self.waits[one.id].span, _LONGEST) if one.id in self.waits else _SHORTEST
            self.waits[one.id] = Wait(span, now + span, "it came to no end")
        ours = Call(_PRINCIPAL, call.correlation_id)
        return await through_gate(NAME, partial(self._ask_for, due), app, ours, Role.OPERATOR)

    async def _ask_for(self, due: list[Incident], app: App, call: Call) -> Told:
        session = KernelSession(app, call)
        answers = await session.at_once([partial(_bounded, app, session, one) for one in due], _AT_ONCE)
        asked: dict[str, str] = {}
        for about, answer in zip(due, answers, strict=True):
            wait = self.waits.pop(about.id)
            if isinstance(answer, AtlasError):
                self.waits[about.id] = Wait(wait.span, wait.until, answer.message)
            else:
                asked[about.id] = answer
        return self._told(asked)

    def _told(self, asked: Mapping[str, str]) -> Told:
        told = {**asked, **{incident: wait.why for incident, wait in self.waits.items()}}
        detail = line("; ".join(f"{incident}: {why}" for incident, why in told.items()), _SHOWN)
        return Told(detail, Ending.INCOMPLETE if self.waits else Ending.DONE)


def _unasked(app: App, tx: Tx) -> list[Incident]:
    """The open incidents of alerts, without those that somebody has asked for; one that came again counts as new."""
    opened = incident_rows.recent(tx, (IncidentState.OPEN,), _MOST_OPEN)
    asked = incident_rows.asked_for(tx) if opened else {}
    unasked = [one for one in opened if asked.get(one.id, JobState.SUCCEEDED) is JobState.SUCCEEDED]
    if not any(one.source is Source.ALERT for one in unasked):
        return []
    told = app.unattended.told(tx)
    return [one for one in unasked if told.source(one) is Source.ALERT]


async def _bounded(app: App, session: KernelSession, about: Incident) -> str:
    with anyio.move_on_after(_EACH_S):
        return await _ask(app, session, about)
    raise CallerError(Code.TARGET_TIMEOUT, f"Unable to plan: {about.place} took more than {_EACH_S:g} s.")


async def _ask(app: App, session: KernelSession, about: Incident) -> str:
    """Plan the first action that can be planned, and ask for it. Nothing is kept of what cannot be.

    Raises:
        AtlasError: why nothing was asked for.

    """
    why = CallerError(Code.PLAN_UNFEASIBLE, f"Unable to plan: no action is for {about.fault}.")
    for action, arguments in await app.store.read(lambda tx: remedies(app, tx, about)):
        spec = _spec(about, action, arguments)
        try:
            await session.serve(KIND, "plan", spec, await session.deployed(spec))
        except CallerError as error:
            why = error
            continue
        await session.document(f"atlas://incidents/{about.id}")
        before = await session.spec_named(KIND, spec.name)
        kept = await session.save_spec(before.id if before else None, KIND, spec.name, spec.body, {}, [])
        view = await session.freeze(kept.id, kept.revision)
        job = await session.apply(view.plan.id)
        return f"{action.name} by {job.job_id}, {job.state}"
    raise why


def _spec(about: Incident, action: Action, arguments: dict[str, Argument]) -> StoredSpec:
    """An action against an incident, judged as prod: whose it is, the record and the settings say."""
    name = about.id.replace("inc", "mend", 1)
    body = RemediationBody(incident=about.id, action=action.name, arguments=arguments, digest=action.digest)
    told = Remediation(kind=KIND, metadata=Metadata(name=name), spec=body).model_dump(mode="json")
    return StoredSpec(id="", revision=0, kind=KIND, name=name, body=told, sources={}, answers=[])
