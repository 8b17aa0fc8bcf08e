locals {
  tags = {
    "atlas"             = var.deployment.nonce
    "atlas-deployment"  = var.deployment.id
    "atlas-environment" = var.environment
  }

  zones = slice(data.aws_availability_zones.available.names, 0, var.network.zones)

  # The range in quarters: three for nodes and pods, one a zone, and the last, in quarters again, for what faces outside.
  private = { for index, zone in local.zones : zone => cidrsubnet(var.network.nodes, 2, index) }
  public  = { for index, zone in local.zones : zone => cidrsubnet(cidrsubnet(var.network.nodes, 2, 3), 2, index) }

  gateways = toset(var.network.nat_per_zone ? local.zones : slice(local.zones, 0, 1))

  policies = "arn:${data.aws_partition.current.partition}:iam::aws:policy"
}

data "aws_partition" "current" {}

data "aws_availability_zones" "available" {
  state = "available"

  filter {
    name   = "opt-in-status"
    values = ["opt-in-not-required"]
  }
}
