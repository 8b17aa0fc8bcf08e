"""The public SSH keys of the person at the terminal: offered where login is asked for, read where one is named.

Reads files that end in `.pub` and no others, so that a private key is never taken for an answer.
"""

from __future__ import annotations

from pathlib import Path

import click

from atlas_mcp.cli import planfile
from atlas_mcp.cli.screen import plain
from atlas_mcp.domain.text import NONE
from atlas_mcp.errors import CallerError

_SUFFIX = ".pub"


def ask(title: str, before: str | None = None) -> str:
    """Ask whose keys log in, and return what was typed: the numbers of offered files, a path, a key, or "none"."""
    click.echo(plain(title), err=True)
    choices = _offered()
    for number, choice in enumerate(choices, 1):
        click.echo(f"  {number}) {plain(choice)}", err=True)
    default = before or (choices[0] if choices else None)
    asked = f"  numbers, a path, a key, or {NONE}" + (f" [{plain(default)}]" if default else "")
    while True:
        said = str(click.prompt(asked, default=default, err=True, show_default=False)).strip()
        try:
            meant(said)
        except CallerError as error:
            click.echo(f"  {plain(error)}", err=True)
        else:
            return said


def meant(said: str) -> str | list[str]:
    """The keys that an answer at the terminal means.

    Raises:
        CallerError: `arguments_invalid`: a file cannot be read.

    """
    choices, words = _offered(), said.replace(",", " ").split()
    if words and all(word.isdecimal() and 1 <= int(word) <= len(choices) for word in words):
        return [read(choices[int(word) - 1]) for word in words]
    return read(said)


def _offered() -> list[str]:
    return [f"~/.ssh/{file.name}" for file in sorted((Path.home() / ".ssh").glob(f"*{_SUFFIX}"))]


def read(said: str) -> str:
    """The key that an answer means: that of a `.pub` file where it is the path of one, else the answer itself.

    Raises:
        CallerError: `arguments_invalid`: the file cannot be read.

    """
    if not said.endswith(_SUFFIX) or " " in said:
        return said
    return planfile.read_text(Path(said).expanduser(), f"Name a public key, such as ~/.ssh/id_ed25519{_SUFFIX}.")
