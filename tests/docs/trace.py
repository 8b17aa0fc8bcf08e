"""The path of `apply`, read off a run: which modules it enters in the server and in the worker, in order.

A plan of one box is kept and approved. Then a client asks for it over pipes, and a worker runs the job on the scripted
engine, while every function of ours that is entered is noted with the module that called it. It runs in a process of
its own (`python -m tests.docs.trace`), so that nothing is warm that would be entered otherwise.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import asdict, dataclass
from functools import cache, partial
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import anyio
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp import config, log
from atlas_mcp.app import App
from atlas_mcp.config import Settings
from atlas_mcp.content import loading
from atlas_mcp.jobs import worker
from atlas_mcp.model import JobState
from atlas_mcp.server import adapter
from atlas_mcp.testing import Clock, ScriptedEngine
from tests.bench import ANN, Bench
from tests.frozen import PLACE
from tests.kinds import boxes

ROOT = Path(__file__).parents[2]
_CLOCK = "clock.py"  # handed to all; who reads it when says nothing
_OURS = tuple(f"{ROOT / folder}{os.sep}" for folder in ("atlas_mcp", "tools"))


@dataclass(frozen=True)
class Entered:
    """A module of the path, and from where it was entered first: both "" where that was the event loop."""

    module: str
    function: str
    caller: str


@dataclass(frozen=True)
class Trace:
    """One process's part of the path: its modules in order, and every pair of modules that called each other."""

    entered: tuple[Entered, ...]
    calls: tuple[tuple[str, str], ...]


class _Notes:
    """What has been entered while noting is on."""

    def __init__(self) -> None:
        self.on = False
        self._entered: dict[str, Entered] = {}
        self._calls: set[tuple[str, str]] = set()

    def profile(self, frame: FrameType, event: str, _: object) -> None:
        """Called by the interpreter for every function that begins or goes on, in whatever thread."""
        if not self.on or event != "call":
            return
        module, outer = _module(frame.f_code), _ours(frame.f_back)
        caller = (_module(outer.f_code) if outer else None) or ""
        if module is None or module == caller:
            return
        if outer is not None and caller not in self._entered:  # it runs since before this began
            self._entered[caller] = Entered(caller, "", "")
        function = frame.f_code.co_qualname if caller else ""  # which task goes on first is a matter of time
        self._entered.setdefault(module, Entered(module, function, caller))
        if caller:
            self._calls.add((caller, module))

    @contextmanager
    def noting(self) -> Iterator[None]:
        """Note what is entered, from here on."""
        self.on = True
        try:
            yield
        finally:
            self.on = False

    def taken(self) -> Trace:
        """What was noted since this was asked before."""
        trace = Trace(tuple(self._entered.values()), tuple(sorted(self._calls)))
        self._entered, self._calls = {}, set()
        return trace


def _module(code: CodeType) -> str | None:
    """The module of a function of ours; None for what is not ours, and for what runs when a module is imported."""
    if (
        not code.co_filename.startswith(_OURS) or code.co_filename.endswith(_CLOCK) or not code.co_flags & 0x2
    ):  # CO_NEWLOCALS: a function's
        return None
    return Path(code.co_filename).relative_to(ROOT).as_posix()


def _ours(frame: FrameType | None) -> FrameType | None:
    """The innermost frame of ours from here outward."""
    while frame is not None and _module(frame.f_code) is None:
        frame = frame.f_back
    return frame


# -- the run -----------------------------------------------------------------------------------------------


async def _run(home: Path) -> dict[str, Trace]:
    """Have a plan applied, and note both parts of the path."""
    notes = _Notes()
    threading.setprofile(notes.profile)  # before the first thread is started
    sys.setprofile(notes.profile)
    clock, key = Clock(), Ed25519PrivateKey.generate()
    settings = _settings(home, key)
    log.configure(settings.log, settings.data_dir, stderr=False)
    double = ScriptedEngine(boxes.ENGINE, (PLACE,))
    catalogue = boxes.taught(loading.load(), double.name)
    app = App(settings, may_apply=True, catalogue=catalogue, engines={double.name: double}, now=clock)
    bench = Bench(app, double, clock, key)
    plan = await bench.plan(*boxes.box())
    await bench.approve(plan)
    async with _client(app) as client:
        await client.call("initialize", protocolVersion="2025-06-18", capabilities={}, clientInfo=_CLIENT)
        arguments = {"plan_id": plan.id}
        await anyio.wait_all_tasks_blocked()
        with notes.noting():
            answer = await client.call("tools/call", name="apply", arguments=arguments)
    server, job = notes.taken(), answer["structuredContent"]["job"]
    equipment = app.equipment()
    with notes.noting():
        await worker.run(equipment, lambda: settings)
    ended = await bench.job(job["job_id"])
    assert ended.state is JobState.SUCCEEDED, ended
    app.close()
    return {"server": server, "worker": notes.taken()}


def _settings(home: Path, key: Ed25519PrivateKey) -> Settings:
    """Settings with an approver."""
    for name in ("config", "data"):
        (home / name).mkdir(mode=0o700)
    public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
    approvers = home / "config" / "approvers"
    approvers.write_text(f"bea ed25519 {public}\n")
    approvers.chmod(0o600)
    return config.defaults(data_dir=home / "data", config_dir=home / "config", worker_idle_s=1)


_CLIENT = {"name": "trace", "version": "1"}


class _Client:
    """A client at the other ends of two pipes: one request at a time."""

    def __init__(self, requests: int, answers: int) -> None:
        self._requests, self._answers = requests, os.fdopen(answers, "rb")
        self._number = 0

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        """The result of a request."""
        self._number += 1
        request = {"jsonrpc": "2.0", "id": self._number, "method": method, "params": params}
        os.write(self._requests, json.dumps(request).encode() + b"\n")
        while True:
            message = json.loads(await anyio.to_thread.run_sync(self._answers.readline))
            if message.get("id") == self._number:
                result: dict[str, Any] = message["result"]
                return result

    def close(self) -> None:
        os.close(self._requests)


@asynccontextmanager
async def _client(app: App) -> AsyncIterator[_Client]:
    source, requests = os.pipe()
    answers, sink = os.pipe()
    async with anyio.create_task_group() as group:
        group.start_soon(partial(adapter.talk, adapter.build(app, ANN), source, sink, lambda: None))
        client = _Client(requests, answers)
        yield client
        client.close()


@cache
def traced() -> dict[str, Trace]:
    """Both parts of the path, from a run in a process of its own."""
    run = subprocess.run([sys.executable, "-m", __name__], cwd=ROOT, capture_output=True, text=True, timeout=600)
    assert run.returncode == 0, run.stderr
    return {
        process: Trace(tuple(Entered(**one) for one in part["entered"]), tuple(map(tuple, part["calls"])))
        for process, part in json.loads(run.stdout).items()
    }


def main() -> None:
    """Print the trace as JSON."""
    with tempfile.TemporaryDirectory() as home:
        parts = anyio.run(_run, Path(home))
    sys.stdout.write(json.dumps({process: asdict(part) for process, part in parts.items()}))


if __name__ == "__main__":
    main()
