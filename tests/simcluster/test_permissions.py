"""Privileges: least privilege is enforced, tokens are separated, and 403s read as PVE's."""

from collections.abc import Callable

import pytest

from .client import Api, ApiError
from .process import SimCluster

VM = "/nodes/pve1/qemu/200"
CLONE = "/nodes/pve1/qemu/9000/clone"
TOKEN = "deploy"


def refusal(call: Callable[[], object]) -> str:
    with pytest.raises(ApiError) as refused:
        call()
    assert refused.value.status == 403, refused.value
    return refused.value.message


def lacks(path: str, privilege: str) -> str:
    return f"Permission check failed ({path}, {privilege})"


def take(sim: SimCluster, *privileges: str, path: str | None = None) -> None:
    """Take privileges from the deploy token."""
    sim.control("restrict_token", token=TOKEN, remove=list(privileges), path=path)


# ------------------------------------------------------------------ the tokens


def test_the_deploy_token_can_do_its_work(deploy: Api) -> None:
    """Clone, configure, grow, start, look inside, snapshot, stop and destroy, in its pool."""
    assert deploy.clone(200) == "OK"
    deploy.put(
        f"{VM}/config", cores=4, memory=4096, ciuser="a", ipconfig0="ip=dhcp", tags="x", scsi1="ceph:1", agent="1"
    )
    deploy.put(f"{VM}/config", net0="virtio,bridge=vmbr0,tag=20", net1="virtio,bridge=apps", boot="order=scsi0")
    assert deploy.finish(deploy.put(f"{VM}/resize", disk="scsi0", size="20G")) == "OK"
    assert deploy.finish(deploy.post(f"{VM}/status/start")) == "OK"
    assert deploy.post(f"{VM}/agent/ping") == {"result": {}}
    assert deploy.finish(deploy.post(f"{VM}/snapshot", snapname="one")) == "OK"
    assert deploy.finish(deploy.post(f"{VM}/status/stop")) == "OK"
    assert deploy.finish(deploy.delete(VM)) == "OK"


def test_the_deploy_token_cannot_touch_others(deploy: Api) -> None:
    other = "/nodes/pve1/qemu/100"
    assert refusal(lambda: deploy.get(f"{other}/config")) == lacks("/vms/100", "VM.Audit")
    assert refusal(lambda: deploy.post(f"{other}/status/stop")) == lacks("/vms/100", "VM.PowerMgmt")
    assert refusal(lambda: deploy.delete(other)) == lacks("/vms/100", "VM.Allocate")
    assert refusal(lambda: deploy.post(f"{other}/clone", newid=200)) == lacks("/vms/100", "VM.Clone")
    assert refusal(lambda: deploy.put("/nodes/pve1/qemu/9000/config", cores=1)).startswith("Permission check failed")


def test_a_clone_outside_the_pool_is_refused(deploy: Api) -> None:
    assert refusal(lambda: deploy.post(CLONE, newid=200)) == "Permission check failed"


def test_the_audit_token_reads_only(deploy: Api, audit: Api) -> None:
    deploy.clone(200)
    assert audit.get(f"{VM}/config")["name"] == "vm200"
    assert {item["vmid"] for item in audit.get("/cluster/resources", type_="vm")} >= {100, 101, 200, 9000}
    assert refusal(lambda: audit.post(f"{VM}/status/start")) == lacks("/vms/200", "VM.PowerMgmt")
    assert refusal(lambda: audit.put(f"{VM}/config", cores=1)).startswith("Permission check failed (/vms/200, VM.Con")


# ---------------------------------------------------------- privileges one by one


@pytest.mark.parametrize(
    ("privilege", "values"),
    [
        ("VM.Config.CPU", {"cores": 4}),
        ("VM.Config.Memory", {"memory": 4096}),
        ("VM.Config.Options", {"name": "new"}),
        ("VM.Config.Options", {"tags": "a"}),
        ("VM.Config.HWType", {"scsihw": "virtio-scsi-pci"}),
        ("VM.Config.HWType", {"delete": "vga"}),
        ("VM.Config.Disk", {"scsi1": "ceph:1"}),
        ("VM.Config.Disk", {"boot": "order=scsi0"}),
        ("VM.Config.Network", {"net0": "virtio,bridge=vmbr0"}),
        ("VM.Config.CDROM", {"delete": "ide2"}),
    ],
)
def test_each_setting_needs_its_privilege(
    sim: SimCluster, deploy: Api, privilege: str, values: dict[str, object]
) -> None:
    deploy.clone(200)
    take(sim, privilege)
    assert refusal(lambda: deploy.put(f"{VM}/config", **values)) == lacks("/vms/200", privilege)
    assert sim.state()["guests"]["200"]["config"]["cores"] == 2


