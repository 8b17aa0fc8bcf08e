"""The execution of a job: the order of what is written, going back, and what happens when something goes wrong."""

from __future__ import annotations

from collections import Counter
from typing import Any

import anyio
import anyio.lowlevel
import pytest

from atlas_mcp.engines.proxmox import spec
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Effect, JobState, Mark, Outcome, SpecRef
from atlas_mcp.testing import Call, Fault, MemoryGuest
from tests import steps
from tests.bench import ANN, Bench
from tests.steps import VMID
from tests.unit.kernel.running import CLONE, FORWARD, VM, interrupted, marks

pytestmark = pytest.mark.anyio


# -- forward ---------------------------------------------------------------------------------------------


async def test_intent_submission_and_outcome_of_every_step_in_order(bench: Bench) -> None:
    job = await bench.done(*VM)
    assert await bench.journal(job.id) == [(step.id, mark) for step in VM for mark in FORWARD]
    assert (job.done, job.total, job.reason, job.message) == (4, 4, "done", "")
    assert bench.cluster.guests[VMID].status == "running"
    assert bench.cluster.writes == ["clone 2000", "configure 2000", "start 2000"]


async def test_the_intent_is_on_disk_before_the_write_and_the_handle_before_the_wait(bench: Bench) -> None:
    job = await bench.queued(*VM)
    seen: dict[str, list[Mark]] = {}
    writing, waiting = bench.cluster.gate(Call.SUBMIT, "clone"), bench.cluster.gate(Call.LOOK, "clone")
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await writing.reached.wait()
        seen["submit"] = marks(await bench.journal(job.id), CLONE)
        assert [(member.key, member.made) for member in await bench.members()] == [("vm2000", False)]
        writing.open.set()
        await waiting.reached.wait()
        seen["outcome"] = marks(await bench.journal(job.id), CLONE)
        waiting.open.set()
    assert seen == {"submit": FORWARD[:1], "outcome": FORWARD[:2]}


async def test_every_line_of_the_journal_but_undo_intents_has_its_audit_record(bench: Bench) -> None:
    bench.cluster.order(Call.LOOK, "start", Fault.LASTING, None)
    job = await bench.queued(*VM)
    assert await bench.run(job) is JobState.ROLLED_BACK
    lines = Counter(f"step.{mark}" for _, mark in await bench.journal(job.id) if mark is not Mark.UNDO_INTENDED)
    audited = Counter(name for name in await bench.events() if name.startswith("step."))
    assert audited == lines


async def test_a_success_settles_the_deployment(bench: Bench) -> None:
    reference = SpecRef(id="web-1", revision=3, digest="0" * 64)
    later = steps.member(2009).model_copy(update={"spec": {"cores": 9}})
    await bench.done(*VM, *steps.vm(2009), members=(steps.member(), later), spec=reference)
    deployment = await bench.deployment()
    assert deployment is not None
    assert (deployment.revision, deployment.spec_id, deployment.spec_revision) == (1, "web-1", 3)
    members = {member.key: member for member in await bench.members()}
    assert {key: member.made for key, member in members.items()} == {"vm2000": True, "vm2009": True}
    assert members["vm2009"].spec == {"cores": 9}
    assert members["vm2000"].noted["disks"] == {"scsi0": "ceph:vm-2000-disk-0"}


async def test_steps_wait_for_those_they_need_and_for_nobody_else(bench: Bench) -> None:
    gate = bench.cluster.gate(Call.SUBMIT, "start")
    job = await bench.queued(*steps.vm(2000), *steps.vm(2001))
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        while (await bench.job(job.id)).done < 6:
            await anyio.lowlevel.checkpoint()
        gate.open.set()
    assert (await bench.job(job.id)).state is JobState.SUCCEEDED


async def test_limits_hold_over_all_jobs_of_a_worker(bench: Bench) -> None:
    limit = spec_limit(at_once=1)
    first = await bench.queued(steps.clone(2000, limits=limit), steps.clone(2001, limits=limit))
    second = await bench.queued(steps.clone(3000, limits=limit), deployment_id=steps.OTHER)
    most = 0
    bench.cluster.hold("clone")

    async def watch() -> None:
        nonlocal most
        for count in range(3):
            while len(bench.cluster.writes) <= count:
                await anyio.lowlevel.checkpoint()
            running = [vmid for vmid in (2000, 2001, 3000) if bench.cluster.running("clone", vmid)]
            most = max(most, len(running))
            bench.cluster.release("clone")
            bench.cluster.hold("clone")

    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, first)
        group.start_soon(bench.run, second)
        group.start_soon(watch)
    assert most == 1
    assert len(bench.cluster.writes) == 3


def spec_limit(at_once: int) -> tuple[dict[str, Any], ...]:
    return ({"name": "clone:demo:ceph", "at_once": at_once}, {"name": "b", "at_once": 9})


