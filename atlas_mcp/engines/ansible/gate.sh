#!/bin/sh
# All that a run of Ansible does on its hosts goes through here, as the ssh of Ansible's. Once the file `stop` stands beside
# it, nothing more is begun: what is under way ends by itself. Options stand before Ansible's own, since the first one
# counts: the host proves the key that is pinned, whatever variables say. Each command bears the name of its run, so that
# what a run has left on a host is found: its shell stays until that has ended, also where it is asked to end. The name of this file's folder is the run's.
here=${0%/*}
if [ -e "$here/stop" ]; then
    echo 'ATLAS ends this run: nothing more is begun' >&2
    exit 255
fi
last= asks=
for word; do
    [ "$word" != -O ] || asks=yes
    last=$word
done
if [ -z "$asks" ]; then
    count=$#
    while [ "$count" -gt 1 ]; do
        set -- "$@" "$1"
        shift
        count=$((count - 1))
    done
    shift
    set -- "$@" ": atlas-${here##*/}; trap : TERM; $last; exit \$?"
fi
exec ssh -F "$here/ssh_config" -o StrictHostKeyChecking=yes -o "UserKnownHostsFile=\"$here/known_hosts\"" \
    -o GlobalKnownHostsFile=/dev/null -o IdentityAgent=none "$@"
