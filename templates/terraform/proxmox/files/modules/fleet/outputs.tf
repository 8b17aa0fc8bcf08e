locals {
  made = merge(
    proxmox_virtual_environment_vm.cloned,
    proxmox_virtual_environment_vm.cloned_ha,
    proxmox_virtual_environment_vm.adopted,
    proxmox_virtual_environment_vm.adopted_ha,
  )

  # Static addresses are known before the guest is; those that the network gave, the guest agent tells.
  static = {
    for vmid, guest in var.guests : vmid => [
      for address in flatten([
        for nic in guest.nics : [try(nic.ipv4.address, "dhcp"), try(nic.ipv6.address, "dhcp")]
      ]) : split("/", address)[0] if strcontains(address, "/")
    ]
  }
  told = {
    for vmid, vm in local.made : vmid => [
      for address in flatten([coalesce(vm.ipv4_addresses, []), coalesce(vm.ipv6_addresses, [])]) : address
      if !startswith(address, "127.") && address != "::1" && !startswith(lower(address), "fe80:")
    ]
  }
}

output "vms" {
  description = "By VM id: name, VMID, node, and addresses: the static ones, else those that the guest agent tells."
  value = {
    for vmid, guest in var.guests : guest.id => {
      name      = local.made[vmid].name
      vmid      = local.made[vmid].vm_id
      node      = local.made[vmid].node_name
      addresses = tolist(length(local.static[vmid]) > 0 ? local.static[vmid] : local.told[vmid])
    } if contains(keys(local.made), vmid) # one that somebody removed is missed at the next plan, not here
  }
}
