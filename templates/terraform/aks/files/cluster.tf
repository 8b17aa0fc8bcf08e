# Disks, and what Kubernetes keeps, are encrypted by Azure with keys of its own; with encryption at host, so are temporary
# disks, caches, and what goes between a host and its storage.
resource "azurerm_kubernetes_cluster" "this" {
  name                = var.name
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  dns_prefix          = var.name
  kubernetes_version  = var.kubernetes_version
  sku_tier            = var.high_availability ? "Standard" : "Free"

  private_cluster_enabled           = local.private
  role_based_access_control_enabled = true
  run_command_enabled               = false
  oidc_issuer_enabled               = true
  workload_identity_enabled         = true
  node_os_upgrade_channel           = "NodeImage"
  image_cleaner_enabled             = true
  image_cleaner_interval_hours      = 168

  dynamic "api_server_access_profile" {
    for_each = local.private ? [] : [var.network.api_from]

    content {
      authorized_ip_ranges = api_server_access_profile.value
    }
  }

  default_node_pool {
    name                        = var.default_pool
    node_count                  = var.pools[var.default_pool].count
    vm_size                     = var.pools[var.default_pool].machine
    os_disk_size_gb             = var.pools[var.default_pool].disk_gib
    os_sku                      = "AzureLinux"
    max_pods                    = local.pod_limit
    orchestrator_version        = var.kubernetes_version
    vnet_subnet_id              = azurerm_subnet.nodes.id
    zones                       = local.zones
    host_encryption_enabled     = true
    temporary_name_for_rotation = "rotating"
    tags                        = local.tags

    upgrade_settings {
      max_surge                     = "10%"
      drain_timeout_in_minutes      = 30
      node_soak_duration_in_minutes = 0
    }
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.cluster.id]
  }

  network_profile {
    network_plugin      = "azure"
    network_plugin_mode = "overlay"
    network_policy      = "cilium"
    network_data_plane  = "cilium"
    pod_cidr            = var.network.pods
    service_cidr        = var.network.services
    dns_service_ip      = cidrhost(var.network.services, 10)
    load_balancer_sku   = "standard"
    outbound_type       = "userAssignedNATGateway"
  }

  oms_agent {
    log_analytics_workspace_id      = azurerm_log_analytics_workspace.this.id
    msi_auth_for_monitoring_enabled = true
  }

  dynamic "web_app_routing" {
    for_each = var.network.ingress ? [true] : []

    content {
      dns_zone_ids = []
    }
  }

  tags = local.tags

  depends_on = [
    azurerm_role_assignment.network,
    azurerm_nat_gateway_public_ip_association.out,
    azurerm_subnet_nat_gateway_association.nodes,
  ]
}

resource "azurerm_kubernetes_cluster_node_pool" "pool" {
  for_each = { for name, pool in var.pools : name => pool if name != var.default_pool }

  name                        = each.key
  kubernetes_cluster_id       = azurerm_kubernetes_cluster.this.id
  mode                        = "User"
  node_count                  = each.value.count
  vm_size                     = each.value.machine
  os_disk_size_gb             = each.value.disk_gib
  os_sku                      = "AzureLinux"
  max_pods                    = local.pod_limit
  orchestrator_version        = var.kubernetes_version
  vnet_subnet_id              = azurerm_subnet.nodes.id
  zones                       = local.zones
  host_encryption_enabled     = true
  temporary_name_for_rotation = "r${substr(md5(each.key), 0, 8)}"
  node_labels                 = { pool = each.key }
  tags                        = local.tags

  upgrade_settings {
    max_surge                     = "10%"
    drain_timeout_in_minutes      = 30
    node_soak_duration_in_minutes = 0
  }
}
