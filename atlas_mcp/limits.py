"""How many steps run together, and how often and when one is tried again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import anyio

from atlas_mcp.model import Step

TRIES = 4  # of one write, each after a fact showed that the one before did not happen; of undoing one step
_BACKOFF_S = 0.5  # doubled with every try


def pause_s(tries: int) -> float:
    """The seconds to wait after that many tries."""
    return _BACKOFF_S * 2.0 ** (tries - 1)


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
