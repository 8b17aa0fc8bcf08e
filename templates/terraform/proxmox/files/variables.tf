# -- what ATLAS knows without a cluster -----------------------------------------------------------------------------

variable "deployment" {
  description = "The deployment these VMs belong to: its id, and the nonce in the description of each of its guests."
  type = object({
    id    = string
    nonce = string
  })

  validation {
    condition     = can(regex("^[0-9a-f]{32}$", var.deployment.nonce))
    error_message = "The nonce has 32 lower-case hexadecimal digits."
  }
}

variable "vms" {
  description = "The VMs by the id they keep for life, whatever they are called. README.md says what each setting means."
  type = map(object({
    name        = string
    description = string
    template    = string
    full_clone  = optional(bool, true)
    cores       = number
    cpu_type    = optional(string, "x86-64-v2-AES")
    memory_mib  = number
    disks = list(object({
      size_gib = number
      storage = optional(object({
        name  = optional(string)
        class = optional(string)
      }))
    }))
    nics = list(object({
      bridge   = string
      vlan     = optional(number)
      mtu      = optional(number)
      firewall = optional(bool, false)
      ipv4 = optional(object({
        address = string
        gateway = optional(string)
      }))
      ipv6 = optional(object({
        address = string
        gateway = optional(string)
      }))
    }))
    dns = optional(object({
      servers = optional(list(string), [])
      search  = optional(list(string), [])
    }), {})
    cloud_init = optional(object({
      user     = optional(string)
      ssh_keys = optional(list(string), [])
      snippet  = optional(string)
    }))
    tags       = optional(list(string), [])
    pool       = optional(string)
    node       = optional(string)
    agent      = optional(bool)
    on_boot    = optional(bool, false)
    protection = optional(bool, false)
    startup = optional(object({
      order        = optional(number)
      up_delay_s   = optional(number)
      down_delay_s = optional(number)
    }))
    ha = optional(object({
      state = optional(string, "started")
      group = optional(string)
      rule  = optional(string)
    }))
  }))

  validation {
    condition = alltrue([
      for vm in values(var.vms) :
      can(regex("^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$", vm.name))
    ])
    error_message = "A name is a host name: labels of letters, digits and inner hyphens."
  }
  validation {
    condition     = length(distinct([for vm in values(var.vms) : lower(vm.name)])) == length(var.vms)
    error_message = "Two VMs have the same name."
  }
  validation {
    condition     = alltrue([for vm in values(var.vms) : endswith(vm.description, "atlas:${var.deployment.nonce}")])
    error_message = "A description must end in the deployment's mark, atlas: and its nonce."
  }
  validation {
    condition     = alltrue([for vm in values(var.vms) : vm.cores >= 1 && vm.cores <= 64 && vm.memory_mib >= 64])
    error_message = "A VM has 1 to 64 cores and at least 64 MiB."
  }
  validation {
    condition = alltrue([
      for vm in values(var.vms) :
      length(vm.disks) >= 1 && length(vm.disks) <= 16 && length(vm.nics) >= 1 && length(vm.nics) <= 8
    ])
    error_message = "A VM has 1 to 16 disks and 1 to 8 network interfaces."
  }
  validation {
    condition = alltrue(flatten([
      for vm in values(var.vms) : [for disk in vm.disks : disk.size_gib >= 1 && floor(disk.size_gib) == disk.size_gib]
    ]))
    error_message = "The size of a disk is a whole number of GiB."
  }
  validation {
    condition = alltrue(flatten([
      for vm in values(var.vms) : [
        for index, disk in vm.disks : disk.storage == null
        ? index == 0 && !vm.full_clone
        : (disk.storage.name == null) != (disk.storage.class == null)
      ]
    ]))
    error_message = "A disk names its storage or its class; only the boot disk of a linked clone has neither."
  }
  validation {
    condition = alltrue(flatten([
      for vm in values(var.vms) : [
        for nic in vm.nics : coalesce(nic.vlan, 1) >= 1 && coalesce(nic.vlan, 1) <= 4094 && (coalesce(nic.mtu, 1500) >= 576 || nic.mtu == 1)
      ]
    ]))
    error_message = "A VLAN is 1 to 4094, an MTU at least 576, or 1 for the bridge's."
  }
  validation {
    condition = alltrue(flatten([
      for vm in values(var.vms) : [
        for nic in vm.nics :
        (nic.ipv4 == null ? true : nic.ipv4.address == "dhcp" || can(cidrnetmask(nic.ipv4.address))) &&
        (nic.ipv6 == null ? true : contains(["dhcp", "auto"], nic.ipv6.address) ||
        (strcontains(nic.ipv6.address, ":") && can(cidrhost(nic.ipv6.address, 0))))
      ]
    ]))
    error_message = "An IPv4 address is dhcp or 10.0.20.11/24, an IPv6 address dhcp, auto or 2001:db8::11/64."
  }
  validation {
    condition = alltrue(flatten([
      for vm in values(var.vms) : [for tag in vm.tags : can(regex("^[a-z0-9_][a-z0-9_+.-]*$", tag))]
    ]))
    error_message = "A tag has lower-case letters, digits and _ + . -"
  }
  validation {
    condition = alltrue([
      for vm in values(var.vms) :
      vm.ha == null ? true : contains(["started", "stopped", "ignored", "disabled"], vm.ha.state)
    ])
    error_message = "The HA manager keeps a VM started, stopped, ignored or disabled."
  }
}

