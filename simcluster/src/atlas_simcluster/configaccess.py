"""Which privilege each setting of a guest needs: `check_vm_modify_config_perm` of qemu-server."""

import re
from typing import Any

from fakepve.qemu import DRIVE_KEY, is_cdrom, split_drive
from fakepve.routing import die

from .base import SimBase
from .disks import UNUSED_KEY, is_cloudinit
from .network import NET_KEY

CPU = frozenset("cores cpu cpulimit cpuunits numa smp sockets vcpus".split())
MEMORY = frozenset("memory balloon shares allow-ksm".split())
HARDWARE = frozenset("acpi hotplug kvm machine scsihw smbios1 tablet vga watchdog audio0 rng0 vmgenid".split())
OPTIONS = frozenset(
    "agent autostart bios description keyboard localtime migrate_downtime migrate_speed name onboot ostype protection "
    "reboot startdate startup tags tdf template".split()
)
DISK_OPTIONS = frozenset(("boot", "bootdisk", "vmstatestorage"))
CLOUDINIT = frozenset("cicustom cipassword citype ciuser ciupgrade nameserver searchdomain sshkeys".split())
GROUPS = {
    "VM.Config.CPU": CPU,
    "VM.Config.Memory": MEMORY,
    "VM.Config.HWType": HARDWARE,
    "VM.Config.Options": OPTIONS,
    "VM.Config.Disk": DISK_OPTIONS,
    "VM.PowerMgmt": frozenset(("freeze",)),
}
HOST_DEVICE = re.compile(r"^(?:usb|hostpci|virtiofs|rng)\d+$")
IPCONFIG_KEY = re.compile(r"^ipconfig\d+$")
DEVICE_KEY = re.compile(r"^(?:serial|usb|hostpci|virtiofs)\d+$")


def is_cloudinit_key(key: str) -> bool:
    """True for the settings cloud-init gets."""
    return key in CLOUDINIT or bool(IPCONFIG_KEY.match(key))


class ConfigAccessMixin(SimBase):
    """Privilege checks of settings."""

    def _config_priv(self, key: str) -> str:
        """The privilege a setting needs on the guest; fakepve asks for it when a guest is created."""
        for privilege, keys in GROUPS.items():
            if key in keys:
                return privilege
        if DRIVE_KEY.match(key) or UNUSED_KEY.match(key) or key.startswith("virtiofs"):
            return "VM.Config.Disk"
        if is_cloudinit_key(key):
            return "VM.Config.Cloudinit"
        if NET_KEY.match(key):
            return "VM.Config.Network"
        if re.match(r"^numa\d+$", key):
            return "VM.Config.CPU"
        return "VM.Config.HWType" if DEVICE_KEY.match(key) else "root"

    def check_config_keys(self, user: str, vmid: int, keys: list[str]) -> None:
        """PVE's check_vm_modify_config_perm; drives are checked apart, by what they are."""
        path = f"/vms/{vmid}"
        for key in keys:
            if DRIVE_KEY.match(key) or UNUSED_KEY.match(key):
                continue
            if is_cloudinit_key(key):
                self.require_any(user, path, "VM.Config.Cloudinit", "VM.Config.Network")
                continue
            privilege = self._config_priv(key)
            if privilege == "root":
                if user != "root@pam":
                    raise die(f"only root can set '{key}' config")
            else:
                self.require(user, path, privilege)
            if key == "startup":
                self.require(user, "/", "Sys.Modify")

    def check_mapping_access(self, user: str, config: dict[str, Any]) -> None:
        """PVE's check_mapping_access: devices of the node by mapping only, and with Mapping.Use on it."""
        for key in sorted(config):
            if HOST_DEVICE.match(key):
                self._check_device(user, key, str(config[key]))

    def _check_device(self, user: str, key: str, value: str) -> None:
        first, *rest = value.split(",")
        given = dict(part.partition("=")[::2] for part in rest if "=" in part)
        name, equals, text = first.partition("=")
        given[name if equals else ""] = text if equals else name
        kind = key.rstrip("0123456789")
        if kind == "rng":
            if given.get("source", given.get("")) == "/dev/hwrng":
                self.require(user, "/mapping/hwrng", "Mapping.Use")
        elif kind == "virtiofs":
            self.require(user, f"/mapping/dir/{given.get('dirid', given.get(''))}", "Mapping.Use")
        elif "mapping" in given:
            self.require(user, f"/mapping/{'pci' if kind == 'hostpci' else 'usb'}/{given['mapping']}", "Mapping.Use")
        elif user != "root@pam" and given.get("host", given.get("")) != "spice":
            what = "non-mapped" if kind == "hostpci" else "real"
            raise die(f"only root can set '{key}' config for {what} devices")

    def check_drive_change(self, user: str, vmid: int, value: Any) -> None:
        """What changing this drive needs: cloud-init, CD-ROM or disk."""
        path = f"/vms/{vmid}"
        volume, props = split_drive(str(value))
        if is_cloudinit(volume):
            self.require(user, path, "VM.Config.Cloudinit")
            self.require(user, path, "VM.Config.CDROM")
        elif is_cdrom(volume, props):
            self.require(user, path, "VM.Config.CDROM")
        else:
            self.require(user, path, "VM.Config.Disk")
