"""What an engine owes for every step: where it stands at each moment, and that undoing it leaves things as before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import anyio
import pytest

from atlas_mcp.engines import ContradictionError, Failed, Running, Undone
from atlas_mcp.engines.proxmox import spec
from atlas_mcp.engines.proxmox.engine import HANDLERS
from atlas_mcp.errors import AtlasError, Code, TargetError, TransientError
from atlas_mcp.model import Attempt, Effect, JsonObject, Reconciled, Step
from atlas_mcp.model.permit import Permit
from atlas_mcp.testing import Clock
from tests import looks, steps
from tests.contract.rigs import FOREIGN, Rig
from tests.steps import NONCE, VMID

pytestmark = pytest.mark.anyio

Guest = Mapping[str, Any]
AT = Clock()()
MARK = spec.mark(NONCE)


@dataclass(frozen=True)
class Case:
    """One action: how the guest is before it, the step, and how one sees that it happened."""

    step: Step
    prepare: Callable[[Rig], None]
    happened: Callable[[Guest | None], bool]
    task: bool = False
    reversible: bool = True

    @property
    def action(self) -> str:
        return self.step.action


def _stopped(rig: Rig) -> None:
    rig.add()


def _running(rig: Rig) -> None:
    rig.add(status="running")


def _managed(rig: Rig) -> None:
    rig.add(status="running")
    rig.manage("by hand")


def _backed_up(rig: Rig) -> None:
    rig.add()
    rig.back_up(MARK)


def _nothing(rig: Rig) -> None:
    pass


WRITING = {
    case.action: case
    for case in (
        Case(steps.clone(), _nothing, lambda guest: guest is not None, task=True),
        Case(steps.configure(), _stopped, lambda guest: guest is not None and guest["config"]["cores"] in ("4", 4)),
        Case(
            steps.grow(),
            _stopped,
            lambda guest: guest is not None and "size=20G" in guest["config"]["scsi0"],
            task=True,
            reversible=False,
        ),
        Case(steps.start(), _stopped, lambda guest: guest is not None and guest["status"] == "running", task=True),
        Case(steps.stop(), _running, lambda guest: guest is not None and guest["status"] == "stopped", task=True),
        Case(steps.ha_add(), _running, lambda guest: guest is not None and guest["ha"] == MARK),
        Case(steps.ha_remove(), _managed, lambda guest: guest is not None and guest["ha"] is None),
        Case(steps.backup_add(), _stopped, lambda guest: guest is not None and guest["backup"] == MARK),
        Case(steps.backup_remove(), _backed_up, lambda guest: guest is not None and guest["backup"] is None),
        Case(
            steps.destroy(volumes=(f"ceph:vm-{VMID}-disk-0",)),
            _stopped,
            lambda guest: guest is None,
            task=True,
            reversible=False,
        ),
    )
}
READING = {one.action: one for one in (steps.ready(), steps.verify(expect={"cores": 2}))}
TASKS = [name for name, case in WRITING.items() if case.task]
REVERSIBLE = [name for name, case in WRITING.items() if case.reversible]
ON_GUEST = [name for name in WRITING if name != "clone"]


@pytest.fixture(params=WRITING)
def case(request: pytest.FixtureRequest, rig: Rig) -> Case:
    found = WRITING[request.param]
    found.prepare(rig)
    return found


def _case(name: str, rig: Rig) -> Case:
    found = WRITING[name]
    found.prepare(rig)
    return found


def permit(step: Step) -> Permit:
    return steps.permit_for(steps.plan([step], AT), AT)


async def begun(rig: Rig, step: Step) -> Attempt:
    """Intended and submitted."""
    intent = await rig.engine.before(step)
    return Attempt(intent=intent, handle=await rig.engine.submit(step, intent, permit(step)))


async def done(rig: Rig, step: Step) -> Attempt:
    """Intended, submitted, and waited for."""
    return await looks.done(rig.engine, step, await begun(rig, step), permit(step))


async def undo(rig: Rig, step: Step, attempt: Attempt) -> Undone:
    handles: list[str] = []

    async def submitted(handle: str = "", *, waits_for: str = "") -> None:
        handles.append(handle)

    undone = await rig.engine.undo(step, attempt, permit(step), submitted)
    assert all(handles), "an empty handle was reported"
    return undone


async def state(rig: Rig, step: Step, attempt: Attempt) -> Reconciled:
    return (await rig.engine.reconcile(step, attempt)).state


# -- forward ------------------------------------------------------------------------------------------


async def test_a_step_happens_once_it_is_submitted(case: Case, rig: Rig) -> None:
    assert not case.happened(rig.guest())
    before = rig.writes()
    attempt = await done(rig, case.step)
    assert case.happened(rig.guest())
    assert rig.writes() == before + 1
    assert bool(attempt.handle) == case.task
    assert await state(rig, case.step, attempt) is Reconciled.DONE
    assert await state(rig, case.step, attempt.model_copy(update={"handle": ""})) is Reconciled.DONE


async def test_looking_and_reconciling_write_nothing(case: Case, rig: Rig) -> None:
    before = rig.writes()
    intent = await rig.engine.before(case.step)
    assert await state(rig, case.step, Attempt(intent=intent)) is Reconciled.NOT_DONE
    assert rig.writes() == before
    assert not case.happened(rig.guest())


@pytest.mark.parametrize("name", TASKS)
async def test_a_task_that_still_runs_is_told_by_its_handle(name: str, rig: Rig) -> None:
    case = _case(name, rig)
    rig.hold(name)
    attempt = await begun(rig, case.step)
    finding = await rig.engine.reconcile(case.step, attempt)
    assert (finding.state, finding.handle) == (Reconciled.RUNNING, attempt.handle)
    look = await rig.engine.look(case.step, attempt, permit(case.step))
    assert isinstance(look, Running) and look.progress.startswith("waits for demo to ")
    rig.release(name)
    await looks.done(rig.engine, case.step, attempt, permit(case.step))
    assert case.happened(rig.guest())


@pytest.mark.parametrize("name", TASKS)
async def test_a_look_writes_nothing_and_the_next_one_needs_nothing_of_it(name: str, rig: Rig) -> None:
    """As after a restart in the middle."""
    case = _case(name, rig)
    rig.hold(name)
    attempt = await begun(rig, case.step)
    before = rig.writes()
    for _ in range(2):
        assert isinstance(await rig.engine.look(case.step, attempt, permit(case.step)), Running)
        rig.restart()
    rig.release(name)
    await looks.done(rig.engine, case.step, attempt, permit(case.step))
    assert rig.writes() == before
    assert case.happened(rig.guest())


@pytest.mark.parametrize("name", [name for name in TASKS if name != "clone"])
async def test_a_task_whose_handle_was_lost_is_found_again(name: str, rig: Rig) -> None:
    case = _case(name, rig)
    rig.hold(name)
    attempt = await begun(rig, case.step)
    finding = await rig.engine.reconcile(case.step, Attempt(intent=attempt.intent))
    assert (finding.state, finding.handle) == (Reconciled.RUNNING, attempt.handle)
    rig.release(name)


async def test_a_clone_whose_handle_was_lost_is_told_once_its_lock_is_gone(rig: Rig) -> None:
    case = _case("clone", rig)
    rig.hold("clone")
    attempt = await begun(rig, case.step)
    found: list[Reconciled] = []

    async def look() -> None:
        found.append(await state(rig, case.step, Attempt(intent=attempt.intent)))

    async with anyio.create_task_group() as group:
        group.start_soon(look)
        await anyio.wait_all_tasks_blocked()
        assert found == []
        rig.release("clone")
    assert found == [Reconciled.DONE]


@pytest.mark.parametrize("name", TASKS)
async def test_a_task_that_fails_is_an_error_and_not_done(name: str, rig: Rig) -> None:
    case = _case(name, rig)
    rig.fail_task(name)
    attempt = await begun(rig, case.step)
    look = await looks.ended(rig.engine, case.step, attempt, permit(case.step))
    assert isinstance(look, Failed)
    assert (look.code, look.passes) == (Code.TARGET_FAILED, False)
    assert await state(rig, case.step, attempt) is Reconciled.NOT_DONE
    assert not case.happened(rig.guest())


async def test_a_write_that_was_lost_before_it_happened_may_be_made_again(case: Case, rig: Rig) -> None:
    intent = await rig.engine.before(case.step)
    rig.lose(case.action, "before")
    with pytest.raises(TransientError):
        await rig.engine.submit(case.step, intent, permit(case.step))
    assert await state(rig, case.step, Attempt(intent=intent)) is Reconciled.NOT_DONE
    await done(rig, case.step)
    assert case.happened(rig.guest())


async def test_a_write_whose_answer_was_lost_is_found_done(case: Case, rig: Rig) -> None:
    intent = await rig.engine.before(case.step)
    rig.lose(case.action, "after")
    with pytest.raises(TransientError):
        await rig.engine.submit(case.step, intent, permit(case.step))
    assert await state(rig, case.step, Attempt(intent=intent)) is Reconciled.DONE
    assert case.happened(rig.guest())


async def test_what_holds_already_is_not_written_again(rig: Rig) -> None:
    for name, opposite in (("start", "running"), ("stop", "stopped")):
        step = WRITING[name].step
        rig.add(status=opposite)
        before = rig.writes()
        attempt = await done(rig, step)
        assert (attempt.handle, rig.writes()) == ("", before)
        await undo(rig, step, attempt)
        assert (rig.writes(), (rig.guest() or {})["status"]) == (before, opposite)
        rig.remove()
    rig.add()
    assert (await done(rig, steps.grow(size_gib=10))).handle == ""
    assert (await done(rig, steps.ha_remove())).handle == ""


async def test_a_disk_is_not_shrunk(rig: Rig) -> None:
    rig.add()
    with pytest.raises(TargetError):
        await rig.engine.before(steps.grow(size_gib=5))


async def test_a_guest_that_ha_manages_already_is_not_handed_over(rig: Rig) -> None:
    rig.add(status="running")
    rig.manage("by hand")
    step = steps.ha_add()
    intent = await rig.engine.before(step)
    before = rig.writes()
    with pytest.raises(TargetError) as caught:
        await rig.engine.submit(step, intent, permit(step))
    assert (caught.value.code, rig.writes()) == (Code.NOT_OURS, before)
    assert await state(rig, step, Attempt(intent=intent)) is Reconciled.NOT_DONE
    await undo(rig, step, Attempt(intent=intent))
    assert (rig.guest() or {})["ha"] == "by hand"


@pytest.mark.parametrize("name", READING)
async def test_a_reading_step_writes_nothing(name: str, rig: Rig) -> None:
    rig.add(status="running")
    before = rig.writes()
    attempt = await done(rig, READING[name])
    assert attempt.handle == ""
    assert await state(rig, READING[name], attempt) is Reconciled.NOT_DONE, "a read is repeated"
    submitted = attempt.model_copy(update={"waited_s": 3.0})
    assert await state(rig, READING[name], submitted) is Reconciled.RUNNING, "within the time that it has"
    await undo(rig, READING[name], attempt)
    assert rig.writes() == before


async def test_readiness_and_verification_tell_what_they_found(rig: Rig) -> None:
    rig.add(status="running")
    assert (await done(rig, READING["ready"])).result["level"] == "running"
    assert (await done(rig, READING["verify"])).result["disks"] == {"scsi0": f"ceph:vm-{VMID}-disk-0"}
    rig.power("stopped")
    with pytest.raises(TargetError):
        await done(rig, READING["ready"])
    with pytest.raises(TargetError, match="cores"):
        await done(rig, steps.verify(expect={"cores": 16}))


@pytest.mark.parametrize("level", ["agent", "address", "cloud-init"])
async def test_readiness_is_asked_of_the_guest_itself(level: str, rig: Rig) -> None:
    await done(rig, steps.clone())
    await done(rig, steps.start())
    action = spec.Ready.model_validate({"vmid": VMID, "nonce": NONCE, "level": level, "timeout_s": 20})
    result = (await done(rig, steps.step(action, effect=Effect.READ))).result
    assert result["level"] == level
    assert result["addresses"]
    assert "warning" not in result


async def test_what_a_guest_cannot_tell_is_a_warning(rig: Rig) -> None:
    rig.add(status="running")
    rig.change({"agent": "0"})
    action = spec.Ready(vmid=VMID, nonce=NONCE, level="agent", timeout_s=1)
    result = (await done(rig, steps.step(action, effect=Effect.READ))).result
    assert result["level"] == "running"
    assert str(VMID) in str(result["warning"])


async def test_a_clone_gives_what_the_step_says(rig: Rig) -> None:
    attempt = await done(rig, steps.clone())
    made = rig.guest()
    assert made is not None
    assert attempt.result["node"] == "pve1"
    assert MARK in made["config"]["description"]
    assert made["config"]["scsi0"].startswith(f"ceph:vm-{VMID}-disk-")
    assert made["status"] == "stopped"


async def test_a_clone_of_a_template_that_is_gone_fails(rig: Rig) -> None:
    rig.remove(steps.TEMPLATE)
    with pytest.raises(TargetError):
        await begun(rig, steps.clone())
    assert rig.guest() is None


async def test_without_quorum_a_write_may_be_tried_again_later(rig: Rig) -> None:
    rig.add()
    intent = await rig.engine.before(steps.start())
    rig.lose_quorum()
    with pytest.raises(TransientError):
        await rig.engine.submit(
            steps.configure(), await rig.engine.before(steps.configure()), permit(steps.configure())
        )
    assert intent["status"] == "stopped"


# -- bypass: no write without the permit ------------------------------------------------------------


def _no_permits(step: Step) -> dict[str, Any]:
    other = steps.plan([steps.start(VMID + 1)], AT)
    edited = step.model_copy(update={"args": {**step.args, "vmid": VMID + 1}})
    return {
        "none": None,
        "a look-alike": type("Permit", (), {"covers": lambda self, step: True, "valid": lambda self, now: True})(),
        "for another plan": steps.permit_for(other, AT),
        "for the step before it was edited": permit(edited),
    }


@pytest.mark.parametrize("name", [*WRITING, *READING])
@pytest.mark.parametrize("kind", ["none", "a look-alike", "for another plan", "for the step before it was edited"])
async def test_without_its_permit_no_step_reaches_the_target(name: str, kind: str, rig: Rig) -> None:
    if name in WRITING:
        step = _case(name, rig).step
    else:
        step = READING[name]
        rig.add(status="running")
    intent = await rig.engine.before(step)
    before, seen = rig.writes(), rig.guest()
    with pytest.raises(AtlasError) as submitting:
        await rig.engine.submit(step, intent, _no_permits(step)[kind])
    with pytest.raises(AtlasError) as undoing:
        await rig.engine.undo(step, Attempt(intent=intent), _no_permits(step)[kind], _ignored)
    assert {submitting.value.code, undoing.value.code} == {Code.INTERNAL}
    assert (rig.writes(), rig.guest()) == (before, seen)


async def _ignored(handle: str = "", *, waits_for: str = "") -> None: ...


# -- what is not ours -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ON_GUEST)
async def test_a_foreign_guest_at_the_vmid_stops_a_step_before_it_begins(name: str, rig: Rig) -> None:
    rig.add(status="running", description=FOREIGN)
    before, seen = rig.writes(), rig.guest()
    with pytest.raises(ContradictionError):
        await rig.engine.before(WRITING[name].step)
    assert (rig.writes(), rig.guest()) == (before, seen)


@pytest.mark.parametrize("name", ON_GUEST)
async def test_a_guest_that_is_gone_stops_a_step_before_it_begins(name: str, rig: Rig) -> None:
    with pytest.raises(ContradictionError):
        await rig.engine.before(WRITING[name].step)


@pytest.mark.parametrize("name", WRITING)
async def test_a_foreign_guest_that_takes_the_vmid_is_not_touched_by_submit(name: str, rig: Rig) -> None:
    case = _case(name, rig)
    intent = await rig.engine.before(case.step)
    if name != "clone":
        rig.remove()
    rig.add(status="stopped" if name in ("start", "destroy") else "running", description=FOREIGN)
    if name == "ha_remove":
        rig.manage("theirs")
    if name == "backup_remove":
        rig.back_up("theirs")
    before, seen = rig.writes(), rig.guest()
    with pytest.raises(AtlasError):
        handle = await rig.engine.submit(case.step, intent, permit(case.step))
        await looks.done(rig.engine, case.step, Attempt(intent=intent, handle=handle), permit(case.step))
    assert rig.guest() == seen
    assert rig.writes() <= before + 1, "at most one call, which the cluster refused by its digest"


@pytest.mark.parametrize("name", REVERSIBLE)
async def test_a_foreign_guest_that_took_the_vmid_is_not_touched_by_undo(name: str, rig: Rig) -> None:
    case = _case(name, rig)
    attempt = await done(rig, case.step)
    rig.remove()
    rig.add(status="stopped" if name == "stop" else "running", description=FOREIGN)
    if name == "ha_add":
        rig.manage("theirs")
    if name == "backup_add":
        rig.back_up("theirs")
    before, seen = rig.writes(), rig.guest()
    try:
        await undo(rig, case.step, attempt)
    except ContradictionError:
        pass
    assert (rig.writes(), rig.guest()) == (before, seen)


async def test_a_clone_of_which_a_foreign_guest_holds_the_vmid_was_not_done(rig: Rig) -> None:
    rig.add(description=FOREIGN)
    step = steps.clone()
    intent: JsonObject = {}
    with pytest.raises(TargetError) as caught:
        await rig.engine.submit(step, intent, permit(step))
    assert caught.value.code is Code.VMID_TAKEN
    assert await state(rig, step, Attempt(intent=intent)) is Reconciled.NOT_DONE
    assert "left alone" in (await undo(rig, step, Attempt(intent=intent))).summary
    assert (rig.guest() or {})["config"]["description"] == FOREIGN


async def test_a_clone_that_lost_its_mark_is_unknown_and_not_removed(rig: Rig) -> None:
    step = steps.clone()
    attempt = await done(rig, step)
    rig.change({"description": "rewritten"})
    assert await state(rig, step, attempt) is Reconciled.UNKNOWN
    with pytest.raises(ContradictionError):
        await undo(rig, step, attempt)
    assert rig.guest() is not None


async def test_a_guest_with_our_mark_that_is_not_the_one_we_made_is_not_removed(rig: Rig) -> None:
    step = steps.clone()
    attempt = await done(rig, step)
    identity, disks = attempt.result["identity"], attempt.result["disks"]
    assert identity and isinstance(disks, dict)
    destroy = steps.destroy(volumes=tuple(map(str, disks.values())), identity=str(identity))
    rig.change({"smbios1": "uuid=11111111-2222-4333-8444-555555555555"})
    before, seen = rig.writes(), rig.guest()
    with pytest.raises(ContradictionError):
        await undo(rig, step, attempt)
    with pytest.raises(ContradictionError):
        await rig.engine.before(destroy)
    with pytest.raises(ContradictionError):
        await rig.engine.submit(destroy, {}, permit(destroy))
    assert await state(rig, destroy, Attempt()) is Reconciled.DONE, "the guest that was looked at is gone"
    assert (rig.writes(), rig.guest()) == (before, seen)


async def test_a_guest_out_of_sight_is_unknown_to_a_removal(rig: Rig) -> None:
    case = _case("destroy", rig)
    intent = await rig.engine.before(case.step)
    rig.hide()
    assert await state(rig, case.step, Attempt(intent=intent)) is Reconciled.UNKNOWN
    assert rig.guest() is not None


@pytest.mark.parametrize(
    "foreign",
    [{"scsi1": "ceph:vm-100-disk-0,size=5G"}, {"protection": "1"}, {"parent": "before"}],
    ids=lambda one: next(iter(one)),
)
async def test_what_we_did_not_add_keeps_a_guest_from_removal(foreign: dict[str, str], rig: Rig) -> None:
    clone = steps.clone()
    attempt = await done(rig, clone)
    rig.change({**foreign})
    before = rig.writes()
    with pytest.raises(ContradictionError):
        await undo(rig, clone, attempt)
    destroy = steps.destroy(volumes=(f"ceph:vm-{VMID}-disk-0",))
    with pytest.raises(TargetError) as caught:
        await rig.engine.before(destroy)
    assert caught.value.code is Code.NOT_OURS
    with pytest.raises(TargetError):
        await rig.engine.submit(destroy, {}, permit(destroy))
    assert rig.writes() == before
    assert rig.guest() is not None


async def test_a_removal_spares_a_disk_that_is_not_named(rig: Rig) -> None:
    rig.add()
    with pytest.raises(TargetError) as caught:
        await rig.engine.before(steps.destroy(volumes=("ceph:another",)))
    assert caught.value.code is Code.NOT_OURS


# -- undoing ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", REVERSIBLE)
async def test_undoing_leaves_things_as_before_and_may_be_repeated(name: str, rig: Rig) -> None:
    case = _case(name, rig)
    seen = rig.guest()
    attempt = await done(rig, case.step)
    assert case.happened(rig.guest())
    assert (await undo(rig, case.step, attempt)).remains == ()
    assert _comparable(rig.guest()) == _comparable(seen)
    after = rig.writes()
    assert (await undo(rig, case.step, attempt)).remains == ()
    assert (rig.writes(), _comparable(rig.guest())) == (after, _comparable(seen))


def _comparable(guest: Guest | None) -> object:
    return guest and {**guest, "config": {key: str(value) for key, value in guest["config"].items()}}


@pytest.mark.parametrize("name", REVERSIBLE)
async def test_undoing_what_never_happened_writes_nothing(name: str, rig: Rig) -> None:
    case = _case(name, rig)
    intent = await rig.engine.before(case.step)
    before, seen = rig.writes(), rig.guest()
    assert (await undo(rig, case.step, Attempt(intent=intent))).remains == ()
    assert (rig.writes(), rig.guest()) == (before, seen)


@pytest.mark.parametrize("name", REVERSIBLE)
async def test_undoing_what_happened_without_anyone_writing_it_down(name: str, rig: Rig) -> None:
    case = _case(name, rig)
    seen = rig.guest()
    attempt = await done(rig, case.step)
    await undo(rig, case.step, Attempt(intent=attempt.intent))
    assert _comparable(rig.guest()) == _comparable(seen)


async def test_undoing_a_clone_that_still_runs_stops_it(rig: Rig) -> None:
    rig.hold("clone")
    step = steps.clone()
    attempt = await begun(rig, step)
    await undo(rig, step, attempt)
    assert rig.guest() is None


async def test_undoing_a_clone_removes_a_guest_that_runs(rig: Rig) -> None:
    step = steps.clone()
    attempt = await done(rig, step)
    rig.power("running")
    await undo(rig, step, attempt)
    assert rig.guest() is None


async def test_undoing_a_clone_whose_task_failed_finds_nothing(rig: Rig) -> None:
    rig.fail_task("clone")
    step = steps.clone()
    attempt = await begun(rig, step)
    assert "not there" in (await undo(rig, step, attempt)).summary


async def test_what_somebody_changed_since_is_left_and_reported(rig: Rig) -> None:
    rig.add()
    step = steps.configure(wanted={"cores": 4, "memory": 2048, "tags": "atlas"})
    attempt = await done(rig, step)
    rig.change({"memory": "8192"})
    undone = await undo(rig, step, attempt)
    config = (rig.guest() or {})["config"]
    assert (str(config["cores"]), str(config["memory"]), config.get("tags")) == ("2", "8192", None)
    assert len(undone.remains) == 1
    assert "memory" in undone.remains[0]


async def test_keys_that_were_deleted_come_back(rig: Rig) -> None:
    rig.add()
    step = steps.step(spec.Configure(vmid=VMID, nonce=NONCE, set={"cores": 4}, delete=("net0",)))
    attempt = await done(rig, step)
    assert "net0" not in (rig.guest() or {})["config"]
    assert await state(rig, step, attempt) is Reconciled.DONE
    await undo(rig, step, attempt)
    assert (rig.guest() or {})["config"]["net0"] == "virtio=BC:24:11:00:00:01,bridge=vmbr0"


async def test_a_disk_that_was_added_goes_for_good(rig: Rig) -> None:
    rig.add()
    step = steps.configure(wanted={"scsi1": "ceph:5"})
    attempt = await done(rig, step)
    assert (rig.guest() or {})["config"]["scsi1"].startswith("ceph:")
    await undo(rig, step, attempt)
    left = (rig.guest() or {})["config"]
    assert not [key for key in left if key.startswith("unused") or key == "scsi1"]
    assert "scsi0" in left


async def test_a_change_between_looking_and_writing_is_not_overwritten(rig: Rig) -> None:
    rig.add()
    step = steps.configure()
    intent = await rig.engine.before(step)
    rig.change({"memory": "8192"})
    with pytest.raises(AtlasError):
        await rig.engine.submit(step, intent, permit(step))
    assert str((rig.guest() or {})["config"]["cores"]) == "2"


async def test_power_that_somebody_changed_back_is_left(rig: Rig) -> None:
    rig.add()
    attempt = await done(rig, steps.start())
    rig.power("stopped")
    before = rig.writes()
    await undo(rig, steps.start(), attempt)
    assert (rig.writes(), (rig.guest() or {})["status"]) == (before, "stopped")


async def test_ha_that_somebody_set_anew_is_left(rig: Rig) -> None:
    rig.add(status="running")
    attempt = await done(rig, steps.ha_add())
    rig.unmanage()
    rig.manage("by hand")
    await undo(rig, steps.ha_add(), attempt)
    assert (rig.guest() or {})["ha"] == "by hand"


async def test_ha_comes_back_as_it_was(rig: Rig) -> None:
    _managed(rig)
    attempt = await done(rig, steps.ha_remove())
    rig.manage("by hand, again")
    await undo(rig, steps.ha_remove(), attempt)
    assert (rig.guest() or {})["ha"] == "by hand, again"


async def test_a_backup_job_that_is_there_already_is_left(rig: Rig) -> None:
    rig.add()
    rig.back_up("by hand")
    step = steps.backup_add()
    intent = await rig.engine.before(step)
    before = rig.writes()
    with pytest.raises(TargetError) as caught:
        await rig.engine.submit(step, intent, permit(step))
    assert caught.value.code is Code.NOT_OURS
    assert await state(rig, step, Attempt(intent=intent)) is Reconciled.NOT_DONE
    await undo(rig, step, Attempt(intent=intent))
    with pytest.raises(ContradictionError):
        await rig.engine.before(steps.backup_remove())
    assert (rig.writes(), (rig.guest() or {})["backup"]) == (before, "by hand")


def test_the_suite_knows_every_action() -> None:
    known = {str(kind.model_fields["action"].default) for kind in HANDLERS}
    assert known == {*WRITING, *READING, steps.claim().action}


async def test_a_claim_reads_that_a_vmid_is_free_and_leaves_a_guest_that_comes_alone(rig: Rig) -> None:
    before, step = rig.writes(), steps.claim()
    attempt = await done(rig, step)
    assert (attempt.handle, await state(rig, step, attempt)) == ("", Reconciled.NOT_DONE)
    assert not (await undo(rig, step, attempt)).remains
    rig.add()
    with pytest.raises(TargetError) as caught:
        await rig.engine.before(step)
    assert caught.value.code is Code.VMID_TAKEN
    await undo(rig, step, attempt)
    assert rig.guest() is not None and rig.writes() == before


async def test_a_claim_does_not_count_removals_that_were_over_before_it(rig: Rig) -> None:
    """A removal on another node is newer than all tasks on the template's, and of a VMID that is claimed again."""
    rig.add(VMID + 1, node="pve2")
    rig.run_with_our_token("delete", f"nodes/pve2/qemu/{VMID + 1}")
    step = steps.claim(siblings={str(VMID): "pve1", str(VMID + 1): "pve2"})
    attempt = await begun(rig, step)
    rig.run_with_our_token("post", f"nodes/pve1/qemu/{steps.TEMPLATE}/clone", newid=str(VMID), pool="atlas", full="1")
    assert rig.guest() is not None
    await undo(rig, step, attempt)
    assert rig.guest() is None


async def test_what_cannot_be_undone_says_so(rig: Rig) -> None:
    rig.add()
    grown = await done(rig, steps.grow())
    assert (await undo(rig, steps.grow(), grown)).remains
    destroy = steps.destroy(volumes=(f"ceph:vm-{VMID}-disk-0",))
    attempt = await done(rig, destroy)
    with pytest.raises(ContradictionError):
        await undo(rig, destroy, attempt)
