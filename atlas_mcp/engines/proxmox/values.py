"""PVE's configuration values: reading them, and telling whether two say the same.

Pure. PVE writes values back in its own way (a NIC gets a MAC, a new disk its volume, text a newline),
so equality is by meaning. Formats: https://pve.proxmox.com/pve-docs/qm.conf.5.html
"""

from __future__ import annotations

import re
from urllib.parse import unquote

_DISK = re.compile(r"^(?:scsi|virtio|sata|ide)\d+$")
_DRIVE = re.compile(r"^(?:scsi|virtio|sata|ide|efidisk|tpmstate)\d+$")
_CLOUD_INIT = re.compile(r":cloudinit$|vm-\d+-cloudinit")  # one to be made, one that is there
_SIZE = re.compile(r"^(\d+(?:\.\d+)?)([KMGT]?)$")
_OWNED = re.compile(r"[:/]vm-(\d+)-[^/]*$")
_IN_GIB = {"": 1 / 2**30, "K": 1 / 2**20, "M": 1 / 2**10, "G": 1.0, "T": 1024.0}


def options(value: str) -> dict[str, str]:
    """`a,b=c` as {"": "a", "b": "c"}: the first word without `=` stands under ""."""
    found: dict[str, str] = {}
    for part in value.split(","):
        key, equals, text = part.strip().partition("=")
        found[key if equals else ""] = text if equals else key
    return found


def size_gib(text: str) -> int:
    """A size such as `32G` in GiB, rounded down; 0 where there is none."""
    found = _SIZE.match(text.strip())
    return int(float(found[1]) * _IN_GIB[found[2]]) if found else 0


def is_disk(key: str) -> bool:
    """Whether a configuration key names a drive."""
    return _DISK.match(key) is not None


def is_drive(key: str) -> bool:
    """Whether a configuration key names a drive of any kind, the EFI disk and the TPM's state included."""
    return _DRIVE.match(key) is not None


def is_cloud_init(value: str) -> bool:
    """Whether a drive is that of cloud-init."""
    return _CLOUD_INIT.search(volume(value)) is not None


def is_cdrom(value: str) -> bool:
    """Whether a drive is a CD-ROM; that of cloud-init is one, too."""
    return options(value).get("media") == "cdrom" or volume(value) == "cdrom" or is_cloud_init(value)


def is_image(key: str, value: str) -> bool:
    """Whether it is a disk with data of its own: no CD-ROM and no cloud-init drive."""
    return is_disk(key) and not is_cdrom(value)


def by_slot(key: str) -> tuple[str, int]:
    """What sorts keys of drives by bus and number: scsi2 before scsi10."""
    bus = key.rstrip("0123456789")
    return bus, int(key[len(bus) :] or 0)


def volume(value: str) -> str:
    """The volume of a drive, `ceph:vm-100-disk-0`."""
    return options(value).get("", options(value).get("file", ""))


def owner(volume: str) -> int:
    """The VMID that PVE counts a volume to, 0 where its name does not say: `ceph:base-9000-disk-0/vm-100-disk-1`."""
    found = _OWNED.search(volume)
    return int(found[1]) if found else 0


def identity(values: dict[str, str]) -> str:
    """What PVE gives to each guest that it makes and no other has: SMBIOS uuid, else generation id; "" for none."""
    return options(values.get("smbios1", "")).get("uuid", "") or values.get("vmgenid", "")


def storage_of(value: str) -> str:
    """The storage of a drive."""
    return volume(value).partition(":")[0]


def boot_disk(values: dict[str, str]) -> str:
    """The key of the disk a guest boots from: the first disk in its boot order, else the first disk."""
    images = sorted((key for key, value in values.items() if is_image(key, value)), key=by_slot)
    for key in options(values.get("boot", "")).get("order", "").split(";"):
        if key in images:
            return key
    return values["bootdisk"] if values.get("bootdisk") in images else (images[0] if images else "")


def addresses(values: dict[str, str]) -> tuple[str, ...]:
    """The static addresses that cloud-init or a container is given, each with its network: `10.0.20.11 vmbr0/20`."""
    found: list[str] = []
    for key, value in sorted(values.items()):
        if not re.match(r"^net\d+$", key):
            continue
        nic = options(value)
        given = {**nic, **options(values.get(f"ipconfig{key[3:]}", ""))}
        network = f"{nic.get('bridge', '')}/{nic.get('tag', '0')}"
        for family in ("ip", "ip6"):
            address = given.get(family, "").partition("/")[0]
            if "." in address or ":" in address:  # not dhcp, auto or manual
                found.append(f"{address} {network}")
    return tuple(found)


def same(key: str, wanted: str, found: str) -> bool:
    """Whether a value that PVE shows is what was asked for."""
    if re.match(r"^net\d+$", key):
        return _nic(wanted) == _nic(found)
    if key == "sshkeys":
        return unquote(wanted).split() == unquote(found).split()
    if key == "tags":
        return set(re.split(r"[;, ]+", wanted)) == set(re.split(r"[;, ]+", found))
    if is_disk(key):
        return _same_disk(wanted, found)
    if key == "description":
        return wanted.strip() == unquote(found).strip() or wanted.strip() == found.strip()
    if wanted == "0":
        return found in ("", "0")  # what is off may be unset
    if "=" in wanted or "," in wanted:
        return options(wanted) == options(found)
    return wanted.strip() == found.strip()


def _nic(value: str) -> dict[str, str]:
    """A NIC without its MAC: `virtio=BC:24:..,bridge=vmbr0` and `virtio,bridge=vmbr0` are one."""
    found = options(value)
    model = found.pop("", None) or found.pop("model", None)
    for name in ("virtio", "e1000", "e1000e", "rtl8139", "vmxnet3"):
        if found.pop(name, None) is not None:
            model = name
    found.pop("macaddr", None)
    return {**{key: text for key, text in found.items() if text != "0"}, "model": model or ""}


def _same_disk(wanted: str, found: str) -> bool:
    """`ceph:32` asks for a new volume of 32 GiB: any volume there of that size is it."""
    asked = options(wanted)
    storage, _, size = asked.get("", "").partition(":")
    if not size.isdigit():
        return options(wanted) == options(found)
    return storage == storage_of(found) and size_gib(options(found).get("size", "")) == int(size)
