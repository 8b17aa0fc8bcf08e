"""How many node hours leases may take in seven days, as the operator's settings say.

What was leased counts when it began, and all of it, however early it was let go of.
"""

from __future__ import annotations

from datetime import timedelta

from atlas_mcp.engines.openstack.spec import Cloud
from atlas_mcp.errors import Problem
from atlas_mcp.toolset import Context

NODE_HOURS = "node hours"  # as the costs of plans call it
_WEEK = timedelta(days=7)


async def over_week(ctx: Context, cloud: Cloud, node_hours: int, deployment_id: str) -> list[Problem]:
    """Where so many more would be too many."""
    if cloud.hours_a_week is None or node_hours <= 0:
        return []
    spent = round(await ctx.spent(cloud.place, NODE_HOURS, ctx.now - _WEEK, deployment_id))
    if spent + node_hours <= cloud.hours_a_week:
        return []
    told = f"{node_hours} node hours, with {spent} of the last 7 days, are more than {cloud.hours_a_week} a week."
    left = cloud.hours_a_week - spent
    return [Problem("/spec/hours", told, f"{left} are left." if left > 0 else "Wait, or ask its operator for more.")]
