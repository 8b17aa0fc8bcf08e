"""Alerts and jobs: what ends, or comes again, while something is being done about it, or after."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import anyio

from atlas_mcp.calls import alerts
from atlas_mcp.calls.gate import Call
from atlas_mcp.domain.remediation.alert import Alert
from atlas_mcp.domain.remediation.decision import Source
from atlas_mcp.domain.remediation.entry import AlertEntry
from atlas_mcp.domain.remediation.incident import IncidentState
from atlas_mcp.model import JobState, Principal, Role
from atlas_mcp.store import incidents as rows
from tests.remediation.conftest import NAME, Ward
from tests.remediation.receiver import alert

HOOK = Principal(name="alertmanager", role=Role.VIEWER, transport="webhook")


def entries(fault: str) -> list[AlertEntry]:
    return [AlertEntry(labels={"alertname": "VmDown"}, fault=fault, place="demo", target=("instance",))]


async def taken(ward: Ward, fault: str, fingerprint: str, **more: Any) -> tuple[dict[str, int], str]:
    """What became of an alert of the ward's VM, and its incident."""
    given = Alert.model_validate(alert(NAME, fingerprint=fingerprint, **more))
    told = await alerts.receive(ward.lab.app, Call(HOOK), [given], entries(fault))
    return {str(name): number for name, number in told.counts.items()}, next(iter(told.incidents), "")


def test_what_a_job_is_at_is_left_to_the_job(ward: Ward) -> None:
    async def run() -> None:
        ward.stop()
        _, incident = await taken(ward, "mended", "eeee0001")
        kept = await ward.collect(incident)
        job = await ward.lab.approve((await ward.lab.kernel().freeze(kept.spec_id, None)).plan.id)
        assert (await taken(ward, "mended", "eeee0001", status="resolved"))[0] == {"ended": 1}
        assert (await ward.incident(incident)).state is IncidentState.OPEN
        assert (await ward.lab.finish(job)).state is JobState.SUCCEEDED
        assert (await ward.incident(incident)).state is IncidentState.RESOLVED

    anyio.run(run)


def test_an_alert_that_still_holds_long_after_says_that_nothing_was_mended(ward: Ward) -> None:
    async def run() -> None:
        ward.stop()
        _, incident = await taken(ward, "lasting", "eeee0002")
        assert (await ward.mended(incident)).state is JobState.SUCCEEDED
        assert (await taken(ward, "lasting", "eeee0002"))[0] == {"sent again": 1}, "it may not have noticed yet"
        assert (await ward.incident(incident)).state is IncidentState.RESOLVED
        ended = ward.lab.app.now() - timedelta(minutes=16)
        await ward.lab.app.store.write(lambda tx: rows.end(tx, incident, IncidentState.RESOLVED, "", ended))
        assert await taken(ward, "lasting", "eeee0002") == ({"incident": 1}, incident)
        assert (await ward.incident(incident)).state is IncidentState.OPEN
        digest = (await ward.suggested(incident))[0].digest
        tally = await ward.lab.app.store.read(lambda tx: rows.history(tx, digest, "lasting"))
        assert (tally.good, tally.cases) == (0, 1)

    anyio.run(run)


def test_an_alert_of_what_is_mended_already_does_not_say_that_it_was_not(ward: Ward) -> None:
    """As where two alerts are about one fault, or a person was faster: the second one comes after the job has ended."""

    async def run() -> None:
        ward.stop()
        incident = await ward.report(fault="twofold")
        began = ward.lab.app.now().isoformat()
        assert (await ward.mended(incident)).state is JobState.SUCCEEDED
        assert (await taken(ward, "twofold", "eeee0004", startsAt=began))[0] == {"sent again": 1}
        assert (await taken(ward, "twofold", "eeee0004", startsAt=began))[0] == {"sent again": 1}
        assert (await ward.incident(incident)).state is IncidentState.RESOLVED
        ended = ward.lab.app.now() - timedelta(minutes=16)
        await ward.lab.app.store.write(lambda tx: rows.end(tx, incident, IncidentState.RESOLVED, "", ended))
        assert await taken(ward, "twofold", "eeee0004", startsAt=began) == ({"incident": 1}, incident), "it lasts"

    anyio.run(run)


def test_what_a_tool_opens_again_is_no_alert_any_more(ward: Ward) -> None:
    """Else whoever may call a tool could have an incident of an alert's back, and what may be done about it alone."""

    async def run() -> None:
        _, incident = await taken(ward, "reopened", "eeee0003")
        now = ward.lab.app.now()
        await ward.lab.app.store.write(lambda tx: rows.end(tx, incident, IncidentState.RESOLVED, "", now))
        assert await ward.report(fault="reopened") == incident
        assert (await ward.incident(incident)).source is Source.TOOL
        await ward.lab.app.store.write(lambda tx: rows.end(tx, incident, IncidentState.RESOLVED, "", now))
        await taken(ward, "reopened", "eeee0003", startsAt=ward.lab.app.now().isoformat())
        assert (await ward.incident(incident)).source is Source.ALERT

    anyio.run(run)
