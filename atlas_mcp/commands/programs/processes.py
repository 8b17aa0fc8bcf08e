"""Processes: what sends them signals, and the terminals that go on when a person leaves."""

from __future__ import annotations

import re
import warnings
from dataclasses import replace

from atlas_mcp.commands import effects
from atlas_mcp.commands.call import Call, rule
from atlas_mcp.commands.options import Parsed
from atlas_mcp.commands.programs import verbs
from atlas_mcp.commands.programs.builtins import joined
from atlas_mcp.commands.programs.verbs import Meaning, Verbs
from atlas_mcp.commands.stream import OUTPUT, Stream
from atlas_mcp.commands.value import Text

# The names of processes that access and audit need, and the command lines that they have.
_NAMES = (
    "sshd auditd rsyslogd syslog-ng systemd-journald systemd-journal systemd-logind systemd-networkd NetworkManager"
    " systemd init"
).split()
_LINES = (
    "sshd: /usr/sbin/sshd -D [listener] 0 of 10-100 startups",
    "/usr/sbin/sshd -D",
    "/sbin/auditd",
    "/usr/sbin/rsyslogd -n -iNONE",
    "/lib/systemd/systemd-journald",
    "/usr/lib/systemd/systemd-logind",
    "/sbin/init",
)
_MENTIONED = re.compile(r"\b(sshd|auditd|rsyslogd?|syslog-ng|(systemd-)?journald|(systemd-)?logind|NetworkManager)\b")
_MOST_TARGETS = 64
_GENTLE = re.compile(r"-?(SIG)?(HUP|USR1|USR2|CONT|CHLD|WINCH|URG)|-?(0|1|10|12|17|18|23|28)")
_ACCESS_ENDS = "Access to the host, or its record, would end: restart the service instead."


def _signalled(call: Call, *, gentle: bool, look: bool = False) -> None:
    if look:
        call.allow()
    else:
        call.confirm("kill", "Processes are told to reload." if gentle else "Processes are ended.")


@rule("kill")
def kill(call: Call) -> Stream:
    """Sends a signal to processes by their numbers."""
    words = [word.exact if word.exact is not None else word.pattern for word in call.words]
    if not words or words[0] in ("-l", "-L", "--list", "--table"):
        call.allow()
        return OUTPUT
    signal, targets = _signal(words)
    gentle = _GENTLE.fullmatch(signal) is not None
    for target in targets:
        if (re.fullmatch(r"-0*1", target) and signal != "0") or (re.fullmatch(r"0*1", target) and not gentle):
            call.forbid(effects.CRASH, "The first process, or every process, would end: name the process.")
    unknown = any(word.exact is None or ".." in word.exact for word in call.words)
    source = call.scope.source.decode("utf-8", "replace")
    if unknown and not gentle and (_MENTIONED.search(call.span) or _MENTIONED.search(_looked_up(source))):
        call.forbid(effects.ACCESS, _ACCESS_ENDS)
    if not gentle and (len(targets) > _MOST_TARGETS or (unknown and _everything(source))):
        call.forbid(effects.CRASH, "Every process would end: name the process.")
    _signalled(call, gentle=gentle, look=signal == "0")
    return OUTPUT


def _everything(source: str) -> bool:
    """Whether a command looks up the numbers of all processes."""
    if re.search(r"\bls\s+(-\w+\s+)*/proc\b|/proc/(\[0-9\]|\*)|\bseq\s+\d|\{\d+\.\.\d{3,}", source):
        return True
    if re.search(r"\bpgrep\b[^|;&`\n]*\s(-\w*v\w*|--inverse|''|\"\"|['\"]?\^?\.[*+]?['\"]?)(?=[\s)|;`]|$)", source):
        return True
    listings = re.findall(r"\bps\s([^;&`)\n]*)", source)
    every = r"(^|\s)(-?[a-zA-Z]*[aA]?x[a-zA-Z]*|-[a-zA-Z]*[eA][a-zA-Z]*)(\s|$)"
    return any(
        re.search(every, one) and not re.search(r"\b(grep|awk|sed)\b|-C|-p\b|-u\b|--ppid", one) for one in listings
    )


