"""What the command policy says of a command: the decision, the rule, the part of the command that decided."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Decision(StrEnum):
    """What may be done with a command, mildest first."""

    ALLOW = "allow"
    CONFIRM = "confirm"
    FORBID = "forbid"

    @property
    def rank(self) -> int:
        """How strict it is: the highest counts."""
        return [*Decision].index(self)


class Risk(StrEnum):
    """What a command does at most, mildest first."""

    READ_ONLY = "read-only"
    CHANGE = "change"
    DESTRUCTIVE = "destructive"
    FORBIDDEN = "forbidden"

    @property
    def rank(self) -> int:
        """How grave it is: the highest counts."""
        return [*Risk].index(self)


@dataclass(frozen=True)
class Finding:
    """What one rule says of one part of a command."""

    decision: Decision
    risk: Risk
    rule: str
    span: str
    reason: str
    program: str = ""  # as the command names it, "" where it is of no single program

    @property
    def rank(self) -> tuple[int, int]:
        """How strict it is: the highest counts."""
        return self.decision.rank, self.risk.rank


@dataclass(frozen=True)
class Verdict:
    """The strictest finding, and all of them.

    `commands` are all that can run, each in one line that begins with the program as it is named, with a NUL for what
    is known only on the host. `leaving` are the parts that may send something off the host. One that is `passing`
    holds only now: the parser did not answer, for example.
    """

    deciding: Finding
    findings: tuple[Finding, ...]
    commands: tuple[str, ...] = ()
    leaving: tuple[str, ...] = ()
    passing: bool = False

    @classmethod
    def of(
        cls,
        findings: tuple[Finding, ...],
        commands: tuple[str, ...] = (),
        leaving: tuple[str, ...] = (),
        *,
        passing: bool = False,
    ) -> Verdict:
        """The verdict that follows from what the rules found; a command of which nothing is found changes nothing."""
        nothing = Finding(Decision.ALLOW, Risk.READ_ONLY, "nothing-runs", "", "No program is run.")
        deciding = max(findings, key=lambda finding: finding.rank, default=nothing)
        return cls(deciding, findings, commands, leaving, passing)

    @property
    def programs(self) -> tuple[str, ...]:
        """The programs that can run, as the command names them, each once."""
        return tuple(dict.fromkeys(command.partition(" ")[0] for command in self.commands))

    @property
    def decision(self) -> Decision:
        """What may be done with the command."""
        return self.deciding.decision

    @property
    def risk(self) -> Risk:
        """What the command does at most: the gravest of all its parts."""
        return max((finding.risk for finding in self.findings), key=lambda risk: risk.rank, default=Risk.READ_ONLY)

    @property
    def rule(self) -> str:
        """The rule that decided."""
        return self.deciding.rule

    @property
    def reason(self) -> str:
        """Why, and what to do instead."""
        return self.deciding.reason
