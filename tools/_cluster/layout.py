"""What is rendered of a cluster: the templates of its platform."""

from __future__ import annotations

from atlas_mcp.toolset import Brief, Context, Deployment, Layout, StoredSpec

from .sized import assessed


async def cluster_layout(ctx: Context, spec: StoredSpec, deployment: Deployment, brief: Brief) -> Layout:
    """The layout. What blocks a plan does not block looking at files, and is said."""
    found = await assessed(ctx, spec)
    parameters = found.platform.parameters(found.cluster, deployment)
    definitions = ctx.templates()
    chosen = tuple(
        one
        for one in found.platform.templates
        if one[0] in brief.kinds and (not definitions[one].needs or parameters.get(definitions[one].needs))
    )
    return Layout(parameters=parameters, templates=chosen, warnings=tuple(map(str, found.advice)))