def _looked_up(source: str) -> str:
    """The parts of a command that look for processes by name."""
    return " ".join(re.findall(r"(?:pidof|pgrep|\bps\b|/run/|lsof|fuser|MainPID)[^;&\n]*", source))


def _signal(words: list[str]) -> tuple[str, list[str]]:
    """The signal, and the processes that get it."""
    signal = "TERM"
    targets: list[str] = []
    rest = [*words]
    while rest:
        word = rest.pop(0)
        if word in ("-s", "-n", "--signal", "-q", "--queue", "--timeout"):
            value = rest.pop(0) if rest else ""
            signal = value if word in ("-s", "-n", "--signal") else signal
        elif word.startswith("--signal="):
            signal = word.partition("=")[2]
        elif word == "--":
            return signal, targets + rest
        elif re.fullmatch(r"-[ns]\S+|-[A-Z][A-Z0-9+-]*|-\d+|-[a-z]+", word) and not targets and rest:
            signal = word[2:] if re.match(r"-[ns]\S", word) else word[1:].upper()
        else:
            targets.append(word)
    return signal, targets


_BY_NAME = (
    "signal user group parent session terminal euid uid pgroup older-than younger-than pidfile ns nslist older younger"
    " older-than younger-than context runstates cgroup env nice priority tty command pid"
).split()


@rule("pkill", "killall", "skill", "snice", "slay", "killproc")
def kill_by_name(call: Call) -> Stream:
    """Sends a signal to processes by their names."""
    signals = [word for word in call.words if re.fullmatch(r"-(SIG)?[A-Z][A-Z0-9+]+[0-9]?|-\d+", word.exact or "")]
    rest = Call(
        call.walk, call.name, tuple(w for w in call.words if w not in signals), call.scope, call.stdin, call.span
    )
    parsed = rest.parse("sugGPtUFO" if call.name == "pkill" else "suyoZntpcU", _BY_NAME)
    given = [*signals, *parsed.values("s" if call.name == "killall" else "signal", "signal")]
    gentle = any(_GENTLE.fullmatch(value.exact or "") for value in given)
    if not gentle and _too_much(call, parsed):
        call.forbid(effects.ACCESS, _ACCESS_ENDS)
    _signalled(call, gentle=gentle, look=any((value.exact or "").lstrip("-") == "0" for value in given))
    return OUTPUT


def _too_much(call: Call, parsed: Parsed) -> bool:
    """Whether processes that access or audit need would end."""
    names = [word.exact for word in parsed.operands]
    given = (
        parsed.values("u", "user", "U", "uid", "euid", "G", "group")
        if call.name != "killall"
        else parsed.values("u", "user")
    )
    users = [one for value in given for one in (value.exact or "root").split(",")]
    if {"root", "0"} & {*users} and (not names or call.name == "slay"):
        return True
    if call.name == "pkill" and (
        any(value.exact in ("1", "0") for value in parsed.values("P", "parent"))
        or parsed.has("v", "inverse")
        or any(_MENTIONED.search(value.pattern) for value in parsed.values("F", "pidfile"))
    ):
        return True
    if call.name == "slay" and "root" in names:
        return True
    whole, regular = parsed.has("x", "exact"), call.name == "pkill" or parsed.has("r", "regexp")
    places = [*_NAMES, *(_LINES if parsed.has("f", "full") else ())]
    if None in names and (regular or re.search(r"[$]\(|`|\bxargs\b", call.scope.source.decode("utf-8", "replace"))):
        return True  # an empty pattern meets every process
    return any(name is not None and _meets(name, places, whole=whole, regular=regular) for name in names)


def _meets(name: str, places: list[str], *, whole: bool, regular: bool) -> bool:
    """Whether a name or a regular expression meets one of these."""
    if not regular:
        return name.rpartition("/")[2].lower() in [place.lower() for place in places]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # what a person writes may look like a set to come
            expression = re.compile(name, re.IGNORECASE)
    except re.error:
        return True
    found = expression.fullmatch if whole else expression.search
    return any(found(place) for place in places)


