# What ATLAS runs on a host, fed to /bin/sh: `main` is called in the last line, so that nothing happens where a connection
# breaks before all of it has come. A run has a directory of its own, which outlives the connection and the worker:
#   runner               what runs it (runner.sh)
#   script input         what is run, and what it reads
#   creates unless onlyif check says   what holds it back and proves it; those that there are
#   causes repairs repair1 ...   by what a cause of failure is told, and what is run where it is the one
#   kept                 a directory for what its undoing needs, which the run knows as ATLAS_RUN
#   root                 there where it runs as root, and the user is another
#   pid                  process group, its start and the boot: linked before anything is run, and alone lets it run; where
#                        it never will, a link to "void", or to "none" where there was no directory
#   out out.last         what was written; before that, and "out.cut" where there was more
#   late                 there where its time was up: all of its process group has been killed
#   attempts             the repairs that were tried, each with its cause and its exit code
#   end                  "held", or the exit codes of script and check ("-" for none, "unsaid" where it does not say what
#                        it must), and the cause where it failed
#   undone               there once it has been taken back
# After a week it loses what is large, and what is kept after five. That it was begun, and how it ended, stays for a year: a
# job that stands still for so long must not run anything twice.

root="$HOME/.atlas"
mask=$(umask)

hex4='[0-9a-f][0-9a-f][0-9a-f][0-9a-f]'
ours="$hex4$hex4$hex4$hex4*" # names of runs: whatever else is there is not touched

begun() { [ -s "$1/pid" ] && [ ! -h "$1/pid" ]; }

alive() { # whether the process group's leader is the one that was begun, since ids are used again
    read -r pid start boot <"$1/pid" || return 1
    [ "$boot" = "$(cat /proc/sys/kernel/random/boot_id)" ] && [ "$start" = "$(started "$1" "$pid")" ]
}

started() { # the 20th field behind the name, which may hold blanks and brackets; nothing of one that has died
    { cat "/proc/$2/stat" 2>/dev/null || { [ -f "$1/root" ] && sudo -n cat "/proc/$2/stat" 2>/dev/null; }; } |
        sed -n 's/^.*) //; /^[ZX]/!p' | cut -d' ' -f20
}

rights() { # "root" or "user": says why it cannot run there so
    command -v bash >/dev/null || { echo "there is no bash on it: install it"; return 1; }
    [ "$1" = root ] && [ "$(id -u)" -ne 0 ] || return 0
    who=$(id -un)
    command -v sudo >/dev/null || { echo "there is no sudo on it, and $who is not root"; return 1; }
    sudo -n true >/dev/null 2>&1 ||
        { echo "sudo asks $who for a password, or does not let them: let them run sudo without one (NOPASSWD)"; return 1; }
}

raised() { # "root" or "user": whether sudo is needed
    [ "$1" = root ] && [ "$(id -u)" -ne 0 ]
}

tidy() {
    find "$root" -mindepth 1 -maxdepth 1 -type d -name "$ours" -mtime +366 -exec rm -rf {} +
    find "$root" -mindepth 2 -maxdepth 2 -path "*/.atlas/$ours/*" -type f ! -name pid ! -name end ! -name undone \
        ! -name late -mtime +7 -exec rm -f {} +
    find "$root" -mindepth 3 -maxdepth 3 -path "*/.atlas/$ours/kept/*" -ctime +35 -exec rm -f {} +
}

begin() { # directory, which must not be there; the files are written by `fill`; "root" or "user"; then what the runner gets
    run=$1 as=$2 kept=$3
    shift 3
    rights "$as" || return 1
    umask 077
    mkdir -p "$root" || return 1
    tidy 2>/dev/null # before the next line renews its time
    mkdir "$run" || { echo there; return 0; }
    if [ -f "${run%-undo}/undone" ]; then rmdir "$run"; echo there; return 0; fi # an undoing that comes late
    mkdir "$run/kept" && fill "$run" || return 1
    umask "$mask"
    if raised "$as"; then
        : >"$run/root"
        sudo -n sh -c 'setsid sh "$0/runner" "$0" "$@" >/dev/null 2>&1 </dev/null &' "$run" "$HOME" "$kept" "$@"
    else
        setsid sh "$run/runner" "$run" "$HOME" "$kept" "$@" >/dev/null 2>&1 </dev/null &
    fi
    tries=0
    until begun "$run" || [ $tries -ge 400 ]; do sleep 0.01; tries=$((tries + 1)); done
    begun "$run" || { void "$run" >/dev/null; begun "$run" || { echo "it could not be begun"; return 1; }; }
    echo begun
}

ended() { echo "ended $(cat "$1/end")$(attempts "$1")"; }

attempts() { sed 's/ /:/g; s/^/ /' "$1/attempts" 2>/dev/null | tr -d '\n'; }

look() { # directory, bytes of the output's end
    if [ ! -d "$1" ]; then echo none; return 0; fi
    if [ -h "$1/pid" ]; then readlink "$1/pid"; return 0; fi
    if ! begun "$1"; then echo unbegun; return 0; fi
    if [ -f "$1/undone" ]; then echo undone; return 0; fi
    if [ -f "$1/end" ]; then ended "$1"; elif alive "$1"; then echo alive
    elif [ -f "$1/end" ]; then ended "$1"; elif [ -f "$1/late" ]; then echo "late$(attempts "$1")"; else echo lost; fi
    # Nothing was written yet, or it was tidied up; or what came last moves away just now.
    { [ ! -f "$1/out.cut" ] || echo "[what came before is left out]"; cat "$1/out.last" "$1/out"; } 2>/dev/null |
        tail -c "$2" || :
}

void() { # directory: where the run has not begun, it never will, also where what begins it comes late
    umask 077
    mkdir -p "$root" || return 1
    never=void
    if mkdir "$1" 2>/dev/null; then never=none; fi
    [ -e "$1/pid" ] || ln -s "$never" "$1/pid" 2>/dev/null || [ -e "$1/pid" ] || [ -h "$1/pid" ] || return 1
    look "$1" 0
}

stop() { # directory; it has died once this succeeds
    tries=0
    while begun "$1" && [ ! -f "$1/end" ] && alive "$1"; do
        [ $tries -lt 100 ] || { echo "its processes cannot be killed"; return 1; }
        kill -s KILL -- "-$pid" 2>/dev/null || { [ -f "$1/root" ] && sudo -n kill -s KILL -- "-$pid" 2>/dev/null; }
        sleep 0.05
        tries=$((tries + 1))
    done
    echo stopped
}

settle() { # directory of a run that was taken back, which may never have begun
    [ ! -d "$1" ] || { : >"$1/undone" && for one in "$1"/*; do
        case "${one##*/}" in pid | end | undone | late) ;; *) rm -rf "$one" || return 1 ;; esac
    done; } || return 1
    echo undone
}

secret() { # file, bytes: what root may read there; nothing of it stays in a file of ours
    if raised root; then sudo -n head -c "$2" -- "$1"; else head -c "$2" -- "$1"; fi
}

clear() { # directory
    rm -rf "$1"
    echo none
}
