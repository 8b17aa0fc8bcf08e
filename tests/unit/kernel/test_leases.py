"""Leases: who may run and write a job, what becomes of the jobs of a dead worker, and limits over workers."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import pytest
from sqlalchemy import text
from structlog.testing import capture_logs

from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.jobs import leases as leases_module
from atlas_mcp.jobs import limits as limits_module
from atlas_mcp.jobs import presence, starting
from atlas_mcp.jobs.leases import LIFE, Leases
from atlas_mcp.jobs.limits import Limits
from atlas_mcp.model import Job, JobState, Limit, Step
from atlas_mcp.store import Tx, leases
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store.leases import Lease
from tests import frozen
from tests.bench import Bench
from tests.kinds import boxes

pytestmark = pytest.mark.anyio
ONE = (Limit(name="make", at_once=1),)


async def claim(bench: Bench, job: Job, name: str) -> Lease | None:
    now = bench.clock()
    return await bench.app.store.write(lambda tx: leases.claim(tx, job.id, name, now, now + LIFE))


async def held(bench: Bench, job: Job, name: str) -> Lease:
    lease = await claim(bench, job, name)
    assert lease is not None
    return lease


async def refused(bench: Bench, lease: Lease) -> None:
    with pytest.raises(AtlasError) as caught:
        await bench.app.store.write(lambda tx: leases.check(tx, lease))
    assert caught.value.code is Code.INTERNAL


async def two_jobs(bench: Bench) -> tuple[Job, Job]:
    return await bench.queued(*boxes.box()), await bench.queued(*boxes.box(30), deployment_id=frozen.OTHER)


async def runnable(bench: Bench) -> list[str]:
    rows = await bench.app.store.read(lambda tx: job_rows.runnable(tx, bench.clock()))
    return sorted(row.id for row in rows)


# -- claims -------------------------------------------------------------------------------------------------


async def test_a_job_is_held_by_one_worker_and_another_one_is_free(bench: Bench) -> None:
    first, second = await two_jobs(bench)
    lease = await held(bench, first, "a")
    assert await claim(bench, first, "b") is None
    assert await claim(bench, first, "a") is None
    assert await runnable(bench) == [second.id]
    assert (await held(bench, second, "b")).token == 1
    await bench.app.store.write(lambda tx: leases.check(tx, lease))


async def test_a_lease_that_ran_out_is_taken_and_the_late_worker_writes_nothing(bench: Bench) -> None:
    job = await bench.queued(*boxes.box())
    late = await held(bench, job, "a")
    bench.clock.advance(seconds=29)
    assert await claim(bench, job, "b") is None
    bench.clock.advance(seconds=1)
    newer = await held(bench, job, "b")
    assert newer.token == late.token + 1
    await refused(bench, late)
    with pytest.raises(AtlasError):
        await bench.app.jobs.start(job, late)
    assert (await bench.job(job.id)).state is JobState.QUEUED
    assert await bench.app.jobs.start(job, newer) is not None


async def test_a_token_only_grows_and_is_worth_nothing_once_given_back(bench: Bench) -> None:
    job, tokens = await bench.queued(*boxes.box()), []
    for name in ("a", "b", "a"):
        lease = await held(bench, job, name)
        tokens.append(lease.token)
        await bench.app.store.write(partial(leases.give_back, lease=lease))
        await refused(bench, lease)
    assert tokens == [1, 2, 3]


async def test_one_who_gives_back_late_takes_nothing_from_the_next(bench: Bench) -> None:
    job = await bench.queued(*boxes.box())
    late = await held(bench, job, "a")
    bench.clock.advance(seconds=31)
    newer = await held(bench, job, "b")
    await bench.app.store.write(lambda tx: leases.give_back(tx, late))
    await bench.app.store.write(lambda tx: leases.check(tx, newer))


async def test_without_any_lease_nobody_writes(bench: Bench) -> None:
    job = await bench.queued(*boxes.box())
    await refused(bench, Lease(job_id=job.id, token=1))


@pytest.mark.parametrize("state", [state for state in JobState if not state.runnable])
async def test_only_what_is_due_is_claimed(bench: Bench, state: JobState) -> None:
    job = await bench.queued(*boxes.box())
    later = bench.clock() + timedelta(minutes=1)
    await bench.app.store.write(lambda tx: job_rows.change(tx, job.id, state=state, retry_at=later))
    assert await claim(bench, job, "a") is None
    bench.clock.advance(minutes=1)
    assert (await claim(bench, job, "a") is not None) is (state is JobState.PARKED)


# -- kept, and lost -----------------------------------------------------------------------------------------


async def test_what_is_renewed_does_not_run_out(bench: Bench) -> None:
    job = await bench.queued(*boxes.box())
    mine = Leases(bench.app.store, bench.clock, "a")
    async with mine.hold(job.id) as lease:
        assert lease is not None
        for _ in range(4):
            bench.clock.advance(seconds=20)
            await mine.renew()
            assert await claim(bench, job, "b") is None
        bench.clock.advance(seconds=40)  # as after a machine was suspended: nobody has taken it yet
        await mine.renew()
        assert await claim(bench, job, "b") is None
        await bench.app.store.write(lambda tx: leases.check(tx, lease))
    assert await runnable(bench) == [job.id]


async def test_work_on_a_job_that_was_lost_ends_and_other_work_goes_on(bench: Bench) -> None:
    first, second = await two_jobs(bench)
    mine, ended = Leases(bench.app.store, bench.clock, "a"), list[str]()
    go_on = anyio.Event()

    async def work(job: Job, begun: anyio.Event) -> None:
        async with mine.hold(job.id) as lease:
            assert lease is not None
            begun.set()
            await go_on.wait()
            ended.append(job.id)

    async with anyio.create_task_group() as group:
        for job in (first, second):
            begun = anyio.Event()
            group.start_soon(work, job, begun)
            await begun.wait()
        bench.clock.advance(seconds=31)
        newer = await held(bench, first, "b")
        await mine.renew()
        go_on.set()
    assert ended == [second.id]
    await bench.app.store.write(lambda tx: leases.check(tx, newer))


async def test_a_job_that_another_worker_holds_is_not_had(bench: Bench) -> None:
    job = await bench.queued(*boxes.box())
    await held(bench, job, "b")
    async with Leases(bench.app.store, bench.clock, "a").hold(job.id) as lease:
        assert lease is None


async def test_workers_that_hold_jobs_share_the_call_rates(bench: Bench) -> None:
    first, second = await two_jobs(bench)
    mine = Leases(bench.app.store, bench.clock, "a")
    assert await mine.at_work() == 1
    await held(bench, first, "b")
    assert await mine.at_work() == 2
    await held(bench, second, "b")
    assert await mine.at_work() == 2
    assert await Leases(bench.app.store, bench.clock, "b").at_work() == 1
    bench.clock.advance(seconds=31)
    assert await mine.at_work() == 1


async def test_where_leases_cannot_be_renewed_it_is_tried_again(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    job = await bench.queued(*boxes.box())
    mine = Leases(bench.app.store, bench.clock, "a")
    monkeypatch.setattr(leases_module, "_RENEW_S", 0.001)

    async def sql(statement: str) -> None:
        await bench.app.store.write(lambda tx: tx.execute(text(statement)))

    with anyio.fail_after(30):
        async with mine.hold(job.id) as lease, anyio.create_task_group() as group:
            assert lease is not None
            await sql("ALTER TABLE leases RENAME TO gone")
            with capture_logs() as logged:
                group.start_soon(mine.keep)
                while not any(entry["event"] == "leases_not_renewed" for entry in logged):
                    await anyio.lowlevel.checkpoint()
            await sql("ALTER TABLE gone RENAME TO leases")
            bench.clock.advance(seconds=20)
            while await bench.app.store.read(lambda tx: leases.at_work(tx, "b", bench.clock() + LIFE / 2)) < 2:
                await anyio.lowlevel.checkpoint()
            group.cancel_scope.cancel()


# -- death --------------------------------------------------------------------------------------------------


LIVE = """
import os, sys
from pathlib import Path
from atlas_mcp.jobs import presence
with presence.present(Path(sys.argv[1])) as name:
    print(name, flush=True)
    sys.stdin.read()
    os._exit(9)
