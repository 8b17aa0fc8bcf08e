"""Terraform's state where it is a file, kept over a run that dies while it writes it: Terraform writes it in place.

A copy is put beside before each run. What a run that died has made since is found without it: guests that are new by
their claims, what changed or went by the next plan, which reads every guest.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path

_STATE = "terraform.tfstate"
_COPY = "before-run.tfstate"  # empty where there was no state


def keep(work: Path, tree: Path) -> None:
    """Copy the state that there is before a run."""
    state = tree / _STATE
    _write(work / _COPY, state.read_bytes() if state.exists() else b"")


def mend(work: Path, tree: Path) -> None:
    """Put the copy in the place of a state of which only a part was written, unless somebody is writing it."""
    state, copy = tree / _STATE, work / _COPY
    if not copy.exists() or not state.exists():
        return
    import fcntl  # Terraform runs only where it is there

    with state.open("r+b") as file, suppress(BlockingIOError):
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)  # the lock that Terraform takes
        if _whole(file.read()):
            return
        if before := copy.read_bytes():
            _write(state, before)
        else:
            state.unlink()


def _whole(content: bytes) -> bool:
    try:
        return isinstance(json.loads(content), dict)
    except (ValueError, RecursionError):
        return False


def _write(path: Path, content: bytes) -> None:
    """All of it, or nothing."""
    new = path.with_suffix(".new")
    new.touch(mode=0o600)
    with new.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
