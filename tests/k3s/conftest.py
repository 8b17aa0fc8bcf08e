"""What the tests of K3s share: a simulated cluster of VMs, and a process that forks workers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.chaos.desk import Nursery
from tests.simcluster.process import SimCluster


@pytest.fixture(scope="package")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    made = Nursery(tmp_path_factory.mktemp("workers") / "errors")
    yield made
    made.close()


@pytest.fixture(scope="package")
def sim(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimCluster]:
    with SimCluster(tmp_path_factory.mktemp("sim"), preset="demo") as running:
        yield running
