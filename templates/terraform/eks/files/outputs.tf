output "name" {
  description = "The name of the cluster."
  value       = aws_eks_cluster.this.name
}

output "endpoint" {
  description = "Where its API is."
  value       = aws_eks_cluster.this.endpoint
}

output "issuer" {
  description = "Who vouches for its service accounts."
  value       = aws_eks_cluster.this.identity[0].oidc[0].issuer
}

# It holds no key: it asks `aws` for a token, as whoever has credentials of the account.
output "kubeconfig" {
  description = "How kubectl reaches it, as JSON, which is YAML."
  sensitive   = true
  value = jsonencode({
    apiVersion      = "v1"
    kind            = "Config"
    current-context = var.name
    clusters = [{
      name = var.name
      cluster = {
        server                     = aws_eks_cluster.this.endpoint
        certificate-authority-data = aws_eks_cluster.this.certificate_authority[0].data
      }
    }]
    contexts = [{ name = var.name, context = { cluster = var.name, user = var.name } }]
    users = [{
      name = var.name
      user = {
        exec = {
          apiVersion      = "client.authentication.k8s.io/v1beta1"
          command         = "aws"
          args            = ["--region", var.region, "eks", "get-token", "--cluster-name", var.name, "--output", "json"]
          interactiveMode = "Never"
        }
      }
    }]
  })
}
