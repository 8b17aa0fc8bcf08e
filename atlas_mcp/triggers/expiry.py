"""What ends by itself, such as a lease: some hours before, an incident asks what is to become of it, and then says so.

What may be done is said, and nothing is done: without an answer it ends. Which reminders were given is known from the
incidents, since each has the end, and how long before it was given, in its fingerprint. One that is not true any more,
as of what was extended or let go of, is closed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from atlas_mcp.app import App
from atlas_mcp.calls.gate import Call, note
from atlas_mcp.calls.incidents import end, incident_of
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.config import Settings
from atlas_mcp.domain.remediation.decision import Source
from atlas_mcp.domain.remediation.incident import Reminder
from atlas_mcp.domain.schedules import Ending, Every, ExpirySchedule, Lane
from atlas_mcp.domain.text import line
from atlas_mcp.errors import AtlasError
from atlas_mcp.jobs import told as records
from atlas_mcp.model import Deployment
from atlas_mcp.store import Tx
from atlas_mcp.store import deployments as deployment_rows
from atlas_mcp.store import incidents as incident_rows
from atlas_mcp.triggers.schedule import through_gate
from atlas_mcp.triggers.trigger import Told, Trigger

ENDS, OVER = "ends-soon", "has-ended"
_SHOWN, _DIFFERENCES, _LONGEST = 500, 20, 200


@dataclass(frozen=True)
class _Due:
    """What is true of a deployment now; it is not said where whoever changed it last knew that already."""

    reminder: Reminder
    said: bool


def triggers(settings: Settings) -> tuple[Trigger, ...]:
    """The reminders, where they are turned on."""
    chosen = settings.schedules.expiry
    look = partial(through_gate, "expiry", partial(_remind, chosen))
    return (Trigger("expiry", Lane.REMEDIATION, Every(chosen.every_s), chosen.limit_s, look),) if chosen.enabled else ()


async def _remind(chosen: ExpirySchedule, app: App, call: Call) -> Told:
    """Say what is due, each on its own, and close what is not so any more."""
    ending, now = await app.store.read(deployment_rows.ending), app.now()
    due = [one for each in ending if (one := _due(each, chosen, now))]
    told, wrong = [], []
    for one in due:
        try:
            if one.said and await _asked(app, call, one.reminder):
                told.append(f"{one.reminder.fault}: {one.reminder.target}")
        except AtlasError as error:  # as where its place is not in the settings any more
            wrong.append(f"{one.reminder.target}: {error.message}")
    true = frozenset(one.reminder.fingerprint for one in due)
    told += await app.store.write(lambda tx: _close(app, tx, call, true))
    detail = "; ".join([*told, *wrong]) or f"{len(ending)} have an end"
    return Told(line(detail, _SHOWN), Ending.INCOMPLETE if wrong else Ending.DONE)


def _due(one: Deployment, chosen: ExpirySchedule, now: datetime) -> _Due | None:
    """What there is to say of a deployment, None where there is nothing."""
    ends_at = one.ends_at
    if ends_at is None or not one.place:
        return None
    if one.over(now):
        return _Due(_reminder(one, ends_at, 0), said=True)
    hours = min((each for each in chosen.before_h if ends_at - timedelta(hours=each) <= now), default=None)
    if hours is None:
        return None
    was_so = one.updated_at is None or one.updated_at <= ends_at - timedelta(hours=hours)
    return _Due(_reminder(one, ends_at, hours), said=was_so)


def _reminder(one: Deployment, ends_at: datetime, hours: int) -> Reminder:
    when = f"{ends_at:%Y-%m-%d %H:%M} UTC"
    let_go = f"Let go: rollback with deployment_id {one.id}, then apply"
    title, choices = f"{one.name} has ended, at {when}", [f"{let_go}: what is left is removed, the rest forgotten."]
    if hours:
        title = f"{one.name} ends at {when}"
        choices = [
            "What is on its disks goes with it: save that first.",
            f"Extend: collect_spec with spec_id {one.id} and more time, then plan and apply.",
            f"{let_go}.",
            "Without an answer nothing is done, and it ends.",
        ]
    return Reminder(
        title=title,
        fault=ENDS if hours else OVER,
        place=one.place,
        target=one.name,
        text="\n".join(choices),
        subject=one.id,
        occasion=f"{ends_at.isoformat()} {hours}",
    )


async def _asked(app: App, call: Call, reminder: Reminder) -> bool:
    """Keep an incident, unless there is or was one of that end: whether it was kept."""
    if await app.store.read(lambda tx: incident_rows.newest(tx, reminder.fingerprint)):
        return False
    text = f"{reminder.text}\n{await _differences(app, call, reminder.subject)}"
    new = incident_of(app, call, reminder.model_copy(update={"text": text}), Source.EXPIRY)

    def commit(tx: Tx) -> bool:
        if incident_rows.newest(tx, new.fingerprint):
            return False
        kept = incident_rows.take_in(tx, new)
        told: dict[str, object] = {"incident": kept.id, "fingerprint": kept.fingerprint, "count": kept.count}
        note(app, tx, call, records.REPORTED, **told, **records.about_of(kept))
        return True

    return await app.store.write(commit)


async def _differences(app: App, call: Call, deployment_id: str) -> str:
    """What differs now from what was made, as far as its place answers."""
    kernel = KernelSession(app, call)
    try:
        told = await kernel.drift(await kernel.deployment(deployment_id))
    except AtlasError as error:
        return f"What differs from what was made is not known: {line(error.message, _LONGEST)}"
    if not told:
        return "Nothing differs from what was made."
    return "\n".join(["Differs from what was made:", *(line(one, _LONGEST) for one in told[:_DIFFERENCES])])


def _close(app: App, tx: Tx, call: Call, true: frozenset[str]) -> list[str]:
    """Close what is not true any more. Returns what is told of each."""
    closed = []
    for one in incident_rows.open_from(tx, Source.EXPIRY):
        if one.fingerprint not in true:
            end(app, tx, call, one, "it ends at another time, was let go of, or was asked about again")
            closed.append(f"closed {one.fault}: {one.target}")
    return closed
