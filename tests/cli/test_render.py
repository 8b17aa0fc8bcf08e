"""`render` beside a deployment: its VMIDs and nodes, and the inventory that asks what is there now."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.cli.conftest import Site


@pytest.fixture
def made(site: Site, key: Ed25519PrivateKey) -> dict[str, Any]:
    """A deployment of one VM, and the answer of rendering its spec's file."""
    plan = site.row(site.plan()).plan
    assert site.json("apply", plan.id, "--approval", site.signed(plan, key))["job"]["state"] == "succeeded"
    return {"deployment": plan.deployment_id, **site.json("render", site.path / "hello.yaml", "-o", site.path / "out")}


def _inventory(site: Site, *words: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    """The dynamic inventory, with atlas-mcp as this site has it."""
    program = site.path / "atlas"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m atlas_mcp "$@" --config-dir {site.config_dir}\n')
    program.chmod(0o755)
    environment = {**os.environ, "ATLAS_MCP": str(program)}
    script = site.path / "out" / "inventory" / "inventory.py"
    done = subprocess.run([script, *words], capture_output=True, text=True, timeout=60, env=environment, check=False)
    assert done.returncode == code, done.stderr
    return done


def test_a_file_is_rendered_with_what_its_deployment_has(site: Site, made: dict[str, Any]) -> None:
    inputs = json.loads((site.path / "out/terraform/terraform.tfvars.json").read_text())
    guest = site.sim.state()["guests"]["2000"]
    assert inputs["vmids"] == {"hello": 2000}
    assert inputs["nodes"] == {"hello": guest["node"]}
    assert inputs["deployment"]["id"] == made["deployment"]
    assert made["warnings"][0] == "no address is known of hello: reached by name"
    assert any("ATLAS made these VMs" in line for line in made["warnings"])
    by_id = site.json("render", made["deployment"], "-o", site.path / "other")
    assert json.loads((site.path / "other/terraform/terraform.tfvars.json").read_text())["vmids"] == inputs["vmids"]
    assert by_id["missing"] == made["missing"]
    assert "revision 1" in (site.path / "other/README.md").read_text()


def test_a_part_that_is_rendered_again_leaves_the_others(site: Site) -> None:
    spec, out = site.spec(), site.path / "parts"
    whole = site.json("render", spec, "-o", out, "--vmid-start", "2500", "--node", "pve1")
    files = {path for path in out.rglob("*") if path.is_file()}
    part = site.json("render", spec, "-o", out, "--kind", "docs")
    assert part["removed"] == [] and {path for path in out.rglob("*") if path.is_file()} == files
    again = site.json("render", spec, "-o", out)
    assert again["files"] == whole["files"] and again["removed"] == []
    assert json.loads((out / "terraform/terraform.tfvars.json").read_text())["vmids"] == {"hello": 2500}


def test_the_dynamic_inventory_asks_what_is_there(site: Site, made: dict[str, Any], key: Ed25519PrivateKey) -> None:
    found = json.loads(_inventory(site, "--list").stdout)
    assert found["component_base"]["hosts"] == ["hello"]
    assert found["_meta"]["hostvars"]["hello"]["atlas_vm"] == "hello"
    assert json.loads(_inventory(site, "--host", "hello").stdout) == {}
    removal = site.row(str(site.json("plan", "--remove", made["deployment"])["plan_id"])).plan
    site.json("apply", removal.id, "--approval", site.signed(removal, key))
    assert json.loads(_inventory(site, "--list").stdout) == {"_meta": {"hostvars": {}}}


def test_a_fixed_address_is_the_specs(site: Site, key: Ed25519PrivateKey) -> None:
    nics = [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"address": "10.0.20.10/24", "gateway": "10.0.20.1"}}]
    plan = site.row(str(site.json("plan", site.spec(nics=nics))["plan_id"])).plan
    site.json("apply", plan.id, "--approval", site.signed(plan, key))
    site.json("render", site.path / "hello.yaml", "-o", site.path / "out")
    assert json.loads(_inventory(site, "--list").stdout)["_meta"]["hostvars"]["hello"]["ansible_host"] == "10.0.20.10"


@pytest.mark.parametrize(
    ("told", "taken"),
    [
        (["2001:db8::1%{{ lookup('pipe', 'id') }}", "10.0.0.9"], "10.0.0.9"),
        (["10.0.0.9/24"], None),
        (["{{ x }}", ""], None),
        (["2001:DB8::1"], "2001:db8::1"),
    ],
)
def test_what_a_guest_says_of_its_address_is_an_address_or_nothing(
    site: Site, made: dict[str, Any], told: list[str], taken: str | None
) -> None:
    """Ansible evaluates what it is given."""
    member = {"id": "hello", "made": True, "addresses": told}
    program = site.path / "fake"
    program.write_text(f"#!/bin/sh\ncat <<'END'\n{json.dumps({'deployment': {'members': [member]}})}\nEND\n")
    program.chmod(0o755)
    script = site.path / "out" / "inventory" / "inventory.py"
    environment = {**os.environ, "ATLAS_MCP": str(program)}
    done = subprocess.run([script, "--list"], capture_output=True, text=True, timeout=60, env=environment, check=True)
    assert json.loads(done.stdout)["_meta"]["hostvars"]["hello"].get("ansible_host") == taken


def test_a_dynamic_inventory_without_its_deployment_says_so(site: Site, tmp_path: Path) -> None:
    site.spec()
    site.json("render", site.path / "hello.yaml", "-o", site.path / "out")
    said = _inventory(site, "--list", code=1)
    assert said.stdout == ""
    assert said.stderr.startswith("inventory.py: Unable to find deployment hello.")
    script = site.path / "out/inventory/inventory.py"
    environment = {"PATH": "/usr/bin:/bin", "ATLAS_MCP": "/none"}
    done = subprocess.run([script, "--list"], capture_output=True, text=True, timeout=60, env=environment, check=False)
    assert (done.returncode, "unable to run /none" in done.stderr) == (1, True)
