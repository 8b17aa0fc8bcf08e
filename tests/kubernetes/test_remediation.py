"""Incidents on a real control plane, mended by workers: a Deployment scaled and restarted, a node uncordoned."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio
import pytest

from atlas_mcp.domain.remediation.incident import IncidentState
from atlas_mcp.model import Job, JobState
from atlas_mcp.store import incidents as incident_rows
from tests.chaos.desk import Desk, Nursery
from tests.kubernetes.conftest import Space
from tests.kubernetes.plane import Plane
from tests.kubernetes.works import PLACE

pytestmark = pytest.mark.skipif("ATLAS_FULL" not in os.environ, reason="part of .ci/full: set ATLAS_FULL=1")


@dataclass
class Ward(Desk):
    """A desk at one cluster."""

    kubeconfig: Path = field(kw_only=True)

    def targets(self) -> dict[str, Any]:
        return {"kubernetes": {PLACE: {"kubeconfig": f"file:{self.kubeconfig}"}}}

    async def mended(self, fault: str, target: str, action: str, **arguments: Any) -> tuple[Job, Any, list[str]]:
        """The job, the incident and what was noted when it was suggested."""
        tools, session = self.app.catalogue.tools, self.kernel()
        report: Any = await tools["report_incident"].fn(
            session, title="it is ill", fault=fault, place=PLACE, target=target, text=""
        )
        body = {"incident": report.incident_id, "action": action, "arguments": {"place": PLACE, **arguments}}
        spec = {"kind": "Remediation", "metadata": {"name": f"mend-{action}", "environment": "dev"}, "spec": body}
        collected: Any = await tools["collect_spec"].fn(session, spec=spec, profile=None, spec_id=None)
        assert collected.complete, collected
        view = await session.freeze(collected.spec_id, None)
        job = await self.finish(await self.approve(view.plan.id))
        about = await self.app.store.read(lambda tx: incident_rows.get(tx, report.incident_id))
        return job, about, collected.notes


@pytest.fixture
def ward(plane: Plane, tmp_path: Path) -> Iterator[Ward]:
    nursery = Nursery(tmp_path / "errors")
    made = Ward(tmp_path / "ward", nursery, worker_idle_s=1, kubeconfig=plane.kubeconfig("admin"))
    yield made
    made.close()
    nursery.close()


def test_a_deployment_is_scaled_and_restarted_and_a_node_takes_pods_again(
    ward: Ward, plane: Plane, space: Space
) -> None:
    async def run() -> None:
        space.make("deployments", space.deployment())
        plane.until(lambda: space.get("deployments", "web")["status"].get("readyReplicas") == 2, "it runs")
        target, given = f"{space.name}/web", {"namespace": space.name, "deployment": "web"}
        job, about, notes = await ward.mended("high-load", target, "scale-deployment", **given, replicas=4)
        assert (job.state, about.state) == (JobState.SUCCEEDED, IncidentState.RESOLVED), job
        assert space.get("deployments", "web")["status"]["readyReplicas"] == 4
        assert "has 2 of 2 replicas ready; risk low" in notes[0]
        assert "does not hold: fault shown (by our own facts)" in notes

        job, about, notes = await ward.mended("pods-hang", target, "restart-deployment", **given)
        assert (job.state, about.state) == (JobState.SUCCEEDED, IncidentState.RESOLVED), job
        template = space.get("deployments", "web")["spec"]["template"]["metadata"]
        assert "atlas-mcp/restarted" in template["annotations"] and "risk medium" in notes[0]

        there = plane.get("/api/v1/nodes")["items"][0]
        node = there["metadata"]["name"]
        plane.call("PUT", f"/api/v1/nodes/{node}", {**there, "spec": {**there["spec"], "unschedulable": True}})
        job, about, notes = await ward.mended("node-cordoned", node, "uncordon-node", node=node)
        assert (job.state, about.state) == (JobState.SUCCEEDED, IncidentState.RESOLVED), job
        assert "unschedulable" not in plane.get(f"/api/v1/nodes/{node}")["spec"]
        assert f"seen: Node {node} is cordoned; risk low" in notes
        assert "fault shown" in notes[-1]

    anyio.run(run)


def test_scaling_down_is_a_high_risk(ward: Ward, plane: Plane, space: Space) -> None:
    async def run() -> None:
        space.make("deployments", space.deployment())
        plane.until(lambda: space.get("deployments", "web")["status"].get("readyReplicas") == 2, "it runs")
        given = {"namespace": space.name, "deployment": "web", "replicas": 1}
        job, _, notes = await ward.mended("high-load", f"{space.name}/web", "scale-deployment", **given)
        assert job.state is JobState.SUCCEEDED and "risk high" in notes[0]

    anyio.run(run)
