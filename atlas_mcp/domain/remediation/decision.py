"""Whether a remediation may run without a person, and by which conditions. Pure: no I/O, no clock.

Every condition must hold; one that does not makes the answer "ask". What is decided here permits nothing: a permit is
the policy's.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from pydantic import Field

from atlas_mcp.model import Frozen

LEAST_SCORE = 0.85
MOST_IN_AN_HOUR, MOST_ON_TARGET = 10, 2  # that began in rolling 3,600 s, whatever became of them
MOST_FAILURES = 2  # in a day: then all of it is disabled
_READ_AGAIN = "read again"
CONTEXT_S = 300.0  # how old the context may be that the suggestion rests on


class Risk(StrEnum):
    """What is at stake with an action, least first."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for the least."""
        return list(Risk).index(self)


class Source(StrEnum):
    """How an incident came in."""

    ALERT = "alert"
    EXPIRY = "expiry"  # ATLAS itself reminds of what ends
    TOOL = "tool"
    COMMAND_LINE = "command line"

    @property
    def observed(self) -> bool:
        """Whether something was observed, and nobody only says so: what a client says is none."""
        return self in (Source.ALERT, Source.EXPIRY)


class Window(StrEnum):
    """Where the time stands in the hours that the operator allows."""

    UNSET = "unset"
    INSIDE = "inside"
    OUTSIDE = "outside"
    UNREADABLE = "unreadable"


class Conditions(Frozen):
    """All that a decision rests on. The defaults are the worst: what nobody has said allows nothing.

    `targets` are the objects that the action would act on, `recent` and `recent_there` the remediations that began in
    the last hour, over all and on the target; `failed_there` and `failures` those that failed within a day, of this
    action on the target, and of all.
    """

    enabled: bool = False
    action_enabled: bool = False
    incident_enabled: bool = False
    source: Source = Source.TOOL
    fault_shown: bool = False
    targets: int = Field(default=0, ge=0)
    score: float = Field(default=0.0, ge=0, le=1, allow_inf_nan=False)
    risk: Risk = Risk.CRITICAL
    medium_allowed: bool = False
    recent: int = Field(default=MOST_IN_AN_HOUR, ge=0)
    recent_there: int = Field(default=MOST_ON_TARGET, ge=0)
    frozen: bool = True
    window: Window = Window.UNREADABLE
    busy: bool = True
    context_age_s: float | None = Field(default=None, ge=0, allow_inf_nan=False)
    read_again: bool = False
    failed_there: int = Field(default=1, ge=0)
    failures: int = Field(default=MOST_FAILURES, ge=0)


class Term(Frozen):
    """One condition: whether it holds, and what was looked at."""

    name: str
    holds: bool
    told: str


class SelfDecision(Frozen):
    """Whether it might run without a person, with every term."""

    alone: bool
    terms: tuple[Term, ...]

    @property
    def ready(self) -> bool:
        """Whether all holds but what only the worker can see to: it is planned as what may run without a person."""
        return {term.name for term in self.against} <= {_READ_AGAIN}

    @property
    def against(self) -> tuple[Term, ...]:
        """The terms that do not hold."""
        return tuple(term for term in self.terms if not term.holds)


def decide(given: Conditions) -> SelfDecision:
    """Whether all conditions hold."""
    terms = (*_who_allows(given), *_what_is_known(given), *_how_often(given))
    return SelfDecision(alone=all(term.holds for term in terms), terms=terms)


def _who_allows(given: Conditions) -> Iterator[Term]:
    yield Term(name="enabled", holds=given.enabled, told="remediation as a whole")
    yield Term(name="action enabled", holds=given.action_enabled, told="this action")
    yield Term(name="incident enabled", holds=given.incident_enabled, told="this incident")
    yield Term(name="from an alert", holds=given.source.observed, told=f"it came by {given.source}")
    low = given.risk is Risk.LOW or (given.risk is Risk.MEDIUM and given.medium_allowed)
    yield Term(name="risk", holds=low, told=given.risk)
    yield Term(name="no freeze", holds=not given.frozen, told="frozen" if given.frozen else "not frozen")
    yield Term(name="window", holds=given.window in (Window.UNSET, Window.INSIDE), told=given.window)


def _what_is_known(given: Conditions) -> Iterator[Term]:
    yield Term(name="fault shown", holds=given.fault_shown, told="by our own facts")
    yield Term(name="one target", holds=given.targets == 1, told=str(given.targets))
    yield Term(name="score", holds=given.score >= LEAST_SCORE, told=f"{given.score} of at least {LEAST_SCORE}")
    age = given.context_age_s
    told = "never read" if age is None else f"read {age} s ago, of at most {CONTEXT_S}"
    yield Term(name="fresh context", holds=age is not None and age <= CONTEXT_S, told=told)
    yield Term(name=_READ_AGAIN, holds=given.read_again, told="by the worker")
    yield Term(name="target free", holds=not given.busy, told="of other jobs")


def _how_often(given: Conditions) -> Iterator[Term]:
    counted = (
        ("in an hour", given.recent, MOST_IN_AN_HOUR),
        ("on the target in an hour", given.recent_there, MOST_ON_TARGET),
        ("failed there in a day", given.failed_there, 1),
        ("failures in a day", given.failures, MOST_FAILURES),
    )
    for name, number, most in counted:
        yield Term(name=name, holds=number < most, told=f"{number}, fewer than {most}")
