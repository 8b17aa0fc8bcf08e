"""Statements about what was read in the background: the addresses that objects are configured with.

Nothing else of a configuration is kept: it may hold what is nobody's business.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, insert, select

from atlas_mcp.model import Sighting, Target
from atlas_mcp.store import Tx
from atlas_mcp.store.tables import sightings


def on(tx: Tx, place: str, now: datetime) -> list[Sighting]:
    """What is known of a place, oldest first."""
    query = select(sightings).where(sightings.c.place == place).order_by(sightings.c.read_at)
    return [
        Sighting(
            target=Target(engine=row.engine, place=row.place, kind=row.kind, id=row.target_id, name=row.name),
            addresses=row.addresses,
            read_at=row.read_at,
            age_s=max(0, int((now - row.read_at).total_seconds())),
        )
        for row in tx.execute(query)
    ]


def put(tx: Tx, target: Target, addresses: Collection[str], read_at: datetime) -> None:
    """Keep what was read of an object, in place of what was known."""
    drop(tx, target)
    tx.execute(
        insert(sightings).values(
            engine=target.engine,
            place=target.place,
            kind=target.kind,
            target_id=target.id,
            name=target.name,
            addresses=list(addresses),
            read_at=read_at,
        )
    )


def drop(tx: Tx, target: Target) -> None:
    """Forget an object that is gone."""
    tx.execute(
        delete(sightings).where(
            sightings.c.engine == target.engine,
            sightings.c.place == target.place,
            sightings.c.kind == target.kind,
            sightings.c.target_id == target.id,
        )
    )
