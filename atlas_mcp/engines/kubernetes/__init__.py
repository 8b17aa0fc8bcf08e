"""Objects of Kubernetes clusters."""

ENGINE = "kubernetes"
