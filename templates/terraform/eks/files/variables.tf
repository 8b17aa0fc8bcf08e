variable "deployment" {
  description = "The deployment that all of this belongs to: its id, and the nonce that marks what is its own."
  type = object({
    id    = string
    nonce = string
  })

  validation {
    condition     = can(regex("^[0-9a-f]{32}$", var.deployment.nonce))
    error_message = "The nonce has 32 lower-case hexadecimal digits."
  }
}

variable "account" {
  description = "The AWS account, as 12 digits."
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account))
    error_message = "An account has 12 digits."
  }
}

variable "region" {
  description = "The region, such as eu-central-1."
  type        = string
}

variable "name" {
  description = "The name of the cluster; everything else is named after it."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{0,39}$", var.name))
    error_message = "The name has lower-case letters, digits and hyphens, at most 40."
  }
}

variable "environment" {
  description = "What is at stake, as a tag."
  type        = string
}

variable "kubernetes_version" {
  description = "The minor version of Kubernetes, such as 1.35."
  type        = string
}

variable "network" {
  description = <<-EOT
    The range of the VPC, from which nodes and pods have their addresses, and that of services; over how many zones; one
    NAT gateway for all of them or one in each; whether load balancers of the internet may stand in the public subnets;
    the networks that reach the API from outside, none of them meaning a private endpoint alone.
  EOT
  type = object({
    nodes          = string
    services       = string
    zones          = number
    nat_per_zone   = bool
    load_balancers = bool
    api_from       = list(string)
  })

  validation {
    condition     = var.network.zones >= 2 && var.network.zones <= 3
    error_message = "EKS needs two zones; the VPC is cut for three at most."
  }

  validation {
    condition     = alltrue([for cidr in [var.network.nodes, var.network.services] : can(cidrnetmask(cidr))])
    error_message = "Ranges are written as 10.64.0.0/16."
  }
}

variable "pools" {
  description = "The node groups by name: how many nodes, of which instance type, with how large a disk."
  type = map(object({
    count    = number
    machine  = string
    disk_gib = number
  }))

  validation {
    condition     = length(var.pools) > 0
    error_message = "A cluster has one pool at least."
  }
}

variable "volumes" {
  description = "Whether the driver of EBS volumes is installed, with a role of its own."
  type        = bool
  default     = true
}

variable "log_days" {
  description = "How long the control plane's logs are kept."
  type        = number
  default     = 90
}
