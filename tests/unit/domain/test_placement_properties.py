"""What holds for any placement, and how often one is found where there is one."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas_mcp.domain.fleet.placement import Assignment, Demand, DiskDemand, Host, Placed, Store, Unplaced, place

Problem = tuple[Sequence[Demand], Sequence[Host], Sequence[Store], Mapping[str, frozenset[str]]]

NODES = ("pve1", "pve2", "pve3", "pve4")
STORAGES = ("local", "ceph", "nfs")
disks = st.builds(
    DiskDemand, st.integers(0, 5), st.lists(st.sampled_from(STORAGES), max_size=3, unique=True).map(tuple)
)
nodes = st.lists(st.sampled_from((*NODES, "gone")), max_size=5, unique=True).map(tuple)


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    some = NODES[: draw(st.integers(1, 4))]
    hosts = [Host(name, draw(st.integers(-1, 9)), draw(st.integers(-1, 9))) for name in some]
    stores = [Store("local", name, draw(st.integers(-1, 9))) for name in some]
    stores += [Store(name, None, draw(st.integers(-1, 15)), frozenset(draw(nodes))) for name in ("ceph", "nfs")]
    demands = [
        Demand(
            key=f"vm-{number}",
            name=f"name-{number}",
            cores=draw(st.integers(1, 4)),
            memory_mib=draw(st.integers(1, 4)),
            disks=tuple(draw(st.lists(disks, max_size=3))),
            group=draw(st.sampled_from((None, "a", "b"))),
            hosts=draw(nodes),
            excluded=dict.fromkeys(draw(st.sets(st.sampled_from(NODES), max_size=1)), "no vnet"),
        )
        for number in range(draw(st.integers(0, 7)))
    ]
    return demands, hosts, stores, {"a": frozenset(draw(st.sets(st.sampled_from(NODES), max_size=2)))}


def assigned(answer: Placed | Unplaced) -> tuple[Assignment, ...]:
    return answer.assignments if isinstance(answer, Placed) else answer.placed


def store_of(stores: Sequence[Store], name: str, host: str) -> int:
    """The number of the storage that a name means on a node."""
    there = [
        n for n, store in enumerate(stores) if store.name == name and (store.host == host or host in store.reachable)
    ]
    return next((number for number in there if stores[number].host == host), there[0])


@settings(max_examples=100, deadline=None)
@given(problems())
def test_never_over_capacity(problem: Problem) -> None:
    demands, hosts, stores, _ = problem
    by_key = {demand.key: demand for demand in demands}
    used: Counter[tuple[str, str | int]] = Counter()
    for one in assigned(place(*problem, steps=300)):
        demand = by_key[one.key]
        used["memory", one.host] += demand.memory_mib
        used["cores", one.host] += demand.cores
        for disk, name in zip(demand.disks, one.storages, strict=True):
            assert name in disk.storages
            used["disk", store_of(stores, name, one.host)] += disk.gib
    free: dict[tuple[str, str | int], int] = {("memory", host.name): host.memory_free_mib for host in hosts}
    free |= {("cores", host.name): host.cores_free for host in hosts}
    free |= {("disk", number): store.free_gib for number, store in enumerate(stores)}
    assert all(amount <= max(0, free[what]) for what, amount in used.items())


@settings(max_examples=100, deadline=None)
@given(problems())
def test_allowed_nodes_only_and_groups_apart(problem: Problem) -> None:
    demands, hosts, _, occupied = problem
    by_key = {demand.key: demand for demand in demands}
    taken = {(group, name) for group, names in occupied.items() for name in names}
    for one in assigned(place(*problem, steps=300)):
        demand = by_key[one.key]
        assert one.host in demand.hosts
        assert one.host not in demand.excluded
        assert one.host in {host.name for host in hosts}
        assert (demand.group, one.host) not in taken
        if demand.group is not None:
            taken.add((demand.group, one.host))


@settings(max_examples=100, deadline=None)
@given(problems())
def test_each_demand_has_a_place_or_a_reason(problem: Problem) -> None:
    answer = place(*problem, steps=300)
    failures = answer.failures if isinstance(answer, Unplaced) else ()
    assert sorted([one.key for one in assigned(answer)] + [failure.key for failure in failures]) == sorted(
        demand.key for demand in problem[0]
    )
    assert isinstance(answer, Placed) == (not failures)
    assert all(one.reason for one in assigned(answer))
    nodes = len(problem[1])
    assert all(failure.reason or not nodes for failure in failures)


@settings(max_examples=100, deadline=None)
@given(problems(), st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(problem: Problem, chance: random.Random) -> None:
    demands, hosts, stores, occupied = problem
    shuffled = place(
        chance.sample(demands, len(demands)),
        chance.sample(hosts, len(hosts)),
        chance.sample(stores, len(stores)),
        occupied,
        steps=300,
    )
    assert shuffled == place(*problem, steps=300)


def tiny(seed: int) -> Problem:
    chance = random.Random(seed)
    some = NODES[: chance.randint(1, 4)]
    hosts = [Host(name, chance.randint(0, 10), chance.randint(0, 10)) for name in some]
    stores = [Store("local", name, chance.randint(0, 10)) for name in some]
    stores += [Store("ceph", None, chance.randint(0, 14), frozenset(chance.sample(some, chance.randint(1, len(some)))))]
    demands = []
    for number in range(chance.randint(1, 6)):
        storages = [tuple(chance.sample(STORAGES[:2], chance.randint(1, 2))) for _ in range(chance.randint(0, 2))]
        demands.append(
            Demand(
                f"vm-{number}",
                f"name-{number}",
                chance.randint(1, 4),
                chance.randint(1, 4),
                tuple(DiskDemand(chance.randint(0, 5), names) for names in storages),
                chance.choice((None, None, "a")),
                tuple(chance.sample(some, chance.randint(1, len(some)))),
            )
        )
    return demands, hosts, stores, {"a": frozenset(chance.sample(some, chance.randint(0, 1)))}


def takings(demand: Demand, stores: Sequence[Store]) -> Iterator[Counter[tuple[str, str]]]:
    """What the demand takes, in every way it could be placed."""
    for host in demand.hosts:
        names = {store.name for store in stores if store.host == host or host in store.reachable}
        there = ([store_of(stores, name, host) for name in disk.storages if name in names] for disk in demand.disks)
        for way in product(*there):
            takes = Counter({("memory", host): demand.memory_mib, ("cores", host): demand.cores})
            takes.update([(demand.group, host)] if demand.group else [])
            for disk, store in zip(demand.disks, way, strict=True):
                takes["disk", str(store)] += disk.gib
            yield takes


def feasible(problem: Problem) -> bool:
    """Whether any of all combinations fits: places one demand after the other, and goes back."""
    demands, hosts, stores, occupied = problem
    left = Counter({("disk", str(number)): store.free_gib for number, store in enumerate(stores)})
    for host in hosts:
        left["memory", host.name], left["cores", host.name] = host.memory_free_mib, host.cores_free
        left["a", host.name] = int(host.name not in occupied["a"])

    def rest(number: int, left: Counter[tuple[str, str]]) -> bool:
        if number == len(demands):
            return True
        return any(
            takes <= left and rest(number + 1, left - takes)  # amounts are not negative here
            for takes in takings(demands[number], stores)
        )

    return rest(0, left)


@pytest.mark.parametrize("first", range(0, 1000, 100))
def test_finds_a_place_for_all_exactly_where_there_is_one(first: int) -> None:
    problems = [tiny(seed) for seed in range(first, first + 100)]
    found = [isinstance(place(*problem, steps=1000), Placed) for problem in problems]
    assert found == [feasible(problem) for problem in problems]
    assert 10 < sum(found) < 90


def planted(seed: int) -> Problem:
    """50 VMs that fit on 20 nodes: memory has 10 % to spare, cores 40 %, local disks are double."""
    chance = random.Random(seed)
    names = tuple(f"pve{number:02}" for number in range(20))
    cores, memory, disk = Counter(dict.fromkeys(names, 1)), Counter[str](), Counter[str]()
    groups: dict[str, set[str]] = {f"group-{number}": set() for number in range(8)}
    demands = []
    for number in range(50):
        size, gib, host = chance.choice((1, 2, 4, 8, 16)), chance.choice((10, 40, 100)), chance.choice(names)
        mib = size * 1024 * chance.choice((1, 2, 4, 8))
        group = chance.choice([None, *(group for group, members in groups.items() if host not in members)])
        if group is not None:
            groups[group].add(host)
        cores[host] += size
        memory[host] += mib
        disk[host] += gib
        allowed = names if chance.random() < 0.7 else tuple({host, *chance.sample(names, 10)})
        demands.append(Demand(f"vm-{number}", "vm", size, mib, (DiskDemand(gib, ("local",)),), group, allowed))
    hosts = [Host(name, cores[name] * 14 // 10, memory[name] * 11 // 10) for name in names]
    return demands, hosts, [Store("local", name, 2 * disk[name]) for name in names], {}


def test_finds_a_place_for_fifty_on_twenty() -> None:
    assert all(isinstance(place(*planted(seed)), Placed) for seed in range(60))
