"""Tools as clients see them: their schemas, their arguments, their answers and their errors."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import jsonschema
import pytest
from mcp.server import MCPServer
from mcp.shared.exceptions import MCPError
from mcp.types import ResourceTemplateReference
from structlog.testing import capture_logs

from atlas_mcp import redact, secrets
from atlas_mcp.app import App
from atlas_mcp.content.loading import Catalogue
from atlas_mcp.errors import AtlasError, Code, TargetError
from atlas_mcp.model import JobState, Principal, Role
from atlas_mcp.repository.settings import RepositorySettings
from atlas_mcp.testing import Call, Gate
from tests.bench import ONE_VM, Bench
from tests.interaction.conftest import Connect, failure, limited_to, text_of
from tests.kinds import boxes

pytestmark = pytest.mark.anyio
ROOT = Path(__file__).resolve().parents[2]
SNAPSHOTS = ROOT / "tests" / "snapshots" / "tools"
UPDATE = os.environ.get("ATLAS_UPDATE_SNAPSHOTS") == "1"
VIEWER = Principal(name="vic", role=Role.VIEWER, transport="memory")
_LOOK_START = (Call.LOOK, "start")


# -- tools/list -----------------------------------------------------------------------------------------


async def test_every_tool_is_as_its_snapshot_says(connect: Connect) -> None:
    """A change of a tool's interface is a change of a file that is looked at.

    ATLAS_UPDATE_SNAPSHOTS=1 pytest tests/interaction writes them anew.
    """
    async with connect() as talk:
        tools = {tool.name: tool for tool in (await talk.client.list_tools()).tools}
    for name, tool in tools.items():
        shown = json.dumps(tool.model_dump(mode="json", by_alias=True, exclude_none=True), indent=2, sort_keys=True)
        path = SNAPSHOTS / f"{name}.json"
        if UPDATE:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(shown + "\n")
        assert path.exists(), f"{path} is missing; {test_every_tool_is_as_its_snapshot_says.__doc__}"
        assert shown + "\n" == path.read_text(), (
            f"{name} has changed; {test_every_tool_is_as_its_snapshot_says.__doc__}"
        )
    if UPDATE:
        for path in SNAPSHOTS.glob("*.json"):
            if path.stem not in tools:
                path.unlink()
    assert {path.stem for path in SNAPSHOTS.glob("*.json")} == set(tools)


async def test_every_tool_says_what_it_does(connect: Connect, catalogue: Catalogue) -> None:
    async with connect() as talk:
        tools = (await talk.client.list_tools()).tools
    assert {tool.name for tool in tools} == set(catalogue.tools)
    for tool in tools:
        assert tool.title
        assert tool.description
        assert tool.annotations is not None
        assert tool.input_schema["additionalProperties"] is False
        assert tool.output_schema is not None
        jsonschema.Draft202012Validator.check_schema(tool.input_schema)
        jsonschema.Draft202012Validator.check_schema(tool.output_schema)
        assert not tool.annotations.destructive_hint or tool.name in {"apply", "cancel_job"}


def every(schema: Any) -> Iterator[dict[str, Any]]:
    """Every object within a schema."""
    if isinstance(schema, dict):
        yield schema
    for inner in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from every(inner)


async def test_arguments_are_written_out_as_clients_take_them(connect: Connect) -> None:
    """Clients strip references and unions; a null that stands for an argument left out is one that they send."""
    bounds: dict[str, Any] = {}
    async with connect() as talk:
        for tool in (await talk.client.list_tools()).tools:
            for schema in every(tool.input_schema):
                assert not {"$ref", "$defs"} & set(schema), tool.name
            for name, argument in tool.input_schema["properties"].items():
                assert "type" in argument and not {"anyOf", "oneOf", "allOf"} & set(argument), (tool.name, name)
                limits = {key: argument.get(key) for key in ("type", "minimum", "maximum", "enum")}
                if name not in ("most", "kind"):  # what one more line costs differs, and what there is kinds of
                    assert bounds.setdefault(name, limits) == limits, (tool.name, name)


INCIDENT = {"title": "down", "fault": "vm-stopped", "place": "demo", "target": "web-01"}
OF_HOSTS = {"check_health", "configure", "run_ssh_step"}  # there is none here; tests/ssh and tests/ansible call them


async def test_a_null_is_an_argument_that_is_left_out(connect: Connect, bench: Bench) -> None:
    async with connect() as talk:
        spec_id = (await talk.call("collect_spec", spec=ONE_VM))["spec_id"]
        plan_id = (await talk.call("plan", spec_id=spec_id))["plan_id"]
        await approved(bench, plan_id)
        job_id = (await talk.call("apply", plan_id=plan_id))["job"]["job_id"]
        await bench.run(await bench.job(job_id))
        given = {"spec_id": spec_id, "plan_id": plan_id, "job_id": job_id, "deployment_id": spec_id}
        given |= {"kind": "guests", "uri": "atlas://schemas/Fleet", "query": "mail", **INCIDENT}
        given |= {"source": repository(bench)}
        for tool in (await talk.client.list_tools()).tools:
            if tool.name in OF_HOSTS:
                continue
            required = tool.input_schema.get("required", [])
            nulls: dict[str, Any] = {name: None for name in tool.input_schema["properties"] if name not in required}
            result = await talk.client.call_tool(tool.name, {**nulls, **{name: given[name] for name in required}})
            if result.is_error:  # what the job of the plan, which has succeeded, cannot do again
                assert failure(result)["error"] in ("plan_used", "job_finished"), tool.name
        for name, value in {"spec_id": None, "force": None}.items():
            error = await talk.refused("plan", **{"spec_id": spec_id, name: value})
            assert [problem["at"] for problem in error["problems"]] == [f"/{name}"], "a null is no value of these"


async def test_what_is_said_of_a_tool_is_so(connect: Connect, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read-only: nothing is kept. Idempotent: a second call keeps nothing more. Not of the open world: no target."""
    engine, reached = bench.app.engines["proxmox"], list[object]()
    fact = engine.fact

    async def counted(request: Any) -> Any:
        reached.append(request)
        return await fact(request)

    monkeypatch.setattr(engine, "fact", counted)
    async with connect() as talk:
        hints = {tool.name: tool.annotations for tool in (await talk.client.list_tools()).tools}
        body, (vm,) = ONE_VM["spec"], ONE_VM["spec"]["vms"]
        dhcp = {**vm, "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": "dhcp"}]}  # get_job then asks for its address
        spec_id = (await talk.call("collect_spec", spec={**ONE_VM, "spec": {**body, "vms": [dhcp]}}))["spec_id"]
        plan_id = (await talk.call("plan", spec_id=spec_id))["plan_id"]
        await approved(bench, plan_id)
        job_id = (await talk.call("apply", plan_id=plan_id))["job"]["job_id"]
        await bench.run(await bench.job(job_id))
        waiting = (await talk.call("rollback", deployment_id=spec_id))["plan_id"]
        last = (await talk.call("apply", plan_id=waiting))["job"]["job_id"]
        calls: dict[str, dict[str, Any]] = {
            "list_inventory": {"kind": "guests"},
            "collect_inventory": {},
            "search_docs": {"query": "mail"},
            "validate_capacity": {"spec_id": spec_id},
            "get_job": {"job_id": job_id},
            "list_deployments": {},
            "get_deployment": {"deployment_id": spec_id},
            "read": {"uri": "atlas://profiles/web-server"},
            "render_artifacts": {"spec_id": spec_id, "kinds": ["inventory"]},
            "collect_spec": {"spec": {**ONE_VM, "metadata": {**ONE_VM["metadata"], "name": "other"}}},
            "plan": {"spec_id": spec_id},
            "rollback": {"deployment_id": spec_id},
            "apply": {"plan_id": waiting},
            "cancel_job": {"job_id": last},
            "analyze_repository": {"source": repository(bench)},
            "report_incident": INCIDENT,
        }
        assert set(calls) == set(hints) - OF_HOSTS
        for name, arguments in calls.items():
            said = hints[name]
            assert said is not None
            before = kept(bench)
            reached.clear()
            await talk.client.call_tool(name, arguments)
            once = kept(bench)
            elsewhere = name in ("apply", "cancel_job", "analyze_repository")  # a worker does it, or a forge is reached
            assert bool(reached) is said.open_world_hint or elsewhere, name
            assert not said.read_only_hint or once == before, name
            await talk.client.call_tool(name, arguments)
            assert not said.idempotent_hint or kept(bench) == once, name
        assert {name for name, said in hints.items() if said and not said.read_only_hint} >= {
            "plan",
            "rollback",
            "apply",
        }
        assert not hints["plan"].idempotent_hint  # type: ignore[union-attr]  # every tool has them


