"""The demo finds its cluster, a program of its own, or says how to install it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from atlas_mcp.cli import demo_stage
from atlas_mcp.errors import CallerError, Code

ROOT = Path(__file__).parents[2]


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An interpreter without the program beside it, and the only place on PATH."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "env" / "python"))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    (tmp_path / "bin").mkdir()
    return tmp_path / "bin"


def test_a_wheel_without_the_cluster_names_the_one_command(elsewhere: Path) -> None:
    with pytest.raises(CallerError) as caught, demo_stage.stage():
        pass
    assert caught.value.code is Code.NOT_FOUND
    assert caught.value.remedy == f"In a checkout of the source, run: {demo_stage.GET_IT}"
    assert demo_stage.GET_IT in (ROOT / "README.md").read_text()
    assert (
        f'uv tool install --quiet --constraints "$OUT/constraints.txt" {demo_stage.GET_IT.split()[-1]}'
        in (ROOT / ".ci" / "stages.sh").read_text()
    )


def test_the_cluster_is_found_on_path(elsewhere: Path) -> None:
    program = elsewhere / demo_stage.PROGRAM
    program.write_text("#!/bin/sh\nexit 3\n")
    program.chmod(0o755)
    with pytest.raises(Exception, match="Unable to start the simulated cluster"), demo_stage.stage():
        pass
