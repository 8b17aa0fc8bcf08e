"""The path of a call: role, rate, audit before anything runs, and how it ended."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from atlas_mcp import toolset
from atlas_mcp.app import App
from atlas_mcp.calls import dispatch as dispatching
from atlas_mcp.calls.context import Session
from atlas_mcp.calls.dispatch import Dispatch
from atlas_mcp.calls.gate import Call
from atlas_mcp.calls.kernel import KernelSession
from atlas_mcp.content.declared import Declared, Question, ToolDef
from atlas_mcp.errors import AtlasError, CallerError, Code, RefusedError
from atlas_mcp.model import Frozen, JsonObject, Principal, Role
from tests.bench import ANN, Bench

pytestmark = pytest.mark.anyio
BOB = Principal(name="bob", role=Role.OPERATOR, transport="memory")
VIC = Principal(name="vic", role=Role.VIEWER, transport="memory")


class Said(Frozen):
    text: str


@toolset.read("Look")
async def look(ctx: toolset.Context, word: str = "") -> Said:
    """Looks."""
    if word == "wrong":
        raise CallerError(Code.SPEC_INVALID, "Unable to look.", "Look elsewhere.")
    assert type(ctx) is Session
    return Said(text=word)


async def ask(ctx: toolset.Context, word: str = "") -> Question | None:
    return None if word == "known" else Question(f"Which {word}?", ())


@toolset.act("Act", toolset.Hints(), ask=ask)
async def act(ctx: toolset.Kernel, word: str = "") -> Said:
    """Acts."""
    assert isinstance(ctx, KernelSession)
    return Said(text=word)


def definition(fn: object) -> ToolDef:
    assert isinstance(fn, Declared)
    assert isinstance(fn.__atlas__, ToolDef)
    return fn.__atlas__


LOOK, ACT = definition(look), definition(act)


@pytest.fixture
def dispatch(app: App) -> Dispatch:
    return Dispatch(app)


async def call(dispatch: Dispatch, tool: ToolDef, principal: Principal = ANN, **kwargs: Any) -> Any:
    arguments: JsonObject = dict(kwargs)
    given: Mapping[str, object] = {"word": "", **kwargs}
    return await dispatch.call(tool, arguments, given, Call(principal))


async def test_a_call_is_audited_before_it_is_served(dispatch: Dispatch, bench: Bench) -> None:
    assert (await call(dispatch, LOOK, word="x")).text == "x"
    (record,) = await bench.audit()
    assert record["name"] == "tool.called"
    assert record["principal"] == "ann"
    assert record["correlation_id"]
    assert record["data"] == {"tool": "look", "transport": "memory", "arguments": {"word": "x"}}


async def test_a_call_that_the_tool_refuses_is_audited_with_its_end(dispatch: Dispatch, bench: Bench) -> None:
    with pytest.raises(CallerError):
        await call(dispatch, LOOK, word="wrong")
    assert await bench.events() == ["tool.called", "tool.failed"]
    assert (await bench.audit())[1]["data"]["code"] == "spec_invalid"


async def test_if_the_audit_cannot_be_written_nothing_runs(
    dispatch: Dispatch, app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []

    def broken(tx: object, event: object) -> None:
        raise AtlasError(Code.AUDIT_UNWRITABLE, "Unable to write.", "")

    async def fn(ctx: object, word: str = "") -> Said:
        ran.append(word)
        return Said(text="")

    monkeypatch.setattr(app.trail, "append", broken)
    with pytest.raises(AtlasError) as caught:
        await dispatch.call(ToolDef("x", "X", fn, False, Role.VIEWER, toolset.Hints(), None), {}, {}, Call(ANN))
    assert caught.value.code is Code.AUDIT_UNWRITABLE
    assert ran == []
    with pytest.raises(AtlasError):
        await dispatch.question(ACT, {"word": "a"}, Call(ANN))


async def test_a_viewer_does_not_act(dispatch: Dispatch, bench: Bench) -> None:
    assert (await call(dispatch, LOOK, VIC, word="x")).text == "x"
    with pytest.raises(RefusedError) as caught:
        await call(dispatch, ACT, VIC)
    assert caught.value.code is Code.ROLE_FORBIDDEN
    with pytest.raises(RefusedError):
        await dispatch.question(ACT, {"word": "a"}, Call(VIC))
    assert await bench.events() == ["tool.called", "tool.refused"]


async def test_an_unknown_tool(dispatch: Dispatch, bench: Bench) -> None:
    assert dispatch.find("plan").name == "plan"
    with pytest.raises(RefusedError) as caught:
        dispatch.find("x" * 500)
    assert caught.value.code is Code.TOOL_UNKNOWN
    assert len(caught.value.message) < 200
    await dispatch.refuse("x" * 500, {"k" * 200: "v" * 5000}, Call(ANN), caught.value)
    (record,) = await bench.audit()
    assert record["data"]["tool"] == "x" * 60
    assert record["data"]["arguments"] == {"k" * 60: "(5002 characters)"}


async def test_the_audit_keeps_little_of_a_flood_of_arguments(dispatch: Dispatch, bench: Bench) -> None:
    error = RefusedError(Code.ARGUMENTS_INVALID, "Unable to call look.")
    await dispatch.refuse("look", {f"a{number}": "x" * 1900 for number in range(5000)}, Call(ANN), error)
    (record,) = await bench.audit()
    kept = record["data"]["arguments"]
    assert len(json.dumps(record)) < 20_000
    assert (kept["a0"], kept["a49"], kept["..."]) == ("x" * 1900, "(1902 characters)", "(4950 more)")


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time that the rate is counted by."""
    now = [1000.0]
    monkeypatch.setattr("atlas_mcp.calls.gate.time.monotonic", lambda: now[0])
    return now


