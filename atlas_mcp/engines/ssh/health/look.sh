# What a check of a host's health runs there, fed to /bin/sh. It only reads, and ends within half a minute. `main` is
# called in the last line, which is sent behind this, so that nothing happens where a connection breaks before.
#
# Set before `main`, each a list of words with a blank between them, checked where they are made:
#   mark    what begins each section: nobody on the host can know it before
#   units   names of units      ports  tcp/80 udp/53     pings   postgresql mysql mongodb redis
#   urls    http://localhost... certs  paths of certificates
# Each line of a section begins with a word of ours, so that no text of the host is taken for another line.

LC_ALL=C
PATH="$PATH:/usr/sbin:/sbin"
export LC_ALL PATH
root=''            # what comes before a command that may need root
most=8000 enough=18 # bytes of a section; seconds after which nothing more is begun

late() { [ $(($(date +%s) - began)) -ge $enough ]; }
t() { if late; then return 124; fi; timeout -k 1 4 "$@"; }       # a command that must not hang
r() { if late; then return 124; fi; $root timeout -k 1 4 "$@"; } # as root, where sudo asks nothing; its timer is, too
have() { command -v "$1" >/dev/null 2>&1; }
either() { if have "$1"; then echo "$1"; else echo "$2"; fi; }
tag() { sed "s/^/$1 /"; }

section() { # name; the function of that name writes it
    printf '\n%s %s\n' "$mark" "$1"
    if late; then echo late; return; fi
    "look_$1" </dev/null 2>/dev/null | head -c $most
}

look_clock() {
    date +%s | tag now
    if have timedatectl; then t timedatectl show -p NTPSynchronized --value | tag synchronised; fi
    if have chronyc; then t chronyc -n tracking | grep '^Leap status' | tag chrony; fi
}

look_system() {
    awk '$2 == "/" { line = $3 " " $4 } END { print "root " line }' /proc/self/mounts
    grep -E '^(MemTotal|MemAvailable|SwapTotal|SwapFree):' /proc/meminfo | tag memory
    tag load </proc/loadavg
    getconf _NPROCESSORS_ONLN | tag cores
}

file_systems() { # option of df: each file system once, without images, pseudo file systems, containers' and users' own
    t df -lP "$@" -x squashfs -x iso9660 -x erofs -x efivarfs -x devtmpfs -x overlay
    t df -P "$@" / # also where it is an overlay
}

look_disks() {
    file_systems -kT | grep '^[^ ]* .*% /' | tag blocks
    file_systems -iT | grep '^[^ ]* .*% /' | tag inodes
}

look_reboot() {
    if [ -e /run/reboot-required ]; then
        echo required
        head -n 5 /run/reboot-required.pkgs | tag package
    elif have needs-restarting; then
        t needs-restarting -r >/dev/null || { [ $? -ne 1 ] || echo required; }
    fi
    echo looked
}

one_unit() { # name: how it stands, and what it wrote itself when it last ran, else what systemd wrote of it
    echo "unit $1"
    t systemctl show -p LoadState -p ActiveState -p SubState -p UnitFileState -p Result -p ExecMainStatus -- "$1" | tag is
    run=$(t systemctl show -p InvocationID --value -- "$1")
    if [ -n "$run" ]; then last 3 _SYSTEMD_INVOCATION_ID="$run"; fi
    last 1 --unit="$1"
}

last() { # number of lines; whose: on one line
    r journalctl -q --no-pager -o cat -n "$1" "$2" | tail -n "$1" | cut -c 1-150 |
        awk '{ line = line before $0; before = " / " } END { if (line) print "wrote " line }'
}

look_failed() {
    have systemctl || { echo "absent systemctl"; return; }
    failed=$(t systemctl list-units --failed --plain --no-legend --no-pager --full) || { echo "fault systemctl"; return; }
    echo "count $(printf '%s\n' "$failed" | grep -c .)"
    for one in $(printf '%s\n' "$failed" | awk '{ print $1 }' | head -n 10); do one_unit "$one"; done
}

look_units() {
    have systemctl || { [ -z "$units" ] || echo "absent systemctl"; return; }
    for one in $units; do one_unit "$one"; done
}

