"""The spec of a Kubernetes cluster: `apiVersion: atlas/v1`, `kind: Cluster`.

What a person may write, and nothing else. Which platforms there are, the content roots say; what one of them cannot do
is its own to check. Pure.
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from atlas_mcp.domain.cluster.workload import StatedWorkload
from atlas_mcp.domain.fleet.spec import EnvironmentName, Flag, VmDefaults
from atlas_mcp.domain.network import AddressForm, AddressKind
from atlas_mcp.domain.quantity import DiskSize, Memory, MiB
from atlas_mcp.domain.text import Description, Form, Label, Unique, Value, Whole, wrong

MOST_NODES = 100
NODE_DISK = MiB(50 * 1024)
Version = Annotated[str, Form(r"1\.[0-9]{1,3}", "a minor version of Kubernetes", '"1.36"', longest=6)]
Region = Annotated[str, Form(r"[a-z][a-z0-9-]{1,40}", "a region", "eu-central-1", longest=41)]
# What all platforms take: AKS has the shortest names of pools.
PoolName = Annotated[str, Form(r"[a-z][a-z0-9]{0,11}", "lower-case letters and digits", "general", longest=12)]
MachineName = Annotated[
    str, Form(r"[A-Za-z][A-Za-z0-9_.-]*", "a type of machine", "m6i.large or Standard_D4s_v5", longest=40)
]
Cidr = Annotated[str, AddressForm(4, AddressKind.NETWORK)]


class NodePool(Value):
    """Nodes alike: of a type of machine that the platform has, or of cores and memory where it makes its own."""

    name: PoolName
    count: Annotated[int, Whole(1, MOST_NODES)]
    machine: MachineName | None = None
    cores: Annotated[int, Whole(1, 64, "cores")] | None = None
    memory: Memory | None = None

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        own = self.cores is not None or self.memory is not None
        if own == (self.machine is not None) or (self.cores is None) != (self.memory is None):
            raise wrong(
                "a pool has either a type of machine, or cores and memory.", "Write machine, or both of the others."
            )
        return self


class ClusterNetwork(Value):
    """Ranges of addresses, and from where the API is reached. What is left out, the platform chooses."""

    nodes: Cidr | None = Field(None, description="Of the nodes, where the platform makes their network.")
    pods: Cidr | None = None
    services: Cidr | None = None
    api_from: Annotated[tuple[Cidr, ...], Unique()] = Field(
        (), max_length=20, description="Networks that reach the API from outside; none: a private endpoint alone."
    )
    ingress: Flag = Field(True, description="Whether traffic from outside is let in by a load balancer.")


class Budget(Value):
    """What a month may cost."""

    monthly: Annotated[int, Whole(1, 10_000_000)]
    currency: Annotated[str, Form(r"[A-Z]{3}", "a currency (ISO 4217)", "EUR", longest=3)] = "EUR"


class ClusterMetadata(Value):
    """What the cluster is called and what is at stake."""

    name: Annotated[Label, Field(max_length=40)]
    environment: EnvironmentName
    description: Description | None = None


class ClusterBody(Value):
    """A cluster: the platform, what runs on it or which nodes it has, and how it is kept."""

    platform: Label = Field(description="What makes it: k3s, eks, aks.")
    place: Label | None = Field(None, description="Which of the settings' places; default: the only one.")
    region: Region | None = Field(None, description="Default: the place's.")
    version: Version | None = Field(None, description="Default: the newest that is supported.")
    high_availability: Flag | None = Field(None, description="Of the control plane, and one node may be lost.")
    servers: Annotated[int, Whole(1, 9)] | None = Field(
        None, description="Servers of the control plane; default 1 or 3."
    )
    workloads: tuple[StatedWorkload, ...] = Field((), max_length=500)
    pools: tuple[NodePool, ...] = Field((), max_length=20)
    network: ClusterNetwork = ClusterNetwork()
    node_disk: DiskSize = Field(NODE_DISK, description="Disk of each node.")
    monitoring: Flag = True
    budget: Budget | None = None
    machines: VmDefaults | None = Field(None, description="Settings of the VMs, where the platform runs on a fleet.")

    @model_validator(mode="after")
    def _apart(self) -> Self:
        for what, names in (("workloads", self.workloads), ("pools", self.pools)):
            if len({one.name for one in names}) < len(names):
                raise wrong(f"two {what} bear one name.", "Name each otherwise.")
        return self

    @property
    def volumes(self) -> bool:
        """Whether anything keeps data."""
        return any(one.storage for one in self.workloads)

    @property
    def replicated(self) -> bool:
        """Whether the loss of a server, or of a node, is to be borne."""
        return bool(self.high_availability)


class ClusterSpec(Value):
    """A Kubernetes cluster."""

    api_version: Literal["atlas/v1"] = Field("atlas/v1", alias="apiVersion")
    kind: Literal["Cluster"] = "Cluster"
    metadata: ClusterMetadata
    spec: ClusterBody
