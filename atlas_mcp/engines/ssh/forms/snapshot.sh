# The state of a host, a fact a line: what it is of, and what it says, apart by a tab. It changes nothing.

fact() { while IFS= read -r text; do printf '%s\t%s\n' "$1" "$text"; done; }

snapshot() {
    sed -n 's/^PRETTY_NAME=//p' /etc/os-release 2>/dev/null | tr -d '"' | fact system
    uname -srm | fact kernel
    cut -d' ' -f1 /proc/uptime 2>/dev/null | cut -d. -f1 | fact uptime_s
    cut -d' ' -f1-3 /proc/loadavg | fact load
    sed -n 's/^\(MemTotal\|MemAvailable\|SwapFree\): *\([0-9]*\) kB/\1 \2 kB/p' /proc/meminfo | fact memory
    { df -P -k -x tmpfs -x devtmpfs -x overlay; df -P -k /; } 2>/dev/null | grep -v '^Filesystem' |
        awk '{ print $6, $2 " kB", $5 " used" }' | sort -u | fact disk
    if command -v dpkg-query >/dev/null; then
        dpkg-query -W -f '${db:Status-Abbrev}\t${binary:Package} ${Version}\n' | sed -n 's/^.i[^\t]*\t//p'
    elif command -v rpm >/dev/null; then
        rpm -qa --qf '%{NAME} %{VERSION}-%{RELEASE}\n'
    fi | sort | fact package
    if command -v systemctl >/dev/null; then
        systemctl list-unit-files --no-legend --no-pager --type=service,timer,socket 2>/dev/null | awk '{ print $1, $2 }' |
            sort | fact unit_file
        systemctl list-units --all --plain --no-legend --no-pager --type=service,timer,socket 2>/dev/null |
            awk '{ print $1, $3, $4 }' | sort | fact unit
    fi
    ss -H -l -n -t -u 2>/dev/null | awk '{ print $1, $5 }' | sort -u | fact port
    getent passwd | cut -d: -f1,3,4,7 | sort | fact user
    getent group | cut -d: -f1,3,4 | sort | fact group
}