def test_cloud_init_settings_need_cloudinit_or_network(sim: SimCluster, deploy: Api) -> None:
    deploy.clone(200)
    take(sim, "VM.Config.Network")
    deploy.put(f"{VM}/config", ciuser="x", ipconfig0="ip=dhcp")
    take(sim, "VM.Config.Cloudinit")
    expected = lacks("/vms/200", "VM.Config.Cloudinit|VM.Config.Network")
    assert refusal(lambda: deploy.put(f"{VM}/config", ciuser="y")) == expected


def test_some_settings_are_for_root(deploy: Api) -> None:
    deploy.clone(200)
    for values in ({"hookscript": "local:snippets/x.sh"}, {"args": "-foo"}):
        with pytest.raises(ApiError) as refused:
            deploy.put(f"{VM}/config", **values)
        assert refused.value.message == f"only root can set '{next(iter(values))}' config"


def test_startup_order_needs_sys_modify(deploy: Api) -> None:
    deploy.clone(200)
    assert refusal(lambda: deploy.put(f"{VM}/config", startup="order=1")) == lacks("/", "Sys.Modify")


@pytest.mark.parametrize(
    ("privilege", "path", "missing"),
    [
        ("VM.Clone", "/vms/9000", "/vms/9000"),
        ("Datastore.AllocateSpace", "/storage/ceph", "/storage/ceph"),
        ("SDN.Use", "/sdn/zones/localnetwork/vmbr0", "/sdn/zones/localnetwork/vmbr0"),
    ],
)
def test_what_a_clone_needs(sim: SimCluster, deploy: Api, privilege: str, path: str, missing: str) -> None:
    take(sim, privilege, path=path)
    assert refusal(lambda: deploy.clone(200)) == lacks(missing, privilege)


def test_space_on_the_target_storage(sim: SimCluster, deploy: Api) -> None:
    take(sim, "Datastore.AllocateSpace", path="/storage/local-lvm")
    assert refusal(lambda: deploy.clone(200, storage="local-lvm")) == lacks(
        "/storage/local-lvm", "Datastore.AllocateSpace"
    )
    assert deploy.clone(200) == "OK"
    assert refusal(lambda: deploy.put(f"{VM}/config", scsi1="local-lvm:1")) == lacks(
        "/storage/local-lvm", "Datastore.AllocateSpace"
    )


def test_networks(sim: SimCluster, deploy: Api) -> None:
    """SDN.Use on a bridge covers its VLANs; on one VLAN only that one; vnets are below their zone."""
    deploy.clone(200)
    acl = {"/pool/atlas": ["VM.Audit", "VM.Config.Network"], "/sdn/zones/localnetwork/vmbr0/20": ["SDN.Use"]}
    sim.control("restrict_token", token=TOKEN, acl=acl)
    bridge = "/sdn/zones/localnetwork/vmbr0"
    assert refusal(lambda: deploy.put(f"{VM}/config", net1="virtio,bridge=vmbr0")) == lacks(bridge, "SDN.Use")
    assert refusal(lambda: deploy.put(f"{VM}/config", net1="virtio,bridge=vmbr0,tag=30")) == lacks(
        f"{bridge}/30", "SDN.Use"
    )
    assert refusal(lambda: deploy.put(f"{VM}/config", net1="virtio,bridge=apps")) == lacks(
        "/sdn/zones/vlans/apps", "SDN.Use"
    )
    deploy.put(f"{VM}/config", net1="virtio,bridge=vmbr0,tag=20")


# ------------------------------------------------------------- what can be seen


def test_guests_without_vm_audit_are_hidden(sim: SimCluster, deploy: Api) -> None:
    deploy.clone(200)
    assert {item["vmid"] for item in deploy.get("/cluster/resources", type_="vm")} == {200, 9000, 9001}
    assert {item["vmid"] for item in deploy.get("/nodes/pve1/qemu")} == {200, 9000}
    take(sim, "VM.Audit", path="/pool/atlas")
    assert 200 not in {item["vmid"] for item in deploy.get("/cluster/resources", type_="vm")}


