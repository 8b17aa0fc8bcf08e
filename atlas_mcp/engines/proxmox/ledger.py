"""What the engine is told of what ATLAS did before: it keeps nothing itself, and reads no database."""

from __future__ import annotations

from typing import Protocol

from atlas_mcp.model import Target


class Ledger(Protocol):
    """The record of all jobs and deployments, as far as the engine needs it to tell what is ours."""

    async def tasks(self) -> frozenset[str]:
        """The tasks that steps of ours have begun, from the journals of all jobs."""
        ...

    async def identity(self, target: Target) -> str:
        """What was read of a guest of ours when it was made, "" where nothing was."""
        ...

    async def identified(self, target: Target, nonce: str, identity: str) -> None:
        """Keep what was read of a guest of ours, that bears the mark of its deployment, where nothing was kept yet."""
        ...


class NoLedger:
    """Of an engine that has run no job."""

    async def tasks(self) -> frozenset[str]:
        """None were begun."""
        return frozenset()

    async def identity(self, target: Target) -> str:
        """Nothing was made."""
        return ""

    async def identified(self, target: Target, nonce: str, identity: str) -> None:
        """Nobody keeps it."""
