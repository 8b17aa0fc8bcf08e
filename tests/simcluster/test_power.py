"""Start, stop, destroy and migrate."""

from collections.abc import Callable

import pytest

from .client import Api, ApiError, wait_until
from .process import SimCluster

VM = "/nodes/pve1/qemu/200"


@pytest.fixture(autouse=True)
def guest(deploy: Api) -> None:
    """VM 200, cloned from the Debian template."""
    assert deploy.clone(200) == "OK"


def act(api: Api, action: str, **values: object) -> str:
    return api.finish(api.post(f"{VM}/status/{action}", **values))


def status(sim: SimCluster, vmid: int = 200) -> str:
    return str(sim.state()["guests"][str(vmid)]["status"])


def test_start_and_stop(sim: SimCluster, deploy: Api) -> None:
    assert act(deploy, "start") == "OK"
    assert status(sim) == "running"
    assert act(deploy, "start") == "VM 200 already running"
    assert act(deploy, "shutdown") == "OK"
    assert status(sim) == "stopped"
    assert act(deploy, "stop") == "OK"


def test_a_template_cannot_be_started(small: Callable[..., Api]) -> None:
    full = small()
    result = full.finish(full.post("/nodes/n1/qemu/900/status/start"))
    assert result == "you can't start a vm if it's a template"


def test_shutdown_of_a_guest_that_ignores_it(sim: SimCluster, deploy: Api) -> None:
    act(deploy, "start")
    sim.control("set_guest", vmid=200, acpi=False)
    assert act(deploy, "shutdown") == "VM quit/powerdown failed - got timeout"
    assert status(sim) == "running"
    assert act(deploy, "shutdown", forceStop=1) == "OK"
    assert status(sim) == "stopped"


@pytest.mark.parametrize("rule", [{"vmid": 200}, {"name": "vm200"}, {}])
def test_start_errors(sim: SimCluster, deploy: Api, rule: dict[str, object]) -> None:
    sim.control("start_error", message="start failed: QEMU exited with code 1", times=1, **rule)
    assert act(deploy, "start") == "start failed: QEMU exited with code 1"
    assert status(sim) == "stopped"
    assert act(deploy, "start") == "OK"


def test_start_needs_the_disks(sim: SimCluster, deploy: Api) -> None:
    sim.control("storage_offline", storage="ceph")
    assert act(deploy, "start") == "storage 'ceph' is not online"
    sim.control("storage_online", storage="ceph")
    sim.control("remove_volume", volid="ceph:vm-200-disk-0")
    assert act(deploy, "start") == "volume 'ceph:vm-200-disk-0' does not exist"


def test_start_needs_the_bridge_and_the_snippet(sim: SimCluster, deploy: Api) -> None:
    sim.control("set_config", vmid=200, set={"cicustom": "user=local:snippets/none.yaml"})
    assert act(deploy, "start") == "volume 'local:snippets/none.yaml' does not exist"
    sim.control("set_config", vmid=200, set={"net0": "virtio=BC:24:11:00:00:09,bridge=vmbr9"}, delete=["cicustom"])
    assert act(deploy, "start") == "bridge 'vmbr9' does not exist"


def test_the_lock_of_a_start_keeps_others_out(sim: SimCluster, deploy: Api) -> None:
    sim.control("hold_tasks", type="qmstart")
    upid = deploy.post(f"{VM}/status/start")
    with pytest.raises(ApiError) as refused:
        deploy.put(f"{VM}/config", cores=1)
    assert "got timeout" in refused.value.message
    sim.control("release_tasks")
    assert deploy.finish(upid) == "OK"


def test_destroy_refuses_a_running_guest(sim: SimCluster, deploy: Api) -> None:
    act(deploy, "start")
    with pytest.raises(ApiError) as refused:
        deploy.delete(VM)
    assert refused.value.message == "VM 200 is running - destroy failed"
    act(deploy, "stop")
    assert deploy.finish(deploy.delete(VM)) == "OK"
    assert "200" not in sim.state()["guests"]
    assert sim.state()["pools"]["atlas"] == []


def test_quorum_lost(sim: SimCluster, deploy: Api) -> None:
    sim.control("lose_quorum")
    for call in (
        lambda: deploy.post(f"{VM}/status/start"),
        lambda: deploy.put(f"{VM}/config", cores=1),
        lambda: deploy.put(f"{VM}/resize", disk="scsi0", size="20G"),
        lambda: deploy.delete(VM),
        lambda: deploy.clone(201),
    ):
        with pytest.raises(ApiError) as refused:
            call()
        assert refused.value.message == "cluster not ready - no quorum?"
    assert deploy.get("/cluster/status")[0]["quorate"] == 0
    assert deploy.config(200)["cores"] == 2
    sim.control("restore_quorum")
    assert act(deploy, "start") == "OK"