def test_pools_need_pool_audit(sim: SimCluster, deploy: Api) -> None:
    deploy.clone(200)
    assert [pool["poolid"] for pool in deploy.get("/pools")] == ["atlas"]
    (guest,) = [item for item in deploy.get("/cluster/resources", type_="vm") if item["vmid"] == 200]
    assert guest["pool"] == "atlas"
    take(sim, "Pool.Audit")
    assert deploy.get("/pools") == []
    (guest,) = [item for item in deploy.get("/cluster/resources", type_="vm") if item["vmid"] == 200]
    assert "pool" not in guest


def test_the_cluster_status_needs_sys_audit(sim: SimCluster, deploy: Api) -> None:
    take(sim, "Sys.Audit")
    assert refusal(lambda: deploy.get("/cluster/status")) == lacks("/", "Sys.Audit")
    node = next(item for item in deploy.get("/nodes") if item["node"] == "pve1")
    assert "maxmem" not in node


# ------------------------------------------------------------ how rights combine


def test_permissions_of_the_token(deploy: Api) -> None:
    everything = deploy.get("/access/permissions")
    assert everything["/vms/9000"] == {"VM.Audit": 1, "VM.Clone": 1}
    assert "VM.Allocate" in everything["/pool/atlas"]
    assert deploy.get("/access/permissions", path="/storage/ceph") == {
        "/storage/ceph": {"Datastore.AllocateSpace": 1, "Datastore.Audit": 1}
    }
    deploy.clone(200)
    assert "VM.PowerMgmt" in deploy.get("/access/permissions", path="/vms/200")["/vms/200"]


def test_permissions_of_others_need_sys_audit(sim: SimCluster, deploy: Api) -> None:
    assert "/" in deploy.get("/access/permissions", userid="atlas@pve!admin")
    take(sim, "Sys.Audit")
    assert refusal(lambda: deploy.get("/access/permissions", userid="atlas@pve")) == lacks("/access", "Sys.Audit")


def test_deeper_entries_replace_inherited_ones(small: Callable[..., Api]) -> None:
    full = small(
        tokens=[{"id": "atlas@pve!full", "acl": {"/": ["VM.Audit", "VM.PowerMgmt"], "/vms/900": ["VM.Audit"]}}]
    )
    assert full.get("/access/permissions", path="/vms/900") == {"/vms/900": {"VM.Audit": 1}}
    assert full.get("/access/permissions", path="/vms/901") == {"/vms/901": {"VM.Audit": 1, "VM.PowerMgmt": 1}}


def test_a_separated_token_has_no_more_than_its_user(sim: SimCluster, small: Callable[..., Api]) -> None:
    tokens = [
        {"id": "atlas@pve!full", "acl": {"/": ["VM.Audit", "VM.PowerMgmt"]}},
        {"id": "atlas@pve!whole", "privsep": False, "acl": {}},
    ]
    separated = small(tokens=tokens, users=[{"id": "atlas@pve", "acl": {"/vms": ["VM.Audit", "VM.Clone"]}}])
    assert separated.get("/access/permissions", path="/vms/900") == {"/vms/900": {"VM.Audit": 1}}
    whole = Api(sim, "whole")
    assert whole.get("/access/permissions", path="/vms/900") == {"/vms/900": {"VM.Audit": 1, "VM.Clone": 1}}


def test_tokens_of_root_are_separated_too(small: Callable[..., Api]) -> None:
    token = small(tokens=[{"id": "root@pam!full", "acl": {"/vms": ["VM.Audit"]}}])
    assert token.get("/nodes/n1/qemu/900/config")["name"] == "base"
    assert refusal(lambda: token.delete("/nodes/n1/qemu/900")) == lacks("/vms/900", "VM.Allocate")


def test_removed_and_restored_token(sim: SimCluster, deploy: Api) -> None:
    sim.control("remove_token", token=TOKEN)
    with pytest.raises(ApiError) as refused:
        deploy.get("/version")
    assert (refused.value.status, refused.value.message) == (401, "authentication failure")
    sim.control("restore_token", token=TOKEN)
    assert deploy.get("/version")["release"] == "9.0"
