"""A client that starts the server over stdio, and what becomes of the jobs it asked for."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import anyio
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from atlas_mcp.model import JobState
from tests.chaos.desk import Desk, Nursery
from tests.chaos.lab import Lab
from tests.simcluster.process import SimCluster

DEADLINE_S = 60.0
PROGRAM = ("-m", "atlas_mcp")


@asynccontextmanager
async def client(
    lab: Desk,
    *,
    mode: str = "auto",
    apply: bool = True,
    program: tuple[str, ...] = PROGRAM,
    environment: dict[str, str] | None = None,
) -> AsyncIterator[Client]:
    """A client that starts the server as Claude Desktop would."""
    arguments = [*program, "serve", "--config-dir", str(lab.config_dir), *(["--apply"] if apply else [])]
    parameters = StdioServerParameters(
        command=sys.executable, args=arguments, env={**os.environ, **environment} if environment else None
    )
    with (lab.path / "server.err").open("a") as errors:
        async with Client(stdio_client(parameters, errlog=errors), mode=mode) as connected:
            yield connected


async def call(connected: Client, name: str, **arguments: Any) -> Any:
    """The structured answer of a call that must succeed."""
    answer = await connected.call_tool(name, arguments)
    text = answer.content[0].text  # type: ignore[union-attr]  # our tools answer text
    assert not answer.is_error, text
    assert json.loads(text) == answer.structured_content
    return answer.structured_content


async def until_final(lab: Desk, job_id: str) -> JobState:
    """Wait until a job has ended."""
    deadline = time.monotonic() + DEADLINE_S
    while time.monotonic() < deadline:
        job = await lab.job(job_id)
        if job.state.final:
            return job.state
        await anyio.sleep(0.05)
    raise AssertionError(f"{job.state}: {job.reason}\n{lab.errors()}")


def worker_pids(lab: Lab) -> list[int]:
    """The workers of a data directory, by their command line."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_bytes().split(b"\0")
        except OSError:
            continue
        if b"worker" in words and str(lab.path / "data").encode() in words:
            found.append(int(path.parent.name))
    return found


@contextmanager
def laboratory(sim: SimCluster, path: Path, limits: dict[str, Any] | None = None) -> Iterator[Lab]:
    """A lab whose workers leave once there is nothing to do, which is waited for at the end."""
    nursery = Nursery(path / "errors")
    lab = Lab(path / "lab", nursery, worker_idle_s=1, sim=sim, limits=limits or {})
    yield lab
    wait_until_nobody_works(lab)
    lab.close()
    nursery.close()


def wait_until_nobody_works(lab: Lab) -> None:
    """Workers leave by themselves when there is nothing to do: no process is left behind."""
    deadline = time.monotonic() + DEADLINE_S
    while worker_pids(lab):
        assert time.monotonic() < deadline, "a worker stayed"
        time.sleep(0.05)
