"""What somebody else has already: names, addresses, VMIDs. Pure.

Addresses are compared with our own deployments and open plans, and with the guest configurations that were read. An
address that is used on another bridge or VLAN may well be free on this one: a warning.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import JsonValue

from atlas_mcp.domain.fleet.vm import Vm, VmNic
from atlas_mcp.domain.text import counted, quoted
from atlas_mcp.engines.proxmox.spec import Guest
from atlas_mcp.errors import Problem
from atlas_mcp.toolset import Deployment

from .look import Look


def check_names(look: Look, vms: Sequence[Vm], held: Mapping[str, int]) -> Iterator[Problem]:
    """Host names that another guest, or another deployment, bears."""
    bearers: dict[str, Guest] = {guest.name.lower(): guest for guest in look.resources.guests}
    promised = {member.target.name.lower() for member in look.reserved}
    for vm in vms:
        name = vm.hostname.lower()
        bearer = bearers.get(name)
        if bearer is not None and bearer.vmid != held.get(vm.id) and bearer.vmid not in held.values():
            yield Problem(
                f"/vms/{vm.id}/hostname",
                f"guest {bearer.vmid} on {look.cluster} bears the name {vm.hostname}.",
                "Choose another hostname.",
            )
        elif bearer is None and name in promised:
            yield Problem(
                f"/vms/{vm.id}/hostname",
                f"another deployment or open plan of ours takes the name {vm.hostname}.",
                "Choose another hostname, or let that plan expire.",
            )


def free_vmids(look: Look) -> Iterator[int]:
    """The VMIDs of the operator's range that nothing is seen to take, lowest first."""
    taken = {guest.vmid for guest in look.resources.guests} | {int(member.target.id) for member in look.reserved}
    allowed = range(look.allowance.first_vmid, look.allowance.last_vmid + 1)
    return (vmid for vmid in allowed if vmid not in taken)


def check_vmids(look: Look, new: Sequence[Vm]) -> Iterator[Problem]:
    """Whether the operator's range has a VMID for each new VM."""
    free = sum(1 for _ in zip(free_vmids(look), new, strict=False))
    if free < len(new):
        first, last = look.allowance.first_vmid, look.allowance.last_vmid
        yield Problem(
            "/spec/vms",
            f"{counted(len(new), 'VMID')} needed, and {free} from {first} to {last} are free.",
            f"Widen clusters.{look.cluster}.vmids in the settings.",
        )


@dataclass(frozen=True)
class _Use:
    """Where an address is used: on which network, and by whom."""

    network: str
    who: str


def check_addresses(
    look: Look, vms: Sequence[Vm], held: Mapping[str, int]
) -> tuple[tuple[Problem, ...], tuple[str, ...]]:
    """Addresses that something else has on the same network, and, as warnings, on another."""
    used = _used(look, held)
    problems: list[Problem] = []
    warnings: list[str] = []
    for vm in vms:
        for index, nic in enumerate(vm.nics):
            for family, address in _static(nic):
                for use in used.get(address, ()):
                    if use.network == _network(nic):
                        place = f"/vms/{vm.id}/nics/{index}/{family}"
                        problems.append(Problem(place, f"{use.who} has {address}.", "Choose another address."))
                    else:
                        warnings.append(f"{use.who} has {address} too, on {quoted(use.network)}")
    return tuple(problems), tuple(dict.fromkeys(warnings))


def addresses_of(vms: Sequence[Vm]) -> tuple[str, ...]:
    """The static addresses of VMs with their networks, as the addresses of guests are read."""
    return tuple(f"{address} {_network(nic)}" for vm in vms for nic in vm.nics for _, address in _static(nic))


@dataclass(frozen=True)
class Coverage:
    """Whose addresses are known: guests of our record, others, and how old what was read of those is, in seconds."""

    recorded: int
    others: int
    ages: tuple[int, ...]


def coverage(look: Look, deployment: Deployment) -> Coverage:
    """How much the check of addresses rests on: the record for guests of ours, what was read for all others."""
    guests = {guest.vmid for guest in look.resources.guests if not guest.template}
    guests -= {int(member.target.id) for member in deployment.members}
    recorded = guests & {int(member.target.id) for member in look.reserved}
    others = guests - recorded
    ages = tuple(sighting.age_s for sighting in look.sightings if int(sighting.target.id) in others)
    return Coverage(len(recorded), len(others), ages)


def _used(look: Look, held: Mapping[str, int]) -> dict[str, list[_Use]]:
    """Who uses which address, but for this deployment's own guests."""
    own = {str(vmid) for vmid in held.values()} | {member.target.id for member in look.reserved}
    used: dict[str, list[_Use]] = {}
    for member in look.reserved:
        for address, network in _of_spec(member.spec.get("nics")):
            used.setdefault(address, []).append(_Use(network, f"{member.target.name} of another deployment or plan"))
    for sighting in look.sightings:
        if sighting.target.id not in own and look.resources.guest(int(sighting.target.id)) is not None:
            for text in sighting.addresses:
                address, _, network = text.partition(" ")
                used.setdefault(address, []).append(
                    _Use(network, f"guest {sighting.target.name} ({sighting.target.id})")
                )
    return used


def _of_spec(nics: JsonValue) -> Iterator[tuple[str, str]]:
    """Addresses and networks of a stored VM; anything else has none."""
    for nic in nics if isinstance(nics, list) else []:
        found: dict[str, Any] = nic if isinstance(nic, dict) else {}
        network = f"{found.get('bridge') or found.get('vnet') or ''}/{found.get('vlan') or 0}"
        for ip in (found.get("ipv4"), found.get("ipv6")):
            if isinstance(ip, dict) and ip.get("address"):
                yield str(ip["address"]).partition("/")[0], network


def _static(nic: VmNic) -> Iterator[tuple[str, str]]:
    for family, ip in (("ipv4", nic.ipv4), ("ipv6", nic.ipv6)):
        if ip is not None and ip.address is not None:
            yield family, ip.address.partition("/")[0]


def _network(nic: VmNic) -> str:
    return f"{nic.network}/{nic.vlan or 0}"
