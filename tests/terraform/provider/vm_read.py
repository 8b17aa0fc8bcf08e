"""The state of a VM, read from its configuration.

A VM that was cloned shows in its state only what its resource sets, so that what the template gave is no drift. One
without a `clone` block, such as an imported one, shows everything.
"""

from __future__ import annotations

import re
import time
from typing import Any
from urllib.parse import unquote

from .pve import ApiError, Pve
from .pve_values import Config, cloud_init_drive, disks, flag, interfaces, number, options, size_bytes
from .resource import Call, State
from .vm_rules import AGENT, CPU, DISK, MEMORY, PRIMITIVES, STATE_ONLY
from .vms import tags

_POLL_S = 0.1
_KEYS = {
    "hook_script_file_id": "hookscript",
    "keyboard_layout": "keyboard",
    "kvm_arguments": "args",
    "tablet_device": "tablet",
}
_IN_SECONDS = {"s": 1, "m": 60, "h": 3600}


def read_vm(call: Call, state: State) -> State | None:
    """The state as it is; None where no VM bears the id."""
    vmid = int(state["id"])
    rows = call.pve.get("/cluster/resources?type=vm")
    row = next((row for row in rows if row["id"] == f"qemu/{vmid}"), None)
    if row is None:
        return None
    base = f"/nodes/{row['node']}/qemu/{vmid}"
    try:
        config, status = call.pve.get(f"{base}/config"), call.pve.get(f"{base}/status/current")
    except ApiError as error:
        if error.is_gone:
            return None
        raise
    made = {**state, "id": str(vmid), "vm_id": vmid, "node_name": row["node"], "pool_id": row.get("pool") or ""}
    if not state["template"]:
        made["started"] = status["status"] == "running"
    _primitives(made, config)
    cloned = bool(state["clone"])
    for name, (current, unlike_default) in _blocks(call.pve, row["node"], state, config).items():
        if state[name] or (not cloned and unlike_default):
            made[name] = current
        elif not cloned:
            made[name] = []
    made["network_device"] = interfaces(config)
    made["mac_addresses"] = [nic["mac_address"] if nic else "" for nic in made["network_device"]]
    _addresses(call, made, base, config)
    made.update({key: value for key, value in STATE_ONLY.items() if made.get(key) is None})
    return made


def _primitives(made: State, config: Config) -> None:
    cloned = bool(made["clone"])
    for name, default in PRIMITIVES.items():
        if cloned and (made[name] is None or made[name] == default):
            continue
        found = config.get(_KEYS.get(name, name), default)
        made[name] = flag(found) if isinstance(default, bool) else str(found).strip(" ")
    if not cloned or made["tags"]:
        made["tags"] = tags(config.get("tags"))
    if not cloned or made["scsi_hardware"] != "virtio-scsi-pci":
        made["scsi_hardware"] = config.get("scsihw", made["scsi_hardware"])
    made["on_boot"] = flag(config.get("onboot", 0))
    order = options(config.get("boot", "")).get("order", "")
    made["boot_order"] = order.split(";") if order else None


def _blocks(pve: Pve, node: str, state: State, config: Config) -> dict[str, tuple[list[Any], bool]]:
    """Each block as it is, and whether that is other than the default."""
    cpu, memory, agent = _cpu(config), _memory(config), _agent(state, config)
    seed = _initialization(state, config)
    serial = [{"device": config[f"serial{index}"]} for index in range(4) if f"serial{index}" in config]
    kind, startup, vga = config.get("ostype", ""), _startup(config), _vga(config)
    return {
        "agent": (agent, bool(agent) and {**agent[0], "wait_for_ip": []} != {**AGENT, "wait_for_ip": []}),
        "cpu": ([cpu], {**cpu, "flags": None, "units": None} != {**CPU, "flags": None, "units": None}),
        "disk": (_disks(pve, node, state, config), True),
        "initialization": (seed, bool(seed)),
        "memory": ([memory], memory != MEMORY),
        "operating_system": ([{"type": kind}], kind != "other"),
        "serial_device": (serial, bool(serial)),
        "startup": (startup, bool(startup)),
        "vga": (vga, bool(vga)),
    }


def _agent(state: State, config: Config) -> list[Any]:
    if "agent" not in config:
        return []
    found = options(config["agent"])
    before = (state["agent"] or [{}])[0]
    made = {
        "enabled": flag(found.get("enabled", found.get("", 0))),
        "timeout": before.get("timeout") or AGENT["timeout"],
        "trim": flag(found.get("fstrim_cloned_disks", 0)),
        "type": found.get("type", AGENT["type"]),
        "wait_for_ip": before.get("wait_for_ip") or [],
    }
    return [made]


def _cpu(config: Config) -> dict[str, Any]:
    found = options(config.get("cpu", CPU["type"]))
    return {
        **CPU,
        "cores": number(config, "cores", 1),
        "flags": [name for name in found.get("flags", "").split(";") if name],
        "hotplugged": number(config, "vcpus", 0),
        "limit": float(config.get("cpulimit", 0)),
        "numa": flag(config.get("numa", 0)),
        "sockets": number(config, "sockets", 1),
        "type": found.get("cputype") or found.get("", ""),
        "units": number(config, "cpuunits", 0),
    }


def _memory(config: Config) -> dict[str, Any]:
    found = options(config.get("memory", 0))
    dedicated = int(found.get("current") or found[""])
    return {**MEMORY, "dedicated": dedicated, "floating": number(config, "balloon", 0)}


