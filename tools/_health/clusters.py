"""The health of Kubernetes clusters: of one of the settings, and of those that a deployment has made."""

from __future__ import annotations

from atlas_mcp.engines.kubernetes import ENGINE
from atlas_mcp.engines.kubernetes.spec import KUBECONFIG, AskHealth
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.toolset import Context, Deployment, HealthFinding, HealthRequest

from .hosts import unlooked


async def health_of(ctx: Context, request: HealthRequest) -> list[HealthFinding]:
    """The findings of a cluster of the settings.

    Raises:
        CallerError: `cluster_unknown`.

    """
    if request.place not in ctx.places(ENGINE):
        known = ", ".join(ctx.places(ENGINE)) or "none is configured"
        raise CallerError(Code.CLUSTER_UNKNOWN, f"Unable to find cluster {request.place[:60]!r}.", f"Known: {known}.")
    return [*await ctx.fact(AskHealth(place=request.place))]


async def made_health(ctx: Context, deployment: Deployment) -> list[HealthFinding]:
    """The findings of the clusters that a deployment has made, by the kubeconfig that is kept of each.

    Of K3s, whose members are its VMs, the first server keeps it.
    """
    told = [
        unlooked(one.target.name, "it is not made", "not_made", "See the job of its plan.", "api")
        for one in deployment.members
        if not one.made
    ]
    kubeconfigs = {
        one.target.name: str(one.noted[KUBECONFIG])
        for one in deployment.members
        if one.made and one.noted.get(KUBECONFIG)
    }
    if not kubeconfigs and any(one.made for one in deployment.members):
        remedy = "Name it in the settings (kubernetes), and look at it with cluster."
        told.append(unlooked(deployment.name, "no kubeconfig of it is kept", "no_kubeconfig", remedy, "api"))
    for name, reference in kubeconfigs.items():
        told += await ctx.fact(AskHealth(place=name, kubeconfig=reference))
    return told
