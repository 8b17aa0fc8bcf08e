"""Programs that run another program, limited, watched or as another user: it is judged as if it stood alone."""

from __future__ import annotations

import re
from dataclasses import replace

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.options import Syntax, parse
from atlas_mcp.commands.programs.builtins import joined
from atlas_mcp.commands.programs.remote import ssh_option
from atlas_mcp.commands.programs.services import protected
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream, Taint
from atlas_mcp.commands.value import Text
from atlas_mcp.commands.variables import assigned

__all__ = ["ssh_option"]
# A line each: the program, the letters of its options that take a value, how many operands stand before the program
# that it runs, and the long names of options that take a value.
_TABLE = """
    nice n 0 adjustment
    ionice cnpPu 0 class classdata pid pgid uid
    timeout ks 1 kill-after signal
    stdbuf ioe 0 input output error
    chrt TPDp 1 sched-runtime sched-deadline sched-period
    numactl iINCmpM 0 interleave membind cpunodebind physcpubind localalloc preferred
    time of 0 output format
    fakeroot lsib 0 lib faked
    cpulimit lpPe 0 limit pid exe path
    prlimit p 0 pid
    dbus-run-session - 0 config-file dbus-daemon
    softlimit acdflmnoprst 0
    chpst uUbemdoptcfr/nlL 0
    daemonize cepolEu 0
    daemon nXDPFulOoe 0 name pidfile user chdir output errlog stdout stderr inherit env attempts delay limit
    proot rbqwvkiRSm 0
    strace abeEIoOpPsSuUX 0 output trace attach user env
    ltrace aAeDFlnopsuwxX 0 output
    proxychains f 0
    proxychains4 f 0
    toolbox c 1 container
    aa-exec pn 0 profile namespace
    cgexec g 0
    systemd-inhibit - 0 what who why mode
    choom np 0 adjust pid
    tini pe 0
    runcon trul 1 type role user range
    lockf t 1
    retry tdm 0 times delay max
    systemd-cat tp 0 identifier priority
    faketime f 1
    rlwrap a?A?bCDefFgHlm?MOp?PqsStwW?zZ 0
    setpriv - 0 reuid regid groups bounding-set inh-caps ambient-caps securebits selinux-label apparmor-profile
    taskset - 1
    setuidgid - 1
    perf eoprtCFcmiGIDx 1 event output repeat pid tid cpu freq count
    xvfb-run enfpsw 0 auth-file error-file server-num xauth-protocol server-args wait
    gdbserver - 1
    gosu - 1
    su-exec - 1
    fchroot - 1
    poetry - 1
    cset - 2
    chroot.static - 1
"""
_BARE = """
    busybox
    nohup setsid unbuffer catchsegv eatmydata dbus-launch setarch linux32 linux64 uname26 i386 x86_64 ts chronic
    ifne mispipe valgrind torsocks tsocks toybox firejail dumb-init exec-with-env pipexec
"""


def _syntaxes() -> dict[str, tuple[str, list[str], int]]:
    syntaxes: dict[str, tuple[str, list[str], int]] = {name: ("", [], 0) for name in _BARE.split()}
    for line in _TABLE.strip().splitlines():
        name, short, skip, *long = line.split()
        syntaxes[name] = (short.strip("-"), long, int(skip))
    return syntaxes


_SYNTAXES = _syntaxes()


@rule(*_SYNTAXES)
def plain(call: Call) -> Stream:
    """Options, some operands, and the program."""
    short, long, skip = _SYNTAXES[call.name]
    parsed = call.parse(short, long, stops=True)
    for value in parsed.values("o", "output") if call.name != "stdbuf" else ():
        effects.write(call, value, OUTPUT)
    rest = parsed.operands[skip:]
    if skip and rest and rest[0].lead.startswith("-"):  # options behind a verb
        rest = parse(rest, Syntax(short, tuple(long), stops=True)).operands
    while rest and re.fullmatch(r"[A-Za-z_]\w*=.*", rest[0].pattern):
        rest = rest[1:]
    if not rest:
        call.allow()
        return NOTHING
    return call.run(rest)


@rule("ld-linux-x86-64.so.2", "ld-linux.so.2", "ld-musl-x86_64.so.1", "ld-linux-aarch64.so.1", "ld.so")
def loader(call: Call) -> Stream:
    """The dynamic loader runs the program that it is given."""
    parsed = call.parse("", ("library-path", "preload", "audit", "inhibit-rpath", "argv0"), stops=True)
    return call.run(parsed.operands) if parsed.operands else OUTPUT


_ASSIGNMENT = re.compile(r"[A-Za-z_]\w*(?:\(\))?=.*", re.S)
_SPLITS = ("-S", "-vS", "-iS", "--split-string")


