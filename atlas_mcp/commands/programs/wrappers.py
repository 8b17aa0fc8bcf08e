"""Programs that run another program: it is judged as if it stood there alone."""

from __future__ import annotations

import re
from dataclasses import replace

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.paths import Path
from atlas_mcp.commands.programs.builtins import joined
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream, Taint
from atlas_mcp.commands.value import UNKNOWN, Text
from atlas_mcp.commands.variables import assigned
from atlas_mcp.commands.verdict import Risk

# The letters and names of options that take a value, and how many operands stand before the program.
_PLAIN: dict[str, tuple[str, tuple[str, ...], int]] = {
    "nice": ("n", ("adjustment",), 0), "ionice": ("cnptPu", ("class", "classdata", "pid", "pgid", "uid"), 0), "nohup": ("", (), 0), "setsid": ("", (), 0),
    "timeout": ("ks", ("kill-after", "signal"), 1), "stdbuf": ("ioe", ("input", "output", "error"), 0), "chrt": ("TPDp", ("sched-runtime", "sched-deadline", "sched-period"), 1),
    "taskset": ("", (), 1), "numactl": ("iINCmpM", ("interleave", "membind", "cpunodebind", "physcpubind", "localalloc", "preferred"), 0), "time": ("of", ("output", "format"), 0),
    "unbuffer": ("", (), 0), "catchsegv": ("", (), 0), "eatmydata": ("", (), 0), "fakeroot": ("lsibu", ("lib", "faked"), 0), "cpulimit": ("lpPe", ("limit", "pid", "exe", "path"), 0),
    "prlimit": ("p", ("pid",), 0), "dbus-run-session": ("", ("config-file", "dbus-daemon"), 0), "dbus-launch": ("", (), 0), "setarch": ("", (), 0), "linux32": ("", (), 0),
    "linux64": ("", (), 0), "uname26": ("", (), 0), "i386": ("", (), 0), "x86_64": ("", (), 0), "softlimit": ("acdflmnoprst", (), 0), "setuidgid": ("", (), 1), "chpst": ("uUbemdoptPcfr/n012", (), 0),
    "daemonize": ("acepolEuv", (), 0), "daemon": ("nxXDPFurlOoe", ("name", "pidfile", "user", "chdir", "output", "errlog", "stdout", "stderr", "inherit", "env", "attempts", "delay", "limit"), 0), "ts": ("", (), 0),
    "chronic": ("", (), 0), "ifne": ("", (), 0), "mispipe": ("", (), 0), "proot": ("rbqwvk0i", (), 0), "strace": ("abeEIoOpPsSuUX", ("output", "trace", "attach", "user", "env"), 0),
    "ltrace": ("aAeDFlnopsSuwxX", ("output",), 0), "perf": ("", (), 1), "valgrind": ("", (), 0), "gdbserver": ("", (), 1), "torsocks": ("", (), 0), "tsocks": ("", (), 0), "proxychains": ("f", (), 0),
    "proxychains4": ("f", (), 0), "busybox": ("", (), 0), "toybox": ("", (), 0), "toolbox": ("c", ("container",), 1), "firejail": ("", (), 0), "bwrap": ("", (), 0),
    "aa-exec": ("pn", ("profile", "namespace"), 0), "capsh": ("", (), 0), "cgexec": ("g", (), 0), "systemd-inhibit": ("", ("what", "who", "why", "mode"), 0), "choom": ("np", ("adjust", "pid"), 0),
    "tini": ("gpves", (), 0), "dumb-init": ("", (), 0), "gosu": ("", (), 1), "su-exec": ("", (), 1), "setpriv": ("", (), 0), "runcon": ("trul", ("type", "role", "user", "range"), 1), "sg": ("", (), 1),
    "lockf": ("t", (), 1), "fchroot": ("", (), 1), "exec-with-env": ("", (), 0), "retry": ("tdm", ("times", "delay", "max"), 0), "ld.so": ("", ("library-path", "preload", "argv0"), 0), "systemd-cat": ("tp", ("identifier", "priority"), 0),
    "pipexec": ("", (), 0), "poetry": ("", (), 1), "faketime": ("f", (), 1), "rlwrap": ("abcCDefFgHilmMnNoOpPqrRsStTUvwWzZ", (), 0), "dbclient": ("", (), 1), "cset": ("", (), 2), "chroot.static": ("", (), 1),
}  # fmt: skip


