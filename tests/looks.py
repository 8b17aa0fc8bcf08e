"""Looking at a submitted step until it has ended, as the kernel does: for tests of an engine alone."""

from __future__ import annotations

import anyio

from atlas_mcp.engines import Done, Engine, Failed, Running
from atlas_mcp.model import Attempt, Step
from atlas_mcp.model.permit import Permit

_OFTEN_S = 0.02


async def ended(engine: Engine, step: Step, attempt: Attempt, permit: Permit) -> Done | Failed:
    """How the step ended."""
    began = anyio.current_time()
    while True:
        waited = attempt.model_copy(update={"waited_s": anyio.current_time() - began})
        look = await engine.look(step, waited, permit)
        if not isinstance(look, Running):
            return look
        await anyio.sleep(min(look.again_in_s, _OFTEN_S))


async def done(engine: Engine, step: Step, attempt: Attempt, permit: Permit) -> Attempt:
    """The attempt with what came of it. Raises the error of a step that failed."""
    look = await ended(engine, step, attempt, permit)
    if isinstance(look, Failed):
        raise look.error
    return attempt.model_copy(update={"result": look.result})
