"""Steps that cannot be undone, and jobs that are cancelled."""

from __future__ import annotations

from typing import Any

import anyio
import anyio.lowlevel
import pytest

from atlas_mcp.model import Job, JobState, PlanKind, Step, Undo
from atlas_mcp.testing import Call, Fault
from tests import steps
from tests.bench import ANN, Bench
from tests.steps import VMID
from tests.unit.kernel.running import FORWARD, VM, interrupted, marks

pytestmark = pytest.mark.anyio


# -- steps that cannot be undone -------------------------------------------------------------------------


def removal(*vmids: int) -> tuple[Step, ...]:
    stops = tuple(steps.stop(vmid) for vmid in vmids)
    needs = tuple(step.id for step in stops)
    return (*stops, *(steps.destroy(vmid, (f"ceph:vm-{vmid}-disk-0",), needs=needs) for vmid in vmids))


async def removing(bench: Bench, *vmids: int) -> Job:
    made = [step for vmid in vmids for step in steps.vm(vmid)]
    await bench.done(*made)
    return await bench.queued(*removal(*vmids), kind=PlanKind.REMOVE, base_revision=1)


async def test_a_removal_takes_the_guests_and_their_record(bench: Bench) -> None:
    job = await removing(bench, 2000, 2001)
    assert await bench.run(job) is JobState.SUCCEEDED
    assert await bench.members() == []
    assert not {2000, 2001} & set(bench.cluster.guests)


async def test_a_removal_that_fails_before_the_first_is_gone_puts_everything_back(bench: Bench) -> None:
    job = await removing(bench, 2000)
    bench.cluster.order(Call.SUBMIT, "stop", Fault.TASK_FAILS)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert bench.cluster.guests[2000].status == "running"
    assert len(await bench.members()) == 1


async def test_once_something_is_gone_a_removal_goes_forward_or_parks(bench: Bench) -> None:
    made = [step for vmid in (2000, 2001) for step in steps.vm(vmid)]
    await bench.done(*made)
    first, second, gone, left = removal(2000, 2001)
    job = await bench.queued(
        first,
        second,
        gone,
        left.model_copy(update={"needs": (*left.needs, gone.id)}),
        kind=PlanKind.REMOVE,
        base_revision=1,
    )
    gate = bench.cluster.gate(Call.LOOK, "destroy")
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        bench.cluster.order(Call.SUBMIT, "destroy", Fault.LASTING, None)
        gate.open.set()
    parked = await bench.job(job.id)
    assert parked.state is JobState.PARKED
    assert not parked.back
    assert parked.remains == ["vm 2001 (vm2001) on demo: destroy vm2001"]
    bench.cluster.mend()
    assert await bench.run(job) is JobState.SUCCEEDED
    assert await bench.members() == []


async def test_with_something_gone_and_an_expired_permit_a_job_parks(bench: Bench) -> None:
    job = await removing(bench, 2000)
    await interrupted(bench, job, Call.LOOK, "destroy")
    bench.clock.advance(hours=5)
    assert await bench.run(job) is JobState.SUCCEEDED, "what was submitted under the permit is followed to its end"
    grown = await _grown_half_way(bench)
    bench.clock.advance(hours=5)
    assert await bench.run(grown) is JobState.PARKED
    assert "permit expired" in (await bench.job(grown.id)).reason


async def _grown_half_way(bench: Bench) -> Job:
    await bench.done(*steps.vm(3000), deployment_id=steps.OTHER)
    grow = steps.grow(3000, undo=Undo.NEVER)
    job = await bench.queued(grow, steps.stop(3000, needs=(grow.id,)), deployment_id=steps.OTHER, base_revision=1)
    await interrupted(bench, job, Call.SUBMIT, "stop")
    return job


async def test_a_step_without_way_back_that_is_late_is_followed_later(bench: Bench) -> None:
    job = await _late_removal(bench)
    assert await bench.run(job) is JobState.PARKED
    assert marks(await bench.journal(job.id), "vm2000/destroy") == FORWARD[:2], "it may still end well"
    bench.cluster.release("destroy")
    assert await bench.run(job) is JobState.SUCCEEDED
    assert await bench.members() == []


async def _late_removal(bench: Bench) -> Job:
    await bench.done(*VM)
    stop, destroy = removal(2000)
    bench.cluster.hold("destroy")
    late = destroy.model_copy(update={"deadline_s": 1})
    return await bench.queued(stop, late, kind=PlanKind.REMOVE, base_revision=1)


async def test_a_step_without_way_back_that_did_not_happen_leaves_the_way_back_open(bench: Bench) -> None:
    job = await removing(bench, 2000)
    bench.cluster.order(Call.SUBMIT, "destroy", Fault.TASK_FAILS)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert bench.cluster.guests[2000].status == "running"


# -- cancelling ------------------------------------------------------------------------------------------


async def cancelled_at(bench: Bench, job: Job, call: Call, action: str) -> Job:
    """Cancel a job while a call waits; the call is let on once the job has noticed. One that undoes does not look."""
    gate = bench.cluster.gate(call, action)
    read, noticed = bench.app.store.read, anyio.Event()

    async def spy(work: Any) -> Any:
        found = await read(work)
        if isinstance(found, Job) and found.cancel:
            noticed.set()
        return found

    bench.app.store.read = spy  # type: ignore[method-assign]  # what the job sees of the cancellation
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        await bench.app.jobs.cancel(job.id, ANN)
        if call is not Call.UNDO:
            await noticed.wait()
        gate.open.set()
    return await bench.job(job.id)


