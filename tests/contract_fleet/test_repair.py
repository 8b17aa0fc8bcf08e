"""plan with repair: drift is set back through the same plan, approval and journal; nothing else is touched."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contract_fleet.conftest import Site, Talk, fleet

pytestmark = pytest.mark.anyio
SNIPPETS = {"base": "local:snippets/atlas-base.yaml"}


async def made(talk: Talk, *vms: dict[str, Any]) -> str:
    spec_id = await talk.collect(fleet(*vms))
    assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id)))["state"] == "succeeded"
    assert await drift(talk, spec_id) == []
    return spec_id


async def drift(talk: Talk, spec_id: str) -> list[str]:
    return list((await talk.call("get_deployment", deployment_id=spec_id))["drift"])


def guest(site: Site, vmid: int = 2000) -> dict[str, Any]:
    found: dict[str, Any] = site.sim.state()["guests"][str(vmid)]
    return found


async def test_without_drift_nothing_is_to_do(site: Site) -> None:
    async with site.client() as talk:
        spec_id = await made(talk)
        plan = await talk.call("plan", spec_id=spec_id, repair=True)
    assert plan["nothing_to_do"] and "warnings" not in plan


@pytest.mark.parametrize(
    ("vm", "change", "effect"),
    [
        ({}, {"set": {"cores": "3", "memory": "2048", "name": "theirs", "tags": "theirs"}}, "change"),
        ({}, {"set": {"sockets": "2", "vcpus": "1", "cpulimit": "2", "cicustom": "user=local:x.yaml"}}, "change"),
        ({}, {"set": {"net0": "virtio=BC:24:11:00:00:01,bridge=vmbr0,tag=99", "ipconfig0": "ip=dhcp"}}, "change"),
        ({"protection": True}, {"set": {"protection": "0", "onboot": "0"}}, "change"),
        ({}, {"set": {"protection": "1"}}, "change"),
        ({"startup": {"order": 1}}, {"set": {"startup": "order=9"}}, "change"),
        ({"cloud_init": {"user": "ops", "ssh_keys": []}}, {"delete": ["ciuser", "ipconfig0"]}, "change"),
        ({"cloud_init": {"snippet": "base"}}, {"delete": ["cicustom"]}, "root"),
    ],
    ids=str,
)
async def test_keys_are_set_back(site: Site, vm: dict[str, Any], change: dict[str, Any], effect: str) -> None:
    site.reconfigure(snippets=SNIPPETS)
    async with site.client() as talk:
        spec_id = await made(talk, vm)
        site.sim.control("set_config", vmid=2000, **change)
        before = await drift(talk, spec_id)
        assert before
        plan = await talk.call("plan", spec_id=spec_id, repair=True)
        assert plan["effect"] == effect
        job = await talk.carry_out(plan)
        assert job["state"] == "succeeded", job
        assert await drift(talk, spec_id) == []
        assert (await talk.call("plan", spec_id=spec_id, repair=True))["nothing_to_do"]
        assert (await talk.call("plan", spec_id=spec_id))["nothing_to_do"]


async def test_a_stopped_guest_is_started_and_others_are_left_alone(site: Site) -> None:
    db = {"id": "db", "hostname": "db", "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": "dhcp"}]}
    off = {**db, "id": "off", "hostname": "off", "ha": {"state": "stopped"}}
    async with site.client() as talk:
        spec_id = await made(talk, {}, db, off)
        site.sim.control("set_status", vmid=2000, status="stopped")
        site.sim.control("set_config", vmid=2000, set={"cores": "3"})
        plan = await talk.call("plan", spec_id=spec_id, repair=True)
        assert plan["targets"] == ["2000: set back cores of web; start web"]
        assert plan["steps"] == {"configure": 1, "start": 1, "ready": 1, "verify": 1}
        assert (await talk.carry_out(plan))["state"] == "succeeded"
        assert await drift(talk, spec_id) == []
    assert guest(site)["status"] == "running" and guest(site)["config"]["cores"] == 1
    assert guest(site, 2002)["status"] == "stopped", "HA keeps it stopped"


async def test_a_repair_that_fails_is_undone(site: Site) -> None:
    """What was set back is as somebody left it, and the guest stays stopped."""
    async with site.client() as talk:
        spec_id = await made(talk)
        site.sim.control("set_status", vmid=2000, status="stopped")
        site.sim.control("set_config", vmid=2000, set={"cores": "3"})
        plan = await talk.call("plan", spec_id=spec_id, repair=True)
        site.sim.control("start_error", message="no KVM here", name="web")
        job = await talk.carry_out(plan)
        assert job["state"] == "rolled_back", job
        assert (guest(site)["status"], str(guest(site)["config"]["cores"])) == ("stopped", "3")
        site.sim.control("clear_faults")
        assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id, repair=True)))["state"] == "succeeded"
        assert await drift(talk, spec_id) == []


async def test_what_cannot_be_set_back_is_told_with_a_remedy(site: Site) -> None:
    db = {"id": "db", "hostname": "db", "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": "dhcp"}]}
    async with site.client() as talk:
        spec_id = await made(talk, {}, db)
        site.sim.control("set_config", vmid=2000, set={"scsi0": "ceph:vm-2000-disk-0,size=30G", "scsi1": "ceph:5"})
        site.sim.control("replace_guest", vmid=2001)
        before = guest(site, 2001)
        plan = await talk.call("plan", spec_id=spec_id, repair=True)
    assert plan["nothing_to_do"]
    told = "\n".join(plan["warnings"])
    assert "web: scsi0 has 30 GiB, planned 10: a disk cannot shrink: write 30GiB in the spec" in told
    assert "is not ours: detach it in PVE" in told
    assert f"atlas-mcp deployments forget {spec_id} db" in told
    assert guest(site, 2001) == before
    assert all(line.startswith("drift that stays: ") for line in plan["warnings"])


async def test_a_guest_that_is_gone_is_made_anew_by_a_repair(site: Site) -> None:
    async with site.client() as talk:
        spec_id = await made(talk)
        site.sim.control("remove_guest", vmid=2000)
        assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id, repair=True)))["state"] == "succeeded"
        assert await drift(talk, spec_id) == []


async def test_a_repair_is_of_what_was_made_and_of_nothing_newer(site: Site) -> None:
    async with site.client() as talk:
        spec_id = await made(talk)
        await talk.collect({"spec": {"vms": [{"id": "web", "cores": 2}]}}, spec_id)
        site.sim.control("set_config", vmid=2000, set={"cores": "3"})
        refused = await talk.refused("plan", spec_id=spec_id, revision=2, repair=True)
        assert refused["error"] == "plan_unfeasible" and "something else than was made" in refused["message"]
        refused = await talk.refused("plan", spec_id=spec_id, engine="terraform", repair=True)
        assert "another engine" in refused["message"]
        assert (await talk.carry_out(await talk.call("plan", spec_id=spec_id, repair=True)))["state"] == "succeeded"
        assert await drift(talk, spec_id) == []
