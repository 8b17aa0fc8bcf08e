"""A server on the simulated cluster and the scripted engine, and clients of both protocol eras, in one process."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from mcp import Client
from mcp.server import MCPServer
from mcp.types import CallToolResult, ElicitRequestFormParams, ElicitResult

from atlas_mcp.app import App
from atlas_mcp.config import Settings
from atlas_mcp.content.loading import Catalogue
from atlas_mcp.engines.proxmox.settings import clusters_of
from atlas_mcp.model import Principal
from atlas_mcp.server import adapter
from atlas_mcp.testing import Clock, ScriptedEngine
from tests.bench import ANN, Bench
from tests.kinds import boxes
from tests.simcluster.process import SimCluster

Answers = Callable[[ElicitRequestFormParams], ElicitResult]


def text_of(result: CallToolResult) -> str:
    """The text of an answer; links may stand behind it."""
    content, *links = result.content
    assert content.type == "text" and {link.type for link in links} <= {"resource_link"}
    return content.text


def failure(result: CallToolResult) -> dict[str, Any]:
    """What an error tells."""
    assert result.is_error, text_of(result)
    found: dict[str, Any] = json.loads(text_of(result))
    return found


@dataclass
class Talk:
    """A client, and what it was asked."""

    client: Client
    asked: list[ElicitRequestFormParams] = field(default_factory=list)

    async def call(self, tool: str, **arguments: Any) -> dict[str, Any]:
        """The structured answer of a call that must succeed."""
        result = await self.client.call_tool(tool, arguments)
        assert not result.is_error, text_of(result)
        found: dict[str, Any] | None = result.structured_content
        assert found is not None
        return found

    async def refused(self, tool: str, **arguments: Any) -> dict[str, Any]:
        """The error of a call that must fail."""
        return failure(await self.client.call_tool(tool, arguments))


@pytest.fixture
def settings(settings: Settings, sim_cluster: SimCluster, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings whose cluster is the simulated one."""
    monkeypatch.setenv("ATLAS_TEST_TOKEN", sim_cluster.tokens["deploy"])
    monkeypatch.setenv("ATLAS_TEST_ADMIN", sim_cluster.tokens["admin"])
    there = {
        "endpoints": (sim_cluster.url,),
        "ca_file": Path(sim_cluster.ca_file),
        "admin_token": "env:ATLAS_TEST_ADMIN",
    }
    demo = clusters_of(settings)["demo"].model_copy(update={**there, "calls_per_s": 1000})
    return settings.model_copy(update={"clusters": {"demo": demo}})


@pytest.fixture
def app(settings: Settings, catalogue: Catalogue, double: ScriptedEngine, clock: Clock) -> Iterator[App]:
    """A process with its own engines, and the scripted one beside them."""
    made = App(settings, may_apply=True, catalogue=boxes.taught(catalogue, double.name), now=clock)
    made.engines = {**made.engines, double.name: double}
    yield made
    made.close()


@pytest.fixture(params=["auto", "legacy"], ids=["modern", "legacy"])
def mode(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def serve(bench: Bench) -> Callable[..., MCPServer[None]]:
    """Build a server for a principal."""

    def build(principal: Principal = ANN) -> MCPServer[None]:
        return adapter.build(bench.app, principal)

    return build


Connect = Callable[..., AbstractAsyncContextManager[Talk]]


@pytest.fixture
def connect(serve: Callable[..., MCPServer[None]], mode: str) -> Connect:
    """Connect a client; `answers` says what its person answers, and that it can ask one."""

    @asynccontextmanager
    async def connected(
        answers: Answers | None = None, principal: Principal = ANN, built: MCPServer[None] | None = None
    ) -> AsyncIterator[Talk]:
        asked: list[ElicitRequestFormParams] = []

        async def ask(context: Any, params: Any) -> ElicitResult:
            asked.append(params)
            assert answers is not None
            return answers(params)

        made = Client(built or serve(principal), mode=mode, elicitation_callback=ask if answers else None)
        async with made as client:
            yield Talk(client, asked)

    return connected


async def limited_to(server: MCPServer[None], talk: Talk, app: App, most: int) -> None:
    """From now on a client may send so many messages: it has said hello, and has the schemas that it would ask for."""
    await talk.call("list_deployments")
    assert isinstance(server, adapter._Server)
    server.admission._dispatch._gate._calls.clear()
    app.settings = app.settings.model_copy(update={"calls_per_minute": most})
