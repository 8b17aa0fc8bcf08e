"""Cloning: what the new VM shows when, what it costs, and what is refused."""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from .client import Api, ApiError
from .process import SimCluster

GIB = 1024**3
CLONE = "/nodes/pve1/qemu/9000/clone"
CONFIG = "/nodes/pve1/qemu/200/config"


def avail(sim: SimCluster, storage: str, place: str = "shared") -> int:
    return int(sim.state()["storages"][storage][place]["avail"])


def test_clone_takes_the_settings_and_the_space(sim: SimCluster, deploy: Api) -> None:
    before = avail(sim, "ceph")
    upid = deploy.post(CLONE, newid=200, name="web", pool="atlas", description="nonce 1", full=1)
    assert deploy.finish(upid) == "OK"
    assert upid.split(":")[5:8] == ["qmclone", "9000", "atlas@pve!deploy"]
    config = deploy.config(200)
    assert config["name"] == "web"
    assert config["description"] == "nonce 1"
    assert config["scsi0"] == "ceph:vm-200-disk-0,discard=on,size=10G"
    assert config["ide2"] == "ceph:vm-200-cloudinit,media=cdrom,size=4M"
    assert "template" not in config
    assert "lock" not in config
    assert sim.state()["pools"]["atlas"] == [200]
    assert before - avail(sim, "ceph") == 10 * GIB + 4 * 1024**2


def test_clone_has_a_mac_and_uuid_of_its_own(deploy: Api) -> None:
    deploy.clone(200)
    deploy.clone(201)
    template, first, second = (deploy.config(vmid) for vmid in (9000, 200, 201))
    macs = {
        mac for config in (template, first, second) for mac in re.findall(r"virtio=([0-9A-F:]{17})", config["net0"])
    }
    assert len(macs) == 3
    assert first["smbios1"] != second["smbios1"]


def test_in_mid_clone_only_lock_and_temporary_description_show(sim: SimCluster, deploy: Api) -> None:
    sim.control("hold_tasks", type="qmclone")
    upid = deploy.post(CLONE, newid=200, name="web", pool="atlas", description="nonce 1", full=1)
    guest = sim.state()["guests"]["200"]
    assert guest["config"] == {"description": "qmclone temporary file", "lock": "clone"}
    assert guest["pool"] is None
    assert guest["name"] == "VM 200"
    assert deploy.task(upid)["status"] == "running"
    with pytest.raises(ApiError) as hidden:
        deploy.get(CONFIG)
    assert hidden.value.message == "Permission check failed (/vms/200, VM.Audit)"
    sim.control("release_tasks", type="qmclone")
    assert deploy.finish(upid) == "OK"
    assert deploy.config(200)["description"] == "nonce 1"
    assert sim.state()["guests"]["200"]["pool"] == "atlas"


def test_while_copying_the_disk_the_configuration_is_written_and_locked(sim: SimCluster, deploy: Api) -> None:
    sim.control("hold_tasks", type="qmclone", stage="copy")
    upid = deploy.post(CLONE, newid=200, name="web", pool="atlas", description="nonce 1", full=1)
    config = sim.state()["guests"]["200"]["config"]
    assert config["description"] == "nonce 1"
    assert config["lock"] == "clone"
    assert "ide2" in config
    assert "scsi0" not in config
    sim.control("release_tasks")
    assert deploy.finish(upid) == "OK"


def test_a_locked_clone_refuses_writes(sim: SimCluster, audit: Api, small: Callable[..., Api]) -> None:
    full = small()
    sim.control("hold_tasks", type="qmclone")
    full.post("/nodes/n1/qemu/900/clone", newid=200, full=1)
    with pytest.raises(ApiError) as refused:
        full.put("/nodes/n1/qemu/200/config", cores=2)
    assert (refused.value.status, refused.value.message) == (500, "VM is locked (clone)")


def test_taken_vmid(deploy: Api) -> None:
    deploy.clone(200)
    with pytest.raises(ApiError) as refused:
        deploy.post(CLONE, newid=200, pool="atlas")
    assert refused.value.message == "unable to create VM 200: config file already exists"
    with pytest.raises(ApiError) as taken:
        deploy.get("/cluster/nextid", vmid=200)
    assert taken.value.errors == {"vmid": "VM 200 already exists"}
    assert deploy.get("/cluster/nextid", vmid=201) == "201"