@rule(*_PLAIN)
def plain(call: Call) -> Stream:
    """Options, some operands, and the program."""
    short, long, skip = _PLAIN[call.name]
    parsed = call.parse(short, long, stops=True)
    for value in parsed.values("o", "output"):
        effects.write(call, value, OUTPUT)
    rest = parsed.operands[skip:]
    while rest and re.fullmatch(r"[A-Za-z_]\w*=.*", rest[0].pattern):
        rest = rest[1:]
    if not rest:
        call.allow()
        return NOTHING
    return call.run(rest)


@rule("ld-linux-x86-64.so.2", "ld-linux.so.2", "ld-musl-x86_64.so.1", "ld-linux-aarch64.so.1")
def loader(call: Call) -> Stream:
    """The dynamic loader runs the program that it is given."""
    parsed = call.parse("", ("library-path", "preload", "audit", "inhibit-rpath", "argv0"), stops=True)
    return call.run(parsed.operands) if parsed.operands else OUTPUT


@rule("env")
def env(call: Call) -> Stream:
    """Assignments, then a program; alone, what is set."""
    words = [*call.words]
    scope = call.scope.copy()
    while words:
        word = words[0]
        text = word.exact if word.exact is not None else word.lead
        if re.fullmatch(r"[A-Za-z_]\w*(?:\(\))?=.*", text, re.S) or "=" in text and not text.startswith("-"):
            name, _, _ = text.partition("=")
            scope.assign(name, (word.cut(len(name) + 1),))
            assigned(call.walk, name, scope.value(name), scope, call.span)
        elif text in ("-S", "--split-string") or text.startswith(("-S", "--split-string=", "-vS", "-iS")):
            value = words[1] if text in ("-S", "--split-string", "-vS", "-iS") and len(words) > 1 else word.cut(2)
            if text.startswith("--split-string="):
                value = word.cut(len("--split-string="))
            return call.walk.code(value, scope, call.span)
        elif text in ("-u", "--unset", "-C", "--chdir", "-a", "--argv0"):
            if text in ("-C", "--chdir") and len(words) > 1:
                scope.cwd = call.paths(words[1])[0]
            words = words[1:]
        elif text.startswith("--chdir="):
            scope.cwd = call.paths(word.cut(len("--chdir=")))[0]
        elif not (text.startswith("-") or text == "-"):
            break
        words = words[1:]
    if not words:
        call.allow()
        return Stream.tainted(Taint.COMPUTED, Taint.PERSONAL)
    return replace(call, scope=scope).run(words)


_SUDO = {
    "sudo": ("CDgHhpRrTtUu", ("close-from", "chdir", "group", "host", "prompt", "chroot", "role", "type", "other-user", "user", "command-timeout")),
    "doas": ("Cu", ()), "pkexec": ("", ("user",)), "run0": ("ugDE", ("user", "group", "chdir", "setenv", "unit", "property", "nice", "machine", "slice", "description")),
    "please": ("utda", ("user", "target", "dir", "allowenv")), "sudoedit": ("gupR", ("user", "group")),
}  # fmt: skip


@rule("sudo")
def sudo(call: Call) -> Stream:
    """As another user: the program is judged as it is."""
    short, long = _SUDO.get(call.name, _SUDO["sudo"])
    parsed = call.parse(short, long, stops=True)
    if call.name == "sudoedit" or parsed.has("e", "edit"):
        for word in parsed.operands:
            effects.write(call, word, OUTPUT, edits=True)
        return NOTHING
    scope, rest = call.scope.copy(), parsed.operands
    for value in parsed.values("D", "chdir", "R", "chroot"):
        scope.cwd = call.paths(value)[0]
    while rest and re.match(r"[A-Za-z_]\w*=", rest[0].lead):
        name = rest[0].lead.partition("=")[0]
        scope.assign(name, (rest[0].cut(len(name) + 1),))
        assigned(call.walk, name, scope.value(name), scope, call.span)
        rest = rest[1:]
    if not rest:
        if parsed.has("i", "s", "login", "shell"):
            effects.run_content(call, call.stdin)
        call.allow()
        return OUTPUT
    inner = replace(call, scope=scope)
    if parsed.has("i", "s", "login", "shell"):
        return (
            inner.shell(joined(rest))
            if any(" " in word.pattern for word in rest) and len(rest) == 1
            else inner.run(rest)
        )
    printed = inner.run(rest)
    call.scope.files.update(scope.files)
    return printed


