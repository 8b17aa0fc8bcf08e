"""Budgets: what they count, over plans, workers, restarts and retries; and what becomes of a job that is over one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from atlas_mcp.app import App
from atlas_mcp.domain.bindings import Bindings
from atlas_mcp.domain.rules import Granted, PolicyDocument
from atlas_mcp.errors import Code
from atlas_mcp.jobs.leases import LIFE
from atlas_mcp.model import (
    ClientAnswers,
    Decision,
    Job,
    JobState,
    Outcome,
    Plan,
    Principal,
    Role,
    Step,
    nonce_of,
)
from atlas_mcp.plans import policy
from atlas_mcp.plans.verdicts import Circumstances, History
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.store import leases
from atlas_mcp.testing import Clock, ScriptedEngine
from tests import frozen
from tests.bench import ANN, Bench
from tests.kinds import boxes
from tests.kinds.sockets import ENGINE, label, labelled, socket

AT = Clock()()
ORDER = list(Outcome)
TABLE = [
    {"verdict": "allow", "outcome": "permit"},
    {"verdict": "confirm", "outcome": "ask"},
    {"verdict": "forbid", "outcome": "deny"},
]
ALLOW: dict[str, Any] = {"verdict": "allow"}


def document(*rules: dict[str, Any], **more: Any) -> PolicyDocument:
    named = [{"id": f"rule-{number}", "reason": "because", **rule} for number, rule in enumerate(rules)]
    values = {"apiVersion": "atlas/v1", "kind": "Policy", "rules": named, "table": TABLE, **more}
    return PolicyDocument.model_validate(values)


def budget(most: int, verdict: str = "forbid", **more: Any) -> dict[str, Any]:
    """A rule about labels that counts over a budget."""
    of = {"most": most, "within_s": 3600, "per_target": more.pop("per_target", False)}
    return {"verdict": verdict, "actions": ["set"], "budget": of, **more}


def labelling(*numbers: int, at: Any = AT, shop: int = 1) -> Plan:
    deployment = f"shop-{shop}"
    nonce = nonce_of(deployment)
    named: list[Step] = [
        label(socket(number), id=f"label/{n}-{number}", nonce=nonce) for n, number in enumerate(numbers)
    ]
    return frozen.plan(named, at, deployment_id=deployment, nonce=nonce)


def granted(*numbers: int, minutes: int = 1) -> tuple[Granted, ...]:
    """Steps that other jobs were granted, minutes ago."""
    plan = labelling(*numbers)
    found = policy.cases(plan, plan.environment, Circumstances(AT))
    return tuple(Granted(case=case, at=AT - timedelta(minutes=minutes)) for case in found)


def decided(plan: Plan, *documents: PolicyDocument, before: tuple[Granted, ...] = ()) -> Decision:
    ann = Principal(name="ann", role=Role.OPERATOR, transport="memory")
    now = Circumstances(AT, history=History(AT, before))
    return policy.decide(ann, plan, documents, ClientAnswers(), now, Bindings())


# -- what counts ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("most", "plan", "before", "over"),
    [
        (2, (1, 2), (), False),
        (2, (1, 2, 3), (), True),  # the plan alone
        (2, (1,), granted(2), False),
        (2, (1,), granted(2, 3), True),
        (2, (1,), granted(1, 1), True),
        (2, (1,), granted(2, 3, minutes=59), True),
        (2, (1,), granted(2, 3, minutes=60), False),  # an hour is over
        (2, (1,), granted(2, 3, minutes=-5), True),  # the clock was set back
        (2, (1,), (*granted(2, minutes=30), *granted(3, minutes=61)), False),
    ],
)
def test_so_many_in_a_time(most: int, plan: tuple[int, ...], before: tuple[Granted, ...], over: bool) -> None:
    decision = decided(labelling(*plan), document(ALLOW, budget(most)), before=before)
    assert decision.outcome is (Outcome.DENY if over else Outcome.PERMIT)
    assert (decision.rule == "rule-1") is over


@pytest.mark.parametrize(
    ("plan", "before", "over"),
    [
        ((1, 2, 3), (), False),
        ((1, 1, 1), (), True),
        ((1, 2), granted(3, 4, 3, 4), False),
        ((1, 2), granted(2, 2), True),
    ],
)
def test_so_many_of_one_target(plan: tuple[int, ...], before: tuple[Granted, ...], over: bool) -> None:
    decision = decided(labelling(*plan), document(ALLOW, budget(2, per_target=True)), before=before)
    assert decision.outcome is (Outcome.DENY if over else Outcome.PERMIT)


def test_it_says_how_much_was_granted_and_from_when_there_is_room() -> None:
    before = (*granted(2, minutes=50), *granted(3, minutes=20))
    decision = decided(labelling(1, 4), document(ALLOW, budget(2)), before=before)
    assert decision.reason == (
        "label socket-1: because; at most 2 in 3600 s: 2 were granted, and the plan has 2 more; there is room from"
        " 2026-01-05 12:40:00 UTC (and 1 further step alike)"
    )
    alone = decided(labelling(1, 2, 3), document(ALLOW, budget(2)))
    assert "at most 2 in 3600 s, and the plan alone has 3" in alone.reason


def test_other_steps_are_not_counted() -> None:
    of_one_place = budget(1, places=["ops"])
    assert decided(labelling(1), document(ALLOW, of_one_place), before=granted(2, 3)).outcome is Outcome.PERMIT
    mixed = frozen.plan([label(socket(1)), boxes.start()], AT)
    assert decided(mixed, document(ALLOW, budget(1))).outcome is Outcome.PERMIT


def test_a_spent_budget_is_no_rule_for_what_no_rule_allows() -> None:
    """Else a step that is denied would be asked about once there were enough of them."""
    only = document(budget(1, "confirm"), {**ALLOW, "actions": ["start"]})
    for before in ((), granted(2, 3)):
        decision = decided(labelling(1), only, before=before)
        assert (decision.outcome, decision.rule) == (Outcome.DENY, "unmatched")


def test_an_exception_does_not_take_back_a_spent_budget() -> None:
    exception = {"verdict": "allow", "overrides": "confirm", "places": ["demo"]}
    rules = document({"verdict": "confirm"}, exception, budget(2, "confirm"))
    assert decided(labelling(1, 2), rules).outcome is Outcome.PERMIT
    assert decided(labelling(1, 2), rules, before=granted(3)).outcome is Outcome.ASK


def test_a_layer_has_budgets_of_its_own() -> None:
    layer = document(budget(1), layer=True)
    assert decided(labelling(1), document(ALLOW), layer).outcome is Outcome.PERMIT
    assert decided(labelling(1), document(ALLOW), layer, before=granted(2)).outcome is Outcome.DENY


@pytest.mark.parametrize("more", [{}, {"overrides": "confirm", "places": ["demo"]}])
def test_a_budget_that_would_allow_what_is_over_it_is_refused(more: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="would then allow"):
        document(budget(1, "allow", **more))


@pytest.mark.parametrize("of", [{"most": 0}, {"within_s": 59}, {"within_s": 604_801}, {"per": "hour"}])
def test_what_is_no_budget(of: dict[str, Any]) -> None:
    rule = budget(1)
    rule["budget"] |= of
    with pytest.raises(ValueError, match="budget"):
        document(ALLOW, rule)


RULES = st.builds(lambda verdict: {"verdict": verdict}, st.sampled_from(["allow", "confirm", "forbid"]))
BUDGETS = st.builds(
    lambda most, verdict, per_target: budget(most, verdict, per_target=per_target),
    st.integers(1, 4),
    st.sampled_from(["confirm", "forbid"]),
    st.booleans(),
)
NUMBERS = st.lists(st.integers(1, 3), max_size=4)


@given(st.lists(RULES, max_size=2), st.lists(BUDGETS, max_size=3), NUMBERS, NUMBERS, NUMBERS)
def test_no_budget_and_no_history_makes_a_decision_milder(
    rules: list[dict[str, Any]], budgets: list[dict[str, Any]], plan: list[int], some: list[int], more: list[int]
) -> None:
    start = {**ALLOW, "actions": ["start"]}
    found = [
        decided(labelling(*plan), document(start, *rules)),
        decided(labelling(*plan), document(start, *rules, *budgets)),
        decided(labelling(*plan), document(start, *rules, *budgets), before=granted(*some)),
        decided(labelling(*plan), document(start, *rules, *budgets), before=granted(*some, *more)),
    ]
    outcomes = [ORDER.index(one.outcome) for one in found]
    assert outcomes == sorted(outcomes)


# -- where it is granted ----------------------------------------------------------------------------------


async def kept(bench: Bench, *numbers: int, shop: int = 1) -> Plan:
    """A plan of a deployment of its own that labels sockets, which are there and its own."""
    board, plan = bench.app.engines[ENGINE], labelling(*numbers, at=bench.clock(), shop=shop)
    assert isinstance(board, ScriptedEngine)
    for number in numbers:
        board.add(socket(number).key, plan.subject.nonce)
    return await bench.keep(plan)


async def requested(bench: Bench, *numbers: int, shop: int) -> Job:
    """A job of a deployment of its own that labels sockets."""
    return await bench.request(await kept(bench, *numbers, shop=shop))


async def park(bench: Bench, job: Job) -> None:
    await bench.app.store.write(lambda tx: job_rows.change(tx, job.id, state=JobState.PARKED))


async def counted(bench: Bench) -> list[str]:
    """The ids of the targets in all that is kept of grants."""
    return await bench.app.store.read(lambda tx: [*tx.execute(text("SELECT id FROM grants ORDER BY at, id")).scalars()])


@pytest.mark.anyio
async def test_many_small_plans_are_counted_together(bench: Bench, labels: ScriptedEngine) -> None:
    bench.use(document(ALLOW, budget(3)))
    waiting = [await requested(bench, number, shop=number) for number in range(1, 8)]
    states = [await bench.run(job) for job in waiting]
    assert states == [JobState.SUCCEEDED] * 3 + [JobState.REFUSED] * 4
    assert list(labelled(labels)) == ["1", "2", "3"]
    reason = (await bench.job(waiting[3].id)).reason
    assert "denied by rule rule-1: label socket-4: because; at most 3 in 3600 s: 3 were granted" in reason
    assert reason.endswith("there is room from 2026-01-05 13:00:00 UTC. Make a new plan.")
    assert len(await counted(bench)) == 3, "what was refused is not counted"


@pytest.mark.anyio
async def test_a_plan_that_has_no_room_now_is_not_used_up(bench: Bench, labels: ScriptedEngine) -> None:
    bench.use(document(ALLOW, budget(1)))
    await bench.run(await requested(bench, 1, shop=1))
    bench.clock.advance(minutes=30)
    plan = await kept(bench, 2, shop=2)
    assert "there is room from 2026-01-05 13:00:00 UTC" in str(await bench.refused(Code.PLAN_DENIED, plan))
    bench.clock.advance(minutes=29, seconds=59)
    await bench.refused(Code.PLAN_DENIED, plan)
    bench.clock.advance(seconds=1)
    assert await bench.run(await bench.request(plan)) is JobState.SUCCEEDED


@pytest.mark.anyio
async def test_two_workers_at_once_grant_no_more_than_one(bench: Bench, labels: ScriptedEngine) -> None:
    """Each has a connection of its own, as another process has."""
    bench.use(document(ALLOW, budget(4)))
    jobs = [await requested(bench, number, shop=number) for number in range(1, 13)]
    app = bench.app
    other = App(app.settings, may_apply=True, catalogue=app.catalogue, engines=app.engines, now=app.now)
    got: list[str] = []

    async def take(worker: App, job: Job, name: str) -> None:
        now = worker.now()
        lease = await worker.store.write(lambda tx: leases.claim(tx, job.id, name, now, now + LIFE))
        assert lease is not None
        if await worker.jobs.start(job, lease) is not None:
            got.append(job.id)

    async with anyio.create_task_group() as group:
        for number, job in enumerate(jobs):
            group.start_soon(take, (app, other)[number % 2], job, f"worker-{number % 2}")
    other.close()
    assert len(got) == 4
    assert len(await counted(bench)) == 4
    states = [(await bench.job(job.id)).state for job in jobs]
    assert (states.count(JobState.RUNNING), states.count(JobState.REFUSED)) == (4, 8)


@pytest.mark.anyio
async def test_a_restart_neither_forgets_nor_counts_twice(bench: Bench, labels: ScriptedEngine) -> None:
    bench.use(document(ALLOW, budget(2)))
    job = await requested(bench, 1, 2, shop=1)
    for _ in range(3):  # each worker dies before the first step
        assert await bench.app.jobs.start(await bench.job(job.id), await bench.claim(job)) is not None
        bench.clock.advance(minutes=1)
    assert len(await counted(bench)) == 2
    app = bench.app
    fresh = App(app.settings, may_apply=True, catalogue=app.catalogue, engines=app.engines, now=app.now)
    bench.app = fresh
    later = await kept(bench, 3, shop=2)
    await bench.refused(Code.PLAN_DENIED, later)
    fresh.close()


@pytest.mark.anyio
async def test_jobs_that_were_parked_are_not_resumed_all_at_once(bench: Bench, labels: ScriptedEngine) -> None:
    """Granted one an hour and each stopped before its first write, they would else run together."""
    bench.use(document(ALLOW, budget(1)))
    parked: list[Job] = []
    for number in (1, 2, 3):
        job = await requested(bench, number, shop=number)
        assert await bench.app.jobs.start(job, await bench.claim(job)) is not None
        await park(bench, job)
        parked.append(job)
        bench.clock.advance(hours=1)
    for job in parked:
        await bench.app.jobs.resume(job.id, ANN)
    assert [await bench.run(job) for job in parked] == [JobState.SUCCEEDED, JobState.PARKED, JobState.PARKED]
    waiting = await bench.job(parked[1].id)
    assert "1 were granted" in waiting.reason and "tried again by itself" in waiting.reason
    bench.clock.advance(hours=1)
    assert await bench.run(waiting) is JobState.SUCCEEDED
    assert list(labelled(labels)) == ["1", "2"]


@pytest.mark.anyio
async def test_a_job_under_way_that_is_over_its_budget_may_be_cancelled(bench: Bench, labels: ScriptedEngine) -> None:
    """Undoing needs no budget: it is always allowed."""
    bench.use(document(ALLOW, budget(1)))
    job = await requested(bench, 1, shop=1)
    run = await bench.begun(job)
    assert run is not None
    await run.record.load()
    await run.stepping._submit(run.plan.steps[0])  # the worker dies once the socket is labelled
    assert labelled(labels) == {"1": "web"}
    bench.clock.advance(hours=1)
    assert await bench.run(await requested(bench, 2, shop=2)) is JobState.SUCCEEDED
    assert await bench.run(job) is JobState.PARKED
    await bench.app.jobs.cancel(job.id, ANN)
    assert await bench.run(job) is JobState.ROLLED_BACK
    assert labelled(labels) == {"2": "web"}
    assert len(await counted(bench)) == 2, "undoing is not counted"


@pytest.mark.anyio
async def test_over_a_budget_that_asks_a_job_waits_for_a_person(bench: Bench, labels: ScriptedEngine) -> None:
    bench.use(document(ALLOW, budget(1, "confirm")))
    first, second = [await requested(bench, number, shop=number) for number in (1, 2)]
    assert (first.state, second.state) == (JobState.QUEUED, JobState.QUEUED)
    assert await bench.run(first) is JobState.SUCCEEDED
    assert await bench.run(second) is JobState.WAITING, "nobody was asked before, and somebody is now"
    assert f"atlas-mcp approve {second.plan_id}" in (await bench.job(second.id)).reason
    third = await requested(bench, 3, shop=3)
    assert third.state is JobState.WAITING
    plan = labelling(2, at=bench.clock(), shop=2)
    assert plan.id == second.plan_id
    await bench.approve(plan)
    assert await bench.run(await bench.job(second.id)) is JobState.SUCCEEDED
    assert list(labelled(labels)) == ["1", "2"]


@pytest.mark.anyio
async def test_a_plan_too_large_for_its_budget_is_denied_when_it_is_made(bench: Bench, labels: ScriptedEngine) -> None:
    bench.use(document(ALLOW, budget(2)))
    plan = labelling(1, 2, 3, at=bench.clock())
    assert bench.app.judge.decide(ANN, plan, ()).outcome is Outcome.DENY
    fitting = await kept(bench, 1, 2)
    await bench.run(await bench.request(fitting))
    other = labelling(4, at=bench.clock(), shop=2)
    assert bench.app.judge.decide(ANN, other, ()).outcome is Outcome.PERMIT, (
        "what others used of it is no fault of the plan"
    )


@pytest.mark.anyio
async def test_what_no_budget_can_count_any_more_is_forgotten(bench: Bench, labels: ScriptedEngine) -> None:
    bench.use(document(ALLOW))
    await bench.run(await requested(bench, 1, 2, shop=1))
    assert len(await counted(bench)) == 2, "also where no policy has a budget: it may have one tomorrow"
    bench.clock.advance(hours=24 * 6)
    await bench.run(await requested(bench, 3, shop=2))
    assert len(await counted(bench)) == 3
    bench.clock.advance(hours=24)
    await bench.run(await requested(bench, 4, shop=3))
    assert await counted(bench) == ["3", "4"]
