"""Plans that span engines: one of guests, one that keeps no state of them, one that does."""

from __future__ import annotations

import pytest

from atlas_mcp.engines import Completed, Done, Look
from atlas_mcp.errors import CallerError, Problem
from atlas_mcp.model import (
    Attempt,
    Effect,
    Environment,
    JobState,
    JsonObject,
    Plan,
    PlanKind,
    Step,
    Undo,
)
from atlas_mcp.model.permit import Permit
from atlas_mcp.plans import preparing
from atlas_mcp.store import plans
from atlas_mcp.toolset import Draft
from tests import steps
from tests.bench import Bench
from tests.unit.kernel.labels import SOCKET, LabelEngine, allow, label
from tests.unit.terraform.frozen_plans import KEPT, MIXED, NEW, and_also, causes, claim

pytestmark = pytest.mark.anyio


MADE = (*steps.vm(), label(SOCKET, f"vm{steps.VMID}/start"))


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
    elsewhere = steps.target(KEPT).model_copy(update={"place": "other"})
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

    async def look(self, step: Step, attempt: Attempt, permit: Permit) -> Look:
        return Done(result={"label": self.found})

    def complete(self, step: Step, result: JsonObject, steps: tuple[Step, ...]) -> Completed:
        return Completed(steps=(label(SOCKET, args=result),))


@pytest.mark.parametrize(("found", "state"), [("web", "succeeded"), ("password=hunter2hunter2", "rolled_back")])
async def test_what_a_job_has_found_out_is_kept_where_it_can_be_shown(
    found: str, state: str, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = FindingEngine()
    engine.found = found
    allow(bench, engine, monkeypatch)
    find = label(SOCKET, action="find", effect=Effect.READ, undo=Undo.COVERED, args={})
    draft = Draft(environment=Environment.DEV, steps=())
    (asked,) = preparing.preparing(PlanKind.APPLY, draft, find, "0" * 64).steps
    plan = await bench.plan(asked, kind=PlanKind.PREPARE, nonce=steps.NONCE)
    job = await bench.request(plan)
    assert await bench.run(job) == state
    ended = await bench.job(job.id)
    assert await bench.app.store.read(plans.ids) == ([ended.made] if state == "succeeded" else [])
    if state != "succeeded":
        assert "looks like a secret" in ended.reason and "Take it out of the spec" in ended.reason
        assert "hunter2" not in ended.reason and ended.made == ""
