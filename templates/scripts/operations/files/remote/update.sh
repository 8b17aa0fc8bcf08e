#!/bin/sh
# Brings all packages of this host up to date. Prints whether something changed, and whether a reboot is needed.
set -eu
umask 077
DEBIAN_FRONTEND=noninteractive
LC_ALL=C
export DEBIAN_FRONTEND LC_ALL
LOG=/var/log/atlas-maintenance.log

# What the package manager says goes to a file, so that a lost connection does not end it half-way.
update() {
    date -u '+== %Y-%m-%dT%H:%M:%SZ'
    if command -v apt-get; then
        apt-get -o DPkg::Lock::Timeout=300 -q update &&
            apt-get -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confdef \
                -o Dpkg::Options::=--force-confold -q -y --with-new-pkgs upgrade
    else
        dnf --assumeyes --refresh upgrade
    fi
}

installed() {
    if command -v dpkg-query >/dev/null; then
        dpkg-query --show
    else
        rpm --query --all | sort
    fi | cksum
}

outdated_kernel() {
    newest=$(find /boot/ -maxdepth 1 -name 'vmlinuz-[0-9]*' ! -name '*rescue*' | sort -V | tail -n 1)
    [ -n "$newest" ] && [ "${newest##*/vmlinuz-}" != "$(uname -r)" ]
}

reboot_needed() {
    [ -e /run/reboot-required ] || outdated_kernel ||
        { command -v needs-restarting >/dev/null && ! needs-restarting -r >/dev/null 2>&1; }
}

main() {
    before=$(installed)
    if ! update >>"$LOG" 2>&1; then
        tail -n 20 "$LOG" >&2
        exit 1
    fi
    [ "$before" = "$(installed)" ] && printf 'changed\tno\n' || printf 'changed\tyes\n'
    reboot_needed && printf 'reboot\tyes\n' || printf 'reboot\tno\n'
}

main </dev/null
exit