def _startup(config: Config) -> list[Any]:
    if "startup" not in config:
        return []
    found = options(config["startup"])
    names = (("order", "order"), ("up_delay", "up"), ("down_delay", "down"))
    return [{name: int(found.get(key, -1)) for name, key in names}]


def _vga(config: Config) -> list[Any]:
    if "vga" not in config:
        return []
    found = options(config["vga"])
    return [
        {
            "clipboard": found.get("clipboard", ""),
            "memory": int(found.get("memory", 16)),
            "type": found.get("type") or found.get("", ""),
        }
    ]


def _disks(pve: Pve, node: str, state: State, config: Config) -> list[Any]:
    found = disks(config)
    before = {disk["interface"]: disk for disk in state["disk"] or []}
    order = [slot for slot in before if slot in found] or list(found)
    formats: dict[str, Any] = {}
    for storage in {found[slot][""].partition(":")[0] for slot in order}:
        content = pve.get(f"/nodes/{node}/storage/{storage}/content")
        formats.update({row["volid"]: row.get("format") for row in content})
    made = []
    for slot in order:
        drive = found[slot]
        storage, _, path = drive[""].partition(":")
        texts = {key: drive.get(key, DISK[key]) for key in ("aio", "cache", "discard", "serial")}
        flags = {key: flag(drive.get(key, DISK[key])) for key in ("backup", "iothread", "replicate", "ssd")}
        made.append(
            {
                **DISK,
                **texts,
                **flags,
                "interface": slot,
                "datastore_id": storage,
                "path_in_datastore": path,
                "file_format": drive.get("format") or formats.get(drive[""]),
                "import_from": before.get(slot, {}).get("import_from") or "",
                "size": size_bytes(drive.get("size", "0")) // 1024**3,
                "speed": [],
            }
        )
    return made


def _initialization(state: State, config: Config) -> list[Any]:
    made: dict[str, Any] = {}
    if (drive := cloud_init_drive(config)) is not None:
        storage, _, path = drive[1][""].partition(":")
        made.update(
            interface=drive[0], datastore_id=storage, file_format=path.rpartition(".")[2] if "." in path else ""
        )
    seeds = {key: config[key] for key in ("searchdomain", "nameserver") if key in config}
    if seeds:
        servers = str(seeds.get("nameserver", "")).split()
        made["dns"] = [{"domain": seeds.get("searchdomain", ""), "servers": servers}]
    if addresses := _ip_configs(config):
        made["ip_config"] = addresses
    if any(key in config for key in ("ciuser", "sshkeys", "cipassword")):
        keys = [line for line in unquote(str(config.get("sshkeys", ""))).split("\n") if line]
        password = config.get("cipassword", "")
        made["user_account"] = [{"keys": keys, "password": password, "username": config.get("ciuser", "")}]
    if not made:
        return []
    files = options(config.get("cicustom", ""))
    made.update({f"{kind}_data_file_id": files.get(kind, "") for kind in ("meta", "network", "user", "vendor")})
    made.update(type=config.get("citype", ""), upgrade=flag(config.get("ciupgrade", 1)))
    blank: dict[str, Any] = {"interface": "", "datastore_id": "", "file_format": ""}
    found = {**blank, "dns": [], "ip_config": [], "user_account": [], **made}
    if state["clone"] and state["initialization"]:
        shown = state["initialization"][0]
        found.update({name: [] for name in ("dns", "ip_config", "user_account") if not shown.get(name)})
    return [found]


def _ip_configs(config: Config) -> list[Any]:
    numbers = [int(key[8:]) for key in config if re.fullmatch(r"ipconfig\d+", key)]
    made = []
    for index in range(max(numbers, default=-1) + 1):
        found = options(config.get(f"ipconfig{index}", ""))
        families = (("ipv4", "ip", "gw"), ("ipv6", "ip6", "gw6"))
        made.append(
            {
                family: [{"address": found.get(key, ""), "gateway": found.get(gateway, "")}]
                if key in found or gateway in found
                else []
                for family, key, gateway in families
            }
        )
    return made


def _addresses(call: Call, made: State, base: str, config: Config) -> None:
    """What the guest agent tells, waited for as long as the resource says: 15 minutes unless it says otherwise."""
    made.update(ipv4_addresses=[], ipv6_addresses=[], network_interface_names=[])
    found = options(config.get("agent", 0))
    if not made["started"] or not flag(found.get("enabled", found.get("", 0))):
        return
    told = _told(call, base, _seconds((made["agent"] or [AGENT])[0]["timeout"]))
    for kind in ("ipv4", "ipv6"):
        made[f"{kind}_addresses"] = [
            [item["ip-address"] for item in link.get("ip-addresses", []) if item["ip-address-type"] == kind]
            for link in told
        ]
    made["mac_addresses"] = [link.get("hardware-address", "").upper() for link in told]
    made["network_interface_names"] = [link["name"] for link in told]


def _told(call: Call, base: str, timeout_s: float) -> list[dict[str, Any]]:
    deadline = time.monotonic() + timeout_s
    while True:
        try:
            links: list[dict[str, Any]] = call.pve.get(f"{base}/agent/network-get-interfaces")["result"]
            if any(link["name"] != "lo" and link.get("ip-addresses") for link in links):
                return links
        except ApiError as error:
            if "is not running" not in error.reason and "not running" not in error.reason:
                raise
        if time.monotonic() >= deadline:
            call.warn("error waiting for network interfaces from QEMU agent")
            return []
        time.sleep(_POLL_S)


def _seconds(text: str) -> float:
    return float(text[:-1]) * _IN_SECONDS[text[-1]]
