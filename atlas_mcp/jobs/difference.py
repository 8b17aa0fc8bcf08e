"""What has changed between two states of a target, a fact a line under the name of its section. Pure.

Facts are compared as sets, so that no text, however hostile, takes longer than it takes to read it.
"""

from __future__ import annotations

from collections import Counter

from atlas_mcp.domain.text import line
from atlas_mcp.model import Frozen

MOST = 40  # lines of one section
_LONGEST = 200
_HEAD = 2  # lines: who wrote it, and an empty one


class Section(Frozen):
    """The facts of one section that are gone (-) or new (+); `left_out` more differ."""

    name: str
    lines: tuple[str, ...]
    left_out: int = 0


def between(first: str, last: str, most: int) -> tuple[Section, ...]:
    """The sections that differ, in `most` lines; both texts are artifacts, with facts as `section TAB fact`."""
    before, after = _facts(first), _facts(last)
    sections = []
    for name in dict.fromkeys((*before, *after)):
        gone = before.get(name, Counter()) - after.get(name, Counter())
        new = after.get(name, Counter()) - before.get(name, Counter())
        facts = sorted([*((fact, "-") for fact in gone.elements()), *((fact, "+") for fact in new.elements())])
        if facts:
            lines = tuple(f"{sign} {fact}" for fact, sign in facts[: min(MOST, most)])
            most -= len(lines)
            sections.append(Section(name=name, lines=lines, left_out=len(facts) - len(lines)))
    return tuple(sections)


def _facts(text: str) -> dict[str, Counter[str]]:
    by_section: dict[str, Counter[str]] = {}
    for fact in text.split("\n")[_HEAD:]:
        name, tab, said = fact.partition("\t")
        if fact.strip():
            by_section.setdefault(line(name, 60) if tab else "", Counter())[line(said if tab else fact, _LONGEST)] += 1
    return by_section
