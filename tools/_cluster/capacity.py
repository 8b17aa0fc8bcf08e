"""Whether a cluster can be planned: where it would go, how large it is and why, what it costs, what is to be said."""

from __future__ import annotations

from atlas_mcp.domain.cluster.sizing import SizedPool
from atlas_mcp.toolset import Capacity, Context, Fault, StoredSpec

from .sized import assessed


async def capacity(ctx: Context, spec: StoredSpec) -> Capacity:
    """Size it. What only a plan finds out (quotas, rights, whether a region has the machines) is not looked at."""
    found = await assessed(ctx, spec, await ctx.deployed(spec))
    cluster = found.cluster
    pools = (*([cluster.sizing.servers] if cluster.sizing.servers else []), *cluster.sizing.pools)
    return Capacity(
        place=cluster.site.name,
        fits=not found.problems,
        problems=[*map(Fault.of, found.problems)],
        warnings=[f"{one} ({one.at})" for one in found.advice if not one.blocks],
        checks=[
            *cluster.sizing.reasons,
            *(f"chosen: {one}" for one in cluster.assumed),
            str(found.cost),
            "time: unknown",
        ],
        placement=[_told(pool) for pool in pools],
    )


def _told(pool: SizedPool) -> str:
    what = f"{pool.machine}, " if pool.machine else ""
    return f"{pool.name}: {pool.count} x {what}{pool.cores} cores, {pool.memory.text}"
