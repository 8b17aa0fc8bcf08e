"""What is tried where an action fails on a host: frozen with its step, judged as it is, shown, and never made up there.

A repair runs as whoever runs the action, and is not undone. Which there are is the task's to say: the host tells only
the cause. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, model_validator

from atlas_mcp.domain.causes import Cause
from atlas_mcp.domain.text import Label, wrong
from atlas_mcp.engines.ssh.spec.run import Script, Word
from atlas_mcp.model import Frozen

REPAIRS = "repairs"  # the argument of a step that has them
BUDGET = 2  # of which so many are tried at most
MOST_REPAIRS = 12
Pattern = Annotated[Word, Field(max_length=300, pattern=r"^[^\t\n]*$")]


class Repair(Frozen):
    """What is run where the action fails by one of these causes, and its output matches `says`, if there is any.

    With `instead` it is run in the place of the action's command from then on. The action is tried again where it has
    succeeded, unless it only tells more (`again: false`).
    """

    strategy: Label
    causes: tuple[Cause, ...] = Field(min_length=1, max_length=len(Cause))
    says: Pattern = Field(default="", description="an extended regular expression")
    script: Script = ""
    argv: tuple[Word, ...] = Field(default=(), max_length=256)
    instead: bool = False
    again: bool = True

    @model_validator(mode="after")
    def _is_one_command(self) -> Repair:
        if bool(self.script) == bool(self.argv):
            raise wrong("it has a script or an argv, and not both.", "Write one of them.")
        if self.instead and not self.again:
            raise wrong("what is run instead is a try of its own.", "Leave again out.")
        return self


class _Repairs(Frozen):
    repairs: tuple[Repair, ...] = Field(max_length=MOST_REPAIRS)


def repairs_of(args: Mapping[str, Any]) -> tuple[Repair, ...]:
    """The repairs among the arguments of a step, in the order in which they are tried.

    Raises:
        ValidationError: they are none.

    """
    return _Repairs.model_validate({"repairs": args.get(REPAIRS, ())}).repairs
