"""A lease that is to end later: the engine's step on double and real cloud, then the whole way on the double."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from atlas_mcp.engines import ContradictionError, Failed
from atlas_mcp.engines.openstack import claims
from atlas_mcp.engines.openstack.refusals import CapacityError
from atlas_mcp.engines.openstack.spec import Kind
from atlas_mcp.errors import AtlasError, CallerError, Code, TargetError, TransientError
from atlas_mcp.model import Attempt, Deployment, Effect, JobState, Plan, Reconciled, Undo
from atlas_mcp.plans.shown import written
from tests import looks
from tests.bench import Bench
from tests.openstack.desk import machines
from tests.openstack.double import Double
from tests.openstack.rig import MARKED, PLACE, Rig, permit, whole_minute
from tests.openstack.test_machines import EMPTY, collected, planned, ran

pytestmark = pytest.mark.anyio
HOUR = timedelta(hours=1)


async def test_a_lease_is_extended_found_again_and_ends_as_before(rig: Rig) -> None:
    rig.hours = 2
    async with rig.made(Kind.SERVER) as attempts:
        lease = attempts[Kind.LEASE]
        before = await rig.ends(lease)
        step = await rig.extension(lease, HOUR)
        intent = await rig.engine.before(step)
        assert await rig.state(step, Attempt(intent=intent)) is Reconciled.NOT_DONE
        attempt = await rig.begun(step)
        rig.restart()  # whoever looks next knows nothing of what was before
        finding = await rig.engine.reconcile(step, Attempt(intent=intent))
        assert (finding.state, finding.handle) == (Reconciled.RUNNING, lease.handle)
        done = await looks.done(rig.engine, step, attempt, permit(step))
        assert done.result == {**lease.result, "until": (before + HOUR).isoformat(timespec="minutes")}
        assert await rig.ends(lease) == before + HOUR
        with pytest.raises(TargetError, match="until") as caught:  # it is not extended twice
            await rig.engine.before(step)
        assert caught.value.code is Code.PLAN_STALE
        for _ in range(2):  # undoing may be repeated
            undone = await rig.undo(step, done)
            assert (undone.remains, undone.noted) == ((), {"until": before.isoformat(timespec="minutes")})
            assert await rig.ends(lease) == before
        assert await rig.state(step, Attempt()) is Reconciled.NOT_DONE


async def test_undoing_never_ends_a_lease_within_the_hour(rig: Rig) -> None:
    async with rig.made(Kind.SERVER) as attempts:
        lease = attempts[Kind.LEASE]
        before = await rig.ends(lease)
        assert before < datetime.now(UTC) + HOUR
        step = await rig.extension(lease, 2 * HOUR)
        done = await rig.done(step)
        undone = await rig.undo(step, done)
        ends = await rig.ends(lease)
        assert datetime.now(UTC) + HOUR - timedelta(minutes=1) <= ends < before + 2 * HOUR
        assert ends > before and "as before" in undone.remains[0]
        assert undone.noted == {"until": ends.isoformat(timespec="minutes")}
        assert await rig.undo(step, done) == undone  # a second time, as after a crash, it is not moved again


async def test_nodes_that_others_have_next_are_a_capacity_answer_and_nothing_changes(rig: Rig) -> None:
    async with rig.made(Kind.SERVER, nodes=2) as attempts:
        lease = attempts[Kind.LEASE]
        before = await rig.ends(lease)
        other = await rig.foreign_lease(before + HOUR)
        try:
            step = await rig.extension(lease, 2 * HOUR)
            with pytest.raises(CapacityError, match="Not enough hosts") as caught:
                await rig.begun(step)
            assert not isinstance(caught.value, TransientError) and "validate_capacity" in caught.value.remedy
            assert await rig.state(step, Attempt()) is Reconciled.NOT_DONE
            assert await rig.ends(lease) == before
            await rig.done(await rig.extension(lease, HOUR))  # up to theirs there is room
        finally:
            await rig.client.write("reservation", "DELETE", f"/leases/{other}")


async def test_a_lease_that_has_ended_counts_as_gone(rig: Rig) -> None:
    """Though Blazar keeps its record."""
    async with rig.made(Kind.FLOATING_IP) as attempts:
        lease = attempts[Kind.LEASE]
        step = await rig.extension(lease, HOUR)
        await rig.expire(lease.handle)
        with pytest.raises(TargetError, match="has ended"):
            await rig.engine.before(step)
        assert await rig.state(step, Attempt()) is Reconciled.NOT_DONE
        assert (await rig.undo(step, Attempt(handle=lease.handle))).summary == "it has ended"
        ended = await rig.engine.look(step, Attempt(handle=lease.handle), permit(step))
        assert isinstance(ended, Failed) and "has ended" in ended.message
        await rig.done(await rig.removal(Kind.LEASE, lease.handle))
        assert (await rig.undo(await rig.step(Kind.LEASE), lease)).summary == "it is not there"
        await rig.client.write("reservation", "DELETE", f"/leases/{lease.handle}")
    assert await rig.counted() == EMPTY


# -- on the double alone ---------------------------------------------------------------------------------


@pytest.mark.parametrize("when", ["before", "after"])
async def test_a_lost_answer_is_found_out(when: str, double: Double, on_double: Rig) -> None:
    on_double.hours = 2
    async with on_double.made(Kind.SERVER) as attempts:
        lease = attempts[Kind.LEASE]
        step = await on_double.extension(lease, HOUR)
        double.lost[f"PUT /reservation/v1/leases/{lease.handle}"] = when
        with pytest.raises(TransientError):
            await on_double.begun(step)
        expected = Reconciled.NOT_DONE if when == "before" else Reconciled.RUNNING
        assert await on_double.state(step, Attempt()) is expected
        assert (await on_double.undo(step, Attempt())).remains == ()
        assert double.leases[lease.handle]["end_date"] == f"{step.args['ends']}"[:16] + ":00.000000"


async def test_what_somebody_else_has_said_of_its_end_stays(double: Double, on_double: Rig) -> None:
    on_double.hours = 2
    async with on_double.made(Kind.SERVER) as attempts:
        lease = attempts[Kind.LEASE]
        step = await on_double.extension(lease, HOUR)
        attempt = await on_double.begun(step)
        later = whole_minute() + 9 * HOUR
        double.leases[lease.handle]["end_date"] = f"{later:%Y-%m-%dT%H:%M:00.000000}"
        ended = await on_double.engine.look(step, attempt, permit(step))
        assert isinstance(ended, Failed) and "somebody else" in ended.message
        undone = await on_double.undo(step, attempt)
        assert undone.remains and await on_double.ends(lease) == later


async def test_a_change_that_is_under_way_is_waited_for(double: Double, on_double: Rig) -> None:
    async with on_double.made(Kind.SERVER) as attempts:
        lease = attempts[Kind.LEASE]
        step = await on_double.extension(lease, HOUR)
        double.leases[lease.handle]["status"] = "UPDATING"
        with pytest.raises(TransientError, match="Invalid lease status"):
            await on_double.engine.submit(step, {}, permit(step))
        assert await on_double.state(step, Attempt()) is Reconciled.RUNNING
        late = Attempt(handle=lease.handle, waited_s=10_000.0)
        ended = await on_double.engine.look(step, late, permit(step))
        assert isinstance(ended, Failed) and "UPDATING" in ended.message
        double.leases[lease.handle]["status"] = "ACTIVE"


async def test_a_lease_without_our_mark_is_not_extended(double: Double, on_double: Rig) -> None:
    async with on_double.made(Kind.SERVER) as attempts:
        lease = attempts[Kind.LEASE]
        step = await on_double.extension(lease, HOUR)
        double.leases[lease.handle]["name"] = "theirs"
        for act in (on_double.engine.before(step), on_double.undo(step, lease)):
            with pytest.raises(ContradictionError, match="no mark of ours"):
                await act
        double.leases[lease.handle]["name"] = MARKED


async def test_without_its_permit_it_is_not_written(double: Double, on_double: Rig) -> None:
    async with on_double.made(Kind.SERVER) as attempts:
        step = await on_double.extension(attempts[Kind.LEASE], HOUR)
        count = len(double.writes)
        with pytest.raises(AtlasError, match="does not cover"):
            await on_double.engine.submit(step, {}, permit(step.model_copy(update={"deadline_s": 1})))
        assert len(double.writes) == count


# -- the whole way ---------------------------------------------------------------------------------------


async def leased(bench: Bench, **body: Any) -> Deployment:
    """A deployment of one node for two hours."""
    plan = await planned(bench, machines(**{"hours": 2, **body}))
    assert (await ran(bench, plan)).state is JobState.SUCCEEDED
    return await bench.kernel().deployment(plan.subject.id)


async def longer(bench: Bench, deployment: Deployment, hours: int) -> Plan:
    """The plan of the same spec with other hours."""
    answer = await collected(bench, {"kind": "BareMetal", "spec": {"hours": hours}}, deployment.id)
    assert answer.complete, answer
    return (await bench.kernel().freeze(deployment.id, None)).plan


async def refused(bench: Bench, deployment: Deployment, hours: int) -> str:
    with pytest.raises(CallerError) as caught:
        await longer(bench, deployment, hours)
    assert caught.value.code is Code.PLAN_UNFEASIBLE
    return f"{caught.value} {[str(one) for one in caught.value.problems]}"


async def test_a_deployment_is_extended_and_let_go(bench: Bench, double: Double, on_double: Rig) -> None:
    deployment = await leased(bench, nodes=2)
    ends = deployment.ends_at
    plan = await longer(bench, deployment, 5)
    (step,) = plan.steps
    assert ends is not None and plan.ends_at == ends + 3 * HOUR
    assert (step.action, step.effect, step.undo) == ("extend", Effect.CHANGE, Undo.RESTORE)
    assert [(one.what, one.amount) for one in plan.costs] == [("node hours", 6)]
    told = " ".join(f"{row.label} {row.value}" for rows in written(plan, bench.app.engines).values() for row in rows)
    assert f"until {plan.ends_at:%Y-%m-%d %H:%M} UTC" in told
    capacity: Any = await bench.app.catalogue.tools["validate_capacity"].fn(bench.kernel(), spec_id=deployment.id)
    assert capacity.fits and "it can end at" in capacity.checks[0]
    assert (await ran(bench, plan)).state is JobState.SUCCEEDED

    later = await bench.kernel().deployment(deployment.id)
    assert later.ends_at == plan.ends_at and len(later.members) == len(deployment.members)
    assert {one.key: one.noted.get("id") for one in later.members} == {
        one.key: one.noted.get("id") for one in deployment.members
    }
    assert await bench.kernel().drift(later) == ()
    again = await longer(bench, later, 5)
    assert again.steps == () and again.ends_at == plan.ends_at
    assert "not shortened" in await refused(bench, later, 4)
    await longer(bench, later, 6)
    removal = (await bench.kernel().freeze_removal(deployment.id)).plan
    assert (await ran(bench, removal)).state is JobState.SUCCEEDED
    assert await on_double.counted() == EMPTY
    assert (await bench.kernel().deployment(deployment.id)).ends_at is None


async def test_what_stands_in_the_way_of_more_hours_is_told(bench: Bench, double: Double, on_double: Rig) -> None:
    deployment = await leased(bench, nodes=2)
    assert "At most 24" in await refused(bench, deployment, 25)
    assert deployment.ends_at is not None
    await on_double.foreign_lease(deployment.ends_at + 3 * HOUR)
    told = await refused(bench, deployment, 6)
    assert "reserved by others" in told and "At most 5" in told
    capacity: Any = await bench.app.catalogue.tools["validate_capacity"].fn(bench.kernel(), spec_id=deployment.id)
    assert not capacity.fits and capacity.problems[0].at == "/spec/hours"
    assert len((await longer(bench, deployment, 5)).steps) == 1
    answer = await collected(bench, {"kind": "BareMetal", "spec": {"hours": 5, "nodes": 1}}, deployment.id)
    with pytest.raises(CallerError, match="not changed, but for its hours"):
        await bench.kernel().freeze(answer.spec_id, None)


async def test_somebody_else_may_have_extended_it(bench: Bench, double: Double) -> None:
    deployment = await leased(bench)
    assert deployment.ends_at is not None
    (lease,) = double.leases.values()
    lease["end_date"] = f"{deployment.ends_at + 4 * HOUR:%Y-%m-%dT%H:%M:00.000000}"
    assert "already" in await refused(bench, deployment, 6)
    plan = await longer(bench, deployment, 8)
    assert plan.ends_at == deployment.ends_at + 6 * HOUR, "hours count from when it was made"


async def test_where_reservations_cannot_be_read_the_approver_is_told(
    bench: Bench, double: Double, monkeypatch: pytest.MonkeyPatch
) -> None:
    deployment = await leased(bench)
    monkeypatch.setattr(double, "allocations", lambda: {"allocations": [{"resource_id": "1"}]})
    assert "could not be read" in (await longer(bench, deployment, 3)).warnings[0]


async def test_nodes_that_were_taken_meanwhile_leave_all_as_it_was(
    bench: Bench, double: Double, on_double: Rig
) -> None:
    deployment = await leased(bench, nodes=2)
    plan = await longer(bench, deployment, 4)
    assert deployment.ends_at is not None
    await on_double.foreign_lease(deployment.ends_at + HOUR)
    job = await ran(bench, plan)
    assert job.state is JobState.ROLLED_BACK and "Not enough hosts" in job.reason and job.remains == []
    after = await bench.kernel().deployment(deployment.id)
    assert (after.ends_at, len(after.members)) == (deployment.ends_at, len(deployment.members))
    assert (await longer(bench, after, 3)).ends_at == deployment.ends_at + HOUR


async def test_an_extension_that_is_taken_back_moves_the_end_to_where_it_is(bench: Bench, double: Double) -> None:
    """Of a lease that would end within the hour: it ends in an hour, and the deployment says so."""
    deployment = await leased(bench, hours=1)
    plan = await longer(bench, deployment, 4)
    (lease,) = double.leases.values()

    def stuck(id_: str) -> dict[str, Any]:
        return {"lease": {**lease, "status": "ERROR" if lease["end_date"] > ends else lease["status"]}}

    ends, double.one_lease = lease["end_date"], stuck  # type: ignore[method-assign]
    job = await ran(bench, plan)
    assert job.state is JobState.ROLLED_BACK and "as before" in job.remains[0], job
    after = await bench.kernel().deployment(deployment.id)
    assert after.ends_at is not None and deployment.ends_at is not None
    assert deployment.ends_at < after.ends_at <= datetime.now(UTC) + HOUR + timedelta(minutes=1)
    assert f"{after.ends_at:%Y-%m-%dT%H:%M}" == lease["end_date"][:16]


async def test_a_plan_that_extends_past_the_settings_is_misstated(bench: Bench, on_double: Rig) -> None:
    """As one that was written, or made with other settings."""
    deployment = await leased(bench)
    plan = await longer(bench, deployment, 4)
    cloud = await on_double.cloud()
    assert claims.misstated(plan, {PLACE: cloud}) == ()
    for less in ({"nodes": 0}, {"hours": 3}):
        assert "do not allow" in claims.misstated(plan, {PLACE: cloud.model_copy(update=less)})[0].message
    (step,) = plan.steps
    changes: list[dict[str, Any]] = [
        {"notes": None}, {"notes": "key"}, {"drops": "lease"}, {"makes": plan.members[0]}, {"effect": Effect.READ},
        {"undo": Undo.NEVER}, {"args": {**step.args, "until": step.args["ends"]}},
        {"args": {**step.args, "nonce": "0" * 32}},
    ]  # fmt: skip
    for change in changes:
        forged = plan.model_copy(update={"steps": (step.model_copy(update=change),)})
        assert claims.misstated(forged, {PLACE: cloud}), change