@rule("su", "runuser")
def su(call: Call) -> Stream:
    """As another user, by a shell."""
    parsed = call.parse(
        "cCgGsuwT",
        ("command", "session-command", "group", "supp-group", "shell", "user", "whitelist-environment"),
        stops=False,
    )
    codes = parsed.values("c", "command", "C", "session-command")
    for code in codes:
        call.shell(code)
    if parsed.values("u", "user") and parsed.operands:
        index = next((i for i, w in enumerate(call.words) if w == parsed.operands[0]), 0)
        return call.run(call.words[index:])
    if not codes:
        effects.run_content(call, call.stdin)
        if len(parsed.operands) > 1:
            call.forbid(effects.OPAQUE, "A shell with words of its own: say su USER -c 'COMMAND'.")
    return OUTPUT


@rule("xargs", "parallel")
def xargs(call: Call) -> Stream:
    """Runs a program with what stands on standard input behind its words, or where a mark stands in them."""
    short, long = (
        "adEeILnPs",
        (
            "arg-file",
            "delimiter",
            "eof",
            "replace",
            "max-lines",
            "max-args",
            "max-procs",
            "max-chars",
            "process-slot-var",
        ),
    )
    if call.name == "parallel":
        short, long = (
            "jIaSNnLC",
            (
                "jobs",
                "arg-file",
                "sshlogin",
                "colsep",
                "replace",
                "delay",
                "timeout",
                "retries",
                "joblog",
                "results",
                "max-args",
                "workdir",
                "tmpdir",
                "memfree",
                "load",
                "halt",
                "shuf",
            ),
        )
    parsed = call.parse(short, long, stops=True)
    words, given = parsed.operands, [*_items(call)]
    for value in parsed.values("a", "arg-file"):
        given = [UNKNOWN]
        effects.read(call, value)
    if call.name == "parallel":
        for mark in (":::", ":::+", "::::"):
            if any(word.exact == mark for word in words):
                at = next(i for i, word in enumerate(words) if word.exact == mark)
                given = (
                    [UNKNOWN]
                    if mark == "::::"
                    else [w for w in words[at + 1 :] if not (w.exact or "").startswith(":::")]
                )
                words = words[:at]
        if not words:
            for item in given:
                call.shell(item)
            return OUTPUT
        return _parallel(call, words, given)
    if not words:
        words = [Text.of("echo")]
    marks = [value.exact or "{}" for value in parsed.values("I", "replace")] or (
        ["{}"] if parsed.has("i", "replace", "I") else []
    )
    for item in given or [UNKNOWN]:
        if marks:
            call.run([_put(word, marks[0] or "{}", item) for word in words], NOTHING)
        else:
            call.run([*words, item], NOTHING)
    return call.output(call.stdin)


def _parallel(call: Call, words: list[Text], given: list[Text]) -> Stream:
    marks = ("{}", "{.}", "{/}", "{//}", "{/.}", "{1}")
    for item in given:
        if any(mark in word.pattern for word in words for mark in marks):
            filled = words
            for mark in marks:
                filled = [_put(word, mark, item) for word in filled]
        else:
            filled = [*words, item]
        if len(filled) > 1 and all(" " not in word.pattern for word in words):
            call.run(filled, NOTHING)
        else:
            call.shell(joined(filled))
    return OUTPUT


def _items(call: Call) -> list[Text]:
    """What stands on standard input, each item once."""
    if call.stdin.text is not None and (exact := call.stdin.text.exact) is not None:
        return [Text.of(word) for word in re.split(r"[\s\0]+", exact.replace("'", "").replace('"', "")) if word][:64]
    return [*call.stdin.paths[:16]] if call.stdin.paths else [UNKNOWN]


def _put(word: Text, mark: str, item: Text) -> Text:
    """A word with an item where a mark stands."""
    result = Text()
    for piece in word.pieces:
        if mark not in piece.text:
            result += Text.of(piece)
            continue
        for number, part in enumerate(piece.text.split(mark)):
            result += (item if number else Text()) + Text.of(part)
    return result


