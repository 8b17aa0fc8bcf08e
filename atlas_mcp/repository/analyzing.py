"""A repository, by URL or path, to its analysis: within bounds of number, size and time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import anyio

from atlas_mcp.domain.repository.choosing import choose
from atlas_mcp.domain.repository.digest import Analysis
from atlas_mcp.domain.repository.examining import UnreadableError, examine
from atlas_mcp.domain.repository.files import Reader
from atlas_mcp.repository import cloning, trees
from atlas_mcp.repository.parsing import MOST_BYTES, parse, text_of
from atlas_mcp.repository.settings import RepositorySettings
from atlas_mcp.repository.trees import Entry, Listing

_MOST_READ = 1_000  # files
_MOST_BYTES = 16 * 2**20  # of all that are read
_READ_S = 20.0
Chosen = Sequence[tuple[Entry, tuple[Reader, ...]]]


async def analyze(source: str, settings: RepositorySettings, data_dir: Path) -> Analysis:
    """What the repository at an https URL, or in a directory, needs. Nothing of it is run, or left behind.

    Raises:
        CallerError: `repository_refused`, `program_missing`.
        TargetError: `repository_unreadable`, `target_timeout`, `target_locked`.

    """
    if source.startswith("/"):
        return await anyio.to_thread.run_sync(_in_place, source, settings)
    async with cloning.cloned(source, settings, data_dir) as clone:
        listing = await cloning.listed(clone, settings)
        chosen, limits = _choose(listing)
        short = [entry for entry, _ in chosen if entry.size <= MOST_BYTES]
        contents = dict(zip((entry.key for entry in short), await cloning.contents(clone, short), strict=True))
    return await anyio.to_thread.run_sync(
        lambda: _examined(source, clone.commit, listing, chosen, lambda entry: contents[entry.key], limits)
    )


def _in_place(source: str, settings: RepositorySettings) -> Analysis:
    with trees.opened(source, settings) as root:
        listing = trees.listed(root, settings)
        chosen, limits = _choose(listing)
        return _examined(source, "", listing, chosen, lambda entry: trees.content(root, entry), limits)


def _choose(listing: Listing) -> tuple[Chosen, list[str]]:
    """The files that are read, as many as may be, and what limits left out."""
    by_path = {entry.path: entry for entry in listing.entries}
    named = choose(by_path, _MOST_READ + 1)
    limits = [*listing.limits]
    if len(named) > _MOST_READ:
        limits.append(f"more than {_MOST_READ} files to read: those deeper down are not read")
    chosen, size = list[tuple[Entry, tuple[Reader, ...]]](), 0
    for path, readers in named[:_MOST_READ]:
        size += min(by_path[path].size, MOST_BYTES + 1)
        if size > _MOST_BYTES:
            limits.append(f"more than {_MOST_BYTES // 2**20} MiB to read: files deeper down are not read")
            break
        chosen.append((by_path[path], readers))
    return chosen, limits


def _examined(
    source: str, commit: str, listing: Listing, chosen: Chosen, content: Callable[[Entry], bytes], limits: list[str]
) -> Analysis:
    end = time.monotonic() + _READ_S

    def texts() -> Iterator[tuple[str, tuple[Reader, ...], str | UnreadableError]]:
        for entry, readers in chosen:
            if time.monotonic() > end:
                limits.append(f"reading took longer than {_READ_S:.0f} s: files deeper down are not read")
                return
            yield entry.path, readers, _text(entry, content)

    return examine(source, commit, len(listing.entries), texts(), parse, limits)


def _text(entry: Entry, content: Callable[[Entry], bytes]) -> str | UnreadableError:
    try:
        if entry.size > MOST_BYTES:
            raise UnreadableError(f"it is longer than {MOST_BYTES // 1024} KiB")
        return text_of(content(entry))
    except UnreadableError as error:
        return error
