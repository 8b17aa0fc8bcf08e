"""What becomes of a run of Terraform's that fails, is cancelled or killed, and of what it had made."""

from __future__ import annotations

import os
import signal

import pytest

from atlas_mcp.cli.exits import Exit
from atlas_mcp.jobs import starting
from tests.requires import FULL, IN_FULL

from .site import Shop
from .workspace import writes

BYSTANDER = {"vmid": 2001, "name": "bystander", "node": "pve2", "config": {"cores": 1, "memory": "512"}}


@pytest.mark.skipif(not FULL, reason=IN_FULL)
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


@pytest.mark.skipif(not FULL, reason=IN_FULL)
def test_a_guest_that_took_the_place_of_one_while_that_was_stopped_is_left_alone(shop: Shop) -> None:
    """The run is undone since one guest does not start; another one, which does, is replaced as it stops."""
    planned = shop.plan()
    sim = shop.site.sim
    sim.control("fail_task", type="qmstart", message="no KVM here", vmid=2002, times=None)
    swap = {"op": "replace_guest", "vmid": 2000}
    sim.control("when", method="POST", suffix="2000/status/stop", mode="after", do=[swap])
    job = shop.apply(planned["plan_id"], code=Exit.NEEDS_PERSON)
    assert "another guest took its place while it was stopped" in job["reason"], job
    assert f"atlas-mcp deployments forget {job['deployment_id']} web (" in job["reason"]
    assert [guest["name"] for guest in shop.guests.values()] == ["theirs-2000"]
    shop.site.run("deployments", "forget", job["deployment_id"], "web")
    assert shop.ended(job["job_id"])["state"] == "rolled_back"
    assert [guest["name"] for guest in shop.guests.values()] == ["theirs-2000"]


@pytest.mark.skipif(not FULL, reason=IN_FULL)
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
    shop.site.until(lambda: list((shop.work / "runs").glob("*.interrupted")))
    shop.site.sim.control("release_tasks", type="qmclone")
    ended = shop.ended(job)
    assert (ended["state"], ended["reason"]) == ("rolled_back", "cancelled")
    (log,) = (shop.work / "runs").glob("*.jsonl")
    assert "Interrupt received" in log.read_text() and "Two interrupts" not in log.read_text()
    assert shop.guests == {} and shop.state() == []


@pytest.mark.skipif(not FULL, reason=IN_FULL)
def test_a_killed_worker_is_followed_by_another(shop: Shop) -> None:
    job = shop.begun(shop.plan()["plan_id"])
    for started in starting._started.values():
        started.kill()
        started.wait()
    shop.site.sim.control("release_tasks", type="qmclone")
    ended = shop.ended(job)
    assert ended["state"] == "succeeded", ended
    assert len(shop.guests) == 3 and len(shop.state()) == 3 and shop.deployment["drift"] == []