@rule("env")
def env(call: Call) -> Stream:
    """Assignments, then a program; alone, what is set."""
    words = [*call.words]
    inner = replace(call, scope=call.scope.copy())
    while words:
        word = words.pop(0)
        text = word.exact if word.exact is not None else word.lead
        if _ASSIGNMENT.fullmatch(text) or ("=" in text and not text.startswith("-")):
            _set(inner, word)
        elif text in _SPLITS:
            return _split_string(inner, words[0] if words else Text(), words[1:])
        elif text.startswith(("-S", "-vS", "-iS", "--split-string=")):
            start = next(len(one) for one in ("--split-string=", "-vS", "-iS", "-S") if text.startswith(one))
            return _split_string(inner, word.cut(start), words)
        elif text in ("-C", "--chdir") and words:
            inner.scope.cwd = call.paths(words.pop(0))[0]
        elif text.startswith("--chdir="):
            inner.scope.cwd = call.paths(word.cut(len("--chdir=")))[0]
        elif text in ("-u", "--unset", "-a", "--argv0"):
            words = words[1:]
        elif not text.startswith("-"):
            return inner.run([word, *words])
    call.allow()
    return Stream.tainted(Taint.COMPUTED, Taint.PERSONAL)


def _split_string(call: Call, code: Text, rest: list[Text]) -> Stream:
    return call.walk.code(joined([code, *rest]), call.scope, call.span)


def _set(call: Call, word: Text) -> None:
    """An assignment in front of a program."""
    name = word.lead.partition("=")[0]
    call.scope.assign(name, (word.cut(len(name) + 1),))
    assigned(call.walk, name, call.scope.value(name), call.scope, call.span)


_SUDO_LONG = "close-from chdir group host prompt chroot role type other-user user command-timeout".split()
_SUDO = {
    "sudo": ("CDghpRrTtUu", _SUDO_LONG),
    "doas": ("Cu", []),
    "pkexec": ("", ["user"]),
    "run0": ("ugDE", "user group chdir setenv unit property nice machine slice description".split()),
    "please": ("utda", "user target dir allowenv".split()),
    "sudoedit": ("gupR", ["user", "group"]),
}


@rule("sudo")
def sudo(call: Call) -> Stream:
    """As another user: the program is judged as it is."""
    short, long = _SUDO.get(call.name, _SUDO["sudo"])
    parsed = call.parse(short, long, stops=True)
    if call.name == "sudoedit" or parsed.has("e", "edit"):
        for word in parsed.operands:
            effects.read(call, word)
            effects.write(call, word, OUTPUT, edits=True)
        return NOTHING
    inner, rest = replace(call, scope=call.scope.copy()), parsed.operands
    for value in parsed.values("D", "chdir", "R", "chroot"):
        inner.scope.cwd = call.paths(value)[0]
    while rest and re.match(r"[A-Za-z_]\w*=", rest[0].lead):
        _set(inner, rest[0])
        rest = rest[1:]
    by_shell = parsed.has("i", "s", "login", "shell")
    if not rest:
        if by_shell:
            effects.run_content(call, call.stdin)
        call.allow()
        return OUTPUT
    if by_shell and len(rest) == 1 and " " in rest[0].pattern:
        return inner.shell(rest[0])
    printed = inner.run(rest)
    call.scope.files.update(inner.scope.files)
    return printed


_SU_LONG = "command session-command group supp-group shell user whitelist-environment".split()


@rule("su", "runuser")
def su(call: Call) -> Stream:
    """As another user, by a shell."""
    parsed = call.parse("cCgGsuw", _SU_LONG)
    codes = parsed.values("c", "command", "C", "session-command")
    for code in codes:
        call.shell(code)
    if parsed.values("u", "user") and parsed.operands:
        index = next((i for i, w in enumerate(call.words) if w == parsed.operands[0]), 0)
        return call.run(call.words[index:])
    if not codes:
        effects.run_content(call, call.stdin)
        if len([word for word in parsed.operands if word.exact != "-"]) > 1:
            call.forbid(effects.OPAQUE, "A shell with words of its own: say su USER -c 'COMMAND'.")
    return OUTPUT


@rule("sg", "capsh")
def by_shell(call: Call) -> Stream:
    """Programs that give a shell their words: sg with a group in front, capsh behind two hyphens."""
    exact = [word.exact for word in call.words]
    if call.name == "capsh":
        if "--" in exact:
            return call.run([Text.of("bash"), *call.words[exact.index("--") + 1 :]])
        call.allow()
        return OUTPUT
    rest = call.words[1:]
    return call.shell(joined([*(rest[1:] if rest and rest[0].exact == "-c" else rest)])) if rest else NOTHING


