"""Sizing: what is given always holds what is stated, also with a node lost, and never shrinks as more is asked for."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas_mcp.domain.cluster import sizing
from atlas_mcp.domain.cluster.catalogue import Machine
from atlas_mcp.domain.cluster.sizing import Sizing, everything, fits, nodes_for, pods, size
from atlas_mcp.domain.cluster.spec import ClusterBody
from atlas_mcp.domain.quantity import MiB
from atlas_mcp.errors import CallerError
from tools._cluster import aks, eks, k3s

from .builders import RULES, body, machines

PLATFORMS = st.sampled_from(["eks", "aks", "k3s"])
WORKLOADS = st.lists(
    st.fixed_dictionaries(
        {
            "replicas": st.integers(1, 12),
            "cpu": st.sampled_from(["10m", "250m", "1", "3", None]),
            "memory": st.sampled_from(["16MiB", "512MiB", "2GiB", "7GiB", None]),
        }
    ),
    min_size=1,
    max_size=6,
).map(lambda items: [{"name": f"w{number}", **item} for number, item in enumerate(items)])


def stated(platform: str, workloads: list[dict[str, Any]], **more: Any) -> ClusterBody:
    kept = [{key: value for key, value in one.items() if value is not None} for one in workloads]
    return body(platform, workloads=kept, **more)


def sized(given_: ClusterBody) -> Sizing:
    return size(given_, machines(given_.platform), RULES[given_.platform], own=given_.platform == "k3s")


def holds(given_: ClusterBody, found: Sizing, *, lost: int = 0) -> bool:
    """Whether everything has room on the nodes, laid out by another way than they were counted by."""
    (pool,) = found.pools
    rules = RULES[given_.platform]
    free = rules.free(Machine(cores=pool.cores, memory=pool.memory, pods=_pods(given_.platform, pool.machine)))
    asked = sorted(pods(everything(given_, rules)), key=lambda one: (one.cpu, one.memory), reverse=True)
    in_order = [*pods(everything(given_, rules))]
    rooms = [free] * (pool.count - lost)
    return fits(in_order, rooms) or fits(asked, rooms)


def _pods(platform: str, name: str) -> int | None:
    return machines(platform)[name].pods if name else None


def weight(found: Sizing) -> int:
    (pool,) = found.pools
    return sizing._weight(pool.count, Machine(cores=pool.cores, memory=pool.memory))


@settings(deadline=None)
@given(PLATFORMS, WORKLOADS, st.booleans(), st.booleans())
def test_the_nodes_hold_what_is_stated(
    platform: str, workloads: list[dict[str, Any]], ha: bool, monitoring: bool
) -> None:
    wanted = stated(platform, workloads, high_availability=ha, monitoring=monitoring)
    found = sized(wanted)
    assert holds(wanted, found, lost=1 if ha else 0)


@settings(deadline=None)
@given(PLATFORMS, WORKLOADS, st.integers(0, 5), st.integers(1, 5), st.sampled_from(["cpu", "memory", "replicas", "ha"]))
def test_more_never_gives_less(
    platform: str, workloads: list[dict[str, Any]], index: int, more: int, what: str
) -> None:
    before = sized(stated(platform, workloads))
    larger = [dict(one) for one in workloads]
    one = larger[index % len(larger)]
    if what == "replicas":
        one["replicas"] += more
    elif what == "cpu":
        one["cpu"] = "4"
    elif what == "memory":
        one["memory"] = "8GiB"
    assert weight(sized(stated(platform, larger, high_availability=what == "ha"))) >= weight(before)


@settings(deadline=None)
@given(PLATFORMS, WORKLOADS, WORKLOADS)
def test_a_further_workload_never_gives_less(
    platform: str, workloads: list[dict[str, Any]], further: list[dict[str, Any]]
) -> None:
    before = sized(stated(platform, workloads))
    both = [*workloads, *({**one, "name": f"further-{one['name']}"} for one in further)]
    assert weight(sized(stated(platform, both))) >= weight(before)


@given(WORKLOADS, st.integers(500, 8000), st.integers(512, 16384), st.integers(1, 40))
def test_next_fit_counts_no_fewer_nodes_than_first_fit_needs(
    workloads: list[dict[str, Any]], cpu: int, memory: int, number: int
) -> None:
    room = sizing.Room(cpu, memory, number)
    asked = [*pods(stated("eks", workloads).workloads)]
    count = nodes_for(asked, room, most=1000)
    if count is None:
        assert not all(room.holds(one) for one in asked)
    else:
        assert fits(asked, [room] * count)


@pytest.mark.parametrize(
    ("name", "cpu", "memory", "most"),
    [
        ("m6i.large", 1930, 8192 - 255 - 11 * 29 - 100, 29),
        ("m6i.xlarge", 3920, 16384 - 255 - 11 * 58 - 100, 58),
        ("m6i.2xlarge", 7910, 32768 - 255 - 11 * 58 - 100, 58),
    ],
)
def test_what_eks_leaves_of_an_instance(name: str, cpu: int, memory: int, most: int) -> None:
    assert eks.RULES.allocatable(machines("eks")[name]) == sizing.Room(cpu, memory, most)


def test_what_aks_leaves_of_a_vm_is_as_its_own_example_has_it() -> None:
    small = Machine(cores=2, memory=MiB(4096))
    assert aks.RULES.allocatable(small) == sizing.Room(1900, 4096 - 1024 - 100, 110)
    assert aks.RULES.allocatable(Machine(cores=16, memory=MiB(65536))).cpu == 15740


def test_the_pods_of_an_instance_count() -> None:
    """Two hundred tiny pods fit one m6i.xlarge by their requests, not by its addresses."""
    found = sized(body(workloads=["tiny x200 1m 1MiB"], monitoring=False))
    (pool,) = found.pools
    assert pool.count * (machines("eks")[pool.machine].pods or 0) >= 200
    assert any("pods" in one for one in found.reasons)


def test_the_reasons_tell_the_sum_the_headroom_and_the_node_that_may_be_lost() -> None:
    told = " ".join(sized(body(high_availability=True)).reasons)
    for part in ("the workloads ask for 0.75 cores, 1.5 GiB and 3 pods", "20 % stays free", "one node may be lost"):
        assert part in told


def test_pools_as_they_are_given_are_held_against_the_workloads() -> None:
    pool = {"name": "a", "count": 2, "machine": "m6i.large"}
    enough = sized(body(pools=[pool], monitoring=False))
    assert (enough.holds, enough.pools[0].count, enough.pools[0].cores) == (True, 2, 2)
    assert not sized(body(pools=[{**pool, "count": 1}], monitoring=False, high_availability=True)).holds
    assert sized(body(pools=[pool], workloads=[], monitoring=False)).holds


def test_a_machine_that_is_not_known_is_named() -> None:
    with pytest.raises(CallerError) as caught:
        sized(body(pools=[{"name": "a", "count": 1, "machine": "m99.huge"}]))
    assert [one.pointer for one in caught.value.problems] == ["/spec/pools/0/machine"]


@pytest.mark.parametrize(
    ("workload", "at"), [("one 200 1GiB", "/spec/workloads/0"), ("w x1000 20 64GiB", "/spec/workloads")]
)
def test_what_nothing_holds_is_refused_and_named(workload: str, at: str) -> None:
    with pytest.raises(CallerError) as caught:
        sized(body(workloads=[workload]))
    assert [one.pointer for one in caught.value.problems] == [at]


def test_machines_that_share_cores_are_taken_only_by_name() -> None:
    assert not sized(body(workloads=["tiny 1m 1MiB"], monitoring=False)).pools[0].machine.startswith("t3")
    assert sized(body(pools=[{"name": "a", "count": 3, "machine": "t3.large"}])).pools[0].cores == 2


@pytest.mark.parametrize(("changes", "servers"), [({}, 1), ({"high_availability": True}, 3), ({"servers": 5}, 5)])
def test_the_servers_of_k3s_run_nothing_else(changes: dict[str, Any], servers: int) -> None:
    found = k3s.sized(body("k3s", **changes), machines("k3s"))
    assert found.servers is not None
    assert (found.servers.count, found.servers.cores) == (servers, 2)
    assert found.nodes == sized(body("k3s", **changes)).nodes


def test_sizing_is_quick() -> None:
    most = [f"w{number} x1000 {10 + number % 90}m {16 + number % 64}MiB" for number in range(500)]
    began = time.process_time()
    with pytest.raises(CallerError):
        sized(body(workloads=most))
    assert sized(body(workloads=most[:20])).nodes > 10
    assert time.process_time() - began < 5


def test_where_nothing_is_stated_but_pools_nothing_is_promised() -> None:
    assert replace(sized(body(pools=[{"name": "a", "count": 3, "machine": "m6i.large"}], workloads=[])), pools=()).holds
