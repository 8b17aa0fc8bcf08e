"""Passages: what a search answers, each with where it stands, whose it is, and when that was so. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from atlas_mcp.domain.estate.merging import Estate
from atlas_mcp.domain.estate.pages import NOTHING, Page, Row, Table
from atlas_mcp.model import Frozen

LONGEST = 600  # characters of a passage


class Passage(Frozen):
    """A passage of a page; `seen_at` is None of what ships with ATLAS, which is as old as its version."""

    page: str
    section: str
    title: str
    aliases: str = ""
    text: str
    source: str
    seen_at: datetime | None = None


def of_pages(estate: Estate, pages: Iterable[Page]) -> Iterator[Passage]:
    """A passage for each row of the pages that are searched. Of several witnesses, the oldest says how old it is."""
    seen = {one.name: one.seen_at for one in estate.sources}
    for page in pages:
        for table in page.tables if page.searched else ():
            for row in table.rows:
                times = [at for at in (seen.get(one) for one in row.sources) if at is not None]
                yield Passage(
                    page=f"{page.path}.md",
                    section=table.title,
                    title=f"{table.about} {_name(table, row)}",
                    aliases=" ".join(row.aliases),
                    text=_text(table, row),
                    source=", ".join(row.sources),
                    seen_at=min(times, default=None),
                )


def _name(table: Table, row: Row) -> str:
    """What the row is about."""
    cells = dict(zip(table.columns, row.cells, strict=True))
    return cells.get("name") or " ".join(row.cells[:2])


def _text(table: Table, row: Row) -> str:
    cells = zip(table.columns, row.cells, strict=True)
    told = "; ".join(f"{column} {cell}" for column, cell in cells if cell != NOTHING)
    return f"{table.about}: {told};"[:LONGEST]
