"""A worker that dies before or after any write to its store, and others that go on: nothing twice, nothing left."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest

from atlas_mcp.engines.kubernetes.actions import apply
from atlas_mcp.engines.kubernetes.spec import Action, Delete, Scale
from atlas_mcp.model import JobState
from atlas_mcp.store import Store
from tests.bench import Bench
from tests.kubernetes.conftest import Space
from tests.kubernetes.works import Works, ref
from tests.requires import FULL, IN_FULL
from tests.ssh.deaths import Deaths

pytestmark = [pytest.mark.anyio, pytest.mark.skipif(not FULL, reason=IN_FULL)]


@pytest.fixture
def deaths(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Iterator[Deaths]:
    made = Deaths(bench.app.store.write)
    monkeypatch.setattr(Store, "write", staticmethod(made))
    monkeypatch.setattr(apply, "WRITE_S", 0.1)  # no request is on its way when a worker of these tests has died
    yield made


async def _made(works: Works, space: Space) -> list[Action]:
    return [works.apply(space.config(a="1"))]


async def _changed(works: Works, space: Space) -> list[Action]:
    space.plane.apply(space.path("configmaps", "conf", "v1"), space.config(theirs="1"))
    return [works.apply(space.config(a="1"))]


async def _scaled(works: Works, space: Space) -> list[Action]:
    space.make("deployments", space.deployment())
    return [Scale(ref=ref("Deployment", "web", space.name), replicas=1)]


async def _deleted(works: Works, space: Space) -> list[Action]:
    space.make("configmaps", space.config(a="1"), "v1")
    return [Delete(ref=ref("ConfigMap", "conf", space.name, "v1"))]


def _data(space: Space) -> Any:
    stored = space.get("configmaps", "conf", "v1")
    return stored and stored["data"]


def _replicas(space: Space) -> Any:
    return space.get("deployments", "web")["spec"]["replicas"]


Prepare = Callable[[Works, Space], Awaitable[list[Action]]]
CASES: dict[str, tuple[Prepare, Callable[[Space], Any], Any, Any]] = {
    "made": (_made, _data, {"a": "1"}, None),
    "changed": (_changed, _data, {"a": "1", "theirs": "1"}, {"theirs": "1"}),
    "scaled": (_scaled, _replicas, 1, 2),
    "deleted": (_deleted, _data, None, {"a": "1"}),
}


@pytest.mark.parametrize("fails", [False, True], ids=["to its end", "undone"])
@pytest.mark.parametrize("case", CASES)
async def test_every_write(works: Works, space: Space, deaths: Deaths, case: str, fails: bool) -> None:
    prepare, seen, after, before = CASES[case]
    bench = works.bench
    wrong = []

    async def ended(at: int, *, early: bool) -> None:
        """Note what is wrong once a worker has died there, and others have gone on until the job has ended."""
        mine = Works(bench, works.engine)
        actions = await prepare(mine, space)
        if fails:
            taken = space.config("taken", b="1")
            actions.append(mine.apply(taken))
        steps = await mine.steps(*actions)
        if fails:
            space.make("configmaps", taken, "v1")  # by somebody, once it is planned
        job = await mine.queued(*steps)
        deaths.at, deaths.before = at, early
        stands = await deaths.ends(bench, job)
        found = (stands.state, stands.remains, seen(space))
        right: tuple[Any, ...] = (JobState.ROLLED_BACK, [], before) if fails else (JobState.SUCCEEDED, [], after)
        if found != right:
            wrong.append(f"{at} {early}: {found} {stands.reason}")
        for plural, name, group in (
            ("configmaps", "conf", "v1"),
            ("configmaps", "taken", "v1"),
            ("deployments", "web", "apps/v1"),
        ):
            space.plane.call("DELETE", space.path(plural, name, group))
        space.plane.until(lambda: space.get("deployments", "web") is None, "all is gone")

    await ended(0, early=True)
    writes = deaths.passed
    assert not wrong and writes > 4
    deadly = [(at, early) for at in range(1, writes + 1) for early in (True, False)]
    for at, early in deadly:
        await ended(at, early=early)
    assert not wrong
    assert (await bench.app.store.read(bench.app.trail.verify)).intact
