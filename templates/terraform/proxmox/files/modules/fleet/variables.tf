variable "guests" {
  description = "Every VM by its VMID; the root resolves it (locals.tf)."
  type = map(object({
    id           = string
    adopted      = bool
    name         = string
    vm_id        = number
    node_name    = string
    pool_id      = string
    description  = string
    tags         = list(string)
    on_boot      = bool
    protection   = bool
    started      = bool
    cores        = number
    cpu_type     = string
    numa         = bool
    memory_mib   = number
    floating_mib = number
    agent        = bool
    startup = object({
      order        = number
      up_delay_s   = number
      down_delay_s = number
    })
    clone = object({
      vm_id        = number
      node_name    = string
      datastore_id = string
      full         = bool
    })
    disks = list(object({
      interface    = string
      iothread     = bool
      datastore_id = string
      size         = number
    }))
    nics = list(object({
      bridge   = string
      vlan     = number
      mtu      = number
      firewall = bool
      ipv4     = object({ address = string, gateway = string })
      ipv6     = object({ address = string, gateway = string })
    }))
    initialization = object({
      datastore_id      = string
      domain            = string
      servers           = list(string)
      username          = string
      keys              = list(string)
      user_data_file_id = string
    })
    ha = object({
      state = string
      group = string
      rule  = string
    })
  }))
}

variable "tag" {
  description = "The tag of this deployment's guests."
  type        = string
}

variable "mark" {
  description = "The mark of this deployment, in the comment of its HA resources and rules."
  type        = string
}

variable "agent_timeout" {
  description = "How long to wait for a guest agent."
  type        = string
}

variable "firewall" {
  description = "Firewall options of VMs with a filtered interface."
  type = object({
    enabled       = bool
    input_policy  = string
    output_policy = string
    dhcp          = bool
    ndp           = bool
    radv          = bool
    macfilter     = bool
    ipfilter      = bool
    log_level_in  = string
    log_level_out = string
  })
}

variable "ha_rules" {
  description = "HA rules to make, by name."
  type = map(object({
    type     = string
    nodes    = map(number)
    strict   = bool
    affinity = string
  }))
}

variable "images" {
  description = "Templates to make, by name."
  type = map(object({
    vm_id              = number
    node_name          = string
    url                = string
    file_name          = string
    checksum           = string
    checksum_algorithm = string
    image_storage      = string
    storage            = string
    disk_gib           = number
    bridge             = string
    agent              = bool
    pool               = string
  }))
}
