"""Guests are migrated, and PVE moves a new guest's configuration late: a fleet is made and removed all the same."""

from __future__ import annotations

from typing import Any

import anyio
import pytest

from atlas_mcp.model import JobState, Mark
from tests.chaos.lab import Lab, fleet
from tests.chaos.phases import CLONE, CONFIGURE, DISK, JOIN_HA, LEAVE_HA, PHASES, REMOVE, START, STOP, VMID, Phase
from tests.requires import essential
from tests.simcluster.client import wait_until

TEMPLATE = 9000
MOMENTS = [(phase, mode) for phase in PHASES for mode in ("before", "after") if (phase, mode) != (REMOVE, "after")]
QUICK = [(CLONE, "after"), (CONFIGURE, "before"), (START, "before"), (STOP, "before"), (REMOVE, "before")]
LOCK_S = 0.5


def spread() -> dict[str, Any]:
    """Six VMs over three nodes; their template is on one of them."""
    spec = fleet("web", count=2, node="pve1")
    first = spec["spec"]["vms"][0]
    for node in ("pve2", "pve3"):
        nics = [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": f"10.0.2{node[-1]}.11-10.0.2{node[-1]}.90/24"}}]
        spec["spec"]["vms"].append({**first, "id": node, "hostname": f"{node}-{{n:02}}", "node": node, "nics": nics})
    return spec


def test_six_vms_over_three_nodes_from_one_template(lab: Lab) -> None:
    """Nothing goes wrong; tasks take as long as they do, and each clone ends on another node than it began on."""

    async def run() -> None:
        job = await lab.deploy(spread())
        lab.sim.control("time_scale", value=0.05)
        ended = await lab.finish(job)
        assert ended.state is JobState.SUCCEEDED, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert await lab.check(job, 6) == []
        assert sorted(guest["node"] for guest in lab.ours().values()) == [
            "pve1",
            "pve1",
            "pve2",
            "pve2",
            "pve3",
            "pve3",
        ]

    anyio.run(run)


@pytest.mark.parametrize(("phase", "mode"), essential(MOMENTS, QUICK), ids=str)
def test_a_migration_at_any_moment(lab: Lab, phase: Phase, mode: str) -> None:
    """It comes just before a phase's request is executed, or just after it; of a clone, the template moves."""

    async def run() -> None:
        job = await phase.deploy(lab)
        phase.strike(lab, {"op": "move_guest", "vmid": TEMPLATE if phase is CLONE else VMID, "node": "pve3"}, mode=mode)
        ended = await lab.finish(job)
        assert ended.state is phase.end, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert await phase.wrong(lab, job) == []

    anyio.run(run)


WRITTEN = [phase for phase in PHASES if phase not in (CLONE, REMOVE)]


@pytest.mark.parametrize("phase", essential(WRITTEN, [DISK, START, STOP]), ids=str)
def test_a_migration_that_takes_its_time(lab: Lab, phase: Phase) -> None:
    """The guest is locked when a phase's request comes, and on another node when it is not any more."""

    async def run() -> None:
        job = await phase.deploy(lab)
        lab.sim.control("task_secs", type="qmigrate", secs=LOCK_S)
        phase.strike(lab, {"op": "migrate", "vmid": VMID, "node": "pve3"})
        ended = await lab.finish(job)
        assert ended.state is phase.end, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        await anyio.to_thread.run_sync(wait_until, lambda: not lab.sim.state()["tasks"]["running"])  # no job need wait
        assert await phase.wrong(lab, job) == []
        moved = [task["exitstatus"] for task in lab.sim.state()["tasks"]["finished"] if task["type"] == "qmigrate"]
        assert moved == ["OK"]

    anyio.run(run)


def test_a_guest_that_is_somewhere_else_after_every_request(lab: Lab) -> None:
    async def run() -> None:
        job = await lab.deploy(fleet("one", readiness={"level": "agent", "timeout_s": 10}))
        lab.sim.control("when", method="POST", suffix="/clone", mode="after", do=[{"op": "pass_on", "vmid": VMID}])
        for suffix in ("/config", "/resize", "/status/start", "/status/current", "/network-get-interfaces", "/stop"):
            moved = {"op": "pass_on", "vmid": VMID}
            lab.sim.control("when", method="*", suffix=f"{VMID}{suffix}", mode="after", times=None, do=[moved])
        ended = await lab.finish(job)
        assert ended.state is JobState.SUCCEEDED, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert await lab.check(job, 1) == []
        removal = await lab.remove(ended.subject_id)
        ended = await lab.finish(removal)
        assert ended.state is JobState.SUCCEEDED, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert await lab.check(removal, 0) == []

    anyio.run(run)


@pytest.mark.parametrize("phase", essential([CONFIGURE, DISK, START, JOIN_HA, LEAVE_HA], [DISK, START]), ids=str)
def test_a_node_that_dies_and_whose_guest_comes_up_elsewhere(lab: Lab, phase: Phase) -> None:
    async def run() -> None:
        job = await phase.deploy(lab)
        moved = {"op": "move_guest", "vmid": VMID, "node": "pve2"}
        phase.strike(lab, {"op": "node_offline", "node": "pve1"}, moved)
        ended = await lab.finish(job)
        assert ended.state is phase.end, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert await phase.wrong(lab, job) == []

    anyio.run(run)


def test_a_move_that_nodes_learn_of_late(lab: Lab) -> None:
    async def run() -> None:
        lab.sim.control("move_lag", secs=0.3)
        job = await lab.deploy(spread())
        ended = await lab.finish(job)
        assert ended.state is JobState.SUCCEEDED, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert await lab.check(job, 6) == []

    anyio.run(run)


@pytest.mark.parametrize("answer", ["read", "lost"])
def test_a_move_that_comes_long_after_the_unlocking(lab: Lab, answer: str) -> None:
    """While PVE still moves the configuration nothing is written to it, though it is unlocked, ours and seen."""

    async def run() -> None:
        lab.sim.control("restrict_token", token="deploy", acl={"/": ["Administrator"]})
        job = await lab.deploy(fleet("one", node="pve2"))
        lab.sim.control("hold_tasks", type="qmclone", stage="move")
        if answer == "lost":
            CLONE.order(lab, "flaky", mode="after", times=1)
        lab.sim.reset_requests()
        worker = lab.start_worker()
        await lab.until_marked(job, "one/clone", Mark.SUBMITTED if answer == "read" else Mark.INTENDED)
        await anyio.sleep(LOCK_S)
        assert not [call for call in lab.sim.requests(0)["counts"] if call.startswith("PUT")]
        lab.sim.control("release_tasks", type="qmclone")
        ended = await lab.until_ended(job, worker)
        assert ended.state is JobState.SUCCEEDED, f"{ended.reason} {ended.remains}\n{lab.errors()}"
        assert await lab.check(job, 1) == []

    anyio.run(run)
