#!/usr/bin/env bash
# Asks every host over ssh how it is, and says so in a table. Changes nothing.
# lib.sh reads what is set here, and calls functions by name.
# shellcheck disable=SC1091,SC2034,SC2317,SC2329
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

DISK=80:90
MEMORY=85:95
LOAD=150:300
CONNECT=false
JSON=false
LIMIT_S=60

usage() {
    cat <<HELP
Usage: ${0##*/} [OPTION]... [HOST]...

Checks hosts, all of them where none is named: reachable over ssh, failed systemd units, disks, memory, load, time
synchronisation, and that what ports.tsv expects is listening.

  --disk W:C         per cent of a file system or its inodes in use for a warning, and for critical (default: $DISK)
  --memory W:C       per cent of memory in use (default: $MEMORY)
  --load W:C         per cent of load per core over 5 minutes (default: $LOAD)
  --connect          connect from here to the ports that other hosts may reach, too
  --ports FILE       expected ports (default: ports.tsv beside this script)
  --jobs N           hosts at once (default: $JOBS)
  --json             the result as JSON
$COMMON_HELP

Exit code: 0 all is well, 1 warnings, 2 critical, $USAGE_ERROR wrong use.
HELP
}

thresholds() {
    [[ $2 =~ ^[1-9][0-9]{0,4}:[1-9][0-9]{0,4}$ ]] || misused "$1 takes two whole numbers such as 80:90, not '$2'"
}

# judge CHECK VALUE THRESHOLDS TEXT: a finding where a value is at or above its threshold.
judge() {
    if (($2 >= ${3#*:})); then
        printf 'critical\t%s\t%s\n' "$1" "$4"
    elif (($2 >= ${3%:*})); then
        printf 'warning\t%s\t%s\n' "$1" "$4"
    fi
}

# examine HOST: its findings, one a line: level, check, text.
examine() {
    local facts kind value text code=0
    facts=$(on_host "$1" health.sh) || code=$?
    if ((code)) || [[ $facts != *$'end\t'* ]]; then
        ((code != 124)) || note "no answer within $LIMIT_S s"
        exit "$((code ? code : 1))"
    fi
    while IFS=$'\t' read -r kind value text; do
        [[ ! $kind =~ ^(disk|inodes|memory|load)$ || $value =~ ^[0-9]{1,6}$ ]] || continue
        case $kind in
            failed) printf 'critical\tunits\t%s failed\n' "$value" ;;
            disk) judge disk "$value" "$DISK" "$text is $value % full" ;;
            inodes) judge disk "$value" "$DISK" "$value % of the inodes of $text are in use" ;;
            memory) judge memory "$value" "$MEMORY" "$value % of memory is in use" ;;
            load) judge load "$value" "$LOAD" "load is $value % per core" ;;
            time) [[ $value == yes ]] || printf 'warning\ttime\tthe clock is not synchronised\n' ;;
        esac
    done <<<"$facts"
    examine_ports "$1" "$facts"
}

# examine_ports HOST FACTS: a component of which no port listens is critical; one that lacks some has a warning.
examine_ports() {
    local host component protocol port scope facts=$'\n'$2$'\n'
    local -A missing=() present=()
    [[ -r $PORTS_FILE ]] || return 0
    while IFS=$'\t' read -r host component protocol port scope; do
        [[ $host == "$1" && $port =~ ^[0-9]{1,5}$ ]] || continue
        if [[ $facts == *$'\n'port$'\t'"$protocol"$'\t'"$port"$'\n'* ]]; then
            present[$component]+=" $protocol/$port"
            [[ $CONNECT == false || $protocol != tcp || $scope != open ]] || connect "$1" "$component" "$port"
        else
            missing[$component]+=" $protocol/$port"
        fi
    done <"$PORTS_FILE"
    for component in "${!missing[@]}"; do
        [[ -n ${present[$component]:-} ]] && scope=warning || scope=critical
        printf '%s\tports\t%s: nothing listens on%s\n' "$scope" "$component" "${missing[$component]}"
    done
}

connect() {
    # shellcheck disable=SC2016
    timeout 5 bash -c 'exec 3<>"/dev/tcp/$1/$2"' connect "$(where "$1")" "$3" 2>/dev/null ||
        printf 'critical\tports\t%s: no connection from here to tcp/%s\n' "$2" "$3"
}

# collect: LEVEL, FINDINGS of each host, and WORST of all.
collect() {
    local host level
    for host in "${CHOSEN[@]}"; do
        done_with "$host" || printf 'critical\tssh\t%s\n' "$(reason "$host")" >"$WORK/$host.out"
        LEVEL[$host]=ok
        while IFS=$'\t' read -r level _; do
            [[ ${LEVEL[$host]} == critical ]] || LEVEL[$host]=$level
        done <"$WORK/$host.out"
        case ${LEVEL[$host]} in
            critical) WORST=2 ;;
            warning) ((WORST == 2)) || WORST=1 ;;
        esac
    done
}

show_table() {
    local host level text first
    printf '%-32s %-9s %s\n' HOST STATE FINDINGS
    for host in "${CHOSEN[@]}"; do
        [[ -s $WORK/$host.out ]] || printf '%-32s ok\n' "$host"
        first=$(printf '%-32s %-9s' "$host" "${LEVEL[$host]}")
        while IFS=$'\t' read -r level _ text; do
            printf '%s %s: %s\n' "$first" "$level" "$(plain "$text")"
            first=$(printf '%-42s' '')
        done <"$WORK/$host.out"
    done
}

show_json() {
    local host level check text comma='' inner
    printf '{"state": "%s", "hosts": [' "$1"
    for host in "${CHOSEN[@]}"; do
        printf '%s\n  {"host": %s, "state": "%s", "findings": [' "$comma" "$(json "$host")" "${LEVEL[$host]}"
        comma=, inner=
        while IFS=$'\t' read -r level check text; do
            printf '%s{"level": "%s", "check": "%s", "text": %s}' "$inner" "$level" "$check" "$(json "$text")"
            inner=', '
        done <"$WORK/$host.out"
        printf ']}'
    done
    printf '\n]}\n'
}

while (($#)); do
    case $1 in
        --disk | --memory | --load | --ports) (($# > 1)) || misused "$1 takes a value" ;;
    esac
    case $1 in
        --disk) thresholds "$1" "$2" && DISK=$2 && shift 2 ;;
        --memory) thresholds "$1" "$2" && MEMORY=$2 && shift 2 ;;
        --load) thresholds "$1" "$2" && LOAD=$2 && shift 2 ;;
        --ports) PORTS_FILE=$2 && shift 2 ;;
        --connect) CONNECT=true && shift ;;
        --json) JSON=true && shift ;;
        *) common_option "$@" && shift "$TAKEN" ;;
    esac
done
load_hosts
if $DRY_RUN; then
    printf 'would check %s\n' "${CHOSEN[@]}"
    exit 0
fi
workplace "${TMPDIR:-/tmp}"
declare -A LEVEL=()
WORST=0
states=(ok warning critical)
each_host examine
collect
if $JSON; then show_json "${states[WORST]}"; else show_table; fi
exit "$WORST"
