"""Placement by cases: where VMs go, with which reason, and what is said when they do not fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from atlas_mcp.domain.fleet.placement import (
    Assignment,
    Demand,
    DiskDemand,
    Failure,
    Host,
    Placed,
    Store,
    Unplaced,
    place,
)

GIB = 1024
NODES = ("pve1", "pve2", "pve3")
CEPH = Store("ceph", None, 1000, frozenset(NODES))


def host(name: str, cores: int = 16, memory_gib: int = 64) -> Host:
    return Host(name, cores, memory_gib * GIB)


def vm(
    key: str,
    cores: int = 2,
    memory_gib: int = 4,
    *disks: DiskDemand,
    group: str | None = None,
    hosts: tuple[str, ...] = NODES,
    excluded: dict[str, str] | None = None,
) -> Demand:
    return Demand(key, key, cores, memory_gib * GIB, disks, group, hosts, excluded or {})


def local(free_gib: int, name: str = "local") -> list[Store]:
    return [Store(name, node, free_gib) for node in NODES]


THREE = [host(name) for name in NODES]


def placed(answer: Placed | Unplaced) -> dict[str, Assignment]:
    assert isinstance(answer, Placed), answer
    return {assignment.key: assignment for assignment in answer.assignments}


def unplaced(answer: Placed | Unplaced) -> Unplaced:
    assert isinstance(answer, Unplaced), answer
    return answer


def test_nothing_to_place() -> None:
    assert place([], THREE, [CEPH]) == Placed(())


def test_equal_vms_spread_over_equal_nodes() -> None:
    answer = placed(place([vm(f"web-{n}") for n in range(6)], THREE, [CEPH]))
    assert sorted(found.host for found in answer.values()) == sorted(NODES * 2)
    assert {found.reason for found in answer.values()} == {"most free memory of 3 nodes that fit"}


def test_assignments_are_sorted_by_key() -> None:
    answer = placed(place([vm("b", 2, 4), vm("c", 2, 16), vm("a", 2, 8)], THREE, [CEPH]))
    assert list(answer) == ["a", "b", "c"]


def test_scarcer_resource_decides() -> None:
    cores_short = [host("pve1", cores=4, memory_gib=500), host("pve2", cores=16, memory_gib=100)]
    assert placed(place([vm("web", 2, 4)], cores_short, []))["web"] == Assignment(
        "web", "pve2", (), "most free cores of 2 nodes that fit"
    )
    memory_short = [host("pve1", cores=100, memory_gib=6), host("pve2", cores=8, memory_gib=64)]
    assert placed(place([vm("web", 2, 4)], memory_short, []))["web"].host == "pve2"


def test_balance_of_both() -> None:
    nodes = [host("pve1", cores=4, memory_gib=200), host("pve2", cores=32, memory_gib=8), host("pve3", 16, 64)]
    found = placed(place([vm("web", 2, 4)], nodes, []))["web"]
    assert found == Assignment("web", "pve3", (), "one of 3 nodes that fit, balances memory and cores")


def test_only_node_allowed_or_fitting() -> None:
    nodes = [host("pve1", memory_gib=2), host("pve2", memory_gib=2), host("pve3")]
    answer = placed(place([vm("any"), vm("pinned", 2, 1, hosts=("pve1",))], nodes, []))
    assert answer["any"].reason == "the only node that fits"
    assert (answer["pinned"].host, answer["pinned"].reason) == ("pve1", "the only node allowed")


def test_group_keeps_apart_also_from_members_that_are_there() -> None:
    demands = [vm("web-1", group="web"), vm("web-2", group="web"), vm("db", group="db")]
    answer = placed(place(demands, THREE, [CEPH], {"web": frozenset({"pve1"}), "other": frozenset(NODES)}))
    assert {answer["web-1"].host, answer["web-2"].host} == {"pve2", "pve3"}
    mate = answer["web-2"].host
    assert answer["web-1"].reason == f"the only node that fits; keeps apart from web-2 on {mate}, a member on pve1"
    assert "apart" not in answer["db"].reason


def test_long_list_of_mates_is_counted() -> None:
    names = tuple(f"pve{n}" for n in range(1, 7))
    demands = [vm(f"web-{n}", group="web", hosts=names) for n in range(1, 7)]
    answer = placed(place(demands, [host(name) for name in names], []))
    assert answer["web-1"].reason.endswith("keeps apart from web-2 on pve2, web-3 on pve3, web-4 on pve4 and 2 more")


def test_pinned_member_gets_its_node_from_a_larger_one() -> None:
    demands = [vm("big", 8, 32, group="g", hosts=("pve1", "pve2")), vm("pinned", 1, 1, group="g", hosts=("pve1",))]
    answer = placed(place(demands, THREE, []))
    assert (answer["big"].host, answer["pinned"].host) == ("pve2", "pve1")


def test_local_storage_ties_to_the_node() -> None:
    stores = [Store("local", "pve1", 10), Store("local", "pve2", 100)]
    found = placed(place([vm("web", 2, 4, DiskDemand(50, ("local",)))], THREE, stores))["web"]
    assert (found.host, found.storages) == ("pve2", ("local",))


def test_shared_storage_is_there_for_the_nodes_that_reach_it() -> None:
    stores = [Store("nfs", None, 100, frozenset({"pve3"}))]
    assert placed(place([vm("web", 2, 4, DiskDemand(50, ("nfs",)))], THREE, stores))["web"].host == "pve3"


def test_shared_storage_is_consumed_by_all() -> None:
    demands = [vm(f"web-{n}", 2, 4, DiskDemand(60, ("nfs",))) for n in (1, 2)]
    answer = unplaced(place(demands, THREE, [Store("nfs", None, 100, frozenset(NODES))]))
    assert [found.key for found in answer.placed] == ["web-1"]
    assert answer.failures == (
        Failure("web-2", "pve1, pve2, pve3: 60GiB needed for disk 1, at most 40GiB left on nfs of pve1"),
    )


def test_local_storage_hides_a_shared_one_of_that_name() -> None:
    stores = [CEPH, Store("ceph", "pve1", 5), Store("ceph", "pve2", 5), Store("ceph", "pve3", 500)]
    assert placed(place([vm("web", 2, 4, DiskDemand(50, ("ceph",)))], THREE, stores))["web"].host == "pve3"


def test_disks_take_the_first_storage_with_room() -> None:
    disks = (DiskDemand(30, ("ssd", "hdd")), DiskDemand(30, ("ssd", "hdd")), DiskDemand(1, ("nvme", "hdd")))
    found = placed(place([vm("db", 2, 4, *disks)], THREE, [*local(50, "ssd"), *local(500, "hdd")]))["db"]
    assert found.storages == ("ssd", "hdd", "hdd")
    assert found.reason == (
        "most free memory of 3 nodes that fit; disk 2 on hdd: ssd has too little room; disk 3 on hdd: nvme is not there"
    )


def test_disk_gives_its_first_choice_up_for_one_that_has_no_other() -> None:
    disks = (DiskDemand(30, ("ssd", "hdd")), DiskDemand(30, ("ssd",)))
    found = placed(place([vm("db", 2, 4, *disks)], THREE, [*local(50, "ssd"), *local(500, "hdd")]))["db"]
    assert found.storages == ("hdd", "ssd")


def test_disk_moves_between_storages_for_another_vm() -> None:
    demands = [
        vm("a", 4, 8, DiskDemand(30, ("ssd", "hdd")), hosts=("pve1",)),
        vm("b", 2, 4, DiskDemand(30, ("ssd",)), hosts=("pve1",)),
    ]
    answer = placed(place(demands, THREE, [*local(50, "ssd"), *local(500, "hdd")]))
    assert (answer["a"].storages, answer["b"].storages) == (("hdd",), ("ssd",))


def test_linked_clone_fits_on_a_full_storage() -> None:
    found = placed(place([vm("web", 2, 4, DiskDemand(0, ("local",)))], THREE, local(-5)))["web"]
    assert found.storages == ("local",)


def test_excluded_wins_over_allowed() -> None:
    demand = vm("web", excluded={"pve1": "VLAN 20 is missing", "pve2": "VLAN 20 is missing"})
    found = placed(place([demand], THREE, []))["web"]
    assert (found.host, found.reason) == ("pve3", "the only node allowed")


def test_repair_finds_the_one_exact_packing() -> None:
    nodes = [host("pve1", 99, 10), host("pve2", 99, 10), host("pve3", 99, 10)]
    sizes = (7, 6, 5, 5, 4, 3)
    answer = placed(place([vm(f"v{n}", 1, size) for n, size in enumerate(sizes)], nodes, []))
    load = dict.fromkeys(NODES, 0)
    for key, found in answer.items():
        load[found.host] += sizes[int(key[1:])]
    assert set(load.values()) == {10}
    assert isinstance(place([vm(f"v{n}", 1, size) for n, size in enumerate((6, 4, 4, 4, 6, 6))], nodes, []), Placed)


def test_without_steps_there_is_no_repair() -> None:
    demands = [vm("big", 8, 32, group="g", hosts=("pve1", "pve2")), vm("pinned", 1, 1, group="g", hosts=("pve1",))]
    assert len(unplaced(place(demands, THREE, [], steps=0)).placed) == 1
    assert isinstance(place(demands, THREE, []), Placed)


def test_every_kind_of_lack_is_named() -> None:
    names = ("a1", "a2", "b1", "c1", "d1", "e1", "f1", "g1", "h1")
    demand = vm(
        "db",
        8,
        8,
        DiskDemand(40, ("ssd",)),
        DiskDemand(40, ("ssd",)),
        group="db",
        hosts=(*names[:-2], "x1"),
        excluded={"g1": "template 9000 cannot be cloned there"},
    )
    nodes = [
        Host("a1", 16, 4 * GIB),
        Host("a2", 16, 6 * GIB + 512),
        host("b1", -2),
        host("c1"),
        host("d1"),
        host("e1"),
        host("f1"),
        host("g1"),
        host("h1"),
    ]
    stores = [Store("ssd", "d1", 39), Store("ssd", "e1", 60), Store("ssd", "f1", 500)]
    answer = unplaced(place([demand], nodes, stores, {"db": frozenset({"f1"})}))
    assert answer.failures[0].reason.split("; ") == [
        "a1, a2: 8GiB of memory needed, at most 6656MiB left on a2",
        "b1: 8 cores needed, at most 0 left on b1",
        "c1: has no ssd for disk 1",
        "d1: 40GiB needed for disk 1, at most 39GiB left on ssd of d1",
        "e1: its disks do not fit together",
        "f1: has a member of group db",
        "g1: template 9000 cannot be cloned there",
        "h1: not allowed",
        "x1: no such node",
    ]
    assert answer.largest == (
        "0 of 1 fit together; for db at most 64GiB of memory (e1), 16 cores (e1), 60GiB of disk (ssd of e1) is left"
    )


def test_largest_counts_and_names_the_first_that_failed() -> None:
    demands = [vm(f"web-{n}", 4, 8) for n in range(1, 6)]
    answer = unplaced(place(demands, [host("pve1", 8, 18), host("pve2", 8, 20)], []))
    assert len(answer.placed) == 4
    assert [failure.key for failure in answer.failures] == ["web-5"]
    assert answer.largest == "4 of 5 fit together; for web-5 at most 4GiB of memory (pve2), 0 cores (pve2) is left"


def test_group_larger_than_its_nodes() -> None:
    answer = unplaced(place([vm(f"web-{n}", group="web") for n in range(1, 5)], THREE, []))
    assert len(answer.placed) == 3
    assert answer.failures == (Failure("web-4", "pve1, pve2, pve3: has a member of group web"),)
    assert answer.largest == "3 of 4 fit together; no node is left for web-4"


def test_no_node_and_no_storage() -> None:
    answer = unplaced(place([vm("web")], [], []))
    assert answer.failures == (Failure("web", "pve1, pve2, pve3: no such node"),)
    assert unplaced(place([vm("web", 2, 4, DiskDemand(1, ()))], THREE, [])).failures == (
        Failure("web", "pve1, pve2, pve3: has no storage for disk 1"),
    )


def test_many_nodes_are_counted() -> None:
    names = tuple(f"pve{n:02}" for n in range(20))
    answer = unplaced(place([vm("web", 2, 128, hosts=names)], [host(name) for name in names], []))
    expected = "pve00, pve01, pve02 and 17 more: 128GiB of memory needed, at most 64GiB left on pve00"
    assert answer.failures[0].reason == expected


@pytest.mark.parametrize("count", [1, 5, 50])
def test_what_cannot_fit_alone_does_not_keep_others_out(count: int) -> None:
    demands = [vm("huge", 2, 999), *(vm(f"web-{n:02}", 1, 1) for n in range(count))]
    answer = unplaced(place(demands, [replace(node, cores_free=64) for node in THREE], []))
    assert len(answer.placed) == count
    assert [failure.key for failure in answer.failures] == ["huge"]


# -- alike ------------------------------------------------------------------------------------------


def alike(*keys: str) -> list[Demand]:
    return [replace(vm(key), alike="entry web") for key in keys]


def hosts_of(found: Placed | Unplaced) -> list[str]:
    return sorted(one.host for one in placed(found).values())


def test_those_alike_go_apart_though_one_node_has_most_room() -> None:
    roomy = [host("pve1", 64, 512), host("pve2"), host("pve3")]
    assert hosts_of(place([vm("a"), vm("b"), vm("c")], roomy, [])) == ["pve1"] * 3
    assert hosts_of(place(alike("a", "b", "c"), roomy, [])) == ["pve1", "pve2", "pve3"]
    seen = {"entry web": frozenset({"pve1", "pve2"})}
    assert hosts_of(place(alike("d"), roomy, [], seen)) == ["pve3"]


def test_those_alike_go_together_where_there_is_no_room_apart() -> None:
    small = [host("pve1", 64, 512), host("pve2", 1), host("pve3", 1)]
    assert hosts_of(place(alike("a", "b", "c"), small, [])) == ["pve1"] * 3
    two = [host("pve1"), host("pve2")]
    assert hosts_of(place(alike("a", "b", "c"), two, [])) in (["pve1", "pve1", "pve2"], ["pve1", "pve2", "pve2"])