def kept(bench: Bench) -> dict[str, list[Any]]:
    """Everything that is stored, but the record of the calls themselves."""
    with closing(sqlite3.connect(bench.app.settings.database)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in names if name != "audit"}  # noqa: S608 - its own name
    return {**tables, "files": sorted(bench.app.settings.data_dir.rglob("renders/**/*"))}


# -- arguments ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tool", "arguments", "places"),
    [
        ("plan", {"spec_id": "x", "force": True}, {"/force"}),
        ("plan", {}, {"/spec_id"}),
        ("plan", {"spec_id": ["x"], "revision": 0}, {"/spec_id", "/revision"}),
        ("apply", {"plan_id": "x", "wait_s": 1000}, {"/wait_s"}),
        ("apply", {"plan_id": "x", "approval": {}, "approver": "me"}, {"/approval", "/approver"}),
        ("get_job", {"wait_s": "long"}, {"/wait_s"}),
        ("collect_spec", {"spec": "text"}, {"/spec"}),
        ("read", {"uri": "atlas://x/y", "offset": -1}, {"/offset"}),
    ],
)
async def test_arguments_that_are_not_valid_are_refused_all_at_once_and_audited(
    tool: str, arguments: dict[str, Any], places: set[str], connect: Connect, bench: Bench
) -> None:
    async with connect() as talk:
        error = await talk.refused(tool, **arguments)
    assert error["error"] == "arguments_invalid"
    assert {problem["at"] for problem in error["problems"]} == places
    (record,) = await bench.audit()
    assert (record["name"], record["data"]["tool"]) == ("tool.refused", tool)


