output "name" {
  description = "The name of the cluster."
  value       = azurerm_kubernetes_cluster.this.name
}

output "endpoint" {
  description = "Where its API is."
  value       = local.private ? azurerm_kubernetes_cluster.this.private_fqdn : azurerm_kubernetes_cluster.this.fqdn
}

output "issuer" {
  description = "Who vouches for its service accounts."
  value       = azurerm_kubernetes_cluster.this.oidc_issuer_url
}

# It holds a key: whoever has it is an administrator of the cluster.
output "kubeconfig" {
  description = "How kubectl reaches it."
  sensitive   = true
  value       = azurerm_kubernetes_cluster.this.kube_config_raw
}
