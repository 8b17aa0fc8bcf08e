"""Errors of one job, counted from its journal by step and by target; and what becomes of a job that has too many."""

from __future__ import annotations

from typing import Any

import anyio
import anyio.lowlevel
import pytest
from pydantic import JsonValue

from atlas_mcp.jobs import journal, tamper
from atlas_mcp.jobs.journal import Errors
from atlas_mcp.model import (
    Job,
    JobState,
    JournalEntry,
    JsonObject,
    Mark,
    Step,
    Subject,
    SubjectKind,
    digest_of,
    nonce_of,
)
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store.audit import Event
from atlas_mcp.testing import Call, Clock, Fault
from tests import frozen
from tests.bench import Bench
from tests.kinds import boxes
from tests.unit.kernel.running import FORWARD, SET, START, STEPS, interrupted, marks

pytestmark = pytest.mark.anyio
RUN = Subject(kind=SubjectKind.RUN, id="run-1", name="run", nonce=nonce_of("run-1"))
ONCE: list[JsonValue] = [{"cause": "lock held", "strategy": "wait for it", "worked": True}]


def at_most(bench: Bench, errors: int) -> None:
    bench.app.settings = bench.app.settings.model_copy(update={"errors_at_most": errors})


async def lines(bench: Bench, job: Job) -> list[tuple[str, Mark, JsonObject]]:
    entries: list[JournalEntry] = await bench.app.store.read(lambda tx: job_rows.entries(tx, job.id))
    return [(entry.step_id, entry.mark, entry.data) for entry in entries]


def reads(number: int, **more: Any) -> tuple[Step, ...]:
    """A box, and that many looks at it which need not succeed, one after the other."""
    looks = [boxes.read(id=f"look-{n}", critical=False, **more) for n in range(number)]
    return boxes.chain(boxes.make(), *looks, boxes.start())


def of_run(step: Step) -> Step:
    """On a thing that bears the mark of the run."""
    return step.model_copy(update={"args": {**step.args, "nonce": RUN.nonce}})


# -- what counts ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mark", "data", "errors"),
    [
        (Mark.FAILED, {"error": "no", "code": "target_failed"}, Errors(1, 1)),
        (Mark.ERRED, {"error": "no", "code": "target_failed"}, Errors(1, 1)),
        (Mark.FAILED, {"error": "no", "code": "target_timeout", "passes": True}, Errors(1, 0)),
        (Mark.ERRED, {"error": "no", "code": "plan_stale", "begun": False}, Errors()),
        (Mark.FAILED, {"error": "somebody has it", "code": "target_locked", "passes": True}, Errors()),
        (Mark.FAILED, {"error": "enough", "code": "errors_too_many"}, Errors()),
        (Mark.FAILED, {"error": "interrupted before it happened", "happened": False}, Errors()),
        (Mark.FAILED, {"error": "cancelled before it was answered", "late": True}, Errors()),
        (Mark.FAILED, {"error": "no", "code": "target_failed", "result": {"attempts": [{}, {}]}}, Errors(3, 3)),
        (Mark.FAILED, {"code": "target_locked", "passes": True, "result": {"attempts": [{}]}}, Errors(1, 1)),
        (Mark.FAILED, {"error": "no", "code": "target_failed", "result": {"attempts": "many"}}, Errors(1, 1)),
        (Mark.DONE, {"attempts": ONCE}, Errors(1, 1)),
        (Mark.DONE, {"attempts": 7}, Errors()),
        (Mark.DONE, {}, Errors()),
        (Mark.UNDO_FAILED, {"error": "no", "code": "target_failed"}, Errors()),
        (Mark.INTENDED, {"code": "target_failed"}, Errors()),
    ],
)  # fmt: skip
def test_what_a_line_counts_for(mark: Mark, data: JsonObject, errors: Errors) -> None:
    assert journal.errors_in(mark, data) == errors


async def test_each_try_of_a_step_is_in_the_journal_with_its_code(bench: Bench) -> None:
    bench.double.order(Call.SUBMIT, "start", Fault.TRANSIENT, 2)
    job = await bench.done(*STEPS)
    told = [
        (mark, data.get("code"), data.get("passes")) for step, mark, data in await lines(bench, job) if step == START
    ]
    erred = (Mark.ERRED, "cluster_unreachable", True)
    begun, submitted, done = ((mark, None, None) for mark in FORWARD)
    assert told == [begun, erred, begun, erred, begun, submitted, done]


