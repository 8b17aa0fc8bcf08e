"""Resources, templates, completions and prompts; and the tool that reads for clients which cannot."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from mcp.shared.exceptions import MCPError
from mcp.types import PromptReference, ResourceTemplateReference, TextContent

from atlas_mcp import artifacts
from atlas_mcp.calls import documents
from tests.bench import ONE_VM, Bench
from tests.interaction.conftest import Connect, Talk
from tests.kinds import boxes

pytestmark = pytest.mark.anyio
EXAMPLES = {path.stem for path in Path(__file__).resolve().parents[2].joinpath("examples").glob("*.yaml")}


async def world(talk: Talk, bench: Bench) -> dict[str, str]:
    """One of each kind."""
    spec_id = (await talk.call("collect_spec", spec=ONE_VM))["spec_id"]
    plan_id = (await talk.call("plan", spec_id=spec_id))["plan_id"]
    job_id = (await talk.call("apply", plan_id=plan_id))["job"]["job_id"]
    await bench.approve((await bench.kernel().plan(plan_id)).plan)
    await bench.run(await bench.job(job_id))
    rendered = (await talk.call("render_artifacts", spec_id=spec_id, kinds=["inventory"]))["uri"]
    assert json.loads(await read_resource(talk, rendered))["files"], "its URI is the manifest's"
    given = {"title": "down", "fault": "vm-stopped", "place": "demo", "target": "web-01"}
    incident = (await talk.call("report_incident", **given))["incident_id"]
    output = artifacts.keep(bench.app.settings.artifacts, "done", "a step")
    return {
        "artifacts": output,
        "actions": "start-vm",
        "estate": "README.md",
        "incidents": incident,
        "profiles": "web-server",
        "cluster-profiles": "k3s-small",
        "machines": "eks",
        "strategies": "packages",
        "synonyms": "trade",
        "kubernetes-versions": "upstream",
        "schemas": "Fleet",
        "policies": "default",
        "examples": "one-vm",
        "prompts": "grow_fleet",
        "specs": spec_id,
        "plans": plan_id,
        "deployments": spec_id,
        "jobs": job_id,
        "stats": "7",
        "templates": "inventory/fleet",
        "renders": f"{rendered.rpartition('/')[2]}/inventory/hosts.yml",
    }


async def read_resource(talk: Talk, uri: str) -> str:
    (content,) = (await talk.client.read_resource(uri)).contents
    kind, *parts = uri.removeprefix(documents.SCHEME).split("/")
    part = parts[1] if kind == "jobs" and len(parts) > 1 else ""
    assert content.mime_type == documents.MIME.get(f"{kind}-{part}" if part else kind, "application/json")
    text: str = content.text  # type: ignore[union-attr]  # ours are texts
    return text


async def test_every_kind_is_read_as_a_resource_and_by_the_tool(connect: Connect, bench: Bench) -> None:
    async with connect() as talk:
        names = await world(talk, bench)
        assert set(names) == set(documents.about(bench.app.catalogue))
        templates = (await talk.client.list_resource_templates()).resource_templates
        assert {template.uri_template for template in templates} == {
            f"atlas://{kind}/{pattern}"
            for kind in names
            for pattern in documents.PATTERNS.get(kind, {kind: "{name}"}).values()
        }
        assert all(template.description for template in templates)
        for kind, name in names.items():
            text = await read_resource(talk, f"atlas://{kind}/{name}")
            assert text if kind in ("artifacts", "estate", "incidents") else yaml.safe_load(text)  # mostly JSON
            page = await talk.call("read", uri=f"atlas://{kind}/{name}")
            paged = page["text"]
            while "next" in page:
                page = await talk.call("read", uri=f"atlas://{kind}/{name}", offset=page["next"])
                paged += page["text"]
            assert (paged, page["total"]) == (text, len(text))
        role = json.loads(await read_resource(talk, "atlas://templates/ansible/nginx"))
        assert role["defaults"]["nginx_client_max_body_size"], "what its variables are, with an example"
        assert "nginx_client_max_body_size" in role["variables"]["argument_specs"]["main"]["options"]
        first = json.loads(await read_resource(talk, f"atlas://specs/{names['specs']}@1"))
        assert first["revision"] == 1
        job = json.loads(await read_resource(talk, f"atlas://jobs/{names['jobs']}"))
        assert [line["mark"] for line in job["journal"][:3]] == ["intended", "submitted", "done"]
        assert "  begun\n" in await read_resource(talk, f"atlas://jobs/{names['jobs']}/timeline")
        assert (await read_resource(talk, f"atlas://jobs/{names['jobs']}/timeline.mmd")).startswith("gantt\n")
        assert "atlas://stats" in [one.uri for one in (await talk.client.list_resources()).resources]
        whole = json.loads(await read_resource(talk, "atlas://stats"))
        assert (whole["days"], whole["kinds"][0]["outcomes"]) == (30, {"succeeded": 1})
        members = json.loads(await read_resource(talk, f"atlas://deployments/{names['deployments']}"))["members"]
        assert [member["target"]["id"] for member in members] == ["2000"]


FOREIGN = [
    "atlas://plans/plan-x",
    "atlas://jobs/job-x/timeline",
    "atlas://jobs/job-x/secrets",
    "atlas://jobs//timeline",
    "atlas://stats/0",
    "atlas://profiles/none",
    "atlas://policies/none",
    "atlas://examples/../config",
    "atlas://prompts/none",
    "atlas://schemas/None",
    "atlas://specs/x@y",
    "atlas://specs/x@" + "9" * 30,
    "atlas://specs/x@\u0663",
    "atlas://nothing/x",
    "atlas://templates/ansible/ngnix",
    "atlas://templates/nginx",
    "atlas://renders/" + "0" * 64,
    "atlas://renders/" + "0" * 64 + "/../../atlas.db",
    "atlas://renders/../atlas.db",
    "atlas://nothing",
    "file:///etc/passwd",
    "https://example.org",
    "x" * 500,
]


@pytest.mark.parametrize("uri", FOREIGN, ids=lambda uri: uri[:24])
async def test_what_is_not_ours_is_not_read(uri: str, connect: Connect) -> None:
    async with connect() as talk:
        error = await talk.refused("read", uri=uri)
        assert error["error"] == "not_found"
        assert len(error["message"]) < 200
        with pytest.raises(MCPError):
            await talk.client.read_resource(uri)


async def test_a_revision_of_very_many_digits_is_not_there(connect: Connect) -> None:
    async with connect() as talk:
        with pytest.raises(MCPError) as caught:
            await talk.client.read_resource("atlas://specs/x@" + "9" * 5000)
    assert "revision '99999999999999999999'" in caught.value.message


async def test_names_are_completed(connect: Connect, bench: Bench) -> None:
    async with connect() as talk:
        names = await world(talk, bench)
        for kind, name in names.items():
            if kind in ("templates", "renders", "stats"):
                continue
            part, pattern = ("path", "{+path}") if kind == "estate" else ("name", "{name}")
            reference = ResourceTemplateReference(type="ref/resource", uri=f"atlas://{kind}/{pattern}")
            found = (await talk.client.complete(reference, {"name": part, "value": name[:3]})).completion
            assert name in found.values
            none = (await talk.client.complete(reference, {"name": part, "value": "%_nothing"})).completion
            assert none.values == []
        prompt = PromptReference(type="ref/prompt", name="provision_fleet")
        profiles = (await talk.client.complete(prompt, {"name": "profile", "value": "web"})).completion
        assert profiles.values == ["web-server"]
        assert (await talk.client.complete(prompt, {"name": "wish", "value": ""})).completion.values == []
        grow = PromptReference(type="ref/prompt", name="grow_fleet")
        deployments = (await talk.client.complete(grow, {"name": "deployment", "value": "hel"})).completion
        assert deployments.values == [names["deployments"]]


@pytest.mark.parametrize(
    ("reference", "argument", "given", "says"),
    [
        (ResourceTemplateReference(uri="file:///{name}"), "name", {}, "file:///{name}: there is none"),
        (ResourceTemplateReference(uri="atlas://nothing/{name}"), "name", {}, "there is none"),
        (ResourceTemplateReference(uri="atlas://profiles/{name}"), "profile", {}, "it has no 'profile'"),
        (ResourceTemplateReference(uri="atlas://templates/{kind}/{name}"), "name", {"sort": "x"}, "it has no 'sort'"),
        (PromptReference(name="shrink_fleet"), "wish", {}, "prompt shrink_fleet: there is none"),
        (PromptReference(name="grow_fleet"), "profile", {}, "it has no 'profile'"),
        (PromptReference(name="grow_fleet"), "deployment", {"wish": "x", "size": "2"}, "it has no 'size'"),
    ],
)
async def test_what_cannot_be_completed_is_named(
    reference: PromptReference | ResourceTemplateReference,
    argument: str,
    given: dict[str, str],
    says: str,
    connect: Connect,
) -> None:
    async with connect() as talk:
        with pytest.raises(MCPError) as caught:
            await talk.client.complete(reference, {"name": argument, "value": ""}, context_arguments=given)
    assert caught.value.code == -32602
    assert says in caught.value.message


async def test_what_stays_as_it_is_is_listed_by_name(connect: Connect, bench: Bench) -> None:
    async with connect() as talk:
        listed = (await talk.client.list_resources()).resources
        templates = (await talk.client.list_resource_templates()).resource_templates
        uris = {resource.uri for resource in listed}
        for kind in ("profiles", "schemas", "policies", "examples", "prompts"):
            named = json.loads((await talk.call("read", uri=f"atlas://{kind}"))["text"])[kind]
            assert named and {f"atlas://{kind}/{name}" for name in named} <= uris
        for resource in listed:
            text = await read_resource(talk, resource.uri)
            assert yaml.safe_load(text) and resource.description
    names = [one.name for one in (*listed, *templates)]
    assert len(names) == len(set(names)) and len(uris) == len(listed)
    assert EXAMPLES == {uri.rpartition("/")[2] for uri in uris if "://examples/" in uri}


async def test_a_prompt_can_be_read_where_prompts_cannot_be_got(connect: Connect) -> None:
    async with connect() as talk:
        found = json.loads(await read_resource(talk, "atlas://prompts/provision_fleet"))
        got = await talk.client.get_prompt("provision_fleet", {"wish": "{wish}", "profile": "{profile}"})
    assert found["arguments"] == [{"name": "wish", "required": True}, {"name": "profile", "required": False}]
    assert found["text"] == got.messages[0].content.text  # type: ignore[union-attr]  # ours are texts


async def test_the_parts_of_templates_and_renders_are_completed(connect: Connect, bench: Bench) -> None:
    async with connect() as talk:
        digest, _, path = (await world(talk, bench))["renders"].partition("/")

        async def complete(of: str, name: str, value: str, **given: str) -> list[str]:
            pattern = [*documents.PATTERNS[of].values()][-1]
            reference = ResourceTemplateReference(type="ref/resource", uri=f"atlas://{of}/{pattern}")
            argument = {"name": name, "value": value}
            return (await talk.client.complete(reference, argument, context_arguments=given)).completion.values

        assert await complete("templates", "kind", "inv") == ["inventory"]
        assert "nginx" in await complete("templates", "name", "ng", kind="ansible")
        assert await complete("templates", "name", "ng", kind="docs") == []
        assert await complete("renders", "digest", digest[:4]) == [digest]
        assert await complete("renders", "path", "inventory/h", digest=digest) == [
            "inventory/host_vars/hello/atlas.yml",
            path,
        ]
        assert await complete("renders", "path", "", digest="x") == []
        named = json.loads((await talk.call("read", uri="atlas://templates"))["text"])
        assert "ansible/nginx" in named["templates"]
        assert json.loads((await talk.call("read", uri="atlas://renders"))["text"]) == {"renders": [digest]}


async def test_prompts_lead_through_the_tools(connect: Connect) -> None:
    arguments = {"wish": "two web servers", "deployment": "web-1", "profile": "web-server"}
    arguments |= {"hosts": "web-01", "brief": "They serve a page.", "incident_id": "inc-0123456789ab"}
    async with connect() as talk:
        prompts = (await talk.client.list_prompts()).prompts
        fleets, tasks = (
            {"provision_fleet", "grow_fleet", "take_down_fleet"},
            {"configure_hosts", "plan_task_from_brief"},
        )
        assert {prompt.name for prompt in prompts} == fleets | tasks | {"resolve_incident"}
        for prompt in prompts:
            given = {one.name: arguments[one.name] for one in prompt.arguments or []}
            (message,) = (await talk.client.get_prompt(prompt.name, given)).messages
            assert isinstance(message.content, TextContent)
            assert all(value in message.content.text for value in given.values())
            assert "apply" in message.content.text
            assert prompt.title


@pytest.mark.parametrize(
    ("name", "given", "says"),
    [
        ("provision_fleet", {}, "argument wish is missing"),
        ("provision_fleet", {"wish": "x", "wishes": "y", "size": "z"}, "it has no argument 'size', 'wishes'"),
        ("nothing", {}, "known are configure_hosts, grow_fleet"),
    ],
)
async def test_a_prompt_that_cannot_be_given_says_why(
    connect: Connect, name: str, given: dict[str, str], says: str
) -> None:
    async with connect() as talk:
        with pytest.raises(MCPError, match=says) as caught:
            await talk.client.get_prompt(name, given)
    assert caught.value.code == -32602


async def test_the_instructions_name_the_way_of_work(connect: Connect, catalogue_tools: set[str]) -> None:
    async with connect() as talk:
        text = talk.client.instructions or ""
    for tool in ("collect_spec", "validate_capacity", "plan", "apply", "get_job", "rollback"):
        assert tool in text
        assert tool in catalogue_tools
    assert "cannot approve" in text


@pytest.fixture
def catalogue_tools(bench: Bench) -> set[str]:
    return set(bench.app.catalogue.tools)


async def test_a_plan_is_shown_whole_to_whoever_reads_it(connect: Connect, bench: Bench) -> None:
    plan = await bench.plan(*boxes.box())
    async with connect() as talk:
        shown = json.loads(await read_resource(talk, f"atlas://plans/{plan.id}"))
    assert shown["plan_id"] == plan.id
    assert shown["digest"] == plan.digest
    assert [step["id"] for step in shown["plan"]["steps"]] == [step.id for step in plan.steps]
