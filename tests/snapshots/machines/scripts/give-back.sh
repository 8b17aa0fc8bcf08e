#!/usr/bin/env bash
# Rendered by ATLAS 0.1.0 from spec train-d85375e9 (SHA-256 d85375e92778380255d425d80d07afd6f98ad20b80992bb9ff8c31c47cc72ea3).
# What lease.sh made, by its names: look first whether nothing else is called so. What is on the disks is lost.
set -euo pipefail

name=train
nodes=2

openstack floating ip list --tags "$name" -f value -c ID | while read -r id; do
  openstack floating ip delete "$id"
done
for ((number = 1; number <= nodes; number++)); do
  openstack server delete --wait "$name-$number"
done
openstack reservation lease delete "$name"
openstack keypair delete "$name"
