"""What differs between the VMs a deployment has and those a spec asks for, and what cannot be done in place.

VMs are matched by their stable id, so a new hostname is a rename. A VM that is gone from the spec is removed only
when `removed` names it, or where its entry has a lower count: then the last ones go. What would mean making a VM anew
is refused with the reason. Pure: plans are made of the result elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pydantic import BaseModel, JsonValue

from atlas_mcp.domain.fleet.entries import at_entries
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.domain.quantity import MiB
from atlas_mcp.errors import Problem

DEFAULT_HOTPLUG = frozenset({"network", "disk", "usb"})  # PVE's default of a VM's `hotplug`


class Aspect(StrEnum):
    """What of a VM changes; the value is its key in `Vm`."""

    HOSTNAME = "hostname"
    DESCRIPTION = "description"
    ENVIRONMENT = "environment"
    ROLE = "role"
    CORES = "cores"
    MEMORY = "memory"
    DISK_GROW = "disks.size"
    DISK_ADD = "disks"
    NIC = "nics"
    NIC_ADD = "nics.add"
    NIC_REMOVE = "nics.remove"
    DNS = "dns"
    CLOUD_INIT = "cloud_init"
    TAGS = "tags"
    POOL = "pool"
    HA = "ha"
    STARTUP = "startup"
    ON_BOOT = "on_boot"
    BACKUP = "backup"
    PROTECTION = "protection"
    SOFTWARE = "software"
    ANTI_AFFINITY = "anti_affinity"
    READINESS = "readiness"
    AGENT = "agent"


@dataclass(frozen=True)
class VmChange:
    """One change of one VM.

    Attributes:
        vm_id: the stable id.
        aspect: what changes.
        index: place of the disk or interface, None for anything else.
        old: the value it has, as JSON; None where there is none.
        new: the value it gets, as JSON; None where there is none.
        waits_for_reboot: whether a running guest sees it only after its next start.
        irreversible: whether it cannot be undone (a grown disk).
        recorded_only: whether it changes our record and nothing on the cluster.

    """

    vm_id: str
    aspect: Aspect
    index: int | None
    old: JsonValue
    new: JsonValue
    waits_for_reboot: bool = False
    irreversible: bool = False
    recorded_only: bool = False

    @property
    def moves(self) -> bool:
        """Whether an interface goes, or its addresses or its gateway become others."""
        if self.aspect not in (Aspect.NIC, Aspect.NIC_REMOVE) or not isinstance(self.old, dict):
            return False
        new = self.new if isinstance(self.new, dict) else {}
        return any(self.old.get(family) != new.get(family) for family in ("ipv4", "ipv6"))


@dataclass(frozen=True)
class Changes:
    """The difference between two fleets; `refusals` say what cannot be done, and then nothing should be."""

    added: tuple[Vm, ...] = ()
    removed: tuple[Vm, ...] = ()
    changed: tuple[VmChange, ...] = ()
    refusals: tuple[Problem, ...] = ()

    @property
    def empty(self) -> bool:
        """Nothing differs."""
        return not (self.added or self.removed or self.changed or self.refusals)

    def of(self, vm_id: str) -> tuple[VmChange, ...]:
        """The changes of one VM."""
        return tuple(change for change in self.changed if change.vm_id == vm_id)


def compare(
    old: Sequence[Vm], new: Sequence[Vm], removed: Collection[str] = (), *, hotplug: Collection[str] = DEFAULT_HOTPLUG
) -> Changes:
    """What must happen for `old` to become `new`.

    Args:
        old: the VMs of the deployment.
        new: the VMs of the spec (`expand`).
        removed: the ids that the spec says to remove; one that is not in `old` is gone already.
        hotplug: what running guests take without a reboot: "network", "disk", "usb", "memory", "cpu", "cloudinit".

    """
    had = {vm.id: vm for vm in old}
    wanted = {vm.id: vm for vm in new}
    gone = [vm for vm in old if vm.id not in wanted]
    last = {vm.entry: vm.number for vm in new}  # they come in their order
    dropped = {vm.id for vm in gone if vm.id in removed or vm.number > last.get(vm.entry, vm.number)}
    refusals = [_unnamed(vm) for vm in gone if vm.id not in dropped]
    changed: list[VmChange] = []
    for vm in new:
        if vm.id in had:
            refusals += _refusals(had[vm.id], vm)
            changed += _changes(had[vm.id], vm, hotplug)
    return Changes(
        added=tuple(vm for vm in new if vm.id not in had),
        removed=tuple(vm for vm in gone if vm.id in dropped),
        changed=tuple(changed),
        refusals=at_entries(refusals, new),
    )


def _unnamed(vm: Vm) -> Problem:
    return Problem(
        "/spec/removed",
        f"VM {vm.id!r} ({vm.hostname}) is deployed but no longer in the spec.",
        f"Add {vm.id!r} to spec.removed to remove it, or put it back under vms.",
    )


def _refusals(old: Vm, new: Vm) -> Iterator[Problem]:
    """What cannot be done in place."""
    place = f"/vms/{new.id}"
    anew = "Keep the value, or add a VM under a new id and remove this one."
    for key, why in (
        ("template", "a VM keeps the template it was cloned from"),
        ("clone", "a VM stays the full or linked clone it is"),
    ):
        before, after = getattr(old, key), getattr(new, key)
        if before != after:
            yield Problem(f"{place}/{key}", f"{key} would change from {before} to {after}; {why}.", anew)
    if new.node is not None and old.node != new.node:
        yield Problem(
            f"{place}/node",
            f"node would change to {new.node}; running VMs are not migrated.",
            "Migrate it in PVE, or leave node as it is.",
        )
    if len(new.disks) < len(old.disks):
        yield Problem(
            f"{place}/disks",
            f"disks would go from {len(old.disks)} to {len(new.disks)}; a disk with data is never removed.",
            "Keep the disk in the spec; detach it in PVE by hand if it must go.",
        )
    for index, (before, after) in enumerate(zip(old.disks, new.disks, strict=False)):
        if after.size < before.size:
            yield Problem(
                f"{place}/disks/{index}/size",
                f"the disk would shrink from {before.size.text} to {after.size.text}; PVE only grows disks.",
                f"Write {before.size.text} or more.",
            )
        if after.storage != before.storage:
            yield Problem(
                f"{place}/disks/{index}/storage",
                "the disk would move to another storage; that is not done in place.",
                anew,
            )


def _json(value: object) -> JsonValue:
    """A value of a `Vm` as JSON."""
    if isinstance(value, MiB):
        return value.text
    if isinstance(value, BaseModel):
        dumped: JsonValue = value.model_dump(mode="json", exclude_none=True)
        return dumped
    if isinstance(value, tuple):
        return [_json(item) for item in value]
    return value if isinstance(value, bool | int | str) else None


_RECORDED = frozenset({Aspect.ENVIRONMENT, Aspect.ROLE, Aspect.SOFTWARE, Aspect.ANTI_AFFINITY, Aspect.READINESS})
_REBOOT: dict[Aspect, Callable[[Collection[str]], bool]] = {
    Aspect.CORES: lambda hotplug: "cpu" not in hotplug,
    Aspect.MEMORY: lambda hotplug: "memory" not in hotplug,
    Aspect.DNS: lambda _: True,
    Aspect.CLOUD_INIT: lambda _: True,
    Aspect.AGENT: lambda _: True,
    Aspect.HOSTNAME: lambda _: True,
}
_WHOLE = tuple(
    aspect
    for aspect in Aspect
    if aspect not in {Aspect.DISK_GROW, Aspect.DISK_ADD, Aspect.NIC, Aspect.NIC_ADD, Aspect.NIC_REMOVE}
)


def _changes(old: Vm, new: Vm, hotplug: Collection[str]) -> Iterator[VmChange]:
    for aspect in _WHOLE:
        before, after = getattr(old, aspect.value), getattr(new, aspect.value)
        if before != after:
            waits = _REBOOT[aspect](hotplug) if aspect in _REBOOT else False
            yield VmChange(
                new.id,
                aspect,
                None,
                _json(before),
                _json(after),
                waits_for_reboot=waits,
                recorded_only=aspect in _RECORDED,
            )
    yield from _disk_changes(old, new, hotplug)
    yield from _nic_changes(old, new, hotplug)


def _disk_changes(old: Vm, new: Vm, hotplug: Collection[str]) -> Iterator[VmChange]:
    for index, disk in enumerate(new.disks):
        if index >= len(old.disks):
            waits = "disk" not in hotplug
            yield VmChange(new.id, Aspect.DISK_ADD, index, None, _json(disk), waits_for_reboot=waits)
        elif disk.size > old.disks[index].size:
            before = old.disks[index].size.text
            yield VmChange(new.id, Aspect.DISK_GROW, index, before, disk.size.text, irreversible=True)


def _nic_changes(old: Vm, new: Vm, hotplug: Collection[str]) -> Iterator[VmChange]:
    """Interfaces by their place; a new address reaches the guest through cloud-init, so after a reboot."""
    unplugged = "network" not in hotplug
    for index in range(max(len(old.nics), len(new.nics))):
        before = old.nics[index] if index < len(old.nics) else None
        after = new.nics[index] if index < len(new.nics) else None
        if before == after:
            continue
        readdressed = before is None or (after is not None and (before.ipv4, before.ipv6) != (after.ipv4, after.ipv6))
        aspect = Aspect.NIC_ADD if before is None else Aspect.NIC_REMOVE if after is None else Aspect.NIC
        yield VmChange(
            new.id,
            aspect,
            index,
            _json(before),
            _json(after),
            waits_for_reboot=unplugged or readdressed,
        )