@pytest.fixture
def slow(app: App) -> Dispatch:
    app.settings = app.settings.model_copy(update={"calls_per_minute": 2})
    return Dispatch(app)


async def test_too_many_calls_are_refused_and_audited(slow: Dispatch, bench: Bench, seconds: list[float]) -> None:
    await call(slow, LOOK)
    seconds[0] += 20
    await call(slow, LOOK)
    with pytest.raises(RefusedError) as caught:
        await call(slow, LOOK)
    assert caught.value.code is Code.RATE_LIMITED
    assert "40 s" in caught.value.remedy
    assert (await call(slow, LOOK, VIC)).text == "", "everybody has their own"
    seconds[0] += 40
    await call(slow, LOOK)
    assert (await bench.events()).count("tool.refused") == 1


async def test_a_question_counts_as_the_call_that_it_belongs_to(slow: Dispatch, seconds: list[float]) -> None:
    for _ in range(2):
        assert await slow.question(ACT, {"word": "a"}, Call(ANN)) is not None
        await call(slow, ACT, word="a")
    with pytest.raises(RefusedError):
        await call(slow, ACT, word="a")
    with pytest.raises(RefusedError) as caught:
        await slow.question(ACT, {"word": "b"}, Call(ANN))
    assert caught.value.code is Code.RATE_LIMITED


async def test_the_very_same_question_is_asked_until_the_tool_has_run(
    dispatch: Dispatch, bench: Bench, seconds: list[float]
) -> None:
    first = await dispatch.question(ACT, {"word": "a"}, Call(ANN))
    assert await dispatch.question(ACT, {"word": "a"}, Call(ANN)) is first
    assert await dispatch.question(ACT, {"word": "a"}, Call(BOB))
    assert (await bench.events()).count("tool.asked") == 2
    seconds[0] += 601
    assert await dispatch.question(ACT, {"word": "a"}, Call(ANN)) is not first
    await call(dispatch, ACT, word="a")
    assert dispatch._asked.keys() != {}
    assert len(dispatch._asked) == 1


async def test_no_question(dispatch: Dispatch, bench: Bench) -> None:
    assert await dispatch.question(LOOK, {"word": "a"}, Call(ANN)) is None
    assert await dispatch.question(ACT, {"word": "known"}, Call(ANN)) is None
    assert await bench.events() == []


async def test_questions_that_nobody_answers_are_forgotten(dispatch: Dispatch) -> None:
    for number in range(dispatching._MOST_ASKED + 5):
        await dispatch.question(ACT, {"word": str(number)}, Call(ANN))
    assert len(dispatch._asked) == dispatching._MOST_ASKED


async def test_a_transport_that_cannot_tell_is_not_told(dispatch: Dispatch) -> None:
    plain = Call(ANN)
    await plain.progress(1, 2, "half")
    assert plain.correlation_id != Call(ANN).correlation_id
