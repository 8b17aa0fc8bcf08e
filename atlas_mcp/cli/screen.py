"""What a command shows: text and tables for people, one JSON object for scripts, errors without a traceback.

Everything passes through `plain`, since names come from clusters and specs: a control character, a bidi override or
a blank that is no space is shown, never sent to the terminal, and rich's markup is off. Secrets are masked on the way.
What a person approves is on a sheet, whose lines are all that already.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import click

from atlas_mcp.domain.health import HealthState
from atlas_mcp.domain.legible import visible
from atlas_mcp.domain.sheet import Line
from atlas_mcp.errors import AtlasError
from atlas_mcp.model import Effect, JobState, JsonObject
from atlas_mcp.redact import mask, mask_json

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_WIDTH = 160  # where there is no terminal
_SHEET_WIDTH = 80  # of a sheet there
_GAP = 2  # between two columns
_OURS = " «»"
_COMMAND = re.compile(r"(?<=: )(?:atlas-mcp|pveum) \S.*\Z")
# What must catch the eye. Colours go only to a terminal, and not where NO_COLOR is set: rich sees to both.
_STYLES: Mapping[object, str] = {
    Effect.READ: "dim",
    Effect.CREATE: "green",
    Effect.CHANGE: "yellow",
    Effect.INTERRUPT: "bold yellow",
    Effect.REMOVE: "bold red",
    Effect.ROOT: "bold red",
    HealthState.OK: "green",
    HealthState.WARNING: "yellow",
    HealthState.UNKNOWN: "yellow",
    HealthState.CRITICAL: "bold red",
    JobState.SUCCEEDED: "bold green",
    JobState.ROLLED_BACK: "bold yellow",
    JobState.CANCELLED: "bold yellow",
    JobState.STALE: "bold yellow",
    JobState.REFUSED: "bold red",
    JobState.PARKED: "bold red",
    JobState.NEEDS_PERSON: "bold red",
}


def style_of(value: object) -> str:
    """The style of an effect, or of the state of a job or of a check; none for anything else."""
    return _STYLES.get(value, "") if isinstance(value, Effect | HealthState | JobState) else ""


def plain(text: object) -> str:
    """The text as a terminal may show it: on one line, with what is not printable escaped, secrets masked."""
    return "".join(char if char in _OURS or visible(char) else _escaped(char) for char in mask(str(text)))


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode()


class Screen:
    """Where a command writes: answers to standard output, everything else to standard error."""

    def __init__(self, *, as_json: bool = False) -> None:
        self.as_json = as_json

    def answer(self, value: JsonObject) -> None:
        """The answer for scripts; nothing where a person looks."""
        if self.as_json:
            click.echo(json.dumps(mask_json(value), indent=2))  # in ASCII: nothing in it can act on a terminal

    def say(self, text: object, style: str = "") -> None:
        """A line for a person."""
        _print(self.out, self.text(text, style))

    def note(self, text: object) -> None:
        """A line beside the answer, on standard error."""
        _print(self.err, self.text(text))

    def items(self, title: str, items: Iterable[object], style: str = "") -> None:
        """A titled list, left out where it is empty."""
        lines = list(items)
        if lines:
            self.say(title, style)
            for item in lines:
                _print(self.out, self.text(item), "  - ")

    def sheet(self, lines: Iterable[Line]) -> None:
        """A sheet, each line as it is laid out for this screen."""
        from rich.text import Text

        for line in lines:
            _print(self.out, Text(line.text, "bold" if line.title else style_of(line.effect)))

    @property
    def columns(self) -> int:
        """How wide a sheet may be: never wider than the terminal, whatever variables say; somebody's pager, unknown."""
        if not self.out.is_terminal:
            return _SHEET_WIDTH
        try:
            return min(self.out.width, os.get_terminal_size(self.out.file.fileno()).columns or self.out.width)
        except OSError:
            return self.out.width

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Rows under their columns; each row as a block of its own where words would not fit their columns."""
        cells = [[self.text(cell) for cell in row] for row in rows]
        words = [max(map(_longest_word, column)) for column in zip(map(self.text, columns), *cells, strict=True)]
        if sum(words) + _GAP * (len(words) - 1) > self.out.width:
            self._blocks(columns, cells)
            return
        from rich.table import Table

        table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, _GAP, 0, 0))
        for column, width in zip(columns, words, strict=True):
            table.add_column(column, min_width=width)
        for row in cells:
            table.add_row(*row)
        self.out.print(table)

    def _blocks(self, columns: Sequence[str], cells: Sequence[Sequence[Text]]) -> None:
        for row in cells:
            _print(self.out, row[0])
            for column, cell in zip(columns[1:], row[1:], strict=True):
                if cell.plain:
                    _print(self.out, cell, f"  {column}: ")

    def error(self, error: AtlasError) -> None:
        """What went wrong, what is wrong in the input, and what to do."""
        if self.as_json:
            self.answer({"error": error_json(error)})
            return
        _print(self.err, self.text(f"Error ({error.code}): {error.message}", "bold red"))
        heading = error.remedy if error.remedy.endswith(":") else ""
        if heading:
            self.note(heading)
        for problem in error.problems:
            _print(self.err, self.text(problem), "  - ")
        if error.remedy and not heading:
            self.note(error.remedy)

    @staticmethod
    def text(value: object, style: str = "") -> Text:
        """A value as rich may print it."""
        from rich.text import Text

        return Text(plain(value), style or style_of(value))

    @property
    def interactive(self) -> bool:
        """Whether a person looks on."""
        return not self.as_json and sys.stderr.isatty()

    @cached_property
    def err(self) -> Console:
        """Standard error."""
        return _console(stderr=True)

    @cached_property
    def out(self) -> Console:
        """Standard output; with --json, which has that for itself, standard error."""
        return _console(stderr=self.as_json)


def error_json(error: AtlasError) -> JsonObject:
    """An error as scripts read it."""
    return {
        "code": error.code.value,
        "message": error.message,
        "remedy": error.remedy,
        "problems": [{"at": p.pointer, "message": p.message, "remedy": p.remedy} for p in error.problems],
    }


def _print(console: Console, text: Text, lead: str = "") -> None:
    """A text after its lead: on one line, or at a terminal on as many as it needs, broken between words.

    A command at its end is never broken, so that it can be pasted.
    """
    from rich.text import Text

    width = max(1, console.width - len(lead))
    if not console.is_terminal or len(text) <= width:
        console.print(Text(lead) + text, soft_wrap=True)
        return
    words, command = text.divide([at.start()]) if (at := _COMMAND.search(text.plain)) else (text, None)
    for number, line in enumerate([*words.wrap(console, width), *([command] if command else [])]):
        console.print(Text(" " * len(lead) if number else lead) + line, soft_wrap=True)


def _longest_word(text: Text) -> int:
    return max((len(word) for word in text.plain.split()), default=0)


def _console(*, stderr: bool) -> Console:
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else _WIDTH
    return Console(file=stream, markup=False, highlight=False, emoji=False, width=width)