variable "adopted" {
  description = "Ids of the VMs that ATLAS made itself: they are imported, have no clone block and are never destroyed."
  type        = set(string)
  default     = []

  validation {
    condition     = length(setsubtract(var.adopted, keys(var.vms))) == 0
    error_message = "adopted names a VM that vms does not have."
  }
}

variable "adopted_ha" {
  description = "Ids of those adopted VMs that ATLAS handed to HA itself; null: all that have HA."
  type        = set(string)
  default     = null
}

variable "kept_by_atlas" {
  description = "Whether ATLAS made the VMs and keeps their state: any other one would have Terraform make them again."
  type        = bool
  default     = false

  validation {
    condition     = !var.kept_by_atlas
    error_message = "ATLAS keeps these VMs: change them with atlas-mcp plan. If you have taken their state over yourself, set kept_by_atlas = false in a file of your own."
  }
}

# -- what a cluster is needed for: without a value in terraform.tfvars.json Terraform asks --------------------------

variable "pve_endpoint" {
  description = "Address of the Proxmox VE API, https://pve1.example.org:8006"
  type        = string

  validation {
    condition     = can(regex("^https://[^/?#@\\s]+/?$", var.pve_endpoint))
    error_message = "The endpoint is https://, a host and, where it is not 443, a port; no path and no user."
  }
}

variable "vmids" {
  description = "VMID of each VM: {\"web-1\": 20001}. Free ones, save those of adopted VMs."
  type        = map(number)

  validation {
    condition     = length(setsubtract(keys(var.vms), keys(var.vmids))) == 0
    error_message = "vmids lacks: ${join(", ", setsubtract(keys(var.vms), keys(var.vmids)))}."
  }
  validation {
    condition = alltrue([
      for vmid in values(var.vmids) : vmid >= 100 && vmid <= 999999999 && floor(vmid) == vmid
    ])
    error_message = "A VMID is a whole number from 100 to 999999999."
  }
  validation {
    condition     = length(distinct(values(var.vmids))) == length(var.vmids)
    error_message = "Two VMs have the same VMID."
  }
  validation {
    condition     = length(setintersection([for image in values(var.images) : image.vm_id], values(var.vmids))) == 0
    error_message = "A VM has the VMID of a template that is to be made."
  }
}

variable "nodes" {
  description = "Node of each VM that is not pinned to one in vms: {\"web-1\": \"pve1\"}."
  type        = map(string)

  validation {
    condition = alltrue([
      for id, vm in var.vms : vm.node != null || contains(keys(var.nodes), id)
    ])
    error_message = "nodes lacks: ${join(", ", [for id, vm in var.vms : id if vm.node == null && !contains(keys(var.nodes), id)])}."
  }
  validation {
    condition     = alltrue([for id, vm in var.vms : vm.node == null || lookup(var.nodes, id, vm.node) == vm.node])
    error_message = "nodes contradicts the node that a VM is pinned to."
  }
}

variable "templates" {
  description = <<-EOT
    Templates by the name that vms use: {"debian-12-cloud": {"vm_id": 9000, "node_name": "pve1"}}. `storage` (where its
    disk is) is needed for linked clones, `bus` where its disks are not on scsi.
  EOT
  type = map(object({
    vm_id     = number
    node_name = string
    storage   = optional(string)
    bus       = optional(string, "scsi")
  }))

  validation {
    condition     = length(setsubtract([for vm in values(var.vms) : vm.template], setunion(keys(var.templates), keys(var.images)))) == 0
    error_message = "templates lacks: ${join(", ", setsubtract([for vm in values(var.vms) : vm.template], setunion(keys(var.templates), keys(var.images))))}."
  }
  validation {
    condition = alltrue([
      for template in values(var.templates) :
      template.vm_id >= 100 && template.vm_id <= 999999999 && contains(["scsi", "virtio", "sata", "ide"], template.bus)
    ])
    error_message = "A template has a VMID from 100 to 999999999, and disks on scsi, virtio, sata or ide."
  }
  validation {
    condition = alltrue([
      for vm in values(var.vms) :
      vm.full_clone || contains(keys(var.images), vm.template) || try(var.templates[vm.template].storage, null) != null
    ])
    error_message = "A linked clone needs the storage of its template."
  }
  validation {
    condition     = length(setintersection(keys(var.images), keys(var.templates))) == 0
    error_message = "A template is both in templates and in images."
  }
}

