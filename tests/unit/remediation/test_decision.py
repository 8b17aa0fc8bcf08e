"""The decision: no combination runs alone without every condition, and nothing worse turns a refusal into a yes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from atlas_mcp.domain.remediation.decision import Conditions, Risk, Source, Window, decide

# All that must hold, each with what is just good enough, and with what is just not: the table of docs/remediation.md.
BEST: dict[str, Any] = {
    "enabled": True,
    "action_enabled": True,
    "incident_enabled": True,
    "source": Source.ALERT,
    "fault_shown": True,
    "targets": 1,
    "score": 0.85,
    "risk": Risk.LOW,
    "medium_allowed": False,
    "recent": 9,
    "recent_there": 1,
    "frozen": False,
    "window": Window.UNSET,
    "busy": False,
    "context_age_s": 300.0,
    "read_again": True,
    "failed_there": 0,
    "failures": 1,
}
WORSE: list[tuple[str, Any]] = [
    ("enabled", False),
    ("action_enabled", False),
    ("incident_enabled", False),
    ("source", Source.TOOL),
    ("source", Source.COMMAND_LINE),
    ("fault_shown", False),
    ("targets", 0),
    ("targets", 2),
    ("score", 0.8499999999999999),
    ("risk", Risk.MEDIUM),
    ("risk", Risk.HIGH),
    ("risk", Risk.CRITICAL),
    ("recent", 10),
    ("recent_there", 2),
    ("frozen", True),
    ("window", Window.OUTSIDE),
    ("window", Window.UNREADABLE),
    ("busy", True),
    ("context_age_s", 300.001),
    ("context_age_s", None),
    ("read_again", False),
    ("failed_there", 1),
    ("failures", 2),
]
ANY = st.fixed_dictionaries(
    {
        **{name: st.booleans() for name, value in BEST.items() if isinstance(value, bool)},
        "source": st.sampled_from(Source),
        "risk": st.sampled_from(Risk),
        "window": st.sampled_from(Window),
        "targets": st.integers(0, 3),
        "score": st.floats(0, 1),
        "recent": st.integers(0, 12),
        "recent_there": st.integers(0, 3),
        "context_age_s": st.none() | st.floats(0, 900),
        "failed_there": st.integers(0, 2),
        "failures": st.integers(0, 3),
    }
)
# From a good case, some of it replaced: else hardly one of those that are drawn would be allowed.
NEAR = ANY.flatmap(
    lambda other: st.sets(st.sampled_from(sorted(BEST)), max_size=2).map(
        lambda names: {**BEST, **{name: other[name] for name in names}}
    )
)
ORDERS: dict[str, list[Any]] = {  # best first
    **{
        name: [True, False]
        for name in ("enabled", "action_enabled", "incident_enabled", "fault_shown", "medium_allowed", "read_again")
    },
    **{name: [False, True] for name in ("frozen", "busy")},
    "risk": list(Risk),
    "source": [*Source],
    "window": [Window.UNSET, Window.INSIDE, Window.OUTSIDE, Window.UNREADABLE],
}


def test_all_that_is_needed_is_enough() -> None:
    decision = decide(Conditions(**BEST))
    assert decision.alone and decision.against == ()
    assert decide(Conditions(**{**BEST, "risk": Risk.MEDIUM, "medium_allowed": True})).alone


@pytest.mark.parametrize(("name", "value"), WORSE, ids=str)
def test_each_condition_alone_stops_it(name: str, value: object) -> None:
    decision = decide(Conditions(**{**BEST, name: value}))
    assert not decision.alone and len(decision.against) == 1


def test_what_nobody_has_said_allows_nothing() -> None:
    assert [term.name for term in decide(Conditions()).terms if term.holds] == []
    for name in BEST.keys() - {"medium_allowed"}:
        assert not decide(Conditions(**{key: value for key, value in BEST.items() if key != name})).alone, name


@pytest.mark.parametrize("risk", [Risk.HIGH, Risk.CRITICAL])
def test_a_high_risk_always_asks(risk: Risk) -> None:
    assert not decide(Conditions(**{**BEST, "risk": risk, "medium_allowed": True})).alone


@pytest.mark.parametrize("score", [float("nan"), float("inf"), -0.1, 1.1])
def test_a_score_that_is_none_is_refused(score: float) -> None:
    with pytest.raises(ValidationError):
        Conditions(**{**BEST, "score": score})


@pytest.mark.parametrize("name", ["recent", "recent_there", "targets", "failures", "failed_there", "context_age_s"])
def test_a_clock_set_back_frees_nothing(name: str) -> None:
    """It could only by a number below nought, which is refused."""
    with pytest.raises(ValidationError):
        Conditions(**{**BEST, name: -1})


def allowed(values: dict[str, Any]) -> bool:
    """The same once more, written as the issue says it."""
    low = values["risk"] is Risk.LOW or (values["risk"] is Risk.MEDIUM and values["medium_allowed"])
    age = values["context_age_s"]
    return (
        values["enabled"] and values["action_enabled"] and values["incident_enabled"]
        and values["source"] in (Source.ALERT, Source.EXPIRY) and values["fault_shown"] and values["targets"] == 1
        and values["score"] >= 0.85 and low and values["recent"] < 10 and values["recent_there"] < 2
        and not values["frozen"] and values["window"] in (Window.UNSET, Window.INSIDE) and not values["busy"]
        and age is not None and age <= 300 and values["read_again"]
        and values["failed_there"] == 0 and values["failures"] < 2
    )  # fmt: skip


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(ANY | NEAR)
def test_no_combination_runs_alone_without_every_condition(values: dict[str, Any]) -> None:
    decision = decide(Conditions(**values))
    assert decision.alone is allowed(values)
    assert decision.alone is all(term.holds for term in decision.terms)


def _worsened(name: str, value: Any, by: int) -> Any:
    if name in ORDERS:
        order = ORDERS[name]
        return order[min(order.index(value) + by, len(order) - 1)]
    if name == "score":
        return max(value - by / 1000, 0.0)
    if name == "targets":
        return value if value == 0 else value + by
    return None if value is None else value + by


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(ANY | NEAR, st.sampled_from(sorted(BEST)), st.integers(1, 3))
def test_nothing_worse_turns_a_refusal_into_an_allowance(values: dict[str, Any], name: str, by: int) -> None:
    worse = {**values, name: _worsened(name, values[name], by)}
    if decide(Conditions(**worse)).alone:
        assert decide(Conditions(**values)).alone, (name, values[name], worse[name])
