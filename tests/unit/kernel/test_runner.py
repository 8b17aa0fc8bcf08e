"""The execution of a job: the order of what is written, going back, and what happens when something goes wrong."""

from __future__ import annotations

from collections import Counter
from typing import Any

import anyio
import anyio.lowlevel
import pytest

from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Effect, JobState, Mark, Outcome, SpecRef
from atlas_mcp.testing import Call, Fault
from tests import frozen
from tests.bench import ANN, Bench
from tests.kinds import boxes
from tests.kinds.boxes import KEY
from tests.unit.kernel.running import FORWARD, MAKE, STEPS, interrupted, marks

pytestmark = pytest.mark.anyio


# -- forward ---------------------------------------------------------------------------------------------


async def test_intent_submission_and_outcome_of_every_step_in_order(bench: Bench) -> None:
    job = await bench.done(*STEPS)
    assert await bench.journal(job.id) == [(step.id, mark) for step in STEPS for mark in FORWARD]
    assert (job.done, job.total, job.reason, job.message) == (4, 4, "done", "")
    assert bench.double.things[KEY].values == {"size": 4, "runs": "yes"}
    assert bench.double.writes == ["make 20", "set 20", "start 20"]


async def test_the_intent_is_on_disk_before_the_write_and_the_handle_before_the_wait(bench: Bench) -> None:
    job = await bench.queued(*STEPS)
    seen: dict[str, list[Mark]] = {}
    writing, waiting = bench.double.gate(Call.SUBMIT, "make"), bench.double.gate(Call.LOOK, "make")
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await writing.reached.wait()
        seen["submit"] = marks(await bench.journal(job.id), MAKE)
        assert [(member.key, member.made) for member in await bench.members()] == [("box20", False)]
        writing.open.set()
        await waiting.reached.wait()
        seen["outcome"] = marks(await bench.journal(job.id), MAKE)
        waiting.open.set()
    assert seen == {"submit": FORWARD[:1], "outcome": FORWARD[:2]}


async def test_every_line_of_the_journal_but_undo_intents_has_its_audit_record(bench: Bench) -> None:
    bench.double.order(Call.LOOK, "start", Fault.LASTING, None)
    job = await bench.queued(*STEPS)
    assert await bench.run(job) is JobState.ROLLED_BACK
    lines = Counter(f"step.{mark}" for _, mark in await bench.journal(job.id) if mark is not Mark.UNDO_INTENDED)
    audited = Counter(name for name in await bench.events() if name.startswith("step."))
    assert audited == lines


async def test_a_success_settles_the_deployment(bench: Bench) -> None:
    reference = SpecRef(id="web-1", revision=3, digest="0" * 64)
    later = boxes.member(29, 9)
    await bench.done(*STEPS, *boxes.box(29), members=(boxes.member(), later), spec=reference)
    deployment = await bench.deployment()
    assert deployment is not None
    assert (deployment.revision, deployment.spec_id, deployment.spec_revision) == (1, "web-1", 3)
    members = {member.key: member for member in await bench.members()}
    assert {key: member.made for key, member in members.items()} == {"box20": True, "box29": True}
    assert members["box29"].spec == {"size": 9}
    assert members["box20"].noted["identity"] == bench.double.things[KEY].identity
    assert members["box20"].noted["values"] == {"size": 4, "runs": "yes"}


async def test_steps_wait_for_those_they_need_and_for_nobody_else(bench: Bench) -> None:
    gate = bench.double.gate(Call.SUBMIT, "start")
    job = await bench.queued(*boxes.box(20), *boxes.box(21))
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        while (await bench.job(job.id)).done < 6:
            await anyio.lowlevel.checkpoint()
        gate.open.set()
    assert (await bench.job(job.id)).state is JobState.SUCCEEDED


async def test_limits_hold_over_all_jobs_of_a_worker(bench: Bench) -> None:
    limit = limits(at_once=1)
    first = await bench.queued(boxes.make(20, limits=limit), boxes.make(21, limits=limit))
    second = await bench.queued(boxes.make(30, limits=limit), deployment_id=frozen.OTHER)
    most = 0
    bench.double.hold("make")

    async def watch() -> None:
        nonlocal most
        for count in range(3):
            while len(bench.double.writes) <= count:
                await anyio.lowlevel.checkpoint()
            running = [box for box in (20, 21, 30) if bench.double.running("make", boxes.target(box).key)]
            most = max(most, len(running))
            bench.double.release("make")
            bench.double.hold("make")

    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, first)
        group.start_soon(bench.run, second)
        group.start_soon(watch)
    assert most == 1
    assert len(bench.double.writes) == 3