"""


class Living:
    """A process that is present in a data directory, and dies without a word."""

    def __init__(self, data_dir: Path) -> None:
        command = [sys.executable, "-c", LIVE, str(data_dir)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        self.name = self._process.stdout.readline().strip()

    def die(self) -> None:
        self._process.communicate()
        assert self._process.returncode == 9


async def test_the_jobs_of_a_dead_worker_are_free_at_once_and_those_of_a_living_one_are_not(bench: Bench) -> None:
    data_dir = bench.app.settings.data_dir
    first, second = await two_jobs(bench)
    one, other = Living(data_dir), Living(data_dir)
    lost, kept = await held(bench, first, one.name), await held(bench, second, other.name)
    one.die()
    assert presence.dead(data_dir) == [one.name]
    assert await runnable(bench) == []
    await Leases(bench.app.store, bench.clock, "a").bury(data_dir)
    assert await runnable(bench) == [first.id]
    assert presence.names(data_dir) == [other.name]
    await refused(bench, lost)
    await bench.app.store.write(lambda tx: leases.check(tx, kept))
    other.die()


async def test_a_worker_is_started_for_jobs_that_no_living_worker_holds(bench: Bench) -> None:
    """Else one would be started again and again while another one runs the only job there is."""
    settings, now = bench.app.settings, datetime.now(UTC)
    job = await bench.queued(*boxes.box())
    assert starting.unfinished(settings)
    one = Living(settings.data_dir)
    lease = await bench.app.store.write(lambda tx: leases.claim(tx, job.id, one.name, bench.clock(), now + LIFE))
    assert lease is not None
    assert not starting.unfinished(settings)
    one.die()
    assert starting.unfinished(settings)


async def test_a_worker_without_a_file_here_is_left_to_its_lease(bench: Bench) -> None:
    """As one of another machine: nothing proves that it has died."""
    job = await bench.queued(*boxes.box())
    await held(bench, job, "elsewhere-1-abcd")
    await Leases(bench.app.store, bench.clock, "a").bury(bench.app.settings.data_dir)
    assert await runnable(bench) == []
    bench.clock.advance(seconds=31)
    assert await runnable(bench) == [job.id]


def test_one_worker_takes_jobs_and_each_is_known_while_it_lives(tmp_path: Path) -> None:
    assert not presence.taken(tmp_path)
    assert not presence.anybody(tmp_path)
    with presence.take(tmp_path) as taking, presence.take(tmp_path) as second:
        assert (taking, second) == (True, False)
        assert presence.taken(tmp_path)
    assert not presence.taken(tmp_path)
    with presence.present(tmp_path) as name:
        assert presence.names(tmp_path) == [name]
        assert presence.dead(tmp_path) == []
        assert presence.anybody(tmp_path)
        assert not presence.taken(tmp_path)
    assert presence.names(tmp_path) == []
    assert not presence.anybody(tmp_path)


# -- limits -------------------------------------------------------------------------------------------------


def limited(box: int, limits: tuple[Limit, ...] = ONE) -> Step:
    return boxes.make(box, limits=limits)


async def admitted(bench: Bench, lease: Lease, step: Step) -> bool:
    return await bench.app.store.read(lambda tx: leases.admitted(tx, lease, step.id, step.limits, bench.clock()))


async def drawn(bench: Bench, lease: Lease, step: Step) -> bool:
    await bench.app.store.write(lambda tx: leases.draw(tx, lease, step.id, step.limits))
    return await admitted(bench, lease, step)


async def test_whoever_drew_a_ticket_first_comes_first(bench: Bench) -> None:
    first, second = await two_jobs(bench)
    one, other = await held(bench, first, "a"), await held(bench, second, "b")
    assert await drawn(bench, one, limited(20))
    assert not await drawn(bench, other, limited(30))
    assert not await drawn(bench, one, limited(21))
    await bench.app.store.write(lambda tx: leases.hand_in(tx, one, limited(20).id))
    assert await admitted(bench, other, limited(30))
    assert not await admitted(bench, one, limited(21))


async def test_a_step_waits_for_each_of_its_limits(bench: Bench) -> None:
    first, second = await two_jobs(bench)
    one, other = await held(bench, first, "a"), await held(bench, second, "b")
    both = (*ONE, Limit(name="start", at_once=2))
    assert await drawn(bench, one, limited(20, (Limit(name="start", at_once=2),)))
    assert await drawn(bench, other, limited(30, both))
    assert not await drawn(bench, one, limited(21, (Limit(name="start", at_once=2),)))


async def _runs_out(bench: Bench, lease: Lease) -> None:
    bench.clock.advance(seconds=31)


async def _is_given_back(bench: Bench, lease: Lease) -> None:
    await bench.app.store.write(lambda tx: leases.give_back(tx, lease))


async def _is_buried(bench: Bench, lease: Lease) -> None:
    await bench.app.store.write(lambda tx: leases.bury(tx, ["a"]))


@pytest.mark.parametrize("ends", [_runs_out, _is_given_back, _is_buried])
async def test_a_ticket_counts_as_long_as_its_lease(bench: Bench, ends: Any) -> None:
    first, second = await two_jobs(bench)
    one = await held(bench, first, "a")
    assert await drawn(bench, one, limited(20))
    await ends(bench, one)
    other = await held(bench, second, "b")
    assert await drawn(bench, other, limited(30))
    await held(bench, first, "b")
    assert await admitted(bench, other, limited(30)), "who takes the job over begins at the end"


async def test_one_who_was_replaced_draws_no_ticket_and_is_not_admitted(bench: Bench) -> None:
    job = await bench.queued(*boxes.box())
    late = await held(bench, job, "a")
    assert await drawn(bench, late, limited(20))
    bench.clock.advance(seconds=31)
    await held(bench, job, "b")
    for attempt in (drawn, admitted):
        with pytest.raises(AtlasError):
            await attempt(bench, late, limited(20))


async def test_limits_hold_over_two_workers(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits_module, "_LOOK_S", 0.001)
    jobs = await two_jobs(bench)
    at_once, most, order = 0, 0, list[str]()

    async def work(step: Step) -> None:
        nonlocal at_once, most
        at_once, most = at_once + 1, max(most, at_once + 1)
        order.append(step.id)
        for _ in range(50):
            await anyio.lowlevel.checkpoint()
        at_once -= 1

    async def run(limits: Limits, lease: Lease, box: int) -> None:
        step = limited(box, (Limit(name="make", at_once=2),))
        async with limits.held(lease, step):
            await work(step)

    async with anyio.create_task_group() as group:
        for name, job, first in (("a", jobs[0], 20), ("b", jobs[1], 30)):
            limits, lease = Limits(bench.app.store, bench.clock), await held(bench, job, name)
            for number in range(6):
                group.start_soon(run, limits, lease, first + number)
    assert most == 2
    assert len(order) == 12
    left = await bench.app.store.read(_tickets)
    assert left == 0


def _tickets(tx: Tx) -> int:
    return int(tx.exec_driver_sql("SELECT count(*) FROM tickets").scalar_one())
