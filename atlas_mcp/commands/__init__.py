"""The command policy: what a shell command, or a program with its arguments, may do on a host.

Pure but for the parser, which is a process of its own. A command is read as the shell will read it, each program that
can run is met with what is known of its words, and the strictest finding decides. What cannot be read is forbidden,
what is not known is asked about.
"""

from __future__ import annotations

from collections.abc import Sequence

from atlas_mcp.commands import programs as _programs  # registers the rules
from atlas_mcp.commands.scope import Scope
from atlas_mcp.commands.stream import OUTER
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Decision, Finding, Risk, Verdict
from atlas_mcp.commands.walk import Walk

__all__ = ["Decision", "Finding", "Risk", "Verdict", "judge", "judge_argv"]
assert _programs


def judge(command: str) -> Verdict:
    """What the policy says of a shell command, as bash reads it."""
    walk = Walk()
    walk.code(Text.of(command), Scope(), command)
    return Verdict.of(tuple(walk.findings))


def judge_argv(argv: Sequence[str]) -> Verdict:
    """What the policy says of a program that is run with these words, without a shell."""
    walk = Walk()
    walk.program([Text.of(word) for word in argv], Scope(), OUTER, " ".join(argv))
    return Verdict.of(tuple(walk.findings))
