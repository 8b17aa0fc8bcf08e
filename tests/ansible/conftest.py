"""A lab with one guest that roles can be run on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ansible.lab import RoleLab
from tests.chaos.desk import Nursery
from tests.rendering.workbench import tool
from tests.requires import missing, need
from tests.simcluster.process import SimCluster
from tests.ssh.sshd import serving


@pytest.fixture(scope="package")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    made = Nursery(tmp_path_factory.mktemp("workers") / "errors")
    yield made
    made.close()


@pytest.fixture(scope="package")
def sim(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimCluster]:
    with SimCluster(tmp_path_factory.mktemp("sim"), preset="demo") as running:
        yield running


@pytest.fixture
def lab(tmp_path: Path, sim: SimCluster, nursery: Nursery) -> Iterator[RoleLab]:
    need("ssh")
    tool("ansible-runner")
    if os.geteuid() != 0:
        missing("the playbooks become root")
    sim.tokens = sim.control("reset")["tokens"]
    with serving(tmp_path / "sshd") as sshd:
        made = RoleLab(tmp_path / "lab", nursery, sim=sim, sshd=sshd, chaos={"hurry": "20"})
        yield made
        made.close()
