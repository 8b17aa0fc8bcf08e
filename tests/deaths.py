"""A worker that dies at a write to its store: before it, or after it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any


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
