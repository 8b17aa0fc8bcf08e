"""The phases of a job, each known by the request that does its work, so that a fault can come with that request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from atlas_mcp.model import JobState
from tests.chaos.lab import Lab, fleet

VMID = 2000
CLONE_TASK, HA = "qmclone", f"vm:{VMID}"


def whole_fleet() -> dict[str, Any]:
    """A spec whose job passes through every phase."""
    return fleet("one", readiness={"level": "agent", "timeout_s": 10}, ha={"state": "started"})


@dataclass(frozen=True)
class Phase:
    """The request that does a phase's work. In one of `undo` the job goes back, since its last step fails."""

    name: str
    method: str
    suffix: str
    undo: bool = False

    @property
    def end(self) -> JobState:
        """How the job ends where nothing is in its way."""
        return JobState.ROLLED_BACK if self.undo else JobState.SUCCEEDED

    def __str__(self) -> str:
        return self.name

    async def deploy(self, lab: Lab) -> str:
        """Ask for the whole fleet, and see that the job comes to this phase. Returns the job's id."""
        job = await lab.deploy(whole_fleet())
        if self.undo:
            foul = {"op": "set_config", "vmid": VMID, "set": {"cores": 3}}
            lab.sim.control("when", method="POST", suffix="/ha/resources", mode="after", do=[foul])
        lab.sim.reset_requests()
        return job

    def order(self, lab: Lab, op: str, **parameters: Any) -> None:
        """Have something happen to this phase's request."""
        lab.sim.control(op, method=self.method, suffix=self.suffix, **parameters)

    def strike(self, lab: Lab, *do: dict[str, Any], mode: str = "before") -> None:
        """Have the cluster change as this phase's request comes."""
        self.order(lab, "when", do=list(do), mode=mode)

    async def wrong(self, lab: Lab, job: str) -> list[str]:
        """What is wrong once the job has ended. Empty is right."""
        state = (await lab.job(job)).state
        made = [task for task in lab.sim.state()["tasks"]["finished"] if task["type"] == CLONE_TASK]
        found = await lab.check(job, 1 if state is JobState.SUCCEEDED else 0)
        if sum(task["exitstatus"] == "OK" for task in made) > 1:
            found.append(f"cloned more than once: {made}")
        if (HA in lab.sim.state()["ha"]["resources"]) is not (state is JobState.SUCCEEDED):
            found.append(f"HA: {lab.sim.state()['ha']['resources']}")
        return found


CLONE = Phase("clone", "POST", "/clone")
CONFIGURE = Phase("configure", "PUT", "/config")
DISK = Phase("disk", "PUT", "/resize")
START = Phase("start", "POST", "/status/start")
READINESS = Phase("readiness", "GET", "/agent/network-get-interfaces")
JOIN_HA = Phase("ha", "POST", "/cluster/ha/resources")
LEAVE_HA = Phase("undo-ha", "DELETE", "/cluster/ha/resources/{sid}", undo=True)
STOP = Phase("undo-stop", "POST", "/status/stop", undo=True)
REMOVE = Phase("undo-remove", "DELETE", "/nodes/{node}/qemu/{vmid}", undo=True)

FORWARD = (CLONE, CONFIGURE, DISK, START, READINESS, JOIN_HA)
UNDO = (LEAVE_HA, STOP, REMOVE)
PHASES = FORWARD + UNDO
WRITES = tuple(phase for phase in PHASES if phase is not READINESS)
