"""Steps that cannot be undone, and jobs that are cancelled."""

from __future__ import annotations

from typing import Any

import anyio
import anyio.lowlevel
import pytest

from atlas_mcp.model import Job, JobState, PlanKind, Step
from atlas_mcp.testing import Call, Fault
from tests import frozen
from tests.bench import ANN, Bench
from tests.kinds import boxes
from tests.kinds.boxes import KEY
from tests.unit.kernel.running import FORWARD, STEPS, interrupted, marks

pytestmark = pytest.mark.anyio


# -- steps that cannot be undone -------------------------------------------------------------------------


def removal(*numbers: int) -> tuple[Step, ...]:
    stops = tuple(boxes.stop(box) for box in numbers)
    needs = tuple(step.id for step in stops)
    return (*stops, *(boxes.remove(box, needs=needs) for box in numbers))


async def removing(bench: Bench, *numbers: int) -> Job:
    made = [step for box in numbers for step in boxes.box(box)]
    await bench.done(*made)
    return await bench.queued(*removal(*numbers), kind=PlanKind.REMOVE, base_revision=1)


async def test_a_removal_takes_the_targets_and_their_record(bench: Bench) -> None:
    job = await removing(bench, 20, 21)
    assert await bench.run(job) is JobState.SUCCEEDED
    assert await bench.members() == []
    assert bench.double.things == {}


async def test_a_removal_that_fails_before_the_first_is_gone_puts_everything_back(bench: Bench) -> None:
    job = await removing(bench, 20)
    bench.double.order(Call.SUBMIT, "stop", Fault.TASK_FAILS)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert bench.double.things[boxes.target(20).key].values["runs"] == "yes"
    assert len(await bench.members()) == 1


async def test_once_something_is_gone_a_removal_goes_forward_or_parks(bench: Bench) -> None:
    made = [step for box in (20, 21) for step in boxes.box(box)]
    await bench.done(*made)
    first, second, gone, left = removal(20, 21)
    job = await bench.queued(
        first,
        second,
        gone,
        left.model_copy(update={"needs": (*left.needs, gone.id)}),
        kind=PlanKind.REMOVE,
        base_revision=1,
    )
    gate = bench.double.gate(Call.LOOK, "remove")
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        bench.double.order(Call.SUBMIT, "remove", Fault.LASTING, None)
        gate.open.set()
    parked = await bench.job(job.id)
    assert parked.state is JobState.PARKED
    assert not parked.back
    assert parked.remains == ["box 21 (box21) on demo: remove box21"]
    bench.double.mend()
    assert await bench.run(job) is JobState.SUCCEEDED
    assert await bench.members() == []


async def test_with_something_gone_and_an_expired_permit_a_job_parks(bench: Bench) -> None:
    job = await removing(bench, 20)
    await interrupted(bench, job, Call.LOOK, "remove")
    bench.clock.advance(hours=5)
    assert await bench.run(job) is JobState.SUCCEEDED, "what was submitted under the permit is followed to its end"
    grown = await _grown_half_way(bench)
    bench.clock.advance(hours=5)
    assert await bench.run(grown) is JobState.PARKED
    assert "permit expired" in (await bench.job(grown.id)).reason


async def _grown_half_way(bench: Bench) -> Job:
    await bench.done(*boxes.box(30), deployment_id=frozen.OTHER)
    grow = boxes.grow(30)
    job = await bench.queued(grow, boxes.stop(30, needs=(grow.id,)), deployment_id=frozen.OTHER, base_revision=1)
    await interrupted(bench, job, Call.SUBMIT, "stop")
    return job


async def test_a_step_without_way_back_that_is_late_is_followed_later(bench: Bench) -> None:
    job = await _late_removal(bench)
    assert await bench.run(job) is JobState.PARKED
    assert marks(await bench.journal(job.id), "box20/remove") == [*FORWARD[:2], "erred"], "it may still end well"
    bench.double.release("remove")
    assert await bench.run(job) is JobState.SUCCEEDED
    assert await bench.members() == []


async def _late_removal(bench: Bench) -> Job:
    await bench.done(*STEPS)
    stop, destroy = removal(20)
    bench.double.hold("remove")
    late = destroy.model_copy(update={"deadline_s": 1})
    return await bench.queued(stop, late, kind=PlanKind.REMOVE, base_revision=1)


async def test_a_step_without_way_back_that_did_not_happen_leaves_the_way_back_open(bench: Bench) -> None:
    job = await removing(bench, 20)
    bench.double.order(Call.SUBMIT, "remove", Fault.TASK_FAILS)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert bench.double.things[boxes.target(20).key].values["runs"] == "yes"


# -- cancelling ------------------------------------------------------------------------------------------


