# A user: `name`, the array `groups`, `shell`, `system` ("yes" or "no") and `wanted`, which is "present" or "absent".

there() { getent passwd "$name" >/dev/null; }

joined() { # all its groups besides its own, separated by commas
    id -nG -- "$name" | tr ' ' '\n' | grep -vxF -- "$(id -gn -- "$name")" | sort | paste -sd, -
}

missing() { # the groups that it is to be in and is not, separated by commas
    comm -13 <(joined | tr , '\n') <(printf '%s\n' "${groups[@]}" | sort) | paste -sd, -
}

is_root() { [ "$(id -u -- "$name")" = 0 ]; }

user_holds() {
    if [ "$wanted" = absent ]; then ! there; exit; fi
    there || exit 1
    [ "$(getent passwd "$name" | cut -d: -f7)" = "$shell" ] || exit 1
    [ ${#groups[@]} = 0 ] || [ -z "$(missing)" ]
}

note() {
    [ ! -e "$ATLAS_RUN/before" ] || return 0
    umask 077
    if there; then
        ! is_root || fail "$name is root by another name"
        getent passwd "$name" >"$ATLAS_RUN/passwd" && getent shadow "$name" >"$ATLAS_RUN/shadow" &&
            joined >"$ATLAS_RUN/groups" && id -gn -- "$name" >"$ATLAS_RUN/own" || fail "it cannot be noted"
    fi
    if there; then echo there; else echo none; fi >"$ATLAS_RUN/before.new" && mv "$ATLAS_RUN/before.new" "$ATLAS_RUN/before"
}

user() {
    note || fail "it cannot be noted"
    if [ "$wanted" = absent ]; then
        userdel -- "$name" || exit
        exit 0
    fi
    for one in "${groups[@]}"; do getent group "$one" >/dev/null || fail "there is no group $one"; done
    if there; then
        more=$(missing)
        [ ${#groups[@]} = 0 ] || [ -z "$more" ] || usermod -a -G "$more" -- "$name" || exit
        [ "$(getent passwd "$name" | cut -d: -f7)" = "$shell" ] || usermod -s "$shell" -- "$name" || exit
        exit 0
    fi
    options=(-s "$shell")
    if [ "$system" = yes ]; then options+=(-r); else options+=(-m); fi
    [ ${#groups[@]} = 0 ] || options+=(-G "$(IFS=,; echo "${groups[*]}")")
    useradd "${options[@]}" -- "$name"
}

user_restore() {
    begun before || exit 0
    if [ "$(cat "$ATLAS_RUN/before")" = none ]; then
        there || exit 0
        home=$(getent passwd "$name" | cut -d: -f6)
        if [ "$system" = yes ] || [ ! -d "$home" ] || [ -n "$(find "$home" -newer "$ATLAS_RUN/before" -type f -print -quit)" ]; then
            userdel -- "$name" || fail "it cannot be removed"
            [ ! -d "$home" ] || [ "$system" = yes ] || echo "stays: $home, since something was written there"
        else
            userdel -r -- "$name" 2>/dev/null || fail "it cannot be removed"
        fi
        exit 0
    fi
    IFS=: read -r _ _ uid gid gecos home was_shell <"$ATLAS_RUN/passwd"
    own=$(cat "$ATLAS_RUN/own") were=$(cat "$ATLAS_RUN/groups")
    if there; then
        [ "$(id -u -- "$name")" = "$uid" ] || refuse "$name is another user now"
        [ "$(getent passwd "$name" | cut -d: -f7)" = "$was_shell" ] || usermod -s "$was_shell" -- "$name" || fail "it cannot be put back"
        [ "$(joined)" = "$were" ] || usermod -G "$were" -- "$name" || fail "it cannot be put back"
        exit 0
    fi
    [ -z "$(getent passwd "$uid")" ] || refuse "the number $uid is another user's now"
    getent group "$own" >/dev/null || groupadd -g "$gid" -- "$own" || fail "its group cannot be made again"
    useradd -M -N -u "$uid" -g "$gid" -d "$home" -s "$was_shell" -c "$gecos" ${were:+-G "$were"} -- "$name" || fail "it cannot be made again"
    cut -d: -f1,2 "$ATLAS_RUN/shadow" | chpasswd -e || fail "its password cannot be put back"
}
