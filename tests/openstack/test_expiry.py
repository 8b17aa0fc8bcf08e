"""What is said before a lease ends and after it has, and what becomes of it: on the double, as `worker --stay` does."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from atlas_mcp.calls import incidents
from atlas_mcp.calls.gate import Call
from atlas_mcp.domain.remediation.decision import Source
from atlas_mcp.domain.remediation.incident import Incident, IncidentState, Report
from atlas_mcp.domain.schedules import Ending, ScheduleSettings
from atlas_mcp.model import Deployment, JobState, Member, Principal, Role
from atlas_mcp.store import deployments as deployment_rows
from atlas_mcp.store import incidents as incident_rows
from atlas_mcp.triggers import expiry, loop
from atlas_mcp.triggers.trigger import Told
from tests.bench import Bench
from tests.openstack.desk import machines
from tests.openstack.double import Double
from tests.openstack.rig import PLACE, Rig
from tests.openstack.test_extending import HOUR, leased, longer
from tests.openstack.test_machines import EMPTY, planned, ran

pytestmark = pytest.mark.anyio
SCHEDULE = Principal(name="schedule", role=Role.VIEWER, transport="trigger")


async def looked(bench: Bench) -> Told:
    """One look of the trigger, as the loop has it look."""
    settings = bench.app.settings
    (one,) = (one for one in loop.triggers(settings, "server") if one.name == "expiry")
    return await one.look(bench.app, Call(SCHEDULE))


async def kept(bench: Bench, state: IncidentState | None = IncidentState.OPEN) -> list[Incident]:
    return await bench.app.store.read(lambda tx: incident_rows.recent(tx, [state] if state else []))


async def at(bench: Bench, deployment: Deployment, before: timedelta) -> None:
    """Set the clock to so long before a deployment's end."""
    assert deployment.ends_at is not None
    bench.clock.advance(seconds=(deployment.ends_at - before - bench.clock()).total_seconds())


async def detail(bench: Bench, deployment: Deployment) -> Any:
    return await bench.app.catalogue.tools["get_deployment"].fn(bench.kernel(), deployment_id=deployment.id)


async def test_a_person_is_asked_before_the_end_and_told_of_it(bench: Bench, double: Double, on_double: Rig) -> None:
    deployment = await leased(bench, hours=24)
    assert (await looked(bench)).detail == "1 have an end" and await kept(bench) == []
    await at(bench, deployment, 2 * HOUR)
    for _ in range(2):  # it is asked once
        await looked(bench)
    (incident,) = await kept(bench)
    assert (incident.fault, incident.place, incident.target) == ("ends-soon", PLACE, "train")
    assert (incident.source, incident.count, incident.principal) == (Source.EXPIRY, 1, "schedule")
    assert f"{deployment.ends_at:%Y-%m-%d %H:%M} UTC" in incident.title
    for words in ("Extend: collect_spec", "Let go: rollback", deployment.id, "Without an answer", "Nothing differs"):
        assert words in incident.text
    writes = len(double.writes)

    await at(bench, deployment, timedelta(0))  # silence
    (lease,) = double.leases
    double.expire(lease)
    told = await looked(bench)
    assert told.detail == "has-ended: train; closed ends-soon: train" and len(double.writes) == writes
    (over,) = await kept(bench)
    assert over.fault == "has-ended" and "lease: lease" in over.text and "is gone" in over.text
    shown = await detail(bench, deployment)
    assert shown.expired and any("is gone" in one for one in shown.drift)
    listed: Any = await bench.app.catalogue.tools["list_inventory"].fn(bench.kernel(), kind="leases")
    assert listed.by_status == {"TERMINATED": 1}
    second = await planned(bench, machines("second", nodes=2))  # what has ended holds no node

    removal = (await bench.kernel().freeze_removal(deployment.id)).plan
    assert (await ran(bench, removal)).state is JobState.SUCCEEDED
    assert second.steps and not (await detail(bench, deployment)).expired
    assert (await looked(bench)).detail == "closed has-ended: train" and await kept(bench) == []
    on_double.double = None
    double.leases.clear()
    assert await on_double.counted() == EMPTY


async def test_it_is_asked_at_each_hour_of_the_settings_whatever_became_of_the_last_answer(
    bench: Bench, double: Double
) -> None:
    settings = bench.app.settings
    bench.app.settings = settings.model_copy(
        update={"schedules": ScheduleSettings.model_validate({"expiry": {"before_h": [12, 6, 1]}})}
    )
    deployment = await leased(bench, hours=24)
    await at(bench, deployment, 12 * HOUR)
    await looked(bench)
    (first,) = await kept(bench)
    await incidents.close(bench.app, Call(SCHEDULE), first.id)
    await looked(bench)
    assert await kept(bench) == [], "who has closed it is not asked again"
    await at(bench, deployment, 5 * HOUR)
    await looked(bench)
    (second,) = await kept(bench)
    await at(bench, deployment, HOUR)
    await looked(bench)
    (third,) = await kept(bench)
    assert len({first.id, second.id, third.id}) == 3
    assert len(await kept(bench, None)) == 3


