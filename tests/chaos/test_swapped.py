"""Somebody else's guest takes a VMID of ours, our description copied: it is never touched, and there is a way out."""

from __future__ import annotations

from typing import Any

import anyio
import pytest

from atlas_mcp.errors import CallerError, Code
from atlas_mcp.jobs import members
from atlas_mcp.model import Job, JobState, Mark
from atlas_mcp.store import deployments as deployment_rows
from tests.chaos.lab import Lab, fleet
from tests.chaos.phases import CONFIGURE, DISK, READINESS, START, STOP, VMID, Phase
from tests.requires import essential

MOMENTS = [(CONFIGURE, "before"), (CONFIGURE, "after"), (DISK, "before"), (DISK, "after"), (START, "after")]
MOMENTS += [(READINESS, "after"), (STOP, "after")]
CASES = [(phase, mode, copied) for phase, mode in MOMENTS for copied in (True, False)]
QUICK = [(CONFIGURE, "before", True), (DISK, "after", True), (START, "after", False), (STOP, "after", True)]


def theirs(lab: Lab) -> dict[str, Any]:
    """The foreign guest and its volumes as they are."""
    state = lab.sim.state()
    guest = state["guests"][str(VMID)]
    assert guest["name"] == f"theirs-{VMID}"
    volumes = {name for name, one in state["storages"]["ceph"]["shared"]["volumes"].items() if one["vmid"] == VMID}
    return {"status": guest["status"], "node": guest["node"], "config": guest["config"], "volumes": volumes}


def written(lab: Lab, phase: Phase) -> list[str]:
    """The writes about the VMID that PVE took since the guest was replaced, without the one as which that came."""
    taken = [
        f"{call['method']} {call['path']}"
        for call in lab.sim.requests(1000)["last"]
        if call["method"] != "GET" and call["status"] == 200 and str(VMID) in f"{call['path']} {call['params']}"
    ]
    return [call for call in taken if not call.startswith(phase.method) or not call.endswith(phase.suffix)]


async def forget(lab: Lab, deployment: str, key: str = "one") -> Job | None:
    app = lab.app
    by = (lab.principal, "chaos")
    return (await members.forget(app.store, app.trail, app.now, *by, deployment, key, app.settings.data_dir))[1]


async def swapped(lab: Lab, phase: Phase, mode: str, description: bool) -> str:
    """Run a job up to a moment at which the guest is replaced, and on until it needs a person."""
    job = await phase.deploy(lab)
    phase.strike(lab, {**_swap(), "description": description}, {"op": "reset_requests"}, mode=mode)
    ended = await lab.finish(job)
    assert ended.state is JobState.NEEDS_PERSON, f"{ended.state} {ended.reason} {ended.remains}\n{lab.errors()}"
    said = f"{ended.reason} {ended.remains}"
    assert f"atlas-mcp deployments forget {ended.subject_id} one" in said
    assert "mark back" not in said
    return job


@pytest.mark.parametrize(("phase", "mode", "description"), essential(CASES, QUICK), ids=str)
def test_a_foreign_guest_is_never_touched_and_can_be_let_go_of(
    lab: Lab, phase: Phase, mode: str, description: bool
) -> None:
    """Its description is a copy of our guest's, or its own."""

    async def run() -> None:
        job = await swapped(lab, phase, mode, description)
        before = theirs(lab)
        await lab.app.jobs.cancel(job, lab.principal)
        again = await lab.finish(job)
        assert (again.state, theirs(lab)) == (JobState.NEEDS_PERSON, before), again.reason
        stuck = await forget(lab, again.subject_id)
        assert stuck is not None and stuck.id == job
        ended = await lab.finish(job)
        assert ended.state is JobState.ROLLED_BACK, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert any("let go of" in text for text in ended.remains)
        assert theirs(lab) == before
        assert written(lab, phase) == []
        assert (await lab.kernel().deployment(ended.subject_id)).members == ()
        assert (await lab.app.store.read(lambda tx: lab.app.trail.verify(tx))).intact

    anyio.run(run)


KILLS = [
    "one/clone:done#1:after",
    "one/configure:submitted#1:before",
    "one/grow-scsi0:submitted#1:after",
    "one/start:done#1:before",
    "one/verify:submitted#1:after",
]


@pytest.mark.parametrize("kill", essential(KILLS, [KILLS[0], KILLS[3]]))
def test_a_guest_that_was_swapped_while_no_worker_ran(lab: Lab, kill: str) -> None:
    async def run() -> None:
        job = await lab.deploy(fleet("one"))
        await lab.until_ended(job, lab.start_worker(kill=kill))
        lab.sim.control(**_swap())
        lab.sim.reset_requests()
        before = theirs(lab)
        stopped = await lab.finish(job)
        assert stopped.state is JobState.NEEDS_PERSON, f"{stopped.state} {stopped.reason}\n{lab.errors()}"
        assert f"atlas-mcp deployments forget {stopped.subject_id} one" in stopped.reason
        await lab.app.jobs.cancel(job, lab.principal)
        assert (await lab.finish(job)).state is JobState.NEEDS_PERSON
        await forget(lab, stopped.subject_id)
        ended = await lab.finish(job)
        assert ended.state is JobState.ROLLED_BACK, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert (theirs(lab), written(lab, CONFIGURE)) == (before, [])

    anyio.run(run)