LARGE: list[tuple[str, dict[str, Any], str]] = [
    ("list_inventory", {"kind": "guests", "name": "[" * 40_000}, "/name"),
    ("list_inventory", {"kind": "guests", "fields": ["vmid"] * 10_000}, "/fields"),
    ("list_inventory", {"kind": "guests", "fields": ["x" * 10_000]}, "/fields"),
    ("plan", {f"a{number}": "x" for number in range(5000)}, ""),
    ("plan", {"spec_id": "x", "revision": 10**40}, "/revision"),
    ("validate_capacity", {"spec_id": "x", "revision": -(10**40)}, "/revision"),
    ("collect_spec", {"spec": {"metadata": {"description": "x" * 2_000_000}}}, ""),
    ("get_job", {"job_id": "x" * 100_000}, "/job_id"),
]


@pytest.mark.parametrize(("tool", "arguments", "place"), LARGE, ids=[f"{one[0]}{one[2]}" for one in LARGE])
async def test_a_call_that_carries_too_much_is_refused_before_it_is_read(
    tool: str, arguments: dict[str, Any], place: str, connect: Connect, bench: Bench
) -> None:
    async with connect() as talk:
        error = await talk.refused(tool, **arguments)
    assert error["error"] == "arguments_invalid"
    (problem,) = error["problems"]
    assert (problem["at"], problem["remedy"][:12]) == (place, "The limit is")
    assert len(json.dumps(await bench.audit())) < 20_000


async def test_a_call_of_no_tool_that_carries_too_much_is_recorded_without_it(connect: Connect, bench: Bench) -> None:
    async with connect() as talk:
        for arguments in ({f"a{number}": "x" for number in range(5000)}, {"a": "\ud800"}):
            with pytest.raises(MCPError):
                await talk.client.call_tool("nosuch", arguments)
    assert [record["data"]["arguments"] for record in await bench.audit()] == [{}, {}]


