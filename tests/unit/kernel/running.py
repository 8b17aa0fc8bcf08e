"""Jobs that are run up to a call, and killed there."""

from __future__ import annotations

import anyio
import anyio.lowlevel

from atlas_mcp.model import Job, Mark
from atlas_mcp.testing import Call, Killed
from tests.bench import Bench
from tests.kinds import boxes

FORWARD = [Mark.INTENDED, Mark.SUBMITTED, Mark.DONE]
STEPS = boxes.box()
MAKE, SET, START, READ = (step.id for step in STEPS)


def marks(journal: list[tuple[str, Mark]], step_id: str) -> list[Mark]:
    return [mark for step, mark in journal if step == step_id]


async def interrupted(bench: Bench, job: Job, call: Call, action: str, *, after: bool = False) -> None:
    """Run a job up to a call, or up to its end, and kill its worker there: nothing more is written."""
    gate = bench.double.gate(call, action, after=after)
    try:
        async with anyio.create_task_group() as group:
            group.start_soon(bench.run, job)
            await gate.reached.wait()
            gate.kill()
    except* Killed:
        pass
    else:
        raise AssertionError("nobody was killed")
