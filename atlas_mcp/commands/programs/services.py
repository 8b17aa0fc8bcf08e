"""Services, processes, and the record of what happens."""

from __future__ import annotations

import re

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.stream import OUTPUT, Stream
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.verdict import Risk

# What people and the audit reach the host by.
_ACCESS = re.compile(
    r"(ssh|sshd|dropbear|ssh@.*|sshd@.*|systemd-logind|logind|networking|network|NetworkManager|systemd-networkd|networkd|wpa_supplicant|dbus|dbus-broker|"
    r"openssh|openssh-server|opensshd|teleport|wicked|connman|netplan|polkit|getty.*|init|systemd|udevd|systemd-udevd|ifup@.*)(\.service|\.socket)?"
)
_AUDIT = re.compile(
    r"(auditd|rsyslogd?|syslog|syslogd|syslog-ng|(systemd-)?journald|systemd-journal-.*|klogd|audit|fluent-bit|fluentd|filebeat|auditbeat|wazuh-agent|ossec|falco|osqueryd?|crowdstrike|falcon-sensor)(\.service|\.socket)?"
)


def protected(name: Text) -> bool:
    """Whether it is a service that access or audit need; a pattern that may be one is."""
    pattern = name.pattern
    if name.exact is None or any(char in pattern for char in "*?["):
        return name.open or any(
            name.may_be(one)
            for one in (
                "ssh",
                "sshd",
                "sshd.service",
                "ssh.service",
                "auditd",
                "rsyslog",
                "systemd-journald",
                "networking",
                "NetworkManager",
                "systemd-logind",
            )
        )
    return bool(_ACCESS.fullmatch(pattern) or _AUDIT.fullmatch(pattern))


_SYSTEMCTL_READS = frozenset(
    "status show cat list-units list-unit-files list-timers list-sockets list-jobs list-dependencies list-machines list-paths list-automounts is-active is-enabled is-failed is-system-running get-default help show-environment whoami log-level log-target".split()
)
_SYSTEMCTL_ROUTINE = frozenset(
    "start restart reload try-restart reload-or-restart try-reload-or-restart condrestart force-reload enable reenable daemon-reload daemon-reexec reset-failed preset unmask add-wants add-requires".split()
)


@rule("systemctl")
def systemctl(call: Call) -> Stream:
    """Units of systemd."""
    parsed = call.parse(
        "HMtpnos",
        (
            "host",
            "machine",
            "type",
            "state",
            "property",
            "lines",
            "output",
            "signal",
            "kill-whom",
            "kill-who",
            "root",
            "image",
            "job-mode",
            "what",
            "timestamp",
            "when",
            "message",
            "boot-loader-entry",
            "kill-value",
        ),
    )
    operands = parsed.operands
    verb = operands[0].exact if operands else "list-units"
    units = operands[1:]
    if verb is None:
        call.forbid(effects.OPAQUE, "What happens to the unit is known only on the host: name it.")
    elif verb in _SYSTEMCTL_READS:
        call.allow()
    elif verb in (
        "reboot",
        "poweroff",
        "halt",
        "kexec",
        "suspend",
        "hibernate",
        "hybrid-sleep",
        "suspend-then-hibernate",
        "soft-reboot",
        "exit",
        "rescue",
        "emergency",
        "default",
        "isolate",
        "switch-root",
        "set-default",
    ):
        if verb == "kexec":
            call.forbid(effects.KERNEL, "Another kernel is started past the boot loader.")
        elif verb in ("isolate", "rescue", "emergency") and (
            verb != "isolate" or any(u.pattern.startswith(("rescue", "emergency")) for u in units)
        ):
            call.forbid(effects.ACCESS, "The network and ssh would end.")
        elif (
            parsed.options.get("force") is not None
            and sum(w.exact in ("-f", "--force", "-ff") for w in call.words) >= 1
        ):
            call.confirm("reboot", "The host goes down at once.", Risk.DESTRUCTIVE)
        else:
            call.confirm("reboot", "The host goes down or changes what it runs.", Risk.DESTRUCTIVE)
    elif verb in (
        "stop",
        "disable",
        "mask",
        "kill",
        "revert",
        "clean",
        "freeze",
        "set-property",
        "bind",
        "edit",
        "link",
        "import-environment",
        "set-environment",
        "unset-environment",
        "cancel",
        "mount-image",
        "thaw",
    ):
        if verb in ("stop", "disable", "mask", "kill", "freeze") and any(protected(unit) for unit in units):
            call.forbid(effects.ACCESS, "Access to the host, or its record, would end.")
        elif verb in ("stop", "disable", "mask") and not units and not operands[1:]:
            call.confirm("service stop", "No unit is named.")
        else:
            for unit in units if verb == "link" else ():
                effects.read(call, unit)
            call.confirm("service stop", f"systemctl {verb} takes effect at once.")
    elif verb in _SYSTEMCTL_ROUTINE:
        call.change()
    else:
        call.confirm("unlisted", f"systemctl {verb} is not known to the policy.")
    return OUTPUT


