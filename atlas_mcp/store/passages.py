"""The index of passages: a file of its own beside the database, made of what is known, and made again at any time.

It is written beside its place and moved there whole; nothing is lost with it. What was recorded is added to a copy of
the index that there is, as that grows with every change, and the rest does not.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from atlas_mcp.domain.search.passages import Passage
from atlas_mcp.domain.search.words import expression

FORMAT = 2  # of the index; another one is made again
_MOST_S = 5.0  # for one search
_LEFT_S = 3_600.0  # after which a file that was begun is of a process that was killed
_STEPS = 10_000  # of SQLite's machine, between two looks at the clock
_ORDERED = (  # the weights are of title, aliases and body
    "SELECT title, aliases, body, page, section, source, seen_at FROM passages WHERE passages MATCH ?"
    " ORDER BY bm25(passages, 6.0, 4.0, 1.0), rowid LIMIT ?"
)
_FORGET = (
    "DELETE FROM passages WHERE rowid >= (SELECT rowid FROM passages WHERE rowid >= ? ORDER BY rowid LIMIT 1 OFFSET ?)"
)
_INSERT = "INSERT INTO passages (rowid, title, aliases, body, page, section, source, seen_at) VALUES"
_INCIDENTS = 2**60  # the first row of incidents
_RECORDS = 2**62  # the row that record 0 would have: the newest has the lowest number, and comes first among equals


@dataclass(frozen=True)
class Recorded:
    """What was recorded until the audit log had this end: all incidents, and records by number, the newest first."""

    end: str
    incidents: Iterable[Passage] = ()
    records: Iterable[tuple[int, Passage]] = ()


@dataclass(frozen=True)
class Made:
    """What an index was made of, and the end of the audit log then; "" where there is none that can be read."""

    key: str = ""
    end: str = ""


def build(path: Path, key: str, passages: Iterable[Passage], recorded: Recorded) -> None:
    """Make the index of these passages; `key` says what it was made of.

    Raises:
        OSError, sqlite3.Error: it cannot be written.

    """
    with _beside(path) as index:
        index.execute("CREATE TABLE made (key TEXT, ending TEXT)")
        index.execute("INSERT INTO made VALUES (?, '')", (key,))
        index.execute(
            "CREATE VIRTUAL TABLE passages USING fts5(title, aliases, body, page UNINDEXED, section UNINDEXED,"
            " source UNINDEXED, seen_at UNINDEXED, tokenize='porter unicode61 remove_diacritics 2')"
        )
        index.executemany(f"{_INSERT} (NULL, ?, ?, ?, ?, ?, ?, ?)", map(_row, passages))
        _add(index, recorded)


def extend(path: Path, recorded: Recorded, most: int) -> None:
    """Put what was recorded meanwhile into the index that is there, which then has at most so many records.

    Raises:
        OSError, sqlite3.Error: it cannot be read or written.

    """
    with _beside(path, path) as index:
        index.execute("DELETE FROM passages WHERE rowid BETWEEN ? AND ?", (_INCIDENTS, 2 * _INCIDENTS - 1))
        _add(index, recorded)
        index.execute(_FORGET, (2 * _INCIDENTS, most))


def _add(index: sqlite3.Connection, recorded: Recorded) -> None:
    index.execute("UPDATE made SET ending = ?", (recorded.end,))
    numbered = f"{_INSERT} (?, ?, ?, ?, ?, ?, ?, ?)"
    index.executemany(numbered, ((at, *_row(one)) for at, one in enumerate(recorded.incidents, _INCIDENTS)))
    index.executemany(numbered, ((_RECORDS - seq, *_row(one)) for seq, one in recorded.records))


@contextmanager
def _beside(path: Path, copied: Path | None = None) -> Iterator[sqlite3.Connection]:
    """An index beside the one that is there, empty or a copy, which takes its place once all is written."""
    begun = f".{path.name}."
    for left in path.parent.glob(f"{begun}*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LEFT_S:
                left.unlink()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=begun)  # for this user alone
    os.close(handle)
    try:
        if copied is not None:
            shutil.copyfile(copied, name)
        with closing(sqlite3.connect(name, isolation_level=None)) as index:
            index.execute("PRAGMA journal_mode=OFF")
            index.execute("PRAGMA synchronous=OFF")
            index.execute("BEGIN")
            yield index
            index.execute("COMMIT")
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def made(path: Path) -> Made:
    """What the index that is there was made of."""
    with suppress(sqlite3.Error, OSError), closing(_open(path)) as index:
        return Made(*map(str, index.execute("SELECT key, ending FROM made").fetchone()))
    return Made()


def find(path: Path, words: tuple[str, ...], most: int) -> list[Passage]:
    """The passages that have most of these words, the best first.

    Raises:
        sqlite3.Error: the index cannot be read, or the search takes too long.

    """
    if not words:
        return []
    until = time.monotonic() + _MOST_S
    with closing(_open(path)) as index:
        index.set_progress_handler(lambda: time.monotonic() > until, _STEPS)
        return [_passage(row) for row in index.execute(_ORDERED, (expression(words), most))]


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def _row(one: Passage) -> tuple[str, ...]:
    seen_at = one.seen_at.isoformat() if one.seen_at else ""
    return one.title, one.aliases, one.text, one.page, one.section, one.source, seen_at


def _passage(row: tuple[str, ...]) -> Passage:
    title, aliases, text, page, section, source, seen_at = row
    return Passage.model_validate(
        {
            "title": title,
            "aliases": aliases,
            "text": text,
            "page": page,
            "section": section,
            "source": source,
            "seen_at": seen_at or None,
        }
    )
