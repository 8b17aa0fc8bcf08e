#!/usr/bin/env bash
# Boots Debian hosts on a bridge without uplink, and keeps them until its standard input ends: whoever started it may die
# as it likes. All is in namespaces: processes, mounts and networks end with them, so that only control groups are left
# to be removed. Usage: unshare --net --mount keeper.sh ROOT_FILE_SYSTEM FOLDER NAME=ADDRESS...
# FOLDER holds the socket `notify`, to which each host says that it is ready, and gets key, known_hosts and consoles.
# With KUBE, a folder of Kubernetes's programs, the hosts have it as /opt/kube and can run containers (container-host.sh).
# The first line that it prints is the process whose namespaces the hosts are in.
set -euo pipefail
base=$1 folder=$2
shift 2
export folder keeper=$$ KUBE=${KUBE:-}
here=$(dirname "$(realpath "$0")")

# A control group for each host in each hierarchy of systemd's, or they would see each other's units; containers take all.
hierarchies() {
    if [ -e /sys/fs/cgroup/cgroup.controllers ]; then
        echo /sys/fs/cgroup
    elif [ -z "$KUBE" ]; then
        echo /sys/fs/cgroup/{systemd,unified}
    else
        find /sys/fs/cgroup -maxdepth 2 -name cgroup.procs -printf '%h\n'
    fi
}

furnish() {
    local name=$1 address=$2 place=$folder/hosts/$1 root=$folder/hosts/$1/root
    mkdir -p "$place"/{changes,work,root}
    mount -t overlay overlay -o "lowerdir=$base,upperdir=$place/changes,workdir=$place/work" "$root"
    echo "$name" >"$root/etc/hostname"
    printf '127.0.0.1 localhost %s\n' "$name" >"$root/etc/hosts"
    printf '[Match]\nName=host0\n[Network]\nAddress=%s/24\n' "$address" >"$root/etc/systemd/network/10-host0.network"
    install -d -m 700 -o 1000 -g 1000 "$root/home/ops/.ssh"
    install -m 600 -o 1000 -g 1000 "$folder/key.pub" "$root/home/ops/.ssh/authorized_keys"
    ssh-keygen -q -t ed25519 -N '' -C '' -f "$root/etc/ssh/ssh_host_ed25519_key"
    echo "$address $(<"$root/etc/ssh/ssh_host_ed25519_key.pub")" >>"$folder/known_hosts"
    [ -z "$KUBE" ] || furnish_containers "$place" "$root"
}

# The kubelet asks for a default route, and overlayfs does not lie on overlayfs.
furnish_containers() {
    mkdir -p "$1/disk" "$2/opt/kube" "$2/var/lib/rancher" "$2/etc/systemd/system/sysinit.target.wants"
    echo 'Gateway=10.231.0.1' >>"$2/etc/systemd/network/10-host0.network"
    install -m 755 "$here/container-host.sh" "$2/usr/local/sbin/container-host"
    printf '[Unit]\nDefaultDependencies=no\nBefore=sysinit.target\n[Service]\nType=oneshot\nExecStart=%s\n' \
        /usr/local/sbin/container-host >"$2/etc/systemd/system/container-host.service"
    ln -s ../container-host.service "$2/etc/systemd/system/sysinit.target.wants/"
}

boot() {
    local top own options=()
    [ -z "$KUBE" ] || options=(--system-call-filter="keyctl add_key" --bind-ro="$KUBE:/opt/kube"
        --bind="$folder/hosts/$1/disk:/var/lib/rancher")
    for top in $(hierarchies); do
        mkdir -p "$top/atlas-$keeper/$1"
        for own in "$top/atlas-$keeper" "$top/atlas-$keeper/$1"; do
            [ ! -e "$own/cpuset.cpus" ] || [ "${top##*/}" != cpuset ] || {
                cat "$top/cpuset.cpus" >"$own/cpuset.cpus"
                cat "$top/cpuset.mems" >"$own/cpuset.mems"
            }
        done
        echo 0 >"$top/atlas-$keeper/$1/cgroup.procs"
    done
    NOTIFY_SOCKET=$folder/notify SYSTEMD_NSPAWN_API_VFS_WRITABLE=network exec systemd-nspawn --quiet --boot \
        --register=no --keep-unit --notify-ready=yes --network-bridge=bridge --machine="$1" \
        --directory="$folder/hosts/$1/root" --resolv-conf=off --timezone=off --link-journal=no "${options[@]}" \
        >"$folder/$1.console" 2>&1 </dev/null
}

# The first process of the hosts' process namespace: when it ends, all of them do.
boot_all() {
    local one
    for one; do boot "${one%%=*}" & done
    cat >/dev/null
}
export -f hierarchies boot boot_all

ip link set lo up
ip link add bridge type bridge
ip address add 10.231.0.1/24 dev bridge
ip link set bridge up
mkdir -p "$folder/hosts" /run/systemd/nspawn
for place in "$folder/hosts" /run/systemd/nspawn; do mount -t tmpfs tmpfs "$place"; done
ssh-keygen -q -t ed25519 -N '' -C test -f "$folder/key"
for one; do furnish "${one%%=*}" "${one#*=}"; done

unshare --pid --fork --kill-child --mount-proc bash -c 'boot_all "$@"' boot_all "$@" <&0 &
echo $!
wait $! || true
for top in $(hierarchies); do find "$top/atlas-$keeper" -depth -type d -exec rmdir {} +; done
