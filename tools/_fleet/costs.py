"""What VMs take: cores, memory, disk space."""

from __future__ import annotations

from collections.abc import Sequence

from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.model import Cost

from .guest import gib


def totals(vms: Sequence[Vm]) -> tuple[int, int, int]:
    """Cores, MiB of memory and GiB of disks of all of them."""
    disks = sum(gib(disk.size) for vm in vms for disk in vm.disks)
    return sum(vm.cores for vm in vms), sum(int(vm.memory) for vm in vms), disks


def costed(cores: int, memory_mib: int, disk_gib: int) -> tuple[Cost, ...]:
    """The three as the costs of a plan; negative is given back."""
    return (
        Cost(what="cores", amount=cores),
        Cost(what="memory", amount=memory_mib, unit="MiB"),
        Cost(what="disk", amount=disk_gib, unit="GiB"),
    )
