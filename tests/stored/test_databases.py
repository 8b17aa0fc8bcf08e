"""Databases of older versions, with jobs in mid-flight: read, finished and undone by the code of the day.

`tests/cases/stored/record.py` wrote them. The clock stands where it stood then, so that permits still count.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import anyio
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp.app import App
from atlas_mcp.calls.gate import Call
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.config import defaults
from atlas_mcp.engines.proxmox.settings import ClusterSettings, Vmids
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.jobs import starting, worker
from atlas_mcp.model import Answer, Job, JobState
from atlas_mcp.plans import approvals
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import plans as plan_rows
from atlas_mcp.store import specs as spec_rows
from tests.bench import ANN, hurry
from tests.cases.stored.record import KEY
from tests.simcluster.process import SimCluster

pytestmark = pytest.mark.anyio
CORPUS = Path(__file__).parents[1] / "cases" / "stored"
CASES = sorted(path.with_suffix("") for path in CORPUS.glob("*/*.sql"))


@dataclass
class Recorded:
    """A data directory and a cluster as they were when the case was recorded."""

    told: dict[str, Any]
    app: App
    sim: SimCluster

    async def approve(self, plan_id: str) -> None:
        """Sign a plan with the key that was an approver's then."""
        row = await self.app.store.read(lambda tx: plan_rows.get(tx, plan_id))
        key = Ed25519PrivateKey.from_private_bytes(KEY)
        anchor = await self.app.store.read(self.app.trail.anchor)
        signed = approvals.sign(row.plan, anchor, Answer.APPROVE, "bea", key, self.app.now(), timedelta(hours=1))
        await self.app.jobs.answer(plan_id, signed, "test")

    async def run(self, job_id: str) -> Job:
        """Have a worker of today do what is due; the job as it then stands."""
        async with anyio.create_task_group() as group:
            group.start_soon(worker.run, self.app.equipment(), lambda: self.app.settings)
            while True:
                job = await self.job(job_id)
                if not job.state.runnable:
                    break
                await anyio.sleep(0.02)
            group.cancel_scope.cancel()
        return job

    async def job(self, job_id: str) -> Job:
        """A job as it stands."""
        return await self.app.store.read(lambda tx: job_rows.get(tx, job_id))

    def guests(self) -> dict[int, dict[str, Any]]:
        """Our guests."""
        return {int(id_): one for id_, one in self.sim.state()["guests"].items() if 2000 <= int(id_) <= 2999}

    async def whole(self, deployment_id: str) -> None:
        """See that the record and the cluster agree, and that the audit log is intact."""
        members = (await KernelSession(self.app, Call(ANN)).deployment(deployment_id)).members
        assert sorted(int(member.target.id) for member in members) == sorted(self.guests())
        verified = await self.app.store.read(lambda tx: self.app.trail.verify(tx))
        assert verified.intact, verified.reason


@pytest.fixture(scope="module")
def sim(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimCluster]:
    with SimCluster(tmp_path_factory.mktemp("sim"), preset="demo") as running:
        yield running


def restored(case: Path, sim: SimCluster, tmp_path: Path) -> Recorded:
    """A case as it was recorded."""
    told = json.loads(case.with_suffix(".json").read_text())
    data, config = tmp_path / "data", tmp_path / "config"
    for directory in (data, config):
        directory.mkdir(mode=0o700)
    with closing(sqlite3.connect(data / "atlas.db")) as database:
        database.executescript(case.with_suffix(".sql").read_text())
    written = {
        data / "atlas.db": b"",
        data / "audit.key": bytes.fromhex(told["audit_key"]),
        config / "approvers": told["approvers"].encode(),
        config / "deploy": sim.tokens["deploy"].encode(),
        config / "admin": sim.tokens["admin"].encode(),
    }
    for path, content in written.items():
        path.touch(mode=0o600)
        path.chmod(0o600)
        if content:
            path.write_bytes(content)
    cluster = ClusterSettings(
        endpoints=(sim.url,),
        ca_file=Path(sim.ca_file),
        token=f"file:{config / 'deploy'}",
        admin_token=f"file:{config / 'admin'}",
        vmids=Vmids(first=2000, last=2999),
        calls_per_s=1000,
    )
    settings = defaults(clusters={"demo": cluster}, data_dir=data, config_dir=config)
    sim.control("reset")
    sim.control("restore", guests=list(told["guests"].values()), tasks=told["tasks"], ha=told["ha"])
    at = datetime.fromisoformat(told["at"]) + timedelta(minutes=1)
    return Recorded(told, App(settings, may_apply=True, now=lambda: at), sim)


@pytest.fixture
def recorded(request: pytest.FixtureRequest, sim: SimCluster, tmp_path: Path, monkeypatch: Any) -> Iterator[Recorded]:
    hurry(monkeypatch)
    made = restored(request.param, sim, tmp_path)
    yield made
    made.app.close()


