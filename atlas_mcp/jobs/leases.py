"""The jobs that one worker holds: claimed, kept while it lives, given back; and those of workers that have died.

A lease runs out where it is not renewed, which is the last resort: a worker of this machine that dies is noticed by its
lock file (`presence`). Runs no job.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import anyio
import structlog

from atlas_mcp.errors import AtlasError
from atlas_mcp.jobs import presence
from atlas_mcp.store import Store
from atlas_mcp.store import leases as lease_rows
from atlas_mcp.store.leases import Lease

log = structlog.get_logger(__name__)

LIFE = timedelta(seconds=30)
_RENEW_S = 5.0


class Leases:
    """What the worker of this id holds, and the scopes in which it is worked on."""

    def __init__(self, store: Store, now: Callable[[], datetime], worker: str) -> None:
        self._store, self._now, self._worker = store, now, worker
        self._held: dict[Lease, anyio.CancelScope] = {}

    @asynccontextmanager
    async def hold(self, job_id: str) -> AsyncIterator[Lease | None]:
        """Hold a job, None where it cannot be had. What is done within is cancelled once another worker has it."""
        now = self._now()
        lease = await self._store.write(lambda tx: lease_rows.claim(tx, job_id, self._worker, now, now + LIFE))
        if lease is None:
            yield None
            return
        with anyio.CancelScope() as scope:
            self._held[lease] = scope
            try:
                yield lease
            finally:
                del self._held[lease]
                with anyio.CancelScope(shield=True):
                    await self._store.write(lambda tx: lease_rows.give_back(tx, lease))

    async def keep(self) -> None:
        """Renew what is held, until cancelled."""
        while True:
            await anyio.sleep(_RENEW_S)
            try:
                await self.renew()
            except AtlasError as error:
                log.warning("leases_not_renewed", code=error.code, error=error.message)

    async def at_work(self) -> int:
        """How many workers of the data directory hold jobs, this one counted in any case."""
        now = self._now()
        return await self._store.read(lambda tx: lease_rows.at_work(tx, self._worker, now))

    async def renew(self) -> None:
        """Renew what is held, and end the work on what is not held any more."""
        asked = tuple(self._held)
        until = self._now() + LIFE
        kept = await self._store.write(lambda tx: lease_rows.renew(tx, self._worker, until))
        for lease in asked:
            if lease not in kept and lease in self._held:
                log.error("lease_lost", job=lease.job_id, token=lease.token)
                self._held[lease].cancel()

    async def bury(self, data_dir: Path) -> None:
        """Give back what workers of this machine held that have died. To be called by the one that takes jobs alone."""
        if dead := presence.dead(data_dir):
            await self._store.write(lambda tx: lease_rows.bury(tx, dead))
            for worker in dead:
                log.warning("worker_died", worker=worker)
                presence.clear(data_dir, worker)
