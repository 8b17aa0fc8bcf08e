#!/usr/bin/env bash
# Updates hosts, one after the other, and stops at the first that fails.
# lib.sh reads what is set here.
# shellcheck disable=SC1091,SC2034
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

DRAIN=
UNDRAIN=
REBOOT=false
SETTLE_S=120
REBOOT_S=600
INTERVAL_S=5
LIMIT_S=3600

usage() {
    cat <<HELP
Usage: ${0##*/} [OPTION]... [HOST]...

Brings the packages of every host, or of those named, up to date: one host at a time, in the order of hosts.tsv. A host
is begun only while it and all others of its group are healthy (health-check.sh finds nothing critical), and the next
one only when it is healthy again. The first failure ends the run; run it again when that is mended.

  --drain PROGRAM    run before a host's update, as: PROGRAM NAME ADDRESS GROUP
  --undrain PROGRAM  run after its health check, in the same way
  --reboot           reboot a host whose updates need it; without this, it is only said
  --settle SECONDS   how long a host may take to be healthy again (default: $SETTLE_S)
  --reboot-wait SECONDS  how long a reboot may take (default: $REBOOT_S)
  --interval SECONDS between two looks at a host (default: $INTERVAL_S)
$COMMON_HELP

Exit code: 0 all are up to date, 1 one failed, $USAGE_ERROR wrong use.
HELP
}

say() { printf '%s\n' "$*"; }

# peers HOST: the others of its group, whether they were named or not.
peers() {
    local other
    [[ ${GROUP[$1]} != - ]] || return 0
    for other in "${HOSTS[@]}"; do
        [[ $other == "$1" || ${GROUP[$other]} != "${GROUP[$1]}" ]] || printf '%s\n' "$other"
    done
}

healthy() {
    local code=0 options=(--hosts "$HOSTS_FILE")
    [[ -z $SSH_CONFIG ]] || options+=(--ssh-config "$SSH_CONFIG")
    "$HERE/health-check.sh" "${options[@]}" "$@" >"$WORK/health" || code=$?
    ((code < 2))
}

healthy_again() {
    local deadline=$((SECONDS + SETTLE_S))
    until healthy "$1"; do
        ((SECONDS < deadline)) || return 1
        sleep "$INTERVAL_S"
    done
}

# hook PROGRAM HOST
hook() {
    [[ -z $1 ]] || timeout --foreground --kill-after=5 300 "$1" "$2" "$(where "$2")" "${GROUP[$2]}" </dev/null 9<&-
}

# reboot HOST: and waits until it has another boot id.
reboot() {
    local before now deadline=$((SECONDS + REBOOT_S))
    before=$(LIMIT_S=30 on_host "$1" boot.sh reboot) || return 1
    while ((SECONDS < deadline)); do
        sleep "$INTERVAL_S"
        now=$(LIMIT_S=30 on_host "$1" boot.sh 2>/dev/null) || continue
        [[ $now == "$before" ]] || return 0
    done
    return 1
}

# stop HOST CAUSE
stop() {
    note "$1: $2"
    [[ -z $DRAIN || $DRAINED == false ]] || note "$1 stays drained."
    note "Stopped; done before it: ${DONE[*]:-none}."
    exit 1
}

maintain() {
    local others facts
    DRAINED=false
    mapfile -t others < <(peers "$1")
    healthy "$1" "${others[@]}" || {
        cat "$WORK/health" >&2
        stop "$1" "not begun: it or another of its group is not healthy"
    }
    DRAINED=true
    hook "$DRAIN" "$1" || stop "$1" "the drain program failed"
    say "$1: updating"
    facts=$(on_host "$1" update.sh) ||
        stop "$1" "the update failed, or goes on after $LIMIT_S s; /var/log/atlas-maintenance.log there says more"
    if [[ $facts == *$'changed\tyes'* ]]; then say "$1: updated"; else say "$1: was up to date"; fi
    if [[ $facts == *$'reboot\tyes'* ]]; then
        if $REBOOT; then
            say "$1: rebooting"
            reboot "$1" || stop "$1" "did not come back within $REBOOT_S s"
        else
            say "$1: needs a reboot (--reboot)"
        fi
    fi
    healthy_again "$1" || {
        cat "$WORK/health" >&2
        stop "$1" "not healthy after its update"
    }
    hook "$UNDRAIN" "$1" || stop "$1" "the undrain program failed"
    DONE+=("$1")
}

plan() {
    local host others
    for host in "${CHOSEN[@]}"; do
        mapfile -t others < <(peers "$host")
        say "$host: would be updated while healthy: ${others[*]:-no other is in its group}"
        [[ -z $DRAIN ]] || say "  drained by: $DRAIN $host $(where "$host") ${GROUP[$host]}"
        say "  reached as: $(destination "$host")"
        if $REBOOT; then say "  rebooted where its updates need it"; fi
        [[ -z $UNDRAIN ]] || say "  undrained by: $UNDRAIN $host $(where "$host") ${GROUP[$host]}"
    done
}

while (($#)); do
    case $1 in
        --drain | --undrain | --settle | --reboot-wait | --interval) (($# > 1)) || misused "$1 takes a value" ;;
    esac
    case $1 in
        --drain | --undrain) [[ -n $(command -v -- "$2") ]] || misused "$1: there is no program $2" ;;
    esac
    case $1 in
        --drain) DRAIN=$2 && shift 2 ;;
        --undrain) UNDRAIN=$2 && shift 2 ;;
        --reboot) REBOOT=true && shift ;;
        --settle) number "$1" "$2" && SETTLE_S=$2 && shift 2 ;;
        --reboot-wait) number "$1" "$2" && REBOOT_S=$2 && shift 2 ;;
        --interval) number "$1" "$2" && INTERVAL_S=$2 && shift 2 ;;
        *) common_option "$@" && shift "$TAKEN" ;;
    esac
done
load_hosts
if $DRY_RUN; then
    plan
    exit 0
fi
alone "$HOSTS_FILE"
workplace "${TMPDIR:-/tmp}"
DONE=()
for host in "${CHOSEN[@]}"; do
    maintain "$host"
done
say "All done: ${DONE[*]}"