@rule("watch", "entr", "script", "flock", "at", "batch", "ssh-agent", "start-stop-daemon")
def by_option(call: Call) -> Stream:
    """Programs that run a shell command, or a program, by an option or as their last words."""
    if call.name == "watch":
        parsed = call.parse("nqs", ("interval", "equexit", "shotsdir"), stops=True)
        return (
            (call.run(parsed.operands) if parsed.has("x", "exec") else call.shell(joined(parsed.operands)))
            if parsed.operands
            else NOTHING
        )
    if call.name == "entr":
        parsed = call.parse("", stops=True)
        return call.shell(joined(parsed.operands)) if parsed.has("s") else call.run(parsed.operands)
    if call.name == "script":
        parsed = call.parse("cEoImOBTt", ("command", "output-limit", "log-out", "log-in", "log-io", "log-timing"))
        for value in parsed.values("c", "command"):
            call.shell(value)
        for word in parsed.operands:
            effects.write(call, word, OUTPUT)
        if not parsed.values("c", "command"):
            effects.run_content(call, call.stdin)
        return OUTPUT
    if call.name == "flock":
        parsed = call.parse("wE", ("timeout", "wait", "conflict-exit-code", "command"), stops=True)
        rest = parsed.operands[1:]
        if rest and rest[0].exact in ("-c", "--command"):
            return call.shell(joined(rest[1:]))
        if parsed.operands and not re.fullmatch(r"\d+", parsed.operands[0].exact or ""):
            effects.write(call, parsed.operands[0], Stream.known(""), append=True)
        return call.run(rest) if rest else NOTHING
    if call.name == "start-stop-daemon":
        parsed = call.parse(
            "xapugnsRrdkmiceP",
            (
                "exec",
                "startas",
                "pidfile",
                "user",
                "group",
                "name",
                "chuid",
                "chdir",
                "retry",
                "signal",
                "nicelevel",
                "chroot",
                "umask",
                "output",
            ),
        )
        programs = parsed.values("x", "exec", "a", "startas")
        if parsed.has("K", "stop"):
            call.confirm("service stop", "A process is stopped.", Risk.CHANGE)
        for program in programs:
            call.run([program, *parsed.operands], NOTHING)
        return OUTPUT
    if call.name == "ssh-agent":
        parsed = call.parse("aEtP", stops=True)
        return call.run(parsed.operands) if parsed.operands else OUTPUT
    parsed = call.parse("qftM")
    if parsed.has("l", "r", "d", "c"):
        call.confirm("scheduled", "Jobs of at are shown or removed.") if parsed.has("r", "d") else call.allow()
        return OUTPUT
    files = parsed.values("f")
    content = effects.read(call, files[0]) if files else call.stdin
    call.confirm("scheduled", "It runs later, with nobody watching.")
    effects.run_content(call, content)
    return OUTPUT


@rule("systemd-run", "systemd-nspawn", "machinectl")
def systemd_run(call: Call) -> Stream:
    """A program as a unit, or in a container of systemd."""
    parsed = call.parse(
        "upMHEtDUbSl",
        (
            "unit",
            "property",
            "machine",
            "host",
            "setenv",
            "on-active",
            "on-boot",
            "on-calendar",
            "on-unit-active",
            "on-startup",
            "slice",
            "uid",
            "gid",
            "nice",
            "working-directory",
            "service-type",
            "description",
            "timer-property",
            "path-property",
            "socket-property",
            "directory",
            "image",
            "bind",
            "bind-ro",
            "user",
            "background",
        ),
        stops=True,
    )
    if call.name == "machinectl":
        words = parsed.operands
        if words and words[0].exact in ("shell", "login") and len(words) > 2:
            return call.run(words[2:])
        quiet = not words or words[0].exact in ("list", "status", "show", "image-status", "list-images", "show-image")
        call.allow() if quiet else call.confirm("container change", "A machine of systemd changes.", Risk.DESTRUCTIVE)
        return OUTPUT
    for name in ("bind", "directory", "D"):
        for value in parsed.values(name):
            if value.pattern.partition(":")[0] == "/":
                call.forbid(effects.BACKDOOR, "The host's root is not given to a container.")
    if parsed.has("on-calendar", "on-active", "on-boot", "on-unit-active", "on-startup"):
        call.confirm("scheduled", "It runs later, with nobody watching.")
    return call.run(parsed.operands) if parsed.operands else NOTHING


@rule("nsenter", "chroot", "unshare", "lxc-attach", "schroot", "arch-chroot", "lxc-unpriv-attach")
def other_root(call: Call) -> Stream:
    """A program in other namespaces or below another root: judged as if it ran here."""
    tables: dict[str, tuple[str, tuple[str, ...], int]] = {
        "nsenter": ("tSGrwW", ("target", "setuid", "setgid", "wdns"), 0),
        "chroot": ("", ("groups", "userspec"), 1),
        "unshare": (
            "SGRw",
            ("setuid", "setgid", "root", "wd", "map-user", "map-group", "propagation", "setgroups", "load-interp"),
            0,
        ),
        "lxc-attach": ("nelogPsRvu", ("name", "lxcpath", "arch", "namespaces", "set-var", "keep-var", "uid", "gid"), 0),
        "schroot": ("cdusoln", ("chroot", "directory", "user", "shell", "option"), 0),
        "arch-chroot": ("u", (), 1),
    }
    short, long, skip = tables.get(call.name, ("", (), 0))
    parsed = call.parse(short, long, stops=True)
    rest = parsed.operands[skip:]
    inside = replace(call, scope=call.scope.copy())
    inside.scope.cwd = Path(True, ()) if call.name == "chroot" else inside.scope.cwd
    if not rest:
        effects.run_content(call, call.stdin)
        return OUTPUT
    return inside.run(rest)


