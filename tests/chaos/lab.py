"""A data directory, a simulated cluster and workers that die: what the chaos tests are made of."""

from __future__ import annotations

import base64
import contextlib
import itertools
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Mapping
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
        "cloud_init": {"ssh_keys": []},
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
    chaos: dict[str, str] = field(default_factory=dict)
    worker_idle_s: int = 600
    limits: dict[str, Any] = field(default_factory=dict)  # the operator's, of the cluster
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
                    **self.limits,
                }
            },
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
        await self.answer(plan_id)
        return (await self.kernel().apply(plan_id)).job_id

    async def answer(self, plan_id: str) -> None:
        """Approve a plan, as a person at a terminal does."""
        row = await self.app.store.read(lambda tx: plan_rows.get(tx, plan_id))
        signed = approvals.sign(row.plan, Answer.APPROVE, "bea", self.key, self.app.now(), timedelta(hours=1))
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

    def ours(self) -> dict[int, Any]:
        """The guests in our VMID range."""
        guests = self.sim.state()["guests"]
        return {int(vmid): guest for vmid, guest in guests.items() if FIRST_VMID <= int(vmid) <= LAST_VMID}

    async def check(self, job_id: str, expected: int) -> list[str]:
        """What is wrong once a job has ended: `expected` guests if it succeeded, else as before. Empty is right."""
        job, wrong = await self.job(job_id), []
        guests = self.ours()
        members = (await self.kernel().deployment(job.subject_id)).members
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


_TASKS = {
    "clone": "qmclone",
    "grow-scsi0": "resize",
    "start": "qmstart",
    "stop": "qmshutdown",
    "destroy": "qmdestroy",
}
Setup = Callable[[Lab], Awaitable[str]]


@dataclass(frozen=True)
class Scenario:
    """What is done: `setup` leads to the job that is killed, which ends in `state` with `guests` guests."""

    name: str
    setup: Setup
    state: JobState
    guests: int


class Bench:
    """Lanes that each have a cluster, and labs made on them one after the other."""

    def __init__(self, path: Path, sims: list[SimCluster], nursery: Nursery) -> None:
        self._path, self._sims, self._nursery = path, sims, nursery
        self._number = itertools.count()

    def lab(self, lane: int, limits: Mapping[str, Any] | None = None) -> Lab:
        """A new data directory on a cluster as it was at first; `limits` are the operator's, of the cluster."""
        if self._sims[lane].pid:
            self._sims[lane].control("reset")
        else:  # a lane's first lab: most files use one lane alone
            self._sims[lane].start()
        return Lab(self._sims[lane], self._path / f"lab{next(self._number)}", self._nursery, limits=dict(limits or {}))

    async def trace(self, scenario: Scenario, kill: str = "") -> list[str]:
        """The boundaries of a scenario, or of the recovery from a death at `kill`."""
        lab = self.lab(0)
        try:
            job = await scenario.setup(lab)
            if kill:
                await die(lab, job, kill)
            trace = lab.path / "trace"
            ended = await lab.finish(job, trace=str(trace))
            assert ended.state is scenario.state, f"{ended.reason}\n{lab.errors()}"
            assert await lab.check(job, scenario.guests) == []
            return boundaries(trace)
        finally:
            lab.close()

    async def survive(self, scenario: Scenario, lane: int, *kills: str) -> list[str]:
        """What is wrong after a worker died at each of `kills` in turn and another one ended the job."""
        lab = self.lab(lane)
        try:
            job = await scenario.setup(lab)
            for kill in kills:
                await die(lab, job, kill)
            ended = await lab.finish(job)
            wrong = await lab.check(job, scenario.guests)
            if ended.state is not scenario.state:
                wrong.append(f"ended {ended.state}: {ended.reason} {ended.remains}")
            return [f"{' then '.join(kills)}: {text}" for text in wrong]
        finally:
            lab.close()

    async def each(self, scenario: Scenario, deaths: list[tuple[str, ...]]) -> list[str]:
        """Survive every one of `deaths`, a few at a time."""
        queue, wrong = iter(deaths), list[str]()

        async def work(lane: int) -> None:
            for kills in queue:
                wrong.extend(await self.survive(scenario, lane, *kills))

        async with anyio.create_task_group() as group:
            for lane in range(len(self._sims)):
                group.start_soon(work, lane)
        return wrong


async def die(lab: Lab, job: str, kill: str) -> None:
    """Have a worker die at a boundary, with the cluster's task held where the step waits for one."""
    if kill.startswith("after "):
        await lab.until_ended(job, lab.start_worker(kill_after_s=kill.split()[1]))
        return
    step, _, mark = kill.split("#")[0].partition("/")[2].partition(":")
    task = _TASKS.get(step) if mark in ("submitted", "undo_submitted") else None
    if mark == "undo_submitted":
        task = "qmdestroy"
    if task and "#1:" in kill:  # a step that is tried again passes there more than once
        plan = (await lab.app.store.read(lambda tx: plan_rows.get(tx, job_rows.get(tx, job).plan_id))).plan
        lab.sim.control("hold_tasks", type=task, vmid=int(plan.step(kill.partition(":")[0]).target.id))
    await lab.until_ended(job, lab.start_worker(kill=kill))
    if task:
        lab.sim.control("release_tasks", type=task)
