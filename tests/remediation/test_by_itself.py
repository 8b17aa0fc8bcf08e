"""From an alert over HTTP to a VM that runs again: processes of their own, and nobody who calls or approves."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import anyio

from atlas_mcp.domain.remediation.decision import Source
from atlas_mcp.domain.remediation.incident import Incident, IncidentState
from atlas_mcp.jobs import presence
from atlas_mcp.model import Job, JobState
from atlas_mcp.store import incidents as incident_rows
from tests.remediation.conftest import NAME, Ward
from tests.remediation.night import RULE, Night, decided
from tests.remediation.processes import settings
from tests.remediation.receiver import alert, receiving

_DEADLINE_S = 90.0


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
