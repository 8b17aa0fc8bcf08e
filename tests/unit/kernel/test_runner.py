"""The execution of a job: the order of what is written, going back, and what happens when something goes wrong."""

from __future__ import annotations

from collections import Counter
from typing import Any

import anyio
import anyio.lowlevel
import pytest
from sqlalchemy import text

from atlas_mcp.engines.proxmox import spec
from atlas_mcp.errors import AtlasError, CallerError, Code
from atlas_mcp.limits import TRIES
from atlas_mcp.model import Effect, JobState, Mark, Outcome, PlanKind, SpecRef, Step, Undo
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store.jobs import JobRow
from atlas_mcp.testing import Call, Fault, Killed, MemoryGuest
from tests import steps
from tests.bench import ANN, Bench
from tests.steps import NONCE, VMID

pytestmark = pytest.mark.anyio
FORWARD = [Mark.INTENDED, Mark.SUBMITTED, Mark.DONE]
VM = steps.vm()
CLONE, CONFIGURE, START, VERIFY = (step.id for step in VM)


def marks(journal: list[tuple[str, Mark]], step_id: str) -> list[Mark]:
    return [mark for step, mark in journal if step == step_id]


async def interrupted(bench: Bench, job: JobRow, call: Call, action: str, *, after: bool = False) -> None:
    """Run a job up to a call, or up to its end, and kill its worker there: nothing more is written."""
    gate = bench.cluster.gate(call, action, after=after)
    try:
        async with anyio.create_task_group() as group:
            group.start_soon(bench.run, job)
            await gate.reached.wait()
            gate.kill()
    except* Killed:
        pass
    else:
        raise AssertionError("nobody was killed")


# -- forward --------------------------------------------------------------------------------------------


async def test_intent_submission_and_outcome_of_every_step_in_order(bench: Bench) -> None:
    job = await bench.done(*VM)
    assert await bench.journal(job.id) == [(step.id, mark) for step in VM for mark in FORWARD]
    assert (job.done, job.total, job.reason, job.message) == (4, 4, "done", "")
    assert bench.cluster.guests[VMID].status == "running"
    assert bench.cluster.writes == ["clone 2000", "configure 2000", "start 2000"]


async def test_the_intent_is_on_disk_before_the_write_and_the_handle_before_the_wait(bench: Bench) -> None:
    job = await bench.queued(*VM)
    seen: dict[str, list[Mark]] = {}
    writing, waiting = bench.cluster.gate(Call.SUBMIT, "clone"), bench.cluster.gate(Call.OUTCOME, "clone")
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
    bench.cluster.order(Call.OUTCOME, "start", Fault.LASTING, None)
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
    await bench.take_lease()
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
    bench.cluster.order(Call.OUTCOME, "ready", Fault.LASTING, None)
    made = steps.chain(steps.clone(), steps.start(), steps.ready(critical=False), steps.verify())
    job = await bench.done(*made)
    assert marks(await bench.journal(job.id), "vm2000/ready") == [*FORWARD[:2], Mark.FAILED]
    assert job.done == 3


async def test_an_uncritical_failure_is_not_repeated_after_a_crash(bench: Bench) -> None:
    bench.cluster.order(Call.OUTCOME, "ready", Fault.LASTING, None)
    made = steps.chain(steps.clone(), steps.start(), steps.ready(critical=False), steps.verify())
    job = await bench.queued(*made)
    await interrupted(bench, job, Call.OUTCOME, "verify")
    bench.cluster.mend()
    assert await bench.run(job) is JobState.SUCCEEDED
    assert marks(await bench.journal(job.id), "vm2000/ready").count(Mark.INTENDED) == 1


# -- predicates -----------------------------------------------------------------------------------------


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
    gate = bench.cluster.gate(Call.OUTCOME, "configure")
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


# -- back -----------------------------------------------------------------------------------------------


async def test_a_failure_undoes_everything_intended_newest_first(bench: Bench) -> None:
    made = steps.chain(steps.clone(), steps.start(), steps.ha_add())
    ha = made[2].model_copy(update={"undo": Undo.RESTORE})
    made = (*made[:2], ha, steps.verify(expect={"cores": 64}, needs=(ha.id,)))
    job = await bench.queued(*made)
    assert await bench.run(job) is JobState.ROLLED_BACK
    order = [step for step, mark in await bench.journal(job.id) if mark is Mark.UNDONE]
    assert order == ["vm2000/verify", "vm2000/ha_add", "vm2000/start", "vm2000/clone"]
    assert (bench.cluster.guests.get(VMID), bench.cluster.ha) == (None, {})
    assert await bench.members() == []
    deployment = await bench.deployment()
    assert deployment is not None
    assert deployment.revision == 0
    ended = await bench.job(job.id)
    assert "verify vm2000" in ended.reason
    assert "cores" in ended.reason


