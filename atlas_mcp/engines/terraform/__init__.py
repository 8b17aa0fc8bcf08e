"""The Terraform engine: a rendered tree planned, judged and applied by Terraform or OpenTofu."""

ENGINE = "terraform"
