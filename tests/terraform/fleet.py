"""What ATLAS writes for Terraform, and what its API engine makes: a fleet as terraform.tfvars.json and as guests."""

from __future__ import annotations

import copy
from typing import Any
from urllib.parse import quote

from tests.simcluster.client import Api

from .cluster import TEMPLATE

DEPLOYMENT = "d1"
NONCE = "0123456789abcdef0123456789abcdef"
TAG = "atlas-0123456789ab"
MARK = f"atlas:{NONCE}"
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGU= ops@example.org"
NODES = ("pve1", "pve2", "pve3")
FIRST = 2000

Values = dict[str, Any]


def vm(id: str, number: int, **changes: Any) -> Values:
    """One entry of `vms`."""
    return {
        "name": f"web-{number:02}",
        "description": f"Web server.\n\nMade by ATLAS: {id} of deployment {DEPLOYMENT}.\n{MARK}",
        "template": "debian-12-cloud",
        "cores": 2,
        "memory_mib": 2048,
        "disks": [{"size_gib": 20, "storage": {"class": "shared"}}],
        "nics": [
            {"bridge": "vmbr0", "vlan": 20, "ipv4": {"address": f"10.0.20.{10 + number}/24", "gateway": "10.0.20.1"}}
        ],
        "dns": {"servers": ["10.0.20.2"], "search": ["example.org", "lan"]},
        "cloud_init": {"user": "ops", "ssh_keys": [KEY]},
        "tags": ["web", "atlas"],
        "pool": "atlas",
        **changes,
    }


# What the VMs of a fleet differ in, by number.
VARIED: dict[int, Values] = {
    2: {
        "disks": [{"size_gib": 20, "storage": {"name": "ceph"}}, {"size_gib": 5, "storage": {"name": "ceph"}}],
        "nics": [
            {"bridge": "vmbr0", "firewall": True, "mtu": 1400},
            {"bridge": "apps", "ipv6": {"address": "auto"}},
        ],
        "startup": {"order": 3, "up_delay_s": 10},
        "on_boot": True,
    },
    3: {"ha": {"state": "started"}},
    4: {"agent": True},
    5: {"cloud_init": {"snippet": "base"}, "dns": {}},
}


def tfvars(endpoint: str, count: int, *, first: int = FIRST) -> Values:
    """The variables of a fleet of `web-1` to `web-<count>` over the nodes, VMIDs counted from `first`."""
    numbers = {f"web-{number}": number for number in range(1, count + 1)}
    return {
        "pve_endpoint": endpoint,
        "deployment": {"id": DEPLOYMENT, "nonce": NONCE},
        "vms": {id: vm(id, number, **copy.deepcopy(VARIED.get(number, {}))) for id, number in numbers.items()},
        "vmids": {id: first + number - 1 for id, number in numbers.items()},
        "nodes": {id: NODES[(number - 1) % 3] for id, number in numbers.items()},
        "templates": {"debian-12-cloud": {"vm_id": TEMPLATE, "node_name": "pve1", "storage": "ceph"}},
        "storages": {"shared": "ceph"},
        "snippets": {"base": "local:snippets/base.yaml"},
    }


def moves(values: Values) -> Values:
    """moves.tf.json: each VM may come from the block that it would be in with HA, or without."""
    found = []
    for id, wanted in values["vms"].items():
        made = "adopted" if id in values.get("adopted", ()) else "cloned"
        here, there = (f"{made}_ha", made) if wanted.get("ha") else (made, f"{made}_ha")
        address = f'module.fleet.proxmox_virtual_environment_vm.%s["{values["vmids"][id]}"]'
        found.append({"from": address % there, "to": address % here})
    return {"moved": found}


def make_all(api: Api, values: Values) -> None:
    """Make the VMs of a fleet through the API, in the calls of ATLAS's own engine, and start them."""
    for id, wanted in values["vms"].items():
        make(api, wanted, values["vmids"][id], values["nodes"][id])


def make(api: Api, wanted: Values, vmid: int, node: str) -> None:
    """Make one VM so."""
    target: Values = {} if node == "pve1" else {"target": node}
    assert api.clone(vmid, name=wanted["name"], storage="ceph", description=wanted["description"], **target) == "OK"
    base = f"/nodes/{node}/qemu/{vmid}"
    api.put(f"{base}/config", **_settings(wanted))
    assert api.finish(api.put(f"{base}/resize", disk="scsi0", size=f"{wanted['disks'][0]['size_gib']}G")) == "OK"
    assert api.finish(api.post(f"{base}/status/start")) == "OK"
    if "ha" in wanted:
        api.post("/cluster/ha/resources", sid=f"vm:{vmid}", state=wanted["ha"]["state"], comment=MARK)


def _settings(wanted: Values) -> Values:
    made: Values = {
        "cores": wanted["cores"],
        "memory": wanted["memory_mib"],
        "tags": ";".join(sorted(wanted["tags"])),
        "onboot": int(wanted.get("on_boot", False)),
    }
    for index, nic in enumerate(wanted["nics"]):
        made[f"net{index}"] = _nic(nic)
        made[f"ipconfig{index}"] = _addresses(nic)
    for index, disk in enumerate(wanted["disks"][1:], 1):
        made[f"scsi{index}"] = f"ceph:{disk['size_gib']}"
    for key, name in (("nameserver", "servers"), ("searchdomain", "search")):
        if wanted["dns"].get(name):
            made[key] = " ".join(wanted["dns"][name])
    seed = wanted["cloud_init"]
    if "snippet" in seed:
        made["cicustom"] = f"user=local:snippets/{seed['snippet']}.yaml"
    else:
        made |= {"ciuser": seed["user"], "sshkeys": quote("\n".join(seed["ssh_keys"]), safe="")}
    if "agent" in wanted:
        made["agent"] = f"enabled={int(wanted['agent'])}"
    if "startup" in wanted:
        made["startup"] = f"order={wanted['startup']['order']},up={wanted['startup']['up_delay_s']}"
    return made


def _nic(nic: Values) -> str:
    parts = ["virtio", f"bridge={nic['bridge']}"]
    parts += [f"tag={nic['vlan']}"] if "vlan" in nic else []
    parts += ["firewall=1"] if nic.get("firewall") else []
    parts += [f"mtu={nic['mtu']}"] if "mtu" in nic else []
    return ",".join(parts)


def _addresses(nic: Values) -> str:
    parts = []
    for family, key, gateway in (("ipv4", "ip", "gw"), ("ipv6", "ip6", "gw6")):
        if family in nic:
            parts.append(f"{key}={nic[family]['address']}")
            parts += [f"{gateway}={nic[family]['gateway']}"] if "gateway" in nic[family] else []
    return ",".join(parts) or "ip=dhcp"
