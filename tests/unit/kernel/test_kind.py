"""A kind of spec that only tests have goes the whole way: planned, made, looked at, changed, removed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from atlas_mcp.content.declared import COLLECT, HEALTH, PartDef
from atlas_mcp.engines import Completed
from atlas_mcp.errors import CallerError, Problem
from atlas_mcp.model import Environment, JobState, JsonObject, Plan, PlanKind, Step
from atlas_mcp.testing import ScriptedEngine
from atlas_mcp.toolset import Context, Deployment, Draft, HealthRequest, Preparation, StoredSpec, planner
from tests.bench import Bench
from tests.kinds import boxes, sockets
from tools.deployments import get_deployment
from tools.plans import _targets

pytestmark = pytest.mark.anyio


async def spec(bench: Bench, spec_id: str | None = None, **sizes: int) -> StoredSpec:
    """A revision with these boxes."""
    body: Any = {**boxes.TWO, "boxes": {name.removeprefix("box"): size for name, size in sizes.items()}}
    return await bench.kernel().save_spec(spec_id, boxes.KIND, "web", body, {}, [])


async def applied(bench: Bench, plan: Plan) -> None:
    await bench.approve(plan)
    assert await bench.run(await bench.request(plan)) is JobState.SUCCEEDED


async def made(bench: Bench) -> str:
    """A deployment of two boxes."""
    kept = await spec(bench, box20=4, box21=4)
    await applied(bench, (await bench.kernel().freeze(kept.id, None)).plan)
    return kept.id


def sizes(bench: Bench) -> dict[str, Any]:
    return {key.rpartition("/")[2]: thing.values["size"] for key, thing in bench.double.things.items()}


async def test_a_spec_becomes_a_deployment(bench: Bench) -> None:
    deployment = await bench.kernel().deployment(await made(bench))
    assert sizes(bench) == {"20": 4, "21": 4}
    assert (deployment.place, [one.key for one in deployment.members]) == ("demo", ["box20", "box21"])
    assert await bench.kernel().drift(deployment) == ()


async def test_what_differs_from_what_was_made_is_told(bench: Bench) -> None:
    id_ = await made(bench)
    bench.double.change(boxes.KEY, size=9)
    del bench.double.things[boxes.target(21).key]
    found = await bench.kernel().drift(await bench.kernel().deployment(id_))
    assert found == ("box20 has size 9, not 4", "box21 is gone")


async def test_the_health_of_members_is_told(bench: Bench) -> None:
    id_ = await made(bench)
    del bench.double.things[boxes.target(21).key]
    found = await bench.kernel().health(HealthRequest(deployment_id=id_))
    assert (found.state, found.targets) == ("critical", {"box21": "critical", "box20": "ok"})
    assert [(one.target, one.evidence) for one in found.findings] == [("box21", "gone")]
    whole = await bench.kernel().health(HealthRequest(deployment_id=id_, everything=True))
    assert [one.target for one in whole.findings] == ["box21", "box20"]


async def test_a_kind_that_says_nothing_of_health_is_refused_and_those_that_do_are_named(bench: Bench) -> None:
    id_ = await made(bench)
    parts = {key: part for key, part in bench.app.catalogue.parts.items() if key != (boxes.KIND, HEALTH)}
    bench.app.catalogue = replace(bench.app.catalogue, parts=parts)
    with pytest.raises(CallerError) as caught:
        await bench.kernel().health(HealthRequest(deployment_id=id_))
    assert str(caught.value) == f"Unable to look at the health of {boxes.KIND}. What has that: Cluster, Fleet."


@pytest.mark.parametrize("request_", [HealthRequest(), HealthRequest(deployment_id="x", hosts=("y",))])
async def test_health_is_of_a_deployment_or_of_hosts(bench: Bench, request_: HealthRequest) -> None:
    with pytest.raises(CallerError, match="not clear of what"):
        await bench.kernel().health(request_)


async def test_a_changed_spec_changes_makes_and_removes(bench: Bench) -> None:
    id_ = await made(bench)
    await spec(bench, id_, box20=6, box22=1)
    plan = (await bench.kernel().freeze(id_, None)).plan
    assert [(step.action, step.target.id) for step in plan.steps if step.action in ("set", "make", "remove")] == [
        ("set", "20"),
        ("make", "22"),
        ("set", "22"),
        ("remove", "21"),
    ]
    assert [cost.amount for cost in plan.costs] == [-1]
    await applied(bench, plan)
    assert sizes(bench) == {"20": 6, "22": 1}
    assert [member.spec for member in await bench.members(id_)] == [{"size": 6}, {"size": 1}]


async def test_a_removal_is_a_spec_without_boxes(bench: Bench) -> None:
    id_ = await made(bench)
    plan = (await bench.kernel().freeze_removal(id_)).plan
    assert (plan.kind, {step.action for step in plan.steps}) == (PlanKind.REMOVE, {"stop", "remove"})
    await applied(bench, plan)
    assert (sizes(bench), await bench.members(id_)) == ({}, [])


async def test_what_somebody_made_meanwhile_makes_the_plan_stale(bench: Bench) -> None:
    plan = (await bench.kernel().freeze((await spec(bench, box20=4)).id, None)).plan
    bench.double.add(boxes.KEY, "theirs", size=1)
    await bench.approve(plan)
    job = await bench.request(plan)
    assert await bench.run(job) is JobState.STALE
    assert (await bench.job(job.id)).reason.startswith("Unable to go on: no longer true: free holds.")
    assert bench.double.writes == []


async def test_a_kind_without_a_repairer_is_not_repaired(bench: Bench) -> None:
    id_ = await made(bench)
    with pytest.raises(CallerError, match="Unable to repair Boxes"):
        await bench.kernel().freeze(id_, None, repair=True)


async def test_a_member_that_is_no_vm_is_shown_as_what_it_is(bench: Bench) -> None:
    tool = bench.app.catalogue.tools["get_deployment"]
    shown: Any = await tool.fn(bench.kernel(), deployment_id=await made(bench), drift=False)
    assert shown.members[0] == {"id": "box20", "kind": "box", "target": "20", "hostname": "box20"}


async def test_targets_of_one_id_are_told_apart(bench: Bench) -> None:
    plan = await bench.plan(boxes.sets(7), sockets.label(sockets.socket(7)))
    assert _targets((await bench.kernel().plan(plan.id)).plan) == ["7: set box7", "7: label socket-7"]


async def test_a_kind_that_is_only_read_needs_no_planner(bench: Bench) -> None:
    reading = PartDef("Reading", COLLECT, boxes.plan_boxes)
    bench.app.catalogue = replace(bench.app.catalogue, parts={**bench.app.catalogue.parts, reading.key: reading})
    assert bench.kernel().kind_of({}) == bench.kernel().kind_of({"vms": []}) != "Reading"
    assert bench.kernel().kind_of({"kind": "Reading"}) == "Reading"


@pytest.mark.parametrize("ends", [datetime(2027, 1, 31, 12, tzinfo=UTC), None])
async def test_a_deployment_tells_when_it_ends_by_itself(bench: Bench, ends: datetime | None) -> None:
    await bench.done(boxes.make(), ends_at=ends)
    deployment = await bench.deployment()
    assert deployment is not None and deployment.ends_at == ends
    told = "2027-01-31T12:00:00+00:00" if ends else ""
    shown = await get_deployment(bench.kernel(), deployment.id, drift=False)
    assert shown.ends_at == told
    await bench.done(boxes.start(), base_revision=deployment.revision)
    later = await bench.deployment()
    assert later is not None and later.ends_at is None, "a newer plan says it anew"


class FindingEngine(ScriptedEngine):
    """Finds out by reading a box what is to be done with it: `finds` completes the draft."""

    finds: tuple[Step, ...] = ()

    def misstated(self, plan: Plan) -> tuple[Problem, ...]:
        return () if plan.kind is PlanKind.PREPARE else super().misstated(plan)

    def complete(self, step: Step, result: JsonObject, steps: tuple[Step, ...]) -> Completed:
        assert step.args["asked"] and "tree" not in step.args
        return Completed(steps=(*steps, *self.finds), warnings=(f"found {result['values']}",))


@planner(boxes.KIND)
async def ask_first(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """What is to be done is known once a box was read. No tree is rendered for it."""
    step = boxes.read(42)
    return Draft(environment=Environment.DEV, steps=(), prepare=Preparation(step=step), run=True)


class TestPreparing:
    """Where only a job can tell what is to be done, and nothing is rendered for it."""

    @pytest.fixture
    def double(self) -> FindingEngine:
        return FindingEngine(boxes.ENGINE, ("demo",))

    async def test_a_preparation_needs_no_tree(self, bench: Bench, double: FindingEngine) -> None:
        double.add(boxes.target(42).key, boxes.nonce_of(42))
        double.finds = (boxes.start(42),)
        part = vars(ask_first)["__atlas__"]
        bench.app.catalogue = replace(bench.app.catalogue, parts={**bench.app.catalogue.parts, part.key: part})
        kept = await spec(bench, box42=4)
        asked = await bench.kernel().freeze(kept.id, None)
        assert asked.plan.kind is PlanKind.PREPARE
        job = await bench.job(asked.job_id)
        assert await bench.run(job) is JobState.SUCCEEDED, await bench.job(job.id)
        plan = (await bench.kernel().plan((await bench.job(job.id)).made)).plan
        assert [one.id for one in plan.steps] == ["box42/start"]
        assert plan.warnings[0].startswith("found ")
