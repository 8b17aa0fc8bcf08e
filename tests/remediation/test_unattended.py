"""A VM that an alert tells of is started without a person where all holds, and by a person's word where anything fails.

The history that the action needs is written through the functions that keep and record it.
"""

from __future__ import annotations

import os
import secrets
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any

import anyio
import pytest

from atlas_mcp.app import App
from atlas_mcp.calls import incidents as taken
from atlas_mcp.calls import remediation
from atlas_mcp.calls.gate import Call
from atlas_mcp.domain.remediation.decision import Source
from atlas_mcp.domain.remediation.enabling import Enabling, Scope
from atlas_mcp.domain.remediation.feedback import Feedback, Opinion
from atlas_mcp.domain.remediation.incident import IncidentState, Report
from atlas_mcp.domain.rules import PolicyDocument, Rule
from atlas_mcp.domain.windows import Window
from atlas_mcp.jobs import outcomes, told
from atlas_mcp.jobs import worker as workers
from atlas_mcp.model import Job, JobState, Origin, Verdict
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
        """Each has a copy of what the ward keeps, so that nothing of it counts for another."""
        shutil.copytree(ward.lab.app.settings.data_dir, path / "data")
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
        for old in await self.app.store.read(lambda tx: incident_rows.recent(tx, (IncidentState.OPEN,))):
            if old.target == NAME:
                await taken.close(self.app, Call(self.ward.lab.principal), old.id)
        report = Report(title="VM is down", fault=self.fault, place="demo", target=NAME)
        return (await taken.take_in(self.app, Call(self.ward.lab.principal), report, source)).id

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

    async def ready(self) -> None:
        """All that lasts holds: it is enabled, and has earned it."""
        for _ in range(CASES):
            await self.case()
        await self.enable()
        await self.enable(Scope.ACTION, name="start-vm", digest=self.digest)


async def _undone(night: Night) -> None:
    await remediation.disable(night.app, Call(night.ward.lab.principal), Scope.ALL, "")


async def _action_off(night: Night) -> None:
    await remediation.disable(night.app, Call(night.ward.lab.principal), Scope.ACTION, "start-vm")


async def _frozen(night: Night) -> None:
    night.set(frozen=True)


async def _outside(night: Night) -> None:
    hour = datetime.now(UTC).hour
    window = {"from": f"{(hour + 2) % 24:02}:00", "to": f"{(hour + 3) % 24:02}:00", "zone": "UTC"}
    night.set(hours=(Window.model_validate(window),))


async def _unsure(night: Night) -> None:
    night.confidence = 0.5


async def _failed_there(night: Night) -> None:
    await night.case(good=False, target=START_VM)


async def _clock_back(night: Night) -> None:
    night.app.now = lambda: datetime.now(UTC) - timedelta(minutes=10)


async def _no_rule(night: Night) -> None:
    night.app.catalogue = night.ward.lab.app.catalogue


BEFORE: dict[str, tuple[Callable[[Night], Any], str]] = {  # what is withdrawn before it is planned
    "enabled": (_undone, "enabled"),
    "action enabled": (_action_off, "action enabled"),
    "no freeze": (_frozen, "no freeze"),
    "window": (_outside, "window"),
    "score": (_unsure, "score"),
    "failed there in a day": (_failed_there, "failed there in a day"),
    "a clock set back": (_clock_back, "window"),
    "no rule of the policy": (_no_rule, ""),
}


async def decided(night: Night, key: str, value: str) -> list[str]:
    """What did not hold at the last decision about a plan or a job."""
    events = await night.app.store.read(lambda tx: night.app.trail.named(tx, ["remediation.decided"]))
    judged: Any = next(one.data["judged"] for one in reversed(events) if one.data.get(key) == value)
    return [term["name"] for term in judged["decision"]["terms"] if not term["holds"]]


@pytest.fixture
def night(ward: Ward, tmp_path: Path) -> Any:
    made = Night.over(ward, tmp_path)
    yield made
    made.app.close()


