# Who may do this comes from ARM_TENANT_ID, ARM_CLIENT_ID and ARM_CLIENT_SECRET in the environment alone: a variable would
# stand in the plan in clear. Resource providers of the subscription are registered by whoever owns it.
provider "azurerm" {
  subscription_id                 = var.subscription
  resource_provider_registrations = "none"

  features {}
}
