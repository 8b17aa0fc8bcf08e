"""A night whose settings stand in files, for processes of its own: workers, and what receives alerts."""

from __future__ import annotations

import shutil
from pathlib import Path

import yaml

from atlas_mcp import config
from atlas_mcp.app import App
from atlas_mcp.content.loading import ContentRoot
from atlas_mcp.domain.rules import Rule
from tests.chaos.desk import Worker
from tests.remediation.conftest import Ward
from tests.remediation.night import RULE, Night
from tests.remediation.receiver import ENTRIES, TOKEN


def policy(path: Path, *rules: Rule) -> ContentRoot:
    """A content root of the operator's, with the default policy and further rules."""
    folder = path / "resources" / "policies"
    folder.mkdir(parents=True)
    default = yaml.safe_load((Path(__file__).parents[2] / "resources/policies/default.yaml").read_text())
    default["rules"] += [rule.model_dump(mode="json", exclude_defaults=True) for rule in rules]
    (folder / "night.yaml").write_text(yaml.safe_dump(default))
    return ContentRoot("ours", path)


def settings(night: Night, path: Path, *rules: Rule) -> Path:
    """The ward's settings, with alerts taken in and a policy by which something may begin."""
    shutil.copytree(night.ward.lab.config_dir, path / "config")
    file, token, root = path / "config" / "config.yaml", path / "intake.token", policy(path / "ours", *rules)
    token.touch(mode=0o600)
    token.write_text(TOKEN)
    told = yaml.safe_load(file.read_text()) | {
        "data_dir": str(path / "data"),
        "worker_idle_s": 1,
        "intake": {"listen": "127.0.0.1:0", "token": f"file:{token}", "alerts": ENTRIES},
        "content_roots": {"ours": {"path": str(root.path), "digest": root.digest}},
        "policy": "night",
        "schedules": {"incidents": {"every_s": 10}, "collection": {"enabled": False}},
    }
    file.write_text(yaml.safe_dump(told))
    return path / "config"


async def earned(ward: Ward, path: Path) -> Night:
    """A night in which the action may run by itself, by the settings of a directory."""
    night = Night.over(ward, path)
    await night.ready()
    await night.suggested()
    night.app.close()
    night.app = App(config.load(settings(night, path, RULE)), may_apply=True)
    return night


def worker(night: Night, path: Path, **chaos: str) -> Worker:
    """A worker on the data of a night; `chaos` are CHAOS_* variables of `faulty_worker`."""
    arguments = ["worker", "--config-dir", str(path / "config"), "--data-dir", str(path / "data")]
    variables = {f"CHAOS_{name.upper()}": value for name, value in {"hurry": "20", **chaos}.items()}
    made = night.ward.lab.nursery.fork(arguments, variables)
    night.ward.lab.workers.append(made)
    return made
