"""The room of a cluster as the packing wants it: nodes, storages, what each VM demands and where it cannot be. Pure.

One arithmetic for planning, the capacity check and what survives a node: memory as configured, above the reserve;
cores and thin storages by the operator's overcommit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from atlas_mcp.domain.fleet import survival
from atlas_mcp.domain.fleet.change import Aspect, Changes, VmChange
from atlas_mcp.domain.fleet.placement import Assignment, Demand, DiskDemand, Host, Placed, Store, place
from atlas_mcp.domain.fleet.spec import CloneMode
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.domain.quantity import MiB
from atlas_mcp.engines.proxmox.spec import Disk, Guest, GuestConfig
from atlas_mcp.errors import Problem

from .checks import UNSET_MTU, candidates
from .look import Look, named
from .spread import alike

Growth = dict[str, tuple[int, int]]  # by node: MiB of memory and cores that deployed VMs get more
_MANAGED = {"started", "recovery", "migrate", "relocate", "starting", "request_start"}  # HA keeps such guests up


def pack(
    look: Look, new: Sequence[Vm], vms: Sequence[Vm], held: Mapping[str, int], grown: Growth
) -> tuple[dict[str, Assignment], tuple[Problem, ...]]:
    """A place for every new VM, or what lacks and the largest that fits."""
    kin = alike(look, vms)
    demands = [replace(_demand(look, vm), alike=kin.get(vm.entry)) for vm in new]
    result = place(demands, _hosts(look, grown), _stores(look), _occupied(look, vms, held))
    if isinstance(result, Placed):
        return {spot.key: spot for spot in result.assignments}, ()
    problems = tuple(
        Problem(f"/vms/{failure.key}", f"no place: {failure.reason}.", _remedy(result.largest, failure.reason))
        for failure in result.failures
    )
    return {spot.key: spot for spot in result.placed}, problems


def _remedy(largest: str, reason: str) -> str:
    """What to do where not all VMs find a place."""
    if "has a member of group" in reason:
        return f"{largest}. Ask for fewer VMs, add a node, or leave anti_affinity out."
    return f"{largest}. Ask for less or for fewer VMs, or make room."


def guess(look: Look, vm: Vm) -> Assignment:
    """The place a VM would have with room for everything: what it needs but room can be told from it."""
    demand = _demand(look, vm)
    hosts = [host for host in demand.hosts if host not in demand.excluded] or [
        named(look.resources, vm.template)[0].node
    ]
    return Assignment(vm.id, hosts[0], tuple((*disk.storages, "")[0] for disk in demand.disks), "")


def growth(look: Look, changes: Changes, vms: Sequence[Vm], held: Mapping[str, int]) -> Growth:
    """The memory in MiB and the cores that VMs which are there get more, by node."""
    resized = {change.vm_id for change in changes.changed if change.aspect in (Aspect.MEMORY, Aspect.CORES)}
    found: Growth = {}
    for vm in vms:
        guest = look.resources.guest(held[vm.id]) if vm.id in resized else None
        if guest is not None:
            memory, cores = found.get(guest.node, (0, 0))
            found[guest.node] = memory + int(vm.memory) - guest.memory_mib, cores + vm.cores - guest.cores
    return found


def check_growth(
    look: Look, changes: Changes, vms: Sequence[Vm], held: Mapping[str, int], grown: Growth
) -> Iterator[Problem]:
    """VMs that are there and grow beyond what their node or storage has."""
    for node in look.resources.nodes:
        room = look.resources.memory_room_mib(node, look.allowance), look.resources.core_room(node, look.allowance)
        for more, left, what in zip(grown.get(node.name, (0, 0)), room, ("MiB of memory", "cores"), strict=True):
            if more > max(0, left):
                yield Problem(
                    "/spec/vms",
                    f"deployed VMs on {node.name} would get {more} {what} more; {max(0, left)} are left.",
                    "Ask for less, or move guests away.",
                )
    by_id = {vm.id: vm for vm in vms}
    for change in changes.changed:
        if change.aspect in (Aspect.DISK_GROW, Aspect.DISK_ADD):
            yield from _disk_growth(look, change, by_id[change.vm_id], look.resources.guest(held[change.vm_id]))


def _disk_growth(look: Look, change: VmChange, vm: Vm, guest: Guest | None) -> Iterator[Problem]:
    disk = vm.disks[change.index or 0]
    if disk.storage is None or guest is None:
        return
    more = disk.size.gib - (MiB.parse(change.old).gib if change.aspect is Aspect.DISK_GROW else 0)
    names = candidates(look, disk.storage)
    rooms = [
        store.room_gib(look.allowance) for store in look.images if store.name in names and store.node == guest.node
    ]
    left = max(rooms, default=0)
    if more > left:
        yield Problem(
            f"/vms/{vm.id}/disks/{change.index}/size",
            f"{more} GiB more are needed on {' or '.join(names) or 'its storage'}; {left} GiB are left.",
            "Ask for less, or free space.",
        )


def _demand(look: Look, vm: Vm) -> Demand:
    config = look.template_of(vm)
    source = named(look.resources, vm.template)[0]
    copied = len(config.disks) if config else 0
    storages = [_storages(look, vm, index, config, copied=index < copied) for index in range(len(vm.disks))]
    linked = vm.clone is CloneMode.LINKED
    disks = [
        DiskDemand(gib=0 if linked and index < copied else disk.size.gib, storages=storages[index])
        for index, disk in enumerate(vm.disks)
    ]
    nodes = [node.name for node in look.nodes]
    drives = {drive.storage for drive in config.drives} if config else set()  # an ISO and the EFI disk tie as well
    used = {name for names in storages[:copied] for name in names} | drives
    tied = sorted(used - look.shared - {""})
    excluded = {node: reason for node in nodes if (reason := _excluded(look, vm, source, node, tied))}
    return Demand(
        key=vm.id,
        name=vm.hostname,
        cores=vm.cores,
        memory_mib=int(vm.memory),
        disks=tuple(disks),
        group=vm.anti_affinity,
        hosts=tuple(nodes),
        excluded=excluded,
    )


def _storages(look: Look, vm: Vm, index: int, config: GuestConfig | None, *, copied: bool) -> tuple[str, ...]:
    """The storages that a disk may be on, best first.

    A clone reaches another node on shared storage only, and HA moves no VM that has a local disk: where there is
    a choice, shared ones are taken.
    """
    choice = vm.disks[index].storage
    if choice is None or (copied and vm.clone is CloneMode.LINKED):
        return tuple(disk.storage for disk in _template_disks(config)[:1])
    found = candidates(look, choice)
    shared = tuple(name for name in found if name in look.shared)
    return shared if shared and (copied or vm.ha is not None) else found


def _template_disks(config: GuestConfig | None) -> tuple[Disk, ...]:
    return config.disks if config else ()


def _excluded(look: Look, vm: Vm, source: Guest, node: str, tied: Sequence[str]) -> str:
    """Why a VM cannot be on a node, "" where it can. `tied` are local storages that the clone reads or writes."""
    if vm.node is not None and vm.node != node:
        return f"the spec pins it to {vm.node}"
    if tied and node != source.node:
        return f"template {source.vmid} is on {source.node}, and a clone on local storage ({tied[0]}) stays there"
    bridges = {bridge.name: bridge.mtu for bridge in look.networks.bridges if bridge.node == node and bridge.active}
    for nic in vm.nics:
        if nic.bridge is not None and nic.bridge not in bridges:
            return f"it has no bridge {nic.bridge}"
        if nic.bridge is not None and (nic.mtu or 1) > (bridges[nic.bridge] or UNSET_MTU):
            return f"its bridge {nic.bridge} has an MTU below {nic.mtu}"
        places = look.networks.vnet_nodes.get(nic.vnet or "")
        if places is not None and node not in places:
            return f"it has no vnet {nic.vnet}"
    return ""


def _hosts(look: Look, grown: Growth) -> list[Host]:
    return [
        Host(
            name=node.name,
            cores_free=look.resources.core_room(node, look.allowance) - grown.get(node.name, (0, 0))[1],
            memory_free_mib=look.resources.memory_room_mib(node, look.allowance) - grown.get(node.name, (0, 0))[0],
        )
        for node in look.nodes
    ]


def _stores(look: Look) -> list[Store]:
    made: list[Store] = []
    reachable: dict[str, set[str]] = {}
    for store in look.images:
        if store.shared:
            reachable.setdefault(store.name, set()).add(store.node)
        else:
            made.append(Store(name=store.name, host=store.node, free_gib=store.room_gib(look.allowance)))
    for store in look.images:
        if nodes := reachable.pop(store.name, None):
            room = store.room_gib(look.allowance)
            made.append(Store(name=store.name, host=None, free_gib=room, reachable=frozenset(nodes)))
    return made


def _occupied(look: Look, vms: Sequence[Vm], held: Mapping[str, int]) -> dict[str, frozenset[str]]:
    """Nodes where members of each anti-affinity group, and VMs alike, already are."""
    kin = alike(look, vms)
    nodes: dict[str, set[str]] = {}
    for vm in vms:
        guest = look.resources.guest(held[vm.id]) if vm.id in held else None
        if guest is not None:
            for key in {vm.anti_affinity, kin.get(vm.entry)} - {None}:
                nodes.setdefault(str(key), set()).add(guest.node)
    return {group: frozenset(found) for group, found in nodes.items()}


def losses(
    look: Look, vms: Sequence[Vm], places: Mapping[str, Assignment], held: Mapping[str, int]
) -> tuple[survival.NodeLoss, ...]:
    """What stays up if any one node fails, with the fleet in its places.

    HA starts its guests again elsewhere; all others of the node stay down until a person acts.
    """
    hosts = [
        survival.Capacity(
            name=node.name,
            cores=node.cores,
            memory_mib=int(node.memory_mib * look.allowance.memory_factor) - look.allowance.memory_reserve_mib,
        )
        for node in look.resources.nodes
        if node.online
    ]
    ours = set(held.values())
    guests = [
        survival.Guest(guest.name or str(guest.vmid), guest.node, guest.cores, guest.memory_mib, guest.ha in _MANAGED)
        for guest in look.resources.guests
        if guest.status == "running" and guest.vmid not in ours
    ]
    for vm in vms:
        guest = look.resources.guest(held[vm.id]) if vm.id in held else None
        host = guest.node if guest else places[vm.id].host if vm.id in places else ""
        if host:
            managed = vm.ha is not None and vm.ha.state.value == "started"
            guests.append(survival.Guest(vm.hostname, host, vm.cores, int(vm.memory), managed, _reach(look, vm)))
    return survival.survivors(hosts, guests)


def _reach(look: Look, vm: Vm) -> frozenset[str]:
    """The nodes that have the VM's networks."""
    there = {node.name for node in look.resources.nodes if node.online}
    for nic in vm.nics:
        bridges = {bridge.node for bridge in look.networks.bridges if bridge.name == nic.bridge}
        there &= bridges if nic.bridge is not None else {*look.networks.vnet_nodes.get(nic.vnet or "", there)}
    return frozenset(there)
