"""The worker is killed around a run of Terraform's, and the next one finishes what it finds: see tests/chaos."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

from atlas_mcp.cli.exits import Exit
from atlas_mcp.jobs import starting
from tests.chaos.desk import Nursery

from .site import Shop

# Where the worker dies, going forward; and where the guest cannot start, on the way back. Others in .ci/full alone.
FORWARD: tuple[str, ...] = (
    "terraform/apply:intended#1:after",  # Terraform is not begun
    "terraform/apply:submitted#1:before",  # Terraform is begun, and nobody has written so
)
BACK: tuple[str, ...] = ("web/claim:undo_submitted#1:before",)
if "ATLAS_FULL" in os.environ:
    FORWARD += ("web/claim:done#1:after", "terraform/apply:submitted#1:after", "terraform/apply:done#1:after")
    BACK += ("terraform/apply:undo_intended#1:after", "terraform/apply:undone#1:before")


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    made = Nursery(tmp_path_factory.mktemp("nursery") / "workers.err")
    yield made
    made.close()


def asked(shop: Shop, plan_id: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Ask for a plan's execution, and leave it to whatever worker comes. Returns the job's id."""
    shop.site.until_idle()
    approval = shop.site.signed(shop.site.row(plan_id).plan, shop.key)
    with monkeypatch.context() as patch:
        patch.setattr(starting, "ensure", lambda *arguments, **options: None)
        found = shop.site.json("apply", plan_id, "--approval", approval, "--no-wait", code=Exit.RUNNING)
    return str(found["job"]["job_id"])


def die(shop: Shop, nursery: Nursery, kill: str) -> None:
    """Run a worker until it is killed there."""
    places = ["--config-dir", str(shop.site.config_dir), "--data-dir", str(shop.site.data_dir)]
    started = nursery.fork(["worker", *places], {"CHAOS_KILL": kill, "CHAOS_HURRY": "20"})
    deadline = time.monotonic() + 30
    while started.alive:
        assert time.monotonic() < deadline, f"it never came to {kill}"
        time.sleep(0.02)


def state_of(shop: Shop, job_id: str) -> str:
    (found,) = (job.state for job in shop.site.jobs() if job.id == job_id)
    return str(found)


def clones(shop: Shop) -> int:
    return sum(one["type"] == "qmclone" for one in shop.site.sim.state()["tasks"]["finished"])


@pytest.mark.parametrize("kill", FORWARD)
@pytest.mark.usefixtures("long")
def test_a_run_is_made_once(shop: Shop, nursery: Nursery, kill: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = clones(shop)
    job_id = asked(shop, shop.plan(count=1)["plan_id"], monkeypatch)
    die(shop, nursery, kill)
    assert state_of(shop, job_id) == "running"
    assert shop.ended(job_id)["state"] == "succeeded"
    assert list(shop.guests) == ["2000"] and len(shop.state()) == 1 and clones(shop) == before + 1


@pytest.mark.parametrize("kill", BACK)
@pytest.mark.usefixtures("long")
def test_a_run_is_taken_back_whole(shop: Shop, nursery: Nursery, kill: str, monkeypatch: pytest.MonkeyPatch) -> None:
    job_id = asked(shop, shop.plan(count=1)["plan_id"], monkeypatch)
    shop.site.sim.control("start_error", message="no KVM here", name="web-01")
    die(shop, nursery, kill)
    assert state_of(shop, job_id) == "undoing"
    job = shop.ended(job_id)
    shop.site.sim.control("clear_faults")
    assert (job["state"], job["remains"]) == ("rolled_back", []) and "no KVM here" in job["reason"]
    assert shop.guests == {} and shop.state() == [] and shop.deployment["members"] == []


@pytest.mark.usefixtures("long")
def test_a_run_that_waits_for_a_node_that_is_gone(
    shop: Shop, nursery: Nursery, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told, ends although Terraform waits on, and is taken back whole once the node is there."""
    sim, job_id = shop.site.sim, asked(shop, shop.plan(count=1)["plan_id"], monkeypatch)
    sim.control("hold_tasks", type="qmclone")
    sim.control("when", method="POST", suffix="/clone", mode="after", do=[{"op": "node_offline", "node": "pve1"}])
    places = ["--config-dir", str(shop.site.config_dir), "--data-dir", str(shop.site.data_dir)]
    nursery.fork(["worker", *places], {"CHAOS_HURRY": "100"})

    def told() -> str:
        (found,) = (job for job in shop.site.jobs() if job.id == job_id)
        return f"{found.state}: {found.message or found.remains or found.reason}"

    shop.site.until(lambda: told().startswith("running: waits for Terraform: create web-01 (VM 2000) on pve"))
    shop.site.run("jobs", "cancel", job_id)
    shop.site.until(lambda: "Terraform was asked to stop, and waits for web-01 (VM 2000) on pve" in told())
    shop.site.until(lambda: told().startswith("parked"))
    assert "claim for Terraform a clone of debian-12-cloud to web-01 on pve" in told()
    assert "No route to host. The node may be off: bring it back." in told()
    assert shop.state() == []
    sim.control("node_online", node="pve1")
    sim.control("release_tasks", type="qmclone")
    shop.site.until(lambda: told() == "rolled_back: cancelled")  # it is tried again by itself
    assert shop.guests == {} and shop.state() == [] and shop.deployment["members"] == []


@pytest.mark.usefixtures("long")
def test_a_worker_dies_while_terraform_plans(shop: Shop) -> None:
    """The next one plans anew, once the Terraform of the first has let go of the state."""
    assert shop.make(count=1)["state"] == "succeeded"
    shop.site.until_idle()
    killed: list[int] = []
    lock = shop.work / "tree" / ".terraform.tfstate.lock.info"

    def kill() -> None:
        while not lock.exists():
            time.sleep(0.01)
        for started in starting._started.values():
            os.kill(started.pid, signal.SIGKILL)
            killed.append(started.pid)

    watching = threading.Thread(target=kill, daemon=True)
    watching.start()
    planned: dict[str, Any] = shop.plan(count=1, cores=4)
    watching.join(10)
    assert len(killed) == 1 and planned["steps"] == {"apply": 1, "follow": 1, "finish": 1}
    assert shop.apply(planned["plan_id"])["state"] == "succeeded"
