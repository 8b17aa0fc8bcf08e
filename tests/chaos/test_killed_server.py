"""The server is killed at the boundaries of its writes; the client starts it again and repeats the call it lost.

As with the worker, the boundaries are those that a first run passed.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import anyio
import pytest

from atlas_mcp.model import JobState
from tests.chaos.desk import Nursery, boundaries
from tests.chaos.lab import Lab, fleet
from tests.e2e.talk import call, client, until_final, wait_until_nobody_works
from tests.simcluster.process import SimCluster

_PROGRAM = (str(Path(__file__).with_name("faulty_server.py")),)
_ROOT = str(Path(__file__).resolve().parents[2])


@pytest.fixture
def labs(tmp_path: Path) -> Iterator[Iterator[Lab]]:
    """Data directories one after the other, each on the cluster as it was at first."""
    nursery = Nursery(tmp_path / "errors")
    with SimCluster(tmp_path / "sim", preset="demo") as sim:

        def made() -> Iterator[Lab]:
            for number in itertools.count():
                sim.control("reset")
                lab = Lab(tmp_path / f"lab{number}", nursery, worker_idle_s=1, sim=sim)
                yield lab
                wait_until_nobody_works(lab)
                lab.close()

        yield made()
    nursery.close()


async def _journey(lab: Lab, known: dict[str, str], chaos: dict[str, str] | None = None) -> None:
    """From a spec to a job that was asked for, going on from what the client has been told."""
    async with client(lab, program=_PROGRAM, environment={"PYTHONPATH": _ROOT, **(chaos or {})}) as connected:
        if "spec" not in known:
            collected = await call(connected, "collect_spec", spec=fleet("one"))
            if not collected.get("complete"):  # it was kept before the answer was lost: the remedy says how to go on
                named = re.search(r"Give spec_id (\S+) to revise it", collected["problems"][0]["remedy"])
                assert named is not None
                collected = await call(connected, "collect_spec", spec=fleet("one"), spec_id=named[1])
            known["spec"] = collected["spec_id"]
        if "plan" not in known:
            known["plan"] = (await call(connected, "plan", spec_id=known["spec"]))["plan_id"]
        if "approved" not in known:
            await lab.answer(known["plan"])
            known["approved"] = "yes"
        known["job"] = (await call(connected, "apply", plan_id=known["plan"]))["job"]["job_id"]


async def _killed(lab: Lab, kill: str) -> list[str]:
    """What is wrong after the server died at a boundary and another one was started."""
    known: dict[str, str] = {}
    died = False
    try:
        with anyio.fail_after(20):
            await _journey(lab, known, {"CHAOS_KILL": kill})
    except Exception:
        died = True
    if died:
        await _journey(lab, known)
    state = await until_final(lab, known["job"])
    wrong = [] if state is JobState.SUCCEEDED else [f"ended {state}: {lab.errors()}"]
    wrong += await lab.check(known["job"], 1)
    wrong += [] if died else ["the server did not die"]
    jobs = await lab.kernel().jobs()
    wrong += [] if len(jobs) == 1 else [f"{len(jobs)} jobs"]
    return [f"{kill}: {text}" for text in wrong]


def test_the_server_dies_at_its_boundaries_and_the_client_goes_on(labs: Iterator[Lab], full: bool) -> None:
    """At every one in .ci/full, at four here."""

    async def run() -> list[str]:
        lab = next(labs)
        trace = lab.path / "trace"
        known: dict[str, str] = {}
        await _journey(lab, known, {"CHAOS_TRACE": str(trace)})
        assert await until_final(lab, known["job"]) is JobState.SUCCEEDED
        found = boundaries(trace)
        assert len(found) >= 10
        return [
            text
            for kill, lab in zip(found if full else found[:: len(found) // 4], labs, strict=False)
            for text in await _killed(lab, kill)
        ]

    assert anyio.run(run) == []
