"""docs/tasks.md says what is so."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas_mcp import config
from atlas_mcp.engines.ssh.judging import judged
from atlas_mcp.engines.ssh.settings import inventories_of
from atlas_mcp.errors import CallerError
from atlas_mcp.model import Effect
from tests.docs.generate import ROOT
from tools._task.items import items_of
from tools._task.plan import MOST
from tools._task.reading import parse
from tools._task.short import SHORT
from tools._task.spec import MOST_STEPS, MOST_SUBSTEPS, Body, Order, SubStep, TaskStep
from tools._task.targets import MOST as MOST_HOSTS

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


def test_its_task_is_a_task_and_every_key_is_explained() -> None:
    body: dict[str, Any] = yaml.safe_load(TASK)
    assert parse(body).spec.steps[1].substeps[1].take["ATLAS_KERNEL"].giver == "look/kernel"
    said = {*re.findall(r"`@?(\w+)[`:]", TEXT), *re.findall(r"`\w+: (?:\{)?(\w+)", TEXT)}
    keys = {
        *Body.model_fields,
        *TaskStep.model_fields,
        *SubStep.model_fields,
        *Order.model_fields,
        "from",
        "result",
        "within",
    }
    assert keys - {"substeps", "from"} <= said, "each key is explained"
    assert {*SHORT} <= {*re.findall(r"\w+", re.search(r"`spec: \{(.*?)\}`", TEXT)[1])}  # type: ignore[index]


def test_its_limits_are_the_limits() -> None:
    assert f"at most {MOST_STEPS}, of at most {MOST_SUBSTEPS} sub-steps each; a plan has at most {MOST:,} steps" in TEXT
    assert f"A task has at most {MOST_HOSTS} hosts." in " ".join(TEXT.split())


@pytest.mark.parametrize("name", ["task-nginx", "task-kernel-settings", "task-release"])
def test_its_examples_are_tasks_that_the_policy_lets_pass(name: str) -> None:
    assert f"`{name}`" in TEXT or f"examples/{name}`" in TEXT
    task = parse(yaml.safe_load((ROOT / "examples" / f"{name}.yaml").read_text()))
    for item in items_of(task):
        assert judged(item.action).judgement.decision != "forbid", item.name
    commands = [one for step in task.spec.steps for one in step.substeps if one.run and not one.take]
    assert all(one.undo or one.check or judged(one.action({})).judgement.effect is Effect.READ for one in commands)


def test_a_cluster_and_an_inventory_of_one_name_are_refused(tmp_path: Path) -> None:
    """A binding or a policy's rule would mean both."""
    cluster = "clusters: {lab: {endpoints: ['https://a'], token: 'env:T'}}\n"
    (tmp_path / "config.yaml").write_text(cluster + SETTINGS)
    with pytest.raises(CallerError) as caught:
        config.load(tmp_path)
    assert "the name of two places" in str(caught.value.problems)
