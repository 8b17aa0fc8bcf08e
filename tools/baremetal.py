"""Leased machines on OpenStack: what collects, checks, plans, renders and removes them, and lists what a cloud has.

Each function imports what it needs when it is called, so that a server which only lists its tools starts at once.
"""

from __future__ import annotations

from pydantic import JsonValue

from atlas_mcp.domain.environments import Environments
from atlas_mcp.engines.openstack import ENGINE
from atlas_mcp.toolset import (
    Access,
    Brief,
    Capacity,
    Collected,
    Context,
    Deployment,
    Draft,
    Inventory,
    InventoryRequest,
    Layout,
    Question,
    StoredSpec,
    access,
    asker,
    checker,
    collector,
    drift,
    inventory,
    planner,
    reader,
    remover,
    renderer,
    schema,
)

KIND = "BareMetal"


@schema(KIND)
def machines_schema(environments: Environments) -> dict[str, JsonValue]:
    """Of leased machines."""
    from atlas_mcp.domain.baremetal.spec import MachinesSpec
    from atlas_mcp.domain.fleet.schema import schema_of

    schema = schema_of(MachinesSpec, KIND)
    schema["$defs"]["MachinesMetadata"]["properties"]["environment"]["enum"] = [*environments.names]
    return schema


@reader(KIND)
def newest(document: dict[str, JsonValue]) -> tuple[dict[str, JsonValue], tuple[str, ...]] | None:
    """Leased machines as they are: there is one form."""
    return (document, ()) if document.get("kind") == KIND else None


@asker(KIND)
async def asked(
    ctx: Context, spec: dict[str, JsonValue] | None, profile: str | None, spec_id: str | None
) -> Question | None:
    """What to ask the person before machines are collected."""
    from ._baremetal.collect import question

    return await question(ctx, spec, spec_id)


@collector(KIND)
async def collected(
    ctx: Context, spec: dict[str, JsonValue] | None, profile: str | None, spec_id: str | None
) -> Collected:
    """Leased OpenStack nodes. spec: node_type, nodes, hours, image, public_key."""
    from ._baremetal.collect import collect

    return await collect(ctx, spec, spec_id)


@checker(KIND)
async def checked(ctx: Context, spec: StoredSpec) -> Capacity:
    """Whether they can be leased, and which nodes are free."""
    from ._baremetal.plan import capacity

    return await capacity(ctx, spec)


@inventory(ENGINE, "hardware", "keypairs", "images", "flavors", "networks", "floatingips", "leases", "servers")
async def listed(ctx: Context, request: InventoryRequest) -> Inventory:
    """Of a cloud. pool: a node type."""
    from ._baremetal.inventory import inventory

    return await inventory(ctx, request)


@access(KIND)
async def reached(ctx: Context, deployment: Deployment) -> tuple[Access, ...]:
    """The addresses of the servers."""
    from ._baremetal.plan import machines_access

    return machines_access(deployment)


@renderer(KIND)
async def layout(ctx: Context, spec: StoredSpec, deployment: Deployment, brief: Brief) -> Layout:
    """What is rendered of leased machines."""
    from ._baremetal.layout import machines_layout

    return await machines_layout(ctx, spec, deployment, brief)


@planner(KIND, called=ENGINE)
async def plan(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """What turns the deployment into the spec."""
    from ._baremetal.plan import plan_machines

    return await plan_machines(ctx, spec, deployment)


@remover(KIND)
async def remove(ctx: Context, deployment: Deployment) -> Draft:
    """What removes the deployment."""
    from ._baremetal.plan import remove_machines

    return await remove_machines(ctx, deployment)


@drift(KIND)
async def differs(ctx: Context, deployment: Deployment) -> tuple[str, ...]:
    """What differs from what was made."""
    from ._baremetal.plan import machines_drift

    return await machines_drift(ctx, deployment)