def test_racing_clones_make_one_vm(sim: SimCluster) -> None:
    def clone(number: int) -> str:
        api = Api(sim, "deploy")
        try:
            return api.finish(api.post(CLONE, newid=200, pool="atlas", name=f"racer{number}"))
        except ApiError as error:
            return error.message

    with ThreadPoolExecutor(10) as pool:
        results = list(pool.map(clone, range(10)))
    assert results.count("OK") == 1
    assert results.count("unable to create VM 200: config file already exists") == 9


def test_full_storage_fails_the_task_and_frees_the_vmid(sim: SimCluster, deploy: Api) -> None:
    sim.control("storage_avail", storage="ceph", gib=5)
    assert deploy.clone(200) == "clone failed: unable to write to storage 'ceph': No space left on device"
    assert "200" not in sim.state()["guests"]
    assert deploy.get("/cluster/nextid", vmid=200) == "200"
    assert avail(sim, "ceph") == 5 * GIB
    assert sim.state()["storages"]["ceph"]["shared"]["volumes"].keys().isdisjoint({"vm-200-cloudinit"})


def test_injected_failure_is_reported_as_pve_does(sim: SimCluster, deploy: Api) -> None:
    sim.control("fail_task", type="qmclone", message="rbd error: timeout", times=1)
    assert deploy.clone(200) == "clone failed: rbd error: timeout"
    assert deploy.clone(200) == "OK"


def test_linked_clone_takes_no_space(sim: SimCluster, deploy: Api) -> None:
    before = avail(sim, "ceph")
    assert deploy.clone(200, full=0) == "OK"
    assert before - avail(sim, "ceph") == 4 * 1024**2
    with pytest.raises(ApiError) as refused:
        deploy.post(CLONE, newid=201, pool="atlas", full=0, storage="ceph")
    assert refused.value.message == "parameter 'storage' not allowed for linked clones"


def test_a_linked_clone_keeps_its_template(small: Callable[..., Api]) -> None:
    full = small()
    full.finish(full.post("/nodes/n1/qemu/900/clone", newid=200, full=0))
    assert full.config(200)["scsi0"] == "shared:base-900-disk-0/vm-200-disk-0,size=10G"
    result = full.finish(full.delete("/nodes/n1/qemu/900"))
    assert result == "base volume 'shared:base-900-disk-0' is still in use by linked cloned"
    assert full.finish(full.put("/nodes/n1/qemu/200/resize", disk="scsi0", size="12G")) == "OK"
    assert full.finish(full.delete("/nodes/n1/qemu/200")) == "OK"
    assert full.finish(full.delete("/nodes/n1/qemu/900")) == "OK"


def test_a_guest_becomes_a_template(small: Callable[..., Api]) -> None:
    full = small()
    full.finish(full.post("/nodes/n1/qemu/900/clone", newid=200, full=1))
    assert full.finish(full.post("/nodes/n1/qemu/200/template")) == "OK"
    assert full.config(200)["scsi0"] == "shared:base-200-disk-0,size=10G"
    assert full.finish(full.post("/nodes/n1/qemu/200/clone", newid=201)) == "OK"


def test_clone_of_a_template_is_linked_by_default(sim: SimCluster, deploy: Api) -> None:
    before = avail(sim, "ceph")
    deploy.finish(deploy.post(CLONE, newid=200, pool="atlas"))
    assert before - avail(sim, "ceph") == 4 * 1024**2


def test_clone_to_another_node(deploy: Api) -> None:
    assert deploy.clone(200, target="pve3") == "OK"
    assert deploy.get("/nodes/pve3/qemu/200/config")["name"] == "vm200"
    with pytest.raises(ApiError) as gone:
        deploy.get(CONFIG)
    assert gone.value.message == "Configuration file 'nodes/pve1/qemu-server/200.conf' does not exist"


@pytest.mark.parametrize("storage", [{}, {"storage": "ceph"}])
def test_local_storage_cannot_be_cloned_to_another_node(deploy: Api, storage: dict[str, str]) -> None:
    with pytest.raises(ApiError) as refused:
        deploy.clone(200, template=9001, node="pve2", target="pve1", **storage)
    assert refused.value.message == "can't clone VM to node 'pve1' (VM uses local storage)"


def test_clone_to_local_storage_on_another_node(deploy: Api) -> None:
    with pytest.raises(ApiError) as refused:
        deploy.clone(200, target="pve2", storage="local-lvm")
    assert refused.value.message == "can't clone to non-shared storage 'local-lvm'"


