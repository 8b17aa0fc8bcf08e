"""What is known of servers by their controllers, and the questions about them. Texts are bounded. Pure."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from atlas_mcp.engines.redfish import ENGINE
from atlas_mcp.model import FactRequest, Frozen

T_co = TypeVar("T_co", covariant=True)


class Port(Frozen):
    """A network interface of a server; `up` is None where it is not told."""

    id: str
    name: str
    mac: str = ""
    up: bool | None = None
    addresses: tuple[str, ...] = ()


class Drive(Frozen):
    """A drive; 0 bytes where it is not told."""

    id: str
    name: str
    sort: str = ""
    model: str = ""
    serial: str = ""
    bytes: int = 0
    health: str = ""


class Unwell(Frozen):
    """A part that says that it is not well."""

    what: str
    health: str


class Unread(Frozen):
    """What could not be read, and why."""

    what: str
    cause: str


class System(Frozen):
    """A server; numbers are 0 where they are not told."""

    id: str
    name: str
    power: str = ""
    uuid: str = ""
    serial: str = ""
    model: str = ""
    cores: int = 0
    memory_mib: int = 0
    ports: tuple[Port, ...] = ()
    drives: tuple[Drive, ...] = ()
    unwell: tuple[Unwell, ...] = ()
    unread: tuple[Unread, ...] = ()


class Controller(Frozen):
    """What a controller tells: its servers, and what of the whole was not read."""

    systems: tuple[System, ...] = ()
    unread: tuple[Unread, ...] = ()


class Reached(Frozen):
    """A controller that let us in."""

    version: str
    systems: int


class Question(FactRequest[T_co], Generic[T_co]):
    """A question about a controller of the settings."""

    engine: ClassVar[str] = ENGINE
    place: str


class AskReached(Question[Reached]):
    """Whether it lets us in."""


class AskController(Question[Controller]):
    """All that is read of it."""
