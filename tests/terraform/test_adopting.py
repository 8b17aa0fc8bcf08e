"""VMs that ATLAS made over the API become Terraform's, and nothing in them changes."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from tests.simcluster.client import Api
from tests.simcluster.process import SimCluster

from .cluster import FOREIGN
from .fleet import make_all, moves, tfvars, vm
from .workspace import Workspace, power_changes, writes


@dataclass(frozen=True)
class Adopted:
    """Five VMs, before and after they were adopted."""

    work: Workspace
    values: dict[str, Any]
    before: dict[str, Any]
    after: dict[str, Any]
    changes: list[dict[str, Any]]
    written: list[tuple[str, str, dict[str, Any]]]
    powered: list[str]
    empty: bool


@pytest.fixture(scope="module")
def adopted(sim: SimCluster, workspace: Callable[[], Workspace]) -> Adopted:
    work, values = workspace(), tfvars(sim.url, 5, first=3000)
    make_all(Api(sim, "terraform"), values)
    values["adopted"] = list(values["vms"])
    before = sim.state()["guests"]
    work.variables(values)
    work.plan().ok()
    changes = [change for change in work.show("plan.bin")["resource_changes"] if change["mode"] == "managed"]
    sim.reset_requests()
    work.apply().ok()
    written, powered = writes(sim), power_changes(sim)
    return Adopted(work, values, before, sim.state()["guests"], changes, written, powered, work.unchanged())


def test_every_vm_is_imported(adopted: Adopted) -> None:
    assert [change["change"]["importing"]["id"] for change in adopted.changes] == [
        "vm:3002",
        *(f"pve{number % 3 + 1}/{3000 + number}" for number in (0, 1, 3, 4)),
        "pve3/3002",
    ]


def test_only_what_the_state_alone_holds_is_set(adopted: Adopted) -> None:
    for change in adopted.changes:
        before, after = change["change"]["before"], change["change"]["after"]
        assert {name for name in after if after[name] != before[name]} <= {
            "delete_unreferenced_disks_on_destroy",
            "migrate",
            "purge_on_destroy",
            "reboot_after_update",
            "stop_on_destroy",
        }


def test_the_guests_are_as_they_were(adopted: Adopted) -> None:
    assert adopted.after == adopted.before
    assert adopted.powered == []
    # What the provider always writes with an update: the name that the guest has.
    assert {(method, tuple(values)) for method, _, values in adopted.written} == {("PUT", ("name",))}


def test_then_nothing_is_left_to_do(adopted: Adopted) -> None:
    assert adopted.empty


def test_they_are_changed_in_place_and_never_destroyed(adopted: Adopted, sim: SimCluster) -> None:
    values = copy.deepcopy(adopted.values)
    values["vms"]["web-1"] |= {"name": "shop-01", "cores": 3, "ha": {"state": "started"}}
    values["nodes"]["web-5"] = "pve3"
    values["adopted_ha"] = ["web-3"]
    adopted.work.variables(values)
    adopted.work.write("moves.tf.json", moves(values))
    adopted.work.plan().ok()
    assert adopted.work.actions() == {
        'proxmox_haresource.adopted["3000"]': ["create"],
        'proxmox_virtual_environment_vm.adopted_ha["3000"]': ["update"],
        'proxmox_virtual_environment_vm.adopted["3004"]': ["update"],
    }
    sim.reset_requests()
    adopted.work.apply().ok()
    guests = sim.state()["guests"]
    assert guests["3000"]["name"] == "shop-01" and guests["3004"]["node"] == "pve3"
    assert power_changes(sim) == []
    assert "prevent_destroy" in adopted.work.run("plan", "-destroy", "-input=false").words


def test_a_guest_of_somebody_elses_is_not_adopted(sim: SimCluster, workspace: Callable[[], Workspace]) -> None:
    work, values = workspace(), tfvars(sim.url, 0)
    values |= {"vms": {"x": vm("x", 9)}, "vmids": {"x": FOREIGN}, "nodes": {"x": "pve2"}, "adopted": ["x"]}
    work.variables(values)
    ran = work.plan()
    assert ran.code == 1
    assert f"VMID {FOREIGN} (web-09) cannot be adopted" in ran.words
