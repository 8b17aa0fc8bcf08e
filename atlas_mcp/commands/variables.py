"""Variables that change what other programs do: assigned, they count as what they say."""

from __future__ import annotations

import re

from atlas_mcp.commands.call import Walk
from atlas_mcp.commands.paths import paths
from atlas_mcp.commands.rules import BACKDOOR, DOWNLOAD, OPAQUE, TRACKS
from atlas_mcp.commands.scope import Scope
from atlas_mcp.commands.stream import Taint
from atlas_mcp.commands.value import Alternatives, Text
from atlas_mcp.commands.verdict import Decision, Finding, Risk

# A program or shell code that another program runs.
RUN = frozenset(
    """
    PROMPT_COMMAND PAGER MANPAGER GIT_PAGER EDITOR VISUAL GIT_EDITOR GIT_SEQUENCE_EDITOR GIT_SSH_COMMAND GIT_SSH
    GIT_ASKPASS SSH_ASKPASS SUDO_ASKPASS GIT_EXTERNAL_DIFF GIT_PROXY_COMMAND SUDO_EDITOR FCEDIT BROWSER LESSOPEN
    LESSCLOSE SYSTEMD_PAGER SYSTEMD_EDITOR PSQL_PAGER PSQL_EDITOR KUBE_EDITOR CRONTAB_EDITOR RSYNC_RSH CVS_RSH
    TAR_OPTIONS MANOPT PS0 PS1 PS2 PS4 SHELLOPTS BASHOPTS DPKG_PAGER XDG_UTILS_BROWSER
    """.split()
)
_PROMPTS = ("PS0", "PS1", "PS2", "PS4")
# Code that is loaded into whatever program starts.
LOADED = frozenset(
    """
    LD_PRELOAD LD_AUDIT BASH_ENV ENV PERL5OPT PERL5DB PERL5LIB PYTHONSTARTUP PYTHONPATH PYTHONHOME RUBYOPT RUBYLIB
    NODE_OPTIONS JAVA_TOOL_OPTIONS _JAVA_OPTIONS LD_LIBRARY_PATH GCONV_PATH ZDOTDIR VIMINIT EXINIT GLIBC_TUNABLES
    """.split()
)
_LOADED_UNSEEN = ("LD_AUDIT", "BASH_ENV", "ENV", "PERL5DB")
_HISTORY = ("HISTFILE", "HISTSIZE", "HISTFILESIZE", "HISTCONTROL", "HISTIGNORE")
_NO_HISTORY = ("", "0", "ignorespace", "ignoreboth", "*", None)
_WRITABLE = ("/tmp", "/var/tmp", "/dev/shm", "*")  # noqa: S108 - places that are judged, not used


def assigned(walk: Walk, name: str, values: Alternatives, scope: Scope, span: str) -> None:
    """Judge what a variable is set to."""
    if name in _HISTORY:
        if name in ("HISTFILE", "HISTIGNORE") or any(text.exact in _NO_HISTORY for text in values):
            walk.forbid(TRACKS, span, "The shell's history stays on: leave these variables alone.")
    elif name in RUN:
        for text in values:
            _run(walk, name, text, scope, span)
    elif name.startswith("BASH_FUNC_"):
        _loads(walk, name, span, unseen=True)
    elif name in LOADED:
        _loads(walk, name, span, unseen=name in _LOADED_UNSEEN)
        for path in (path for text in values for path in paths(text, scope.cwd, scope.links)):
            if (content := scope.files.get(path.text)) is not None and Taint.NETWORK in content.taints:
                walk.forbid(DOWNLOAD, span, f"{path.text} comes from the network: nothing loads it in the same step.")
    elif name == "PATH" and any(text.open or _writable(text.pattern) for text in values):
        reason = "Programs are searched where many may write."
        walk.found(Finding(Decision.CONFIRM, Risk.CHANGE, "search path", span[:200], reason))


def _run(walk: Walk, name: str, text: Text, scope: Scope, span: str) -> None:
    exact = text.exact
    if name in _PROMPTS and (exact is None or not re.search(r"\$\(|`", exact)):
        return
    if exact:
        walk.code(text, scope.copy(), span)
    elif text.pieces:
        walk.forbid(OPAQUE, span, f"{name} names a program that only the host knows: name it.")


def _loads(walk: Walk, name: str, span: str, *, unseen: bool) -> None:
    reason = f"{name} loads code into the programs that start."
    if unseen:
        walk.forbid(BACKDOOR, span, reason)
    else:
        walk.found(Finding(Decision.CONFIRM, Risk.CHANGE, "loads code", span[:200], reason))


def _writable(path: str) -> bool:
    return any(one in ("", ".") or one.startswith(_WRITABLE) for one in path.split(":")[:1])
