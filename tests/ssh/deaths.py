"""Workers that die at a write of their records."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from atlas_mcp.model import Job
from tests.bench import Bench


class Died(BaseException):
    """The worker is gone."""


class Deaths:
    """Counts the writes to a store, and dies before or after one of them."""

    def __init__(self, write: Callable[..., Awaitable[Any]]) -> None:
        self._write = write
        self.passed, self.at, self.before, self.counting = 0, 0, True, False

    async def __call__(self, work: Callable[..., Any]) -> Any:
        self.passed += self.counting
        if not self.counting:
            return await self._write(work)
        if self.passed == self.at and self.before:
            raise Died
        result = await self._write(work)
        if self.passed == self.at:
            raise Died
        return result

    async def ends(self, bench: Bench, job: Job) -> Job:
        """The job, once a worker has died there and others have gone on until it has ended."""
        died = 0
        self.passed = 0
        while not (await bench.job(job.id)).state.final:
            self.counting = False
            run = await bench.begun(job)
            assert run is not None
            self.counting = True
            try:
                await run.execute()
            except* Died:
                died += 1
            assert died < 3
        self.counting = False
        return await bench.job(job.id)
