"""How many steps run together, and how often and when one is tried again."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime

import anyio

from atlas_mcp.errors import Code, TransientError
from atlas_mcp.model import Step
from atlas_mcp.store import Store, Tx
from atlas_mcp.store import leases as lease_rows
from atlas_mcp.store.leases import Lease

TRIES = 4  # of one step, each after a fact showed that the one before did not happen; of undoing one step
_LOCK_TRIES = 10  # where a lock is in the way, which somebody else holds for a while: about 75 s
_BACKOFF_S = 0.5  # doubled with every try, up to _MOST times
_MOST = 30
_LOOK_S = 0.25  # how often a step asks whether it is its turn, where another worker came first


def pause_s(tries: int) -> float:
    """The seconds to wait after that many tries."""
    return float(_BACKOFF_S * min(2 ** (tries - 1), _MOST))


def tries_of(error: TransientError) -> int:
    """How often a step is tried where such an error ends each try."""
    return _LOCK_TRIES if error.code is Code.TARGET_LOCKED else TRIES


def late(step: Step, action: str, remedy: str, cause: str = "") -> TransientError:
    """What is said of a step that took too long; `cause` is why nobody told where it stands."""
    message = f"Unable to {action} within {step.deadline_s} s."
    remedy = f"Look at what {step.target.place} says of it; {remedy}"
    return TransientError(Code.TARGET_TIMEOUT, f"{message} {cause}".rstrip(), remedy)


@dataclass
class Limits:
    """The concurrency limits of a data directory, held over all its workers and their jobs.

    Within a worker steps queue up in memory, so that no more of them than may run together ask the database. There each
    draws a ticket, and waits until few enough are ahead of it.
    """

    store: Store
    now: Callable[[], datetime]
    _by_name: dict[str, anyio.Semaphore] = field(default_factory=dict, init=False)

    @asynccontextmanager
    async def held(self, lease: Lease, step: Step) -> AsyncIterator[None]:
        """Hold every limit of the step meanwhile, taken in the order of their names."""
        async with AsyncExitStack() as limits:
            for limit in sorted(step.limits, key=lambda limit: limit.name):
                await limits.enter_async_context(self._by_name.setdefault(limit.name, anyio.Semaphore(limit.at_once)))
            if step.limits:
                await limits.enter_async_context(self._turn(lease, step))
            yield

    @asynccontextmanager
    async def _turn(self, lease: Lease, step: Step) -> AsyncIterator[None]:
        """Wait for the step's turn among those of all workers."""

        def admitted(tx: Tx) -> bool:
            return lease_rows.admitted(tx, lease, step.id, step.limits, self.now())

        def draw(tx: Tx) -> bool:
            lease_rows.draw(tx, lease, step.id, step.limits)
            return admitted(tx)

        try:
            free = await self.store.write(draw)
            while not free:
                await anyio.sleep(_LOOK_S)
                free = await self.store.read(admitted)
            yield
        finally:
            with anyio.CancelScope(shield=True):
                await self.store.write(lambda tx: lease_rows.hand_in(tx, lease, step.id))