async def test_what_could_not_be_begun_is_told_once_for_each_cause_and_not_counted(bench: Bench) -> None:
    at_most(bench, 0)
    await bench.done(*boxes.box(30), deployment_id=frozen.OTHER)
    grow = boxes.grow(30)
    job = await bench.queued(grow, boxes.stop(30, needs=(grow.id,)), deployment_id=frozen.OTHER, base_revision=1)
    bench.double.order(Call.BEFORE, "stop", Fault.TRANSIENT, None)
    for _ in range(3):
        assert await bench.run(job) is JobState.PARKED
    assert [data for step, mark, data in await lines(bench, job) if step == "box30/stop"] == [
        {"error": "Unable to before stop: no answer. It was tried 4 times.", "code": "cluster_unreachable",
         "passes": True, "begun": False}
    ]  # fmt: skip
    bench.double.mend()
    assert await bench.run(job) is JobState.SUCCEEDED


async def test_what_came_of_a_step_that_failed_is_kept_without_its_secrets(bench: Bench) -> None:
    bench.double.order(Call.SUBMIT, "start", Fault.TASK_FAILS)
    attempts: JsonObject = {"attempts": [{"cause": "service failed", "strategy": "restart it", "worked": False}]}
    bench.double.besides["start"] = attempts
    job = await bench.queued(*STEPS)
    assert await bench.run(job) is JobState.ROLLED_BACK
    (failed,) = [data for step, mark, data in await lines(bench, job) if mark is Mark.FAILED]
    assert failed["code"] == "target_failed"
    assert failed["result"] == attempts


# -- too many ---------------------------------------------------------------------------------------------


async def test_a_target_that_has_too_many_stops_the_job_and_all_is_undone(bench: Bench) -> None:
    bench.double.order(Call.LOOK, "read", Fault.LASTING, None)
    job = await bench.queued(*reads(9))
    assert await bench.run(job) is JobState.ROLLED_BACK
    failed = [step for step, mark, _ in await lines(bench, job) if mark is Mark.FAILED]
    assert failed == [f"look-{n}" for n in range(5)]
    assert (await bench.job(job.id)).reason == (
        "read box20: Unable to look read: refused. Ask the target why. It is not tried again: box 20 (box20) on demo"
        " has had 5 errors in this job, and errors_at_most in the settings is 4."
    )
    assert bench.double.things == {}


async def test_as_many_as_may_be_stop_nothing(bench: Bench) -> None:
    bench.double.order(Call.LOOK, "read", Fault.LASTING, None)
    await bench.done(*reads(4))


async def test_the_errors_of_other_targets_are_theirs(bench: Bench) -> None:
    at_most(bench, 1)
    bench.double.order(Call.LOOK, "read", Fault.LASTING, None)
    others = [boxes.chain(boxes.make(n), boxes.read(n, critical=False)) for n in (20, 21, 22)]
    await bench.done(*(step for steps in others for step in steps))


async def test_a_step_that_goes_wrong_too_often_is_not_tried_again(bench: Bench) -> None:
    """However often it would be by itself."""
    at_most(bench, 1)
    bench.double.order(Call.SUBMIT, "start", Fault.TRANSIENT, None)
    job = await bench.queued(*STEPS)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert marks(await bench.journal(job.id), START)[:5] == [
        Mark.INTENDED, Mark.ERRED, Mark.INTENDED, Mark.ERRED, Mark.FAILED,
    ]  # fmt: skip
    assert "box20/start has gone wrong 2 times, and errors_at_most" in (await bench.job(job.id)).reason


async def test_a_task_that_failed_of_what_passes_counts_for_its_step_alone(bench: Bench) -> None:
    """A target that is slow to answer is not broken: each step has its own tries."""
    at_most(bench, 1)
    for action in ("make", "set", "start"):
        bench.double.order(Call.SUBMIT, action, Fault.TRANSIENT)
    await bench.done(*STEPS)


async def test_a_lock_is_waited_for_and_is_no_error(bench: Bench) -> None:
    at_most(bench, 0)
    bench.double.order(Call.SUBMIT, "start", Fault.LOCKED, 6)
    job = await bench.done(*STEPS)
    assert marks(await bench.journal(job.id), START).count(Mark.ERRED) == 6