def named(*prefixes: str) -> pytest.MarkDecorator:
    """Every recorded case of these names."""
    cases = [case for case in CASES if case.name.startswith(prefixes)]
    ids = [f"{case.parent.name}-{case.name}" for case in cases]
    return pytest.mark.parametrize("recorded", cases, indirect=True, ids=ids)


@named("")
async def test_everything_is_read(recorded: Recorded) -> None:
    """Each plan has the digest that its id names, each approval its signature, each spec its body."""

    def look(tx: Any) -> None:
        for plan_id in plan_rows.ids(tx):
            assert plan_rows.get(tx, plan_id).plan.id == plan_id
            for approval in plan_rows.approvals_of(tx, plan_id):
                known = approvals.load_approvers(recorded.app.settings.approvers_path)
                approvals.check(approval, plan_rows.get(tx, plan_id).plan, known, recorded.app.now())
        for spec_id in spec_rows.ids(tx):
            assert spec_rows.revisions(tx, spec_id)
        for job in job_rows.recent(tx):
            job_rows.entries(tx, job.id)

    await recorded.app.store.read(look)


@named("queued", "apply")
async def test_unfinished_work_is_seen_before_anything_is_brought_up_to_date(recorded: Recorded) -> None:
    """A server looks for it once a second, and opens no database for that."""
    assert starting.unfinished(recorded.app.settings)
    assert not recorded.app.used


@named("planned", "approved")
async def test_a_plan_is_approved_and_applied(recorded: Recorded) -> None:
    """An approval of an older form that nobody has used names no server, and is given again."""
    plan_id = recorded.told["plan"]
    given = await recorded.app.store.read(lambda tx: plan_rows.approvals_of(tx, plan_id))
    if given and given[0].anchor is None:
        with pytest.raises(CallerError) as caught:
            await KernelSession(recorded.app, Call(ANN)).apply(plan_id)
        assert caught.value.code is Code.APPROVAL_INVALID and "names no server" in caught.value.message
        assert caught.value.remedy == f"Approve it again here: atlas-mcp approve {plan_id}"
    if not any(one.anchor for one in given):
        await recorded.approve(plan_id)
    job = await recorded.run((await KernelSession(recorded.app, Call(ANN)).apply(plan_id)).job_id)
    assert job.state is JobState.SUCCEEDED, job.reason
    assert [guest["status"] for guest in recorded.guests().values()] == ["running"]
    await recorded.whole(job.subject_id)


@named("queued", "apply", "change")
async def test_a_job_is_finished(recorded: Recorded) -> None:
    job = await recorded.run(recorded.told["job"])
    assert job.state is JobState.SUCCEEDED, job.reason
    (guest,) = recorded.guests().values()
    assert guest["status"] == "running"
    assert recorded.sim.state()["ha"]["resources"].keys() == {"vm:2000"}
    await recorded.whole(job.subject_id)


@named("queued", "apply", "undo")
async def test_a_job_is_undone(recorded: Recorded) -> None:
    """One that goes back already does so; another is cancelled."""
    job_id = recorded.told["job"]
    await recorded.app.jobs.cancel(job_id, ANN)
    job = await recorded.run(job_id)
    assert job.state in (JobState.ROLLED_BACK, JobState.REFUSED), job.reason
    assert (recorded.guests(), recorded.sim.state()["ha"]["resources"]) == ({}, {})
    await recorded.whole(job.subject_id)


@named("change-configured")
async def test_a_change_is_undone(recorded: Recorded) -> None:
    await recorded.app.jobs.cancel(recorded.told["job"], ANN)
    job = await recorded.run(recorded.told["job"])
    assert job.state is JobState.ROLLED_BACK, job.reason
    (guest,) = recorded.guests().values()
    assert (guest["config"]["tags"], guest["pending"]) == ("atlas", {})
    await recorded.whole(job.subject_id)


@named("removal")
async def test_a_removal_is_finished(recorded: Recorded) -> None:
    job = await recorded.run(recorded.told["job"])
    assert job.state is JobState.SUCCEEDED, job.reason
    assert recorded.guests() == {}
    await recorded.whole(job.subject_id)


@named("deployed")
async def test_a_deployment_is_looked_at_and_removed(recorded: Recorded) -> None:
    session, deployment = KernelSession(recorded.app, Call(ANN)), recorded.told["deployment"]
    assert (await session.freeze(deployment, None)).plan.steps == ()
    removal = (await session.freeze_removal(deployment)).plan.id
    await recorded.approve(removal)
    job = await recorded.run((await session.apply(removal)).job_id)
    assert job.state is JobState.SUCCEEDED, job.reason
    assert recorded.guests() == {}
