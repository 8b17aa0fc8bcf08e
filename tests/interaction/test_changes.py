"""Subscriptions: a client is told when a job that it follows, or the job's deployment, has changed."""

from __future__ import annotations

from collections.abc import Callable

import anyio
import pytest
from mcp import Client
from mcp.server import MCPServer
from mcp.server.subscriptions import ResourceUpdated

from atlas_mcp import changes
from atlas_mcp.changes import Changes
from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.model import JobState
from atlas_mcp.store import jobs as job_rows
from atlas_mcp.testing import Call
from tests import steps
from tests.bench import ANN, Bench

pytestmark = pytest.mark.anyio
Serve = Callable[..., MCPServer[None]]


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes, "_LOOK_S", 0.01)


async def test_a_client_is_told_of_the_job_it_asked_for(serve: Serve, bench: Bench) -> None:
    plan = await bench.plan(*steps.vm())
    await bench.approve(plan)
    told: list[str] = []
    async with Client(serve()) as client:
        result = await client.call_tool("apply", {"plan_id": plan.id})
        assert result.structured_content is not None
        job_id = result.structured_content["job"]["job_id"]
        uris = [f"atlas://jobs/{job_id}", "atlas://deployments/web-1"]
        async with client.listen(resource_subscriptions=uris) as stream, anyio.create_task_group() as group:
            with anyio.fail_after(20):
                gate = bench.cluster.gate(Call.OUTCOME, "start")
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
    job = await bench.queued(*steps.vm())
    uri = f"atlas://jobs/{job.id}"
    async with Client(serve()) as client, client.listen(resource_subscriptions=[uri, "atlas://plans/x"]) as stream:
        with anyio.fail_after(20):
            assert (await anext(stream)).uri == uri  # type: ignore[union-attr]  # only updates were asked for
            await bench.run(job)
            assert (await anext(stream)).uri == uri  # type: ignore[union-attr]


async def test_a_client_is_not_told_of_what_it_did_not_ask_for(serve: Serve, bench: Bench) -> None:
    job = await bench.queued(*steps.vm())
    mine = await bench.queued(*steps.vm(3000), deployment_id="db-1")
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
    job = await bench.queued(*steps.vm())
    both = [f"atlas://jobs/{job.id}", "atlas://deployments/web-1"]
    following.follow(job.id)
    await following.look()
    assert told.uris == both, "it may have changed before we looked"
    await following.look()
    assert told.uris == both
    await bench.app.store.write(lambda tx: job_rows.change(tx, job.id, message="on the way"))
    await following.look()
    assert told.uris == both * 2
    following.follow(job.id)
    await following.look()
    assert told.uris == both * 2
    assert await bench.run(job) is JobState.SUCCEEDED
    await following.look()
    assert told.uris == both * 3
    await bench.app.store.write(lambda tx: job_rows.change(tx, job.id, message="never told"))
    await following.look()
    assert told.uris == both * 3, "what has ended is no longer followed"


async def test_a_line_of_the_journal_is_a_change(bench: Bench, following: Changes, told: Told) -> None:
    job = await bench.queued(*steps.vm())
    following.follow(job.id)
    await following.look()
    before = len(told.uris)
    gate = bench.cluster.gate(Call.SUBMIT, "clone")
    async with anyio.create_task_group() as group:
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        await following.look()
        gate.open.set()
    assert len(told.uris) > before


async def test_a_job_that_is_not_there_is_forgotten(following: Changes, told: Told) -> None:
    following.listen(["atlas://jobs/job-none", "atlas://plans/plan-x", "file:///x"])
    await following.look()
    assert told.uris == []
    assert following._seen == {}


async def test_only_so_many_are_followed(bench: Bench, following: Changes) -> None:
    for number in range(changes._MOST_FOLLOWED + 10):
        following.follow(f"job-{number}")
    assert len(following._seen) == changes._MOST_FOLLOWED
    assert "job-0" not in following._seen


async def test_nobody_looks_while_nobody_listens_or_nothing_is_followed(
    bench: Bench, following: Changes, told: Told
) -> None:
    job = await bench.queued(*steps.vm())
    async with anyio.create_task_group() as group:
        group.start_soon(following.run)
        group.start_soon(following.run)
        following.follow(job.id)
        await anyio.wait_all_tasks_blocked()
        assert told.uris == []
        following.listener_came()
        await until(lambda: told.uris)
        await bench.run(job)
        await until(lambda: not following._seen)
        following.listener_left()
        group.cancel_scope.cancel()
    assert told.uris == [f"atlas://jobs/{job.id}", "atlas://deployments/web-1"] * (len(told.uris) // 2)


async def test_a_database_that_cannot_be_read_for_a_moment_ends_nothing(
    bench: Bench, following: Changes, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = await bench.queued(*steps.vm())
    read, failed = bench.app.store.read, anyio.Event()

    async def broken(work: object) -> object:
        failed.set()
        monkeypatch.setattr(bench.app.store, "read", read)
        raise AtlasError(Code.STORE_UNUSABLE, "Unable to read.", "")

    monkeypatch.setattr(bench.app.store, "read", broken)
    following.follow(job.id)
    following.listener_came()
    async with anyio.create_task_group() as group:
        group.start_soon(following.run)
        await until(lambda: failed.is_set() and told.uris)
        group.cancel_scope.cancel()


async def test_a_fault_in_looking_does_not_end_the_server(
    serve: Serve, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = await bench.queued(*steps.vm())
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
