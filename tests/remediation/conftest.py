"""A fleet of one VM on the simulated cluster, and what tests do about incidents of it."""

from __future__ import annotations

import itertools
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio
import pytest

from atlas_mcp.domain.remediation.incident import Incident, Suggestion
from atlas_mcp.model import Job, JobState, JsonObject
from atlas_mcp.store import incidents as incident_rows
from atlas_mcp.toolset import Collected
from tests.chaos.desk import Nursery
from tests.chaos.lab import Lab, fleet
from tests.simcluster.process import SimCluster

VMID, NAME = 2000, "one-01"
_NUMBERS = itertools.count(1)


@dataclass
class Ward:
    """A lab with a VM that something is to happen to."""

    lab: Lab
    at_first: Path  # a copy of its data as it was when nothing had happened
    deployment: str = ""

    async def tool(self, name: str, **arguments: Any) -> Any:
        return await self.lab.app.catalogue.tools[name].fn(self.lab.kernel(), **arguments)

    async def report(self, **more: str) -> str:
        given = {"title": "VM is down", "fault": "vm-stopped", "place": "demo", "target": NAME, "text": "", **more}
        return str((await self.tool("report_incident", **given)).incident_id)

    def spec(self, about: str, **more: Any) -> JsonObject:
        body = {"incident": about, "action": "start-vm", "arguments": {"place": "demo", "vm": NAME}, **more}
        return {
            "kind": "Remediation",
            "metadata": {"name": f"mend-{next(_NUMBERS)}", "environment": "dev"},
            "spec": body,
        }

    async def collect(self, about: str, **more: Any) -> Collected:
        kept: Collected = await self.tool("collect_spec", spec=self.spec(about, **more), profile=None, spec_id=None)
        return kept

    async def mended(self, incident: str, **more: Any) -> Job:
        """The job of a remediation that a person has approved, when it has ended."""
        kept = await self.collect(incident, **more)
        assert kept.complete, kept
        plan = (await self.lab.kernel().freeze(kept.spec_id, None)).plan
        return await self.lab.finish(await self.lab.approve(plan.id))

    async def incident(self, incident: str) -> Incident:
        return await self.lab.app.store.read(lambda tx: incident_rows.get(tx, incident))

    async def suggested(self, incident: str) -> list[Suggestion]:
        return await self.lab.app.store.read(lambda tx: incident_rows.suggested(tx, incident))

    async def context(self, incident: str) -> str:
        return await self.lab.kernel().document(f"atlas://incidents/{incident}")

    def stop(self) -> None:
        self.lab.sim.control("set_status", vmid=VMID, status="stopped")

    @property
    def status(self) -> str:
        return str(self.lab.ours()[VMID]["status"])


@pytest.fixture(scope="session")
def ward(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ward]:
    """Its VM is made once; tests report incidents of their own."""
    path = tmp_path_factory.mktemp("ward")
    nursery = Nursery(path / "errors")
    with SimCluster(path / "sim", preset="demo") as sim:
        made = Ward(Lab(path / "lab", nursery, worker_idle_s=1, sim=sim, chaos={"hurry": "20"}), path / "at-first")

        async def deploy() -> None:
            job = await made.lab.finish(await made.lab.deploy(fleet("one")))
            assert job.state is JobState.SUCCEEDED, job
            made.deployment = job.subject_id

        anyio.run(deploy)
        kept = str(made.lab.app.settings.data_dir)  # copied by a process: to close the database here ends its locks
        subprocess.run(["cp", "-r", kept, str(made.at_first)], check=True)
        yield made
        made.lab.close()
        nursery.close()


@pytest.fixture
def night(ward: Ward, tmp_path: Path) -> Any:
    """Nobody is awake; each test has a copy of what the ward keeps."""
    from tests.remediation.night import Night  # which knows the ward

    made = Night.over(ward, tmp_path)
    yield made
    made.app.close()
