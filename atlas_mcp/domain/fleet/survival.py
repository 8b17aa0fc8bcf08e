"""What still runs if any one node fails (N+1): which of its guests the other nodes have memory to start again.

Deterministic and pure: the answer depends on what is given, never on its order. Memory decides; cores are shared, but
PVE starts no guest with more cores than a node has. A guest that is found no room may rarely have one in a packing
that was not tried, so the answer errs on the careful side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from atlas_mcp.domain.quantity import MiB
from atlas_mcp.domain.text import counted


@dataclass(frozen=True, slots=True)
class Capacity:
    """All that a node has for guests: its cores, and its memory without the operator's reserve."""

    name: str
    cores: int
    memory_mib: int


@dataclass(frozen=True, slots=True)
class Guest:
    """A guest that runs on `host`, or will; `movable` if all its disks are on shared storage.

    `reachable` are the nodes that have its storages and networks; None is all.
    """

    name: str
    host: str
    cores: int
    memory_mib: int
    movable: bool
    reachable: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class NodeLoss:
    """What the loss of one node does.

    `restartable` counts its guests that start again together elsewhere; `lost` names those that stay down, with the
    reason, sorted. `ok` if none stays down.
    """

    host: str
    restartable: int
    lost: tuple[str, ...]
    ok: bool


def survivors(hosts: Iterable[Capacity], guests: Iterable[Guest]) -> tuple[NodeLoss, ...]:
    """The loss of each node in turn, sorted by its name; guests on nodes that are not given are left out."""
    nodes = sorted(hosts, key=lambda host: host.name)
    load: dict[str, list[Guest]] = defaultdict(list)
    for guest in sorted(guests, key=_largest_first):
        load[guest.host].append(guest)
    free = {node.name: node.memory_mib - sum(guest.memory_mib for guest in load[node.name]) for node in nodes}
    return tuple(_loss(node.name, load[node.name], [other for other in nodes if other != node], free) for node in nodes)


def _largest_first(guest: Guest) -> tuple[int, str, int, bool, bool, list[str]]:
    return (
        -guest.memory_mib,
        guest.name,
        guest.cores,
        guest.movable,
        guest.reachable is None,
        sorted(guest.reachable or ()),
    )


def _loss(host: str, guests: Sequence[Guest], others: Sequence[Capacity], free: Mapping[str, int]) -> NodeLoss:
    homes = [(guest, _homes(guest, others)) for guest in guests if guest.movable]
    down = _pack(homes, free)
    if down:  # the most guests start if the small ones go first
        down = min(down, _pack(homes[::-1], free), key=len)
    lost = [f"{guest.name} (local disk)" for guest in guests if not guest.movable]
    lost += [f"{guest.name} ({_lack(guest, others)})" for guest in down]
    return NodeLoss(host, len(guests) - len(lost), tuple(sorted(lost)), not lost)


def _homes(guest: Guest, nodes: Iterable[Capacity]) -> list[str]:
    """The nodes that could start the guest if they had the memory."""
    return [
        node.name
        for node in nodes
        if guest.cores <= node.cores and (guest.reachable is None or node.name in guest.reachable)
    ]


def _pack(guests: Iterable[tuple[Guest, Sequence[str]]], free: Mapping[str, int]) -> list[Guest]:
    """The guests that find no room when each takes the node where least memory is left over."""
    left = dict(free)
    down = []
    for guest, homes in guests:
        room = [(left[home], home) for home in homes if left[home] >= guest.memory_mib]
        if room:
            left[min(room)[1]] -= guest.memory_mib
        else:
            down.append(guest)
    return down


def _lack(guest: Guest, others: Iterable[Capacity]) -> str:
    reached = [node for node in others if guest.reachable is None or node.name in guest.reachable]
    if not reached:
        return "no other node reaches what it needs"
    if all(node.cores < guest.cores for node in reached):
        return f"no other node has {counted(guest.cores, 'core', '')}"
    return f"no room for {MiB(guest.memory_mib).text}"
