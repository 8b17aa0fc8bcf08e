"""What the engine owes for every step: on the double, and under ATLAS_FULL on the real cloud as well."""

from __future__ import annotations

import time

import pytest

from atlas_mcp.engines import ContradictionError, Failed
from atlas_mcp.engines.openstack.refusals import CapacityError
from atlas_mcp.engines.openstack.spec import Kind
from atlas_mcp.errors import AtlasError, CallerError, Code, TargetError, TransientError
from atlas_mcp.model import Attempt, Reconciled
from tests import looks
from tests.openstack.double import Double
from tests.openstack.rig import MARKED, ORDER, PLACE, Rig, permit

pytestmark = pytest.mark.anyio
_CALLS = {
    Kind.SECURITY_GROUP: "POST /network/v2.0/security-groups",
    Kind.SECURITY_RULE: "POST /network/v2.0/security-group-rules",
    Kind.NETWORK: "POST /network/v2.0/networks",
    Kind.SUBNET: "POST /network/v2.0/subnets",
    Kind.ROUTER: "POST /network/v2.0/routers",
    Kind.INTERFACE: "PUT /network/v2.0/routers/ROUTER/add_router_interface",
    Kind.KEYPAIR: "POST /compute/v2.1/os-keypairs",
    Kind.LEASE: "POST /reservation/v1/leases",
    Kind.SERVER: "POST /compute/v2.1/servers",
    Kind.FLOATING_IP: "POST /network/v2.0/floatingips",
}
EMPTY = dict.fromkeys(ORDER, 0)


async def test_each_kind_is_made_found_again_and_taken_back(rig: Rig) -> None:
    assert await rig.counted() == EMPTY
    attempts: dict[Kind, Attempt] = {}
    steps = {}
    for kind in ORDER:
        steps[kind] = step = await rig.step(kind, attempts)
        assert await rig.state(step, Attempt(intent=await rig.engine.before(step))) is Reconciled.NOT_DONE
        attempt = await rig.begun(step)
        rig.restart()  # whoever looks next knows nothing of what was before
        finding = await rig.engine.reconcile(step, Attempt(intent=attempt.intent))
        assert (finding.state, finding.handle) == (Reconciled.RUNNING, attempt.handle)
        attempts[kind] = await looks.done(rig.engine, step, attempt, permit(step))
        with pytest.raises(TargetError, match="there already"):
            await rig.engine.before(step)
    assert await rig.counted() == dict.fromkeys(ORDER, 1)
    for kind in reversed(ORDER):
        assert (await rig.undo(steps[kind], attempts[kind])).remains == ()
        assert (await rig.undo(steps[kind], attempts[kind])).summary == "it is not there"
    assert await rig.counted() == EMPTY


async def test_what_a_deployment_made_is_removed_and_what_is_gone_is_forgotten(rig: Rig) -> None:
    async with rig.made() as attempts:
        for kind in reversed(ORDER):
            step = await rig.removal(kind, attempts[kind].handle)
            await rig.done(step)
            assert await rig.state(step, Attempt()) is Reconciled.RUNNING
            await rig.done(await rig.removal(kind, attempts[kind].handle, gone=True))
        assert await rig.counted() == EMPTY


async def test_a_lease_with_a_server_of_somebody_else_is_not_ended(rig: Rig) -> None:
    async with rig.made(Kind.SERVER) as attempts:
        foreign = await rig.foreign_server(str(attempts[Kind.LEASE].result["reservation"]), "theirs")
        await rig.until_built(foreign)
        with pytest.raises(TargetError, match="not ours: theirs") as caught:
            await rig.engine.before(await rig.removal(Kind.LEASE, attempts[Kind.LEASE].handle))
        assert caught.value.code is Code.NOT_OURS
        undone = await rig.undo(await rig.step(Kind.LEASE), attempts[Kind.LEASE])
        assert "theirs" in undone.remains[0]
        assert await rig.held(Kind.LEASE) == [MARKED]
        await rig.drop(foreign)


