"""What the schema of `proxmox_virtual_environment_vm` does not say: defaults, and what replaces a VM."""

from __future__ import annotations

from typing import Any

from .planning import Rules, Values, same
from .protocol import UNKNOWN

AGENT = {"enabled": False, "timeout": "15m", "trim": False, "type": "virtio"}
CPU = {
    "affinity": "",
    "architecture": "",
    "cores": 1,
    "hotplugged": 0,
    "limit": 0,
    "numa": False,
    "sockets": 1,
    "type": "qemu64",
}
DISK = {
    "aio": "io_uring",
    "backup": True,
    "cache": "none",
    "datastore_id": "local-lvm",
    "discard": "ignore",
    "file_id": "",
    "import_from": "",
    "iothread": False,
    "queues": 0,
    "replicate": True,
    "serial": "",
    "size": 8,
    "ssd": False,
}
MEMORY = {"dedicated": 512, "floating": 0, "hugepages": "", "keep_hugepages": False, "shared": 0}
NETWORK = {
    "bridge": "vmbr0",
    "disconnected": False,
    "enabled": True,
    "firewall": False,
    "model": "virtio",
    "mtu": 0,
    "queues": 0,
    "rate_limit": 0,
    "trunks": "",
    "vlan_id": 0,
}
# What Proxmox VE does not keep, only the state does.
STATE_ONLY = {
    "delete_unreferenced_disks_on_destroy": True,
    "migrate": False,
    "purge_on_destroy": True,
    "reboot": False,
    "reboot_after_update": True,
    "stop_on_destroy": False,
    "timeout_clone": 1800,
    "timeout_create": 1800,
    "timeout_migrate": 1800,
    "timeout_move_disk": 1800,
    "timeout_reboot": 1800,
    "timeout_shutdown_vm": 1800,
    "timeout_start_vm": 1800,
    "timeout_stop_vm": 300,
}
PRIMITIVES = {
    "acpi": True,
    "bios": "seabios",
    "description": "",
    "hook_script_file_id": "",
    "keyboard_layout": "en-us",
    "kvm_arguments": "",
    "machine": "",
    "name": "",
    "protection": False,
    "tablet_device": True,
    "template": False,
}
_OWN = {"on_boot": True, "pool_id": "", "scsi_hardware": "virtio-scsi-pci", "started": True}
_BLOCKS: dict[str, dict[str, Any]] = {
    "agent": AGENT,
    "clone": {"datastore_id": "", "full": True, "node_name": "", "retries": 1},
    "cpu": CPU,
    "disk": DISK,
    "initialization": {"datastore_id": "local-lvm", "interface": ""},
    "initialization.dns": {"domain": ""},
    "initialization.ip_config.ipv4": {"address": "", "gateway": ""},
    "initialization.ip_config.ipv6": {"address": "", "gateway": ""},
    "initialization.user_account": {"password": ""},
    "memory": MEMORY,
    "network_device": NETWORK,
    "operating_system": {"type": "other"},
    "serial_device": {"device": "socket"},
    "startup": {"down_delay": -1, "order": -1, "up_delay": -1},
    "vga": {"clipboard": "", "memory": 16, "type": "std"},
}
_SEEN = ("ipv4_addresses", "ipv6_addresses", "network_interface_names")


def _adjust(prior: Values | None, made: Values) -> None:
    if prior is None:
        return
    for before, block in zip(prior["initialization"] or [], made["initialization"], strict=False):
        if not block["interface"]:
            block["interface"] = before["interface"]
    if not made["pool_id"]:
        made["pool_id"] = prior["pool_id"]
    if sorted(made["tags"] or []) == sorted(prior["tags"] or []):
        made["tags"] = prior["tags"]
    if made["template"]:
        made["started"] = prior["started"]
    if not same(made["started"], prior["started"]) or not same(made["network_device"], prior["network_device"]):
        made.update(dict.fromkeys(_SEEN, UNKNOWN))


def _replaces(prior: Values, made: Values) -> list[str]:
    """Another node, unless the VM may migrate."""
    return ["node_name"] if prior["node_name"] != made["node_name"] and not made["migrate"] else []


RULES = Rules(
    defaults={
        **STATE_ONLY,
        **PRIMITIVES,
        **_OWN,
        **{f"{block}.{name}": value for block, values in _BLOCKS.items() for name, value in values.items()},
    },
    replacing=frozenset(
        {
            "vm_id",
            *(f"clone.{name}" for name in ("datastore_id", "full", "node_name", "retries", "vm_id")),
            *(f"initialization.{name}_data_file_id" for name in ("meta", "network", "user", "vendor")),
            "initialization.type",
            "disk.file_id",
        }
    ),
    kept=frozenset({"vga", "network_device.mac_address"}),
    adjust=_adjust,
    replaces=_replaces,
)
