"""A port that is set down, on a host reached by a real sshd: set up again by nobody's word, and by none withdrawn."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import anyio
import pytest

from atlas_mcp.calls import incidents as taken
from atlas_mcp.calls import remediation
from atlas_mcp.calls.gate import Call
from atlas_mcp.domain.remediation.decision import Source
from atlas_mcp.domain.remediation.enabling import Scope
from atlas_mcp.domain.remediation.incident import IncidentState
from atlas_mcp.model import Job, JobState, Principal, Role
from atlas_mcp.store import incidents as incident_rows
from atlas_mcp.triggers.incidents import Asking
from tests.chaos.desk import Nursery
from tests.remediation.conftest import Ward
from tests.remediation.night import RULE, Night, decided
from tests.ssh.lab import Lab
from tests.ssh.sshd import Sshd

LOOP = Principal(name="schedule", role=Role.VIEWER, transport="trigger")
pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="only root makes interfaces")


def _ip(*words: str) -> str:
    return subprocess.run(["ip", *words], check=True, capture_output=True, text=True).stdout


@pytest.fixture
def port() -> Iterator[str]:
    """An interface that is set down, whose cable is here."""
    name, far = f"atl{os.getpid()}", f"atf{os.getpid()}"
    _ip("link", "add", name, "type", "veth", "peer", "name", far)
    _ip("link", "set", far, "up")
    yield name
    _ip("link", "delete", name)


@pytest.fixture
def night(tmp_path: Path, sshd: Sshd, port: str) -> Iterator[Night]:
    nursery = Nursery(tmp_path / "errors")
    lab = Lab(tmp_path / "lab", nursery, worker_idle_s=1, sshd=sshd)
    ward = Ward(lab, tmp_path)  # type: ignore[arg-type]  # of it only the desk counts
    made = Night(ward, lab.app, "port-down", 1.0, "enable-port", "lab", f"web-01/{port}", "/swp1")
    made.rules(RULE.model_copy(update={"actions": ("port",), "places": ("lab",)}))
    made.set(medium_risk=True)
    yield made
    lab.close()
    nursery.close()


async def _asked(night: Night, source: Source = Source.ALERT) -> tuple[str, Job | None]:
    """An incident of the port, and what was asked for by itself."""
    incident = await night.told_of(source)
    await Asking().look(night.app, Call(LOOP))
    jobs = await night.app.store.read(lambda tx: incident_rows.mending(tx, incident))
    return incident, next(iter(jobs), None)


def test_a_port_is_set_up_again_by_itself_where_everything_holds(night: Night, port: str) -> None:
    async def run() -> None:
        await night.ready()
        await night.suggested()

        async def withdrawn(term: str) -> None:
            incident, job = await _asked(night)
            assert job is not None and job.state is JobState.WAITING, term
            assert await decided(night, "plan", job.plan_id) == [term, "read again"], term
            await taken.close(night.app, Call(night.ward.lab.principal), incident)

        incident, job = await _asked(night, Source.TOOL)
        assert job is None, "what a tool reports is left alone"
        await taken.close(night.app, Call(night.ward.lab.principal), incident)
        night.set(medium_risk=False)
        await withdrawn("risk")
        night.set(medium_risk=True, frozen=True)
        await withdrawn("no freeze")
        night.set(medium_risk=True)
        await remediation.disable(night.app, Call(night.ward.lab.principal), Scope.ACTION, "enable-port")
        await withdrawn("action enabled")
        await night.enable(Scope.ACTION, name="enable-port", digest=night.digest)
        night.confidence = 0.1
        await night.suggested()
        await withdrawn("score")
        night.confidence = 1.0
        await night.suggested()
        assert "LOWER_UP" not in _ip("-o", "link", "show", "dev", port), "nothing was done so far"

        incident, job = await _asked(night)
        assert job is not None and job.state is JobState.QUEUED
        ended = await night.started(job.id)
        assert ended.state is JobState.SUCCEEDED and not ended.approval_id, ended
        assert "LOWER_UP" in _ip("-o", "link", "show", "dev", port)
        about = await night.app.store.read(lambda tx: incident_rows.get(tx, incident))
        assert about.state is IncidentState.RESOLVED and await decided(night, "job", job.id) == []

    anyio.run(run)
