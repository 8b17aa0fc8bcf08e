locals {
  tags = {
    "atlas"             = var.deployment.nonce
    "atlas-deployment"  = var.deployment.id
    "atlas-environment" = var.environment
  }

  zones   = var.high_availability ? ["1", "2", "3"] : null
  private = length(var.network.api_from) == 0

  pod_limit = 110
}

resource "azurerm_resource_group" "this" {
  name     = var.name
  location = var.region
  tags     = local.tags
}