def limits(at_once: int) -> tuple[dict[str, Any], ...]:
    return ({"name": "make:demo", "at_once": at_once}, {"name": "b", "at_once": 9})


async def test_an_uncritical_step_that_fails_is_reported_and_the_job_goes_on(bench: Bench) -> None:
    bench.double.order(Call.LOOK, "wait", Fault.LASTING, None)
    made = boxes.chain(boxes.make(), boxes.start(), boxes.wait(critical=False), boxes.read())
    job = await bench.done(*made)
    assert marks(await bench.journal(job.id), "box20/wait") == [*FORWARD[:2], Mark.FAILED]
    assert job.done == 3


async def test_an_uncritical_failure_is_not_repeated_after_a_crash(bench: Bench) -> None:
    bench.double.order(Call.LOOK, "wait", Fault.LASTING, None)
    made = boxes.chain(boxes.make(), boxes.start(), boxes.wait(critical=False), boxes.read())
    job = await bench.queued(*made)
    await interrupted(bench, job, Call.LOOK, "read")
    bench.double.mend()
    assert await bench.run(job) is JobState.SUCCEEDED
    assert marks(await bench.journal(job.id), "box20/wait").count(Mark.INTENDED) == 1


# -- predicates ------------------------------------------------------------------------------------------


async def test_a_predicate_that_fails_before_the_first_step_makes_the_plan_stale(bench: Bench) -> None:
    free = boxes.predicate("free", **{MAKE: KEY})
    job = await bench.queued(*STEPS, predicates=(free,))
    bench.double.add(KEY, "theirs")
    assert await bench.run(job) is JobState.STALE
    assert f"{KEY} is taken" in (await bench.job(job.id)).reason
    assert (await bench.journal(job.id), bench.double.writes) == ([], [])


async def test_a_predicate_that_cannot_be_read_parks_the_job_with_nothing_run(bench: Bench) -> None:
    bench.double.order(Call.FAILING, "*", Fault.TRANSIENT, None)
    job = await bench.queued(*STEPS, predicates=(boxes.predicate("calm"),))
    assert await bench.run(job) is JobState.PARKED
    parked = await bench.job(job.id)
    assert parked.reason.startswith("nothing has run yet")
    assert parked.retry_at is not None
    assert parked.retry_at > bench.clock()
    bench.double.mend()
    assert await bench.run(job) is JobState.SUCCEEDED


async def test_a_credential_that_is_missing_is_not_the_fault_of_the_plan(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def missing(*_: object) -> None:
        raise CallerError(Code.CREDENTIAL_MISSING, "Unable to resolve env:TOKEN.", "Set it.")

    job = await bench.queued(*STEPS, predicates=(boxes.predicate("calm"),))
    with monkeypatch.context() as patch:
        patch.setattr(bench.double, "failing", missing)
        assert await bench.run(job) is JobState.PARKED
    assert await bench.run(job) is JobState.SUCCEEDED


async def test_a_predicate_is_read_again_before_the_step_that_names_it(bench: Bench) -> None:
    calm = boxes.predicate("calm")
    made = (*STEPS[:2], STEPS[2].model_copy(update={"predicates": ("calm",)}), STEPS[3])
    job = await bench.queued(*made, predicates=(calm,))
    gate = bench.double.gate(Call.LOOK, "set")
    states: list[JobState] = []

    async def run() -> None:
        states.append(await bench.run(job))

    async with anyio.create_task_group() as group:
        group.start_soon(run)
        await gate.reached.wait()
        bench.double.untrue["calm"] = "there is a storm"
        gate.open.set()
    assert states == [JobState.ROLLED_BACK]
    assert "there is a storm" in (await bench.job(job.id)).reason
    assert "start 20" not in bench.double.writes
    assert KEY not in bench.double.things


async def test_what_the_job_itself_took_does_not_count_against_it(bench: Bench) -> None:
    free = boxes.predicate("free", **{MAKE: KEY})
    made = (STEPS[0], STEPS[1].model_copy(update={"predicates": ("free",)}), *STEPS[2:])
    await bench.done(*made, predicates=(free,))


# -- plans that change nothing, and effects --------------------------------------------------------------


async def test_a_plan_of_reads_needs_no_approval_and_makes_no_write(bench: Bench) -> None:
    await bench.done(*STEPS)
    plan = await bench.plan(boxes.read(expect={"size": 4}), base_revision=1)
    assert plan.effect is Effect.READ
    before = list(bench.double.writes)
    assert await bench.run(await bench.request(plan)) is JobState.SUCCEEDED
    assert bench.double.writes == before
    assert bench.app.judge.decide(ANN, plan, ()).outcome is Outcome.PERMIT
