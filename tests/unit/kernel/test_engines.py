"""Plans that span engines: one of guests, one that keeps no state of them, one that does."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from atlas_mcp.engines import Submitted, Undone
from atlas_mcp.engines.terraform.engine import TerraformEngine
from atlas_mcp.errors import CallerError, Code, Problem, TargetError
from atlas_mcp.model import (
    Attempt,
    Effect,
    Environment,
    Finding,
    JobState,
    JsonObject,
    Plan,
    PlanKind,
    Predicate,
    Reconciled,
    Step,
    Target,
    Undo,
)
from atlas_mcp.model.permit import Permit, check_permit
from atlas_mcp.plans import preparing
from atlas_mcp.store import plans
from atlas_mcp.toolset import Draft
from tests import steps
from tests.bench import Bench
from tests.unit.terraform.frozen_plans import KEPT, MIXED, NEW, SETTINGS, and_also, causes, claim

pytestmark = pytest.mark.anyio


class LabelEngine:
    """Implements `engines.Engine` on a board with one label for each socket: an engine that only this test has."""

    name = "labels"

    def __init__(self) -> None:
        self.board: dict[str, str] = {}
        self.broken = False

    async def fact(self, request: Any) -> Any:
        raise TargetError(Code.TARGET_FAILED, "Unable to ask the board.", "")

    async def failing(self, predicate: Predicate, done: frozenset[str]) -> Problem | None:
        return None

    def misstated(self, plan: Plan) -> tuple[Problem, ...]:
        own = [step for step in plan.steps if step.engine == self.name]
        return tuple(Problem("/steps", f"{step.id}: no label", "") for step in own if set(step.args) != {"label"})

    def told(self, step: Step) -> tuple[str, ...]:
        return (f"label: {step.args['label']}",)

    async def before(self, step: Step) -> JsonObject:
        return {"was": self.board.get(step.target.id)}

    async def submit(self, step: Step, intent: JsonObject, permit: Permit) -> str:
        check_permit(step, permit)
        if self.broken:
            raise TargetError(Code.TARGET_FAILED, "Unable to label the socket: the board is full.", "Mend it.")
        self.board[step.target.id] = str(step.args["label"])
        return ""

    async def outcome(self, step: Step, attempt: Attempt) -> JsonObject:
        return {}

    async def reconcile(self, step: Step, attempt: Attempt) -> Finding:
        done = self.board.get(step.target.id) == step.args["label"]
        return Finding(state=Reconciled.DONE if done else Reconciled.NOT_DONE, reason="as the board says")

    async def undo(self, step: Step, attempt: Attempt, permit: Permit, submitted: Submitted) -> Undone:
        check_permit(step, permit)
        was = attempt.intent["was"]
        self.board.pop(step.target.id, None)
        if was is not None:
            self.board[step.target.id] = str(was)
        return Undone(summary="label put back")


def label(target: Target, *needs: str, **more: Any) -> Step:
    values: dict[str, Any] = {
        "id": f"label/{target.kind}-{target.id}",
        "engine": LabelEngine.name,
        "action": "label",
        "target": target,
        "summary": f"label {target.name}",
        "effect": Effect.CHANGE,
        "undo": Undo.RESTORE,
        "args": {"label": "web"},
        "needs": needs,
        **more,
    }
    return Step.model_validate(values)


SOCKET = Target(cluster=steps.CLUSTER, kind="socket", id="7", name="socket-7")
MADE = (*steps.vm(), label(SOCKET, f"vm{steps.VMID}/start"))


def allow(bench: Bench, engine: LabelEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put an engine beside that of the guests and Terraform's, and have policy ask a person for what it changes."""
    terraform = TerraformEngine(SETTINGS)
    engines = {**bench.app.engines, engine.name: engine, terraform.name: terraform}
    monkeypatch.setattr(bench.app, "engines", engines)
    policy = bench.app.policy
    rule = policy.rules[-1].model_copy(update={"id": "labels", "engines": (engine.name,)})
    policies = {bench.app.settings.policy: policy.model_copy(update={"rules": (*policy.rules, rule)})}
    bench.app.catalogue = replace(bench.app.catalogue, policies=policies)


