"""Jobs as a worker takes them up: what must still hold, and what has ended meanwhile."""

from __future__ import annotations

import base64
from datetime import timedelta
from pathlib import Path

import anyio
import anyio.lowlevel
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import text

from atlas_mcp.app import App
from atlas_mcp.errors import AtlasError, CallerError, Code
from atlas_mcp.model import Answer, Environment, Job, JobState, Mark, Plan
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store.leases import Lease
from tests.bench import ANN, Bench
from tests.kinds import boxes

pytestmark = pytest.mark.anyio


async def test_the_permit_counts_from_the_first_start(bench: Bench) -> None:
    job = await bench.queued(*boxes.box())
    lease = await bench.claim(job)
    first = await bench.app.jobs.start(job, lease)
    bench.clock.advance(hours=2)
    again = await bench.app.jobs.start(await bench.job(job.id), lease)
    assert first is not None
    assert again is not None
    assert again[1].expires_at == first[1].expires_at
    assert (await bench.events()).count("job.started") == 1


def _capped(bench: Bench, seconds: int) -> None:
    """The operator caps the life of permits, and a process begins with these settings."""
    approvals = bench.app.settings.approvals.model_copy(update={"permit_at_most_s": seconds})
    bench.app.settings = bench.app.settings.model_copy(update={"approvals": approvals})
    bench.app.__dict__.pop("jobs", None)


@pytest.mark.parametrize(("at_most_s", "hours"), [(86_400, 8), (3_600, 1)])
async def test_a_permit_lives_as_the_estimate_says_and_the_operator_allows(
    bench: Bench, at_most_s: int, hours: int
) -> None:
    _capped(bench, at_most_s)
    job = await bench.queued(*boxes.box(), estimate_s=7_200)
    started = await bench.app.jobs.start(job, await bench.claim(job))
    assert started is not None
    assert started[1].expires_at == bench.clock() + timedelta(hours=hours)


async def test_a_job_that_has_begun_keeps_its_permit_whatever_the_settings_say_then(bench: Bench) -> None:
    job = await bench.queued(*boxes.box())
    lease = await bench.claim(job)
    first = await bench.app.jobs.start(job, lease)
    _capped(bench, 300)
    bench.clock.advance(hours=2)
    again = await bench.app.jobs.start(await bench.job(job.id), lease)
    assert first is not None
    assert again is not None
    assert again[1].expires_at == first[1].expires_at
    assert again[1].valid(bench.clock())


async def test_a_worker_that_was_replaced_starts_nothing(bench: Bench) -> None:
    job = await bench.queued(boxes.start())
    old = await bench.claim(job)
    await bench.claim(job)
    with pytest.raises(AtlasError) as caught:
        await bench.app.jobs.start(job, old)
    assert caught.value.code is Code.INTERNAL
    assert (await bench.job(job.id)).state is JobState.QUEUED


async def test_a_started_job_whose_approver_is_gone_is_set_aside_with_the_reason(bench: Bench) -> None:
    job = await bench.queued(*boxes.box())
    lease = await bench.claim(job)
    await bench.app.jobs.start(job, lease)
    bench.app.settings.approvers_path.write_text("")
    assert await bench.app.jobs.start(await bench.job(job.id), lease) is None
    parked = await bench.job(job.id)
    assert parked.state is JobState.PARKED
    assert "not an enrolled approver" in parked.reason
    assert parked.retry_at is not None
    assert parked.retry_at > bench.clock()


async def _gone(bench: Bench) -> tuple[Plan, Job, Lease]:
    """A job under way whose approver was removed from the file and put back under another key."""
    plan = await bench.plan(*boxes.box())
    await bench.approve(plan)
    job = await bench.request(plan)
    lease = await bench.claim(job)
    await bench.app.jobs.start(job, lease)
    bench.app.settings.approvers_path.write_text("")
    assert await bench.app.jobs.start(await bench.job(job.id), lease) is None
    bench.key = Ed25519PrivateKey.generate()
    public = base64.b64encode(bench.key.public_key().public_bytes_raw()).decode()
    bench.app.settings.approvers_path.write_text(f"bea ed25519 {public}\n")
    return plan, job, lease


