"""From a fleet and a cluster to a draft: what is to be made, changed and removed so that the spec holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from atlas_mcp.domain.change import Changes, compare
from atlas_mcp.domain.expand import expand
from atlas_mcp.domain.parse import parse_fleet
from atlas_mcp.domain.vm import Vm
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Cost, Environment, Member, Step, Target
from atlas_mcp.toolset import Context, Deployment, Draft, StoredSpec

from .assess import Assessment, assess
from .change import change_steps
from .conditions import conditions
from .guest import gib
from .look import Look, choose_cluster, look
from .make import Place, make_steps
from .remove import remove_steps


async def plan_fleet(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """Draft what turns the deployment, perhaps empty, into the spec."""
    fleet = parse_fleet(spec.body)
    vms = expand(fleet)
    cluster = choose_cluster(ctx, fleet.spec.cluster, deployment.cluster)
    changes = compare(_held(deployment), vms, fleet.spec.removed)
    held = {member.key: int(member.target.id) for member in deployment.members if member.made}
    seen = await look(ctx, cluster, vms, deployment.id)
    found = assess(seen, changes.added, vms, held)
    _refuse(found, changes, cluster)
    places = _places(seen, changes.added, found)
    made = [step for vm in changes.added for step in make_steps(vm, places[vm.id], seen, deployment)]
    changed = await change_steps(ctx, changes, vms, deployment, seen)
    removed = await remove_steps(ctx, [vm.id for vm in changes.removed], deployment, after=[*made, *changed])
    steps = (*made, *changed, *removed)
    vmids = {vm.id: held[vm.id] if vm.id in held else places[vm.id].vmid for vm in vms}
    renamed = [vm for vm in vms if vm.id not in held or any(c.aspect == "hostname" for c in changes.of(vm.id))]
    names = {vm.hostname: vmids[vm.id] for vm in renamed}
    return Draft(
        cluster=cluster,
        environment=Environment(fleet.metadata.environment),
        steps=steps,
        predicates=conditions(seen, changes.added, places, made, names) if steps else (),
        facts=seen.facts,
        members=tuple(_member(vm, vmids[vm.id], cluster) for vm in vms),
        cost=_cost(_held(deployment), vms),
        estimate_s=_estimate(steps, changes),
        warnings=(*found.warnings, *_reboots(changes)),
    )


def _held(deployment: Deployment) -> tuple[Vm, ...]:
    return tuple(Vm.model_validate(member.spec) for member in deployment.members if member.made)


def _refuse(found: Assessment, changes: Changes, cluster: str) -> None:
    problems = (*changes.refusals, *found.problems)
    if problems:
        raise CallerError(
            Code.PLAN_UNFEASIBLE,
            f"Unable to plan on {cluster}: {len(problems)} things stand in the way; nothing was changed.",
            "Mend these in the spec or on the cluster, and plan again:",
            problems,
        )


def _places(seen: Look, added: Sequence[Vm], found: Assessment) -> dict[str, Place]:
    """Node, storages and the lowest free VMIDs of the operator's range, in the order of the spec."""
    taken = {guest.vmid for guest in seen.resources.guests} | {int(target.id) for target in seen.reserved}
    allowed = range(seen.allowance.first_vmid, seen.allowance.last_vmid + 1)
    free = (vmid for vmid in allowed if vmid not in taken)
    places: dict[str, Place] = {}
    for vm in added:
        vmid = next(free, None)
        if vmid is None:
            raise CallerError(
                Code.PLAN_UNFEASIBLE,
                f"Unable to plan on {seen.cluster}: its VMIDs do not suffice.",
                f"Widen clusters.{seen.cluster}.vmids in the settings.",
                (Problem(f"/vms/{vm.id}", f"no VMID from {allowed[0]} to {allowed[-1]} is free.", ""),),
            )
        spot = found.places[vm.id]
        places[vm.id] = Place(vmid=vmid, node=spot.host, storages=spot.storages, reason=spot.reason)
    return places


def _member(vm: Vm, vmid: int, cluster: str) -> Member:
    target = Target(cluster=cluster, kind="vm", id=str(vmid), name=vm.hostname)
    return Member(key=vm.id, target=target, spec=vm.model_dump(mode="json"))


def _cost(old: Sequence[Vm], new: Sequence[Vm]) -> Cost:
    """What the fleet takes more than before."""

    def total(vms: Sequence[Vm]) -> tuple[int, int, int]:
        disks = sum(gib(disk.size) for vm in vms for disk in vm.disks)
        return sum(vm.cores for vm in vms), sum(int(vm.memory) for vm in vms), disks

    cores, memory, disks = (after - before for before, after in zip(total(old), total(new), strict=True))
    return Cost(cores=cores, memory_mib=memory, disk_gib=disks)


_SECONDS: Mapping[str, float] = {"clone": 20, "start": 3, "ready": 30, "stop": 20, "destroy": 5}
_SIDE_BY_SIDE = 4


def _estimate(steps: Sequence[Step], changes: Changes) -> int:
    """Rough: what such steps usually take, four VMs side by side; the longest VM counts whole."""
    by_target: dict[str, float] = {}
    for step in steps:
        by_target[step.target.id] = by_target.get(step.target.id, 0) + _SECONDS.get(step.action, 1)
    if not by_target:
        return 0
    return round(max(max(by_target.values()), sum(by_target.values()) / _SIDE_BY_SIDE))


def _reboots(changes: Changes) -> list[str]:
    return [
        f"{change.vm_id}: {change.aspect.value} takes effect after the guest's next reboot"
        for change in changes.changed
        if change.waits_for_reboot
    ]
