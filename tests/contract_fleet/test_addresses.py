"""An address that somebody else's guest has: found by the plan itself, and by the job, whatever was read before."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contract_fleet.conftest import Site, fleet

pytestmark = pytest.mark.anyio
PAYROLL = {"memory": "512", "net0": "virtio,bridge=vmbr0,tag=20", "ipconfig0": "ip=10.0.20.11/24"}
CONFIG = "/nodes/pve2/qemu/1001/config"


@pytest.fixture
def seeing(site: Site) -> Site:
    """A token that sees the guests of others: five, none of which has the address."""
    site.sim.control("restrict_token", token="deploy", acl={"/": ["Administrator"]})
    return site


def payroll(site: Site, **config: str) -> None:
    site.sim.control(
        "add_guest", guest={"vmid": 1001, "name": "payroll", "node": "pve2", "config": {**PAYROLL, **config}}
    )


async def test_a_plan_looks_at_the_guests_itself(seeing: Site) -> None:
    """On a fresh data directory, where nothing was read in the background."""
    payroll(seeing)
    async with seeing.client() as talk:
        refused = await talk.refused("plan", spec_id=await talk.collect(fleet()))
    assert [problem["message"] for problem in refused["problems"]] == ["guest payroll (1001) has 10.0.20.11."]


async def test_a_conflict_that_was_mended_is_none_any_more(seeing: Site) -> None:
    payroll(seeing)
    async with seeing.client() as talk:
        spec_id = await talk.collect(fleet())
        await talk.refused("plan", spec_id=spec_id)
        seeing.sim.control("set_config", vmid=1001, set={"ipconfig0": "ip=dhcp"})
        plan = await talk.call("plan", spec_id=spec_id)
    assert "addresses: 5 of 5 guests checked" in plan["warnings"]


async def test_what_the_plan_could_not_read_the_job_reads(seeing: Site) -> None:
    payroll(seeing)
    seeing.sim.control("fail", method="GET", suffix=CONFIG, message="no such luck", times=1)
    async with seeing.client() as talk:
        plan = await talk.call("plan", spec_id=await talk.collect(fleet()))
        assert "addresses: 4 of 5 guests checked; the others are read before anything runs" in plan["warnings"]
        job = await talk.carry_out(plan)
    assert job["state"] == "stale"
    assert "guest payroll (1001) has 10.0.20.11" in job["reason"]
    assert "2000" not in seeing.sim.state()["guests"]


async def test_a_guest_that_takes_the_address_after_the_plan(seeing: Site) -> None:
    async with seeing.client() as talk:
        plan = await talk.call("plan", spec_id=await talk.collect(fleet()))
        payroll(seeing)
        job = await talk.carry_out(plan)
    assert job["state"] == "stale"
    assert "guest payroll (1001) has 10.0.20.11" in job["reason"]


@pytest.mark.parametrize("vm", [{"nics": [{"bridge": "vmbr0", "ipv4": "dhcp"}]}, {}], ids=["dhcp", "unchanged"])
async def test_a_plan_without_new_addresses_reads_no_guest(seeing: Site, vm: dict[str, Any]) -> None:
    async with seeing.client() as talk:
        spec_id = await talk.collect(fleet(vm))
        if not vm:
            assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id)))["state"] == "succeeded"
        payroll(seeing)
        seeing.sim.reset_requests()
        await talk.call("plan", spec_id=spec_id)
    assert f"GET {CONFIG}" not in str(seeing.sim.requests()["counts"])
    assert "10.0.20.11 " not in str(await seeing.app.sightings.foreign("demo"))


async def test_a_guest_of_another_deployment_is_known_from_the_record(seeing: Site) -> None:
    async with seeing.client() as talk:
        await talk.carry_out(await talk.call("plan", spec_id=await talk.collect(fleet())))
        other = fleet({"id": "two", "hostname": "two"}, name="two")
        refused = await talk.refused("plan", spec_id=await talk.collect(other))
    assert "web of another deployment or plan has 10.0.20.11" in str(refused["problems"])
