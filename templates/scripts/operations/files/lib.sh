# What the scripts share: the list of hosts, ssh, and work on several hosts at once. Sourced, never run by itself.
# shellcheck shell=bash disable=SC2034

HERE=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
readonly HERE
readonly USAGE_ERROR=64
HOSTS_FILE=$HERE/hosts.tsv
PORTS_FILE=$HERE/ports.tsv
SSH_CONFIG=
DRY_RUN=false
JOBS=8
LIMIT_S=120
HOSTS=()
CHOSEN=()
declare -A ADDRESS=() LOGIN=() GROUP=() CODE=()
WORK=
PIDS=()

readonly COMMON_HELP="\
  --hosts FILE       the hosts (default: hosts.tsv beside this script)
  --ssh-config FILE  an ssh configuration, for a jump host or a key
  --timeout SECONDS  longest time for one host
  --dry-run          say what would be done; nothing is run on any host
  -h, --help         this text

Needs bash 4.4, GNU coreutils and ssh. Hosts are reached without a password, as root or with sudo, and their keys must
be in known_hosts already: a key that is new or has changed is an error."

note() { printf '%s\n' "$*" >&2; }

die() {
    note "${0##*/}: $*"
    exit 1
}

misused() {
    note "${0##*/}: $*"
    note "Try: ${0##*/} --help"
    exit "$USAGE_ERROR"
}

((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 404)) || die "bash $BASH_VERSION is too old, 4.4 is needed."

# number NAME VALUE: refuses what is not a whole number above zero.
number() { [[ $2 =~ ^[1-9][0-9]{0,8}$ ]] || misused "$1 takes a whole number above zero, not '$2'"; }

# common_option WORDS...: takes a host, or an option that every script has. TAKEN is how many words it was.
common_option() {
    TAKEN=2
    case $1 in
        --hosts | --ssh-config | --timeout | --jobs) (($# > 1)) || misused "$1 takes a value" ;;
    esac
    case $1 in
        --hosts) HOSTS_FILE=$2 ;;
        --ssh-config) SSH_CONFIG=$2 ;;
        --timeout) number "$1" "$2" && LIMIT_S=$2 ;;
        --jobs) number "$1" "$2" && JOBS=$2 ;;
        --dry-run) DRY_RUN=true TAKEN=1 ;;
        -h | --help) usage && exit 0 ;;
        -*) misused "unknown option $1" ;;
        *) CHOSEN+=("$1") TAKEN=1 ;;
    esac
}

# load_hosts: reads the list, and keeps of it those that were named; all where none was.
load_hosts() {
    local name address login group rest wanted
    [[ -r $HOSTS_FILE ]] || die "cannot read $HOSTS_FILE"
    while IFS=$'\t' read -r name address login group rest || [[ -n $name ]]; do
        [[ -z $name || $name == '#'* ]] && continue
        [[ $name =~ ^[A-Za-z0-9][A-Za-z0-9.-]*$ && $address =~ ^(-|[A-Za-z0-9:][A-Za-z0-9.:%-]*)$ && -z $rest &&
            $login =~ ^(-|[A-Za-z_][A-Za-z0-9_.-]*)$ && $group =~ ^(-|[A-Za-z0-9][A-Za-z0-9._/-]*)$ ]] ||
            die "$HOSTS_FILE: the line of '$name' is not: name, address, user, group"
        HOSTS+=("$name")
        ADDRESS[$name]=$address LOGIN[$name]=$login GROUP[$name]=$group
    done <"$HOSTS_FILE"
    ((${#HOSTS[@]})) || die "$HOSTS_FILE names no host"
    for wanted in "${CHOSEN[@]}"; do
        [[ -n ${ADDRESS[$wanted]:-} ]] || misused "$wanted is not in $HOSTS_FILE"
    done
    wanted=" ${CHOSEN[*]} "
    ((${#CHOSEN[@]})) || wanted=" ${HOSTS[*]} "
    CHOSEN=()
    for name in "${HOSTS[@]}"; do
        [[ $wanted != *" $name "* ]] || CHOSEN+=("$name")
    done
}

# where HOST: its address; its name where none is known.
where() {
    local address=${ADDRESS[$1]}
    [[ $address == - ]] && address=$1
    printf '%s' "$address"
}

# destination HOST: what ssh takes.
destination() {
    local login=${LOGIN[$1]}
    [[ $login == - ]] || printf '%s@' "$login"
    where "$1"
}

# quoted WORDS...: the words for a shell on the other side.
quoted() {
    local word quote="'\\''"
    for word in "$@"; do
        printf " '%s'" "${word//\'/$quote}"
    done
}

# on_host HOST SCRIPT ARGUMENTS...: runs remote/SCRIPT there as root. 124 is its exit code when its time is up.
on_host() {
    local host=$1 script=$HERE/remote/$2 words options
    shift 2
    words="sh -s --$(quoted "$@")"
    options=(-T -o BatchMode=yes -o StrictHostKeyChecking=yes -o ConnectTimeout=10 -o ServerAliveInterval=15
        -o ServerAliveCountMax=4 -o ForwardAgent=no -o ClearAllForwardings=yes)
    [[ -z $SSH_CONFIG ]] || options+=(-F "$SSH_CONFIG")
    timeout --foreground --kill-after=5 "$LIMIT_S" ssh "${options[@]}" -- "$(destination "$host")" \
        "if [ \"\$(id -u)\" -eq 0 ]; then exec $words; else exec sudo -n $words; fi" <"$script" 9<&-
}

# alone PATH: refuses to go on while another run holds this file or directory. ssh does not inherit the lock.
alone() {
    exec 9<"$1"
    flock --nonblock 9 || die "another run is at work with $1"
}

# workplace FOLDER: a directory for what is in work, which goes when the script ends.
workplace() {
    umask 077
    WORK=$(mktemp -d -- "$1/.atlas.XXXXXX")
    trap clean_up EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
}

clean_up() {
    ((${#PIDS[@]} == 0)) || kill "${PIDS[@]}" 2>/dev/null || true
    rm -rf -- "$WORK"
}

# each_host FUNCTION: FUNCTION HOST for every chosen host, at most $JOBS at once. What it prints goes to $WORK/HOST.out
# and HOST.err, its exit code to CODE.
each_host() {
    local host index
    for host in "${CHOSEN[@]}"; do
        while (($(jobs -rp | wc -l) >= JOBS)); do sleep 0.05; done
        ("$1" "$host") >"$WORK/$host.out" 2>"$WORK/$host.err" &
        PIDS+=("$!")
    done
    for index in "${!CHOSEN[@]}"; do
        CODE[${CHOSEN[index]}]=0
        wait "${PIDS[index]}" || CODE[${CHOSEN[index]}]=$?
    done
    PIDS=()
}

# done_with HOST: whether its work succeeded.
done_with() { ((CODE[$1] == 0)); }

# reason HOST: why its work failed, in one line of plain characters.
reason() {
    local text
    text=$(tail -n 1 -- "$WORK/$1.err" | tr -d "\r")
    ((CODE[$1] != 124)) || text="no answer within $LIMIT_S s"
    plain "${text:-exit code ${CODE[$1]}}"
}

# plain TEXT: without what could steer a terminal or break a table.
plain() {
    local LC_ALL=C
    printf '%s' "${1//[^[:print:]]/?}"
}

# json TEXT: a JSON string.
json() {
    local text
    text=$(plain "$1")
    text=${text//\\/\\\\}
    printf '"%s"' "${text//\"/\\\"}"
}
