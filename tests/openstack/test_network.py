"""Networks and security groups of a deployment: what is ours, what others have there, and what stands in the way."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.engines import ContradictionError, Failed
from atlas_mcp.engines.openstack import objects
from atlas_mcp.engines.openstack.refusals import InUseError
from atlas_mcp.engines.openstack.spec import Kind
from atlas_mcp.errors import Code, TargetError, TransientError
from atlas_mcp.model import Attempt
from tests import looks
from tests.openstack.double import Double
from tests.openstack.rig import ORDER, Rig, permit

pytestmark = pytest.mark.anyio
_NAMED = (Kind.SECURITY_GROUP, Kind.NETWORK, Kind.ROUTER)
_MADE = ORDER[1 : ORDER.index(Kind.LEASE)]


async def make(rig: Rig, kind: Kind, **told: Any) -> str:
    """An object of somebody else in the project. Returns its id."""
    where = objects.COLLECTIONS[kind]
    answer = await rig.client.write(where.service, "POST", where.path, {where.one: told})
    return str(answer[where.one]["id"])


async def drop(rig: Rig, kind: Kind, id_: str) -> None:
    where = objects.COLLECTIONS[kind]
    await rig.client.write(where.service, "DELETE", f"{where.path}/{id_}")


@pytest.mark.parametrize("kind", _NAMED)
async def test_what_bears_the_same_name_and_not_our_mark_is_left_alone(kind: Kind, rig: Rig) -> None:
    foreign = await make(rig, kind, name="web", description="the web's")
    step = await rig.step(kind)
    assert (await rig.undo(step, Attempt())).summary == "it did not happen"
    with pytest.raises(ContradictionError, match="no mark of ours"):
        await rig.undo(step, Attempt(handle=foreign))
    with pytest.raises(ContradictionError):
        await rig.engine.before(await rig.removal(kind, foreign))
    attempt = await rig.done(step)
    assert attempt.handle != foreign
    await rig.undo(step, attempt)
    assert await objects.read(rig.client, kind, foreign) is not None
    await drop(rig, kind, foreign)


async def test_the_mark_of_another_deployment_is_not_ours(rig: Rig) -> None:
    other = await make(rig, Kind.NETWORK, name="web", description=f"atlas:{'0' * 32} web")
    with pytest.raises(ContradictionError):
        await rig.undo(await rig.step(Kind.NETWORK), Attempt(handle=other))
    await drop(rig, Kind.NETWORK, other)


async def test_an_interface_that_others_connected_with_our_router_is_theirs(rig: Rig) -> None:
    async with rig.made(Kind.LEASE, since=Kind.SECURITY_GROUP) as attempts:
        network = await make(rig, Kind.NETWORK, name="theirs")
        subnet = await make(rig, Kind.SUBNET, name="theirs", network_id=network, ip_version=4, cidr="10.9.0.0/24")
        router = attempts[Kind.ROUTER].handle
        added = await rig.client.write(
            "network", "PUT", f"/routers/{router}/add_router_interface", {"subnet_id": subnet}
        )
        step = await rig.step(Kind.INTERFACE, attempts)
        with pytest.raises(ContradictionError, match="no mark of ours"):
            await rig.undo(step, Attempt(handle=added["port_id"]))
        await rig.undo(step, attempts[Kind.INTERFACE])
        assert await rig.held(Kind.INTERFACE) == [added["port_id"]]
        with pytest.raises(InUseError, match="still attached") as caught:
            await rig.undo(await rig.step(Kind.ROUTER), attempts[Kind.ROUTER])
        assert "have their owner remove them" in caught.value.remedy
        await rig.client.write(
            "network", "PUT", f"/routers/{router}/remove_router_interface", {"port_id": added["port_id"]}
        )
        await drop(rig, Kind.NETWORK, network)


async def test_a_network_with_a_subnet_of_others_is_left_as_it_is(rig: Rig) -> None:
    """Neutron would remove the subnet with it."""
    step = await rig.step(Kind.NETWORK)
    attempt = await rig.done(step)
    told = {"network_id": attempt.handle, "ip_version": 4, "cidr": "10.9.0.0/24"}
    subnet = await make(rig, Kind.SUBNET, name="theirs", **told)
    with pytest.raises(TargetError, match="subnets in it are not ours: theirs") as caught:
        await rig.engine.before(await rig.removal(Kind.NETWORK, attempt.handle))
    assert caught.value.code is Code.NOT_OURS
    assert "theirs" in (await rig.undo(step, attempt)).remains[0]
    await drop(rig, Kind.SUBNET, subnet)
    assert (await rig.undo(step, attempt)).remains == ()


@pytest.mark.parametrize("kind", [Kind.SECURITY_GROUP, Kind.NETWORK, Kind.SUBNET])
async def test_what_a_port_of_others_rests_on_stays_until_it_is_gone(kind: Kind, rig: Rig) -> None:
    async with rig.made(Kind.ROUTER, since=Kind.SECURITY_GROUP) as attempts:
        group = attempts[Kind.SECURITY_GROUP].handle
        told = {"network_id": attempts[Kind.NETWORK].handle, "security_groups": [group]}
        port = await make(rig, Kind.INTERFACE, name="theirs", **told)
        with pytest.raises(InUseError, match=r"in use|One or more ports") as caught:
            await rig.undo(await rig.step(kind, attempts), attempts[kind])
        assert caught.value.code is Code.TARGET_LOCKED  # tried again for a while: a server of ours may be on its way
        await drop(rig, Kind.INTERFACE, port)


# -- on the double alone -------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [Kind.SECURITY_GROUP, Kind.NETWORK, Kind.ROUTER])
async def test_what_was_made_twice_is_taken_back_twice(kind: Kind, on_double: Rig) -> None:
    step = await on_double.step(kind)
    attempts = [Attempt(handle=await on_double.engine.submit(step, {}, permit(step))) for _ in range(2)]
    assert len(await on_double.held(kind)) == 2
    await on_double.undo(step, attempts[1])
    assert await on_double.held(kind) == []


@pytest.mark.parametrize("kind", [Kind.SECURITY_RULE, Kind.SUBNET, Kind.INTERFACE])
async def test_what_cannot_be_made_twice_is_taken_for_made(kind: Kind, on_double: Rig) -> None:
    async with on_double.made(Kind.LEASE) as attempts:
        step = await on_double.step(kind, attempts)
        assert await on_double.engine.submit(step, {}, permit(step)) == attempts[kind].handle


async def test_a_rule_of_others_that_says_the_same_is_not_taken_for_ours(on_double: Rig) -> None:
    async with on_double.made(Kind.SECURITY_RULE) as attempts:
        step = await on_double.step(Kind.SECURITY_RULE, attempts)
        rule: Any = await on_double.action(Kind.SECURITY_RULE)
        body = await objects.body(on_double.client, rule, step.arguments)
        told: Any = body["security_group_rule"]
        foreign = await make(on_double, Kind.SECURITY_RULE, **{**told, "description": "theirs"})
        with pytest.raises(TargetError, match="already exists"):
            await on_double.begun(step)
        await drop(on_double, Kind.SECURITY_RULE, foreign)


async def test_a_quota_that_is_used_up_is_told_at_once(double: Double, on_double: Rig) -> None:
    double.network.quotas["network"] = 0
    step = await on_double.step(Kind.NETWORK)
    with pytest.raises(TargetError, match="Quota exceeded") as caught:
        await on_double.begun(step)
    assert not isinstance(caught.value, TransientError) and "quota" in caught.value.remedy


async def test_a_group_that_the_cloud_itself_opens_is_not_used(double: Double, on_double: Rig) -> None:
    double.network.template.append({"remote_ip_prefix": "0.0.0.0/0"})
    step = await on_double.step(Kind.SECURITY_GROUP)
    attempt = await on_double.begun(step)
    ended = await looks.ended(on_double.engine, step, attempt, permit(step))
    assert isinstance(ended, Failed) and "let in 0.0.0.0/0" in ended.message
    await on_double.undo(step, attempt)
    assert await on_double.held(Kind.SECURITY_GROUP) == []


@pytest.mark.parametrize("kind", _MADE)
async def test_a_port_that_is_no_interface_is_never_ours(kind: Kind, on_double: Rig) -> None:
    """An id of another kind of object, as a forged plan would have it, is not there."""
    async with on_double.made(Kind.LEASE) as attempts:
        others = [attempts[one].handle for one in _MADE if one is not kind]
        for id_ in others:
            assert await objects.read(on_double.client, kind, id_) is None
