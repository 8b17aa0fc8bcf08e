"""Programs that look at the host and change nothing, whatever words they get."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects, paths
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream, Taint
from atlas_mcp.commands.value import ANY, Kind, Text

_LOOKING = """
    ls dir vdir exa eza lsd tree stat du df free uptime w who whoami id groups users last lastb lastlog finger pinky
    uname hostid arch nproc lscpu lsmem lspci lsusb lsblk lshw lsns lslocks lsof lsipc lsmod lslogins dmidecode hwinfo
    inxi neofetch fastfetch ps pstree pgrep pidof pidstat top htop atop btop vmstat iostat mpstat sar dstat nmon iotop
    nvidia-smi usleep
    iftop nethogs bmon vnstat glances slabtop powertop sensors numastat ipcs modinfo findmnt blkid getconf
    getent locale date cal ncal basename dirname realpath readlink namei seq expr bc dc factor sleep sync yes man
    info apropos whatis help tldr clear reset tput tty logname printenv nslookup dig host delv drill whois ping ping6
    fping arping traceroute traceroute6 tracepath mtr ss netstat needs-restarting lsb_release apt-cache
    apt-show-versions dpkg-query debsums deborphan rpmquery repoquery pvs vgs lvs pvdisplay vgdisplay lvdisplay pvscan
    vgscan lvscan dumpe2fs xfs_info zdb systemd-analyze systemd-cgls systemd-cgtop systemd-detect-virt systemd-path
    systemd-escape systemd-delta getsebool sestatus getenforce aa-status apparmor_status aureport ausearch chkrootkit
    testparm named-checkconf named-checkzone ntpq shellcheck yamllint ansible-lint hadolint markdownlint pylint flake8
    mypy tsc eslint phpcs luacheck cppcheck uuidgen mcookie pwgen apg figlet cowsay toilet fortune lolcat banner
    ifstat nstat lnstat rpcinfo showmount nfsstat smbstatus rabbitmq-diagnostics ipcalc sipcalc whatweb cpuid
    turbostat lsscsi sg_inq col colrm ul strfile watchgnupg errno gettext envsubst msgfmt dumpkeys
    fc-match vainfo rocm-smi lsinitrd os-prober promtool kubectx kubens kubeval kubeconform stern k9s tfsec tflint
    trivy grype syft dive conftest checkov
    """.split()
# Those that say something of a file, but not what it holds.
_NAME_FILES = frozenset(
    """
    ls dir vdir exa eza lsd tree stat du namei lsattr findmnt readlink realpath basename dirname lsof file fuser df test
    expr getconf blkid lsblk locate man whatis apropos info dig host whois sleep seq logname chkrootkit testparm trivy
    """.split()
)
_WRITE_BY_OPTION = frozenset("tree envsubst mtr".split())
_ENVIRONMENTS = re.compile(r"(-[AadefFjlLwyTHM]+ )*[aAcfghjlmnrSTuvwxX]*e[aAcefghjlmnrSTuvwxX]*( |$)")  # letters of BSD
_PLAIN = frozenset(
    """
    date whoami id uname nproc arch hostid seq expr bc dc uuidgen mcookie pwgen tty logname uptime getconf pidof groups
    """.split()
)


@rule(*_LOOKING)
def looking(call: Call) -> Stream:
    """Looks, and changes nothing."""
    words = [word.exact or "" for word in call.words]
    call.allow()
    if call.name == "date":
        _clock(call, words)
    elif call.name in ("man", "info"):
        _pagers(call)
    elif call.name == "dmidecode" and "--dump-bin" in words:
        effects.write(call, call.words[-1], OUTPUT)
    elif call.name == "getent" and words[:1] in (["shadow"], ["gshadow"]):
        call.forbid(effects.SECRET, "Hashes of passwords are not read.")
    elif call.name == "lastlog":
        _logins(call)
    if call.name in _WRITE_BY_OPTION and "-o" in words[:-1]:
        effects.write(call, call.words[words.index("-o") + 1], OUTPUT)
    if call.name not in _NAME_FILES:
        _secrets(call)
    shows_environments = call.name == "ps" and _ENVIRONMENTS.match(" ".join(words)) is not None
    if shows_environments:
        call.forbid(effects.SECRET, "The environment of other processes is not read: leave out the letter e.")
    if call.name == "printenv" or shows_environments:
        return Stream.tainted(Taint.COMPUTED, Taint.PERSONAL)
    return _printed(call)


def _secrets(call: Call) -> None:
    for word in call.words:
        value = word.cut(word.lead.index("=") + 1) if word.lead.startswith("-") and "=" in word.lead else word
        if value.exact and any(paths.is_secret(path) for path in call.paths(value)):
            call.forbid(effects.SECRET, f"{value.exact} is a credential: it is not read; use it by reference.")


def _logins(call: Call) -> None:
    parsed = call.parse("bRtu", ("before", "root", "time", "user"))
    if parsed.has("C", "clear"):
        call.forbid(effects.TRACKS, "The record of logins stays: read it without clearing it.")
    elif parsed.has("S", "set"):
        call.confirm("record", "The record of logins is set by hand.")


def _clock(call: Call, words: list[str]) -> None:
    sets = any(word in ("-s", "--set") or word.startswith(("--set=", "-s")) for word in words)
    if sets or any(re.fullmatch(r"\d{8,12}(\.\d\d)?", word) for word in words):
        call.confirm("clock", "The host's clock is set.")


def _pagers(call: Call) -> None:
    for index, word in enumerate(call.words):
        if word.exact in ("-P", "--pager", "-H", "--html") and index + 1 < len(call.words):
            call.shell(call.words[index + 1])
        elif word.lead.startswith(("--pager=", "--html=")):
            call.shell(word.cut(word.lead.index("=") + 1))
        elif word.lead.startswith(("-P", "-H")) and word.exact not in ("-P", "-H"):
            call.shell(word.cut(2))


def _printed(call: Call) -> Stream:
    if call.name in _PLAIN:
        return Stream.tainted(Taint.COMPUTED, Taint.PLAIN)
    if call.name == "pgrep":
        return Stream.tainted(Taint.COMPUTED, Taint.PLAIN)
    if call.name in ("basename", "dirname", "realpath", "readlink") and call.words:
        return _path(call)
    if call.name in ("ls", "tree", "du", "dir"):
        operands = [word for word in call.words if not word.lead.startswith("-")]
        return Stream(None, frozenset({Taint.COMPUTED}), tuple(_entries(operands)))
    if call.name == "yes":
        return Stream(None, frozenset({Taint.COMPUTED}), tuple(call.words[:1]))
    if call.name in ("dig", "nslookup", "host", "whois"):
        return Stream.tainted(Taint.NETWORK)
    return call.output()


def _path(call: Call) -> Stream:
    """A part of a path, where the path is known."""
    operands = [word for word in call.words if not word.lead.startswith("-")]
    if not operands:
        return OUTPUT
    exact = operands[0 if call.name == "basename" else -1].exact
    if exact is None:
        return Stream.tainted(Taint.COMPUTED, Taint.PLAIN) if call.name == "basename" else OUTPUT
    directory, _, name = exact.rstrip("/").rpartition("/")
    if call.name == "basename":
        return Stream.known(name.removesuffix((operands[1].exact if len(operands) > 1 else "") or ""))
    if call.name == "dirname":
        return Stream.known(directory or ("/" if exact.startswith("/") else "."))
    return Stream.known(exact)


def _entries(operands: list[Text]) -> list[Text]:
    """What ls prints: names below directories, or the very paths that it is given."""
    listed: list[Text] = []
    for word in operands or [Text.of(".")]:
        named = any(piece.kind is Kind.GLOB for piece in word.pieces)
        listed.append(word if named else word + Text.of("/", ANY))
    return listed


@rule("logger", "wall", "write", "mesg", "notify-send", "beep", "wait-for-it", "wait-for-it.sh", "dockerize")
def tells(call: Call) -> Stream:
    """Tells somebody something."""
    if call.name == "logger":
        files = call.parse("ftpnPu", ("file", "tag", "priority", "server", "port")).values("f", "file")
    else:
        files = call.parse("tg", ("timeout", "group")).operands if call.name == "wall" else []
    for value in files:
        effects.read(call, value)
    call.change()
    return NOTHING
