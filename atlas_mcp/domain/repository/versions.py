"""Ranges of versions as ecosystems write them, as intervals that can be laid over each other."""

from __future__ import annotations

import re
from dataclasses import dataclass

Numbers = tuple[int, ...]
_CLAUSE = re.compile(
    r"(===?|~=|~>|>=|<=|!=|[<>=^~])?\s{0,3}v?(\d{1,9}(?:\.\d{1,9}){0,4})((?:\.[*x])*)(\s{0,2}\+)?", re.IGNORECASE
)


@dataclass(frozen=True)
class Range:
    """From `low` on, below `high`; `series` is how it was written where it is a version and all that begin with it."""

    low: Numbers = ()
    high: Numbers | None = None
    series: str = ""

    @property
    def text(self) -> str:
        """`3.11`, `>=3.9,<3.12`, or "" for any version."""
        if self.series:
            return self.series
        low = f">={_dotted(self.low)}" if self.low else ""
        return ",".join(filter(None, (low, f"<{_dotted(self.high)}" if self.high else "")))

    def within(self, other: Range) -> Range | None:
        """What both allow; None where that is nothing."""
        low = max(self.low, other.low)
        high = min(filter(None, (self.high, other.high)), default=None)
        if high is not None and low >= high:
            return None
        for one in (self, other):
            if one.series and (_long(low), high and _long(high)) == (_long(one.low), one.high and _long(one.high)):
                return one
        return Range(low, high)


def read_range(text: str, *, at_least: bool = False) -> Range:
    """The range that a text says, any version where it says none; `at_least` is how a bare version is meant.

    Of alternatives (`^16 || ^18`) the range is from the lowest on.
    """
    alternatives = [_all_of(part, at_least) for part in text[:200].split("||")]
    if len(alternatives) == 1:
        return alternatives[0]
    return Range(min(one.low for one in alternatives))


def _all_of(text: str, at_least: bool) -> Range:
    whole = Range()
    for clause in _CLAUSE.finditer(text):
        whole = whole.within(_interval(clause, at_least)) or whole
    return whole


def _interval(clause: re.Match[str], at_least: bool) -> Range:
    sign, numbers = clause[1] or "", tuple(int(part) for part in clause[2].split("."))
    if clause[4] or sign in (">=", ">") or (at_least and not sign and not clause[3]):
        return Range(numbers)
    if sign in ("<", "<="):
        return Range((), _next(numbers) if sign == "<=" else numbers)
    if sign == "!=":
        return Range()
    if sign in ("~=", "~>", "^", "~"):
        return Range(numbers, _next(_held(sign, numbers)))
    return Range(numbers, _next(numbers), clause[2])


def _held(sign: str, numbers: Numbers) -> Numbers:
    """The part of a version that must stay."""
    if sign == "^":
        leading = next((place for place, number in enumerate(numbers) if number), len(numbers) - 1)
        return numbers[: leading + 1]
    if sign == "~":
        return numbers[:2]
    return numbers[:-1] or numbers


def _next(numbers: Numbers) -> Numbers:
    return (*numbers[:-1], numbers[-1] + 1)


def _long(numbers: Numbers) -> Numbers:
    return (*numbers, *(0,) * (6 - len(numbers)))


def _dotted(numbers: Numbers) -> str:
    return ".".join(map(str, numbers))
