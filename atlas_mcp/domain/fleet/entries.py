"""From problems of single VMs to problems of the document they come from.

Checks look at one VM after the other and name a place as `/vms/ID/...`. A document has an entry for several of them,
so what is wrong with each VM of an entry is said once, at the entry, with how many it is about. Pure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.errors import Problem

_NAMED = 3  # host names that a message shows before it counts


def at_entries(problems: Iterable[Problem], vms: Sequence[Vm]) -> tuple[Problem, ...]:
    """The problems with pointers into the document; `vms` is the whole fleet, in the order of its entries."""
    places = {entry: f"/spec/vms/{index}" for index, entry in enumerate(dict.fromkeys(vm.entry for vm in vms))}
    by_id = {vm.id: vm for vm in vms}
    sizes = Counter(vm.entry for vm in vms)
    found: dict[Problem, dict[str, Vm]] = {}
    for problem in problems:
        _, head, name, rest = [*problem.pointer.split("/", 3), "", "", ""][:4]
        vm = by_id.get(name) if head == "vms" else None
        below = f"/{rest}" if rest else ""
        moved = replace(problem, pointer=f"{places[vm.entry]}{below}") if vm else problem
        about = found.setdefault(moved, {})
        if vm is not None:
            about[vm.id] = vm
    return tuple(_said(problem, list(about.values()), sizes) for problem, about in found.items())


def _said(problem: Problem, about: Sequence[Vm], sizes: Counter[str]) -> Problem:
    """The problem with which VMs of its entry it is about."""
    if not about or sizes[about[0].entry] == 1 or (len(about) == 1 and about[0].hostname in problem.message):
        return problem
    names = [vm.hostname for vm in about]
    listed = ", ".join(names[:_NAMED]) + (f" and {len(names) - _NAMED} more" if len(names) > _NAMED else "")
    who = f"all {len(names)} VMs" if len(names) == sizes[about[0].entry] else listed
    return replace(problem, message=f"{problem.message.removesuffix('.')} ({who}).")
