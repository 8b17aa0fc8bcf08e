"""A hostile API between the engine and the simulated cluster, with bounds that are reached soon."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from atlas_mcp.engines.proxmox import client
from atlas_mcp.engines.proxmox.actions import clone
from atlas_mcp.system.http import Bounds
from tests.contract.rigs import Rig
from tests.hostile.api import HostileApi
from tests.simcluster.process import SimCluster

BOUNDS = Bounds(connect_s=10.0, call_s=20.0, most_bytes=2**20, most_values=100_000)


@pytest.fixture(scope="session")
def hostile_process(tmp_path_factory: pytest.TempPathFactory, sim_process: SimCluster) -> Iterator[HostileApi]:
    api = HostileApi(sim_process, tmp_path_factory.mktemp("hostile"))
    api.start()
    yield api
    api.stop()


@pytest.fixture
def hostile(hostile_process: HostileApi, sim_cluster: SimCluster) -> HostileApi:
    """The API, which attacks nothing yet."""
    hostile_process.peace()
    hostile_process.calls.clear()
    hostile_process.trapped.clear()
    return hostile_process


class Besieged(Rig):
    """The engine, which reaches the simulated cluster through the hostile API alone."""

    def __init__(self, hostile: HostileApi) -> None:
        super().__init__(hostile.sim)
        reached = {"endpoints": (hostile.url,), "ca_file": None, "fingerprint": hostile.fingerprint}
        self._settings = self._settings.model_copy(update=reached)
        self.restart()


@pytest.fixture
def rig(monkeypatch: pytest.MonkeyPatch, hostile: HostileApi) -> Rig:
    monkeypatch.setenv("ATLAS_TEST_DEPLOY", hostile.sim.tokens["deploy"])
    monkeypatch.setenv("ATLAS_TEST_ADMIN", hostile.sim.tokens["admin"])
    monkeypatch.setattr(client, "_READ_TRIES", 1)
    monkeypatch.setattr(client, "BOUNDS", BOUNDS)
    monkeypatch.setattr(clone, "_SETTLE_S", 0.1)  # the simulator has answered or dropped a request for good by then
    monkeypatch.setattr(clone, "_LOOK_S", 0.05)
    return Besieged(hostile)
