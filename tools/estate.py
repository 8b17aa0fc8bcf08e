"""The estate: the tool that collects it from the sources that the settings name."""

from __future__ import annotations

from atlas_mcp.toolset import EstateView, Hints, Kernel, read


@read("Collect the estate", Hints(idempotent=True), kernel=True)
async def collect_inventory(ctx: Kernel, source: str = "") -> EstateView:
    """Read all that a place of the settings has, or all places, and keep it for search_docs. Runs nothing there."""
    return await ctx.collect_estate(source)
