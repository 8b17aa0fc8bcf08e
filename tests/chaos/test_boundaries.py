"""A worker is killed at every boundary of its writes, and the next one finishes what it finds.

The boundaries are not written down anywhere: a first run records them, so that a new one cannot be forgotten.
Where a step waits for a task of the cluster, the task is held while the worker dies, as a long one would be.
"""

from __future__ import annotations

import random
import re

import anyio
import pytest

from atlas_mcp.model import JobState
from tests.chaos.lab import Bench, Lab, Scenario, fleet
from tests.requires import IN_FULL


async def _applied(lab: Lab) -> str:
    return await lab.deploy(fleet("one"))


async def _failing(lab: Lab) -> str:
    """The guest does not start, so that everything is undone."""
    job = await lab.deploy(fleet("one"))
    lab.sim.control("start_error", message="no KVM here", name="one-01", times=10)
    return job


async def _removed(lab: Lab) -> str:
    job = await lab.deploy(fleet("one"))
    assert (await lab.finish(job)).state is JobState.SUCCEEDED, lab.errors()
    return await lab.remove((await lab.job(job)).subject_id)


SCENARIOS = (
    Scenario("apply", _applied, JobState.SUCCEEDED, 1),
    Scenario("undo", _failing, JobState.ROLLED_BACK, 0),
    Scenario("remove", _removed, JobState.SUCCEEDED, 0),
)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_every_boundary(bench: Bench, scenario: Scenario, full: bool) -> None:
    """Nothing is made twice, nothing is left behind, and the record is whole, wherever the worker dies."""

    async def run() -> list[str]:
        found = await bench.trace(scenario)
        assert len(found) > 10
        return await bench.each(scenario, [(kill,) for kill in _telling(found, full)])

    assert anyio.run(run) == []


def _telling(found: list[str], full: bool) -> list[str]:
    """Everything in .ci/full; here, of each step, deaths just before and just after the cluster was asked.

    Between two writes at which the cluster is not asked, one death is like another. Where it is not asked at all, every
    one is told.
    """
    asked = re.compile(r":(undo_)?(intended#\d+:after|submitted#\d+:before)$")
    return [kill for kill in found if full or asked.search(kill)] or found


@pytest.mark.parametrize(
    ("scenario", "kill"),
    [
        (SCENARIOS[0], "one/clone:submitted#1:before"),
        (SCENARIOS[1], "one/clone:undo_submitted#1:before"),
        (SCENARIOS[2], "one/destroy:submitted#1:before"),
    ],
    ids=("apply", "undo", "remove"),
)
def test_every_boundary_of_the_recovery(bench: Bench, scenario: Scenario, kill: str, full: bool) -> None:
    """The one who recovers dies as well, at every boundary of its own."""

    async def run() -> list[str]:
        found = await bench.trace(scenario, kill)
        return await bench.each(scenario, [(kill, again) for again in _telling(found, full)])

    assert anyio.run(run) == []


async def _five(lab: Lab) -> str:
    return await lab.deploy(fleet("five", count=5))


async def _locked(lab: Lab) -> str:
    """A clone, a resize and a start fail on a lock, once each."""
    job = await lab.deploy(fleet("one"))
    for task in ("qmclone", "resize", "qmstart"):
        message = "cfs-lock 'storage-ceph' error: got lock request timeout"
        lab.sim.control("fail_task", type=task, message=message)
    return job


def test_every_boundary_of_steps_that_are_tried_again(bench: Bench, full: bool) -> None:
    if not full:
        pytest.skip(IN_FULL)
    scenario = Scenario("locked", _locked, JobState.SUCCEEDED, 1)

    async def run() -> list[str]:
        return await bench.each(scenario, [(kill,) for kill in await bench.trace(scenario)])

    assert anyio.run(run) == []


FIVE = Scenario("five", _five, JobState.SUCCEEDED, 5)
_SAMPLE = 60


def test_every_kind_of_boundary_of_five(bench: Bench, full: bool) -> None:
    """Every kind of boundary for the first, a middle and the last VM, and a seeded sample of the rest."""
    if not full:
        pytest.skip(IN_FULL)

    async def run() -> list[str]:
        found = await bench.trace(FIVE)
        chosen = [kill for kill in found if kill.startswith(("five/", "five-3/", "five-5/")) or "/" not in kill]
        rest = sorted(set(found) - set(chosen))
        chosen += random.Random(5).sample(rest, min(_SAMPLE, len(rest)))
        return await bench.each(FIVE, [(kill,) for kill in chosen])

    assert anyio.run(run) == []


def test_random_instants(bench: Bench, full: bool) -> None:
    """Workers die at instants nobody chose: 200 in .ci/full, a few here."""
    chance = random.Random(11)

    async def run() -> list[str]:
        deaths: list[tuple[str, ...]] = [
            (f"after {chance.uniform(0.05, 1.5):.3f} s",) for _ in range(200 if full else 8)
        ]
        return await bench.each(Scenario("pair", _pair, JobState.SUCCEEDED, 2), deaths)

    assert anyio.run(run) == []


async def _pair(lab: Lab) -> str:
    return await lab.deploy(fleet("pair", count=2))
