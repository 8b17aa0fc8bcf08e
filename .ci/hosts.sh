#!/usr/bin/env bash
# What tests/hosts boots: the root file system of a Debian 12 host as a cloud image would be, with an account `ops` that
# may use sudo, and in /opt/packages, its only source of packages, all that the roles of ATLAS install on it.
# Usage: .ci/hosts.sh DIRECTORY. Moved when it is whole: the next run takes what is there, until this file changes.
set -euo pipefail
base=${1:?Usage: .ci/hosts.sh DIRECTORY}
stamp=$(sha256sum <"${BASH_SOURCE[0]}")

system=(
    systemd-sysv libpam-systemd dbus openssh-server python3 python3-apt sudo iproute2 ca-certificates curl procps iputils-ping
)
roles=(
    chrony tzdata nftables unattended-upgrades                                        # base
    nginx apache2 haproxy                                                             # web
    postgresql python3-psycopg2 acl mariadb-server python3-pymysql redis-server       # data
    docker.io docker-compose                                                          # docker, docker_compose
    podman uidmap slirp4netns fuse-overlayfs golang-github-containers-common          # podman
    conntrack ethtool socat iptables ebtables kmod containerd containernetworking-plugins # kubernetes_prereqs
    prometheus-node-exporter restic rsyslog rsyslog-gnutls logrotate                  # node_exporter, backup_client, log_shipping
    ssl-cert                                                                          # packages
)

if [ "$(cat "$base/etc/atlas-hosts" 2>/dev/null)" = "$stamp" ]; then
    echo "already built: $base"
    exit 0
fi
# The machine's own sources of Debian, and none of others' that it may have.
mapfile -t sources < <(grep -lsE '(^|[[:space:]])bookworm([[:space:]]|$)' /etc/apt/sources.list \
    /etc/apt/sources.list.d/*.{list,sources})
[ ${#sources[@]} -gt 0 ] || { echo 'Unable to build hosts: the machine has no source of Debian 12.'; exit 1; }

new=$base.new
trap 'rm -rf --one-file-system "$new"' EXIT
rm -rf --one-file-system "$new"
mkdir -p "$(dirname "$base")"
fetch="apt-get -qq --yes --no-install-recommends --download-only -o APT::Sandbox::User=root -o Dir::Cache::archives=/opt/packages"
# shellcheck disable=SC2016
mmdebstrap --quiet --variant=apt --include="$(IFS=,; echo "${system[*]}")" \
    --customize-hook='mkdir -p "$1/opt/packages/partial"' \
    --customize-hook="chroot \"\$1\" $fetch install ${roles[*]}" \
    bookworm "$new" "${sources[@]}"

rm -rf "$new"/opt/packages/{partial,lock} "$new"/etc/apt/sources.list "$new"/etc/apt/sources.list.d/* "$new"/etc/ssh/ssh_host_*
(cd "$new/opt/packages" && apt-ftparchive packages . >Packages && apt-ftparchive release . >Release)
echo 'deb [trusted=yes] file:/opt/packages ./' >"$new/etc/apt/sources.list.d/local.list"
echo force-unsafe-io >"$new/etc/dpkg/dpkg.cfg.d/unsafe"
touch -d '2 days ago' "$new/var/lib/apt/lists" # or cache_valid_time takes the empty index for a fresh one

install -m 644 /dev/stdin "$new/etc/ssh/sshd_config.d/keys.conf" <<<'PasswordAuthentication no'
chroot "$new" useradd --create-home --shell /bin/bash ops
install -m 440 /dev/stdin "$new/etc/sudoers.d/ops" <<<'ops ALL=(ALL) NOPASSWD: ALL'
# A container may not set the clock: chrony runs, and leaves it alone.
install -D -m 644 /dev/stdin "$new/etc/systemd/system/chrony.service.d/container.conf" <<'UNIT'
[Unit]
ConditionCapability=
[Service]
ExecStart=
ExecStart=!/usr/sbin/chronyd $DAEMON_OPTS -x
UNIT
chroot "$new" systemctl --quiet enable systemd-networkd
echo "$stamp" >"$new/etc/atlas-hosts"
rm -rf --one-file-system "$base"
mv "$new" "$base"
echo "built: $base, $(du -sh "$base" | cut -f1)"
