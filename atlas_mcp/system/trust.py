"""Who else could write a file: what ATLAS rests on must be in the hands of root or of the user that it runs as.

A file that others own, or one in a directory that others may write, can be swapped whatever its own mode is.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import NamedTuple


class Distrust(NamedTuple):
    """Why a file cannot be relied on, and what mends it."""

    cause: str
    remedy: str


def distrusted(path: Path) -> Distrust | None:
    """Why somebody else could change what stands at `path`, a file or a directory; None where nobody could.

    What does not exist is not looked at, its directory is. A group that holds nobody but the user does not count
    for a directory, since some systems make all directories so. On other systems than POSIX nothing is looked at.
    """
    if not hasattr(os, "geteuid"):
        return None
    absolute = path.absolute()
    real = absolute.resolve()
    places = dict.fromkeys([real, *real.parents, *absolute.parents])
    for place in places:
        try:
            status = place.stat()
        except FileNotFoundError:
            continue
        if status.st_uid not in (0, os.geteuid()):
            return Distrust(f"{place} belongs to {_user(status.st_uid)}", f"Run: chown {_user(os.geteuid())} {place}")
        if _others_write(status):
            mode = f"mode {stat.S_IMODE(status.st_mode):o}"
            return Distrust(f"others than its owner may write {place} ({mode})", f"Run: chmod go-w {place}")
    return None


def _others_write(status: os.stat_result) -> bool:
    if not stat.S_ISDIR(status.st_mode):
        return bool(status.st_mode & (stat.S_IWGRP | stat.S_IWOTH))
    if status.st_mode & stat.S_ISVTX:  # there, nobody removes what is another's
        return False
    return bool(status.st_mode & stat.S_IWOTH) or bool(status.st_mode & stat.S_IWGRP and not _own_group(status.st_gid))


def _own_group(gid: int) -> bool:
    """Whether it is the group that bears the user's name and holds nobody else."""
    import grp

    try:
        group = grp.getgrgid(gid)
    except KeyError:
        return False
    name = _user(os.geteuid())
    return group.gr_name == name and {*group.gr_mem} <= {name}


def _user(uid: int) -> str:
    import pwd

    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)
