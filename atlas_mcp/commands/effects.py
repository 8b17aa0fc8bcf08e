"""What commands do to files, whoever does it: a redirection, a program, or code that an interpreter runs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from atlas_mcp.commands import expand
from atlas_mcp.commands import paths as places
from atlas_mcp.commands.call import Call, Walk
from atlas_mcp.commands.paths import Path
from atlas_mcp.commands.scope import Scope
from atlas_mcp.commands.stream import NOTHING, OUTPUT, Stream, Taint
from atlas_mcp.commands.syntax import Node
from atlas_mcp.commands.value import Kind, Text
from atlas_mcp.commands.verdict import Risk

WIPE, DEVICE, ACCESS, CRASH, DOWNLOAD = "F1 system wipe", "F2 block device", "F4 access", "F5 exhaustion", "F6 download"
OPAQUE, SECRET, KERNEL, TRACKS, BACKDOOR = (
    "F7 undeterminable", "F8 credentials", "F9 kernel", "F10 covering tracks", "F11 backdoor",
)  # fmt: skip
_HELPERS = ("core_pattern", "modprobe", "hotplug", "uevent_helper", "binfmt_misc/register", "usermodehelper")
_STARTUP = (
    ".bashrc", ".profile", ".bash_profile", ".bash_login", ".bash_logout", ".zshrc", ".zprofile", ".zshenv", ".kshrc",
    ".ssh/rc", ".xprofile", ".xinitrc",
)  # fmt: skip


def delete(call: Call, text: Text, *, recursive: bool) -> None:
    """Judge that a path is removed; `recursive` with all below it."""
    if recursive and places.unknown(text) and all(p.kind is Kind.ANY or not p.text.strip("/.") for p in text.pieces):
        call.forbid(WIPE, "What is deleted is known only on the host, and may be everything: name the path.")
        return
    for path in call.paths(text):
        if places.is_history(path):
            call.forbid(TRACKS, f"{path.text} is the record of what people did: leave it.")
        elif places.is_log(path) or path.whole and path.parent.may_be("/var/log"):
            call.forbid(TRACKS, f"{path.text} is the record of what happened on the host: rotate or vacuum it instead.")
        elif path.may_be_below("/boot") or path.may_be("/boot") or path.may_be_below("/lib/modules"):
            call.forbid(KERNEL, f"{path.text} belongs to the kernel: remove the package instead.")
        elif places.is_account_file(path):
            call.forbid(ACCESS, f"{path.text} says who may log in: change it by its own tool instead.")
        elif places.system_wide(path):
            call.forbid(WIPE, f"{path.text} belongs to the system: name what is yours below it.")
        else:
            call.confirm("deletion", f"{path.text} is deleted.", Risk.DESTRUCTIVE)
            _forget(call, path)


def move_away(call: Call, text: Text) -> None:
    """Judge that a path is no longer where it was."""
    for path in call.paths(text):
        if places.is_log(path) or places.is_history(path):
            call.forbid(TRACKS, f"{path.text} is a record: leave it where it is.")
        elif places.is_account_file(path):
            call.forbid(ACCESS, f"{path.text} says who may log in: leave it where it is.")
        elif places.system_wide(path):
            call.forbid(WIPE, f"{path.text} belongs to the system: leave it where it is.")
        elif places.in_etc(path):
            call.confirm("write to /etc", f"{path.text} is moved away.")


def read(call: Call, text: Text, *, whole: bool = False) -> Stream:
    """Judge that a file's content is read, with `whole` all below it; what it holds."""
    content = content_of(call, text)
    for path in call.paths(text):
        if path.may_be_below("/dev/tcp") or path.may_be_below("/dev/udp"):
            return Stream.tainted(Taint.NETWORK)
        if places.is_secret(path) or (whole and places.holds_secrets(path)):
            call.forbid(SECRET, f"{path.text} is a credential: it is not read; use it by reference.")
        if places.is_history(path):
            return Stream.tainted(Taint.LOCAL, Taint.PERSONAL)
    return content if content is not None else Stream.tainted(Taint.LOCAL)


