"""The steps of the engine: all of a step follows from its action and its cloud. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from atlas_mcp.engines.openstack import ENGINE
from atlas_mcp.engines.openstack.spec.actions import Action, FloatingIp, Keypair, Kind, Lease, Remove, Server, name_of
from atlas_mcp.engines.openstack.spec.facts import Cloud, same
from atlas_mcp.model import Effect, Limit, Member, ResultType, Step, Take, Target, Undo

RESERVATION, SERVER = "reservation", "server"
GIVES: Mapping[Kind, Mapping[str, ResultType]] = {
    Kind.KEYPAIR: {"id": ResultType.ID},
    Kind.LEASE: {"id": ResultType.ID, RESERVATION: ResultType.ID},
    Kind.SERVER: {"id": ResultType.ID},
    Kind.FLOATING_IP: {"id": ResultType.ID, "address": ResultType.ADDRESS},
}
TAKES: Mapping[str, Mapping[str, ResultType]] = {
    Kind.SERVER.value: {RESERVATION: ResultType.ID},
    Kind.FLOATING_IP.value: {SERVER: ResultType.ID},
}
CALL_S, LEASE_S = 120, 600
_AT_ONCE = 4


def minute(at: datetime) -> str:
    """A time as Blazar writes it, in UTC."""
    return f"{at:%Y-%m-%d %H:%M}"


def moment(text: str) -> datetime:
    """A time that Blazar tells, in either form that is known of it: in UTC, unless it names another offset."""
    at = datetime.fromisoformat(text)
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def target(place: str, kind: Kind, name: str, nonce: str) -> Target:
    """An object as steps act on it: its id is the cloud's to give, so it is known by what we call it."""
    id_ = name if name.endswith(nonce) else f"{name}-{nonce[:12]}"
    return Target(engine=ENGINE, place=place, kind=kind.value, id=id_, name=name)


def kind_of(action: Action) -> Kind:
    """What an action makes, or removes."""
    return action.what if isinstance(action, Remove) else action.kind


def summary(action: Action) -> str:
    """An action in one line."""
    match action:
        case Keypair():
            return f"register the public key {action.name}"
        case Lease():
            return f"lease {action.nodes} x {action.node_type} until {minute(action.until)} UTC"
        case Server():
            return f"put {action.image.name} on a node as {action.name}"
        case FloatingIp():
            return f"give {action.name} an address of {action.network.name}"
        case Remove():
            return f"forget {action.what} {action.name}" if action.gone else f"remove {action.what} {action.name}"


def deadline_s(cloud: Cloud, action: Action) -> int:
    """How long an action may take."""
    return {Kind.SERVER: cloud.deploy_s, Kind.LEASE: LEASE_S}.get(kind_of(action), CALL_S)


def step(
    cloud: Cloud,
    action: Action,
    needs: tuple[str, ...] = (),
    takes: Mapping[str, Take] | None = None,
    member: Member | None = None,
    drops: str | None = None,
) -> Step:
    """The step of an action. What is made is a `member`, of which the whole result is noted."""
    at = target(cloud.place, kind_of(action), action.name, action.nonce)
    removes = isinstance(action, Remove)
    return Step(
        id=f"{kind_of(action)}/{action.name}{'/remove' if removes else ''}",
        engine=ENGINE,
        action=name_of(action),
        target=at,
        summary=f"{summary(action)} on {cloud.place}",
        effect=Effect.REMOVE if removes else Effect.CREATE,
        undo=Undo.NEVER if removes else Undo.RESTORE,
        args=action.model_dump(mode="json"),
        takes=dict(takes or {}),
        needs=needs,
        predicates=(same(cloud).id,),
        limits=(Limit(name=f"{ENGINE}:{cloud.place}", at_once=_AT_ONCE),),
        deadline_s=deadline_s(cloud, action),
        makes=member,
        notes=member.key if member else None,
        drops=drops,
        target_gone=isinstance(action, Remove) and action.gone,
    )
