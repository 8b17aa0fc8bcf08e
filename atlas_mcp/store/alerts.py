"""Statements about alerts that incidents came of."""

from __future__ import annotations

from datetime import datetime

from pydantic import AwareDatetime
from sqlalchemy import delete, insert, select, update

from atlas_mcp.model import Frozen
from atlas_mcp.store import Tx
from atlas_mcp.store.tables import alerts


class AlertRow(Frozen):
    """An alert as it began last, and the incident that it is of; one that still holds has not ended."""

    fingerprint: str
    incident_id: str
    starts_at: AwareDatetime
    ended_at: AwareDatetime | None = None


def find(tx: Tx, fingerprint: str) -> AlertRow | None:
    """What is known of an alert; None where no incident came of it."""
    row = tx.execute(select(alerts).where(alerts.c.fingerprint == fingerprint)).mappings().first()
    return AlertRow.model_validate(dict(row)) if row else None


def put(tx: Tx, row: AlertRow) -> None:
    """Keep an alert as it began last, in place of what was known of it."""
    tx.execute(delete(alerts).where(alerts.c.fingerprint == row.fingerprint))
    tx.execute(insert(alerts).values(**row.model_dump()))


def end(tx: Tx, fingerprint: str, at: datetime) -> None:
    """Note that an alert holds no more."""
    tx.execute(update(alerts).where(alerts.c.fingerprint == fingerprint).values(ended_at=at))


def holding(tx: Tx, incident_id: str) -> bool:
    """Whether an alert of an incident still holds."""
    query = select(alerts.c.fingerprint).where(alerts.c.incident_id == incident_id, alerts.c.ended_at.is_(None))
    return tx.execute(query.limit(1)).first() is not None