def write(call: Call, text: Text, content: Stream, *, append: bool = False, edits: bool = False) -> None:
    """Judge that a file gets this content; `append` at its end, `edits` in place with most of it kept."""
    for path in call.paths(text):
        if not _forbidden_write(call, path, content, kept=append or edits, edits=edits):
            _asked_write(call, path, content)
            if not append and not edits and content.text == Text():
                call.confirm("deletion", f"{path.text} is emptied.", Risk.DESTRUCTIVE)
        keep(call, path, content, append=append or edits)
    if places.unknown(text):
        call.confirm("unknown path", "What is written to is known only on the host.")


def keep(call: Call, path: Path, content: Stream, *, append: bool = False) -> None:
    """Remember what the command itself wrote to a file."""
    if path.exact is None:
        return
    before = call.scope.files.get(path.exact)
    call.scope.files[path.exact] = before.then(content) if append and before is not None else content


def _forbidden_write(call: Call, path: Path, content: Stream, *, kept: bool, edits: bool) -> bool:
    exact = path.text
    if path.may_be_below("/dev/tcp") or path.may_be_below("/dev/udp"):
        if content.text is None or len(content.text.exact or "x" * 99) > 64:
            call.forbid(BACKDOOR, "A shell's socket carries what only the host knows: use a program for it.")
    elif places.is_harmless_device(path):
        return True
    elif places.is_device(path) and not path.may_be_below("/dev/shm"):
        call.forbid(DEVICE, f"{exact} is a device: nothing is written to it directly.")
    elif path.may_be("/proc/sysrq-trigger"):
        call.forbid(CRASH, "This key crashes or restarts the host at once: use systemctl reboot.")
    elif path.absolute and exact.startswith(("/proc/", "/sys/")) and any(one in exact for one in _HELPERS):
        call.forbid(KERNEL, f"{exact} names a program that the kernel runs as root.")
    elif places.is_history(path):
        call.forbid(TRACKS, f"{exact} is the record of what people did: leave it.")
    elif places.is_log(path) or (path.may_be("/var/log/*.log") and not kept and path.exact is None):
        call.forbid(TRACKS, f"{exact} is the record of what happened on the host: leave it as it is.")
    elif path.may_be("/etc/ld.so.preload") or path.may_be("/etc/pam.d") or path.may_be_below("/etc/pam.d"):
        call.forbid(BACKDOOR, f"{exact} decides what every program loads, or who may log in.")
    elif places.is_account_file(path) and not _harmless_account_write(path, content, kept=kept, edits=edits):
        call.forbid(WIPE if not kept else BACKDOOR, f"{exact} says who may do what: change it by its own tool instead.")
    elif path.may_be_below("/boot") or path.may_be_below("/lib/modules") or path.may_be_below("/usr/lib/modules"):
        call.forbid(KERNEL, f"{exact} belongs to the kernel: install a package instead.")
    elif places.in_system_tree(path) and not exact.startswith(("/proc", "/sys")):
        call.forbid(WIPE, f"{exact} belongs to a package: put your own below /usr/local or /opt.")
    else:
        return False
    return True


def _harmless_account_write(path: Path, content: Stream, *, kept: bool, edits: bool) -> bool:
    """sshd's settings may be changed and keys added, after a person has seen it."""
    if path.may_be("/etc/ssh/sshd_config") or path.may_end(".ssh/authorized_keys"):
        return kept
    return False


