"""The spec of leased machines: `apiVersion: atlas/v1`, `kind: BareMetal`. What a person may write, and nothing else."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from atlas_mcp.domain.baremetal.images import ImageNeeds
from atlas_mcp.domain.baremetal.needed import MachineNeeds
from atlas_mcp.domain.fleet.spec import EnvironmentName, Flag, SshKey
from atlas_mcp.domain.network import AddressForm, AddressKind
from atlas_mcp.domain.text import Description, Form, Label, Value, Whole, wrong

KIND = "BareMetal"
CloudName = Annotated[
    str, Form(r"[A-Za-z0-9](?:[A-Za-z0-9 ._+-]*[A-Za-z0-9])?", "a name in the cloud", "CC-Ubuntu24.04", longest=120)
]
NodeType = Annotated[str, Form(r"[A-Za-z0-9][A-Za-z0-9._-]*", "a type of node", "compute_skylake", longest=63)]


Port = Annotated[int, Whole(1, 65_535)]
_SSH = 22


class LetIn(Value):
    """A network that reaches a port of the machines, or several in a row."""

    source: Annotated[str, AddressForm(0, AddressKind.NETWORK)] = Field(alias="from")
    port: Port = Field(_SSH, description="Default: SSH.")
    last_port: Port | None = Field(None, description="Of several in a row.")
    protocol: Literal["tcp", "udp"] = "tcp"

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last < self.port:
            raise wrong("last_port is before port.", "Write the lower one as port.")
        return self

    @property
    def last(self) -> int:
        """The last port."""
        return self.last_port or self.port

    @property
    def from_all(self) -> bool:
        """Whether anybody is let in."""
        return self.source.endswith("/0")


class PrivateNetwork(Value):
    """A network that is made for the machines, and goes with them."""

    cidr: Annotated[str, AddressForm(4, AddressKind.NETWORK)]
    router: Flag = Field(True, description="Whether it reaches outside, by a router.")

    @model_validator(mode="after")
    def _has_room(self) -> Self:
        if not 16 <= int(self.cidr.rpartition("/")[2]) <= 29:
            raise wrong(f"{self.cidr} is no network of 8 to 65,536 addresses.", "Write for example 10.20.0.0/24.")
        return self


class MachinesMetadata(Value):
    """What the machines are called and what is at stake."""

    name: Annotated[Label, Field(max_length=40)]
    environment: EnvironmentName
    description: Description | None = None


class MachinesBody(Value):
    """Nodes alike, for so many hours from when the plan is made: what they are, what is put on them."""

    place: Label | None = Field(None, description="Which cloud of the settings; default: the only one.")
    node_type: NodeType | None = Field(None, description="Default: the type that fits the needs best.")
    needs: MachineNeeds | None = None
    nodes: Annotated[int, Whole(1, 100)] = 1
    hours: Annotated[int, Whole(1, 168, "hours")] = Field(description="The lease ends so long after it was planned.")
    image: CloudName = Field(description="Name or id of one image of the cloud.")
    image_needs: ImageNeeds | None = Field(None, description="Which images come into question where none is named.")
    network: CloudName | None = Field(None, description="Default: the only one that the settings allow.")
    private_network: PrivateNetwork | None = Field(None, description="Made for them, in place of network.")
    let_in: tuple[LetIn, ...] = Field(
        (), max_length=20, description="Who may reach them, and nobody else; none: the project's default holds."
    )
    public_key: SshKey | None = Field(None, description="Lets its owner log in.")
    new_key: Flag = Field(False, description="In its place: a key is made here, and its private half stays here.")
    user_data: Annotated[str, Field(max_length=65_535)] | None = Field(
        None, description="#cloud-config for cloud-init, without secrets."
    )
    floating_ip: Flag = Field(False, description="An address for each node that is reached from outside.")

    @model_validator(mode="after")
    def _one_key(self) -> Self:
        if self.new_key == (self.public_key is not None):
            raise wrong("it takes either public_key, or new_key.", "Write one of them.")
        return self

    @model_validator(mode="after")
    def _one_network(self) -> Self:
        if self.network and self.private_network:
            raise wrong("network and private_network are both there.", "Write one of them.")
        if self.floating_ip and self.private_network and not self.private_network.router:
            raise wrong("a floating IP needs the router of private_network.", "Leave router or floating_ip out.")
        rules = [(one.source, one.port, one.last, one.protocol) for one in self.let_in]
        if len({*rules}) < len(rules):
            raise wrong("let_in says one thing twice.", "Say it once.")
        return self


class MachinesSpec(Value):
    """Leased machines."""

    api_version: Literal["atlas/v1"] = Field("atlas/v1", alias="apiVersion")
    kind: Literal["BareMetal"] = "BareMetal"
    metadata: MachinesMetadata
    spec: MachinesBody
