"""How far an action is to be relied on for an incident: a number from 0 to 1, of four terms. Pure; nothing is rounded.

Few cases prove little: of history and feedback Wilson's lower bound counts, so that one lucky run earns nothing.
"""

from __future__ import annotations

from math import sqrt

from pydantic import Field, model_validator

from atlas_mcp.domain.text import wrong
from atlas_mcp.model import Frozen

CONFIDENCE, FEEDBACK, HISTORY, MATCH = 0.25, 0.30, 0.25, 0.20  # together 1
_Z = 1.959963984540054  # of the normal distribution, for 95 % on both sides


class Tally(Frozen):
    """How many cases there were, and how many of them went well."""

    good: int = Field(default=0, ge=0)
    cases: int = Field(default=0, ge=0)

    @model_validator(mode="after")
    def _has_cases(self) -> Tally:
        if self.good > self.cases:
            raise wrong("more went well than there were.", "Count each case once.")
        return self

    @property
    def bound(self) -> float:
        """Wilson's lower bound at 95 % of the share that goes well; 0 without a case."""
        if not self.good:
            return 0.0
        share, squared = self.good / self.cases, _Z**2 / self.cases
        spread = _Z * sqrt((share * (1 - share) + squared / 4) / self.cases)
        return max((share + squared / 2 - spread) / (1 + squared), 0.0)


class Grounds(Frozen):
    """What a score is made of. What is not a number, or not from 0 to 1, is refused.

    `confidence` is the model's own, `feedback` what approvers signed, `history` how the action went for this fault,
    `match` the share of the action's pattern that the incident has.
    """

    confidence: float = Field(default=0.0, ge=0, le=1, allow_inf_nan=False)
    feedback: Tally = Tally()
    history: Tally = Tally()
    match: float = Field(default=0.0, ge=0, le=1, allow_inf_nan=False)


class Share(Frozen):
    """One term of a score: its value from 0 to 1, and its weight."""

    name: str
    value: float
    weight: float


class Score(Frozen):
    """A score with its terms."""

    value: float = Field(ge=0, le=1, allow_inf_nan=False)
    shares: tuple[Share, ...] = ()


def score(grounds: Grounds) -> Score:
    """The score of these grounds."""
    shares = (
        Share(name="confidence", value=grounds.confidence, weight=CONFIDENCE),
        Share(name="feedback", value=grounds.feedback.bound, weight=FEEDBACK),
        Share(name="history", value=grounds.history.bound, weight=HISTORY),
        Share(name="match", value=grounds.match, weight=MATCH),
    )
    return Score(value=min(sum(one.value * one.weight for one in shares), 1.0), shares=shares)
