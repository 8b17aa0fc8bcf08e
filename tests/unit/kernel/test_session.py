"""What tools may do: keeping specs, freezing plans, taking over those that were frozen elsewhere."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import JobState, Plan, PlanKind, SpecRef, digest_of
from atlas_mcp.store import Tx, plans, sightings
from atlas_mcp.testing import AskThings
from atlas_mcp.toolset import StoredSpec
from tests import frozen
from tests.bench import Bench
from tests.kinds import boxes

pytestmark = pytest.mark.anyio
BODY: dict[str, Any] = {"metadata": {"name": "web", "environment": "dev"}}


async def saved(kernel: KernelSession, body: dict[str, Any], spec_id: str | None = None, **more: Any) -> StoredSpec:
    return await kernel.save_spec(spec_id, boxes.KIND, "web", body, {}, more.get("answers", []))


async def code_of(asked: Any) -> Code:
    with pytest.raises(CallerError) as caught:
        await asked
    return caught.value.code


async def planned(bench: Bench) -> Plan:
    """A plan as the planner of a kind makes it."""
    kernel = bench.kernel()
    spec = await kernel.save_spec(None, boxes.KIND, "web", boxes.TWO, {}, [])
    return (await kernel.freeze(spec.id, None)).plan


# -- specs ----------------------------------------------------------------------------------------------


async def test_a_spec_has_revisions_and_the_same_content_again_is_the_same(bench: Bench) -> None:
    kernel = bench.kernel()
    first = await saved(kernel, BODY)
    assert first.revision == 1
    assert first.id.startswith("web-")
    assert (await saved(kernel, BODY, first.id)).revision == 1
    assert (await saved(kernel, {**BODY, "more": 1}, first.id)).revision == 2
    assert (await saved(kernel, {**BODY, "more": 1}, first.id, answers=[{"a": 1}])).revision == 3
    assert (await kernel.spec(first.id, 1)).body == BODY
    named = await kernel.spec_named(boxes.KIND, "web")
    assert named is not None
    assert named.revision == 3
    assert await kernel.spec_named(boxes.KIND, "none") is None
    assert (await bench.events()).count("spec.saved") == 3


async def test_what_a_tool_knows_besides(bench: Bench) -> None:
    kernel = bench.kernel(answers={"a": "b"}, declined=True)
    assert (kernel.principal, kernel.answers, kernel.declined, kernel.may_apply) == ("ann", {"a": "b"}, True, True)
    assert kernel.places("none") == ()
    assert "web-server" in kernel.resources("profiles")
    things, seen = await kernel.observe("things", "asked", AskThings(place="demo"))
    assert seen.read_at == bench.clock()
    assert seen.digest == digest_of([one.model_dump(mode="json") for one in things])


async def test_what_was_read_in_the_background_has_an_age(bench: Bench) -> None:
    def write(tx: Tx) -> None:
        sightings.put(tx, boxes.target(7, "ldap"), ["10.0.0.1"], bench.clock())

    await bench.app.store.write(write)
    bench.clock.advance(minutes=2)
    (seen,) = await bench.kernel().sightings("demo")
    assert (seen.target.id, list(seen.addresses), seen.age_s) == ("7", ["10.0.0.1"], 120)


# -- plans ----------------------------------------------------------------------------------------------


async def test_a_plan_decision_and_record_are_kept_together_and_nothing_starts(bench: Bench) -> None:
    plan = await planned(bench)
    view = await bench.kernel().plan(plan.id)
    assert (view.plan, view.decision.outcome, view.decision.client_may_answer, view.job_id) == (plan, "ask", True, "")
    made = next(record for record in await bench.audit() if record["name"] == "plan.made")
    assert made["data"]["digest"] == plan.digest
    assert bench.double.writes == []
    assert plan.expires_at == bench.clock() + timedelta(seconds=bench.app.settings.plan_lifetime_s)


async def test_a_plan_of_what_is_there_already_has_no_steps_and_is_not_kept(bench: Bench) -> None:
    plan = await planned(bench)
    await bench.approve(plan)
    assert await bench.run(await bench.request(plan)) is JobState.SUCCEEDED
    again = (await bench.kernel().freeze(plan.subject.id, None)).plan
    assert again.steps == ()
    assert await bench.app.store.read(lambda tx: plans.ids(tx)) == [plan.id]
    removal = (await bench.kernel().freeze_removal(plan.subject.id)).plan
    assert {step.effect for step in removal.steps} == {"interrupt", "remove"}
    assert removal.subject.revision == 1


async def test_reserved_are_the_objects_of_others_and_what_their_open_plans_promise(bench: Bench) -> None:
    await bench.done(*boxes.box(20))
    await bench.plan(boxes.make(30), deployment_id=frozen.OTHER)
    kernel = bench.kernel()
    assert sorted(one.target.id for one in await kernel.reserved("demo", "other")) == ["20", "30"]
    assert [one.target.id for one in await kernel.reserved("demo", "web-1")] == ["30"]
    assert await kernel.reserved("elsewhere", "other") == ()
    bench.clock.advance(hours=2)
    assert [one.target.id for one in await kernel.reserved("demo", "other")] == ["20"]


# -- plans from elsewhere -------------------------------------------------------------------------------


def foreign(bench: Bench, body: dict[str, Any], **more: Any) -> tuple[Plan, StoredSpec]:
    stored = StoredSpec(id=frozen.OTHER, revision=1, kind=boxes.KIND, name="web", body=body, sources={}, answers=[])
    reference = SpecRef(id=frozen.OTHER, revision=1, digest=digest_of(body))
    return frozen.plan(boxes.box(30), bench.clock(), deployment_id=frozen.OTHER, spec=reference, **more), stored


async def test_a_plan_from_elsewhere_is_judged_here_and_kept_with_its_spec(bench: Bench) -> None:
    plan, stored = foreign(bench, BODY)
    kernel = bench.kernel()
    view = await kernel.adopt(plan, stored)
    assert (view.plan.id, view.decision.outcome) == (plan.id, "ask")
    assert (await kernel.adopt(plan, stored)).plan == plan
    assert (await kernel.spec(frozen.OTHER)).body == BODY
    assert (await bench.events()).count("plan.adopted") == 1
    await bench.approve(plan)
    assert await bench.run(await bench.request(plan)) is JobState.SUCCEEDED


async def test_a_plan_from_elsewhere_comes_with_the_spec_it_was_made_from(bench: Bench) -> None:
    plan, stored = foreign(bench, BODY)
    kernel = bench.kernel()
    other = stored.model_copy(update={"body": {**BODY, "more": 1}})
    assert await code_of(kernel.adopt(plan, other)) is Code.SPEC_INVALID
    assert await code_of(kernel.adopt(plan, None)) is Code.SPEC_INVALID
    without = frozen.plan(boxes.box(), bench.clock())
    assert (await kernel.adopt(without, None)).plan == without


async def test_a_plan_from_elsewhere_does_not_change_a_spec_that_is_here(bench: Bench) -> None:
    plan, stored = foreign(bench, BODY)
    await bench.kernel().adopt(plan, stored)
    edited, other = foreign(bench, {**BODY, "more": 1})
    assert await code_of(bench.kernel().adopt(edited, other)) is Code.SPEC_REVISION_CONFLICT
    same, _ = foreign(bench, BODY, estimate_s=5)
    assert (await bench.kernel().adopt(same, stored)).plan == same


async def test_a_plan_from_elsewhere_may_not_bear_the_name_of_another_spec(bench: Bench) -> None:
    await saved(bench.kernel(), BODY)
    plan, stored = foreign(bench, BODY)
    assert await code_of(bench.kernel().adopt(plan, stored)) is Code.SPEC_REVISION_CONFLICT


async def test_a_plan_whose_steps_are_not_what_they_say_is_not_taken_over(bench: Bench) -> None:
    harmless = frozen.plan([boxes.start(effect="read")], bench.clock())
    assert await code_of(bench.kernel().adopt(harmless, None)) is Code.PLAN_DENIED
    elsewhere = frozen.plan([boxes.wait(engine="other")], bench.clock())
    assert await code_of(bench.kernel().adopt(elsewhere, None)) is Code.PLAN_DENIED


# -- jobs ------------------------------------------------------------------------------------------------


async def test_a_server_that_only_plans_applies_nothing(bench: Bench) -> None:
    bench.app.may_apply = False
    assert await code_of(bench.kernel().apply((await bench.plan(*boxes.box())).id)) is Code.ROLE_FORBIDDEN


async def test_an_answer_to_what_needs_none_is_ignored(bench: Bench) -> None:
    plan = await bench.plan(boxes.wait())
    job = await bench.kernel(answers={"approve": "deny"}).apply(plan.id)
    assert job.state is JobState.QUEUED
    stop = await bench.plan(boxes.stop(30), deployment_id=frozen.OTHER)
    waiting = await bench.kernel(answers={"approve": "approve"}).apply(stop.id)
    assert waiting.state is JobState.WAITING, "for a change an answer in the client does not count"


async def test_a_job_is_followed_listed_and_cancelled(bench: Bench) -> None:
    kernel = bench.kernel()
    job = await kernel.apply((await bench.plan(boxes.wait())).id)
    assert (await kernel.follow(job.job_id, 0)).state is JobState.QUEUED
    assert [view.job_id for view in await kernel.jobs()] == [job.job_id]
    assert (await kernel.cancel(job.job_id)).job_id == job.job_id


async def test_a_plan_that_takes_longer_than_a_permit_lasts_says_so(bench: Bench) -> None:
    kept = await saved(bench.kernel(), boxes.TWO)
    deployment = await bench.kernel().deployed(kept)
    draft = boxes.differ(deployment, {"20": 4}, deployment.environment)
    for estimate_s, warned in ((86_400, False), (86_401, True)):
        longer = draft.model_copy(update={"estimate_s": estimate_s})
        plan = (await bench.kernel()._freeze(PlanKind.APPLY, longer, deployment, None)).plan
        assert any("approvals.permit_at_most_s" in one for one in plan.warnings) is warned
