"""Leased machines on the real OpenStack, through plan, approval and job: nothing is left behind in any of its APIs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from atlas_mcp.errors import CallerError
from atlas_mcp.model import JobState
from tests.chaos.desk import Nursery
from tests.openstack.cloud import Cloud
from tests.openstack.desk import CloudDesk, machines
from tests.openstack.test_login_keys import with_new_key
from tests.openstack.test_machines import NETWORK

pytestmark = pytest.mark.anyio
MakeDesk = Callable[..., CloudDesk]


@pytest.fixture
def make_desk(cloud: Cloud, tmp_path: Path) -> Iterator[MakeDesk]:
    """Desks of this test. Each project is a place."""
    nursery, desks = Nursery(tmp_path / "errors"), list[CloudDesk]()

    def make(*projects: int) -> CloudDesk:
        clouds = {f"lab-{number}": (cloud.settings(number), cloud.secret(number)) for number in projects or (0,)}
        desks.append(CloudDesk(tmp_path / f"desk-{len(desks)}", nursery, clouds=clouds))
        return desks[-1]

    yield make
    for one in desks:
        one.close()
    nursery.close()


def counts(cloud: Cloud) -> dict[str, int]:
    """How much there is of each kind, in the whole cloud."""
    return {kind: len(found) for kind, found in cloud.counted().items()}


async def test_from_the_spec_to_active_servers_and_back(cloud: Cloud, make_desk: MakeDesk) -> None:
    before, desk = counts(cloud), make_desk()
    job = await desk.applied(machines(nodes=2))
    assert job.state is JobState.SUCCEEDED, f"{job}\n{desk.errors()}"
    assert counts(cloud) == {kind: 1 if kind == "leases" else 2 for kind in before}
    assert set(cloud.counted()["nodes"]) == {"cn1", "cn2"}
    session = desk.kernel()
    deployment = await session.deployment(desk.spec_id)
    assert await session.drift(deployment) == ()
    reached = await session.access(deployment)
    assert all(one.addresses[0].startswith("127.10.0.") for one in reached) and len(reached) == 2
    assert (await session.freeze(desk.spec_id, None)).plan.steps == ()
    job = await desk.removed()
    assert job.state is JobState.SUCCEEDED, f"{job}\n{desk.errors()}"
    assert counts(cloud) == before
    assert await desk.broken() == []


async def test_a_network_of_their_own_a_new_key_and_user_data_and_back(cloud: Cloud, make_desk: MakeDesk) -> None:
    before, networks, desk = counts(cloud), cloud.prepare("networks"), make_desk()
    told = {**NETWORK, "let_in": [{"from": "203.0.113.0/24"}], "user_data": "#cloud-config\npackages: [git]\n"}
    job = await desk.applied(with_new_key(**told))
    assert job.state is JobState.SUCCEEDED, f"{job}\n{desk.errors()}"
    assert cloud.prepare("networks") == {kind: count + 1 for kind, count in networks.items()}
    session = desk.kernel()
    deployment = await session.deployment(desk.spec_id)
    assert await session.drift(deployment) == ()
    reached = {one.member: one for one in await session.access(deployment)}
    outer, inner = reached["train-1"].addresses
    assert outer.startswith("127.10.0.") and inner.startswith("10.20.0.")
    assert (await desk.removed()).state is JobState.SUCCEEDED, desk.errors()
    assert (counts(cloud), cloud.prepare("networks")) == (before, networks)


async def test_a_worker_that_dies_at_a_step_of_each_kind_is_followed_by_another(
    cloud: Cloud, make_desk: MakeDesk
) -> None:
    """Before it has written down what it had the cloud make; then the same on the way back."""
    before, networks, desk = counts(cloud), cloud.prepare("networks"), make_desk()
    plan = await desk.planned(with_new_key(**NETWORK, let_in=[{"from": "203.0.113.0/24"}]))
    job_id = await desk.approve(plan.id)
    for step in plan.steps:
        await desk.ran(job_id, kill=f"{step.id}:submitted#1:before")
    job = await desk.ran(job_id)
    assert job.state is JobState.SUCCEEDED, f"{job}\n{desk.errors()}"
    assert counts(cloud) == dict.fromkeys(before, 1)
    assert cloud.prepare("networks") == {kind: count + 1 for kind, count in networks.items()}
    removal = (await desk.kernel().freeze_removal(desk.spec_id)).plan
    job_id = await desk.approve(removal.id)
    for step in removal.steps:
        await desk.ran(job_id, kill=f"{step.id}:submitted#1:before")
    assert (await desk.ran(job_id)).state is JobState.SUCCEEDED
    assert (counts(cloud), cloud.prepare("networks")) == (before, networks)


async def test_a_node_in_maintenance_has_the_job_taken_back(cloud: Cloud, make_desk: MakeDesk) -> None:
    before, desk = counts(cloud), make_desk()
    cloud.prepare("maintenance", "cn3")
    try:
        job = await desk.applied(machines(node_type="gpu_rtx_6000"))
    finally:
        cloud.prepare("mended", "cn3")
    assert job.state is JobState.ROLLED_BACK, f"{job}\n{desk.errors()}"
    assert job.remains == [] and counts(cloud) == before


async def test_two_projects_lease_side_by_side_and_know_of_each_other_what_is_taken(
    cloud: Cloud, make_desk: MakeDesk
) -> None:
    before, first, second = counts(cloud), make_desk(0, 1), make_desk(1)
    job = await first.applied(machines("one", nodes=2, place="lab-0"))
    assert job.state is JobState.SUCCEEDED, f"{job}\n{first.errors()}"
    with pytest.raises(CallerError) as caught:
        await second.planned(machines("two"))
    assert "0 of 2 nodes of compute_skylake are free" in str(caught.value)
    job = await second.applied(machines("three", node_type="gpu_rtx_6000"))
    assert job.state is JobState.SUCCEEDED, f"{job}\n{second.errors()}"
    listed: Any = await second.app.catalogue.tools["list_inventory"].fn(second.kernel(), kind="hardware")
    assert listed.by_status == {"taken": 3}
    assert (await first.removed()).state is JobState.SUCCEEDED
    assert (await second.removed()).state is JobState.SUCCEEDED
    assert counts(cloud) == before


async def test_what_the_cloud_ended_is_told_and_forgotten(cloud: Cloud, make_desk: MakeDesk) -> None:
    before, desk = counts(cloud), make_desk()
    assert (await desk.applied(machines())).state is JobState.SUCCEEDED
    cloud.prepare("end")  # as at the end of the lease: its server goes with it
    session = desk.kernel()
    drift = await session.drift(await session.deployment(desk.spec_id))
    assert {one.partition(":")[0] for one in drift} >= {"lease"}
    assert (await desk.removed()).state is JobState.SUCCEEDED
    assert counts(cloud) == before
    assert (await session.deployment(desk.spec_id)).members == ()
