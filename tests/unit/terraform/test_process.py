"""A command that is waited for: what it may say is bounded while it says it, and whoever leaves takes it along."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import anyio
import pytest

from atlas_mcp.engines.terraform import process
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.system import commands

pytestmark = pytest.mark.anyio
_ENDLESS = "import sys\nwhile True: sys.stdout.write('a' * 4096)"
_DEAF = """
import os, pathlib, signal, time
signal.signal(signal.SIGINT, signal.SIG_IGN)
pathlib.Path("pid.new").write_text(str(os.getpid()))
os.replace("pid.new", "pid")
while True: time.sleep(60)
"""


async def _run(program: str, cwd: Path, deadline_s: float = 3600.0) -> process.Ran:
    return await process.run([sys.executable, "-c", program], os.environ, cwd, deadline_s)


async def test_one_that_never_stops_talking_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_MOST_BYTES", 2**20)
    with pytest.raises(TargetError) as caught:
        await _run(_ENDLESS, tmp_path)
    assert caught.value.code is Code.TARGET_UNREADABLE
    assert "more than 1048576 bytes" in caught.value.message


async def test_one_that_said_too_much_and_ended_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_MOST_BYTES", 1000)
    with pytest.raises(TargetError, match="more than 1000 bytes"):
        await _run("print('a' * 2000)", tmp_path)
    assert (await _run("print('a' * 900)", tmp_path)).output == "a" * 900 + "\n"


async def test_one_that_heeds_no_interrupt_is_killed_once_its_caller_leaves(tmp_path: Path) -> None:
    with anyio.fail_after(_LONG_S):
        async with anyio.create_task_group() as group:
            group.start_soon(_run, _DEAF, tmp_path)
            while not (tmp_path / "pid").exists():  # noqa: ASYNC110 - another process makes it
                await anyio.sleep(0.01)
            group.cancel_scope.cancel()
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)
    assert commands._LEAVING_S < 5.0


_LONG_S = 15.0  # five are promised for a process that leaves, and this is one part of it; machines are busy
