"""The worker's process: where it imports from, when another one is started, and what it leaves to others."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import anyio
import anyio.lowlevel
import pytest
from sqlalchemy import text

from atlas_mcp import config
from atlas_mcp.config import Settings
from atlas_mcp.jobs import presence, starting, worker
from atlas_mcp.model import Job, JobState
from atlas_mcp.store import Store
from atlas_mcp.testing import Call
from tests import frozen
from tests.bench import Bench
from tests.kinds import boxes


@pytest.fixture
def quiet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Of a machine where no worker was started yet."""
    monkeypatch.setattr(starting, "_started", {})
    monkeypatch.setattr(starting, "_earlier", [])
    (tmp_path / "config").mkdir(mode=0o700)
    (tmp_path / "config" / "config.yaml").write_text(f"data_dir: {tmp_path / 'data'}\nworker_idle_s: 1\n")
    made = config.load(tmp_path / "config")
    Store.open(made.database).close()
    return made


def test_what_lies_in_the_data_directory_is_not_imported(
    quiet: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("filelock", "anyio", "atlas_mcp"):
        (quiet.data_dir / f"{name}.py").write_text(f"open({str(tmp_path / 'planted')!r}, 'w')\nraise SystemExit(7)")
    monkeypatch.chdir(quiet.data_dir)
    starting.start(quiet)
    assert starting._started[quiet.data_dir, True].wait(timeout=60) == 0
    assert not (tmp_path / "planted").exists()


def test_another_worker_is_started_where_the_newest_one_takes_no_jobs(quiet: Settings) -> None:
    """It ends what it runs. One that was started just now may be about to take them."""
    which = quiet.data_dir, True
    busy = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    starting._started[which], starting._at[which] = busy, time.monotonic()
    starting.ensure(quiet)
    assert starting._started[which] is busy
    starting._at[which] -= starting._AGAIN_S
    with presence.take(quiet.data_dir):
        starting.ensure(quiet)
        assert starting._started[which] is busy, "another one takes them"
    starting.ensure(quiet)
    assert starting._started[which] is not busy
    assert starting._earlier == [busy]
    busy.communicate()
    assert starting._started[which].wait(timeout=60) == 0


@pytest.mark.anyio
async def test_a_job_that_is_not_for_a_worker_does_not_wait_for_what_it_runs(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It lacks the credentials, and runs another job meanwhile: it lets one take jobs that has them."""
    monkeypatch.setattr(worker, "_LOOK_S", 0.001)
    first = await bench.queued(*boxes.box())
    second = await bench.queued(*boxes.box(30), deployment_id=frozen.OTHER)
    elsewhere = text("UPDATE plans SET places = json_array('elsewhere') WHERE id = :plan")
    await bench.app.store.write(lambda tx: tx.execute(elsewhere, {"plan": first.plan_id}))
    gate = bench.double.gate(Call.SUBMIT, "make")

    async def until(job: Job, state: JobState) -> None:
        while (await bench.job(job.id)).state is not state:
            await anyio.lowlevel.checkpoint()

    async with anyio.create_task_group() as group:
        group.start_soon(worker.run, bench.app.equipment(), lambda: bench.app.settings)
        await gate.reached.wait()
        try:
            with anyio.fail_after(60):
                while presence.taken(bench.app.settings.data_dir):
                    await anyio.lowlevel.checkpoint()
                monkeypatch.setenv("ATLAS_TEST_TOKEN", "a token")
                group.start_soon(worker.run, bench.app.equipment(), lambda: bench.app.settings)
                await until(second, JobState.SUCCEEDED)
            assert (await bench.job(first.id)).state is JobState.RUNNING
        finally:
            gate.open.set()
        await until(first, JobState.SUCCEEDED)
        group.cancel_scope.cancel()
    assert presence.names(bench.app.settings.data_dir) == presence.dead(bench.app.settings.data_dir)
