"""What stops Terraform before it does harm: a VMID that is taken, and variables that are missing or wrong."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from tests.simcluster.process import SimCluster

from .cluster import FOREIGN
from .fleet import FIRST, tfvars
from .workspace import Workspace, writes

ASKED = ("pve_endpoint", "vmids", "nodes", "templates", "storages", "snippets")
LATE = 2999
IMAGE = {
    "vm_id": 9500,
    "node_name": "pve1",
    "url": "https://cloud.example.org/debian-13.qcow2",
    "file_name": "debian-13.qcow2",
    "checksum": "00",
    "image_storage": "local",
    "storage": "ceph",
}


@pytest.fixture(scope="module")
def work(workspace: Callable[[], Workspace]) -> Workspace:
    return workspace()


@pytest.fixture
def values(sim: SimCluster) -> dict[str, Any]:
    return tfvars(sim.url, 2)


def check_told(work: Workspace, *variables: tuple[str, ...]) -> None:
    """A plan tells all that is wrong at once, given here by variable and in the order of its rules.

    OpenTofu stops at the first rule that a variable breaks.
    """
    firsts = "OpenTofu" in work.run("version").output
    ran = work.plan()
    assert ran.code == 1
    wanted = [message for messages in variables for message in (messages[:1] if firsts else messages)]
    assert [message for message in wanted if message not in ran.words] == [], ran.output


def test_a_vmid_that_is_taken_before_the_plan(work: Workspace, sim: SimCluster, values: dict[str, Any]) -> None:
    before = sim.state()["guests"]
    values["vmids"]["web-2"] = FOREIGN
    work.variables(values)
    sim.reset_requests()
    ran = work.plan()
    assert ran.code == 1
    assert f"VMID {FOREIGN} (web-02) is taken by a guest without the tag" in ran.words
    assert writes(sim) == [] and sim.state()["guests"] == before


def test_a_vmid_that_is_taken_after_the_plan(work: Workspace, sim: SimCluster, values: dict[str, Any]) -> None:
    values["vmids"]["web-2"] = LATE
    work.variables(values)
    work.plan().ok()
    late = {"vmid": LATE, "name": "late", "node": "pve2", "config": {"cores": 7, "scsi0": "ceph:3"}}
    sim.control("add_guest", guest=late)
    before = sim.state()["guests"][str(LATE)]
    ran = work.apply()
    assert ran.code == 1 and "already exists" in ran.words
    assert sim.state()["guests"][str(LATE)] == before
    resources = work.show()["values"]["root_module"]["child_modules"][0]["resources"]
    assert [item["index"] for item in resources if item["mode"] == "managed"] == [str(FIRST)]
    work.run("destroy", "-auto-approve", "-input=false").ok()
    assert sim.state()["guests"][str(LATE)] == before


def test_what_is_missing_is_asked_for(work: Workspace, values: dict[str, Any]) -> None:
    work.variables({name: value for name, value in values.items() if name not in ASKED})
    ran = work.plan()
    assert ran.code == 1
    assert [name for name in ASKED if f'input variable "{name}" is not set' not in ran.words] == []


def test_what_does_not_cover_the_vms(work: Workspace, values: dict[str, Any]) -> None:
    """Whoever fills in a variable by hand is told everything at once."""
    values["vms"]["web-2"]["cloud_init"] = {"snippet": "base"}
    values |= {"vmids": {"web-1": 99}, "nodes": {"web-1": "pve1"}, "templates": {}, "storages": {}, "snippets": {}}
    values["pve_endpoint"] = "http://pve1:8006"
    work.variables(values)
    check_told(
        work,
        ("vmids lacks: web-2.", "A VMID is a whole number from 100 to 999999999."),
        ("nodes lacks: web-2.",),
        ("templates lacks: debian-12-cloud.",),
        ("storages lacks a class that a disk asks for.",),
        ("snippets lacks one that a VM names",),
        ("The endpoint is https://",),
    )


def test_what_is_wrong_in_the_vms(work: Workspace, values: dict[str, Any]) -> None:
    one = values["vms"]["web-1"]
    one |= {"name": "web_1", "cores": 65, "tags": ["Web"], "ha": {"state": "up"}}
    one |= {"disks": [{"size_gib": 0.5, "storage": {}}], "description": "Web server."}
    one["nics"] = [{"bridge": "vmbr0", "vlan": 4095}, {"bridge": "vmbr0", "ipv4": {"address": "10.0.0.300/24"}}]
    values |= {"images": {"debian-13": {**IMAGE, "url": "http://cloud.example.org/d.iso"}}}
    work.variables(values)
    check_told(
        work,
        (
            "A name is a host name",
            "A VM has 1 to 64 cores",
            "A tag has lower-case letters",
            "The HA manager keeps a VM",
            "The size of a disk is a whole number",
            "A disk names its storage or its class",
            "A description must end in the deployment's mark",
            "A VLAN is 1 to 4094",
            "An IPv4 address is dhcp",
        ),
        ("An image is downloaded over https.",),
    )


def test_what_is_wrong_beside_the_vms(work: Workspace, values: dict[str, Any]) -> None:
    values["vms"]["web-1"]["node"] = "pve9"
    values["ha_rules"] = {"unused": {"type": "node-affinity"}}
    values |= {"vmids": {"web-1": 500, "web-2": 500}, "adopted": ["web-3"], "firewall": {"input_policy": "allow"}}
    work.variables(values)
    check_told(
        work,
        ("nodes contradicts the node",),
        ("Two VMs have the same VMID.",),
        ("adopted names a VM that vms does not have.",),
        ("A node-affinity rule has nodes", "ha_rules holds a rule that no VM names."),
        ("A policy is ACCEPT, DROP or REJECT.",),
    )


def test_a_template_from_an_image(work: Workspace, values: dict[str, Any]) -> None:
    """The plan makes the download, the template and the VMs that are cloned from it; a taken VMID stops it, too."""
    values["images"] = {"debian-13": IMAGE}
    values["vms"]["web-2"]["template"] = "debian-13"
    work.variables(values)
    work.plan().ok()
    assert set(work.actions()) == {
        'proxmox_download_file.image["debian-13"]',
        'proxmox_virtual_environment_vm.template["debian-13"]',
        f'proxmox_virtual_environment_vm.cloned["{FIRST}"]',
        f'proxmox_virtual_environment_vm.cloned["{FIRST + 1}"]',
        f'proxmox_virtual_environment_firewall_options.vm["{FIRST + 1}"]',
    }
    taken = copy.deepcopy(values)
    taken["images"]["debian-13"]["vm_id"] = FOREIGN
    work.variables(taken)
    assert f"VMID {FOREIGN} (template debian-13) is taken" in work.plan().words
