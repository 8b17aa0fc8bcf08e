# Runs one run on a host, in a process group of its own: its directory, the home in which it runs, the directory of what it
# keeps, its seconds, the exit code of success, how often it is tried again, and after how many seconds.
run=$1 home=$2 ATLAS_RUN=$3 seconds=$4 expect=$5 retries=$6 pause=$7
export ATLAS_RUN
mask=$(umask)
umask 022 # the directory is its user's alone, who reads what root has written there
most=1048576 tab=$(printf '\t')

cd "$home" || exit 1
started() { sed "s/^.*) //" "/proc/$1/stat" | cut -d" " -f20; }
echo "$$ $(started $$) $(cat /proc/sys/kernel/random/boot_id)" >"$run/pid.new" && ln "$run/pid.new" "$run/pid" || exit 1
rm -f "$run/pid.new"

(
    trap 'kill "$!" 2>/dev/null; exit' TERM
    sleep "$seconds" &
    wait "$!" && : >"$run/late" && kill -s KILL -- "-$$"
) &
watch=$!

collect() { # what comes: at least so much of its end
    size=0
    while dd bs=65536 count=8 2>/dev/null >>"$run/out"; do
        before=$size size=$(wc -c <"$run/out")
        [ "$size" -ne "$before" ] || break
        if [ "$size" -ge $most ]; then
            [ ! -f "$run/out.last" ] || : >"$run/out.cut"
            mv "$run/out" "$run/out.last" && size=0
        fi
    done
    : >"$run/collected"
    cat >/dev/null # a disk that is full, for example: what writes goes on
}

part() { # a file of the run, by bash
    (
        umask "$mask"
        exec bash --noprofile --norc -p "$run/$1" 3>&-
    )
}

proves() { # whether its check succeeds and says what it must; `checked` tells
    { part check; echo $? >"$run/checked"; } </dev/null 2>&1 3>&- |
        { head -c 65536 >"$run/said"; cat >/dev/null; }
    read -r checked <"$run/checked" || checked=1
    if [ "$checked" -eq 0 ] && [ -f "$run/says" ]; then
        case "$(cat "$run/said")" in *"$(cat "$run/says")"*) ;; *) checked=unsaid ;; esac
    fi
    [ "$checked" = 0 ]
}

held() { # whether nothing is to be run
    if [ -f "$run/creates" ] && part creates; then return 0; fi
    if [ -f "$run/unless" ] && part unless; then return 0; fi
    if [ -f "$run/onlyif" ] && ! part onlyif; then return 0; fi
    return 1
} </dev/null >/dev/null 2>&1

# A try that fails is looked at: its exit code and the end of what it wrote tell a cause, by the table `causes`. Where the
# table `repairs` has one that fits, that is run, or the command in its other form: texts that came with the run, and at
# most two of them. The command is tried again only where the repair says so, has succeeded, and no condition holds it back.

wrote() { cat "$run/out.last" "$run/out" 2>/dev/null | tail -c 16384; }

fell() { # a try has failed: `cause` says why, and `tried` has what it wrote
    failures=$((failures + 1)) tries=0 cause=unknown
    printf '\n[atlas: try %s exited with %s]\n' "$failures" "$code" >&3
    until wrote | grep -qF "[atlas: try $failures exited" || [ $tries -ge 100 ]; do sleep 0.02; tries=$((tries + 1)); done
    before="\[atlas: try $((failures - 1)) exited"
    wrote | { if wrote | grep -q "^$before"; then sed "1,/^$before/d"; else cat; fi; } |
        LC_ALL=C sed '/^\[atlas: /d' >"$run/tried"
    while IFS="$tab" read -r name codes says; do
        case "$codes" in - | "$code") ;; *) continue ;; esac
        if says "$says"; then cause=$name && break; fi
    done <"$run/causes"
}

says() { [ "$1" = - ] || LC_ALL=C grep -qiE -e "$1" "$run/tried"; } # whether the last try says that

repaired() { # whether the command is to be tried again
    [ -f "$run/repairs" ] || return 1
    while [ "$spent" -lt 2 ] && IFS="$tab" read -r number strategy causes how says; do
        case " $causes " in *" $cause "*) ;; *) continue ;; esac
        case " $used " in *" $number "*) continue ;; esac
        says "$says" || continue
        spent=$((spent + 1)) used="$used $number" ended=0
        echo "[atlas: $cause, so $strategy]" >&3
        printf '%s %s ' "$cause" "$strategy" >>"$run/attempts" # it is known that it was tried, also where it is killed
        if [ "$how" = instead ]; then what=repair$number; else part "repair$number" </dev/null >&3 2>&3 || ended=$?; fi
        echo "$ended" >>"$run/attempts"
        if [ "$ended" = 0 ] && [ "$how" != tell ]; then
            ! held
            return
        fi
    done <"$run/repairs"
    return 1
}

end() {
    exec 3>&-
    tries=0
    until [ -f "$run/collected" ] || [ $tries -ge 50 ]; do sleep 0.02; tries=$((tries + 1)); done
    kill "$watch" 2>/dev/null
    wait "$watch" 2>/dev/null
    rm -f "$run/pipe" "$run/collected" "$run/checked" "$run/said" "$run/tried" "$run/input" # which may be a secret
    echo "$1" >"$run/end.new" && mv "$run/end.new" "$run/end"
    exit 0
}

: >"$run/out"
mkfifo "$run/pipe" || exit 1
collect <"$run/pipe" &
exec 3>"$run/pipe"

if held; then end held; fi
if [ -f "$run/check" ] && proves; then
    cat "$run/said" >&3
    end held
fi
[ -f "$run/input" ] || : >"$run/input"
again=0 failures=0 spent=0 used='' cause='' what=script
while :; do
    part $what <"$run/input" >&3 2>&3
    code=$? checked=-
    if [ "$code" -eq "$expect" ]; then
        if [ ! -f "$run/check" ] || proves; then end "$code $checked"; fi
        cat "$run/said" >&3
    fi
    [ ! -f "$run/causes" ] || fell
    if repaired; then continue; fi
    [ "$again" -lt "$retries" ] || break
    again=$((again + 1))
    echo "[atlas: it is tried again in $pause s]" >&3
    sleep "$pause"
done
end "$code $checked${cause:+ $cause}"
