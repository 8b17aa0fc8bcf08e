"""What a VM takes over from its template, by the table of template keys: refused, or told in a plan. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.domain.text import quoted, word
from atlas_mcp.engines.proxmox.spec import Allowance, GuestConfig, kept_keys, options, refused_keys, row_of
from atlas_mcp.errors import Problem
from atlas_mcp.model import JsonObject

from .guest import settings, strays, surplus

_HIDDEN = frozenset({"sshkeys", "cipassword"})  # long, or secret
_NIC = frozenset({"virtio", "bridge", "tag", "firewall", "mtu", "macaddr"})  # what a spec says, and the address
_PLAIN_CPU = frozenset({"", "cputype"})


def check_keys(vm: Vm, config: GuestConfig) -> Iterator[Problem]:
    """Settings of the template with which nothing is made from it."""
    for key, why in refused_keys(config):
        yield Problem(
            f"/vms/{vm.id}/template",
            f"template {vm.template} has {key} ({config.shown(key)}): {why}.",
            f"Take it off ({_off(config, key)}), or choose another template.",
        )


def told(vm: Vm, config: GuestConfig, allowance: Allowance) -> Iterator[str]:
    """What VMs keep of their template, and what becomes otherwise, beside what the spec says; one line each."""
    wanted, name = settings(vm, config, allowance), f"template {vm.template} ({config.vmid})"
    kept = [
        f"{key} {config.shown(key)}" if key not in _HIDDEN else key for key in kept_keys(config) if _kept(key, wanted)
    ]
    kept += [f"{drive.key} {quoted(drive.volume)}" for drive in config.drives if drive.cdrom and not drive.cloud_init]
    if not config.has_cloud_init:
        yield f"{name} has no cloud-init drive: inside its VMs, host name, users and keys are what it has"
    if kept:
        yield f"{name}: its VMs keep {'; '.join(kept)}"
    gone = [f"{key} {config.shown(key)}" for key in strays(wanted, config)]
    if gone:
        yield f"{name}: its VMs do not get {'; '.join(gone)}"
    for index in range(len(vm.nics)):
        nic = options(config.text(f"net{index}"))
        if config.text(f"net{index}") and {*nic} - _NIC:
            model = next((key for key in nic if key not in _NIC and ":" in nic[key]), nic.get("model", "virtio"))
            lost = sorted({*nic} - _NIC - {model, "model"})
            what = [f"{word(model)} becomes virtio"] * (model != "virtio") + [
                f"{word(key)} is not kept" for key in lost
            ]
            yield f"{name}: of net{index}, {', '.join(what)}"


def _kept(key: str, wanted: Mapping[str, str | int]) -> bool:
    """Whether a key stays: the spec does not set it. The least memory is the template's, up to the VM's."""
    return key == "balloon" or key not in wanted


def check_provider(vm: Vm, config: GuestConfig, allowance: Allowance) -> Iterator[Problem]:
    """What Terraform's provider would leave as the template has it, or write otherwise, unlike the API engine."""
    wanted = settings(vm, config, allowance)
    keys = [key for key in (*strays(wanted, config), *surplus(vm, config)) if not row_of(key).provider]
    for key in keys:
        yield _unlike(vm, config, key, "Terraform's provider leaves it to the VMs")
    if {*options(config.text("cpu"))} - _PLAIN_CPU:
        yield _unlike(vm, config, "cpu", "Terraform's provider would leave out its options")


def _unlike(vm: Vm, config: GuestConfig, key: str, why: str) -> Problem:
    return Problem(
        f"/vms/{vm.id}/template",
        f"template {vm.template} has {key} ({config.shown(key)}), and {why}.",
        f"Plan with engine proxmox, take it off ({_off(config, key)}), or choose another template.",
    )


def hardware(vm: Vm, config: GuestConfig) -> JsonObject:
    """What Terraform's provider writes whether asked or not, as the template, or the VM that is there, has it."""
    cpu, balloon = options(config.text("cpu")), config.text("balloon")
    return {
        "cpu_type": cpu.get("cputype") or cpu.get("") or "kvm64",
        "numa": config.text("numa") == "1",
        **({"balloon_mib": min(int(balloon), int(vm.memory))} if balloon.isdecimal() else {}),
    }


def _off(config: GuestConfig, key: str) -> str:
    return f"qm set {config.vmid} --delete {key}"
