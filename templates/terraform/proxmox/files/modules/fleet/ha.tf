resource "proxmox_haresource" "cloned" {
  for_each = local.cloned_ha

  resource_id = "vm:${proxmox_virtual_environment_vm.cloned_ha[each.key].vm_id}"
  state       = each.value.ha.state
  group       = each.value.ha.group
  comment     = var.mark
}

resource "proxmox_haresource" "adopted" {
  for_each = local.adopted_ha

  resource_id = "vm:${proxmox_virtual_environment_vm.adopted_ha[each.key].vm_id}"
  state       = each.value.ha.state
  group       = each.value.ha.group
  comment     = var.mark

  lifecycle {
    ignore_changes = [failback, max_relocate, max_restart]
  }
}

resource "proxmox_harule" "rule" {
  for_each = var.ha_rules

  rule     = each.key
  type     = each.value.type
  nodes    = each.value.nodes
  strict   = each.value.strict
  affinity = each.value.affinity
  comment  = var.mark
  resources = [
    for vmid, guest in var.guests : (
      guest.adopted ? proxmox_haresource.adopted[vmid].resource_id : proxmox_haresource.cloned[vmid].resource_id
    ) if try(guest.ha.rule, null) == each.key
  ]
}
