locals {
  names = toset([for number in range(1, var.nodes + 1) : "${var.name}-${number}"])
}

data "openstack_images_image_v2" "chosen" {
  name = var.image
}

data "openstack_networking_network_v2" "machines" {
  name = var.network
}

resource "openstack_compute_keypair_v2" "owner" {
  name       = var.name
  public_key = var.public_key
}

resource "openstack_networking_port_v2" "machine" {
  for_each = local.names

  name       = each.key
  network_id = data.openstack_networking_network_v2.machines.id
}

resource "openstack_compute_instance_v2" "machine" {
  for_each = local.names

  name        = each.key
  image_id    = data.openstack_images_image_v2.chosen.id
  flavor_name = var.flavor
  key_pair    = openstack_compute_keypair_v2.owner.name

  network {
    port = openstack_networking_port_v2.machine[each.key].id
  }

  scheduler_hints {
    additional_properties = {
      reservation = var.reservation
    }
  }

  # Bare metal takes its time.
  timeouts {
    create = "60m"
  }
}

resource "openstack_networking_floatingip_v2" "machine" {
  for_each = var.floating_ip ? local.names : toset([])

  pool = var.floating_network
}

resource "openstack_networking_floatingip_associate_v2" "machine" {
  for_each = openstack_networking_floatingip_v2.machine

  floating_ip = each.value.address
  port_id     = openstack_networking_port_v2.machine[each.key].id

  depends_on = [openstack_compute_instance_v2.machine]
}
