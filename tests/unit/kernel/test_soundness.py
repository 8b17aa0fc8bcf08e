"""Plans that claim more than their deployment has."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from atlas_mcp.model import Environment, Plan, Step
from atlas_mcp.plans.checks import misowned, unsound
from tests import steps

AT = datetime(2026, 11, 21, tzinfo=UTC)
HELD = {"vm2000": steps.target(2000)}


def causes(plan: Plan, environment: Environment = Environment.DEV) -> list[str]:
    return [problem.message for problem in misowned(plan, environment, HELD)]


def test_what_is_its_own() -> None:
    renamed = steps.member(2000).model_copy(update={"target": steps.target(2000, "renamed")})
    made = (*steps.vm(2001), steps.stop(2000), steps.destroy(2000))
    assert causes(steps.plan(made, AT, members=(steps.member(2001),))) == []
    assert causes(steps.plan([steps.verify(2000, disks=(), notes="vm2000")], AT, members=(renamed,))) == []


def elsewhere(step: Step) -> Step:
    """The step on an object of that id in another place."""
    return step.model_copy(update={"target": step.target.model_copy(update={"place": "other"})})


@pytest.mark.parametrize(
    ("plan", "cause"),
    [
        (steps.plan([steps.destroy(2001)], AT), "vm2001/destroy drops vm2001, which is not its target"),
        (steps.plan([steps.destroy(2001, drops="vm2000")], AT), "drops vm2000, which is not its target"),
        (steps.plan([steps.verify(2001, notes="vm2000")], AT), "notes something about vm2000"),
        (steps.plan([steps.ready()], AT, members=(steps.member(100),)), "it takes vm 100 (vm100) on demo for member"),
        (steps.plan([elsewhere(steps.verify(2000, notes="vm2000"))], AT), "notes something about vm2000"),
    ],
)
def test_what_is_not(plan: Plan, cause: str) -> None:
    assert [cause in found for found in causes(plan)] == [True]


@pytest.mark.parametrize("name", ["web) on demo, vm 2001 (db", "a b", "-x", "x\n", "\u202ea"])
def test_a_name_passes_for_nothing_else(name: str) -> None:
    step = steps.start().model_copy(update={"target": steps.target(name=name)})
    (problem,) = unsound(steps.plan([step], AT), timedelta(hours=1), AT)
    assert "by no name" in problem.message


@pytest.mark.parametrize("wrong", [{"place": "demo/vm"}, {"place": ""}, {"kind": "vm\n"}, {"engine": ""}, {"id": ""}])
def test_a_target_is_in_a_place_that_tells_it_apart(wrong: dict[str, str]) -> None:
    step = steps.start().model_copy(update={"target": steps.target().model_copy(update=wrong)})
    (problem,) = unsound(steps.plan([step], AT), timedelta(hours=1), AT)
    assert "in no place, or has no kind" in problem.message


def test_one_guest_has_one_name() -> None:
    other = steps.stop().model_copy(update={"target": steps.target(name="other")})
    (problem,) = unsound(steps.plan([steps.start(), other], AT), timedelta(hours=1), AT)
    assert "otherwise than others do" in problem.message


def test_two_steps_do_not_make_one_member() -> None:
    again = steps.clone(2001).model_copy(update={"makes": steps.member(2001).model_copy(update={"key": "vm2000"})})
    problems = unsound(steps.plan([steps.clone(2000), again], AT), timedelta(hours=1), AT)
    assert [problem.message for problem in problems] == ["two steps make one member."]


def test_what_was_prod_is_not_called_dev() -> None:
    plan = steps.plan([steps.stop()], AT, environment=Environment.DEV)
    assert causes(plan, Environment.PROD) == ["its deployment is prod, not dev."]
    assert causes(plan.model_copy(update={"environment": Environment.PROD}), Environment.TEST) == []
