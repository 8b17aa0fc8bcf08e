#!/usr/bin/env bash
# Rendered by ATLAS 0.1.0 from spec train-d85375e9 (SHA-256 d85375e92778380255d425d80d07afd6f98ad20b80992bb9ff8c31c47cc72ea3).
# A key pair, a lease, and a server on each node of it. Needs openstack with the plugin of Blazar, and a cloud (OS_CLOUD).
set -euo pipefail

name=train
nodes=2
hours=8
image=CC-Debian12
public_key='ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKtqba65kXXovFMhf6yZF4nYz3iMuTqY2aC6r6FV4m0R me@desk'
node_type=compute_skylake
network="${NETWORK:?the name of the network of the machines}"
flavor="${FLAVOR:?the flavor of leased nodes}"
floating_network="${FLOATING_NETWORK:?the network that addresses are taken of}"

openstack keypair create --public-key <(printf '%s\n' "$public_key") "$name"

end=$(date -u -d "$hours hours" '+%Y-%m-%d %H:%M')
wanted="[\"=\", \"\$node_type\", \"$node_type\"]"
openstack reservation lease create --end-date "$end" "$name" --reservation \
  "resource_type=physical:host,min=$nodes,max=$nodes,hypervisor_properties=,resource_properties=$wanted"
for ((look = 1; ; look++)); do
  status=$(openstack reservation lease show -f value -c status "$name")
  [ "$status" != ACTIVE ] || break
  if [ "$status" = ERROR ] || [ "$look" -ge 60 ]; then
    echo "The lease $name is $status. Take it back: scripts/give-back.sh" >&2
    exit 1
  fi
  sleep "${LOOK_S:-10}"
done
reservation=$(openstack reservation lease show -f value -c reservations "$name" |
  sed -n 's/.*"id": *"\([^"]*\)".*/\1/p' | head -n 1)
echo "reservation: ${reservation:?the lease names none}"

for ((number = 1; number <= nodes; number++)); do
  openstack server create --wait --image "$image" --flavor "$flavor" --network "$network" --key-name "$name" \
    --hint "reservation=$reservation" "$name-$number"
  address=$(openstack floating ip create --tag "$name" -f value -c floating_ip_address "$floating_network")
  openstack server add floating ip "$name-$number" "$address"
done
