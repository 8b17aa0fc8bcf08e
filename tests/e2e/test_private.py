"""What ATLAS writes below its data directory is for its user alone, and it runs nowhere else."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import anyio
import pytest

from atlas_mcp.system import process
from tests.chaos.lab import Lab, fleet
from tests.e2e.talk import DEADLINE_S, call, client, laboratory
from tests.others import loose_below, reached_by_another
from tests.simcluster.process import SimCluster

pytestmark = pytest.mark.skipif(os.name != "posix", reason="modes and owners of POSIX")


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    with SimCluster(tmp_path / "sim", preset="demo") as sim, laboratory(sim, tmp_path) as lab:
        yield lab


def _command(lab: Lab, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "atlas_mcp", *words, "--config-dir", str(lab.config_dir)]
    return subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=DEADLINE_S, check=False
    )


def test_whatever_the_umask_nobody_else_reaches_what_a_run_leaves(lab: Lab) -> None:
    data_dir = lab.path / "data"

    async def run() -> set[str]:
        """A server and a worker that were started by somebody whose files are open to all; what there is meanwhile."""
        async with client(lab) as connected:
            collected = await call(connected, "collect_spec", spec=fleet("one", 2))
            await call(connected, "render_artifacts", spec_id=collected["spec_id"])
            plan = await call(connected, "plan", spec_id=collected["spec_id"])
            asked = await call(connected, "apply", plan_id=plan["plan_id"])
            await lab.answer(plan["plan_id"])
            job = await call(connected, "get_job", job_id=asked["job"]["job_id"], wait_s=25)
            assert job["jobs"][0]["state"] == "succeeded", lab.errors()
            assert loose_below(data_dir) == []
            return {str(path.relative_to(data_dir)) for path in data_dir.rglob("*")}

    with process.umask(0):
        there = anyio.run(run)
    assert {"atlas.db", "atlas.db-wal", "atlas.db-shm", "audit.key", "atlas.log", "workers/taking"} <= there
    assert any(path.startswith("workers/") and path.endswith(".lock") for path in there)
    assert any(path.startswith("renders/") and path.endswith("main.tf") for path in there)
    if os.geteuid() == 0:
        assert reached_by_another(data_dir) == []
        for folder in (data_dir, *filter(Path.is_dir, data_dir.rglob("*"))):
            folder.chmod(0o755)
        assert reached_by_another(data_dir) == [], "each file is closed by itself"
        for folder in (data_dir, *filter(Path.is_dir, data_dir.rglob("*"))):
            folder.chmod(0o700)


@pytest.mark.parametrize("words", [("serve", "--apply"), ("deployments",), ("jobs",), ("worker", "--data-dir")])
def test_nothing_starts_in_a_directory_that_others_may_enter(words: tuple[str, ...], lab: Lab) -> None:
    data_dir = lab.path / "data"
    assert lab.app.store  # it is made
    data_dir.chmod(0o755)
    before = sorted(path.name for path in data_dir.iterdir())
    refused = _command(lab, *words, *[str(data_dir)] * (words[-1] == "--data-dir"))
    assert refused.returncode == 1
    assert f"chmod 700 {data_dir}" in refused.stderr
    assert sorted(path.name for path in data_dir.iterdir()) == before, "nothing was written there"
    data_dir.chmod(0o700)
