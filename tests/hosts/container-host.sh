#!/bin/bash
# What a kubelet, containerd and runc need in a host of systemd-nspawn, on a machine with cgroups of version 1: run at boot.
# The controllers are mounted read-only there.
if [ ! -e /sys/fs/cgroup/cgroup.controllers ]; then
    mount -o remount,rw /sys/fs/cgroup
    for controller in /sys/fs/cgroup/*/; do mount -o remount,rw,bind "${controller%/}"; done
fi
mount --make-rshared /
# The kubelet opens it to see what the kernel kills for want of memory; here it reads nothing.
ln -sf null /dev/kmsg
# The kubelet sets these where they differ, and ends where it may not. They are the whole machine's: it sees what it wants.
mkdir -p /run/sysctl
while read -r name value; do
    file=/proc/sys/$name
    [ "$(cat "$file")" = "$value" ] && continue
    echo "$value" >"/run/sysctl/${name//\//.}"
    mount --bind "/run/sysctl/${name//\//.}" "$file"
done <<'END'
vm/overcommit_memory 1
vm/panic_on_oom 0
kernel/panic 10
kernel/panic_on_oops 1
kernel/keys/root_maxkeys 1000000
kernel/keys/root_maxbytes 25000000
END
