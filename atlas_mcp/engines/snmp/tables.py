"""What a device says of itself, as facts, from the columns of its tables.

They are those of SNMPv2-MIB, IF-MIB, IP-MIB, ENTITY-MIB, LLDP-MIB, BGP4-MIB and OSPF-MIB. Nothing is believed of an
answer: what is not of the form that it should have is left out, or stands for nothing.
"""

from __future__ import annotations

import ipaddress
from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import Any

from atlas_mcp.domain.text import line
from atlas_mcp.engines.snmp.agent import Agent, Column, Index, UnreadError
from atlas_mcp.engines.snmp.spec import Device, Neighbour, Port, Reached, Session, Unread

_SYSTEM, _IF, _IFX, _LLDP = "1.3.6.1.2.1.1", "1.3.6.1.2.1.2.2.1", "1.3.6.1.2.1.31.1.1.1", "1.0.8802.1.1.2.1"
_IP, _BGP, _OSPF, _ENTITY = "1.3.6.1.2.1.4.34.1", "1.3.6.1.2.1.15", "1.3.6.1.2.1.14.10.1", "1.3.6.1.2.1.47.1.1.1.1"
_CHASSIS = 3  # of entPhysicalClass
_MAC, _PORT_MAC = 4, 3  # subtypes of the id of a chassis and of a port that are a MAC
_TEXT, _MIB_SPEED = 253, 4_294_967_295
_BGP_STATES = ("", "idle", "connect", "active", "openSent", "openConfirm", "established")
_OSPF_STATES = ("", "down", "attempt", "init", "twoWay", "exchangeStart", "exchange", "loading", "full")


async def reached(agent: Agent) -> Reached:
    """The name and the description of a device."""
    return Reached(
        name=_text(await agent.value(f"{_SYSTEM}.5.0")), description=_text(await agent.value(f"{_SYSTEM}.1.0"))
    )


async def device(agent: Agent) -> Device:
    """All that is read of a device. A part that it does not tell is named, and the others are there."""
    unread: list[Unread] = []

    async def part(what: str, read: Callable[[Agent], Awaitable[Any]], otherwise: Any) -> Any:  # noqa: ANN401 - any part
        try:
            return await read(agent)
        except UnreadError as error:
            unread.append(Unread(what=what, cause=str(error)))
            return otherwise

    named = await reached(agent)
    ports: tuple[Port, ...] = await part("interfaces", _ports, ())
    chassis = await part("chassis", _own_chassis, "")
    return Device(
        name=named.name,
        description=named.description,
        location=_text(await part("location", lambda one: one.value(f"{_SYSTEM}.6.0"), None)),
        serial=await part("serial", _serial, ""),
        chassis=chassis,
        local_as=_number(await part("BGP", lambda one: one.value(f"{_BGP}.2.0"), 0)),
        ports=ports,
        neighbours=await part("neighbours", _neighbours, ()),
        sessions=(*await part("BGP sessions", _bgp, ()), *await part("OSPF neighbours", _ospf, ())),
        unread=tuple(unread),
    )


async def _ports(agent: Agent) -> tuple[Port, ...]:
    names, aliases, speeds = [await agent.column(f"{_IFX}.{number}") for number in (1, 18, 15)]
    described, mtus, slow, macs, admin, oper = [await agent.column(f"{_IF}.{number}") for number in (2, 4, 5, 6, 7, 8)]
    addresses = await _addresses(agent)
    return tuple(
        Port(
            number=at[0],
            name=_text(names.get(at)) or _text(described.get(at)),
            alias=_text(aliases.get(at)),
            mac=_mac(macs.get(at)),
            mtu=_number(mtus.get(at)),
            speed_mbps=_number(speeds.get(at)) or _slow(slow.get(at)),
            enabled=_number(admin.get(at)) == 1,
            up=_number(oper.get(at)) == 1,
            addresses=tuple(addresses.get(at[0], ())),
        )
        for at in described
        if len(at) == 1
    )


async def _addresses(agent: Agent) -> dict[int, list[str]]:
    """The addresses of each interface, by its number; with a prefix where the device tells it."""
    interfaces, prefixes = await agent.column(f"{_IP}.3"), await agent.column(f"{_IP}.5")
    told: dict[int, list[str]] = defaultdict(list)
    for at, number in interfaces.items():
        address = _ip(at)
        pointer = _oid(prefixes.get(at))
        if address is None or address.is_loopback or address.is_link_local:
            continue
        length = f"/{pointer[-1]}" if len(pointer) > 2 and pointer[-1] <= address.max_prefixlen else ""
        told[_number(number)].append(f"{address}{length}")
    return told


