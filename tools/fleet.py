"""Fleets of VMs on Proxmox VE: what collects, checks, plans and removes them, and lists what a cluster has.

Each function imports what it needs when it is called, so that a server which only lists its tools starts at once.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

from pydantic import JsonValue

from atlas_mcp.domain.environments import Environments
from atlas_mcp.domain.estate.snapshot import Expected, Part
from atlas_mcp.domain.fleet.profile import Profile, parse_profile
from atlas_mcp.engines.ansible import ENGINE as ANSIBLE
from atlas_mcp.engines.proxmox import ENGINE
from atlas_mcp.toolset import (
    Access,
    Capacity,
    Collected,
    Context,
    Deployment,
    Draft,
    HealthFinding,
    HealthRequest,
    HeldMember,
    Inventory,
    InventoryRequest,
    Question,
    StoredSpec,
    access,
    asker,
    checker,
    collector,
    drift,
    estate,
    expected,
    health,
    inventory,
    planner,
    prompt,
    reader,
    remover,
    repairer,
    resource,
    schema,
)

KIND = "Fleet"


@schema(KIND)
def fleet_schema(environments: Environments) -> dict[str, JsonValue]:
    """Of a fleet's spec."""
    from atlas_mcp.domain.fleet.schema import fleet_schema

    return fleet_schema(environments)


@schema("Profile")
def profile_schema(environments: Environments) -> dict[str, JsonValue]:
    """Of a profile."""
    from atlas_mcp.domain.fleet.schema import profile_schema

    return profile_schema()


@resource("profiles")
def profile(document: dict[str, JsonValue]) -> Profile:
    """A profile: a partial VM with sizes for dev, test and prod."""
    return parse_profile(document)


@reader(KIND)
def newest(document: dict[str, JsonValue]) -> tuple[dict[str, JsonValue], tuple[str, ...]] | None:
    """A fleet in its newest form, and what was changed."""
    from atlas_mcp.domain.fleet.versions import V1ALPHA1, upgrade

    mine = document.get("kind") == KIND or (document.get("apiVersion") == V1ALPHA1 and "kind" not in document)
    return upgrade(document) if mine else None


@asker(KIND)
async def asked(
    ctx: Context, spec: dict[str, JsonValue] | None, profile: str | None, spec_id: str | None
) -> Question | None:
    """What to ask the person before a fleet is collected."""
    from ._fleet.collect import question

    return await question(ctx, spec, profile, spec_id)


@collector(KIND)
async def collected(
    ctx: Context, spec: dict[str, JsonValue] | None, profile: str | None, spec_id: str | None
) -> Collected:
    """VMs on a Proxmox cluster. vms merge by id, count 0 drops.

    {"kind": "Fleet", "metadata": {"name": "shop", "environment": "dev"},
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


@estate(ENGINE)
def parts_of_estate(ctx: Context, place: str) -> AsyncIterator[Part]:
    """Of a cluster: nodes, guests with their interfaces, bridges and virtual networks, storages."""
    from ._fleet.estate import parts

    return parts(ctx, place)


@expected(ENGINE)
def told_in_estate(member: HeldMember) -> Expected:
    """Of a VM: its size, whether it runs, its networks and addresses."""
    from ._fleet.expected import expected

    return expected(member)


@inventory(ENGINE, "nodes", "guests", "templates", "storages", "networks")
async def listed(ctx: Context, request: InventoryRequest) -> Inventory:
    """Of a Proxmox cluster. Without fields, guests are grouped by node and status."""
    from ._fleet.inventory import inventory

    return await inventory(ctx, request)


@checker(KIND)
async def checked(ctx: Context, spec: StoredSpec) -> Capacity:
    """Access, privileges, quorum, templates, room and conflicts; what runs on if a node fails."""
    from ._fleet.capacity import capacity

    return await capacity(ctx, spec)


@planner(KIND, called=ENGINE)
async def plan(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """What turns the deployment into the spec; one that Terraform owns is handed back, as it is."""
    from ._fleet.configure import plan_fleet
    from ._fleet.terraform import hand_back

    return await (hand_back if deployment.owner else plan_fleet)(ctx, spec, deployment)


@planner(KIND, "terraform")
async def plan_by_terraform(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """What Terraform turns the deployment into the spec by."""
    from ._fleet.terraform import plan_by_terraform

    return await plan_by_terraform(ctx, spec, deployment)


@planner(KIND, ANSIBLE)
async def configured(ctx: Context, spec: StoredSpec, deployment: Deployment, roles: tuple[str, ...] = ()) -> Draft:
    """What runs the roles of the fleet's software on its members."""
    from ._fleet.configure import configure_fleet

    return await configure_fleet(ctx, spec, deployment, roles)


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


@health(KIND)
async def well(ctx: Context, deployment: Deployment, request: HealthRequest) -> list[HealthFinding]:
    """Whether its guests run and are well."""
    from ._fleet.health import fleet_health

    return await fleet_health(ctx, deployment, request)


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
