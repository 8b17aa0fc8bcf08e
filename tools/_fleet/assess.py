"""Whether a fleet fits a cluster, and where each VM goes: pure checks over a `Look`, all problems at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from atlas_mcp.domain.fleet.change import Aspect, Changes
from atlas_mcp.domain.fleet.entries import at_entries
from atlas_mcp.domain.fleet.placement import Assignment
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.errors import Problem

from .checks import check_nics, check_vm, warnings_of
from .conflicts import check_addresses, check_names, check_vmids
from .joins import check_joins, join_warnings
from .look import Look
from .room import check_growth, growth, pack
from .spread import together

_OLDEST = 8
_NICS = {Aspect.NIC, Aspect.NIC_ADD}
_JOINS = {Aspect.HA, Aspect.BACKUP}


@dataclass(frozen=True)
class Assessment:
    """What stands in the way, what is worth knowing, and the place of every VM that is to be made."""

    problems: tuple[Problem, ...]
    warnings: tuple[str, ...]
    places: dict[str, Assignment]


def assess(look: Look, changes: Changes, vms: Sequence[Vm], held: Mapping[str, int]) -> Assessment:
    """Hold a fleet against a cluster.

    `changes` is what is to be done, `vms` the whole fleet, `held` the VMIDs of the VMs that are there, by id. What
    is there and does not change is not judged again.
    """
    new = changes.added
    clashes, also_used = check_addresses(look, readdressed(changes, vms), held)
    grown = growth(look, changes, vms, held)
    problems = [
        *_cluster(look),
        *check_names(look, _touched(changes, vms, {Aspect.HOSTNAME}), held),
        *clashes,
        *check_vmids(look, new),
        *(problem for vm in new for problem in check_vm(look, vm)),
        *(problem for vm in _touched(changes, vms, _NICS) if vm not in new for problem in check_nics(look, vm)),
        *(problem for vm in _touched(changes, vms, _JOINS) for problem in check_joins(look, vm, held.get(vm.id))),
        *check_growth(look, changes, vms, held, grown),
    ]
    warnings = [
        *also_used,
        *(warning for vm in new for warning in warnings_of(look, vm)),
        *(warning for vm in _touched(changes, vms, _JOINS) for warning in join_warnings(look, vm)),
        *_unseen(look, changes),
    ]
    places: dict[str, Assignment] = {}
    if new and not problems:
        places, unplaced = pack(look, new, vms, held, grown)
        problems += unplaced
        warnings += together(look, vms, places, held)
    return Assessment(at_entries(problems, vms), tuple(dict.fromkeys(warnings)), places)


def readdressed(changes: Changes, vms: Sequence[Vm]) -> list[Vm]:
    """The VMs that may get other addresses than they have."""
    return _touched(changes, vms, _NICS)


def _touched(changes: Changes, vms: Sequence[Vm], aspects: set[Aspect]) -> list[Vm]:
    """The new VMs, and those of which such a thing changes."""
    ids = {vm.id for vm in changes.added} | {change.vm_id for change in changes.changed if change.aspect in aspects}
    return [vm for vm in vms if vm.id in ids]


def _cluster(look: Look) -> Iterator[Problem]:
    if look.health.quorate is False:
        yield Problem("", f"{look.cluster} has no quorum.", "Bring its nodes back.")
    if look.health.major < _OLDEST:
        yield Problem("", f"{look.cluster} runs PVE {look.health.version}.", "ATLAS needs PVE 8 or 9.")
    if not look.nodes:
        yield Problem("", f"no node of {look.cluster} is online and allowed.", "Bring one back, or allow more.")
    elif not any(node.memory_mib for node in look.nodes):
        yield Problem("", "the token may not see what the nodes have.", "Grant it Sys.Audit on /nodes.")


def _unseen(look: Look, changes: Changes) -> Iterator[str]:
    if changes.added and not look.sees_all:
        yield "the token lacks VM.Audit on /vms: names, addresses and memory of guests it does not see are not compared"
