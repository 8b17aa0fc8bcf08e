"""What a command shows: text and tables for people, one JSON object for scripts, errors without a traceback.

Everything passes through `plain`, since names come from clusters and specs: a control character or a bidi
override is shown, never sent to the terminal, and rich's markup is off. Secrets are masked on the way.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import click

from atlas_mcp.domain.text import printable
from atlas_mcp.errors import AtlasError
from atlas_mcp.model import JsonObject
from atlas_mcp.redact import mask, mask_json

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_WIDTH = 160  # where there is no terminal


def plain(text: object) -> str:
    """The text as a terminal may show it: on one line, with what is not printable escaped, secrets masked."""
    return "".join(char if printable(char) else char.encode("unicode_escape").decode() for char in mask(str(text)))


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
        self.out.print(self.text(text, style), soft_wrap=True)

    def note(self, text: object) -> None:
        """A line beside the answer, on standard error."""
        self.err.print(self.text(text), soft_wrap=True)

    def items(self, title: str, items: Iterable[object], style: str = "") -> None:
        """A titled list, left out where it is empty."""
        lines = list(items)
        if lines:
            self.say(title, style)
            for item in lines:
                self.say(f"  - {plain(item)}")

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Rows under their columns."""
        from rich.table import Table

        table = Table(box=None, pad_edge=False, header_style="bold")
        for column in columns:
            table.add_column(column, overflow="fold")
        for row in rows:
            table.add_row(*(self.text(cell) for cell in row))
        self.out.print(table)

    def error(self, error: AtlasError) -> None:
        """What went wrong, what is wrong in the input, and what to do."""
        if self.as_json:
            self.answer({"error": error_json(error)})
            return
        self.err.print(self.text(f"Error ({error.code}): {error.message}", "bold red"), soft_wrap=True)
        heading = error.remedy if error.remedy.endswith(":") else ""
        if heading:
            self.note(heading)
        for problem in error.problems:
            self.note(f"  - {problem}")
        if error.remedy and not heading:
            self.note(error.remedy)

    @staticmethod
    def text(value: object, style: str = "") -> Text:
        """A value as rich may print it."""
        from rich.text import Text

        return Text(plain(value), style)

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


def _console(*, stderr: bool) -> Console:
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else _WIDTH
    return Console(file=stream, markup=False, highlight=False, emoji=False, width=width)
