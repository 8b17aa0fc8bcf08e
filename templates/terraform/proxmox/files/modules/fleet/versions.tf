terraform {
  # Validations here read other variables, which Terraform and OpenTofu can since 1.9.
  required_version = ">= 1.9.0"

  required_providers {
    proxmox = {
      source  = "bpg/proxmox"
      version = "~> 0.111.1"
    }
  }
}
