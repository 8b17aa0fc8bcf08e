"""A fleet as the input variables of the Terraform module `templates/terraform/proxmox`; its README describes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pydantic import JsonValue

from atlas_mcp.domain.fleet.vm import IpMode, Vm, VmDisk, VmIp, VmNic
from atlas_mcp.engines.terraform.spec import Surroundings
from atlas_mcp.model import JsonObject
from atlas_mcp.toolset import Deployment

from .._fleet.guest import description, tags
from .hosts import Place, some
from .known import FleetBrief


def adopted(deployment: Deployment, brief: FleetBrief) -> dict[str, bool]:
    """The VMs that ATLAS made and Terraform took over, or is to: each with whether its HA resource is, too."""
    now, with_ha = brief.variables.get("adopted"), brief.variables.get("adopted_ha")
    if isinstance(now, list) and isinstance(with_ha, list):
        return {str(one): one in with_ha for one in now}
    return {
        member.key: bool(member.noted.get("adopted_ha"))
        for member in deployment.members
        if member.noted.get("adopted") and member.made
    }


def kept_by_atlas(deployment: Deployment, brief: FleetBrief, around: Surroundings) -> bool:
    """Whether the VMs are there, and what Terraform needs to know of them is where only ATLAS has it."""
    by_hand = around.backend and deployment.owner  # the state is where everybody finds it
    return any(member.made for member in deployment.members) and not brief.variables and not by_hand


def inputs(
    vms: Sequence[Vm], places: Mapping[str, Place], deployment: Deployment, brief: FleetBrief, around: Surroundings
) -> tuple[JsonObject, tuple[str, ...]]:
    """What goes into terraform.tfvars.json, and the variables that Terraform will ask for."""
    vmids: JsonObject = {vm.id: place.vmid for vm in vms if (place := places[vm.id]).vmid is not None}
    nodes: JsonObject = {vm.id: place.node for vm in vms if (place := places[vm.id]).node is not None}
    unnumbered = [vm.id for vm in vms if vm.id not in vmids]
    unplaced = [vm.id for vm in vms if vm.id not in nodes and vm.node is None]
    classes = sorted(
        {
            disk.storage.kind
            for vm in vms
            for disk in vm.disks
            if vm.id not in brief.storages and disk.storage and disk.storage.kind
        }
    )
    snippets = sorted({vm.cloud_init.snippet for vm in vms if vm.cloud_init.snippet})
    found: JsonObject = {
        "deployment": {"id": deployment.id, "nonce": deployment.nonce},
        "vms": {vm.id: _vm(vm, deployment, brief.storages.get(vm.id, ())) for vm in vms},
        **({"vmids": vmids} if vmids else {}),
        **({"nodes": nodes} if nodes else {}),
        **({"kept_by_atlas": True} if kept_by_atlas(deployment, brief, around) else {}),
        **({"storages": {}} if not classes else {}),
        **({"snippets": {}} if not snippets else {}),
        **_adopted(adopted(deployment, brief), vms),
        **brief.variables,
    }
    asked = {
        "pve_endpoint": "https://HOST:8006 of the cluster",
        "templates": f"VMID and node of {some(sorted({str(vm.template) for vm in vms}))}",
        "vmids": f"the VMID of {some(unnumbered)}" if unnumbered else "",
        "nodes": f"the node of {some(unplaced)}" if unplaced else "",
        "storages": f"the storage of class {some(classes)}",
        "snippets": f"the volume of {some(snippets)}",
    }
    whole = {name for name in found if name not in ("vmids", "nodes")} | {*brief.variables}
    return found, tuple(f"{name}: {what}" for name, what in asked.items() if what and name not in whole)


def _adopted(adopted: Mapping[str, bool], vms: Sequence[Vm]) -> JsonObject:
    ids = [vm.id for vm in vms if vm.id in adopted]
    return {"adopted": [*ids], "adopted_ha": [one for one in ids if adopted[one]]} if ids else {}


def moves(vms: Sequence[Vm], places: Mapping[str, Place], adopted: Mapping[str, bool]) -> JsonObject:
    """moves.tf.json: a VM with HA and one without stand in different blocks, and may come from the other one."""
    found: list[JsonValue] = []
    for vm in vms:
        if places[vm.id].vmid is not None:
            made = "adopted" if vm.id in adopted else "cloned"
            here, there = (f"{made}_ha", made) if vm.ha else (made, f"{made}_ha")
            address = f'module.fleet.proxmox_virtual_environment_vm.{{}}["{places[vm.id].vmid}"]'
            found.append({"from": address.format(there), "to": address.format(here)})
    return {"moved": found}


def _vm(vm: Vm, deployment: Deployment, storages: Sequence[str]) -> JsonObject:
    """One VM; what is not set is left out, and the module's own default counts."""
    settings: dict[str, JsonValue] = {
        "name": vm.hostname,
        "description": description(vm, deployment.id, deployment.nonce),
        "template": str(vm.template),
        "full_clone": vm.clone.value == "full",
        "cores": vm.cores,
        "memory_mib": int(vm.memory),
        "disks": [_disk(disk, *storages[index : index + 1]) for index, disk in enumerate(vm.disks)],
        "nics": [_nic(nic) for nic in vm.nics],
        "dns": {"servers": [str(server) for server in vm.dns.servers], "search": list(vm.dns.search)},
        "cloud_init": _cloud_init(vm) or ({} if vm.addresses or vm.dns.servers or vm.dns.search else None),
        "tags": [*tags(vm).split(";")],
        "pool": vm.pool,
        "node": vm.node,
        "agent": vm.agent,
        "on_boot": vm.on_boot,
        "protection": vm.protection,
        "startup": vm.startup.model_dump(exclude_none=True) if vm.startup else None,
        "ha": vm.ha.model_dump(mode="json", exclude_none=True) if vm.ha else None,
    }
    return {key: value for key, value in settings.items() if value not in (None, [])}


