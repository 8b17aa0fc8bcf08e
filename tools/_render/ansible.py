"""A fleet as an Ansible inventory, variables and plays. Pure.

Groups: `env_<environment>`, `entry_<id>` of the spec's entries, `component_<role>`; no host name holds an underscore,
so none is a group's. Variables stand in folders, beside which people put files of their own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pydantic import JsonValue

from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.model import JsonObject
from atlas_mcp.toolset import Deployment

from .components import Component, packages, settings


def inventory(vms: Sequence[Vm], found: Sequence[Component]) -> JsonObject:
    """The content of inventory/hosts.yml."""
    groups: dict[str, list[str]] = {}
    for vm in vms:
        for name in _groups(vm, found):
            groups.setdefault(name, []).append(vm.hostname)
    children: JsonObject = {group: {"hosts": {name: {} for name in members}} for group, members in groups.items()}
    return {"all": {"children": children}}


def inventory_hosts(
    vms: Sequence[Vm], own: Sequence[JsonObject], found: Sequence[Component], deployment: Deployment
) -> JsonObject:
    """The content of inventory/inventory.json: what the dynamic inventory knows, which asks for addresses not fixed."""
    hosts: list[JsonValue] = []
    for vm, variables in zip(vms, own, strict=True):
        fixed = {key: value for key, value in variables.items() if key != "ansible_host" or vm.addresses}
        hosts.append({"id": vm.id, "hostname": vm.hostname, "groups": [*_groups(vm, found)], "variables": fixed})
    return {"deployment": deployment.id, "hosts": hosts}


def _groups(vm: Vm, found: Sequence[Component]) -> list[str]:
    of_environment, of_entry = f"env_{vm.environment}", f"entry_{vm.entry}"
    named = (  # a group's name holds no hyphen
        "".join(char if char.isalnum() else "_" for char in name) for name in (of_environment, of_entry)
    )
    return [*named, *(one.group for one in found if vm.id in one.vms)]


def host_variables(vm: Vm, host: Mapping[str, JsonValue], having: Sequence[Component]) -> JsonObject:
    """The variables of one host."""
    opened = {(port.port, port.protocol): port for one in having for port in one.definition.ports if port.open}
    ports: list[JsonValue] = [
        {"port": str(number), "protocol": protocol, "comment": port.purpose}
        for (number, protocol), port in opened.items()
    ]
    found: dict[str, JsonValue] = {
        **settings(vm, having),
        "ansible_host": host["address"],
        "ansible_user": vm.cloud_init.user,
        "atlas_vm": vm.id,
        "base_component_ports": ports,
        "packages_present": [*packages(vm)],
    }
    return {key: value for key, value in found.items() if value not in (None, "", [])}


def fleet_variables(fleet: Mapping[str, JsonValue], deployment: Deployment, mirrors: Mapping[str, str]) -> JsonObject:
    """The variables of all hosts."""
    own: dict[str, JsonValue] = {key: value for key, value in mirrors.items() if key != "terraform"}
    return {
        "atlas_deployment": deployment.id,
        "atlas_fleet": fleet["name"],
        "atlas_environment": fleet["environment"],
        **({"atlas_mirror": own} if own else {}),
    }


def plays(vms: Sequence[Vm], found: Sequence[Component]) -> JsonObject:
    """Plays of the whole fleet, by component and by host: each a title, the hosts and the roles."""
    by_host: list[JsonValue] = [
        {"hostname": vm.hostname, "roles": [one.role for one in found if vm.id in one.vms]} for vm in vms
    ]
    by_component: list[JsonValue] = [
        {"role": one.role, "group": one.group, "title": one.definition.description} for one in found
    ]
    return {"play_hosts": by_host, "play_components": by_component}
