"""What the cluster tells: capacity of nodes, storages per node, networks, pools."""

from collections.abc import Callable

import pytest

from .client import Api
from .process import SimCluster

GIB = 1024**3
MIB = 1024**2


def by_id(items: list[dict[str, object]]) -> dict[object, dict[str, object]]:
    return {item["id"]: item for item in items}


def test_version_and_cluster_status(deploy: Api) -> None:
    assert deploy.get("/version") == {"version": "9.0.10", "release": "9.0", "repoid": "fakepve"}
    cluster, *nodes = deploy.get("/cluster/status")
    assert (cluster["type"], cluster["quorate"], cluster["nodes"]) == ("cluster", 1, 3)
    assert [(node["name"], node["online"]) for node in nodes] == [("pve1", 1), ("pve2", 1), ("pve3", 1)]


def test_node_capacity(small: Callable[..., Api]) -> None:
    full = small()
    nodes = {item["node"]: item for item in full.get("/nodes")}
    assert (nodes["n1"]["maxcpu"], nodes["n1"]["maxmem"]) == (4, 8192 * MIB)
    assert (nodes["n2"]["maxcpu"], nodes["n2"]["maxmem"]) == (8, 16384 * MIB)
    status = full.get("/nodes/n2/status")
    assert (status["cpuinfo"]["cpus"], status["memory"]["total"]) == (8, 16384 * MIB)
    listed = by_id(full.get("/cluster/resources", type_="node"))
    assert listed["node/n1"]["maxcpu"] == 4


def test_a_running_guest_uses_memory(sim: SimCluster, deploy: Api) -> None:
    before = deploy.get("/nodes/pve1/status")["memory"]["used"]
    deploy.clone(200)
    assert deploy.get("/nodes/pve1/status")["memory"]["used"] == before
    deploy.finish(deploy.post("/nodes/pve1/qemu/200/status/start"))
    assert deploy.get("/nodes/pve1/status")["memory"]["used"] - before == 2048 * MIB
    guest = by_id(deploy.get("/cluster/resources", type_="vm"))["qemu/200"]
    assert (guest["maxmem"], guest["maxcpu"], guest["maxdisk"]) == (2048 * MIB, 2, 10 * GIB)


def test_storages_per_node(deploy: Api) -> None:
    found = by_id(deploy.get("/cluster/resources", type_="storage"))
    assert found["storage/pve1/ceph"] == {
        "id": "storage/pve1/ceph",
        "type": "storage",
        "node": "pve1",
        "storage": "ceph",
        "status": "available",
        "plugintype": "rbd",
        "content": "images",
        "shared": 1,
        "maxdisk": 4096 * GIB,
        "disk": 1096 * GIB,
    }
    used = {node: found[f"storage/{node}/local-lvm"]["disk"] for node in ("pve1", "pve2", "pve3")}
    assert used == {"pve1": 80 * GIB, "pve2": 160 * GIB, "pve3": 320 * GIB}
    status = deploy.get("/nodes/pve3/storage/local-lvm/status")
    assert (status["avail"], status["shared"], status["active"]) == (80 * GIB, 0, 1)


def test_space_set_from_outside(sim: SimCluster, deploy: Api) -> None:
    sim.control("storage_avail", storage="local-lvm", node="pve2", gib=7)
    assert deploy.get("/nodes/pve2/storage/local-lvm/status")["avail"] == 7 * GIB
    assert deploy.get("/nodes/pve1/storage/local-lvm/status")["avail"] == 320 * GIB


def test_storage_offline(sim: SimCluster, deploy: Api) -> None:
    sim.control("storage_offline", storage="ceph")
    assert deploy.clone(200) == "clone failed: storage 'ceph' is not online"
    found = by_id(deploy.get("/cluster/resources", type_="storage"))
    assert found["storage/pve1/ceph"]["status"] == "unknown"
    sim.control("storage_online", storage="ceph")
    assert deploy.clone(200) == "OK"


def test_storage_restricted_to_nodes(small: Callable[..., Api]) -> None:
    full = small(storages=[{"id": "shared", "type": "rbd", "shared": True}, {"id": "thin", "type": "lvmthin"},
                           {"id": "only2", "type": "lvmthin", "nodes": ["n2"], "avail": 5}])  # fmt: skip
    found = by_id(full.get("/cluster/resources", type_="storage"))
    assert "storage/n1/only2" not in found
    assert found["storage/n2/only2"]["maxdisk"] == 100 * GIB


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, {"eno1", "vmbr0"}),
        ({"type_": "bridge"}, {"vmbr0"}),
        ({"type_": "any_bridge"}, {"vmbr0", "apps"}),
        ({"type_": "any_local_bridge"}, {"vmbr0"}),
    ],
)
def test_networks_of_a_node(deploy: Api, wanted: dict[str, str], expected: set[str]) -> None:
    found = {item["iface"]: item for item in deploy.get("/nodes/pve1/network", **wanted)}
    assert set(found) == expected
    assert found["vmbr0"]["bridge_vlan_aware"] == 1


def test_networks_one_may_not_use_are_hidden(sim: SimCluster, deploy: Api) -> None:
    sim.control("restrict_token", token="deploy", remove=["SDN.Use", "SDN.Audit"])
    assert deploy.get("/nodes/pve1/network", type_="any_bridge") == []
    assert deploy.get("/cluster/sdn/vnets") == []


def test_vnets(deploy: Api) -> None:
    (vnet,) = deploy.get("/cluster/sdn/vnets")
    assert (vnet["vnet"], vnet["zone"], vnet["tag"]) == ("apps", "vlans", 40)


def test_pools_and_their_members(deploy: Api) -> None:
    deploy.clone(200)
    (pool,) = deploy.get("/pools", poolid="atlas")
    assert [(item["vmid"], item["node"]) for item in pool["members"]] == [(200, "pve1")]
    assert by_id(deploy.get("/cluster/resources"))["/pool/atlas"]["type"] == "pool"


def test_foreign_guests_are_there(audit: Api) -> None:
    found = by_id(audit.get("/cluster/resources", type_="vm"))
    assert found["qemu/102"]["maxmem"] == 16384 * MIB
    assert found["qemu/103"]["status"] == "stopped"
    assert found["qemu/9001"]["template"] == 1
