"""What a cluster costs a month, from a table that the operator filled; without one nobody knows. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from atlas_mcp.domain.cluster.catalogue import PriceTable
from atlas_mcp.domain.cluster.sizing import Sizing
from atlas_mcp.domain.cluster.spec import ClusterBody

_HOURS = 730  # of a month, as clouds count them


@dataclass(frozen=True)
class MonthlyCost:
    """An amount a month, and where the prices come from; `unknown` says why there is none."""

    amount: float = 0
    currency: str = ""
    source: str = ""
    unknown: str = ""

    def __str__(self) -> str:
        if self.unknown:
            return f"cost: unknown, {self.unknown}"
        return f"cost: about {self.amount:.0f} {self.currency} a month, by {self.source}; traffic is not in it"


def monthly_cost(body: ClusterBody, region: str, sizing: Sizing, tables: Iterable[PriceTable]) -> MonthlyCost:
    """What nodes, their disks, volumes and the control plane cost, by the first table for platform and region."""
    fitting = [one for one in tables if one.platform == body.platform and one.region in (None, region)]
    if not fitting:
        return MonthlyCost(unknown=f"no price table is for {body.platform}{f' in {region}' if region else ''}")
    prices = fitting[0]
    source = f"{prices.source} of {prices.date}"
    pools = (*sizing.pools, *([sizing.servers] if sizing.servers else []))
    missing = sorted({pool.machine or "its own machines" for pool in pools} - prices.machine_hour.keys())
    if missing:
        return MonthlyCost(unknown=f"{source} has no price of {', '.join(missing)}")
    hourly = prices.control_plane_hour + sum(pool.count * prices.machine_hour[pool.machine] for pool in pools)
    gib = sum(pool.count for pool in pools) * body.node_disk.gib
    gib += sum(one.replicas * one.storage.gib for one in body.workloads if one.storage)
    return MonthlyCost(round(hourly * _HOURS + gib * prices.storage_gib_month, 2), prices.currency, source)
