"""What each VM asks of a cluster, held against what the cluster has: template, storages, networks, pool, node. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from atlas_mcp.domain.fleet.spec import CloneMode, StorageClass
from atlas_mcp.domain.fleet.spec import Storage as StorageChoice
from atlas_mcp.domain.fleet.vm import Vm, VmNic
from atlas_mcp.domain.quantity import LEAST_DISK, MiB
from atlas_mcp.domain.text import counted
from atlas_mcp.engines.proxmox.spec import GuestConfig
from atlas_mcp.errors import Problem

from .guest import free_slots, gib, needs_cloud_init
from .look import Look, allowed, named
from .template import check_keys, told

UNSET_MTU = 1500  # of a bridge that sets none
_NO_LINKED = {"lvm", "iscsi", "iscsidirect"}  # storages on which a disk cannot share a template's


def check_vm(look: Look, vm: Vm) -> Iterator[Problem]:
    """What stands in a VM's way on every node."""
    yield from _template(look, vm)
    yield from _place(look, vm)
    yield from _storages(look, vm)
    yield from check_nics(look, vm)
    yield from check_snippet(look, vm)


def check_nics(look: Look, vm: Vm) -> Iterator[Problem]:
    """Networks that are there, and take what the interfaces say."""
    for index, nic in enumerate(vm.nics):
        yield from _nic(look, f"/vms/{vm.id}/nics/{index}", nic)


def check_snippet(look: Look, vm: Vm) -> Iterator[Problem]:
    """Whether its snippet is one that the operator has approved, and still does."""
    if vm.cloud_init.snippet and vm.cloud_init.snippet not in look.allowance.snippets:
        yield Problem(
            f"/vms/{vm.id}/cloud_init/snippet",
            f"the operator has not approved a snippet {vm.cloud_init.snippet}.",
            known(sorted(look.allowance.snippets), "Approved"),
        )


def _template(look: Look, vm: Vm) -> Iterator[Problem]:
    place = f"/vms/{vm.id}/template"
    found = named(look.resources, vm.template)
    if not found:
        names = sorted({guest.name for guest in look.resources.guests if guest.template})
        yield Problem(place, f"no template {vm.template} is seen on {look.cluster}.", known(names))
        return
    if len(found) > 1:
        ids = ", ".join(str(guest.vmid) for guest in found)
        yield Problem(place, f"{len(found)} templates are called {vm.template}.", f"Name it by VMID: {ids}.")
        return
    config = look.templates.get(found[0].vmid)
    if config is None:
        yield Problem(place, f"template {vm.template} is on {found[0].node}, which is offline.", "Bring it back.")
        return
    if not config.disks:
        yield Problem(place, f"template {vm.template} has no disk to boot from.", "Choose another template.")
        return
    if needs_cloud_init(vm) and not config.has_cloud_init:
        yield Problem(
            place,
            f"template {vm.template} has no cloud-init drive.",
            "Add one, or ask for DHCP, and for no user, keys or dns.",
        )
    yield from _template_disks(look, vm, config)
    yield from check_slots(vm, config)
    yield from check_keys(vm, config)


def check_slots(vm: Vm, config: GuestConfig) -> Iterator[Problem]:
    """Whether the disks that a VM has beyond those of its template, or of itself as it is, find a slot."""
    more, slots = len(vm.disks) - len(config.disks), len(free_slots(config))
    if more > slots:
        yield Problem(
            f"/vms/{vm.id}/disks",
            f"{counted(more, 'disk', '')} would be added, and {slots} can be, after {config.disks[-1].key}.",
            "Ask for fewer, or take a template with its disks on SCSI, which has 31 slots.",
        )


def _template_disks(look: Look, vm: Vm, config: GuestConfig) -> Iterator[Problem]:
    """The template's disks come along: they must be in the spec, at least as large, and where a clone can put them."""
    place, copied = f"/vms/{vm.id}/disks", vm.disks[: len(config.disks)]
    if len(config.disks) > len(vm.disks):
        least = (MiB(max(disk.size_gib * 1024, LEAST_DISK)).text for disk in config.disks)
        sizes = json.dumps([{"size": size} for size in least])
        yield Problem(
            place, f"template {vm.template} has {len(config.disks)} disks.", f"Begin the list with them: {sizes}."
        )
    for index, (disk, source) in enumerate(zip(vm.disks, config.disks, strict=False)):
        if gib(disk.size) < source.size_gib:
            yield Problem(
                f"{place}/{index}/size",
                f"the disk would have {gib(disk.size)} GiB, the template's has {source.size_gib} GiB.",
                f"Write {source.size_gib}GiB or more; a disk cannot shrink.",
            )
    if any(disk.storage != copied[0].storage for disk in copied):
        yield Problem(
            place, "a clone puts all disks of the template on one storage.", f"Give the first {len(copied)} the same."
        )
    if vm.clone is CloneMode.LINKED:
        yield from _linked(look, vm, config)


