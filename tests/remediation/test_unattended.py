"""A VM that an alert tells of is started without a person where all holds, and by a person's word where anything fails.

The history that the action needs is written through the functions that keep and record it.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import anyio
import pytest

from atlas_mcp.calls import incidents as taken
from atlas_mcp.calls import remediation
from atlas_mcp.calls.gate import Call
from atlas_mcp.domain.remediation.decision import Source
from atlas_mcp.domain.remediation.feedback import Feedback, Opinion
from atlas_mcp.domain.remediation.incident import IncidentState
from atlas_mcp.model import JobState, Origin
from atlas_mcp.plans import approvals
from atlas_mcp.store import Tx
from atlas_mcp.store import incidents as incident_rows
from atlas_mcp.store import jobs as job_rows
from tests.remediation.conftest import Ward
from tests.remediation.night import CASES, RULE, START_VM, Night, decided
from tests.remediation.withdrawn import AFTER, BEFORE


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


def test_what_was_read_of_the_log_is_not_read_again_while_it_is_there(ward: Ward, night: Night) -> None:
    """Else each decision would take longer the more anybody ever reported, with everybody's writes behind it."""

    async def run() -> None:
        await night.ready()
        app = night.app
        first = await app.store.read(app.unattended.told)
        assert await app.store.read(app.unattended.told) is first
        kept = {**vars(first)}, len(first.endings)
        await night.case(good=False)
        await night.case(good=False)
        later = await app.store.read(app.unattended.told)
        assert first.enabled and not later.enabled and ({**vars(first)}, len(first.endings)) == kept
        assert later == await app.store.read(replace(app.unattended, _read=[]).told)
        with closing(sqlite3.connect(app.settings.database)) as connection, connection:
            triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for (name,) in triggers:
                connection.execute(f"DROP TRIGGER {name}")
            connection.execute("DELETE FROM audit WHERE seq > 10")
        assert not (await app.store.read(app.unattended.told)).endings, "a log that was cut off tells what it has"

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