@rule(
    "service",
    "rc-service",
    "invoke-rc.d",
    "initctl",
    "sv",
    "svc",
    "s6-svc",
    "supervisorctl",
    "monit",
    "pm2",
    "rcctl",
    "start",
    "stop",
    "restart",
    "reload",
)
def service(call: Call) -> Stream:
    """Services by other tools."""
    words = [word for word in call.words if not word.lead.startswith("-")]
    verbs = {w.exact for w in words}
    if call.name in ("start", "stop", "restart", "reload"):
        verbs.add(call.name)
    name = next(
        (
            w
            for w in words
            if w.exact not in ("start", "stop", "restart", "reload", "status", "down", "up", "d", "u", "kill")
        ),
        Text(),
    )
    ends = (
        verbs & {"stop", "down", "d", "kill", "disable", "exit", "shutdown", "unmonitor", "delete", "remove", "k", "x"}
        or None in verbs
    )
    if ends:
        if protected(name) or any(protected(word) for word in words):
            call.forbid(effects.ACCESS, "Access to the host, or its record, would end.")
        else:
            call.confirm("service stop", "A service stops.")
    elif (
        verbs & {"status", "list", "info", "summary", "ls", "show", "logs", "monit"}
        or call.words
        and call.words[0].exact == "--status-all"
    ):
        call.allow()
    elif verbs & {
        "start",
        "restart",
        "reload",
        "force-reload",
        "condrestart",
        "try-restart",
        "up",
        "u",
        "reread",
        "update",
        "enable",
        "zap",
        "configtest",
        "save",
    }:
        call.change()
    else:
        call.confirm("unlisted", f"This use of {call.name} is not known to the policy.")
    return OUTPUT


@rule("update-rc.d", "chkconfig", "rc-update", "insserv")
def boot_services(call: Call) -> Stream:
    """What starts with the host."""
    words = [word.exact or "*" for word in call.words]
    if any(w in ("off", "remove", "disable", "del", "delete", "--del", "-f", "stop") for w in words):
        if any(protected(word) for word in call.words):
            call.forbid(effects.ACCESS, "Access to the host, or its record, would not start again.")
        else:
            call.confirm("service stop", "A service no longer starts with the host.")
    elif "--list" in words or words[:1] == ["show"]:
        call.allow()
    else:
        call.change()
    return OUTPUT


