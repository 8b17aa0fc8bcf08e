"""From a completed spec to concrete VMs: counts, name templates and address ranges filled in.

The same spec always gives the same VMs in the same order. The first VM of an entry keeps the entry's id and the
n-th one (from 2) is `id-n`, so giving an entry a count, or a larger one, leaves the ids and addresses of its
existing VMs as they are. Takes what `parse_fleet` returns; pure.
"""

from __future__ import annotations

from typing import TypeVar

from atlas_mcp.domain.fleet.spec import CloneMode, Disk, FleetSpec, ReadinessLevel, VmEntry, render_hostname
from atlas_mcp.domain.fleet.vm import IpMode, Vm, VmCloudInit, VmDisk, VmIp, VmNic, VmReadiness
from atlas_mcp.domain.network import Dns, Ipv4, Ipv6, Nic, block_of
from atlas_mcp.errors import CallerError, Code, Problem

__all__ = ["Vm", "boot_follows_template", "expand", "vm_count", "vm_id"]

READINESS_TIMEOUT_S = 300
_T = TypeVar("_T")


def vm_id(entry_id: str, number: int) -> str:
    """The stable id of the VM with that number (from 1) of an entry."""
    return entry_id if number == 1 else f"{entry_id}-{number}"


def vm_count(entry: VmEntry) -> int:
    """How many VMs an entry stands for."""
    return entry.count or 1


def boot_follows_template(entry: VmEntry) -> bool:
    """Whether the boot disk stays on the template's storage: a linked clone that names none for it."""
    return (
        entry.clone is CloneMode.LINKED
        and bool(entry.disks)
        and entry.disks is not None
        and entry.disks[0].storage is None
    )


def expand(spec: FleetSpec) -> tuple[Vm, ...]:
    """The VMs of a spec that `parse_fleet` returned, in the order of its entries.

    Raises:
        CallerError: `spec_invalid`: a VM lacks a setting or a range is too short; never for a parsed spec.

    """
    vms: list[Vm] = []
    problems: list[Problem] = []
    for index, entry in enumerate(spec.spec.vms):
        for number in range(1, vm_count(entry) + 1):
            try:
                vms.append(_vm(spec, entry, number))
            except _OpenError as gap:
                problems.append(Problem(f"/spec/vms/{index}/{gap.key}", gap.message, gap.remedy))
                break
    if problems:
        raise CallerError(
            Code.SPEC_INVALID,
            f"Unable to expand fleet {spec.metadata.name}: entries cannot become VMs.",
            "Mend the places named.",
            tuple(problems),
        )
    return tuple(vms)


class _OpenError(Exception):
    """A VM cannot be made of its entry."""

    def __init__(self, key: str, message: str, remedy: str) -> None:
        super().__init__(message)
        self.key, self.message, self.remedy = key, message, remedy


def _need(key: str, value: _T | None) -> _T:
    if value is None:
        raise _OpenError(key, f"{key} is not set by the entry, spec.defaults or a profile.", f"Give {key}.")
    return value


def _vm(spec: FleetSpec, entry: VmEntry, number: int) -> Vm:
    readiness, cloud_init = entry.readiness, entry.cloud_init
    entry_id = _need("id", entry.id)
    return Vm(
        id=vm_id(entry_id, number),
        entry=entry_id,
        number=number,
        hostname=render_hostname(_need("hostname", entry.hostname), number),
        environment=entry.environment or spec.metadata.environment,
        description=entry.description or "",
        role=entry.role,
        template=_need("template", entry.template),
        clone=entry.clone or CloneMode.FULL,
        cores=_need("cores", entry.cores),
        memory=_need("memory", entry.memory),
        disks=tuple(_disk(entry, disk, place) for place, disk in enumerate(_need("disks", entry.disks))),
        nics=tuple(_nic(nic, number, place) for place, nic in enumerate(_need("nics", entry.nics))),
        dns=entry.dns or Dns(),
        cloud_init=VmCloudInit(
            user=cloud_init.user if cloud_init else None,
            ssh_keys=(cloud_init.ssh_keys or ()) if cloud_init else (),
            snippet=cloud_init.snippet if cloud_init else None,
        ),
        tags=tuple(sorted(set(entry.tags or ()))),
        pool=entry.pool or spec.spec.pool,
        node=entry.node,
        ha=entry.ha,
        startup=entry.startup,
        on_boot=bool(entry.on_boot),
        backup=entry.backup,
        protection=bool(entry.protection),
        software=entry.software or (),
        anti_affinity=entry.anti_affinity,
        readiness=VmReadiness(
            level=(readiness.level if readiness else None) or ReadinessLevel.RUNNING,
            timeout_s=(readiness.timeout_s if readiness else None) or READINESS_TIMEOUT_S,
        ),
        agent=entry.agent,
    )


def _disk(entry: VmEntry, disk: Disk, place: int) -> VmDisk:
    if place == 0 and boot_follows_template(entry):
        return VmDisk(size=disk.size, storage=None)
    return VmDisk(size=disk.size, storage=_need("storage", disk.storage or entry.storage))


def _nic(nic: Nic, number: int, place: int) -> VmNic:
    ipv4 = _ip(nic.ipv4, number, f"nics/{place}/ipv4")
    ipv6 = _ip(nic.ipv6, number, f"nics/{place}/ipv6")
    return VmNic(
        bridge=nic.bridge,
        vnet=nic.vnet,
        vlan=nic.vlan,
        ipv4=VmIp(mode=IpMode.DHCP) if ipv4 is None and ipv6 is None else ipv4,
        ipv6=ipv6,
        firewall=nic.firewall,
        mtu=nic.mtu,
    )


def _ip(plan: Ipv4 | Ipv6 | None, number: int, key: str) -> VmIp | None:
    if plan is None:
        return None
    block = block_of(plan)
    if block is None:
        return VmIp(mode=IpMode(str(plan.mode)))
    address = block.address(number)
    if address is None:
        raise _OpenError(
            key, f"{plan.source} has {block.room} addresses, VM {number} finds none.", "Give a longer range."
        )
    return VmIp(mode=IpMode.STATIC, address=str(address), gateway=plan.gateway)
