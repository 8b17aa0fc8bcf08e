"""Tasks: running, cancelled, failed, and how many are listed."""

import pytest

from .client import Api, ApiError
from .process import SimCluster

VM = "/nodes/pve1/qemu/200"
LISTED = 25


def test_status_log_and_upid(deploy: Api) -> None:
    upid = deploy.post("/nodes/pve1/qemu/9000/clone", newid=200, pool="atlas", full=1)
    status = deploy.task(upid)
    assert status["upid"] == upid
    assert (status["type"], status["id"], status["node"]) == ("qmclone", "9000", "pve1")
    assert (status["user"], status["tokenid"]) == ("atlas@pve", "deploy")
    assert (status["status"], status["exitstatus"]) == ("stopped", "OK")
    log = [line["t"] for line in deploy.get(f"/nodes/pve1/tasks/{upid}/log")]
    assert log == ["creating a clone of VM 9000 with ID 200", "TASK OK"]


def test_a_failed_task_logs_its_error(sim: SimCluster, deploy: Api) -> None:
    deploy.clone(200)
    sim.control("fail_task", type="qmstart", message="kvm: boom")
    upid = deploy.post(f"{VM}/status/start")
    assert deploy.finish(upid) == "kvm: boom"
    log = [line["t"] for line in deploy.get(f"/nodes/pve1/tasks/{upid}/log")]
    assert log[-1] == "TASK ERROR: kvm: boom"


def test_cancelled_clone_cleans_up(sim: SimCluster, deploy: Api) -> None:
    before = sim.state()["storages"]["ceph"]["shared"]["avail"]
    sim.control("hold_tasks", type="qmclone", stage="copy")
    upid = deploy.post("/nodes/pve1/qemu/9000/clone", newid=200, pool="atlas", full=1)
    assert "vm-200-cloudinit" in sim.state()["storages"]["ceph"]["shared"]["volumes"]
    deploy.delete(f"/nodes/pve1/tasks/{upid}")
    assert deploy.finish(upid) == "clone failed: interrupted by signal"
    state = sim.state()
    assert "200" not in state["guests"]
    assert state["storages"]["ceph"]["shared"]["avail"] == before
    assert "vm-200-cloudinit" not in state["storages"]["ceph"]["shared"]["volumes"]
    assert deploy.get("/cluster/nextid", vmid=200) == "200"


def test_cancelled_start_leaves_the_guest_off_and_unlocked(sim: SimCluster, deploy: Api) -> None:
    deploy.clone(200)
    sim.control("hold_tasks", type="qmstart")
    upid = deploy.post(f"{VM}/status/start")
    deploy.delete(f"/nodes/pve1/tasks/{upid}")
    assert deploy.finish(upid) == "received interrupt"
    assert sim.state()["guests"]["200"]["status"] == "stopped"
    deploy.put(f"{VM}/config", cores=1)


def test_stopping_a_task_that_has_ended_is_no_error(deploy: Api) -> None:
    upid = deploy.post("/nodes/pve1/qemu/9000/clone", newid=200, pool="atlas")
    deploy.delete(f"/nodes/pve1/tasks/{upid}")
    assert deploy.finish(upid) == "OK"


def test_a_foreign_task_may_not_be_stopped(sim: SimCluster, deploy: Api, audit: Api) -> None:
    sim.control("hold_tasks", type="qmclone")
    upid = deploy.post("/nodes/pve1/qemu/9000/clone", newid=200, pool="atlas")
    with pytest.raises(ApiError) as refused:
        audit.delete(f"/nodes/pve1/tasks/{upid}")
    assert refused.value.message == "Permission check failed (/nodes/pve1, Sys.Modify)"
    assert audit.task(upid)["status"] == "running"


def test_only_the_last_finished_tasks_are_listed_but_all_can_be_read(sim: SimCluster, deploy: Api) -> None:
    deploy.clone(200)
    upids = [deploy.put(f"{VM}/resize", disk="scsi0", size="+1M") for _ in range(LISTED + 5)]
    listed = [task["upid"] for task in deploy.get("/cluster/tasks")]
    assert len(listed) == LISTED
    assert upids[-1] in listed
    assert upids[0] not in listed
    assert deploy.task(upids[0])["exitstatus"] == "OK"
    assert upids[0] in [task["upid"] for task in deploy.get("/nodes/pve1/tasks", limit=100)]


def test_running_tasks_are_listed_besides(sim: SimCluster, deploy: Api) -> None:
    deploy.clone(200)
    for _ in range(LISTED):
        deploy.put(f"{VM}/resize", disk="scsi0", size="+1M")
    sim.control("hold_tasks", type="qmstart")
    upid = deploy.post(f"{VM}/status/start")
    running = [task for task in deploy.get("/cluster/tasks") if "status" not in task]
    assert [task["upid"] for task in running] == [upid]
    assert deploy.get("/nodes/pve1/tasks", source="active")[0]["status"] == "RUNNING"
    assert upid not in [task["upid"] for task in deploy.get("/nodes/pve1/tasks")]


def test_task_filters(deploy: Api) -> None:
    deploy.clone(200)
    deploy.finish(deploy.put(f"{VM}/resize", disk="scsi0", size="5G"))
    assert [t["type"] for t in deploy.get("/nodes/pve1/tasks", vmid=200)] == ["resize"]
    assert [t["type"] for t in deploy.get("/nodes/pve1/tasks", typefilter="qmclone")] == ["qmclone"]
    assert [t["status"] for t in deploy.get("/nodes/pve1/tasks", errors=1)] == ["shrinking disks is not supported"]
    assert deploy.get("/nodes/pve2/tasks") == []


@pytest.mark.parametrize(
    ("upid", "why"),
    [
        ("UPID:nonsense", "unable to parse worker upid"),
        ("UPID:pve1:000003E8:00001B58:6B0174D9:qmclone:9000:atlas@pve!deploy:", "no such task"),
    ],
)
def test_upids_nobody_knows(deploy: Api, upid: str, why: str) -> None:
    with pytest.raises(ApiError) as refused:
        deploy.task(upid)
    assert (refused.value.status, refused.value.errors) == (400, {"upid": why})


def test_time_scale_gives_tasks_a_duration(sim: SimCluster, deploy: Api) -> None:
    sim.control("time_scale", value=0.01)
    upid = deploy.post("/nodes/pve1/qemu/9000/clone", newid=200, pool="atlas")
    assert deploy.task(upid)["status"] == "running"
    assert deploy.finish(upid) == "OK"


def test_a_task_looks_for_the_guest_on_its_own_node(sim: SimCluster, deploy: Api) -> None:
    deploy.clone(200)
    sim.control("hold_tasks", type="qmstart")
    upid = deploy.post(f"{VM}/status/start")
    sim.control("move_guest", vmid=200, node="pve2")
    sim.control("release_tasks")
    assert deploy.finish(upid) == "Configuration file 'nodes/pve1/qemu-server/200.conf' does not exist"
    assert sim.state()["guests"]["200"]["status"] == "stopped"
