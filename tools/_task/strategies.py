"""Strategies: what may be tried where something known goes wrong on a host. A file of `resources/strategies/`. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, ValidationError, model_validator

from atlas_mcp.domain.causes import Cause
from atlas_mcp.domain.problems import problems_of
from atlas_mcp.domain.text import Label, Value, wrong
from atlas_mcp.errors import CallerError, Code


def _is_pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise wrong(f"it is no regular expression: {error.msg}.", "Mend it.") from error
    return text


Pattern = Annotated[str, Field(max_length=300), AfterValidator(_is_pattern)]
Words = Annotated[str, Field(pattern=r"^\S+( \S+)?$", max_length=200)]


class Strategy(Value):
    """What is tried for which causes, and for what: forms as the plan tells them, commands as they are written.

    `run` is a script, in which {name} is what the pattern of forms or commands has caught by that name. `words` give a
    command in another form instead: a program (`python: python3`), or what follows one (`cp --update=none: cp -n`).
    """

    name: Label
    causes: tuple[Cause, ...] = Field(min_length=1)
    says: str = Field(default="", max_length=300, description="an extended regular expression that the output matches")
    forms: Pattern = ""
    commands: Pattern = ""
    run: str = Field(default="", max_length=2_000)
    words: dict[Words, Words] = Field(default={}, max_length=100)
    again: bool = Field(default=True, description="false: it only tells more, and the command is not tried again")

    @model_validator(mode="after")
    def _does_one_thing(self) -> Strategy:
        if bool(self.run) == bool(self.words):
            raise wrong("it runs something, or has other words, and not both.", "Give run or words.")
        if self.run and not (self.forms or self.commands):
            raise wrong("it does not say what it is for.", "Give forms, commands, or both.")
        return self


class Strategies(Value):
    """Strategies that belong together; they are tried in their order, files by name."""

    api_version: Literal["atlas/v1"] = Field(alias="apiVersion")
    kind: Literal["Strategies"]
    strategies: tuple[Strategy, ...] = Field(min_length=1, max_length=100)


def parse_strategies(document: Mapping[str, Any]) -> Strategies:
    """Strategies as a file holds them.

    Raises:
        CallerError: `content_invalid`, with every problem.

    """
    try:
        return Strategies.model_validate(document)
    except ValidationError as error:
        problems = tuple(problems_of(error, Strategies, ""))
        raise CallerError(Code.CONTENT_INVALID, "Unable to read strategies.", "Mend these:", problems) from error
