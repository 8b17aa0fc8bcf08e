"""What the steps of a job wait for, in the job's message while they wait. Writes nothing else, and decides nothing."""

from __future__ import annotations

import anyio

from atlas_mcp.engines import Engines, Waiting
from atlas_mcp.jobs.writer import Record
from atlas_mcp.model import Plan

_LOOK_S = 5.0
_TOLD = 3


async def tell(engines: Engines, plan: Plan, record: Record) -> None:
    """Tell it until cancelled, each time that it has changed."""
    last = ""
    while True:
        await anyio.sleep(_LOOK_S)
        text = _text(engines, plan, record)
        if text and text != last:
            await record.change(message=text)
            last = text


def _text(engines: Engines, plan: Plan, record: Record) -> str:
    waits = [
        text
        for step in plan.steps
        if step.id in record.known and record.known[step.id].under_way
        if isinstance(engine := engines[step.engine], Waiting) and (text := engine.waits_for(step))
    ]
    more = f"; and {len(waits) - _TOLD} more" if len(waits) > _TOLD else ""
    return "; ".join(waits[:_TOLD]) + more
