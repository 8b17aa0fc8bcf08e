"""Alerts as Alertmanager's webhook tells them (version 4), and which of them is which fault of which target. Pure.

Who may send one writes its labels and annotations. Of these the operator's entries alone make a fault: its word and its
place stand in the settings, and its target is the value of labels that they name, where that has the form of a name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from atlas_mcp.domain.remediation.entry import AlertEntry
from atlas_mcp.domain.remediation.incident import LONGEST_TEXT, Report
from atlas_mcp.redact import mask

MOST_ALERTS = 500  # of one message
_LONGEST_TITLE = 200
_FIRST, _LAST = datetime(2000, 1, 1, tzinfo=UTC), datetime(3000, 1, 1, tzinfo=UTC)  # others are no times of alerts
_NAME = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]{0,252}?)(?::[0-9]{1,5})?")  # of a part; the port of an exporter is none


class AlertStatus(StrEnum):
    """Whether an alert holds."""

    FIRING = "firing"
    RESOLVED = "resolved"


class _Sent(BaseModel):
    """What somebody sends: of it only what is named counts, and newer senders may say more."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class Alert(_Sent):
    """One alert. Each time that it begins to hold has a time of its own; its fingerprint is of its labels."""

    status: AlertStatus
    labels: dict[str, str]
    annotations: dict[str, str] = {}
    starts_at: AwareDatetime = Field(alias="startsAt", ge=_FIRST, lt=_LAST)
    fingerprint: str = Field(pattern=r"^[0-9a-f]{8,64}$")


class AlertMessage(_Sent):
    """What the webhook is sent."""

    version: Literal["4"]
    alerts: tuple[Alert, ...]


def reported(alert: Alert, entries: Sequence[AlertEntry]) -> Report | str:
    """The report that an alert is, by the first entry that names it; else why it is none."""
    entry = next((one for one in entries if one.names(alert.labels)), None)
    if entry is None:
        return "no entry names it"
    parts = [_NAME.fullmatch(alert.labels.get(name, "")) for name in entry.target]
    target = "/".join(part[1] for part in parts if part)
    try:
        return Report(
            title=_title(alert),
            fault=entry.fault,
            place=entry.place,
            target=target if all(parts) else "",
            text=_text(alert),
        )
    except ValidationError:
        return "its labels name no target"


def _title(alert: Alert) -> str:
    told = (alert.labels.get("alertname", ""), alert.annotations.get("summary", ""))
    return mask(": ".join(one for one in told if one.strip()) or "alert")[:_LONGEST_TITLE]


def _text(alert: Alert) -> str:
    labels = (f"{name}: {value}" for name, value in sorted(alert.labels.items()))
    return mask("\n".join([alert.annotations.get("description", ""), *labels]).strip())[:LONGEST_TEXT]