@pytest.mark.parametrize("call", [Call.BEFORE, Call.SUBMIT, Call.LOOK])
@pytest.mark.parametrize("action", ["clone", "configure", "start", "verify"])
async def test_a_job_that_is_cancelled_stops_and_undoes(bench: Bench, call: Call, action: str) -> None:
    job = await cancelled_at(bench, await bench.queued(*VM), call, action)
    assert (job.state, job.reason) == (JobState.ROLLED_BACK, "cancelled")
    assert (bench.cluster.guests.get(VMID), await bench.members()) == (None, [])


async def test_cancelling_a_job_that_undoes_changes_nothing(bench: Bench) -> None:
    bench.cluster.order(Call.LOOK, "start", Fault.LASTING, None)
    job = await cancelled_at(bench, await bench.queued(*VM), Call.UNDO, "clone")
    assert job.state is JobState.ROLLED_BACK
    assert job.reason != "cancelled"


async def test_a_job_that_was_cancelled_when_nothing_was_left_to_do_succeeds(bench: Bench) -> None:
    await bench.done(*VM)
    grow = steps.grow(undo=Undo.NEVER)
    job = await bench.queued(grow, base_revision=1)
    ended = await cancelled_at(bench, job, Call.LOOK, "grow_disk")
    assert ended.state is JobState.SUCCEEDED, "a disk that was grown cannot be cancelled"


async def test_a_parked_job_that_is_cancelled_goes_back(bench: Bench) -> None:
    job = await bench.queued(*VM)
    await interrupted(bench, job, Call.LOOK, "clone")
    bench.cluster.order(Call.RECONCILE, "clone", Fault.TRANSIENT, 1)
    assert await bench.run(job) is JobState.PARKED
    await bench.app.jobs.cancel(job.id, ANN)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert bench.cluster.writes == ["clone 2000", "remove 2000"]


async def test_a_removal_that_is_cancelled_before_anything_is_gone_puts_it_back(bench: Bench) -> None:
    job = await cancelled_at(bench, await removing(bench, 2000), Call.SUBMIT, "stop")
    assert job.state is JobState.ROLLED_BACK
    assert bench.cluster.guests[2000].status == "running"


async def test_a_write_that_has_begun_is_recorded_though_the_job_is_cancelled(bench: Bench) -> None:
    job = await cancelled_at(bench, await removing(bench, 2000), Call.SUBMIT, "destroy")
    assert job.state is JobState.CANCELLED
    assert (2000 in bench.cluster.guests, await bench.members()) == (False, [])


async def test_a_removal_that_is_cancelled_half_way_leaves_what_is_gone_and_puts_back_the_rest(bench: Bench) -> None:
    made = [step for vmid in (2000, 2001) for step in steps.vm(vmid)]
    await bench.done(*made)
    first, second, gone, left = removal(2000, 2001)
    left = left.model_copy(update={"needs": (*left.needs, gone.id)})
    job = await bench.queued(first, second, gone, left, kind=PlanKind.REMOVE, base_revision=1)
    job = await cancelled_at(bench, job, Call.LOOK, "destroy")
    assert (job.state, job.reason) == (JobState.CANCELLED, "cancelled")
    assert 2000 not in bench.cluster.guests
    assert bench.cluster.guests[2001].status == "running"
    assert [member.key for member in await bench.members()] == ["vm2001"], "what is gone leaves the record"
    deployment = await bench.deployment()
    assert deployment is not None
    assert deployment.revision == 2


async def test_a_removal_that_is_cancelled_in_vain_parks_until_it_can_be_told_what_is_gone(bench: Bench) -> None:
    job = await removing(bench, 2000)
    await interrupted(bench, job, Call.LOOK, "destroy")
    await bench.app.jobs.cancel(job.id, ANN)
    bench.cluster.order(Call.RECONCILE, "destroy", Fault.TRANSIENT, 1)
    assert await bench.run(job) is JobState.PARKED
    assert (await bench.job(job.id)).reason.startswith("cancelled; ")
    assert await bench.run(job) is JobState.CANCELLED
    assert await bench.members() == []


async def test_a_removal_that_is_cancelled_before_its_write_happened_puts_everything_back(bench: Bench) -> None:
    job = await removing(bench, 2000)
    await interrupted(bench, job, Call.SUBMIT, "destroy")
    await bench.app.jobs.cancel(job.id, ANN)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert bench.cluster.guests[2000].status == "running"
    assert [member.key for member in await bench.members()] == ["vm2000"]


async def test_a_removal_that_is_cancelled_and_cannot_be_told_needs_a_person(bench: Bench) -> None:
    job = await removing(bench, 2000)
    bench.cluster.hold("destroy")
    await interrupted(bench, job, Call.LOOK, "destroy")
    bench.cluster.order(Call.SUBMIT, "none", Fault.LASTING)
    await bench.app.jobs.cancel(job.id, ANN)
    handle = bench.cluster.running("destroy", 2000)
    bench.cluster.stop_task(handle)
    bench.cluster.guests[2000].hidden = True
    assert await bench.run(job) is JobState.NEEDS_PERSON
