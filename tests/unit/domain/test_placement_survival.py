"""What still runs if one node fails."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from atlas_mcp.domain.fleet.survival import Capacity, Guest, NodeLoss, survivors

GIB = 1024


def node(name: str, memory_gib: int = 16, cores: int = 8) -> Capacity:
    return Capacity(name, cores, memory_gib * GIB)


def guest(name: str, host: str, memory_gib: int = 4, **more: object) -> Guest:
    return Guest(**{"name": name, "host": host, "cores": 2, "memory_mib": memory_gib * GIB, "movable": True, **more})  # type: ignore[arg-type]


def test_no_nodes_and_no_guests() -> None:
    assert survivors([], [guest("web", "pve1")]) == ()
    assert survivors([node("pve2"), node("pve1")], []) == (
        NodeLoss("pve1", 0, (), ok=True),
        NodeLoss("pve2", 0, (), ok=True),
    )


def test_each_loss_is_counted_on_its_own() -> None:
    guests = [guest("a", "pve1", 8), guest("b", "pve2", 8), guest("c", "pve3", 8)]
    assert survivors([node("pve1"), node("pve2"), node("pve3")], guests) == tuple(
        NodeLoss(name, 1, (), ok=True) for name in ("pve1", "pve2", "pve3")
    )


def test_local_disk_stays_down() -> None:
    guests = [guest("b", "pve1", movable=False), guest("a", "pve1", movable=False), guest("c", "pve1")]
    first, second = survivors([node("pve1"), node("pve2")], guests)
    assert first == NodeLoss("pve1", 1, ("a (local disk)", "b (local disk)"), ok=False)
    assert second.ok


def test_no_room() -> None:
    guests = [guest("a", "pve1", 8), guest("b", "pve2", 12)]
    assert survivors([node("pve1"), node("pve2")], guests) == (
        NodeLoss("pve1", 0, ("a (no room for 8GiB)",), ok=False),
        NodeLoss("pve2", 0, ("b (no room for 12GiB)",), ok=False),
    )


def test_a_node_over_its_memory_takes_nothing() -> None:
    guests = [guest("a", "pve1", 1), guest("b", "pve2", 20)]
    assert survivors([node("pve1"), node("pve2")], guests)[0].lost == ("a (no room for 1GiB)",)


def test_more_cores_than_a_node_has() -> None:
    guests = [guest("a", "pve1", cores=16)]
    loss = survivors([node("pve1", cores=16), node("pve2"), node("pve3")], guests)[0]
    assert loss.lost == ("a (no other node has 16 cores)",)


def test_storage_that_not_all_nodes_reach() -> None:
    nodes = [node("pve1"), node("pve2"), node("pve3")]
    only_here = guest("a", "pve1", reachable=frozenset({"pve1"}))
    assert survivors(nodes, [only_here])[0].lost == ("a (no other node reaches what it needs)",)
    third_is_full = [guest("a", "pve1", reachable=frozenset({"pve1", "pve3"})), guest("b", "pve3", 16)]
    assert survivors(nodes, third_is_full)[0].lost == ("a (no room for 4GiB)",)


def test_large_guests_first_fill_gaps_exactly() -> None:
    nodes = [node("pve1", 24), node("pve2", 14), node("pve3", 10)]
    guests = [guest(f"g{size}-{n}", "pve1", size) for n, size in enumerate((4, 4, 6, 10))]
    assert survivors(nodes, guests)[0] == NodeLoss("pve1", 4, (), ok=True)


def test_where_not_all_fit_the_most_start() -> None:
    nodes = [node("pve1", 32), node("pve2", 8)]
    guests = [guest("big", "pve1", 8), *(guest(f"small-{n}", "pve1", 2) for n in range(4))]
    assert survivors(nodes, guests)[0] == NodeLoss("pve1", 4, ("big (no room for 8GiB)",), ok=False)


def test_guests_elsewhere_are_left_out() -> None:
    assert survivors([node("pve1"), node("pve2")], [guest("a", "offline", 99), guest("b", "pve1")])[0].ok


guests_anywhere = st.builds(
    Guest,
    name=st.sampled_from(("a", "b", "c", "d")),
    host=st.sampled_from(("pve1", "pve2", "pve3", "offline")),
    cores=st.integers(1, 10),
    memory_mib=st.integers(1, 8),
    movable=st.booleans(),
    reachable=st.none() | st.frozensets(st.sampled_from(("pve1", "pve2", "pve3"))),
)
some_nodes = st.lists(
    st.builds(Capacity, st.sampled_from(("pve1", "pve2", "pve3")), st.integers(1, 10), st.integers(0, 30)),
    max_size=3,
    unique_by=lambda host: host.name,
)


@settings(max_examples=100, deadline=None)
@given(some_nodes, st.lists(guests_anywhere, max_size=12), st.randoms(use_true_random=False))
def test_every_guest_is_counted_once_and_order_does_not_matter(
    nodes: list[Capacity], guests: list[Guest], chance: random.Random
) -> None:
    losses = survivors(nodes, guests)
    assert losses == survivors(chance.sample(nodes, len(nodes)), chance.sample(guests, len(guests)))
    for loss in losses:
        here = [one for one in guests if one.host == loss.host]
        assert loss.restartable + len(loss.lost) == len(here)
        assert loss.ok == (not loss.lost)
        assert sum("local disk" in one for one in loss.lost) == sum(not one.movable for one in here)


@settings(max_examples=100, deadline=None)
@given(some_nodes, st.lists(guests_anywhere, max_size=12))
def test_what_starts_again_fits_in_what_is_free(nodes: list[Capacity], guests: list[Guest]) -> None:
    for loss in survivors(nodes, guests):
        free = sum(
            max(0, other.memory_mib - sum(one.memory_mib for one in guests if one.host == other.name))
            for other in nodes
            if other.name != loss.host
        )
        sizes = sorted(one.memory_mib for one in guests if one.host == loss.host and one.movable)
        assert sum(sizes[: loss.restartable]) <= free
