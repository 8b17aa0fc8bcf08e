"""Variables that change what other programs do: assigned, they count as what they say."""

from __future__ import annotations

from atlas_mcp.commands.call import Walk
from atlas_mcp.commands.scope import Scope
from atlas_mcp.commands.value import Alternatives
from atlas_mcp.commands.verdict import Decision, Finding, Risk

# A program or shell code that another program runs.
RUN = frozenset(
    "PROMPT_COMMAND PAGER MANPAGER GIT_PAGER EDITOR VISUAL GIT_EDITOR GIT_SEQUENCE_EDITOR GIT_SSH_COMMAND GIT_SSH GIT_ASKPASS"
    " SSH_ASKPASS SUDO_ASKPASS GIT_EXTERNAL_DIFF GIT_PROXY_COMMAND SUDO_EDITOR FCEDIT BROWSER LESSOPEN LESSCLOSE SYSTEMD_PAGER"
    " SYSTEMD_EDITOR PSQL_PAGER PSQL_EDITOR KUBE_EDITOR CRONTAB_EDITOR RSYNC_RSH CVS_RSH TAR_OPTIONS MANOPT PS0 PS1 PS2 PS4"
    " SHELLOPTS BASHOPTS DPKG_PAGER XDG_UTILS_BROWSER".split()
)
# Code that is loaded into whatever program starts.
LOADED = frozenset(
    "LD_PRELOAD LD_AUDIT BASH_ENV ENV PERL5OPT PERL5DB PERL5LIB PYTHONSTARTUP PYTHONPATH PYTHONHOME RUBYOPT RUBYLIB"
    " NODE_OPTIONS JAVA_TOOL_OPTIONS _JAVA_OPTIONS LD_LIBRARY_PATH GCONV_PATH ZDOTDIR VIMINIT EXINIT GLIBC_TUNABLES".split()
)
_HISTORY = ("HISTFILE", "HISTSIZE", "HISTFILESIZE", "HISTCONTROL", "HISTIGNORE")


def assigned(walk: Walk, name: str, values: Alternatives, scope: Scope, span: str) -> None:
    """Judge what a variable is set to."""
    if name in _HISTORY:
        for text in values:
            if (
                name in ("HISTFILE",)
                or text.exact in ("", "0", "ignorespace", "ignoreboth", "*", None)
                or name == "HISTIGNORE"
            ):
                walk.forbid("F10 covering tracks", span, "The shell's history stays on: leave these variables alone.")
                return
    elif name in RUN:
        for text in values:
            if name in ("PS0", "PS1", "PS2", "PS4") and (
                text.exact is None or "$(" not in text.exact and "`" not in text.exact
            ):
                continue
            if text.exact:
                walk.code(text, scope.copy(), span)
            elif text.pieces:
                walk.forbid("F7 undeterminable", span, f"{name} names a program that only the host knows: name it.")
    elif name in LOADED or name.startswith("BASH_FUNC_"):
        decision = Decision.FORBID if name in ("LD_AUDIT", "BASH_ENV", "ENV", "PERL5DB") else Decision.CONFIRM
        risk = Risk.FORBIDDEN if decision is Decision.FORBID else Risk.CHANGE
        rule = "F11 backdoor" if decision is Decision.FORBID else "loads code"
        walk.found(Finding(decision, risk, rule, span[:200], f"{name} loads code into the programs that start."))
    elif name == "PATH" and any(text.open or _writable(text.pattern) for text in values):
        walk.found(
            Finding(
                Decision.CONFIRM, Risk.CHANGE, "search path", span[:200], "Programs are searched where many may write."
            )
        )


def _writable(path: str) -> bool:
    return any(one in ("", ".") or one.startswith(("/tmp", "/var/tmp", "/dev/shm", "*")) for one in path.split(":")[:1])
