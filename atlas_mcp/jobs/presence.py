"""Which workers of a data directory live, and which of them takes new jobs: told by lock files.

Each worker holds a file of its own while it lives, and the one that takes jobs holds another besides. The operating
system lets go of both however a process dies, so that it is noticed at once. The files of dead workers are cleared away
by the one that takes jobs. Knows no database and imports nothing heavy: servers look here once a second.
"""

from __future__ import annotations

import os
import re
import secrets
import socket
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from atlas_mcp.system import locks

_SUFFIX = ".lock"
_PATIENCE_S = 0.2  # a look at a lock holds it for a moment


def take(data_dir: Path) -> AbstractContextManager[bool]:
    """Be the worker that takes new jobs; False where another one is."""
    return locks.alone(_taking(_directory(data_dir)), _PATIENCE_S)


def taken(data_dir: Path) -> bool:
    """Whether a worker takes new jobs."""
    return _held(_taking(data_dir / "workers"))


@contextmanager
def present(data_dir: Path) -> Iterator[str]:
    """Be known to live. The id is new each time; it names the machine, the process and nothing else."""
    host = re.sub(r"[^A-Za-z0-9.-]", "-", socket.gethostname())[:64]
    worker = f"{host}-{os.getpid()}-{secrets.token_hex(4)}"
    with locks.alone(_own(_directory(data_dir), worker), _PATIENCE_S) as held:
        if not held:
            raise RuntimeError(f"{worker} is not the only one of this id")
        yield worker  # one that fails leaves its file, and whoever finds it gives back what it held
        clear(data_dir, worker)


def dead(data_dir: Path) -> list[str]:
    """The workers of this machine that have died, and are not cleared away."""
    return [worker for worker in names(data_dir) if has_died(data_dir, worker)]


def has_died(data_dir: Path, worker: str) -> bool:
    """Whether a worker is proven to have died: its file is here, and nobody holds it."""
    file = _own(data_dir / "workers", worker)
    return file.exists() and not _held(file)


def clear(data_dir: Path, worker: str) -> None:
    """Forget a worker that has left or died."""
    with suppress(PermissionError):  # a system that keeps open files: there the lock removes it
        _own(data_dir / "workers", worker).unlink(missing_ok=True)


def anybody(data_dir: Path) -> bool:
    """Whether any worker lives, takes it jobs or not."""
    return taken(data_dir) or any(not has_died(data_dir, worker) for worker in names(data_dir))


def _held(file: Path) -> bool:
    if not file.exists():
        return False
    with locks.alone(file) as free:
        return not free


def names(data_dir: Path) -> list[str]:
    """The workers of this machine that have not been cleared away."""
    return [file.name.removesuffix(_SUFFIX) for file in (data_dir / "workers").glob(f"*{_SUFFIX}")]


def _directory(data_dir: Path) -> Path:
    directory = data_dir / "workers"
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    return directory


def _taking(directory: Path) -> Path:
    return directory / "taking"


def _own(directory: Path, worker: str) -> Path:
    return directory / f"{worker}{_SUFFIX}"
