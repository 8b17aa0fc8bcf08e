# A unit of systemd: `name`, `wanted` ("started", "stopped", "restarted", "reloaded" or "") and `enabled` ("yes", "no", "").

known() {
    command -v systemctl >/dev/null || fail "it has no systemd"
    [ "$(systemctl show -p LoadState --value -- "$name")" != not-found ] || fail "there is no unit $name"
}

active() { if systemctl is-active -q -- "$name"; then echo started; else echo stopped; fi; }

at_start() { if systemctl is-enabled -q -- "$name" 2>/dev/null; then echo yes; else echo no; fi; }

enable_as() { # "yes" or "no"
    if [ "$1" = yes ]; then systemctl enable -q -- "$name"; else systemctl disable -q -- "$name"; fi
}

service_stands() {
    command -v systemctl >/dev/null || exit 1
    [ -z "$enabled" ] || [ "$enabled" = "$(at_start)" ] || exit 1
    case "$wanted" in
        stopped) [ "$(active)" = stopped ] ;;
        started | restarted | reloaded) [ "$(active)" = started ] ;;
    esac
}

service() {
    known
    [ -e "$ATLAS_RUN/before" ] || { echo "$(active) $(at_start)" >"$ATLAS_RUN/before.new" &&
        mv "$ATLAS_RUN/before.new" "$ATLAS_RUN/before"; } || fail "how it stands cannot be noted"
    [ -z "$enabled" ] || enable_as "$enabled" || exit
    case "$wanted" in
        started) systemctl start -- "$name" ;;
        stopped) systemctl stop -- "$name" ;;
        restarted) systemctl restart -- "$name" ;;
        reloaded) if [ "$(active)" = started ]; then systemctl reload -- "$name"; else systemctl start -- "$name"; fi ;;
    esac
    code=$?
    case "$wanted" in started | restarted | reloaded) sleep 1 ;; esac # what fails at once is not taken for started
    if [ $code = 0 ] && (service_stands); then exit 0; fi
    systemctl status --no-pager -n 20 -- "$name"
    exit 1
}

service_restore() {
    begun before || exit 0
    command -v systemctl >/dev/null || fail "it has no systemd"
    read -r was_active was_enabled <"$ATLAS_RUN/before"
    [ "$(systemctl show -p LoadState --value -- "$name")" = loaded ] || refuse "the unit $name is not there any more, or masked"
    [ -z "$enabled" ] || [ "$(at_start)" = "$was_enabled" ] || enable_as "$was_enabled" || fail "it cannot be put back"
    [ -n "$wanted" ] && [ "$(active)" != "$was_active" ] || exit 0
    if [ "$was_active" = started ]; then systemctl start -- "$name"; else systemctl stop -- "$name"; fi
}
