"""A sheet: what an approver reads, in lines with a gutter of ours at their left that no value can reach.

Owns the layout, for a terminal and for a question in the client alike. Every value begins right of the gutter and is
cut where the line ends, before anybody else breaks it; what it says, `legible` has made safe. What stands on a sheet
of a plan is `plan_sheet`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from atlas_mcp.domain.legible import LONGEST, cells, legible, mark
from atlas_mcp.model import Effect
from atlas_mcp.redact import mask

_OVER_LINES = "PRIVATE KEY-----"  # one secret over many lines, none of which is one by itself
_LABELS = 14  # columns of labels, and of line numbers and a blank
_BEGINS, _GOES_ON = "| ", "+ "  # what stands between a label and its value, or what is left of it
GUTTER = _LABELS + len(_BEGINS)
_LABEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9_ -]*")
_LEAST = 8  # columns of a value on the narrowest screen


@dataclass(frozen=True)
class Row:
    """A value under its label, which is a word of ours; `note` is ours too, and is said of the value.

    A row that is `below` another belongs to it. A label that would not fit the gutter stands before the value, as
    one itself.
    """

    label: str
    value: str
    note: str = ""
    below: bool = False
    effect: Effect | None = None


@dataclass(frozen=True)
class Line:
    """A line of a sheet; for screens with colours, what effect it tells of, and whether it is the sheet's title."""

    text: str
    effect: Effect | None = None
    title: bool = False


def masked(row: Row) -> str:
    """The value of a row, without the secrets in it: each line is looked at under its label, as it is shown."""
    lead = f"{row.label}: "
    one_by_one = _OVER_LINES not in row.value
    if one_by_one and all(mask(lead + text) == lead + text for text in row.value.split("\n")):
        return row.value
    return mask(lead + row.value).removeprefix(lead)


def laid_out(rows: Iterable[Row], width: int) -> list[Line]:
    """The rows in lines of at most `width` columns, and never less of a value than all of it."""
    return [Line(text, row.effect) for row in rows for text in _lines(row, max(width - GUTTER, _LEAST))]


def _lines(row: Row, room: int) -> Iterator[str]:
    label, value = "  " * row.below + row.label, masked(row)
    if not _LABEL.fullmatch(row.label) or len(label) > _LABELS:
        label, value = "", f"{row.label}: {value}"
    note = f"{mark(row.note)} " if row.note else ""
    texts = value.split("\n")
    if len(texts) == 1:
        yield from _cut(label, note + legible(value), room)
        return
    size = f", {len(value)} characters" if len(value) > LONGEST else ""
    yield from _cut(label, note + mark(f"{len(texts)} lines{size}"), room)
    for number, text in enumerate(texts, 1):
        yield from _cut(f"{number:>{_LABELS - 1}}", legible(text, indented=True), room)


def _cut(label: str, text: str, room: int) -> Iterator[str]:
    """A text beside its label, cut before a blank where there is one: put together, the pieces are the text."""
    lead, start = f"{label:<{_LABELS}}{_BEGINS}", 0
    while (end := _end(text, start, room)) < len(text):
        yield lead + text[start:end]
        lead, start = f"{'':<{_LABELS}}{_GOES_ON}", end
    yield (lead + text[start:]).rstrip(" ")


def _end(text: str, start: int, room: int) -> int:
    """Where a line of a text ends: with the text, before its last blank between words, or where no more fits."""
    used = 0
    for end in range(start, len(text)):
        used += cells(text[end])
        if used > room:
            blank = max(text.rfind(" ", start, end + 1), start)
            return blank if text[start:blank].strip() else max(end, start + 1)
    return len(text)
