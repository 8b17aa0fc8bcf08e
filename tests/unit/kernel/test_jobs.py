"""Jobs as they are asked for, answered, cancelled, resumed and started; each call with its audit record."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import timedelta
from functools import partial

import anyio
import anyio.lowlevel
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp.errors import CallerError, Code
from atlas_mcp.jobs import admission
from atlas_mcp.model import Answer, ApprovalMethod, Job, JobState, Judged, Outcome, PlanKind, SubjectKind
from atlas_mcp.plans import approvals
from atlas_mcp.store import Tx
from atlas_mcp.store import deployments as deployment_rows
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import plans as plan_rows
from atlas_mcp.testing import Call
from tests import frozen
from tests.bench import ANN, Bench, anchor_of
from tests.kinds import boxes

pytestmark = pytest.mark.anyio
_SUBMIT_CLONE = (Call.SUBMIT, "make")


# -- asking ----------------------------------------------------------------------------------------------


async def test_a_job_waits_until_it_is_approved(bench: Bench) -> None:
    plan = await bench.plan(boxes.start())
    job = await bench.request(plan)
    assert (job.state, job.total, job.principal) == (JobState.WAITING, 1, "ann")
    answered = await bench.approve(plan)
    assert answered is not None
    assert (answered.id, answered.state) == (job.id, JobState.QUEUED)
    assert answered.approval_id
    assert await bench.events() == ["job.requested", "approval.given"]


async def test_an_approval_may_come_first(bench: Bench) -> None:
    plan = await bench.plan(boxes.start())
    assert await bench.approve(plan) is None
    job = await bench.request(plan)
    assert job.state is JobState.QUEUED
    assert await bench.events() == ["approval.given", "job.requested"]


async def test_asked_again_it_is_the_same_job(bench: Bench) -> None:
    plan = await bench.plan(boxes.start())
    first = await bench.request(plan)
    assert (await bench.request(plan)).id == first.id
    await bench.approve(plan)
    assert (await bench.request(plan)).id == first.id
    assert (await bench.events()).count("job.requested") == 1


async def test_what_an_operators_rule_permits_needs_nobody(bench: Bench) -> None:
    plan = await bench.plan(boxes.wait())
    job = await bench.request(plan)
    assert (job.state, job.approval_id) == (JobState.QUEUED, "")
    started = await bench.app.jobs.start(job, await bench.claim(job))
    assert started is not None
    assert started[1].approval_id == ""


async def test_a_plan_is_used_once(bench: Bench) -> None:
    plan = await bench.plan(*boxes.box())
    await bench.approve(plan)
    await bench.run(await bench.request(plan))
    assert "succeeded" in (await bench.refused(Code.PLAN_USED, plan)).message
    with pytest.raises(CallerError) as caught:
        await bench.approve(plan)
    assert caught.value.code is Code.PLAN_USED


async def test_a_plan_that_policy_denies_is_not_queued(bench: Bench) -> None:
    plan = await bench.keep(frozen.plan([boxes.start()], bench.clock()), Outcome.DENY)
    await bench.refused(Code.PLAN_DENIED, plan)
    with pytest.raises(CallerError) as caught:
        await bench.approve(plan)
    assert caught.value.code is Code.PLAN_DENIED


async def test_a_decision_that_was_made_milder_in_the_database_permits_nothing(bench: Bench) -> None:
    plan = await bench.keep(frozen.plan([boxes.start()], bench.clock()), Outcome.PERMIT)
    assert (await bench.request(plan)).state is JobState.WAITING


async def test_an_expired_plan(bench: Bench) -> None:
    plan = await bench.plan(boxes.start())
    bench.clock.advance(hours=1)
    await bench.refused(Code.PLAN_EXPIRED, plan)


async def test_an_expired_plan_with_its_approval_is_not_to_be_approved_again(bench: Bench) -> None:
    plan = await bench.plan(boxes.start())
    approval = bench.signed(plan)
    bench.clock.advance(hours=2)
    with pytest.raises(CallerError) as caught:
        await bench.app.jobs.answer(plan.id, approval, "test")
    assert (caught.value.code, caught.value.remedy) == (Code.PLAN_EXPIRED, "Make a new plan.")


async def test_an_approval_that_outlives_the_plan_does_not_revive_it(bench: Bench) -> None:
    plan = await bench.plan(boxes.start())
    job = await bench.request(plan)
    longer = plan.model_copy(update={"expires_at": bench.clock() + timedelta(days=1)})
    late = bench.signed(longer, lifetime=timedelta(days=1)).model_copy(update={"plan_digest": plan.digest})
    resigned = bench.key.sign(approvals._message(late))
    late = late.model_copy(update={"signature": base64.b64encode(resigned).decode()})
    bench.clock.advance(hours=2)
    with pytest.raises(CallerError) as caught:
        await bench.app.jobs.answer(plan.id, late, "test")
    assert caught.value.code is Code.PLAN_EXPIRED
    assert (await bench.job(job.id)).state is JobState.WAITING


async def test_an_unknown_plan(bench: Bench) -> None:
    await bench.refused(Code.NOT_FOUND, frozen.plan([boxes.start()], bench.clock()))


async def test_a_deployment_does_one_thing_at_a_time(bench: Bench) -> None:
    first = await bench.plan(boxes.start())
    second = await bench.plan(boxes.stop())
    job = await bench.request(first)
    assert job.id in (await bench.refused(Code.DEPLOYMENT_BUSY, second)).message
    await bench.app.jobs.cancel(job.id, ANN)
    assert (await bench.request(second)).state is JobState.WAITING


async def test_a_forgotten_job_does_not_hold_its_deployment_for_ever(bench: Bench) -> None:
    forgotten = await bench.request(await bench.plan(boxes.start()))
    bench.clock.advance(hours=1)
    assert (await bench.request(await bench.plan(boxes.stop()))).state is JobState.WAITING
    assert (await bench.job(forgotten.id)).state is JobState.REFUSED


async def test_two_deployments_run_side_by_side(bench: Bench) -> None:
    first = await bench.queued(*boxes.box(20))
    second = await bench.queued(*boxes.box(31), deployment_id=frozen.OTHER)
    states: list[JobState] = []

    async def run(job: Job) -> None:
        states.append(await bench.run(job))

    gate = bench.double.gate(*_SUBMIT_CLONE)
    async with anyio.create_task_group() as group:
        group.start_soon(run, first)
        await gate.reached.wait()
        group.start_soon(run, second)
        while not states:
            await anyio.lowlevel.checkpoint()
        assert (await bench.job(second.id)).state is JobState.SUCCEEDED
        gate.open.set()
    assert states == [JobState.SUCCEEDED, JobState.SUCCEEDED]


async def test_a_deployment_that_changed_since_makes_a_plan_stale(bench: Bench) -> None:
    old = await bench.plan(boxes.stop())
    await bench.done(*boxes.box())
    await bench.refused(Code.PLAN_STALE, old)
    current = await bench.plan(boxes.stop(), base_revision=1)
    assert (await bench.request(current)).state is JobState.WAITING
    other = await bench.keep(
        frozen.plan([], bench.clock(), base_revision=1, nonce="f" * 32).model_copy(update={"deployment_name": "x"})
    )
    await bench.app.jobs.cancel((await bench.request(current)).id, ANN)
    await bench.refused(Code.PLAN_DENIED, other)  # the mark is another deployment's


# -- answers ---------------------------------------------------------------------------------------------


async def test_a_denial_ends_the_job_that_waits(bench: Bench) -> None:
    plan = await bench.plan(boxes.start())
    job = await bench.request(plan)
    denied = await bench.approve(plan, answer=Answer.DENY)
    assert denied is not None
    assert (denied.id, denied.state, denied.reason) == (job.id, JobState.REFUSED, "denied by bea")
    assert await bench.events() == ["job.requested", "approval.denied", "job.refused"]


async def test_a_denial_that_came_first_ends_the_plan(bench: Bench) -> None:
    plan = await bench.plan(boxes.start())
    await bench.approve(plan, answer=Answer.DENY)
    assert "bea" in (await bench.refused(Code.PLAN_DENIED, plan)).message


async def test_a_denial_after_an_approval_counts(bench: Bench) -> None:
    plan = await bench.plan(boxes.start())
    await bench.approve(plan)
    await bench.approve(plan, answer=Answer.DENY)
    await bench.refused(Code.PLAN_DENIED, plan)


async def test_an_approval_whose_approver_is_gone_does_not_hide_one_that_counts(bench: Bench) -> None:
    plan = await bench.plan(boxes.start())
    await bench.approve(plan)
    bench.key = Ed25519PrivateKey.generate()
    public = base64.b64encode(bench.key.public_key().public_bytes_raw()).decode()
    bench.app.settings.approvers_path.write_text(f"bea ed25519 {public}\n")
    assert (await bench.refused(Code.APPROVAL_INVALID, plan)).remedy
    await bench.approve(plan)
    assert (await bench.request(plan)).state is JobState.QUEUED


async def test_a_denied_plan_keeps_nothing_for_itself(bench: Bench) -> None:
    plan = await bench.plan(*boxes.box())
    kernel = bench.kernel()
    assert [one.target.id for one in await kernel.reserved("demo", "other")] == ["20"]
    await bench.approve(plan, answer=Answer.DENY)
    assert await kernel.reserved("demo", "other") == ()


async def test_an_approval_that_expired_before_the_job_was_asked_for(bench: Bench) -> None:
    plan = await bench.plan(boxes.start())
    await bench.approve(plan, lifetime=timedelta(minutes=5))
    bench.clock.advance(minutes=10)
    assert (await bench.request(plan)).state is JobState.WAITING


async def test_an_approval_that_expired_before_the_worker_came(bench: Bench) -> None:
    plan = await bench.plan(boxes.start())
    await bench.approve(plan, lifetime=timedelta(minutes=5))
    job = await bench.request(plan)
    bench.clock.advance(minutes=10)
    assert await bench.run(job) is JobState.REFUSED
    assert "expired" in (await bench.job(job.id)).reason
    assert bench.double.writes == []
    reason = (await bench.job(job.id)).reason
    assert reason.endswith("Make a new plan.")
    assert "atlas-mcp approve" not in reason, "the plan is used: to approve it again would be refused"


async def test_an_approver_who_was_removed_before_the_worker_came(bench: Bench) -> None:
    job = await bench.queued(boxes.start())
    bench.app.settings.approvers_path.write_text("")
    assert await bench.run(job) is JobState.REFUSED
    assert bench.double.writes == []


async def test_an_answer_in_the_client_counts_only_where_the_settings_say_so(bench: Bench) -> None:
    plan = await bench.plan(boxes.stop())
    given = approvals.by_client(plan, anchor_of(bench.app), Answer.APPROVE, "ann", bench.clock(), timedelta(hours=1))
    assert given.method is ApprovalMethod.CLIENT
    with pytest.raises(CallerError) as caught:
        await bench.app.jobs.answer(plan.id, given, "test")
    assert caught.value.code is Code.APPROVAL_INVALID
    creation = await bench.plan(*boxes.box())
    given = approvals.by_client(
        creation, anchor_of(bench.app), Answer.APPROVE, "ann", bench.clock(), timedelta(hours=1)
    )
    await bench.app.jobs.answer(creation.id, given, "test")
    assert await bench.run(await bench.request(creation)) is JobState.SUCCEEDED


async def test_an_approval_is_consumed_once(bench: Bench) -> None:
    job = await bench.queued(boxes.start())
    approval = await bench.app.store.read(lambda tx: plan_rows.approval_used_by(tx, job.id, job.approval_id))
    assert approval is not None
    with pytest.raises(CallerError) as caught:
        await bench.app.store.write(lambda tx: plan_rows.consume(tx, approval, "job-other"))
    assert caught.value.code is Code.APPROVAL_INVALID


# -- cancelling, resuming, expiring ----------------------------------------------------------------------


async def test_a_waiting_job_ends_when_it_is_cancelled(bench: Bench) -> None:
    job = await bench.app.jobs.cancel((await bench.request(await bench.plan(boxes.start()))).id, ANN)
    assert (job.state, job.reason) == (JobState.REFUSED, "cancelled by ann before it began")
    with pytest.raises(CallerError) as caught:
        await bench.app.jobs.cancel(job.id, ANN)
    assert caught.value.code is Code.JOB_FINISHED
    assert caught.value.remedy == "Nothing is to do: it changes nothing any more."


async def test_what_a_finished_job_did_decides_what_can_be_done_about_it(bench: Bench) -> None:
    made = await bench.done(*boxes.box())
    with pytest.raises(CallerError) as caught:
        await bench.app.jobs.cancel(made.id, ANN)
    assert caught.value.remedy.endswith("rollback, or atlas-mcp plan --remove web-1")
    removal = await bench.queued(boxes.remove(), kind=PlanKind.REMOVE, base_revision=1)
    await bench.app.store.write(lambda tx: job_rows.change(tx, removal.id, state=JobState.SUCCEEDED))
    with pytest.raises(CallerError) as caught:
        await bench.app.jobs.cancel(removal.id, ANN)
    assert "rollback" not in caught.value.remedy
    assert "is gone" in caught.value.remedy
    for job, remedy in (
        (made, f"To undo what it did: rollback, or atlas-mcp plan --remove {made.id}"),
        (removal.model_copy(update={"state": JobState.SUCCEEDED}), ""),
    ):
        run = job.model_copy(update={"subject_kind": SubjectKind.RUN})
        assert await bench.app.store.read(partial(admission.afterwards, job=run)) == remedy
    preparing = frozen.plan([boxes.wait()], bench.clock(), kind=PlanKind.PREPARE)
    decision = bench.app.judge.decide(ANN, frozen.plan([boxes.wait()], bench.clock()), ())
    await bench.app.store.write(lambda tx: plan_rows.add(tx, Judged(plan=preparing, decision=decision)))
    for found in ("plan-0123456789abcdef", ""):
        ended = made.model_copy(update={"plan_id": preparing.id, "made": found})
        said = await bench.app.store.read(partial(admission.afterwards, job=ended))
        assert said == f"It only made {found or 'no plan'}: nothing was changed."


async def test_a_queued_job_that_is_cancelled_never_begins(bench: Bench) -> None:
    job = await bench.queued(boxes.start())
    ended = await bench.app.jobs.cancel(job.id, ANN)
    assert (ended.state, ended.reason) == (JobState.REFUSED, "cancelled by ann before it began")
    assert await bench.app.store.read(lambda tx: job_rows.runnable(tx, bench.clock())) == []


async def test_a_job_that_a_worker_has_just_claimed_is_cancelled_by_it(bench: Bench) -> None:
    job = await bench.queued(boxes.start())
    await bench.claim(job)
    cancelled = await bench.app.jobs.cancel(job.id, ANN)
    assert (cancelled.state, cancelled.cancel) == (JobState.QUEUED, True), "it is about to look"
    assert await bench.run(job) is JobState.REFUSED
    assert bench.double.writes == []


async def test_cancelling_a_parked_job_is_not_put_off(bench: Bench) -> None:
    job = await bench.queued(boxes.start())
    later = bench.clock() + timedelta(minutes=10)
    await bench.app.store.write(lambda tx: job_rows.change(tx, job.id, state=JobState.PARKED, retry_at=later))
    assert (await bench.app.jobs.cancel(job.id, ANN)).retry_at == bench.clock()


async def test_a_job_that_needs_a_person_is_undone_when_it_is_cancelled(bench: Bench) -> None:
    job = await bench.queued(boxes.start())
    contradiction = partial(job_rows.change, job_id=job.id, state=JobState.NEEDS_PERSON, reason="two marks")
    await bench.app.store.write(contradiction)
    cancelled = await bench.app.jobs.cancel(job.id, ANN)
    assert (cancelled.state, cancelled.cancel) == (JobState.QUEUED, True)
    assert await bench.run(job) is JobState.REFUSED
    assert bench.double.writes == []


async def test_only_what_stands_still_is_resumed(bench: Bench) -> None:
    job = await bench.queued(boxes.start())
    with pytest.raises(CallerError) as caught:
        await bench.app.jobs.resume(job.id, ANN)
    assert caught.value.code is Code.JOB_FINISHED
    for state in (JobState.PARKED, JobState.NEEDS_PERSON):
        await bench.app.store.write(partial(job_rows.change, job_id=job.id, state=state))
        resumed = await bench.app.jobs.resume(job.id, ANN)
        assert resumed.state is JobState.QUEUED
    runnable = await bench.app.store.read(lambda tx: job_rows.runnable(tx, bench.clock()))
    assert [row.id for row in runnable] == [job.id]


async def test_a_plan_that_expires_ends_the_job_that_waits(bench: Bench) -> None:
    job = await bench.request(await bench.plan(boxes.start()))
    await bench.app.jobs.expire()
    assert (await bench.job(job.id)).state is JobState.WAITING
    bench.clock.advance(hours=1)
    await bench.app.jobs.expire()
    assert (await bench.job(job.id)).state is JobState.REFUSED
    assert (await bench.events())[-1] == "job.refused"


async def test_an_unknown_job(bench: Bench) -> None:
    for ask in (bench.app.jobs.cancel, bench.app.jobs.resume):
        with pytest.raises(CallerError) as caught:
            await ask("job-none", ANN)
        assert caught.value.code is Code.NOT_FOUND


async def test_the_closest_is_named_where_something_is_not_found(bench: Bench) -> None:
    plan = await bench.plan(*boxes.box())
    await bench.approve(plan)
    job = await bench.request(plan)
    for ask, wanted in (
        (job_rows.get, job.id),
        (plan_rows.get, plan.id),
        (deployment_rows.get, plan.subject.id),
    ):
        with pytest.raises(CallerError) as caught:
            await bench.app.store.read(partial(_ask, ask, f"{wanted}x"))
        assert caught.value.remedy.startswith(f"Did you mean {wanted}? ")
        with pytest.raises(CallerError) as caught:
            await bench.app.store.read(partial(_ask, ask, "zzz"))
        assert "Did you mean" not in caught.value.remedy
        assert "atlas-mcp " in caught.value.remedy, "what lists them at a terminal"


def _ask(get: Callable[[Tx, str], object], wanted: str, tx: Tx) -> object:
    return get(tx, wanted)
