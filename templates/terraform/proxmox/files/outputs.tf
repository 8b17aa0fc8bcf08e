output "vms" {
  description = "For an inventory, by VM id: name, VMID, node, and the addresses without prefix length."
  value       = module.fleet.vms
}
