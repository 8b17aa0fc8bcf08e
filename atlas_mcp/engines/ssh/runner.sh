# Runs one run on a host, in a process group of its own: its directory, the home in which it runs, the directory of what it
# keeps, its seconds, the exit code of success, how often it is tried again, and after how many seconds.
run=$1 home=$2 ATLAS_RUN=$3 seconds=$4 expect=$5 retries=$6 pause=$7
export ATLAS_RUN
mask=$(umask)
umask 022 # the directory is its user's alone, who reads what root has written there
most=1048576

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

end() {
    exec 3>&-
    tries=0
    until [ -f "$run/collected" ] || [ $tries -ge 50 ]; do sleep 0.02; tries=$((tries + 1)); done
    kill "$watch" 2>/dev/null
    wait "$watch" 2>/dev/null
    rm -f "$run/pipe" "$run/collected" "$run/checked" "$run/said"
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
tried=0
while :; do
    part script <"$run/input" >&3 2>&3
    code=$? checked=-
    if [ "$code" -eq "$expect" ]; then
        [ -f "$run/check" ] || break
        if proves; then break; fi
        cat "$run/said" >&3
    fi
    [ "$tried" -lt "$retries" ] || break
    tried=$((tried + 1))
    echo "[it is tried again in $pause s]" >&3
    sleep "$pause"
done
end "$code $checked"
