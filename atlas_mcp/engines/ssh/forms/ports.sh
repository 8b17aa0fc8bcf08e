# A network interface that is set down, `name`: it is set up, and nothing else. Undoing sets it down again.

link() { ip -d -o link show dev "$name" 2>/dev/null; }

marks() { sed -n '1s/^[^<]*<\([^>]*\)>.*/,\1,/p'; }

port_works() { # set up, and with a link
    case $(link | marks) in *,UP,*) ;; *) return 1 ;; esac
    case $(link | marks) in *,LOWER_UP,*) ;; *) return 1 ;; esac
}

not_ours() { # why it is left alone, nothing where it is not
    case $(link) in
        *,LOOPBACK,* | *'<LOOPBACK'*) echo "it is the loopback" ;;
        *' bond_slave '* | *' team_slave '*) echo "it is a member of a bond, and so an uplink" ;;
        *' alias '*[Uu][Pp][Ll][Ii][Nn][Kk]*) echo "its description says that it is an uplink" ;;
    esac
}

no_neighbour() { # a port that is down has none: who is there tells it once there is a link, and every 30 s
    lldpcli show neighbors >/dev/null 2>&1 || return 0
    tries=0
    until [ $tries -ge 35 ]; do
        [ -z "$(lldpcli -f keyvalue show neighbors ports "$name" 2>/dev/null)" ] || return 1
        sleep 1
        tries=$((tries + 1))
    done
}

below() { # interface: itself, and what it stands on: of a VLAN its port, of a bridge or a bond its members
    echo "$1"
    [ "$2" -lt 4 ] || return 0
    for one in $(ip -o link show dev "$1" 2>/dev/null | sed -n 's/^[0-9]*: [^@: ]*@\([^:@ ]*\):.*/\1/p') \
        $(ip -o link show master "$1" 2>/dev/null | sed 's/^[0-9]*: \([^@: ]*\).*/\1/'); do
        below "$one" $(($2 + 1))
    done
}

come_by() { # what those who are logged in by SSH have come by
    ss -H -t -n -p state established 2>/dev/null | grep '"sshd' | awk '{ print $4 }' |
        sed 's/:[0-9]*$//; s/^\[//; s/\]$//; s/^::ffff://; s/%.*//' | sort -u | while read -r peer; do
        ip -o route get "$peer" 2>/dev/null | sed -n 's/.* dev \([^ ]*\).*/\1/p'
    done | sort -u | while read -r way; do below "$way" 0; done
}

port() {
    command -v ip >/dev/null || fail "it has no ip"
    [ -n "$(link)" ] || fail "there is no port $name"
    why=$(not_ours)
    [ -z "$why" ] || fail "$name is left alone: $why"
    case $(link | marks) in *,UP,*) [ -e "$ATLAS_RUN/down" ] || fail "$name is set up already, and has no link" ;; esac
    : >"$ATLAS_RUN/down" || fail "that it is down cannot be noted"
    ip link set dev "$name" up || exit
    tries=0
    until port_works || [ $tries -ge 100 ]; do sleep 0.1; tries=$((tries + 1)); done
    port_works || fail "$name is set up, and has no link: is a cable in it, and its other side up?"
    no_neighbour || fail "$name is no port to set up: it has a neighbour by LLDP"
}

port_restore() {
    begun down || exit 0
    [ -n "$(link)" ] || refuse "there is no port $name any more"
    case $(link | marks) in *,UP,*) ;; *) exit 0 ;; esac
    ! come_by | grep -qxF -- "$name" || refuse "$name carries what we come by now"
    ip link set dev "$name" down
}
