"""Statements about what was read in the background: the addresses that objects of a cluster are configured with.

Nothing else of a configuration is kept: it may hold what is nobody's business.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, insert, select

from atlas_mcp.model import Frozen, Target
from atlas_mcp.store import Tx
from atlas_mcp.store.tables import guest_cache


class SightingRow(Frozen):
    """An object, its addresses as "ADDRESS NETWORK", and when they were read."""

    cluster: str
    kind: str
    target_id: str
    name: str
    addresses: tuple[str, ...]
    read_at: datetime

    @property
    def target(self) -> Target:
        """The object it is."""
        return Target(cluster=self.cluster, kind=self.kind, id=self.target_id, name=self.name)

    def age_s(self, now: datetime) -> int:
        """How long ago it was read."""
        return max(0, int((now - self.read_at).total_seconds()))


def on(tx: Tx, cluster: str) -> list[SightingRow]:
    """What is known of a cluster, oldest first."""
    query = select(guest_cache).where(guest_cache.c.cluster == cluster).order_by(guest_cache.c.read_at)
    return [SightingRow.model_validate(dict(row)) for row in tx.execute(query).mappings()]


def put(tx: Tx, target: Target, addresses: Collection[str], read_at: datetime) -> None:
    """Keep what was read of an object, in place of what was known."""
    drop(tx, target)
    tx.execute(
        insert(guest_cache).values(
            cluster=target.cluster,
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
        delete(guest_cache).where(
            guest_cache.c.cluster == target.cluster,
            guest_cache.c.kind == target.kind,
            guest_cache.c.target_id == target.id,
        )
    )
