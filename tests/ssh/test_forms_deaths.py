"""Typed forms in one plan, whose worker is killed at every write: all is done once, or all is as it was before."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from atlas_mcp.engines.ssh import ENGINE, spec
from atlas_mcp.engines.ssh.engine import SshEngine
from atlas_mcp.engines.ssh.settings import InventorySettings
from atlas_mcp.engines.ssh.spec import AskHosts, AskVerdicts, Fetch, Line, Put, Run, Snapshot
from atlas_mcp.model import JobState, Mark, ResultType, Step, Take, nonce_of
from atlas_mcp.store import jobs
from tests.bench import Bench
from tests.requires import essential
from tests.ssh.deaths import Deaths
from tests.ssh.sshd import Sshd

pytestmark = pytest.mark.anyio
ENDINGS = [("true", JobState.SUCCEEDED), ("false", JobState.ROLLED_BACK)]  # the last command, and what comes of the job
BEFORE = {"old": "before\n", "lines": "a\nb\n"}
AFTER = {"old": "after", "lines": "a\nb\nc\n", "count": "seven eight\n", "new": ""}


async def steps(engine: SshEngine, home: Path, last: str) -> tuple[Step, ...]:
    """A snapshot, files, a line, a command that takes a value, and what decides how it ends."""
    (host,) = await engine.fact(AskHosts(place="lab"))
    taken = Take(step="say", result="output", type=ResultType.TEXT)
    counts = Run(script='echo "$WORD $ATLAS_WORD" >>count', environment={"WORD": "seven"}, undo="rm count")
    actions: dict[str, tuple[Any, dict[str, Take]]] = {
        "look": (Snapshot(), {}),
        "say": (Run(script="echo eight"), {}),
        "old": (Put(path=str(home / "old"), content="after", root=False), {}),
        "new": (Put(path=str(home / "new"), content="", root=False), {}),
        "lines": (Line(path=str(home / "lines"), line="c", root=False), {}),
        "count": (counts, {"ATLAS_WORD": taken}),
        "read": (Fetch(path=str(home / "lines"), root=False), {}),
        "last": (Run(script=last), {}),
    }
    plain = tuple(action for action, _ in actions.values())
    said = await engine.fact(AskVerdicts(place="lab", host=host.name, actions=plain))
    made: list[Step] = []
    for (id_, (action, takes)), verdict in zip(actions.items(), said, strict=True):
        made.append(spec.step(id_, host, action, verdict.effect, 60, tuple(one.id for one in made), takes))
    return tuple(made)


@pytest.mark.parametrize(("last", "state"), essential(ENDINGS, ENDINGS[:1]))
async def test_every_write(
    bench: Bench, sshd: Sshd, deaths: Deaths, monkeypatch: pytest.MonkeyPatch, last: str, state: JobState, full: bool
) -> None:
    home = sshd.home.resolve()
    engine = SshEngine({"lab": InventorySettings(hosts={"web-01": sshd.settings()})})
    monkeypatch.setattr(bench.app, "engines", {ENGINE: engine})

    async def ended(at: int, before: bool) -> list[str]:
        """What is wrong after a worker has died there."""
        for path in home.glob("[!.]*"):
            path.unlink()
        for name, text in BEFORE.items():
            (home / name).write_text(text)
        about = {"deployment_id": f"run-{at}-{before}", "nonce": nonce_of(f"run-{at}-{before}")}
        (host,) = await engine.fact(AskHosts(place="lab"))
        job = await bench.queued(*await steps(engine, home, last), predicates=(spec.same(host),), **about)
        deaths.at, deaths.before = at, before
        stands = await deaths.ends(bench, job)
        there = {path.name: path.read_text() for path in home.iterdir() if path.name != ".atlas"}
        right = AFTER if state is JobState.SUCCEEDED else BEFORE
        if (stands.state, there) != (state, right):
            return [f"{at} {before}: {stands.state} {there} {stands.reason}"]
        entries = await bench.app.store.read(lambda tx: jobs.entries(tx, job.id))
        results = {one.step_id: one.data for one in entries if one.mark is Mark.DONE}
        return [] if "state" in results["look"] and "artifact" in results["read"] else [f"{at}: {results}"]

    assert await ended(0, before=True) == []
    writes = deaths.passed
    assert writes > 20
    deadly = [(at, before) for at in range(1, writes + 1) for before in (True, False)]
    wrong = [text for at, before in (deadly if full else deadly[::24]) for text in await ended(at, before)]
    assert wrong == []