def ssh_option(call: Call, value: Text) -> None:
    """Judge an option of ssh that names a program."""
    match = re.match(r"\s*(\w+)[\s=]+", value.lead)
    if match and match[1].lower() in ("proxycommand", "localcommand", "knownhostscommand", "match", "remotecommand"):
        call.shell(value.cut(match.end()))
    elif match and match[1].lower() in ("pkcs11provider", "securitykeyprovider", "xauthlocation"):
        call.forbid(effects.OPAQUE, "ssh loads code that is not judged.")


@rule("ssh", "autossh", "sshpass", "mosh", "dropbear-ssh", "rsh", "slogin")
def ssh(call: Call) -> Stream:
    """A command on another host: judged as if it ran here."""
    if call.name == "sshpass":
        parsed = call.parse("pfdPe", stops=True)
        for value in parsed.values("f"):
            effects.read(call, value)
        return call.run(parsed.operands) if parsed.operands else NOTHING
    parsed = call.parse("BbcDEeFIiJLlMmOopQRSWwP", stops=True)
    for value in parsed.values("o"):
        ssh_option(call, value)
    if parsed.has("R") and not parsed.has("N") is None:
        call.confirm("tunnel", "A port of another host leads here.")
    for value in parsed.values("F"):
        call.confirm("local script", "ssh follows a configuration that is not judged.")
        effects.read(call, value)
    for value in parsed.values("E"):
        effects.write(call, value, OUTPUT, append=True)
    effects.send(call, call.stdin)
    rest = parsed.operands[1:]
    while rest and (rest[0].exact or "").startswith("-"):  # options may stand behind the host
        rest = (
            rest[2:]
            if len(rest[0].exact or "") == 2 and (rest[0].exact or "")[1] in "BbcDEeFIiJLlmOopQRSWw"
            else rest[1:]
        )
    if rest:
        return replace(call, scope=call.scope.copy()).shell(joined(rest))
    if not parsed.has("N", "V", "G", "Q", "O", "W"):
        effects.run_content(call, call.stdin)
    call.change()
    return OUTPUT


@rule("pssh", "parallel-ssh", "pdsh", "dsh", "clush", "cssh", "mussh", "fab", "salt-ssh")
def many_hosts(call: Call) -> Stream:
    """A command on several hosts: judged as if it ran here."""
    parsed = call.parse(
        "hHlptoeOAxwgGRuaf",
        ("host", "hosts", "user", "par", "timeout", "outdir", "errdir", "option", "nodes", "group"),
        stops=True,
    )
    rest = parsed.operands
    if not rest:
        effects.run_content(call, call.stdin)
        return OUTPUT
    call.shell(joined(rest))
    if len(rest) > 1:
        call.shell(joined(rest[1:]))
    return OUTPUT


@rule("ansible", "salt", "salt-call", "ansible-console", "bolt", "knife")
def orchestrate(call: Call) -> Stream:
    """Commands by modules of Ansible and Salt."""
    parsed = call.parse(
        "aimMubTflecCKtpGELNISB", ("args", "module-name", "inventory", "extra-vars", "user", "limit", "forks")
    )
    words = [word.exact or "" for word in parsed.operands]
    module = (parsed.values("m", "module-name") or [Text.of("command")])[0].exact
    if call.name == "ansible":
        for value in parsed.values("a", "args"):
            if module in (
                "command",
                "shell",
                "raw",
                "script",
                "ansible.builtin.shell",
                "ansible.builtin.command",
                "ansible.builtin.raw",
            ):
                call.shell(value)
        if parsed.has("list-hosts") or module in (
            "ping",
            "setup",
            "ansible.builtin.ping",
            "ansible.builtin.setup",
            "debug",
        ):
            call.allow()
        elif module not in ("command", "shell", "raw"):
            call.confirm("orchestration", "A module changes other hosts.")
        return OUTPUT
    for index, word in enumerate(words):
        if word.startswith("cmd."):
            for argument in parsed.operands[index + 1 :]:
                call.shell(argument)
    if any(word.startswith(("test.ping", "grains.", "status.", "test.version")) for word in words):
        call.allow()
    else:
        call.confirm("orchestration", "It changes other hosts.")
    return OUTPUT
