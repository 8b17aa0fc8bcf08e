"""EKS as a platform of clusters."""

from __future__ import annotations

from atlas_mcp.domain.cluster.platform import Platform
from atlas_mcp.toolset import variant


@variant("Cluster", "eks")
def eks() -> Platform:
    """EKS, by Terraform."""
    from ._cluster.eks import EKS

    return EKS
