"""What is known of a vCenter, and the questions about it. Names are the vCenter's; texts are bounded. Pure."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from atlas_mcp.engines.vsphere import ENGINE
from atlas_mcp.model import FactRequest, Frozen

T_co = TypeVar("T_co", covariant=True)


class Nic(Frozen):
    """A network card of a guest, as its tools tell: the name of its network, and the addresses that it has."""

    mac: str
    network: str = ""
    addresses: tuple[str, ...] = ()


class Guest(Frozen):
    """A virtual machine or a template; `uuid` is that of its BIOS, `committed_bytes` what its files take.

    `address` is its main one, as its tools tell.

    `snapshots` are the names of its snapshots, the oldest first, of which `oldest_snapshot` is the time.
    """

    id: str
    name: str
    uuid: str = ""
    template: bool = False
    power: str = ""
    host: str = ""
    pool: str = ""
    cores: int = 0
    memory_mib: int = 0
    committed_bytes: int = 0
    system: str = ""
    hostname: str = ""
    address: str = ""
    nics: tuple[Nic, ...] = ()
    tools: str = ""
    datastores: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    snapshots: tuple[str, ...] = ()
    oldest_snapshot: str = ""


class Host(Frozen):
    """An ESXi host; `state` is connected, disconnected or notResponding."""

    id: str
    name: str
    uuid: str = ""
    serial: str = ""
    vendor: str = ""
    model: str = ""
    version: str = ""
    cluster: str = ""
    state: str = ""
    maintenance: bool = False
    cores: int = 0
    memory_mib: int = 0
    addresses: tuple[str, ...] = ()
    macs: tuple[str, ...] = ()


class ComputeCluster(Frozen):
    """A cluster of hosts: what its hosts have in all, and whether HA and DRS are on."""

    id: str
    name: str
    hosts: int = 0
    cpu_mhz: int = 0
    memory_mib: int = 0
    ha: bool = False
    drs: bool = False


class Datastore(Frozen):
    """A datastore, in bytes."""

    id: str
    name: str
    type: str = ""
    capacity_bytes: int = 0
    free_bytes: int = 0
    accessible: bool = False


class Network(Frozen):
    """A network or a port group; `vlan` is None where it is not one alone."""

    id: str
    name: str
    switch: str = ""
    vlan: int | None = None


class ResourcePool(Frozen):
    """A resource pool, with the name of its parent."""

    id: str
    name: str
    parent: str = ""


class Alarm(Frozen):
    """An alarm that is red or yellow now."""

    name: str
    entity: str
    status: str
    at: str


class Unread(Frozen):
    """What could not be read, of how many objects of a type (VirtualMachine), and why."""

    type: str
    property: str
    cause: str
    objects: int


class Vcenter(Frozen):
    """All that is read of a vCenter. `unread` says what is missing; `cut` where there are more objects than that."""

    version: str
    uuid: str = ""
    guests: tuple[Guest, ...] = ()
    hosts: tuple[Host, ...] = ()
    clusters: tuple[ComputeCluster, ...] = ()
    datastores: tuple[Datastore, ...] = ()
    networks: tuple[Network, ...] = ()
    pools: tuple[ResourcePool, ...] = ()
    alarms: tuple[Alarm, ...] = ()
    unread: tuple[Unread, ...] = ()
    cut: bool = False


class Reached(Frozen):
    """A vCenter that answered and let us in."""

    version: str


class Question(FactRequest[T_co], Generic[T_co]):
    """A question about a vCenter of the settings."""

    engine: ClassVar[str] = ENGINE
    place: str


class AskReached(Question[Reached]):
    """Whether the vCenter answers, and lets us in."""


class AskVcenter(Question[Vcenter]):
    """All that is read of it, in pages."""
