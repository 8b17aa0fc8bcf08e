"""A ward in which nobody is awake: what has earned to run without a person, and what an alert tells of."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any

import anyio

from atlas_mcp.app import App
from atlas_mcp.calls import incidents as taken
from atlas_mcp.calls import remediation
from atlas_mcp.calls.gate import Call
from atlas_mcp.domain.remediation.decision import Source
from atlas_mcp.domain.remediation.enabling import Enabling, Scope
from atlas_mcp.domain.remediation.feedback import Feedback, Opinion
from atlas_mcp.domain.remediation.incident import Report
from atlas_mcp.domain.rules import PolicyDocument, Rule
from atlas_mcp.jobs import outcomes, told
from atlas_mcp.jobs import worker as workers
from atlas_mcp.model import Answer, Job, Origin, Verdict
from atlas_mcp.plans import approvals
from atlas_mcp.sections import RemediationSettings
from atlas_mcp.store import Tx, audit, server
from atlas_mcp.store import incidents as incident_rows
from atlas_mcp.store import jobs as job_rows
from tests.remediation.conftest import NAME, VMID, Ward

RULE = Rule(
    id="mends-by-itself",
    verdict=Verdict.ALLOW,
    overrides="confirm",
    origins=(Origin.INCIDENT,),
    actions=("start",),
    places=("demo",),
    reason="what has proven itself may go on by itself",
)
CASES = 30
START_VM = f"proxmox/demo/vm/{VMID}"


@dataclass
class Night:
    """A ward in which nobody is awake: an app of its own on the same data, with a policy that permits by itself."""

    ward: Ward
    app: App
    fault: str
    confidence: float = 1.0

    @classmethod
    def over(cls, ward: Ward, path: Path) -> Night:
        """Each has a copy of what the ward kept at first, so that nothing of it counts for another."""
        shutil.copytree(ward.at_first, path / "data")
        changes = {"worker_idle_s": 1, "data_dir": path / "data"}
        app = App(ward.lab.app.settings.model_copy(update=changes), may_apply=True)
        night = cls(ward, app, "vm-stopped")
        night.rules(RULE)
        return night

    def rules(self, *more: Rule) -> None:
        policies: dict[str, PolicyDocument] = dict(self.app.catalogue.policies)
        default = policies["default"]
        policies["default"] = default.model_copy(update={"rules": (*default.rules, *more)})
        self.app.catalogue = replace(self.app.catalogue, policies=MappingProxyType(policies))

    def set(self, **values: Any) -> None:
        settings = RemediationSettings(**values)
        self.app.settings = self.app.settings.model_copy(update={"remediation": settings})

    @property
    def digest(self) -> str:
        return taken.actions_of(self.app)["start-vm"].digest

    async def write(self, work: Callable[[Tx], None]) -> None:
        await self.app.store.write(work)

    async def case(self, *, good: bool = True, by: bool = True, target: str = "other", name: str = "start-vm") -> None:
        """A case of the past, with an approver's word on it."""
        lab, now = self.ward.lab, self.app.now()
        about = await taken.take_in(
            self.app,
            Call(lab.principal),
            Report(title="before", fault="vm-stopped", place="demo", target=f"past-{secrets.token_hex(4)}"),
        )

        def commit(tx: Tx) -> None:
            job = f"job-{secrets.token_hex(6)}"
            said = outcomes.keep(tx, job, about, name, self.digest, target, good=good, at=now)
            self.app.trail.append(tx, audit.event(now, told.ENDED, "test", "", job=job, **said))
            if by:
                given = Feedback(
                    server=server.id_of(tx),
                    incident=about.id,
                    action="start-vm",
                    digest=self.digest,
                    fault="vm-stopped",
                    opinion=Opinion.HELPFUL,
                    approver="bea",
                    made_at=now,
                )
                incident_rows.put_feedback(tx, approvals.sign_statement(given, lab.key))
                said = given.model_dump(mode="json", exclude={"signature"})
                self.app.trail.append(tx, audit.event(now, told.FEEDBACK, "test", "", feedback=said))

        await self.write(commit)

    async def enable(self, scope: Scope = Scope.ALL, **more: Any) -> None:
        own = await self.app.store.read(server.id_of)
        given = Enabling(
            server=own,
            id=f"enabling-{secrets.token_hex(8)}",
            scope=scope,
            approver="bea",
            made_at=self.app.now(),
            **more,
        )
        signed = approvals.sign_statement(given, self.ward.lab.key)
        await remediation.enable(self.app, Call(self.ward.lab.principal), signed)

    async def alert(self, source: Source = Source.ALERT) -> str:
        """The VM stands still, and something says so."""
        self.ward.stop()
        report = Report(title="VM is down", fault=self.fault, place="demo", target=NAME)
        return (await taken.take_in(self.app, Call(self.ward.lab.principal), report, source)).id

    def later(self, **by: float) -> None:
        """The clock goes on from now on."""
        before = self.app.now
        self.app.now = lambda: before() + timedelta(**by)
        for made in ("jobs", "judge", "unattended"):  # each was made with the clock
            self.app.__dict__.pop(made, None)

    async def approve(self, plan_id: str) -> None:
        """Approve a plan, as a person at a terminal does."""
        row = await self.session().plan(plan_id)
        anchor, now = await self.app.store.read(self.app.trail.anchor), self.app.now()
        key, hour = self.ward.lab.key, timedelta(hours=1)
        signed = approvals.sign(row.plan, anchor, Answer.APPROVE, "bea", key, now, hour)
        await self.app.jobs.answer(plan_id, signed, "test")

    def session(self) -> Any:
        from atlas_mcp.calls.kernel import KernelSession

        return KernelSession(self.app, Call(self.ward.lab.principal))

    async def planned(self, incident: str, *, read: bool = True) -> Any:
        """A plan, as a client whose model has read the context makes one; it asks for its job."""
        if read:
            await self.session().document(f"atlas://incidents/{incident}")
        cited = [{"uri": "atlas://actions/start-vm", "quote": "Start a VM that is stopped."}]
        spec = self.ward.spec(incident, citations=cited, confidence=self.confidence)
        tools = self.app.catalogue.tools
        kept: Any = await tools["collect_spec"].fn(self.session(), spec=spec, profile=None, spec_id=None)
        assert kept.complete, kept
        return await self.session().freeze(kept.spec_id, None)

    async def started(self, job: str) -> Job:
        """A job once a worker has looked at it, and has ended it or left it to a person."""
        equipment = self.app.equipment(lambda one: remediation.look_again(self.app, one))
        with anyio.fail_after(60):
            await workers.run(equipment, lambda: self.app.settings)
        return await self.app.store.read(lambda tx: job_rows.get(tx, job))

    async def suggested(self) -> None:
        """Somebody's model has suggested it about another VM that stood still."""
        report = Report(title="before", fault=self.fault, place="demo", target=f"past-{secrets.token_hex(4)}")
        about = await taken.take_in(self.app, Call(self.ward.lab.principal), report)
        cited = [{"uri": "atlas://actions/start-vm", "quote": "Start a VM that is stopped."}]
        aim = {"place": "demo", "vm": about.target}
        spec = self.ward.spec(about.id, arguments=aim, citations=cited, confidence=self.confidence)
        tools = self.app.catalogue.tools
        kept: Any = await tools["collect_spec"].fn(self.session(), spec=spec, profile=None, spec_id=None)
        assert kept.complete, kept

    async def ready(self) -> None:
        """All that lasts holds: it is enabled, and has earned it."""
        for _ in range(CASES):
            await self.case()
        await self.enable()
        await self.enable(Scope.ACTION, name="start-vm", digest=self.digest)


async def decided(night: Night, key: str, value: str) -> list[str]:
    """What did not hold at the last decision about a plan or a job."""
    events = await night.app.store.read(lambda tx: night.app.trail.named(tx, ["remediation.decided"]))
    judged: Any = next(one.data["judged"] for one in reversed(events) if one.data.get(key) == value)
    return [term["name"] for term in judged["decision"]["terms"] if not term["holds"]]
