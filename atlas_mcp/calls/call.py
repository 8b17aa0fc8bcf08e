"""One call, as it came: who asks, what a person answered, and how to tell how far it is."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from pydantic import JsonValue

from atlas_mcp.model import Principal

Progress = Callable[[int, int, str], Awaitable[None]]


async def _no_progress(done: int, total: int, message: str) -> None:
    """For transports that cannot tell."""


@dataclass(frozen=True)
class Call:
    """What the transport says of a call; nothing of it comes from an argument."""

    principal: Principal
    correlation_id: str = field(default_factory=lambda: secrets.token_hex(8))
    answers: Mapping[str, JsonValue] | None = None
    declined: bool = False
    file: str = ""  # which file a person planned, as `store.specs.origin` writes it
    progress: Progress = _no_progress
