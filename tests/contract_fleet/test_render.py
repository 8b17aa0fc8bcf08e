"""Rendering what is planned or made: VMIDs and nodes are the plan's, then the deployment's; the record tells of it."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest
import yaml

from tests.contract_fleet.conftest import Site, Talk, fleet

pytestmark = pytest.mark.anyio
THREE: dict[str, Any] = {
    "count": 3,
    "hostname": "web-{n}",
    "software": ["nginx"],
    "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"range": "10.0.20.11-10.0.20.19/24"}}],
}


async def inputs(talk: Talk, spec_id: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The answer, and what Terraform is given."""
    made = await talk.call("render_artifacts", spec_id=spec_id)
    text = (await talk.call("read", uri=f"{made['uri']}/terraform/terraform.tfvars.json"))["text"]
    return made, json.loads(text)


async def test_vmids_and_nodes_come_from_the_plan_and_then_from_the_deployment(site: Site) -> None:
    async with site.client() as talk:
        spec_id = await talk.collect(fleet(THREE))
        bare, known = await inputs(talk, spec_id)
        assert "vmids" not in known
        assert "vmids: the VMID of web, web-2, web-3" in bare["missing"]
        plan = await talk.call("plan", spec_id=spec_id)
        planned, known = await inputs(talk, spec_id)
        assert known["vmids"] == {"web": 2000, "web-2": 2001, "web-3": 2002}
        assert not [line for line in planned["missing"] if line.startswith(("vmids", "nodes"))]
        assert (await talk.carry_out(plan))["state"] == "succeeded"
        made, known = await inputs(talk, spec_id)
        guests = site.sim.state()["guests"]
        assert known["nodes"] == {key: guests[str(vmid)]["node"] for key, vmid in known["vmids"].items()}
        nonce = known["deployment"]["nonce"]
        assert f"atlas:{nonce}" in guests["2000"]["config"]["description"]
        assert known["vms"]["web"]["description"] == guests["2000"]["config"]["description"].strip()
        assert made["uri"] != planned["uri"], "the tree says that it is deployed"
        again, _ = await inputs(talk, spec_id)
        assert again["uri"] == made["uri"]
        more = await talk.collect({"spec": {"vms": [{"id": "web", "count": 4}]}}, spec_id)
        grown, known = await inputs(talk, more)
        assert known["vmids"] == {"web": 2000, "web-2": 2001, "web-3": 2002}, "Terraform says which is lacking"
        assert "vmids: the VMID of web-4" in grown["missing"]
        old = await talk.call("render_artifacts", spec_id=spec_id, revision=1)
        text = (await talk.call("read", uri=f"{old['uri']}/docs/CHANGELOG.md"))["text"]
        assert "## Revision 2" in text
        assert "- web: count" in text


async def test_a_file_that_is_rendered_is_read_whole_and_recorded(site: Site) -> None:
    async with site.client() as talk:
        spec_id = await talk.collect(fleet(THREE))
        made = await talk.call("render_artifacts", spec_id=spec_id, kinds=["docs", "inventory"])
        assert set(made["folders"]) == {".", "docs", "inventory"}
        assert made["folders"]["inventory"]["files"] == 10
        assert "README.md" in made["start"] and "docs/RUNBOOK.md" in made["start"]
        answer = await talk.client.call_tool("render_artifacts", {"spec_id": spec_id, "kinds": ["docs", "inventory"]})
        links = [str(block.uri) for block in answer.content if block.type == "resource_link"]
        assert links == [made["uri"], *(f"{made['uri']}/{path}" for path in made["start"])]
        assert all([(await talk.client.read_resource(link)).contents for link in links])
        hosts = yaml.safe_load((await talk.call("read", uri=f"{made['uri']}/inventory/hosts.yml"))["text"])
        assert set(hosts["all"]["children"]["component_nginx"]["hosts"]) == {"web-1", "web-2", "web-3"}
        manifest = json.loads((await talk.call("read", uri=made["uri"]))["text"])
        assert manifest["source"]["spec"] == spec_id
        whole = await talk.call("render_artifacts", spec_id=spec_id)
        page = await talk.call("read", uri=f"{whole['uri']}/manifest.json")
        listed = page["text"]
        while "next" in page:
            page = await talk.call("read", uri=f"{whole['uri']}/manifest.json", offset=page["next"])
            listed += page["text"]
        entries = json.loads(listed)["files"]
        (users,) = [entry for entry in entries if entry["path"] == "ansible/roles/users/tasks/main.yml"]
        text = (await talk.call("read", uri=f"{whole['uri']}/{users['path']}"))["text"]
        assert hashlib.sha256(text.encode()).hexdigest() == users["sha256"], "what looks like a secret is left alone"
        error = await talk.refused("read", uri=f"{made['uri']}/inventory/host.yml")
        assert error["error"] == "not_found"
        assert "hosts.yml" in error["remedy"]
    folder = site.settings.renders / made["uri"].rpartition("/")[2]
    assert (folder / "inventory/hosts.yml").is_file()
    assert folder.parent.stat().st_mode & 0o077 == 0


async def test_software_that_no_template_is_for_is_a_problem_of_the_spec(site: Site) -> None:
    async with site.client() as talk:
        spec_id = await talk.collect(fleet({"software": ["ngnix"]}))
        error = await talk.refused("render_artifacts", spec_id=spec_id)
        assert (error["error"], error["problems"][0]["at"]) == ("spec_invalid", "/spec/vms/0/software/0")
        assert (await talk.refused("render_artifacts", spec_id=spec_id, kinds=["teraform"]))["error"] == (
            "arguments_invalid"
        )
        assert (await talk.refused("render_artifacts", spec_id="none"))["error"] == "not_found"
