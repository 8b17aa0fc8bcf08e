"""What cannot be shown to an approver, since it looks like a secret, is refused when it is planned, and not kept."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from atlas_mcp import redact
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Plan, Step
from atlas_mcp.plans.shown import written
from atlas_mcp.store import plans
from tests import steps
from tests.bench import ONE_VM, Bench
from tests.interaction.conftest import Connect
from tests.interaction.test_questions import accept

pytestmark = pytest.mark.anyio
SECRET = "hunter2hunter2"


def described(text: str) -> dict[str, Any]:
    """The spec of one VM with this description."""
    spec = copy.deepcopy(ONE_VM)
    spec["spec"]["vms"][0]["description"] = text
    return spec


def clone(text: str) -> Step:
    """A step that makes a guest with this description."""
    whole = steps.clone()
    return whole.model_copy(update={"args": {**whole.args, "description": f"{text}\n{whole.args['description']}"}})


async def kept(bench: Bench) -> list[str]:
    """The ids of all plans in the store."""
    return await bench.app.store.read(plans.ids)


async def test_it_is_refused_when_it_is_planned(connect: Connect, bench: Bench) -> None:
    async with connect() as talk:
        spec_id = (await talk.call("collect_spec", spec=described(f"password={SECRET}")))["spec_id"]
        error = await talk.refused("plan", spec_id=spec_id)
        assert error["error"] == "plan_denied"
        assert "what is written to vm 2000 (hello) on demo looks like a secret, and is masked" in error["message"]
        assert "description: password=***" in error["message"]
        assert error["remedy"] == "Take it out of the spec, and plan again."
        assert await kept(bench) == []
        assert "plan.made" not in await bench.events()
        mended = described("the first one")
        again = (await talk.call("collect_spec", spec=mended, spec_id=spec_id))["spec_id"]
        planned = await talk.call("plan", spec_id=again)
    assert await kept(bench) == [planned["plan_id"]]
    assert SECRET not in str(error)


async def test_a_change_and_a_repair_are_refused_alike(connect: Connect, bench: Bench) -> None:
    """What is there already is shown no more than what is new."""
    async with connect() as talk:
        spec_id = (await talk.call("collect_spec", spec=described("the first one")))["spec_id"]
        made = (await talk.call("plan", spec_id=spec_id))["plan_id"]
        await bench.approve((await bench.kernel().plan(made)).plan)
        job = (await talk.call("apply", plan_id=made))["job"]["job_id"]
        await bench.run(await bench.job(job))
        await talk.call("collect_spec", spec=described(f"token: {SECRET}"), spec_id=spec_id)
        assert (await talk.refused("plan", spec_id=spec_id))["error"] == "plan_denied"
        assert await kept(bench) == [made]
        assert (await talk.call("rollback", deployment_id=spec_id))["plan_id"]


async def test_a_plan_that_is_taken_over_is_refused_and_not_kept(bench: Bench) -> None:
    plan = steps.plan([clone(f"password={SECRET}")], bench.clock())
    with pytest.raises(CallerError) as caught:
        await bench.kernel().adopt(plan, None)
    assert caught.value.code is Code.PLAN_DENIED
    assert "looks like a secret" in caught.value.message and SECRET not in str(caught.value)
    assert await kept(bench) == [] and await bench.events() == []


async def test_one_that_an_older_version_kept_is_found_again(bench: Bench) -> None:
    plan = await bench.keep(steps.plan([clone(f"password={SECRET}")], bench.clock()))
    assert (await bench.kernel().adopt(plan, None)).plan == plan


async def test_what_is_a_secret_by_now_is_not_approved_in_the_client(connect: Connect, bench: Bench) -> None:
    """What is masked is known to each process, and may have grown since the plan was made."""
    plan: Plan = await bench.plan(clone("of the blue-heron-seventeen kind"))
    rows = [row for rows in written(plan, bench.app.engines).values() for row in rows]
    assert any("blue-heron-seventeen" in row.value for row in rows)
    redact.register("blue-heron-seventeen")
    async with connect(accept(approve="approve")) as talk:
        error = await talk.refused("apply", plan_id=plan.id)
    assert error["error"] == "plan_denied" and "looks like a secret" in error["message"]
    assert await bench.events() == ["tool.asked", "tool.called", "tool.failed"]
