"""Proxmox VE's configuration values, read and written as the provider does: drives, interfaces, addresses.

Formats: https://pve.proxmox.com/pve-docs/qm.conf.5.html
"""

from __future__ import annotations

import re
from typing import Any

GIB = 1024**3
_DRIVE = re.compile(r"^(?:scsi|virtio|sata|ide)\d+$")
_SIZE = re.compile(r"^(\d+)([KMGT]?)$")
_UNITS = {"": 1, "K": 1024, "M": 1024**2, "G": GIB, "T": 1024 * GIB}
_MODELS = ("e1000", "e1000e", "rtl8139", "virtio", "vmxnet3")

Config = dict[str, Any]


def options(text: Any) -> dict[str, str]:
    """`a,b=c` as {"": "a", "b": "c"}."""
    found: dict[str, str] = {}
    for part in str(text).split(","):
        key, equals, value = part.partition("=")
        found[key if equals else ""] = value if equals else key
    return found


def flag(value: Any) -> bool:
    """PVE's booleans."""
    return str(value) in ("1", "True", "true", "on", "yes")


def number(config: Config, key: str, default: int) -> int:
    """A number of the configuration."""
    return int(config.get(key, default))


def size_bytes(text: str) -> int:
    """`32G` in bytes."""
    found = _SIZE.match(text)
    return int(found[1]) * _UNITS[found[2]] if found else 0


def drives(config: Config) -> dict[str, dict[str, str]]:
    """Every drive with its options, by slot, in natural order; the volume stands under ""."""
    found = {key: options(value) for key, value in config.items() if _DRIVE.match(key)}
    return dict(sorted(found.items(), key=lambda item: (item[0].rstrip("0123456789"), _slot(item[0]))))


def disks(config: Config) -> dict[str, dict[str, str]]:
    """The drives that hold data: no CD-ROM and no cloud-init drive."""
    return {key: drive for key, drive in drives(config).items() if drive.get("media") != "cdrom" and not seeds(drive)}


def cloud_init_drive(config: Config) -> tuple[str, dict[str, str]] | None:
    """The slot and the options of the cloud-init drive."""
    return next(((key, drive) for key, drive in drives(config).items() if seeds(drive)), None)


def seeds(drive: dict[str, str]) -> bool:
    """Whether a drive is that of cloud-init."""
    return "cloudinit" in drive.get("", "")


def interfaces(config: Config) -> list[dict[str, Any] | None]:
    """The network interfaces by number, None for a gap."""
    numbers = [int(key[3:]) for key in config if re.fullmatch(r"net\d+", key)]
    return [_interface(config.get(f"net{index}")) for index in range(max(numbers, default=-1) + 1)]


def _interface(text: str | None) -> dict[str, Any] | None:
    if text is None:
        return None
    found = options(text)
    model = found.get("model") or next((name for name in _MODELS if name in found), found.get("", ""))
    return {
        "bridge": found.get("bridge", ""),
        "disconnected": flag(found.get("link_down", 0)),
        "enabled": True,
        "firewall": flag(found.get("firewall", 0)),
        "mac_address": found.get(model) or found.get("macaddr", ""),
        "model": model,
        "mtu": int(found.get("mtu", 0)),
        "queues": int(found.get("queues", 0)),
        "rate_limit": float(found.get("rate", 0)),
        "trunks": found.get("trunks", ""),
        "vlan_id": int(found.get("tag", 0)),
    }


def interface_text(nic: dict[str, Any], mac: str) -> str:
    """An interface as the provider writes it."""
    parts = [f"model={nic['model']}", f"bridge={nic['bridge']}", f"firewall={int(nic['firewall'])}"]
    if mac:
        parts.append(f"macaddr={mac}")
    if nic["mtu"]:
        parts.append(f"mtu={int(nic['mtu'])}")
    if nic["vlan_id"]:
        parts.append(f"tag={int(nic['vlan_id'])}")
    return ",".join(parts)


def drive_text(slot: str, disk: dict[str, Any], file: str, size: int | None = None) -> str:
    """A disk as the provider writes it; `size` in bytes."""
    parts = [f"file={file}", *([] if size is None else [f"size={size}"])]
    parts += [f"aio={disk['aio']}", f"backup={int(disk['backup'])}"]
    if slot.startswith(("scsi", "virtio")):
        parts.append(f"iothread={int(disk['iothread'])}")
    if not slot.startswith("virtio"):
        parts.append(f"ssd={int(disk['ssd'])}")
    if disk.get("import_from"):
        parts.append(f"import-from={disk['import_from']}")
    parts += [f"discard={disk['discard']}", f"cache={disk['cache']}", f"replicate={int(disk['replicate'])}"]
    return ",".join(parts)


def _slot(key: str) -> int:
    return int(key[len(key.rstrip("0123456789")) :])
