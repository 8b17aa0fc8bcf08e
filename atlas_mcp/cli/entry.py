"""What a command may do to what ATLAS keeps, and its way through the gate that calls over MCP pass as well.

Every command says which of these it is; `frame` sees that it holds before the command's own code runs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.model import JsonObject, Role
from atlas_mcp.system import process

if TYPE_CHECKING:
    from atlas_mcp.calls.gate import Asked, Call, Gate


UMASK = "atlas.umask"  # in the context of a command


class Reach(Enum):
    """What a command does to what ATLAS keeps. `READ` and `ACT` are what `read` and `act` say of a tool."""

    OUTSIDE = auto()  # by itself it neither reads nor changes it: `serve` has each call pass the gate
    EXAMINE = auto()  # finds out what is wrong: it runs, too, where no record can be written
    READ = auto()  # a viewer may: it looks, plans, or records what an approver has signed
    ACT = auto()  # an operator may: it has something done

    @property
    def role(self) -> Role:
        """The role that it takes."""
        return Role.OPERATOR if self is Reach.ACT else Role.VIEWER

    @property
    def meaning(self) -> str:
        """In words, for who reads about the command."""
        return _MEANINGS[self]


_MEANINGS = {
    Reach.OUTSIDE: "By itself it does nothing to what is kept, and passes no gate.",
    Reach.EXAMINE: "For viewers, too. It runs as well where no record can be written.",
    Reach.READ: "For viewers, too.",
    Reach.ACT: "For operators.",
}


class Command(click.Command):
    """A command that says what it may do."""

    def __init__(self, *arguments: Any, reach: Reach, **options: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(*arguments, **options)
        self.reach = reach

    def invoke(self, ctx: click.Context) -> object:
        """Run it. What it makes is for its user alone; `UMASK` is what the user's other programs make files by."""
        with process.umask() as ctx.meta[UMASK]:
            return super().invoke(ctx)


class Entry:
    """One command at the gate."""

    def __init__(self, gate: Callable[[], Gate], asked: Asked, given: Mapping[str, Any], call: Call) -> None:
        self._gate = gate
        self._asked = asked
        self._arguments: JsonObject = {key: _shown(value) for key, value in given.items() if value not in _NOT_GIVEN}
        self._call = call
        self._recorded = False

    def admit(self) -> None:
        """Check role and rate; a refusal is recorded.

        Raises:
            RefusedError: the role does not allow it, or too many came.
            AtlasError: the audit log cannot be read or written.

        """
        import anyio

        anyio.run(self._gate().admit, self._asked, self._arguments, self._call)

    def record(self) -> None:
        """Record the command, once.

        Raises:
            AtlasError: the audit log cannot be written.

        """
        if not self._recorded:
            from atlas_mcp.calls.gate import bounded

            self._tell("called", arguments=bounded(self._arguments))
            self._recorded = True

    def fail(self, error: Exception) -> None:
        """Record how the command failed; what a fault of ours was is for the log alone.

        Raises:
            AtlasError: the audit log cannot be written.

        """
        self.record()
        told = {"code": error.code, "error": error.message} if isinstance(error, AtlasError) else {}
        self._tell("failed", **{"code": Code.INTERNAL, **told})

    def _tell(self, what: str, **data: object) -> None:
        import anyio

        async def write() -> None:
            await self._gate().record(f"{self._asked.kind}.{what}", self._asked, self._call, **data)

        anyio.run(write)


_NOT_GIVEN = (None, False, ())


def name_of(context: click.Context) -> str:
    """The words after atlas-mcp by which the command of a context is called."""
    words: list[str] = []
    while context.parent is not None:
        words.insert(0, str(context.info_name))
        context = context.parent
    return " ".join(words)


def _shown(value: object) -> Any:  # noqa: ANN401 - JSON
    """An argument as a record holds it."""
    if isinstance(value, (list, tuple)):
        return [_shown(one) for one in value]
    return str(value) if isinstance(value, Path) else value
