"""Statements about the audit records: append and read. The database refuses to change or delete one.

A row that somebody wrote may hold anything. What is not of its column's type is read as empty, which carries no hash.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import RowMapping, insert, or_, select

from atlas_mcp.model import Frozen
from atlas_mcp.store import Tx
from atlas_mcp.store.tables import audit


class AuditRow(Frozen):
    """One audit record as stored: its canonical JSON and the link of the chain over it."""

    seq: int
    body: str
    mac: str


def head(tx: Tx) -> AuditRow | None:
    """The newest record."""
    row = tx.execute(select(audit).order_by(audit.c.seq.desc()).limit(1)).mappings().first()
    return _read(row) if row else None


def at(tx: Tx, seq: int) -> tuple[AuditRow, str | None] | None:
    """The record of a number, with the hash before it."""
    previous = audit.alias()
    query = (
        select(audit, previous.c.mac.label("before"))
        .outerjoin(previous, previous.c.seq == audit.c.seq - 1)
        .where(audit.c.seq == seq)
    )
    row = tx.execute(query).mappings().first()
    return (_read(row), row["before"]) if row else None


def append(tx: Tx, row: AuditRow) -> None:
    """Add a record."""
    tx.execute(insert(audit).values(**row.model_dump()))


def naming(tx: Tx, job_id: str) -> Iterator[tuple[AuditRow, str | None]]:
    """The records in which a job's id stands, in order, each with the hash before it. Reads the whole log."""
    previous = audit.alias()
    query = (
        select(audit, previous.c.mac.label("before"))
        .outerjoin(previous, previous.c.seq == audit.c.seq - 1)
        .where(audit.c.seq > 0, audit.c.body.contains(f'"job":"{job_id}"', autoescape=True))
        .order_by(audit.c.seq)
    )
    for row in tx.execute(query).mappings():
        yield _read(row), row["before"]


def telling(tx: Tx, names: Collection[str], after: int = 0) -> Iterator[tuple[AuditRow, str | None]]:
    """The records after a number that may bear one of these names, in order, each with the hash before it."""
    previous = audit.alias()
    query = (
        select(audit, previous.c.mac.label("before"))
        .outerjoin(previous, previous.c.seq == audit.c.seq - 1)
        .where(
            audit.c.seq > after, or_(*(audit.c.body.contains(f'"name":"{name}"', autoescape=True) for name in names))
        )
        .order_by(audit.c.seq)
    )
    for row in tx.execute(query).mappings():
        yield _read(row), row["before"]


def walk(tx: Tx) -> Iterator[AuditRow]:
    """Every record, in order."""
    query = select(audit).order_by(audit.c.seq).execution_options(yield_per=1000)
    for row in tx.execute(query).mappings():
        yield _read(row)


def newest(tx: Tx) -> Iterator[AuditRow]:
    """Every record, the newest first; reads no more than is asked for."""
    query = select(audit).order_by(audit.c.seq.desc()).execution_options(yield_per=100)
    for row in tx.execute(query).mappings():
        yield _read(row)


def newer(tx: Tx, seq: int) -> Iterator[tuple[AuditRow, str | None]]:
    """The records after one, the newest first, each with the hash before it; reads no more than is asked for."""
    previous = audit.alias()
    query = (
        select(audit, previous.c.mac.label("before"))
        .outerjoin(previous, previous.c.seq == audit.c.seq - 1)
        .where(audit.c.seq > seq)
        .order_by(audit.c.seq.desc())
        .execution_options(yield_per=100)
    )
    for row in tx.execute(query).mappings():
        yield _read(row), row["before"]


def _read(row: RowMapping) -> AuditRow:
    seq, body, mac = row["seq"], row["body"], row["mac"]
    return AuditRow(
        seq=seq if isinstance(seq, int) else -1,
        body=body if isinstance(body, str) else "",
        mac=mac if isinstance(mac, str) else "",
    )
