"""Waiting for submitted steps: each is looked at, again and again, until it has ended or its time is up.

Owns how often and how long. What a step waits for is told on the way; nothing else is written, and nothing is decided.
Between two looks a step is a timer, so that one worker waits for a thousand of them, and the next worker goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import anyio
import structlog

from atlas_mcp.engines import Done, Engines, Failed, Look, Running
from atlas_mcp.errors import TransientError
from atlas_mcp.jobs.limits import pause_s
from atlas_mcp.jobs.passing import Passing
from atlas_mcp.jobs.writer import Record
from atlas_mcp.model import JsonObject, Step
from atlas_mcp.model.permit import Permit

log = structlog.get_logger(__name__)

_LAST_LOOK_S = 60.0  # for the one look that a step is still given once its time is up


@dataclass
class Looking:
    """The steps of one job that are waited for."""

    engines: Engines
    permit: Permit
    record: Record
    passing: Passing
    now: Callable[[], datetime]

    async def result(self, step: Step) -> JsonObject:
        """What came of a step, once it has succeeded.

        Its time counts from when the journal says that it was submitted, whichever worker did that. When its time is up
        it is looked at once more: a worker may have been away for as long.

        Raises:
            TimeoutError: its time is up; says why nobody answered, where that is so.
            TransientError: it failed of a cause that passes.
            AtlasError: it failed, or what is there contradicts the record.

        """
        unanswered = 0
        until = anyio.current_time() + self._left_s(step)  # counts on where the clock is set back
        while True:
            cause = ""
            try:
                look = await self._look(step)
                unanswered = 0
            except TransientError as error:
                unanswered, cause = unanswered + 1, error.message
                log.info("look_unanswered", job=self.record.job.id, step=step.id, looks=unanswered, error=cause)
                progress = f"{step.summary}: {cause} It is looked at again."
                look = Running(again_in_s=pause_s(unanswered), progress=progress)
            if isinstance(look, Done):
                return look.result
            if isinstance(look, Failed):
                raise look.error
            await self.record.waits_for(step, look.progress)
            left_s = min(self._left_s(step), until - anyio.current_time())
            if left_s <= 0:
                raise TimeoutError(cause)
            await anyio.sleep(min(look.again_in_s, left_s))

    async def _look(self, step: Step) -> Look:
        attempt = self.record.known[step.id].at(self.now())
        with anyio.fail_after(max(self._left_s(step), _LAST_LOOK_S)):
            running = self.passing.running(step, attempt)
            return await self.engines[step.engine].look(running, attempt, self.permit)

    def _left_s(self, step: Step) -> float:
        return step.deadline_s - (self.record.known[step.id].at(self.now()).waited_s or 0.0)