@pytest.fixture
def labels(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> LabelEngine:
    """The engine that only this test has."""
    engine = LabelEngine()
    allow(bench, engine, monkeypatch)
    return engine


async def test_a_plan_of_two_engines_runs(bench: Bench, labels: LabelEngine) -> None:
    job = await bench.done(*MADE)
    assert (job.done, job.total) == (len(MADE), len(MADE))
    assert labels.board == {"7": "web"}
    assert bench.cluster.find(steps.VMID) is not None


async def test_a_plan_of_two_engines_is_undone_as_one(bench: Bench, labels: LabelEngine) -> None:
    labels.broken = True
    assert await bench.run(await bench.queued(*MADE)) is JobState.ROLLED_BACK
    assert labels.board == {}
    assert bench.cluster.find(steps.VMID) is None


async def test_each_engine_judges_its_own_steps(bench: Bench, labels: LabelEngine) -> None:
    lie = label(SOCKET, f"vm{steps.VMID}/start", args={})
    with pytest.raises(CallerError) as caught:
        await bench.plan(*steps.vm(), lie)
    assert [problem.message for problem in caught.value.problems] == [f"{lie.id}: no label"]


PAST = "it writes beside a program that keeps the guest's state"


def test_beside_terraform_an_engine_may_change_what_terraform_does_not_keep() -> None:
    assert causes(and_also(MIXED, label(SOCKET))) == ""
    elsewhere = steps.target(KEPT).model_copy(update={"cluster": "other"})
    assert causes(and_also(MIXED, label(elsewhere), label(steps.target(KEPT), effect=Effect.READ))) == ""
    assert PAST in causes(and_also(MIXED, label(steps.target(KEPT))))


def test_a_guest_of_the_deployment_that_the_run_leaves_out_is_terraforms_too() -> None:
    assert PAST in causes(and_also(MIXED, steps.configure(2050)))


def test_no_other_engine_claims_or_forgets_a_guest_for_terraform() -> None:
    """A step of another engine that bears the same action, or a condition of the same kind, is another thing."""
    for action in ("claim", "destroy"):
        step = label(steps.target(KEPT), action=action, args={"label": "x", "gone": True})
        assert PAST in causes(and_also(MIXED, step))
    foreign = [one.model_copy(update={"engine": LabelEngine.name}) for one in MIXED.predicates]
    read = causes(MIXED.model_copy(update={"predicates": tuple(foreign)}))
    assert f"whether VM {NEW} is free" in read and f"whether VM {KEPT} is ours" in read
    claims = [
        one.model_copy(update={"engine": LabelEngine.name}) if one.action == "claim" else one for one in MIXED.steps
    ]
    assert f"VM {NEW} is made without being claimed first" in causes(MIXED.model_copy(update={"steps": tuple(claims)}))


def test_a_claim_is_made_good_by_a_step_on_its_guest_alone() -> None:
    """Waiting for a claim, and looking at its guest, make none."""
    alone = claim(NEW)
    for beside in (label(SOCKET, alone.id), label(alone.target, alone.id, effect=Effect.READ), label(alone.target)):
        plan = and_also(MIXED.model_copy(update={"steps": (alone,)}), beside)
        assert "it is claimed, and nothing makes it" in causes(plan)


# -- what a job has found out --------------------------------------------------------------------------


class FindingEngine(LabelEngine):
    """One whose labels only a job can find out."""

    found = "web"

    def misstated(self, plan: Plan) -> tuple[Problem, ...]:
        return () if plan.kind is PlanKind.PREPARE else super().misstated(plan)

    def told(self, step: Step) -> tuple[str, ...]:
        return () if step.action == "find" else super().told(step)

    async def submit(self, step: Step, intent: JsonObject, permit: Permit) -> str:
        return "" if step.action == "find" else await super().submit(step, intent, permit)

    async def outcome(self, step: Step, attempt: Attempt) -> JsonObject:
        return {"label": self.found}

    def complete(self, step: Step, result: JsonObject, steps: tuple[Step, ...]) -> tuple[tuple[Step, ...], list[str]]:
        return (label(SOCKET, args=result),), []


@pytest.mark.parametrize(("found", "state"), [("web", "succeeded"), ("password=hunter2hunter2", "rolled_back")])
async def test_what_a_job_has_found_out_is_kept_where_it_can_be_shown(
    found: str, state: str, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = FindingEngine()
    engine.found = found
    allow(bench, engine, monkeypatch)
    find = label(SOCKET, action="find", effect=Effect.READ, undo=Undo.COVERED, args={})
    draft = Draft(cluster=steps.CLUSTER, environment=Environment.DEV, steps=())
    (asked,) = preparing.preparing(PlanKind.APPLY, draft, find, "0" * 64).steps
    plan = await bench.plan(asked, kind=PlanKind.PREPARE, nonce=steps.NONCE)
    job = await bench.request(plan)
    assert await bench.run(job) == state
    ended = await bench.job(job.id)
    assert await bench.app.store.read(plans.ids) == ([ended.made] if state == "succeeded" else [])
    if state != "succeeded":
        assert "looks like a secret" in ended.reason and "Take it out of the spec" in ended.reason
        assert "hunter2" not in ended.reason and ended.made == ""
