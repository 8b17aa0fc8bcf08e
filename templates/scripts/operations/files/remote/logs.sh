#!/bin/sh
# logs.sh SINCE UNTIL MOST PATHS...: prints a compressed tar archive of the journal of a time window, and of the files
# below PATHS that were written since its start, newest first. Times are seconds since 1970, MOST is in bytes and is
# shared by all of it. Changes nothing.
set -eu
umask 077

# keep MOST SIZE PATH: a file, or the end of it where it is too large.
keep() {
    if [ "$2" -gt "$1" ]; then
        printf '%s\t%s of %s bytes\n' "$3" "$1" "$2" >>"$work/logs/shortened.tsv"
    fi
    [ "$1" -gt 0 ] || return 0
    mkdir -p "$work/logs/files/${3%/*}"
    tail -c "$1" -- "$3" >"$work/logs/files/$3" || printf '%s\tnot read\n' "$3" >>"$work/logs/shortened.tsv"
}

main() {
    since=$1 until=$2 most=$3
    shift 3
    work=$(mktemp -d)
    trap 'rm -rf -- "$work"' EXIT
    trap 'exit 143' HUP INT PIPE TERM
    mkdir "$work/logs"
    journalctl --since="@$since" --until="@$until" --output=short-iso-precise --utc --no-pager --quiet |
        tail -c "$((most / 2))" >"$work/logs/journal.txt"
    left=$((most - $(wc -c <"$work/logs/journal.txt")))
    tab=$(printf '\t')
    find "$@" -xdev -path '*/journal/*' -prune -o -type f -newermt "@$since" -printf '%T@\t%s\t%p\n' | sort -rn |
        while IFS=$tab read -r _ size path; do
            [ -f "$path" ] || continue
            keep "$left" "$size" "$path"
            left=$((size < left ? left - size : 0))
        done
    tar --create --gzip --file=- --directory="$work" logs
}

main "$@" </dev/null
exit
