"""Answers that are lost, and workers that die: nothing is made twice."""

from __future__ import annotations

import anyio
import anyio.lowlevel
import pytest
from sqlalchemy import text

from atlas_mcp.engines.proxmox import spec
from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.jobs.limits import TRIES
from atlas_mcp.model import JobState, Mark
from atlas_mcp.testing import Call, Fault
from tests import steps
from tests.bench import Bench
from tests.steps import NONCE, VMID
from tests.unit.kernel.running import START, VM, interrupted, marks

pytestmark = pytest.mark.anyio


# -- lost answers ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", [Fault.TRANSIENT, Fault.LOST])
@pytest.mark.parametrize("action", ["clone", "configure", "start"])
async def test_a_lost_answer_makes_nothing_twice(bench: Bench, action: str, fault: Fault) -> None:
    bench.cluster.order(Call.SUBMIT, action, fault)
    await bench.done(*VM)
    assert bench.cluster.writes == ["clone 2000", "configure 2000", "start 2000"]


async def test_a_running_task_is_found_again_by_its_handle(bench: Bench) -> None:
    bench.cluster.order(Call.SUBMIT, "start", Fault.LOST)
    bench.cluster.hold("start")
    job = await bench.queued(*VM)
    gate = bench.cluster.gate(Call.LOOK, "start")
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        gate.open.set()
        bench.cluster.release("start")
    assert (await bench.job(job.id)).state is JobState.SUCCEEDED


async def test_a_write_that_never_gets_through_is_given_up(bench: Bench) -> None:
    bench.cluster.order(Call.SUBMIT, "start", Fault.TRANSIENT, None)
    job = await bench.queued(*VM)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert marks(await bench.journal(job.id), START).count(Mark.INTENDED) == TRIES


async def test_a_write_of_which_nobody_can_tell_whether_it_happened_needs_a_person(bench: Bench) -> None:
    bench.cluster.order(Call.SUBMIT, "clone", Fault.LOST)
    gate = bench.cluster.gate(Call.RECONCILE, "clone")
    bench.cluster.hold("clone")
    job = await bench.queued(*VM)
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        bench.cluster.release("clone")
        bench.cluster.guests[VMID].lock = "clone"
        gate.open.set()
    assert (await bench.job(job.id)).state is JobState.NEEDS_PERSON


# -- crashes ---------------------------------------------------------------------------------------------


POINTS = [(Call.BEFORE, False), (Call.SUBMIT, False), (Call.SUBMIT, True), (Call.LOOK, False)]


@pytest.mark.parametrize(("call", "after"), POINTS)
@pytest.mark.parametrize("action", ["clone", "configure", "start", "verify"])
async def test_after_a_crash_the_job_goes_forward_and_makes_nothing_twice(
    bench: Bench, call: Call, after: bool, action: str
) -> None:
    job = await bench.queued(*VM)
    await interrupted(bench, job, call, action, after=after)
    assert await bench.run(job) is JobState.SUCCEEDED
    assert bench.cluster.writes == ["clone 2000", "configure 2000", "start 2000"]
    assert [member.made for member in await bench.members()] == [True]


async def test_after_a_crash_in_the_middle_of_a_task_it_is_followed(bench: Bench) -> None:
    bench.cluster.hold("clone")
    job = await bench.queued(*VM)
    await interrupted(bench, job, Call.LOOK, "clone")
    gate = bench.cluster.gate(Call.LOOK, "clone")
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        bench.cluster.release("clone")
        gate.open.set()
    assert (await bench.job(job.id)).state is JobState.SUCCEEDED


@pytest.mark.parametrize(("call", "after"), POINTS)
@pytest.mark.parametrize("action", ["clone", "configure", "start"])
async def test_after_a_crash_with_an_expired_permit_the_job_goes_back(
    bench: Bench, call: Call, after: bool, action: str
) -> None:
    job = await bench.queued(*VM)
    await interrupted(bench, job, call, action, after=after)
    bench.clock.advance(hours=5)
    began = (call, action) != (Call.BEFORE, "clone")
    assert await bench.run(job) is (JobState.ROLLED_BACK if began else JobState.REFUSED)
    assert "permit expired" in (await bench.job(job.id)).reason
    assert (bench.cluster.guests.get(VMID), await bench.members()) == (None, [])


