"""More incidents than may be mended by themselves in an hour, and several workers at once: no more than that begin."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import anyio
import pytest

from atlas_mcp.calls import incidents as taken
from atlas_mcp.calls import remediation
from atlas_mcp.calls.gate import Call
from atlas_mcp.domain.remediation.decision import MOST_IN_AN_HOUR, MOST_ON_TARGET, Source
from atlas_mcp.domain.remediation.incident import Report
from atlas_mcp.model import Job, JobState, Principal, Role
from atlas_mcp.store import incidents as incident_rows
from atlas_mcp.triggers.incidents import Asking
from tests.remediation.conftest import VMID, Ward, deployed
from tests.remediation.night import Night, decided
from tests.remediation.processes import earned, worker

LOOP = Principal(name="schedule", role=Role.VIEWER, transport="trigger")
VMS, WORKERS = 13, 3
ENDS = {JobState.SUCCEEDED, JobState.WAITING}
FAULTS = ("vm-stopped", "vm-down", "host-down")


async def _asked(night: Night, incidents: list[str]) -> list[Job]:
    """The newest job of each."""
    return [
        (await night.app.store.read(lambda tx, one=one: incident_rows.mending(tx, one)))[0]  # type: ignore[misc]
        for one in incidents
    ]


@pytest.mark.skipif("ATLAS_FULL" not in os.environ, reason="part of .ci/full: set ATLAS_FULL=1")
def test_parallel_workers_begin_no_more_than_ten_in_an_hour(tmp_path: Path) -> None:
    async def run(ward: Ward) -> None:
        night = await earned(ward, tmp_path / "night")
        incidents = []
        for number in range(VMS):
            ward.lab.sim.control("set_status", vmid=VMID + number, status="stopped")
            report = Report(title="down", fault=night.fault, place="demo", target=f"one-{number + 1:02}")
            incidents.append((await taken.take_in(night.app, Call(ward.lab.principal), report, Source.ALERT)).id)
        asking = Asking()
        for _ in range(2):  # ten of one look
            await asking.look(night.app, Call(LOOP))
        assert Counter(one.state for one in await _asked(night, incidents)) == {JobState.QUEUED: VMS}
        log = tmp_path / "night" / "data" / "atlas.log"
        began = log.read_text().count("worker_started")
        for _ in range(WORKERS):
            worker(night, tmp_path / "night", beside="1")
        with anyio.fail_after(120):
            while not {one.state for one in await _asked(night, incidents)} <= ENDS:  # noqa: ASYNC110 - of processes
                await anyio.sleep(0.2)
        assert log.read_text().count("worker_started") == began + WORKERS
        jobs = await _asked(night, incidents)
        left = VMS - MOST_IN_AN_HOUR
        assert Counter(one.state for one in jobs) == {JobState.SUCCEEDED: MOST_IN_AN_HOUR, JobState.WAITING: left}
        waiting = [one.id for one in jobs if one.state is JobState.WAITING]
        assert [await decided(night, "job", one) for one in waiting] == [["in an hour"]] * left
        assert (await remediation.status(night.app)).hour == MOST_IN_AN_HOUR
        running = sum(one["status"] == "running" for one in ward.lab.ours().values())
        assert running == MOST_IN_AN_HOUR
        night.app.close()

    (tmp_path / "ward").mkdir()
    with deployed(tmp_path / "ward", VMS) as many:
        anyio.run(run, many)


def test_of_three_faults_of_a_target_in_an_hour_a_person_is_asked_of_the_third(ward: Ward, night: Night) -> None:
    async def run() -> None:
        await night.enable()
        states = []
        for fault in FAULTS:
            night.fault = fault
            await night.ready()
            await night.suggested()
            incident = await night.alert()
            await Asking().look(night.app, Call(LOOP))
            (job,) = await _asked(night, [incident])
            states.append(job.state)
            if job.state is JobState.QUEUED:
                assert (await night.started(job.id)).state is JobState.SUCCEEDED
        assert states == [JobState.QUEUED] * MOST_ON_TARGET + [JobState.WAITING]
        assert "on the target in an hour" in await decided(night, "plan", job.plan_id)

    anyio.run(run)
