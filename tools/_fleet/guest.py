"""A VM of a spec as Proxmox VE configuration. Pure.

Keys and formats: https://pve.proxmox.com/pve-docs/qm.conf.5.html
"""

from __future__ import annotations

import re

from atlas_mcp.domain.fleet.spec import HaState
from atlas_mcp.domain.fleet.vm import IpMode, Vm, VmIp, VmNic
from atlas_mcp.domain.quantity import MiB
from atlas_mcp.engines.proxmox.spec import Allowance, GuestConfig, by_slot, mark, reset_keys

_NUMBERED = re.compile(r"(?:net|ipconfig)(\d+)")
_SLOTS = {"scsi": 31, "virtio": 16, "sata": 6, "ide": 4}
_GIB = 1024
TAG = "atlas"

Settings = dict[str, str | int]


def description(vm: Vm, deployment_id: str, nonce: str) -> str:
    """The guest's notes: the person's text, what it belongs to, and the mark that proves it ours."""
    lines = [vm.description, ""] if vm.description else []
    return "\n".join([*lines, f"Made by ATLAS: {vm.id} of deployment {deployment_id}.", mark(nonce)])


def settings(vm: Vm, template: GuestConfig, allowance: Allowance) -> Settings:
    """Everything but name, description, disks and protection, for one configuration call."""
    made: Settings = {"cores": vm.cores, **_memory(vm, template), "tags": tags(vm), "onboot": int(vm.on_boot)}
    for index, nic in enumerate(vm.nics):
        made[f"net{index}"] = _nic(nic)
        if template.has_cloud_init:
            made[f"ipconfig{index}"] = _address(nic)
    if vm.dns.servers:
        made["nameserver"] = " ".join(str(server) for server in vm.dns.servers)
    if vm.dns.search:
        made["searchdomain"] = " ".join(vm.dns.search)
    if vm.cloud_init.user:
        made["ciuser"] = vm.cloud_init.user
    if vm.cloud_init.ssh_keys:
        made["sshkeys"] = "\n".join(vm.cloud_init.ssh_keys)
    if vm.cloud_init.snippet:
        made["cicustom"] = f"user={allowance.snippets[vm.cloud_init.snippet]}"
    if vm.agent is not None:
        made["agent"] = f"enabled={int(vm.agent)}"
    if vm.startup is not None:
        made["startup"] = _startup(vm)
    return made


def surplus(vm: Vm, template: GuestConfig) -> tuple[str, ...]:
    """Interfaces and addresses of the template that the VM does not have."""
    numbered = [(key, _NUMBERED.fullmatch(key)) for key in sorted(template.values)]
    return tuple(key for key, match in numbered if match and int(match[1]) >= len(vm.nics))


def strays(wanted: Settings, config: GuestConfig) -> tuple[str, ...]:
    """Keys that do not stay in a VM unless its spec sets them, and are set in `config`, its template's or its own."""
    return tuple(key for key in reset_keys(config) if key not in wanted)


def needs_cloud_init(vm: Vm) -> bool:
    """Whether a VM is given anything that reaches it by its cloud-init drive alone."""
    seed = vm.cloud_init
    return bool(seed.user or seed.ssh_keys or seed.snippet or vm.addresses or vm.dns.servers or vm.dns.search)


def free_slots(config: GuestConfig) -> tuple[str, ...]:
    """Where disks can be added: on the bus of the last disk and after it, so that the order of the disks stays.

    A slot is taken by a drive of any kind: a CD-ROM or the cloud-init drive counts.
    """
    bus, last = by_slot(config.disks[-1].key)
    taken = {drive.key for drive in config.drives}
    return tuple(key for slot in range(last + 1, _SLOTS[bus]) if (key := f"{bus}{slot}") not in taken)


def added_disks(vm: Vm, config: GuestConfig, storages: tuple[str, ...]) -> Settings:
    """The disks that a VM has beyond those of `config`, on its free slots, of which there are enough: `scsi1: ceph:32`.

    `storages` are those of all disks of the VM.
    """
    held = len(config.disks)
    new = list(zip(vm.disks, storages, strict=False))[held:]
    slots = free_slots(config)[: len(new)] if new else ()
    return {slot: f"{storage}:{gib(disk.size)}" for slot, (disk, storage) in zip(slots, new, strict=True)}


def tags(vm: Vm) -> str:
    """The VM's tags and ours, sorted as PVE keeps them."""
    return ";".join(sorted({*vm.tags, TAG}))


def tag_of(nonce: str) -> str:
    """The tag that Terraform gives the guests of a deployment beside ours (`templates/terraform/proxmox`)."""
    return f"{TAG}-{nonce[:12]}"


def meant_to_run(vm: Vm) -> bool:
    """Whether a VM is to run: one that HA keeps stopped is not."""
    return vm.ha is None or vm.ha.state in (HaState.STARTED, HaState.IGNORED)


def gib(size: MiB) -> int:
    """A disk size in whole GiB, rounded up."""
    return -(-int(size) // _GIB)


def first_address(vm: Vm) -> str:
    """The first static address, "" where there is none."""
    return vm.addresses[0] if vm.addresses else ""


def _memory(vm: Vm, template: GuestConfig) -> Settings:
    """The memory, and the least that ballooning leaves of it: PVE refuses one above the memory."""
    kept = template.text("balloon")
    least: Settings = {"balloon": min(int(kept), int(vm.memory))} if kept.isdecimal() else {}
    return {"memory": int(vm.memory), **least}


def _nic(nic: VmNic) -> str:
    parts = ["virtio", f"bridge={nic.network}"]
    if nic.vlan is not None:
        parts.append(f"tag={nic.vlan}")
    if nic.firewall:
        parts.append("firewall=1")
    if nic.mtu is not None:
        parts.append(f"mtu={nic.mtu}")
    return ",".join(parts)


def _address(nic: VmNic) -> str:
    parts = [*_ip("ip", "gw", nic.ipv4), *_ip("ip6", "gw6", nic.ipv6)]
    return ",".join(parts) or "ip=dhcp"


def _ip(key: str, gateway: str, ip: VmIp | None) -> list[str]:
    if ip is None:
        return []
    if ip.mode is not IpMode.STATIC:
        return [f"{key}={ip.mode.value}"]
    return [f"{key}={ip.address}", *([f"{gateway}={ip.gateway}"] if ip.gateway else [])]


def _startup(vm: Vm) -> str:
    startup = vm.startup
    named = (("order", startup.order), ("up", startup.up_delay_s), ("down", startup.down_delay_s)) if startup else ()
    return ",".join(f"{key}={value}" for key, value in named if value is not None)
