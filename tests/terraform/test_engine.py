"""Engine terraform as a person uses it: a spec planned, approved, applied, changed and removed, by real Terraform."""

from __future__ import annotations

import os
import signal
from typing import Any

from atlas_mcp import worker
from atlas_mcp.cli.exits import Exit

from .fleet import KEY
from .site import Shop
from .workspace import power_changes, writes

BYSTANDER = {"vmid": 2001, "name": "bystander", "node": "pve2", "config": {"cores": 1, "memory": "512"}}


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


def test_a_vmid_taken_since_the_plan_is_left_alone(shop: Shop) -> None:
    planned = shop.plan()
    shop.site.sim.control("add_guest", guest=BYSTANDER)
    shop.site.sim.reset_requests()
    job = shop.apply(planned["plan_id"], code=Exit.NOT_DONE)
    assert job["state"] == "stale" and "VMID 2001 is taken" in job["reason"]
    assert writes(shop.site.sim) == [] and shop.guests["2001"]["name"] == "bystander"
    assert shop.make()["state"] == "succeeded"  # with the next free one
    assert sorted(shop.guests) == ["2000", "2001", "2002", "2003"]
    assert (shop.guests["2001"]["name"], shop.guests["2001"]["config"]["cores"]) == ("bystander", 1)


def test_a_failed_run_removes_what_it_made_and_nothing_else(shop: Shop) -> None:
    planned = shop.plan()
    shop.site.sim.control("fail_task", type="qmclone", message="out of space")
    job = shop.apply(planned["plan_id"], code=Exit.NOT_DONE)
    assert job["state"] == "rolled_back" and "out of space" in job["reason"], job
    assert job["remains"] == []
    assert shop.guests == {} and shop.state() == [] and shop.deployment["members"] == []
    assert shop.make()["state"] == "succeeded"


def test_whose_guests_they_are_is_not_guessed(shop: Shop) -> None:
    """Somebody takes a VMID in mid-run: fewer were cloned than are there, so nothing is removed."""
    planned = shop.plan()
    shop.site.sim.control("when", method="POST", suffix="/clone", do=[{"op": "add_guest", "guest": BYSTANDER}])
    job = shop.apply(planned["plan_id"], code=Exit.NEEDS_PERSON)
    assert job["state"] == "needs_person"
    assert "our token cloned template 9000 2 times in this run, and 3 of its VMIDs are there" in job["reason"], job
    assert sorted(shop.guests) == ["2000", "2001", "2002"] and shop.guests["2001"]["name"] == "bystander"
    shop.site.sim.control("remove_guest", vmid=2001)
    shop.site.run("jobs", "resume", job["job_id"])
    assert shop.ended(job["job_id"])["state"] == "rolled_back"
    assert shop.guests == {} and shop.state() == []


def test_a_kill_in_mid_clone_leaves_no_orphan(shop: Shop) -> None:
    job = shop.begun(shop.plan()["plan_id"])
    os.kill(int((shop.work / "run.lock").read_text().split()[0]), signal.SIGKILL)
    shop.site.sim.control("release_tasks", type="qmclone")
    ended = shop.ended(job)
    assert ended["state"] == "rolled_back" and "ended" in ended["reason"], ended
    assert shop.guests == {} and shop.state() == []
    assert shop.make()["state"] == "succeeded"


def test_a_cancel_interrupts_once_and_takes_back_what_was_made(shop: Shop) -> None:
    job = shop.begun(shop.plan()["plan_id"])
    shop.site.run("jobs", "cancel", job)
    shop.until(lambda: list((shop.work / "runs").glob("*.interrupted")))
    shop.site.sim.control("release_tasks", type="qmclone")
    ended = shop.ended(job)
    assert (ended["state"], ended["reason"]) == ("rolled_back", "cancelled")
    (log,) = (shop.work / "runs").glob("*.jsonl")
    assert "Interrupt received" in log.read_text() and "Two interrupts" not in log.read_text()
    assert shop.guests == {} and shop.state() == []


def test_a_killed_worker_is_followed_by_another(shop: Shop) -> None:
    job = shop.begun(shop.plan()["plan_id"])
    for started in worker._started.values():
        started.kill()
        started.wait()
    shop.site.sim.control("release_tasks", type="qmclone")
    ended = shop.ended(job)
    assert ended["state"] == "succeeded", ended
    assert len(shop.guests) == 3 and len(shop.state()) == 3 and shop.deployment["drift"] == []


def test_the_token_is_nowhere(shop: Shop) -> None:
    assert shop.make(cloud_init={"user": "ops", "ssh_keys": [KEY]})["state"] == "succeeded"
    token = shop.site.sim.tokens["terraform"]
    secret = token.rpartition("=")[2].encode()
    files = [path for path in shop.site.path.rglob("*") if path.is_file() and path.suffix != ".token"]
    assert len(files) > 20
    assert [path for path in files if secret in path.read_bytes()] == []
