"""An edition of the estate's pages: what templates are given of it, and what it was made of. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from pydantic import Field, JsonValue

from atlas_mcp.domain.estate.assets import Kind
from atlas_mcp.domain.estate.merging import Estate, Source
from atlas_mcp.domain.estate.pages import UNKNOWN, Page
from atlas_mcp.model import Digest, Frozen, JsonObject

_MOST_SOURCES = 1_000


class Mark(Frozen):
    """A snapshot that an edition is made of: its number, and what it says; another server's has another digest."""

    seq: int = Field(ge=1)
    content: Digest


class Edition(Frozen):
    """When an edition was made, and of what."""

    at: datetime
    snapshots: dict[str, Mark] = Field(max_length=_MOST_SOURCES)


def parameters(
    estate: Estate, pages: Sequence[Page], edition: Edition, drift: JsonObject, only: str | None = None
) -> JsonObject:
    """What the templates of the estate are given, of all pages or of one, by its path.

    `drift` is what programs read of the page of that name.
    """
    sources: dict[str, JsonValue] = {one.name: _source(one, estate.at) for one in estate.sources}
    numbers: Counter[Kind] = Counter()
    shared: Counter[Kind] = Counter()
    for entity in estate.entities:
        numbers[entity.asset.kind] += 1
        shared[entity.asset.kind] += len(entity.sources) > 1
    listed: JsonValue = [
        {"title": page.title, "path": page.path, "part": page.part, "parts": page.parts} for page in pages
    ]
    counts: JsonValue = [{"kind": kind, "number": numbers[kind], "shared": shared[kind]} for kind in sorted(numbers)]
    about: JsonObject = {
        "at": instant(estate.at),
        "sources": [*sources.values()],
        "counts": counts,
        "pages": listed,
    }
    return {
        "estate": about,
        "pages": [_page(page, sources) for page in pages if only in (None, page.path)],
        "edition": edition.model_dump(mode="json"),
        "drift": drift,
    }


def _page(page: Page, sources: dict[str, JsonValue]) -> JsonObject:
    named = dict.fromkeys(source for table in page.tables for row in table.rows for source in row.sources)
    tables: JsonValue = [
        {
            "title": table.title,
            "note": table.note,
            "columns": [*table.columns],
            "rows": [{"cells": [*row.cells], "source": ", ".join(row.sources)} for row in table.rows],
        }
        for table in page.tables
    ]
    lines: JsonValue = [{"from": one, "label": label, "to": other} for one, label, other in page.drawing.lines]
    return {
        "path": page.path,
        "drawing": {"nodes": [*page.drawing.nodes], "lines": lines},
        "title": page.title,
        "part": page.part,
        "parts": page.parts,
        "up": "../" * page.path.count("/"),
        "tables": tables,
        "sources": [sources[one] for one in named],
    }


def _source(source: Source, at: datetime) -> JsonObject:
    return {
        "name": source.name,
        "engine": source.engine,
        "seen": instant(source.seen_at),
        "age": UNKNOWN if source.seen_at is None else age(at - source.seen_at),
        "last_try": "failed: see the findings" if source.problem else "none" if source.seen_at is None else "read",
    }


def instant(at: datetime | None) -> str:
    """A time as pages say it."""
    return "never" if at is None else f"{at:%Y-%m-%d %H:%M} UTC"


def age(since: timedelta) -> str:
    """How long ago, in the unit that says enough."""
    seconds = max(0, int(since.total_seconds()))
    for unit, length in (("d", 86_400), ("h", 3_600), ("min", 60)):
        if seconds >= length:
            return f"{seconds // length} {unit}"
    return f"{seconds} s"
