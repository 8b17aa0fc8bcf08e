module "fleet" {
  source = "./modules/fleet"

  guests        = local.guests
  tag           = local.tag
  mark          = "atlas:${var.deployment.nonce}"
  agent_timeout = var.agent_timeout
  firewall      = var.firewall
  ha_rules      = var.ha_rules
  images        = var.images
}