def _asked_write(call: Call, path: Path, content: Stream) -> None:
    exact = path.text
    text = content.text.exact if content.text is not None else None
    if path.absolute and exact.startswith(("/proc/", "/sys/")):
        call.confirm("kernel setting", f"{exact} changes the running kernel.")
    elif any(path.may_end(one) for one in _STARTUP) or path.may_be_below("/etc/profile.d"):
        call.confirm("start-up file", f"{exact} runs whenever somebody logs in.")
        judge_later(call, text, content)
    elif exact.startswith(("/etc/cron", "/var/spool/cron", "/etc/anacrontab")):
        call.confirm("scheduled", f"{exact} runs at its times.")
        cron_lines(call, text, content)
    elif path.may_end(".service") or path.may_end(".timer") or "/systemd/" in exact:
        call.confirm("unit file", f"{exact} runs with the host.")
        unit_lines(call, text)
    elif places.in_etc(path):
        call.confirm("write to /etc", f"{exact} is the host's configuration.")
    elif path.may_end(".ssh/authorized_keys"):
        call.confirm("access", f"{exact} says who may log in.")
    else:
        call.change()


def judge_later(call: Call, text: str | None, content: Stream) -> None:
    """Judge code that runs later, where it is known."""
    if text is not None:
        call.walk.code(Text.of(text), call.scope.copy(), call.span)
    elif content.taints & {Taint.NETWORK, Taint.DECODED}:
        run_content(call, content)


def cron_lines(call: Call, text: str | None, content: Stream) -> None:
    """Judge the commands of a table of cron."""
    for line in (text or "").splitlines():
        match = re.match(r"\s*(?:@\w+|(?:[\d*/,\-A-Za-z]+\s+){5})\s*(.+)", line)
        if match and not line.lstrip().startswith("#"):
            command = match[1].split("%", 1)[0]
            user, _, rest = command.partition(" ")
            if re.fullmatch(r"[a-z_][a-z0-9_-]*", user) and rest:
                call.walk.code(Text.of(rest), call.scope.copy(), call.span)
            call.walk.code(Text.of(command), call.scope.copy(), call.span)
    if text is None and content.taints & {Taint.NETWORK, Taint.DECODED}:
        run_content(call, content)


def unit_lines(call: Call, text: str | None) -> None:
    """Judge the commands of a unit file."""
    for line in (text or "").splitlines():
        key, equals, value = line.partition("=")
        if equals and key.strip().startswith("Exec"):
            call.walk.code(Text.of(value.strip().lstrip("@-:+!")), call.scope.copy(), call.span)


def attributes(call: Call, text: Text, *, recursive: bool, what: str) -> None:
    """Judge that owner, mode or attributes of a path change."""
    if recursive and places.unknown(text) and len(text.pieces) == 1:
        call.forbid(WIPE, "What is changed is known only on the host, and may be everything: name the path.")
    for path in call.paths(text):
        if recursive and places.system_wide(path):
            call.forbid(WIPE, f"{path.text} belongs to the system: its {what} stays.")
        elif places.is_account_file(path) or places.is_secret(path) or places.is_device(path):
            call.confirm("access", f"{path.text} is protected by its {what}.", Risk.DESTRUCTIVE)
        elif recursive or places.in_etc(path) or places.system_wide(path):
            call.confirm("ownership and mode", f"{what} of {path.text} changes.")
        else:
            call.change()


def content_of(call: Call, text: Text) -> Stream | None:
    """What the command itself wrote to a file, where it did."""
    for path in call.paths(text):
        if path.exact in ("/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"):
            return call.stdin
        if path.exact in call.scope.files:
            return call.scope.files[path.exact]
        place = path
        while place.parts:  # an archive was unpacked, or a repository cloned, above it
            place = place.parent
            if (content := call.scope.files.get(f"{place.text}/")) is not None and not place.above:
                return content
    return None


def run_content(call: Call, content: Stream, language: str = "bash", *, code: bool = True) -> None:
    """Judge that content is run by a shell (with `code`) or another interpreter."""
    if Taint.NETWORK in content.taints:
        call.forbid(DOWNLOAD, "Nothing from the network is run: download, look at it, and run it in another step.")
    elif Taint.DECODED in content.taints:
        call.forbid(OPAQUE, "Nothing that is decoded on the host is run: write the commands out.")
    elif content.text is not None:
        if code:
            call.walk.code(content.text, call.scope.copy(), call.span, language)
    elif Taint.COMPUTED in content.taints or content.paths:
        call.forbid(OPAQUE, "Nothing that a program prints is run: write the commands out.")
    else:
        call.confirm("local script", "A script of the host is run: what is in it is not judged.")