@rule("kill", "pkill", "killall", "killall5", "skill", "xkill", "fuser", "tmux", "screen")
def kill(call: Call) -> Stream:
    """Ends processes."""
    name = call.name
    if name in ("tmux", "screen"):
        return _multiplexer(call)
    if name == "fuser":
        parsed = call.parse("nN")
        if parsed.has("k", "kill"):
            for word in parsed.operands:
                if re.fullmatch(r"22(/tcp)?|ssh(/tcp)?", word.exact or "") or any(
                    path.may_be("/") for path in call.paths(word)
                ):
                    call.forbid(effects.ACCESS, "Access to the host would end.")
            call.confirm("kill", "Processes are ended.")
        else:
            call.allow()
        return OUTPUT
    words = [word.exact if word.exact is not None else word.pattern for word in call.words]
    if name == "kill":
        _kill(call, words)
    elif name == "killall5":
        call.forbid(effects.CRASH, "All processes would end.")
    else:
        parsed = call.parse(
            "sugGPtUFnonsyruXd" if name == "pkill" else "suyoZn",
            (
                "signal",
                "user",
                "group",
                "parent",
                "session",
                "terminal",
                "euid",
                "uid",
                "pgroup",
                "older-than",
                "younger-than",
                "pidfile",
                "ns",
                "nslist",
            ),
        )
        patterns = parsed.operands
        gentle = {"HUP", "SIGHUP", "1", "USR1", "SIGUSR1", "0"}
        if any(re.fullmatch(r"-(SIG)?(HUP|USR1|1|0)", word.exact or "") for word in call.words) or any(
            v.exact in gentle for v in parsed.values("s", "signal")
        ):
            call.confirm("kill", "Processes are given a signal.")
            return OUTPUT
        for word in patterns:
            text = word.exact
            if text is None or protected(word) or _matches_access(text, full=name == "pkill"):
                call.forbid(effects.ACCESS, "Access to the host, or its record, would end.")
        if (
            any(value.exact in ("root", "0") for value in parsed.values("u", "user", "U", "uid", "euid"))
            and not patterns
        ):
            call.forbid(effects.ACCESS, "Every process of root would end.")
        if parsed.has("0"):
            call.allow()
        else:
            call.confirm("kill", "Processes are ended.")
    return OUTPUT


def _kill(call: Call, words: list[str]) -> None:
    if words[:1] in (["-l"], ["-L"], ["--list"]):
        call.allow()
        return
    rest = [*words]
    signal = "TERM"
    if rest and (rest[0] in ("-s", "-n", "--signal", "-q")):
        signal, rest = (rest[1] if len(rest) > 1 else ""), rest[2:]
    elif rest and re.fullmatch(r"-(?:SIG)?[A-Z][A-Z0-9+-]*|-\d+", rest[0]) and len(rest) > 1:
        signal, rest = rest[0][1:], rest[1:]
    rest = [w for w in rest if w != "--"]
    targets = rest
    for target in targets:
        if re.fullmatch(r"-1|1|0*1|-0*1", target):
            if signal in ("0",):
                continue
            if target in ("1",) and signal in ("HUP", "1", "SIGHUP", "USR1", "SIGUSR1", "RTMIN+1"):
                continue
            call.forbid(effects.CRASH, "The first process, or every process, would end.")
    for word in call.words:
        if word.exact is None and (
            "sshd" in call.span or "auditd" in call.span or "rsyslog" in call.span or "journald" in call.span
        ):
            call.forbid(effects.ACCESS, "Access to the host, or its record, would end.")
    if signal == "0":
        call.allow()
    else:
        call.confirm("kill", "Processes are ended.")


def _matches_access(pattern: str, *, full: bool) -> bool:
    """Whether a pattern meets the processes that access and audit need."""
    if not pattern:
        return True
    try:
        expression = re.compile(pattern)
    except re.error:
        return True
    if not full:
        return False
    return (
        pattern in (".", ".*", "")
        or any(expression.search(one) for one in ("sshd", "auditd", "rsyslogd", "systemd-journald", "systemd-logind"))
        and len(pattern) >= 1
    )


