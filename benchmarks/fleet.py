"""Fifty VMs planned, and made: against the same API calls by a bare thread pool over proxmoxer, under the same limits.

The simulated cluster's tasks take time: 2 s a clone, 0.3 s a start. The bare script keeps nothing, checks nothing
beyond what the calls say, and cannot undo: it is the floor.
"""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import anyio
from proxmoxer import ProxmoxAPI

from atlas_mcp.engines.proxmox.settings import ClusterSettings, clusters_of
from atlas_mcp.jobs import starting
from benchmarks.place import Place, crowded, place
from benchmarks.report import Row, median_s, milliseconds, ratio
from tests.simcluster.process import SimCluster

VMS = 50
CLONE_S, START_S = 2.0, 0.3
_FLOW_S = 120.0
_POLL_S = 0.25
_RATE_S = 1.2  # after this the calls of one plan do not count against the rate of the next


async def rows() -> list[Row]:
    """Plan of fifty, apply of fifty."""
    async with place() as here:
        spec_id = await here.collect("fifty.yaml")
        planning = await median_s(lambda: here.call("plan", spec_id=spec_id), pause_s=_RATE_S)
        plan = await here.call("plan", spec_id=spec_id)
        slow(here.sim)
        wall, calls = await apply(here, plan["plan_id"])
        limits = clusters_of(here.app.settings)["demo"]
        here.sim.tokens = here.sim.control("reset")["tokens"]
        slow(here.sim)
        here.sim.reset_requests()
        floor = await anyio.to_thread.run_sync(partial(bare, here.sim, limits))
        bare_calls = here.sim.requests()["total"]
    async with place(crowded(20, 1000)) as here:
        spec_id = await here.collect("fifty.yaml")
        among_many = await median_s(lambda: here.call("plan", spec_id=spec_id), pause_s=_RATE_S)
    return [
        Row(f"plan of {VMS} VMs; 20 nodes, 1,000 guests, the token sees all", milliseconds(among_many), aim="500 ms"),
        Row(
            f"plan of {VMS} VMs; the token sees its pool alone: PVE is asked of each VMID",
            milliseconds(planning),
            f"the calls alone, at {limits.calls_per_s} a second: 1 s",
            aim="500 ms",
        ),
        Row(
            f"apply of {VMS} VMs, from the approval to the end",
            f"{wall:.1f} s",
            f"bare proxmoxer pool: {floor:.1f} s",
            ratio(wall, floor),
            "1.3, under 13 s",
        ),
        Row(
            "apply: API calls a VM, polls included",
            f"{calls / VMS:.1f}",
            f"bare pool: {bare_calls / VMS:.1f}; Terraform's provider: 25",
            ratio(calls, bare_calls),
            "10",
        ),
    ]


def slow(sim: SimCluster) -> None:
    """Have tasks take their time."""
    sim.control("task_secs", type="qmclone", secs=CLONE_S)
    sim.control("task_secs", type="qmstart", secs=START_S)


async def apply(here: Place, plan_id: str) -> tuple[float, int]:
    """Seconds from the approval to the end of the job, and the API calls in between."""
    job = (await here.call("apply", plan_id=plan_id))["job"]
    here.sim.reset_requests()
    began = time.perf_counter()
    await here.approve(plan_id)
    starting.start(here.app.settings)
    with anyio.fail_after(_FLOW_S):
        while True:
            row = (await here.call("get_job", job_id=job["job_id"], wait_s=25))["jobs"][0]
            if row["state"] not in ("queued", "running"):
                break
    took, calls = time.perf_counter() - began, here.sim.requests()["total"]
    assert row["state"] == "succeeded", row
    return took, calls


# -- the bare script -------------------------------------------------------------------------------


class Pool:
    """Fifty VMs by proxmoxer and threads: clone, configure, start, look, under the limits of the settings."""

    def __init__(self, sim: SimCluster, limits: ClusterSettings) -> None:
        user, _, secret = sim.tokens["deploy"].partition("=")
        name, _, token = user.partition("!")
        parts = urlsplit(sim.url)
        self._connect = partial(
            ProxmoxAPI,
            parts.hostname,
            port=parts.port,
            user=name,
            token_name=token,
            token_value=secret,
            verify_ssl=sim.ca_file,
        )
        self._own = threading.local()
        self._clones = threading.Semaphore(limits.parallel.linked_clones_per_storage)
        self._starts = [threading.Semaphore(limits.parallel.starts_per_node) for _ in range(3)]
        self._space = 1 / limits.calls_per_s
        self._rate = threading.Lock()
        self._next = 0.0
        self._ended: dict[str, str] = {}
        self._over = threading.Event()

    def run(self) -> None:
        """Make them all."""
        poller = threading.Thread(target=self._poll)
        poller.start()
        with ThreadPoolExecutor(32) as pool:
            for _ in pool.map(self._make, range(VMS)):
                pass
        self._over.set()
        poller.join()

    def _call(self, method: str, path: str, **values: object) -> Any:  # noqa: ANN401 - JSON
        with self._rate:
            slot = max(time.monotonic(), self._next)
            self._next = slot + self._space
        time.sleep(max(0.0, slot - time.monotonic()))
        if not hasattr(self._own, "api"):
            self._own.api = self._connect()
        return getattr(self._own.api(path), method)(**values)

    def _make(self, number: int) -> None:
        vmid, node = 20000 + number, f"pve{number % 3 + 1}"
        config = f"nodes/{node}/qemu/{vmid}/config"
        self._call("get", "cluster/nextid", vmid=vmid)
        with self._clones:
            made = self._call(
                "post",
                "nodes/pve1/qemu/9000/clone",
                newid=vmid,
                name=f"seat-{number:02d}",
                full=0,
                pool="atlas",
                target=node,
                description="benchmark",
            )
            self._wait(made)
        self._call("get", config)
        self._call(
            "put",
            config,
            cores=1,
            memory=1024,
            net0="virtio,bridge=vmbr0,tag=50",
            ipconfig0=f"ip=10.0.50.{11 + number}/24,gw=10.0.50.1",
            tags="class-room",
        )
        with self._starts[number % 3]:
            self._wait(self._call("post", f"nodes/{node}/qemu/{vmid}/status/start"))
        self._call("get", f"nodes/{node}/qemu/{vmid}/status/current")
        self._call("get", config)

    def _poll(self) -> None:
        while not self._over.is_set():
            tasks = self._call("get", "cluster/tasks")
            self._ended = {task["upid"]: task["status"] for task in tasks if task.get("endtime")}
            time.sleep(_POLL_S)

    def _wait(self, upid: str) -> None:
        node, seen = upid.split(":")[1], 0
        while upid not in self._ended:
            time.sleep(_POLL_S / 4)
            seen += 1
            if seen % 100 == 0 and self._call("get", f"nodes/{node}/tasks/{upid}/status")["status"] == "stopped":
                return
        assert self._ended[upid] == "OK", self._ended[upid]


def bare(sim: SimCluster, limits: ClusterSettings) -> float:
    """Seconds that the bare pool takes."""
    pool = Pool(sim, limits)
    began = time.perf_counter()
    pool.run()
    return time.perf_counter() - began
