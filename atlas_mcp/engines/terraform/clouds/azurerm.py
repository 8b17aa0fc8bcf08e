"""The provider hashicorp/azurerm, for the tree `templates/terraform/aks`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from atlas_mcp import secrets
from atlas_mcp.engines.terraform.clouds.cloud import Cloud
from atlas_mcp.engines.terraform.shown import Expected
from atlas_mcp.model import Frozen
from atlas_mcp.secrets import SecretRef

_UUID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"


class AzureSettings(Frozen):
    """A subscription of Azure and a region, and a service principal for ATLAS, with no more than it makes."""

    provider: Literal["azurerm"]
    subscription: str = Field(pattern=_UUID)
    tenant: str = Field(pattern=_UUID)
    region: str = Field(pattern="^[a-z]{2,30}[0-9]?$")
    client_id: str = Field(pattern=_UUID)
    client_secret: SecretRef


def _environment(place: AzureSettings) -> Mapping[str, str]:
    return {
        "ARM_TENANT_ID": place.tenant,
        "ARM_CLIENT_ID": place.client_id,
        "ARM_CLIENT_SECRET": secrets.resolve(place.client_secret),
        "ARM_USE_CLI": "false",
        "ARM_USE_MSI": "false",
    }


_POOL = ("vm_size", "node_count", "orchestrator_version", "os_disk_size_gb", "max_pods", "zones", "os_sku")

AZURERM = Cloud(
    expected=Expected(
        provider="hashicorp/azurerm",
        configured={
            "subscription_id": {"references": ["var.subscription"]},
            "resource_provider_registrations": {"constant_value": "none"},
            "features": [{}],
        },
        types=frozenset(
            f"azurerm_{name}"
            for name in (
                "kubernetes_cluster kubernetes_cluster_node_pool log_analytics_workspace monitor_diagnostic_setting"
                " nat_gateway nat_gateway_public_ip_association public_ip resource_group role_assignment subnet"
                " subnet_nat_gateway_association user_assigned_identity virtual_network"
            ).split()
        ),
        data=frozenset(),
    ),
    variables=lambda place: {"subscription": place.subscription, "region": place.region},
    environment=_environment,
    credentials=lambda place: (place.client_secret,),
    interrupting={
        "azurerm_kubernetes_cluster": frozenset({"kubernetes_version", "default_node_pool"}),
        "azurerm_kubernetes_cluster_node_pool": frozenset(_POOL),
    },
    lasting={
        "azurerm_kubernetes_cluster": frozenset({"kubernetes_version"}),
        "azurerm_kubernetes_cluster_node_pool": frozenset({"orchestrator_version"}),
    },
)
