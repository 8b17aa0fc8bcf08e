"""VMs, networks, nodes and ports as templates see them. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from ipaddress import ip_interface

from pydantic import JsonValue

from atlas_mcp.domain.fleet.vm import Vm, VmDisk, VmIp, VmNic
from atlas_mcp.model import JsonObject

from .components import Component, packages


@dataclass(frozen=True)
class Place:
    """Where a VM is, or will be; None where nobody has said."""

    vmid: int | None
    node: str | None


def host(vm: Vm, place: Place, having: Sequence[Component], noted: Sequence[str]) -> JsonObject:
    """A VM. `address` is the first static one, else one that its guest agent told, else ""."""
    addresses = [*vm.addresses, *noted]
    return {
        "id": vm.id,
        "entry": vm.entry,
        "hostname": vm.hostname,
        "short": vm.hostname.partition(".")[0],
        "role": vm.role or "",
        "description": vm.description,
        "environment": vm.environment,
        "template": str(vm.template),
        "vmid": place.vmid,
        "node": place.node,
        "cores": vm.cores,
        "memory": vm.memory.text,
        "disks": [_disk(disk) for disk in vm.disks],
        "nics": [_nic(nic) for nic in vm.nics],
        "address": addresses[0] if addresses else "",
        "user": vm.cloud_init.user or "",
        "tags": [*vm.tags],
        "pool": vm.pool or "",
        "ha": vm.ha.state.value if vm.ha else "",
        "order": vm.startup.order if vm.startup and vm.startup.order is not None else None,
        "anti_affinity": vm.anti_affinity or "",
        "components": [component.name for component in having],
        "packages": [*packages(vm)],
    }


def _disk(disk: VmDisk) -> JsonObject:
    storage = "of its template" if disk.storage is None else disk.storage.name or f"class {disk.storage.kind}"
    return {"size": disk.size.text, "storage": storage}


def _nic(nic: VmNic) -> JsonObject:
    found: list[JsonValue] = [_address(ip) for ip in (nic.ipv4, nic.ipv6) if ip is not None]
    gateways: list[JsonValue] = [ip.gateway for ip in (nic.ipv4, nic.ipv6) if ip is not None and ip.gateway]
    return {"network": _network(nic), "addresses": found, "gateways": gateways, "firewall": nic.firewall}


def _address(ip: VmIp) -> str:
    return ip.address or ip.mode.value


def _network(nic: VmNic) -> str:
    return f"{nic.network} VLAN {nic.vlan}" if nic.vlan else nic.network


def networks(vms: Sequence[Vm]) -> list[JsonValue]:
    """The layer-2 networks, by name: subnets, gateways, and each VM's addresses in them, with its place in the list."""
    found: dict[str, tuple[set[str], set[str], list[JsonValue]]] = {}
    for number, vm in enumerate(vms, 1):
        for nic in vm.nics:
            subnets, gateways, members = found.setdefault(_network(nic), (set(), set(), []))
            ips = [ip for ip in (nic.ipv4, nic.ipv6) if ip is not None]
            subnets |= {str(ip_interface(ip.address).network) for ip in ips if ip.address}
            gateways |= {ip.gateway for ip in ips if ip.gateway}
            members.append({"number": number, "hostname": vm.hostname, "addresses": [_address(ip) for ip in ips]})
    return [
        {"name": name, "subnets": [*sorted(subnets)], "gateways": [*sorted(gateways)], "vms": members}
        for name, (subnets, gateways, members) in sorted(found.items())
    ]


def nodes(vms: Sequence[Vm], places: Mapping[str, Place]) -> list[JsonValue]:
    """The nodes with the VMs on each; a node that is not known bears no name."""
    found: dict[str, list[JsonValue]] = {}
    for vm in vms:
        about: JsonObject = {"hostname": vm.hostname, "cores": vm.cores, "memory": vm.memory.text}
        found.setdefault(places[vm.id].node or "", []).append({**about, "vmid": places[vm.id].vmid})
    return [{"name": name, "vms": members} for name, members in sorted(found.items())]


def ports(hosts: Sequence[JsonObject], found: Sequence[Component]) -> list[JsonValue]:
    """Who listens where, as the components say."""
    by_id = {str(one["id"]): one for one in hosts}
    return [
        {
            "hostname": by_id[vm]["hostname"],
            "address": by_id[vm]["address"],
            "port": port.port,
            "protocol": port.protocol,
            "purpose": port.purpose,
            "open": port.open,
            "listens": port.listens,
            "component": component.name,
            "role": component.role,
        }
        for component in found
        for port in component.definition.ports
        for vm in component.vms
    ]


def contested(hosts: Sequence[JsonObject], found: Sequence[Component]) -> list[str]:
    """The ports of a VM that several components listen on, in words."""
    by_id = {str(one["id"]): str(one["hostname"]) for one in hosts}
    listening: dict[tuple[str, str], list[str]] = {}
    for component in found:
        for port in dict.fromkeys(f"{port.port}/{port.protocol}" for port in component.definition.ports):
            for vm in component.vms:
                listening.setdefault((port, by_id[vm]), []).append(component.name)
    vms: dict[tuple[str, str], list[str]] = {}
    for (port, hostname), names in listening.items():
        if len(names) > 1:
            vms.setdefault((port, ", ".join(names)), []).append(hostname)
    return [
        f"{names} all listen on port {port} of {some(where)}: give all but one another port or VM"
        for (port, names), where in vms.items()
    ]


def scrapes(hosts: Sequence[JsonObject], found: Sequence[Component]) -> list[JsonValue]:
    """What Prometheus reads: one job for each component that has metrics."""
    by_id = {str(one["id"]): one for one in hosts}
    jobs: list[JsonValue] = []
    for component in found:
        port = component.definition.metrics
        if port is not None:
            targets: list[JsonValue] = [
                {
                    "host": by_id[vm]["hostname"],
                    "target": _socket(str(by_id[vm]["address"] or by_id[vm]["hostname"]), port),
                }
                for vm in component.vms
            ]
            jobs.append({"name": component.role, "targets": targets})
    return jobs


def _socket(address: str, port: int) -> str:
    return f"[{address}]:{port}" if ":" in address else f"{address}:{port}"


def some(names: Sequence[str]) -> str:
    """The first names, and how many more there are."""
    return ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")
