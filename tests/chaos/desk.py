"""A data directory and workers that die, whatever they act on: what the chaos tests are made of."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import anyio
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.calls.gate import Call
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.model import Answer, Job, JobState, Mark, Principal, Role
from atlas_mcp.plans import approvals
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import leases as lease_rows
from atlas_mcp.store import plans as plan_rows

ROOT = Path(__file__).resolve().parents[2]
_DEADLINE_S = 60.0


class Nursery:
    """One process that forks workers, so that each starts in no time."""

    def __init__(self, log: Path) -> None:
        self._log = log.open("ab")
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("faulty_worker.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )

    def fork(self, arguments: list[str], environment: dict[str, str]) -> Worker:
        """Start a worker."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"arguments": arguments, "environment": environment}) + "\n")
        self._process.stdin.flush()
        return Worker(int(self._process.stdout.readline()))

    def close(self) -> None:
        """End it; workers that still run are ended by their labs."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()
        self._log.close()


@dataclass(frozen=True)
class Worker:
    """A worker process."""

    pid: int

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        return True

    def end(self) -> None:
        """End it without ceremony, and wait until it is gone."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        while self.alive:
            time.sleep(0.005)


@dataclass
class Desk:
    """One data directory, one approver, and the workers that were started."""

    path: Path
    nursery: Nursery
    chaos: dict[str, str] = field(default_factory=dict)
    worker_idle_s: int = 600
    principal: Principal = field(default_factory=lambda: Principal(name="ann", role=Role.OPERATOR, transport="memory"))
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    workers: list[Worker] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Write settings and the one approver."""
        self.config_dir.mkdir(parents=True, mode=0o700)
        settings = {
            **self.targets(),
            "data_dir": str(self.path / "data"),
            "worker_idle_s": self.worker_idle_s,
        }
        (self.config_dir / "config.yaml").write_text(json.dumps(settings))
        public = base64.b64encode(self.key.public_key().public_bytes_raw()).decode()
        approvers = self.config_dir / "approvers"
        approvers.write_text(f"bea ed25519 {public}\n")
        approvers.chmod(0o600)
        self.app = App(config.load(self.config_dir), may_apply=True)

    @property
    def config_dir(self) -> Path:
        """Where the settings are."""
        return self.path / "config"

    def targets(self) -> dict[str, Any]:
        """The settings of what it acts on."""
        return {}

    def secret(self, name: str, text: str) -> str:
        """The reference to a secret, which is in a file beside the settings."""
        path = self.config_dir / f"{name}.secret"
        path.touch(mode=0o600)
        path.write_text(text)
        return f"file:{path}"

    def kernel(self) -> KernelSession:
        """What a tool of the kernel may do."""
        return KernelSession(self.app, Call(self.principal))

    async def deploy(self, spec: Mapping[str, Any]) -> str:
        """Keep a spec, plan it, approve the plan and ask for it. Returns the job's id; no worker is started."""
        session = self.kernel()
        tool = self.app.catalogue.tools["collect_spec"]
        collected: Any = await tool.fn(session, spec=spec, profile=None, spec_id=None)
        assert collected.complete, collected
        return await self.approve((await session.freeze(collected.spec_id, None)).plan.id)

    async def approve(self, plan_id: str) -> str:
        """Approve a plan and ask for it. Returns the job's id."""
        await self.answer(plan_id)
        return (await self.kernel().apply(plan_id)).job_id

    async def answer(self, plan_id: str) -> None:
        """Approve a plan, as a person at a terminal does."""
        row = await self.app.store.read(lambda tx: plan_rows.get(tx, plan_id))
        anchor, now = await self.app.store.read(self.app.trail.anchor), self.app.now()
        signed = approvals.sign(row.plan, anchor, Answer.APPROVE, "bea", self.key, now, timedelta(hours=1))
        await self.app.jobs.answer(plan_id, signed, "chaos")

    async def job(self, job_id: str) -> Job:
        """A job as it stands."""
        return await self.app.store.read(lambda tx: job_rows.get(tx, job_id))

    def start_worker(self, **chaos: str) -> Worker:
        """Start a worker; `chaos`, and those of the lab, are CHAOS_* variables of `faulty_worker`."""
        arguments = ["worker", "--config-dir", str(self.config_dir), "--data-dir", str(self.path / "data")]
        variables = {f"CHAOS_{name.upper()}": value for name, value in {**self.chaos, **chaos}.items()}
        worker = self.nursery.fork(arguments, variables)
        self.workers.append(worker)
        return worker

    async def until_ended(self, job_id: str, worker: Worker, *, parked: bool = True) -> Job:
        """Wait until a job has ended, or its worker has died. Being parked counts as an end, or not."""
        deadline = time.monotonic() + _DEADLINE_S
        while time.monotonic() < deadline:
            died = not worker.alive
            job = await self.job(job_id)
            if (
                died
                or job.state.final
                or job.state is JobState.NEEDS_PERSON
                or (parked and job.state is JobState.PARKED)
            ):
                return job
            await anyio.sleep(0.05)
        raise AssertionError(f"{job_id} is still {job.state}: {job.reason}\n{self.errors()}")

    async def until_marked(self, job_id: str, step_id: str, mark: Mark) -> None:
        """Wait until the journal says so."""
        deadline = time.monotonic() + _DEADLINE_S
        while time.monotonic() < deadline:
            entries = await self.app.store.read(lambda tx: job_rows.entries(tx, job_id))
            if any(entry.step_id == step_id and entry.mark is mark for entry in entries):
                return
            await anyio.sleep(0.02)
        raise AssertionError(f"{step_id} was never {mark}\n{self.errors()}")

    async def until_free(self, job_id: str) -> None:
        """Wait until no worker holds a job."""
        deadline = time.monotonic() + _DEADLINE_S
        while await self.app.store.read(lambda tx: lease_rows.is_held(tx, job_id, self.app.now())):
            assert time.monotonic() < deadline, f"{job_id} is still held"
            await anyio.sleep(0.02)

    async def until_logged(self, text: str) -> None:
        """Wait until workers wrote so."""
        deadline = time.monotonic() + _DEADLINE_S
        while text not in self.errors():
            assert time.monotonic() < deadline, f"{text!r} was never logged\n{self.errors()}"
            await anyio.sleep(0.02)

    async def finish(self, job_id: str, **chaos: str) -> Job:
        """Run a worker until the job has ended, then end the worker."""
        worker = self.start_worker(**chaos)
        job = await self.until_ended(job_id, worker)
        worker.end()
        return job

    def errors(self) -> str:
        """What workers wrote."""
        log = self.path / "data" / "atlas.log"
        return log.read_text()[-4000:] if log.exists() else ""

    async def broken(self) -> list[str]:
        """What is wrong with the record. Empty is right."""
        verified = await self.app.store.read(lambda tx: self.app.trail.verify(tx))
        return [] if verified.intact else [f"audit: {verified.reason}"]

    def close(self) -> None:
        """End everything."""
        for worker in self.workers:
            worker.end()
        self.app.close()


def boundaries(trace: Path) -> list[str]:
    """The boundaries that a traced run passed, in order."""
    return list(dict.fromkeys(trace.read_text().split("\n")[:-1]))
