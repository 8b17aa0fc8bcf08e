"""What an approver is shown of a run of many steps: each step by its name, hosts that are alike together."""

from __future__ import annotations

from typing import Any

from atlas_mcp.domain.plan_sheet import plan_lines
from atlas_mcp.domain.sheet import Row
from atlas_mcp.model import Effect, Plan, ResultType, Step, SubjectKind, Take, Target
from atlas_mcp.plans.shown import written
from atlas_mcp.testing import Clock, ScriptedEngine
from tests import frozen
from tests.kinds.sockets import ENGINE, label, socket
from tools.plans import _targets


class Board(ScriptedEngine):
    """Tells the label that a step writes."""

    def told(self, step: Step) -> tuple[Row, ...]:
        return (Row("label", str(step.args["text"])), Row("as root", "yes"))


def target(number: int) -> Target:
    return socket(number).model_copy(update={"name": f"s{number}"})


def step(number: int, name: str, text: str, **more: Any) -> Step:
    """A step that writes a label on a socket."""
    values = {"id": f"s{number}/{name}", "args": {"text": text}, "effect": Effect.CHANGE, **more}
    return label(target(number), **values)


def plan(*steps: Step) -> Plan:
    made = frozen.plan(steps, Clock()(), deployment_id="run-1")
    return made.model_copy(update={"subject": made.subject.model_copy(update={"kind": SubjectKind.RUN})})


def shown(*steps: Step) -> dict[tuple[str, ...], list[tuple[str, str, str]]]:
    told = written(plan(*steps), {ENGINE: Board(ENGINE)})
    return {
        tuple(one.name for one in targets): [(r.label, r.note, r.value) for r in rows] for targets, rows in told.items()
    }


def test_each_step_is_headed_by_its_name_and_targets_that_are_alike_are_told_together() -> None:
    look = {"effect": Effect.READ}
    steps = [step(n, *one) for n in (1, 2, 3) for one in (("a/x", "one"), ("a/y", "two" if n < 3 else "other"))]
    rows = [
        ("step", "change", "a/x"),
        ("label", "", "one"),
        ("as root", "", "yes"),
        ("step", "change", "a/y"),
        ("label", "", "two"),
        ("as root", "", "yes"),
    ]
    assert shown(*steps) == {("s1", "s2"): rows, ("s3",): [*rows[:4], ("label", "", "other"), rows[5]]}
    assert shown(steps[0]) == {("s1",): rows[1:3]}, "one step needs no name"
    assert shown(steps[0], step(1, "a/z", "three", **look))["s1",][3] == ("step", "read", "a/z")


def test_a_value_that_is_taken_on_the_same_target_makes_no_difference() -> None:
    def taking(number: int, giver: int) -> list[Step]:
        take = Take(step=f"s{giver}/a/x", result="output", type=ResultType.TEXT)
        return [step(number, "a/x", "one"), step(number, "a/y", "two", takes={"more": take})]

    assert [*shown(*taking(1, 1), *taking(2, 2))] == [("s1", "s2")]
    assert [*shown(*taking(1, 1), *taking(2, 1))] == [("s1",), ("s2",)]


def test_an_answer_lists_the_steps_of_a_run_with_their_effects_in_order() -> None:
    steps = (
        step(1, "before", "x", effect=Effect.READ, critical=False),
        step(1, "a/x", "one", effect=Effect.READ),
        step(1, "a/y", "two", effect=Effect.REMOVE),
    )
    lines = _targets(plan(*steps))
    assert [line.partition(": ")[0] for line in lines] == ["s1/a/x (read)", "s1/a/y (remove)"]


def test_the_sheet_has_the_names() -> None:
    made = plan(step(1, "a/x", "one"), step(1, "a/y", "two"))
    lines = [one.text for one in plan_lines(made, written(made, {ENGINE: Board(ENGINE)}), None, 80)]
    assert "  step        | «change» a/x" in lines and "  step        | «change» a/y" in lines