async def test_a_server_of_the_same_name_that_is_not_ours_is_left_alone(rig: Rig) -> None:
    async with rig.made(Kind.SERVER, nodes=2) as attempts:
        reservation = str(attempts[Kind.LEASE].result["reservation"])
        foreign = await rig.foreign_server(reservation)
        step = await rig.step(Kind.SERVER, attempts)
        assert (await rig.undo(step, Attempt())).summary == "it did not happen"
        with pytest.raises(ContradictionError, match="no mark of ours"):
            await rig.undo(step, Attempt(handle=foreign))
        with pytest.raises(ContradictionError):
            await rig.engine.before(await rig.removal(Kind.SERVER, foreign))
        attempt = await rig.done(step)
        await rig.undo(step, attempt)
        assert await rig.held(Kind.SERVER) == ["web-1"]
        await rig.drop(foreign)


async def test_too_few_nodes_are_no_fault(rig: Rig) -> None:
    step = await rig.step(Kind.LEASE, nodes=3)
    with pytest.raises(CapacityError, match="Not enough hosts") as caught:
        await rig.begun(step)
    assert not isinstance(caught.value, TransientError)
    assert "validate_capacity" in caught.value.remedy
    assert await rig.state(step, Attempt()) is Reconciled.NOT_DONE


async def test_a_server_without_a_node_fails_with_the_reason_and_is_taken_back(rig: Rig) -> None:
    async with rig.made(Kind.SERVER) as attempts:
        step = await rig.step(Kind.SERVER, attempts)
        step = step.taking({**step._taken, "reservation": "00000000-0000-0000-0000-000000000000"})
        attempt = await rig.begun(step)
        ended = await looks.ended(rig.engine, step, attempt, permit(step))
        assert isinstance(ended, Failed) and "No valid host" in ended.message and "Plan again" in ended.remedy
        await rig.undo(step, attempt)
        assert await rig.held(Kind.SERVER) == [] and attempts


# -- on the double alone: answers that are lost, and what is hostile -----------------------------------------


@pytest.mark.parametrize("kind", ORDER)
@pytest.mark.parametrize("when", ["before", "after"])
async def test_a_lost_answer_is_found_out(kind: Kind, when: str, double: Double, on_double: Rig) -> None:
    async with on_double.made(kind) as attempts:
        step = await on_double.step(kind, attempts)
        intent = await on_double.engine.before(step)
        router = str(attempts[Kind.ROUTER].handle) if Kind.ROUTER in attempts else ""
        double.lost[_CALLS[kind].replace("ROUTER", router)] = when
        with pytest.raises(TransientError):
            await on_double.engine.submit(step, intent, permit(step))
        finding = await on_double.engine.reconcile(step, Attempt(intent=intent))
        assert finding.state is (Reconciled.NOT_DONE if when == "before" else Reconciled.RUNNING)
        attempt = Attempt(intent=intent, handle=finding.handle)
        if when == "after":
            attempt = await looks.done(on_double.engine, step, attempt, permit(step))
        await on_double.undo(step, attempt)
        assert (await on_double.counted())[kind] == 0


async def test_what_was_made_twice_is_taken_back_twice(on_double: Rig) -> None:
    """Two leases of one name, as after an answer that came too late: both bear our mark."""
    step = await on_double.step(Kind.LEASE)
    attempts = [Attempt(handle=await on_double.engine.submit(step, {}, permit(step))) for _ in range(2)]
    assert await on_double.held(Kind.LEASE) == [MARKED, MARKED]
    await on_double.undo(step, attempts[1])
    assert await on_double.held(Kind.LEASE) == []


@pytest.mark.parametrize("kind", ORDER)
async def test_without_its_permit_no_step_writes(kind: Kind, double: Double, on_double: Rig) -> None:
    step = await on_double.step(kind)
    for wrong in (None, permit(step.model_copy(update={"deadline_s": 1}))):
        with pytest.raises(AtlasError) as submitting:
            await on_double.engine.submit(step, {}, wrong)  # type: ignore[arg-type]  # as an attacker would
        with pytest.raises(AtlasError) as undoing:
            await on_double.engine.undo(step, Attempt(), wrong, _ignored)  # type: ignore[arg-type]
        assert {submitting.value.code, undoing.value.code} == {Code.INTERNAL}
    assert double.writes == []


async def _ignored(handle: str = "", *, waits_for: str = "") -> None: ...


