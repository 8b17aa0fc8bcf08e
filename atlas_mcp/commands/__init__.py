"""The command policy: what a shell command, or a program with its arguments, may do on a host.

Pure but for the parser, which is a process of its own. A command is read as the shell will read it, each program that
can run is met with what is known of its words, and the strictest finding decides. What cannot be read is forbidden,
what is not known is asked about.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence

from atlas_mcp.commands import programs as programs  # registers the rules
from atlas_mcp.commands.rules import OPAQUE
from atlas_mcp.commands.scope import Scope
from atlas_mcp.commands.stream import OUTER
from atlas_mcp.commands.syntax import LONGEST
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Decision, Finding, Risk, Verdict
from atlas_mcp.commands.walk import Walk

__all__ = ["Decision", "Finding", "Risk", "Verdict", "judge", "judge_argv"]
_REMEMBERED = 1_024  # verdicts; a command is 16 KB at most


class _PassingVerdict(Exception):  # noqa: N818 - it carries a verdict past the memory
    """A verdict that holds only now, and is not remembered."""

    def __init__(self, verdict: Verdict) -> None:
        self.verdict = verdict


def judge(command: str) -> Verdict:
    """What the policy says of a shell command, as bash reads it. Equal text gets an equal verdict."""
    try:
        return _remembered(command) if len(command) <= LONGEST else _judged_command(command)
    except _PassingVerdict as passing:
        return passing.verdict


def judge_argv(argv: Sequence[str]) -> Verdict:
    """What the policy says of a program that is run with these words, without a shell."""
    words = [Text.of(word) for word in argv]
    return _judged(lambda walk: walk.program(words, Scope(positional=()), OUTER, " ".join(argv)))


@functools.lru_cache(maxsize=_REMEMBERED)
def _remembered(command: str) -> Verdict:
    verdict = _judged_command(command)
    if verdict.passing:
        raise _PassingVerdict(verdict)
    return verdict


def _judged_command(command: str) -> Verdict:
    return _judged(lambda walk: walk.code(Text.of(command), Scope(), command))


def _judged(meet: Callable[[Walk], object]) -> Verdict:
    """The verdict. Where the policy itself fails, the command never runs."""
    walk = Walk()
    try:
        meet(walk)
    except Exception as error:
        reason = f"It is not understood ({type(error).__name__}): write it in a simpler way."
        walk.forbid(OPAQUE, "", reason)
    return Verdict.of(walk.findings, walk.commands, walk.leaving, passing=walk.passing)
