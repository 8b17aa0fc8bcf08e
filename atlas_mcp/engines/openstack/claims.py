"""What a plan says of its steps in clouds, held against what follows from their actions and the settings. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from pydantic import ValidationError

from atlas_mcp.domain.sheet import Row
from atlas_mcp.engines import SETTINGS_CHANGED
from atlas_mcp.engines.openstack import ENGINE, spec
from atlas_mcp.engines.openstack.spec import (
    Action,
    Cloud,
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
)
from atlas_mcp.errors import Problem
from atlas_mcp.model import Plan, Predicate, Step

_DERIVED = ("id", "target", "effect", "undo", "summary", "limits", "predicates", "target_gone", "deadline_s", "notes")
_REMEDY = "Make the plan with ATLAS; do not write it."
_MINUTE = timedelta(minutes=1)  # a lease ends at a whole one


def action(one: Step) -> Action:
    """The action of a step, without what it takes.

    Raises:
        ValidationError, KeyError: it is none.

    """
    return spec.ACTIONS[one.action].model_validate(one.args)


def misstated(plan: Plan, clouds: Mapping[str, Cloud]) -> tuple[Problem, ...]:
    """Where steps are not what follows from their actions, or go past what the settings allow."""
    conditions = {one.id: one for one in plan.predicates if one.engine == ENGINE}
    problems: list[Problem] = []
    for one in plan.steps:
        if one.engine != ENGINE:
            continue
        cloud = clouds.get(one.target.place)
        if cloud is None:
            problems.append(Problem("/steps", f"{one.id}: the settings have no such cloud.", SETTINGS_CHANGED))
            continue
        problems += [Problem("/steps", f"{one.id}: {cause}.", _REMEDY) for cause in _causes(plan, one, cloud)]
        problems += _unfounded(one, conditions)
    strange = [one.id for one in conditions.values() if one.kind != spec.CLOUD_SAME]
    return (*problems, *(Problem("/predicates", f"{one[:80]} is no condition of ours.", _REMEDY) for one in strange))


def _causes(plan: Plan, one: Step, cloud: Cloud) -> Iterator[str]:
    try:
        doing = action(one)
    except (ValidationError, KeyError):
        yield "its arguments are no action"
        return
    derived = spec.step(cloud, doing, one.needs, one.takes, one.makes, one.drops, _extended(plan, one, doing))
    yield from (f"its {name} is not what follows" for name in _DERIVED if getattr(one, name) != getattr(derived, name))
    if doing.nonce != plan.subject.nonce:
        yield "it bears the mark of another deployment"
    if isinstance(doing, Remove) is (one.drops is None) or isinstance(doing, Remove | Extend) is bool(one.makes):
        yield "it makes or drops what its action does not"
    if one.takes.keys() != spec.taken(doing).keys():
        yield "it does not take what its action needs"
    yield from (f"{cause}, which the settings do not allow" for cause in exceeded(plan, doing, cloud))


def _extended(plan: Plan, one: Step, doing: Action) -> str | None:
    """The member whose lease a step extends, of which it notes the end."""
    alike = (member.key for member in plan.members if member.target == one.target)
    return next(alike, "") if isinstance(doing, Extend) else None


def exceeded(plan: Plan, doing: Action, cloud: Cloud) -> Iterator[str]:
    """Where an action goes past what the settings allow of a cloud."""
    match doing:
        case Lease():
            yield from _too_much(doing.nodes, doing.until, plan.created_at, cloud)
            yield from _too_much_a_week(doing.nodes, doing.until - plan.created_at, cloud)
            if cloud.node_types and doing.node_type not in cloud.node_types:
                yield f"it leases {doing.node_type}"
        case Extend():
            yield from _too_much(doing.nodes, doing.until, doing.begun, cloud)
            yield from _too_much_a_week(doing.nodes, doing.until - doing.ends, cloud)
        case Server():
            yield from _exceeded_server(doing, cloud)
        case FloatingIp():
            if doing.network.name != cloud.floating_network:
                yield f"its address is of {doing.network.name[:60]}"
        case _:
            yield from _exceeded_network(doing, cloud)


def _exceeded_server(doing: Server, cloud: Cloud) -> Iterator[str]:
    if doing.network and doing.network.name not in cloud.networks:
        yield f"it is in network {doing.network.name[:60]}"
    if doing.user_data and spec.user_data.problems_of(doing.user_data, ""):
        yield "it sends user data that is not fit"
    if doing.flavor.name != cloud.flavor:
        yield f"it has flavor {doing.flavor.name[:60]}"


def _exceeded_network(doing: Action, cloud: Cloud) -> Iterator[str]:
    match doing:
        case Network() if not cloud.private_networks:
            yield "it makes a network"
        case Subnet() if not spec.within(doing.cidr, cloud.private_networks):
            yield f"its addresses are {doing.cidr}"
        case Router() if doing.gateway.name != cloud.floating_network:
            yield f"it leads to {doing.gateway.name[:60]}"


def _too_much(nodes: int, until: datetime, since: datetime, cloud: Cloud) -> Iterator[str]:
    """Where a lease is of more nodes, or for longer, however often it is extended."""
    if nodes > cloud.nodes:
        yield f"it leases {nodes} nodes"
    if until - since > timedelta(hours=cloud.hours) + _MINUTE:
        yield f"it leases them until {spec.minute(until)} UTC"


def _too_much_a_week(nodes: int, time: timedelta, cloud: Cloud) -> Iterator[str]:
    """Where a lease alone takes more than all may in a week. What others take is seen to when it is planned."""
    if cloud.hours_a_week is not None and nodes * (time - _MINUTE) > timedelta(hours=cloud.hours_a_week):
        yield f"it takes {nodes * time / timedelta(hours=1):.0f} node hours"


def _unfounded(one: Step, conditions: Mapping[str, Predicate]) -> Iterator[Problem]:
    """A step that does not rest on its cloud being the one that it was."""
    condition = next((conditions[name] for name in one.predicates if name in conditions), None)
    if condition is None or condition.args.get("place") != one.target.place or not condition.args.get("digest"):
        yield Problem("/steps", f"{one.id}: it does not look which cloud it acts on.", _REMEDY)


def told(one: Step) -> tuple[Row, ...]:
    """All that a step writes."""
    return tuple(_told(action(one)))


def _told(doing: Action) -> Iterator[Row]:
    match doing:
        case LoginKey():
            yield Row("makes", "a key pair", note="its private half stays on this machine, in a file of mode 600")
        case Keypair():
            yield Row("registers", doing.name)
            yield Row("public key", doing.public_key or "that of the pair that is made here", below=True)
        case Lease():
            yield Row("leases", f"{doing.nodes} x {doing.node_type}, until {spec.minute(doing.until)} UTC")
            yield Row("at its end", "", note="the cloud deletes every server on these nodes, with what is on its disks")
        case Server():
            yield Row("image", f"{doing.image.name} ({doing.image.id})")
            network = f"{doing.network.name} ({doing.network.id})" if doing.network else "the one that is made here"
            yield Row("network", network)
            yield Row("let in by", "the security group that is made here" if doing.grouped else "the project's default")
            yield Row("flavor", f"{doing.flavor.name} ({doing.flavor.id})")
            yield Row("key", doing.key)
            if doing.user_data:
                yield Row("user data", doing.user_data, note="run as root at its first start")
        case FloatingIp():
            yield Row("address", f"one of {doing.network.name} ({doing.network.id})")
        case Extend() | Remove():
            yield from _told_of_made(doing)
        case _:
            yield from _told_network(doing)


def _told_network(doing: Action) -> Iterator[Row]:
    match doing:
        case SecurityGroup():
            yield Row(
                "lets out", "what the cloud lets each new group", note="everything, where its operator changed nothing"
            )
        case SecurityRule():
            yield Row("lets in", spec.let_in(doing))
        case Network() | Interface():
            yield Row("makes", spec.summary(doing))
        case Subnet():
            yield Row("addresses", doing.cidr)
        case Router():
            yield Row("leads to", f"{doing.gateway.name} ({doing.gateway.id})")


def _told_of_made(doing: Extend | Remove) -> Iterator[Row]:
    """Of what was made before."""
    match doing:
        case Extend():
            yield Row("extends", f"lease {doing.name} ({doing.id}), {doing.nodes} nodes")
            yield Row("from", f"{spec.minute(doing.ends)} UTC, when it would end")
            yield Row("until", f"{spec.minute(doing.until)} UTC")
            yield Row("undone", "", note="it ends as before, but not within an hour from then")
        case Remove():
            yield Row("forgets" if doing.gone else "removes", f"{doing.what} {doing.name} ({doing.id})")
            if doing.what is Kind.LEASE and not doing.gone:
                yield Row("and with it", "", note="every server on its nodes, whoever of the project put it there")
            if doing.what is Kind.SERVER and not doing.gone:
                yield Row("and with it", "", note="what is on its disks")
