"""What was recorded, as passages: incidents with what came of them, and of the audit log who changed what, and when.

What only asks or looks is no change, and is left out; of a step its end is told, not its beginning. Pure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime

from pydantic import JsonValue

from atlas_mcp.domain.remediation.incident import Incident
from atlas_mcp.domain.search.passages import LONGEST, Passage
from atlas_mcp.domain.text import line

MOST_RECORDS = 20_000  # of the audit log that are searched, the newest
MOST_INCIDENTS = 2_000
AUDIT = "audit"
_PART = 400  # characters of what somebody wrote of an incident, a passage
_LOOKS = ("client.", "message.", "fact.", "probe.")
_NO_CHANGE = frozenset(
    {"incident.read", "job.waiting", "step.intended", "step.submitted", "estate.collected", "member.identified"}
)
_UNTOLD = frozenset(  # proofs, which say nothing to who reads, and what was sent by whoever was refused
    {"digest", "mac", "anchor", "context", "judged", "statement", "format", "handle", "arguments"}
)
_LONGEST_VALUE = 120


def tells(name: str) -> bool:
    """Whether a record under this name tells of a change, of what was decided about one, or of a refusal."""
    return not (name.startswith(_LOOKS) or name.endswith(".called") or name in _NO_CHANGE)


def of_record(seq: int, at: datetime, name: str, principal: str, data: Mapping[str, JsonValue]) -> Passage:
    """A record of the audit log."""
    what = name.replace(".", " ").replace("_", " ")
    told = "; ".join([f"{at:%Y-%m-%d %H:%M} UTC", f"{what} by {principal}", *_values("", data)])
    return Passage(
        page=AUDIT,
        section=f"record {seq}",
        title=f"change {what}",
        aliases=line(principal, 60),
        text=line(told, LONGEST),
        source="audit log",
        seen_at=at,
    )


def _values(name: str, data: Mapping[str, JsonValue]) -> Iterator[str]:
    """What a record says, one value after another."""
    for key, value in data.items():
        if key in _UNTOLD or key.endswith("_digest"):
            continue
        if isinstance(value, Mapping):
            yield from _values(key, value)
        elif value not in (None, "", []):
            told = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
            yield f"{key.replace('_', ' ')} {line(told, _LONGEST_VALUE)}"


def of_incident(about: Incident, causes: Collection[str] = ()) -> Iterator[Passage]:
    """An incident: what it is about with what came of it, the causes that were suggested, and what was reported."""

    def passage(section: str, text: str) -> Passage:
        return Passage(
            page=f"incidents/{about.id}",
            section=section,
            title=f"incident {about.target} {about.fault.replace('-', ' ')}",
            aliases=line(about.title),
            text=line(text, LONGEST),
            source=f"{about.source}, {about.principal}",
            seen_at=about.last_at,
        )

    where = f"incident {about.id}, {about.fault} of {about.target} on {about.place}"
    ended = f", ended {about.ended_at:%Y-%m-%d %H:%M} UTC" if about.ended_at else ""
    times = f"first {about.first_at:%Y-%m-%d %H:%M} UTC{ended}, reported {about.count} times"
    outcome = f"; outcome: {about.outcome}" if about.outcome else ""
    yield passage("incident", f"{where}: {about.title}; {about.state}; {times}{outcome}")
    for cause in causes:
        yield passage("suggested cause", f"{where}; suggested cause: {cause}")
    for at in range(0, len(about.text), _PART):
        yield passage("report", f"{where}; reported: {about.text[at : at + _PART]}")
