"""How many node hours the settings let be leased in seven days: on the double."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.engines.openstack import claims
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import JobState
from tests.bench import Bench
from tests.openstack.desk import machines
from tests.openstack.double import Double
from tests.openstack.rig import PLACE, Rig
from tests.openstack.test_extending import leased, longer
from tests.openstack.test_machines import planned, ran

pytestmark = pytest.mark.anyio


@pytest.fixture
def few(on_double: Rig) -> None:
    """Twelve a week."""
    changed = on_double.settings.model_copy(update={"hours_a_week": 12})
    on_double.engine._clouds = {PLACE: changed}


async def refused(bench: Bench, name: str, **body: Any) -> str:
    with pytest.raises(CallerError) as caught:
        await planned(bench, machines(name, **body))
    assert caught.value.code is Code.PLAN_UNFEASIBLE
    return str([str(one) for one in caught.value.problems])


@pytest.mark.usefixtures("few")
async def test_all_that_was_leased_in_a_week_counts(bench: Bench, double: Double) -> None:
    deployment = await leased(bench, hours=3, nodes=2)
    told = await refused(bench, "second", node_type="gpu_rtx_6000", hours=7)
    assert "7 node hours, with 6 of the last 7 days, are more than 12 a week" in told and "6 are left" in told
    plan = await longer(bench, deployment, 5)
    assert "with 10 of the last" in await refused(bench, "third", node_type="gpu_rtx_6000", hours=4), "it is promised"
    assert (await ran(bench, plan)).state is JobState.SUCCEEDED
    with pytest.raises(CallerError) as caught:
        await longer(bench, deployment, 7)
    assert "4 node hours, with 10" in str(caught.value.problems)

    removal = (await bench.kernel().freeze_removal(deployment.id)).plan
    assert (await ran(bench, removal)).state is JobState.SUCCEEDED
    assert "with 10 of the last" in await refused(bench, "fourth", hours=4), "letting go gives nothing back"
    bench.clock.advance(hours=169)
    assert (await planned(bench, machines("fifth", hours=12))).steps


@pytest.mark.usefixtures("few")
async def test_what_was_taken_back_does_not_count(bench: Bench, double: Double) -> None:
    double.failing = "power fault"
    assert (await ran(bench, await planned(bench, machines(hours=12)))).state is JobState.ROLLED_BACK
    double.failing = ""
    assert (await planned(bench, machines("second", hours=12))).steps


async def test_a_plan_past_it_alone_is_misstated(bench: Bench, on_double: Rig) -> None:
    deployment = await leased(bench, hours=2)
    cloud = (await on_double.cloud()).model_copy(update={"hours_a_week": 3})
    plan = await longer(bench, deployment, 5)
    assert claims.misstated(plan, {PLACE: cloud}) == ()
    less = cloud.model_copy(update={"hours_a_week": 2})
    assert "3 node hours" in claims.misstated(plan, {PLACE: less})[0].message
    first = await planned(bench, machines("second", hours=4))
    assert "4 node hours" in claims.misstated(first, {PLACE: cloud})[0].message
