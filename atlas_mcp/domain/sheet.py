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


def laid_out(rows: Iterable[Row], width: int) -> list[Line]:
    """The rows in lines of at most `width` columns, and never less of a value than all of it."""
    return [Line(text, row.effect) for row in rows for text in _lines(row, max(width - GUTTER, _LEAST))]


def _lines(row: Row, room: int) -> Iterator[str]:
    label, value = "  " * row.below + row.label, mask(f"{row.label}: {row.value}").removeprefix(f"{row.label}: ")
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
    lead = f"{label:<{_LABELS}}{_BEGINS}"
    while (end := _end(text, room)) < len(text):
        yield lead + text[:end]
        text, lead = text[end:], f"{'':<{_LABELS}}{_GOES_ON}"
    yield (lead + text).rstrip(" ")


def _end(text: str, room: int) -> int:
    """How much of a text fits on a line: all of it, or as far as its last blank between words, or as it fits."""
    used = 0
    for end, char in enumerate(text):
        used += cells(char)
        if used > room:
            blank = text.rfind(" ", 0, end + 1)
            return blank if text[: max(blank, 0)].strip() else max(end, 1)
    return len(text)
