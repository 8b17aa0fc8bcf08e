"""A data directory, a simulated cluster and workers that die: what the chaos tests are made of."""

from __future__ import annotations

import itertools
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio

from atlas_mcp.model import JobState
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import plans as plan_rows
from tests.chaos.desk import Desk, Nursery, boundaries
from tests.simcluster.process import SimCluster

FIRST_VMID, LAST_VMID = 2000, 2999


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


@dataclass
class Lab(Desk):
    """A desk at one simulated cluster."""

    sim: SimCluster = field(kw_only=True)
    limits: dict[str, Any] = field(default_factory=dict)  # the operator's, of the cluster

    def targets(self) -> dict[str, Any]:
        """The cluster."""
        cluster = {
            "endpoints": [self.sim.url],
            "ca_file": self.sim.ca_file,
            "token": self.secret("deploy", self.sim.tokens["deploy"]),
            "admin_token": self.secret("admin", self.sim.tokens["admin"]),
            "vmids": {"first": FIRST_VMID, "last": LAST_VMID},
            "calls_per_s": 1000,
            **self.limits,
        }
        return {"clusters": {"demo": cluster}}

    async def remove(self, deployment_id: str) -> str:
        """Plan a removal, approve it and ask for it. Returns the job's id."""
        return await self.approve((await self.kernel().freeze_removal(deployment_id)).plan.id)

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
        return [*wrong, *await self.broken()]


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
        path = self._path / f"lab{next(self._number)}"
        return Lab(path, self._nursery, sim=self._sims[lane], limits=dict(limits or {}))

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
