"""What somebody else did to a deployment, and what a newer spec says of it: nothing is lost, nothing is relabelled."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.model import Environment
from atlas_mcp.store import plans as plan_rows
from tests.contract_fleet.conftest import VM, Site, Talk, fleet

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


async def test_a_guest_that_ha_keeps_stopped_is_no_drift(site: Site) -> None:
    async with site.client() as talk:
        ha = {"ha": {"state": "stopped"}}
        spec_id = await talk.collect(fleet({**ha}))
        assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id)))["state"] == "succeeded"
        assert site.sim.state()["guests"]["2000"]["status"] == "stopped"
        assert (await talk.call("get_deployment", deployment_id=spec_id))["drift"] == []
        assert not (await talk.call("plan", spec_id=spec_id)).get("warnings")


@pytest.mark.parametrize("vm", [{}, {"ha": {"state": "started"}}, {"ha": {"state": "ignored"}}], ids=str)
async def test_a_guest_that_is_meant_to_run_and_does_not_is_drift(site: Site, vm: dict[str, Any]) -> None:
    async with site.client() as talk:
        spec_id = await talk.collect(fleet(vm))
        assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id)))["state"] == "succeeded"
        site.sim.control("set_status", vmid=2000, status="stopped")
        assert (await talk.call("get_deployment", deployment_id=spec_id))["drift"] == ["web: it is stopped"]


async def test_what_somebody_else_changed_is_among_the_warnings_of_a_plan(site: Site) -> None:
    """Of what the plan changes, first, and of what it keeps; as get_deployment tells it, and no more than ten lines."""
    async with site.client() as talk:
        spec_id = await talk.collect(fleet(*TWO))
        assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id)))["state"] == "succeeded"
        site.sim.control("set_config", vmid=2000, set={"memory": "2048"})
        site.sim.control("set_config", vmid=2001, set={"cores": "3", "tags": "theirs"})
        drift = (await talk.call("get_deployment", deployment_id=spec_id))["drift"]
        assert len(drift) == 3
        kept = await talk.call("plan", spec_id=spec_id)
        assert (kept["nothing_to_do"], sorted(_drift(kept))) == (True, sorted(drift))
        patch: dict[str, Any] = {"spec": {"vms": [{"id": "db", "cores": 2}]}}
        plan = await talk.call("plan", spec_id=await talk.collect(patch, spec_id))
        assert sorted(_drift(plan)) == sorted(drift)
        assert _drift(plan)[0] == "db: cores is 3, planned 1", "what the plan changes comes first"
        assert (await talk.carry_out(plan))["state"] == "succeeded"
        patch = {"spec": {"vms": [{"id": "web", "cores": 2}, {"id": "db", "count": 0}], "removed": ["db"]}}
        plan = await talk.call("plan", spec_id=await talk.collect(patch, spec_id))
        assert _drift(plan) == ["web: memory is 2048, planned 1024"], "db goes: what it has become is no matter"


def _drift(plan: dict[str, Any]) -> list[str]:
    return [line.removeprefix("drift: ") for line in plan["warnings"] if line.startswith("drift: ")]


async def test_drift_is_told_within_bounds(site: Site) -> None:
    async with site.client() as talk:
        spec_id = await talk.collect(fleet({"count": 6, "hostname": "web-{n}", "nics": [{"bridge": "vmbr0"}]}))
        assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id)))["state"] == "succeeded"
        for vmid in range(2000, 2006):
            site.sim.control("set_config", vmid=vmid, set={"cores": "3", "memory": "2048"})
        plan = await talk.call("plan", spec_id=spec_id)
    assert len(plan["warnings"]) == 11
    assert plan["warnings"][-1] == "drift: and 2 more; get_deployment shows all"


async def test_drift_that_cannot_be_read_keeps_no_plan_from_being_made(site: Site) -> None:
    async with site.client() as talk:
        spec_id = await talk.collect(fleet({"node": "pve2"}))
        assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id)))["state"] == "succeeded"
        await talk.collect({"spec": {"vms": [{**VM, **TWO[1]}]}}, spec_id)
        site.sim.control("node_offline", node="pve2")
        plan = await talk.call("plan", spec_id=spec_id)
        assert _drift(plan) == ["web: not known, node pve2 is offline"]
        site.sim.control("node_online", node="pve2")
        site.sim.control("fail", method="GET", suffix="/qemu/2000/config", status=500, message="busy")
        plan = await talk.call("plan", spec_id=spec_id)
    assert any(line.startswith("drift is not known: Unable to") for line in plan["warnings"]), plan
    assert plan["steps"]["clone"] == 1


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


async def test_a_text_that_is_no_unicode_does_not_hold_up_a_removal(site: Site) -> None:
    """Half a surrogate pair: JSON carries it, a database does not take it."""
    async with site.client() as talk:
        spec_id = await talk.collect(fleet(TWO[0]))
        assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id)))["state"] == "succeeded"
        marked = site.sim.state()["guests"]["2000"]["config"]["description"]
        site.sim.control("set_config", vmid=2000, set={"description": f"\ud83d\n{marked}", "protection": 0})
        assert (await talk.carry_out(await talk.call("rollback", deployment_id=spec_id)))["state"] == "succeeded"
    assert "2000" not in site.sim.state()["guests"]


async def test_a_change_of_a_vm_whose_snippet_is_no_longer_approved_is_refused(site: Site) -> None:
    site.reconfigure(snippets={"base": "local:snippets/atlas-base.yaml"})
    async with site.client() as talk:
        spec_id = await talk.collect(fleet({"cloud_init": {"snippet": "base"}}))
        assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id)))["state"] == "succeeded"
    site.reconfigure(snippets={})
    async with site.client() as talk:
        patch: dict[str, Any] = {"spec": {"vms": [{"id": "web", "cores": 2}]}}
        found = await talk.call("collect_spec", spec_id=spec_id, spec=patch)
        error = await talk.refused("plan", spec_id=found["spec_id"])
    assert error["error"] == "plan_unfeasible"
    assert [problem["at"] for problem in error["problems"]] == ["/spec/vms/0/cloud_init/snippet"]
    assert "has not approved a snippet base" in error["problems"][0]["message"]
