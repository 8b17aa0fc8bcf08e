"""Lanes of clusters; ATLAS_FULL asks for the long passes that `.ci/full` runs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.chaos.desk import Nursery
from tests.chaos.lab import Bench, Lab
from tests.simcluster.process import SimCluster

LANES = 4


@pytest.fixture(scope="session")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """Lanes, each with a cluster, for tests that work through a list."""
    path = tmp_path_factory.mktemp("chaos")
    sims = [SimCluster(path / f"sim{lane}", preset="demo") for lane in range(LANES)]
    nursery = Nursery(path / "workers.err")
    yield Bench(path, sims, nursery)
    nursery.close()
    for sim in sims:
        sim.stop()


@pytest.fixture
def lab(bench: Bench) -> Iterator[Lab]:
    """A new data directory on a cluster as it was at first."""
    lab = bench.lab(0)
    lab.chaos["hurry"] = "20"
    yield lab
    lab.close()


@pytest.fixture
def sim(lab: Lab) -> SimCluster:
    """The cluster of the lab."""
    return lab.sim
