"""Two jobs conflict where their targets overlap: the later one waits, whatever it is about."""

from __future__ import annotations

import pytest

from atlas_mcp.model import Job, JobState, Target, nonce_of
from atlas_mcp.store import jobs
from atlas_mcp.testing import Call, ScriptedEngine
from tests.bench import Bench
from tests.kinds import boxes
from tests.kinds.sockets import ENGINE, label
from tests.unit.kernel.running import interrupted

pytestmark = pytest.mark.anyio


async def due(bench: Bench) -> list[str]:
    """The jobs that a worker may claim now."""
    return [job.id for job in await bench.app.store.read(lambda tx: jobs.runnable(tx, bench.clock()))]


async def held(bench: Bench) -> Job:
    """A job that has begun with a box, and was interrupted."""
    job = await bench.queued(*boxes.box())
    await interrupted(bench, job, Call.SUBMIT, "set")
    return job


async def labelling(bench: Bench, target: Target, deployment: str = "shop-2") -> Job:
    """A job of another deployment that labels something."""
    labels, nonce = bench.app.engines[ENGINE], nonce_of(deployment)
    assert isinstance(labels, ScriptedEngine)
    labels.add(target.key, nonce)
    return await bench.queued(label(target, nonce=nonce), deployment_id=deployment, nonce=nonce)


async def test_a_job_waits_for_one_that_acts_on_the_same_target(bench: Bench) -> None:
    first = await held(bench)
    later = await labelling(bench, boxes.target())
    elsewhere = await labelling(bench, boxes.target().model_copy(update={"place": "other"}), "shop-3")
    assert await due(bench) == [elsewhere.id], "the first is in the hands of a worker"
    seen = await bench.kernel().job(later.id)
    assert (seen.state, seen.reason) == (JobState.QUEUED, f"it waits for {first.id}, which acts on the same targets")
    assert await bench.run(first) is JobState.SUCCEEDED
    assert later.id in await due(bench)
    assert (await bench.kernel().job(later.id)).reason == ""
    assert await bench.run(later) is JobState.SUCCEEDED


@pytest.mark.parametrize("state", [JobState.PARKED, JobState.NEEDS_PERSON])
async def test_one_that_stands_still_keeps_its_targets(bench: Bench, state: JobState) -> None:
    first = await held(bench)
    await bench.app.store.write(lambda tx: jobs.change(tx, first.id, state=state))
    assert (await labelling(bench, boxes.target())).id not in await due(bench)


async def test_a_host_names_the_target_that_it_lives_on(bench: Bench) -> None:
    """A job on the host and one on what it lives on do not run side by side."""
    await held(bench)
    host = Target(engine=ENGINE, place="ops", kind="host", id="web/1", name="web-1", lives_on=boxes.target().key)
    assert (await labelling(bench, host)).id not in await due(bench)
    neighbour = host.model_copy(update={"id": "web/2", "lives_on": boxes.target(21).key})
    assert (await labelling(bench, neighbour, "shop-3")).id in await due(bench)


async def test_one_that_waits_for_another_is_cancelled_at_once(bench: Bench) -> None:
    await held(bench)
    later = await labelling(bench, boxes.target())
    seen = await bench.kernel().cancel(later.id)
    assert (seen.state, "before it began" in seen.reason) == (JobState.REFUSED, True)
