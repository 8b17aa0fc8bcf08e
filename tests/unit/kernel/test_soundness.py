"""Plans that claim more than their deployment has."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from atlas_mcp.model import Environment, Ownership, Plan, PlanKind, Step, Subject, SubjectKind
from atlas_mcp.plans.checks import misowned, unsound
from tests import frozen
from tests.kinds import boxes

AT = datetime(2026, 11, 21, tzinfo=UTC)
HELD = {"box20": boxes.target(20)}


def causes(plan: Plan, environment: Environment = Environment.DEV) -> list[str]:
    return [problem.message for problem in misowned(plan, environment, HELD)]


def test_what_is_its_own() -> None:
    renamed = boxes.member(20).model_copy(update={"target": boxes.target(20, "renamed")})
    made = (*boxes.box(21), boxes.stop(20), boxes.remove(20))
    assert causes(frozen.plan(made, AT, members=(boxes.member(21),))) == []
    assert causes(frozen.plan([boxes.read(20, notes="box20")], AT, members=(renamed,))) == []


def elsewhere(step: Step) -> Step:
    """The step on an object of that id in another place."""
    return step.model_copy(update={"target": step.target.model_copy(update={"place": "other"})})


@pytest.mark.parametrize(
    ("plan", "cause"),
    [
        (frozen.plan([boxes.remove(21)], AT), "box21/remove drops box21, which is not its target"),
        (frozen.plan([boxes.remove(21, drops="box20")], AT), "drops box20, which is not its target"),
        (frozen.plan([boxes.read(21, notes="box20")], AT), "notes something about box20"),
        (frozen.plan([boxes.wait()], AT, members=(boxes.member(7),)), "it takes box 7 (box7) on demo for member"),
        (frozen.plan([elsewhere(boxes.read(20, notes="box20"))], AT), "notes something about box20"),
    ],
)
def test_what_is_not(plan: Plan, cause: str) -> None:
    assert [cause in found for found in causes(plan)] == [True]


@pytest.mark.parametrize(
    "name",
    [
        "web) on demo, box 21 (db", "a  b", "a ", " a", "x\n", "a\nb", "a\tb", "a\u00a0b", "a\u2028b", "\u202ea", "-x",
        "/etc", ":x", "$(reboot)", "a;b", "a, b", "w\u0435b", "[red]x", "x" * 254,
    ],
)  # fmt: skip
def test_a_name_passes_for_nothing_else(name: str) -> None:
    step = boxes.start().model_copy(update={"target": boxes.target(name=name)})
    (problem,) = unsound(frozen.plan([step], AT), timedelta(hours=1), AT)
    assert "by no name" in problem.message


@pytest.mark.parametrize("wrong", [{"place": "demo/box"}, {"place": ""}, {"kind": "box\n"}, {"engine": ""}, {"id": ""}])
def test_a_target_is_in_a_place_that_tells_it_apart(wrong: dict[str, str]) -> None:
    step = boxes.start().model_copy(update={"target": boxes.target().model_copy(update=wrong)})
    (problem,) = unsound(frozen.plan([step], AT), timedelta(hours=1), AT)
    assert "in no place, or has no kind" in problem.message


def test_one_target_has_one_name() -> None:
    other = boxes.stop().model_copy(update={"target": boxes.target(name="other")})
    (problem,) = unsound(frozen.plan([boxes.start(), other], AT), timedelta(hours=1), AT)
    assert "otherwise than others do" in problem.message


@pytest.mark.parametrize(
    "name", ["web-01", "system:node", "kube-system/coredns", "rack 4", "10.0.20.0/24", "2001:db8::/32", "x" * 253]
)
def test_names_of_other_systems_are_names(name: str) -> None:
    step = boxes.stop().model_copy(update={"target": boxes.target(name=name)})
    assert unsound(frozen.plan([step], AT), timedelta(hours=1), AT) == ()


def test_two_steps_do_not_make_one_member() -> None:
    again = boxes.make(21).model_copy(update={"makes": boxes.member(21).model_copy(update={"key": "box20"})})
    problems = unsound(frozen.plan([boxes.make(20), again], AT), timedelta(hours=1), AT)
    assert [problem.message for problem in problems] == ["two steps make one member."]


def test_what_was_prod_is_not_called_dev() -> None:
    plan = frozen.plan([boxes.stop()], AT, environment=Environment.DEV)
    assert causes(plan, Environment.PROD) == ["its deployment is prod, not dev."]
    assert causes(plan.model_copy(update={"environment": Environment.PROD}), Environment.TEST) == []


RUN = Subject(kind=SubjectKind.RUN, id="run-1", name="run", nonce=frozen.NONCE)


@pytest.mark.parametrize(
    "plan",
    [
        frozen.plan([boxes.start()], AT, members=(boxes.member(20),)),
        frozen.plan([boxes.start()], AT, ownership=Ownership(engine="scripted")),
        frozen.plan(boxes.box(21), AT),
        frozen.plan([boxes.remove(20)], AT),
        frozen.plan([boxes.read(20, notes="box20"), boxes.start()], AT),
    ],
    ids=["members", "ownership", "makes", "drops", "notes"],
)
def test_a_run_keeps_nothing(plan: Plan) -> None:
    about_a_run = plan.model_copy(update={"subject": RUN})
    assert "only a deployment does" in str(unsound(about_a_run, timedelta(hours=1), AT))
    assert "only a deployment does" not in str(unsound(plan, timedelta(hours=1), AT))


def test_a_run_may_act() -> None:
    plan = frozen.plan([boxes.start()], AT).model_copy(update={"subject": RUN})
    assert unsound(plan, timedelta(hours=1), AT) == ()


def test_a_run_does_not_bear_the_id_of_a_deployment() -> None:
    """Else what is kept for that deployment, its secrets above all, would go when the run is forgotten."""
    lying = frozen.plan([boxes.wait()], AT).model_copy(update={"subject": RUN.model_copy(update={"id": "shop-1"})})
    (problem,) = unsound(lying, timedelta(hours=1), AT)
    assert "bears the id of a deployment" in problem.message


@pytest.mark.parametrize("kind", [PlanKind.PREPARE, PlanKind.PROBE])
@pytest.mark.parametrize("made", [[boxes.start()], [boxes.wait(), boxes.read()]], ids=["it changes", "two steps"])
def test_a_plan_that_only_finds_out_does_no_more(kind: PlanKind, made: list[Step]) -> None:
    """A worker that may not apply runs what prepares."""
    problems = unsound(frozen.plan(made, AT).model_copy(update={"kind": kind}), timedelta(hours=1), AT)
    assert any(f"more than a plan to {kind}" in problem.message for problem in problems)
