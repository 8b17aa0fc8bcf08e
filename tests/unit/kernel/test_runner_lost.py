"""Answers that are lost, and workers that die: nothing is made twice."""

from __future__ import annotations

import anyio
import anyio.lowlevel
import pytest
from sqlalchemy import text

from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.jobs.limits import TRIES
from atlas_mcp.model import JobState, Mark
from atlas_mcp.testing import Call, Fault
from tests import frozen
from tests.bench import Bench
from tests.frozen import NONCE
from tests.kinds import boxes
from tests.kinds.boxes import KEY
from tests.unit.kernel.running import START, STEPS, interrupted, marks

pytestmark = pytest.mark.anyio


# -- lost answers ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", [Fault.TRANSIENT, Fault.LOST])
@pytest.mark.parametrize("action", ["make", "set", "start"])
async def test_a_lost_answer_makes_nothing_twice(bench: Bench, action: str, fault: Fault) -> None:
    bench.double.order(Call.SUBMIT, action, fault)
    await bench.done(*STEPS)
    assert bench.double.writes == ["make 20", "set 20", "start 20"]


async def test_a_running_task_is_found_again_by_its_handle(bench: Bench) -> None:
    bench.double.order(Call.SUBMIT, "start", Fault.LOST)
    bench.double.hold("start")
    job = await bench.queued(*STEPS)
    gate = bench.double.gate(Call.LOOK, "start")
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        gate.open.set()
        bench.double.release("start")
    assert (await bench.job(job.id)).state is JobState.SUCCEEDED


async def test_a_write_that_never_gets_through_is_given_up(bench: Bench) -> None:
    bench.double.order(Call.SUBMIT, "start", Fault.TRANSIENT, None)
    job = await bench.queued(*STEPS)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert marks(await bench.journal(job.id), START).count(Mark.INTENDED) == TRIES


async def test_a_write_of_which_nobody_can_tell_whether_it_happened_needs_a_person(bench: Bench) -> None:
    bench.double.order(Call.SUBMIT, "make", Fault.LOST)
    gate = bench.double.gate(Call.RECONCILE, "make")
    bench.double.hold("make")
    job = await bench.queued(*STEPS)
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        bench.double.release("make")
        bench.double.things[KEY].busy = True
        gate.open.set()
    assert (await bench.job(job.id)).state is JobState.NEEDS_PERSON


# -- crashes ---------------------------------------------------------------------------------------------


POINTS = [(Call.BEFORE, False), (Call.SUBMIT, False), (Call.SUBMIT, True), (Call.LOOK, False)]


@pytest.mark.parametrize(("call", "after"), POINTS)
@pytest.mark.parametrize("action", ["make", "set", "start", "read"])
async def test_after_a_crash_the_job_goes_forward_and_makes_nothing_twice(
    bench: Bench, call: Call, after: bool, action: str
) -> None:
    job = await bench.queued(*STEPS)
    await interrupted(bench, job, call, action, after=after)
    assert await bench.run(job) is JobState.SUCCEEDED
    assert bench.double.writes == ["make 20", "set 20", "start 20"]
    assert [member.made for member in await bench.members()] == [True]


async def test_after_a_crash_in_the_middle_of_a_task_it_is_followed(bench: Bench) -> None:
    bench.double.hold("make")
    job = await bench.queued(*STEPS)
    await interrupted(bench, job, Call.LOOK, "make")
    gate = bench.double.gate(Call.LOOK, "make")
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        bench.double.release("make")
        gate.open.set()
    assert (await bench.job(job.id)).state is JobState.SUCCEEDED


@pytest.mark.parametrize("action", ["make", "start"])
@pytest.mark.parametrize("expired", [False, True])
async def test_a_task_whose_handle_died_with_the_worker_is_found_and_followed(
    bench: Bench, action: str, expired: bool
) -> None:
    bench.double.hold(action)
    job = await bench.queued(*STEPS)
    await interrupted(bench, job, Call.SUBMIT, action, after=True)
    assert marks(await bench.journal(job.id), f"box20/{action}") == [Mark.INTENDED]
    if expired:
        bench.clock.advance(hours=5)
        bench.double.release(action)
        assert await bench.run(job) is JobState.ROLLED_BACK
        assert bench.double.things == {}
        return
    gate = bench.double.gate(Call.LOOK, action)
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        assert marks(await bench.journal(job.id), f"box20/{action}") == [Mark.INTENDED, Mark.SUBMITTED]
        bench.double.release(action)
        gate.open.set()
    assert (await bench.job(job.id)).state is JobState.SUCCEEDED
    assert bench.double.writes == ["make 20", "set 20", "start 20"]


