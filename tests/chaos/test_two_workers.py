"""Two workers on one data directory: one whose settings are outdated, and the one that it has begun beside it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

import anyio
import pytest
from sqlalchemy import text

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.jobs import presence, starting
from atlas_mcp.model import JobState, Mark
from atlas_mcp.store import jobs as job_rows
from tests.chaos.desk import Worker
from tests.chaos.lab import FIRST_VMID, Bench, Lab, fleet

_DEADLINE_S = 60.0
AT_ONCE = 2
LATER_VMID = 2100
ELSEWHERE: dict[str, Any] = {"nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.50-10.0.20.59/24"}}]}


@dataclass
class Pair:
    """A lab, and what is seen of its workers."""

    lab: Lab

    @property
    def living(self) -> set[str]:
        """The workers that live."""
        data_dir = self.lab.app.settings.data_dir
        return {name for name in presence.names(data_dir) if not presence.has_died(data_dir, name)}

    def outdate(self, first_vmid: int = FIRST_VMID) -> None:
        """Change the settings, as an operator does."""
        file = self.lab.config_dir / "config.yaml"
        settings = json.loads(file.read_text())
        settings["clusters"]["demo"]["vmids"]["first"] = first_vmid
        file.write_text(json.dumps({**settings, "worker_idle_s": 1}))
        self.lab.app.close()
        self.lab.app = App(config.load(self.lab.config_dir), may_apply=True)

    def hold(self, *vmids: int) -> None:
        """Have the clones to these VMIDs take long."""
        for vmid in vmids:
            self.lab.sim.control("hold_tasks", type="qmclone", vmid=vmid)

    def clones(self, where: str = "running") -> int:
        """How many clones run now, or have succeeded."""
        tasks = self.lab.sim.state()["tasks"][where]
        return sum(task["type"] == "qmclone" and task.get("exitstatus") in (None, "OK") for task in tasks)

    def end_one(self) -> None:
        """Let one of the clones that run come to its end."""
        vmid = min(vmid for vmid, guest in self.lab.ours().items() if guest["lock"] == "clone")
        self.lab.sim.control("release_tasks", type="qmclone", vmid=vmid)

    async def holder(self, job: str) -> tuple[str, int]:
        """Who holds a job, and with which token."""
        query = text("SELECT worker, token FROM leases WHERE job_id = :job")
        row = await self.lab.app.store.read(lambda tx: tx.execute(query, {"job": job}).one())
        return row.worker, row.token

    async def tickets(self, job: str) -> int:
        """How many tickets the steps of a job hold."""
        query = text("SELECT count(*) FROM tickets WHERE job_id = :job")
        return await self.lab.app.store.read(lambda tx: int(tx.execute(query, {"job": job}).scalar_one()))

    async def running_long(self, name: str, vmid: int, **chaos: str) -> tuple[str, Worker]:
        """A job whose clone takes long, and the worker that runs it, which is outdated from now on."""
        self.hold(vmid)
        job, started = await self.lab.deploy(fleet(name)), self.lab.start_worker(**chaos)
        await self.lab.until_marked(job, f"{name}/clone", Mark.SUBMITTED)
        self.outdate()
        return job, started

    async def until(self, look: Any) -> None:
        """Wait until something is so."""
        deadline = time.monotonic() + _DEADLINE_S
        while not await look():
            assert time.monotonic() < deadline, self.lab.errors()
            await anyio.sleep(0.02)

    async def until_unfinished(self) -> None:
        """Wait until a server sees that a job has no worker."""

        async def unfinished() -> bool:
            return starting.unfinished(self.lab.app.settings)

        await self.until(unfinished)

    async def until_held(self, job: str, token: int) -> None:
        """Wait until a job is held with this token."""

        async def held() -> bool:
            holder, newest = await self.holder(job)
            return bool(holder) and newest == token

        await self.until(held)

    async def until_ended(self, *jobs: str) -> None:
        """Wait until jobs have succeeded."""

        async def ended() -> bool:
            rows = [await self.lab.job(job) for job in jobs]
            assert all(not row.state.final or row.state is JobState.SUCCEEDED for row in rows), rows
            return all(row.state is JobState.SUCCEEDED for row in rows)

        await self.until(ended)

    async def until_alone(self) -> None:
        """Wait until no worker is left."""

        async def alone() -> bool:
            return not self.living and not any(one.alive for one in self.lab.workers)

        await self.until(alone)

    def close(self) -> None:
        """End the workers."""
        while living := self.living:
            for name in living:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(int(name.split("-")[-2]), signal.SIGKILL)
        self.lab.close()


@pytest.fixture
def pair(bench: Bench) -> Iterator[Pair]:
    """On a cluster with room for two clones at once."""
    parallel = {"full_clones_per_storage": AT_ONCE, "linked_clones_per_storage": AT_ONCE}
    made = Pair(bench.lab(0, {"parallel": parallel}))
    made.lab.chaos["hurry"] = "20"
    yield made
    made.close()


def test_an_outdated_worker_ends_its_step_while_another_one_takes_the_next_job(pair: Pair) -> None:
    async def run() -> None:
        long, old = await pair.running_long("one", FIRST_VMID)
        short = await pair.lab.deploy(fleet("two", **ELSEWHERE))
        await pair.until_ended(short)
        assert (await pair.lab.job(long)).state is JobState.RUNNING
        assert pair.clones() == 1
        assert str(old.pid) in (await pair.holder(long))[0]
        pair.lab.sim.control("release_tasks", type="qmclone")
        await pair.until_ended(long)
        await pair.until_alone()
        assert [(await pair.holder(job)) for job in (long, short)] == [("", 1), ("", 1)], "none was taken over"
        assert sorted(guest["status"] for guest in pair.lab.ours().values()) == ["running", "running"]

    anyio.run(run)


@pytest.mark.parametrize("killed", ["outdated", "new"])
def test_the_jobs_of_a_killed_worker_are_taken_over_and_those_of_the_other_one_are_not(pair: Pair, killed: str) -> None:
    async def run() -> None:
        first, _ = await pair.running_long("one", FIRST_VMID)
        pair.hold(FIRST_VMID + 1)
        second = await pair.lab.deploy(fleet("two", **ELSEWHERE))
        await pair.lab.until_marked(second, "two/clone", Mark.SUBMITTED)
        lost, kept = (first, second) if killed == "outdated" else (second, first)
        victim, keeper = (await pair.holder(lost))[0], await pair.holder(kept)
        assert {victim, keeper[0]} == pair.living
        os.kill(int(victim.split("-")[-2]), signal.SIGKILL)
        if killed == "new":  # nobody is left who takes jobs: a server begins another one
            pair.lab.start_worker()
        await pair.until_held(lost, 2)
        assert (await pair.holder(lost))[0] != victim
        assert await pair.holder(kept) == keeper
        pair.lab.sim.control("release_tasks", type="qmclone")
        await pair.until_ended(first, second)
        assert ((await pair.holder(lost))[1], (await pair.holder(kept))[1]) == (2, 1)
        assert pair.clones("finished") == 2, "nothing was made twice"

    anyio.run(run)


def test_a_suspended_worker_loses_its_job_and_writes_nothing_when_it_wakes_up(pair: Pair) -> None:
    """It lives, so that only its lease tells that it is gone."""

    async def run() -> None:
        job, old = await pair.running_long("one", FIRST_VMID, lease_s="6")
        await pair.until_ended(await pair.lab.deploy(fleet("two", **ELSEWHERE)))
        os.kill(old.pid, signal.SIGSTOP)
        await pair.until_unfinished()
        pair.lab.start_worker()  # as a server does
        await pair.until_held(job, 2)
        pair.lab.sim.control("release_tasks", type="qmclone")
        await pair.until_ended(job)
        journal = await pair.lab.app.store.read(partial(job_rows.entries, job_id=job))
        os.kill(old.pid, signal.SIGCONT)
        await pair.until_alone()
        assert await pair.lab.app.store.read(partial(job_rows.entries, job_id=job)) == journal
        assert "is not held any more" in pair.lab.errors() or "lease_lost" in pair.lab.errors()
        assert pair.clones("finished") == 2
        assert (await pair.lab.job(job)).state is JobState.SUCCEEDED

    anyio.run(run)


def test_limits_hold_over_both_and_neither_waits_for_all_of_the_other(pair: Pair) -> None:
    async def run() -> None:
        vmids = [*range(FIRST_VMID, FIRST_VMID + 3), *range(LATER_VMID, LATER_VMID + 3)]
        pair.hold(*vmids)
        first = await pair.lab.deploy(fleet("one", 3))
        pair.lab.start_worker()

        async def two_run() -> bool:
            return pair.clones() == AT_ONCE

        async def all_wait() -> bool:
            return await pair.tickets(second) == AT_ONCE

        await pair.until(two_run)
        pair.outdate(LATER_VMID)  # the third VMID of the first job is not taken yet
        second = await pair.lab.deploy(fleet("two", 3, **ELSEWHERE))
        await pair.until(all_wait)
        assert len(pair.living) == 2
        for number in range(len(vmids)):
            most = min(AT_ONCE, len(vmids) - number)

            async def so_many_run(most: int = most) -> bool:
                running = pair.clones()
                assert running <= AT_ONCE
                return running == most

            await pair.until(so_many_run)
            pair.end_one()
        await pair.until_ended(first, second)
        begun, most = await _clones(pair.lab, first, second)
        assert most == AT_ONCE
        assert begun == [first, first, second, second, first, second], "whoever came first"

    anyio.run(run)


async def _clones(lab: Lab, *jobs: str) -> tuple[list[str], int]:
    """The jobs of clones in the order in which they began, and how many ran at once, as the journals tell."""
    entries = []
    for job in jobs:
        entries += await lab.app.store.read(partial(job_rows.entries, job_id=job))
    begun, now, most = list[str](), 0, 0
    for entry in sorted(entries, key=lambda entry: entry.seq):
        if not entry.step_id.endswith("/clone"):
            continue
        if entry.mark is Mark.INTENDED:
            begun.append(entry.job_id)
            now, most = now + 1, max(most, now + 1)
        elif entry.mark is Mark.DONE:
            now -= 1
    return begun, most
