"""Where new VMs go: a deterministic bin packing of demands onto nodes and storages.

The answer depends on what is given, never on its order, a clock or chance. What is free, which nodes are allowed and
why others are not comes from the caller; nodes, keys, and the storages of a node have distinct names. Pure.

Largest first (by its share of the memory or the cores of this request; then key), each demand goes to the node with
the highest score: how many demands of this request's average size the node would still hold, by whichever of memory
and cores runs out first; then by both; then the first name. So load spreads, and the scarcer resource counts. Before
that, a node with fewer of those `alike` is taken: they are apart where there is room, and together where not. A disk
takes the first of its storages that holds it. If that leaves one out, they are packed again, each where least is left
over. Then one without room puts out others, first those that were easy to place, and they look for room in turn; this
ends after a number of steps. At last each looks once more for the highest score, given all the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import combinations, islice, product
from operator import ge, mul
from types import MappingProxyType

from atlas_mcp.domain.quantity import MiB

_WAYS = 64  # ways to put the disks of one demand on the storages of one node that are looked at
_POOL = 8  # placed demands in the way of one that are looked at in ones, twos and threes
_NAMED = 3  # names that a list shows before it counts

Occupied = Mapping[str, frozenset[str]]  # by anti-affinity group, or what is alike, the nodes that have some already


@dataclass(frozen=True, slots=True)
class Host:
    """A node, with what is free above the operator's reserve and within the overcommit; below 0 is over it."""

    name: str
    cores_free: int
    memory_free_mib: int


@dataclass(frozen=True, slots=True)
class Store:
    """A storage of one node (others may have one of that name), or, `host` None, of all that are in `reachable`."""

    name: str
    host: str | None
    free_gib: int
    reachable: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class DiskDemand:
    """A disk and the storages it may be on, best first; one of 0 GiB (a linked clone) fits on a full storage."""

    gib: int
    storages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Demand:
    """A VM that needs a place on one of `hosts`; `excluded` says why not on others, and wins.

    Members of one `group` go to different nodes; those `alike` do where they can.
    """

    key: str
    name: str
    cores: int
    memory_mib: int
    disks: tuple[DiskDemand, ...]
    group: str | None
    hosts: tuple[str, ...]
    excluded: Mapping[str, str] = field(default_factory=dict, hash=False)
    alike: str | None = None


