"""A server and an engine that acts on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ssh.sshd import Sshd, serving


@pytest.fixture
def sshd(tmp_path: Path) -> Iterator[Sshd]:
    with serving(tmp_path / "sshd") as server:
        yield server


@pytest.fixture
def second(tmp_path: Path) -> Iterator[Sshd]:
    with serving(tmp_path / "second") as server:
        yield server
