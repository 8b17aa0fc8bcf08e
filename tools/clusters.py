"""Kubernetes clusters: what collects, checks, plans, renders and removes them, whatever makes them.

What a platform does itself, its own file declares as a variant of the kind. Each function imports what it needs when it
is called, so that a server which only lists its tools starts at once.
"""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import JsonValue

from atlas_mcp.domain.cluster.catalogue import MachineTable, PriceTable, VersionTable, parse_table
from atlas_mcp.domain.cluster.document import ClusterProfile, parse_profile
from atlas_mcp.domain.environments import Environments
from atlas_mcp.engines.terraform import ENGINE as TERRAFORM
from atlas_mcp.toolset import (
    Access,
    Brief,
    Capacity,
    Collected,
    Context,
    Deployment,
    Draft,
    HealthFinding,
    HealthRequest,
    Layout,
    Question,
    StoredSpec,
    access,
    asker,
    checker,
    collector,
    drift,
    health,
    planner,
    reader,
    remover,
    renderer,
    resource,
    schema,
)

KIND = "Cluster"


@schema(KIND)
def cluster_schema(environments: Environments) -> dict[str, JsonValue]:
    """Of a cluster."""
    from ._cluster.schema import cluster_schema

    return cluster_schema(environments)


@resource("cluster-profiles")
def profile(document: dict[str, JsonValue]) -> ClusterProfile:
    """A profile: a partial cluster."""
    return parse_profile(document)


@resource("machines")
def machines(document: dict[str, JsonValue]) -> MachineTable:
    """The types of machine of a platform."""
    return parse_table(document, MachineTable)


@resource("kubernetes-versions")
def versions(document: dict[str, JsonValue]) -> VersionTable:
    """Until when versions of Kubernetes are supported."""
    return parse_table(document, VersionTable)


@resource("prices")
def prices(document: dict[str, JsonValue]) -> PriceTable:
    """What an operator pays on a platform."""
    return parse_table(document, PriceTable)


@reader(KIND)
def newest(document: dict[str, JsonValue]) -> tuple[dict[str, JsonValue], tuple[str, ...]] | None:
    """A cluster as it is: there is one form."""
    return (document, ()) if document.get("kind") == KIND else None


@asker(KIND)
async def asked(
    ctx: Context, spec: dict[str, JsonValue] | None, profile: str | None, spec_id: str | None
) -> Question | None:
    """What to ask the person before a cluster is collected."""
    from ._cluster.collect import question

    return await question(ctx, spec, profile, spec_id)


@collector(KIND)
async def collected(
    ctx: Context, spec: dict[str, JsonValue] | None, profile: str | None, spec_id: str | None
) -> Collected:
    """A Kubernetes cluster on k3s, eks or aks, sized by its workloads, or with pools.

    {"kind": "Cluster", "metadata": {"name": "shop", "environment": "prod"},
     "spec": {"platform": "eks", "high_availability": true, "workloads": ["web x3 250m 512MiB public"]}}
    """
    from ._cluster.collect import collect

    return await collect(ctx, spec, profile, spec_id)


@checker(KIND)
async def checked(ctx: Context, spec: StoredSpec) -> Capacity:
    """Nodes and why, cost, and what is to be said of it."""
    from ._cluster.capacity import capacity

    return await capacity(ctx, spec)


@access(KIND)
async def reached(ctx: Context, deployment: Deployment) -> tuple[Access, ...]:
    """How clusters are reached: by the file in which their kubeconfig is kept. Nothing of it is shown."""
    from ._cluster.reached import cluster_access

    return cluster_access(deployment)


@health(KIND)
async def well(ctx: Context, deployment: Deployment, request: HealthRequest) -> Sequence[HealthFinding]:
    """Whether clusters that were made are well."""
    from ._health.clusters import made_health

    return await made_health(ctx, deployment)


@renderer(KIND)
async def layout(ctx: Context, spec: StoredSpec, deployment: Deployment, brief: Brief) -> Layout:
    """What is rendered of a cluster."""
    from ._cluster.layout import cluster_layout

    return await cluster_layout(ctx, spec, deployment, brief)


@planner(KIND, called=TERRAFORM)
async def plan(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """What turns the deployment into the spec."""
    from ._cluster.plan import plan_cluster

    return await plan_cluster(ctx, spec, deployment)


@planner(KIND, TERRAFORM)
async def plan_again(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """The same, of one whose state Terraform keeps."""
    from ._cluster.plan import plan_cluster

    return await plan_cluster(ctx, spec, deployment)


@remover(KIND)
async def remove(ctx: Context, deployment: Deployment) -> Draft:
    """What removes the deployment."""
    from ._cluster.plan import remove_cluster

    return await remove_cluster(ctx, deployment)


@remover(KIND, TERRAFORM)
async def remove_again(ctx: Context, deployment: Deployment) -> Draft:
    """The same, of one whose state Terraform keeps."""
    from ._cluster.plan import remove_cluster

    return await remove_cluster(ctx, deployment)


@drift(KIND)
async def differs(ctx: Context, deployment: Deployment) -> tuple[str, ...]:
    """What differs from what was made."""
    from ._cluster.plan import cluster_drift

    return await cluster_drift(ctx, deployment)


@drift(KIND, TERRAFORM)
async def differs_again(ctx: Context, deployment: Deployment) -> tuple[str, ...]:
    """The same, of one whose state Terraform keeps."""
    from ._cluster.plan import cluster_drift

    return await cluster_drift(ctx, deployment)