def _linked(look: Look, vm: Vm, config: GuestConfig) -> Iterator[Problem]:
    """A linked clone shares the template's disk, so it stays where that is."""
    own = config.disks[0].storage
    for name in dict.fromkeys(drive.storage for drive in config.drives if drive.storage and not drive.cdrom):
        if {store.type for store in look.resources.storages if store.name == name} & _NO_LINKED:
            yield Problem(
                f"/vms/{vm.id}/clone", f"storage {name} of template {vm.template} has no linked clones.", "Write full."
            )
    asked = vm.disks[0].storage
    if asked is not None and own not in candidates(look, asked):
        yield Problem(
            f"/vms/{vm.id}/disks/0/storage",
            f"a linked clone stays on the template's storage, which is {own}.",
            "Leave the boot disk's storage out, or write clone: full.",
        )


def warnings_of(look: Look, vm: Vm) -> Iterator[str]:
    """What is worth knowing about a VM and stands in no way."""
    config = look.template_of(vm)
    agent = vm.agent if vm.agent is not None else (config.has_agent if config else False)
    if config is not None and not agent and vm.readiness.level.value != "running":
        yield (
            f"template {vm.template} has no guest agent switched on: {vm.readiness.level.value} cannot be seen"
            " and will be a warning"
        )
    if config is not None and not any(check_snippet(look, vm)):
        yield from told(vm, config, look.allowance)
    plain = {bridge.name for bridge in look.networks.bridges if not bridge.vlan_aware}
    for nic in vm.nics:
        if nic.bridge in plain and nic.vlan is not None:
            yield (
                f"bridge {nic.bridge} is not VLAN-aware on every node: there, PVE makes one more bridge for VLAN"
                f" {nic.vlan}"
            )


def _place(look: Look, vm: Vm) -> Iterator[Problem]:
    """Pool and node that are there and that the operator allows."""
    allowance = look.allowance
    if vm.pool is not None:
        pools = [pool for pool in look.resources.pools if allowed(pool, allowance.pools)]
        if vm.pool not in pools:
            yield Problem(f"/vms/{vm.id}/pool", f"pool {vm.pool} is not seen or not allowed.", known(pools))
    elif allowance.pools:
        yield Problem(f"/vms/{vm.id}/pool", "the operator wants every VM in a pool.", known(allowance.pools))
    nodes = [node.name for node in look.nodes]
    if vm.node is not None and vm.node not in nodes:
        yield Problem(f"/vms/{vm.id}/node", f"node {vm.node} is not there, not online or not allowed.", known(nodes))


def _storages(look: Look, vm: Vm) -> Iterator[Problem]:
    """What is wrong with each storage that the disks name, said once."""
    seen: set[StorageChoice] = set()
    for index, disk in enumerate(vm.disks):
        if disk.storage is not None and disk.storage not in seen:
            seen.add(disk.storage)
            yield from _storage(look, vm, disk.storage, f"/vms/{vm.id}/disks/{index}/storage")


def _storage(look: Look, vm: Vm, choice: StorageChoice, place: str) -> Iterator[Problem]:
    """A storage that is there, active, allowed, holds disk images, and is shared where HA is to move the VM."""
    found = candidates(look, choice)
    if not found:
        stores = [store for store in look.resources.storages if store.name == choice.name]
        holds = f" ({choice.name} holds {', '.join(stores[0].content) or 'nothing'})" if stores else ""
        names = sorted({store.name for store in look.images})
        yield Problem(place, f"no active, allowed storage for disk images is {_named(choice)}{holds}.", known(names))
    elif vm.ha is not None and not look.shared & {*found}:
        yield Problem(
            place, f"HA can only move a VM on shared storage, and {', '.join(found)} is local.", "Write class: shared."
        )


def _nic(look: Look, place: str, nic: VmNic) -> Iterator[Problem]:
    if nic.vnet is not None and nic.vnet not in look.networks.vnets:
        yield Problem(f"{place}/vnet", f"there is no vnet {nic.vnet}.", known(sorted(look.networks.vnets)))
    elif nic.vnet is not None and nic.vlan is not None and nic.vnet not in look.networks.vlan_vnets:
        yield Problem(
            f"{place}/vlan", f"vnet {nic.vnet} is not VLAN-aware.", "Leave vlan out: the vnet has a VLAN of its own."
        )
    bridges = [bridge for bridge in look.networks.bridges if bridge.active]
    if nic.bridge is not None and nic.bridge not in {bridge.name for bridge in bridges}:
        names = sorted({bridge.name for bridge in bridges})
        yield Problem(f"{place}/bridge", f"no node has an active bridge {nic.bridge}.", known(names))
    most = max((bridge.mtu or UNSET_MTU for bridge in bridges if bridge.name == nic.bridge), default=None)
    if nic.mtu is not None and most is not None and nic.mtu > most:
        yield Problem(
            f"{place}/mtu",
            f"{nic.mtu} is above the MTU of bridge {nic.bridge}, {most}.",
            f"Write {most} or less, or 1 for whatever the bridge has.",
        )


def candidates(look: Look, choice: StorageChoice) -> tuple[str, ...]:
    """The storages that a name or a class means, those with most room first."""
    allowance = look.allowance
    found: dict[str, int] = {}
    for store in look.images:
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


def known(names: Sequence[str], what: str = "Possible") -> str:
    """A remedy that lists what there is, twenty at most."""
    more = f" and {len(names) - 20} more" if len(names) > 20 else ""
    return f"{what}: {', '.join(names[:20]) or 'none'}{more}."


def _named(choice: StorageChoice) -> str:
    return f"called {choice.name}" if choice.name else f"of class {choice.kind}"
