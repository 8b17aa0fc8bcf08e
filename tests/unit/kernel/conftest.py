"""What the tests of the kernel share."""

from __future__ import annotations

import pytest

from tests.bench import Bench
from tests.unit.kernel.labels import LabelEngine, allow


@pytest.fixture
def labels(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> LabelEngine:
    """The engine that only this test has."""
    engine = LabelEngine()
    allow(bench, engine, monkeypatch)
    return engine