async def test_an_uncritical_step_that_fails_is_reported_and_the_job_goes_on(bench: Bench) -> None:
    bench.cluster.order(Call.LOOK, "ready", Fault.LASTING, None)
    made = steps.chain(steps.clone(), steps.start(), steps.ready(critical=False), steps.verify())
    job = await bench.done(*made)
    assert marks(await bench.journal(job.id), "vm2000/ready") == [*FORWARD[:2], Mark.FAILED]
    assert job.done == 3


async def test_an_uncritical_failure_is_not_repeated_after_a_crash(bench: Bench) -> None:
    bench.cluster.order(Call.LOOK, "ready", Fault.LASTING, None)
    made = steps.chain(steps.clone(), steps.start(), steps.ready(critical=False), steps.verify())
    job = await bench.queued(*made)
    await interrupted(bench, job, Call.LOOK, "verify")
    bench.cluster.mend()
    assert await bench.run(job) is JobState.SUCCEEDED
    assert marks(await bench.journal(job.id), "vm2000/ready").count(Mark.INTENDED) == 1


# -- predicates ------------------------------------------------------------------------------------------


async def test_a_predicate_that_fails_before_the_first_step_makes_the_plan_stale(bench: Bench) -> None:
    free = steps.predicate(spec.PredicateKind.VMIDS_FREE, {CLONE: VMID})
    job = await bench.queued(*VM, predicates=(free,))
    bench.cluster.add_guest(MemoryGuest(VMID, "theirs", "pve1"))
    assert await bench.run(job) is JobState.STALE
    assert "VMID 2000 is taken" in (await bench.job(job.id)).reason
    assert (await bench.journal(job.id), bench.cluster.writes) == ([], [])


async def test_a_predicate_that_cannot_be_read_parks_the_job_with_nothing_run(bench: Bench) -> None:
    bench.cluster.order(Call.FAILING, "*", Fault.TRANSIENT, None)
    job = await bench.queued(*VM, predicates=(steps.predicate(spec.PredicateKind.QUORATE),))
    assert await bench.run(job) is JobState.PARKED
    parked = await bench.job(job.id)
    assert parked.reason.startswith("nothing has run yet")
    assert parked.retry_at is not None
    assert parked.retry_at > bench.clock()
    bench.cluster.mend()
    assert await bench.run(job) is JobState.SUCCEEDED


async def test_a_credential_that_is_missing_is_not_the_fault_of_the_plan(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def missing(*_: object) -> None:
        raise CallerError(Code.CREDENTIAL_MISSING, "Unable to resolve env:TOKEN.", "Set it.")

    job = await bench.queued(*VM, predicates=(steps.predicate(spec.PredicateKind.QUORATE),))
    with monkeypatch.context() as patch:
        patch.setattr(bench.app.engines["proxmox"], "failing", missing)
        assert await bench.run(job) is JobState.PARKED
    assert await bench.run(job) is JobState.SUCCEEDED


async def test_a_predicate_is_read_again_before_the_step_that_names_it(bench: Bench) -> None:
    quorate = steps.predicate(spec.PredicateKind.QUORATE)
    made = (*VM[:2], VM[2].model_copy(update={"predicates": ("quorate",)}), VM[3])
    job = await bench.queued(*made, predicates=(quorate,))
    gate = bench.cluster.gate(Call.LOOK, "configure")
    states: list[JobState] = []

    async def run() -> None:
        states.append(await bench.run(job))

    async with anyio.create_task_group() as group:
        group.start_soon(run)
        await gate.reached.wait()
        bench.cluster.quorate = False
        gate.open.set()
        while not bench.cluster.writes[1:]:
            await anyio.lowlevel.checkpoint()
        while (await bench.job(job.id)).state is not JobState.UNDOING:
            await anyio.lowlevel.checkpoint()
        bench.cluster.quorate = True
    assert states == [JobState.ROLLED_BACK]
    assert "has no quorum" in (await bench.job(job.id)).reason
    assert "start 2000" not in bench.cluster.writes
    assert VMID not in bench.cluster.guests


async def test_what_the_job_itself_took_does_not_count_against_it(bench: Bench) -> None:
    free = steps.predicate(spec.PredicateKind.VMIDS_FREE, {CLONE: VMID})
    made = (VM[0], VM[1].model_copy(update={"predicates": ("vmids_free",)}), *VM[2:])
    await bench.done(*made, predicates=(free,))


# -- plans that change nothing, and effects --------------------------------------------------------------


async def test_a_plan_of_reads_needs_no_approval_and_makes_no_write(bench: Bench) -> None:
    await bench.done(*VM)
    plan = await bench.plan(steps.verify(expect={"cores": 4}, disks=()), base_revision=1)
    assert plan.effect is Effect.READ
    before = list(bench.cluster.writes)
    assert await bench.run(await bench.request(plan)) is JobState.SUCCEEDED
    assert bench.cluster.writes == before
    assert bench.app.judge(ANN, plan, ()).outcome is Outcome.PERMIT