@rule("killall5", "xkill", "fuser")
def kill_by_use(call: Call) -> Stream:
    """Sends a signal to all processes, or to those that use a file or a port."""
    if call.name == "killall5":
        call.forbid(effects.CRASH, "All processes would end: name the process.")
    elif call.name == "xkill":
        _signalled(call, gentle=False)
    else:
        parsed = call.parse("nN", ("namespace", "signal"))
        if parsed.has("k", "kill"):
            for word in parsed.operands:
                port = re.fullmatch(r"(22|ssh)(/tcp)?|.*\bsshd", word.exact or "")
                whole = any(path.may_be("/") or path.may_be("/usr/sbin/sshd") for path in call.paths(word))
                if port or word.open or (not port and "/" in word.pattern and whole):
                    call.forbid(effects.ACCESS, _ACCESS_ENDS)
            _signalled(call, gentle=False)
        else:
            call.allow()
    return OUTPUT


TMUX = Verbs(
    looks="ls list-* lsw lsp display-message display capture-pane has-session has show-options show info",
    routine="new-session new new-window neww split-window splitw respawn-* attach* a select-* rename-* set*"
    " source-file detach*"
    " resize-* pipe-pane run-shell run if-shell if switch-client swap-* link-window start-server bind-key bind",
    asks="kill-* send-keys send killp killw paste-buffer",
    short="fLST",
    bare=Meaning.ROUTINE,
    topic="kill",
)
_TMUX_VALUES = "sntcFxyefb"


@rule("tmux")
def tmux(call: Call) -> Stream:
    """Terminals of tmux, and what runs in them: each command of tmux ends at a `;` of its own."""
    groups: list[list[Text]] = [[]]
    for word in call.parse("cfLST", stops=True).operands:
        if word.exact in (";", "\\;"):
            groups.append([])
        else:
            groups[-1].append(word)
    for group in groups:
        inner = Call(call.walk, "tmux", tuple(group), call.scope, call.stdin, call.span)
        verbs.judge(inner, TMUX)
        _tmux_runs(inner)
    return OUTPUT


def _tmux_runs(call: Call) -> None:
    """Judge what a command of tmux runs."""
    verb = (call.words[0].exact or "") if call.words else ""
    rest = list(call.words[1:])
    if verb.startswith("send"):
        typed = call.parse("tNc", stops=False).operands[1:]
        call.shell(joined([word for word in typed if word.exact not in ("Enter", "C-m", "C-j", "KPEnter", "Space")]))
        return
    while rest and rest[0].lead.startswith("-"):
        option = rest.pop(0).exact or "-"
        if option[-1] in _TMUX_VALUES and rest:
            rest.pop(0)
    if verb in ("source-file", "source") and rest:
        effects.run_content(call, effects.read(call, rest[0]), code=False)
    elif verb.startswith(("new", "split", "respawn", "pipe", "run", "if", "bind")) and len(rest) == 1:
        call.shell(rest[0])
    elif verb.startswith(("new", "split", "respawn")) and rest:
        call.run(rest)
    else:
        for word in rest if verb.startswith(("run", "if", "bind")) else ():
            call.shell(word)


@rule("screen")
def screen(call: Call) -> Stream:
    """Terminals of screen, and what runs in them."""
    if any(word.exact in ("-ls", "-list", "-v") for word in call.words):
        call.allow()
        return OUTPUT
    words = [word.exact for word in call.words]
    told = replace(call, words=call.words[words.index("-X") :]) if "-X" in words else call
    parsed = told.parse("cSstTepXhr", stops=True)  # the session before -X may stand alone
    for value in parsed.values("X"):
        call.confirm("kill", f"A session is told to {value.pattern}.")
        typed = parsed.operands[-1:] if value.exact in ("stuff", "exec", "screen", "eval") else []
        for word in typed:
            text = word.exact
            call.shell(word if text is None else Text.of(re.sub(r"\^M|\\015|\\n|\\r", "\n", text)))
    for value in parsed.values("c"):
        effects.run_content(call, effects.read(call, value), code=False)
    if parsed.options.get("X"):
        return OUTPUT
    call.change()
    return call.run(parsed.operands) if parsed.operands else OUTPUT
