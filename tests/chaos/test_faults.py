"""Transient faults in every phase: the job ends complete, or rolled back; and others on the same cluster."""

from __future__ import annotations

from collections.abc import Callable

import anyio
import pytest

from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import JobState, Mark
from tests.chaos.lab import Lab, fleet
from tests.chaos.phases import CLONE, PHASES, REMOVE, START, WRITES, Phase, whole_fleet
from tests.requires import essential
from tests.simcluster.process import SimCluster

LOCK = "can't lock file '/var/lock/qemu-server/lock-2000.conf' - got timeout"
Order = Callable[[Lab, Phase], None]

TRANSIENT: dict[str, Order] = {
    "lock": lambda lab, phase: phase.order(lab, "fail", status=500, message=LOCK, times=2),
    "snapshot": lambda lab, phase: phase.order(lab, "fail", status=500, message="VM is locked (snapshot)", times=2),
    "quorum": lambda lab, phase: phase.order(lab, "fail", message="cluster not ready - no quorum?", times=2),
    "595": lambda lab, phase: phase.order(lab, "fail", status=595, message="No route to host", times=2),
    "lost-request": lambda lab, phase: phase.order(lab, "flaky", mode="before", times=1),
    "lost-answer": lambda lab, phase: phase.order(lab, "flaky", mode="after", times=1),
    "slow": lambda lab, phase: phase.order(lab, "slow", secs=0.3, times=1),
}
CASES = [(fault, phase) for fault in TRANSIENT for phase in PHASES]
# What is lost on the way comes in every phase; the others are each to us what another one is: one phase a direction.
QUICK = [(fault, phase) for fault, phase in CASES if fault == "lost-answer" or phase in (START, REMOVE)]


@pytest.mark.parametrize(("fault", "phase"), essential(CASES, QUICK), ids=str)
def test_a_transient_fault_passes(lab: Lab, phase: Phase, fault: str) -> None:
    """A write is made again once a fact shows that it did not happen, and never twice."""

    async def run() -> None:
        job = await phase.deploy(lab)
        TRANSIENT[fault](lab, phase)
        ended = await lab.finish(job)
        assert ended.state is phase.end, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert await phase.wrong(lab, job) == []

    anyio.run(run)


@pytest.mark.parametrize("phase", essential(WRITES, [CLONE, START, REMOVE]), ids=str)
def test_a_request_that_is_executed_late_does_no_harm(lab: Lab, phase: Phase) -> None:
    """Its answer was given up, it was made again, and the first one is executed when all is done."""

    async def run() -> None:
        job = await phase.deploy(lab)
        phase.order(lab, "hold_requests", times=1)
        ended = await lab.finish(job, read_s="0.3")
        assert ended.state is phase.end, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert lab.sim.control("release_requests") == {"released": 1}
        assert await phase.wrong(lab, job) == []

    anyio.run(run)


def test_slow_tasks_are_waited_for(lab: Lab) -> None:
    async def run() -> None:
        job = await lab.deploy(whole_fleet())
        for task in ("qmclone", "resize", "qmstart"):
            lab.sim.control("task_secs", type=task, secs=0.5)
        ended = await lab.finish(job)
        assert ended.state is JobState.SUCCEEDED, f"{ended.reason}\n{lab.errors()}"
        assert await START.wrong(lab, job) == []

    anyio.run(run)


def test_reads_survive_dropped_connections(lab: Lab) -> None:
    async def run() -> None:
        lab.sim.control("flaky", rate=0.15, seed=7, method="GET")
        job = await lab.deploy(fleet("one"))
        assert (await lab.finish(job)).state is JobState.SUCCEEDED, lab.errors()
        lab.sim.control("flaky", rate=0)
        assert await lab.check(job, 1) == []

    anyio.run(run)


# -- failures of the cluster: everything is undone --------------------------------------------------


