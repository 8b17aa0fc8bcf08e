"""What is known of a network device, and the questions about it. Names are the device's; texts are bounded. Pure."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from atlas_mcp.engines.snmp import ENGINE
from atlas_mcp.model import FactRequest, Frozen

T_co = TypeVar("T_co", covariant=True)


class Port(Frozen):
    """An interface; `addresses` with their prefixes, `speed_mbps` 0 where it is not told."""

    number: int
    name: str
    alias: str = ""
    mac: str = ""
    mtu: int = 0
    speed_mbps: int = 0
    enabled: bool = False
    up: bool = False
    addresses: tuple[str, ...] = ()


class Neighbour(Frozen):
    """Who is at the other end of a port, as LLDP tells; `chassis` is what identifies it."""

    port: str
    chassis: str
    far_port: str
    name: str = ""


class Session(Frozen):
    """A session of a routing protocol, bgp or ospf; `peer_as` is 0 where it has none."""

    protocol: str
    peer: str
    state: str
    peer_as: int = 0
    enabled: bool = True


class Unread(Frozen):
    """What could not be read, and why."""

    what: str
    cause: str


class Device(Frozen):
    """All that is read of a device; `local_as` is 0 where it speaks no BGP."""

    name: str
    description: str = ""
    location: str = ""
    serial: str = ""
    chassis: str = ""
    local_as: int = 0
    ports: tuple[Port, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()
    sessions: tuple[Session, ...] = ()
    unread: tuple[Unread, ...] = ()


class Reached(Frozen):
    """A device that answered."""

    name: str
    description: str


class Question(FactRequest[T_co], Generic[T_co]):
    """A question about a device of the settings."""

    engine: ClassVar[str] = ENGINE
    place: str


class AskReached(Question[Reached]):
    """Whether the device answers us."""


class AskDevice(Question[Device]):
    """All that is read of it."""