def _multiplexer(call: Call) -> Stream:
    words = [word.exact or "*" for word in call.words]
    if call.name == "screen":
        parsed = call.parse("cSstTepXhrdxRD", stops=True)
        if parsed.values("X"):
            for value in parsed.values("X"):
                call.confirm("kill" if value.exact in ("quit", "kill") else "unlisted", "A session is given a command.")
            if any(w == "stuff" for w in words):
                call.shell(Text.of(words[-1].replace("^M", "\n").replace("\\n", "\n")))
            return OUTPUT
        if parsed.has("ls", "list") or "-ls" in words:
            call.allow()
            return OUTPUT
        return call.run(parsed.operands) if parsed.operands else OUTPUT
    parsed = call.parse("cfLST", stops=True)
    rest = parsed.operands
    verb = rest[0].exact if rest else "new-session"
    if verb in (
        "ls",
        "list-sessions",
        "list-windows",
        "list-panes",
        "lsw",
        "display-message",
        "capture-pane",
        "has-session",
        "has",
        "show-options",
    ):
        call.allow()
    elif verb in ("kill-server", "kill-session", "kill-window", "kill-pane"):
        call.confirm("kill", "A session ends.")
    elif verb in ("send-keys", "send"):
        keys = " ".join(w for w in words[words.index(verb) + 1 :] if w not in ("Enter", "C-m", "-t", "-l"))
        call.shell(Text.of(keys))
        call.confirm("unlisted", "Keys are sent to another shell.")
    else:
        tail = call.words[words.index(verb or "") + 1 :] if verb in words else ()
        options = {"-s", "-n", "-t", "-c", "-F", "-x", "-y", "-e", "-f"}
        index = 0
        while index < len(tail) and tail[index].lead.startswith("-"):
            index += 2 if tail[index].exact in options or (tail[index].exact or "")[-1:] in "sntcFxyef" else 1
        if tail[index:]:
            if len(tail[index:]) == 1:
                call.shell(tail[index])
            else:
                call.run(tail[index:])
        call.change()
    return OUTPUT


@rule("reboot", "init")
def reboot(call: Call) -> Stream:
    """Restarts or stops the host."""
    words = [word.exact or "*" for word in call.words]
    if call.name == "shutdown" and ("-c" in words or "--show" in words) or "--help" in words or words == ["-w"]:
        call.change() if "-c" in words else call.allow()
    elif call.name in ("init", "telinit") and words[:1] in (["q"], ["Q"], ["u"], ["U"], []):
        call.change()
    elif call.name in ("init", "telinit") and words[:1] in (["1"], ["s"], ["S"]):
        call.forbid(effects.ACCESS, "The network and ssh would end.")
    else:
        call.confirm("reboot", "The host goes down.", Risk.DESTRUCTIVE)
    return OUTPUT


@rule(
    "journalctl",
    "logrotate",
    "auditctl",
    "augenrules",
    "ausyscall",
    "aulast",
    "dmesg",
    "savelog",
    "logsave",
    "autrace",
    "loginctl",
    "faillog",
    "faillock",
    "pam_tally2",
    "utmpdump",
)
def records(call: Call) -> Stream:
    """The record of what happened on the host."""
    words = [word.exact or "*" for word in call.words]
    if call.name == "journalctl":
        _journal(call)
    elif call.name == "logrotate":
        if "-d" in words or "--debug" in words or "--version" in words:
            call.allow()
        else:
            call.confirm("rotation", "Logs are rotated.")
        for word in call.words:
            if not word.lead.startswith("-") and (content := effects.content_of(call, word)) is not None:
                effects.run_content(call, content, code=False)
    elif call.name == "auditctl":
        if (
            any(w in ("-D", "-W", "-d") for w in words)
            or "-e" in words
            and words[words.index("-e") + 1 :][:1] in (["0"], ["*"])
            or any(w in ("-e0",) for w in words)
        ):
            call.forbid(effects.ACCESS, "The audit would end.")
        elif any(w in ("-l", "-s", "-v", "-h") for w in words):
            call.allow()
        else:
            call.confirm("audit rules", "Rules of the audit change.")
    elif call.name == "dmesg":
        letters = {letter for w in words if re.fullmatch(r"-[a-zA-Z]+", w) for letter in w[1:]}
        if letters & {"C", "c"} or "--clear" in words or "--read-clear" in words:
            call.forbid(effects.TRACKS, "The kernel's record stays.")
        elif letters & {"D", "n"} or "--console-off" in words:
            call.confirm("record", "What the console shows changes.")
        else:
            call.allow()
    elif call.name == "loginctl":
        call.confirm("kill", "Sessions end.") if any(
            w.startswith(("terminate", "kill", "lock")) for w in words
        ) else call.allow()
    elif call.name in ("faillog", "faillock", "pam_tally2"):
        call.confirm("record", "Counters of failed logins are reset.") if any(
            w.startswith(("--reset", "-r")) for w in words
        ) else call.allow()
    elif call.name == "utmpdump":
        call.forbid(effects.TRACKS, "Records of logins are not written.") if "-r" in words else call.allow()
    elif call.name == "augenrules":
        call.confirm("audit rules", "Rules of the audit change.")
    else:
        call.allow() if call.name in ("ausyscall", "aulast") else call.confirm("record", "It writes or moves logs.")
    return OUTPUT


