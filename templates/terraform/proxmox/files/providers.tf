# The token comes from PROXMOX_VE_API_TOKEN in the environment alone (user@realm!name=secret): a variable would stand in
# the plan in clear. A certificate authority of your own: SSL_CERT_FILE.
provider "proxmox" {
  endpoint = var.pve_endpoint
  insecure = var.pve_insecure
}
