"""In which order hosts are taken, and what each sub-step waits for. Pure."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from atlas_mcp.engines.ssh.spec import Host

from .items import Item
from .spec import Order
from .targets import Targets

BEFORE, AFTER = "before", "after"  # the snapshots of a host
HEALTH = "health"  # whether it is well in the end


def batches(hosts: Sequence[Host], order: Order) -> list[list[Host]]:
    """The hosts in batches: the canaries, then as many at once as is said."""
    serial = order.serial
    size = math.ceil(len(hosts) * int(serial[:-1]) / 100) if isinstance(serial, str) else serial
    rest = [*hosts[order.canary :]]
    first = [[*hosts[: order.canary]]] if order.canary else []
    return [one for one in [*first, *(rest[at : at + size] for at in range(0, len(rest), max(size, 1)))] if one]


@dataclass
class Batch:
    """Hosts that are taken at once, with what is to be done on each, by the key of its target; in the task's order.

    `changed` are the hosts where something changes: a snapshot is taken there before and after. With `health`, each of
    them must be well, too.
    """

    targets: Targets
    needs: Mapping[str, Sequence[str]]  # of steps
    todo: Mapping[str, Sequence[Item]]
    changed: frozenset[str]
    labels: Mapping[str, str]
    health: bool = False
    previous: Sequence[str] = ()  # the ids of the steps that end the batch before
    _ends: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def waits(self) -> dict[str, tuple[str, ...]]:
        """What each step of the plan waits for, by id, in an order that this allows."""
        waits: dict[str, tuple[str, ...]] = {}
        for key, items in self.todo.items():
            start = tuple(self.previous)
            if key in self.changed:
                waits[self.id(key, BEFORE)] = start
                start = (self.id(key, BEFORE),)
            own = {self.id(key, item.name) for item in items}
            for item in items:
                ids = self._item(key, item)
                waits[self.id(key, item.name)] = ids if own.intersection(ids) else (*start, *ids)
            if key in self.changed:
                ends = self._sinks(key, waits)
                if self.health:
                    waits[self.id(key, HEALTH)], ends = ends, (self.id(key, HEALTH),)
                waits[self.id(key, AFTER)] = ends
        return waits

    @property
    def ends(self) -> list[str]:
        """The ids of the steps that end it."""
        ends: list[str] = []
        for key in self.todo:
            ends += [self.id(key, AFTER)] if key in self.changed else self._sinks(key, self.waits)
        return ends

    def id(self, key: str, name: str) -> str:
        """The id of a step of the plan."""
        return f"{self.labels[key]}/{name}"

    def _item(self, key: str, item: Item) -> tuple[str, ...]:
        """What a sub-step waits for: the one before it in its step, else the steps that it needs; and its givers."""
        earlier = [one for one in self.todo[key] if one.step == item.step]
        at = earlier.index(item)
        ids = [self.id(key, earlier[at - 1].name)] if at else [*self._entry(key, item.step)]
        ids += [self.id(key, take.giver) for take in item.substep.take.values()]
        return tuple(dict.fromkeys(ids))

    def _entry(self, key: str, step: str) -> tuple[str, ...]:
        """What the first sub-step of a step waits for on a host."""
        return tuple(dict.fromkeys(one for need in self.needs[step] for one in self._end(key, need)))

    def _end(self, key: str, step: str) -> tuple[str, ...]:
        """The ids that end a step as a host sees it: on that host where it takes part, else on all that do."""
        if (key, step) not in self._ends:
            part = self.targets.of_step[step]
            hosts = [key] if key in part else [one for one in self.todo if one in part]
            ids: list[str] = [] if hosts else [*self._entry(key, step)]
            for host in hosts:
                last = [item for item in self.todo[host] if item.step == step][-1:]
                ids += [self.id(host, item.name) for item in last] or self._entry(host, step)
            self._ends[key, step] = tuple(dict.fromkeys(ids))
        return self._ends[key, step]

    def _sinks(self, key: str, waits: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
        """What nothing else on the host waits for."""
        own = [self.id(key, item.name) for item in self.todo[key]]
        needed = {need for one in own for need in waits[one]}
        return tuple(one for one in own if one not in needed)
