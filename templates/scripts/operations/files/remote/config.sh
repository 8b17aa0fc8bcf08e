#!/bin/sh
# Prints a compressed tar archive of the paths named, which are relative to /, with lists of packages and units.
# Changes nothing.
set -eu
umask 077

lists() {
    mkdir "$1/atlas"
    cp /etc/os-release "$1/atlas/os-release"
    if command -v dpkg-query >/dev/null; then
        # shellcheck disable=SC2016
        dpkg-query --show --showformat='${Package}\t${Version}\t${Architecture}\t${db:Status-Abbrev}\n'
    else
        rpm --query --all --queryformat '%{NAME}\t%{VERSION}-%{RELEASE}\t%{ARCH}\n' | sort
    fi >"$1/atlas/packages.tsv"
    systemctl list-unit-files --no-pager --no-legend >"$1/atlas/units.txt"
}

main() {
    work=$(mktemp -d)
    trap 'rm -rf -- "$work"' EXIT
    trap 'exit 143' HUP INT PIPE TERM
    lists "$work"
    # 1 says that a file changed while it was read, which is no loss of the others.
    tar --create --gzip --file=- --directory="$work" atlas --directory=/ "$@" || [ "$?" -eq 1 ]
}

main "$@" </dev/null
exit
