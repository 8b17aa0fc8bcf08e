"""Every message counts against the rate, and what names a tool or a resource is in the audit, served or not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from mcp import Client
from mcp.server import MCPServer
from mcp.shared.exceptions import MCPError
from mcp.types import PromptReference, ResourceTemplateReference

from atlas_mcp.app import App
from atlas_mcp.calls.dispatch import Dispatch
from atlas_mcp.calls.gate import Call
from atlas_mcp.errors import RefusedError
from atlas_mcp.server import subscriptions
from atlas_mcp.server.admission import Admission
from tests.bench import ANN, Bench
from tests.interaction.conftest import Connect, limited_to
from tests.kinds import boxes

pytestmark = pytest.mark.anyio
MOST = 10

ASKS: dict[str, Callable[[Client], Any]] = {
    "tools": lambda client: client.list_tools(),
    "resources": lambda client: client.list_resources(),
    "templates": lambda client: client.list_resource_templates(),
    "prompts": lambda client: client.list_prompts(),
    "prompt": lambda client: client.get_prompt("provision_fleet", {"wish": "x"}),
    "no prompt": lambda client: client.get_prompt("none", {}),
    "completion": lambda client: client.complete(
        PromptReference(type="ref/prompt", name="provision_fleet"), {"name": "profile", "value": "w"}
    ),
    "resource": lambda client: client.read_resource("atlas://profiles/web-server"),
    "no resource": lambda client: client.read_resource("atlas://jobs/none"),
    "tool": lambda client: client.call_tool("list_deployments", {}),
    "no tool": lambda client: client.call_tool("none", {}),
    "no arguments of a tool": lambda client: client.call_tool("plan", {"nothing": 1}),
}


async def limited(client: Client, ask: Callable[[Client], Any]) -> bool:
    """Whether a request is refused for the rate."""
    try:
        result = await ask(client)
    except MCPError as error:
        return bool(error.data) and error.data == {"error": "rate_limited"}
    return "rate_limited" in str(result)


@pytest.mark.parametrize("flood", ASKS)
async def test_a_flood_of_any_request_uses_up_the_rate(
    connect: Connect, serve: Callable[[], MCPServer[None]], app: App, flood: str
) -> None:
    server = serve()
    async with connect(built=server) as talk:
        await limited_to(server, talk, app, MOST)
        for _ in range(MOST):
            await limited(talk.client, ASKS[flood])  # some of which the client sends two messages for
        assert await limited(talk.client, ASKS["tool"])
        assert await limited(talk.client, ASKS["tools"])


async def test_a_question_that_is_put_again_and_again_counts_each_time(app: App, bench: Bench) -> None:
    """As a client does that sends the same call without the answer: no call is ever served, and none was counted."""
    app.settings = app.settings.model_copy(update={"calls_per_minute": 3})
    plan = await bench.plan(*boxes.box())
    dispatch = Dispatch(app)
    tool = dispatch.find("apply")
    for _ in range(3):
        assert await dispatch.question(tool, {"plan_id": plan.id, "wait_s": 0}, Call(ANN)) is not None
    with pytest.raises(RefusedError):
        await dispatch.question(tool, {"plan_id": plan.id, "wait_s": 0}, Call(ANN))
    with pytest.raises(RefusedError):
        await dispatch.call(tool, {}, {"plan_id": plan.id, "wait_s": 0}, Call(ANN, answers={"approve": "approve"}))
    assert (await bench.kernel().plan(plan.id)).job_id == ""


async def test_who_connected_and_listed_is_recorded_once_the_store_is_needed(
    connect: Connect, bench: Bench, mode: str
) -> None:
    async with connect() as talk:
        await talk.client.list_tools()
        await talk.client.list_tools()
        assert await bench.audit(clients=True) == []
        await talk.call("list_deployments")
        await talk.client.list_prompts()
        await talk.call("list_deployments")
    records = await bench.audit(clients=True)
    names = [record["name"] for record in records]
    expected = [
        "client.connected",
        "client.listed tools/list",
        "tool.called",
        "client.listed prompts/list",
        "tool.called",
    ]
    assert names == expected
    assert records[0]["data"]["client"]["name"] and records[0]["data"]["protocol"].startswith("20")


async def test_malformed_messages_count_and_are_recorded_once_a_minute(
    app: App, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr("atlas_mcp.calls.gate.time.monotonic", lambda: now[0])
    app.settings = app.settings.model_copy(update={"calls_per_minute": MOST})
    dispatch = Dispatch(app)
    admission = Admission(dispatch, ANN)
    assert app.used
    for _ in range(1000):
        await admission.malformed(-32700)
        await admission.malformed(-32600)
    assert not dispatch._gate.within(ANN)
    assert len(dispatch._gate._calls[ANN.name]) == MOST, "the count itself is bounded"
    now[0] += 60
    assert dispatch._gate.within(ANN)
    await admission.malformed(-32700)
    told = [record["data"]["codes"] for record in await bench.audit() if record["name"] == "message.malformed"]
    assert told == [{"-32700": 1}, {"-32700": 1000, "-32600": 1000}]


async def test_what_is_malformed_is_refused_where_no_record_can_be_written(app: App, bench: Bench) -> None:
    full = "CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END"
    await app.store.write(lambda tx: tx.exec_driver_sql(full))
    await Admission(Dispatch(app), ANN).malformed(-32700)
    assert await bench.audit() == []


async def test_only_a_few_records_wait_for_the_store(app: App, bench: Bench) -> None:
    dispatch = Dispatch(app)
    for number in range(100):
        dispatch.begins(f"listed {number}", Call(ANN))
    await Admission(dispatch, ANN).malformed(-32700)
    assert len(await bench.audit(clients=True)) == 21, "the first twenty, and what is malformed"


UNSERVED: dict[str, dict[str, Any]] = {
    "arguments are a list": {"name": "plan", "arguments": []},
    "arguments are a text": {"name": "plan", "arguments": "x"},
    "name is a number": {"name": 5, "arguments": {}},
    "no name": {"arguments": {"spec_id": "x"}},
    "another member is wrong": {"name": "plan", "arguments": {"spec_id": "x"}, "_meta": 7},
}


class _Context:
    """What the SDK gives its middleware."""

    request, request_id, method = None, 1, "tools/call"

    def __init__(self, params: dict[str, Any]) -> None:
        self.params = params


@pytest.mark.parametrize("case", UNSERVED)
async def test_a_call_that_never_comes_to_its_tool_is_recorded(app: App, bench: Bench, case: str) -> None:
    async def refused(context: Any) -> Any:
        raise MCPError(-32602, "Invalid request parameters")

    with pytest.raises(MCPError):
        await Admission(Dispatch(app), ANN).admitted(_Context(UNSERVED[case]), refused)
    record = (await bench.audit())[-1]
    assert record["name"] == "tool.refused" and record["data"]["code"] == "arguments_invalid"
    if isinstance(name := UNSERVED[case].get("name"), str):
        assert record["data"]["tool"] == name


async def test_resources_that_are_named_are_recorded_whatever_for(
    serve: Callable[[], MCPServer[None]], bench: Bench
) -> None:
    reference = ResourceTemplateReference(type="ref/resource", uri="atlas://jobs/{name}")
    async with Client(serve()) as client:
        await client.complete(reference, {"name": "name", "value": "x"})
        async with client.listen(resource_subscriptions=["atlas://jobs/a", "atlas://jobs/b"]):
            pass
    told = [(one["name"], one["data"].get("uri") or one["data"].get("uris")) for one in await bench.audit()]
    assert told == [
        ("resource.completed", "atlas://jobs/{name}"),
        ("resource.listened", ["atlas://jobs/a", "atlas://jobs/b"]),
    ]


async def test_only_so_many_listen_and_for_so_many(serve: Callable[[], MCPServer[None]], monkeypatch: Any) -> None:
    monkeypatch.setattr(subscriptions, "_MOST_LISTENERS", 1)
    async with Client(serve()) as client:
        with pytest.raises(MCPError, match="limit is 200"):
            async with client.listen(resource_subscriptions=["atlas://jobs/a"] * 201):
                pass
        async with client.listen(resource_subscriptions=["atlas://jobs/a"]):
            with pytest.raises(MCPError, match="1 listen already"):
                async with client.listen(resource_subscriptions=["atlas://jobs/a"]):
                    pass
        async with client.listen(resource_subscriptions=["atlas://jobs/a"]):
            pass


async def test_notifications_count_and_are_dropped_beyond_the_rate(app: App) -> None:
    app.settings = app.settings.model_copy(update={"calls_per_minute": 2})
    heard: list[str] = []

    async def hear(context: Any) -> None:
        heard.append(context.method)

    admission = Admission(Dispatch(app), ANN)
    context = _Context({})
    context.request_id, context.method = None, "notifications/progress"  # type: ignore[assignment]
    for _ in range(5):
        await admission.admitted(context, hear)
    assert len(heard) == 2
