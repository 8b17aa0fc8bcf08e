"""What the provider writes to a VM's configuration for each part of its resource."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from .pve_values import Config, cloud_init_drive, interface_text
from .resource import ProviderError, State

Settings = dict[str, Any]
_MAX_NICS = 32
_MAX_SERIAL = 4


def agent(state: State) -> Settings:
    """The guest agent's switch; nothing without a block."""
    if not state["agent"]:
        return {"agent": "enabled=0,fstrim_cloned_disks=0,type=virtio"}
    block = state["agent"][0]
    return {"agent": f"enabled={int(block['enabled'])},fstrim_cloned_disks={int(block['trim'])},type={block['type']}"}


def cpu(state: State) -> Settings:
    """Cores and their type: all of it is written where one of it changes."""
    block = state["cpu"][0]
    flags = f",flags={';'.join(block['flags'])}" if block["flags"] else ""
    made = {"cores": block["cores"], "cpu": f"{block['type']}{flags}", "numa": block["numa"]}
    made["sockets"] = block["sockets"]
    for key, name in (("vcpus", "hotplugged"), ("cpulimit", "limit"), ("cpuunits", "units")):
        if block[name]:
            made[key] = block[name]
    return made


def memory(state: State) -> Settings:
    """Memory; a balloon of 0 turns ballooning off."""
    block = state["memory"][0]
    return {"memory": block["dedicated"], "balloon": block["floating"]}


def network(state: State, macs: list[str]) -> Settings:
    """The interfaces, each with the MAC address it has."""
    nics = state["network_device"] or []
    return {
        f"net{index}": interface_text(nic, macs[index] if index < len(macs) else "") for index, nic in enumerate(nics)
    }


def initialization(state: State) -> Settings:
    """What cloud-init gets: nothing is ever deleted."""
    if not state["initialization"]:
        return {}
    block = state["initialization"][0]
    made: Settings = {}
    for dns in block["dns"]:
        made.update({"searchdomain": dns["domain"] or None, "nameserver": " ".join(dns["servers"] or []) or None})
    for index, item in enumerate(block["ip_config"]):
        parts = [
            *(f"gw={ip['gateway']}" for ip in item["ipv4"] if ip["gateway"]),
            *(f"gw6={ip['gateway']}" for ip in item["ipv6"] if ip["gateway"]),
            *(f"ip={ip['address']}" for ip in item["ipv4"] if ip["address"]),
            *(f"ip6={ip['address']}" for ip in item["ipv6"] if ip["address"]),
        ]
        made[f"ipconfig{index}"] = ",".join(parts) or None
    for user in block["user_account"]:
        made["ciuser"] = user["username"] or None
        made["sshkeys"] = quote("\n".join(user["keys"] or []), safe="") or None
    files = {kind: block[f"{kind}_data_file_id"] for kind in ("meta", "network", "user", "vendor")}
    named = [f"{kind}={volume}" for kind, volume in files.items() if volume]
    made["cicustom"] = ",".join(named) or None
    return {key: value for key, value in made.items() if value is not None}


def seed_gone(prior: State, planned: State, config: Config, *, runs: bool) -> list[str]:
    """The cloud-init drive, where the resource has none any more. Raises ProviderError for one that would move.

    To the provider a resource that had none moves it, too.
    """
    before, after = prior["initialization"] or [], planned["initialization"] or []
    drive = cloud_init_drive(config)
    if before and not after:
        return [drive[0]] if drive else []
    stores = [block[0]["datastore_id"] if block else "" for block in (before, after)]
    if after and stores[0] != stores[1] and runs and not planned["reboot_after_update"]:
        raise ProviderError(
            "cannot change the cloud-init drive while the VM is running because this change requires the VM to be"
            " powered off, but automatic power-offs/reboots are disabled by 'reboot_after_update = false'"
        )
    return []


def startup(state: State) -> Settings:
    """The order of start and shutdown."""
    if not state["startup"]:
        return {}
    block = state["startup"][0]
    named = (("order", "order"), ("up", "up_delay"), ("down", "down_delay"))
    return {"startup": ",".join(f"{key}={block[name]}" for key, name in named if block[name] >= 0)}


def tags(state: State) -> Settings:
    """The tags, joined."""
    return {"tags": ";".join(state["tags"] or [])}


def unused_nics(state: State) -> list[str]:
    """Keys of the interfaces that the resource does not have, of 32."""
    return [f"net{index}" for index in range(len(state["network_device"] or []), _MAX_NICS)]


def serial(state: State) -> tuple[Settings, list[str]]:
    """The serial devices, and the keys of those that go."""
    devices = state["serial_device"] or []
    made = {f"serial{index}": device["device"] for index, device in enumerate(devices)}
    return made, [f"serial{index}" for index in range(len(devices), _MAX_SERIAL)]


def of_clone(state: State) -> tuple[Settings, list[str]]:
    """What is written right after a clone, in one call, and the keys that it deletes."""
    made: Settings = {"onboot": state["on_boot"]}
    parts: tuple[tuple[str, Callable[[State], Settings]], ...] = (
        ("agent", agent),
        ("cpu", cpu),
        ("memory", memory),
        ("initialization", initialization),
        ("startup", startup),
        ("tags", tags),
    )
    for name, part in parts:
        if state[name]:
            made.update(part(state))
    deletes: list[str] = []
    if state["network_device"]:
        made.update(network(state, []))
        deletes += unused_nics(state)
    if state["serial_device"]:
        devices, gone = serial(state)
        made.update(devices)
        deletes += gone
    if state["protection"]:
        made["protection"] = True
    if state["scsi_hardware"] != "virtio-scsi-pci":
        made["scsihw"] = state["scsi_hardware"]
    return made, deletes


def of_change(
    state: State, changed: frozenset[str], config: Config, macs: list[str]
) -> tuple[Settings, list[str], bool]:
    """What an update writes, the keys it deletes, and whether it takes effect at the next start only."""
    made: Settings = {"name": state["name"]}
    deletes: list[str] = []
    restart = bool(changed & {"agent", "cpu", "memory", "initialization", "operating_system", "serial_device", "vga"})
    restart = restart or bool(changed & {"acpi", "bios", "machine", "scsi_hardware", "tablet_device", "boot_order"})
    plain = {"description": "description", "on_boot": "onboot", "protection": "protection", "scsi_hardware": "scsihw"}
    made.update({key: state[name] for name, key in plain.items() if name in changed})
    parts = {"agent": agent, "memory": memory, "tags": tags, "initialization": initialization}
    for name, part in parts.items():
        if name in changed:
            made.update(part(state))
    if "cpu" in changed:
        made.update(cpu(state))
        deletes += [key for key in ("vcpus", "cpulimit") if key not in made]
    if "startup" in changed:
        made.update(startup(state))
        deletes += [] if state["startup"] else ["startup"]
    if "network_device" in changed:
        made.update(network(state, macs))
        deletes += [key for key in unused_nics(state) if key in config]
    return made, deletes, restart
