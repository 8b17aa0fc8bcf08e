"""AKS as a platform of clusters."""

from __future__ import annotations

from atlas_mcp.domain.cluster.platform import Platform
from atlas_mcp.toolset import variant


@variant("Cluster", "aks")
def aks() -> Platform:
    """AKS, by Terraform."""
    from ._cluster.aks import AKS

    return AKS
