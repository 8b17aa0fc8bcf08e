"""A unit that is down on a host: what is seen of it, and the plan that restarts it, as the task's form does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest

from atlas_mcp.model import Effect, Outcome, SubjectKind
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
        assert (step.id, step.action, step.target.name) == ("web-01/restart/unit", "service", "web-01")
        assert step.args["name"] == "atlas-none" and step.args["state"] == "restarted"
        assert f"risk {collected.notes[0].rpartition('risk ')[2]}" in view.plan.warnings[0]

    anyio.run(run)
