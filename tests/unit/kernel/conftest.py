"""What the tests of the kernel share."""

from __future__ import annotations

import pytest

from atlas_mcp.engines import Engines
from atlas_mcp.testing import ScriptedEngine
from tests.kinds import sockets


@pytest.fixture
def labels() -> ScriptedEngine:
    """An engine beside that of the boxes."""
    return ScriptedEngine(sockets.ENGINE)


@pytest.fixture
def engines(double: ScriptedEngine, labels: ScriptedEngine) -> Engines:
    return {double.name: double, labels.name: labels}
