"""A cloud that is a folder, a mirror with its providers, and work directories with our trees."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.terraform.workspace import _SETTINGS, ROOT, Workspace

from .cloud import Cloud
from .mirror import make_cloud_mirror
from .site import ClusterShop, make_shop

TREES = ROOT / "templates" / "terraform"
AWS = {"AWS_ACCESS_KEY_ID": "AKIA123456789012", "AWS_SECRET_ACCESS_KEY": "secret-of-aws"}
AZURE = {"ARM_CLIENT_ID": "client", "ARM_CLIENT_SECRET": "secret-of-azure", "ARM_TENANT_ID": "tenant"}
EXAMPLES = {"eks": "three-zones", "aks": "three-zones"}


def example(tree: str) -> dict[str, Any]:
    """The variables of a tree, as its example has them."""
    document = yaml.safe_load((TREES / tree / "examples" / f"{EXAMPLES[tree]}.yaml").read_text())
    return dict(document[tree])


class CloudWorkspace(Workspace):
    """A work directory with one of our trees."""

    def __init__(self, path: Path, program: str, mirror: Path, environment: dict[str, str]) -> None:
        self.path = path
        self._program = program
        settings = path / "cli.tfrc"
        settings.write_text(_SETTINGS % mirror)
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("TF_", "AWS_", "ARM_"))}
        self._environment = {**kept, **environment, "TF_CLI_CONFIG_FILE": str(settings), "TF_IN_AUTOMATION": "1"}

    def output(self, name: str) -> Any:
        """An output as data, a sensitive one too."""
        return json.loads(self.run("output", "-json").ok().output)[name]["value"]


@pytest.fixture
def cloud(tmp_path: Path) -> Cloud:
    return Cloud(tmp_path / "cloud")


@pytest.fixture
def cloud_mirror(tmp_path: Path, cloud: Cloud) -> Path:
    """A mirror whose providers make things in that cloud."""
    path = tmp_path / "mirror"
    path.mkdir()
    return make_cloud_mirror(path, cloud.path)


def laid(
    name: str, program: str, mirror: Path, path: Path, environment: dict[str, str] | None = None
) -> CloudWorkspace:
    """A work directory with a tree in it, initialised."""
    shutil.copytree(TREES / name / "files", path)
    (path / "terraform.tfvars.json.jinja").unlink()
    made = CloudWorkspace(path, program, mirror, environment or (AWS if name == "eks" else AZURE))
    made.variables(example(name))
    made.init()
    return made


@pytest.fixture
def tree(program: str, cloud_mirror: Path, tmp_path: Path) -> Callable[..., CloudWorkspace]:
    """A function that makes a work directory with a tree in it, initialised."""

    def make(name: str, environment: dict[str, str] | None = None) -> CloudWorkspace:
        return laid(name, program, cloud_mirror, tmp_path / name, environment)

    return make


@pytest.fixture
def cluster_shop(
    program: str, cloud_mirror: Path, tmp_path: Path, empty_database: Path, cloud: Cloud
) -> Iterator[ClusterShop]:
    """A machine with Terraform, two clouds and an approver."""
    made = make_shop(program, cloud_mirror, tmp_path / "home", empty_database, cloud)
    yield made
    made.site.until_idle()
