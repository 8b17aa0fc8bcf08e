"""The hosts that a task names, by themselves or by group, and which steps run on which of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from atlas_mcp.domain.problems import closest
from atlas_mcp.engines.ssh import ENGINE
from atlas_mcp.engines.ssh.spec import Host
from atlas_mcp.errors import Problem
from atlas_mcp.toolset import Context

from .hosts import hosts
from .spec import Task

MOST = 100  # hosts of a task: so many probes a call may ask


@dataclass(frozen=True)
class Targets:
    """The hosts of a task, in the order that it names them, and those of each step."""

    hosts: tuple[Host, ...]
    of_step: Mapping[str, frozenset[str]]  # keys of targets

    def label(self, host: Host) -> str:
        """What a host is called in ids and messages: its name, with the place where several have that."""
        alike = [one for one in self.hosts if one.name == host.name]
        return host.name if len(alike) == 1 else f"{host.place}/{host.name}"


async def targets(ctx: Context, task: Task) -> tuple[Targets, list[Problem]]:
    """The hosts that a task means, and what is wrong with the names that it gives."""
    places, place = ctx.places(ENGINE), task.spec.inventory
    if place and place not in places:
        remedy = f"Known: {', '.join(places) or 'none is configured'}."
        return Targets((), {}), [Problem("/spec/inventory", f"there is no inventory {place}.", remedy)]
    there = await hosts(ctx, place)
    chosen, problems = named(there, task.spec.hosts, "/spec/hosts")
    of_step: dict[str, frozenset[str]] = {}
    every = frozenset(one.target.key for one in chosen)
    for at, step in enumerate(task.spec.steps):
        of_step[step.id] = every
        if step.hosts is not None:
            pointer = f"/spec/steps/{at}/hosts"
            subset, wrong = named(there, step.hosts, pointer)
            of_step[step.id] = frozenset(one.target.key for one in subset)
            strange = sorted(one.name for one in subset if one.target.key not in every)
            problems += wrong
            if strange and not wrong:
                remedy = "Name them in spec.hosts too, or leave them out here."
                problems.append(Problem(pointer, f"the task does not name {', '.join(strange[:5])}.", remedy))
    if len(chosen) > MOST:
        remedy = "Write several tasks."
        problems.append(Problem("/spec/hosts", f"they are {len(chosen)} hosts, the limit is {MOST}.", remedy))
    return Targets(tuple(chosen), of_step), problems


def named(there: Sequence[Host], names: Sequence[str], pointer: str) -> tuple[list[Host], list[Problem]]:
    """The hosts of some names and groups, each once, and what is wrong with which name."""
    chosen: dict[str, Host] = {}
    problems: list[Problem] = []
    for at, name in enumerate(names):
        matches = _matches(there, name)
        if not matches:
            problems.append(Problem(f"{pointer}/{at}", *_unknown(there, name)))
        elif len(matches) > 1 and not name.startswith("@"):
            places = ", ".join(one.place for one in matches)
            problems.append(Problem(f"{pointer}/{at}", f"{name} is in several inventories.", f"Give one: {places}."))
        else:
            chosen.update({one.target.key: one for one in matches})
    return list(chosen.values()), problems


def _matches(there: Sequence[Host], name: str) -> list[Host]:
    if name.startswith("@"):
        return [one for one in there if name[1:] in one.groups]
    return [one for one in there if one.name == name]


def _unknown(there: Sequence[Host], name: str) -> tuple[str, str]:
    """That there is no such host or group, and what there is."""
    if not there:
        return f"there is no host {name[:60]}.", "The operator adds hosts to the settings: inventories."
    if name.startswith("@"):
        groups = sorted({f"@{group}" for one in there for group in one.groups})
        return f"there is no group {name[:60]}.", f"Known: {', '.join(groups[:20]) or 'none'}."
    near = closest(name, [one.name for one in there])
    return f"there is no host {name[:60]}.", near.strip() or "Known: list_inventory with kind hosts."
