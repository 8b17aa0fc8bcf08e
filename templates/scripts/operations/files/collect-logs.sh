#!/usr/bin/env bash
# Collects journals and log files of a time window from every host into one archive.
# lib.sh reads what is set here, and calls functions by name.
# shellcheck disable=SC1091,SC2034,SC2317,SC2329
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

SINCE='1 hour ago'
UNTIL=now
MOST_MIB=50
PATHS=()
OUTPUT=
LIMIT_S=300

usage() {
    cat <<HELP
Usage: ${0##*/} [OPTION]... [HOST]...

Writes one tar file with HOST.tar.gz for every host, or for those named: its journal within the window, and the log
files that were written since the window began. Where they are too large, the newest are kept, and shortened.tsv says
what is missing. Only the user who runs this can read it: logs may hold personal data.

  --since TIME       begin: 30m, 12h, 2d ago, or as date(1) takes it (default: $SINCE)
  --until TIME       end (default: $UNTIL)
  --max-size MIB     most that is taken of each host, before compression (default: $MOST_MIB)
  --path PATH        where to look for files instead of /var/log; may be given several times
  --output FILE      the archive (default: atlas-logs-TIME.tar here)
  --jobs N           hosts at once (default: $JOBS)
$COMMON_HELP

Exit code: 0 all were collected, 1 some were not, $USAGE_ERROR wrong use.
HELP
}

# moment OPTION TIME: seconds since 1970.
moment() {
    local time=$2
    local -A units=([m]=minutes [h]=hours [d]=days)
    [[ ! $time =~ ^([0-9]{1,6})([mhd])$ ]] || time="${BASH_REMATCH[1]} ${units[${BASH_REMATCH[2]}]} ago"
    date --date="$time" +%s 2>/dev/null || misused "$1: '$2' is no time"
}

gather() {
    on_host "$1" logs.sh "$BEGIN" "$END" "$((MOST_MIB * 1048576))" "${PATHS[@]}"
}

while (($#)); do
    case $1 in
        --since | --until | --max-size | --path | --output) (($# > 1)) || misused "$1 takes a value" ;;
    esac
    case $1 in
        --since) SINCE=$2 && shift 2 ;;
        --until) UNTIL=$2 && shift 2 ;;
        --max-size) number "$1" "$2" && MOST_MIB=$2 && shift 2 ;;
        --path)
            [[ $2 == /?* && /$2/ != */../* ]] || misused "--path takes an absolute path, not '$2'"
            PATHS+=("$2") && shift 2
            ;;
        --output) OUTPUT=$2 && shift 2 ;;
        *) common_option "$@" && shift "$TAKEN" ;;
    esac
done
((${#PATHS[@]})) || PATHS=(/var/log)
BEGIN=$(moment --since "$SINCE")
END=$(moment --until "$UNTIL")
((BEGIN < END)) || misused "--since must be before --until"
NAME=atlas-logs-$(date -u +%Y%m%dT%H%M%SZ)
OUTPUT=${OUTPUT:-$NAME.tar}
load_hosts
if $DRY_RUN; then
    window="$(date -u --date="@$BEGIN" +%FT%TZ) to $(date -u --date="@$END" +%FT%TZ)"
    for host in "${CHOSEN[@]}"; do
        printf '%s: would collect %s and the journal as %s\n' "$host" "${PATHS[*]}" "$(destination "$host")"
    done
    printf 'would write %s, from %s\n' "$OUTPUT" "$window"
    exit 0
fi
workplace "$(dirname -- "$OUTPUT")"
each_host gather
mkdir -- "$WORK/$NAME"
failed=0
for host in "${CHOSEN[@]}"; do
    if done_with "$host" && tar -tzf "$WORK/$host.out" >/dev/null 2>>"$WORK/$host.err"; then
        mv -- "$WORK/$host.out" "$WORK/$NAME/$host.tar.gz"
    else
        failed=1
        note "$host: not collected: $(reason "$host")"
        printf '%s\t%s\n' "$host" "$(reason "$host")" >>"$WORK/$NAME/failed.tsv"
    fi
done
tar --create --file="$WORK/part.tar" --directory="$WORK" "$NAME"
mv -- "$WORK/part.tar" "$OUTPUT"
printf '%s\n' "$OUTPUT"
exit "$failed"
