"""The trees that ATLAS renders, under real Terraform: they are valid, plan, and one is applied and then complete."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from atlas_mcp.cli import main
from tests.requires import essential
from tests.simcluster.process import SimCluster

from .cluster import TEMPLATE
from .workspace import ROOT, Workspace

EXAMPLES = [path for path in sorted((ROOT / "examples").glob("*.yaml")) if "kind: Fleet" in path.read_text()]
NODES = ("--nodes", "pve1,pve2,pve3")


@pytest.fixture
def rendered(workspace: Callable[[], Workspace], tmp_path: Path, sim: SimCluster) -> Callable[..., Workspace]:
    """A function that renders an example into a work directory and gives what the spec does not say."""

    def make(spec: Path, *options: str, **given: Any) -> Workspace:
        out = tmp_path / "out"
        places = ["--data-dir", str(tmp_path / "data"), "--config-dir", str(tmp_path / "config")]
        words = ["render", str(spec), "-o", str(out), "--kind", "terraform", *options, *places]
        result = CliRunner().invoke(main, words)
        assert result.exit_code == 0, result.output
        work = workspace()
        work.copy(out / "terraform")
        template = {"vm_id": TEMPLATE, "node_name": "pve1", "storage": "ceph"}
        known = {"pve_endpoint": sim.url, "templates": {"debian-12-cloud": template}, **given}
        work.write("local.auto.tfvars.json", known)
        return work

    return make


@pytest.mark.parametrize("spec", essential(EXAMPLES, EXAMPLES[:2]), ids=lambda path: path.stem)
def test_an_example_is_valid_and_plans(rendered: Callable[..., Workspace], spec: Path) -> None:
    work = rendered(spec, "--vmid-start", "3000", *NODES, storages={"shared": "ceph"})
    work.run("fmt", "-check", "-recursive").ok()
    work.run("validate").ok()
    work.plan().ok()
    made = [address for address, actions in work.actions().items() if actions == ["create"]]
    vms = [address for address in made if "proxmox_virtual_environment_vm.cloned" in address]
    assert len(vms) == {"fifty": 50, "ten-from-a-name-template": 10, "one-vm": 1}.get(spec.stem, 4)


def test_an_example_is_made_and_complete(rendered: Callable[..., Workspace], sim: SimCluster) -> None:
    work = rendered(ROOT / "examples" / "web-and-database.yaml", "--vmid-start", "3000", *NODES)
    work.plan().ok()
    work.apply().ok()
    assert work.unchanged()
    made = sim.state()["guests"]
    assert [made[str(vmid)]["config"]["ipconfig0"] for vmid in (3000, 3003)] == [
        "gw=10.0.20.1,ip=10.0.20.11/24",
        "gw=10.0.20.1,ip=10.0.20.31/24",
    ]
    assert made["3000"]["config"]["nameserver"] == "10.0.20.2"
    guests = sim.state()["guests"]
    assert [guests[str(vmid)]["name"] for vmid in range(3000, 3004)] == ["web-01", "web-02", "web-03", "db-01"]
    assert "atlas" in guests["3000"]["config"]["tags"].split(";")
    outputs = work.show()["values"]["outputs"]
    assert set(outputs["vms"]["value"]) == {"web", "web-2", "web-3", "db"}
    work.run("destroy", "-auto-approve", "-input=false").ok()
    assert not {"3000", "3003"} & sim.state()["guests"].keys()


def test_a_fixed_address_needs_no_user_of_cloud_init(rendered: Callable[..., Workspace], sim: SimCluster) -> None:
    work = rendered(ROOT / "examples" / "one-vm.yaml", "--vmid-start", "3050", *NODES)
    work.plan().ok()
    work.apply().ok()
    assert sim.state()["guests"]["3050"]["config"]["ipconfig0"] == "gw=10.0.20.1,ip=10.0.20.10/24"
    assert work.unchanged()


def test_terraform_asks_for_what_the_spec_does_not_say(rendered: Callable[..., Workspace]) -> None:
    work = rendered(ROOT / "examples" / "load-balanced-pair.yaml")
    told = work.plan().words
    for variable in ("vmids", "nodes", "storages"):
        assert f'The root module input variable "{variable}" is not set' in told
