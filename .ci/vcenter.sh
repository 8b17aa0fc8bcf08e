#!/usr/bin/env bash
# What tests/vsphere runs: VMware's simulator of a vCenter, a Go program pinned by go.mod and go.sum in
# tests/vsphere/simulator. Usage: .ci/vcenter.sh [--where]. It lies outside the checkout, in a folder named after its
# pins: a minute the first time, nothing afterwards. --where says which folder that is, and builds nothing.
set -euo pipefail
cd "$(dirname "$0")/../tests/vsphere/simulator"
pins=$(cat ../../../.ci/vcenter.sh go.mod go.sum main.go | sha256sum | cut -c1-16)
where=${ATLAS_CACHE:-$HOME/.cache/atlas}/vcenter-$pins
[ "${1:-}" != --where ] || { echo "$where"; exit 0; }

[ ! -x "$where/simulator" ] || { echo "already built: $where/simulator"; exit 0; }
command -v go >/dev/null || { echo 'Unable to build the simulator of a vCenter: Go is not installed.'; exit 1; }
mkdir -p "$where"
export GOTOOLCHAIN=local GOFLAGS=-mod=readonly\ -buildvcs=false CGO_ENABLED=0
nice -n 15 go build -trimpath -ldflags '-s -w' -o "$where/simulator.new" .
mv "$where/simulator.new" "$where/simulator"
echo "built: $where/simulator"
