"""Network interfaces of a spec and the arithmetic of their addresses.

An interface gets its address from the network (`dhcp`, and `auto` for IPv6), or one address, a range or a
prefix to take addresses from. The VM with number n takes the n-th address of a range, and the n-th usable host
of a prefix, the gateway left out; so a growing count never moves an address. Pure: what a subnet is in reality
is not known here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from ipaddress import (
    IPv4Address,
    IPv4Interface,
    IPv4Network,
    IPv6Address,
    IPv6Interface,
    IPv6Network,
    ip_address,
    ip_interface,
    ip_network,
)
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, Strict, model_validator
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from atlas_mcp.domain.text import Bridge, Domain, Unique, Value, VnetName, Whole, shown, wrong

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue

Address = IPv4Address | IPv6Address
Interface = IPv4Interface | IPv6Interface
Network = IPv4Network | IPv6Network
Family = Literal[4, 6]


class AddressKind(StrEnum):
    """What a text of addresses says."""

    HOST = "host"  # 10.0.20.1
    INTERFACE = "interface"  # 10.0.20.11/24
    RANGE = "range"  # 10.0.20.11-10.0.20.30/24
    NETWORK = "network"  # 10.0.20.0/24


BRIDGES_MTU = 1  # how PVE writes that an interface has the MTU of its bridge
_LARGEST_SUBNET = 8  # prefix length: 10.0.0.0/8 is the largest network that anybody has
_THIS_NETWORK = IPv4Network("0.0.0.0/8")
_EXAMPLES = {
    4: {
        AddressKind.HOST: "10.0.20.1",
        AddressKind.INTERFACE: "10.0.20.11/24",
        AddressKind.RANGE: "10.0.20.11-10.0.20.30/24",
        AddressKind.NETWORK: "10.0.20.0/24",
    },
    6: {
        AddressKind.HOST: "2001:db8:20::1",
        AddressKind.INTERFACE: "2001:db8:20::11/64",
        AddressKind.RANGE: "2001:db8:20::11-2001:db8:20::30/64",
        AddressKind.NETWORK: "2001:db8:20::/64",
    },
}


@dataclass(frozen=True, slots=True)
class AddressForm:
    """The form of an address text of one family, or of either (family 0)."""

    family: Literal[0, 4, 6]
    kind: AddressKind

    def check(self, text: str) -> str:
        """The text in canonical form."""
        example = _EXAMPLES[self.family or 4][self.kind]
        if self.family and text[:64].isascii() and len(text) <= 96 and (":" in text) != (self.family == 6):
            other = 10 - self.family
            raise wrong(
                f"{shown(text)} is no IPv{self.family} address.",
                f"Write it under ipv{other}, or for example {example}.",
            )
        try:
            return self._canonical(text)
        except PydanticCustomError:  # a ValueError too, and more precise than ours
            raise
        except ValueError:
            raise wrong(f"{shown(text)} is not of the form {example}.", f"Write for example {example}.") from None

    def _canonical(self, text: str) -> str:
        if "%" in text or len(text) > 96:
            raise ValueError(text)
        if self.kind is AddressKind.HOST:
            return str(ip_address(text))
        base, slash, bits = text.rpartition("/")
        if not (slash and bits.isascii() and bits.isdecimal()):
            raise ValueError(text)
        if self.kind is AddressKind.NETWORK:
            return str(_network(text))
        if self.kind is AddressKind.INTERFACE:
            return str(ip_interface(text))
        first, dash, last = base.partition("-")
        if not dash:
            raise ValueError(text)
        start, end = ip_interface(f"{first.strip()}/{bits}"), ip_address(last.strip())
        return f"{start.ip}-{end}/{start.network.prefixlen}"

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 - pydantic's signature
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {
            **handler(schema),
            "description": f"For example {_EXAMPLES[self.family or 4][self.kind]}.",
            "maxLength": 96,
        }


def _network(text: str) -> Network:
    """The network of a prefix.

    Raises:
        PydanticCustomError: bits are set behind the prefix.

    """
    interface = ip_interface(text)
    if interface.ip != interface.network.network_address:
        raise wrong(f"{shown(text)} has bits set behind its prefix.", f"Write {interface.network}.")
    return interface.network


class Ip4Mode(StrEnum):
    """How the network gives an IPv4 address."""

    DHCP = "dhcp"


class Ip6Mode(StrEnum):
    """How the network gives an IPv6 address."""

    DHCP = "dhcp"
    AUTO = "auto"  # router advertisements (SLAAC)


class Addressing(Value):
    """Where the addresses of one family come from: exactly one of mode, address, range and prefix."""

    @property
    def source(self) -> str | None:
        """The text of the static source: address, range or prefix; None for a mode."""
        return next((text for key in ("address", "range", "prefix") if (text := getattr(self, key)) is not None), None)

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        given = [key for key in ("mode", "address", "range", "prefix") if getattr(self, key) is not None]
        if len(given) != 1:
            named = " and ".join(given) or "none"
            raise wrong(
                f"exactly one of mode, address, range and prefix is needed, given: {named}.", "Keep one of them."
            )
        if given == ["mode"] and getattr(self, "gateway", None) is not None:
            raise wrong("a gateway cannot be given with a mode; the network announces it.", "Leave the gateway out.")
        return self


class Ipv4(Addressing):
    """IPv4 of one interface."""

    mode: Ip4Mode | None = None
    address: Annotated[str, AddressForm(4, AddressKind.INTERFACE)] | None = None
    range: Annotated[str, AddressForm(4, AddressKind.RANGE)] | None = None
    prefix: Annotated[str, AddressForm(4, AddressKind.NETWORK)] | None = None
    gateway: Annotated[str, AddressForm(4, AddressKind.HOST)] | None = None


class Ipv6(Addressing):
    """IPv6 of one interface."""

    mode: Ip6Mode | None = None
    address: Annotated[str, AddressForm(6, AddressKind.INTERFACE)] | None = None
    range: Annotated[str, AddressForm(6, AddressKind.RANGE)] | None = None
    prefix: Annotated[str, AddressForm(6, AddressKind.NETWORK)] | None = None
    gateway: Annotated[str, AddressForm(6, AddressKind.HOST)] | None = None


def _from_text(value: object) -> object:
    """The short form: "dhcp", "auto", an address, or a range."""
    if not isinstance(value, str):
        return value
    if value.isalpha():
        return {"mode": value}
    return {"range" if "-" in value else "address": value}


class Nic(Value):
    """One network interface. It hangs on a bridge or on an SDN vnet; without an address it uses IPv4 DHCP."""

    bridge: Bridge | None = Field(None, description="Bridge of the node; or give vnet.")
    vnet: VnetName | None = Field(None, description="SDN vnet; or give bridge.")
    vlan: Annotated[int, Whole(1, 4094)] | None = Field(None, description="VLAN tag, 1 to 4094.")
    ipv4: Annotated[Ipv4, BeforeValidator(_from_text, json_schema_input_type=Ipv4 | str)] | None = Field(
        None, description='"dhcp", an address with its prefix length, or a mapping.'
    )
    ipv6: Annotated[Ipv6, BeforeValidator(_from_text, json_schema_input_type=Ipv6 | str)] | None = Field(
        None, description='"dhcp", "auto", an address with its prefix length, or a mapping.'
    )
    firewall: Annotated[bool, Strict()] = Field(False, description="Whether the PVE firewall filters it.")
    mtu: Annotated[int, Whole(576, 65520, "bytes", also=BRIDGES_MTU)] | None = Field(
        None, description="MTU in bytes, or 1 for the bridge's; default: PVE's own."
    )

    @model_validator(mode="after")
    def _one_network(self) -> Self:
        if (self.bridge is None) == (self.vnet is None):
            named = "both" if self.bridge else "neither"
            raise wrong(f"a nic hangs on one bridge or one vnet, given: {named}.", "Write for example bridge: vmbr0.")
        return self

    @property
    def segment(self) -> tuple[str, int]:
        """The layer-2 network it is in: bridge or vnet, and VLAN (0: untagged)."""
        return (self.bridge or self.vnet or "", self.vlan or 0)


class Dns(Value):
    """Name servers and search domains of a VM; empty ones are the node's."""

    servers: Annotated[tuple[Annotated[str, AddressForm(0, AddressKind.HOST)], ...], Unique()] = Field((), max_length=6)
    search: Annotated[tuple[Domain, ...], Unique()] = Field((), max_length=6)


