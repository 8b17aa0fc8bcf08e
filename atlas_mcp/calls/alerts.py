"""Alerts for one message of Alertmanager's: those that the operator's entries name become incidents, or end them.

A message is taken in as a whole, in one transaction: whoever sends it again, since no answer came, changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from atlas_mcp.app import App
from atlas_mcp.calls.gate import Call, note
from atlas_mcp.calls.incidents import end, incident_of
from atlas_mcp.domain.remediation.alert import Alert, AlertStatus, reported
from atlas_mcp.domain.remediation.decision import Source
from atlas_mcp.domain.remediation.entry import AlertEntry
from atlas_mcp.domain.remediation.incident import Incident, IncidentState
from atlas_mcp.jobs import told as records
from atlas_mcp.model import Frozen
from atlas_mcp.store import Tx
from atlas_mcp.store import alerts as alert_rows
from atlas_mcp.store import incidents as incident_rows
from atlas_mcp.store.alerts import AlertRow

_SETTLES = timedelta(minutes=15)  # for so long after a job has mended it, an alert may not have noticed
_MOST_TOLD = 20


class Taken(StrEnum):
    """What became of an alert."""

    INCIDENT = "incident"
    AGAIN = "sent again"
    ENDED = "ended"
    REFUSED = "refused"


class Received(Frozen):
    """What became of the alerts of a message: how many of each, the incidents, and why some were refused."""

    counts: dict[Taken, int]
    incidents: tuple[str, ...]
    refused: tuple[str, ...]


async def receive(app: App, call: Call, alerts: Sequence[Alert], entries: Sequence[AlertEntry]) -> Received:
    """Take the alerts of a message in.

    Raises:
        AtlasError: `store_unusable`: nothing was taken in.

    """
    told: list[tuple[Alert, Incident | None]] = []
    reasons: Counter[str] = Counter()
    for one in alerts:
        report = reported(one, entries) if one.status is AlertStatus.FIRING else None
        if isinstance(report, str):
            reasons[f"{one.labels.get('alertname', '')[:60]!r}: {report}"] += 1
        else:
            told.append((one, incident_of(app, call, report, Source.ALERT) if report else None))

    def commit(tx: Tx) -> tuple[Counter[Taken], dict[str, None]]:
        counts: Counter[Taken] = Counter()
        incidents: dict[str, None] = {}
        for alert, new in told:
            if new is None:
                counts[_end(app, tx, call, alert)] += 1
            elif _is_known(tx, alert, new.last_at) or _is_over(tx, alert, new):
                counts[Taken.AGAIN] += 1
            else:
                counts[Taken.INCIDENT] += 1
                incidents[_begin(app, tx, call, alert, new)] = None
        return counts, incidents

    counts, incidents = await app.store.write(commit)
    if refused := sum(reasons.values()):
        counts[Taken.REFUSED] = refused
    shown = tuple(f"{number} alerts {reason}" for reason, number in reasons.most_common(_MOST_TOLD))
    return Received(counts=dict(counts), incidents=tuple(incidents), refused=shown)


def _is_known(tx: Tx, alert: Alert, now: datetime) -> bool:
    """Whether an alert was taken in as it holds now, or is older than what was.

    One that holds for long after a job has mended its incident is not: it came again.
    """
    kept = alert_rows.find(tx, alert.fingerprint)
    if kept is None or alert.starts_at != kept.starts_at:
        return kept is not None and _is_older(alert, kept, now)
    about = incident_rows.get(tx, kept.incident_id)
    lasts = about.state is IncidentState.RESOLVED and about.ended_at is not None and now - about.ended_at > _SETTLES
    return kept.ended_at is not None or not lasts


def _is_older(alert: Alert, kept: AlertRow, now: datetime) -> bool:
    """Whether an alert began before what is known of it. A time that is still to come came of a wrong clock."""
    return alert.starts_at < kept.starts_at <= now


def _is_over(tx: Tx, alert: Alert, new: Incident) -> bool:
    """Whether an alert that is told for the first time began before a job mended what it is about, a moment ago."""
    about = incident_rows.newest(tx, new.fingerprint)
    if about is None or about.state is not IncidentState.RESOLVED or about.ended_at is None:
        return False
    if not alert.starts_at <= about.ended_at <= new.last_at <= about.ended_at + _SETTLES:
        return False
    alert_rows.put(tx, AlertRow(fingerprint=alert.fingerprint, incident_id=about.id, starts_at=alert.starts_at))
    return True


def _begin(app: App, tx: Tx, call: Call, alert: Alert, new: Incident) -> str:
    """Keep an alert that holds, and its incident."""
    kept = incident_rows.take_in(tx, new)
    alert_rows.put(tx, AlertRow(fingerprint=alert.fingerprint, incident_id=kept.id, starts_at=alert.starts_at))
    told = {"incident": kept.id, "fingerprint": kept.fingerprint, "count": kept.count, "alert": alert.fingerprint}
    note(app, tx, call, records.REPORTED, **told, **records.about_of(kept))
    return kept.id


def _end(app: App, tx: Tx, call: Call, alert: Alert) -> Taken:
    """Note that an alert has ended; with the last one its incident closes, unless a job is at it."""
    kept, now = alert_rows.find(tx, alert.fingerprint), app.now()
    if kept is None or kept.ended_at is not None or _is_older(alert, kept, now):
        return Taken.AGAIN
    alert_rows.end(tx, alert.fingerprint, now)
    about = incident_rows.get(tx, kept.incident_id)
    if about.state is not IncidentState.OPEN or alert_rows.holding(tx, about.id):
        return Taken.ENDED
    if not incident_rows.is_being_mended(tx, about.id):
        end(app, tx, call, about, "its alert has ended", alert=alert.fingerprint)
    return Taken.ENDED