async def test_repairs_count_though_they_worked(bench: Bench) -> None:
    at_most(bench, 1)
    bench.double.besides = {"make": {"attempts": ONCE}, "set": {"attempts": ONCE}}
    job = await bench.queued(*STEPS)
    assert await bench.run(job) is JobState.ROLLED_BACK
    ended = await bench.job(job.id)
    assert "has had 2 errors in this job" in ended.reason and ended.done == 2
    assert START not in [step for step, _ in await bench.journal(job.id)]


async def test_a_job_that_is_complete_is_not_undone_for_its_errors(bench: Bench) -> None:
    at_most(bench, 1)
    bench.double.besides = {"read": {"attempts": ONCE * 3}}
    await bench.done(*STEPS)


async def test_they_are_counted_over_workers(bench: Bench) -> None:
    at_most(bench, 1)
    bench.double.order(Call.LOOK, "read", Fault.LASTING, None)
    job = await bench.queued(*reads(3))
    await interrupted(bench, job, Call.LOOK, "read", after=False)
    gate = bench.double.gate(Call.SUBMIT, "start")
    gate.open.set()
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert [step for step, mark, data in await lines(bench, job) if "code" in data and mark is Mark.FAILED] == [
        "look-0", "look-1",
    ]  # fmt: skip


async def test_where_nothing_can_be_undone_a_person_is_asked(bench: Bench) -> None:
    at_most(bench, 2)
    await bench.done(*boxes.box(30), deployment_id=frozen.OTHER)
    grow = boxes.grow(30)
    job = await bench.queued(grow, boxes.stop(30, needs=(grow.id,)), deployment_id=frozen.OTHER, base_revision=1)
    bench.double.order(Call.SUBMIT, "stop", Fault.TASK_FAILS, None)
    assert [await bench.run(job) for _ in range(3)] == [JobState.PARKED, JobState.PARKED, JobState.NEEDS_PERSON]
    stands = await bench.job(job.id)
    assert "errors_at_most" in stands.reason and stands.remains == ["box 30 (box30) on demo: stop box30"]
    assert await bench.run(job) is JobState.NEEDS_PERSON, "each time that it is resumed, it is tried once"
    bench.double.mend()
    assert await bench.run(job) is JobState.SUCCEEDED


async def test_a_run_ends_once_it_is_known_how_what_cannot_be_undone_has_ended(bench: Bench) -> None:
    """Also where other steps of it are still under way: nothing of a run goes on behind its end."""
    for number in (20, 21):
        bench.double.add(boxes.target(number).key, RUN.nonce, size=1)
    bench.double.order(Call.SUBMIT, "start", Fault.TASK_FAILS)
    bench.double.hold("grow")
    job = await bench.queued(of_run(boxes.start(20)), of_run(boxes.grow(21)), subject=RUN)
    states: list[JobState] = []

    async def run() -> None:
        states.append(await bench.run(job))

    async with anyio.create_task_group() as group:
        group.start_soon(run)
        while (START, Mark.FAILED) not in await bench.journal(job.id):
            await anyio.lowlevel.checkpoint()
        await anyio.wait_all_tasks_blocked()
        assert states == []
        bench.double.release("grow")
    assert states == [JobState.CANCELLED]
    assert marks(await bench.journal(job.id), "box21/grow") == FORWARD
    assert (await bench.job(job.id)).reason.startswith("start box20: Unable to start box20")


# -- what somebody could write ----------------------------------------------------------------------------


def test_a_step_that_only_went_wrong_was_not_begun() -> None:
    """A journal that undoes it was written by somebody."""
    at = Clock()()
    job = Job(
        id="job-1", plan_id="plan-1", subject_id="x", state=JobState.RUNNING, principal="ann", correlation_id="c",
        total=1, created_at=at, started_at=at,
    )  # fmt: skip
    data: JsonObject = {"error": "no", "code": "target_failed", "begun": False}
    entries = [
        JournalEntry(seq=1, job_id="job-1", step_id=SET, mark=Mark.ERRED, at=at, data=data),
        JournalEntry(seq=2, job_id="job-1", step_id=SET, mark=Mark.UNDO_INTENDED, at=at),
    ]
    told = [
        Event(at=at, name=name, principal="ann", correlation_id="c", data=more)
        for name, more in (
            ("job.requested", {"plan": "plan-1"}),
            ("job.started", {}),
            ("step.erred", {"step": SET, "digest": digest_of(data)}),
        )
    ]
    assert tamper.contradiction(job, entries[:1], told) == ""
    assert tamper.contradiction(job, entries, told) == "its journal undoes what it never began"
    assert tamper.contradiction(job, [], told) != ""
