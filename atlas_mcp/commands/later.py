"""Files whose content runs later: start-up files, tables of cron, units of systemd. It is judged as if it ran now."""

from __future__ import annotations

import re

from atlas_mcp.commands import paths
from atlas_mcp.commands.call import Call
from atlas_mcp.commands.content import run_content
from atlas_mcp.commands.paths import Path
from atlas_mcp.commands.stream import Stream, Taint
from atlas_mcp.commands.value import Text

_START_UP = """.bashrc .profile .bash_profile .bash_login .bash_logout .zshrc .zprofile .zshenv .kshrc .ssh/rc .xprofile
    .xinitrc""".split()
_LINE_OF_CRON = re.compile(r"\s*(?:@\w+|(?:[\d*/,\-A-Za-z]+\s+){5})\s*(.+)")
_USER = re.compile(r"[a-z_][a-z0-9_-]*")


def is_start_up(path: Path) -> bool:
    """Whether a shell runs it whenever somebody logs in."""
    if path.may_be_below("/etc/profile.d") or path.may_be("/etc/profile") or path.may_be("/etc/bash.bashrc"):
        return True
    return any(path.may_end(one) for one in _START_UP) and not paths.is_wild(path) and not path.whole


def start_up(call: Call, content: Stream) -> None:
    """Judge code of a start-up file, where it is known."""
    if content.text is not None and content.text.exact is not None:
        call.walk.code(content.text, call.scope.copy(), call.span)
    else:
        _foreign(call, content)


def cron_lines(call: Call, content: Stream) -> None:
    """Judge the commands of a table of cron, which may name a user before each."""
    if content.text is None:
        _foreign(call, content)
        return
    for line in content.text.pattern.splitlines():
        match = _LINE_OF_CRON.match(line)
        if match is None or line.lstrip().startswith("#"):
            continue
        command = match[1].split("%", 1)[0]
        user, _, rest = command.partition(" ")
        if _USER.fullmatch(user) and rest:
            call.walk.code(Text.of(rest), call.scope.copy(), call.span)
        call.walk.code(Text.of(command), call.scope.copy(), call.span)


def unit_lines(call: Call, content: Stream) -> None:
    """Judge the commands of a unit file."""
    text = content.text.exact if content.text is not None else None
    for line in (text or "").splitlines():
        key, equals, value = line.partition("=")
        if equals and key.strip().startswith("Exec"):
            call.walk.code(Text.of(value.strip().lstrip("@-:+!")), call.scope.copy(), call.span)


def _foreign(call: Call, content: Stream) -> None:
    if content.taints & {Taint.NETWORK, Taint.DECODED}:
        run_content(call, content)
