# Packages: the array `names`, and `wanted`, which is "present" or "absent". What comes and goes with them is noted.
export DEBIAN_FRONTEND=noninteractive

which_manager() {
    if command -v apt-get >/dev/null; then manager=apt; elif command -v dnf >/dev/null; then manager=dnf
    else fail "it has neither apt-get nor dnf"; fi
}

installed() { # all that are, as NAME=VERSION
    if [ $manager = apt ]; then
        dpkg-query -W -f '${db:Status-Abbrev}\t${binary:Package}=${Version}\n' | sed -n 's/^.i[^\t]*\t//p'
    else
        rpm -qa --qf '%{NAME}.%{ARCH}=%{VERSION}-%{RELEASE}\n'
    fi | sort
}

is_installed() {
    if [ $manager = apt ]; then dpkg-query -W -f '${db:Status-Abbrev}\n' -- "$1" 2>/dev/null | grep -q '^.i'
    else rpm -q -- "$1" >/dev/null 2>&1; fi
}

manage() { # "install" or "remove", names
    if [ $manager = apt ]; then apt-get -y -o Dpkg::Options::=--force-confold "$@" </dev/null
    else dnf -y "$@" </dev/null; fi
}

packages_hold() {
    which_manager
    for one in "${names[@]}"; do
        if is_installed "$one"; then has=present; else has=absent; fi
        [ $has = "$wanted" ] || exit 1
    done
}

packages() {
    which_manager
    [ -e "$ATLAS_RUN/before" ] || { installed >"$ATLAS_RUN/before.new" && mv "$ATLAS_RUN/before.new" "$ATLAS_RUN/before"; } ||
        fail "what is installed cannot be noted"
    if [ "$wanted" = present ]; then manage install "${names[@]}"; else manage remove "${names[@]}"; fi
    code=$?
    installed >"$ATLAS_RUN/after.new" && mv "$ATLAS_RUN/after.new" "$ATLAS_RUN/after"
    exit $code
}

packages_restore() {
    begun before || exit 0
    which_manager
    if [ $manager = apt ]; then dpkg --configure -a </dev/null || fail "dpkg was interrupted, and cannot go on"; fi
    [ -e "$ATLAS_RUN/after" ] || installed >"$ATLAS_RUN/after" # it was killed: what is there now came of it
    mapfile -t gained < <(comm -13 <(cut -d= -f1 "$ATLAS_RUN/before" | sort -u) <(cut -d= -f1 "$ATLAS_RUN/after" | sort -u))
    mapfile -t lost < <(comm -23 <(cut -d= -f1 "$ATLAS_RUN/before" | sort -u) <(cut -d= -f1 "$ATLAS_RUN/after" | sort -u))
    here=()
    for one in "${gained[@]}"; do if is_installed "$one"; then here+=("$one"); fi; done
    if [ ${#here[@]} -gt 0 ]; then
        if [ $manager = apt ]; then
            more=$(comm -23 <(apt-get -s remove "${here[@]}" </dev/null | sed -n 's/^Remv \([^ ]*\).*/\1/p' | sort -u) \
                <(printf '%s\n' "${here[@]}" "${here[@]%%:*}" | sort -u))
            [ -z "$more" ] || refuse "others have come to need it since: ${more//$'\n'/, }"
        fi
        manage remove "${here[@]}" || fail "they cannot be removed"
    fi
    back=()
    for one in "${lost[@]}"; do
        is_installed "$one" && continue
        version=$(sed -n "s/^$(printf %s "$one" | sed 's/[.+]/\\&/g')=//p" "$ATLAS_RUN/before" | head -n 1)
        if [ $manager = apt ]; then back+=("$one=$version"); else back+=("${one%.*}-$version"); fi
    done
    [ ${#back[@]} = 0 ] || manage install "${back[@]}" || fail "they cannot be installed again as they were"
    comm -13 "$ATLAS_RUN/before" <(installed) | while IFS='=' read -r one version; do
        if grep -q "^$one=" "$ATLAS_RUN/before"; then echo "stays: $one is now of version $version"; fi
    done
}
