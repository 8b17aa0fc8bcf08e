"""VMs of one entry on nodes of their own though no anti-affinity group demands it, as far as it goes. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from atlas_mcp.domain.fleet.placement import Assignment
from atlas_mcp.domain.fleet.vm import Vm

from .look import Look

_NAMED = 3  # names that a list shows before it counts


def alike(look: Look, vms: Sequence[Vm]) -> dict[str, str]:
    """The entries whose VMs could each have a node of their own, with a word for each that is no group's name."""
    sizes = Counter(vm.entry for vm in vms)
    return {entry: f"entry {entry}" for entry, size in sizes.items() if 1 < size <= len(look.nodes)}


def together(look: Look, vms: Sequence[Vm], places: Mapping[str, Assignment], held: Mapping[str, int]) -> Iterator[str]:
    """A warning for each entry with a role of which new VMs share a node."""
    for entry in dict.fromkeys(vm.entry for vm in vms if vm.id in places and vm.role):
        nodes: dict[str, list[str]] = {}
        mine = [vm for vm in vms if vm.entry == entry]
        for vm in mine:
            guest = look.resources.guest(held[vm.id]) if vm.id in held else None
            host = places[vm.id].host if vm.id in places else guest.node if guest else ""
            nodes.setdefault(host, []).append(vm.hostname)
        fullest, names = max(nodes.items(), key=lambda item: len(item[1]))
        if len(names) > 1:
            few = len(mine) > len(look.nodes)
            cause = f"{len(look.nodes)} nodes are allowed and online" if few else "no other node takes one"
            more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
            yield (
                f"VMs of {entry} share nodes ({cause}): without {fullest},"
                f" {', '.join(names[:_NAMED])}{more} are down together"
            )
