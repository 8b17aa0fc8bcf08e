"""The README's first command, as a newcomer runs it."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path


def test_the_demo_makes_undoes_verifies_and_leaves_nothing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "atlas_mcp", "demo", "--yes", "--json"],
        capture_output=True,
        text=True,
        timeout=120,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "TMPDIR": str(tmp_path)},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout.splitlines()[-1])
    seconds = result.pop("seconds")
    assert result == {"ok": True, "created": 5, "rolled_back": 3, "orphans": 0, "audit": "intact"}
    assert seconds > 0
    assert list(tmp_path.iterdir()) == []
    assert "shop-db" in done.stderr
    ends = time.monotonic() + 20  # the worker has signed off; its process ends a moment later
    while _processes_below(tmp_path) and time.monotonic() < ends:
        time.sleep(0.1)
    assert _processes_below(tmp_path) == []


def _processes_below(path: Path) -> list[str]:
    found = []
    for cmdline in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            command = cmdline.read_bytes().replace(b"\0", b" ").decode()
        except OSError:
            continue
        if str(path) in command:
            found.append(command)
    return found