async def test_a_glob_is_no_longer_than_a_name(connect: Connect) -> None:
    async with connect() as talk:
        error = await talk.refused("list_inventory", kind="guests", name="[" * 254)
        assert (error["error"], error["remedy"]) == ("arguments_invalid", "The limit is 253.")
        assert "table" not in await talk.call("list_inventory", kind="guests", name="[" * 253)


async def test_of_very_many_unknown_keys_the_first_are_told(connect: Connect) -> None:
    async with connect() as talk:
        answer = await talk.call("collect_spec", spec={f"k{number}": 1 for number in range(40_000)})
    *problems, last = answer["problems"]
    assert len(problems) == 100
    assert last["message"] == "39900 more places are wrong."


async def test_an_error_does_not_echo_secrets(connect: Connect, bench: Bench) -> None:
    redact.register("very-s3cret-value")
    sent = {"spec_id": {"password": "hunter2-hunter2"}, "token": "tok-abcdef", "note": "very-s3cret-value"}
    async with connect() as talk:
        result = await talk.client.call_tool("plan", sent)
    records = json.dumps(await bench.audit())
    for secret in ("hunter2", "tok-abcdef", "very-s3cret-value"):
        assert secret not in text_of(result)
        assert secret not in records


async def test_a_secret_in_what_a_target_says_reaches_nobody(
    connect: Connect, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATLAS_TEST_TOKEN", "atlas@pve!deploy=secret-of-the-token")
    token = secrets.resolve("env:ATLAS_TEST_TOKEN")

    async def failing(request: object) -> None:
        raise TargetError(Code.TARGET_FAILED, f"Unable to log in with {token}.", f"Try {token[-19:]} again.")

    async with connect() as talk:
        spec_id = (await talk.call("collect_spec", spec=ONE_VM))["spec_id"]
        monkeypatch.setattr(bench.app.engines["proxmox"], "fact", failing)
        with capture_logs() as logged:
            result = await talk.client.call_tool("plan", {"spec_id": spec_id})
    assert result.is_error
    assert "***" in text_of(result)
    for record in (text_of(result), json.dumps(await bench.audit())):
        assert "secret-of-the-token" not in record
    assert any(line["event"] == "tool_failed" for line in logged), "the log masks what it writes: see test_log"


async def test_a_tool_that_does_not_exist_is_a_protocol_error_and_audited(connect: Connect, bench: Bench) -> None:
    async with connect() as talk:
        with pytest.raises(MCPError) as caught:
            await talk.client.call_tool("approve", {"plan_id": "x", "password": "hunter2"})
    assert caught.value.error.code == -32602
    (record,) = await bench.audit()
    assert record["data"] == {
        "tool": "approve",
        "transport": "memory",
        "code": "tool_unknown",
        "error": "Unable to call approve: there is no such tool.",
        "arguments": {"plan_id": "x", "password": "***"},
    }


async def test_numbers_that_are_no_numbers_and_torn_characters_break_nothing(connect: Connect, bench: Bench) -> None:
    async with connect() as talk:
        for value in (float("nan"), float("inf"), "\ud800"):
            result = await talk.client.call_tool("collect_spec", {"spec": {"metadata": {"name": value}}})
            if result.is_error:
                assert failure(result)["error"] != "internal", text_of(result)
    assert all(name.startswith(("tool.", "spec.")) for name in await bench.events())


# -- answers --------------------------------------------------------------------------------------------


async def test_answers_are_what_their_schemas_say_and_text_says_the_same(connect: Connect, bench: Bench) -> None:
    async with connect() as talk:
        tools = {tool.name: tool for tool in (await talk.client.list_tools()).tools}
        seen: set[str] = set()

        async def call(name: str, **arguments: Any) -> dict[str, Any]:
            result = await talk.client.call_tool(name, arguments)
            assert not result.is_error, text_of(result)
            jsonschema.validate(result.structured_content, tools[name].output_schema or {})
            assert json.loads(text_of(result)) == result.structured_content
            seen.add(name)
            return result.structured_content or {}

        spec_id = (await call("collect_spec", spec=ONE_VM))["spec_id"]
        await call("validate_capacity", spec_id=spec_id)
        await call("list_inventory", kind="guests")
        await call("collect_inventory")
        await call("search_docs", query="mail")
        plan_id = (await call("plan", spec_id=spec_id))["plan_id"]
        job_id = (await call("apply", plan_id=plan_id))["job"]["job_id"]
        await approved(bench, plan_id)
        assert await bench.run(await bench.job(job_id)) is JobState.SUCCEEDED, await bench.job(job_id)
        assert (await call("get_job", job_id=job_id))["jobs"][0]["state"] == "succeeded"
        assert len((await call("get_job"))["jobs"]) == 1
        assert (await call("list_deployments"))["total"] == 1
        assert (await call("get_deployment", deployment_id=spec_id))["drift"] == []
        assert (await call("plan", spec_id=spec_id))["nothing_to_do"]
        removal = await call("rollback", deployment_id=spec_id)
        assert removal["irreversible"]
        waiting = (await call("apply", plan_id=removal["plan_id"]))["job"]["job_id"]
        assert (await call("cancel_job", job_id=waiting))["state"] == "refused"
        await call("read", uri=f"atlas://plans/{plan_id}")
        await call("render_artifacts", spec_id=spec_id)
        assert (await call("analyze_repository", source=repository(bench)))["digest"]["needs"][0]["need"] == "16GiB"
        await call("report_incident", **INCIDENT)
    assert seen == set(tools) - OF_HOSTS


def repository(bench: Bench) -> str:
    """A repository in a directory that the settings name from now on."""
    folder = bench.app.settings.data_dir.parent / "code" / "one"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "README.md").write_text("## Requirements\n16 GB RAM\n")
    named = RepositorySettings(directories=(folder.parent,))
    bench.app.settings = bench.app.settings.model_copy(update={"repositories": named})
    return str(folder)