variable "storages" {
  description = "Storage of each class that vms use (local, shared, ssd, hdd): {\"shared\": \"ceph\"}; {} where none does."
  type        = map(string)

  validation {
    condition = alltrue(flatten([
      for vm in values(var.vms) : [
        for disk in vm.disks :
        try(disk.storage.class, null) == null ? true : contains(keys(var.storages), disk.storage.class)
      ]
    ]))
    error_message = "storages lacks a class that a disk asks for."
  }
}

variable "snippets" {
  description = "Volume of each cloud-init snippet that vms name: {\"base\": \"local:snippets/base.yaml\"}; {} where none does."
  type        = map(string)

  validation {
    condition = alltrue([
      for vm in values(var.vms) :
      try(vm.cloud_init.snippet, null) == null || can(regex("^[^:/]+:snippets/.+$", var.snippets[vm.cloud_init.snippet]))
    ])
    error_message = "snippets lacks one that a VM names, or holds no volume such as local:snippets/base.yaml."
  }
}

# -- options --------------------------------------------------------------------------------------------------------

variable "pve_insecure" {
  description = "Whether the API's certificate is not verified. Better: SSL_CERT_FILE with the cluster's CA."
  type        = bool
  default     = false
}

variable "agent_timeout" {
  description = "How long to wait, at every look, for the guest agent of VMs whose agent is on."
  type        = string
  default     = "15s"

  validation {
    condition     = can(regex("^[1-9][0-9]*[smh]$", var.agent_timeout))
    error_message = "Write for example 15s or 5m."
  }
}

variable "firewall" {
  description = "Firewall options of VMs with an interface that the firewall filters. Adopted VMs keep theirs."
  type = object({
    enabled       = optional(bool, true)
    input_policy  = optional(string, "ACCEPT")
    output_policy = optional(string, "ACCEPT")
    dhcp          = optional(bool, true)
    ndp           = optional(bool, true)
    radv          = optional(bool, false)
    macfilter     = optional(bool, true)
    ipfilter      = optional(bool, false)
    log_level_in  = optional(string, "nolog")
    log_level_out = optional(string, "nolog")
  })
  default = {}

  validation {
    condition = alltrue([
      for policy in [var.firewall.input_policy, var.firewall.output_policy] : contains(["ACCEPT", "DROP", "REJECT"], policy)
    ])
    error_message = "A policy is ACCEPT, DROP or REJECT."
  }
}

variable "ha_rules" {
  description = <<-EOT
    HA rules to make (PVE 9), by the name that vms use in ha.rule. One that is not here is somebody else's and left alone.
    `nodes` maps nodes to priorities (node-affinity), `affinity` is positive or negative (resource-affinity).
  EOT
  type = map(object({
    type     = string
    nodes    = optional(map(number))
    strict   = optional(bool)
    affinity = optional(string)
  }))
  default = {}

  validation {
    condition = alltrue([
      for rule in values(var.ha_rules) :
      rule.type == "node-affinity" ? rule.nodes != null && rule.affinity == null
      : rule.type == "resource-affinity" && rule.nodes == null && contains(["positive", "negative"], coalesce(rule.affinity, "-"))
    ])
    error_message = "A node-affinity rule has nodes, a resource-affinity rule is positive or negative."
  }
  validation {
    condition = alltrue([
      for name in keys(var.ha_rules) : anytrue([for vm in values(var.vms) : try(vm.ha.rule, null) == name])
    ])
    error_message = "ha_rules holds a rule that no VM names."
  }
}

variable "images" {
  description = <<-EOT
    Templates to make from an image that PVE downloads, by the name that vms use. `image_storage` takes images to import,
    `storage` the template's disk.
  EOT
  type = map(object({
    vm_id              = number
    node_name          = string
    url                = string
    file_name          = string
    checksum           = string
    checksum_algorithm = optional(string, "sha256")
    image_storage      = string
    storage            = string
    disk_gib           = optional(number, 10)
    bridge             = optional(string, "vmbr0")
    agent              = optional(bool, false)
    pool               = optional(string)
  }))
  default = {}

  validation {
    condition     = alltrue([for image in values(var.images) : startswith(image.url, "https://")])
    error_message = "An image is downloaded over https."
  }
  validation {
    condition     = alltrue([for image in values(var.images) : can(regex("\\.(qcow2|raw|vmdk)$", image.file_name))])
    error_message = "The file name of an image ends in .qcow2, .raw or .vmdk."
  }
  validation {
    condition     = length(distinct([for image in values(var.images) : image.vm_id])) == length(var.images)
    error_message = "Two templates to be made have the same VMID."
  }
}
