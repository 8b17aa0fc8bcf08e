"""A VM that a fleet made, as the estate would tell of it: what is compared where a cluster was collected. Pure."""

from __future__ import annotations

from atlas_mcp.domain.estate.assets import Guest, Interface
from atlas_mcp.domain.estate.snapshot import Expected
from atlas_mcp.domain.fleet.vm import IpMode, Vm, VmNic
from atlas_mcp.toolset import HeldMember

from .guest import gib, meant_to_run


def expected(member: HeldMember) -> Expected:
    """Name, cores, memory, boot disk and pool, whether it runs, and of each interface its network and address."""
    vm = Vm.model_validate(member.spec)
    said: dict[str, object] = {
        "id": f"guest/{member.target.id}",
        "name": vm.hostname,
        "cores": vm.cores,
        "memory_mib": int(vm.memory),
        "disk_gib": gib(vm.disks[0].size),
    }
    if vm.pool:
        said["pool"] = vm.pool
    if meant_to_run(vm):
        said["state"] = "running"
    guest = Guest.model_validate({**said, "uuid": member.noted.get("identity")})
    return Expected(asset=guest, parts=tuple(_interface(guest, at, nic) for at, nic in enumerate(vm.nics)))


def _interface(guest: Guest, at: int, nic: VmNic) -> Interface:
    """Addresses count where all of them are static: others are not known to a source."""
    ips = [ip for ip in (nic.ipv4, nic.ipv6) if ip is not None]
    static = [ip.address for ip in ips if ip.mode is IpMode.STATIC and ip.address]
    said: dict[str, object] = {"id": f"{guest.id}/net{at}", "name": f"net{at}", "network": nic.network}
    said["vlan"] = nic.vlan
    if static and len(static) == len(ips):
        said["addresses"] = tuple(static)
    return Interface.model_validate(said)
