"""What Terraform's tree is rendered with: VMIDs, nodes and storages as they are or were chosen, and what only a cluster
tells: where templates are, and the hardware that the provider writes whether asked or not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.engines.proxmox.spec import AskAllowance, AskEndpoints, AskResources, GuestConfig, Resources
from atlas_mcp.model import JsonObject, Step
from atlas_mcp.toolset import Context, Deployment, HeldMember, Preparation

from .._render.known import Known
from .checks import candidates
from .guest import needs_cloud_init, tag_of
from .look import named
from .numbering import bus_of
from .plan import Survey, Work
from .template import hardware

_KINDS = ("terraform",)  # of template, of which the tree is made


async def prepared(
    ctx: Context, of: Survey, done: Work, step: Step, configs: Mapping[int, GuestConfig], *, taking_over: bool
) -> Preparation:
    """For the tree of a spec; `configs` are those of the members that are there."""
    vmids = {vm.id: of.held[vm.id] if vm.id in of.held else done.places[vm.id].vmid for vm in of.vms}
    placed = {vm.id: done.places[vm.id].node for vm in of.changes.added} | _nodes(of.deployment, of.seen.resources)
    noted = {member.key: _storages(member) for member in of.deployment.members}
    storages = {
        vm.id: done.places[vm.id].storages
        if vm.id in done.places
        else (*noted[vm.id], *(_first(of, vm, index) for index in range(len(noted[vm.id]), len(vm.disks))))
        for vm in of.vms
    }
    variables: JsonObject = {
        **await _cluster(ctx, of.seen.cluster, of.vms, of.seen.resources),
        "templates": {str(vm.template): _template(of, vm) for vm in of.vms},
        "hardware": _hardware(of, configs),
    }
    if taking_over:
        variables["adopted"] = [*of.held]
        variables["adopted_ha"] = [vm.id for vm in of.vms if vm.ha is not None]
    return _preparation(step, Known(vmids=vmids, placed=placed, storages=storages, variables=variables))


async def prepared_as_it_is(ctx: Context, deployment: Deployment, step: Step) -> Preparation:
    """For a tree from which nothing is made: the members as they are."""
    seen = await ctx.fact(AskResources(cluster=deployment.place))
    vms = [Vm.model_validate(member.spec) for member in deployment.members]
    nodes = _nodes(deployment, seen)
    elsewhere = next((node.name for node in seen.nodes), "")
    any_template: JsonObject = {"vm_id": 100, "node_name": elsewhere, "storage": "none"}  # nothing is cloned
    known = Known(
        vmids={member.key: int(member.target.id) for member in deployment.members},
        placed={member.key: nodes.get(member.key, elsewhere) for member in deployment.members},
        storages={member.key: _storages(member) for member in deployment.members},
        variables={
            **await _cluster(ctx, deployment.place, vms, seen),
            "templates": {str(vm.template): any_template for vm in vms},
        },
    )
    return _preparation(step, known)


def _preparation(step: Step, known: Known) -> Preparation:
    return Preparation(step=step, kinds=_KINDS, known=known.model_dump(mode="json"))


async def _cluster(ctx: Context, cluster: str, vms: Sequence[Vm], seen: Resources) -> JsonObject:
    endpoints = await ctx.fact(AskEndpoints(cluster=cluster))
    snippets = (await ctx.fact(AskAllowance(cluster=cluster))).snippets
    used = {vm.cloud_init.snippet for vm in vms if vm.cloud_init.snippet}
    return {
        "pve_endpoint": next((one.url for one in endpoints if not one.failure), endpoints[0].url),
        "storages": {},
        "snippets": {name: snippets[name] for name in sorted(used) if name in snippets},
    }


def _nodes(deployment: Deployment, seen: Resources) -> dict[str, str]:
    guests = {member.key: seen.guest(int(member.target.id)) for member in deployment.members}
    return {key: guest.node for key, guest in guests.items() if guest is not None}


def _storages(member: HeldMember) -> tuple[str, ...]:
    """Where a member's disks are, in their order, as was noted when it was made."""
    noted = member.noted.get("disks")
    disks: Mapping[str, object] = noted if isinstance(noted, dict) else {}
    ordered = sorted(disks.items(), key=lambda disk: int("".join(filter(str.isdigit, disk[0])) or 0))
    return tuple(str(volume).partition(":")[0] for _, volume in ordered)


def _first(of: Survey, vm: Vm, index: int) -> str:
    choice = vm.disks[index].storage
    return (candidates(of.seen, choice) or ("",))[0] if choice is not None else ""


def _template(of: Survey, vm: Vm) -> JsonObject:
    """Where a template is. One that is gone is of VMs that are made already, and no longer looked at."""
    found, config = named(of.seen.resources, vm.template), of.seen.template_of(vm)
    if not found or config is None:
        return {"vm_id": of.held[vm.id], "node_name": of.seen.resources.nodes[0].name, "storage": "none"}
    storage = config.disks[0].storage if config.disks else ""
    return {"vm_id": found[0].vmid, "node_name": found[0].node, "storage": storage, "bus": bus_of(config)}


def _hardware(of: Survey, configs: Mapping[int, GuestConfig]) -> JsonObject:
    """Of each VM: as it is where it is there, else as its template's."""
    found: JsonObject = {}
    for vm in of.vms:
        config = configs.get(of.held[vm.id]) if vm.id in of.held else of.seen.template_of(vm)
        if config is not None:
            tagged = tag_of(of.deployment.nonce) in config.text("tags").split(";")
            found[vm.id] = {
                **hardware(vm, config),
                **({"tagged": True} if tagged else {}),
                **({"cloud_init": True} if _seeded(of, vm, config) else {}),
            }
    return found


def _seeded(of: Survey, vm: Vm, config: GuestConfig) -> bool:
    """Whether Terraform keeps the cloud-init drive: it has it in its state, or takes it in.

    One that it cloned without saying so before is none of it: to say it now would be a drive on another storage.
    """
    members = {member.key: member for member in of.deployment.members if member.key in of.held}
    if vm.id not in members or not of.deployment.owner or members[vm.id].noted.get("adopted"):
        return config.has_cloud_init
    before = Vm.model_validate(members[vm.id].spec)
    said = needs_cloud_init(before) or before.dns.servers or before.dns.search
    return bool(said or members[vm.id].noted.get("initialization"))
