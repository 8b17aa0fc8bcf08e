"""The trigger of incidents: it plans what mends an incident of an alert, and asks for it once.

What holds is begun without a person; with any condition withdrawn the same waits for one.
"""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import anyio
import pytest

from atlas_mcp import config
from atlas_mcp.calls import incidents as taken
from atlas_mcp.calls.gate import Call
from atlas_mcp.domain.remediation.decision import Source
from atlas_mcp.domain.remediation.incident import KIND, Incident, IncidentState, Report
from atlas_mcp.domain.schedules import Ending, Lane
from atlas_mcp.model import Job, JobState, Origin, Principal, Role
from atlas_mcp.store import incidents as incident_rows
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import records, specs
from atlas_mcp.triggers import loop
from atlas_mcp.triggers.incidents import Asking
from atlas_mcp.triggers.trigger import Told
from tests.remediation.conftest import NAME, VMID, Ward
from tests.remediation.night import RULE, Night, decided
from tests.remediation.withdrawn import AFTER, BEFORE

LOOP = Principal(name="schedule", role=Role.VIEWER, transport="trigger")


async def look(night: Night, asking: Asking) -> Told:
    return await asking.look(night.app, Call(LOOP))


async def jobs(night: Night, incident: str) -> list[Job]:
    return await night.app.store.read(lambda tx: incident_rows.mending(tx, incident))


async def asked(night: Night, incident: str) -> Job:
    """The one job that a look has asked for."""
    told = await look(night, Asking())
    assert told.ending is Ending.DONE, told
    (job,) = await jobs(night, incident)
    assert job.principal == "incidents"
    return job


async def about(night: Night, incident: str) -> Incident:
    return await night.app.store.read(lambda tx: incident_rows.get(tx, incident))


async def names(night: Night) -> list[str]:
    """The names of all audit records."""
    bodies = await night.app.store.read(lambda tx: [one.body for one in records.walk(tx)])
    return [json.loads(body)["name"] for body in bodies]


def test_what_holds_is_mended_by_nobodys_call(ward: Ward, night: Night) -> None:
    async def run() -> None:
        await night.ready()
        await night.suggested()
        incident = await night.alert()
        job = await asked(night, incident)
        assert job.state is JobState.QUEUED and ward.status == "stopped"
        ended = await night.started(job.id)
        assert ended.state is JobState.SUCCEEDED and not ended.approval_id
        assert ward.status == "running" and await decided(night, "job", job.id) == []
        assert (await about(night, incident)).state is IncidentState.RESOLVED
        assert (await look(night, Asking())) == Told() and len(await jobs(night, incident)) == 1

    anyio.run(run)


@pytest.mark.parametrize("case", BEFORE)
def test_what_does_not_hold_is_asked_of_a_person_once(ward: Ward, night: Night, case: str) -> None:
    async def run() -> None:
        withdraw, term = BEFORE[case]
        await night.ready()
        incident = await night.alert()
        await withdraw(night)
        await night.suggested()
        job = await asked(night, incident)
        assert job.state is JobState.WAITING and ward.status == "stopped"
        assert not term or term in await decided(night, "plan", job.plan_id)
        assert await look(night, Asking()) == Told()
        assert [one.id for one in await jobs(night, incident)] == [job.id]

    if case != "enabled" and "ATLAS_FULL" not in os.environ:
        pytest.skip("part of .ci/full: set ATLAS_FULL=1")
    anyio.run(run)


@pytest.mark.parametrize("case", AFTER)
def test_what_does_not_hold_any_more_as_a_worker_begins_waits(ward: Ward, night: Night, case: str) -> None:
    """Also where a rule lets persons do it unasked: here no person has asked."""

    async def run() -> None:
        withdraw, _ = AFTER[case]
        night.rules(RULE.model_copy(update={"id": "the-lab-is-free", "origins": ()}))
        await night.ready()
        await night.suggested()
        job = await asked(night, await night.alert())
        assert job.state is JobState.QUEUED
        await withdraw(night)
        left = await night.started(job.id)
        assert left.state is JobState.WAITING and "approval" in left.reason, left
        assert not await night.app.store.read(lambda tx: job_rows.entries(tx, left.id)), "nothing was begun"

    if case != "enabled" and "ATLAS_FULL" not in os.environ:
        pytest.skip("part of .ci/full: set ATLAS_FULL=1")
    anyio.run(run)


def test_where_a_rule_lets_persons_begin_unasked_a_trigger_does_not(ward: Ward, night: Night) -> None:
    async def run() -> None:
        night.rules(RULE.model_copy(update={"id": "the-lab-is-free", "origins": ()}))
        incident = await night.alert()  # nothing is enabled, and nothing was earned
        job = await asked(night, incident)
        row = await night.session().plan(job.plan_id)
        assert row.decision.outcome == "permit" and row.decision.origin is Origin.PERSON
        assert job.state is JobState.WAITING and "atlas-mcp approve" in job.reason
        assert (await night.session().apply(job.plan_id)).state is JobState.WAITING
        await night.approve(job.plan_id)
        assert (await night.started(job.id)).state is JobState.SUCCEEDED and ward.status == "running"

    anyio.run(run)


def test_what_expired_or_was_denied_is_not_asked_again(ward: Ward, night: Night) -> None:
    async def run() -> None:
        incident = await night.alert()
        job = await asked(night, incident)
        night.later(hours=2)
        await night.app.jobs.expire()
        (ended,) = await jobs(night, incident)
        assert ended.state is JobState.REFUSED
        told = await about(night, incident)
        assert told.state is IncidentState.OPEN and "the plan expired before it was approved" in told.outcome
        assert await look(night, Asking()) == Told() and len(await jobs(night, incident)) == 1
        assert job.id in told.outcome

    anyio.run(run)


