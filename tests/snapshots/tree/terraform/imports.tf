# What ATLAS made over the API becomes Terraform's here. Import blocks stand in the root: elsewhere they are not allowed.

import {
  for_each = { for vmid, guest in local.guests : vmid => guest if guest.adopted && guest.ha == null }

  to = module.fleet.proxmox_virtual_environment_vm.adopted[each.key]
  id = "${each.value.node_name}/${each.key}"
}

import {
  for_each = { for vmid, guest in local.guests : vmid => guest if guest.adopted && guest.ha != null }

  to = module.fleet.proxmox_virtual_environment_vm.adopted_ha[each.key]
  id = "${each.value.node_name}/${each.key}"
}

import {
  for_each = {
    for vmid, guest in local.guests : vmid => guest
    if guest.adopted && guest.ha != null && (var.adopted_ha == null ? true : contains(var.adopted_ha, guest.id))
  }

  to = module.fleet.proxmox_haresource.adopted[each.key]
  id = "vm:${each.key}"
}
