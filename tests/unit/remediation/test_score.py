"""The score: its weights, its shrinking, what it refuses; nothing better ever lowers it."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from atlas_mcp.domain.remediation.decision import LEAST_SCORE
from atlas_mcp.domain.remediation.score import Grounds, Tally, score

shares = st.floats(0, 1)
tallies = st.integers(0, 300).flatmap(lambda cases: st.builds(Tally, cases=st.just(cases), good=st.integers(0, cases)))
grounds = st.builds(Grounds, confidence=shares, feedback=tallies, history=tallies, match=shares)


def perfect(cases: int, **more: float) -> Grounds:
    return Grounds(
        **{"confidence": 1.0, "match": 1.0, **more},
        feedback=Tally(good=cases, cases=cases),
        history=Tally(good=cases, cases=cases),
    )


def test_without_a_case_only_confidence_and_match_count() -> None:
    assert score(perfect(0)).value == 0.45
    assert score(Grounds()).value == 0


@pytest.mark.parametrize(
    ("good", "cases", "bound"), [(1, 1, 0.2065), (10, 10, 0.7225), (11, 11, 0.7412), (50, 100, 0.4038)]
)
def test_wilsons_lower_bound(good: int, cases: int, bound: float) -> None:
    """Values of the published formula, worked out beside it."""
    assert Tally(good=good, cases=cases).bound == pytest.approx(bound, abs=5e-5)


def test_eleven_perfect_cases_are_enough_at_confidence_one_and_ten_are_not() -> None:
    assert score(perfect(10)).value < LEAST_SCORE <= score(perfect(11)).value
    assert score(perfect(11, confidence=0.9)).value < LEAST_SCORE


def test_nothing_is_rounded() -> None:
    almost = math.nextafter(1.0, 0.0)
    assert score(Grounds(confidence=almost)).shares[0].value == almost
    assert sum(one.value * one.weight for one in score(perfect(3)).shares) == score(perfect(3)).value


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, -0.01, 1.01, "NaN", None])
@pytest.mark.parametrize("name", ["confidence", "match"])
def test_what_is_no_share_is_refused(name: str, value: object) -> None:
    with pytest.raises(ValidationError):
        Grounds.model_validate({name: value})


@pytest.mark.parametrize("counted", [{"good": 2, "cases": 1}, {"good": -1, "cases": 1}, {"cases": -1}])
def test_cases_are_counted_once(counted: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        Tally.model_validate(counted)


@given(grounds)
def test_a_score_is_a_share(of: Grounds) -> None:
    assert 0 <= score(of).value <= 1
    assert 0 <= of.history.bound <= (of.history.good / of.history.cases if of.history.cases else 0)


@given(grounds, shares, st.sampled_from(["confidence", "match"]))
def test_a_lower_share_never_raises_it(of: Grounds, share: float, name: str) -> None:
    lower = of.model_copy(update={name: min(share, getattr(of, name))})
    assert score(lower).value <= score(of).value


@given(grounds, st.sampled_from(["feedback", "history"]))
def test_a_case_that_went_wrong_never_raises_it(of: Grounds, name: str) -> None:
    before: Tally = getattr(of, name)
    another = of.model_copy(update={name: Tally(good=before.good, cases=before.cases + 1)})
    assert score(another).value <= score(of).value
    if before.good:
        turned = of.model_copy(update={name: Tally(good=before.good - 1, cases=before.cases)})
        assert score(turned).value <= score(of).value
