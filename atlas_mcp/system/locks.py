"""Lock files: one process at a time, alike on every system. The operating system lets go when the process dies.

Where the system has no such locks, the file itself is the lock, and names its process: one that has died does not hold
it. An engine whose child inherits a lock has its own.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_LOOK_S = 0.02
_UNSET = -1  # filelock's own: the mode is left to the system


@contextmanager
def alone(file: Path, patience_s: float = 0) -> Iterator[bool]:
    """Hold a lock file, made mode 600 where there are modes, which stays; False where somebody else holds it."""
    from filelock import FileLock, Timeout

    mode = 0o600 if hasattr(os, "fchmod") else _UNSET
    lock = FileLock(file, mode=mode, timeout=patience_s, poll_interval=_LOOK_S)
    try:
        lock.acquire()
    except Timeout:
        yield False
        return
    try:
        yield True
    finally:
        lock.release()