@pytest.mark.parametrize(
    "forged",
    [
        """UPDATE journal SET data = '{"replaced": {"ciuser": "eve"}}' WHERE mark = 'intended' AND job_id = :id""",
        "DELETE FROM journal WHERE job_id = :id",
        "UPDATE jobs SET started_at = NULL WHERE id = :id",
    ],
    ids=("a before-image", "no journal", "another start"),
)
async def test_rows_that_the_audit_log_does_not_tell_of_are_not_acted_on(bench: Bench, forged: str) -> None:
    """In either direction: the job needs a person."""
    await bench.done(*steps.vm())
    job = await bench.queued(steps.configure(), base_revision=1)
    await interrupted(bench, job, Call.LOOK, "configure")
    await bench.app.store.write(lambda tx: tx.execute(text(forged), {"id": job.id}))
    writes = list(bench.cluster.writes)
    assert await bench.run(job) is JobState.NEEDS_PERSON
    assert "the audit log tells" in (await bench.job(job.id)).reason
    assert bench.cluster.writes == writes


async def test_a_permit_that_expires_on_the_way_stops_the_next_step(bench: Bench) -> None:
    job = await bench.queued(*VM)
    gate = bench.cluster.gate(Call.LOOK, "clone")
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        bench.clock.advance(hours=5)
        gate.open.set()
    ended = await bench.job(job.id)
    assert ended.state is JobState.ROLLED_BACK
    assert "permit expired" in ended.reason
    assert "configure 2000" not in bench.cluster.writes


async def test_a_crash_while_undoing_goes_on_undoing(bench: Bench) -> None:
    bench.cluster.order(Call.LOOK, "start", Fault.LASTING, None)
    job = await bench.queued(*VM)
    await interrupted(bench, job, Call.UNDO, "clone")
    bench.cluster.mend()
    bench.clock.advance(hours=50)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert "start vm2000" in (await bench.job(job.id)).reason, "the first reason is kept"


async def test_an_interrupted_step_that_cannot_be_told_needs_a_person(bench: Bench) -> None:
    job = await bench.queued(*VM)
    await interrupted(bench, job, Call.LOOK, "clone")
    bench.cluster.guests[VMID].config["description"] = "rewritten"
    assert await bench.run(job) is JobState.NEEDS_PERSON
    assert job.id in (await bench.job(job.id)).reason


async def test_an_interrupted_step_that_cannot_be_looked_at_parks(bench: Bench) -> None:
    job = await bench.queued(*VM)
    await interrupted(bench, job, Call.LOOK, "clone")
    bench.cluster.order(Call.RECONCILE, "clone", Fault.TRANSIENT, 1)
    assert await bench.run(job) is JobState.PARKED
    assert await bench.run(job) is JobState.SUCCEEDED


async def test_a_worker_that_was_replaced_writes_nothing_more(bench: Bench) -> None:
    job = await bench.queued(*VM)
    gate = bench.cluster.gate(Call.LOOK, "clone")
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
    assert bench.cluster.writes == ["clone 2000"]
    assert await bench.run(job) is JobState.SUCCEEDED


async def test_a_guest_that_another_deployment_holds_is_not_taken_over(bench: Bench) -> None:
    await bench.done(*steps.vm(3000), deployment_id=steps.OTHER)
    theirs = steps.vm(3000)
    for step in theirs:
        step.args.update(nonce=NONCE, **({"description": spec.mark(NONCE)} if "description" in step.args else {}))
    del bench.cluster.guests[3000]
    job = await bench.queued(*(step.model_copy(update={"args": step.args}) for step in theirs))
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert "db-1 holds it" in (await bench.job(job.id)).reason
