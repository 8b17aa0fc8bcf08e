"""The control channel: foreign changes, the state, the request log."""

import json
import urllib.request

from .client import Api
from .process import SimCluster


def test_operations_describe_themselves(sim: SimCluster) -> None:
    with urllib.request.urlopen(f"{sim.control_url}/ops", timeout=5) as answer:  # noqa: S310 - loopback
        operations = json.load(answer)
    assert "vmid" in operations["snapshot_lock"]["parameters"]
    assert {"reset", "hold_tasks", "flaky", "shutdown"} <= operations.keys()


def test_foreign_guests_come_and_go(sim: SimCluster, audit: Api) -> None:
    guest = {"vmid": 500, "name": "theirs", "node": "pve2", "status": "running", "config": {"scsi0": "ceph:20"}}
    sim.control("add_guest", guest=guest)
    assert audit.config(500)["scsi0"] == "ceph:vm-500-disk-0,size=20G"
    sim.control("set_config", vmid=500, set={"name": "renamed", "tags": "x"}, delete=["scsi0"])
    assert (audit.config(500)["name"], audit.config(500)["tags"]) == ("renamed", "x")
    sim.control("set_pool", vmid=500, pool="atlas")
    sim.control("add_snapshot", vmid=500, name="before")
    sim.control("move_guest", vmid=500, node="pve3")
    sim.control("set_status", vmid=500, status="stopped")
    found = sim.state()["guests"]["500"]
    assert (found["pool"], found["snapshots"], found["node"], found["status"]) == (
        "atlas",
        ["before"],
        "pve3",
        "stopped",
    )
    sim.control("remove_guest", vmid=500)
    assert "500" not in sim.state()["guests"]


def test_a_foreign_change_can_be_pending(sim: SimCluster, audit: Api) -> None:
    sim.control("set_config", vmid=100, set={"memory": "8192"}, pending=True)
    assert audit.config(100)["memory"] == "8192"
    assert audit.config(100, current=1)["memory"] == "4096"


def test_the_state_is_complete(sim: SimCluster) -> None:
    state = sim.state()
    assert state["quorate"] is True
    assert set(state["nodes"]) == {"pve1", "pve2", "pve3"}
    assert state["guests"]["103"]["snapshots"] == ["before-upgrade"]
    assert state["guests"]["100"]["agent_running"] is True
    assert set(state["storages"]["local-lvm"]) == {"pve1", "pve2", "pve3"}
    assert state["storages"]["ceph"]["shared"]["volumes"]["base-9000-disk-0"]["vmid"] == 9000
    assert state["tasks"] == {"running": [], "finished": []}


def test_requests_are_counted_and_logged_without_secrets(sim: SimCluster, deploy: Api) -> None:
    deploy.clone(200)
    sim.reset_requests()
    deploy.put("/nodes/pve1/qemu/200/config", ciuser="debian", cipassword="hush-hush")
    deploy.post("/nodes/pve1/qemu/200/status/start")
    deploy.get("/cluster/sdn/zones")
    seen = sim.requests(last=2)
    assert seen["total"] == 3
    assert seen["counts"] == {
        "GET /cluster/sdn/zones": 1,
        "POST /nodes/{node}/qemu/{vmid}/status/start": 1,
        "PUT /nodes/{node}/qemu/{vmid}/config": 1,
    }
    assert [entry["path"] for entry in seen["last"]] == ["/nodes/pve1/qemu/200/status/start", "/cluster/sdn/zones"]
    (entry,) = [entry for entry in sim.requests()["last"] if entry["method"] == "PUT"]
    assert entry["user"] == "atlas@pve!deploy"
    assert entry["status"] == 200
    assert entry["params"] == {"ciuser": "debian", "cipassword": "***"}


def test_reset_starts_over(sim: SimCluster, deploy: Api) -> None:
    deploy.clone(200)
    sim.control("lose_quorum")
    sim.control("hold_tasks", type="qmstart")
    sim.control("fail", method="GET", suffix="", message="x")
    tokens = sim.control("reset")["tokens"]
    assert tokens == sim.tokens
    state = sim.state()
    assert "200" not in state["guests"]
    assert (state["quorate"], state["faults"]) == (True, [])
    assert deploy.clone(200) == "OK"


def test_reset_ends_what_is_running(sim: SimCluster, deploy: Api) -> None:
    sim.control("hold_tasks", type="qmclone")
    deploy.post("/nodes/pve1/qemu/9000/clone", newid=200, pool="atlas")
    sim.control("reset")
    assert sim.state()["tasks"] == {"running": [], "finished": []}
    assert sim.state()["pools"]["atlas"] == []
