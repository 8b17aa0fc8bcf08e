"""A run that is cancelled, killed, or fails in its middle: what is under way on the host ends, and nothing is left."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

import anyio
import pytest

from atlas_mcp.model import JobState
from tests.ansible.lab import RoleLab, processes
from tests.rendering.workbench import tool
from tests.requires import FULL, IN_FULL
from tests.simcluster.client import wait_until


async def until(done: Callable[[], object]) -> None:
    await anyio.to_thread.run_sync(wait_until, done, 120)


@pytest.mark.skipif(not FULL, reason=IN_FULL)
def test_a_cancelled_run_ends_after_what_is_under_way(lab: RoleLab) -> None:
    """What the host is at is not torn off; nothing after it is begun. What was changed is told, since it stays."""

    async def run() -> None:
        job = await lab.begun("mark")
        await until(lambda: lab.home("holding"))
        await lab.kernel().cancel(job)
        await until((lab.runs[-1] / "stop").exists)
        assert not lab.home("went_on")
        (lab.sshd.home / "hold").unlink()
        ended = await lab.until_ended(job, lab.workers[-1])
        assert ended.state is JobState.ROLLED_BACK and "not everything could be put back" in ended.reason, ended
        assert ended.remains == ["web-01: what Ansible has changed stays: 1 task, the last mark: Write the mark"]
        assert (lab.home("went_on"), lab.home("end")) == ("x\n", "")
        assert lab.remains() == [] and await lab.broken() == []

    anyio.run(run)


@pytest.mark.skipif(not FULL, reason=IN_FULL)
def test_what_does_not_end_in_its_time_is_killed_on_the_host(lab: RoleLab) -> None:
    async def run() -> None:
        lab.change(ansible={"program": tool("ansible-runner"), "stop_s": 3})
        job = await lab.begun("mark")
        await until(lambda: lab.home("holding"))
        await lab.kernel().cancel(job)
        ended = await lab.until_ended(job, lab.workers[-1])
        assert ended.state is JobState.ROLLED_BACK, ended
        assert not lab.home("went_on") and lab.remains() == []

    anyio.run(run)


@pytest.mark.skipif(not FULL, reason=IN_FULL)
def test_a_worker_that_dies_loses_nothing(lab: RoleLab) -> None:
    """The run goes on, and the next worker ends the job: each task was run once."""

    async def run() -> None:
        job = await lab.begun("mark")
        await until(lambda: lab.home("holding"))
        lab.workers[-1].end()
        worker = lab.start_worker()
        await until(lambda: "reconciled" in lab.errors())
        (lab.sshd.home / "hold").unlink()
        ended = await lab.until_ended(job, worker)
        assert ended.state is JobState.SUCCEEDED, f"{ended}\n{lab.errors()}"
        assert (lab.home("count"), lab.home("went_on")) == ("x\n", "x\n")
        assert lab.remains() == [] and await lab.broken() == []

    anyio.run(run)


@pytest.mark.skipif(not FULL, reason=IN_FULL)
@pytest.mark.parametrize("whose", ["all of it", "its supervisor alone", "Ansible alone"])
def test_a_run_that_is_killed_is_run_again_whole(lab: RoleLab, whose: str) -> None:
    """What it left on the host is waited for first, so that no two of them are ever there at once."""

    async def run() -> None:
        job = await lab.begun("mark")
        await until(lambda: lab.home("holding"))
        lab.workers[-1].end()
        kill(lab, whose)
        worker = lab.start_worker()
        if whose == "Ansible alone":  # the one that was killed is seen to its end first
            await anyio.sleep(3)
            assert len(lab.runs) == 2
        else:
            await until(lambda: len(lab.runs) > 2)  # that of check mode, the one that was killed, and the next
        assert lab.home("count") == "x\n", "the first one still runs on the host"
        (lab.sshd.home / "hold").unlink()
        ended = await lab.until_ended(job, worker)
        assert ended.state is JobState.SUCCEEDED, f"{ended}\n{lab.errors()}"
        assert (lab.home("count"), lab.home("went_on")) == ("x\nx\n", "x\nx\n")
        assert lab.home("end") and lab.remains() == [] and await lab.broken() == []

    anyio.run(run)


@pytest.mark.skipif(not FULL, reason=IN_FULL)
def test_a_killed_run_that_is_cancelled_leaves_nothing(lab: RoleLab) -> None:
    async def run() -> None:
        job = await lab.begun("mark")
        await until(lambda: lab.home("holding"))
        lab.workers[-1].end()
        kill(lab, "all of it")
        await lab.kernel().cancel(job)
        worker = lab.start_worker()
        await until((lab.runs[1] / "stop").exists)
        (lab.sshd.home / "hold").unlink()
        ended = await lab.until_ended(job, worker)
        assert ended.state is JobState.ROLLED_BACK, f"{ended}\n{lab.errors()}"
        assert (lab.home("count"), lab.home("end")) == ("x\n", "")
        assert lab.remains() == [] and await lab.broken() == []

    anyio.run(run)


def kill(lab: RoleLab, whose: str) -> None:
    """Kill processes of the newest run on this machine, as far as they are not the host's."""
    folder = lab.runs[-1]
    mark = f"ATLAS_ANSIBLE_RUN={folder.name}".encode()
    for place in processes():
        try:
            said, variables = (place / "cmdline").read_bytes(), (place / "environ").read_bytes().split(b"\0")
        except OSError:
            continue
        supervises = b"supervisor.py" in said and str(folder).encode() in said
        runs_it = mark in variables
        if (supervises and whose != "Ansible alone") or (runs_it and whose != "its supervisor alone"):
            os.kill(int(place.name), signal.SIGKILL)


@pytest.mark.skipif(not FULL, reason=IN_FULL)
def test_a_host_that_fails_is_told_with_its_task(lab: RoleLab) -> None:
    """A run on hosts that stay has nothing to take back: the job ends, and says what it has changed."""

    async def run() -> None:
        (lab.sshd.home / "fail").touch()
        plan = await lab.configured(await lab.deployed(), "mark")
        assert plan is not None
        ended = await lab.until_ended(await lab.approve(plan.plan.id), lab.workers[-1])
        assert ended.state is JobState.CANCELLED, ended
        assert "Unable to configure web-01: mark: Fail where it is to: non-zero return code" in ended.reason
        assert ended.remains[-1] == "web-01: what Ansible has changed stays: 1 task, the last mark: Write the mark"
        assert lab.home("end") == "" and lab.remains() == []

    anyio.run(run)