_TIMES = {
    "s": 1,
    "sec": 1,
    "m": 60,
    "min": 60,
    "h": 3600,
    "hour": 3600,
    "hours": 3600,
    "d": 86400,
    "day": 86400,
    "days": 86400,
    "w": 604800,
    "week": 604800,
    "weeks": 604800,
    "month": 2592000,
    "months": 2592000,
    "M": 2592000,
    "y": 31536000,
    "year": 31536000,
    "years": 31536000,
    "seconds": 1,
    "minutes": 60,
}
_SIZES = {"": 1, "K": 2**10, "M": 2**20, "G": 2**30, "T": 2**40, "KB": 2**10, "MB": 2**20, "GB": 2**30}


def _journal(call: Call) -> None:
    parsed = call.parse(
        "uSUpnogtDMGcFi",
        (
            "vacuum-time",
            "vacuum-size",
            "vacuum-files",
            "since",
            "until",
            "unit",
            "priority",
            "lines",
            "output",
            "output-fields",
            "identifier",
            "grep",
            "directory",
            "file",
            "root",
            "machine",
            "cursor",
            "after-cursor",
            "cursor-file",
            "field",
            "user-unit",
            "namespace",
            "facility",
            "interval",
            "verify-key",
            "image",
        ),
    )
    enough = True
    vacuums = False
    for value in parsed.values("vacuum-time"):
        vacuums = True
        match = re.fullmatch(r"(\d+)\s*([a-zA-Z]+)", value.exact or "")
        enough &= match is not None and int(match[1]) * _TIMES.get(match[2], 0) >= 7 * 86400
    for value in parsed.values("vacuum-size"):
        vacuums = True
        match = re.fullmatch(r"(\d+)\s*([KMGT]?B?)", value.exact or "")
        enough &= match is not None and int(match[1]) * _SIZES.get(match[2], 0) >= 100 * 2**20
    for value in parsed.values("vacuum-files"):
        vacuums = True
        enough &= (value.exact or "").isdigit() and int(value.exact or 0) >= 2
    if vacuums and not enough:
        call.forbid(effects.TRACKS, "The journal is kept for a week or 100 MB at least.")
    elif vacuums or parsed.has("rotate", "flush", "relinquish-var", "setup-keys", "sync"):
        call.confirm("rotation", "Old entries of the journal are deleted.", Risk.DESTRUCTIVE)
    else:
        call.allow()


@rule("crontab", "incrontab", "atrm", "atq", "anacron", "run-parts")
def schedules(call: Call) -> Stream:
    """Tables of cron."""
    parsed = call.parse("us", ("user",))
    if call.name == "atq" or parsed.has("l", "list", "test"):
        call.allow()
        return OUTPUT
    if call.name == "run-parts":
        call.confirm("local script", "Scripts of the host are run: what is in them is not judged.")
        return OUTPUT
    if parsed.has("r", "remove") or call.name == "atrm":
        call.confirm("scheduled", "Scheduled commands are removed.", Risk.DESTRUCTIVE)
        return OUTPUT
    content = call.stdin
    for word in parsed.operands:
        if word.exact != "-":
            content = effects.content_of(call, word) or effects.read(call, word)
    call.confirm("scheduled", "Commands are run at their times.")
    text = content.text.exact if content.text is not None else None
    if text is None and content.paths:
        for path in content.paths:
            effects.cron_lines(call, path.exact or path.pattern, content)
    effects.cron_lines(call, text, content)
    return OUTPUT
