"""How many steps run together, and how often and when one is tried again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import anyio

from atlas_mcp.errors import Code, TransientError
from atlas_mcp.model import Step

TRIES = 4  # of one step, each after a fact showed that the one before did not happen; of undoing one step
_LOCK_TRIES = 10  # where a lock is in the way, which somebody else holds for a while: about 75 s
_BACKOFF_S = 0.5  # doubled with every try, up to _MOST times
_MOST = 30


def pause_s(tries: int) -> float:
    """The seconds to wait after that many tries."""
    return float(_BACKOFF_S * min(2 ** (tries - 1), _MOST))


def tries_of(error: TransientError) -> int:
    """How often a step is tried where such an error ends each try."""
    return _LOCK_TRIES if error.code is Code.TARGET_LOCKED else TRIES


@dataclass
class Limits:
    """The concurrency limits of a worker, shared by all its jobs: one semaphore a name."""

    _by_name: dict[str, anyio.Semaphore] = field(default_factory=dict)

    async def run(self, step: Step, work: Callable[[], Awaitable[None]]) -> None:
        """Run `work` while holding every limit of the step, taken in the order of their names."""
        held: list[anyio.Semaphore] = []
        try:
            for limit in sorted(step.limits, key=lambda limit: limit.name):
                semaphore = self._by_name.setdefault(limit.name, anyio.Semaphore(limit.at_once))
                await semaphore.acquire()
                held.append(semaphore)
            await work()
        finally:
            for semaphore in held:
                semaphore.release()
