"""Approvals are for one server, and for a record that it still has: not for another, and not for a copy of it."""

from __future__ import annotations

import base64
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from atlas_mcp.app import App
from atlas_mcp.domain import stored
from atlas_mcp.errors import AtlasError, CallerError, Code
from atlas_mcp.model import (
    Anchor,
    Answer,
    Approval,
    Decision,
    Head,
    Job,
    JobState,
    JsonObject,
    Judged,
    Outcome,
    Plan,
    Subject,
    SubjectKind,
    canonical,
    nonce_of,
)
from atlas_mcp.plans import approvals
from atlas_mcp.store import Store, Tx, jobs, plans, runs, server
from tests import frozen
from tests.bench import ANN, Bench, anchor_of
from tests.kinds import boxes

pytestmark = pytest.mark.anyio
ASK = Decision(outcome=Outcome.ASK, rule="changes", reason="")


async def refused(bench: Bench, plan: Plan, approval: Approval) -> CallerError:
    """The error of recording an approval; nothing of it is kept."""
    with pytest.raises(CallerError) as caught:
        await bench.app.jobs.answer(plan.id, approval, "test")
    assert caught.value.code is Code.APPROVAL_INVALID
    assert await bench.app.store.read(lambda tx: plans.approvals_of(tx, plan.id)) == []
    return caught.value


def signed(bench: Bench, plan: Plan, anchor: Anchor | None) -> Approval:
    """The approver's answer, for another server or record."""
    made = bench.signed(plan).model_copy(update={"anchor": anchor})
    signature = base64.b64encode(bench.key.sign(approvals._message(made))).decode()
    return made.model_copy(update={"signature": signature})


async def test_a_server_has_an_id_of_its_own_that_stays(tmp_path: Path) -> None:
    ids: list[list[str]] = []
    for name in ("one", "other"):
        ids.append([])
        for _ in range(2):
            store = Store.open(tmp_path / name / "atlas.db")
            ids[-1].append(await store.read(server.id_of))
            store.close()
    (first, again), (other, _) = ids
    assert first == again != other
    assert len(first) == 32


@pytest.mark.parametrize("change", ["DELETE FROM server", "INSERT INTO server VALUES ('more')"])
async def test_a_server_that_cannot_be_told_takes_no_approval(bench: Bench, change: str) -> None:
    plan = await bench.plan(boxes.start())
    approval = bench.signed(plan)
    await bench.app.store.write(lambda tx: tx.exec_driver_sql(change))
    with pytest.raises(AtlasError) as caught:
        await bench.app.jobs.answer(plan.id, approval, "test")
    assert caught.value.code is Code.STORE_UNUSABLE


async def test_an_approval_says_what_it_is_for(bench: Bench) -> None:
    plan = await bench.plan(boxes.start())
    await bench.request(plan)
    anchor = anchor_of(bench.app)
    await bench.approve(plan)
    (given,) = [one["data"] for one in await bench.audit() if one["name"] == "approval.given"]
    assert given["anchor"] == anchor.model_dump(mode="json")
    assert anchor.head.seq == 1


async def test_an_approval_for_another_server(bench: Bench) -> None:
    plan = await bench.plan(boxes.start())
    here = anchor_of(bench.app)
    error = await refused(bench, plan, signed(bench, plan, here.model_copy(update={"server": "0" * 32})))
    assert f"it is for server {'0' * 32}, and this is server {here.server}" in error.message
    assert error.remedy == f"Apply the plan there. Approve it again here: atlas-mcp approve {plan.id}"


async def test_an_answer_of_the_client_is_bound_as_well(bench: Bench) -> None:
    plan = await bench.plan(*boxes.box())
    elsewhere = anchor_of(bench.app).model_copy(update={"server": "0" * 32})
    given = approvals.by_client(plan, elsewhere, Answer.APPROVE, "ann", bench.clock(), timedelta(hours=1))
    assert "it is for server" in (await refused(bench, plan, given)).message


@pytest.mark.parametrize(
    "head",
    [Head(seq=99, mac="1" * 64), Head(seq=1, mac="1" * 64), Head(seq=0, mac="1" * 64)],
    ids=["later", "another", "another beginning"],
)
async def test_an_approval_for_a_record_that_is_not_here(bench: Bench, head: Head) -> None:
    plan = await bench.plan(boxes.start())
    await bench.request(plan)
    error = await refused(bench, plan, signed(bench, plan, anchor_of(bench.app).model_copy(update={"head": head})))
    assert "the database was restored" in error.message
    assert error.remedy.endswith(f"atlas-mcp approve {plan.id}")


# -- copies ---------------------------------------------------------------------------------------


def copied(source: Path, target: Path) -> None:
    """A copy of a database, as a backup makes it."""
    with closing(sqlite3.connect(source)) as database, closing(sqlite3.connect(target)) as copy:
        database.backup(copy)
    target.chmod(0o600)


@contextmanager
def restored(bench: Bench, copy: Path) -> Iterator[Bench]:
    """The server once its database is the copy again."""
    bench.app.store.close()
    database = bench.app.settings.database
    for path in database.parent.glob("atlas.db*"):
        path.unlink()
    copied(copy, database)
    app = App(
        bench.app.settings, may_apply=True, catalogue=bench.app.catalogue, engines=bench.app.engines, now=bench.clock
    )
    yield Bench(app, bench.double, bench.clock, bench.key)
    app.close()


