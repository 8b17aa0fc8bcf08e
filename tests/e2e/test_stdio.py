"""The server as clients start it: over stdio, killed when they please, sometimes two at once."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client

from atlas_mcp.model import JobState
from tests.chaos.lab import Lab, fleet
from tests.e2e.talk import DEADLINE_S, call, client, laboratory, until_final, worker_pids
from tests.simcluster.process import SimCluster


@pytest.fixture(scope="module")
def sim(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimCluster]:
    with SimCluster(tmp_path_factory.mktemp("sim"), preset="demo") as cluster:
        yield cluster


@pytest.fixture
def lab(sim: SimCluster, tmp_path: Path) -> Iterator[Lab]:
    sim.control("reset")
    with laboratory(sim, tmp_path) as lab:
        yield lab


async def _applied(lab: Lab, connected: Client, spec: dict[str, Any]) -> str:
    """From a spec to an approved plan that was asked for; returns the job's id."""
    collected = await call(connected, "collect_spec", spec=spec)
    assert collected["complete"]
    plan = await call(connected, "plan", spec_id=collected["spec_id"])
    asked = await call(connected, "apply", plan_id=plan["plan_id"])
    assert asked["job"]["state"] == "waiting"
    assert asked["waiting_for"] == f"atlas-mcp approve {plan['plan_id']}"
    await lab.answer(plan["plan_id"])
    job_id: str = asked["job"]["job_id"]
    return job_id


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_from_a_spec_to_a_running_vm_and_back(lab: Lab, mode: str) -> None:
    """An approved plan starts by itself; the client only follows it."""

    async def run() -> None:
        async with client(lab, mode=mode) as connected:
            job_id = await _applied(lab, connected, fleet("one"))
            job = await call(connected, "get_job", job_id=job_id, wait_s=25)
            assert job["jobs"][0]["state"] == "succeeded", lab.errors()
            deployment = job["jobs"][0]["deployment_id"]
            detail = await call(connected, "get_deployment", deployment_id=deployment)
            assert detail["drift"] == []
            assert [member["vmid"] for member in detail["members"]] == [2000]
            plan = await call(connected, "rollback", deployment_id=deployment)
            asked = await call(connected, "apply", plan_id=plan["plan_id"])
            await lab.answer(plan["plan_id"])
            removed = await call(connected, "get_job", job_id=asked["job"]["job_id"], wait_s=25)
            assert removed["jobs"][0]["state"] == "succeeded", lab.errors()
        assert lab.ours() == {}

    anyio.run(run)


def test_the_job_completes_though_its_client_goes_away(lab: Lab) -> None:
    async def run() -> None:
        lab.sim.control("hold_tasks", type="qmclone")
        async with client(lab) as connected:
            job_id = await _applied(lab, connected, fleet("one"))
            await _until_cloning(lab)
        lab.sim.control("release_tasks", type="qmclone")
        assert await until_final(lab, job_id) is JobState.SUCCEEDED
        assert await lab.check(job_id, 1) == []

    anyio.run(run)


def test_server_and_worker_are_killed_and_the_next_server_finishes(lab: Lab) -> None:
    async def run() -> None:
        lab.sim.control("hold_tasks", type="qmclone")
        server = _raw_server(lab)
        job_id = await lab.deploy(fleet("one"))
        await _until_cloning(lab)
        os.kill(server.pid, signal.SIGKILL)
        for pid in worker_pids(lab):
            os.kill(pid, signal.SIGKILL)
        server.communicate()
        lab.sim.control("release_tasks", type="qmclone")
        async with client(lab) as connected:
            job = await call(connected, "get_job", job_id=job_id, wait_s=25)
            assert job["jobs"][0]["state"] == "succeeded", lab.errors()
        assert await lab.check(job_id, 1) == []

    anyio.run(run)


def test_two_servers_that_get_the_same_apply_execute_it_once(lab: Lab) -> None:
    async def run() -> None:
        async with client(lab) as first, client(lab) as second:
            collected = await call(first, "collect_spec", spec=fleet("one"))
            plan_id = (await call(first, "plan", spec_id=collected["spec_id"]))["plan_id"]
            await lab.answer(plan_id)
            jobs: list[str] = []

            async def apply(connected: Client) -> None:
                answer = await call(connected, "apply", plan_id=plan_id)
                jobs.append(answer["job"]["job_id"])

            async with anyio.create_task_group() as group:
                group.start_soon(apply, first)
                group.start_soon(apply, second)
            assert len(set(jobs)) == 1
            assert await until_final(lab, jobs[0]) is JobState.SUCCEEDED
        assert await lab.check(jobs[0], 1) == []
        assert sum(task["type"] == "qmclone" for task in lab.sim.state()["tasks"]["finished"]) == 1

    anyio.run(run)


def test_without_apply_the_server_plans_only_and_says_how_to_switch(lab: Lab) -> None:
    async def run() -> None:
        async with client(lab, apply=False) as connected:
            collected = await call(connected, "collect_spec", spec=fleet("one"))
            plan = await call(connected, "plan", spec_id=collected["spec_id"])
            assert f"plans only, so then: atlas-mcp apply {plan['plan_id']}" in plan["approve"]
            answer = await connected.call_tool("apply", {"plan_id": plan["plan_id"]})
            assert answer.is_error
            assert "atlas-mcp serve --apply" in answer.content[0].text  # type: ignore[union-attr]
        assert lab.ours() == {}

    anyio.run(run)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_server_at_once(lab: Lab, number: signal.Signals) -> None:
    server = _raw_server(lab)
    assert server.stdin is not None
    server.stdin.write(json.dumps(_INITIALIZE) + "\n")
    server.stdin.flush()
    assert server.stdout is not None
    assert json.loads(server.stdout.readline())["id"] == 1
    server.send_signal(number)
    assert server.wait(10) == 128 + number
    server.communicate()


def test_the_end_of_input_ends_the_server(lab: Lab) -> None:
    server = _raw_server(lab)
    server.communicate(json.dumps(_INITIALIZE) + "\n", timeout=20)
    assert server.returncode == 0


_INITIALIZE = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-11-25",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    },
}


def _raw_server(lab: Lab) -> subprocess.Popen[str]:
    """The server without a client."""
    return subprocess.Popen(
        [sys.executable, "-m", "atlas_mcp", "serve", "--apply", "--config-dir", str(lab.config_dir)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


async def _until_cloning(lab: Lab) -> None:
    deadline = time.monotonic() + DEADLINE_S
    while time.monotonic() < deadline:
        if any(task["type"] == "qmclone" for task in lab.sim.state()["tasks"]["running"]):
            return
        await anyio.sleep(0.05)
    raise AssertionError(lab.errors())
