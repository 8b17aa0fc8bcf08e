"""A unit and a port that are down on a host: what is seen of them, and the plan that mends them, as a task does."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest

from atlas_mcp.domain.remediation.incident import IncidentState
from atlas_mcp.model import Effect, JobState, Outcome, SubjectKind
from tests.chaos.desk import Nursery
from tests.ssh.lab import Lab
from tests.ssh.sshd import Sshd


@pytest.fixture
def lab(tmp_path: Path, sshd: Sshd) -> Iterator[Lab]:
    nursery = Nursery(tmp_path / "errors")
    made = Lab(tmp_path / "lab", nursery, sshd=sshd)
    yield made
    made.close()
    nursery.close()


def test_a_unit_is_looked_at_and_its_restart_is_planned(lab: Lab) -> None:
    async def run() -> None:
        tools, session = lab.app.catalogue.tools, lab.kernel()
        given = {"title": "no answer", "fault": "unit-down", "place": "lab", "target": "web-01", "text": ""}
        report: Any = await tools["report_incident"].fn(session, **given)
        arguments = {"place": "lab", "host": "web-01", "unit": "atlas-none"}
        body = {"incident": report.incident_id, "action": "restart-unit", "arguments": arguments}
        spec = {"kind": "Remediation", "metadata": {"name": "mend", "environment": "dev"}, "spec": body}
        collected: Any = await tools["collect_spec"].fn(session, spec=spec, profile=None, spec_id=None)
        assert collected.complete, collected
        assert collected.notes[0].startswith("seen: unit atlas-none of web-01 is not active; risk ")
        assert "fault shown" in collected.notes[-1] and "one target" in collected.notes[-1]
        view = await session.freeze(collected.spec_id, None)
        assert view.plan.subject.kind is SubjectKind.RUN and view.decision.outcome is Outcome.ASK
        (step,) = [one for one in view.plan.steps if one.effect is not Effect.READ]
        assert (step.id, step.action, step.target.name) == ("web-01/mend/unit", "service", "web-01")
        assert step.args["name"] == "atlas-none" and step.args["state"] == "restarted"
        assert f"risk {collected.notes[0].rpartition('risk ')[2]}" in view.plan.warnings[0]

    anyio.run(run)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root makes interfaces")
def test_a_port_that_is_set_down_is_set_up_again(lab: Lab) -> None:
    """Its cable is here: the interface of the machine that stands for the switch is made for the test."""
    port, far = f"atl{os.getpid()}", f"atf{os.getpid()}"

    def ip(*words: str) -> str:
        return subprocess.run(["ip", *words], check=True, capture_output=True, text=True).stdout

    async def run() -> None:
        tools, session = lab.app.catalogue.tools, lab.kernel()
        given = {"title": "no link", "fault": "port-down", "place": "lab", "target": f"web-01/{port}", "text": ""}
        report: Any = await tools["report_incident"].fn(session, **given)
        arguments = {"place": "lab", "host": "web-01", "port": port}
        body = {"incident": report.incident_id, "action": "enable-port", "arguments": arguments}
        spec = {"kind": "Remediation", "metadata": {"name": "mend-port", "environment": "dev"}, "spec": body}
        collected: Any = await tools["collect_spec"].fn(session, spec=spec, profile=None, spec_id=None)
        assert collected.complete, collected
        assert collected.notes[0] == f"seen: port {port} of web-01 is set down; risk medium"
        view = await session.freeze(collected.spec_id, None)
        assert view.decision.outcome is Outcome.ASK
        effects = [one.effect for one in view.plan.steps if one.effect is not Effect.READ]
        assert effects == [Effect.INTERRUPT]
        assert (await lab.finish(await lab.approve(view.plan.id))).state is JobState.SUCCEEDED, lab.errors()
        assert "LOWER_UP" in ip("-o", "link", "show", "dev", port)
        assert (await session.incident(report.incident_id)).state is IncidentState.RESOLVED

    ip("link", "add", port, "type", "veth", "peer", "name", far)
    try:
        ip("link", "set", far, "up")
        anyio.run(run)
    finally:
        ip("link", "delete", port)