@dataclass(frozen=True, slots=True)
class Block:
    """The addresses a static source holds: the first, how many, and those left out of the count."""

    network: Network
    first: int
    size: int
    skipped: int | None = None

    def address(self, number: int) -> Interface | None:
        """The address of the VM with that number (from 1), None behind the end."""
        value = self.first + number - 1
        if self.skipped is not None and value >= self.skipped:
            value += 1
        if value >= self.first + self.size:
            return None
        return ip_interface(f"{self.at(value)}/{self.network.prefixlen}")

    @property
    def room(self) -> int:
        """How many VMs it has addresses for."""
        return self.size - (self.skipped is not None)

    def at(self, value: int) -> Address:
        """The address of that number."""
        return IPv4Address(value) if self.network.version == 4 else IPv6Address(value)


def block_of(plan: Ipv4 | Ipv6) -> Block | None:
    """The addresses that a static source holds, None for a mode."""
    if plan.address is not None:
        interface = ip_interface(plan.address)
        return Block(interface.network, int(interface.ip), 1)
    if plan.range is not None:
        base, _, bits = plan.range.rpartition("/")
        first, _, last = base.partition("-")
        network = ip_interface(f"{first}/{bits}").network
        return Block(network, int(ip_address(first)), max(0, int(ip_address(last)) - int(ip_address(first)) + 1))
    return None if plan.prefix is None else _prefix_block(ip_network(plan.prefix), plan.gateway)