def test_what_comes_again_is_asked_once_more_and_of_a_person(ward: Ward, night: Night) -> None:
    async def run() -> None:
        await night.ready()
        await night.suggested()
        incident = await night.alert()
        assert (await night.started((await asked(night, incident)).id)).state is JobState.SUCCEEDED
        ward.stop()
        report = Report(title="VM is down", fault=night.fault, place="demo", target=NAME)
        again = await taken.take_in(night.app, Call(ward.lab.principal), report, Source.ALERT)
        assert (again.id, again.state) == (incident, IncidentState.OPEN)
        await look(night, Asking())
        newest, _ = await jobs(night, incident)
        assert newest.state is JobState.WAITING
        assert "failed there in a day" in await decided(night, "plan", newest.plan_id)
        assert await look(night, Asking()) == Told()

    anyio.run(run)


def test_with_its_incident_what_waits_is_over(ward: Ward, night: Night) -> None:
    async def run() -> None:
        incident = await night.alert()
        job = await asked(night, incident)
        await taken.close(night.app, Call(ward.lab.principal), incident)
        (ended,) = await jobs(night, incident)
        assert ended.state is JobState.REFUSED and ended.reason == "its incident is over: closed by ann"
        assert (await about(night, incident)).outcome == "closed by ann"
        with pytest.raises(Exception, match="is already refused"):
            await night.approve(job.plan_id)

    anyio.run(run)


def test_what_a_tool_reported_is_left_to_whoever_did(ward: Ward, night: Night) -> None:
    async def run() -> None:
        await night.ready()
        incident = await night.alert(Source.TOOL)
        assert await look(night, Asking()) == Told()

        def forge(tx: Any) -> None:  # a row that the audit log does not tell of
            incident_rows.take_in(tx, row.model_copy(update={"source": Source.ALERT, "id": "inc-0123456789ab"}))

        row = (await about(night, incident)).model_copy(update={"fingerprint": "f" * 32})
        await night.write(forge)
        assert await look(night, Asking()) == Told()

    anyio.run(run)


def test_what_cannot_be_planned_is_told_and_looked_at_again_later(ward: Ward, night: Night) -> None:
    async def run() -> None:
        incident, asking = await night.alert(), Asking()
        ward.lab.sim.control("set_status", vmid=VMID, status="running")
        told = await look(night, asking)
        assert told.ending is Ending.INCOMPLETE and "action start-vm is only for what is vm-stopped" in told.detail
        assert await night.app.store.read(lambda tx: specs.named(tx, KIND, incident.replace("inc", "mend"))) is None
        before = await names(night)
        assert await look(night, asking) == told and await names(night) == before, "it is left alone for a while"
        for minutes in (1, 2):
            night.later(minutes=minutes)
            assert (await look(night, asking)).ending is Ending.INCOMPLETE
        assert asking.waits[incident].span == timedelta(minutes=2)
        ward.stop()
        night.later(minutes=5)
        assert (await look(night, asking)).ending is Ending.DONE and asking.waits == {}
        assert len(await jobs(night, incident)) == 1

    anyio.run(run)


def test_one_that_no_action_is_for_and_one_of_a_place_that_is_gone_hold_up_nothing(ward: Ward, night: Night) -> None:
    async def run() -> None:
        good, asking = await night.alert(), Asking()
        call, reports = Call(ward.lab.principal), [("disk-full", NAME), ("vm-stopped", "nobody")]
        others = [
            await taken.take_in(
                night.app, call, Report(title="x", fault=fault, place="demo", target=target), Source.ALERT
            )
            for fault, target in reports
        ]
        told = await look(night, asking)
        assert "no action is for disk-full" in told.detail and "Unable to find VM nobody" in told.detail
        assert {*asking.waits} == {one.id for one in others}
        assert len(await jobs(night, good)) == 1
        for one in others:
            await taken.close(night.app, call, one.id)
        assert await look(night, asking) == Told() and asking.waits == {}

    anyio.run(run)


def test_a_fault_of_ours_about_one_incident_does_not_hold_up_the_next(night: Night) -> None:
    async def run() -> None:
        incident, asking = await night.alert(), Asking()
        part = night.app.catalogue.parts[KIND, "plan"]

        async def crash(*_: object) -> None:
            raise RuntimeError("a fault of its own")

        broken = {**night.app.catalogue.parts, (KIND, "plan"): replace(part, fn=crash)}
        night.app.catalogue = replace(night.app.catalogue, parts=broken)
        with pytest.raises(ExceptionGroup):
            await look(night, asking)
        assert asking.waits[incident].why == "it came to no end"
        assert "schedule.failed" in await names(night)

    anyio.run(run)


def test_it_looks_where_alerts_are_taken_in_and_clients_may_apply(tmp_path: Path) -> None:
    token = tmp_path / "token"
    token.touch(mode=0o600)

    def lanes(**more: Any) -> list[Lane]:
        settings = config.defaults(data_dir=tmp_path, **more)
        return [one.lane for one in loop.triggers(settings, "server") if one.name == "incidents"]

    intake = {"token": f"file:{token}"}
    assert lanes(intake=intake) == [Lane.REMEDIATION]
    assert lanes() == lanes(intake=intake, role="viewer") == []
    assert lanes(intake=intake, schedules={"incidents": {"enabled": False}}) == []
