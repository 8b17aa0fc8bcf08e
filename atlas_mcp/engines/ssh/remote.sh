# What ATLAS runs on a host, fed to /bin/sh: `main` is called in the last line, so that nothing happens where a connection
# breaks before all of it has come. A run has a directory of its own, which outlives the connection and the worker:
#   script check input   what is run; `check` and `input` may be empty
#   pid                  process group, its start and the boot: linked before anything is run, and alone lets it run; where
#                        it never will, a link to "void", or to "none" where there was no directory
#   out                  what was written
#   end                  "held", or the exit codes of script and check ("-" for none)
#   undone               there once it has been taken back
# After a week it loses what is large. That it was begun, and how it ended, stays for a year: a job that stands still for
# so long must not run anything twice.

root="$HOME/.atlas"

hex4='[0-9a-f][0-9a-f][0-9a-f][0-9a-f]'
ours="$hex4$hex4$hex4$hex4*" # names of runs: whatever else is there is not touched

begun() { [ -s "$1/pid" ] && [ ! -h "$1/pid" ]; }

alive() { # whether the process group's leader is the one that was begun, since ids are used again
    read -r pid start boot <"$1/pid" || return 1
    [ "$boot" = "$(cat /proc/sys/kernel/random/boot_id)" ] && [ "$start" = "$(started "$pid")" ]
}

started() { # the 20th field behind the name, which may hold blanks and brackets; nothing of one that has died
    sed -n 's/^.*) //; /^[ZX]/!p' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20
}

begin() { # directory, which must not be there; the files are written by `fill`
    umask 077
    mkdir -p "$root" || return 1
    # Before the next line renews its time.
    find "$root" -mindepth 1 -maxdepth 1 -type d -name "$ours" -mtime +366 -exec rm -rf {} + 2>/dev/null
    find "$root" -mindepth 2 -maxdepth 2 -path "*/.atlas/$ours/*" -type f ! -name pid ! -name end ! -name undone -mtime +7 -exec rm -f {} + 2>/dev/null
    mkdir "$1" || { echo there; return 0; }
    if [ -f "${1%-undo}/undone" ]; then rmdir "$1"; echo there; return 0; fi # an undoing that comes late
    fill "$1" || return 1
    setsid sh -c '
        started() { sed "s/^.*) //" "/proc/$1/stat" | cut -d" " -f20; }
        cd "$HOME" || exit 1
        echo "$$ $(started $$) $(cat /proc/sys/kernel/random/boot_id)" >"$0/pid.new" && ln "$0/pid.new" "$0/pid" || exit 1
        rm -f "$0/pid.new"
        end() { echo "$1" >"$0/end.new" && mv "$0/end.new" "$0/end"; exit 0; }
        if [ -s "$0/check" ] && sh "$0/check" </dev/null >"$0/out" 2>&1; then end held; fi
        sh "$0/script" <"$0/input" >"$0/out" 2>&1; code=$? checked=-
        if [ -s "$0/check" ]; then sh "$0/check" </dev/null >>"$0/out" 2>&1; checked=$?; fi
        end "$code $checked"' "$1" >/dev/null 2>&1 </dev/null &
    tries=0
    until begun "$1" || [ $tries -ge 400 ]; do sleep 0.05; tries=$((tries + 1)); done
    begun "$1" || { void "$1" >/dev/null; begun "$1" || { echo "it could not be begun"; return 1; }; }
    echo begun
}

look() { # directory, bytes of the output's end
    if [ ! -d "$1" ]; then echo none; return 0; fi
    if [ -h "$1/pid" ]; then readlink "$1/pid"; return 0; fi
    if ! begun "$1"; then echo unbegun; return 0; fi
    if [ -f "$1/undone" ]; then echo undone; return 0; fi
    if [ -f "$1/end" ]; then echo "ended $(cat "$1/end")"; elif alive "$1"; then echo alive
    elif [ -f "$1/end" ]; then echo "ended $(cat "$1/end")"; else echo lost; fi
    tail -c "$2" "$1/out" 2>/dev/null || : # nothing was written yet, or it was tidied up
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
        kill -s KILL -- "-$pid" 2>/dev/null
        sleep 0.05
        tries=$((tries + 1))
    done
    echo stopped
}

settle() { # directory of a run that was taken back, which may never have begun
    [ ! -d "$1" ] || { : >"$1/undone" && rm -f "$1/script" "$1/check" "$1/input" "$1/out"; } || return 1
    echo undone
}

clear() { # directory
    rm -rf "$1"
    echo none
}
