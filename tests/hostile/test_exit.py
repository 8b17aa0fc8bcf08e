"""Processes that a hostile API keeps waiting: they end when told to, jobs are cancelled, and the record is true.

Calls have all the time of the world here, so that only a signal, the end of input or a cancellation can end them.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest

from atlas_mcp.model import JobState
from tests.chaos.desk import Nursery, Worker
from tests.chaos.lab import Lab, fleet
from tests.hostile.api import ALL, HostileApi
from tests.simcluster.client import wait_until

ENDED_S = 15.0  # five are promised; machines are busy
_COME_S = 60.0
READ = ("GET", "cluster/resources")
WRITE = ("POST", "nodes/pve1/qemu/9000/clone")


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    made = Nursery(tmp_path_factory.mktemp("nursery") / "workers.err")
    yield made
    made.close()


@pytest.fixture
def lab(hostile: HostileApi, nursery: Nursery, tmp_path: Path) -> Iterator[Lab]:
    """A data directory whose cluster is reached through the hostile API alone."""
    reached = {"endpoints": [hostile.url], "ca_file": str(hostile.ca_file)}
    lab = Lab(tmp_path / "lab", nursery, sim=hostile.sim, limits=reached)
    lab.chaos |= {"hurry": "20", "read_s": "3600"}
    yield lab
    hostile.peace()
    lab.close()


def ends(worker: Worker) -> None:
    """It ends by itself, in time."""
    wait_until(lambda: not worker.alive, ENDED_S)


@pytest.mark.parametrize("done", [False, True], ids=["not done", "done"])
@pytest.mark.parametrize("attack", ["silence", "slow headers", "slow body"])
def test_a_signal_ends_a_worker_whose_write_hangs(attack: str, done: bool, lab: Lab, hostile: HostileApi) -> None:
    """The next worker asks what happened: one guest in the end, and none is made twice."""

    async def run() -> None:
        job = await lab.deploy(fleet("one"))
        hostile.against(ALL[attack], *WRITE, done=done)
        hostile.calls.clear()
        worker = lab.start_worker()
        assert hostile.came.wait(_COME_S), lab.errors()
        os.kill(worker.pid, signal.SIGTERM)
        ends(worker)
        assert not (await lab.job(job)).state.final
        hostile.peace()
        ended = await lab.finish(job)
        assert ended.state is JobState.SUCCEEDED, f"{ended.reason}\n{lab.errors()}"
        assert await lab.check(job, 1) == []
        assert hostile.calls.count(WRITE) == (1 if done else 2)

    anyio.run(run)


def test_a_signal_ends_a_worker_whose_read_hangs(lab: Lab, hostile: HostileApi) -> None:
    async def run() -> None:
        job = await lab.deploy(fleet("one"))
        hostile.against(ALL["slow body"], *READ)
        worker = lab.start_worker()
        assert hostile.came.wait(_COME_S), lab.errors()
        os.kill(worker.pid, signal.SIGTERM)
        ends(worker)
        hostile.peace()
        assert (await lab.finish(job)).state is JobState.SUCCEEDED, lab.errors()
        assert await lab.check(job, 1) == []

    anyio.run(run)


def test_a_signal_ends_a_worker_whose_connection_never_comes_about(lab: Lab, hostile: HostileApi) -> None:
    async def run() -> None:
        job = await lab.deploy(fleet("one"))
        hostile.came.clear()
        hostile.deaf = True
        worker = lab.start_worker()
        assert hostile.came.wait(_COME_S), lab.errors()
        os.kill(worker.pid, signal.SIGTERM)
        ends(worker)
        hostile.peace()
        assert not (await lab.job(job)).state.final

    anyio.run(run)


def test_a_job_whose_write_hangs_is_cancelled(lab: Lab, hostile: HostileApi) -> None:
    """The write was done, and nobody was told: cancelling finds the guest, and removes it."""

    async def run() -> None:
        job = await lab.deploy(fleet("one"))
        hostile.against(ALL["silence"], *WRITE, done=True)
        worker = lab.start_worker()
        assert hostile.came.wait(_COME_S), lab.errors()
        await lab.kernel().cancel(job)
        ended = await lab.until_ended(job, worker, parked=False)
        assert (ended.state, ended.reason) == (JobState.ROLLED_BACK, "cancelled"), lab.errors()
        assert hostile.left.wait(_COME_S)
        assert await lab.check(job, 0) == []

    anyio.run(run)


def test_a_job_whose_first_read_hangs_is_cancelled(lab: Lab, hostile: HostileApi) -> None:
    async def run() -> None:
        job = await lab.deploy(fleet("one"))
        hostile.against(ALL["slow headers"], *READ)
        worker = lab.start_worker()
        assert hostile.came.wait(_COME_S), lab.errors()
        await lab.kernel().cancel(job)
        ended = await lab.until_ended(job, worker, parked=False)
        assert (ended.state, ended.reason) == (JobState.REFUSED, "cancelled before it began"), lab.errors()

    anyio.run(run)


def test_a_shape_that_nobody_knows_sends_a_job_back(lab: Lab, hostile: HostileApi) -> None:
    """It is no fault of ATLAS: what was made is taken back, and the reason names the place."""

    async def run() -> None:
        job = await lab.deploy(fleet("one"))
        hostile.against(ALL["5"], "POST", "nodes/pve1/qemu/2000/status/start")
        ended = await lab.finish(job)
        assert ended.state is JobState.ROLLED_BACK, f"{ended.state}: {ended.reason}\n{lab.errors()}"
        assert "on demo" in ended.reason and "fault of ATLAS" not in ended.reason
        assert await lab.check(job, 0) == []

    anyio.run(run)


# -- the server ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["signal", "end of input"])
def test_a_server_whose_call_hangs_ends(how: str, lab: Lab, hostile: HostileApi) -> None:
    hostile.against(ALL["slow body"], *READ)
    with (
        subprocess.Popen(
            [sys.executable, "-m", "atlas_mcp", "serve", "--config-dir", str(lab.config_dir)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as server,
    ):
        assert server.stdin is not None and server.stdout is not None
        for message in _asking():
            server.stdin.write(json.dumps({"jsonrpc": "2.0", **message}).encode() + b"\n")
        server.stdin.flush()
        assert hostile.came.wait(_COME_S)
        if how == "signal":
            server.send_signal(signal.SIGTERM)
        else:
            server.stdin.close()
        try:
            assert server.wait(ENDED_S) == (128 + signal.SIGTERM if how == "signal" else 0)
        finally:
            server.kill()


def _asking() -> Iterator[dict[str, Any]]:
    """A client that lists what there is."""
    hello = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}
    yield {"id": 1, "method": "initialize", "params": hello}
    yield {"method": "notifications/initialized"}
    yield {"id": 2, "method": "tools/call", "params": {"name": "list_inventory", "arguments": {"place": "demo"}}}


_HANGS = """
import signal, threading, anyio
from atlas_mcp.system import process

async def ready():
    await anyio.sleep(0.3)  # until the signal is waited for
    print("ready", flush=True)

async def main():
    threading.Thread(target=threading.Event().wait).start()
    async with anyio.create_task_group() as group:
        group.start_soon(ready)
        number = await process.ending()
    process.end_within(0.2, lambda: 128 + number)

anyio.run(main)
"""


def test_a_thread_that_hangs_does_not_keep_a_process() -> None:
    """What waits in a thread, such as a name that nobody resolves, cannot be cancelled."""
    with subprocess.Popen([sys.executable, "-c", _HANGS], stdout=subprocess.PIPE) as hanging:
        assert hanging.stdout is not None
        assert hanging.stdout.readline() == b"ready\n"
        hanging.terminate()
        try:
            assert hanging.wait(ENDED_S) == 128 + signal.SIGTERM
        finally:
            hanging.kill()
