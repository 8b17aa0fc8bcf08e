"""What the estate tells of what an incident is about, and what has changed there. Pure.

Sources and people wrote names and values: each is cut, so that none of them fills the context.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from atlas_mcp.domain.estate.assets import AnyAsset, Guest
from atlas_mcp.domain.estate.snapshot import Change, Snapshot, changes, fields_of
from atlas_mcp.domain.remediation.incident import Incident, Passage
from atlas_mcp.domain.text import line

MOST_ASSETS, MOST_CHANGES = 2, 4
_ASSET, _CHANGE = 260, 100  # bytes
_LONGEST_ID = 100
_ORDER = ("state", "host", "cores", "memory_mib", "addresses", "version")


class Seen(NamedTuple):
    """What a source has told, and until when that was seen to hold."""

    snapshot: Snapshot
    at: datetime


def of_estate(about: Incident, now: Seen | None, before: Snapshot | None) -> list[Passage]:
    """The rows of what an incident is about, and what changed in its place since before: there first."""
    if now is None:
        return []
    assets = _assets(about, now.snapshot.assets)
    told = [_row(one, now) for one in assets]
    differences = changes(before, now.snapshot) if before is not None else ()
    near = {(one.kind, one.id) for one in assets}
    first = sorted(differences, key=lambda one: (one.kind, one.id) not in near)[:MOST_CHANGES]
    if first:
        more = len(differences) - len(first)
        lines = [*map(_change, first), *([f"and {more} more: atlas-mcp estate changes"] if more else [])]
        uri = f"estate/{line(now.snapshot.source, _LONGEST_ID)}/changes"
        told.append(Passage(uri=uri, title="Changes there in the last day", text="\n".join(lines)))
    return told


def cut(text: str, most: int) -> str:
    """The beginning of a text, at most so many bytes of UTF-8."""
    data = text.encode()
    return text if len(data) <= most else f"{data[:most].decode(errors='ignore')} (cut)"


def _assets(about: Incident, assets: Sequence[AnyAsset]) -> list[AnyAsset]:
    """Those by the name or number of the target, by all of it first; and the host that it runs on."""
    parts = {about.target, *about.target.split("/")}
    named = [one for one in assets if one.name in parts or (isinstance(one, Guest) and str(one.number) in parts)]
    named.sort(key=lambda one: about.target not in (one.name, str(getattr(one, "number", ""))))
    named = named[:MOST_ASSETS]
    hosts = {one.host for one in named if isinstance(one, Guest)} - {""}
    return [*named, *[one for one in assets if one.kind == "host" and one.name in hosts and one not in named][:1]]


def _row(one: AnyAsset, seen: Seen) -> Passage:
    fields = {name: value for name, value in fields_of(one).items() if name != "name"}
    names = [*(name for name in _ORDER if name in fields), *(name for name in fields if name not in _ORDER)]
    facts = [(name, f"{name.replace('_', ' ')} {line(fields[name], 60)}") for name in names]
    head = f"{one.kind} {line(one.name, 60)}"
    return Passage(
        uri=f"estate/{line(seen.snapshot.source, _LONGEST_ID)}/{one.kind}/{line(one.id, _LONGEST_ID)}"[:200],
        title="In the estate",
        text=cut(f"{head}, seen {seen.at:%Y-%m-%d %H:%M} UTC: {'; '.join(text for _, text in facts)}", _ASSET),
        lasting="; ".join([head, *(text for name, text in facts if name not in one.measured)]),
    )


def _change(one: Change) -> str:
    field = f" {one.field.replace('_', ' ')} from {one.before} to {one.after}" if one.field else ""
    return cut(line(f"{one.kind} {one.name}: {one.how}{field}", _CHANGE), _CHANGE)
