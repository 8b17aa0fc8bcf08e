# Beside variables.tf: what planning over the API knows of templates and VMs that are there.

variable "hardware" {
  description = <<-EOT
    What the provider writes whether asked or not, by VM, where it is not to be the module's own: the processor's type
    instead of `cpu_type`, NUMA, and the least memory of ballooning where it is not all of it (0 turns it off). An
    adopted VM with `tagged` has the deployment's tag already, for Terraform made it. With `cloud_init` there is a
    cloud-init drive, and it is kept where `vms` says nothing of one.
  EOT
  type = map(object({
    cpu_type    = optional(string)
    numa        = optional(bool, false)
    balloon_mib = optional(number)
    tagged      = optional(bool, false)
    cloud_init  = optional(bool, false)
  }))
  default = {}
}
