"""Every tool's answer fits, however much there is: it is shortened by rule, never refused after its effect."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from atlas_mcp.app import App
from atlas_mcp.model import JobState
from atlas_mcp.server import answers
from tests.bench import Bench
from tests.interaction.conftest import Connect, Talk, text_of
from tests.interaction.test_questions import first_options
from tests.requires import FULL, IN_FULL

pytestmark = pytest.mark.anyio
MOST = 60_000
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKtqba65kXXovFMhf6yZF4nYz3iMuTqY2aC6r6FV4m0R "


def largest_fleet() -> dict[str, Any]:
    """As many VMs as a fleet may have, each with as many keys, tags and words as fit."""
    keys = [KEY + f"{number:02}" + "k" * 40 for number in range(10)]
    vms = [
        {
            "id": f"vm-{number:02}-" + "x" * 20,
            "hostname": f"vm-{number:02}-" + "x" * 20,
            "template": "debian-12-cloud",
            "cores": 1,
            "memory": "512MiB",
            "storage": "ceph",
            "disks": [{"size": "12GiB"}],
            "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": f"10.0.20.{number + 11}/24"}],
            "cloud_init": {"ssh_keys": keys},
            "tags": [f"tag-{tag}-" + "t" * 20 for tag in range(5)],
            "readiness": {"level": "running", "timeout_s": 10},
        }
        for number in range(50)
    ]
    return {"kind": "Fleet", "metadata": {"name": "large", "environment": "dev"}, "spec": {"pool": "atlas", "vms": vms}}


async def answer(talk: Talk, tool: str, **arguments: Any) -> dict[str, Any]:
    """The answer of a call, which fits, and is what its schema says."""
    schemas = {one.name: one.output_schema for one in (await talk.client.list_tools()).tools}
    result = await talk.client.call_tool(tool, arguments)
    text = text_of(result)
    assert not result.is_error, text
    assert len(text) <= answers._MOST_TEXT, tool
    assert json.loads(text) == result.structured_content
    jsonschema.validate(result.structured_content, schemas[tool] or {})
    found: dict[str, Any] = result.structured_content or {}
    return found


async def whole(talk: Talk, uri: str) -> str:
    """All pages of a document."""
    text, after = "", 0
    while True:
        page = await answer(talk, "read", uri=uri, offset=after)
        text += str(page["text"])
        if "next" not in page:
            return text
        after = page["next"]


@pytest.mark.parametrize("mode", ["auto"])  # the answers are the same for older clients
@pytest.mark.skipif(not FULL, reason=IN_FULL)
async def test_the_answers_about_the_largest_fleet_fit(connect: Connect, app: App, bench: Bench) -> None:
    app.settings = app.settings.model_copy(update={"calls_per_minute": 1000})
    async with connect() as talk:
        collected = await answer(talk, "collect_spec", spec=largest_fleet())
        assert collected["complete"] and collected["revision"] == 1, collected["problems"]
        said, _, uri = collected["cut"].partition("; the whole: read ")
        assert "spec has" in said
        first, _, kept = (await whole(talk, uri)).partition("\n\n")
        assert first.startswith("Untrusted: ") and len(json.loads(kept)["spec"]["spec"]["vms"]) == 50
        spec_id = collected["spec_id"]
        assert len(json.loads(await whole(talk, f"atlas://specs/{spec_id}"))["body"]["spec"]["vms"]) == 50
        await answer(talk, "validate_capacity", spec_id=spec_id)
        planned = await answer(talk, "plan", spec_id=spec_id)
        assert planned["plan_id"] in planned["approve"]
        asked = await answer(talk, "apply", plan_id=planned["plan_id"])
        job_id = asked["job"]["job_id"]
        await answer(talk, "render_artifacts", spec_id=spec_id)
        await bench.approve((await bench.kernel().plan(planned["plan_id"])).plan)
        assert await bench.run(await bench.job(job_id)) is JobState.SUCCEEDED, await bench.job(job_id)
        (job,) = (await answer(talk, "get_job", job_id=job_id))["jobs"]
        assert job["state"] == "succeeded"
        assert (await answer(talk, "list_deployments"))["total"] == 1
        assert len((await answer(talk, "get_deployment", deployment_id=spec_id))["members"]) == 50
        removal = await answer(talk, "rollback", deployment_id=spec_id)
        waiting = (await answer(talk, "apply", plan_id=removal["plan_id"]))["job"]["job_id"]
        await answer(talk, "cancel_job", job_id=waiting)


async def test_an_answer_of_any_tool_is_shortened_where_it_is_too_long(
    connect: Connect, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rule looks at no tool's name: here with a limit that the answers about three VMs exceed."""
    monkeypatch.setattr(answers, "_MOST_TEXT", 1200)
    spec = largest_fleet()
    spec["spec"]["vms"] = spec["spec"]["vms"][:3]
    async with connect(first_options) as talk:
        collected = await answer(talk, "collect_spec", spec=spec)
        assert collected["spec_id"] and "cut" in collected
        for kind in ("nodes", "templates", "storages", "networks"):
            await answer(talk, "list_inventory", kind=kind)
        await answer(talk, "validate_capacity", spec_id=collected["spec_id"])
        planned = await answer(talk, "plan", spec_id=collected["spec_id"])
        assert planned["plan_id"] and "cut" in planned
        rendered = await answer(talk, "render_artifacts", spec_id=collected["spec_id"])
        assert rendered["uri"]


@pytest.mark.parametrize("char", ["\\", '"', "é", "😀"])
async def test_pages_fit_whatever_is_in_them(connect: Connect, app: App, char: str) -> None:
    from atlas_mcp import artifacts

    text = char * 30_000
    digest = artifacts.keep(app.settings.artifacts, text, "a test")
    async with connect() as talk:
        assert (await whole(talk, f"atlas://artifacts/{digest}")).partition("\n\n")[2] == text
