"""A desk at an OpenStack cloud: specs of leased machines, and what is left in the cloud."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

import anyio

from atlas_mcp.model import Job, JobState, Plan
from tests.chaos.desk import Desk, Worker

KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKtqba65kXXovFMhf6yZF4nYz3iMuTqY2aC6r6FV4m0R me@desk"
_WAIT_S = 300


def machines(name: str = "train", **body: Any) -> dict[str, Any]:
    """A spec of one node."""
    return {
        "kind": "BareMetal",
        "metadata": {"name": name, "environment": "dev"},
        "spec": {
            "node_type": "compute_skylake",
            "hours": 1,
            "image": "CC-Debian12",
            "public_key": KEY,
            "floating_ip": True,
            **body,
        },
    }


@dataclass
class CloudDesk(Desk):
    """A data directory whose settings have clouds: each with its settings, without the secret, and the secret."""

    clouds: dict[str, tuple[dict[str, Any], str]] = field(kw_only=True)
    spec_id: str = ""

    def targets(self) -> dict[str, Any]:
        given = self.clouds.items()
        return {"openstack": {name: {**one, "credential_secret": self.secret(name, it)} for name, (one, it) in given}}

    async def collected(self, spec: dict[str, Any]) -> Any:
        """What collect_spec answers."""
        tool = self.app.catalogue.tools["collect_spec"]
        answer: Any = await tool.fn(self.kernel(), spec=spec, profile=None, spec_id=None)
        return answer

    async def planned(self, spec: dict[str, Any]) -> Plan:
        """The plan of a spec."""
        answer = await self.collected(spec)
        assert answer.complete, answer
        self.spec_id = answer.spec_id
        return (await self.kernel().freeze(self.spec_id, None)).plan

    async def applied(self, spec: dict[str, Any]) -> Job:
        """The job of a spec's plan, once it has ended."""
        return await self.ran(await self.approve((await self.planned(spec)).id))

    async def removed(self) -> Job:
        """The job of the removal, once it has ended."""
        return await self.ran(await self.approve((await self.kernel().freeze_removal(self.spec_id)).plan.id))

    async def ran(self, job_id: str, **chaos: str) -> Job:
        """A job once it has ended, or stands, or the worker that ran it has died."""
        worker = self.start_worker(**chaos)
        job = await self.ended(job_id, worker)
        worker.end()
        return job

    async def ended(self, job_id: str, worker: Worker) -> Job:
        """A job once it has ended, or stands, or its worker has died."""
        deadline = time.monotonic() + _WAIT_S
        while True:
            alive, job = worker.alive, await self.job(job_id)
            if not alive or job.state.final or job.state in (JobState.NEEDS_PERSON, JobState.PARKED):
                return job
            assert time.monotonic() < deadline, f"{job}\n{self.errors()}"
            await anyio.sleep(0.2)
