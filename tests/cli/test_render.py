"""`render` beside a deployment: its VMIDs and nodes, and the inventory that asks what is there now."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from atlas_mcp.model import nonce_of
from tests.cli.conftest import Site


@pytest.fixture
def made(site: Site, key: Ed25519PrivateKey) -> dict[str, Any]:
    """A deployment of one VM, and the answer of rendering its spec's file."""
    plan = site.row(site.plan()).plan
    assert site.json("apply", plan.id, "--approval", site.signed(plan, key))["job"]["state"] == "succeeded"
    return {"deployment": plan.subject.id, **site.json("render", site.path / "hello.yaml", "-o", site.path / "out")}


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
    assert any("ATLAS keeps these VMs" in line for line in made["warnings"])
    by_id = site.json("render", made["deployment"], "-o", site.path / "other")
    assert json.loads((site.path / "other/terraform/terraform.tfvars.json").read_text())["vmids"] == inputs["vmids"]
    assert by_id["missing"] == made["missing"]
    assert "revision 1" in (site.path / "other/README.md").read_text()


def test_a_part_that_is_rendered_again_leaves_the_others(site: Site) -> None:
    spec, out = site.spec(), site.path / "parts"
    whole = site.json("render", spec, "-o", out, "--vmid-start", "2500", "--nodes", "pve1")
    files = {path for path in out.rglob("*") if path.is_file()}
    part = site.json("render", spec, "-o", out, "--kind", "docs")
    assert part["removed"] == [] and {path for path in out.rglob("*") if path.is_file()} == files
    again = site.json("render", spec, "-o", out)
    assert again["files"] == whole["files"] and again["removed"] == []
    assert json.loads((out / "terraform/terraform.tfvars.json").read_text())["vmids"] == {"hello": 2500}


def _deployment(directory: Path) -> dict[str, str]:
    found = json.loads((directory / "terraform/terraform.tfvars.json").read_text())["deployment"]
    assert found["nonce"] == nonce_of(found["id"])
    return dict(found)


def test_a_tree_keeps_whose_it_is(site: Site, key: Ed25519PrivateKey) -> None:
    """The id marks the VMs: two teams' specs of one name do not share it, and a changed spec does not change it."""
    out, other = site.path / "out", site.path / "other"
    site.json("render", site.spec(), "-o", out)
    shutil.rmtree(site.data_dir)
    first = _deployment(out)
    site.json("render", site.spec(), "-o", other)
    assert _deployment(other) == first, "the same file gives the same tree"
    shutil.rmtree(other)
    site.json("render", site.spec(cores=2), "-o", other)
    assert _deployment(other)["id"] != first["id"], "another spec of that name is another deployment"
    site.json("render", site.spec(cores=2), "-o", out)
    assert _deployment(out) == first, "what was rendered there is changed, and stays what it is"
    site.json("render", site.spec(cores=2), "-o", out, "--deployment", "hello-00000000")
    assert _deployment(out) == first
    shutil.rmtree(other)
    site.json("render", site.spec(), "-o", other, "--deployment", first["id"])
    assert _deployment(other) == first
    shutil.rmtree(other)
    for chosen in (("--deployment", "my-shop"), ()):
        site.json("render", site.spec(), "-o", other, *chosen)
        assert _deployment(other)["id"] == "my-shop"
    refused = site.run("render", site.spec(), "-o", other, "--deployment", "../x")
    assert refused.exit_code == 2 and "is no id" in refused.output

    kept = site.plan()  # now ATLAS keeps the spec, which has an id of its own
    site.json("render", site.spec(), "-o", out)
    assert _deployment(out) == first
    plan = site.row(kept).plan
    assert site.json("apply", plan.id, "--approval", site.signed(plan, key))["job"]["state"] == "succeeded"
    site.json("render", site.spec(), "-o", out)
    assert _deployment(out)["id"] == plan.subject.id, "what ATLAS has made is what is rendered"