look_ports() {
    have ss || { echo "absent ss"; return; }
    sockets=$(t ss -Hltun) || { echo "fault ss"; return; }
    printf '%s\n' "$sockets" | awk -v wanted=" $ports tcp/443 tcp/8443 tcp/6443 " '
        { sub(".*:", "", $5); one = $1 "/" $5 } index(wanted, " " one " ") { print "listens " one }' | sort -u
    echo looked
}

look_http() { # from the host itself: no proxy, no redirect, whatever certificate
    set -f
    number=0
    for url in $urls; do
        if have curl; then
            code=$(t curl -q -s -k -g -o /dev/null -m 3 --noproxy '*' --proto '=http,https' -w '%{http_code}' -- "$url")
            echo "url $number $? $code"
        elif have wget; then
            code=$(t wget --no-config --no-proxy --no-check-certificate --max-redirect=0 -t 1 -T 3 -S -O /dev/null -- "$url" 2>&1 |
                awk '/^ *HTTP\// { code = $2 } END { print code + 0 }')
            echo "url $number 0 $code"
        else
            echo "absent curl"
        fi
        number=$((number + 1))
    done
}

ping_of() { # name: its server is asked whether it answers
    case $1 in
        postgresql) set -- pg_isready -t 3 ;;
        mysql) set -- "$(either mysqladmin mariadb-admin)" --no-defaults --connect-timeout=3 ping ;;
        mongodb) set -- mongosh --quiet --norc --eval 'db.runCommand({ping: 1}).ok' ;;
        redis) set -- "$(either redis-cli valkey-cli)" ping ;;
    esac
    have "$1" || { echo "absent $1"; return; }
    if [ "$one" = mysql ]; then said=$(r "$@" 2>&1); else said=$(t "$@" 2>&1); fi # or it logs a refused login
    echo "code $?"
    printf '%s\n' "$said" | tail -n 1 | cut -c 1-300 | tag said
}

look_pings() {
    HOME=/nonexistent # where clients keep settings, and would write
    export HOME
    for one in $pings; do
        echo "ping $one"
        ping_of "$one"
    done
}

named_certificates() { # those that were asked for, those of web servers and of an ACME client
    printf '%s\n' $certs
    r find /etc/letsencrypt/live -maxdepth 2 -name fullchain.pem
    for one in /etc/nginx/nginx.conf /etc/nginx/conf.d/* /etc/nginx/sites-enabled/* /etc/apache2/sites-enabled/* /etc/httpd/conf.d/*; do
        [ -f "$one" ] || continue
        r sed -n -E 's/^[[:space:]]*(ssl_certificate|SSLCertificateFile)[[:space:]]+"?([^;"[:space:]]+).*/\2/p' "$one"
    done
}

look_certificates() { # the end of each, never a key
    have openssl || { echo "absent openssl"; return; }
    named_certificates | grep -E '^/[A-Za-z0-9_./@+-]+$' | awk '!seen[$0]++' | head -n 20 | while read -r one; do
        echo "cert $one"
        r openssl x509 -noout -enddate -in "$one" 2>&1 | grep -E 'notAfter=|No such file|ermission denied|nable to load' | head -n 1 | tag is
    done
    for port in 443 8443 6443; do
        ss -Hltn "sport = :$port" | grep -q . || continue
        echo "cert localhost:$port"
        t openssl s_client -connect "localhost:$port" -servername localhost | t openssl x509 -noout -enddate | tag is
    done
}

look_oom() { # whom the kernel has killed for memory within a day: only the kernel and systemd can have written that
    r journalctl -q --no-pager -n 1 -o cat _PID=1 | grep -q . || { echo unreadable; grep '^oom_kill ' /proc/vmstat | tag since_boot; return; }
    r journalctl -q --no-pager -o short-iso --since '-24 hours' _TRANSPORT=kernel + _PID=1 |
        grep -E 'ut of memory: Killed process|killed by the OOM killer' | tail -n 5 | cut -c 1-300 | tag killed
    echo looked
}

look_cloud() {
    have cloud-init || { echo "absent cloud-init"; return; }
    t cloud-init status --long | head -n 40 | tag said
    tr -d '\n' </run/cloud-init/result.json | cut -c 1-2000 | tag result
}

main() {
    began=$(date +%s)
    if [ "$(id -u)" -ne 0 ] && have sudo && sudo -n true </dev/null >/dev/null 2>&1; then root='sudo -n'; fi
    for one in clock system disks reboot failed units ports http pings oom cloud certificates; do section $one; done
    printf '\n%s end\n' "$mark"
}
