"""An API server that goes away for 20 s and comes back; and one that is away when a job begins."""

from __future__ import annotations

import anyio
import pytest

from atlas_mcp.model import JobState
from tests.kubernetes.conftest import Space
from tests.kubernetes.works import Works
from tests.requires import FULL, IN_FULL

pytestmark = [pytest.mark.anyio, pytest.mark.skipif(not FULL, reason=IN_FULL)]
AWAY_S = 20


async def test_a_rollout_is_followed_over_an_outage(works: Works, space: Space) -> None:
    plane = space.plane
    plane.pause("kwok")  # so that the rollout is not complete before the outage
    steps = await works.steps(works.apply(space.deployment()), deadline_s=300)  # controllers come back slowly
    job = await works.queued(*steps)
    run = await works.bench.begun(job)
    assert run is not None
    states: list[JobState] = []

    async def execute() -> None:
        states.append(await run.execute())

    async with anyio.create_task_group() as group:
        group.start_soon(execute)
        with anyio.fail_after(20):
            while space.get("deployments", "web") is None:  # noqa: ASYNC110 - it is looked at from outside
                await anyio.sleep(0.1)
        plane.stop_api()
        try:
            await anyio.sleep(AWAY_S)
            message = (await works.bench.job(job.id)).message
            assert "Unable to reach lab" in message, message
        finally:
            plane.resume("kwok")
            await anyio.to_thread.run_sync(plane.start_api)
    assert states == [JobState.SUCCEEDED], await works.bench.job(job.id)
    assert space.get("deployments", "web")["status"]["readyReplicas"] == 2


async def test_a_job_that_begins_while_nobody_answers_does_nothing(works: Works, space: Space) -> None:
    job = await works.queued(*await works.steps(works.apply(space.config(a="1"))))
    space.plane.stop_api()
    try:
        assert await works.bench.run(job) is JobState.ROLLED_BACK
    finally:
        space.plane.start_api()
    assert "Unable to reach lab" in (await works.bench.job(job.id)).reason
    assert space.get("configmaps", "conf", "v1") is None
