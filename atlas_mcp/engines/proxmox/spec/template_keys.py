"""What becomes of each setting of a template in the VMs that are made from it: the one table, and reading it. Pure.

One row a key of qemu-server's configuration (https://pve.proxmox.com/pve-docs/qm.conf.5.html). A row says what happens
where the spec does not set the key itself. Planning, `verify`, drift and both engines follow it; `docs/templates.md` is
made from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from atlas_mcp.engines.proxmox import values
from atlas_mcp.engines.proxmox.spec.facts import GuestConfig
from atlas_mcp.model import Frozen


class Treatment(StrEnum):
    """What happens to a key of the template."""

    SET = "set"
    RESET = "reset"
    KEPT = "kept"
    TOLD = "kept and told"
    REFUSED = "refused"
    RENEWED = "renewed"


class TemplateKey(Frozen):
    """A key, with `[n]` where it is numbered; `default` counts as not set.

    `provider` says that Terraform's provider does the same; where it does not, Terraform gets no such template.
    """

    key: str
    treatment: Treatment
    why: str
    default: str = ""
    provider: bool = True


def _rows(treatment: Treatment, why: str, *keys: str, provider: bool = True) -> Iterator[TemplateKey]:
    """Rows alike; `key=default` names a default."""
    for text in keys:
        key, _, default = text.partition("=")
        yield TemplateKey(key=key, treatment=treatment, why=why, default=default, provider=provider)


_SET, _RESET, _KEPT = Treatment.SET, Treatment.RESET, Treatment.KEPT
_TOLD, _REFUSED, _RENEWED = Treatment.TOLD, Treatment.REFUSED, Treatment.RENEWED

ROWS: tuple[TemplateKey, ...] = (
    *_rows(_SET, "the spec says it", "name", "description", "cores", "memory", "tags", "onboot=0"),
    *_rows(_SET, "interfaces are the spec's, of model virtio; other models and options are told", "net[n]"),
    *_rows(_SET, "addresses are the spec's; those of further interfaces go", "ipconfig[n]", provider=False),
    *_rows(
        _SET, "disks grow to the spec's sizes; a CD-ROM stays and is told", "ide[n]", "sata[n]", "scsi[n]", "virtio[n]"
    ),
    *_rows(_RESET, "cores are the spec's", "sockets=1"),
    *_rows(_RESET, "cores are the spec's", "vcpus", "cpulimit=0", "smp=1", provider=False),
    *_rows(_RESET, "the VM would not run", "freeze=0", provider=False),
    *_rows(
        _RESET, "the spec says it; inherited, it would keep the VM from being undone", "protection=0", provider=False
    ),
    *_rows(_RESET, "a snippet runs as root, and voids user, keys and addresses", "cicustom", provider=False),
    *_rows(_RESET, "without the spec's, the node's count", "nameserver", "searchdomain", provider=False),
    *_rows(
        _KEPT, "part of the image", "agent", "bios=seabios", "boot", "bootdisk", "cpu", "machine", "ostype", "scsihw"
    ),
    *_rows(_KEPT, "part of the image", "efidisk0", "tpmstate0", "vga", "tablet=1", "acpi=1", "localtime=0", "keyboard"),
    *_rows(_TOLD, "login that the spec does not give", "ciuser", "cipassword", "sshkeys", "citype", "ciupgrade=1"),
    *_rows(_TOLD, "memory behaves otherwise", "balloon", "shares=1000", "hugepages", "keephugepages=0", "allow-ksm=1"),
    *_rows(_TOLD, "the processor behaves otherwise", "numa=0", "numa[n]", "cpuunits", "affinity", "kvm=1", "arch"),
    *_rows(_TOLD, "the processor behaves otherwise", "amd-sev", "intel-tdx"),
    *_rows(
        _TOLD, "a device beside the spec", "audio0", "ivshmem", "parallel[n]", "serial[n]=socket", "watchdog", "rng0"
    ),
    *_rows(_TOLD, "a mapped device of the node; a raw one is refused", "hostpci[n]", "usb[n]", "virtiofs[n]"),
    *_rows(
        _TOLD, "it starts, stops or moves otherwise", "startup", "autostart=0", "reboot=1", "hotplug", "vmstatestorage"
    ),
    *_rows(_TOLD, "it starts, stops or moves otherwise", "migrate_downtime=0.1", "migrate_speed=0", "startdate=now"),
    *_rows(_TOLD, "it starts, stops or moves otherwise", "tdf=0", "spice_enhancements"),
    *_rows(_REFUSED, "it runs as root on the node, and only root@pam may take it off", "hookscript", "args"),
    *_rows(_REFUSED, "a locked template is not cloned", "lock"),
    *_rows(_RENEWED, "PVE makes it anew, or leaves it out of a clone", "smbios1", "vmgenid", "meta", "parent"),
    *_rows(_RENEWED, "PVE makes it anew, or leaves it out of a clone", "template", "unused[n]"),
)
"""Every key once."""

_BY_KEY = {row.key: row for row in ROWS}
_UNKNOWN = TemplateKey(key="", treatment=Treatment.TOLD, why="a key that this version does not know")
RESET = tuple(row.key for row in ROWS if row.treatment is Treatment.RESET)


def row_of(key: str) -> TemplateKey:
    """The row of a key; one that is not known is told."""
    return _BY_KEY.get(key) or _BY_KEY.get(re.sub(r"\d+$", "[n]", key), _UNKNOWN)


def is_set(config: GuestConfig, key: str) -> bool:
    """Whether a key says anything: its default does not."""
    return key in config.values and config.text(key).strip() not in ("", row_of(key).default)


def reset_keys(config: GuestConfig) -> tuple[str, ...]:
    """The keys that are set and do not stay."""
    return tuple(key for key in RESET if is_set(config, key))


def kept_keys(config: GuestConfig) -> tuple[str, ...]:
    """The keys that are set, stay, and are told to whoever approves."""
    return tuple(
        key for key in sorted(config.values) if row_of(key).treatment is Treatment.TOLD and is_set(config, key)
    )


def refused_keys(config: GuestConfig) -> Iterator[tuple[str, str]]:
    """The keys for which nothing is made from a template, each with why."""
    for key in sorted(config.values):
        if row_of(key).treatment is Treatment.REFUSED and is_set(config, key):
            yield key, row_of(key).why
        elif is_raw_device(key, config.text(key)):
            yield key, "only root@pam may clone a device that is not mapped"


def is_raw_device(key: str, value: str) -> bool:
    """Whether a key passes a device of the node through by its address: what PVE lets no token clone."""
    kind, given = re.sub(r"\d+$", "", key), values.options(value)
    if kind not in ("hostpci", "usb") or "mapping" in given:
        return False
    return kind == "hostpci" or given.get("host", given.get("", "")) != "spice"


def mapped_devices(config: GuestConfig) -> Iterator[str]:
    """The paths of the mappings that a template's devices use; each asks for Mapping.Use."""
    for key, value in sorted(config.texts.items()):
        kind, given = re.sub(r"\d+$", "", key), values.options(value)
        if kind in ("hostpci", "usb") and "mapping" in given:
            yield f"/mapping/{'pci' if kind == 'hostpci' else 'usb'}/{given['mapping']}"
        if kind == "virtiofs":
            yield f"/mapping/dir/{given.get('dirid', given.get('', ''))}"
        if kind == "rng" and "/dev/hwrng" in value:
            yield "/mapping/hwrng"
