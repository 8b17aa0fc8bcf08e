"""Importing as if a package were not there; and that a server which only lists its tools does without rich."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from atlas_mcp.system.absent import absent


def test_a_package_is_absent_within_and_as_before_after() -> None:
    before = sys.modules["json"]
    with absent("json"), pytest.raises(ImportError):
        import json as again  # noqa: F401
    assert sys.modules["json"] is before is json


def test_a_package_that_was_not_imported_can_be_imported_after(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "this", raising=False)
    with absent("this"), pytest.raises(ImportError):
        import this  # noqa: F401
    assert "this" not in sys.modules


def test_what_was_there_is_there_again_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), absent("json"):
        _ = 1 // 0
    assert sys.modules["json"] is json


_SERVED = """
import atexit, gc, sys
from atlas_mcp.cli import main
atexit.register(lambda: print("rich" in sys.modules, gc.isenabled(), gc.get_freeze_count() > 0, file=sys.stderr))
sys.argv = ["atlas-mcp", "serve", "--config-dir", sys.argv[1], "--data-dir", sys.argv[1] + "/data"]
main()
"""


def test_a_server_is_started_without_rich_and_collects_garbage_once_it_is_up(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SERVED, str(tmp_path)], input="", capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stderr.splitlines()[-1] == "False True True"
