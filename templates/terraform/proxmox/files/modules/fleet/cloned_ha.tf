# As cloned.tf, but for the node, which the HA manager changes.

resource "proxmox_virtual_environment_vm" "cloned_ha" {
  for_each = local.cloned_ha

  vm_id       = each.value.vm_id
  node_name   = each.value.node_name
  name        = each.value.name
  description = each.value.description
  pool_id     = each.value.pool_id
  tags        = each.value.tags
  on_boot     = each.value.on_boot
  protection  = each.value.protection
  started     = each.value.started

  migrate             = true
  reboot_after_update = false
  stop_on_destroy     = true

  # Backup jobs are other people's, and so may be disks that the VM does not name.
  purge_on_destroy                     = false
  delete_unreferenced_disks_on_destroy = false

  clone {
    vm_id        = each.value.clone.vm_id
    node_name    = each.value.clone.node_name
    datastore_id = each.value.clone.datastore_id
    full         = each.value.clone.full

    # Only a retry takes a VM that is there for its own earlier try: without one, a VMID that is taken is an error.
    retries = 1
  }

  dynamic "agent" {
    for_each = each.value.agent == null ? [] : [each.value.agent]

    content {
      enabled = agent.value
      timeout = var.agent_timeout
    }
  }

  cpu {
    cores = each.value.cores
    type  = each.value.cpu_type
    numa  = each.value.numa
  }

  memory {
    dedicated = each.value.memory_mib
    floating  = each.value.floating_mib
  }

  dynamic "disk" {
    for_each = each.value.disks

    content {
      interface    = disk.value.interface
      datastore_id = disk.value.datastore_id
      size         = disk.value.size
      discard      = "on"
      iothread     = disk.value.iothread
    }
  }

  dynamic "network_device" {
    for_each = each.value.nics

    content {
      model    = "virtio"
      bridge   = network_device.value.bridge
      vlan_id  = network_device.value.vlan
      mtu      = network_device.value.mtu
      firewall = network_device.value.firewall
    }
  }

  dynamic "initialization" {
    for_each = each.value.initialization == null ? [] : [each.value.initialization]

    content {
      datastore_id      = initialization.value.datastore_id
      user_data_file_id = initialization.value.user_data_file_id

      dynamic "dns" {
        for_each = initialization.value.domain == null && initialization.value.servers == null ? [] : [0]

        content {
          domain  = initialization.value.domain
          servers = initialization.value.servers
        }
      }

      dynamic "ip_config" {
        for_each = each.value.nics

        content {
          dynamic "ipv4" {
            for_each = (
              ip_config.value.ipv4 != null ? [ip_config.value.ipv4]
              : ip_config.value.ipv6 == null ? [{ address = "dhcp", gateway = null }] : []
            )

            content {
              address = ipv4.value.address
              gateway = ipv4.value.gateway
            }
          }

          dynamic "ipv6" {
            for_each = ip_config.value.ipv6 == null ? [] : [ip_config.value.ipv6]

            content {
              address = ipv6.value.address
              gateway = ipv6.value.gateway
            }
          }
        }
      }

      # A snippet is the whole user data: PVE then ignores user and keys.
      dynamic "user_account" {
        for_each = (
          initialization.value.user_data_file_id == null &&
          (initialization.value.username != null || initialization.value.keys != null) ? [0] : []
        )

        content {
          username = initialization.value.username
          keys     = initialization.value.keys
        }
      }
    }
  }

  dynamic "startup" {
    for_each = each.value.startup == null ? [] : [each.value.startup]

    content {
      order      = startup.value.order
      up_delay   = startup.value.up_delay_s
      down_delay = startup.value.down_delay_s
    }
  }

  depends_on = [proxmox_virtual_environment_vm.template]

  lifecycle {
    ignore_changes = [
      clone,
      initialization[0].datastore_id,
      initialization[0].user_account[0].keys,
      initialization[0].user_data_file_id,
      node_name,
    ]

    precondition {
      condition     = !contains(local.foreign, each.key)
      error_message = "VMID ${each.key} (${each.value.name}) is taken by a guest without the tag ${var.tag}: it is not of this deployment. Choose another VMID, or give the guest its tag back if it is."
    }
  }
}
