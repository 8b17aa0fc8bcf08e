# As adopted.tf, but for the node, which the HA manager changes.

resource "proxmox_virtual_environment_vm" "adopted_ha" {
  for_each = local.adopted_ha

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

  lifecycle {
    prevent_destroy = true

    ignore_changes = [
      acpi,
      agent,
      audio_device,
      bios,
      boot_order,
      cdrom,
      cpu[0].affinity,
      cpu[0].architecture,
      cpu[0].flags,
      cpu[0].hotplugged,
      cpu[0].limit,
      cpu[0].numa,
      cpu[0].sockets,
      cpu[0].type,
      cpu[0].units,
      disk[0].aio,
      disk[0].backup,
      disk[0].cache,
      disk[0].discard,
      disk[0].iothread,
      disk[0].replicate,
      disk[0].serial,
      disk[0].speed,
      disk[0].ssd,
      disk[1].aio,
      disk[1].backup,
      disk[1].cache,
      disk[1].discard,
      disk[1].iothread,
      disk[1].replicate,
      disk[1].serial,
      disk[1].speed,
      disk[1].ssd,
      disk[2].aio,
      disk[2].backup,
      disk[2].cache,
      disk[2].discard,
      disk[2].iothread,
      disk[2].replicate,
      disk[2].serial,
      disk[2].speed,
      disk[2].ssd,
      disk[3].aio,
      disk[3].backup,
      disk[3].cache,
      disk[3].discard,
      disk[3].iothread,
      disk[3].replicate,
      disk[3].serial,
      disk[3].speed,
      disk[3].ssd,
      efi_disk,
      hook_script_file_id,
      hostpci,
      hotplug,
      initialization[0].datastore_id,
      initialization[0].interface,
      initialization[0].user_account,
      initialization[0].user_data_file_id,
      keyboard_layout,
      kvm_arguments,
      machine,
      memory[0].floating,
      memory[0].hugepages,
      memory[0].keep_hugepages,
      memory[0].shared,
      node_name,
      numa,
      operating_system,
      rng,
      scsi_hardware,
      serial_device,
      smbios,
      started,
      tablet_device,
      tpm_state,
      usb,
      vga,
      virtiofs,
      watchdog,
    ]

    precondition {
      condition     = contains(local.made_by_atlas, each.key)
      error_message = "VMID ${each.key} (${each.value.name}) cannot be adopted: there is no guest of that VMID that bears the tag atlas."
    }
  }
}