async def test_a_parked_job_goes_on_once_its_plan_is_approved_again(bench: Bench) -> None:
    plan, job, lease = await _gone(bench)
    assert await bench.app.jobs.start(await bench.job(job.id), lease) is None
    assert f"atlas-mcp approve {plan.id}" in (await bench.job(job.id)).reason
    bench.clock.advance(hours=30)  # the plan has expired long since
    again = await bench.approve(plan)
    assert again is not None
    assert again.state is JobState.QUEUED
    started = await bench.app.jobs.start(again, lease)
    assert started is not None
    assert started[1].expires_at == bench.clock() + timedelta(hours=4)


async def test_a_parked_job_that_was_cancelled_is_undone_once_its_plan_is_approved_again(bench: Bench) -> None:
    plan, job, _ = await _gone(bench)
    await bench.app.jobs.cancel(job.id, ANN)
    assert await bench.run(job) is JobState.PARKED
    await bench.approve(plan)
    assert await bench.run(job) is JobState.REFUSED
    assert bench.double.writes == []


async def test_an_approval_that_a_parked_job_used_does_not_renew_it(bench: Bench) -> None:
    plan = await bench.plan(*boxes.box())
    signed = bench.signed(plan)
    await bench.app.jobs.answer(plan.id, signed, "test")
    job = await bench.request(plan)
    await bench.app.store.write(lambda tx: job_rows.change(tx, job.id, state=JobState.PARKED))
    with pytest.raises(CallerError) as caught:
        await bench.app.jobs.answer(plan.id, signed, "test")
    assert caught.value.code is Code.APPROVAL_INVALID


async def test_whether_an_approval_was_used_is_known(bench: Bench) -> None:
    plan = await bench.plan(boxes.start())
    signed = bench.signed(plan)
    assert not await bench.app.jobs.used(signed)
    await bench.app.jobs.answer(plan.id, signed, "test")
    assert not await bench.app.jobs.used(signed)
    await bench.request(plan)
    assert await bench.app.jobs.used(signed)


async def test_a_record_without_its_hash_tells_nothing(bench: Bench) -> None:
    job = await bench.queued(boxes.start())
    body = '{"data":{"job":"%s"},"name":"job.succeeded"}' % job.id  # noqa: UP031 - braces
    forged = text("INSERT INTO audit (seq, body, mac) VALUES (100000, :body, '00')")
    await bench.app.store.write(lambda tx: tx.execute(forged, {"body": body}))
    told = await bench.app.store.read(lambda tx: bench.app.trail.of_job(tx, job.id))
    assert [event.name for event in told] == ["job.requested"]


async def test_a_journal_that_undoes_what_was_not_begun_is_not_acted_on(bench: Bench) -> None:
    """Else a job would count as begun, and its predicates would not be read."""
    job = await bench.queued(*boxes.box())
    await bench.app.store.write(
        lambda tx: job_rows.append(tx, job.id, "box20/make", Mark.UNDO_INTENDED, bench.clock(), {})
    )
    assert await bench.run(job) is JobState.NEEDS_PERSON
    assert "undoes what it never began" in (await bench.job(job.id)).reason
    assert bench.double.writes == []


async def test_a_parked_job_is_not_denied_but_cancelled(bench: Bench) -> None:
    plan, job, _ = await _gone(bench)
    with pytest.raises(CallerError) as caught:
        await bench.approve(plan, answer=Answer.DENY)
    assert caught.value.code is Code.PLAN_USED
    assert f"atlas-mcp jobs cancel {job.id}" in caught.value.remedy


async def test_the_permit_of_a_rule_counts_from_each_start(bench: Bench) -> None:
    plan = await bench.plan(boxes.wait())
    job = await bench.request(plan)
    lease = await bench.claim(job)
    await bench.app.jobs.start(job, lease)
    bench.clock.advance(hours=9)
    again = await bench.app.jobs.start(await bench.job(job.id), lease)
    assert again is not None
    assert again[1].valid(bench.clock())


