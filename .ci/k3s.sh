#!/usr/bin/env bash
# What tests/k3s runs on its hosts: kubelet, kube-proxy, kubectl, containerd and the tools of etcd, the control plane of
# .ci/kubernetes.sh, and the stand-in for the executable `k3s` that runs them all (tests/k3s/standin). Go programs, pinned
# by the go.mod and go.sum of modules of their own in tests/k3s/tools; and an archive of images, as K3s publishes one.
# Usage: .ci/k3s.sh [--where]. They lie outside the checkout, in a folder named after their pins: half an hour on two cores
# the first time, nothing afterwards. --where says which folder that is, and builds nothing.
set -euo pipefail
cd "$(dirname "$0")/../tests/k3s"
plane=$(../../.ci/kubernetes.sh --where)
pins=$({ echo "$plane"; cat ../../.ci/k3s.sh images.py pause.c tools/*/go.{mod,sum} standin/*.* standin/web/*; } | sha256sum | cut -c1-16)
where=${ATLAS_CACHE:-$HOME/.cache/atlas}/k3s-$pins
[ "${1:-}" != --where ] || { echo "$where"; exit 0; }

export GOTOOLCHAIN=local GOFLAGS=-mod=readonly\ -buildvcs=false CGO_ENABLED=0
release=$(sed -n 's|^\tk8s.io/kubernetes v\([0-9.]*\).*|\1|p' tools/kube/go.mod)
flags="-s -w -X k8s.io/component-base/version.gitVersion=v$release+k3s1 -X github.com/containerd/containerd/v2/version.Version=2-k3s1"

# build MODULE PACKAGE [NAME]: moved when it is whole, so that the next run takes what is there.
build() {
    local name=${3:-${2##*/}}
    [ ! -x "$where/bin/$name" ] || { echo "already built: $where/bin/$name"; return 0; }
    local began=$SECONDS
    (cd "$1" && nice -n 15 go build -trimpath -tags no_btrfs,no_devmapper,no_zfs,osusergo,netgo -ldflags "$flags" -o "$where/bin/$name.new" "$2")
    mv "$where/bin/$name.new" "$where/bin/$name"
    echo "built in $((SECONDS - began)) s: $where/bin/$name"
}

for program in go gcc; do
    command -v "$program" >/dev/null || { echo "Unable to build what K3s runs: $program is not installed."; exit 1; }
done
../../.ci/kubernetes.sh
mkdir -p "$where/bin"
for program in etcd kube-apiserver kube-controller-manager kube-scheduler; do # a host sees this folder, and not the other
    ln -f "$plane/$program" "$where/bin/" 2>/dev/null || cp "$plane/$program" "$where/bin/"
done
build standin . k3s
build standin ./web
build tools/etcd go.etcd.io/etcd/etcdctl/v3 etcdctl
build tools/etcd go.etcd.io/etcd/etcdutl/v3 etcdutl
build tools/kube k8s.io/kubernetes/cmd/kubelet
build tools/kube k8s.io/kubernetes/cmd/kube-proxy
build tools/kube k8s.io/kubernetes/cmd/kubectl
build tools/containerd github.com/containerd/containerd/v2/cmd/containerd
build tools/containerd github.com/containerd/containerd/v2/cmd/containerd-shim-runc-v2
build tools/containerd github.com/containerd/containerd/v2/cmd/ctr
[ -e "$where/images.tar" ] || {
    gcc -Os -static -s -o "$where/pause" pause.c
    python3 images.py "$where/images.tar.new" "docker.io/rancher/mirrored-pause:3.6=$where/pause" \
        "docker.io/library/web:1=$where/bin/web"
    mv "$where/images.tar.new" "$where/images.tar"
}
