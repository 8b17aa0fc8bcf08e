"""A run that has succeeded is undone by a plan of its own, whatever dies meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import update

from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Job, JobState, Mark, Outcome, Plan, PlanKind, Step, Subject, SubjectKind, nonce_of
from atlas_mcp.store import Store, runs
from atlas_mcp.store.tables import journal
from tests.bench import Bench
from tests.kinds import boxes
from tests.kinds.boxes import KEY

pytestmark = pytest.mark.anyio
NONCE = nonce_of("run-1")
RUN = Subject(kind=SubjectKind.RUN, id="run-1", name="run", nonce=NONCE)
BEFORE: dict[str, Any] = {"size": 4, "room": 1, "runs": "yes"}


def steps(*more: Step) -> list[Step]:
    """A change, one that nothing takes back where there is one, and a stop."""
    made = boxes.chain(boxes.sets(values={"room": 2}), *more, boxes.stop())
    return [one.model_copy(update={"args": {**one.args, "nonce": NONCE}}) for one in made]


async def did(bench: Bench, *more: Step) -> Job:
    """The job of a run that has succeeded."""
    bench.double.add(KEY, NONCE, **BEFORE)
    return await bench.done(*steps(*more), subject=RUN)


async def undoing(bench: Bench, job: Job) -> Plan:
    view = await bench.kernel().freeze_removal(job.id)
    assert view.decision.outcome is Outcome.ASK, "a person is asked as for the run"
    return view.plan


async def asked(bench: Bench, plan: Plan) -> Job:
    await bench.approve(plan)
    return await bench.request(plan)


def values(bench: Bench) -> Any:
    return bench.double.things[KEY].values


async def test_a_run_is_undone_newest_first_and_once(bench: Bench) -> None:
    job = await did(bench)
    assert values(bench) == {"size": 4, "room": 2, "runs": "no"}
    plan = await undoing(bench, job)
    assert (plan.kind, plan.subject, plan.warnings[0]) == (
        PlanKind.REMOVE,
        RUN,
        f"it undoes what {job.id} did, newest first, by what is shown as its undo",
    )
    undone = await asked(bench, plan)
    assert await bench.run(undone) is JobState.SUCCEEDED
    assert values(bench) == BEFORE
    order = [step for step, mark in await bench.journal(undone.id) if mark is Mark.UNDONE]
    assert order == ["box20/stop", "box20/set"]
    with pytest.raises(CallerError, match=f"{undone.id} has undone it"):
        await bench.kernel().freeze_removal(job.id)
    with pytest.raises(CallerError, match="it is an undoing"):
        await bench.kernel().freeze_removal(undone.id)
    assert (await bench.app.store.read(bench.app.trail.verify)).intact


async def test_what_nothing_takes_back_is_told(bench: Bench) -> None:
    undone = await asked(bench, await undoing(bench, await did(bench, boxes.grow())))
    assert await bench.run(undone) is JobState.SUCCEEDED
    ended = await bench.job(undone.id)
    assert "not everything could be put back" in ended.reason and "nothing takes it back" in ended.remains[0]
    assert values(bench) == {**BEFORE, "size": 9}


async def test_only_a_run_that_has_succeeded_is_undone(bench: Bench) -> None:
    made = await bench.done(*boxes.box())
    with pytest.raises(CallerError, match="Give web-1, its deployment") as caught:
        await bench.kernel().freeze_removal(made.id)
    assert caught.value.code is Code.PLAN_UNFEASIBLE
    bench.double.add(boxes.target(30).key, NONCE, **BEFORE)
    mine = [boxes.sets(30, values={"room": 2}, args={"nonce": NONCE, "values": {"room": 2}})]
    waiting = await bench.queued(*mine, subject=RUN)
    with pytest.raises(CallerError, match="it is queued") as caught:
        await bench.kernel().freeze_removal(waiting.id)
    assert "Cancel it" in caught.value.remedy
    with pytest.raises(CallerError) as caught:
        await bench.kernel().freeze_removal("job-0123456789ab")
    assert caught.value.code is Code.NOT_FOUND


async def test_what_it_did_is_held_against_the_audit_log(bench: Bench) -> None:
    """Somebody has changed the journal: another undo than was recorded is not run."""
    job = await did(bench)
    undone = await asked(bench, await undoing(bench, job))
    lie = {"values": {"room": 7}}
    await bench.app.store.write(
        lambda tx: tx.execute(
            update(journal).where(journal.c.job_id == job.id, journal.c.mark == Mark.INTENDED).values(data=lie)
        )
    )
    assert await bench.run(undone) is JobState.STALE
    assert "its journal is not the one" in (await bench.job(undone.id)).reason
    assert values(bench)["room"] == 2


async def test_what_is_known_no_more_is_not_undone(bench: Bench) -> None:
    job = await did(bench)
    undone = await asked(bench, await undoing(bench, job))

    later = bench.clock() + timedelta(days=1)
    assert await bench.app.store.write(lambda tx: runs.forget(tx, later, 10)) == [RUN.id]
    assert await bench.run(undone) is JobState.STALE
    assert "is not known any more" in (await bench.job(undone.id)).reason
    assert values(bench)["room"] == 2


class Died(BaseException):
    """The worker is gone."""


@pytest.fixture
def deaths(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Any]]:
    """Counts writes, and dies before or after one of them."""
    write, at = bench.app.store.write, {"number": 0, "before": True, "passed": 0, "counting": False}

    async def dying(work: Any) -> Any:
        at["passed"] += at["counting"]
        deadly = at["counting"] and at["passed"] == at["number"]
        if deadly and at["before"]:
            raise Died
        result = await write(work)
        if deadly:
            raise Died
        return result

    monkeypatch.setattr(Store, "write", staticmethod(dying))
    yield at


async def test_a_worker_that_dies_at_any_write_is_followed_by_one_that_ends_it(
    bench: Bench, deaths: dict[str, Any]
) -> None:
    async def ended(number: int, *, before: bool) -> str:
        bench.double.things.clear()
        subject = RUN.model_copy(update={"id": f"run-{number}-{before}"})
        subject = subject.model_copy(update={"nonce": nonce_of(subject.id)})
        bench.double.add(KEY, subject.nonce, **BEFORE)
        mine = [one.model_copy(update={"args": {**one.args, "nonce": subject.nonce}}) for one in steps()]
        job = await asked(bench, await undoing(bench, await bench.done(*mine, subject=subject)))
        deaths.update(number=number, before=before, passed=0)
        while not (await bench.job(job.id)).state.final:
            run = await bench.begun(job)
            assert run is not None
            deaths["counting"] = True
            try:
                await run.execute()
            except* Died:
                deaths["number"] = 0
            deaths["counting"] = False
        stands = await bench.job(job.id)
        right = (stands.state, values(bench)) == (JobState.SUCCEEDED, BEFORE)
        return "" if right else f"{number} {before}: {stands.state} {stands.reason} {values(bench)}"

    assert await ended(0, before=True) == ""
    writes = deaths["passed"]
    assert writes > 10
    wrong = [await ended(number, before=before) for number in range(1, writes + 1) for before in (True, False)]
    assert not [one for one in wrong if one]