async def test_a_step_that_was_intended_but_did_not_report_is_undone_too(bench: Bench) -> None:
    bench.cluster.order(Call.OUTCOME, "clone", Fault.LASTING, None)
    job = await bench.queued(*VM)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert VMID not in bench.cluster.guests
    assert marks(await bench.journal(job.id), CLONE) == [
        *FORWARD[:2],
        Mark.FAILED,
        Mark.UNDO_INTENDED,
        Mark.UNDO_SUBMITTED,
        Mark.UNDONE,
    ]


async def test_what_somebody_changed_meanwhile_is_reported(bench: Bench) -> None:
    await bench.done(*VM)
    change = steps.configure(wanted={"memory": 4096, "cores": 8})
    gate = bench.cluster.gate(Call.BEFORE, "stop")
    job = await bench.queued(change, steps.stop(needs=(change.id,)), base_revision=1)
    bench.cluster.order(Call.SUBMIT, "stop", Fault.LASTING, None)
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        bench.cluster.guests[VMID].config["memory"] = "1024"
        gate.open.set()
    ended = await bench.job(job.id)
    assert ended.state is JobState.ROLLED_BACK
    assert "not everything could be put back" in ended.reason
    assert len(ended.remains) == 1
    assert "memory" in ended.remains[0]
    assert bench.cluster.guests[VMID].config["cores"] == "4"


async def test_an_undo_that_is_not_answered_is_tried_again(bench: Bench) -> None:
    bench.cluster.order(Call.OUTCOME, "start", Fault.LASTING, None)
    bench.cluster.order(Call.UNDO, "clone", Fault.TRANSIENT, 2)
    bench.cluster.order(Call.UNDO, "clone", Fault.LOST, 1)
    job = await bench.queued(*VM)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert VMID not in bench.cluster.guests


async def test_an_undo_that_is_never_answered_parks_and_goes_on_later(bench: Bench) -> None:
    bench.cluster.order(Call.OUTCOME, "start", Fault.LASTING, None)
    bench.cluster.order(Call.UNDO, "clone", Fault.TRANSIENT, None)
    job = await bench.queued(*VM)
    assert await bench.run(job) is JobState.PARKED
    parked = await bench.job(job.id)
    assert (parked.back, parked.tries) == (True, 1)
    assert "clone vm2000. Unable to reach cluster demo: no answer." in parked.remains[0]
    first_wait = (parked.retry_at or bench.clock()) - bench.clock()
    assert await bench.run(job) is JobState.PARKED
    second = await bench.job(job.id)
    assert (second.retry_at or bench.clock()) - bench.clock() == 2 * first_wait
    bench.cluster.mend()
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert VMID not in bench.cluster.guests


async def test_what_came_before_an_undo_that_failed_waits_for_it(bench: Bench) -> None:
    """A guest is not removed while the HA manager still has it."""
    made = steps.chain(steps.clone(), steps.start(), steps.ha_add())
    ha = made[2].model_copy(update={"undo": Undo.RESTORE})
    job = await bench.queued(*made[:2], ha, steps.verify(expect={"cores": 64}, needs=(ha.id,)))
    bench.cluster.order(Call.UNDO, "ha_add", Fault.LASTING, None)
    assert await bench.run(job) is JobState.PARKED
    assert [line.rpartition(".")[0].partition(": ")[2][:40] for line in (await bench.job(job.id)).remains] == [
        "not undone: ha_add vm2000. Unable to und",
        "not undone: clone vm2000. It waits for w",
    ]
    assert VMID in bench.cluster.guests
    bench.cluster.mend()
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert (bench.cluster.guests.get(VMID), bench.cluster.ha) == (None, {})


async def test_an_undo_that_takes_too_long_parks(bench: Bench) -> None:
    bench.cluster.order(Call.OUTCOME, "start", Fault.LASTING, None)
    bench.cluster.hold("destroy")
    made = (VM[0].model_copy(update={"deadline_s": 1}), *VM[1:])
    assert await bench.run(await bench.queued(*made)) is JobState.PARKED


async def test_marks_that_contradict_each_other_need_a_person(bench: Bench) -> None:
    gate = bench.cluster.gate(Call.BEFORE, "start")
    job = await bench.queued(*VM)
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        bench.cluster.guests[VMID].config["description"] = "rewritten"
        gate.open.set()
    ended = await bench.job(job.id)
    assert ended.state is JobState.NEEDS_PERSON
    assert bench.cluster.guests[VMID].status == "stopped"
    assert "start 2000" not in bench.cluster.writes


