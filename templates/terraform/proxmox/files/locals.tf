# Every VM as the module takes it, keyed by VMID: names and classes have become what the cluster calls them.

locals {
  # The tag that guests of this deployment bear, whatever made them has the tag "atlas" besides.
  tag = "atlas-${substr(var.deployment.nonce, 0, 12)}"

  templates = merge(var.templates, {
    for name, image in var.images : name => {
      vm_id     = image.vm_id
      node_name = image.node_name
      storage   = image.storage
      bus       = "scsi"
    }
  })

  storages = {
    for id, vm in var.vms : id => [
      for disk in vm.disks :
      disk.storage == null ? local.templates[vm.template].storage
      : disk.storage.name != null ? disk.storage.name : var.storages[disk.storage.class]
    ]
  }

  guests = {
    for id, vm in var.vms : tostring(var.vmids[id]) => {
      id          = id
      adopted     = contains(var.adopted, id)
      name        = vm.name
      vm_id       = var.vmids[id]
      node_name   = coalesce(vm.node, lookup(var.nodes, id, null))
      pool_id     = vm.pool
      description = vm.description
      # An adopted VM keeps the tags that it has.
      tags = sort(distinct(concat(
        [for tag in vm.tags : lower(tag)],
        contains(var.adopted, id) && !try(var.hardware[id].tagged, false) ? [] : [local.tag],
      )))
      on_boot      = vm.on_boot
      protection   = vm.protection
      started      = vm.ha == null ? true : contains(["started", "ignored"], vm.ha.state)
      cores        = vm.cores
      cpu_type     = coalesce(try(var.hardware[id].cpu_type, null), vm.cpu_type)
      numa         = try(var.hardware[id].numa, false)
      memory_mib   = vm.memory_mib
      floating_mib = try(var.hardware[id].balloon_mib, null) == null ? vm.memory_mib : var.hardware[id].balloon_mib
      agent        = vm.agent
      startup      = vm.startup
      clone = {
        vm_id        = local.templates[vm.template].vm_id
        node_name    = local.templates[vm.template].node_name
        datastore_id = vm.full_clone ? local.storages[id][0] : null
        full         = vm.full_clone
      }
      disks = [
        for index, disk in vm.disks : {
          interface    = "${local.templates[vm.template].bus}${index}"
          iothread     = contains(["scsi", "virtio"], local.templates[vm.template].bus)
          datastore_id = local.storages[id][index]
          size         = disk.size_gib
        }
      ]
      nics = vm.nics
      initialization = vm.cloud_init == null && !try(var.hardware[id].cloud_init, false) ? null : {
        datastore_id      = local.storages[id][0]
        domain            = length(vm.dns.search) == 0 ? null : join(" ", vm.dns.search)
        servers           = length(vm.dns.servers) == 0 ? null : vm.dns.servers
        username          = try(vm.cloud_init.user, null)
        keys              = length(try(vm.cloud_init.ssh_keys, [])) == 0 ? null : vm.cloud_init.ssh_keys
        user_data_file_id = try(vm.cloud_init.snippet, null) == null ? null : var.snippets[vm.cloud_init.snippet]
      }
      ha = vm.ha
    }
  }
}
