"""A worker is killed at every boundary of its writes, and the next one finishes what it finds.

The boundaries are not written down anywhere: a first run records them, so that a new one cannot be forgotten.
Where a step waits for a task of the cluster, the task is held while the worker dies, as a long one would be.
"""

from __future__ import annotations

import itertools
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import anyio
import pytest

from atlas_mcp.model import JobState
from tests.chaos.lab import Lab, Nursery, boundaries, fleet
from tests.simcluster.process import SimCluster

LANES = 2
_TASKS = {
    "clone": "qmclone",
    "grow-scsi0": "resize",
    "start": "qmstart",
    "stop": "qmshutdown",
    "destroy": "qmdestroy",
}
Setup = Callable[[Lab], Awaitable[str]]


@dataclass(frozen=True)
class Scenario:
    """What is done: `setup` leads to the job that is killed, which ends in `state` with `guests` guests."""

    name: str
    setup: Setup
    state: JobState
    guests: int


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
    return await lab.remove((await lab.job(job)).deployment_id)


SCENARIOS = (
    Scenario("apply", _applied, JobState.SUCCEEDED, 1),
    Scenario("undo", _failing, JobState.ROLLED_BACK, 0),
    Scenario("remove", _removed, JobState.SUCCEEDED, 0),
)


class Bench:
    """Lanes that each have a cluster, and labs made on them one after the other."""

    def __init__(self, path: Path, sims: list[SimCluster], nursery: Nursery) -> None:
        self._path, self._sims, self._nursery = path, sims, nursery
        self._number = itertools.count()

    def lab(self, lane: int) -> Lab:
        """A new data directory on a cluster as it was at first."""
        self._sims[lane].control("reset")
        return Lab(self._sims[lane], self._path / f"lab{next(self._number)}", self._nursery)

    async def trace(self, scenario: Scenario, kill: str = "") -> list[str]:
        """The boundaries of a scenario, or of the recovery from a death at `kill`."""
        lab = self.lab(0)
        try:
            job = await scenario.setup(lab)
            if kill:
                await _die(lab, job, kill)
            trace = lab.path / "trace"
            ended = await lab.finish(job, trace=str(trace))
            assert ended.state is scenario.state, f"{ended.reason}\n{lab.errors()}"
            assert await lab.check(job, scenario.guests) == []
            return boundaries(trace)
        finally:
            lab.close()

    async def survive(self, scenario: Scenario, lane: int, *kills: str) -> list[str]:
        """What is wrong after a worker died at each of `kills` in turn and another one ended the job."""
        lab = self.lab(lane)
        try:
            job = await scenario.setup(lab)
            for kill in kills:
                await _die(lab, job, kill)
            ended = await lab.finish(job)
            wrong = await lab.check(job, scenario.guests)
            if ended.state is not scenario.state:
                wrong.append(f"ended {ended.state}: {ended.reason} {ended.remains}")
            return [f"{' then '.join(kills)}: {text}" for text in wrong]
        finally:
            lab.close()

    async def each(self, scenario: Scenario, deaths: list[tuple[str, ...]]) -> list[str]:
        """Survive every one of `deaths`, a few at a time."""
        queue, wrong = iter(deaths), list[str]()

        async def work(lane: int) -> None:
            for kills in queue:
                wrong.extend(await self.survive(scenario, lane, *kills))

        async with anyio.create_task_group() as group:
            for lane in range(LANES):
                group.start_soon(work, lane)
        return wrong


async def _die(lab: Lab, job: str, kill: str) -> None:
    """Have a worker die at a boundary, with the cluster's task held where the step waits for one."""
    step, _, mark = kill.split("#")[0].partition("/")[2].partition(":")
    task = _TASKS.get(step) if mark in ("submitted", "undo_submitted") else None
    if mark == "undo_submitted":
        task = "qmdestroy"
    if task:
        lab.sim.control("hold_tasks", type=task)
    await lab.until_ended(job, lab.start_worker(kill=kill))
    if task:
        lab.sim.control("release_tasks", type=task)


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    path = tmp_path_factory.mktemp("chaos")
    sims = [SimCluster(path / f"sim{lane}", preset="demo").start() for lane in range(LANES)]
    nursery = Nursery(path / "workers.err")
    yield Bench(path, sims, nursery)
    nursery.close()
    for sim in sims:
        sim.stop()


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_every_boundary(bench: Bench, scenario: Scenario) -> None:
    """Nothing is made twice, nothing is left behind, and the record is whole, wherever the worker dies."""

    async def run() -> list[str]:
        found = await bench.trace(scenario)
        assert len(found) > 10
        return await bench.each(scenario, [(kill,) for kill in found])

    assert anyio.run(run) == []


@pytest.mark.parametrize(
    ("scenario", "kill"),
    [
        (SCENARIOS[0], "one/clone:submitted#1:before"),
        (SCENARIOS[1], "one/clone:undo_submitted#1:before"),
        (SCENARIOS[2], "one/destroy:submitted#1:before"),
    ],
    ids=("apply", "undo", "remove"),
)
def test_every_boundary_of_the_recovery(bench: Bench, scenario: Scenario, kill: str) -> None:
    """The one who recovers dies as well, at every boundary of its own."""

    async def run() -> list[str]:
        found = await bench.trace(scenario, kill)
        return await bench.each(scenario, [(kill, again) for again in found])

    assert anyio.run(run) == []
