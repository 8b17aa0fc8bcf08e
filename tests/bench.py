"""One process of ATLAS on the scripted engine, with what tests do to plans and jobs again and again."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp.app import App
from atlas_mcp.calls.gate import Call
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.domain.rules import PolicyDocument
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.jobs import limits, runner
from atlas_mcp.jobs.leases import LIFE
from atlas_mcp.jobs.limits import Limits
from atlas_mcp.jobs.runner import Run
from atlas_mcp.model import (
    Anchor,
    Answer,
    Approval,
    Deployment,
    HeldMember,
    Job,
    JobState,
    JournalEntry,
    Judged,
    Mark,
    Outcome,
    Plan,
    Principal,
    Role,
    Step,
)
from atlas_mcp.plans import approvals
from atlas_mcp.plans.judging import in_force
from atlas_mcp.store import Tx, deployments, jobs, leases, plans, records
from atlas_mcp.store.leases import Lease
from atlas_mcp.testing import Clock, ScriptedEngine
from tests import frozen

ONE_VM: dict[str, Any] = yaml.safe_load((Path(__file__).parents[1] / "examples" / "one-vm.yaml").read_text())
ANN = Principal(name="ann", role=Role.OPERATOR, transport="memory")


@dataclass
class Bench:
    """Everything one test needs."""

    app: App
    double: ScriptedEngine
    clock: Clock
    key: Ed25519PrivateKey
    limits: Limits = field(init=False)
    leases: dict[str, Lease] = field(default_factory=dict, init=False)  # the newest of each job

    def __post_init__(self) -> None:
        """The limits of a worker."""
        self.limits = Limits(self.app.store, self.app.now)

    # -- plans and approvals ----------------------------------------------------------------------

    async def keep(self, made: Plan, outcome: Outcome | None = None) -> Plan:
        """Keep a plan with what policy says of it, or what the test says."""
        decision = self.app.judge.decide(ANN, made, ())
        if outcome is not None:
            decision = decision.model_copy(update={"outcome": outcome})
        await self.app.store.write(lambda tx: plans.add(tx, Judged(plan=made, decision=decision)))
        return made

    async def plan(self, *made: Step, **more: Any) -> Plan:
        """Freeze steps into a plan and keep it."""
        return await self.keep(frozen.plan(made, self.clock(), **more))

    def signed(self, plan: Plan, answer: Answer = Answer.APPROVE, **more: Any) -> Approval:
        """The approver's answer."""
        values = {"approver": "bea", "key": self.key, "now": self.clock(), "lifetime": timedelta(hours=1), **more}
        return approvals.sign(plan, anchor_of(self.app), answer, **values)

    async def approve(self, plan: Plan, **more: Any) -> Job | None:
        return await self.app.jobs.answer(plan.id, self.signed(plan, **more), "test")

    async def request(self, plan: Plan, principal: Principal = ANN) -> Job:
        return await self.app.jobs.request(plan.id, principal, "corr")

    async def refused(self, code: Code, plan: Plan) -> CallerError:
        """The error of asking for a plan that may not be asked for."""
        with pytest.raises(CallerError) as caught:
            await self.request(plan)
        assert caught.value.code is code
        return caught.value

    async def queued(self, *made: Step, **more: Any) -> Job:
        """A plan of these steps, approved and asked for."""
        plan = await self.plan(*made, **more)
        await self.approve(plan)
        return await self.request(plan)

    def use(self, document: PolicyDocument, *layers: PolicyDocument) -> None:
        """Have a policy, and layers of extensions, judge from now on."""
        policies = {f"layer-{number}": layer for number, layer in enumerate(layers)}
        policies[self.app.settings.policy] = document
        self.use_policies(policies)

    @property
    def policy(self) -> PolicyDocument:
        """The policy that the settings name."""
        return in_force(self.app.catalogue.policies, self.app.settings.policy)[0]

    def use_policies(self, policies: dict[str, PolicyDocument]) -> None:
        """Have these judge, as in a process that begins with them."""
        self.app.catalogue = replace(self.app.catalogue, policies=policies)
        for name in ("judge", "jobs"):
            vars(self.app).pop(name, None)

    # -- running -------------------------------------------------------------------------------------

    async def claim(self, job: Job) -> Lease:
        """What a worker does first, once the one that held the job has died and the job's time has come."""
        now, before = self.app.now(), self.leases.get(job.id)

        def commit(tx: Tx) -> Lease | None:
            if before is not None:
                leases.give_back(tx, before)
            stands = jobs.get(tx, job.id)
            if stands.state is JobState.PARKED:
                jobs.change(tx, job.id, retry_at=now)
            if stands.state is JobState.NEEDS_PERSON:
                jobs.change(tx, job.id, state=JobState.QUEUED)
            return leases.claim(tx, job.id, "test", now, now + LIFE)

        lease = await self.app.store.write(commit)
        assert lease is not None
        self.leases[job.id] = lease
        return lease

    async def begun(self, job: Job) -> Run | None:
        """The job in the hands of a worker, as it takes it from the store."""
        lease = await self.claim(job)
        job = await self.job(job.id)
        started = await self.app.jobs.start(job, lease)
        if started is None:
            return None
        app = self.app
        given = (app.store, app.trail, app.engines, self.limits, app.now, lease, job)
        return Run(*given, *started, app.settings.data_dir, app.judge.completed, app.settings.errors_at_most)

    async def run(self, job: Job) -> JobState:
        """Run a job until it ends or stands."""
        run = await self.begun(job)
        return (await self.job(job.id)).state if run is None else await run.execute()

    async def done(self, *made: Step, **more: Any) -> Job:
        """A job that has succeeded."""
        job = await self.queued(*made, **more)
        assert await self.run(job) is JobState.SUCCEEDED, await self.job(job.id)
        return await self.job(job.id)

    # -- looking -------------------------------------------------------------------------------------

    async def job(self, job_id: str) -> Job:
        return await self.app.store.read(lambda tx: jobs.get(tx, job_id))

    async def journal(self, job_id: str) -> list[tuple[str, Mark]]:
        entries: list[JournalEntry] = await self.app.store.read(lambda tx: jobs.entries(tx, job_id))
        return [(entry.step_id, entry.mark) for entry in entries]

    async def deployment(self, deployment_id: str = "web-1") -> Deployment | None:
        return await self.app.store.read(lambda tx: deployments.find(tx, deployment_id))

    async def members(self, deployment_id: str = "web-1") -> list[HeldMember]:
        return await self.app.store.read(lambda tx: deployments.members_of(tx, deployment_id))

    async def audit(self, *, clients: bool = False) -> list[dict[str, Any]]:
        """Every audit record; without `clients`, none of who connected and listed what."""
        records = await self.app.store.read(_bodies)
        return [one for one in records if clients or not one["name"].startswith("client.")]

    async def events(self) -> list[str]:
        """Their names."""
        return [record["name"] for record in await self.audit()]

    def kernel(self, principal: Principal = ANN, **call: Any) -> KernelSession:
        """What a kernel tool may do in one call."""
        return KernelSession(self.app, Call(principal, **call))


def anchor_of(app: App) -> Anchor:
    """The server of a data directory, as it is now."""
    return app.store._read(app.trail.anchor)


def _bodies(tx: Tx) -> list[dict[str, Any]]:
    return [json.loads(row.body) for row in records.walk(tx)]


def hurry(monkeypatch: Any) -> None:
    """Waits of the runner that are long enough for real targets are short for doubles."""
    monkeypatch.setattr(limits, "_BACKOFF_S", 0.001)
    monkeypatch.setattr(runner, "_CANCEL_LOOK_S", 0.005)