def test_a_file_takes_no_deployment_for_its_name(site: Site, made: dict[str, Any], key: Ed25519PrivateKey) -> None:
    """Neither an unrelated one of that name, nor one that was removed; where nothing says it, a person does."""
    document = yaml.safe_load((site.path / "hello.yaml").read_text())
    document["spec"]["vms"][0].update(id="db", hostname="db")
    file, out = site.path / "unrelated.yaml", site.path / "unrelated"
    file.write_text(yaml.safe_dump(document))
    told = site.run("render", file, "-o", out)
    assert "Another deployment bears the name hello" in told.output and made["deployment"] in told.output
    unrelated = _deployment(out)["id"]
    assert unrelated != made["deployment"]
    assert "vmids" not in json.loads((out / "terraform/terraform.tfvars.json").read_text())
    site.json("render", file, "-o", site.path / "chosen", "--deployment", made["deployment"])
    assert _deployment(site.path / "chosen")["id"] == made["deployment"]

    site.sql("UPDATE specs SET sources = '{}'")
    refused = site.error("render", file, "-o", out)
    assert refused["code"] == "spec_revision_conflict" and made["deployment"] in refused["message"]
    assert _deployment(out)["id"] == unrelated
    site.json("render", file, "-o", out, "--deployment", made["deployment"])
    assert _deployment(out)["id"] == made["deployment"]

    removal = site.row(str(site.json("plan", "--remove", made["deployment"])["plan_id"])).plan
    site.json("apply", removal.id, "--approval", site.signed(removal, key))
    for which in (file, site.path / "hello.yaml"):
        site.json("render", which, "-o", site.path / which.stem / "new")
        assert _deployment(site.path / which.stem / "new")["id"] != made["deployment"]


@pytest.mark.parametrize("planted", [{"nonce": "0" * 32}, {"id": "other-1a2b3c4d"}, {"id": ["x"]}])
def test_a_tree_does_not_take_whatever_mark_stands_there(site: Site, planted: dict[str, Any]) -> None:
    out = site.path / "out"
    site.json("render", site.spec(), "-o", out)
    mine, file = _deployment(out), out / "terraform/terraform.tfvars.json"
    file.write_text(json.dumps({"deployment": {**mine, **planted}}))
    site.json("render", site.spec(), "-o", out, "--overwrite")
    assert _deployment(out) == mine


def test_a_copy_of_a_tree_for_another_spec_is_another_deployment(site: Site) -> None:
    out = site.path / "out"
    site.json("render", site.spec(), "-o", out, "--vmid-start", 2500)
    told = site.json("render", site.spec("other"), "-o", out, "--overwrite")
    assert _deployment(out)["id"].startswith("other-")
    assert "vmids: the VMID of other" in told["missing"]


def test_what_a_person_gave_terraform_is_taken_up(site: Site) -> None:
    """VMIDs stay with their VMs whatever comes beside them, and giving one HA moves it in the state."""
    out = site.path / "out"
    site.json("render", site.spec(), "-o", out)
    given = {"vmids": {"hello": 2600}, "nodes": {"hello": "pve2"}, "templates": {}}
    (out / "terraform/local.auto.tfvars.json").write_text(json.dumps(given))
    site.json("render", site.spec(count=2, hostname="hello-{n}"), "-o", out)
    found = json.loads((out / "terraform/terraform.tfvars.json").read_text())
    assert [{*found[key]} for key in ("vms", "vmids", "nodes")] == [{"hello", "hello-2"}, {"hello"}, {"hello"}]
    (out / "terraform/local.auto.tfvars.json").unlink()
    told = site.json("render", site.spec(count=2, hostname="hello-{n}", ha={"state": "started"}), "-o", out)
    assert "vmids: the VMID of hello-2" in told["missing"]
    (moved,) = json.loads((out / "terraform/moves.tf.json").read_text())["moved"]
    assert moved["to"].endswith('cloned_ha["2600"]')


def test_a_vm_that_is_gone_has_no_vmid(site: Site, key: Ed25519PrivateKey) -> None:
    """Neither from the plan that made it nor from the tree that it stands in."""
    out = site.path / "out"

    def spec(count: int, *removed: str) -> Path:
        path = site.spec(count=count, hostname="hello-{n}")
        document = yaml.safe_load(path.read_text())
        document["spec"]["removed"] = [*removed]
        path.write_text(yaml.safe_dump(document))
        return path

    for count, removed in ((2, ()), (1, ("hello-2",))):
        plan = site.row(str(site.json("plan", spec(count, *removed))["plan_id"])).plan
        assert site.json("apply", plan.id, "--approval", site.signed(plan, key))["job"]["state"] == "succeeded"
        site.json("render", site.path / "hello.yaml", "-o", out)
    told = site.json("render", spec(2), "-o", out)
    assert "vmids: the VMID of hello-2" in told["missing"]
    assert json.loads((out / "terraform/terraform.tfvars.json").read_text())["vmids"] == {"hello": 2000}


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
    assert said.stderr.startswith("inventory.py: Unable to find deployment hello-")
    script = site.path / "out/inventory/inventory.py"
    environment = {"PATH": "/usr/bin:/bin", "ATLAS_MCP": "/none"}
    done = subprocess.run([script, "--list"], capture_output=True, text=True, timeout=60, env=environment, check=False)
    assert (done.returncode, "unable to run /none" in done.stderr) == (1, True)
