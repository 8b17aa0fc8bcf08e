"""K3s as a platform of clusters."""

from __future__ import annotations

from atlas_mcp.domain.cluster.platform import Platform
from atlas_mcp.toolset import variant


@variant("Cluster", "k3s")
def k3s() -> Platform:
    """K3s on a fleet of VMs."""
    from ._cluster.k3s import K3S

    return K3S
