"""The scripted engine refuses what a target would refuse: else the kernel's faults would not show on it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from atlas_mcp.engines import ContradictionError, Done, Failed, Running
from atlas_mcp.errors import AtlasError, Code, TargetError, TransientError
from atlas_mcp.model import Attempt, FactRequest, Reconciled, ResultType, Step, Take
from atlas_mcp.model.permit import Permit
from atlas_mcp.testing import Call, Clock, Fault, ScriptedEngine
from tests import frozen, looks
from tests.kinds import boxes
from tests.kinds.boxes import KEY

pytestmark = pytest.mark.anyio
AT = Clock()()


def permit(step: Step) -> Permit:
    return frozen.permit_for(frozen.plan([step], AT), AT)


async def begun(double: ScriptedEngine, step: Step) -> Attempt:
    """Intended and submitted."""
    intent = await double.before(step)
    return Attempt(intent=intent, handle=await double.submit(step, intent, permit(step)))


async def undone(double: ScriptedEngine, step: Step, attempt: Attempt) -> tuple[str, ...]:
    """What remains, once it was undone."""

    async def submitted(handle: str = "", *, waits_for: str = "") -> None:
        assert handle

    return (await double.undo(step, attempt, permit(step), submitted)).remains


WRITES = (boxes.make(), boxes.sets(), boxes.start(), boxes.stop(), boxes.grow(), boxes.remove())
ON_A_BOX = WRITES[1:]


def prepared(double: ScriptedEngine, step: Step) -> None:
    if step.action != "make":
        double.add(KEY, frozen.NONCE, size=1)


@pytest.mark.parametrize("step", WRITES, ids=lambda step: step.action)
async def test_a_step_happens_once_and_is_known_again(double: ScriptedEngine, step: Step) -> None:
    prepared(double, step)
    before = Attempt(intent=await double.before(step))
    assert (await double.reconcile(step, before)).state is Reconciled.NOT_DONE
    attempt = await begun(double, step)
    await looks.done(double, step, attempt, permit(step))
    assert double.writes == [f"{step.action} {boxes.BOX}"]
    for known in (attempt, before):
        assert (await double.reconcile(step, known)).state is Reconciled.DONE


@pytest.mark.parametrize("step", WRITES, ids=lambda step: step.action)
async def test_without_its_permit_no_step_reaches_the_target(double: ScriptedEngine, step: Step) -> None:
    prepared(double, step)
    intent, other = await double.before(step), permit(step.model_copy(update={"summary": "harmless"}))
    for attempt in (double.submit(step, intent, other), double.undo(step, Attempt(intent=intent), other, _unheard)):
        with pytest.raises(AtlasError) as caught:
            await attempt
        assert caught.value.code is Code.INTERNAL
    assert double.writes == []


async def _unheard(handle: str = "", *, waits_for: str = "") -> None:
    raise AssertionError(handle)


def _gone(double: ScriptedEngine) -> None:
    del double.things[KEY]


def _theirs(double: ScriptedEngine) -> None:
    double.things[KEY].nonce = "theirs"


def _hidden(double: ScriptedEngine) -> None:
    double.things[KEY].hidden = True


@pytest.mark.parametrize("somebody", [_gone, _theirs, _hidden])
@pytest.mark.parametrize("step", ON_A_BOX, ids=lambda step: step.action)
async def test_what_is_not_there_or_not_ours_is_not_touched(
    double: ScriptedEngine, step: Step, somebody: Callable[[ScriptedEngine], None]
) -> None:
    prepared(double, step)
    intent = await double.before(step)
    somebody(double)
    for attempt in (double.before(step), double.submit(step, intent, permit(step))):
        with pytest.raises(ContradictionError):
            await attempt
    assert double.writes == []


async def test_a_handle_that_was_never_given(double: ScriptedEngine) -> None:
    step = boxes.make()
    lost = Attempt(handle="x")
    for asked in (double.look(step, lost, permit(step)), double.reconcile(step, lost)):
        with pytest.raises(TargetError):
            await asked


async def test_what_has_changed_since_it_was_looked_at_is_not_overwritten(double: ScriptedEngine) -> None:
    step = boxes.sets()
    prepared(double, step)
    intent = await double.before(step)
    double.change(KEY, size=7)
    with pytest.raises(TargetError, match="it has changed"):
        await double.submit(step, intent, permit(step))
    assert double.things[KEY].values == {"size": 7}


async def test_what_is_there_is_not_made_again(double: ScriptedEngine) -> None:
    step = boxes.make()
    intent = await double.before(step)
    double.add(KEY, "theirs")
    for attempt in (double.before(step), double.submit(step, intent, permit(step))):
        with pytest.raises(TargetError, match="there already"):
            await attempt
    assert await undone(double, step, Attempt(intent=intent)) == ()
    assert double.things[KEY].nonce == "theirs"


async def test_what_holds_already_is_not_written_again(double: ScriptedEngine) -> None:
    prepared(double, boxes.sets())
    step = boxes.sets(values={"size": 1})
    assert (await begun(double, step)).handle == ""
    assert double.writes == []


@pytest.mark.parametrize(
    "step", [boxes.make(), boxes.sets(), boxes.start(), boxes.stop()], ids=lambda step: step.action
)
async def test_undoing_leaves_things_as_before_and_may_be_repeated(double: ScriptedEngine, step: Step) -> None:
    prepared(double, step)
    before = {key: dict(thing.values) for key, thing in double.things.items()}
    attempt = await begun(double, step)
    for _ in range(2):
        assert await undone(double, step, attempt) == ()
        assert {key: thing.values for key, thing in double.things.items()} == before


async def test_what_cannot_be_undone_says_so(double: ScriptedEngine) -> None:
    prepared(double, boxes.grow())
    assert await undone(double, boxes.grow(), await begun(double, boxes.grow()))
    with pytest.raises(ContradictionError):
        await undone(double, boxes.remove(), await begun(double, boxes.remove()))


async def test_a_task_that_fails_leaves_nothing(double: ScriptedEngine) -> None:
    double.order(Call.SUBMIT, "make", Fault.TASK_FAILS)
    attempt = await begun(double, boxes.make())
    look = await double.look(boxes.make(), attempt, permit(boxes.make()))
    assert isinstance(look, Failed)
    assert ("ordered to" in look.message, look.passes) == (True, False)
    assert double.things == {}


async def test_what_holds_something_of_others_is_not_removed(double: ScriptedEngine) -> None:
    made = await begun(double, boxes.make())
    double.things[KEY].others.add("their ring")
    with pytest.raises(TargetError, match="their ring"):
        await double.before(boxes.remove())
    with pytest.raises(ContradictionError, match="their ring"):
        await undone(double, boxes.make(), made)


async def test_a_task_that_runs_is_under_way_and_a_look_changes_nothing(double: ScriptedEngine) -> None:
    step = boxes.make()
    double.hold("make")
    attempt = await begun(double, step)
    for _ in range(2):
        look = await double.look(step, attempt, permit(step))
        assert isinstance(look, Running)
        assert look.progress == "waits for demo to make box20"
    double.release("make")
    assert (await looks.done(double, step, attempt, permit(step))).result["values"] == {"size": 1}
    assert double.writes == ["make 20"]


async def test_what_is_waited_for_may_come_late(double: ScriptedEngine) -> None:
    prepared(double, boxes.wait())
    for value in ("no", "yes"):
        look = await double.look(boxes.wait(), Attempt(), permit(boxes.wait()))
        assert isinstance(look, Running)
        assert look.progress == "waits for runs to be yes"
        double.change(KEY, runs=value)
    assert await double.look(boxes.wait(), Attempt(), permit(boxes.wait())) == Done()


async def test_what_is_not_as_expected_has_failed(double: ScriptedEngine) -> None:
    prepared(double, boxes.read())
    step = boxes.read(expect={"size": 2})
    look = await double.look(step, Attempt(), permit(step))
    assert isinstance(look, Failed)
    assert "size is 1" in look.message


@pytest.mark.parametrize("step", [boxes.read(), boxes.wait()], ids=lambda step: step.action)
async def test_what_only_reads_is_looked_at_further_once_it_was_submitted(double: ScriptedEngine, step: Step) -> None:
    prepared(double, step)
    for waited_s, state in ((None, Reconciled.NOT_DONE), (3.0, Reconciled.RUNNING)):
        assert (await double.reconcile(step, Attempt(waited_s=waited_s))).state is state


async def test_what_earlier_steps_give_is_written_too(double: ScriptedEngine) -> None:
    taken = Take(step="first", result="address", type=ResultType.ADDRESS)
    step = boxes.sets(takes={"address": taken}, needs=("first",)).taking({"address": "10.0.0.7"})
    prepared(double, step)
    attempt = await begun(double, step)
    assert double.things[KEY].values == {"size": 4, "address": "10.0.0.7"}
    assert await undone(double, step, attempt) == ()
    assert double.things[KEY].values == {"size": 1}


async def test_faults_end_where_they_were_ordered_to(double: ScriptedEngine) -> None:
    prepared(double, boxes.read())
    double.order(Call.LOOK, "*", Fault.TRANSIENT, 2)
    for _ in range(2):
        with pytest.raises(TransientError):
            await double.look(boxes.read(), Attempt(), permit(boxes.read()))
    attempt = await looks.done(double, boxes.read(), Attempt(), permit(boxes.read()))
    assert attempt.result["values"] == {"size": 1}


async def test_a_question_that_it_does_not_know(double: ScriptedEngine) -> None:
    class AskWeather(FactRequest[str]):
        engine = "scripted"

    with pytest.raises(TargetError):
        await double.fact(AskWeather())
