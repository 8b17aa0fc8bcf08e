"""Who could write a file, or reach what is ours alone: what ATLAS rests on is in the hands of root or of its own user.

A file that others own, or one in a directory that others may write, can be swapped whatever its own mode is; so can
each link on the way to it. What is neither a file nor a directory is not opened: a FIFO would hold up whoever does.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_MOST_LINKS = 40  # as Linux has it
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


class Distrust(NamedTuple):
    """Why a file cannot be relied on, and what mends it."""

    cause: str
    remedy: str


def distrusted(path: Path) -> Distrust | None:
    """Why somebody else could change what stands at `path`, a file or a directory; None where nobody could.

    Each directory above is looked at, each link on the way, and where that leads. What does not exist is not looked
    at, its directory is. A group that holds nobody but the user does not count for a directory, since some systems
    make all directories so. On other systems than POSIX nothing is looked at.
    """
    if not hasattr(os, "geteuid"):
        return None
    try:
        way = dict(_way(path))
    except OSError as error:
        return Distrust(f"{path} cannot be looked at ({error.strerror})", "Let this user reach it.")
    return next((wrong for place, found in reversed(way.items()) if (wrong := _wrong(place, found))), None)


def loose(entry: Path) -> Distrust | None:
    """The same of one thing alone, where the directories above it have been looked at."""
    return _wrong(entry, entry.lstat()) if hasattr(os, "geteuid") else None


def exposed(directory: Path) -> Distrust | None:
    """Why others than its user could enter a directory, or change it; None where nobody could, or it is not there."""
    if not hasattr(os, "geteuid"):
        return None
    try:
        mode = stat.S_IMODE(directory.stat().st_mode)
    except FileNotFoundError:
        return distrusted(directory)
    if mode & _OTHERS:
        return Distrust(f"others than its owner may enter {directory} (mode {mode:o})", f"Run: chmod 700 {directory}")
    return distrusted(directory)


def tighten(entry: Path) -> Distrust | None:
    """Take from others what they may do with an entry of a directory that is ours alone; why it cannot be kept."""
    if not hasattr(os, "geteuid"):
        return None
    try:
        found = entry.lstat()
        if not stat.S_ISLNK(found.st_mode) and found.st_uid == os.geteuid() and found.st_mode & _OTHERS:
            entry.chmod(stat.S_IMODE(found.st_mode) & ~_OTHERS)
            found = entry.lstat()
    except FileNotFoundError:  # gone meanwhile, as the file of a worker that has left
        return None
    return _wrong(entry, found)


def _way(path: Path) -> Iterator[tuple[Path, os.stat_result]]:
    """What is passed from the root to a path, links and what they lead to included, each with what it is."""
    place, parts, links = Path(path.anchor or "/"), list(reversed(path.absolute().parts)), 0
    while parts:
        part = parts.pop()
        place = place.parent if part == ".." else place / part
        try:
            found = place.lstat()
        except (FileNotFoundError, NotADirectoryError):
            return
        yield place, found
        if stat.S_ISLNK(found.st_mode):
            links += 1
            if links > _MOST_LINKS:
                raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
            parts += reversed(place.readlink().parts)
            place = place.parent


def _wrong(place: Path, found: os.stat_result) -> Distrust | None:
    """Why one thing on the way could be changed by others, or must not be opened."""
    if found.st_uid not in (0, os.geteuid()):
        return Distrust(f"{place} belongs to {_user(found.st_uid)}", f"Run: chown {_user(os.geteuid())} {place}")
    kind = found.st_mode
    if stat.S_ISLNK(kind):  # everybody may write all links, and nobody does: they are replaced
        return None
    if not (stat.S_ISDIR(kind) or stat.S_ISREG(kind)):
        return Distrust(f"{place} is neither a file nor a directory", "Put a file there.")
    if _others_write(found):
        mode = f"mode {stat.S_IMODE(kind):o}"
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
