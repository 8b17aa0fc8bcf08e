"""Subscriptions: a client is told when a document that it listens for has changed, whoever changed it."""

from __future__ import annotations

from collections.abc import Callable

import anyio
import pytest
from mcp import Client
from mcp.server import MCPServer
from mcp.server.subscriptions import ResourceUpdated
from mcp.shared.exceptions import MCPError
from mcp.types import EmptyResult, SubscribeRequest, SubscribeRequestParams

from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.model import JobState
from atlas_mcp.server import changes
from atlas_mcp.server.changes import Changes
from atlas_mcp.store import Store
from atlas_mcp.store import deployments as deployment_rows
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.testing import Call
from tests.bench import ANN, ONE_VM, Bench
from tests.kinds import boxes

pytestmark = pytest.mark.anyio
Serve = Callable[..., MCPServer[None]]


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "_LOOK_S", 0.01)


async def test_a_client_is_told_of_the_job_it_asked_for(serve: Serve, bench: Bench) -> None:
    plan = await bench.plan(*boxes.box())
    await bench.approve(plan)
    told: list[str] = []
    async with Client(serve()) as client:
        result = await client.call_tool("apply", {"plan_id": plan.id})
        assert result.structured_content is not None
        job_id = result.structured_content["job"]["job_id"]
        uris = [f"atlas://jobs/{job_id}", "atlas://deployments/web-1"]
        async with client.listen(resource_subscriptions=uris) as stream, anyio.create_task_group() as group:
            with anyio.fail_after(20):
                gate = bench.double.gate(Call.LOOK, "start")
                group.start_soon(bench.run, await bench.job(job_id))
                await gate.reached.wait()
                async for event in stream:
                    assert isinstance(event, ResourceUpdated)
                    told.append(event.uri)
                    if len(told) == 2:
                        gate.open.set()
                    if (await bench.job(job_id)).state.final and len(told) >= 4:
                        break
    assert set(told) == set(uris)


async def test_a_client_that_only_listens_follows_the_job(serve: Serve, bench: Bench) -> None:
    job = await bench.queued(*boxes.box())
    uri = f"atlas://jobs/{job.id}"
    async with (
        Client(serve()) as client,
        client.listen(resource_subscriptions=[uri, "atlas://jobs/job-none"]) as stream,
    ):
        with anyio.fail_after(20):
            assert (await anext(stream)).uri == uri  # type: ignore[union-attr]  # only updates were asked for
            await bench.run(job)
            assert (await anext(stream)).uri == uri  # type: ignore[union-attr]


async def test_a_client_is_not_told_of_what_it_did_not_ask_for(serve: Serve, bench: Bench) -> None:
    job = await bench.queued(*boxes.box())
    mine = await bench.queued(*boxes.box(30), deployment_id="db-1")
    built = serve()
    async with Client(built) as other, Client(built) as client:
        await other.call_tool("get_job", {"job_id": job.id})
        async with client.listen(resource_subscriptions=[f"atlas://jobs/{mine.id}"]) as stream:
            with anyio.fail_after(20):
                await bench.run(job)
                await bench.run(mine)
                assert (await anext(stream)).uri.endswith(mine.id)  # type: ignore[union-attr]


# -- the look itself -------------------------------------------------------------------------------------


class Told:
    """Where the word goes."""

    def __init__(self) -> None:
        self.uris: list[str] = []

    async def __call__(self, uri: str) -> None:
        self.uris.append(uri)


async def until(condition: Callable[[], object]) -> None:
    """Wait for something that a task beside us does."""
    with anyio.fail_after(20):
        while not condition():  # noqa: ASYNC110 - what is looked at sets no event
            await anyio.sleep(0.01)


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def following(bench: Bench, told: Told) -> Changes:
    return Changes(bench.app, told)


async def test_a_change_is_told_once(bench: Bench, following: Changes, told: Told) -> None:
    job = await bench.queued(*boxes.box())
    uri = f"atlas://jobs/{job.id}"
    following.watch([uri])
    await following.look()
    assert told.uris == [uri], "it may have changed before we looked"
    await following.look()
    assert told.uris == [uri]
    await bench.app.store.write(lambda tx: job_rows.change(tx, job.id, message="on the way"))
    await following.look()
    await following.look()
    assert told.uris == [uri] * 2
    assert await bench.run(job) is JobState.SUCCEEDED
    await following.look()
    assert told.uris == [uri] * 3
    following.leave([uri])
    await bench.app.store.write(lambda tx: job_rows.change(tx, job.id, message="never told"))
    await following.look()
    assert told.uris == [uri] * 3, "nobody listens any more"


async def test_a_line_of_the_journal_is_a_change(bench: Bench, following: Changes, told: Told) -> None:
    job = await bench.queued(*boxes.box())
    following.watch([f"atlas://jobs/{job.id}"])
    await following.look()
    before = len(told.uris)
    gate = bench.double.gate(Call.SUBMIT, "make")
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        await following.look()
        gate.open.set()
    assert len(told.uris) > before


