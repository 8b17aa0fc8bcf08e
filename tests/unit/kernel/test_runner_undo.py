"""Going back: everything that was intended is undone, newest first."""

from __future__ import annotations

import anyio
import anyio.lowlevel
import pytest

from atlas_mcp.model import JobState, Mark, Undo
from atlas_mcp.testing import Call, Fault
from tests import steps
from tests.bench import ANN, Bench
from tests.steps import VMID
from tests.unit.kernel.running import CLONE, FORWARD, VM, marks

pytestmark = pytest.mark.anyio


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
    bench.cluster.order(Call.LOOK, "clone", Fault.LASTING, None)
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
    bench.cluster.order(Call.LOOK, "start", Fault.LASTING, None)
    bench.cluster.order(Call.UNDO, "clone", Fault.TRANSIENT, 2)
    bench.cluster.order(Call.UNDO, "clone", Fault.LOST, 1)
    job = await bench.queued(*VM)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert VMID not in bench.cluster.guests


async def test_an_undo_that_is_never_answered_parks_and_goes_on_later(bench: Bench) -> None:
    bench.cluster.order(Call.LOOK, "start", Fault.LASTING, None)
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
    bench.cluster.order(Call.LOOK, "start", Fault.LASTING, None)
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
    bench.cluster.order(Call.LOOK, "configure", Fault.LASTING, None)
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
