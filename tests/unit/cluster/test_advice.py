"""What is said of a cluster before it is made: each finding where it holds, and not where it does not."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from atlas_mcp.domain.cluster.advice import Situation, Topic, advise, blocking
from atlas_mcp.domain.cluster.cost import MonthlyCost
from atlas_mcp.domain.cluster.sizing import SizedPool, Sizing
from atlas_mcp.domain.quantity import MiB
from atlas_mcp.model import Environment
from tools._cluster import eks, k3s

from .builders import body, versions

TODAY = datetime.date(2026, 11, 29)
NODES = SizedPool("general", 3, "m6i.large", 2, MiB(8192))


def situation(**changes: Any) -> Situation:
    values: dict[str, Any] = {
        "environment": Environment.PROD,
        "today": TODAY,
        "versions": versions(),
        "sizing": Sizing((NODES,)),
        "cost": MonthlyCost(300, "EUR", "contract of 2026-01-01"),
    }
    return Situation(**{**values, **changes})


def servers(count: int) -> Situation:
    pool = SizedPool("server", count, "", 2, MiB(4096))
    return situation(sizing=Sizing((NODES,), servers=pool), own_control_plane=True)


FINE: dict[str, Any] = {"version": "1.36", "high_availability": True}


@pytest.mark.parametrize(
    ("topic", "changes", "seen", "at"),
    [
        (Topic.SINGLE_CONTROL_PLANE, {}, servers(1), "/spec/high_availability"),
        (Topic.EVEN_ETCD, {}, servers(4), "/spec/servers"),
        (Topic.REQUESTS_MISSING, {"workloads": ["web x2"]}, situation(), "/spec/workloads/0"),
        (Topic.SINGLE_REPLICA, {"workloads": ["web 1 1GiB public"]}, situation(), "/spec/workloads/0/replicas"),
        (Topic.NO_ROOM, {}, situation(sizing=Sizing((NODES,), holds=False)), "/spec/pools"),
        (Topic.OUT_OF_SUPPORT, {"version": "1.34"}, situation(), "/spec/version"),
        (Topic.OUT_OF_SUPPORT, {"version": "1.29"}, situation(), "/spec/version"),
        (Topic.OUT_OF_SUPPORT, {"version": "1.40"}, situation(), "/spec/version"),
        (Topic.OUT_OF_SUPPORT, {"version": "1.34"}, situation(versions=versions("eks")), "/spec/version"),
        (Topic.OVER_BUDGET, {"budget": {"monthly": 299}}, situation(), "/spec/budget"),
        (Topic.OVER_BUDGET, {"budget": {"monthly": 400, "currency": "USD"}}, situation(), "/spec/budget"),
        (Topic.OVER_BUDGET, {"budget": {"monthly": 400}}, situation(cost=MonthlyCost(unknown="x")), "/spec/budget"),
        (Topic.OPEN_API, {"network": {"api_from": ["0.0.0.0/0"]}}, situation(), "/spec/network/api_from"),
        (
            Topic.NO_INGRESS,
            {"workloads": ["web x2 1 1GiB public"], "network": {"ingress": False}},
            situation(),
            "/spec/network/ingress",
        ),
    ],
)
def test_what_is_said(topic: Topic, changes: dict[str, Any], seen: Situation, at: str) -> None:
    (one,) = advise(body(**FINE | changes), seen)
    assert (one.topic, one.at, bool(one.remedy)) == (topic, at, True)
    assert one.blocks == (topic is Topic.NO_ROOM)


@pytest.mark.parametrize(
    ("changes", "seen"),
    [
        ({}, servers(3)),
        ({}, situation()),
        ({"budget": {"monthly": 300}}, situation()),
        ({"version": "1.35"}, situation()),
        ({"version": "1.35"}, situation(versions=versions("eks"))),
        ({"network": {"api_from": ["203.0.113.0/24"]}}, situation()),
        ({"workloads": ["web x2 1 1GiB public", "job 1 1GiB"]}, situation()),
    ],
)
def test_nothing_is_said_where_nothing_is(changes: dict[str, Any], seen: Situation) -> None:
    assert advise(body(**FINE | changes), seen) == ()


def test_one_server_is_no_finding_outside_prod() -> None:
    seen = servers(1)
    assert (
        advise(body(**FINE), situation(environment=Environment.DEV, sizing=seen.sizing, own_control_plane=True)) == ()
    )


@pytest.mark.parametrize(
    ("network", "others", "words"),
    [
        ({"services": "10.64.128.0/20"}, {}, ("nodes (10.64.0.0/16)", "services (10.64.128.0/20)")),
        ({}, {"VM db (172.20.9.0/24)": "172.20.9.0/24"}, ("services", "VM db")),
    ],
)
def test_ranges_that_overlap_block_and_both_are_named(
    network: dict[str, str], others: dict[str, str], words: tuple[str, str]
) -> None:
    wanted = body(**FINE, network=network)
    (one,) = blocking(advise(wanted, situation(ranges=eks.ranges(wanted), others=others)))
    assert one.topic is Topic.RANGES_OVERLAP
    assert all(word.partition(" (")[0] in one.message for word in words)


def test_ranges_that_only_touch_are_fine() -> None:
    wanted = body("k3s", **FINE, network={"pods": "10.42.0.0/16", "services": "10.43.0.0/16"})
    near = {"the nodes (10.44.0.0/16)": "10.44.0.0/16"}
    assert advise(wanted, situation(ranges=k3s.ranges(wanted), others=near)) == ()


def test_what_blocks_comes_first() -> None:
    wanted = body(version="1.30", network={"services": "10.64.0.0/24"})
    found = advise(wanted, situation(ranges=eks.ranges(wanted)))
    assert [one.blocks for one in found] == [True, False]