async def _neighbours(agent: Agent) -> tuple[Neighbour, ...]:
    own_sorts, ids, titles = [await agent.column(f"{_LLDP}.3.7.1.{number}") for number in (2, 3, 4)]
    far = [await agent.column(f"{_LLDP}.4.1.1.{number}") for number in (4, 5, 6, 7, 8, 9)]
    sorts, chassis, port_sorts, ports, port_titles, names = far
    return tuple(
        Neighbour(
            port=_port(own_sorts.get(at[1:2]), ids.get(at[1:2]), titles.get(at[1:2])),
            chassis=_identity(value, is_mac=_number(sorts.get(at)) == _MAC),
            far_port=_port(port_sorts.get(at), ports.get(at), port_titles.get(at)),
            name=_text(names.get(at)),
        )
        for at, value in chassis.items()
        if len(at) == 3
    )


async def _own_chassis(agent: Agent) -> str:
    sort, value = await agent.value(f"{_LLDP}.3.1.0"), await agent.value(f"{_LLDP}.3.2.0")
    return _identity(value, is_mac=_number(sort) == _MAC)


async def _serial(agent: Agent) -> str:
    """That of its first chassis."""
    sorts, serials = await agent.column(f"{_ENTITY}.5"), await agent.column(f"{_ENTITY}.11")
    return next((_text(serials.get(at)) for at, sort in sorts.items() if _number(sort) == _CHASSIS), "")


async def _bgp(agent: Agent) -> tuple[Session, ...]:
    states, admin, numbers = [await agent.column(f"{_BGP}.3.1.{number}") for number in (2, 3, 9)]
    return tuple(
        Session(
            protocol="bgp",
            peer=_dotted(at),
            state=_of(_BGP_STATES, state),
            peer_as=_number(numbers.get(at)),
            enabled=_number(admin.get(at)) == 2,
        )
        for at, state in states.items()
        if len(at) == 4
    )


async def _ospf(agent: Agent) -> tuple[Session, ...]:
    states: Column = await agent.column(f"{_OSPF}.6")
    return tuple(
        Session(protocol="ospf", peer=_dotted(at[:4]), state=_of(_OSPF_STATES, state))
        for at, state in states.items()
        if len(at) == 5
    )


def _port(sort: object, value: object, title: object) -> str:
    """A port by its name, else by what is written on it, else by its MAC."""
    is_mac = _number(sort) == _PORT_MAC
    return (_text(title) if is_mac else "") or _identity(value, is_mac=is_mac)


def _identity(value: object, *, is_mac: bool) -> str:
    """What identifies a chassis or a port: a MAC, an address, or a name."""
    octets = _octets(value)
    if is_mac:
        return _mac(value)
    if len(octets) == 5 and octets[0] == 1:  # the number of IPv4, and an address
        return _dotted(tuple(octets[1:]))
    return _text(value)


def _ip(at: Index) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """The address in the index of a row: its type, how long it is, and its octets."""
    octets = at[2:]
    if len(at) < 3 or at[1] != len(octets) or len(octets) not in (4, 16) or any(one > 255 for one in octets):
        return None
    return ipaddress.ip_address(bytes(octets))


def _dotted(at: Index) -> str:
    return ".".join(str(one) for one in at)


def _of(states: tuple[str, ...], value: object) -> str:
    number = _number(value)
    return states[number] if 0 < number < len(states) else "unknown"


def _slow(value: object) -> int:
    """The speed of an interface that has no higher one, from bits a second."""
    speed = _number(value)
    return 0 if speed >= _MIB_SPEED else speed // 1_000_000


def _mac(value: object) -> str:
    octets = _octets(value)
    return ":".join(f"{one:02x}" for one in octets) if len(octets) == 6 and any(octets) else ""


def _octets(value: object) -> bytes:
    tell = getattr(value, "asOctets", None)
    return bytes(tell()) if tell else b""


def _oid(value: object) -> Index:
    return tuple(value) if isinstance(value, tuple) or hasattr(value, "asTuple") else ()  # type: ignore[arg-type]


def _text(value: object) -> str:
    return line(_octets(value).decode("utf-8", "replace"), _TEXT)


def _number(value: object) -> int:
    try:
        return max(int(value), 0)  # type: ignore[call-overload, no-any-return]
    except (TypeError, ValueError):
        return 0