def _prefix_block(network: Network, gateway: str | None) -> Block:
    """All usable hosts of a prefix: without network and broadcast address, or the subnet-router anycast of IPv6."""
    whole = network.max_prefixlen - network.prefixlen <= 1
    low = 0 if whole else 1
    high = 0 if whole or network.version == 6 else 1
    first, size = int(network.network_address) + low, network.num_addresses - low - high
    skipped = int(ip_address(gateway)) if gateway is not None else None
    if skipped is not None and not first <= skipped < first + size:
        skipped = None
    return Block(network, first, size, skipped)


def is_address(text: str) -> bool:
    """Whether a text is an address and nothing else: no scope, in which Python takes anything."""
    try:
        return "%" not in text and bool(ip_address(text))
    except ValueError:
        return False


def unusable(address: Address, network: Network) -> str | None:
    """Why no host may bear the address, None when one may."""
    if network.prefixlen < _LARGEST_SUBNET:
        return f"has the prefix length {network.prefixlen}, and a subnet has {_LARGEST_SUBNET} or more"
    if network.max_prefixlen - network.prefixlen > 1:
        if address == network.network_address:
            return "is the network address" if network.version == 4 else "is the subnet-router anycast address"
        if network.version == 4 and address == network.broadcast_address:
            return "is the broadcast address"
    for special in ("multicast", "loopback", "unspecified", "link_local"):
        if getattr(address, f"is_{special}"):
            return f"is a {special.replace('_', '-')} address"
    if address.version == 4 and (address.is_reserved or address in _THIS_NETWORK):
        return "is a reserved address"
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        return "is an IPv4 address in IPv6 form"
    return None
