"""The test provider behaves as the real one, dangers included: seen with VMs that take none of our precautions."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.simcluster.process import SimCluster

from .cluster import TEMPLATE
from .workspace import MODULE, Ran, Workspace, power_changes, writes

TAKEN, RESTARTED, SHRUNK, REPLACED, UNSTARTED, UNCLONED = 400, 401, 402, 403, 404, 405


def resource(vmid: int, **changes: Any) -> dict[str, Any]:
    """A VM in Terraform's JSON form, with the provider's own defaults."""
    return {
        "vm_id": vmid,
        "node_name": "pve1",
        "name": f"vm-{vmid}",
        "clone": {"vm_id": TEMPLATE, "datastore_id": "ceph"},
        "cpu": {"cores": 2},
        "disk": {"interface": "scsi0", "datastore_id": "ceph", "size": 12},
        **changes,
    }


def configuration(endpoint: str, vms: dict[int, dict[str, Any]]) -> str:
    """A configuration of these VMs alone."""
    return json.dumps(
        {
            "provider": {"proxmox": {"endpoint": endpoint}},
            "resource": {"proxmox_virtual_environment_vm": {f"vm_{vmid}": value for vmid, value in vms.items()}},
        }
    )


@dataclass(frozen=True)
class Bare:
    """VMs without precautions, after their first apply."""

    work: Workspace
    applied: Ran
    taken: dict[str, Any]
    vms: dict[int, dict[str, Any]]

    def states(self) -> dict[str, dict[str, Any]]:
        """What the state holds, by name."""
        return {item["name"]: item for item in self.work.show()["values"]["root_module"]["resources"]}


@pytest.fixture(scope="module")
def bare(program: str, mirror: Path, sim: SimCluster, tmp_path_factory: pytest.TempPathFactory) -> Bare:
    work = Workspace(tmp_path_factory.mktemp("work"), program, mirror, sim)
    (work.path / "versions.tf").write_text((MODULE / "versions.tf").read_text())
    vms = {vmid: resource(vmid) for vmid in (TAKEN, RESTARTED, SHRUNK, REPLACED, UNSTARTED, UNCLONED)}
    vms[TAKEN]["clone"]["retries"] = 2
    vms[UNCLONED]["clone"]["vm_id"] = 9999
    (work.path / "main.tf.json").write_text(configuration(sim.url, vms))
    sim.control("add_guest", guest={"vmid": TAKEN, "name": "theirs", "node": "pve1", "config": {"scsi0": "ceph:4"}})
    sim.control("start_error", message="no space left", vmid=UNSTARTED)
    taken = sim.state()["guests"][str(TAKEN)]
    work.init()
    return Bare(work, work.apply("-auto-approve"), taken, vms)


def test_a_clone_that_is_tried_again_takes_a_vm_that_is_there(bare: Bare, sim: SimCluster) -> None:
    assert bare.taken["name"] == "theirs"
    found = sim.state()["guests"][str(TAKEN)]
    assert (found["name"], found["status"]) == (bare.taken["name"], "running")
    assert str(found["config"]["cores"]) == "2"
    assert f"vm_{TAKEN}" in bare.states()


def test_a_clone_that_fails_is_not_in_the_state(bare: Bare) -> None:
    assert f"vm_{UNCLONED}" not in bare.states()
    assert "VM clone" in bare.applied.words


def test_a_vm_that_does_not_start_is_tainted(bare: Bare, sim: SimCluster) -> None:
    assert bare.states()[f"vm_{UNSTARTED}"]["tainted"]
    assert sim.state()["guests"][str(UNSTARTED)]["status"] == "stopped"


def test_changes(bare: Bare, sim: SimCluster) -> None:
    """More cores restart a guest, a smaller disk passes the plan and fails, another storage to clone to replaces."""
    bare.vms[RESTARTED]["cpu"]["cores"] = 3
    bare.vms[SHRUNK]["disk"]["size"] = 11
    bare.vms[REPLACED]["clone"]["datastore_id"] = ""
    (bare.work.path / "main.tf.json").write_text(configuration(sim.url, bare.vms))
    bare.work.plan().ok()
    actions = {address.rpartition("_")[2]: found for address, found in bare.work.actions().items()}
    assert actions[str(RESTARTED)] == actions[str(SHRUNK)] == ["update"]
    assert actions[str(REPLACED)] == actions[str(UNSTARTED)] == ["delete", "create"]
    sim.reset_requests()
    ran = bare.work.apply()
    assert ran.code == 1 and f"Cannot shrink ceph:vm-{SHRUNK}-disk-0" in ran.words
    base = f"/nodes/pve1/qemu/{RESTARTED}/status"
    assert [path for path in power_changes(sim) if f"/{RESTARTED}/" in path] == [f"{base}/shutdown", f"{base}/start"]
    assert ("POST", f"{base}/shutdown", {"forceStop": "1", "timeout": "1800"}) in writes(sim, RESTARTED)
    assert "size=12G" in sim.state()["guests"][str(SHRUNK)]["config"]["scsi0"]
