"""What steps do in a cloud: each action with all that it sends, and no secret. Pure."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Literal, TypeVar, get_args

from pydantic import AwareDatetime, Field, model_validator

from atlas_mcp.domain.fleet.spec import SshKey
from atlas_mcp.domain.network import AddressForm, AddressKind
from atlas_mcp.domain.text import Form, wrong
from atlas_mcp.engines.openstack.spec.user_data import MOST_ENCODED
from atlas_mcp.model import Frozen

Name = Annotated[str, Form(r"[a-z0-9][a-z0-9-]*", "lower-case letters, digits and -", "web-1", longest=80)]
Nonce = Annotated[str, Form(r"[0-9a-f]{32}", "a nonce", "0" * 32, longest=32)]
Id = Annotated[str, Form(r"[A-Za-z0-9-]+", "an id of the cloud", "3f0e6bd7-c3a1", longest=64)]
Shown = Annotated[str, Form(r"[^\x00-\x1f\x7f]+", "a name", "CC-Ubuntu24.04", longest=255)]


class Kind(StrEnum):
    """What is made in a cloud."""

    LOGIN_KEY = "loginkey"
    KEYPAIR = "keypair"
    SECURITY_GROUP = "securitygroup"
    SECURITY_RULE = "securityrule"
    NETWORK = "network"
    SUBNET = "subnet"
    ROUTER = "router"
    INTERFACE = "interface"
    LEASE = "lease"
    SERVER = "server"
    FLOATING_IP = "floatingip"


class Chosen(Frozen):
    """An object that was there before, as it was found by its name: what is sent is the id."""

    id: Id
    name: Shown


class Made(Frozen):
    """What is common to what we make: what it is called, and whose it is."""

    kind: ClassVar[Kind]
    name: Name
    nonce: Nonce


M = TypeVar("M", bound=Made)


class LoginKey(Made):
    """A new key pair, made on this machine: its private half is kept here in a file, and goes nowhere."""

    kind = Kind.LOGIN_KEY

    @model_validator(mode="after")
    def _marked(self) -> LoginKey:
        return _marked(self)


class Keypair(Made):
    """A public key that servers let in, its own or one that the step takes. Its name ends in the nonce."""

    kind = Kind.KEYPAIR
    public_key: SshKey | None = None

    @model_validator(mode="after")
    def _marked(self) -> Keypair:
        return _marked(self)


class SecurityGroup(Made):
    """What of the network reaches the servers that are in it: nothing, until rules say so. They reach all."""

    kind = Kind.SECURITY_GROUP


class SecurityRule(Made):
    """Lets a network reach ports of the servers in a security group, which the step takes."""

    kind = Kind.SECURITY_RULE
    source: Annotated[str, AddressForm(0, AddressKind.NETWORK)]
    protocol: Literal["tcp", "udp"]
    first: int = Field(ge=1, le=65_535)
    last: int = Field(ge=1, le=65_535)


class Network(Made):
    """A network of the deployment's own."""

    kind = Kind.NETWORK


class Subnet(Made):
    """The addresses of a network, which the step takes."""

    kind = Kind.SUBNET
    cidr: Annotated[str, AddressForm(4, AddressKind.NETWORK)]


class Router(Made):
    """A router to a network that reaches outside."""

    kind = Kind.ROUTER
    gateway: Chosen


class Interface(Made):
    """A port of a router in a subnet, both of which the step takes. It is ours as both of them are."""

    kind = Kind.INTERFACE


class Lease(Made):
    """Nodes of one type for us alone, from now until a whole minute. Its name ends in the nonce."""

    kind = Kind.LEASE
    node_type: Annotated[str, Form(r"[A-Za-z0-9][A-Za-z0-9._-]*", "a type of node", "compute_skylake", longest=63)]
    nodes: int = Field(ge=1, le=100)
    until: AwareDatetime

    @model_validator(mode="after")
    def _marked(self) -> Lease:
        return _marked(self)


class Server(Made):
    """An image on a node of a lease, whose reservation the step takes. The nonce is in its metadata.

    Without a `network` the step takes one that was made before, and where it is `grouped`, a security group.
    """

    kind = Kind.SERVER
    image: Chosen
    flavor: Chosen
    network: Chosen | None = None
    key: Name
    grouped: bool = False
    user_data: str = Field(default="", max_length=MOST_ENCODED)


class FloatingIp(Made):
    """An address from outside for a server, which the step takes. The nonce is in its description."""

    kind = Kind.FLOATING_IP
    network: Chosen


class Extend(Frozen):
    """Let a lease that we made end later, by its id, if it still bears our mark and still lasts as it did."""

    id: Id
    name: Name
    nonce: Nonce
    nodes: int = Field(ge=1, le=100)
    begun: AwareDatetime
    ends: AwareDatetime
    until: AwareDatetime

    @model_validator(mode="after")
    def _later(self) -> Extend:
        if not self.begun < self.ends < self.until or self.until.second or self.until.microsecond:
            raise wrong("it does not end later, at a whole minute.", "Give a later time.")
        return self


class Remove(Frozen):
    """Delete what we made, by its id, if it still bears our mark."""

    what: Kind
    id: Id
    name: Name
    nonce: Nonce
    gone: bool = False


Making = (
    LoginKey
    | Keypair
    | SecurityGroup
    | SecurityRule
    | Network
    | Subnet
    | Router
    | Interface
    | Lease
    | Server
    | FloatingIp
)
Action = Making | Extend | Remove
ACTIONS: dict[str, type[Action]] = {
    **{one.kind.value: one for one in get_args(Making)},
    "extend": Extend,
    "remove": Remove,
}


def name_of(action: Action) -> str:
    """The name of an action, as steps bear it."""
    return next(name for name, one in ACTIONS.items() if isinstance(action, one))


def _marked(one: M) -> M:
    if not one.name.endswith(f"-{one.nonce}"):
        raise wrong("its name does not end in the nonce.", "Leave the name to ATLAS.")
    return one
