"""Every fault of the cluster, in every phase: transient ones pass, lasting ones park and heal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import anyio
import pytest

from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import JobState, Mark
from tests.chaos.lab import Lab, fleet
from tests.simcluster.process import SimCluster

_WRITES = {
    "clone": ("POST", "/clone"),
    "configure": ("PUT", "/config"),
    "grow": ("PUT", "/resize"),
    "start": ("POST", "/status/start"),
}
_HELD = {"clone": ("qmclone", "one/clone"), "grow": ("resize", "one/grow-scsi0"), "start": ("qmstart", "one/start")}


# -- transient: the write is made again, once a fact shows that it did not happen -------------------


@pytest.mark.parametrize("phase", _WRITES)
@pytest.mark.parametrize(
    ("status", "message"),
    [(500, "can't lock file '/var/lock/qemu-server/lock-2000.conf' - got timeout"), (595, "no route to host")],
    ids=("lock", "595"),
)
def test_a_refused_write_is_made_again(lab: Lab, phase: str, status: int, message: str) -> None:
    async def run() -> None:
        job = await lab.deploy(fleet("one"))
        method, suffix = _WRITES[phase]
        lab.sim.control("fail", method=method, suffix=suffix, status=status, message=message, times=2)
        assert (await lab.finish(job)).state is JobState.SUCCEEDED, lab.errors()
        assert await lab.check(job, 1) == []

    anyio.run(run)


@pytest.mark.parametrize("phase", _WRITES)
@pytest.mark.parametrize("mode", ["before", "after"])
def test_a_lost_answer_is_no_failure_and_no_second_write(lab: Lab, phase: str, mode: str) -> None:
    async def run() -> None:
        job = await lab.deploy(fleet("one"))
        method, suffix = _WRITES[phase]
        lab.sim.control("flaky", rate=1, mode=mode, method=method, suffix=suffix, times=1)
        lab.sim.reset_requests()
        assert (await lab.finish(job)).state is JobState.SUCCEEDED, lab.errors()
        assert await lab.check(job, 1) == []
        made = [task for task in _tasks(lab.sim, "qmclone") if task["exitstatus"] == "OK"]
        assert len(made) == 1

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


# -- lasting faults: parked with what remains, finished once healed ---------------------------------


@dataclass(frozen=True)
class Lasting:
    """A fault that stays until it is healed."""

    name: str
    strike: Callable[[SimCluster], Any]
    heal: Callable[[SimCluster], Any]
    words: str


LASTING = (
    Lasting("quorum", lambda sim: sim.control("lose_quorum"), lambda sim: sim.control("restore_quorum"), "quorum"),
    Lasting(
        "credential",
        lambda sim: sim.control("remove_token", token="deploy"),
        lambda sim: sim.control("restore_token", token="deploy"),
        "token was not accepted",
    ),
    Lasting("node", lambda sim: _nodes(sim, "node_offline"), lambda sim: _nodes(sim, "node_online"), "demo"),
)


_PHASES = [
    pytest.param(fault, phase, id=f"{fault.name}-{phase}")
    for fault in LASTING
    for phase in _HELD
    if (fault.name, phase) != ("quorum", "start")  # after the start nothing is written any more: the job succeeds
]


@pytest.mark.parametrize(("fault", "phase"), _PHASES)
def test_a_lasting_fault_parks_and_is_finished_once_healed(lab: Lab, fault: Lasting, phase: str) -> None:
    async def run() -> None:
        job = await lab.deploy(fleet("one"))
        task, step = _HELD[phase]
        lab.sim.control("hold_tasks", type=task)
        worker = lab.start_worker()
        await lab.until_marked(job, step, Mark.SUBMITTED)
        fault.strike(lab.sim)
        lab.sim.control("release_tasks", type=task)
        parked = await lab.until_ended(job, worker)
        assert parked.state is JobState.PARKED, f"{parked.state} {parked.reason}\n{lab.errors()}"
        assert fault.words in f"{parked.reason} {parked.remains}"
        assert any("2000" in line for line in parked.remains)
        fault.heal(lab.sim)
        await lab.app.jobs.resume(job, lab.principal)
        ended = await lab.until_ended(job, worker)
        assert ended.state is JobState.ROLLED_BACK, f"{ended.state} {ended.reason} {ended.remains}\n{lab.errors()}"
        assert await lab.check(job, 0) == []

    anyio.run(run)


@pytest.mark.parametrize("fault", LASTING, ids=lambda fault: fault.name)
def test_a_lasting_fault_before_the_first_step_changes_nothing(lab: Lab, fault: Lasting) -> None:
    async def run() -> None:
        job = await lab.deploy(fleet("one"))
        fault.strike(lab.sim)
        stopped = await lab.finish(job)
        assert stopped.state in (JobState.PARKED, JobState.STALE), lab.errors()
        assert lab.ours() == {}
        fault.heal(lab.sim)
        if stopped.state is JobState.PARKED:
            await lab.app.jobs.resume(job, lab.principal)
            assert (await lab.finish(job)).state is JobState.SUCCEEDED, lab.errors()
            assert await lab.check(job, 1) == []

    anyio.run(run)


@pytest.mark.parametrize("fault", LASTING, ids=lambda fault: fault.name)
def test_planning_says_what_is_wrong(lab: Lab, fault: Lasting) -> None:
    async def run() -> None:
        fault.strike(lab.sim)
        with pytest.raises(Exception) as caught:
            await lab.deploy(fleet("one"))
        assert fault.words.split()[0] in str(caught.value) or "node" in str(caught.value)

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
        deployment = (await lab.job(job)).deployment_id
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


def _nodes(sim: SimCluster, operation: str) -> None:
    """All nodes but the one that serves the API."""
    for node in ("pve1", "pve2", "pve3"):
        sim.control(operation, node=node)


def _tasks(sim: SimCluster, kind: str) -> list[dict[str, Any]]:
    tasks = sim.state()["tasks"]
    listed = [*tasks.get("running", []), *tasks.get("finished", [])] if isinstance(tasks, dict) else tasks
    return [task for task in listed if task["type"] == kind]
