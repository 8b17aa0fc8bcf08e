terraform {
  required_version = ">= 1.9.0"

  required_providers {
    openstack = {
      source  = "terraform-provider-openstack/openstack"
      version = "~> 3.0"
    }
  }
}

# Cloud and credential come from the environment: OS_CLOUD, or OS_AUTH_URL and those beside it.
provider "openstack" {}
