"""One program that a command may run, and how the rules of programs say what they found of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from atlas_mcp.commands.expand import Runner
from atlas_mcp.commands.options import Parsed, Syntax, parse
from atlas_mcp.commands.paths import Path, paths
from atlas_mcp.commands.scope import Scope
from atlas_mcp.commands.stream import OUTPUT, Stream
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Decision, Finding, Risk


class Walk(Runner, Protocol):
    """The walk over a command, as far as rules need it: they tell it what they found, and have it walk on."""

    def found(self, finding: Finding) -> None:
        """Note what a rule found, each thing once."""
        ...

    def forbid(self, rule: str, span: str, reason: str) -> None:
        """Note that a part of the command never runs."""
        ...

    def leaves(self, span: str) -> None:
        """Note that a part of the command may send something off the host."""
        ...

    def code(self, code: Text, scope: Scope, span: str, language: str = "bash") -> Stream:
        """Walk over shell code that runs in a scope; what it prints."""
        ...

    def program(self, argv: Sequence[Text], scope: Scope, stdin: Stream, span: str) -> Stream:
        """Judge a program by its words; what it prints."""
        ...


@dataclass(frozen=True)
class Call:
    """A program with its words, in the shell that runs it. `span` is the part of the command that says so."""

    walk: Walk
    name: str
    words: tuple[Text, ...]  # behind the name
    scope: Scope
    stdin: Stream
    span: str
    shown: str = ""  # the path by which it is called, where it is one

    def allow(self, risk: Risk = Risk.READ_ONLY, rule: str = "routine") -> None:
        """It may run without asking."""
        self._find(Decision.ALLOW, risk, rule, f"{self.name} is routine.")

    def change(self, rule: str = "routine") -> None:
        """It changes something, and may run without asking."""
        self.allow(Risk.CHANGE, rule)

    def confirm(self, rule: str, reason: str, risk: Risk = Risk.CHANGE) -> None:
        """It runs only after a person has approved it."""
        self._find(Decision.CONFIRM, risk, rule, reason)

    def forbid(self, rule: str, reason: str) -> None:
        """It never runs."""
        self._find(Decision.FORBID, Risk.FORBIDDEN, rule, reason)

    def _find(self, decision: Decision, risk: Risk, rule: str, reason: str) -> None:
        self.walk.found(Finding(decision, risk, rule, self.span[:200], reason, self.shown or self.name))

    def parse(self, short: str = "", long: Sequence[str] = (), *, stops: bool = False, single: bool = False) -> Parsed:
        """The words by the program's syntax."""
        return parse(self.words, Syntax(short, tuple(long), stops, single))

    def paths(self, text: Text) -> list[Path]:
        """The paths that a word may name."""
        return [*paths(text, self.scope.cwd, self.scope.links)]

    def run(self, words: Sequence[Text], stdin: Stream | None = None) -> Stream:
        """Run another program by its words, as a wrapper does; what it prints."""
        return self.walk.program(tuple(words), self.scope, self.stdin if stdin is None else stdin, self.span)

    def shell(
        self, code: Text, arguments: Sequence[Text] = (), language: str = "bash", zero: Text | None = None
    ) -> Stream:
        """Run shell code in a shell of its own, which is called `zero`."""
        scope = self.scope.copy()
        scope.positional = tuple(arguments)
        scope.zero = Text.of(self.name) if zero is None else zero
        return self.walk.code(code, replace(scope, stdin=self.stdin), self.span, language)

    def output(self, *origins: Stream) -> Stream:
        """What the program prints, known only on the host, from these origins."""
        result = OUTPUT
        for origin in origins:
            result = result.then(origin.through())
        return result


Rule = Callable[[Call], Stream | None]
RULES: dict[str, Rule] = {}


def rule(*names: str) -> Callable[[Rule], Rule]:
    """Register what judges these programs."""

    def register(function: Rule) -> Rule:
        for name in names:
            if name in RULES:
                raise ValueError(f"two rules for {name}")
            RULES[name] = function
        return function

    return register