@pytest.mark.parametrize(
    ("task", "message"),
    [
        ("qmclone", "clone failed: unable to write to storage 'ceph': No space left on device"),
        ("resize", "unable to write to storage 'ceph': No space left on device"),
        ("qmstart", "start failed: QEMU exited with code 1"),
    ],
)
def test_a_failed_task_undoes_everything(lab: Lab, task: str, message: str) -> None:
    async def run() -> None:
        job = await lab.deploy(fleet("one"))
        lab.sim.control("fail_task", type=task, message=message, times=1)
        ended = await lab.finish(job)
        assert ended.state is JobState.ROLLED_BACK, lab.errors()
        assert message.split(":")[-1].strip() in ended.reason
        assert ended.remains == []
        assert await lab.check(job, 0) == []

    anyio.run(run)


def test_a_full_storage_undoes_everything_and_says_so(lab: Lab) -> None:
    async def run() -> None:
        job = await lab.deploy(fleet("one", count=2))
        lab.sim.control("hold_tasks", type="qmclone")
        worker = lab.start_worker()
        await lab.until_marked(job, "one/clone", Mark.SUBMITTED)
        lab.sim.control("storage_avail", storage="ceph", gib=1)
        lab.sim.control("release_tasks", type="qmclone")
        ended = await lab.until_ended(job, worker)
        assert ended.state is JobState.ROLLED_BACK, lab.errors()
        assert "space" in ended.reason
        assert await lab.check(job, 0) == []

    anyio.run(run)


# -- others on the same cluster ---------------------------------------------------------------------


def test_a_foreign_guest_that_takes_the_vmid_before_the_start_is_left_alone(lab: Lab) -> None:
    async def run() -> None:
        job = await lab.deploy(fleet("one"))
        _foreign(lab.sim, 2000)
        before = lab.sim.state()["guests"]["2000"]
        ended = await lab.finish(job)
        assert ended.state is JobState.STALE, lab.errors()
        assert lab.sim.state()["guests"]["2000"] == before

    anyio.run(run)


def test_a_foreign_guest_that_takes_the_vmid_between_two_steps_is_left_alone(lab: Lab) -> None:
    """Our guest is removed by someone in mid-job, and another one gets its VMID."""

    async def run() -> None:
        job = await lab.deploy(fleet("one"))
        lab.sim.control("hold_tasks", type="resize")
        worker = lab.start_worker()
        await lab.until_marked(job, "one/grow-scsi0", Mark.SUBMITTED)
        lab.sim.control("release_tasks", type="resize")
        lab.sim.control("hold_tasks", type="resize")
        lab.sim.control("remove_guest", vmid=2000)
        _foreign(lab.sim, 2000)
        before = lab.sim.state()["guests"]["2000"]
        lab.sim.control("release_tasks", type="resize")
        ended = await lab.until_ended(job, worker)
        assert ended.state is JobState.NEEDS_PERSON, f"{ended.state} {ended.reason}\n{lab.errors()}"
        assert lab.sim.state()["guests"]["2000"] == before

    anyio.run(run)


def test_a_removal_refuses_a_guest_with_a_snapshot_a_disk_or_protection_of_others(lab: Lab) -> None:
    async def run() -> None:
        job = await lab.deploy(fleet("one"))
        assert (await lab.finish(job)).state is JobState.SUCCEEDED
        deployment = (await lab.job(job)).subject_id
        lab.sim.control("set_config", vmid=2000, set={"protection": 1})
        await _refused(lab, deployment, "is protected")
        lab.sim.control("set_config", vmid=2000, delete=["protection"], set={"scsi7": "ceph:1"})
        await _refused(lab, deployment, "has a disk that we did not add")
        lab.sim.control("set_config", vmid=2000, delete=["scsi7"])
        lab.sim.control("add_snapshot", vmid=2000, name="keep")
        await _refused(lab, deployment, "has a snapshot (keep)")
        assert sorted(lab.ours()) == [2000]

    anyio.run(run)


async def _refused(lab: Lab, deployment: str, cause: str) -> None:
    with pytest.raises(CallerError) as caught:
        await lab.remove(deployment)
    assert caught.value.code is Code.NOT_OURS
    assert "one-01" in str(caught.value)
    assert cause in str(caught.value)


def _foreign(sim: SimCluster, vmid: int) -> None:
    sim.control(
        "add_guest", guest={"vmid": vmid, "name": "theirs", "node": "pve1", "pool": "atlas", "status": "running"}
    )
