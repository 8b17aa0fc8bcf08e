"""Looking at a cluster for a fleet: all facts that planning and the capacity check need, in a bounded number of calls.

Calls: one for guests, nodes, storages and pools; three for health; one for each node's network and one for
the vnets; one for each template and each changed guest; HA and backup jobs only where the fleet asks for
them. None of them grows with the number of guests.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.engines.proxmox.spec import (
    ENGINE,
    Allowance,
    AskAllowance,
    AskBackupJobs,
    AskHa,
    AskHealth,
    AskNetworks,
    AskResources,
    AskTemplates,
    BackupJob,
    Guest,
    GuestConfig,
    Ha,
    Health,
    Networks,
    Node,
    Resources,
    Storage,
    sees_all,
)
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Member, Observation
from atlas_mcp.toolset import Context, Sighting


@dataclass(frozen=True)
class Look:
    """A cluster as it was when a fleet was planned or checked. `templates` are by VMID."""

    cluster: str
    resources: Resources
    health: Health
    allowance: Allowance
    networks: Networks
    templates: dict[int, GuestConfig]
    ha: Ha | None
    backup_jobs: tuple[BackupJob, ...]
    reserved: tuple[Member, ...]
    sightings: tuple[Sighting, ...] = ()
    facts: tuple[Observation, ...] = field(default=())

    def template_of(self, vm: Vm) -> GuestConfig | None:
        """The template a VM names, where exactly one bears the name."""
        found = named(self.resources, vm.template)
        return self.templates.get(found[0].vmid) if len(found) == 1 else None

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes that are online and that the operator allows."""
        return tuple(node for node in self.resources.nodes if node.online and allowed(node.name, self.allowance.nodes))

    @property
    def images(self) -> tuple[Storage, ...]:
        """The storages for disk images that are active and that the operator allows, by node."""
        return image_storages(self.resources, self.allowance)

    @property
    def shared(self) -> frozenset[str]:
        """The storages that every node sees alike."""
        return frozenset(store.name for store in self.resources.storages if store.shared)

    @property
    def sees_all(self) -> bool:
        """Whether the token sees every guest of the cluster."""
        return sees_all(self.health)


def image_storages(resources: Resources, allowance: Allowance) -> tuple[Storage, ...]:
    """The storages for disk images that are active and that the operator allows, by node."""
    return tuple(
        store
        for store in resources.storages
        if store.active and "images" in store.content and allowed(store.name, allowance.storages)
    )


def allowed(name: str, names: Sequence[str]) -> bool:
    """Whether the operator allows it; an empty list allows all."""
    return not names or name in names


def choose_cluster(ctx: Context, wanted: str | None, deployed: str = "") -> str:
    """The cluster that a spec names, that its deployment is on, or the only one.

    Raises:
        CallerError: `cluster_unknown` or `spec_invalid`.

    """
    known = ctx.places(ENGINE)
    if deployed and wanted and wanted != deployed:
        raise CallerError(
            Code.SPEC_INVALID,
            f"Unable to plan on {wanted}: the deployment is on {deployed}.",
            "A deployment stays on its cluster; make another spec for the other one.",
        )
    chosen = wanted or deployed or (known[0] if len(known) == 1 else "")
    if chosen not in known:
        cause = f"there is no cluster {chosen!r}" if chosen else "the spec names none and there is not exactly one"
        raise CallerError(
            Code.CLUSTER_UNKNOWN,
            f"Unable to choose a cluster: {cause}.",
            f"Name one that is configured: {', '.join(known) or 'there is none (see atlas-mcp doctor)'}.",
        )
    return chosen


def named(resources: Resources, template: int | str) -> list[Guest]:
    """The templates that bear a name or VMID; a name may be borne by several."""
    return [
        guest
        for guest in resources.guests
        if guest.template and guest.type == "qemu" and template in (guest.vmid, guest.name)
    ]


async def look(ctx: Context, cluster: str, vms: Sequence[Vm], deployment_id: str, old: Sequence[Vm] = ()) -> Look:
    """Read everything that a fleet on this cluster depends on; `old` are the VMs as they were deployed."""
    await ctx.progress(0, 4, "reading nodes, guests and storages")
    resources, seen = await ctx.observe("resources", "/cluster/resources", AskResources(cluster=cluster))
    in_ha, backed_up = any(vm.ha for vm in (*vms, *old)), any(vm.backup for vm in (*vms, *old))
    health, checked = await ctx.observe(
        "health",
        "/version /cluster/status /access/permissions",
        AskHealth(cluster=cluster, admin=True),
    )
    await ctx.progress(1, 4, "reading networks")
    online = tuple(node.name for node in resources.nodes if node.online)
    networks, wired = await ctx.observe(
        "networks", "/nodes/*/network /cluster/sdn/vnets", AskNetworks(cluster=cluster, nodes=online)
    )
    await ctx.progress(2, 4, "reading templates")
    wanted = sorted({guest.vmid for vm in vms for guest in named(resources, vm.template) if guest.node in online})
    configs, inspected = await ctx.observe(
        "templates", "/nodes/*/qemu/*/config", AskTemplates(cluster=cluster, vmids=tuple(wanted))
    )
    await ctx.progress(3, 4, "reading HA and backup jobs")
    may_read = health.quorate is not None  # the same privilege: without it, it is named as missing
    ha = await ctx.fact(AskHa(cluster=cluster)) if may_read and in_ha else None
    jobs = await ctx.fact(AskBackupJobs(cluster=cluster)) if may_read and backed_up else ()
    return Look(
        cluster=cluster,
        resources=resources,
        health=health,
        allowance=await ctx.fact(AskAllowance(cluster=cluster)),
        networks=networks,
        templates={config.vmid: config for config in configs},
        ha=ha,
        backup_jobs=jobs,
        reserved=await ctx.reserved(cluster, deployment_id),
        sightings=await ctx.sightings(cluster),
        facts=(seen, checked, wired, inspected),
    )