async def test_a_deployment_that_another_process_changes_is_told(bench: Bench, following: Changes, told: Told) -> None:
    uri = "atlas://deployments/web-1"
    following.watch([uri])
    await following.look()
    assert told.uris == [], "it is not there yet"
    await bench.done(*boxes.box())
    await following.look()
    assert told.uris == [uri]
    store = Store.open(bench.app.settings.database)  # as the worker or the command line would
    await store.write(lambda tx: deployment_rows.note_member(tx, "web-1", "box20", {"seen": "elsewhere"}))
    store.close()
    await following.look()
    assert told.uris == [uri] * 2
    await following.look()
    assert told.uris == [uri] * 2


async def test_a_new_revision_of_a_spec_is_told(bench: Bench, serve: Serve) -> None:
    async with Client(serve()) as client, Client(serve()) as other:
        saved = (await other.call_tool("collect_spec", {"spec": ONE_VM})).structured_content or {}
        uri = f"atlas://specs/{saved['spec_id']}"
        async with client.listen(resource_subscriptions=[uri]) as stream:
            with anyio.fail_after(20):
                assert (await anext(stream)).uri == uri  # type: ignore[union-attr]  # only updates were asked for
                patch = {"metadata": {"description": "another"}}
                await other.call_tool("collect_spec", {"spec": patch, "spec_id": saved["spec_id"]})
                assert (await anext(stream)).uri == uri  # type: ignore[union-attr]


FIXED = [
    "atlas://profiles/web-server",
    "atlas://plans/plan-x",
    "atlas://specs/x@1",
    "atlas://templates/ansible/nginx",
    "atlas://renders/x",
    "atlas://jobs",
    "atlas://jobs/",
    "atlas://nothing/x",
    "file:///etc/passwd",
    "https://atlas://jobs/x",
]


@pytest.mark.parametrize("uri", FIXED)
async def test_what_does_not_change_cannot_be_listened_for(uri: str, serve: Serve) -> None:
    async with Client(serve()) as client:
        with pytest.raises(MCPError) as caught:
            async with client.listen(resource_subscriptions=["atlas://jobs/job-x", uri]):
                pass
    assert caught.value.code == -32602
    assert uri in caught.value.message and "job-x" not in caught.value.message


async def test_an_older_client_is_refused_a_subscription(serve: Serve) -> None:
    asked = SubscribeRequest(params=SubscribeRequestParams(uri="atlas://jobs/job-x"))
    async with Client(serve(), mode="legacy") as client:
        with pytest.raises(MCPError, match="Method not found"):
            await client.session.send_request(asked, EmptyResult)


async def test_only_so_many_are_watched(following: Changes) -> None:
    uris = [f"atlas://jobs/job-{number}" for number in range(changes._MOST_WATCHED)]
    following.check(uris)
    following.watch(uris)
    following.check(uris)
    with pytest.raises(AtlasError, match="limit is 200"):
        following.check(["atlas://jobs/one-more"])
    following.leave(uris)
    following.check(["atlas://jobs/one-more"])


async def test_two_that_watch_one_document_leave_one_by_one(bench: Bench, following: Changes, told: Told) -> None:
    uri = f"atlas://jobs/{(await bench.queued(*boxes.box())).id}"
    following.watch([uri])
    following.watch([uri])
    following.leave([uri])
    await following.look()
    assert told.uris == [uri]


async def test_nobody_looks_while_nobody_watches(bench: Bench, following: Changes, told: Told) -> None:
    job = await bench.queued(*boxes.box())
    uri = f"atlas://jobs/{job.id}"
    async with anyio.create_task_group() as group:
        group.start_soon(following.run)
        group.start_soon(following.run)
        await anyio.wait_all_tasks_blocked()
        assert told.uris == []
        following.watch([uri])
        await until(lambda: told.uris)
        await bench.run(job)
        await until(lambda: len(told.uris) > 1)
        following.leave([uri])
        group.cancel_scope.cancel()
    assert set(told.uris) == {uri}


async def test_a_database_that_cannot_be_read_for_a_moment_ends_nothing(
    bench: Bench, following: Changes, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = await bench.queued(*boxes.box())
    read, failed = bench.app.store.read, anyio.Event()

    async def broken(work: object) -> object:
        failed.set()
        monkeypatch.setattr(bench.app.store, "read", read)
        raise AtlasError(Code.STORE_UNUSABLE, "Unable to read.", "")

    monkeypatch.setattr(bench.app.store, "read", broken)
    following.watch([f"atlas://jobs/{job.id}"])
    async with anyio.create_task_group() as group:
        group.start_soon(following.run)
        await until(lambda: failed.is_set() and told.uris)
        group.cancel_scope.cancel()


async def test_a_fault_in_looking_does_not_end_the_server(
    serve: Serve, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = await bench.queued(*boxes.box())
    crashed = anyio.Event()

    async def broken(self: Changes) -> None:
        crashed.set()
        raise RuntimeError("a bug")

    monkeypatch.setattr(Changes, "look", broken)
    async with Client(serve()) as client:
        async with client.listen(resource_subscriptions=[f"atlas://jobs/{job.id}"]):
            with anyio.fail_after(20):
                await crashed.wait()
        assert not (await client.call_tool("list_deployments", {})).is_error
    assert ANN.name
