"""The spec of leased machines: `apiVersion: atlas/v1`, `kind: BareMetal`. What a person may write, and nothing else."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from atlas_mcp.domain.baremetal.needed import MachineNeeds
from atlas_mcp.domain.fleet.spec import EnvironmentName, Flag, SshKey
from atlas_mcp.domain.text import Description, Form, Label, Value, Whole

KIND = "BareMetal"
CloudName = Annotated[
    str, Form(r"[A-Za-z0-9](?:[A-Za-z0-9 ._+-]*[A-Za-z0-9])?", "a name in the cloud", "CC-Ubuntu24.04", longest=120)
]
NodeType = Annotated[str, Form(r"[A-Za-z0-9][A-Za-z0-9._-]*", "a type of node", "compute_skylake", longest=63)]


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
    image: CloudName = Field(description="Name of one image of the cloud.")
    network: CloudName | None = Field(None, description="Default: the only one that the settings allow.")
    public_key: SshKey = Field(description="Lets its owner log in.")
    floating_ip: Flag = Field(False, description="An address for each node that is reached from outside.")


class MachinesSpec(Value):
    """Leased machines."""

    api_version: Literal["atlas/v1"] = Field("atlas/v1", alias="apiVersion")
    kind: Literal["BareMetal"] = "BareMetal"
    metadata: MachinesMetadata
    spec: MachinesBody
