"""The index of passages: a file of its own beside the database, made of what is known, and made again at any time.

It is written beside its place and moved there whole; nothing is lost with it.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
import time
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

from atlas_mcp.domain.search.passages import Passage
from atlas_mcp.domain.search.words import expression

FORMAT = 1  # of the index; another one is made again
_MOST_S = 5.0  # for one search
_LEFT_S = 3_600.0  # after which a file that was begun is of a process that was killed
_STEPS = 10_000  # of SQLite's machine, between two looks at the clock
_ORDERED = (  # the weights are of title, aliases and body
    "SELECT title, aliases, body, page, section, source, seen_at FROM passages WHERE passages MATCH ?"
    " ORDER BY bm25(passages, 6.0, 4.0, 1.0), rowid LIMIT ?"
)


def build(path: Path, key: str, passages: Iterable[Passage]) -> None:
    """Make the index of these passages; `key` says what it was made of.

    Raises:
        OSError, sqlite3.Error: it cannot be written.

    """
    begun = f".{path.name}."
    for left in path.parent.glob(f"{begun}*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _LEFT_S:
                left.unlink()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=begun)  # for this user alone
    os.close(handle)
    try:
        with closing(sqlite3.connect(name, isolation_level=None)) as index:
            index.execute("PRAGMA journal_mode=OFF")
            index.execute("PRAGMA synchronous=OFF")
            index.execute("BEGIN")
            index.execute("CREATE TABLE made (key TEXT)")
            index.execute("INSERT INTO made VALUES (?)", (key,))
            index.execute(
                "CREATE VIRTUAL TABLE passages USING fts5(title, aliases, body, page UNINDEXED, section UNINDEXED,"
                " source UNINDEXED, seen_at UNINDEXED, tokenize='porter unicode61 remove_diacritics 2')"
            )
            index.executemany("INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?)", map(_row, passages))
            index.execute("COMMIT")
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def key_of(path: Path) -> str:
    """What the index that is there was made of, "" where there is none that can be read."""
    with suppress(sqlite3.Error, OSError), closing(_open(path)) as index:
        return str(index.execute("SELECT key FROM made").fetchone()[0])
    return ""


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
