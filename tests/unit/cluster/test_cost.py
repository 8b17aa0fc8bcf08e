"""What a cluster costs: only by a table that somebody filled, and only where that has every price."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.content import loading
from atlas_mcp.domain.cluster.catalogue import MachineTable, PriceTable, VersionTable, minor, parse_table
from atlas_mcp.domain.cluster.cost import monthly_cost
from atlas_mcp.domain.cluster.sizing import SizedPool, Sizing
from atlas_mcp.domain.quantity import MiB
from atlas_mcp.errors import CallerError

from .builders import body, versions

PRICES: dict[str, Any] = {
    "apiVersion": "atlas/v1",
    "kind": "Prices",
    "platform": "eks",
    "region": "eu-central-1",
    "source": "our contract",
    "date": "2026-10-01",
    "currency": "EUR",
    "control_plane_hour": 0.1,
    "machine_hour": {"m6i.large": 0.2},
    "storage_gib_month": 0.1,
}
SIZING = Sizing((SizedPool("general", 3, "m6i.large", 2, MiB(8192)),))


def table(**changes: Any) -> PriceTable:
    return parse_table({**PRICES, **changes}, PriceTable)


def test_nodes_disks_volumes_and_the_control_plane_are_counted() -> None:
    wanted = body(node_disk="50GiB", workloads=["db x2 1 1GiB 100GiB"])
    found = monthly_cost(wanted, "eu-central-1", SIZING, [table()])
    assert found.amount == pytest.approx(730 * (0.1 + 3 * 0.2) + (3 * 50 + 2 * 100) * 0.1)
    assert str(found) == "cost: about 546 EUR a month, by our contract of 2026-10-01; traffic is not in it"


@pytest.mark.parametrize(
    ("tables", "why"),
    [
        ([], "no price table is for eks in eu-central-1"),
        ([table(region="us-east-1")], "no price table"),
        ([table(platform="aks")], "no price table"),
        ([table(machine_hour={})], "has no price of m6i.large"),
    ],
)
def test_without_a_price_the_cost_is_unknown_and_says_why(tables: list[PriceTable], why: str) -> None:
    found = monthly_cost(body(), "eu-central-1", SIZING, tables)
    assert (found.amount, why in str(found), "unknown" in str(found)) == (0, True, True)


def test_no_prices_come_with_atlas() -> None:
    assert not loading.load().resources["prices"]


@pytest.mark.parametrize(
    ("document", "model"),
    [
        ({**PRICES, "machine_hour": {"m6i.large": -1}}, PriceTable),
        ({**PRICES, "date": "lately"}, PriceTable),
        ({key: value for key, value in PRICES.items() if key != "source"}, PriceTable),
        (
            {"apiVersion": "atlas/v1", "kind": "Machines", "source": "x", "date": "2026-01-01", "machines": {}},
            MachineTable,
        ),
    ],
)
def test_a_table_that_is_wrong_names_the_place(
    document: dict[str, Any], model: type[PriceTable | MachineTable]
) -> None:
    with pytest.raises(CallerError) as caught:
        parse_table(document, model)
    assert caught.value.problems


def test_versions_are_compared_by_number() -> None:
    assert minor("1.9") < minor("1.36")
    table_: VersionTable = versions()
    assert [table_.newest(day) for day in (table_.date, table_.date.replace(year=2030))] == ["1.36", None]
