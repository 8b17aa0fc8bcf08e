"""Every Python below this path starts without what POSIX alone has: modules, functions, polls and signal handlers.

Python runs it at each start where its directory is in PYTHONPATH, so processes that ours starts are without, too. What
the standard library itself needs to run on Linux stays: `os.waitpid`, `signal.SIGKILL` and the like.
"""

import asyncio.unix_events
import builtins
import os
import select
import selectors
import signal
import sys
from types import ModuleType
from typing import Any

MODULES = ("fcntl", "grp", "posix_ipc", "pty", "pwd", "readline", "resource", "syslog", "termios", "tty")
FUNCTIONS = (
    *("chown", "chroot", "confstr", "fchmod", "fchown", "fork", "forkpty", "getegid", "geteuid", "getgid"),
    *("getgroups", "getloadavg", "getpgid", "getpgrp", "getpriority", "getresgid", "getresuid", "getsid", "getuid"),
    *("initgroups", "killpg", "lchown", "mkfifo", "mknod", "nice", "openpty", "pread", "pwrite", "sched_getaffinity"),
    *("setegid", "seteuid", "setgid", "setgroups", "setpgid", "setpriority", "setsid", "setuid", "statvfs", "sysconf"),
    *("tcgetpgrp", "tcsetpgrp", "ttyname", "uname", "O_CLOEXEC", "O_DIRECTORY", "O_NOCTTY", "O_NOFOLLOW", "O_NONBLOCK"),
)
SIGNALS = ("SIGALRM", "SIGHUP", "SIGQUIT", "SIGTSTP", "SIGUSR1", "SIGUSR2", "SIGWINCH", "alarm", "setitimer")


def hide() -> None:
    """Take it all away."""
    for name in MODULES:
        sys.modules[name] = None  # type: ignore[assignment]  # so the import system marks what is not there
    for module, names in ((os, FUNCTIONS), (signal, SIGNALS), (select, ("poll", "epoll", "devpoll", "kqueue"))):
        for name in names:
            if hasattr(module, name):
                delattr(module, name)
    selectors.DefaultSelector = selectors.SelectSelector  # type: ignore[misc, assignment]
    loop = asyncio.unix_events._UnixSelectorEventLoop
    del loop.add_signal_handler, loop.remove_signal_handler  # those of the base class refuse, as Windows' loops do

    builtins.__import__ = _import


_really_import = builtins.__import__


def _import(name: str, globals: Any = None, *rest: Any, **named: Any) -> ModuleType:
    """The SDK asks `sys.platform` before it imports fcntl, for a transport that ATLAS does not use."""
    if name == "fcntl" and (globals or {}).get("__name__") == "mcp.server.stdio":
        return ModuleType("fcntl")
    return _really_import(name, globals, *rest, **named)


hide()
