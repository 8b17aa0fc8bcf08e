"""Every test of this folder runs twice: on the engine double, and on the real engine with the simulated cluster."""

from __future__ import annotations

import pytest

from atlas_mcp.engines.proxmox.actions import clone
from atlas_mcp.testing import MemoryCluster
from tests.contract.rigs import DoubleRig, Rig, SimRig
from tests.simcluster.process import SimCluster


@pytest.fixture(params=["double", "proxmox"])
def rig(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, cluster: MemoryCluster) -> Rig:
    if request.param == "double":
        return DoubleRig(cluster)
    sim: SimCluster = request.getfixturevalue("sim_cluster")
    monkeypatch.setenv("ATLAS_TEST_DEPLOY", sim.tokens["deploy"])
    monkeypatch.setenv("ATLAS_TEST_ADMIN", sim.tokens["admin"])
    monkeypatch.setattr(clone, "_SETTLE_S", 0.1)  # the simulator has answered or dropped a request for good by then
    monkeypatch.setattr(clone, "_LOOK_S", 0.05)
    return SimRig(sim)
