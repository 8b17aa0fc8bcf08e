"""An action earns that it may run by itself, by real jobs that persons approved; and loses it as it fails.

Between the jobs a day goes by. None of the history is written by the test.
"""

from __future__ import annotations

import os

import anyio
import pytest

from atlas_mcp.calls import incidents as taken
from atlas_mcp.calls import remediation
from atlas_mcp.calls.gate import Call
from atlas_mcp.domain.remediation.decision import Source
from atlas_mcp.domain.remediation.enabling import Scope
from atlas_mcp.domain.remediation.incident import IncidentState, Report
from atlas_mcp.model import Job, JobState, Origin, Principal, Role
from atlas_mcp.store import incidents as incident_rows
from atlas_mcp.triggers.incidents import Asking
from tests.remediation.conftest import NAME, VMID, Ward
from tests.remediation.night import Night, decided

LOOP = Principal(name="schedule", role=Role.VIEWER, transport="trigger")
ENOUGH = 11


async def _approved(night: Night, incident: str) -> None:
    """A person's model suggests it, a person approves it, and says that it has helped."""
    view = await night.planned(incident)
    assert view.decision.origin is Origin.PERSON and await decided(night, "plan", view.plan.id) == [
        "score",
        "read again",
    ]
    job = await night.session().apply(view.plan.id)
    await night.approve(view.plan.id)
    assert (await night.started(job.job_id)).state is JobState.SUCCEEDED
    given = await night.app.store.read(lambda tx: night.praise(tx, incident, night.app.now()))
    await taken.say(night.app, Call(night.ward.lab.principal), given)


async def _asked(night: Night, incident: str) -> Job:
    await Asking().look(night.app, Call(LOOP))
    return (await night.app.store.read(lambda tx: incident_rows.mending(tx, incident)))[0]


async def _history(night: Night) -> tuple[int, int]:
    told = await night.app.store.read(night.app.unattended.told)
    tally = told.history(night.digest, night.fault)
    return tally.good, tally.cases


@pytest.mark.skipif("ATLAS_FULL" not in os.environ, reason="part of .ci/full: set ATLAS_FULL=1")
def test_eleven_good_cases_let_the_twelfth_begin_and_two_failures_end_all(ward: Ward, night: Night) -> None:
    async def run() -> None:
        await night.enable()
        await night.enable(Scope.ACTION, name="start-vm", digest=night.digest)
        for _ in range(ENOUGH):
            await _approved(night, await night.alert())
            night.later(hours=25)
        assert await _history(night) == (ENOUGH, ENOUGH)

        incident = await night.alert()  # nobody suggests anything: what was suggested before counts
        job = await night.started((await _asked(night, incident)).id)
        assert job.state is JobState.SUCCEEDED and not job.approval_id and ward.status == "running"
        assert await decided(night, "job", job.id) == [] and await _history(night) == (12, 12)

        ward.stop()
        night.later(hours=3)
        report = Report(title="again", fault=night.fault, place="demo", target=NAME)
        again = await taken.take_in(night.app, Call(ward.lab.principal), report, Source.ALERT)
        assert (again.id, again.state) == (incident, IncidentState.OPEN)
        assert await _history(night) == (11, 12), "it was not mended"
        assert (await remediation.status(night.app)).enabled
        waiting = await _asked(night, incident)
        assert waiting.state is JobState.WAITING
        assert {"failed there in a day", "score"} <= {*await decided(night, "plan", waiting.plan_id)}

        ward.lab.sim.control("start_error", message="start failed: QEMU exited with code 1", times=3, vmid=VMID)
        await night.approve(waiting.plan_id)
        failed = await night.started(waiting.id)
        ward.lab.sim.control("clear_faults")
        assert failed.state is JobState.ROLLED_BACK and await _history(night) == (11, 13)
        assert not (await remediation.status(night.app)).enabled, "two failures in a day"
        night.later(hours=48)
        assert not (await remediation.status(night.app)).enabled, "until a person enables it"

    anyio.run(run)
