"""The steps of the engine: all of a step follows from its action and its cloud. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from atlas_mcp.engines.openstack import ENGINE
from atlas_mcp.engines.openstack.spec.actions import (
    Action,
    Extend,
    FloatingIp,
    Interface,
    Keypair,
    Kind,
    Lease,
    LoginKey,
    Network,
    Remove,
    Router,
    SecurityGroup,
    SecurityRule,
    Server,
    Subnet,
    name_of,
)
from atlas_mcp.engines.openstack.spec.facts import Cloud, same
from atlas_mcp.model import Effect, Limit, Member, ResultType, Step, Take, Target, Undo

RESERVATION, SERVER, GROUP, NETWORK, SUBNET, ROUTER = "reservation", "server", "group", "network", "subnet", "router"
KEY_FILE, PUBLIC_KEY = "key_file", "public_key"
GIVES: Mapping[Kind, Mapping[str, ResultType]] = {
    **{kind: {"id": ResultType.ID} for kind in Kind},
    Kind.LOGIN_KEY: {"id": ResultType.ID, PUBLIC_KEY: ResultType.TEXT, KEY_FILE: ResultType.SECRET},
    Kind.LEASE: {"id": ResultType.ID, RESERVATION: ResultType.ID},
    Kind.FLOATING_IP: {"id": ResultType.ID, "address": ResultType.ADDRESS},
}
CALL_S, LEASE_S = 120, 600
_AT_ONCE = 4
_EFFECTS = {"remove": Effect.REMOVE, "extend": Effect.CHANGE}


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
    match action:
        case Remove():
            return action.what
        case Extend():
            return Kind.LEASE
        case _:
            return action.kind


def taken(action: Action) -> dict[str, ResultType]:
    """The arguments of an action that steps before it give."""
    names: tuple[str, ...] = ()
    match action:
        case Keypair() if action.public_key is None:
            return {PUBLIC_KEY: ResultType.TEXT}
        case Server():
            own = {NETWORK: action.network is None, GROUP: action.grouped}
            names = (RESERVATION, *(name for name, taken in own.items() if taken))
        case FloatingIp():
            names = (SERVER,)
        case SecurityRule():
            names = (GROUP,)
        case Subnet():
            names = (NETWORK,)
        case Interface():
            names = (ROUTER, SUBNET)
    return dict.fromkeys(names, ResultType.ID)


def let_in(rule: SecurityRule) -> str:
    """What a rule lets in, in words."""
    ports = f"port {rule.first}" if rule.first == rule.last else f"ports {rule.first} to {rule.last}"
    return f"{rule.source} to {ports} ({rule.protocol})"


def summary(action: Action) -> str:
    """An action in one line."""
    match action:
        case LoginKey():
            return "make a key pair on this machine"
        case Keypair():
            return f"register the public key {action.name}"
        case Lease():
            return f"lease {action.nodes} x {action.node_type} until {minute(action.until)} UTC"
        case Server():
            return f"put {action.image.name} on a node as {action.name}"
        case FloatingIp():
            return f"give {action.name} an address of {action.network.name}"
        case Extend():
            return f"let the lease of {action.nodes} nodes end at {minute(action.until)} UTC"
        case Remove():
            return f"forget {action.what} {action.name}" if action.gone else f"remove {action.what} {action.name}"
        case _:
            return _of_network(action)


def _of_network(
    action: SecurityGroup | SecurityRule | Network | Subnet | Router | Interface,
) -> str:
    match action:
        case SecurityGroup():
            return f"make the security group {action.name}"
        case SecurityRule():
            return f"let in {let_in(action)}"
        case Network():
            return f"make the network {action.name}"
        case Subnet():
            return f"give the network {action.name} the addresses {action.cidr}"
        case Router():
            return f"make the router {action.name} to {action.gateway.name}"
        case Interface():
            return f"connect the router {action.name} with its subnet"


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
    notes: str | None = None,
) -> Step:
    """The step of an action. What is made is a `member`, of which the whole result is noted; so is what is extended."""
    at = target(cloud.place, kind_of(action), action.name, action.nonce)
    removes = isinstance(action, Remove)
    beside = {"remove": "/remove", "extend": "/extend"}.get(name_of(action), "")
    return Step(
        id=f"{kind_of(action)}/{action.name}{beside}",
        engine=ENGINE,
        action=name_of(action),
        target=at,
        summary=f"{summary(action)} on {cloud.place}",
        effect=_EFFECTS.get(name_of(action), Effect.CREATE),
        undo=Undo.NEVER if removes else Undo.RESTORE,
        args=action.model_dump(mode="json", exclude=set(taken(action))),
        takes=dict(takes or {}),
        needs=needs,
        predicates=(same(cloud).id,),
        limits=(Limit(name=f"{ENGINE}:{cloud.place}", at_once=_AT_ONCE),),
        deadline_s=deadline_s(cloud, action),
        makes=member,
        notes=member.key if member else notes,
        drops=drops,
        target_gone=isinstance(action, Remove) and action.gone,
    )