def test_a_job_that_goes_on_makes_the_others(lab: Lab) -> None:
    """Resumed without being cancelled, it leaves out what was let go of, and says so."""

    async def run() -> None:
        job = await lab.deploy(fleet("one", count=3))
        lab.sim.control("when", method="PUT", suffix=f"{VMID}/config", do=[_swap()])
        stopped = await lab.finish(job)
        assert stopped.state is JobState.NEEDS_PERSON, stopped.reason
        before = theirs(lab)
        await forget(lab, stopped.subject_id)
        ended = await lab.finish(job)
        assert ended.state is JobState.SUCCEEDED, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert f"vm {VMID} (one-01) on demo is not ours: it was let go of" in ended.reason
        assert theirs(lab) == before
        found = (await lab.kernel().deployment(ended.subject_id)).members
        assert sorted(int(member.target.id) for member in found) == [VMID + 1, VMID + 2]
        assert all(lab.ours()[vmid]["status"] == "running" for vmid in (VMID + 1, VMID + 2))

    anyio.run(run)


@pytest.mark.parametrize("moment", ["planned", "stopped"])
def test_a_removal_leaves_a_foreign_guest_alone(lab: Lab, moment: str) -> None:
    """Swapped between plan and job, or once our guest is stopped: the others go, it stays."""

    async def run() -> None:
        job = await lab.deploy(fleet("one", count=2))
        made = await lab.finish(job)
        assert made.state is JobState.SUCCEEDED, lab.errors()
        removal = await lab.remove(made.subject_id)
        if moment == "planned":
            lab.sim.control(**_swap())
        else:
            lab.sim.control("when", method="POST", suffix=f"{VMID}/status/shutdown", mode="after", do=[_swap()])
        stopped = await lab.finish(removal)
        assert stopped.state is JobState.NEEDS_PERSON, f"{stopped.state} {stopped.reason} {stopped.remains}"
        before = theirs(lab)
        assert f"atlas-mcp deployments forget {made.subject_id} one" in stopped.reason
        await forget(lab, made.subject_id)
        ended = await lab.finish(removal)
        assert ended.state is JobState.SUCCEEDED, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert theirs(lab) == before
        assert sorted(lab.ours()) == [VMID]
        assert (await lab.kernel().deployment(made.subject_id)).members == ()

    anyio.run(run)


def test_a_removal_is_not_planned_over_a_foreign_guest_until_it_is_let_go_of(lab: Lab) -> None:
    async def run() -> None:
        made = await lab.finish(await lab.deploy(fleet("one", count=2)))
        lab.sim.control("replace_guest", vmid=VMID)
        with pytest.raises(CallerError) as caught:
            await lab.remove(made.subject_id)
        assert caught.value.code is Code.NOT_OURS
        assert f"atlas-mcp deployments forget {made.subject_id} one" in str(caught.value)
        assert await lab.kernel().drift(await lab.kernel().deployment(made.subject_id)) == (
            "one: VM 2000 is not the guest that we made, though it bears our mark",
        )
        before = theirs(lab)
        assert await forget(lab, made.subject_id) is None
        ended = await lab.finish(await lab.remove(made.subject_id))
        assert ended.state is JobState.SUCCEEDED, f"{ended.reason}\n{lab.errors()}"
        assert (sorted(lab.ours()), theirs(lab)) == ([VMID], before)

    anyio.run(run)


def test_a_guest_with_our_mark_that_no_task_of_ours_made_needs_a_person(lab: Lab) -> None:
    """The worker died before it knew whether its clone was taken, and it was not; a guest with our description came."""

    async def run() -> None:
        job = await lab.deploy(fleet("one"))
        marked = (await lab.app.store.read(lambda tx: _plan(tx, lab, job))).steps[0].args["description"]
        lab.sim.control("fail", method="POST", suffix="/clone", status=599, message="broken pipe", times=1)
        guest = {"vmid": VMID, "name": f"theirs-{VMID}", "node": "pve1", "pool": "atlas", "status": "running"}
        come = {"op": "add_guest", "guest": {**guest, "config": {"description": marked, "scsi0": "ceph:12"}}}
        lab.sim.control("when", method="POST", suffix="/clone", do=[come])
        ended = await lab.finish(job)
        assert ended.state is JobState.NEEDS_PERSON, f"{ended.state} {ended.reason}\n{lab.errors()}"
        assert "no task of ours made it" in ended.reason
        before = theirs(lab)
        await lab.app.jobs.cancel(job, lab.principal)
        assert (await lab.finish(job)).state is JobState.NEEDS_PERSON
        await forget(lab, ended.subject_id)
        assert (await lab.finish(job)).state is JobState.ROLLED_BACK, lab.errors()
        assert theirs(lab) == before

    anyio.run(run)


def _plan(tx: Any, lab: Lab, job: str) -> Any:
    from atlas_mcp.store import jobs as job_rows
    from atlas_mcp.store import plans as plan_rows

    return plan_rows.get(tx, job_rows.get(tx, job).plan_id).plan