async def test_a_failed_deploy_is_told_in_the_words_of_the_cloud(double: Double, on_double: Rig) -> None:
    async with on_double.made(Kind.SERVER) as attempts:
        double.failing = "Failed to provision instance:\x1b[2J power fault"
        step = await on_double.step(Kind.SERVER, attempts)
        attempt = await on_double.begun(step)
        ended = await looks.ended(on_double.engine, step, attempt, permit(step))
        assert isinstance(ended, Failed) and ended.message.isprintable() and "power fault" in ended.message
        await on_double.undo(step, attempt)


async def test_a_lease_that_ends_at_once_is_not_made(double: Double, on_double: Rig) -> None:
    step = await on_double.step(Kind.LEASE)
    step = step.model_copy(update={"args": {**step.args, "until": "2026-01-01T00:00:00Z"}})
    with pytest.raises(TargetError) as caught:
        await on_double.engine.before(step)
    assert (caught.value.code, double.writes) == (Code.PLAN_STALE, [])


async def test_a_step_that_takes_too_long_says_what_it_waits_for(double: Double, on_double: Rig) -> None:
    step = await on_double.step(Kind.LEASE)
    attempt = await on_double.begun(step)
    double.leases[attempt.handle]["status"] = "PENDING"
    late = await on_double.engine.look(step, attempt.model_copy(update={"waited_s": 10_000.0}), permit(step))
    assert isinstance(late, Failed) and "PENDING" in late.message
    double.leases[attempt.handle]["status"] = "ERROR"
    failed = await on_double.engine.look(step, attempt, permit(step))
    assert isinstance(failed, Failed) and "ERROR" in failed.message
    await on_double.undo(step, attempt)


async def test_a_token_that_was_revoked_is_asked_for_again(double: Double, on_double: Rig) -> None:
    await on_double.held(Kind.LEASE)
    session = on_double.client._session
    assert session is not None
    object.__setattr__(session, "token", "old")
    assert await on_double.held(Kind.LEASE) == []
    double.revoked = True
    with pytest.raises(TargetError) as caught:
        await on_double.held(Kind.LEASE)
    assert caught.value.code is Code.CREDENTIAL_REJECTED


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ((302, b""), Code.TARGET_UNREADABLE),  # a redirect would take the secret elsewhere
        ((200, b"<html>"), Code.TARGET_UNREADABLE),
        ((200, b'{"token": {}}'), Code.TARGET_UNREADABLE),
        ((200, b"[" * 100_000), Code.TARGET_UNREADABLE),
        ((503, b"<html>busy</html>"), Code.CLUSTER_UNREACHABLE),
        ((403, b'{"forbidden": {"message": "Quota exceeded for cores"}}'), Code.TARGET_FAILED),
        ((403, b'{"forbidden": {"message": "Policy does not allow"}}'), Code.PRIVILEGE_MISSING),
    ],
)
async def test_hostile_and_broken_answers_end_in_an_error_without_the_secret(
    answer: tuple[int, bytes], code: Code, double: Double, on_double: Rig
) -> None:
    double.answer = answer
    began = time.monotonic()
    with pytest.raises(AtlasError) as caught:
        await on_double.held(Kind.SERVER)
    assert caught.value.code is code
    assert "secret-of-the-double" not in str(caught.value) and "token-of" not in str(caught.value)
    assert time.monotonic() - began < 5


async def test_a_service_without_tls_and_another_region_are_not_called(double: Double, on_double: Rig) -> None:
    session = await on_double.client.session()
    assert {one.partition("/reservation")[0] for one in session.services.values() if "/reservation" in one} == {
        double.url
    }
    elsewhere = Rig(on_double.settings.model_copy(update={"region": "nowhere"}))
    with pytest.raises(CallerError, match="region nowhere"):
        await elsewhere.held(Kind.LEASE)


async def test_a_credential_for_another_project_is_refused(on_double: Rig) -> None:
    other = Rig(on_double.settings.model_copy(update={"project": "CH-9"}))
    with pytest.raises(AtlasError) as caught:
        await other.held(Kind.LEASE)
    assert caught.value.code is Code.CONFIG_INVALID and PLACE in caught.value.message


async def test_a_certificate_that_nobody_signed_is_refused(double: Double, on_double: Rig) -> None:
    other = Rig(on_double.settings.model_copy(update={"ca_file": None}))
    with pytest.raises(TargetError) as caught:
        await other.held(Kind.LEASE)
    assert (caught.value.code, double.calls) == (Code.CLUSTER_CERTIFICATE, [])
