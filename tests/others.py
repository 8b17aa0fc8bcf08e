"""What others may reach of a directory: by modes, and by a process of another user that tries."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

NOBODY = 65534
_TRY = """
import fcntl, os, sys
os.chdir(sys.argv[1])  # as root: what counts here are the modes from this directory on
os.setgroups([])
os.setgid(65534)
os.setuid(65534)
for name in sys.stdin.read().split("\\0"):
    for flags in (os.O_RDONLY, os.O_WRONLY):
        try:
            file = os.open(name, flags | os.O_NONBLOCK)
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            continue
        print(name)
"""


def loose_below(directory: Path) -> list[str]:
    """What is not for its owner alone: 700 and 600, or less; the directory itself included."""
    modes = {path: path.lstat().st_mode for path in (directory, *directory.rglob("*"))}
    return [f"{stat.S_IMODE(mode):o} {path}" for path, mode in sorted(modes.items()) if mode & 0o077]


def reached_by_another(directory: Path) -> list[str]:
    """The files below a directory that a process of another user can open and lock. Takes root."""
    names = [str(path.relative_to(directory)) for path in sorted(directory.rglob("*")) if path.is_file()]
    command = [sys.executable, "-c", _TRY, str(directory)]
    done = subprocess.run(command, input="\0".join(names), capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.splitlines()