def test_what_has_earned_it_is_mended_without_a_person(ward: Ward, night: Night) -> None:
    async def run() -> None:
        await night.ready()
        incident = await night.alert()
        view = await night.planned(incident)
        assert view.decision.origin is Origin.INCIDENT and view.decision.rule == RULE.id, view.decision
        assert ward.status == "stopped", "to plan starts nothing"
        job = await night.session().apply(view.plan.id)
        assert job.state is JobState.QUEUED
        ended = await night.started(job.job_id)
        assert ended.state is JobState.SUCCEEDED and not ended.approval_id, ended
        assert ward.status == "running"
        about = await night.app.store.read(lambda tx: incident_rows.get(tx, incident))
        assert about.state is IncidentState.RESOLVED
        assert await decided(night, "job", ended.id) == []

    anyio.run(run)


@pytest.mark.parametrize("case", BEFORE)
def test_what_does_not_hold_when_it_is_planned_asks(ward: Ward, night: Night, case: str) -> None:
    async def run() -> None:
        withdraw, term = BEFORE[case]
        await night.ready()
        incident = await night.alert()
        await withdraw(night)
        view = await night.planned(incident)
        assert view.decision.origin is Origin.PERSON and view.decision.outcome == "ask", view.decision
        assert not term or term in await decided(night, "plan", view.plan.id)
        job = await night.session().apply(view.plan.id)
        assert job.state is JobState.WAITING and ward.status == "stopped"

    if case != "enabled" and "ATLAS_FULL" not in os.environ:
        pytest.skip("part of .ci/full: set ATLAS_FULL=1")
    anyio.run(run)


async def _recent(night: Night) -> None:
    def commit(tx: Tx) -> None:
        for _ in range(2):
            began = {"job": "job-0", "targets": [START_VM], "alone": True}
            night.app.trail.append(tx, audit.event(night.app.now(), told.BEGAN, "test", "", **began))

    await night.write(commit)


async def _later(night: Night) -> None:
    night.app.now = lambda: datetime.now(UTC) + timedelta(seconds=301)
    night.app.__dict__.pop("jobs", None)


async def _mended_already(night: Night) -> None:
    night.ward.lab.sim.control("set_status", vmid=VMID, status="running")


AFTER: dict[str, tuple[Callable[[Night], Any], str]] = {  # what is withdrawn once its job is queued
    "enabled": (_undone, "enabled"),
    "on the target in an hour": (_recent, "on the target in an hour"),
    "fresh context": (_later, "fresh context"),
    "failed there": (_failed_there, "failed there in a day"),
    "mended already": (_mended_already, ""),
}


@pytest.mark.parametrize("case", AFTER)
def test_what_does_not_hold_when_a_worker_begins_waits_for_a_person(ward: Ward, night: Night, case: str) -> None:
    async def run() -> None:
        withdraw, term = AFTER[case]
        await night.ready()
        view = await night.planned(await night.alert())
        job = await night.session().apply(view.plan.id)
        assert job.state is JobState.QUEUED, view.decision
        await withdraw(night)
        left = await night.started(job.job_id)
        assert left.state is JobState.WAITING and "approval" in left.reason, left
        assert not term or term in await decided(night, "job", left.id)
        assert not await night.app.store.read(lambda tx: job_rows.entries(tx, left.id)), "nothing was begun"

    if case != "enabled" and "ATLAS_FULL" not in os.environ:
        pytest.skip("part of .ci/full: set ATLAS_FULL=1")
    anyio.run(run)


def test_what_a_tool_reported_and_somebody_calls_an_alert_asks(ward: Ward, night: Night) -> None:
    async def run() -> None:
        await night.ready()
        incident = await night.alert(Source.TOOL)
        with closing(sqlite3.connect(night.app.settings.database)) as connection, connection:
            connection.execute("UPDATE incidents SET source = 'alert' WHERE id = ?", (incident,))
            connection.execute("UPDATE outcomes SET good = 1")
        view = await night.planned(incident)
        assert view.decision.origin is Origin.PERSON
        assert "from an alert" in await decided(night, "plan", view.plan.id)

    anyio.run(run)


