"""A desk at one host, and the plans that are made there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from atlas_mcp.model import Mark
from atlas_mcp.store import jobs as job_rows
from tests.chaos.desk import Desk
from tests.ssh.sshd import Sshd

STEP = "web-01/run/run"  # the one step of a task in the short form; before and after it the host's state is noted


def task(name: str, script: str, **body: Any) -> dict[str, Any]:
    """A task for the one host."""
    return {
        "kind": "Task",
        "metadata": {"name": name, "environment": "dev"},
        "spec": {"host": "web-01", "script": script, "deadline_s": 60, **body},
    }


@dataclass
class Lab(Desk):
    """Its settings know one host, `web-01` of inventory `lab`."""

    sshd: Sshd = field(kw_only=True)

    def targets(self) -> dict[str, Any]:
        return {"inventories": {"lab": {"hosts": {"web-01": self.sshd.settings().model_dump(mode="json")}}}}

    async def run_of(self, job_id: str) -> str:
        """The name of the directory in which the step of a job runs."""
        entries = await self.app.store.read(lambda tx: job_rows.entries(tx, job_id))
        return next(str(one.data["run"]) for one in entries if (one.step_id, one.mark) == (STEP, Mark.INTENDED))
