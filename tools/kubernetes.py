"""Kubernetes clusters: what lists what they have, and collects it for the estate.

Each function imports what it needs when it is called, so that a server which only lists its tools starts at once.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

from atlas_mcp.domain.estate.snapshot import Part
from atlas_mcp.domain.search.passages import Passage
from atlas_mcp.engines.kubernetes import ENGINE
from atlas_mcp.toolset import Context, Inventory, InventoryRequest, estate, handbook, inventory


@inventory(ENGINE, "nodes", "namespaces", "pods", "workloads", "services", "ingresses", "claims", "events")
async def listed(ctx: Context, request: InventoryRequest) -> Inventory:
    """Of a Kubernetes cluster. pool: its namespace; tag: a label, app=web."""
    from ._kubernetes.inventory import inventory

    return await inventory(ctx, request)


@estate(ENGINE)
def parts_of_estate(ctx: Context, place: str) -> AsyncIterator[Part]:
    """Of a cluster: nodes, services, volumes."""
    from ._kubernetes.estate import parts

    return parts(ctx, place)


@handbook(ENGINE)
def causes(ctx: Context) -> Sequence[Passage]:
    """What may be wrong with a cluster, what it means, and what helps."""
    from ._kubernetes.handbook import passages

    return passages()
