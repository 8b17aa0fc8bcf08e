"""A worker that dies at any write of a job that nobody approved: the next one goes on, and the record stays true."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import anyio

from atlas_mcp.calls import remediation
from atlas_mcp.calls.gate import Call
from atlas_mcp.domain.remediation.incident import IncidentState
from atlas_mcp.jobs import told
from atlas_mcp.model import Job, JobState, Principal, Role
from atlas_mcp.store import incidents as incident_rows
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.triggers.incidents import Asking
from tests.chaos.desk import Worker, boundaries
from tests.remediation.conftest import NAME, Ward
from tests.remediation.night import START_VM, Night
from tests.remediation.processes import earned, worker

LOOP = Principal(name="schedule", role=Role.VIEWER, transport="trigger")


async def _queued(night: Night) -> tuple[str, str]:
    """An incident, and the job that was asked for by itself and may begin."""
    incident = await night.alert()
    await Asking().look(night.app, Call(LOOP))
    (job,) = await night.app.store.read(lambda tx: incident_rows.mending(tx, incident))
    assert job.state is JobState.QUEUED, job
    return incident, job.id


async def _until(night: Night, job: str, process: Worker) -> Job:
    """The job once it has ended, or its worker has died."""
    with anyio.fail_after(90):
        while True:
            alive = process.alive
            row = await night.app.store.read(lambda tx: job_rows.get(tx, job))
            if row.state.final or not alive:
                return row
            await anyio.sleep(0.05)


async def _wrong(night: Night, incident: str, job: str) -> list[str]:
    """What is not as it must be when the job has ended. Empty is right."""
    row: Any = await night.app.store.read(lambda tx: job_rows.get(tx, job))
    events = await night.app.store.read(lambda tx: night.app.trail.named(tx, [told.BEGAN, told.ENDED]))
    ours = [one for one in events if one.data.get("job") == job]
    about = await night.app.store.read(lambda tx: incident_rows.get(tx, incident))
    status = await remediation.status(night.app)
    verified = await night.app.store.read(night.app.trail.verify)
    holds = {
        f"it is {row.state}: {row.reason}": row.state is JobState.SUCCEEDED and not row.approval_id,
        f"the VM is {night.ward.status}": night.ward.status == "running",
        f"the incident is {about.state}": about.state is IncidentState.RESOLVED,
        "it began once, by itself": [one.data.get("alone") for one in ours if one.name == told.BEGAN] == [True],
        "it ended once, well": [one.data.get("good") for one in ours if one.name == told.ENDED] == [True],
        "it counts once": (status.hour, status.failures) == (1, 0),
        "it is of its target": ours[0].data.get("targets") == [START_VM],
        "the audit log is intact": verified.intact,
    }
    return [told_of for told_of, true in holds.items() if not true]


def test_a_worker_may_die_anywhere(ward: Ward, tmp_path: Path) -> None:
    async def run() -> None:
        path = tmp_path / "traced"
        night = await earned(ward, path)
        incident, job = await _queued(night)
        await _until(night, job, worker(night, path, trace=str(path / "trace")))
        assert await _wrong(night, incident, job) == []
        night.app.close()
        passed = [one for one in boundaries(path / "trace") if f"{NAME}/" in one or one.startswith("Jobs.start")]
        assert any("start:intended" in one for one in passed), passed
        some = passed if "ATLAS_FULL" in os.environ else [one for one in passed if "start:submitted#1:after" in one]
        assert some
        wrong: dict[str, list[str]] = {}
        for number, kill in enumerate(some):
            path = tmp_path / f"night{number}"
            night = await earned(ward, path)
            incident, job = await _queued(night)
            dying = worker(night, path, kill=kill)
            left = await _until(night, job, dying)
            assert not dying.alive or left.state is JobState.SUCCEEDED, kill
            dying.end()
            await _until(night, job, worker(night, path))
            if found := await _wrong(night, incident, job):
                wrong[kill] = found
            night.app.close()
        assert wrong == {}

    anyio.run(run)