async def test_an_approval_does_not_count_again_in_a_copy_from_before_it(bench: Bench, tmp_path: Path) -> None:
    """Neither as a file that is carried there again, nor where the copy holds its record without the key."""
    plan = await bench.plan(*boxes.box())
    await bench.request(plan)
    copied(bench.app.settings.database, tmp_path / "copy.db")
    await bench.app.store.write(lambda tx: bench.app.trail.append(tx, event(bench)))  # as each command is recorded
    approval = bench.signed(plan)
    assert approval.anchor is not None
    job = await bench.app.jobs.answer(plan.id, approval, "test")
    assert job is not None
    assert await bench.run(job) is JobState.SUCCEEDED
    writes = list(bench.double.writes)
    with restored(bench, tmp_path / "copy.db") as again:
        assert anchor_of(again.app).server == approval.anchor.server
        assert "the database was restored" in (await refused(again, plan, approval)).message
        row = (approval.anchor.head.seq, "{}", approval.anchor.head.mac)
        await again.app.store.write(lambda tx: tx.exec_driver_sql("INSERT INTO audit VALUES (?, ?, ?)", row))
        assert "the database was restored" in (await refused(again, plan, approval)).message
        assert again.double.writes == writes


def event(bench: Bench) -> Any:
    from atlas_mcp.store import audit

    return audit.event(bench.clock(), "command.called", ANN, "test")


async def test_a_job_of_a_server_runs_on_no_other(bench: Bench) -> None:
    """A used approval is held against the server again before the job begins."""
    job = await bench.queued(boxes.start())
    await bench.app.store.write(lambda tx: tx.exec_driver_sql("UPDATE server SET id = ?", ("0" * 32,)))
    assert await bench.run(job) is JobState.REFUSED
    assert "it is for server" in (await bench.job(job.id)).reason
    assert bench.double.writes == []


# -- the older form -------------------------------------------------------------------------------


def older(bench: Bench, plan: Plan) -> Approval:
    """An approval as versions before this wrote it."""
    document: JsonObject = {**bench.signed(plan).document, "format": "atlas-approval/v1"}
    for name in ("anchor", "signature"):
        del document[name]
    document["signature"] = base64.b64encode(bench.key.sign(b"atlas-approval/v1\n" + canonical(document))).decode()
    return stored.read(Approval, document, "an approval")


async def test_an_unused_approval_of_an_older_form_is_to_be_given_again(bench: Bench) -> None:
    plan = await bench.plan(*boxes.box())
    error = await refused(bench, plan, older(bench, plan))
    assert "it names no server: an older ATLAS made it" in error.message
    assert error.remedy == f"Approve it again here: atlas-mcp approve {plan.id}"
    await bench.app.store.write(lambda tx: plans.add_approval(tx, plan.id, older(bench, plan)))
    await bench.refused(Code.APPROVAL_INVALID, plan)
    await bench.approve(plan)
    assert await bench.run(await bench.request(plan)) is JobState.SUCCEEDED


async def test_a_used_approval_of_an_older_form_stands(bench: Bench) -> None:
    plan = await bench.plan(*boxes.box())
    approval = older(bench, plan)
    job = await bench.request(plan)
    await bench.approve(plan)

    def as_it_was(tx: Tx) -> None:
        tx.exec_driver_sql("DELETE FROM approvals")
        plans.add_approval(tx, plan.id, approval)
        plans.consume(tx, approval, job.id)
        tx.exec_driver_sql("UPDATE jobs SET approval_id = ?", (approval.id,))

    await bench.app.store.write(as_it_was)
    assert await bench.run(job) is JobState.SUCCEEDED


async def test_an_older_form_gains_no_server(bench: Bench) -> None:
    """Its signature covers none, so one that somebody writes in is not believed."""
    plan = await bench.plan(boxes.start())
    document: JsonObject = {**older(bench, plan).document, "anchor": anchor_of(bench.app).model_dump(mode="json")}
    with pytest.raises(CallerError) as caught:
        await bench.app.jobs.answer(plan.id, stored.read(Approval, document, "an approval"), "test")
    assert caught.value.code is Code.APPROVAL_INVALID


# -- once -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("expires_in_days", "kept"), [(5, True), (1, False)])
async def test_a_run_is_kept_for_as_long_as_its_approval_could_come_again(
    bench: Bench, expires_in_days: int, kept: bool
) -> None:
    """With the run, that its approval was used would be forgotten."""
    at = bench.clock()
    subject = Subject(kind=SubjectKind.RUN, id="run-1", name="web", nonce=nonce_of("run-1"))
    made = frozen.plan([boxes.start()], at, expires_at=at + timedelta(days=expires_in_days))
    plan = made.model_copy(update={"subject": subject})
    await bench.app.store.write(lambda tx: plans.add(tx, Judged(plan=plan, decision=ASK)))
    job = Job(
        id="job-1",
        plan_id=plan.id,
        subject_id="run-1",
        subject_kind=SubjectKind.RUN,
        state=JobState.SUCCEEDED,
        principal="ann",
        correlation_id="",
        total=1,
        created_at=at,
        ended_at=at,
    )
    await bench.app.store.write(lambda tx: jobs.add(tx, job, plan.occupied))
    forgotten = await bench.app.store.write(lambda tx: runs.forget(tx, at + timedelta(days=2), 10))
    assert forgotten == ([] if kept else ["run-1"])
