"""From an alert over HTTP to a VM that runs again: processes of their own, and nobody who calls or approves."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import anyio
import yaml

from atlas_mcp.content.loading import ContentRoot
from atlas_mcp.domain.remediation.decision import Source
from atlas_mcp.domain.remediation.incident import Incident, IncidentState
from atlas_mcp.domain.rules import Rule
from atlas_mcp.jobs import presence
from atlas_mcp.model import Job, JobState
from atlas_mcp.store import incidents as incident_rows
from tests.remediation.conftest import NAME, Ward
from tests.remediation.night import RULE, Night, decided
from tests.remediation.receiver import ENTRIES, TOKEN, alert, receiving

_DEADLINE_S = 90.0


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


@contextmanager
def staying(path: Path) -> Iterator[None]:
    """`atlas-mcp worker --stay`, and the worker that it starts."""
    words = [sys.executable, "-m", "atlas_mcp", "worker", "--stay", "--config-dir", str(path / "config")]
    variables = {**os.environ, "CHAOS_HURRY": "20"}
    with (path / "stay.err").open("ab") as errors:
        process = subprocess.Popen(words, stderr=errors, env=variables)
    try:
        yield
    finally:
        process.terminate()
        process.wait(30)
        until(lambda: not presence.taken(path / "data"), "its worker does not leave")


def until(holds: Callable[[], bool], else_: str) -> None:
    deadline = time.monotonic() + _DEADLINE_S
    while not holds():
        assert time.monotonic() < deadline, else_
        time.sleep(0.2)


def test_from_an_alert_to_a_running_vm(ward: Ward, night: Night, tmp_path: Path) -> None:
    def read(work: Callable[[Any], Any]) -> Any:
        return anyio.run(lambda: night.app.store.read(work))

    def about() -> Incident | None:
        return next((one for one in read(lambda tx: incident_rows.recent(tx)) if one.target == NAME), None)

    def do(work: Callable[[], Awaitable[None]]) -> None:
        anyio.run(work)

    do(night.ready)
    do(night.suggested)
    settings(night, tmp_path, RULE)
    ward.stop()
    with receiving(tmp_path) as receiver, staying(tmp_path):
        assert receiver.alerts(alert(NAME)) == {"incident": 1}
        until(lambda: ward.status == "running", (tmp_path / "stay.err").read_text())
        until(lambda: (one := about()) is not None and one.state is IncidentState.RESOLVED, "it is not resolved")
        assert receiver.alerts(alert(NAME, status="resolved")) == {"ended": 1}
    incident = about()
    assert incident is not None and incident.source is Source.ALERT
    job: Job = read(lambda tx: incident_rows.mending(tx, incident.id))[0]
    assert (job.state, job.principal, job.approval_id) == (JobState.SUCCEEDED, "incidents", "")
    assert anyio.run(lambda: decided(night, "job", job.id)) == []
    assert read(night.app.trail.verify).intact
