"""How a cluster is reached: its kubeconfig is a secret in a file, and only where that is, is told."""

from __future__ import annotations

from atlas_mcp.engines.terraform.spec import KUBECONFIG
from atlas_mcp.toolset import Access, Deployment

_FILE = "file:"


def cluster_access(deployment: Deployment) -> tuple[Access, ...]:
    """One line for each member of which a kubeconfig is kept."""
    found = []
    for member in deployment.members:
        reference = str(member.noted.get(KUBECONFIG) or "")
        if reference.startswith(_FILE):
            command = f"KUBECONFIG={reference.removeprefix(_FILE)} kubectl get nodes"
            found.append(Access(member=member.key, hostname=member.target.name, command=command))
    return tuple(found)
