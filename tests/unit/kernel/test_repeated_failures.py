"""A spec or a target that has failed too often in a row: its next plan needs a signature, until one has succeeded."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from atlas_mcp.domain.bindings import Binding, Bindings
from atlas_mcp.domain.rules import PolicyDocument
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.jobs.permits import failures_of
from atlas_mcp.model import (
    Answer,
    ClientAnswers,
    Decision,
    Effect,
    Environment,
    Job,
    JobState,
    Outcome,
    Plan,
    PlanKind,
    Principal,
    Role,
    SpecRef,
    Subject,
    SubjectKind,
    nonce_of,
)
from atlas_mcp.plans import approvals, policy
from atlas_mcp.plans.verdicts import Circumstances, Failures, History
from atlas_mcp.testing import Call, Clock, Fault
from tests import frozen
from tests.bench import Bench
from tests.kinds import boxes
from tests.unit.kernel.running import interrupted
from tests.unit.kernel.test_budgets import document

pytestmark = pytest.mark.anyio
AT = Clock()()
ANN = Principal(name="ann", role=Role.OPERATOR, transport="memory")
ALLOW, CONFIRM, FORBID = ({"verdict": verdict} for verdict in ("allow", "confirm", "forbid"))
JOBS = tuple(f"job-{n}" for n in range(1, 9))
KEY = boxes.target(20).key


def decided(plan: Plan, failures: Failures, rule: dict[str, Any] = ALLOW, **more: Any) -> Decision:
    circumstances = Circumstances(AT, history=History(AT, failures=failures))
    given = {"answers": ClientAnswers(), "bindings": Bindings(), **more}
    return policy.decide(ANN, plan, [document(rule)], given["answers"], circumstances, given["bindings"])


PLAN = frozen.plan([boxes.start(20), boxes.start(21)], AT)


# -- what is decided --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("failures", "asks"),
    [
        (Failures(), False),
        (Failures(of_spec=JOBS[:3]), False),
        (Failures(of_spec=JOBS[:4]), True),
        (Failures(by_target={KEY: JOBS[:3]}), False),
        (Failures(by_target={KEY: JOBS[:4]}), True),
        (Failures(of_spec=JOBS[:2], by_target={KEY: JOBS[:2]}), False),
        (Failures(by_target={boxes.target(22).key: JOBS}), False),
    ],
)
def test_more_than_three_in_a_row_of_spec_or_target(failures: Failures, asks: bool) -> None:
    decision = decided(PLAN, failures)
    assert (decision.outcome, decision.rule) == (
        (Outcome.ASK, "repeated-failures") if asks else (Outcome.PERMIT, "rule-0")
    )


def test_the_reason_names_the_jobs() -> None:
    decision = decided(PLAN, Failures(of_spec=JOBS[:4], by_target={KEY: JOBS}))
    assert decision.reason == (
        "its spec failed in job-1, job-2, job-3, job-4 since it last succeeded (and 1 further target alike); besides,"
        " rule-0: start box20: because (and 1 further step alike)"
    )
    assert "job-5 and 3 more since" in decided(PLAN, Failures(by_target={KEY: JOBS})).reason


def test_what_is_denied_stays_denied() -> None:
    decision = decided(PLAN, Failures(of_spec=JOBS), FORBID)
    assert (decision.outcome, decision.rule) == (Outcome.DENY, "rule-0")


def test_an_answer_in_the_client_does_not_count() -> None:
    """Where it would, without the failures."""
    answers = ClientAnswers(effects=tuple(Effect), environments=(Environment.DEV,))
    bindings = Bindings({"lab": Binding(environment=Environment.DEV, clusters=(frozen.PLACE,))})
    vm = boxes.start(20).model_copy(update={"target": boxes.target(20).model_copy(update={"kind": "vm"})})
    plan = frozen.plan([vm], AT)
    more: dict[str, Any] = {"answers": answers, "bindings": bindings}
    assert decided(plan, Failures(), CONFIRM, **more).client_may_answer
    decision = decided(plan, Failures(of_spec=JOBS), CONFIRM, **more)
    assert (decision.outcome, decision.rule, decision.client_may_answer) == (Outcome.ASK, "repeated-failures", False)


FINDING_OUT = [frozen.plan(PLAN.steps, AT, kind=kind) for kind in (PlanKind.PREPARE, PlanKind.PROBE)]


@pytest.mark.parametrize("plan", [frozen.plan([], AT), *FINDING_OUT])
def test_what_only_finds_out_is_not_asked_about(plan: Plan) -> None:
    assert decided(plan, Failures(of_spec=JOBS, by_target={KEY: JOBS})).outcome is Outcome.PERMIT


# -- what is counted --------------------------------------------------------------------------------------


def of_run(number: int, spec: str) -> dict[str, Any]:
    """What a run of a spec is about, each run being one of its own."""
    nonce = nonce_of(f"run-{number}")
    subject = Subject(kind=SubjectKind.RUN, id=f"run-{number}", name="run", nonce=nonce)
    return {"subject": subject, "nonce": nonce, "spec": SpecRef(id=spec, revision=1, digest="0" * 64)}


class Runs:
    """Runs on boxes that bear the mark of each of them in turn."""

    def __init__(self, bench: Bench) -> None:
        self.bench, self.number = bench, 0
        bench.use(allowing())

    async def plan(self, box: int = 20, spec: str = "spec-1", *, action: str = "set") -> Plan:
        self.number += 1
        about = of_run(self.number, spec)
        self.bench.double.things.pop(boxes.target(box).key, None)
        self.bench.double.add(boxes.target(box).key, about["nonce"], size=1)
        args = {"nonce": about.pop("nonce"), "values": {"size": 1} if action == "read" else {"size": self.number + 9}}
        self.bench.clock.advance(seconds=1)
        return await self.bench.plan(boxes.step(action, box, args=args), **about)

    async def run(
        self, state: JobState = JobState.SUCCEEDED, *where: Any, fault: Fault | None = None, **how: Any
    ) -> Job:
        plan = await self.plan(*where, **how)
        if fault is not None:
            self.bench.double.order(Call.SUBMIT, "*", fault)
            self.bench.double.order(Call.LOOK, "*", fault)
        job = await self.bench.request(plan)
        assert await self.bench.run(job) is state, await self.bench.job(job.id)
        self.bench.double.mend()
        return await self.bench.job(job.id)

    async def fail(self, times: int = 1, *where: Any) -> list[str]:
        return [(await self.run(JobState.ROLLED_BACK, *where, fault=Fault.LASTING)).id for _ in range(times)]

    async def failures(self, plan: Plan) -> Failures:
        found: Failures = await self.bench.app.store.read(lambda tx: failures_of(tx, plan))
        return found


def allowing() -> PolicyDocument:
    return document(ALLOW)


async def test_the_fifth_waits_for_a_signature_until_one_has_succeeded(bench: Bench) -> None:
    runs = Runs(bench)
    failed = await runs.fail(4)
    plan = await runs.plan()
    assert await runs.failures(plan) == Failures(tuple(reversed(failed)), {KEY: tuple(reversed(failed))})
    job = await bench.request(plan)
    assert job.state is JobState.WAITING
    client = approvals.by_client(
        plan,
        await bench.app.store.read(bench.app.trail.anchor),
        Answer.APPROVE,
        "ann",
        bench.clock(),
        timedelta(hours=1),
    )
    with pytest.raises(CallerError) as caught:
        await bench.app.jobs.answer(plan.id, client, "test")
    assert caught.value.code is Code.APPROVAL_INVALID
    await bench.approve(plan)
    assert await bench.run(job) is JobState.SUCCEEDED
    assert await runs.failures(await runs.plan()) == Failures()
    await runs.run()


async def test_planning_says_so(bench: Bench) -> None:
    """The plan that a tool freezes is judged by it already, and a plan that comes from elsewhere."""
    bench.use(allowing())
    spec = await bench.kernel().save_spec(None, boxes.KIND, "web", boxes.TWO, {}, [])
    bench.double.order(Call.SUBMIT, "start", Fault.LASTING, None)
    failed: list[str] = []
    for _ in range(4):
        bench.clock.advance(seconds=1)
        view = await bench.kernel().freeze(spec.id, None)
        assert view.decision.outcome is Outcome.PERMIT
        job = await bench.request(view.plan)
        assert await bench.run(job) is JobState.ROLLED_BACK
        failed.append(job.id)
    bench.clock.advance(seconds=1)
    view = await bench.kernel().freeze(spec.id, None)
    assert (view.decision.outcome, view.decision.rule) == (Outcome.ASK, "repeated-failures")
    assert all(job in view.decision.reason for job in failed)
    elsewhere = view.plan.model_copy(update={"estimate_s": 7})
    stored = await bench.kernel().spec(spec.id)
    assert (await bench.kernel().adopt(elsewhere, stored)).decision.rule == "repeated-failures"


async def test_a_target_fails_whichever_spec_it_was(bench: Bench) -> None:
    runs = Runs(bench)
    for number in range(4):
        await runs.fail(1, 20, f"spec-{number}")
    assert (await bench.request(await runs.plan(20, "spec-9"))).state is JobState.WAITING
    assert (await bench.request(await runs.plan(21, "spec-9"))).state is JobState.QUEUED


async def test_a_spec_fails_whichever_target_it_was(bench: Bench) -> None:
    runs = Runs(bench)
    for box in (20, 21, 22, 23):
        await runs.fail(1, box)
    assert (await bench.request(await runs.plan(24))).state is JobState.WAITING
    assert (await bench.request(await runs.plan(24, "spec-9"))).state is JobState.QUEUED


async def test_a_success_between_them_begins_anew(bench: Bench) -> None:
    runs = Runs(bench)
    await runs.fail(3)
    await runs.run()
    await runs.fail(3)
    assert (await bench.request(await runs.plan())).state is JobState.QUEUED


async def test_a_look_that_succeeds_shows_nothing(bench: Bench) -> None:
    """Else looking at a target would be the way round the signature."""
    runs = Runs(bench)
    await runs.fail(3)
    await runs.run(action="read")
    await runs.fail(1)
    assert (await bench.request(await runs.plan())).state is JobState.WAITING


async def test_what_a_person_stopped_has_not_failed(bench: Bench) -> None:
    runs = Runs(bench)
    for _ in range(4):
        job = await bench.request(await runs.plan())
        await interrupted(bench, job, Call.LOOK, "set")
        await bench.app.jobs.cancel(job.id, ANN)
        assert await bench.run(job) is JobState.ROLLED_BACK
    assert await runs.failures(await runs.plan()) == Failures()


async def test_a_job_that_was_mended_has_not_failed(bench: Bench) -> None:
    await bench.done(*boxes.box(30), deployment_id=frozen.OTHER)
    bench.clock.advance(seconds=1)
    grow = boxes.grow(30)
    stop = boxes.stop(30, needs=(grow.id,))
    job = await bench.queued(grow, stop, deployment_id=frozen.OTHER, base_revision=1)
    bench.double.order(Call.SUBMIT, "stop", Fault.TASK_FAILS)
    assert await bench.run(job) is JobState.PARKED
    parked = await bench.job(job.id)
    assert (parked.failure, parked.failed_on) == ("target_failed", boxes.target(30).key)
    assert await bench.run(job) is JobState.SUCCEEDED
    mended = await bench.job(job.id)
    assert (mended.failure, mended.failed_on) == ("", "")


async def test_a_job_that_was_queued_before_the_last_failure_waits(bench: Bench) -> None:
    runs = Runs(bench)
    await runs.fail(3)
    early = await bench.request(await runs.plan(21))
    assert early.state is JobState.QUEUED
    await runs.fail(1, 22)
    assert await bench.run(early) is JobState.WAITING
    assert "failed in" in (await bench.job(early.id)).reason
    assert await bench.journal(early.id) == []


async def test_a_job_under_way_goes_on(bench: Bench) -> None:
    """It was judged when it began; what others of its spec have done since does not hold it up half-way."""
    runs = Runs(bench)
    await runs.fail(3)
    under_way = await bench.request(await runs.plan(21))
    assert await bench.begun(under_way) is not None
    await runs.fail(1, 22)
    assert await bench.run(under_way) is JobState.SUCCEEDED
