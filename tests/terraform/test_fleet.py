"""Ten VMs on the simulated cluster, with real Terraform: made, changed, moved, and removed."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from tests.simcluster.process import SimCluster

from .cluster import FOREIGN, TEMPLATE
from .fleet import MARK, NODES, TAG, moves, tfvars
from .workspace import Ran, Workspace, power_changes, writes

COUNT = 10
GIB = 1024**3


@dataclass(frozen=True)
class Fleet:
    """The ten VMs as they were made."""

    work: Workspace
    sim: SimCluster
    values: dict[str, Any]
    empty: bool
    foreign: dict[str, Any]

    def guest(self, id: str) -> dict[str, Any]:
        """A guest of it, as the cluster has it; its configuration as texts."""
        found: dict[str, Any] = self.sim.state()["guests"][str(self.values["vmids"][id])]
        return {**found, "config": {key: str(value) for key, value in found["config"].items()}}


@dataclass(frozen=True)
class Changed:
    """The fleet after one apply of many changes, each to another VM."""

    fleet: Fleet
    actions: dict[str, list[str]]
    writes: dict[str, list[tuple[str, str, dict[str, Any]]]]
    powered: list[str]
    applied: Ran
    empty: bool


@pytest.fixture(scope="module")
def fleet(sim: SimCluster, workspace: Callable[[], Workspace]) -> Fleet:
    work, values = workspace(), tfvars(sim.url, COUNT)
    values["vms"]["web-6"] |= {"full_clone": False, "disks": [{"size_gib": 10}]}
    values["vms"]["web-3"]["ha"]["rule"] = "near"
    values["ha_rules"] = {"near": {"type": "node-affinity", "nodes": {"pve3": 2, "pve1": 1}}}
    foreign = sim.state()["guests"][str(FOREIGN)]
    work.variables(values)
    work.plan().ok()
    work.apply().ok()
    return Fleet(work, sim, values, work.unchanged(), foreign)


@pytest.fixture(scope="module")
def changed(fleet: Fleet) -> Changed:
    values = copy.deepcopy(fleet.values)
    vms = values["vms"]
    vms["web-1"]["cores"], vms["web-1"]["memory_mib"] = 4, 4096
    vms["web-2"]["disks"][1]["size_gib"] = 9
    vms["web-4"]["name"] = "shop-04"
    values["nodes"]["web-6"] = "pve1"
    vms["web-7"]["disks"].append({"size_gib": 7, "storage": {"name": "ceph"}})
    vms["web-8"] |= {"tags": ["zone-b", "atlas"], "on_boot": True, "startup": {"order": 7}}
    vms["web-9"]["nics"][0]["ipv4"]["address"] = "10.0.20.99/24"
    fleet.work.variables(values)
    fleet.work.plan().ok()
    actions = fleet.work.actions()
    fleet.sim.reset_requests()
    applied = fleet.work.apply().ok()
    written = {id: writes(fleet.sim, vmid) for id, vmid in values["vmids"].items()}
    powered = power_changes(fleet.sim)
    return Changed(fleet, actions, written, powered, applied, fleet.work.unchanged())


def test_made(fleet: Fleet) -> None:
    for number, id in enumerate(fleet.values["vms"]):
        guest = fleet.guest(id)
        assert (guest["name"], guest["status"], guest["node"]) == (f"web-{number + 1:02}", "running", NODES[number % 3])
        assert guest["config"]["description"].endswith(MARK)
        assert {TAG, "atlas"} < set(guest["config"]["tags"].split(";"))
    config = fleet.guest("web-1")["config"]
    assert config["tags"] == f"atlas;{TAG};web"
    assert (config["cores"], config["memory"], config["cpu"]) == ("2", "2048", "x86-64-v2-AES")
    assert config["ipconfig0"] == "gw=10.0.20.1,ip=10.0.20.11/24"
    assert (config["nameserver"], config["searchdomain"], config["ciuser"]) == ("10.0.20.2", "example.org lan", "ops")
    assert "tag=20" in config["net0"]
    assert config["agent"] == "1"  # the template's: the spec says nothing


def test_made_with_more(fleet: Fleet) -> None:
    config = fleet.guest("web-2")["config"]
    assert "bridge=vmbr0,firewall=1,mtu=1400" in config["net0"] and "bridge=apps" in config["net1"]
    assert (config["ipconfig0"], config["ipconfig1"]) == ("ip=dhcp", "ip6=auto")
    assert "size=20G" in config["scsi0"] and "size=5G" in config["scsi1"]
    assert (config["startup"], config["onboot"]) == ("order=3,up=10", "1")
    assert fleet.guest("web-4")["config"]["agent"].startswith("enabled=1")
    assert fleet.guest("web-5")["config"]["cicustom"] == "user=local:snippets/base.yaml"
    assert "ciuser" not in fleet.guest("web-5")["config"]
    assert f"base-{TEMPLATE}-disk-0" in fleet.guest("web-6")["config"]["scsi0"]


def test_made_for_ha_and_firewall(fleet: Fleet) -> None:
    state = fleet.work.show()["values"]["root_module"]["child_modules"][0]["resources"]
    made = {(item["type"], item["name"]): item["values"] for item in state if item["mode"] == "managed"}
    assert made["proxmox_haresource", "cloned"]["state"] == "started"
    assert made["proxmox_haresource", "cloned"]["comment"] == MARK
    rule = made["proxmox_harule", "rule"]
    assert (rule["nodes"], rule["resources"]) == ({"pve1": 1, "pve3": 2}, ["vm:2002"])
    options = made["proxmox_virtual_environment_firewall_options", "vm"]
    assert (options["vm_id"], options["enabled"], options["input_policy"]) == (2001, True, "ACCEPT")


def test_outputs(fleet: Fleet) -> None:
    found = fleet.work.show()["values"]["outputs"]["vms"]["value"]
    assert list(found) == sorted(fleet.values["vms"])
    assert found["web-1"] == {"name": "web-01", "vmid": 2000, "node": "pve1", "addresses": ["10.0.20.11"]}
    assert len(found["web-2"]["addresses"]) == 1  # told by the agent


def test_then_nothing_is_left_to_do(fleet: Fleet) -> None:
    assert fleet.empty


def test_the_token_is_nowhere(fleet: Fleet) -> None:
    secret = fleet.sim.tokens["terraform"].partition("=")[2]
    files = [path for path in fleet.work.path.rglob("*") if path.is_file() and ".terraform/providers" not in str(path)]
    assert secret and files
    assert not [path.name for path in files if secret.encode() in path.read_bytes()]


def test_every_change_is_in_place(changed: Changed) -> None:
    assert {tuple(actions) for actions in changed.actions.values()} == {("update",)}
    assert len(changed.actions) == 7
    assert changed.empty


def test_no_change_restarts_a_guest(changed: Changed) -> None:
    assert changed.powered == []
    assert "a reboot is required" in changed.applied.words


def test_cores_and_memory(changed: Changed) -> None:
    config = changed.fleet.guest("web-1")
    assert config["status"] == "running"
    [(method, _, values)] = changed.writes["web-1"]
    assert (method, values["cores"], values["memory"]) == ("PUT", "4", "4096")


def test_a_disk_grows(changed: Changed) -> None:
    assert ("PUT", "/nodes/pve2/qemu/2001/resize", {"disk": "scsi1", "size": str(9 * GIB)}) in changed.writes["web-2"]
    assert "size=9G" in changed.fleet.guest("web-2")["config"]["scsi1"]


def test_a_rename_is_one_call(changed: Changed) -> None:
    assert changed.writes["web-4"] == [("PUT", "/nodes/pve1/qemu/2003/config", {"name": "shop-04"})]


def test_another_node_is_a_migration(changed: Changed) -> None:
    method, path, values = changed.writes["web-6"][0]
    assert (method, path) == ("POST", "/nodes/pve3/qemu/2005/migrate")
    assert values == {"online": "1", "target": "pve1", "with-local-disks": "1"}
    guest = changed.fleet.guest("web-6")
    assert (guest["node"], guest["status"]) == ("pve1", "running")


def test_a_disk_is_added(changed: Changed) -> None:
    assert "size=7G" in changed.fleet.guest("web-7")["config"]["scsi1"]


def test_tags_and_start_order(changed: Changed) -> None:
    config = changed.fleet.guest("web-8")["config"]
    assert (config["tags"], config["onboot"], config["startup"]) == (f"atlas;{TAG};zone-b", "1", "order=7")


def test_an_address(changed: Changed) -> None:
    assert [path.rpartition("/")[2] for _, path, _ in changed.writes["web-9"]] == ["config", "cloudinit"]
    assert changed.fleet.guest("web-9")["config"]["ipconfig0"] == "gw=10.0.20.1,ip=10.0.20.99/24"


def test_what_is_no_change(fleet: Fleet, changed: Changed) -> None:
    """Another template, other keys, another snippet, and a guest that HA moved: none replaces or touches a VM."""
    kept = (fleet.work.path / "terraform.tfvars.json").read_text()
    (fleet.work.path / "terraform.tfvars.json").write_text(
        kept.replace(f'"vm_id": {TEMPLATE}', '"vm_id": 9100')
        .replace("ops@example.org", "new")
        .replace("base.y", "two.y")
    )
    fleet.sim.control("move_guest", vmid=2002, node="pve1")
    ran = fleet.work.plan().ok()
    (fleet.work.path / "terraform.tfvars.json").write_text(kept)
    assert fleet.work.actions() == {}, ran.output


def test_ha_is_given_and_taken(fleet: Fleet, changed: Changed) -> None:
    """The VMs are the same ones: only what HA keeps of them comes and goes."""
    work, values = fleet.work, json.loads((fleet.work.path / "terraform.tfvars.json").read_text())
    given = copy.deepcopy(values)
    given["vms"]["web-1"]["ha"], given["ha_rules"] = {"state": "started"}, {}
    del given["vms"]["web-3"]["ha"]
    given["nodes"]["web-3"] = fleet.guest("web-3")["node"]
    work.variables(given)
    work.write("moves.tf.json", moves(given))
    work.plan().ok()
    assert work.actions() == {
        'proxmox_haresource.cloned["2000"]': ["create"],
        'proxmox_haresource.cloned["2002"]': ["delete"],
        'proxmox_harule.rule["near"]': ["delete"],
    }
    fleet.sim.reset_requests()
    work.apply().ok()
    assert writes(fleet.sim, 2000) == writes(fleet.sim, 2002) == [] and work.unchanged()
    work.variables(values)
    work.write("moves.tf.json", moves(values))


def test_removed(fleet: Fleet, changed: Changed) -> None:
    fleet.sim.reset_requests()
    fleet.work.run("destroy", "-auto-approve", "-input=false").ok()
    guests = fleet.sim.state()["guests"]
    assert set(guests) == {str(FOREIGN), str(TEMPLATE)}
    assert guests[str(FOREIGN)] == fleet.foreign
    deleted = [values for method, path, values in writes(fleet.sim) if method == "DELETE" and "/qemu/" in path]
    assert deleted == [{"destroy-unreferenced-disks": "0", "purge": "0"}] * COUNT