@pytest.mark.parametrize(("call", "after"), POINTS)
@pytest.mark.parametrize("action", ["make", "set", "start"])
async def test_after_a_crash_with_an_expired_permit_the_job_goes_back(
    bench: Bench, call: Call, after: bool, action: str
) -> None:
    job = await bench.queued(*STEPS)
    await interrupted(bench, job, call, action, after=after)
    bench.clock.advance(hours=5)
    began = (call, action) != (Call.BEFORE, "make")
    assert await bench.run(job) is (JobState.ROLLED_BACK if began else JobState.REFUSED)
    assert "permit expired" in (await bench.job(job.id)).reason
    assert (bench.double.things.get(KEY), await bench.members()) == (None, [])


@pytest.mark.parametrize(
    "forged",
    [
        """UPDATE journal SET data = '{"replaced": {"size": "eve"}}' WHERE mark = 'intended' AND job_id = :id""",
        "DELETE FROM journal WHERE job_id = :id",
        "UPDATE jobs SET started_at = NULL WHERE id = :id",
    ],
    ids=("a before-image", "no journal", "another start"),
)
async def test_rows_that_the_audit_log_does_not_tell_of_are_not_acted_on(bench: Bench, forged: str) -> None:
    """In either direction: the job needs a person."""
    await bench.done(*boxes.box())
    job = await bench.queued(boxes.sets(), base_revision=1)
    await interrupted(bench, job, Call.LOOK, "set")
    await bench.app.store.write(lambda tx: tx.execute(text(forged), {"id": job.id}))
    writes = list(bench.double.writes)
    assert await bench.run(job) is JobState.NEEDS_PERSON
    assert "the audit log tells" in (await bench.job(job.id)).reason
    assert bench.double.writes == writes


async def test_a_permit_that_expires_on_the_way_stops_the_next_step(bench: Bench) -> None:
    job = await bench.queued(*STEPS)
    gate = bench.double.gate(Call.LOOK, "make")
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        bench.clock.advance(hours=5)
        gate.open.set()
    ended = await bench.job(job.id)
    assert ended.state is JobState.ROLLED_BACK
    assert "permit expired" in ended.reason
    assert "set 20" not in bench.double.writes


async def test_a_crash_while_undoing_goes_on_undoing(bench: Bench) -> None:
    bench.double.order(Call.LOOK, "start", Fault.LASTING, None)
    job = await bench.queued(*STEPS)
    await interrupted(bench, job, Call.UNDO, "make")
    bench.double.mend()
    bench.clock.advance(hours=50)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert "start box20" in (await bench.job(job.id)).reason, "the first reason is kept"


async def test_an_interrupted_step_that_cannot_be_told_needs_a_person(bench: Bench) -> None:
    job = await bench.queued(*STEPS)
    await interrupted(bench, job, Call.LOOK, "make")
    bench.double.things[KEY].nonce = "rewritten"
    assert await bench.run(job) is JobState.NEEDS_PERSON
    assert job.id in (await bench.job(job.id)).reason


async def test_an_interrupted_step_that_cannot_be_looked_at_parks(bench: Bench) -> None:
    job = await bench.queued(*STEPS)
    await interrupted(bench, job, Call.LOOK, "make")
    bench.double.order(Call.RECONCILE, "make", Fault.TRANSIENT, 1)
    assert await bench.run(job) is JobState.PARKED
    assert await bench.run(job) is JobState.SUCCEEDED


async def test_a_worker_that_was_replaced_writes_nothing_more(bench: Bench) -> None:
    job = await bench.queued(*STEPS)
    gate = bench.double.gate(Call.LOOK, "make")
    errors: list[AtlasError] = []

    async def run() -> None:
        try:
            await bench.run(job)
        except AtlasError as error:
            errors.append(error)

    async with anyio.create_task_group() as group:
        group.start_soon(run)
        await gate.reached.wait()
        await bench.claim(job)
        before = await bench.journal(job.id)
        gate.open.set()
    assert [error.code for error in errors] == [Code.INTERNAL]
    assert await bench.journal(job.id) == before
    assert bench.double.writes == ["make 20"]
    assert await bench.run(job) is JobState.SUCCEEDED


async def test_what_another_deployment_holds_is_not_taken_over(bench: Bench) -> None:
    await bench.done(*boxes.box(30), deployment_id=frozen.OTHER)
    theirs = boxes.box(30)
    del bench.double.things[boxes.target(30).key]
    job = await bench.queued(*(step.model_copy(update={"args": {**step.args, "nonce": NONCE}}) for step in theirs))
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert "db-1 holds it" in (await bench.job(job.id)).reason
