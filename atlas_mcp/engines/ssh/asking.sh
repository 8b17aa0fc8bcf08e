# What is asked of a host without a plan: it reads, and is ended in its time. `remote.sh` stands before it.

bounded() { # "root" or "user", seconds, a text of bash; its errors go to 3
    if raised "$1"; then
        sudo -n sh -c 'exec 4<&0; timeout -s KILL "$0" bash --noprofile --norc -p -c "$1" <&4 4<&- & exec 2>/dev/null
            wait $!; code=$?; kill -s KILL -- "-$!"; exit $code' "$2" "$3" 2>&3 3>&-
    else
        timeout -s KILL "$2" bash --noprofile --norc -p -c "$3" <&4 2>&3 3>&- 4<&- &
        wait $!
        code=$?
        kill -s KILL -- "-$!" # what it left in the background
        return $code
    fi
} 2>/dev/null 4<&0

place() { # the home, and where its output goes, of a bounded size, until it has ended
    cd "$HOME" || return 1
    umask 077
    [ -d "$root" ] || mkdir -p "$root" || return 1
    cd "$HOME" || return 1 # where commands run
    at="$root/ask-$1"
    trap 'rm -f "$at.out" "$at.err"' EXIT
    umask "$mask"
    ulimit -f 4096 # blocks of 512 bytes
}

ask() { # "root" or "user", seconds, bytes of each that are read, a mark, what it reads, a text
    rights "$1" && place "$4" || return 1
    if [ -n "$5" ]; then printf '%s\n' "$5"; fi | bounded "$1" "$2" "$6" >"$at.out" 3>"$at.err"
    code=$?
    echo "asked $code $(wc -c <"$at.out") $(wc -c <"$at.err")"
    head -c "$3" "$at.out"
    printf '\n%s\n' "$4"
    head -c "$3" "$at.err"
}

survey() { # seconds, bytes that are read, a mark, a text; all that are asked have until `until`
    left=$((until - $(date +%s)))
    [ "$left" -le "$1" ] || left=$1
    if [ "$left" -ge 1 ]; then bounded user "$left" "$4" </dev/null >"$at.out" 3>"$at.err"; code=$?
    else : >"$at.out" >"$at.err"; code=late; fi
    echo "asked $code $(wc -c <"$at.out")"
    head -c "$2" "$at.out"
    printf '\n%s\n' "$3"
    head -c 400 "$at.err"
    printf '\n%s\n' "$3"
}

succeeds() { bounded "$1" "$2" "$3" </dev/null >/dev/null 3>/dev/null; }

state() { # a number, "root" or "user", seconds for each, then what there is of creates, unless, onlyif, check and says
    if [ -n "$4" ] && succeeds "$2" "$3" "$4"; then echo "$1 done creates"
    elif [ -n "$5" ] && succeeds "$2" "$3" "$5"; then echo "$1 done unless"
    elif [ -n "$6" ] && ! succeeds "$2" "$3" "$6"; then echo "$1 done onlyif"
    elif [ -n "$7" ] && bounded "$2" "$3" "$7" </dev/null >"$at.out" 3>&1; then
        case "$(head -c 65536 "$at.out")" in *"$8"*) echo "$1 done check" ;; *) echo "$1 open" ;; esac
    else echo "$1 open"; fi
}
