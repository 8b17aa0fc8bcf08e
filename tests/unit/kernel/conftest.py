"""The bench that the kernel's tests work at."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp.app import App
from atlas_mcp.testing import Clock, MemoryCluster
from tests.bench import Bench, hurry


@pytest.fixture
def bench(
    app: App,
    cluster: MemoryCluster,
    clock: Clock,
    approver_key: Ed25519PrivateKey,
    monkeypatch: pytest.MonkeyPatch,
) -> Bench:
    hurry(monkeypatch)
    return Bench(app, cluster, clock, approver_key)