async def test_a_plan_that_was_edited_in_the_database_is_not_read(bench: Bench) -> None:
    plan = await bench.plan(boxes.start())
    edited = "UPDATE plans SET body = replace(body, 'box20', 'vm9999')"
    await bench.app.store.write(lambda tx: tx.execute(text(edited)))
    await bench.refused(Code.DOCUMENT_UNREADABLE, plan)


async def test_a_job_whose_plan_cannot_be_read_waits_until_it_can(bench: Bench) -> None:
    """As where a newer version wrote it: nothing ran, and it goes on with a version that knows the format."""
    job = await bench.queued(*boxes.box())
    newer = "UPDATE plans SET body = replace(body, 'atlas-plan/v2', 'atlas-plan/v9')"
    await bench.app.store.write(lambda tx: tx.execute(text(newer)))
    assert await bench.run(job) is JobState.PARKED
    assert "its format is 'atlas-plan/v9'" in (await bench.job(job.id)).reason
    known = "UPDATE plans SET body = replace(body, 'atlas-plan/v9', 'atlas-plan/v2')"
    await bench.app.store.write(lambda tx: tx.execute(text(known)))
    assert await bench.run(job) is JobState.SUCCEEDED


async def test_limits_that_became_stricter_under_way_let_a_job_undo_and_no_more(bench: Bench) -> None:
    job = await bench.queued(*boxes.box())
    lease = await bench.claim(job)
    await bench.app.jobs.start(job, lease)
    bench.double.places = ("other",)
    started = await bench.app.jobs.start(await bench.job(job.id), lease)
    assert started is not None
    assert not started[1].valid(bench.clock())
    assert started[1].covers(started[0].steps[0])


async def test_an_approval_from_the_future_is_not_taken(bench: Bench) -> None:
    plan = await bench.plan(boxes.start())
    with pytest.raises(CallerError) as caught:
        await bench.approve(plan, now=bench.clock() + timedelta(days=365))
    assert caught.value.code is Code.APPROVAL_INVALID


async def test_a_job_that_ended_since_it_was_seen_is_not_begun_again(bench: Bench) -> None:
    seen = await bench.queued(*boxes.box())
    await bench.run(seen)
    assert await bench.app.jobs.start(seen, bench.leases[seen.id]) is None
    assert (await bench.job(seen.id)).state is JobState.SUCCEEDED
    assert "job.restored" not in await bench.events()


async def test_a_deployment_that_gets_something_for_prod_is_prod_from_then_on(bench: Bench) -> None:
    await bench.done(*boxes.box(20))
    await bench.done(*boxes.box(21), base_revision=1, environment=Environment.PROD)
    deployment = await bench.deployment()
    assert deployment is not None
    assert deployment.environment is Environment.PROD
    lesser = await bench.plan(boxes.sets(20), base_revision=2)
    assert "prod, not dev" in str(await bench.refused(Code.PLAN_DENIED, lesser))


async def test_a_job_that_crashes_us_is_parked(bench: Bench) -> None:
    job = await bench.queued(*boxes.box())
    lease = await bench.claim(job)
    await bench.app.jobs.crashed(job, lease)
    parked = await bench.job(job.id)
    assert (parked.state, parked.tries) == (JobState.PARKED, 1)
    assert "see the log" in parked.reason


async def test_two_processes_ask_for_the_same_plan_at_once(bench: Bench, app: App) -> None:
    plan = await bench.plan(boxes.start())
    other = App(app.settings, may_apply=True, catalogue=app.catalogue, engines=app.engines, now=app.now)
    found: list[str] = []

    async def ask(asked: App) -> None:
        found.append((await asked.jobs.request(plan.id, ANN, "corr")).id)

    async with anyio.create_task_group() as group:
        for asked in (app, other) * 5:
            group.start_soon(ask, asked)
    other.close()
    assert len(found) == 10
    assert len(set(found)) == 1
    assert (await bench.events()).count("job.requested") == 1


def test_the_database_file_is_private(app: App) -> None:
    path: Path = app.settings.database
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
