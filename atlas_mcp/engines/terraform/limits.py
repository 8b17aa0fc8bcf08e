"""What the provider cannot do to a VM that is there. It would find out half-way through an apply. Pure.

Each cause names a way that can be gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from atlas_mcp.domain.text import line

_AT_REBOOT = ("cpu", "memory", "agent", "initialization")
Values = Mapping[str, Any]


def impossible(before: Values, after: Values) -> Iterator[str]:
    """Every cause for which an update would fail, or lose what is there."""
    yield from _disks(before, after)
    yield from _together(before, after)
    yield from _seed(before, after)


def _seed(before: Values, after: Values) -> Iterator[str]:
    """The cloud-init drive is moved, or said for the first time, of a guest that is off only."""
    old, new = (_first(values, "initialization") for values in (before, after))
    if old and not new:
        yield "its cloud-init drive would be removed"
    elif new and before.get("started") and old.get("datastore_id") != new.get("datastore_id"):
        yield (
            "the cloud-init drive of a running guest would be made anew, which the provider cannot. Leave cloud_init,"
            " addresses and dns as they are, hand it back (plan it with engine proxmox), and change them then"
        )


def _disks(before: Values, after: Values) -> Iterator[str]:
    old, new = _sizes(before), _sizes(after)
    for interface, size in old.items():
        if interface not in new:
            yield f"{interface} would be destroyed: it is on the VM, and not in its spec"
        elif new[interface] < size:
            yield f"{interface} would shrink from {size} to {new[interface]} GiB, which PVE cannot"
    seeds = {line(str(seed.get("interface"))) for seed in before.get("initialization") or ()}
    for interface in sorted(seeds & {*new} - {*old}):
        yield f"a disk would take {interface}, where the cloud-init drive is"
    for interface in _grown(before, after):
        if not _owned(before, interface):
            yield (
                f"{interface} cannot grow: it is a linked clone's, which the provider takes for another VM's. Leave its"
                " size as it is, hand it back (plan it with engine proxmox), and grow it then"
            )


def _first(values: Values, block: str) -> Values:
    return next(iter(values.get(block) or ()), {})


def _together(before: Values, after: Values) -> Iterator[str]:
    grown, together = _grown(before, after), [key for key in _AT_REBOOT if before.get(key) != after.get(key)]
    if grown and together and before.get("started"):
        yield (
            f"{grown[0]} of a running guest cannot grow in one go with {', '.join(together)}: make it two plans,"
            " the first with the disk as it is"
        )


def _grown(before: Values, after: Values) -> list[str]:
    old, new = _sizes(before), _sizes(after)
    return [interface for interface, size in new.items() if interface in old and size > old[interface]]


def _owned(before: Values, interface: str) -> bool:
    """Whether the provider takes a disk for the VM's: it looks at the beginning of the volume's name.

    That of a linked clone begins with the template's disk on most storages: base-9000-disk-0/vm-2000-disk-0.
    """
    vmid = before.get("vm_id")
    paths = [str(disk.get("path_in_datastore")) for disk in before["disk"] if line(str(disk["interface"])) == interface]
    return all(path.startswith((f"vm-{vmid}-", f"{vmid}/vm-{vmid}-")) for path in paths)


def _sizes(values: Values) -> dict[str, int]:
    return {line(str(disk["interface"])): int(disk.get("size") or 0) for disk in values.get("disk") or ()}
