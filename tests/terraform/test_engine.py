"""Engine terraform as a person uses it: a spec planned, approved, applied, changed and removed, by real Terraform."""

from __future__ import annotations

import shutil
from typing import Any

import pytest

from atlas_mcp.cli.exits import Exit
from tests.exports import read_export
from tests.requires import FULL, IN_FULL

from .fleet import KEY
from .site import Shop
from .workspace import power_changes


def test_a_fleet_is_made_changed_and_removed(shop: Shop) -> None:
    planned = shop.plan()
    assert planned["steps"] == {"claim": 3, "apply": 1, "follow": 3, "finish": 1, "ready": 3, "verify": 3}
    assert planned["effect"] == "create" and planned["decision"]["outcome"] == "ask"
    assert shop.guests == {} and shop.site.json("deployments")["deployments"] == []
    job = shop.apply(planned["plan_id"])
    assert (job["state"], job["reason"]) == ("succeeded", "done")
    assert {vmid: guest["name"] for vmid, guest in shop.guests.items()} == {
        "2000": "web-01",
        "2001": "web-02",
        "2002": "web-03",
    }
    assert {guest["status"] for guest in shop.guests.values()} == {"running"}
    assert len(shop.state()) == 3
    assert shop.deployment["drift"] == [] and shop.deployment["revision"] == 1
    ownership = shop.site.row(planned["plan_id"]).plan.ownership
    assert ownership is not None and (ownership.engine, ownership.program) == ("terraform", shop.deployment["owner"])

    exported = read_export(shop.site.run("export", shop.deployment["deployment_id"]).stdout)
    assert exported["deployment"]["owner"] == shop.deployment["owner"] and len(exported["deployment"]["members"]) == 3

    again = shop.plan()
    assert again["nothing_to_do"], again

    shop.site.sim.reset_requests()
    planned = shop.plan(cores=4, hostname="shop-{n}", node="pve2")
    assert planned["steps"] == {"apply": 1, "follow": 3, "finish": 1} and planned["effect"] == "change"
    assert shop.apply(planned["plan_id"])["state"] == "succeeded"
    assert {(guest["name"], guest["node"]) for guest in shop.guests.values()} == {
        ("shop-1", "pve2"),
        ("shop-2", "pve2"),
        ("shop-3", "pve2"),
    }
    assert power_changes(shop.site.sim) == []
    assert [member["hostname"] for member in shop.deployment["members"]] == ["shop-1", "shop-2", "shop-3"]

    fewer: dict[str, Any] = {"cores": 4, "hostname": "shop-{n}", "node": "pve2", "count": 2}
    planned = shop.plan(**fewer, spec={"removed": ["web-3"]})
    assert planned["effect"] == "remove" and len(planned["irreversible"]) == 1
    assert shop.apply(planned["plan_id"])["state"] == "succeeded"
    assert sorted(shop.guests) == ["2000", "2001"] and len(shop.deployment["members"]) == 2

    removal = shop.site.json("plan", "--remove", shop.deployment["deployment_id"])
    assert removal["effect"] == "remove" and len(removal["irreversible"]) == 2
    assert shop.apply(removal["plan_id"])["state"] == "succeeded"
    assert shop.guests == {} and shop.state() == [] and shop.deployment["members"] == []
    assert "9000" in shop.site.sim.state()["guests"] and "100" in shop.site.sim.state()["guests"]
    shop.site.json("plan", shop.spec())  # nobody owns it any more, so the engine may be another one
    assert shop.site.json("plan", shop.spec())["steps"]["clone"] == 3


@pytest.mark.skipif(not FULL, reason=IN_FULL)
def test_drift_is_shown_by_resource_and_attribute_and_mended(shop: Shop) -> None:
    assert shop.make()["state"] == "succeeded"
    shop.site.sim.control("set_config", vmid=2001, set={"name": "renamed-by-hand"})
    (line,) = shop.deployment["drift"]
    assert line == (
        'module.fleet.proxmox_virtual_environment_vm.cloned["2001"]: name is renamed-by-hand, Terraform left web-02'
    )
    planned = shop.plan()
    assert planned["steps"] == {"apply": 1, "follow": 1, "finish": 1}
    follow = shop.site.row(planned["plan_id"]).plan.steps[1]
    assert (follow.effect, follow.summary) == ("change", "update by Terraform: name: renamed-by-hand -> web-02")
    assert shop.apply(planned["plan_id"])["state"] == "succeeded"
    assert shop.guests["2001"]["name"] == "web-02"


@pytest.mark.skipif(not FULL, reason=IN_FULL)
def test_a_stopped_guest_is_drift_and_terraforms_plan_starts_it(shop: Shop) -> None:
    assert shop.make()["state"] == "succeeded"
    shop.site.sim.control("set_status", vmid=2001, status="stopped")
    (line,) = shop.deployment["drift"]
    assert '["2001"]: started is' in line
    planned = shop.plan()
    assert shop.apply(planned["plan_id"])["state"] == "succeeded"
    assert shop.guests["2001"]["status"] == "running" and shop.deployment["drift"] == []


def test_an_approver_sees_every_attribute_that_is_written(shop: Shop) -> None:
    planned = shop.plan(count=1)
    code, shown = shop.site.approve(planned["plan_id"])
    assert code == 0, shown
    for line in (
        "| cpu.0.cores: 2",
        "| disk.0.size: 20",
        "| initialization.0.user_account.0.keys.0: ssh-ed25519 AAAA",
        "| network_device.0.vlan_id: 20",
        "| pool_id: atlas",
    ):
        assert line in shown, line
    assert shop.site.json("apply", planned["plan_id"])["job"]["state"] == "succeeded"
    code, shown = shop.site.approve(shop.plan(count=1, cores=4)["plan_id"])
    assert code == 0 and "| cpu.0.cores: 2 -> 4" in shown


def test_the_token_is_nowhere(shop: Shop) -> None:
    assert shop.make(cloud_init={"user": "ops", "ssh_keys": [KEY]})["state"] == "succeeded"
    token = shop.site.sim.tokens["terraform"]
    secret = token.rpartition("=")[2].encode()
    files = [path for path in shop.site.path.rglob("*") if path.is_file() and path.suffix != ".token"]
    assert len(files) > 20
    assert [path for path in files if secret in path.read_bytes()] == []


@pytest.mark.skipif(not FULL, reason=IN_FULL)
def test_what_another_plan_has_prepared_since_is_no_matter(shop: Shop) -> None:
    assert shop.make(count=1)["state"] == "succeeded"
    first = shop.plan(count=1, cores=4)
    shop.plan(count=1, cores=8)
    job = shop.apply(first["plan_id"])
    assert (job["state"], job["reason"]) == ("succeeded", "done")
    planned = shop.plan(count=1, cores=8)
    shutil.rmtree(shop.site.data_dir / "renders")
    job = shop.apply(planned["plan_id"], code=Exit.NOT_DONE)
    assert "is no longer kept as it was" in job["reason"] and "Make a new plan" in job["reason"]