def send(call: Call, content: Stream) -> None:
    """Judge that content leaves the host."""
    if Taint.PERSONAL in content.taints:
        call.forbid(SECRET, "History and environment do not leave the host.")


def unlisted(call: Call) -> Stream:
    """A program that no rule knows: a person is asked, and what it is given is looked at all the same."""
    for word in call.words:
        if word.lead.startswith("-") and "=" in word.lead:
            read(call, word.cut(word.lead.index("=") + 1))
        else:
            read(call, word)
    call.confirm("unlisted", f"{call.shown or call.name} is not known to the policy.")
    return call.output(call.stdin)


def _forget(call: Call, path: Path) -> None:
    call.scope.files.pop(path.text, None)


class Redirections:
    """Where a statement reads from and writes to."""

    def __init__(self, walk: Walk, scope: Scope, span: str) -> None:
        self._call = Call(walk, "redirection", (), scope, NOTHING, span)
        self._targets: list[tuple[str, Text, str]] = []

    def read(self, nodes: Sequence[Node] | None) -> Stream | None:
        """What the statement gets on its standard input, where a redirection says so."""
        stdin: Stream | None = None
        call, walk = self._call, self._call.walk
        for node in nodes or ():
            operator, number = node["Op"], (node.get("N") or {}).get("Value", "")
            if operator in ("<<", "<<-"):
                document = expand.document(node.get("Hdoc"), call.scope, walk)
                if number in ("", "0"):
                    stdin = _document(document, node, strip=operator == "<<-")
                continue
            for text in expand.texts(node.get("Word"), call.scope, walk, patterns=operator != "<<<"):
                if operator == "<<<":
                    stdin = Stream.known(text + Text.of("\n")) if not text.open else OUTPUT
                elif operator in ("<", "<>", "<&"):
                    content = self._read(text, operator)
                    stdin = content if number in ("", "0") else stdin
                    if operator == "<>":
                        self._targets.append((operator, text, number or "0"))
                else:
                    self._targets.append((operator, text, number or "1"))
        return stdin

    def _read(self, text: Text, operator: str) -> Stream:
        if operator == "<&" and re.fullmatch(r"\d*-?", text.exact or "x"):
            return OUTPUT
        return read(self._call, text)

    def written(self, printed: Stream) -> Stream:
        """Judge what is written; what is left to print."""
        left = printed
        for operator, text, number in self._targets:
            exact = text.exact
            if operator in (">&", "<&") and exact is not None and re.fullmatch(r"\d+-?|-", exact):
                continue
            content = printed if number == "1" else OUTPUT
            if operator == "<>" and any(p.may_be_below("/dev/tcp") for p in self._call.paths(text)):
                self._call.forbid(BACKDOOR, "A shell holds no connection of its own: use a program for it.")
                continue
            write(self._call, text, content, append=">>" in operator or operator == "<>")
            if number == "1":
                left = NOTHING
        return left


def _document(document: Iterable[Text], node: Node, *, strip: bool) -> Stream:
    quoted = any(part["Type"] != "Lit" or "\\" in part["Value"] for part in (node.get("Word") or {}).get("Parts", ()))
    alternatives = [*document]
    if len(alternatives) != 1 or alternatives[0].open:
        return OUTPUT if len(alternatives) != 1 else Stream(alternatives[0], frozenset())
    text = alternatives[0]
    if quoted:
        literal = "".join(p.get("Value", "") for p in (node.get("Hdoc") or {}).get("Parts", ()) if p["Type"] == "Lit")
        text = Text.of(literal)
    if strip:
        text = Text.of(
            *(p.text.replace("\n\t", "\n").lstrip("\t") if p.kind is Kind.LITERAL else p for p in text.pieces)
        )
    return Stream.known(text)
