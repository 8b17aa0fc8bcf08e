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

variable "subscription" {
  description = "The Azure subscription, a UUID."
  type        = string

  validation {
    condition     = can(regex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", var.subscription))
    error_message = "A subscription is a UUID in lower case."
  }
}

variable "region" {
  description = "The region, such as westeurope."
  type        = string
}

variable "name" {
  description = "The name of the cluster and of its resource group."
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
  description = "The minor version of Kubernetes, such as 1.36; Azure takes its newest patch."
  type        = string
}

variable "network" {
  description = <<-EOT
    The range of the nodes, that of pods on the overlay, that of services; whether Azure's ingress controller is there;
    the networks that reach the API from outside, none of them meaning a private endpoint alone.
  EOT
  type = object({
    nodes    = string
    pods     = string
    services = string
    ingress  = bool
    api_from = list(string)
  })

  validation {
    condition = alltrue([
      for cidr in [var.network.nodes, var.network.pods, var.network.services] : can(cidrnetmask(cidr))
    ])
    error_message = "Ranges are written as 10.65.0.0/16."
  }
}

variable "high_availability" {
  description = "Whether nodes are spread over three zones, and the control plane has an agreed availability."
  type        = bool
}

variable "pools" {
  description = "The node pools by name: how many nodes, of which VM size, with how large a disk."
  type = map(object({
    count    = number
    machine  = string
    disk_gib = number
  }))
}

variable "default_pool" {
  description = "The pool that the cluster is made with, and keeps."
  type        = string

  validation {
    condition     = contains(keys(var.pools), var.default_pool)
    error_message = "The default pool is one of the pools."
  }
}

variable "log_days" {
  description = "How long the control plane's logs are kept."
  type        = number
  default     = 90
}
