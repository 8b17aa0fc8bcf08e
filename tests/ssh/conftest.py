"""A server and an engine that acts on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas_mcp.store import Store
from tests.bench import Bench
from tests.ssh.deaths import Deaths
from tests.ssh.sshd import Sshd, serving


@pytest.fixture
def sshd(tmp_path: Path) -> Iterator[Sshd]:
    with serving(tmp_path / "sshd") as server:
        yield server


@pytest.fixture
def second(tmp_path: Path) -> Iterator[Sshd]:
    with serving(tmp_path / "second") as server:
        yield server


@pytest.fixture
def deaths(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Deaths:
    """Workers whose deaths a test sets."""
    made = Deaths(bench.app.store.write)
    monkeypatch.setattr(Store, "write", staticmethod(made))
    return made
