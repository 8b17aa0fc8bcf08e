"""Lasting faults in every phase: the job is parked and says what remains, and ends by itself once they are healed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import anyio
import pytest

from atlas_mcp.model import JobState, Mark
from tests.chaos.lab import Lab
from tests.chaos.phases import (
    CLONE,
    CONFIGURE,
    DISK,
    JOIN_HA,
    LEAVE_HA,
    PHASES,
    READINESS,
    REMOVE,
    START,
    STOP,
    UNDO,
    VMID,
    Phase,
    whole_fleet,
)
from tests.requires import essential

Do = dict[str, Any]
NODES = ("pve1", "pve2", "pve3")
LEFT = "vm 2000 (one-01) on demo: not undone: "
IN_HA, MADE = f"{LEFT}hand one-01 to HA: started.", f"{LEFT}clone debian-12-cloud to one-01 on pve1, ceph"


@dataclass(frozen=True)
class Lasting:
    """A fault that stays until it is healed; `cause` and `remedy` are words that the person must read."""

    name: str
    strike: tuple[Do, ...]
    heal: tuple[Do, ...]
    cause: str
    remedy: str

    def __str__(self) -> str:
        return self.name

    def mend(self, lab: Lab) -> None:
        """Heal it."""
        for command in self.heal:
            lab.sim.control(**command)


QUORUM = Lasting("quorum", ({"op": "lose_quorum"},), ({"op": "restore_quorum"},), "no quorum", "Bring nodes back")
NODE = Lasting(
    "node",
    tuple({"op": "node_offline", "node": node} for node in NODES),
    tuple({"op": "node_online", "node": node} for node in NODES),
    "No route to host",
    "The node may be off",
)
TOKEN = Lasting(
    "token",
    ({"op": "remove_token", "token": "deploy"},),
    ({"op": "restore_token", "token": "deploy"},),
    "the API token was not accepted (atlas@pve!deploy)",
    "Check that the token exists",
)
ADMIN_TOKEN = Lasting(
    "admin-token",
    ({"op": "remove_token", "token": "admin"},),
    ({"op": "restore_token", "token": "admin"},),
    "the API token was not accepted (atlas@pve!admin)",
    "Check that the token exists",
)
RIGHTS = Lasting(
    "rights",
    ({"op": "restrict_token", "token": "admin", "remove": ["Sys.Console"]},),
    ({"op": "restrict_token", "token": "admin", "acl": {"/": ["Sys.Audit", "Sys.Console"]}},),
    "lacks Sys.Console on /",
    "Grant it to the token",
)
LOCK = Lasting(
    "lock",
    ({"op": "hold_config_lock", "vmid": VMID},),
    ({"op": "unlock", "vmid": VMID},),
    "can't lock file",
    "Another task works on it",
)
SNAPSHOT = Lasting(
    "snapshot",
    ({"op": "snapshot_lock", "vmid": VMID},),
    ({"op": "unlock", "vmid": VMID},),
    "is locked (snapshot)",
    "qm unlock",
)
SILENT = Lasting(
    "silent",
    ({"op": "slow", "secs": 0.6},),
    ({"op": "slow", "secs": 0},),
    "did not answer in 0.2 s",
    "Check the network",
)

# Where a fault strikes and something of ours is there, or cannot be looked for.
AFTER_CLONE = tuple(phase for phase in PHASES if phase is not CLONE)
# What is waited for is looked at again until the step's time is up, which is minutes: no case for parking here.
WAITED_FOR = [
    *((NODE, phase) for phase in (READINESS, JOIN_HA)),
    *((SILENT, phase) for phase in (CLONE, DISK, START, JOIN_HA)),
]
_PARKED = [
    *((QUORUM, phase) for phase in AFTER_CLONE),
    *((NODE, phase) for phase in AFTER_CLONE),
    *((TOKEN, phase) for phase in PHASES),
    *((ADMIN_TOKEN, phase) for phase in (LEAVE_HA,)),
    *((RIGHTS, phase) for phase in (LEAVE_HA,)),
    *((LOCK, phase) for phase in (CONFIGURE, START, STOP, REMOVE)),
    *((SNAPSHOT, phase) for phase in (CONFIGURE, START, STOP, REMOVE)),
    *((SILENT, phase) for phase in PHASES),
]
PARKED = [case for case in _PARKED if case not in WAITED_FOR]
QUICK = [
    *((QUORUM, phase) for phase in (CONFIGURE, START, LEAVE_HA, REMOVE)),
    *((NODE, phase) for phase in (DISK, REMOVE)),
    *((TOKEN, phase) for phase in (CLONE, JOIN_HA, STOP)),
    (ADMIN_TOKEN, LEAVE_HA),
    (RIGHTS, LEAVE_HA),
    *((LOCK, phase) for phase in (START, REMOVE)),
    *((SNAPSHOT, phase) for phase in (CONFIGURE, STOP)),
    (SILENT, CONFIGURE),
]


def _remains(fault: Lasting, phase: Phase) -> list[str]:
    """What a parked job says is left: the guest, and its place in HA where it has one or nobody can look.

    Leaving HA is the cluster's work with the admin token: other faults do not stop it.
    """
    unknown = phase is JOIN_HA and fault in (TOKEN, SILENT)
    return [IN_HA, MADE] if unknown or (phase is LEAVE_HA and fault in (QUORUM, ADMIN_TOKEN, RIGHTS)) else [MADE]


@pytest.mark.parametrize(("fault", "phase"), essential(PARKED, QUICK), ids=str)
def test_a_lasting_fault_parks_and_is_finished_once_healed(lab: Lab, fault: Lasting, phase: Phase) -> None:
    async def run() -> None:
        job = await phase.deploy(lab)
        phase.strike(lab, *fault.strike)
        worker = lab.start_worker(**({"read_s": "0.2"} if fault is SILENT else {}))
        parked = await lab.until_ended(job, worker)
        said = f"{parked.state} {parked.reason} {parked.remains}"
        assert parked.state is JobState.PARKED, f"{said}\n{lab.errors()}"
        assert fault.cause in said, said
        assert fault.remedy in said, said
        left = _remains(fault, phase)
        assert len(parked.remains) == len(left), said
        assert all(line.startswith(start) for line, start in zip(parked.remains, left, strict=True)), said
        fault.mend(lab)
        ended = await lab.until_ended(job, worker, parked=False)
        assert ended.state is JobState.ROLLED_BACK, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert ended.remains == []
        assert await phase.wrong(lab, job) == []

    anyio.run(run)


@pytest.mark.parametrize(("fault", "phase"), essential(WAITED_FOR, [(SILENT, START)]), ids=str)
def test_a_fault_while_something_is_waited_for_is_waited_out(lab: Lab, fault: Lasting, phase: Phase) -> None:
    async def run() -> None:
        job = await phase.deploy(lab)
        phase.strike(lab, *fault.strike)
        worker = lab.start_worker(**({"read_s": "0.2"} if fault is SILENT else {}))
        with anyio.fail_after(60):
            while "look_unanswered" not in lab.errors():  # noqa: ASYNC110 - another process writes it
                await anyio.sleep(0.1)
        assert (await lab.job(job)).state is JobState.RUNNING
        fault.mend(lab)
        ended = await lab.until_ended(job, worker)
        assert ended.state is JobState.SUCCEEDED, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert await phase.wrong(lab, job) == []

    anyio.run(run)


BEFORE = [
    (QUORUM, JobState.STALE),
    (NODE, JobState.STALE),
    (TOKEN, JobState.PARKED),
    (SILENT, JobState.PARKED),
]


@pytest.mark.parametrize(("fault", "state"), BEFORE, ids=str)
def test_a_lasting_fault_before_the_first_step_changes_nothing(lab: Lab, fault: Lasting, state: JobState) -> None:
    """What the plan rests on is so no more: it is stale. Where that cannot be read, the job runs once it can."""

    async def run() -> None:
        job = await lab.deploy(whole_fleet())
        for command in fault.strike:
            lab.sim.control(**command)
        worker = lab.start_worker(read_s="0.2")
        stopped = await lab.until_ended(job, worker)
        assert stopped.state is state, f"{stopped.reason}\n{lab.errors()}"
        assert (lab.ours(), stopped.remains) == ({}, [])
        fault.mend(lab)
        if state is JobState.PARKED:
            assert fault.cause in stopped.reason
            assert fault.remedy in stopped.reason
            ended = await lab.until_ended(job, worker, parked=False)
            assert ended.state is JobState.SUCCEEDED, f"{ended.reason}\n{lab.errors()}"
            assert await JOIN_HA.wrong(lab, job) == []

    anyio.run(run)


UNMADE = [(QUORUM, CLONE), (NODE, CLONE), (ADMIN_TOKEN, JOIN_HA), (RIGHTS, JOIN_HA)]


@pytest.mark.parametrize(("fault", "phase"), UNMADE, ids=str)
def test_a_lasting_fault_that_lets_everything_be_undone(lab: Lab, fault: Lasting, phase: Phase) -> None:
    """Nothing was made, or what was made could be removed: nothing remains to wait for."""

    async def run() -> None:
        job = await phase.deploy(lab)
        phase.strike(lab, *fault.strike)
        ended = await lab.finish(job)
        assert ended.state is JobState.ROLLED_BACK, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert fault.cause in ended.reason
        assert fault.remedy in ended.reason
        assert ended.remains == []
        assert await phase.wrong(lab, job) == []

    anyio.run(run)


@pytest.mark.parametrize("phase", UNDO, ids=str)
def test_a_refused_undo_parks_until_it_is_let_through(lab: Lab, phase: Phase) -> None:
    async def run() -> None:
        job = await phase.deploy(lab)
        phase.order(lab, "fail", status=500, message="hook script said no")
        worker = lab.start_worker()
        parked = await lab.until_ended(job, worker)
        assert parked.state is JobState.PARKED, f"{parked.reason}\n{lab.errors()}"
        assert "hook script said no" in parked.remains[0]
        lab.sim.control("clear_faults")
        ended = await lab.until_ended(job, worker, parked=False)
        assert ended.state is JobState.ROLLED_BACK, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert await phase.wrong(lab, job) == []

    anyio.run(run)


def test_a_clone_that_comes_after_all_is_not_left_behind(lab: Lab) -> None:
    """PVE does what it was asked for only when every try has been given up."""

    async def run() -> None:
        job = await CLONE.deploy(lab)
        CLONE.order(lab, "hold_requests")
        worker = lab.start_worker(read_s="0.2")
        await lab.until_marked(job, "one/clone", Mark.FAILED)
        await anyio.sleep(0.7)  # a worker that does not wait for what comes late is done by then
        assert lab.sim.control("release_requests")["released"] > 1
        assert sorted(lab.ours()) == [VMID]
        ended = await lab.until_ended(job, worker)
        assert ended.state is JobState.ROLLED_BACK, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert "may still happen" in ended.reason
        assert await CLONE.wrong(lab, job) == []

    anyio.run(run)
