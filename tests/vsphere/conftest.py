"""A vCenter that answers what was recorded."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.vsphere.replayed import Replay, replaying


@pytest.fixture
def replay(tmp_path: Path) -> Iterator[Replay]:
    with replaying(tmp_path) as replay:
        yield replay
