# A file: `place` is its directory and `name` its name in it. Nothing is done through a link: the directory is entered,
# and is then what it is, whoever renames it; a new file is written beside the old one, by a name that nobody knows before,
# and takes its place at once.
fresh=".atlas-$(basename -- "${ATLAS_RUN%/kept}")"

enter() { # what no link leads to
    [ -d "$place" ] || fail "there is no directory $place"
    cd -P -- "$place" || fail "$place cannot be entered"
    [ "$(pwd -P)" = "$place" ] || fail "$place leads through a link: name the directory itself, $(pwd -P)"
}

state() { # what stands there, in one line
    if [ -h "./$name" ]; then echo "link $(readlink -n -- "./$name" | sha256sum | cut -c -64)"
    elif [ ! -e "./$name" ]; then echo none
    elif [ -f "./$name" ]; then echo "file $(sha256sum <"./$name" | cut -c -64) $(stat -c '%a %u %g' -- "./$name")"
    else echo other; fi
}

keep() { # what stands there, before it is replaced
    [ ! -e "$ATLAS_RUN/state" ] || return 0 # it is tried again
    rm -rf "$ATLAS_RUN/before"
    old=$(state)
    [ "$old" != other ] || fail "$place/$name is neither a file nor a link"
    [ "$old" = none ] || cp -a -- "./$name" "$ATLAS_RUN/before" || fail "what is there cannot be kept"
    [ "$(state)" = "$old" ] || fail "somebody changes $place/$name just now"
    echo "$old" >"$ATLAS_RUN/state.new" && mv "$ATLAS_RUN/state.new" "$ATLAS_RUN/state" || fail "what is there cannot be kept"
}

replace() { # by standard input: mode, owner, group; without owner or group it keeps what it has
    keep
    read -r kind _ _ uid gid <"$ATLAS_RUN/state"
    [ "$kind" = file ] || uid='' gid=''
    rm -f "./$fresh"
    umask 077
    set -C # what is there is not opened, nor is a link followed
    { exec 4>"./$fresh"; } 2>/dev/null || fail "nothing can be written in $place"
    set +C
    new=/proc/self/fd/4 # the very file, whatever somebody makes of its name
    cat >&4 || fail "it could not be written"
    chown -- "${2:-$uid}:${3:-$gid}" $new && chmod "$1" $new || fail "its owner and mode cannot be set"
    sync $new 2>/dev/null
    echo "file $(sha256sum <$new | cut -c -64) $(stat -L -c '%a %u %g' $new)" >"$ATLAS_RUN/wrote.new" &&
        mv "$ATLAS_RUN/wrote.new" "$ATLAS_RUN/wrote" || fail "what is written cannot be noted"
    mv -T -- "./$fresh" "./$name" || fail "it could not take its place"
    [ "./$name" -ef $new ] && [ ! -h "./$name" ] || fail "somebody changes $place/$name just now"
    exec 4>&-
}

restore() {
    begun state || { cd -P -- "$place" 2>/dev/null && rm -f "./$fresh"; exit 0; }
    enter
    rm -f "./$fresh" "./$fresh-undo"
    old=$(cat "$ATLAS_RUN/state") now=$(state)
    [ "$now" != "$old" ] || exit 0
    [ "$now" = "$(cat "$ATLAS_RUN/wrote" 2>/dev/null)" ] || refuse "somebody has changed $place/$name since"
    if [ "$old" = none ]; then
        rm -- "./$name" || fail "it cannot be removed"
    else
        cp -a -- "$ATLAS_RUN/before" "./$fresh-undo" && mv -T -- "./$fresh-undo" "./$name" || fail "it cannot be put back"
        [ "$(state)" = "$old" ] || fail "it is not what it was"
    fi
}

# A file as a whole: of so many bytes of standard input, with this digest, mode and owner.

put_holds() {
    cd -P -- "$place" 2>/dev/null && [ "$(pwd -P)" = "$place" ] || exit 1
    read -r kind sum has uid gid <<<"$(state)"
    [ "$kind $sum $has" = "file $digest $mode" ] || exit 1
    [ -z "$owner" ] || [ "$uid" = "$(id -u -- "$owner")" ] || exit 1
    [ -z "$group" ] || [ "$gid" = "$(getent group "$group" | cut -d: -f3)" ] || exit 1
}

put() {
    enter
    replace "$mode" "$owner" "$group" < <(head -c "$size")
    [ "$(sha256sum <"./$name" | cut -c -64)" = "$digest" ] || fail "it was not written whole: is the disk full?"
}

fetch() {
    enter
    [ -f "./$name" ] && [ ! -h "./$name" ] || fail "$place/$name is no file"
    has=$(stat -c %s -- "./$name")
    [ "$has" -le "$most" ] || fail "$place/$name has $has bytes, more than $most"
    dd if="./$name" bs=65536 iflag=nofollow,count_bytes,fullblock count="$most" 2>/dev/null || fail "it cannot be read"
}

# One line: `line`, `match` and `wanted`, which is "present" or "absent".

lines() { # into `all`
    [ -f "./$name" ] && [ ! -h "./$name" ] || return 1
    [ "$(stat -c %s -- "./$name")" -le 1048576 ] || fail "$place/$name is longer than a mebibyte"
    [ "$(tr -d '\0' <"./$name" | wc -c)" = "$(stat -c %s -- "./$name")" ] || fail "$place/$name is no text"
    mapfile -t all <"./$name"
    [[ x =~ $match ]]
    [ $? -lt 2 ] || fail "match is no regular expression"
}

matches() { [ -n "$match" ] && [[ $1 =~ $match ]]; }

edited() { # what `all` is to be, into `made`
    made=() last=-1 there=no
    for at in "${!all[@]}"; do
        if matches "${all[at]}"; then last=$at; fi
        if [ "${all[at]}" = "$line" ]; then there=yes; fi
        if [ "$wanted" = absent ]; then
            [ "${all[at]}" = "$line" ] || matches "${all[at]}" || made+=("${all[at]}")
        fi
    done
    [ "$wanted" = present ] || return 0
    made=("${all[@]}")
    if [ "$last" -ge 0 ]; then made[last]=$line; elif [ $there = no ]; then made+=("$line"); fi
}

line_holds() {
    cd -P -- "$place" 2>/dev/null && [ "$(pwd -P)" = "$place" ] || { [ "$wanted" = absent ]; exit; }
    lines || { [ "$wanted" = absent ] && [ ! -e "./$name" ] && [ ! -h "./$name" ]; exit; }
    edited
    [ "${#made[@]}" = "${#all[@]}" ] && [ "${made[*]@Q}" = "${all[*]@Q}" ]
}

line() {
    enter
    lines || fail "there is no file $place/$name"
    edited
    replace "$(stat -c %a -- "./$name")" '' '' < <([ ${#made[@]} = 0 ] || printf '%s\n' "${made[@]}")
}