@dataclass(frozen=True, slots=True)
class Assignment:
    """The place of a demand: its node, the storage of each disk, and why there, given all the others."""

    key: str
    host: str
    storages: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A demand without a place, and what each node lacks beside those that have one."""

    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class Placed:
    """Every demand has a place; sorted by key."""

    assignments: tuple[Assignment, ...]


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Not every demand has a place; sorted by key.

    `largest` says how many fit together, and the most that a node could still take of the first that failed.
    """

    placed: tuple[Assignment, ...]
    failures: tuple[Failure, ...]
    largest: str


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place where a demand fits while nothing else is placed; `takes` maps resources to amounts."""

    host: str
    storages: tuple[str, ...]
    takes: dict[int, int]
    memory: int
    cores: int


class _Packing:
    """Which demand is where, and what is left; demands (largest first) and resources go by number."""

    def __init__(
        self, demands: Sequence[Demand], hosts: Sequence[Host], stores: Sequence[Store], occupied: Occupied
    ) -> None:
        self.left: list[int] = []
        self.users: list[set[int]] = []
        self.memory = {host.name: self._add(host.memory_free_mib) for host in sorted(hosts, key=lambda host: host.name)}
        self.cores = {host.name: self._add(host.cores_free) for host in hosts}
        self.disk: dict[tuple[str, str], int] = {}
        for store in sorted(stores, key=lambda store: store.host is not None):  # a local one hides a shared one
            nodes = store.reachable if store.host is None else {store.host}
            self.disk.update(dict.fromkeys(((store.name, node) for node in nodes), self._add(store.free_gib)))
        groups = {demand.group: occupied.get(demand.group, ()) for demand in demands if demand.group is not None}
        self.member = {(group, name): self._add(name not in groups[group]) for group in groups for name in self.memory}
        self.scale = cores, memory = sum(one.cores for one in demands) or 1, sum(one.memory_mib for one in demands) or 1
        self.demands = sorted(demands, key=lambda one: (-max(one.memory_mib * cores, one.cores * memory), one.key))
        self.spots = [tuple(self._spots(demand)) for demand in self.demands]
        self.at: dict[int, _Spot] = {}
        self.alike = Counter((alike, node) for alike, nodes in occupied.items() for node in nodes)

    def _add(self, amount: int) -> int:
        self.left.append(int(amount))
        self.users.append(set())
        return len(self.left) - 1

    def allowed(self, demand: Demand) -> list[str]:
        """The nodes that the caller allows, in order."""
        allowed = set(demand.hosts).difference(demand.excluded)
        return [host for host in self.memory if host in allowed]

    def _spots(self, demand: Demand) -> Iterator[_Spot]:
        for host in self.allowed(demand):
            memory, cores = self.memory[host], self.cores[host]
            needs = {memory: demand.memory_mib, cores: demand.cores}
            if demand.group is not None:
                needs[self.member[demand.group, host]] = 1
            if not self.fits(needs):
                continue
            there = ([name for name in disk.storages if (name, host) in self.disk] for disk in demand.disks)
            for way in islice(product(*there), _WAYS):
                takes = needs.copy()
                for disk, store in zip(demand.disks, way, strict=True):
                    if disk.gib:
                        number = self.disk[store, host]
                        takes[number] = takes.get(number, 0) + disk.gib
                if self.fits(takes):
                    yield _Spot(host, way, takes, memory, cores)

    def room(self, disk: DiskDemand, host: str) -> list[tuple[int, str]]:
        """What is left, in GiB, on each storage of the node that the disk may be on."""
        return [(self.left[self.disk[name, host]], name) for name in disk.storages if (name, host) in self.disk]

    def fits(self, takes: Mapping[int, int]) -> bool:
        """Whether that much is left."""
        left = self.left
        for resource, amount in takes.items():  # a loop, as all() takes twice the time, and most of all time is here
            if left[resource] < amount:
                return False
        return True

    def open_spots(self, demand: int) -> list[_Spot]:
        """The spots with room for the demand."""
        return [spot for spot in self.spots[demand] if self.fits(spot.takes)]

    def put(self, demand: int, spot: _Spot) -> None:
        """Place the demand."""
        self.at[demand] = spot
        self.alike[self.demands[demand].alike or "", spot.host] += 1
        for resource, amount in spot.takes.items():
            self.left[resource] -= amount
            self.users[resource].add(demand)

    def lift(self, demand: int) -> _Spot:
        """Take the demand from its place, which is returned."""
        spot = self.at.pop(demand)
        self.alike[self.demands[demand].alike or "", spot.host] -= 1
        for resource, amount in spot.takes.items():
            self.left[resource] += amount
            self.users[resource].remove(demand)
        return spot

    def after(self, spot: _Spot) -> tuple[int, int]:
        """The memory and the cores that the node would have left."""
        return self.left[spot.memory] - spot.takes[spot.memory], self.left[spot.cores] - spot.takes[spot.cores]

    def score(self, spot: _Spot) -> tuple[int, int]:
        """What the node would have left, in demands of average size: of the scarcer resource, and of both."""
        memory, cores = map(mul, self.after(spot), self.scale)
        return min(memory, cores), memory + cores

    def _waste(self, spot: _Spot) -> tuple[int, int]:
        scarcer, both = self.score(spot)
        return both - scarcer, both

    def _worth(self, demand: int, spot: _Spot) -> tuple[int, ...]:
        alike = self.demands[demand].alike
        return (-self.alike[alike, spot.host] if alike else 0, *self.score(spot))

    def settle(self, demand: int, *, tight: bool = False) -> bool:
        """Place the demand at the highest score, or where least is left over; whether there was room."""
        if spots := self.open_spots(demand):
            self.put(demand, min(spots, key=self._waste) if tight else max(spots, key=partial(self._worth, demand)))
        return bool(spots)

    def pack(self, steps: int) -> None:
        """Place as many demands as it finds room for."""
        todo = [number for number, spots in enumerate(self.spots) if spots]
        if not all([self.settle(number) for number in todo]):
            most = self.at.copy()
            self._reset({})
            self._repair([number for number in todo if not self.settle(number, tight=True)], most, steps)
        for number in todo:
            if number in self.at:
                self.lift(number)
            self.settle(number)

    def _reset(self, at: Mapping[int, _Spot]) -> None:
        for demand in tuple(self.at):
            self.lift(demand)
        for demand, spot in at.items():
            self.put(demand, spot)

    def _repair(self, waiting: list[int], most: dict[int, _Spot], steps: int) -> None:
        weight = [1] * len(self.demands)  # how often there was no room for it
        while waiting and steps > 0:
            if len(self.at) > len(most):
                most = self.at.copy()
            demand = waiting.pop()
            if not self.settle(demand, tight=True):
                weight[demand] += 1
                steps -= self._swap(demand, waiting, weight)
        if waiting:
            self._reset(most)

    def _swap(self, demand: int, waiting: list[int], weight: Sequence[int]) -> int:
        """Place the demand where those in the way weigh least, and let them wait; how many steps it took."""
        steps, best = 0, (sum(weight) + 1, 0)
        place, leaving = self.spots[demand][0], tuple[int, ...]()
        for spot in self.spots[demand]:
            steps += 1
            short = {what: need - self.left[what] for what, need in spot.takes.items() if need > self.left[what]}
            users = sorted(set().union(*(self.users[what] for what in short)), key=lambda user: (weight[user], -user))
            for size in sorted({1, 2, 3, len(users)}):
                if sum([weight[user] for user in users[:size]]) > best[0]:
                    break
                for out in combinations(users if size == len(users) else users[:_POOL], size):
                    steps += 1
                    cost = sum([weight[user] for user in out]), -sum(out)
                    freed = (sum([self.at[user].takes.get(what, 0) for user in out]) for what in short)
                    if cost < best and all(map(ge, freed, short.values())):
                        best, place, leaving = cost, spot, out
        for user in leaving:
            self.lift(user)
        waiting.extend(leaving)
        self.put(demand, place)
        return steps


def place(
    demands: Sequence[Demand],
    hosts: Sequence[Host],
    stores: Sequence[Store],
    occupied: Occupied = MappingProxyType({}),
    *,
    steps: int | None = None,
) -> Placed | Unplaced:
    """A node and storages for each demand; or what fits, why the rest does not, and the largest that would.

    `steps` bounds the repair, at about 3 us each: the spots and sets of others looked at; None is 4,000, and 100 for
    each node. A failure may be due to it unless one alone fits nowhere.
    """
    packing = _Packing(demands, hosts, stores, occupied)
    packing.pack(4_000 + 100 * len(hosts) if steps is None else steps)
    order = sorted(range(len(demands)), key=lambda number: packing.demands[number].key)
    placed = tuple(_assignment(packing, number, occupied) for number in order if number in packing.at)
    failed = [packing.demands[number] for number in order if number not in packing.at]
    if not failed:
        return Placed(placed)
    failures = tuple(Failure(demand.key, _lacks(packing, demand)) for demand in failed)
    return Unplaced(placed, failures, f"{len(placed)} of {len(demands)} fit together; {_largest(packing, failed[0])}")


def _assignment(packing: _Packing, number: int, occupied: Occupied) -> Assignment:
    demand, spot = packing.demands[number], packing.lift(number)
    reasons = [_choice(packing, demand, spot, packing.open_spots(number))]
    mates = [
        f"{packing.demands[other].name} on {packing.at[other].host}"
        for other in sorted(packing.at)
        if demand.group is not None and packing.demands[other].group == demand.group
    ]
    mates += [f"a member on {host}" for host in sorted(occupied.get(demand.group or "", ()))]
    if mates:
        reasons.append(f"keeps apart from {_listed(mates)}")
    for index, (disk, storage) in enumerate(zip(demand.disks, spot.storages, strict=True), 1):
        if storage != disk.storages[0]:
            lack = "has too little room" if (disk.storages[0], spot.host) in packing.disk else "is not there"
            reasons.append(f"disk {index} on {storage}: {disk.storages[0]} {lack}")
    packing.put(number, spot)
    return Assignment(demand.key, spot.host, spot.storages, "; ".join(reasons))


def _choice(packing: _Packing, demand: Demand, spot: _Spot, spots: Iterable[_Spot]) -> str:
    nodes = {other.host: packing.after(other) for other in spots}
    of = f"of {len(nodes)} nodes that fit"
    if len(nodes) == 1:
        return "the only node allowed" if len(packing.allowed(demand)) == 1 else "the only node that fits"
    most_memory, most_cores = map(max, zip(*nodes.values(), strict=True))
    if packing.after(spot)[0] == most_memory:
        return f"most free memory {of}"
    if packing.after(spot)[1] == most_cores:
        return f"most free cores {of}"
    return f"one {of}, {'apart from those alike' if demand.alike else 'balances memory and cores'}"


def _lacks(packing: _Packing, demand: Demand) -> str:
    """What the nodes lack for the demand; those that lack the same together, with the most that one has."""
    nodes: dict[str, list[str]] = {}
    most: dict[str, tuple[int, str]] = {}
    for host in sorted({*packing.memory, *demand.hosts}):
        lack, left, text = _lack(packing, demand, host)
        nodes.setdefault(lack, []).append(host)
        if lack not in most or left > most[lack][0]:
            most[lack] = left, text
    return "; ".join(f"{_listed(hosts)}: {lack}{most[lack][1]}" for lack, hosts in nodes.items())


def _lack(packing: _Packing, demand: Demand, host: str) -> tuple[str, int, str]:
    """What the node lacks for the demand, how much of that is left there, and the same in words."""
    if host in demand.excluded or host not in demand.hosts:
        return demand.excluded.get(host, "not allowed"), 0, ""
    if host not in packing.memory:
        return "no such node", 0, ""
    if demand.group is not None and not packing.left[packing.member[demand.group, host]]:
        return f"has a member of group {demand.group}", 0, ""
    memory, cores = packing.left[packing.memory[host]], packing.left[packing.cores[host]]
    if memory < demand.memory_mib:
        return f"{_size(demand.memory_mib)} of memory needed", memory, f", at most {_size(memory)} left on {host}"
    if cores < demand.cores:
        return f"{demand.cores} cores needed", cores, f", at most {max(0, cores)} left on {host}"
    for index, disk in enumerate(demand.disks, 1):
        left, name = max(packing.room(disk, host), default=(0, ""))
        if not name:
            return f"has no {_listed(disk.storages) or 'storage'} for disk {index}", 0, ""
        if 0 < disk.gib > left:
            text = f", at most {_size(left * 1024)} left on {name} of {host}"
            return f"{_size(disk.gib * 1024)} needed for disk {index}", left, text
    return "its disks do not fit together", 0, ""


def _largest(packing: _Packing, demand: Demand) -> str:
    """The most memory, cores and disk that a node which may take the demand has left."""
    group, allowed = demand.group, packing.allowed(demand)
    hosts = [host for host in allowed if group is None or packing.left[packing.member[group, host]]]
    if not hosts:
        return f"no node is left for {demand.name}"
    memory, with_memory = max((packing.left[packing.memory[host]], host) for host in hosts)
    cores, with_cores = max((packing.left[packing.cores[host]], host) for host in hosts)
    most = f"{_size(memory)} of memory ({with_memory}), {max(0, cores)} cores ({with_cores})"
    disks = [(*room, host) for disk in demand.disks for host in hosts for room in packing.room(disk, host)]
    if disks:
        gib, store, host = max(disks)
        most += f", {_size(gib * 1024)} of disk ({store} of {host})"
    return f"for {demand.name} at most {most} is left"


def _size(mib: int) -> str:
    return MiB(max(0, mib)).text


def _listed(names: Sequence[str]) -> str:
    rest = len(names) - _NAMED
    return f"{', '.join(names[:_NAMED])} and {rest} more" if rest > 0 else ", ".join(names)
