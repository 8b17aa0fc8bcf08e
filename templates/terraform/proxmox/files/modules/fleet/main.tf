# One resource block for each way a VM is kept, since `lifecycle` takes literals only: cloned.tf, cloned_ha.tf,
# adopted.tf, adopted_ha.tf. A test holds the blocks against each other.

data "proxmox_virtual_environment_vms" "there" {}

locals {
  cloned     = { for vmid, guest in var.guests : vmid => guest if !guest.adopted && guest.ha == null }
  cloned_ha  = { for vmid, guest in var.guests : vmid => guest if !guest.adopted && guest.ha != null }
  adopted    = { for vmid, guest in var.guests : vmid => guest if guest.adopted && guest.ha == null }
  adopted_ha = { for vmid, guest in var.guests : vmid => guest if guest.adopted && guest.ha != null }

  # VMIDs of VMs that are there: those without this deployment's tag, and those that ATLAS made.
  foreign = toset([
    for vm in data.proxmox_virtual_environment_vms.there.vms : tostring(vm.vm_id)
    if !contains(coalesce(vm.tags, []), var.tag)
  ])
  made_by_atlas = toset([
    for vm in data.proxmox_virtual_environment_vms.there.vms : tostring(vm.vm_id)
    if contains(coalesce(vm.tags, []), "atlas")
  ])
}
