# `node_name` is the node where the VM is made; the options go with the VM, wherever it moves.
resource "proxmox_virtual_environment_firewall_options" "vm" {
  for_each = {
    for vmid, guest in var.guests : vmid => guest if !guest.adopted && anytrue([for nic in guest.nics : nic.firewall])
  }

  node_name = each.value.node_name
  vm_id = (
    each.value.ha == null ? proxmox_virtual_environment_vm.cloned[each.key].vm_id
    : proxmox_virtual_environment_vm.cloned_ha[each.key].vm_id
  )

  enabled       = var.firewall.enabled
  input_policy  = var.firewall.input_policy
  output_policy = var.firewall.output_policy
  dhcp          = var.firewall.dhcp
  ndp           = var.firewall.ndp
  radv          = var.firewall.radv
  macfilter     = var.firewall.macfilter
  ipfilter      = var.firewall.ipfilter
  log_level_in  = var.firewall.log_level_in
  log_level_out = var.firewall.log_level_out
}
