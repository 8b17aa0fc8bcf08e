"""Which disks the Terraform module can say: it numbers them from 0 on one bus, without a gap. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.engines.proxmox.spec import GuestConfig, by_slot
from atlas_mcp.errors import Problem

_REMEDY = "Plan with engine proxmox, or take a template whose disks are alone on their bus, from 0 and without a gap."


def bus_of(config: GuestConfig | None) -> str:
    """The bus that the module numbers the disks on: that of the first one."""
    return by_slot(config.disks[0].key)[0] if config is not None and config.disks else "scsi"


def disk_keys(vm: Vm, config: GuestConfig | None) -> tuple[str, ...]:
    """The keys of a VM's disks as the module numbers them."""
    return tuple(f"{bus_of(config)}{index}" for index in range(len(vm.disks)))


def check_numbering(vm: Vm, config: GuestConfig, what: str) -> Iterator[Problem]:
    """Where the disks would not be those of `config`, the template's or the VM's own, or take another drive's slot."""
    keys, held = disk_keys(vm, config), tuple(disk.key for disk in config.disks)
    if held != keys[: len(held)]:
        wanted = ", ".join(f"{bus_of(config)}{index}" for index in range(len(held)))
        yield Problem(
            f"/vms/{vm.id}/disks",
            f"{what} has its disks at {', '.join(held)}, and Terraform would look for them at {wanted}.",
            _REMEDY,
        )
        return
    for drive in config.drives:
        if drive.key in keys[len(held) :]:
            kind = "cloud-init drive" if drive.cloud_init else "CD-ROM"
            yield Problem(
                f"/vms/{vm.id}/disks",
                f"{what} has its {kind} at {drive.key}, where Terraform would put a disk.",
                _REMEDY,
            )
