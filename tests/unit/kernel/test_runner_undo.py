"""Going back: everything that was intended is undone, newest first."""

from __future__ import annotations

import anyio
import anyio.lowlevel
import pytest

from atlas_mcp.model import JobState, Mark, Subject, SubjectKind, Undo, nonce_of
from atlas_mcp.testing import Call, Fault
from tests.bench import ANN, Bench
from tests.kinds import boxes
from tests.kinds.boxes import KEY
from tests.unit.kernel.running import FORWARD, MAKE, STEPS, marks

pytestmark = pytest.mark.anyio


async def test_a_failure_undoes_everything_intended_newest_first(bench: Bench) -> None:
    made = boxes.chain(boxes.make(), boxes.start(), boxes.sets())
    apart = made[2].model_copy(update={"undo": Undo.RESTORE})
    made = (*made[:2], apart, boxes.read(expect={"size": 64}, needs=(apart.id,)))
    job = await bench.queued(*made)
    assert await bench.run(job) is JobState.ROLLED_BACK
    order = [step for step, mark in await bench.journal(job.id) if mark is Mark.UNDONE]
    assert order == ["box20/read", "box20/set", "box20/start", "box20/make"]
    assert KEY not in bench.double.things
    assert await bench.members() == []
    deployment = await bench.deployment()
    assert deployment is not None
    assert deployment.revision == 0
    ended = await bench.job(job.id)
    assert "read box20" in ended.reason
    assert "size is 4" in ended.reason


async def test_a_step_that_was_intended_but_did_not_report_is_undone_too(bench: Bench) -> None:
    bench.double.order(Call.LOOK, "make", Fault.LASTING, None)
    job = await bench.queued(*STEPS)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert KEY not in bench.double.things
    assert marks(await bench.journal(job.id), MAKE) == [
        *FORWARD[:2],
        Mark.FAILED,
        Mark.UNDO_INTENDED,
        Mark.UNDO_SUBMITTED,
        Mark.UNDONE,
    ]


async def test_what_somebody_changed_meanwhile_is_reported(bench: Bench) -> None:
    await bench.done(*STEPS)
    change = boxes.sets(values={"room": 4096, "size": 8})
    gate = bench.double.gate(Call.BEFORE, "stop")
    job = await bench.queued(change, boxes.stop(needs=(change.id,)), base_revision=1)
    bench.double.order(Call.SUBMIT, "stop", Fault.LASTING, None)
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        bench.double.change(KEY, room=1024)
        gate.open.set()
    ended = await bench.job(job.id)
    assert ended.state is JobState.ROLLED_BACK
    assert "not everything could be put back" in ended.reason
    assert len(ended.remains) == 1
    assert "room" in ended.remains[0]
    assert bench.double.things[KEY].values["size"] == 4


async def test_an_undo_that_is_not_answered_is_tried_again(bench: Bench) -> None:
    bench.double.order(Call.LOOK, "start", Fault.LASTING, None)
    bench.double.order(Call.UNDO, "make", Fault.TRANSIENT, 2)
    bench.double.order(Call.UNDO, "make", Fault.LOST, 1)
    job = await bench.queued(*STEPS)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert KEY not in bench.double.things


async def test_an_undo_that_is_never_answered_parks_and_goes_on_later(bench: Bench) -> None:
    bench.double.order(Call.LOOK, "start", Fault.LASTING, None)
    bench.double.order(Call.UNDO, "make", Fault.TRANSIENT, None)
    job = await bench.queued(*STEPS)
    assert await bench.run(job) is JobState.PARKED
    parked = await bench.job(job.id)
    assert (parked.back, parked.tries) == (True, 1)
    assert "make box20. Unable to undo make: no answer." in parked.remains[0]
    first_wait = (parked.retry_at or bench.clock()) - bench.clock()
    assert await bench.run(job) is JobState.PARKED
    second = await bench.job(job.id)
    assert (second.retry_at or bench.clock()) - bench.clock() == 2 * first_wait
    bench.double.mend()
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert KEY not in bench.double.things


