"""What a host has answered to one look, and how a finding of it is said. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from atlas_mcp.domain.health import HealthFinding, HealthState
from atlas_mcp.domain.text import line
from atlas_mcp.engines.ssh.health.limits import priority
from atlas_mcp.engines.ssh.health.program import Lines
from atlas_mcp.engines.ssh.spec.health import Health
from atlas_mcp.redact import mask

_LONGEST = 240  # characters of evidence


def finding(
    target: str, check: str, state: HealthState, evidence: str, cause: str = "", remedy: str = ""
) -> HealthFinding:
    """A finding; its evidence on one line, masked before it is cut, so that no half of a secret stays."""
    return HealthFinding(
        check=check,
        target=target,
        state=state,
        priority=priority(check, state),
        evidence=line(mask(evidence), _LONGEST),
        cause="" if state is HealthState.OK else cause,
        remedy="" if state is HealthState.OK else remedy,
    )


@dataclass(frozen=True)
class Seen:
    """One look at a host: what was asked, what came, and when by our clock it was asked for and had come."""

    target: str
    asked: Health
    sections: Mapping[str, Lines]
    began: datetime
    ended: datetime

    def lines(self, section: str, word: str) -> tuple[str, ...]:
        """What stands behind a word in a section."""
        return tuple(rest for first, rest in self.sections[section] if first == word)

    def first(self, section: str, word: str) -> str:
        """The first of them, "" where there is none."""
        return next(iter(self.lines(section, word)), "")

    def has(self, section: str, word: str) -> bool:
        """Whether a line begins with a word."""
        return any(first == word for first, _ in self.sections[section])

    def blocks(self, section: str, word: str) -> Iterator[tuple[str, Lines]]:
        """Lines that belong together: what stands behind the word that begins them, and those up to the next."""
        name, block = "", list[tuple[str, str]]()
        for first, rest in self.sections[section]:
            if first == word:
                if name:
                    yield name, tuple(block)
                name, block = rest, []
            else:
                block.append((first, rest))
        if name:
            yield name, tuple(block)

    def say(self, check: str, state: HealthState, evidence: str, cause: str = "", remedy: str = "") -> HealthFinding:
        """A finding of this host."""
        return finding(self.target, check, state, evidence, cause, remedy)

    def unknown(self, check: str, why: str, cause: str = "not_told", remedy: str = "") -> HealthFinding:
        """That nobody can say."""
        return self.say(check, HealthState.UNKNOWN, why, cause, remedy)


def behind(lines: Lines, word: str) -> str:
    """What stands behind the first of these lines that begins with a word."""
    return next((rest for first, rest in lines if first == word), "")
