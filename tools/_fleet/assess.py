"""Whether a fleet fits a cluster, and where each VM goes: pure checks over a `Look`, all problems at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from atlas_mcp.domain.fleet import CloneMode, StorageClass
from atlas_mcp.domain.fleet import Storage as StorageChoice
from atlas_mcp.domain.placement import Assignment, Demand, DiskDemand, Host, Placed, Store, place
from atlas_mcp.domain.vm import Vm
from atlas_mcp.engines.proxmox.spec import Guest, GuestConfig, Storage
from atlas_mcp.errors import Problem

from .guest import gib
from .look import Look, named


@dataclass(frozen=True)
class Assessment:
    """What stands in the way, what is worth knowing, and the place of every VM that is to be made."""

    problems: tuple[Problem, ...]
    warnings: tuple[str, ...]
    places: dict[str, Assignment]


def assess(look: Look, new: Sequence[Vm], all_vms: Sequence[Vm], held: dict[str, int]) -> Assessment:
    """Hold a fleet against a cluster.

    `new` are the VMs to be made, `all_vms` the whole fleet, `held` the VMIDs of those that are there, by id.
    """
    problems = [*_cluster(look), *_names(look, all_vms, held)]
    warnings: list[str] = []
    for vm in new:
        problems += _vm(look, vm)
        warnings += _template_warnings(look, vm)
    places: dict[str, Assignment] = {}
    if not problems and new:
        result = place([_demand(look, vm) for vm in new], _hosts(look), _stores(look), _occupied(look, all_vms, held))
        places = {spot.key: spot for spot in (result.assignments if isinstance(result, Placed) else result.placed)}
        if not isinstance(result, Placed):
            problems += [
                Problem(f"/vms/{failure.key}", f"no place: {failure.reason}.", result.largest)
                for failure in result.failures
            ]
    return Assessment(tuple(dict.fromkeys(problems)), tuple(dict.fromkeys(warnings)), places)


def _cluster(look: Look) -> Iterator[Problem]:
    if not look.health.quorate:
        yield Problem("", f"{look.cluster} has no quorum.", "Bring its nodes back.")
    major = int(look.health.version.partition(".")[0])
    if major < 8:
        yield Problem("", f"{look.cluster} runs PVE {look.health.version}.", "ATLAS needs PVE 8 or 9.")


def _names(look: Look, vms: Sequence[Vm], held: dict[str, int]) -> Iterator[Problem]:
    """Host names that another guest, or another deployment, bears."""
    bearers: dict[str, Guest] = {guest.name: guest for guest in look.resources.guests}
    promised = {target.name: target for target in look.reserved}
    for vm in vms:
        bearer = bearers.get(vm.hostname)
        if bearer is not None and bearer.vmid != held.get(vm.id) and bearer.vmid not in held.values():
            yield Problem(
                f"/vms/{vm.id}/hostname",
                f"guest {bearer.vmid} on {look.cluster} bears the name {vm.hostname}.",
                "Choose another hostname.",
            )
        elif bearer is None and vm.hostname in promised:
            yield Problem(
                f"/vms/{vm.id}/hostname",
                f"another deployment or open plan of ours takes the name {vm.hostname}.",
                "Choose another hostname, or let that plan expire.",
            )


def _vm(look: Look, vm: Vm) -> Iterator[Problem]:
    yield from _template(look, vm)
    yield from _choices(look, vm)
    for index, nic in enumerate(vm.nics):
        if nic.vnet is not None and nic.vnet not in look.networks.vnets:
            known = ", ".join(sorted(look.networks.vnets)) or "none"
            yield Problem(f"/vms/{vm.id}/nics/{index}/vnet", f"there is no vnet {nic.vnet}.", f"Known: {known}.")
    if vm.cloud_init.snippet and vm.cloud_init.snippet not in look.allowance.snippets:
        known = ", ".join(sorted(look.allowance.snippets)) or "none"
        yield Problem(
            f"/vms/{vm.id}/cloud_init/snippet",
            f"the operator has not approved a snippet {vm.cloud_init.snippet}.",
            f"Approved: {known}.",
        )


def _template(look: Look, vm: Vm) -> Iterator[Problem]:
    place = f"/vms/{vm.id}/template"
    found = named(look.resources, vm.template)
    if not found:
        known = sorted({guest.name for guest in look.resources.guests if guest.template})
        yield Problem(place, f"there is no template {vm.template} on {look.cluster}.", f"Known: {', '.join(known)}.")
        return
    if len(found) > 1:
        ids = ", ".join(str(guest.vmid) for guest in found)
        yield Problem(place, f"{len(found)} templates are called {vm.template}.", f"Name it by VMID: {ids}.")
        return
    config = look.templates.get(found[0].vmid)
    if config is None or not config.disks:
        yield Problem(place, f"template {vm.template} has no disk to boot from.", "Choose another template.")
        return
    if vm.clone is CloneMode.FULL and gib(vm.disks[0].size) < config.disks[0].size_gib:
        yield Problem(
            f"/vms/{vm.id}/disks/0/size",
            f"the boot disk would have {gib(vm.disks[0].size)} GiB, the template's has {config.disks[0].size_gib} GiB.",
            f"Write {config.disks[0].size_gib}GiB or more; a disk cannot shrink.",
        )
    needs_cloud_init = vm.cloud_init.user or vm.cloud_init.ssh_keys or vm.addresses
    if needs_cloud_init and not config.has_cloud_init:
        yield Problem(
            place, f"template {vm.template} has no cloud-init drive.", "Add one, or ask for DHCP and no user."
        )


def _template_warnings(look: Look, vm: Vm) -> Iterator[str]:
    config = look.template_of(vm)
    agent = vm.agent if vm.agent is not None else (config.has_agent if config else False)
    if config is not None and not agent and vm.readiness.level.value != "running":
        yield (
            f"template {vm.template} has no guest agent switched on: {vm.readiness.level.value} cannot be seen"
            " and will be a warning"
        )


def _choices(look: Look, vm: Vm) -> Iterator[Problem]:
    """Pool, node and storages that are there and that the operator allows."""
    allowance, resources = look.allowance, look.resources
    if vm.pool is not None:
        allowed = [pool for pool in resources.pools if not allowance.pools or pool in allowance.pools]
        if vm.pool not in allowed:
            yield Problem(f"/vms/{vm.id}/pool", f"pool {vm.pool} is not there or not allowed.", _known(allowed))
    elif allowance.pools:
        yield Problem(f"/vms/{vm.id}/pool", "the operator wants every VM in a pool.", _known(allowance.pools))
    nodes = [node.name for node in resources.nodes if node.online and _allowed(node.name, allowance.nodes)]
    if vm.node is not None and vm.node not in nodes:
        yield Problem(f"/vms/{vm.id}/node", f"node {vm.node} is not there, not online or not allowed.", _known(nodes))
    for index, disk in enumerate(vm.disks):
        if disk.storage is not None and not candidates(look, disk.storage):
            names = sorted({store.name for store in _images(look)})
            yield Problem(
                f"/vms/{vm.id}/disks/{index}/storage",
                f"no active, allowed storage for disk images is {_named(disk.storage)}.",
                _known(names),
            )


def candidates(look: Look, choice: StorageChoice) -> tuple[str, ...]:
    """The storages that a name or a class means, those with most room first."""
    allowance = look.allowance
    found: dict[str, int] = {}
    for store in _images(look):
        fits = {
            None: store.name == choice.name,
            StorageClass.LOCAL: not store.shared,
            StorageClass.SHARED: store.shared,
            StorageClass.SSD: store.name in allowance.ssd,
            StorageClass.HDD: store.name in allowance.hdd,
        }[choice.kind]
        if fits:
            found[store.name] = max(found.get(store.name, 0), store.room_gib(allowance))
    return tuple(sorted(found, key=lambda name: (-found[name], name)))


def _images(look: Look) -> list[Storage]:
    return [
        store
        for store in look.resources.storages
        if store.active and "images" in store.content and _allowed(store.name, look.allowance.storages)
    ]


def _demand(look: Look, vm: Vm) -> Demand:
    config = look.template_of(vm)
    source = named(look.resources, vm.template)[0]
    disks = [
        DiskDemand(
            gib=0 if index == 0 and vm.clone is CloneMode.LINKED else gib(disk.size),
            storages=candidates(look, disk.storage) if disk.storage else _template_storage(config),
        )
        for index, disk in enumerate(vm.disks)
    ]
    nodes = [node.name for node in look.resources.nodes if node.online and _allowed(node.name, look.allowance.nodes)]
    excluded = {node: reason for node in nodes if (reason := _excluded(look, vm, config, source, node))}
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


def _excluded(look: Look, vm: Vm, config: GuestConfig | None, source: Guest, node: str) -> str:
    """Why a VM cannot be on a node, "" where it can."""
    if vm.node is not None and vm.node != node:
        return f"the spec pins it to {vm.node}"
    shared = {store.name for store in look.resources.storages if store.shared}
    local = [disk.storage for disk in (config.disks if config else ()) if disk.storage not in shared]
    if local and node != source.node:
        return f"template {source.vmid} is on {local[0]} of {source.node}, which cannot be cloned to another node"
    bridges = {bridge.name: bridge for bridge in look.networks.bridges if bridge.node == node}
    for nic in vm.nics:
        if nic.bridge is not None and nic.bridge not in bridges:
            return f"it has no bridge {nic.bridge}"
        if nic.bridge is not None and nic.vlan is not None and not bridges[nic.bridge].vlan_aware:
            return f"its bridge {nic.bridge} is not VLAN-aware"
    return ""


def _template_storage(config: GuestConfig | None) -> tuple[str, ...]:
    return (config.disks[0].storage,) if config and config.disks else ()


def _hosts(look: Look) -> list[Host]:
    return [
        Host(
            name=node.name,
            cores_free=look.resources.core_room(node, look.allowance),
            memory_free_mib=look.resources.memory_room_mib(node, look.allowance),
        )
        for node in look.resources.nodes
        if node.online and _allowed(node.name, look.allowance.nodes)
    ]


def _stores(look: Look) -> list[Store]:
    made: list[Store] = []
    reachable: dict[str, set[str]] = {}
    for store in _images(look):
        if store.shared:
            reachable.setdefault(store.name, set()).add(store.node)
        else:
            made.append(Store(name=store.name, host=store.node, free_gib=store.room_gib(look.allowance)))
    for store in _images(look):
        if store.shared and (nodes := reachable.pop(store.name, None)):
            room = store.room_gib(look.allowance)
            made.append(Store(name=store.name, host=None, free_gib=room, reachable=frozenset(nodes)))
    return made


def _occupied(look: Look, vms: Sequence[Vm], held: dict[str, int]) -> dict[str, frozenset[str]]:
    """Nodes where members of each anti-affinity group already are."""
    nodes: dict[str, set[str]] = {}
    for vm in vms:
        guest = look.resources.guest(held[vm.id]) if vm.id in held else None
        if guest is not None and vm.anti_affinity is not None:
            nodes.setdefault(vm.anti_affinity, set()).add(guest.node)
    return {group: frozenset(found) for group, found in nodes.items()}


def _allowed(name: str, names: Sequence[str]) -> bool:
    return not names or name in names


def _known(names: Sequence[str]) -> str:
    return f"Possible: {', '.join(names) or 'none'}."


def _named(choice: StorageChoice) -> str:
    return f"called {choice.name}" if choice.name else f"of class {choice.kind}"
