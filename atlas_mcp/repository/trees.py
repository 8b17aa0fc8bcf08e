"""A repository that stands in a directory: listed and read without following a link, wherever one leads.

Each folder and file is opened from the one above it, so that what is swapped meanwhile is not followed either.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from atlas_mcp.domain.repository.choosing import DEEPEST, PASSED_BY
from atlas_mcp.domain.repository.examining import UnreadableError
from atlas_mcp.domain.text import printable
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.repository.parsing import MOST_BYTES
from atlas_mcp.repository.settings import RepositorySettings

_FOLDER = getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_FILE = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
_WALK_S = 15.0


@dataclass(frozen=True)
class Entry:
    """A file: its path as it may be shown, by what it is read, and how long it was when it was listed."""

    path: str
    key: bytes
    size: int


@dataclass(frozen=True)
class Listing:
    """The files of a repository, and by which limits some are missing."""

    entries: tuple[Entry, ...]
    limits: tuple[str, ...] = ()


def shown_path(path: bytes) -> str:
    """A path as it may be shown: every character that is none, or cannot be seen, as `?`."""
    text = path.decode("utf-8", "replace")
    return "".join(char if printable(char) else "?" for char in text)[:300]


@contextmanager
def opened(source: str, settings: RepositorySettings) -> Iterator[int]:
    """A directory beneath one that the settings name, as a descriptor.

    Raises:
        CallerError: `repository_refused`: it is beneath none, or a link is on the way.

    """
    path = Path(source)
    root = next((one for one in settings.directories if path.is_relative_to(one)), None)
    if root is None or ".." in path.parts or os.scandir not in os.supports_fd:
        raise _refused(source, "it is beneath none of the directories that the settings name", settings)
    try:
        folder = _descend(os.open(root, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0)), path.relative_to(root).parts)
    except (OSError, ValueError) as error:  # a path with a null character is a ValueError
        cause = "a link is on the way" if getattr(error, "errno", 0) == 40 else "it is no directory that can be read"
        raise _refused(source, cause, settings) from error
    try:
        yield folder
    finally:
        os.close(folder)


def _descend(folder: int, parts: Sequence[str]) -> int:
    """Open folder by folder; takes the first descriptor over."""
    for part in parts:
        try:
            below = os.open(part, os.O_RDONLY | _FOLDER, dir_fd=folder)
        finally:
            os.close(folder)
        folder = below
    return folder


def listed(root: int, settings: RepositorySettings) -> Listing:
    """The files below a directory: no links, nothing that is no file, nothing in folders that are passed by."""
    entries, limits = list[Entry](), list[str]()
    end = time.monotonic() + _WALK_S
    for entry in _walk(root, b"", DEEPEST):
        if len(entries) >= settings.most_files:
            limits.append(f"more than {settings.most_files} files: the rest is not listed")
            break
        if time.monotonic() > end:
            limits.append(f"listing took longer than {_WALK_S:.0f} s: the rest is not listed")
            break
        if entry is not None:
            entries.append(entry)
    return Listing(tuple(entries), tuple(limits))


def _walk(folder: int, prefix: bytes, depth: int) -> Iterator[Entry | None]:
    """Every file; None for what is passed by, so that time is looked at there, too."""
    with os.scandir(folder) as found:
        for one in found:
            name = os.fsencode(one.name)
            if one.is_dir(follow_symlinks=False) and depth and one.name.lower() not in PASSED_BY:
                yield from _below(folder, prefix, name, depth)
            elif one.is_file(follow_symlinks=False):
                size = one.stat(follow_symlinks=False).st_size
                yield Entry(shown_path(prefix + name), prefix + name, size)
            else:
                yield None


def _below(folder: int, prefix: bytes, name: bytes, depth: int) -> Iterator[Entry | None]:
    try:
        below = os.open(name, os.O_RDONLY | _FOLDER, dir_fd=folder)
    except OSError:  # gone, swapped for a link, or not ours to read
        return
    try:
        yield from _walk(below, prefix + name + b"/", depth - 1)
    finally:
        os.close(below)


def content(root: int, entry: Entry) -> bytes:
    """What a file holds now, at most one byte more than is read of any.

    Raises:
        UnreadableError: it is gone, no file any more, or too long.

    """
    *folders, name = entry.key.split(b"/")
    try:
        folder = _descend(os.dup(root), [os.fsdecode(part) for part in folders])
        try:
            file = os.open(name, os.O_RDONLY | _FILE, dir_fd=folder)
        finally:
            os.close(folder)
        with os.fdopen(file, "rb") as stream:
            if not stat.S_ISREG(os.fstat(file).st_mode):
                raise UnreadableError("it is no file any more")
            return stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnreadableError(f"it cannot be read: {error.strerror}") from error


def _refused(source: str, cause: str, settings: RepositorySettings) -> CallerError:
    named = ", ".join(map(str, settings.directories)) or "none yet"
    return CallerError(
        Code.REPOSITORY_REFUSED,
        f"Unable to read the repository {shown_path(source.encode('utf-8', 'replace'))}: {cause}.",
        f"Give an https URL, or a path beneath one of the operator's repositories.directories: {named}.",
    )
