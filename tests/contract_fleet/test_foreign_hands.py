"""What somebody else did to a deployment, and what a newer spec says of it: nothing is lost, nothing is relabelled."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.model import Environment
from atlas_mcp.store import plans as plan_rows
from tests.contract_fleet.conftest import Site, Talk, fleet

pytestmark = pytest.mark.anyio
TWO: tuple[dict[str, Any], ...] = (
    {},
    {"id": "db", "hostname": "db", "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"address": "10.0.20.12/24"}}]},
)


async def _two(talk: Talk, site: Site) -> str:
    """Two VMs; db, VM 2001, is then removed by somebody else."""
    spec_id = await talk.collect(fleet(*TWO))
    job = await talk.carry_out(await talk.call("plan", spec_id=spec_id))
    assert job["state"] == "succeeded", job
    site.sim.control("remove_guest", vmid=2001)
    return spec_id


async def test_a_guest_that_is_gone_is_made_anew(site: Site) -> None:
    async with site.client() as talk:
        spec_id = await _two(talk, site)
        plan = await talk.call("plan", spec_id=spec_id)
        assert "db: VM 2001 was removed by somebody else; it is made anew" in plan["warnings"]
        assert [line.partition(":")[0] for line in plan["targets"]] == ["2001"]
        assert (await talk.carry_out(plan))["state"] == "succeeded"
        assert (await talk.call("get_deployment", deployment_id=spec_id))["drift"] == []
        assert (await talk.call("plan", spec_id=spec_id))["nothing_to_do"]


async def test_a_guest_that_is_gone_can_leave_the_record(site: Site) -> None:
    async with site.client() as talk:
        spec_id = await _two(talk, site)
        removal = await talk.call("rollback", deployment_id=spec_id)
        assert "2001: forget db, which somebody else has removed" in removal["targets"]
        assert (await talk.carry_out(removal))["state"] == "succeeded"
        assert (await talk.call("get_deployment", deployment_id=spec_id))["members"] == []
    assert not {"2000", "2001"} & site.sim.state()["guests"].keys()


async def test_a_guest_that_is_gone_is_not_forgotten_where_another_took_its_vmid(site: Site) -> None:
    async with site.client() as talk:
        spec_id = await _two(talk, site)
        removal = await talk.call("rollback", deployment_id=spec_id)
        theirs = {"vmid": 2001, "name": "theirs", "node": "pve1", "status": "running"}
        site.sim.control("add_guest", guest=theirs)
        job = await talk.carry_out(removal)
        assert job["state"] == "rolled_back", job
        assert "there is a guest of that VMID again" in job["reason"]
        guests = site.sim.state()["guests"]
        assert [guests[vmid]["status"] for vmid in ("2000", "2001")] == ["running", "running"]


async def test_a_guest_that_went_between_plan_and_apply_stops_the_plan_before_it_begins(site: Site) -> None:
    async with site.client() as talk:
        spec_id = await talk.collect(fleet(*TWO))
        assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id)))["state"] == "succeeded"
        patch = {"spec": {"vms": [{"id": "web", "cores": 2}, {"id": "db", "cores": 2}]}}
        change = await talk.call("plan", spec_id=await talk.collect(patch, spec_id))
        assert change["targets"] == ["2000: change cores from 1 to 2 of web", "2001: change cores from 1 to 2 of db"]
        site.sim.control("remove_guest", vmid=2001)
        job = await talk.carry_out(change)
        assert (job["state"], job.get("done", 0)) == ("stale", 0)
        assert "VM 2001 is gone" in job["reason"]
        anew = await talk.carry_out(await talk.call("plan", spec_id=spec_id))
        assert anew["state"] == "succeeded", anew


async def test_a_guest_that_is_stopped_is_said(site: Site) -> None:
    async with site.client() as talk:
        spec_id = await talk.collect(fleet())
        assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id)))["state"] == "succeeded"
        site.sim.control("set_status", vmid=2000, status="stopped")
        plan = await talk.call("plan", spec_id=spec_id)
        assert plan["nothing_to_do"]
        assert plan["warnings"] == ["web: VM 2000 is stopped; this plan does not start it"]


async def test_what_is_prod_is_judged_as_prod_whatever_its_spec_says_now(site: Site) -> None:
    async with site.client() as talk:
        prod = fleet()
        prod["metadata"]["environment"] = "prod"
        spec_id = await talk.collect(prod)
        assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id)))["state"] == "succeeded"
        relabelled = fleet({"cores": 2})
        assert relabelled["metadata"]["environment"] == "dev"
        plan = await talk.call("plan", spec_id=await talk.collect(relabelled, spec_id))
        kept = await site.app.store.read(lambda tx: plan_rows.get(tx, plan["plan_id"]))
        assert kept.plan.environment is Environment.PROD