async def test_an_undo_that_cannot_prove_what_is_ours_needs_a_person(bench: Bench) -> None:
    bench.cluster.order(Call.OUTCOME, "configure", Fault.LASTING, None)
    gate = bench.cluster.gate(Call.UNDO, "clone")
    job = await bench.queued(*VM)
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        bench.cluster.guests[VMID].config["scsi7"] = "ceph:vm-2000-disk-7,size=5G"
        gate.open.set()
    ended = await bench.job(job.id)
    assert ended.state is JobState.NEEDS_PERSON
    assert "scsi7" in ended.remains[0]
    assert VMID in bench.cluster.guests
    del bench.cluster.guests[VMID].config["scsi7"]
    assert await bench.run(await bench.app.jobs.resume(job.id, ANN)) is JobState.ROLLED_BACK


async def test_a_step_that_takes_too_long_is_undone(bench: Bench) -> None:
    bench.cluster.hold("start")
    made = (*VM[:2], VM[2].model_copy(update={"deadline_s": 1}), VM[3])
    job = await bench.queued(*made)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert "within 1 s" in (await bench.job(job.id)).reason


# -- lost answers ---------------------------------------------------------------------------------------


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
    gate = bench.cluster.gate(Call.OUTCOME, "start")
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


# -- crashes --------------------------------------------------------------------------------------------


POINTS = [(Call.BEFORE, False), (Call.SUBMIT, False), (Call.SUBMIT, True), (Call.OUTCOME, False)]


@pytest.mark.parametrize(("call", "after"), POINTS)
@pytest.mark.parametrize("action", ["clone", "configure", "start", "verify"])
async def test_after_a_crash_the_job_goes_forward_and_makes_nothing_twice(
    bench: Bench, call: Call, after: bool, action: str
) -> None:
    job = await bench.queued(*VM)
    await interrupted(bench, job, call, action, after=after)
    await bench.take_lease()
    assert await bench.run(job) is JobState.SUCCEEDED
    assert bench.cluster.writes == ["clone 2000", "configure 2000", "start 2000"]
    assert [member.made for member in await bench.members()] == [True]


async def test_after_a_crash_in_the_middle_of_a_task_it_is_followed(bench: Bench) -> None:
    bench.cluster.hold("clone")
    job = await bench.queued(*VM)
    await interrupted(bench, job, Call.OUTCOME, "clone")
    gate = bench.cluster.gate(Call.OUTCOME, "clone")
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
    await interrupted(bench, job, Call.OUTCOME, "configure")
    await bench.app.store.write(lambda tx: tx.execute(text(forged), {"id": job.id}))
    writes = list(bench.cluster.writes)
    assert await bench.run(job) is JobState.NEEDS_PERSON
    assert "the audit log tells" in (await bench.job(job.id)).reason
    assert bench.cluster.writes == writes


async def test_a_permit_that_expires_on_the_way_stops_the_next_step(bench: Bench) -> None:
    job = await bench.queued(*VM)
    gate = bench.cluster.gate(Call.OUTCOME, "clone")
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
    bench.cluster.order(Call.OUTCOME, "start", Fault.LASTING, None)
    job = await bench.queued(*VM)
    await interrupted(bench, job, Call.UNDO, "clone")
    bench.cluster.mend()
    bench.clock.advance(hours=50)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert "start vm2000" in (await bench.job(job.id)).reason, "the first reason is kept"


async def test_an_interrupted_step_that_cannot_be_told_needs_a_person(bench: Bench) -> None:
    job = await bench.queued(*VM)
    await interrupted(bench, job, Call.OUTCOME, "clone")
    bench.cluster.guests[VMID].config["description"] = "rewritten"
    assert await bench.run(job) is JobState.NEEDS_PERSON
    assert job.id in (await bench.job(job.id)).reason


async def test_an_interrupted_step_that_cannot_be_looked_at_parks(bench: Bench) -> None:
    job = await bench.queued(*VM)
    await interrupted(bench, job, Call.OUTCOME, "clone")
    bench.cluster.order(Call.RECONCILE, "clone", Fault.TRANSIENT, 1)
    assert await bench.run(job) is JobState.PARKED
    assert await bench.run(job) is JobState.SUCCEEDED


async def test_a_worker_that_was_replaced_writes_nothing_more(bench: Bench) -> None:
    job = await bench.queued(*VM)
    gate = bench.cluster.gate(Call.OUTCOME, "clone")
    errors: list[AtlasError] = []

    async def run() -> None:
        try:
            await bench.run(job)
        except AtlasError as error:
            errors.append(error)

    async with anyio.create_task_group() as group:
        group.start_soon(run)
        await gate.reached.wait()
        await bench.app.store.write(lambda tx: job_rows.take_lease(tx, "another"))
        before = await bench.journal(job.id)
        gate.open.set()
    assert [error.code for error in errors] == [Code.INTERNAL]
    assert await bench.journal(job.id) == before
    assert bench.cluster.writes == ["clone 2000"]
    await bench.take_lease()
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


# -- steps that cannot be undone ------------------------------------------------------------------------


