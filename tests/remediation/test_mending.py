"""A VM that stands still: reported, suggested about, planned, approved, started, its incident closed by what came."""

from __future__ import annotations

from typing import Any

import anyio

from atlas_mcp.domain.remediation.incident import IncidentState
from atlas_mcp.domain.remediation.score import Tally
from atlas_mcp.model import Environment, JobState, Member, Outcome, SubjectKind
from atlas_mcp.store import deployments
from atlas_mcp.store import incidents as incident_rows
from tests.e2e.talk import call, client, until_final
from tests.remediation.conftest import NAME, VMID, Ward


def test_from_a_report_over_mcp_to_a_running_vm_and_a_resolved_incident(ward: Ward) -> None:
    async def run() -> None:
        ward.stop()
        async with client(ward.lab) as connected:
            given = {"title": "VM one-01 is down", "fault": "vm-stopped", "place": "demo", "target": NAME}
            reported = await call(connected, "report_incident", **given, text="no answer since 06:12")
            incident = reported["incident_id"]
            assert (await call(connected, "report_incident", **given))["count"] == 2
            uri = f"atlas://incidents/{incident}"
            context = (await connected.read_resource(uri)).contents[0].text  # type: ignore[union-attr]
            assert "atlas://actions/start-vm" in context and "no answer since 06:12" in context
            spec = ward.spec(
                incident,
                cause="somebody has stopped it",
                citations=[{"uri": uri, "quote": "no answer since 06:12"}],
                confidence=0.9,
            )
            collected: Any = await call(connected, "collect_spec", spec=spec)
            assert collected["complete"], collected
            notes = "\n".join(collected["notes"])
            assert f"seen: VM {VMID} ({NAME}) is stopped; risk low" in notes
            assert "score 0.425" in notes and "does not hold: score" in notes and "does not hold: enabled" in notes
            assert "does not hold: from an alert (it came by tool)" in notes
            plan = await call(connected, "plan", spec_id=collected["spec_id"])
            assert plan["steps"] == {"start": 1, "ready": 1} and plan["decision"].startswith("ask")
            asked = await call(connected, "apply", plan_id=plan["plan_id"])
            assert asked["job"]["state"] == "waiting" and ward.status == "stopped"
            await ward.lab.answer(plan["plan_id"])
            assert await until_final(ward.lab, asked["job"]["job_id"]) is JobState.SUCCEEDED
        assert ward.status == "running"
        ended = await ward.incident(incident)
        assert ended.state is IncidentState.RESOLVED and ended.count == 2
        assert ended.outcome.startswith(f"start-vm by {asked['job']['job_id']}: succeeded")
        assert await ward.lab.broken() == []

    anyio.run(run)


def test_what_comes_again_within_a_day_was_not_mended(ward: Ward) -> None:
    async def run() -> None:
        ward.stop()
        incident = await ward.report(fault="vm-down")
        assert (await ward.mended(incident)).state is JobState.SUCCEEDED
        (suggestion,) = await ward.suggested(incident)

        async def history() -> Tally:
            return await ward.lab.app.store.read(lambda tx: incident_rows.history(tx, suggestion.digest, "vm-down"))

        assert await history() == Tally(good=1, cases=1)
        assert await ward.report(fault="vm-down") == incident
        again = await ward.incident(incident)
        assert (again.state, again.count) == (IncidentState.OPEN, 2)
        assert await history() == Tally(good=0, cases=1)

    anyio.run(run)


def test_a_remediation_that_fails_is_undone_and_its_incident_goes_to_a_person(ward: Ward) -> None:
    async def run() -> None:
        ward.stop()
        incident = await ward.report(fault="host-down")
        ward.lab.sim.control("start_error", message="start failed: QEMU exited with code 1", times=3, vmid=VMID)
        job = await ward.mended(incident)
        ward.lab.sim.control("clear_faults")
        assert job.state is JobState.ROLLED_BACK and ward.status == "stopped"
        ended = await ward.incident(incident)
        assert ended.state is IncidentState.OPEN and "rolled_back" in ended.outcome
        (suggestion,) = await ward.suggested(incident)
        tally = await ward.lab.app.store.read(lambda tx: incident_rows.history(tx, suggestion.digest, "host-down"))
        assert tally == Tally(good=0, cases=1)

    anyio.run(run)


def test_the_plan_is_judged_as_what_holds_the_vm_says(ward: Ward) -> None:
    """A spec that calls itself dev does not lower what the VM's deployment is."""

    async def run() -> None:
        ward.stop()
        store = ward.lab.app.store
        (member,) = await store.read(lambda tx: deployments.members_of(tx, ward.deployment))
        graver = Member(key=member.key, target=member.target, spec={**member.spec, "environment": "prod"})
        kept = await ward.collect(await ward.report())
        mild = await ward.lab.kernel().freeze(kept.spec_id, None)
        assert mild.plan.subject.kind is SubjectKind.RUN and mild.decision.outcome is Outcome.ASK
        assert mild.plan.environment is Environment.DEV
        await store.write(lambda tx: deployments.put_member(tx, ward.deployment, graver, made=True))
        assert (await ward.lab.kernel().freeze(kept.spec_id, None)).plan.environment is Environment.PROD

    anyio.run(run)
