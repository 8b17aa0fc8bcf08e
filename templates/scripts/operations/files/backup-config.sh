#!/usr/bin/env bash
# Fetches the configuration of every host over ssh into dated archives, and removes the oldest ones.
# lib.sh reads what is set here, and calls functions by name.
# shellcheck disable=SC1091,SC2034,SC2317,SC2329
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh"

DEST=${ATLAS_BACKUP_DIR:-/var/backups/atlas}
KEEP=14
PATHS=()
LIMIT_S=600

usage() {
    cat <<HELP
Usage: ${0##*/} [OPTION]... [HOST]...

Writes DIR/HOST/TIME.tar.gz and its checksum for every host, or for those named: /etc, and the lists of packages and
units. An archive appears when it is whole. Only the user who runs this can read it: it holds keys and password hashes.
Archives of a host that could not be reached, or that is no longer in the list, are left as they are.

  --dest DIR         where the archives go (default: $DEST)
  --keep N           archives to keep of each host (default: $KEEP)
  --path PATH        what to fetch instead of /etc; may be given several times
  --jobs N           hosts at once (default: $JOBS)
$COMMON_HELP

Exit code: 0 all were fetched, 1 some were not, $USAGE_ERROR wrong use.
HELP
}

fetch() {
    local folder=$DEST/$1 part sum code
    mkdir -p -- "$folder"
    rm -f -- "$folder"/.part.*
    part=$(mktemp -- "$folder/.part.XXXXXX")
    if on_host "$1" config.sh "${PATHS[@]#/}" >"$part" && tar -tzf "$part" atlas/packages.tsv >/dev/null; then
        sum=$(sha256sum <"$part")
        printf '%s  %s\n' "${sum%% *}" "$STAMP.tar.gz" >"$folder/$STAMP.tar.gz.sha256"
        sync -- "$part"
        mv -- "$part" "$folder/$STAMP.tar.gz"
        outdated "$folder" | xargs -r -d '\n' rm -f --
    else
        code=$?
        rm -f -- "$part"
        exit "$code"
    fi
}

# outdated FOLDER: the archives there that are too old, with their checksums.
outdated() {
    local found=() name
    for name in "$1"/[0-9]*Z.tar.gz; do
        [[ ! -f $name ]] || found+=("$name")
    done
    ((${#found[@]} > KEEP)) || return 0
    for name in "${found[@]:0:${#found[@]}-KEEP}"; do
        printf '%s\n' "$name" "$name.sha256"
    done
}

while (($#)); do
    case $1 in
        --dest | --keep | --path) (($# > 1)) || misused "$1 takes a value" ;;
    esac
    case $1 in
        --dest) DEST=$2 && shift 2 ;;
        --keep) number "$1" "$2" && KEEP=$2 && shift 2 ;;
        --path)
            [[ $2 == /?* && /$2/ != */../* ]] || misused "--path takes an absolute path, not '$2'"
            PATHS+=("$2") && shift 2
            ;;
        *) common_option "$@" && shift "$TAKEN" ;;
    esac
done
((${#PATHS[@]})) || PATHS=(/etc)
load_hosts
if $DRY_RUN; then
    for host in "${CHOSEN[@]}"; do
        printf 'would fetch %s of %s into %s\n' "${PATHS[*]}" "$(destination "$host")" "$DEST/$host"
    done
    exit 0
fi
workplace "${TMPDIR:-/tmp}"
mkdir -p -- "$DEST"
alone "$DEST"
STAMP=$(date -u +%Y%m%dT%H%M%SZ)
each_host fetch
failed=0
for host in "${CHOSEN[@]}"; do
    if ! done_with "$host"; then
        failed=1
        note "$host: not fetched: $(reason "$host")"
    else
        printf '%s: %s\n' "$host" "$DEST/$host/$STAMP.tar.gz"
    fi
done
exit "$failed"