def test_a_member_that_was_made_earlier_is_known_again_once_its_deployment_is_shown(lab: Lab) -> None:
    async def run() -> None:
        made = await lab.finish(await lab.deploy(fleet("one")))
        await lab.app.store.write(lambda tx: _unread(tx, made.subject_id))
        kernel, identity = lab.kernel(), member_uuid(lab.ours()[VMID]["config"])
        assert await kernel.drift(await kernel.deployment(made.subject_id)) == ()
        (member,) = (await kernel.deployment(made.subject_id)).members
        assert member.noted["identity"] == identity
        lab.sim.control(**_swap())
        (drift,) = await kernel.drift(await kernel.deployment(made.subject_id))
        assert "is not the guest that we made" in drift
        assert (await lab.app.store.read(lambda tx: lab.app.trail.verify(tx))).intact

    anyio.run(run)


def test_a_member_that_was_made_earlier_is_known_again_from_the_next_look_on(lab: Lab) -> None:
    """What is read at creation was not kept then: the next step on the guest keeps it."""

    async def run() -> None:
        made = await lab.finish(await lab.deploy(fleet("one")))
        before = lab.ours()[VMID]["config"]
        await lab.app.store.write(lambda tx: _unread(tx, made.subject_id))
        removal = await lab.remove(made.subject_id)
        lab.sim.control("when", method="POST", suffix="/status/shutdown", mode="after", do=[_swap()])
        stopped = await lab.finish(removal)
        assert stopped.state is JobState.NEEDS_PERSON, f"{stopped.state} {stopped.reason}"
        assert "is not the guest that we made" in stopped.reason
        assert theirs(lab)["status"] == "stopped"
        (member,) = (await lab.kernel().deployment(made.subject_id)).members
        assert member.noted["identity"] == member_uuid(before)

    anyio.run(run)


def member_uuid(config: dict[str, Any]) -> str:
    return str(config["smbios1"]).partition("uuid=")[2].partition(",")[0]


def _swap() -> dict[str, Any]:
    return {"op": "replace_guest", "vmid": VMID}


def _unread(tx: Any, deployment: str) -> None:
    deployment_rows.note_member(tx, deployment, "one", {"identity": ""})


def test_a_disk_that_moved_to_another_storage_is_still_ours(lab: Lab) -> None:
    async def run() -> None:
        made = await lab.finish(await lab.deploy(fleet("one")))
        moved = "local-lvm:vm-2000-disk-3,discard=on,size=12G"
        lab.sim.control("set_config", vmid=VMID, set={"scsi0": moved})
        assert await lab.kernel().drift(await lab.kernel().deployment(made.subject_id)) == ()
        ended = await lab.finish(await lab.remove(made.subject_id))
        assert ended.state is JobState.SUCCEEDED, f"{ended.reason}\n{lab.errors()}"
        assert lab.ours() == {}

    anyio.run(run)


def test_a_member_is_not_forgotten_under_a_job_that_is_at_work(lab: Lab) -> None:
    async def run() -> None:
        lab.sim.control("hold_tasks", type="qmstart")
        job = await lab.deploy(fleet("one"))
        worker = lab.start_worker()
        await lab.until_marked(job, "one/start", Mark.SUBMITTED)
        with pytest.raises(CallerError) as caught:
            await forget(lab, (await lab.job(job)).subject_id)
        assert caught.value.code is Code.DEPLOYMENT_BUSY
        lab.sim.control("release_tasks", type="qmstart")
        assert (await lab.until_ended(job, worker)).state is JobState.SUCCEEDED

    anyio.run(run)


def test_a_removal_of_what_is_still_cloned_is_told_so(lab: Lab) -> None:
    """Whoever clones it: the mark comes with the clone's end."""

    async def run() -> None:
        made = await lab.finish(await lab.deploy(fleet("one")))
        lab.sim.control("snapshot_lock", vmid=VMID, lock="clone")
        lab.sim.control("set_config", vmid=VMID, set={"description": "qmclone temporary file", "lock": "clone"})
        with pytest.raises(CallerError) as caught:
            await lab.remove(made.subject_id)
        assert "VM 2000 (one-01) is still being cloned" in str(caught.value)
        assert "mark" not in str(caught.value)

    anyio.run(run)


def test_a_removal_that_is_asked_for_during_a_clone_is_told_so(lab: Lab) -> None:
    async def run() -> None:
        lab.sim.control("hold_tasks", type="qmclone", stage="copy")
        job = await lab.deploy(fleet("one"))
        worker = lab.start_worker()
        await lab.until_marked(job, "one/clone", Mark.SUBMITTED)
        with pytest.raises(CallerError) as caught:
            await lab.remove((await lab.job(job)).subject_id)
        assert caught.value.code is Code.DEPLOYMENT_BUSY
        assert job in str(caught.value) and "mark" not in str(caught.value)
        lab.sim.control("release_tasks", type="qmclone")
        assert (await lab.until_ended(job, worker)).state is JobState.SUCCEEDED

    anyio.run(run)
