"""How jobs went, counted from jobs that were run: by kind and operation, with those that needed nobody, and repairs."""

from __future__ import annotations

import json
from typing import Any

import anyio
import pytest

from atlas_mcp.errors import CallerError, Code
from atlas_mcp.jobs import statistics
from atlas_mcp.model import Job, JobState, JsonObject, nonce_of
from atlas_mcp.testing import Call, Fault
from tests import frozen
from tests.bench import ANN, Bench
from tests.kinds import boxes
from tests.unit.kernel.test_kind import made

pytestmark = pytest.mark.anyio
DAY_S = 86_400


async def counted(bench: Bench, days: int | None = None) -> dict[str, Any]:
    uri = "atlas://stats" if days is None else f"atlas://stats/{days}"
    told: dict[str, Any] = json.loads(await bench.kernel().document(uri))
    return told


async def taking(bench: Bench, job: Job, seconds: float) -> None:
    """Run a job whose box takes so long to be made, and no other step any time."""
    gate = bench.double.gate(Call.SUBMIT, "make")
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        bench.clock.advance(seconds=seconds)
        gate.open.set()


async def box(bench: Bench, number: int, **more: Any) -> Job:
    """An approved job that makes a box, in a deployment of its own."""
    own, nonce = f"web-{number}", nonce_of(f"web-{number}")
    steps = [one.model_copy(update={"args": {**one.args, "nonce": nonce}}) for one in boxes.box(number)]
    return await bench.queued(*steps, deployment_id=own, nonce=nonce, **more)


async def parked(bench: Bench) -> Job:
    """A job that stands still, since its box does not answer any more and was changed for good."""
    await bench.done(*boxes.box(30), deployment_id=frozen.OTHER)
    grow = boxes.grow(30)
    job = await bench.queued(grow, boxes.stop(30, needs=(grow.id,)), deployment_id=frozen.OTHER, base_revision=1)
    bench.double.order(Call.BEFORE, "stop", Fault.TRANSIENT, None)
    assert await bench.run(job) is JobState.PARKED
    bench.double.mend()
    return job


@pytest.mark.parametrize(
    ("times", "median"), [((1.0,), 1.0), ((5.0, 1.0), 3.0), ((9.0, 1.0, 2.0), 2.0), ((4.0, 1.0, 2.0, 9.0), 3.0)]
)
async def test_the_median_time_of_jobs_and_operations(bench: Bench, times: tuple[float, ...], median: float) -> None:
    for number, seconds in enumerate(times, 20):
        await taking(bench, await box(bench, number), seconds)
    told = await counted(bench)
    (kind,) = told["kinds"]
    assert (kind["plan_kind"], kind["engines"], kind["jobs"], kind["median_s"]) == (
        "apply", ["scripted"], len(times), median,
    )  # fmt: skip
    operations = {one["operation"]: one for one in told["operations"]}
    assert operations["scripted/make"] == {
        "operation": "scripted/make", "tries": len(times), "done": len(times), "went_wrong": 0, "median_s": median,
    }  # fmt: skip
    assert operations["scripted/start"]["median_s"] == 0


async def test_what_a_plan_was_for_and_the_kind_of_its_spec_are_told_apart(bench: Bench) -> None:
    id_ = await made(bench)
    plan = (await bench.kernel().freeze_removal(id_)).plan
    await bench.approve(plan)
    assert await bench.run(await bench.request(plan)) is JobState.SUCCEEDED
    await bench.done(*boxes.box(30), deployment_id=frozen.OTHER)
    told = [(one["kind"], one["plan_kind"], one["outcomes"]) for one in (await counted(bench))["kinds"]]
    once = {"succeeded": 1}
    assert told == [("", "apply", once), (boxes.KIND, "apply", once), (boxes.KIND, "remove", once)]


async def test_which_jobs_needed_nobody(bench: Bench) -> None:
    """One that waits counts for nothing yet; one that a person mends or that stands still was not by itself."""
    bench.double.order(Call.LOOK, "start", Fault.LASTING)
    assert await bench.run(await box(bench, 20)) is JobState.ROLLED_BACK
    stands = await parked(bench)
    await bench.request(await bench.plan(*boxes.box(21)))
    (kind,) = (await counted(bench))["kinds"]
    assert kind["outcomes"] == {"parked": 1, "rolled_back": 1, "succeeded": 1, "waiting": 1}
    assert (kind["jobs"], kind["settled"], kind["by_themselves"], kind["share"]) == (4, 3, 1, 0.3333)
    await bench.app.jobs.cancel(stands.id, ANN)
    await bench.run(stands)
    (kind,) = (await counted(bench))["kinds"]
    assert (kind["settled"], kind["by_themselves"]) == (3, 1)


@pytest.mark.parametrize(("resumed", "by_themselves"), [(False, 2), (True, 1)])
async def test_a_job_that_was_parked_and_goes_on(bench: Bench, resumed: bool, by_themselves: int) -> None:
    """By itself, or since a person has it tried again."""
    job = await parked(bench)
    if resumed:
        await bench.app.jobs.resume(job.id, ANN)
    assert await bench.run(job) is JobState.SUCCEEDED
    told = await counted(bench)
    assert (told["kinds"][0]["settled"], told["kinds"][0]["by_themselves"]) == (2, by_themselves)
    stop = next(one for one in told["operations"] if one["operation"] == "scripted/stop")
    assert (stop["tries"], stop["done"], stop["went_wrong"]) == (1, 1, 0), "what could not be begun went not wrong"


async def test_repairs_by_cause_and_strategy(bench: Bench) -> None:
    helped: JsonObject = {"cause": "lock held", "strategy": "wait", "worked": True}
    bench.double.besides = {"start": {"attempts": [{**helped, "worked": False}, helped]}, "set": {"attempts": []}}
    assert await bench.run(await box(bench, 20)) is JobState.SUCCEEDED
    bench.double.order(Call.SUBMIT, "start", Fault.TASK_FAILS)
    bench.double.besides["start"] = {"attempts": [{**helped, "worked": False}, "no repair"]}
    assert await bench.run(await box(bench, 21)) is JobState.ROLLED_BACK
    told = await counted(bench)
    assert (told["steps_repaired"], told["steps_not_repaired"]) == (1, 1)
    assert told["repairs"] == [{"cause": "lock held", "strategy": "wait", "tried": 3, "worked": 1}]


async def test_the_window_is_of_when_jobs_were_asked_for(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    assert await bench.run(await box(bench, 20)) is JobState.SUCCEEDED
    bench.clock.advance(seconds=2 * DAY_S)
    assert await bench.run(await box(bench, 21)) is JobState.SUCCEEDED
    bench.clock.advance(seconds=DAY_S / 2)
    assert [(await counted(bench, days))["kinds"][0]["jobs"] for days in (1, 2, 3)] == [1, 1, 2]
    monkeypatch.setattr(statistics, "_MOST_JOBS", 1)
    told = await counted(bench)
    assert (told["kinds"][0]["jobs"], told["left_out"]) == (1, 1)
    assert {one["tries"] for one in told["operations"]} == {1}
    bench.clock.advance(seconds=40 * DAY_S)
    told = await counted(bench)
    assert (told["kinds"], told["operations"]) == ([], [])


@pytest.mark.parametrize("days", ["0", "-1", "3651", "99999", "7d", "1/2", "\u0661"])
async def test_a_window_that_is_none(bench: Bench, days: str) -> None:
    with pytest.raises(CallerError) as caught:
        await bench.kernel().document(f"atlas://stats/{days}")
    assert caught.value.code is Code.NOT_FOUND