async def test_what_came_before_an_undo_that_failed_waits_for_it(bench: Bench) -> None:
    """A box is not removed under what was set of it."""
    made = boxes.chain(boxes.make(), boxes.start(), boxes.sets())
    apart = made[2].model_copy(update={"undo": Undo.RESTORE})
    job = await bench.queued(*made[:2], apart, boxes.read(expect={"size": 64}, needs=(apart.id,)))
    bench.double.order(Call.UNDO, "set", Fault.LASTING, None)
    assert await bench.run(job) is JobState.PARKED
    assert [line.rpartition(".")[0].partition(": ")[2][:40] for line in (await bench.job(job.id)).remains] == [
        "not undone: set box20. Unable to undo se",
        "not undone: make box20. It waits for wha",
    ]
    assert KEY in bench.double.things
    bench.double.mend()
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert KEY not in bench.double.things


async def test_an_undo_that_takes_too_long_parks(bench: Bench) -> None:
    bench.double.order(Call.LOOK, "start", Fault.LASTING, None)
    bench.double.hold("remove")
    made = (STEPS[0].model_copy(update={"deadline_s": 1}), *STEPS[1:])
    assert await bench.run(await bench.queued(*made)) is JobState.PARKED


async def test_marks_that_contradict_each_other_need_a_person(bench: Bench) -> None:
    gate = bench.double.gate(Call.BEFORE, "start")
    job = await bench.queued(*STEPS)
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        bench.double.things[KEY].nonce = "rewritten"
        gate.open.set()
    ended = await bench.job(job.id)
    assert ended.state is JobState.NEEDS_PERSON
    assert bench.double.things[KEY].values.get("runs") is None
    assert "start 20" not in bench.double.writes


async def test_an_undo_that_cannot_prove_what_is_ours_needs_a_person(bench: Bench) -> None:
    bench.double.order(Call.LOOK, "set", Fault.LASTING, None)
    gate = bench.double.gate(Call.UNDO, "make")
    job = await bench.queued(*STEPS)
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        bench.double.things[KEY].others.add("their ring")
        gate.open.set()
    ended = await bench.job(job.id)
    assert ended.state is JobState.NEEDS_PERSON
    assert "their ring" in ended.remains[0]
    assert KEY in bench.double.things
    bench.double.things[KEY].others.clear()
    assert await bench.run(await bench.app.jobs.resume(job.id, ANN)) is JobState.ROLLED_BACK


async def test_a_step_that_takes_too_long_is_undone(bench: Bench) -> None:
    bench.double.hold("start")
    made = (*STEPS[:2], STEPS[2].model_copy(update={"deadline_s": 1}), STEPS[3])
    job = await bench.queued(*made)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert "within 1 s" in (await bench.job(job.id)).reason


async def test_of_a_run_all_is_undone_but_what_nothing_takes_back(bench: Bench) -> None:
    """It neither keeps what was done before it from being undone, nor changes the order."""
    nonce = nonce_of("run-1")
    bench.double.add(KEY, nonce, size=4, room=1, runs="yes")
    made = boxes.chain(boxes.sets(values={"room": 2}), boxes.grow(), boxes.stop(), boxes.read(expect={"size": 64}))
    mine = [one.model_copy(update={"args": {**one.args, "nonce": nonce}}) for one in made]
    subject = Subject(kind=SubjectKind.RUN, id="run-1", name="run", nonce=nonce)
    job = await bench.queued(*mine, subject=subject)
    assert await bench.run(job) is JobState.CANCELLED
    assert bench.double.things[KEY].values == {"size": 9, "room": 1, "runs": "yes"}
    order = [step for step, mark in await bench.journal(job.id) if mark is Mark.UNDONE]
    assert order == ["box20/read", "box20/stop", "box20/set"]
    ended = await bench.job(job.id)
    assert "size is 9" in ended.reason and "not everything could be put back" in ended.reason
    (remains,) = ended.remains
    assert "nothing takes it back: grow box20" in remains