async def approved(bench: Bench, plan_id: str) -> None:
    view = await bench.kernel().plan(plan_id)
    await bench.approve(view.plan)


async def test_a_fault_of_ours_tells_nothing_but_where_to_look(
    connect: Connect, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("password=hunter2 at /root/secret.py")

    async with connect() as talk:
        monkeypatch.setattr("atlas_mcp.calls.kernel.KernelSession.deployments", broken)
        error = await talk.refused("list_deployments")
    assert error["error"] == "internal"
    assert "hunter2" not in json.dumps(error)
    assert "RuntimeError" not in json.dumps(error)
    assert (await bench.events())[-2:] == ["tool.called", "tool.failed"]


# -- who may --------------------------------------------------------------------------------------------


async def test_a_viewer_reads_and_does_not_act(connect: Connect, bench: Bench) -> None:
    plan = await bench.plan(*boxes.box())
    async with connect(principal=VIEWER) as talk:
        await talk.call("list_deployments")
        error = await talk.refused("apply", plan_id=plan.id)
    assert error["error"] == "role_forbidden"
    assert (await bench.events())[-1] == "tool.refused"


async def test_calls_are_counted(connect: Connect, serve: Callable[[], MCPServer[None]], app: App) -> None:
    server = serve()
    async with connect(built=server) as talk:
        await limited_to(server, talk, app, 2)
        await talk.call("list_deployments")
        await talk.call("list_deployments")
        error = await talk.refused("list_deployments")
    assert error["error"] == "rate_limited"
    assert "get_job" in error["remedy"]


async def test_what_reads_without_a_tool_is_counted_and_recorded_too(
    connect: Connect, serve: Callable[[], MCPServer[None]], app: App, bench: Bench
) -> None:
    server = serve()
    reference = ResourceTemplateReference(type="ref/resource", uri="atlas://profiles/{name}")
    async with connect(built=server) as talk:
        await limited_to(server, talk, app, 3)
        await talk.client.read_resource("atlas://profiles/web-server")
        await talk.client.complete(reference, {"name": "name", "value": "web"})
        await talk.client.get_prompt("provision_fleet", {"wish": "a web server"})
        for ask in (
            lambda: talk.client.read_resource("atlas://profiles/web-server"),
            lambda: talk.client.complete(reference, {"name": "name", "value": "web"}),
            lambda: talk.client.get_prompt("provision_fleet", {"wish": "a web server"}),
            lambda: talk.client.get_prompt("provision_fleet", {"wish": "a web server"}),
        ):
            with pytest.raises(MCPError) as caught:
                await ask()
            assert caught.value.data == {"error": "rate_limited"}
            assert "calls a minute" in caught.value.message
    _, *events = await bench.events()
    refused = ["tool.refused"] * 3
    assert events == ["resource.read", "resource.completed", *refused], (
        "a flood of refusals does not fill the audit log"
    )


async def test_a_server_that_only_plans_says_how_to_switch(connect: Connect, app: App, bench: Bench) -> None:
    app.may_apply = False
    plan = await bench.plan(*boxes.box())
    async with connect() as talk:
        error = await talk.refused("apply", plan_id=plan.id)
        assert "This server plans only" in (talk.client.instructions or "")
    assert "serve --apply" in error["remedy"]
    assert (await bench.kernel().plan(plan.id)).job_id == ""


async def test_if_the_audit_cannot_be_written_no_tool_answers(
    connect: Connect, app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(tx: object, event: object) -> None:
        raise AtlasError(Code.AUDIT_UNWRITABLE, "Unable to write.", "Mend it.")

    async with connect() as talk:
        monkeypatch.setattr(app.trail, "append", broken)
        assert (await talk.refused("list_deployments"))["error"] == "audit_unwritable"


# -- jobs -----------------------------------------------------------------------------------------------


async def test_waiting_for_a_job_tells_how_far_it_is(
    connect: Connect, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("atlas_mcp.calls.kernel._LOOK_S", 0.01)
    job = await bench.queued(*boxes.box())
    told: list[tuple[float, float | None, str | None]] = []

    async def hear(progress: float, total: float | None, message: str | None) -> None:
        told.append((progress, total, message))

    async with connect() as talk, anyio.create_task_group() as group:
        gate = bench.double.gate(*_LOOK_START)
        group.start_soon(bench.run, job)
        await gate.reached.wait()
        group.start_soon(_opened_once, told, gate)
        result = await talk.client.call_tool("get_job", {"job_id": job.id, "wait_s": 20}, progress_callback=hear)
    assert result.structured_content is not None
    assert result.structured_content["jobs"][0]["state"] == "succeeded"
    assert told[0] == (2.0, 4.0, "set box20")


async def _opened_once(told: list[Any], gate: Gate) -> None:
    while not told:
        await anyio.lowlevel.checkpoint()
    gate.open.set()


async def test_waiting_ends_when_its_time_is_up(connect: Connect, bench: Bench) -> None:
    job = await bench.queued(*boxes.box())
    async with connect() as talk:
        found = await talk.call("get_job", job_id=job.id, wait_s=0.01)
    assert found["jobs"][0]["state"] == "queued"


async def test_what_is_not_there_is_named(connect: Connect) -> None:
    async with connect() as talk:
        for tool, arguments in {
            "get_job": {"job_id": "job-x"},
            "cancel_job": {"job_id": "job-x"},
            "apply": {"plan_id": "plan-x"},
            "plan": {"spec_id": "spec-x"},
            "rollback": {"deployment_id": "d-x"},
            "get_deployment": {"deployment_id": "d-x"},
        }.items():
            error = await talk.refused(tool, **arguments)
            assert error["error"] == "not_found"
            assert next(iter(arguments.values())) in error["message"]


async def test_two_servers_get_the_same_apply_at_once(
    connect: Connect, serve: Callable[..., MCPServer[None]], bench: Bench
) -> None:
    plan = await bench.plan(*boxes.box())
    await bench.approve(plan)
    jobs: list[str] = []
    async with connect(built=serve()) as first, connect(built=serve()) as second, anyio.create_task_group() as group:

        async def apply(talk: Any) -> None:
            jobs.append((await talk.call("apply", plan_id=plan.id))["job"]["job_id"])

        for talk in (first, second) * 3:
            group.start_soon(apply, talk)
    assert len(set(jobs)) == 1
    assert len(jobs) == 6
