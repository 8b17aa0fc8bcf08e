#!/usr/bin/env bash
# What tests/kubernetes runs: the API server, controller manager and scheduler of Kubernetes, etcd, and kwok, which plays
# the nodes. Go programs, pinned by the go.mod and go.sum of modules of their own in tests/kubernetes/tools.
# Usage: .ci/kubernetes.sh [--where]. They lie outside the checkout, in a folder named after their pins: 10 to 15 minutes
# on two cores the first time, nothing afterwards. --where says which folder that is, and builds nothing.
set -euo pipefail
cd "$(dirname "$0")/../tests/kubernetes/tools"
pins=$(cat ../../../.ci/kubernetes.sh {kube,etcd,kwok}/go.{mod,sum} | sha256sum | cut -c1-16)
where=${ATLAS_CACHE:-$HOME/.cache/atlas}/kube-$pins
[ "${1:-}" != --where ] || { echo "$where"; exit 0; }

export GOTOOLCHAIN=local GOFLAGS=-mod=readonly\ -buildvcs=false CGO_ENABLED=0
version=$(sed -n 's|^\tk8s.io/kubernetes v\([0-9.]*\).*|\1|p' kube/go.mod)
flags="-s -w -X k8s.io/component-base/version.gitVersion=v$version"

# build MODULE PACKAGE: moved when it is whole, so that the next run takes what is there.
build() {
    local name=${2##*/}
    [ "$name" != v3 ] || name=etcd
    [ ! -x "$where/$name" ] || { echo "already built: $where/$name"; return 0; }
    local began=$SECONDS
    (cd "$1" && nice -n 15 go build -trimpath -ldflags "$flags" -o "$where/$name.new" "$2")
    mv "$where/$name.new" "$where/$name"
    echo "built in $((SECONDS - began)) s: $where/$name"
}

command -v go >/dev/null || { echo 'Unable to build a control plane: Go is not installed.'; exit 1; }
mkdir -p "$where"
build etcd go.etcd.io/etcd/server/v3
build kube k8s.io/kubernetes/cmd/kube-apiserver
build kube k8s.io/kubernetes/cmd/kube-controller-manager
build kube k8s.io/kubernetes/cmd/kube-scheduler
build kwok sigs.k8s.io/kwok/cmd/kwok
