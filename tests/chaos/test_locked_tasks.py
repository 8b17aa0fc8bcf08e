"""A task that PVE has begun fails on a lock: it is begun again, whatever it is, and nothing is made twice."""

from __future__ import annotations

from typing import Any

import anyio
import pytest

from atlas_mcp.model import JobState
from tests.chaos.lab import Lab, fleet
from tests.chaos.phases import CLONE_TASK, HA, REMOVE, START, VMID, Phase, whole_fleet
from tests.requires import essential

FILE = "can't lock file '/var/lock/qemu-server/lock-2000.conf' - got timeout"
STORAGE = "cfs-lock 'storage-ceph' error: got lock request timeout"
USERS = "cfs-lock 'file-user_cfg' error: got lock request timeout"
FORWARD = [
    (CLONE_TASK, "start", STORAGE),
    (CLONE_TASK, "copy", STORAGE),
    (CLONE_TASK, "move", STORAGE),
    (CLONE_TASK, "pool", USERS),
    ("resize", "start", STORAGE),
    ("qmstart", "start", FILE),
]


BACK = [("qmstop", "start", FILE), ("qmdestroy", "start", FILE)]
BOTH = [*((START, *case) for case in FORWARD), *((REMOVE, *case) for case in BACK)]


@pytest.mark.parametrize(
    ("phase", "task", "stage", "lock"), essential(BOTH, [BOTH[0], BOTH[3], BOTH[5], BOTH[-1]]), ids=str
)
def test_a_fleet_is_made_or_undone_though_a_task_fails_on_a_lock(
    lab: Lab, phase: Phase, task: str, stage: str, lock: str
) -> None:
    async def run() -> None:
        job = await phase.deploy(lab)
        lab.sim.control("fail_task", type=task, message=lock, times=2, stage=stage)
        ended = await lab.finish(job)
        assert ended.state is phase.end, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert await phase.wrong(lab, job) == []

    anyio.run(run)


@pytest.mark.parametrize("task", essential(["qmshutdown", "qmdestroy"], ["qmshutdown"]))
def test_a_fleet_is_removed_though_a_task_fails_on_a_lock(lab: Lab, task: str) -> None:
    async def run() -> None:
        job = await lab.deploy(fleet("one", count=2))
        assert (await lab.finish(job)).state is JobState.SUCCEEDED, lab.errors()
        removal = await lab.remove((await lab.job(job)).subject_id)
        lab.sim.control("fail_task", type=task, message=FILE, times=2)
        ended = await lab.finish(removal)
        assert ended.state is JobState.SUCCEEDED, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert await lab.check(removal, 0) == []

    anyio.run(run)


@pytest.mark.parametrize(("task", "stage", "lock"), essential([FORWARD[0], FORWARD[-2]], [FORWARD[-2]]))
def test_a_lock_that_stays_ends_in_undoing_and_says_how_often_it_was_tried(
    lab: Lab, task: str, stage: str, lock: str
) -> None:
    async def run() -> None:
        job = await START.deploy(lab)
        lab.sim.control("fail_task", type=task, message=lock, times=None, stage=stage)
        ended = await lab.finish(job)
        assert ended.state is JobState.ROLLED_BACK, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert lock in ended.reason
        assert "It was tried 10 times." in ended.reason
        assert "it is retried" not in ended.reason.lower()
        assert await START.wrong(lab, job) == []

    anyio.run(run)


@pytest.mark.parametrize("seen", [True, False])
def test_what_a_failed_clone_leaves_on_another_node(lab: Lab, seen: bool) -> None:
    """PVE takes the configuration away where it made it, and this one had moved by then: the VMID stays taken.

    It is removed, or, where the token sees guests by their pool alone, which it never joined, told to the person.
    """

    async def run() -> None:
        if seen:
            lab.sim.control("restrict_token", token="deploy", acl={"/": ["Administrator"]})
        job = await lab.deploy(fleet("one", node="pve2"))
        lab.sim.control("fail_task", type=CLONE_TASK, message=USERS, stage="pool")
        ended = await lab.finish(job)
        assert ended.state is JobState.ROLLED_BACK, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert ("a clone that failed before left it behind" in ended.reason) is seen
        if seen:
            assert (ended.remains, await lab.check(job, 0)) == ([], [])
        else:
            assert sorted(lab.ours()) == [VMID]
            assert [text.partition(":")[0] for text in ended.remains] == ["VM 2000"]

    anyio.run(run)


def test_a_migration_that_takes_its_time_is_waited_for(lab: Lab) -> None:
    async def run() -> None:
        job = await lab.deploy(whole_fleet())
        locked: dict[str, Any] = {"op": "snapshot_lock", "vmid": VMID, "lock": "migrate"}
        done: list[dict[str, Any]] = [
            {"op": "unlock", "vmid": VMID},
            {"op": "move_guest", "vmid": VMID, "node": "pve2"},
        ]
        lab.sim.control("when", method="PUT", suffix="/resize", do=[locked])
        worker = lab.start_worker()
        await lab.until_logged("VM is locked (migrate)")
        for command in done:
            lab.sim.control(**command)
        ended = await lab.until_ended(job, worker)
        assert ended.state is JobState.SUCCEEDED, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert HA in lab.sim.state()["ha"]["resources"]
        assert await START.wrong(lab, job) == []

    anyio.run(run)
