"""docs/tasks.md says what is so."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas_mcp import config
from atlas_mcp.engines.ssh.settings import inventories_of
from atlas_mcp.errors import CallerError
from tests.docs.generate import ROOT
from tools._task.reading import parse
from tools._task.spec import Body

TEXT = (ROOT / "docs" / "tasks.md").read_text()
SETTINGS, TASK = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)


def test_its_settings_are_settings(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(SETTINGS)
    (host,) = inventories_of(config.load(tmp_path))["lab"].hosts.values()
    assert host.lives_on == "proxmox/demo/vm/2000"


@pytest.mark.parametrize("wrong", ["2000", "demo/2000", "proxmox/demo/2000", "proxmox/demo/vm/", "proxmox//vm/2000"])
def test_a_vm_that_is_named_otherwise_is_refused(tmp_path: Path, wrong: str) -> None:
    """Misspelt it would mean nothing, unseen: jobs on the host and on its VM would not wait for each other."""
    (tmp_path / "config.yaml").write_text(SETTINGS.replace("proxmox/demo/vm/2000", wrong))
    with pytest.raises(CallerError) as caught:
        config.load(tmp_path)
    assert [one.pointer.rpartition("/")[2] for one in caught.value.problems] == ["lives_on"]


def test_its_task_is_a_task() -> None:
    body: dict[str, Any] = yaml.safe_load(TASK)
    assert parse(body).spec.undo == "sudo swapon -a"
    said = {*re.findall(r"`(\w+)`", TEXT), "host", "script"}
    assert {*Body.model_fields} - {"inventory"} <= said, "each field is explained"


def test_a_cluster_and_an_inventory_of_one_name_are_refused(tmp_path: Path) -> None:
    """A binding or a policy's rule would mean both."""
    cluster = "clusters: {lab: {endpoints: ['https://a'], token: 'env:T'}}\n"
    (tmp_path / "config.yaml").write_text(cluster + SETTINGS)
    with pytest.raises(CallerError) as caught:
        config.load(tmp_path)
    assert "the name of two places" in str(caught.value.problems)
