"""The worker's process: where it imports from."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas_mcp import config
from atlas_mcp.jobs import worker
from atlas_mcp.store import Store


def test_what_lies_in_the_data_directory_is_not_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "_started", {})
    (tmp_path / "config").mkdir(mode=0o700)
    (tmp_path / "config" / "config.yaml").write_text(f"data_dir: {tmp_path / 'data'}\nworker_idle_s: 1\n")
    settings = config.load(tmp_path / "config")
    Store.open(settings.database).close()
    for name in ("filelock", "anyio", "atlas_mcp"):
        (settings.data_dir / f"{name}.py").write_text(f"open({str(tmp_path / 'planted')!r}, 'w')\nraise SystemExit(7)")
    monkeypatch.chdir(settings.data_dir)
    worker.start(settings)
    assert worker._started[settings.data_dir, True].wait(timeout=60) == 0
    assert not (tmp_path / "planted").exists()