def removal(*vmids: int) -> tuple[Step, ...]:
    stops = tuple(steps.stop(vmid) for vmid in vmids)
    needs = tuple(step.id for step in stops)
    return (*stops, *(steps.destroy(vmid, (f"ceph:vm-{vmid}-disk-0",), needs=needs) for vmid in vmids))


async def removing(bench: Bench, *vmids: int) -> JobRow:
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
    gate = bench.cluster.gate(Call.OUTCOME, "destroy")
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
    await interrupted(bench, job, Call.OUTCOME, "destroy")
    bench.clock.advance(hours=5)
    assert await bench.run(job) is JobState.SUCCEEDED, "what was submitted under the permit is followed to its end"
    grown = await _grown_half_way(bench)
    bench.clock.advance(hours=5)
    assert await bench.run(grown) is JobState.PARKED
    assert "permit expired" in (await bench.job(grown.id)).reason


async def _grown_half_way(bench: Bench) -> JobRow:
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


async def _late_removal(bench: Bench) -> JobRow:
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


async def cancelled_at(bench: Bench, job: JobRow, call: Call, action: str) -> JobRow:
    """Cancel a job while a call waits; the call is let on once the job has noticed. One that undoes does not look."""
    gate = bench.cluster.gate(call, action)
    read, noticed = bench.app.store.read, anyio.Event()

    async def spy(work: Any) -> Any:
        found = await read(work)
        if isinstance(found, JobRow) and found.cancel:
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


@pytest.mark.parametrize("call", [Call.BEFORE, Call.SUBMIT, Call.OUTCOME])
@pytest.mark.parametrize("action", ["clone", "configure", "start", "verify"])
async def test_a_job_that_is_cancelled_stops_and_undoes(bench: Bench, call: Call, action: str) -> None:
    job = await cancelled_at(bench, await bench.queued(*VM), call, action)
    assert (job.state, job.reason) == (JobState.ROLLED_BACK, "cancelled")
    assert (bench.cluster.guests.get(VMID), await bench.members()) == (None, [])


async def test_cancelling_a_job_that_undoes_changes_nothing(bench: Bench) -> None:
    bench.cluster.order(Call.OUTCOME, "start", Fault.LASTING, None)
    job = await cancelled_at(bench, await bench.queued(*VM), Call.UNDO, "clone")
    assert job.state is JobState.ROLLED_BACK
    assert job.reason != "cancelled"


async def test_a_job_that_was_cancelled_when_nothing_was_left_to_do_succeeds(bench: Bench) -> None:
    await bench.done(*VM)
    grow = steps.grow(undo=Undo.NEVER)
    job = await bench.queued(grow, base_revision=1)
    ended = await cancelled_at(bench, job, Call.OUTCOME, "grow_disk")
    assert ended.state is JobState.SUCCEEDED, "a disk that was grown cannot be cancelled"


async def test_a_parked_job_that_is_cancelled_goes_back(bench: Bench) -> None:
    job = await bench.queued(*VM)
    await interrupted(bench, job, Call.OUTCOME, "clone")
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
    job = await cancelled_at(bench, job, Call.OUTCOME, "destroy")
    assert (job.state, job.reason) == (JobState.CANCELLED, "cancelled")
    assert 2000 not in bench.cluster.guests
    assert bench.cluster.guests[2001].status == "running"
    assert [member.key for member in await bench.members()] == ["vm2001"], "what is gone leaves the record"
    deployment = await bench.deployment()
    assert deployment is not None
    assert deployment.revision == 2


async def test_a_removal_that_is_cancelled_in_vain_parks_until_it_can_be_told_what_is_gone(bench: Bench) -> None:
    job = await removing(bench, 2000)
    await interrupted(bench, job, Call.OUTCOME, "destroy")
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
    await interrupted(bench, job, Call.OUTCOME, "destroy")
    bench.cluster.order(Call.SUBMIT, "none", Fault.LASTING)
    await bench.app.jobs.cancel(job.id, ANN)
    handle = bench.cluster.running("destroy", 2000)
    bench.cluster.stop_task(handle)
    bench.cluster.guests[2000].hidden = True
    assert await bench.run(job) is JobState.NEEDS_PERSON


# -- plans that change nothing, and effects ---------------------------------------------------------------


async def test_a_plan_of_reads_needs_no_approval_and_makes_no_write(bench: Bench) -> None:
    await bench.done(*VM)
    plan = await bench.plan(steps.verify(expect={"cores": 4}, disks=()), base_revision=1)
    assert plan.effect is Effect.READ
    before = list(bench.cluster.writes)
    assert await bench.run(await bench.request(plan)) is JobState.SUCCEEDED
    assert bench.cluster.writes == before
    assert bench.app.judge(ANN, plan).outcome is Outcome.PERMIT
