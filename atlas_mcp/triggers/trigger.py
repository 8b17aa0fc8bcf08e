"""What a trigger is: when it looks, beside what it may do so, for how long, and what it tells of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from atlas_mcp.app import App
from atlas_mcp.calls.gate import Call
from atlas_mcp.domain.schedules import Ending, Lane, Times


@dataclass(frozen=True)
class Told:
    """What a look tells of itself, in a line; `ending` is incomplete where something could not be done."""

    detail: str = ""
    ending: Ending = Ending.DONE


Look = Callable[[App, Call], Awaitable[Told]]


@dataclass(frozen=True)
class Trigger:
    """One pass, which is begun again and again: it changes no target, and may be ended anywhere and begun anew.

    What it does, it asks for in a call, as a client does. `limit_s` is how long one look may take.
    """

    name: str
    lane: Lane
    times: Times
    limit_s: float
    look: Look