async def cancelled_at(bench: Bench, job: Job, call: Call, action: str) -> Job:
    """Cancel a job while a call waits; the call is let on once the job has noticed. One that undoes does not look."""
    gate = bench.double.gate(call, action)
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
@pytest.mark.parametrize("action", ["make", "set", "start", "read"])
async def test_a_job_that_is_cancelled_stops_and_undoes(bench: Bench, call: Call, action: str) -> None:
    job = await cancelled_at(bench, await bench.queued(*STEPS), call, action)
    assert (job.state, job.reason) == (JobState.ROLLED_BACK, "cancelled")
    assert (bench.double.things.get(KEY), await bench.members()) == (None, [])


async def test_cancelling_a_job_that_undoes_changes_nothing(bench: Bench) -> None:
    bench.double.order(Call.LOOK, "start", Fault.LASTING, None)
    job = await cancelled_at(bench, await bench.queued(*STEPS), Call.UNDO, "make")
    assert job.state is JobState.ROLLED_BACK
    assert job.reason != "cancelled"


async def test_a_job_that_was_cancelled_when_nothing_was_left_to_do_succeeds(bench: Bench) -> None:
    await bench.done(*STEPS)
    grow = boxes.grow()
    job = await bench.queued(grow, base_revision=1)
    ended = await cancelled_at(bench, job, Call.LOOK, "grow")
    assert ended.state is JobState.SUCCEEDED, "what was grown for good cannot be cancelled"


async def test_a_parked_job_that_is_cancelled_goes_back(bench: Bench) -> None:
    job = await bench.queued(*STEPS)
    await interrupted(bench, job, Call.LOOK, "make")
    bench.double.order(Call.RECONCILE, "make", Fault.TRANSIENT, 1)
    assert await bench.run(job) is JobState.PARKED
    await bench.app.jobs.cancel(job.id, ANN)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert bench.double.writes == ["make 20", "remove 20"]


async def test_a_removal_that_is_cancelled_before_anything_is_gone_puts_it_back(bench: Bench) -> None:
    job = await cancelled_at(bench, await removing(bench, 20), Call.SUBMIT, "stop")
    assert job.state is JobState.ROLLED_BACK
    assert bench.double.things[boxes.target(20).key].values["runs"] == "yes"


async def test_a_write_that_has_begun_is_recorded_though_the_job_is_cancelled(bench: Bench) -> None:
    job = await cancelled_at(bench, await removing(bench, 20), Call.SUBMIT, "remove")
    assert job.state is JobState.CANCELLED
    assert (KEY in bench.double.things, await bench.members()) == (False, [])


async def test_a_removal_that_is_cancelled_half_way_leaves_what_is_gone_and_puts_back_the_rest(bench: Bench) -> None:
    made = [step for box in (20, 21) for step in boxes.box(box)]
    await bench.done(*made)
    first, second, gone, left = removal(20, 21)
    left = left.model_copy(update={"needs": (*left.needs, gone.id)})
    job = await bench.queued(first, second, gone, left, kind=PlanKind.REMOVE, base_revision=1)
    job = await cancelled_at(bench, job, Call.LOOK, "remove")
    assert (job.state, job.reason) == (JobState.CANCELLED, "cancelled")
    assert KEY not in bench.double.things
    assert bench.double.things[boxes.target(21).key].values["runs"] == "yes"
    assert [member.key for member in await bench.members()] == ["box21"], "what is gone leaves the record"
    deployment = await bench.deployment()
    assert deployment is not None
    assert deployment.revision == 2


async def test_a_removal_that_is_cancelled_in_vain_parks_until_it_can_be_told_what_is_gone(bench: Bench) -> None:
    job = await removing(bench, 20)
    await interrupted(bench, job, Call.LOOK, "remove")
    await bench.app.jobs.cancel(job.id, ANN)
    bench.double.order(Call.RECONCILE, "remove", Fault.TRANSIENT, 1)
    assert await bench.run(job) is JobState.PARKED
    assert (await bench.job(job.id)).reason.startswith("cancelled; ")
    assert await bench.run(job) is JobState.CANCELLED
    assert await bench.members() == []


async def test_a_removal_that_is_cancelled_before_its_write_happened_puts_everything_back(bench: Bench) -> None:
    job = await removing(bench, 20)
    await interrupted(bench, job, Call.SUBMIT, "remove")
    await bench.app.jobs.cancel(job.id, ANN)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert bench.double.things[boxes.target(20).key].values["runs"] == "yes"
    assert [member.key for member in await bench.members()] == ["box20"]


async def test_a_removal_that_is_cancelled_and_cannot_be_told_needs_a_person(bench: Bench) -> None:
    job = await removing(bench, 20)
    bench.double.hold("remove")
    await interrupted(bench, job, Call.LOOK, "remove")
    bench.double.order(Call.SUBMIT, "none", Fault.LASTING)
    await bench.app.jobs.cancel(job.id, ANN)
    handle = bench.double.running("remove", KEY)
    bench.double.stop(handle)
    bench.double.things[boxes.target(20).key].hidden = True
    assert await bench.run(job) is JobState.NEEDS_PERSON
