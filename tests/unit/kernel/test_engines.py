"""Plans that span engines, and engines whose steps only a job can find out."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.engines import Completed
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Effect, Environment, JobState, JsonObject, Plan, PlanKind, Step, Undo
from atlas_mcp.plans import preparing
from atlas_mcp.store import plans
from atlas_mcp.testing import Call, Fault, ScriptedEngine
from atlas_mcp.toolset import Draft
from tests import frozen
from tests.bench import Bench
from tests.kinds import boxes, sockets

pytestmark = pytest.mark.anyio

SOCKET = sockets.SOCKET.model_copy(update={"place": "elsewhere"})


def label(text: str = "web", *needs: str, **more: Any) -> Step:
    """A step of the other engine: what a socket is called."""
    return sockets.label(SOCKET, *needs, text=text, **more)


MADE = (*boxes.box(), label("web", f"box{boxes.BOX}/start"))


@pytest.fixture
def board(labels: ScriptedEngine) -> ScriptedEngine:
    """With one socket, that bears another label."""
    labels.add(SOCKET.key, frozen.NONCE, label="old")
    return labels


async def test_a_plan_of_two_engines_runs(bench: Bench, board: ScriptedEngine) -> None:
    job = await bench.done(*MADE)
    assert (job.done, job.total) == (len(MADE), len(MADE))
    assert board.things[SOCKET.key].values == {"label": "web"}
    assert bench.double.find(boxes.KEY) is not None


async def test_a_plan_of_two_engines_is_undone_as_one(bench: Bench, board: ScriptedEngine) -> None:
    board.order(Call.LOOK, "set", Fault.LASTING, None)
    assert await bench.run(await bench.queued(*MADE)) is JobState.ROLLED_BACK
    assert board.things[SOCKET.key].values == {"label": "old"}
    assert board.writes == ["set 7", "restore 7"]
    assert bench.double.find(boxes.KEY) is None


@pytest.mark.parametrize(
    ("lie", "cause"),
    [
        ({"args": {"nonce": frozen.NONCE, "values": {}, "more": 1}}, "it says what the action does not take"),
        ({"effect": Effect.READ}, "its effect is change, not read"),
        ({"undo": Undo.NEVER}, "it is not undone as it says (never)"),
        ({"action": "paint"}, "there is no such action"),
    ],
)
async def test_each_engine_judges_its_own_steps(bench: Bench, lie: dict[str, Any], cause: str) -> None:
    with pytest.raises(CallerError) as caught:
        await bench.plan(*boxes.box(), label().model_copy(update=lie))
    assert [problem.message for problem in caught.value.problems] == [f"label/socket-7: {cause}."]


async def test_what_an_approver_could_not_be_shown_is_not_planned(bench: Bench) -> None:
    secret = await bench.plan(label("password=hunter2hunter2"))
    with pytest.raises(CallerError) as caught:
        bench.app.judge.check_shown(secret)
    assert caught.value.code is Code.PLAN_DENIED
    assert "label: password=***" in caught.value.message
    assert "hunter2" not in str(caught.value)


# -- what a job has found out --------------------------------------------------------------------------


class FindingEngine(ScriptedEngine):
    """One whose labels only a job can find out."""

    def misstated(self, plan: Plan) -> tuple[Problem, ...]:
        return () if plan.kind is PlanKind.PREPARE else super().misstated(plan)

    def complete(self, step: Step, result: JsonObject, steps: tuple[Step, ...]) -> Completed:
        values = result["values"]
        assert isinstance(values, dict)
        return Completed(steps=(label(str(values["label"])),))


@pytest.fixture
def labels() -> ScriptedEngine:
    return FindingEngine(SOCKET.engine)


@pytest.mark.parametrize(("found", "state"), [("web", "succeeded"), ("password=hunter2hunter2", "rolled_back")])
async def test_what_a_job_has_found_out_is_kept_where_it_can_be_shown(
    found: str, state: str, bench: Bench, board: ScriptedEngine
) -> None:
    board.change(SOCKET.key, label=found)
    find = boxes.read(7, engine=SOCKET.engine, target=SOCKET)
    draft = Draft(environment=Environment.DEV, steps=())
    (asked,) = preparing.preparing(PlanKind.APPLY, draft, find, "0" * 64).steps
    plan = await bench.plan(asked, kind=PlanKind.PREPARE)
    job = await bench.request(plan)
    assert await bench.run(job) == state
    ended = await bench.job(job.id)
    assert await bench.app.store.read(plans.ids) == ([ended.made] if state == "succeeded" else [])
    if state != "succeeded":
        assert "looks like a secret" in ended.reason and "Take it out of the spec" in ended.reason
        assert "hunter2" not in ended.reason and ended.made == ""
