"""The program, a mirror with the test provider, a simulated cluster, and work directories."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.requires import missing
from tests.simcluster.process import SimCluster

from .cluster import CLUSTER
from .workspace import MODULE, Workspace, make_mirror


@pytest.fixture(scope="session")
def program() -> str:
    """The path of Terraform, or of OpenTofu."""
    found = shutil.which("terraform") or shutil.which("tofu")
    return found or missing("neither terraform nor tofu is installed on this machine")


@pytest.fixture(scope="session")
def mirror(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A filesystem mirror that holds the provider."""
    return make_mirror(tmp_path_factory.mktemp("mirror"))


@pytest.fixture(scope="module")
def sim(program: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimCluster]:
    """The cluster, for one file of tests."""
    with SimCluster(tmp_path_factory.mktemp("sim"), config=CLUSTER) as running:
        yield running


@pytest.fixture(scope="module")
def workspace(
    program: str, mirror: Path, sim: SimCluster, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[], Workspace]:
    """A function that makes a work directory with the module in it, initialised."""

    def make() -> Workspace:
        made = Workspace(tmp_path_factory.mktemp("work"), program, mirror, sim)
        made.copy(MODULE)
        made.init()
        return made

    return make
