"""A plan of two engines, with a wait and with values that one gives the other, killed at every write and resumed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from atlas_mcp.engines import Services
from atlas_mcp.engines.ssh import ENGINE as SSH
from atlas_mcp.engines.ssh import spec
from atlas_mcp.engines.ssh.engine import SshEngine
from atlas_mcp.engines.ssh.settings import InventorySettings
from atlas_mcp.engines.ssh.spec import AskHosts, Run
from atlas_mcp.model import Effect, JobState, ResultType, Step, Take, nonce_of
from atlas_mcp.testing import ScriptedEngine
from tests.bench import Bench
from tests.frozen import NONCE
from tests.kinds.sockets import ENGINE, label, labelled, socket
from tests.requires import essential
from tests.ssh.deaths import Deaths
from tests.ssh.sshd import Sshd

pytestmark = pytest.mark.anyio
ENDINGS = [("true", JobState.SUCCEEDED), ("false", JobState.ROLLED_BACK)]  # the last command, and what comes of the job
READ = Take(step="read", result="output", type=ResultType.TEXT, within=("seven", "eight"))


class Board(ScriptedEngine):
    """Sockets that may be labelled with what another step gives."""

    def __init__(self) -> None:
        super().__init__(ENGINE)
        self.add(socket().key, NONCE)

    def takes(self, step: Step) -> Mapping[str, ResultType]:
        return {"label": ResultType.TEXT} if step.action == "set" else {}

    def gives(self, step: Step) -> Mapping[str, ResultType]:
        return {}

    def misstated(self, plan: Any) -> tuple[Any, ...]:
        return ()


async def steps(engine: SshEngine, last: str) -> tuple[Step, ...]:
    """A script that takes its time gives a word; a socket is labelled with it; a second script reads it."""
    (host,) = await engine.fact(AskHosts(place="lab"))
    read = Run(script="echo x >>count; sleep 0.2; echo seven", undo="rm count")
    write = Run(script=f"cat >got; {last}", undo="rm got")
    return (
        spec.step("read", host, read, Effect.ROOT, 60),
        label(socket(), "read", id="label", args={"nonce": NONCE}, takes={"label": READ}),
        spec.step("write", host, write, Effect.ROOT, 60, ("read", "label"), {"input": READ}),
    )


@pytest.mark.parametrize(("last", "state"), essential(ENDINGS, ENDINGS[:1]))
async def test_every_write(
    bench: Bench, sshd: Sshd, deaths: Deaths, monkeypatch: pytest.MonkeyPatch, last: str, state: JobState, full: bool
) -> None:
    inventory = InventorySettings(hosts={"web-01": sshd.settings()})

    async def ended(at: int, before: bool) -> list[str]:
        """What is wrong after a worker has died there, and others have gone on until the job has ended."""
        for name in ("count", "got"):
            (sshd.home / name).unlink(missing_ok=True)
        board, engine = Board(), SshEngine({"lab": inventory}, Services.none())
        monkeypatch.setattr(bench.app, "engines", {ENGINE: board, SSH: engine})
        plan_steps = await steps(engine, last)
        hosts = await engine.fact(AskHosts(place="lab"))
        about = {"deployment_id": f"run-{at}-{before}", "nonce": nonce_of(f"run-{at}-{before}")}
        job = await bench.queued(*plan_steps, predicates=(spec.same(hosts[0]),), **about)
        deaths.at, deaths.before = at, before
        stands = await deaths.ends(bench, job)
        count, got = ((sshd.home / name).exists() and (sshd.home / name).read_text() for name in ("count", "got"))
        right = ("x\n", "seven\n", {"7": "seven"}) if state is JobState.SUCCEEDED else (False, False, {})
        seen = (count, got, labelled(board))
        return (
            [] if (stands.state, seen) == (state, right) else [f"{at} {before}: {stands.state} {seen} {stands.reason}"]
        )

    assert await ended(0, before=True) == []
    writes = deaths.passed
    assert writes > 12
    deadly = [(at, before) for at in range(1, writes + 1) for before in (True, False)]
    wrong = [text for at, before in (deadly if full else deadly[::4]) for text in await ended(at, before)]
    assert wrong == []
    assert (await bench.audit()) and (await bench.app.store.read(bench.app.trail.verify)).intact