def test_offline_node(sim: SimCluster, deploy: Api) -> None:
    sim.control("node_offline", node="pve1")
    with pytest.raises(ApiError) as unreachable:
        deploy.get(f"{VM}/config")
    assert (unreachable.value.status, unreachable.value.message) == (595, "No route to host")
    nodes = {item["name"]: item["online"] for item in deploy.get("/cluster/status") if item["type"] == "node"}
    assert nodes == {"pve1": 0, "pve2": 1, "pve3": 1}
    resources = {item["id"]: item for item in deploy.get("/cluster/resources")}
    assert resources["node/pve1"]["status"] == "offline"
    assert resources["qemu/200"]["status"] == "unknown"
    assert resources["storage/pve1/ceph"]["status"] == "unknown"
    sim.control("node_online", node="pve1")
    assert deploy.config(200)["name"] == "vm200"


def test_migrate_offline_and_online(sim: SimCluster, deploy: Api) -> None:
    assert deploy.finish(deploy.post(f"{VM}/migrate", target="pve2")) == "OK"
    assert sim.state()["guests"]["200"]["node"] == "pve2"
    moved = "/nodes/pve2/qemu/200"
    deploy.finish(deploy.post(f"{moved}/status/start"))
    with pytest.raises(ApiError) as refused:
        deploy.post(f"{moved}/migrate", target="pve3")
    assert refused.value.message == "can't migrate running VM without --online"
    assert deploy.finish(deploy.post(f"{moved}/migrate", target="pve3", online=1)) == "OK"


def test_migrate_with_local_disks(sim: SimCluster, deploy: Api) -> None:
    deploy.put(f"{VM}/config", scsi1="local-lvm:10")
    deploy.finish(deploy.post(f"{VM}/status/start"))
    result = deploy.finish(deploy.post(f"{VM}/migrate", target="pve2", online=1))
    assert "with-local-disks" in result
    result = deploy.finish(deploy.post(f"{VM}/migrate", target="pve2", online=1, with__local__disks=1))
    assert result == "OK"
    places = sim.state()["storages"]["local-lvm"]
    assert "vm-200-disk-0" not in places["pve1"]["volumes"]
    assert "vm-200-disk-0" in places["pve2"]["volumes"]
    assert (places["pve1"]["avail_gib"], places["pve2"]["avail_gib"]) == (320, 230)


def test_migrating_to_an_offline_node_fails_in_the_task(sim: SimCluster, deploy: Api) -> None:
    sim.control("node_offline", node="pve2")
    result = deploy.finish(deploy.post(f"{VM}/migrate", target="pve2"))
    assert result.startswith("migration aborted")
    assert sim.state()["guests"]["200"]["lock"] is None


def test_a_migrating_guest_is_locked(sim: SimCluster, deploy: Api) -> None:
    sim.control("hold_tasks", type="qmigrate")
    upid = deploy.post(f"{VM}/migrate", target="pve2")
    with pytest.raises(ApiError) as refused:
        deploy.put(f"{VM}/config", cores=1)
    assert refused.value.message == "VM is locked (migrate)"
    deploy.delete(f"/nodes/pve1/tasks/{upid}")
    assert deploy.finish(upid).startswith("migration aborted")
    wait_until(lambda: sim.state()["guests"]["200"]["lock"] is None)
    assert sim.state()["guests"]["200"]["node"] == "pve1"


def test_snapshots(sim: SimCluster, deploy: Api) -> None:
    assert deploy.finish(deploy.post(f"{VM}/snapshot", snapname="before")) == "OK"
    assert {item["name"] for item in deploy.get(f"{VM}/snapshot")} == {"before", "current"}
    deploy.put(f"{VM}/config", cores=4)
    assert deploy.finish(deploy.post(f"{VM}/snapshot/before/rollback")) == "OK"
    assert deploy.config(200)["cores"] == 2
    assert deploy.finish(deploy.delete(f"{VM}/snapshot/before")) == "OK"
    assert sim.state()["guests"]["200"]["snapshots"] == []


def test_a_new_guest_without_a_template(sim: SimCluster, deploy: Api) -> None:
    upid = deploy.post(
        "/nodes/pve2/qemu",
        vmid=210,
        name="fresh",
        pool="atlas",
        memory=1024,
        scsi0="ceph:8",
        net0="virtio,bridge=vmbr0",
    )
    assert deploy.finish(upid) == "OK"
    assert deploy.config(210)["scsi0"] == "ceph:vm-210-disk-0,size=8G"
    assert sim.state()["guests"]["210"]["pool"] == "atlas"
