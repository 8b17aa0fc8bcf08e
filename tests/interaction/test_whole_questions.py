"""A question in the client shows all of a plan, or is not asked and does not count."""

# ruff: noqa: RUF001 - look-alikes are what it is about

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Plan
from tests import steps
from tests.bench import Bench
from tests.interaction.conftest import Connect
from tests.interaction.test_questions import accept
from tests.kinds import boxes
from tools.plans import _summary

pytestmark = pytest.mark.anyio
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPgRMku8ypWAk89GKl54teg4+AKusrbXtojk5gg5MToN"
LONG = boxes.chain(boxes.make(), boxes.sets(values={f"size{number}": number for number in range(130)}))
TOO_LONG = "the plan is too long for a question in the client: "


def guest(keys: str) -> list[Any]:
    """The steps of a guest whose user logs in with these keys."""
    made = steps.chain(steps.clone(), steps.configure(wanted={"cores": 4, "tags": "atlas", "sshkeys": keys}))
    return [*made]


async def waiting(bench: Bench, plan: Plan) -> None:
    """See that nobody's approval was recorded."""
    assert "approval.given" not in await bench.events()
    job_id = (await bench.kernel().plan(plan.id)).job_id
    assert (await bench.kernel().job(job_id)).state == "waiting"


async def test_a_second_key_that_would_not_fit_is_not_approved_in_the_client(connect: Connect, bench: Bench) -> None:
    """The attack: as many lines as the question shows, and then one more key, below "and 2 lines more"."""
    keys = "\n".join([f"{KEY} ann@desk-{number}" for number in range(130)] + [f"{KEY} eve"])
    plan = await bench.plan(*guest(keys))
    async with connect(accept(approve="approve")) as talk:
        applied = await talk.call("apply", plan_id=plan.id)
        assert talk.asked == []
    told = applied["waiting_for"]
    assert told.startswith(f"atlas-mcp approve {plan.id} (at a terminal: {TOO_LONG}")
    assert "at most 120 are shown" in told
    await waiting(bench, plan)


async def test_an_answer_to_a_question_that_was_never_asked_does_not_count(bench: Bench) -> None:
    """A client that answers by itself what its person was not asked: the kernel knows what it could have shown."""
    plan = await bench.plan(*LONG)
    job = await bench.kernel(answers={"approve": "approve"}).apply(plan.id)
    assert job.state == "waiting"
    await waiting(bench, plan)


async def test_a_no_counts_however_long_the_plan_is(bench: Bench) -> None:
    plan = await bench.plan(*LONG)
    with pytest.raises(CallerError) as caught:
        await bench.kernel(declined=True).apply(plan.id)
    assert caught.value.code is Code.PLAN_DENIED
    assert "approval.denied" in await bench.events()


async def test_a_long_value_is_not_approved_in_the_client_either(connect: Connect, bench: Bench) -> None:
    made, *rest = boxes.box()
    plan = await bench.plan(made.model_copy(update={"summary": "x " * 4500}), *rest)
    async with connect(accept(approve="approve")) as talk:
        applied = await talk.call("apply", plan_id=plan.id)
        assert talk.asked == []
    assert TOO_LONG in applied["waiting_for"]


async def test_what_fits_is_shown_whole(connect: Connect, bench: Bench) -> None:
    plan = await bench.plan(*guest(f"{KEY} ann@desk\n{KEY} eve"))
    async with connect(accept(approve="approve")) as talk:
        await talk.call("apply", plan_id=plan.id)
        (asked,) = talk.asked
    lines = asked.message.split("\n")
    assert lines[0] == f"Apply {plan.id}? A failed apply is undone."
    assert f"digest        | {plan.digest}" in "".join(line.replace("              + ", "") for line in lines)
    keys = [line for line in lines if line.startswith("  sshkeys     | ssh-ed25519")]
    assert len(keys) == 2 and "eve" in asked.message
    assert "more" not in asked.message.split()
    assert "approval.given" in await bench.events()


async def test_the_plan_says_at_once_that_it_is_to_be_signed_at_a_terminal(bench: Bench) -> None:
    for made, too_long in ((LONG, True), (boxes.box(), False)):
        plan = await bench.plan(*made)
        view = await bench.kernel().plan(plan.id)
        assert view.decision.client_may_answer
        told = _summary(bench.kernel(), view).approve
        assert ("in the client when asked" in told, TOO_LONG in told) == (not too_long, too_long)
        assert f"atlas-mcp approve {plan.id}" in told


async def test_values_in_a_tools_answer_are_legible(bench: Bench) -> None:
    """What a model passes on to its person is as readable as the question."""
    made, *rest = boxes.box()
    hostile = made.model_copy(update={"summary": "make rооt\u2800\u2800box"})
    plan = await bench.plan(hostile, *rest, warnings=("x\u3164\u3164y",))
    told = _summary(bench.kernel(), await bench.kernel().plan(plan.id))
    assert told.warnings == ["x«2 blanks U+3164»y"]
    assert told.targets == ["20: «Cyrillic letters» make rооt«mixed: Latin, Cyrillic»«2 blanks U+2800»box"]
