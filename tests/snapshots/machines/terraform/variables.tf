variable "name" {
  description = "What the machines are called; each has a number behind it."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{0,39}$", var.name))
    error_message = "The name has lower-case letters, digits and hyphens, at most 40."
  }
}

variable "nodes" {
  description = "How many servers: as many as the lease has nodes."
  type        = number
}

variable "reservation" {
  description = "The id of the reservation of the lease, which must be ACTIVE."
  type        = string
}

variable "image" {
  description = "The name of one image."
  type        = string
}

variable "flavor" {
  description = "The name of the flavor of leased nodes."
  type        = string
}

variable "network" {
  description = "The name of the network of the machines."
  type        = string
}

variable "public_key" {
  description = "Lets its owner log in."
  type        = string
}

variable "floating_ip" {
  description = "Whether each machine has an address that is reached from outside."
  type        = bool
  default     = false
}

variable "floating_network" {
  description = "The name of the network that addresses are taken of."
  type        = string
  default     = null

  validation {
    condition     = !var.floating_ip || var.floating_network != null
    error_message = "Addresses from outside take a network."
  }
}
