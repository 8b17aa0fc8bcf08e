"""Doing something to its end though it is cancelled, but not for long: what a target never answers holds up nobody."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import anyio

MOMENT_S = 2.0  # for a write that is under way: its answer is worth that much


async def finish(work: Callable[[], Awaitable[None]]) -> None:
    """Do something; where it is cancelled meanwhile, it goes on for a moment, and is then given up."""
    failure: Exception | None = None
    async with anyio.create_task_group() as group:
        with anyio.CancelScope(shield=True) as scope:
            group.start_soon(_give_up, scope)
            try:
                await work()
            except Exception as error:  # raised as it is, and not in a group
                failure = error
        group.cancel_scope.cancel()
    if failure is not None:
        raise failure


async def _give_up(scope: anyio.CancelScope) -> None:
    """Once cancelled, have the scope end in a moment."""
    try:
        await anyio.sleep_forever()
    finally:
        scope.deadline = anyio.current_time() + MOMENT_S
