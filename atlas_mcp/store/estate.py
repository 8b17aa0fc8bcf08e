"""Statements about the estate: the snapshots of each source, and when it was last read or tried.

A snapshot that says what the newest says already is not stored beside it: it takes its place, and its time is renewed.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Row, delete, insert, select, update

from atlas_mcp.domain import stored
from atlas_mcp.domain.estate.snapshot import Snapshot
from atlas_mcp.model import Frozen
from atlas_mcp.store import Tx
from atlas_mcp.store.tables import estate_snapshots, estate_sources

KEPT = 30  # snapshots of a source


class Kept(Frozen):
    """A snapshot that is kept: its number among those of its source, and from when until when it was seen to hold."""

    seq: int
    content: str
    taken_at: datetime
    seen_at: datetime
    snapshot: Snapshot


def keep(tx: Tx, snapshot: Snapshot, at: datetime) -> Kept | None:
    """Keep what a source has told; what it told before, None where that is the same or there is nothing before."""
    _tried(tx, snapshot.source, at, "")
    before = newest(tx, snapshot.source)
    table, body = estate_snapshots, snapshot.document
    if before is not None and before.content == snapshot.content:
        same = (table.c.source == snapshot.source) & (table.c.seq == before.seq)
        tx.execute(update(table).where(same).values(seen_at=at, body=body))
        return None
    seq = before.seq + 1 if before else 1
    row = {"source": snapshot.source, "seq": seq, "content": snapshot.content, "taken_at": at, "seen_at": at}
    tx.execute(insert(table).values(**row, body=body))
    tx.execute(delete(table).where(table.c.source == snapshot.source, table.c.seq <= seq - KEPT))
    return before


def failed(tx: Tx, source: str, at: datetime, problem: str) -> None:
    """Note that nothing could be read of a source; what was known stays."""
    _tried(tx, source, at, problem)


def forget(tx: Tx, named: Collection[str], before: datetime) -> list[str]:
    """Forget what sources have told that are none of these any more, and were last tried before a time.

    Returns their names.
    """
    gone = (estate_sources.c.tried_at < before) & estate_sources.c.source.not_in(named)
    names = list(tx.execute(select(estate_sources.c.source).where(gone).order_by(estate_sources.c.source)).scalars())
    for table in (estate_snapshots, estate_sources):
        tx.execute(delete(table).where(table.c.source.in_(names)))
    return names


def problem_of(tx: Tx, source: str) -> str:
    """Why nothing could be read of a source when it was last tried, "" where it could, or was never tried."""
    query = select(estate_sources.c.problem).where(estate_sources.c.source == source)
    return tx.execute(query).scalar() or ""


def newest(tx: Tx, source: str, back: int = 0) -> Kept | None:
    """The newest snapshot of a source, or so many before it; None where there is none."""
    table = estate_snapshots
    query = select(table).where(table.c.source == source).order_by(table.c.seq.desc()).limit(1).offset(back)
    return _kept(tx.execute(query).first())


def told_at(tx: Tx, source: str, at: datetime) -> Kept | None:
    """What a source told at a time, else what it told first of what is kept; None where it told nothing."""
    table = estate_snapshots
    query = select(table).where(table.c.source == source).limit(1)
    then = tx.execute(query.where(table.c.taken_at <= at).order_by(table.c.seq.desc())).first()
    return _kept(then or tx.execute(query.order_by(table.c.seq)).first())


def numbered(tx: Tx, source: str, seq: int) -> Kept | None:
    """The snapshot of that number; None where it is not kept any more."""
    table = estate_snapshots
    return _kept(tx.execute(select(table).where(table.c.source == source, table.c.seq == seq)).first())


def states(tx: Tx, sources: Sequence[str]) -> list[tuple[str, int, str, str]]:
    """Of each source the number and time of its newest snapshot, and its problem: what is known changes with these."""
    seen = select(estate_snapshots.c.source, estate_snapshots.c.seq, estate_snapshots.c.seen_at)
    rows = {row.source: row for row in tx.execute(seen.order_by(estate_snapshots.c.seq))}
    return [
        (
            one,
            rows[one].seq if one in rows else 0,
            rows[one].seen_at.isoformat() if one in rows else "",
            problem_of(tx, one),
        )
        for one in sources
    ]


def _tried(tx: Tx, source: str, at: datetime, problem: str) -> None:
    tx.execute(delete(estate_sources).where(estate_sources.c.source == source))
    tx.execute(insert(estate_sources).values(source=source, tried_at=at, problem=problem))


def _kept(row: Row[tuple[object, ...]] | None) -> Kept | None:
    if row is None:
        return None
    snapshot = stored.read(Snapshot, row.body, f"snapshot {row.seq} of {row.source}")
    return Kept(seq=row.seq, content=row.content, taken_at=row.taken_at, seen_at=row.seen_at, snapshot=snapshot)
