"""What is known of a cloud, and the questions about it. Answers are bounded; names are the cloud's. Pure."""

from __future__ import annotations

from ipaddress import IPv4Network
from typing import ClassVar, Generic

from pydantic import AwareDatetime

from atlas_mcp.domain.baremetal.choice import Host, Taken
from atlas_mcp.domain.baremetal.images import Image
from atlas_mcp.engines.openstack import ENGINE
from atlas_mcp.engines.openstack.spec.actions import Kind
from atlas_mcp.model import FactRequest, Frozen, Predicate, T_co

CLOUD_SAME = "cloud_same"  # the one condition that a plan rests on
LISTED = ("keypairs", "images", "flavors", "networks", "floatingips", "leases", "servers")


class Cloud(Frozen):
    """A cloud as the settings have it; `digest` is of its address, region, project and credential."""

    place: str
    digest: str
    region: str
    project: str
    flavor: str
    networks: tuple[str, ...] = ()
    floating_network: str = ""
    private_networks: tuple[str, ...] = ()
    node_types: tuple[str, ...] = ()
    hours: int = 24
    hours_a_week: int | None = None
    nodes: int = 4
    deploy_s: int = 3_600


def within(cidr: str, allowed: tuple[str, ...]) -> bool:
    """Whether addresses are among those that networks of ours may have."""
    return any(IPv4Network(cidr).subnet_of(IPv4Network(one)) for one in allowed)


class Reached(Frozen):
    """A cloud that let us in: as which project and user, with which roles, by how many seconds its clock is ahead.

    `services` are those of its catalogue in our region, `lacks` those of them that are needed and not there.
    `unrestricted` is whether the credential may make trusts, which leases take; None where that is not told.
    """

    project: str
    user: str
    roles: tuple[str, ...]
    ahead_s: float
    unrestricted: bool | None = None
    services: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


class Object(Frozen):
    """An object as lists show it; `told` is what else is known of it, by column."""

    id: str
    name: str
    status: str = ""
    told: dict[str, str] = {}


class Objects(Frozen):
    """All objects of a kind that we may see; `cut` where there are more than are read."""

    items: tuple[Object, ...]
    cut: bool = False

    def named(self, name: str) -> tuple[Object, ...]:
        """Those that bear a name."""
        return tuple(one for one in self.items if one.name == name)


class Leased(Frozen):
    """A lease of ours as it is now. `reservations` are the ids under which its nodes are taken."""

    status: str
    begun: AwareDatetime
    ends: AwareDatetime
    reservations: tuple[str, ...]


class Hardware(Frozen):
    """All hosts that may be leased, and all their reservations."""

    hosts: tuple[Host, ...]
    taken: tuple[Taken, ...]

    @property
    def types(self) -> tuple[str, ...]:
        """The types of node that there are."""
        return tuple(sorted({one.node_type for one in self.hosts if one.node_type}))


class Question(FactRequest[T_co], Generic[T_co]):
    """A question about a cloud of the settings."""

    engine: ClassVar[str] = ENGINE
    place: str


class AskCloud(Question[Cloud]):
    """The cloud as plans rest on it. It is not asked."""


class AskReached(Question[Reached]):
    """Whether it lets us in, and what it has."""


class AskObjects(Question[Objects]):
    """All objects of a kind, one of LISTED."""

    kind: str


class AskImages(Question[tuple[Image, ...]]):
    """All images that we may use, with their details."""


class AskHardware(Question[Hardware]):
    """Hosts and reservations: two calls, however many there are."""


class AskThere(Question[Object | None]):
    """An object that we made, by its id: None where it is gone."""

    kind: Kind
    id: str


class AskLease(Question[Leased | None]):
    """A lease that we made, by its id: None where it has ended or is gone."""

    id: str


def same(cloud: Cloud) -> Predicate:
    """That the settings still mean the cloud and the project that they meant."""
    return Predicate(
        id=f"{CLOUD_SAME}:{cloud.place}",
        engine=ENGINE,
        kind=CLOUD_SAME,
        summary=f"{cloud.place} is the same project of the same cloud",
        args={"place": cloud.place, "digest": cloud.digest},
    )
