resource "proxmox_download_file" "image" {
  for_each = var.images

  node_name          = each.value.node_name
  datastore_id       = each.value.image_storage
  content_type       = "import"
  url                = each.value.url
  file_name          = each.value.file_name
  checksum           = each.value.checksum
  checksum_algorithm = each.value.checksum_algorithm
  overwrite          = false
}

resource "proxmox_virtual_environment_vm" "template" {
  for_each = var.images

  vm_id       = each.value.vm_id
  node_name   = each.value.node_name
  name        = each.key
  description = var.mark
  pool_id     = each.value.pool
  tags        = sort(["atlas", var.tag])
  template    = true
  started     = false
  on_boot     = false

  reboot_after_update                  = false
  stop_on_destroy                      = true
  purge_on_destroy                     = false
  delete_unreferenced_disks_on_destroy = false
  scsi_hardware                        = "virtio-scsi-single"
  boot_order                           = ["scsi0"]

  agent {
    enabled = each.value.agent
  }

  cpu {
    cores = 1
    type  = "x86-64-v2-AES"
  }

  memory {
    dedicated = 1024
    floating  = 1024
  }

  disk {
    interface    = "scsi0"
    datastore_id = each.value.storage
    import_from  = proxmox_download_file.image[each.key].id
    size         = each.value.disk_gib
    discard      = "on"
    iothread     = true
  }

  network_device {
    model  = "virtio"
    bridge = each.value.bridge
  }

  initialization {
    datastore_id = each.value.storage
    interface    = "ide2"
  }

  operating_system {
    type = "l26"
  }

  serial_device {}

  vga {
    type = "serial0"
  }

  lifecycle {
    ignore_changes = [disk[0].import_from, initialization]

    precondition {
      condition     = !contains(local.foreign, tostring(each.value.vm_id))
      error_message = "VMID ${each.value.vm_id} (template ${each.key}) is taken by a guest without the tag ${var.tag}: it is not of this deployment. Choose another VMID."
    }
  }
}
