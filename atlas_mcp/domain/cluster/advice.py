"""What is to be said of a cluster before it is made: typed, with the place in the spec and a remedy. Pure."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from ipaddress import IPv4Network
from itertools import combinations

from atlas_mcp.domain.cluster.catalogue import VersionTable, minor
from atlas_mcp.domain.cluster.cost import MonthlyCost
from atlas_mcp.domain.cluster.sizing import ASSUMED_CPU, ASSUMED_MEMORY, Sizing
from atlas_mcp.domain.cluster.spec import ClusterBody
from atlas_mcp.domain.cluster.workload import Exposure
from atlas_mcp.model import Environment

_SOON = datetime.timedelta(days=90)
_EVERYBODY = "0.0.0.0/0"


class Topic(StrEnum):
    """What a finding is about."""

    SINGLE_CONTROL_PLANE = "single-control-plane"
    EVEN_ETCD = "even-etcd"
    REQUESTS_MISSING = "requests-missing"
    RANGES_OVERLAP = "ranges-overlap"
    OUT_OF_SUPPORT = "out-of-support"
    NO_ROOM = "no-room"
    OVER_BUDGET = "over-budget"
    OPEN_API = "open-api"
    NO_INGRESS = "no-ingress"
    SINGLE_REPLICA = "single-replica"


@dataclass(frozen=True)
class Advice:
    """One finding. What `blocks` must be mended before anything is planned; the rest is for a person to weigh."""

    topic: Topic
    at: str
    message: str
    remedy: str
    blocks: bool = False

    def __str__(self) -> str:
        return f"{self.topic}: {self.message} {self.remedy}"


@dataclass(frozen=True)
class Situation:
    """What a cluster is looked at with: `ranges` are its own, by what they are for, `others` those that are near."""

    environment: Environment
    today: datetime.date
    versions: VersionTable
    sizing: Sizing
    cost: MonthlyCost
    ranges: Mapping[str, str] = field(default_factory=dict)
    others: Mapping[str, str] = field(default_factory=dict)
    own_control_plane: bool = False


def advise(body: ClusterBody, seen: Situation) -> tuple[Advice, ...]:
    """Everything that is to be said, what blocks first."""
    found = [
        *_overlaps(seen),
        *_room(seen.sizing),
        *_control_plane(body, seen),
        *_workloads(body, seen),
        *_version(body, seen),
        *_budget(body, seen.cost),
        *_reached(body),
    ]
    return tuple(sorted(found, key=lambda one: not one.blocks))


def _control_plane(body: ClusterBody, seen: Situation) -> Iterator[Advice]:
    if not seen.own_control_plane:
        return
    servers = seen.sizing.servers.count if seen.sizing.servers else 0
    if servers == 1 and seen.environment is Environment.PROD:
        yield Advice(
            Topic.SINGLE_CONTROL_PLANE,
            "/spec/high_availability",
            "prod has one server: while it is away nothing is scheduled, and what it loses is lost.",
            "Set high_availability: true, for three servers.",
        )
    if servers > 1 and servers % 2 == 0:
        yield Advice(
            Topic.EVEN_ETCD,
            "/spec/servers",
            f"{servers} members of etcd bear the loss of {(servers - 1) // 2}, as {servers - 1} do: one more can fail.",
            f"Set servers to {servers - 1} or {servers + 1}.",
        )


def _workloads(body: ClusterBody, seen: Situation) -> Iterator[Advice]:
    for index, one in enumerate(body.workloads):
        missing = [name for name, value in (("cpu", one.cpu), ("memory", one.memory)) if value is None]
        if missing:
            yield Advice(
                Topic.REQUESTS_MISSING,
                f"/spec/workloads/{index}",
                f"{one.name} does not say its {' and '.join(missing)}: taken for {ASSUMED_CPU}m, {ASSUMED_MEMORY}MiB.",
                "State what a replica needs.",
            )
        if one.replicas == 1 and one.exposure is not Exposure.NONE and seen.environment is Environment.PROD:
            yield Advice(
                Topic.SINGLE_REPLICA,
                f"/spec/workloads/{index}/replicas",
                f"{one.name} is reached by others and runs once: each restart of its node is an outage.",
                "Run two or more.",
            )


def _room(sizing: Sizing) -> Iterator[Advice]:
    if not sizing.holds:
        yield Advice(
            Topic.NO_ROOM,
            "/spec/pools",
            "the pools that are given do not hold what is stated.",
            "Give more or larger nodes, or leave pools out to have them sized.",
            blocks=True,
        )


def _overlaps(seen: Situation) -> Iterator[Advice]:
    own = [(name, IPv4Network(text)) for name, text in seen.ranges.items()]
    others = [(name, IPv4Network(text)) for name, text in seen.others.items()]
    pairs: Iterable[tuple[tuple[str, IPv4Network], tuple[str, IPv4Network]]] = (
        *combinations(own, 2),
        *((one, other) for one in own for other in others),
    )
    for (name, network), (other, there) in pairs:
        if network.overlaps(there):
            yield Advice(
                Topic.RANGES_OVERLAP,
                f"/spec/network/{name}",
                f"the range of {name} ({network}) and that of {other} ({there}) overlap.",
                "Give one of them another range.",
                blocks=True,
            )


def _version(body: ClusterBody, seen: Situation) -> Iterator[Advice]:
    table, version = seen.versions, body.version
    if version is None:
        return
    until, newest = table.supported_until.get(version), table.newest(seen.today)
    remedy = f"Take {newest}." if newest else f"The table is of {table.date}: look for a newer one."
    oldest = min(table.supported_until, key=minor)
    if until is None and minor(version) < minor(oldest):
        message = f"Kubernetes {version} is older than all that is supported"
    elif until is None:
        message = f"nothing is known of Kubernetes {version} here"
    elif until < seen.today:
        message = f"Kubernetes {version} is not supported since {until}"
    elif until < seen.today + _SOON:
        message = f"Kubernetes {version} is supported until {until} only"
    else:
        return
    yield Advice(Topic.OUT_OF_SUPPORT, "/spec/version", f"{message} ({table.source} of {table.date}).", remedy)


def _budget(body: ClusterBody, cost: MonthlyCost) -> Iterator[Advice]:
    if body.budget is None:
        return
    wanted = f"{body.budget.monthly} {body.budget.currency} a month"
    if cost.unknown:
        message, remedy = (
            f"whether {wanted} suffice is not known: {cost.unknown}.",
            "Have the operator fill a price table.",
        )
    elif cost.currency != body.budget.currency:
        message, remedy = f"prices are in {cost.currency}, the budget is {wanted}.", f"Give it in {cost.currency}."
    elif cost.amount > body.budget.monthly:
        message, remedy = f"{cost}, the budget is {wanted}.", "Ask for less, or raise the budget."
    else:
        return
    yield Advice(Topic.OVER_BUDGET, "/spec/budget", message, remedy)


def _reached(body: ClusterBody) -> Iterator[Advice]:
    if _EVERYBODY in body.network.api_from:
        yield Advice(
            Topic.OPEN_API,
            "/spec/network/api_from",
            "everybody on the internet reaches the API.",
            "Name your own networks, or none for a private endpoint.",
        )
    public = [one.name for one in body.workloads if one.exposure is Exposure.PUBLIC]
    if public and not body.network.ingress:
        yield Advice(
            Topic.NO_INGRESS,
            "/spec/network/ingress",
            f"{', '.join(public[:5])} is to be public, and nothing lets traffic in.",
            "Set ingress: true.",
        )


def blocking(advice: Sequence[Advice]) -> tuple[Advice, ...]:
    """What must be mended first."""
    return tuple(one for one in advice if one.blocks)
