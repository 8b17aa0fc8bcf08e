output "addresses" {
  description = "The address of each machine, that from outside where it has one."
  value = {
    for name in local.names : name => try(
      openstack_networking_floatingip_v2.machine[name].address,
      openstack_networking_port_v2.machine[name].all_fixed_ips[0],
    )
  }
}