async def test_who_leases_for_less_knows_when_it_ends(bench: Bench, double: Double) -> None:
    deployment = await leased(bench, hours=2)
    await at(bench, deployment, HOUR)
    await looked(bench)
    assert await kept(bench) == []


async def test_one_that_is_extended_is_not_asked_about_until_its_new_end(bench: Bench, double: Double) -> None:
    deployment = await leased(bench, hours=10)
    await at(bench, deployment, HOUR)
    await looked(bench)
    assert [one.fault for one in await kept(bench)] == ["ends-soon"]
    plan = await longer(bench, deployment, 20)
    assert (await ran(bench, plan)).state is JobState.SUCCEEDED
    assert (await looked(bench)).detail == "closed ends-soon: train" and await kept(bench) == []
    later = await bench.kernel().deployment(deployment.id)
    await at(bench, later, HOUR)
    await looked(bench)
    (again,) = await kept(bench)
    assert f"{later.ends_at:%Y-%m-%d %H:%M} UTC" in again.title


async def test_it_is_let_go_early_from_the_reminder(bench: Bench, double: Double, on_double: Rig) -> None:
    """By what the reminder says, word for word."""
    deployment = await leased(bench, hours=4)
    await at(bench, deployment, HOUR)
    await looked(bench)
    (incident,) = await kept(bench)
    let_go = next(one for one in incident.text.splitlines() if one.startswith("Let go: "))
    assert let_go == f"Let go: rollback with deployment_id {deployment.id}, then apply."
    tool: Any = bench.app.catalogue.tools["rollback"].fn
    answer = await tool(bench.kernel(), deployment_id=deployment.id)
    removal = (await bench.kernel().plan(answer.plan_id)).plan
    assert [one.summary.split()[:2] for one in removal.steps][-2:] == [["remove", "lease"], ["remove", "keypair"]]
    assert (await ran(bench, removal)).state is JobState.SUCCEEDED
    assert await on_double.counted() == EMPTY
    assert (await looked(bench)).detail == "closed ends-soon: train"


async def test_a_place_that_does_not_answer_or_is_gone_holds_up_no_other(bench: Bench, double: Double) -> None:
    deployment = await leased(bench, hours=10)
    await at(bench, deployment, HOUR)
    double.answer = (403, b'{"forbidden": {"message": "Policy does not allow"}}')
    assert (await looked(bench)).detail == "ends-soon: train"
    (incident,) = await kept(bench)
    assert "is not known: Unable to" in incident.text

    def elsewhere(tx: Any) -> None:
        row = deployment.model_copy(update={"id": "spec-of-another", "name": "other", "nonce": "0" * 32})
        deployment_rows.add(tx, row.model_copy(update={"spec_id": None}))
        held = deployment.members[0]
        target = held.target.model_copy(update={"place": "nowhere", "id": "x"})
        deployment_rows.put_member(tx, "spec-of-another", Member(key="x", target=target, spec=held.spec), made=True)

    await bench.app.store.write(elsewhere)
    told = await looked(bench)
    assert told.ending is Ending.INCOMPLETE and "nowhere" in told.detail
    assert len(await kept(bench)) == 1


async def test_only_the_trigger_can_say_that_something_ends(bench: Bench, double: Double) -> None:
    """A client that reports the same does not keep it from being asked, and a row that says so counts for nothing."""
    deployment = await leased(bench, hours=10)
    await at(bench, deployment, HOUR)
    ann = Call(Principal(name="ann", role=Role.OPERATOR, transport="memory"))
    report = Report(title="x", fault="ends-soon", place=PLACE, target="train")
    false = await incidents.take_in(bench.app, ann, report)
    await looked(bench)
    asked = next(one for one in await kept(bench) if one.source is Source.EXPIRY)
    assert asked.id != false.id
    told = await bench.app.store.read(bench.app.unattended.told)
    assert (told.source(asked), told.source(false)) == (Source.EXPIRY, Source.TOOL)
    forged = false.model_copy(update={"source": Source.EXPIRY})
    assert told.source(forged) is Source.TOOL and not told.source(forged).observed


def test_reminders_can_be_turned_off(bench: Bench) -> None:
    chosen = ScheduleSettings.model_validate({"expiry": {"enabled": False}})
    assert expiry.triggers(bench.app.settings.model_copy(update={"schedules": chosen})) == ()
