"""A command on a host: what is run, when it is held back, what proves it, what takes it back. Pure."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from atlas_mcp.domain.text import Form, printable, wrong
from atlas_mcp.model import Frozen

VARIABLE = r"[A-Za-z_][A-Za-z0-9_]{0,63}"


def is_readable(text: str) -> str:
    """A text of several lines without a character that nobody sees."""
    if not all(printable(line.replace("\t", " ")) for line in text.split("\n")):
        raise wrong("it holds an invisible character, so that nobody could read it.", "Take it out.")
    return text


Script = Annotated[str, Field(max_length=16_000), AfterValidator(is_readable)]
Word = Annotated[str, Field(max_length=4_000), AfterValidator(is_readable)]
Variable = Annotated[str, Form(VARIABLE, "the name of a variable", "LC_ALL", longest=64)]
AbsolutePath = Annotated[
    str, Form(r"/[^\x00-\x1f\x7f]*", "an absolute path", "/etc/nginx/conf.d/site.conf", longest=1024)
]


class Run(Frozen):
    """Run a script of bash, or a program with its words, in the home of the user that the settings name.

    It is held back where `creates` is there, `unless` or `check` succeeds, or `onlyif` fails. It is done when it exits
    with `expect`, and `check` succeeds then and writes `says`. `undo` takes it back; without it nothing does. It reads
    `input`. `environment` and `root` hold for every part of it.
    """

    script: Script = ""
    argv: tuple[Word, ...] = Field(default=(), max_length=256)
    root: bool = False
    environment: dict[Variable, Word] = Field(default={}, max_length=64)
    creates: AbsolutePath | None = None
    unless: Script = ""
    onlyif: Script = ""
    check: Script = ""
    says: Word = ""
    undo: Script = ""
    expect: int = Field(default=0, ge=0, le=255)
    input: Script = ""
    retries: int = Field(default=0, ge=0, le=5)
    retry_wait_s: int = Field(default=5, ge=0, le=300)

    @model_validator(mode="after")
    def _is_one_command(self) -> Run:
        if bool(self.script) == bool(self.argv):
            raise wrong("it has a script or an argv, and not both.", "Write one of them.")
        if self.says and not self.check:
            raise wrong("says is what the check must write, and there is no check.", "Add a check, or leave it out.")
        return self
