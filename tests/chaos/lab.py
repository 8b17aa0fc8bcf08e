"""A data directory, a simulated cluster and workers that die: what the chaos tests are made of."""

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

from atlas_mcp import approvals, config
from atlas_mcp.app import App
from atlas_mcp.dispatch import Call
from atlas_mcp.model import Answer, JobState, Principal, Role
from atlas_mcp.session import KernelSession
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import plans as plan_rows
from tests.simcluster.process import SimCluster

ROOT = Path(__file__).resolve().parents[2]
FIRST_VMID, LAST_VMID = 2000, 2999
_DEADLINE_S = 60.0


def fleet(name: str, count: int = 1, **vm: Any) -> dict[str, Any]:
    """A spec of `count` small VMs alike."""
    entry: dict[str, Any] = {
        "id": name,
        "count": count,
        "hostname": f"{name}-{{n:02}}",
        "template": "debian-12-cloud",
        "cores": 1,
        "memory": "512MiB",
        "storage": "ceph",
        "disks": [{"size": "12GiB"}],
        "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.90/24"}}],
        "readiness": {"level": "running", "timeout_s": 10},
        **vm,
    }
    return {
        "apiVersion": "atlas/v1",
        "kind": "Fleet",
        "metadata": {"name": name, "environment": "dev"},
        "spec": {"pool": "atlas", "vms": [entry]},
    }


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
class Lab:
    """One data directory on one simulated cluster."""

    sim: SimCluster
    path: Path
    nursery: Nursery
    principal: Principal = field(default_factory=lambda: Principal(name="ann", role=Role.OPERATOR, transport="memory"))
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    workers: list[Worker] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Write settings and the one approver."""
        self.config_dir.mkdir(parents=True, mode=0o700)
        settings = {
            "clusters": {
                "demo": {
                    "endpoints": [self.sim.url],
                    "ca_file": self.sim.ca_file,
                    "token": f"file:{self._secret('deploy')}",
                    "admin_token": f"file:{self._secret('admin')}",
                    "vmids": {"first": FIRST_VMID, "last": LAST_VMID},
                    "calls_per_s": 1000,
                }
            },
            "data_dir": str(self.path / "data"),
            "worker_idle_s": 600,
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

    def _secret(self, name: str) -> Path:
        path = self.config_dir / f"{name}.token"
        path.touch(mode=0o600)
        path.write_text(self.sim.tokens[name])
        return path

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

    async def remove(self, deployment_id: str) -> str:
        """Plan a removal, approve it and ask for it. Returns the job's id."""
        return await self.approve((await self.kernel().freeze_removal(deployment_id)).plan.id)

    async def approve(self, plan_id: str) -> str:
        """Approve a plan and ask for it. Returns the job's id."""
        row = await self.app.store.read(lambda tx: plan_rows.get(tx, plan_id))
        signed = approvals.sign(row.plan, Answer.APPROVE, "bea", self.key, self.app.now(), timedelta(hours=1))
        await self.app.jobs.answer(plan_id, signed, "chaos")
        return (await self.kernel().apply(plan_id)).job_id

    async def job(self, job_id: str) -> job_rows.JobRow:
        """A job as it stands."""
        return await self.app.store.read(lambda tx: job_rows.get(tx, job_id))

    def start_worker(self, **chaos: str) -> Worker:
        """Start a worker; `chaos` are CHAOS_* variables of `faulty_worker`."""
        arguments = ["worker", "--config-dir", str(self.config_dir), "--data-dir", str(self.path / "data")]
        variables = {f"CHAOS_{name.upper()}": value for name, value in chaos.items()}
        worker = self.nursery.fork(arguments, variables)
        self.workers.append(worker)
        return worker

    async def until_ended(self, job_id: str, worker: Worker) -> job_rows.JobRow:
        """Wait until a job has ended, or its worker has died."""
        deadline = time.monotonic() + _DEADLINE_S
        while time.monotonic() < deadline:
            died = not worker.alive
            job = await self.job(job_id)
            if died or job.state.final or job.state in (JobState.PARKED, JobState.NEEDS_PERSON):
                return job
            await anyio.sleep(0.05)
        raise AssertionError(f"{job_id} is still {job.state}: {job.reason}\n{self.errors()}")

    async def finish(self, job_id: str, **chaos: str) -> job_rows.JobRow:
        """Run a worker until the job has ended, then end the worker."""
        worker = self.start_worker(**chaos)
        job = await self.until_ended(job_id, worker)
        worker.end()
        return job

    def errors(self) -> str:
        """What workers wrote."""
        log = self.path / "data" / "atlas.log"
        return log.read_text()[-4000:] if log.exists() else ""

    def ours(self) -> dict[int, Any]:
        """The guests in our VMID range."""
        guests = self.sim.state()["guests"]
        return {int(vmid): guest for vmid, guest in guests.items() if FIRST_VMID <= int(vmid) <= LAST_VMID}

    async def check(self, job_id: str, expected: int) -> list[str]:
        """What is wrong once a job has ended: `expected` guests if it succeeded, else as before. Empty is right."""
        job, wrong = await self.job(job_id), []
        guests = self.ours()
        members = (await self.kernel().deployment(job.deployment_id)).members
        if len(guests) != expected:
            wrong.append(f"{len(guests)} guests instead of {expected}: {sorted(guests)}")
        if sorted(int(member.target.id) for member in members) != sorted(guests):
            wrong.append(f"members {[member.target.id for member in members]} are not the guests {sorted(guests)}")
        wrong += [f"VM {vmid} is {guest['status']}" for vmid, guest in guests.items() if guest["status"] != "running"]
        wrong += [f"VM {vmid} is locked" for vmid, guest in guests.items() if guest["lock"]]
        verified = await self.app.store.read(lambda tx: self.app.trail.verify(tx))
        if not verified.intact:
            wrong.append(f"audit: {verified.reason}")
        return wrong

    def close(self) -> None:
        """End everything."""
        for worker in self.workers:
            worker.end()
        self.app.close()


def boundaries(trace: Path) -> list[str]:
    """The boundaries that a traced run passed, in order."""
    return list(dict.fromkeys(trace.read_text().split("\n")[:-1]))