def test_what_has_no_record_is_no_history(ward: Ward, night: Night) -> None:
    """Rows alone, however many, raise no score; and two failures in a day end what was enabled before."""

    async def run() -> None:
        about = await night.alert()

        def commit(tx: Tx) -> None:
            row = incident_rows.get(tx, about)
            for _ in range(CASES):
                job = f"job-{secrets.token_hex(6)}"
                incident_rows.add_outcome(tx, job, row, "start-vm", "f" * 64, START_VM, good=True, at=night.app.now())

        await night.write(commit)
        record = await night.app.store.read(night.app.unattended.told)
        assert record.history("f" * 64, "vm-stopped").cases == 0
        await night.enable()
        await night.case(good=False)
        assert (await remediation.status(night.app)).enabled
        await night.case(good=False)
        assert not (await remediation.status(night.app)).enabled
        await night.enable()
        assert (await remediation.status(night.app)).enabled, "a person has enabled it again"

    anyio.run(run)


def test_an_opinion_that_was_changed_cannot_be_taken_back_in_the_database(ward: Ward, night: Night) -> None:
    """What an approver signed once and then said otherwise, put back; rows that are gone; and rows without a record."""

    async def run() -> None:
        for _ in range(3):
            await night.case()

        def tally(tx: Tx) -> tuple[int, int]:
            found = night.app.unattended.feedback(tx, night.app.unattended.told(tx), night.digest, "vm-stopped")
            return found.good, found.cases

        def rows(statement: str, **values: Any) -> list[Any]:
            with closing(sqlite3.connect(night.app.settings.database)) as connection, connection:
                return connection.execute(statement, values).fetchall()

        assert await night.app.store.read(tally) == (3, 3)
        about, before = rows("SELECT incident_id, body FROM feedback LIMIT 1")[0]
        given = Feedback.model_validate_json(before)
        wrong = given.model_copy(update={"opinion": Opinion.WRONG, "made_at": night.app.now()})
        await taken.say(night.app, Call(ward.lab.principal), approvals.sign_statement(wrong, ward.lab.key))
        assert await night.app.store.read(tally) == (2, 3)
        rows("UPDATE feedback SET body = :body WHERE incident_id = :about", body=before, about=about)
        assert await night.app.store.read(tally) == (2, 3), "the first opinion, put back"
        rows("DELETE FROM feedback WHERE incident_id = :about", about=about)
        assert await night.app.store.read(tally) == (2, 3), "the bad opinion, deleted"
        unsaid = given.model_copy(update={"incident": "inc-000000000000"})
        body = approvals.sign_statement(unsaid, ward.lab.key).model_dump_json()
        rows(
            "INSERT INTO feedback (incident_id, approver, digest, fault, body)"
            " VALUES (:about, 'bea', :of, :fault, :body)",
            about=unsaid.incident,
            of=unsaid.digest,
            fault=unsaid.fault,
            body=body,
        )
        assert await night.app.store.read(tally) == (2, 3), "signed, and never given to this server"

    anyio.run(run)


def test_a_clock_that_was_ahead_asks_until_a_person_enables_it_again(ward: Ward, night: Night) -> None:
    async def run() -> None:
        await night.ready()
        night.app.now = lambda: datetime(2090, 1, 1, tzinfo=UTC)
        await night.session().document(f"atlas://incidents/{await night.alert()}")
        night.app.now = lambda: datetime.now(UTC)
        incident = await night.alert()
        view = await night.planned(incident)
        assert view.decision.origin is Origin.PERSON
        assert await decided(night, "plan", view.plan.id) == ["window", "read again"]
        await night.enable()
        assert (await night.planned(incident)).decision.origin is Origin.INCIDENT

    anyio.run(run)