@rule(
    "xterm",
    "uxterm",
    "rxvt",
    "urxvt",
    "konsole",
    "gnome-terminal",
    "lxterminal",
    "xfce4-terminal",
    "alacritty",
    "kitty",
)
def terminal(call: Call) -> Stream:
    """A terminal that runs a program."""
    exact = [word.exact for word in call.words]
    start = next((at for at, one in enumerate(exact) if one in ("-e", "-x", "--", "--command", "--execute")), None)
    if start is None:
        call.allow()
        return NOTHING
    rest = call.words[start + 1 :]
    return call.shell(rest[0]) if len(rest) == 1 else call.run(rest)


@rule("watch")
def watch(call: Call) -> Stream:
    """Runs a shell command again and again."""
    parsed = call.parse("nqs", ("interval", "equexit", "shotsdir"), stops=True)
    if not parsed.operands:
        return NOTHING
    return call.run(parsed.operands) if parsed.has("x", "exec") else call.shell(joined(parsed.operands))


@rule("entr")
def entr(call: Call) -> Stream:
    """Runs a program whenever a file changes."""
    parsed = call.parse("", stops=True)
    return call.shell(joined(parsed.operands)) if parsed.has("s") else call.run(parsed.operands)


@rule("script")
def script(call: Call) -> Stream:
    """Runs a shell, and keeps what it shows."""
    long = "command output-limit log-out log-in log-io log-timing".split()
    parsed = call.parse("cEoImOBTt?", long)
    codes = parsed.values("c", "command")
    for value in codes:
        call.shell(value)
    for word in parsed.operands:
        effects.write(call, word, OUTPUT)
    if not codes:
        effects.run_content(call, call.stdin)
    return OUTPUT


@rule("flock")
def flock(call: Call) -> Stream:
    """Runs a program while it holds a lock."""
    parsed = call.parse("wE", ("timeout", "wait", "conflict-exit-code"), stops=True)
    lock, rest = parsed.operands[:1], parsed.operands[1:]
    if lock and not re.fullmatch(r"\d+", lock[0].exact or ""):
        effects.write(call, lock[0], OUTPUT, append=True)
    while rest and rest[0].lead.startswith("-") and rest[0].exact not in ("-c", "--command"):
        rest = rest[1:]
    if rest and rest[0].exact in ("-c", "--command"):
        return call.shell(joined(rest[1:]))
    return call.run(rest) if rest else NOTHING


_DAEMON_LONG = """
    exec startas pidfile user group name chuid chdir retry signal nicelevel chroot umask output
    """.split()


@rule("start-stop-daemon")
def start_stop_daemon(call: Call) -> Stream:
    """Starts or stops a program in the background."""
    parsed = call.parse("xapugnsRrdkicePNIO", _DAEMON_LONG)
    if parsed.has("K", "stop") and not parsed.has("t", "test"):
        named = parsed.values("x", "exec", "n", "name", "p", "pidfile", "a", "startas")
        files = [Text.of(value.pattern.removesuffix(".pid")) for value in parsed.values("p", "pidfile")]
        everyone = not named and any(value.exact in ("root", "0", None) for value in parsed.values("u", "user"))
        if everyone or any(protected(call, value) for value in (*named, *files)):
            call.forbid(effects.ACCESS, "Access to the host, or its record, would end: restart the service instead.")
        call.confirm("service stop", "A process is stopped.")
        return OUTPUT
    for program in parsed.values("x", "exec", "a", "startas"):
        call.run([program, *parsed.operands], NOTHING)
    return OUTPUT


@rule("ssh-agent")
def ssh_agent(call: Call) -> Stream:
    """Runs a program with an agent, or prints the assignments by which one is found."""
    parsed = call.parse("aEtP", stops=True)
    if parsed.operands:
        return call.run(parsed.operands)
    call.change()
    return Stream.known("SSH_AUTH_SOCK=agent; export SSH_AUTH_SOCK; SSH_AGENT_PID=agent; export SSH_AGENT_PID;\n")


@rule("at", "batch")
def at(call: Call) -> Stream:
    """Runs later what it reads now."""
    parsed = call.parse("qft")
    if parsed.has("l", "c") or (parsed.has("V") and not call.stdin.text):
        call.allow()
    elif parsed.has("r", "d"):
        call.confirm("scheduled", "Jobs of at are removed.")
    else:
        files = parsed.values("f")
        content = effects.read(call, files[0]) if files else call.stdin
        call.confirm("scheduled", "It runs later, with nobody watching.")
        effects.run_content(call, content)
    return OUTPUT
