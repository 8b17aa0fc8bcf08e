"""The cluster of this folder: what an engine owes is asked of the Proxmox engine on the simulated one."""

from __future__ import annotations

import pytest

from atlas_mcp.engines.proxmox.actions import clone
from tests.contract.rigs import Rig
from tests.simcluster.process import SimCluster


@pytest.fixture
def rig(monkeypatch: pytest.MonkeyPatch, sim_cluster: SimCluster) -> Rig:
    monkeypatch.setenv("ATLAS_TEST_DEPLOY", sim_cluster.tokens["deploy"])
    monkeypatch.setenv("ATLAS_TEST_ADMIN", sim_cluster.tokens["admin"])
    monkeypatch.setattr(clone, "_SETTLE_S", 0.1)  # the simulator has answered or dropped a request for good by then
    monkeypatch.setattr(clone, "_LOOK_S", 0.05)
    return Rig(sim_cluster)