def _disk(disk: VmDisk, chosen: str = "") -> JsonObject:
    """A disk, on the storage that was chosen for it where one was."""
    size: JsonObject = {"size_gib": disk.size.gib}
    if chosen:
        return {**size, "storage": {"name": chosen}}
    if disk.storage is None:
        return size
    by: JsonObject = {"name": disk.storage.name} if disk.storage.name else {"class": str(disk.storage.kind)}
    return {**size, "storage": by}


def _nic(nic: VmNic) -> JsonObject:
    settings: dict[str, JsonValue] = {
        "bridge": nic.network,
        "vlan": nic.vlan,
        "mtu": nic.mtu,
        "firewall": nic.firewall,
        "ipv4": _ip(nic.ipv4),
        "ipv6": _ip(nic.ipv6),
    }
    return {key: value for key, value in settings.items() if value is not None}


def _ip(ip: VmIp | None) -> JsonObject | None:
    if ip is None:
        return None
    address = ip.address if ip.mode is IpMode.STATIC else ip.mode.value
    return {"address": address, **({"gateway": ip.gateway} if ip.gateway else {})}


def _cloud_init(vm: Vm) -> JsonObject:
    given: dict[str, JsonValue] = {
        "user": vm.cloud_init.user,
        "ssh_keys": list(vm.cloud_init.ssh_keys),
        "snippet": vm.cloud_init.snippet,
    }
    return {key: value for key, value in given.items() if value}


def backend(chosen: JsonObject) -> JsonObject:
    """backend.tf.json: which backend there is. Its block takes no variables, so its settings stand in a file apart."""
    return {"terraform": {"backend": {str(chosen["type"]): {}}}} if chosen else {}


def backend_settings(chosen: JsonObject, deployment: Deployment) -> JsonObject:
    """backend.config.json, for `terraform init -backend-config`."""
    settings = chosen.get("settings")
    given = settings if isinstance(settings, dict) else {}
    return {key: str(value).replace("{deployment}", deployment.id) for key, value in given.items()}


def mirror(place: str) -> JsonObject:
    """terraform.tfrc.json, for TF_CLI_CONFIG_FILE: providers come from a mirror alone, and nothing asks for updates."""
    if not place:
        return {}
    kind, key = ("network_mirror", "url") if place.startswith("https://") else ("filesystem_mirror", "path")
    return {
        "disable_checkpoint": True,
        "provider_installation": [{kind: [{key: place, "include": ["*/*/*"]}]}],
    }
