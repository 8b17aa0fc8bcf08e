"""From a wish in words to running VMs, as a model gets there that knows nothing but what the server tells it.

What it would read is counted: every answer, and every document that it would have to look up. The script knows the
wish, what the person answers, and of specs what the example in the description of `collect_spec` shows.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client
from rs_bpe.bpe import openai

from tests.chaos.lab import Lab
from tests.e2e.talk import client, laboratory
from tests.simcluster.process import SimCluster

MOST_CALLS, MOST_CHARACTERS, MOST_TOKENS = 7, 9_000, 6_500
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKtqba65kXXovFMhf6yZF4nYz3iMuTqY2aC6r6FV4m0R me@desk"
# Three web servers and a database in VLAN 20. Nobody has said anything else.
WISH: dict[str, Any] = {
    "metadata": {"name": "shop"},
    "spec": {
        "vms": [
            {"id": "web", "count": 3, "profile": "web-server", "nics": [{"vlan": 20}]},
            {"id": "db", "profile": "database-server", "nics": [{"vlan": 20}]},
        ]
    },
}
PERSON: dict[str, Any] = {"environment": "dev", "ssh_keys": [KEY]}  # of the rest, the person takes the first option


class Model:
    """Calls tools, and counts the calls and the characters of what comes back."""

    def __init__(self, connected: Client) -> None:
        self._client = connected
        self.calls = 0
        self.characters = 0

    async def call(self, name: str, **arguments: Any) -> dict[str, Any]:
        answer = await self._client.call_tool(name, arguments)
        text = answer.content[0].text  # type: ignore[union-attr]  # our tools answer text
        self.calls += 1
        self.characters += len(text)
        assert not answer.is_error, text
        found: dict[str, Any] = json.loads(text)
        return found

    async def example(self) -> dict[str, Any]:
        """The spec that the description shows."""
        tools = (await self._client.list_tools()).tools
        description = str(next(tool.description for tool in tools if tool.name == "collect_spec"))
        shown, _ = json.JSONDecoder().raw_decode(description[description.index('{"kind": "Fleet"') :])
        assert isinstance(shown, dict)
        return shown


@pytest.fixture
def lab(tmp_path: Path) -> Iterator[Lab]:
    with (
        SimCluster(tmp_path / "sim", preset="demo") as sim,
        laboratory(sim, tmp_path, limits={"pools": ["atlas"]}) as lab,
    ):
        yield lab


def told(found: dict[str, Any]) -> dict[str, Any]:
    """What the person says to the questions that need an answer, as a part of the spec: each at its place."""
    part: dict[str, Any] = {"metadata": {}, "spec": {"defaults": {}, "vms": []}}
    entries = [{"id": vm["id"], "nics": vm["nics"]} for vm in found["spec"]["spec"]["vms"]]
    part["spec"]["vms"] = entries
    for question in found["questions"]:
        if question.get("otherwise"):
            continue
        *path, last = question["at"].strip("/").split("/")
        holder: Any = part
        for step in path:
            holder = holder[int(step)] if isinstance(holder, list) else holder.setdefault(step, {})
        holder[last] = PERSON[last] if last in PERSON else question["options"][0]
    return part


def test_three_web_servers_and_a_database_in_vlan_20(lab: Lab) -> None:
    async def run() -> None:
        async with client(lab) as connected:
            model = Model(connected)
            example = await model.example()
            assert {key for vm in WISH["spec"]["vms"] for key in vm} <= {
                key for vm in example["spec"]["vms"] for key in vm
            }
            begun = await model.call("collect_spec", spec=WISH)
            spec_id = begun["spec_id"]
            done = await model.call("collect_spec", spec=told(begun), spec_id=spec_id)
            assert done["complete"], done
            checked = await model.call("validate_capacity", spec_id=spec_id)
            assert checked["fits"], checked
            plan = await model.call("plan", spec_id=spec_id)
            assert plan["steps"]["clone"] == 4
            asked = await model.call("apply", plan_id=plan["plan_id"])
            await lab.answer(plan["plan_id"])
            job = await model.call("get_job", job_id=asked["job"]["job_id"], wait_s=25)
            assert job["jobs"][0]["state"] == "succeeded", lab.errors()
        assert (await lab.check(asked["job"]["job_id"], 4)) == []
        assert model.calls <= MOST_CALLS
        assert model.characters <= MOST_CHARACTERS

    anyio.run(run)


def test_what_every_session_pays_is_bounded(lab: Lab) -> None:
    async def run() -> None:
        async with client(lab) as connected:
            listed = (await connected.list_tools()).model_dump(mode="json", by_alias=True, exclude_none=True)["tools"]
        text = json.dumps(listed, separators=(",", ":"), ensure_ascii=False)
        assert openai.o200k_base().count(text) <= MOST_TOKENS

    anyio.run(run)


def test_the_example_is_a_spec(lab: Lab) -> None:
    """It is accepted as it stands, but for the key, which is nobody's."""

    async def run() -> None:
        async with client(lab, apply=False) as connected:
            model = Model(connected)
            example = await model.example()
            wrong = await model.call("collect_spec", spec=example)
            assert [fault["at"] for fault in wrong["problems"]] == ["/spec/defaults/cloud_init/ssh_keys/0"]
            example["spec"]["defaults"]["cloud_init"]["ssh_keys"] = [KEY]
            found = await model.call("collect_spec", spec=example)
            assert found["complete"], found

    anyio.run(run)
