"""Lock files: one process at a time, alike on every system. The operating system lets go when the process dies.

Where the system has no such locks, the file itself is the lock, and names its process: one that has died does not hold
it. An engine whose child inherits a lock has its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_LOOK_S = 0.02


@contextmanager
def alone(file: Path, patience_s: float = 0) -> Iterator[bool]:
    """Hold a lock file, made mode 600 where it is missing, which stays; False where somebody else holds it."""
    from filelock import FileLock, Timeout

    lock = FileLock(file, mode=0o600, timeout=patience_s, poll_interval=_LOOK_S)
    try:
        lock.acquire()
    except Timeout:
        yield False
        return
    try:
        yield True
    finally:
        lock.release()
