"""One simulator process for the whole folder; every test starts with the demo cluster as it was."""

import copy
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from .client import Api
from .process import SimCluster

# Two nodes with little in them, for tests that need a cluster of their own.
SMALL: dict[str, Any] = {
    "name": "small",
    "nodes": [
        {"name": "n1", "cpus": 4, "memory_mib": 8192, "bridges": {"vmbr0": {"vlan_aware": True}}},
        {"name": "n2", "cpus": 8, "memory_mib": 16384, "bridges": {"vmbr0": {}}},
    ],
    "storages": [
        {"id": "shared", "type": "rbd", "shared": True, "total": 1000, "avail": 500},
        {"id": "thin", "type": "lvmthin", "total": 100, "avail": {"n1": 60, "n2": 20}},
    ],
    "pools": [{"id": "atlas"}],
    "guests": [
        {
            "vmid": 900,
            "name": "base",
            "node": "n1",
            "template": True,
            "agent": True,
            "config": {"agent": "1", "scsi0": "shared:10", "ide2": "shared:cloudinit", "net0": "virtio,bridge=vmbr0"},
        },
        {"vmid": 901, "name": "local-base", "node": "n1", "template": True, "config": {"scsi0": "thin:4"}},
    ],
    "tokens": [{"id": "atlas@pve!full", "acl": {"/": ["Administrator"]}}],
}


@pytest.fixture(scope="session")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimCluster]:
    with SimCluster(tmp_path_factory.mktemp("simcluster"), preset="demo") as running:
        yield running


@pytest.fixture
def sim(process: SimCluster) -> SimCluster:
    """The demo cluster as it starts."""
    process.tokens = process.control("reset")["tokens"]
    return process


@pytest.fixture
def small(sim: SimCluster) -> Callable[..., Api]:
    """A function that puts SMALL, changed by its keyword arguments, in place and answers a client that may do all."""

    def use(**changes: Any) -> Api:
        config = copy.deepcopy(SMALL) | changes
        sim.tokens = sim.control("reset", config=config)["tokens"]
        return Api(sim, "full")

    return use


@pytest.fixture
def deploy(sim: SimCluster) -> Api:
    return Api(sim, "deploy")


@pytest.fixture
def admin(sim: SimCluster) -> Api:
    return Api(sim, "admin")


@pytest.fixture
def audit(sim: SimCluster) -> Api:
    return Api(sim, "audit")


@pytest.fixture
def state_dir(tmp_path: Path) -> Path:
    return tmp_path / "state"
