"""What deployments say against what the estate shows, for one call: the store is read, and nothing is asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import anyio

from atlas_mcp.content.declared import EXPECTED
from atlas_mcp.domain.estate.drift import Compared, compared
from atlas_mcp.domain.estate.merging import Estate
from atlas_mcp.model import Deployment
from atlas_mcp.store import Tx
from atlas_mcp.store import deployments as rows

if TYPE_CHECKING:
    from atlas_mcp.app import App

_MOST = 10_000  # deployments


async def against(app: App, estate: Estate) -> tuple[Compared, ...]:
    """Every member of every deployment, and how the estate shows it."""

    def look(tx: Tx) -> list[Deployment]:
        return [rows.filled(tx, one) for one in rows.page(tx, most=_MOST, empty=False)[1]]

    held = await app.store.read(look)
    tells = {engine: app.catalogue.part(engine, EXPECTED).fn for engine in app.catalogue.kinds(EXPECTED)}
    return await anyio.to_thread.run_sync(partial(compared, held, estate.sources, tells))
