"""Fleets of VMs on Proxmox VE: collect a spec, look at a cluster, check capacity; and the planner behind `plan`.

Each function imports what it needs when it is called, so that a server which only lists its tools starts at once.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, JsonValue

from atlas_mcp.toolset import (
    Access,
    Context,
    Deployment,
    Draft,
    Hints,
    Question,
    StoredSpec,
    access,
    drift,
    planner,
    prompt,
    read,
    remover,
    repairer,
)

from ._fleet.answers import Capacity, Collected, Inventory, Kind

KIND = "Fleet"


async def _open(
    ctx: Context, spec: dict[str, JsonValue] | None, profile: str | None, spec_id: str | None
) -> Question | None:
    """What to ask the person before a spec is collected."""
    from ._fleet.collect import question

    return await question(ctx, spec, profile, spec_id)


@read("Collect a fleet spec", Hints(), ask=_open)
async def collect_spec(
    ctx: Context,
    spec: Annotated[
        dict[str, JsonValue] | None,
        Field(description="partial Fleet, merged over the stored one: null deletes, vms merge by id, count 0 drops"),
    ] = None,
    profile: Annotated[str | None, Field(description="for VMs that name none")] = None,
    spec_id: Annotated[str | None, Field(description="to revise a stored spec")] = None,
) -> Collected:
    """Complete and keep a fleet spec. Answers all problems and open questions, with the values possible on the live
    cluster. Changes no cluster. Leave out what the user has not said: it is asked.

    {"metadata": {"name": "shop", "environment": "dev"},
     "spec": {"defaults": {"template": "debian-12-cloud", "storage": "ceph",
       "cloud_init": {"user": "ops", "ssh_keys": ["ssh-ed25519 AAAA... me@desk"]}},
      "vms": [
       {"id": "web", "count": 3, "hostname": "web-{n:02}", "profile": "web-server",
        "nics": [{"bridge": "vmbr0", "vlan": 20,
         "ipv4": {"range": "10.0.20.11-10.0.20.19/24", "gateway": "10.0.20.1"}}]},
       {"id": "db", "cores": 4, "memory": "8GiB", "disks": ["20GiB", "100GiB"], "software": ["postgresql"],
        "nics": [{"bridge": "vmbr0", "ipv4": "dhcp"}]}]}}
    """
    from ._fleet.collect import collect

    return await collect(ctx, spec, profile, spec_id)


@read("List what a cluster has")
async def list_inventory(
    ctx: Context,
    kind: Kind,
    cluster: str | None = None,
    node: str = "",
    pool: str = "",
    tag: str = "",
    status: str = "",
    name: Annotated[str, Field(description="part of it, or a glob")] = "",
    fields: Annotated[list[str] | None, Field(description="columns, for guests as a table")] = None,
    after: Annotated[str, Field(description="next of the page before")] = "",
    most: Annotated[int, Field(ge=1, le=1000)] = 200,
) -> Inventory:
    """Nodes, guests, templates, storages or networks that the token may see. room_gib is free above the reserve."""
    from ._fleet.inventory import Filters, inventory

    return await inventory(ctx, kind, cluster, Filters(node, pool, tag, status, name), fields or (), after, most)


@read("Check a fleet against its cluster")
async def validate_capacity(
    ctx: Context, spec_id: str, revision: Annotated[int | None, Field(ge=1)] = None
) -> Capacity:
    """Check whether a stored spec can be planned: access, privileges, quorum, templates, room, conflicts. Answers
    problems with remedies, a placement with reasons, and what runs on if a node fails. Changes nothing.
    """
    from ._fleet.capacity import capacity

    return await capacity(ctx, spec_id, revision)


@planner(KIND)
async def plan(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """What turns the deployment into the spec; one that Terraform owns is handed back, as it is."""
    from ._fleet.plan import plan_fleet
    from ._fleet.terraform import hand_back

    return await (hand_back if deployment.owner else plan_fleet)(ctx, spec, deployment)


@planner(KIND, "terraform")
async def plan_by_terraform(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """What Terraform turns the deployment into the spec by."""
    from ._fleet.terraform import plan_by_terraform

    return await plan_by_terraform(ctx, spec, deployment)


@repairer(KIND)
async def repair(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """What sets the deployment back to what was made."""
    from ._fleet.plan import repair_fleet

    return await repair_fleet(ctx, spec, deployment)


@repairer(KIND, "terraform")
async def repair_by_terraform(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """What Terraform sets the deployment back by."""
    from ._fleet.terraform import repair_by_terraform

    return await repair_by_terraform(ctx, spec, deployment)


@remover(KIND)
async def remove(ctx: Context, deployment: Deployment) -> Draft:
    """What removes the deployment."""
    from ._fleet.remove import remove_fleet

    return await remove_fleet(ctx, deployment)


@remover(KIND, "terraform")
async def remove_by_terraform(ctx: Context, deployment: Deployment) -> Draft:
    """What Terraform removes the deployment by."""
    from ._fleet.terraform import remove_by_terraform

    return await remove_by_terraform(ctx, deployment)


@drift(KIND, "terraform")
async def differs_by_terraform(ctx: Context, deployment: Deployment) -> tuple[str, ...]:
    """What differs from what Terraform made."""
    from ._fleet.terraform import drift_by_terraform

    return await drift_by_terraform(ctx, deployment)


@drift(KIND)
async def differs(ctx: Context, deployment: Deployment) -> tuple[str, ...]:
    """What differs from what was made."""
    from ._fleet.drift import fleet_drift

    return await fleet_drift(ctx, deployment)


@access(KIND)
async def reached(ctx: Context, deployment: Deployment) -> tuple[Access, ...]:
    """How its guests are reached."""
    from ._fleet.access import fleet_access

    return await fleet_access(ctx, deployment)


@prompt("Provision a fleet")
def provision_fleet(wish: str, profile: str = "") -> str:
    """From a wish in words to running VMs."""
    hint = f" Start from the profile {profile}." if profile else ""
    return (
        f"I want: {wish}.{hint} Collect the spec with collect_spec and ask me every question it has open; do not choose"
        " for me. Check it with validate_capacity, make the plan, show me what it does, what cannot be undone and who"
        " must approve, and call apply once I agree. Follow the job with get_job to its end and tell me the addresses."
    )


@prompt("Grow a fleet")
def grow_fleet(deployment: str, wish: str) -> str:
    """Change a deployment that exists."""
    return (
        f"Change deployment {deployment}: {wish}. Read it with get_deployment and tell me first if it has drifted."
        " Revise its spec with collect_spec under the same spec_id, plan, and show me that only the difference runs and"
        " what waits for a reboot. Call apply once I agree, and follow the job to its end."
    )


@prompt("Take a fleet down")
def take_down_fleet(deployment: str) -> str:
    """Remove what a deployment made."""
    return (
        f"Remove deployment {deployment}. Show me its members with get_deployment, plan with rollback, and list by name"
        " every VM that will be removed: there is no way back. Call apply once I agree, and follow the job to its end."
    )