def test_local_clone_uses_the_nodes_own_space(sim: SimCluster, deploy: Api) -> None:
    before = {node: avail(sim, "local-lvm", node) for node in ("pve1", "pve2")}
    assert deploy.clone(200, storage="local-lvm") == "OK"
    assert before["pve1"] - avail(sim, "local-lvm", "pve1") == 10 * GIB + 4 * 1024**2
    assert avail(sim, "local-lvm", "pve2") == before["pve2"]


def test_clone_to_a_pool_that_is_not_there(deploy: Api) -> None:
    with pytest.raises(ApiError) as refused:
        deploy.post(CLONE, newid=200, pool="other")
    assert refused.value.status == 403


def test_clone_has_no_tags_parameter(deploy: Api) -> None:
    with pytest.raises(ApiError) as refused:
        deploy.clone(200, tags="atlas")
    assert refused.value.status == 400
    assert "tags" in refused.value.errors


def test_offline_target_does_not_stop_a_clone(sim: SimCluster, deploy: Api) -> None:
    sim.control("node_offline", node="pve3")
    assert deploy.clone(200, target="pve3") == "OK"
    with pytest.raises(ApiError) as unreachable:
        deploy.get("/nodes/pve3/qemu/200/config")
    assert unreachable.value.status == 595


def test_two_clones_held_apart(sim: SimCluster, deploy: Api) -> None:
    """A hold on the new VMID leaves other clones of the template alone."""
    sim.control("hold_tasks", type="qmclone", vmid=200)
    held = deploy.post(CLONE, newid=200, pool="atlas", full=1)
    assert deploy.clone(201) == "OK"
    assert deploy.task(held)["status"] == "running"
    sim.control("release_tasks", type="qmclone", vmid=200)
    assert deploy.finish(held) == "OK"


def test_a_clone_can_take_real_time(sim: SimCluster, deploy: Api) -> None:
    sim.control("task_secs", type="qmclone", secs=3600.0)
    assert deploy.task(deploy.post(CLONE, newid=200, pool="atlas", full=1))["status"] == "running"
    sim.control("task_secs", type="qmclone", secs=0.05)
    assert deploy.clone(201) == "OK"


def test_the_configuration_moves_to_the_target_as_the_task_ends(sim: SimCluster, audit: Api, deploy: Api) -> None:
    """Unlocked first, moved next, into its pool last: until then requests belong to the template's node."""
    sim.control("hold_tasks", type="qmclone", stage="move")
    sim.control("hold_tasks", type="qmclone", stage="pool")
    upid = deploy.post(CLONE, newid=200, name="web", pool="atlas", target="pve3", full=1)
    assert "lock" not in audit.get(CONFIG)
    with pytest.raises(ApiError) as early:
        audit.get("/nodes/pve3/qemu/200/config")
    assert early.value.message == "Configuration file 'nodes/pve3/qemu-server/200.conf' does not exist"
    sim.control("release_tasks", type="qmclone")
    assert deploy.finish(upid) == "OK"
    with pytest.raises(ApiError) as late:
        deploy.put(CONFIG, cores=2)
    assert (late.value.status, late.value.message) == (
        500,
        "Configuration file 'nodes/pve1/qemu-server/200.conf' does not exist",
    )


def test_a_clone_that_fails_after_the_move_leaves_its_configuration_behind(sim: SimCluster, deploy: Api) -> None:
    lock = "cfs-lock 'file-user_cfg' error: got lock request timeout"
    sim.control("fail_task", type="qmclone", message=lock, stage="pool")
    assert deploy.clone(200, target="pve3") == f"clone failed: {lock}"
    left = sim.state()["guests"]["200"]
    assert (left["node"], left["pool"]) == ("pve3", None)
    assert "vm-200-disk-0" not in sim.state()["storages"]["ceph"]["shared"]["volumes"]
    sim.control("fail_task", type="qmclone", message=lock, stage="move")
    assert deploy.clone(201, target="pve3") == f"clone failed: {lock}"
    assert "201" not in sim.state()["guests"]


def test_a_move_may_be_seen_late(sim: SimCluster, deploy: Api) -> None:
    sim.control("move_lag", secs=60.0)
    assert deploy.clone(200, target="pve3") == "OK"
    seen = next(row for row in deploy.get("/cluster/resources", type_="vm") if row["vmid"] == 200)
    assert (seen["node"], sim.state()["guests"]["200"]["node"]) == ("pve1", "pve3")
    sim.control("move_lag", secs=0.0)
    seen = next(row for row in deploy.get("/cluster/resources", type_="vm") if row["vmid"] == 200)
    assert seen["node"] == "pve3"
