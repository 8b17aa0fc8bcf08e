"""Which programs send nothing off the host, with which words. What is not in these tables may send something.

It is asked of commands that run without anybody's approval: one that reads, and asks another host for a name that holds
what it has read, has sent it away.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from atlas_mcp.commands.call import Call
from atlas_mcp.commands.names import ALIASES
from atlas_mcp.commands.value import Text

# Those that know no other host, whatever their words are, and those whose inner commands are met by themselves.
_ALWAYS = frozenset(
    """
    : . source true false test [ echo printf cd pwd read mapfile readarray set unset export declare typeset local
    readonly shift return exit break continue let eval exec command builtin type hash which whereis wait trap getopts
    shopt umask ulimit times alias unalias jobs help bash busybox
    env sudo su runuser timeout nice ionice nohup setsid stdbuf time chrt taskset xargs flock setpriv chpst
    cat tac nl head tail wc sort uniq cut tr paste join comm diff cmp sdiff diff3 grep rg sed od xxd hexdump hd strings
    fold fmt column colrm col rev expand unexpand split csplit numfmt shuf tsort tee jq yq iconv
    ls dir vdir tree stat file du df find fd locate basename dirname realpath readlink namei lsattr getfacl getcap
    md5sum sha1sum sha224sum sha256sum sha384sum sha512sum b2sum cksum sum base64 base32 basenc
    free uptime who w whoami id groups users last lastb lastlog uname hostname hostid arch nproc lscpu lsmem lspci lsusb
    lsblk lsns lslocks lsipc lslogins lsmod lshw dmidecode hwinfo modinfo blkid findmnt swapon mount dmesg sensors
    ps pgrep pidof pidstat pstree top vmstat iostat mpstat sar numastat ipcs slabtop date cal seq expr bc dc factor
    sleep getconf locale tty logname tput uuidgen yes printenv sysctl getenforce sestatus getsebool aa-status chage
    dpkg dpkg-query apt-cache apt-mark apt-show-versions debsums needs-restarting needrestart lsb_release
    journalctl systemd-analyze systemd-cgls systemd-detect-virt systemd-delta crontab atq
    pvs vgs lvs pvdisplay vgdisplay lvdisplay mdadm smartctl zpool zfs xfs_info dumpe2fs tune2fs swaplabel
    gzip zcat bzip2 xz zstd unzip zipinfo ip ifconfig iptables nft ethtool bridge nstat postconf visudo
    pg_lsclusters
    """.split()
)
_LOOKUPS = frozenset("passwd group shadow gshadow services protocols networks rpc shells".split())
_SOCKETS = frozenset(
    """state all connected established syn-sent syn-recv fin-wait-1 fin-wait-2 time-wait closed close-wait last-ack
    listening closing sport dport and or not eq ne ge le gt lt = == != > < >= <= ( ) !""".split()
)
_LOOPBACK = re.compile(r"https?://(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?(?:/[\w./%~-]*)?(?:\?[\w.=&%-]*)?")
_AWK_REACHES = re.compile(r"getline|\|&|[^|]\|[^|]|/inet|ARGV|@|\bprintf?\b[^;}\n]*>|system", re.DOTALL)
_CURL_PLAIN = frozenset("-f -s -S -I -k -i -v --fail --silent --show-error --head --insecure --include".split())
_TOLD = r"(?!.*%output)[\w%{}\\ .:=-]*"
_CURL_VALUED = {
    "-m": r"\d+", "--max-time": r"\d+", "--connect-timeout": r"\d+", "-o": "/dev/null", "--output": "/dev/null",
    "-w": _TOLD, "--write-out": _TOLD, "--noproxy": r"\*",
}  # fmt: skip
# To its own cluster, by the words that read its state: others (auth, config-key) read its keys.
_CEPH = re.compile(
    r"(-f json |--id [\w.-]+ )*(status|versions|(health|df)( detail)?|osd (tree|df|dump|stat|pool ls detail)|mon dump"
    r"|pg stat)( -f json| --id [\w.-]+)*"
)


def _no_other_host(words: Sequence[str]) -> bool:
    """Of systemd's programs: nothing asks them to act on another host."""
    return not any(re.match(r"-[^-]*H|--ho", word) for word in words)


def _first_is(*verbs: str) -> Callable[[Sequence[str]], bool]:
    return lambda words: bool(words) and words[0] in verbs


def _only(pattern: str) -> Callable[[Sequence[str]], bool]:
    return lambda words: all(re.fullmatch(pattern, word) for word in words)


def _awk(words: Sequence[str]) -> bool:
    """Of awk: its program is a word, and opens nothing by itself."""
    options = [word for word in words if word.startswith("-")]
    return all(re.fullmatch(r"-F.*|-v|-v\w+=.*", word) for word in options) and not any(
        _AWK_REACHES.search(word) for word in words
    )


def _sockets(words: Sequence[str]) -> bool:
    """Of ss: a filter may name a host."""
    parts = " ".join(words).split()
    return all(re.fullmatch(r"-[a-zA-Z0-46]+|--[a-z-]+|:\d{1,5}", part) or part in _SOCKETS for part in parts)


def _git(words: Sequence[str]) -> bool:
    """Of git: what reads the repository that is there."""
    rest = [*words]
    while rest[:1] in (["-C"], ["--no-pager"]):
        del rest[: 2 if rest[0] == "-C" else 1]
    return rest[:1] != [] and rest[0] in ("status", "log", "show", "diff", "rev-parse", "branch", "describe", "tag")


def _openssl(words: Sequence[str]) -> bool:
    """Of openssl: what looks at files."""
    files_alone = not any("download" in word or "://" in word for word in words)
    return files_alone and words[:1] != [] and words[0] in ("x509", "version", "verify", "dgst")


def _curl(words: Sequence[str]) -> bool:
    """Of curl: a request to this very host that carries nothing else, and goes through no proxy."""
    rest, proxied = [*words], True
    while rest:
        word = rest.pop(0)
        if pattern := _CURL_VALUED.get(word):
            if not rest or not re.fullmatch(pattern, rest.pop(0)):
                return False
            proxied = proxied and word != "--noproxy"
        elif word not in _CURL_PLAIN and not re.fullmatch(r"-[fsSIkiv]+", word) and not _LOOPBACK.fullmatch(word):
            return False
    return not proxied


_systemd = _no_other_host
_containers = _first_is("ps", "images", "inspect", "logs", "top", "port", "version", "info", "stats")
_tested = _only(r"-[tTvVqSM]|configtest|status")
# Those that know other hosts, or may be told of them: with these words, all of which are known, they do not.
_WITH: dict[str, Callable[[Sequence[str]], bool]] = {
    "systemctl": _systemd, "loginctl": _systemd, "timedatectl": _systemd, "hostnamectl": _systemd,
    "localectl": _systemd, "networkctl": _systemd,
    "getent": lambda words: bool(words) and words[0] in _LOOKUPS,
    "awk": _awk,
    "ss": _sockets, "netstat": _only(r"-[a-zA-Z0-46]+|--[a-z-]+"),
    "lsof": _only(r"-[a-zA-Z]+|-i(?:TCP|UDP|tcp|udp)?(?::\d+)?|-sTCP:LISTEN|(?:TCP|UDP)?:?\d+|/[\w./-]*"),
    "tar": _only(r"[^:]*"), "cpio": _only(r"[^:]*"), "rpm": _only(r"[^:]*"), "rpmquery": _only(r"[^:]*"),
    "apt": _first_is("list", "show", "policy", "search"),
    "docker": _containers,
    "git": _git,
    "openssl": _openssl,
    "chronyc": _only(r"-n|tracking|sources|sourcestats|activity"),
    "resolvectl": _first_is("status", "statistics", "dns", "domain"),
    "cloud-init": _first_is("status"),
    "ufw": _first_is("status"), "fail2ban-client": _first_is("status", "ping"),
    "nginx": _tested, "apache2ctl": _tested, "apachectl": _tested, "httpd": _tested, "apache2": _tested,
    "sshd": _tested,
    "pg_isready": _only(r"-q|--quiet|-p|\d+|-h|localhost|127\.0\.0\.1|/[\w./-]*"),
    "curl": _curl,
    "lldpcli": _only(r"-f|show|[a-z0-9-]+"), "vtysh": _only(r"-c|show [\w.:/ -]+"),
    "ceph": lambda words: _CEPH.fullmatch(" ".join(words)) is not None,
}  # fmt: skip
_PLACES = re.compile(r"(?:/usr(?:/local)?)?/s?bin/[^/]+")


def is_what_it_says(program: str) -> bool:
    """Whether a program, as a command names it, is searched for by the shell, or lies where the system puts them."""
    return "/" not in program or _PLACES.fullmatch(program) is not None


def stays(call: Call) -> bool:
    """Whether a program, by its words, sends nothing off the host. One that lies elsewhere is not what it is called."""
    if not is_what_it_says(call.shown):
        return False
    name = ALIASES.get(call.name, call.name)
    if call.name in _ALWAYS or name in _ALWAYS:
        return True
    permitted = _WITH.get(call.name) or _WITH.get(name)
    words = _exact(call.words)
    return permitted is not None and words is not None and permitted(words)


def _exact(words: Sequence[Text]) -> list[str] | None:
    """The words, where all are known."""
    known = [word.exact for word in words]
    return [word for word in known if word is not None] if None not in known else None
