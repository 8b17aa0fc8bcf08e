"""Which cloud of the settings a spec means."""

from __future__ import annotations

from atlas_mcp.engines.openstack import ENGINE
from atlas_mcp.engines.openstack.spec import AskCloud, Cloud
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.toolset import Context


async def cloud_of(ctx: Context, place: str | None) -> Cloud:
    """The cloud of that name, or the only one.

    Raises:
        CallerError: `cluster_unknown`.

    """
    places = ctx.places(ENGINE)
    chosen = place or (places[0] if len(places) == 1 else "")
    if chosen not in places:
        known = ", ".join(places) or "none is configured"
        cause = f"Unable to tell which cloud {chosen[:60]!r} is." if chosen else "Unable to tell which cloud is meant."
        raise CallerError(Code.CLUSTER_UNKNOWN, cause, f"Known: {known}.")
    cloud: Cloud = await ctx.fact(AskCloud(place=chosen))
    return cloud
