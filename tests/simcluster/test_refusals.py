"""What PVE refuses of templates and networks: devices of the node by a token, VLANs and MTUs that a network lacks."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from .client import Api, ApiError
from .process import SimCluster

BASE: dict[str, Any] = {"scsi0": "ceph:2", "net0": "virtio,bridge=vmbr0", "memory": "512"}
TEMPLATES: dict[str, dict[str, Any]] = {
    "raw-pci": {"hostpci0": "0000:01:00.0"},
    "raw-usb": {"usb0": "host=1234:5678"},
    "spice": {"usb0": "spice"},
    "mapped": {"hostpci0": "mapping=gpu"},
}
CLUSTER: dict[str, Any] = {
    "name": "refusals",
    "nodes": [
        {"name": "pve1", "cpus": 8, "memory_mib": 16384, "bridges": {"vmbr0": {"vlan_aware": True, "mtu": 1400}}}
    ],
    "storages": [
        {"id": "ceph", "type": "rbd", "content": ["images"], "shared": True, "total": 100, "avail": 90},
    ],
    "sdn": {"zones": [{"zone": "z", "type": "vlan"}], "vnets": [{"vnet": "apps", "zone": "z", "tag": 40}]},
    "guests": [
        {"vmid": 9000 + number, "name": name, "node": "pve1", "template": True, "config": {**BASE, **more}}
        for number, (name, more) in enumerate(TEMPLATES.items())
    ],
    "pools": [{"id": "atlas"}],
    "users": [{"id": "atlas@pve", "acl": {"/": ["Administrator"]}}],
    "tokens": [
        {"id": "atlas@pve!all", "acl": {"/": ["Administrator"]}},
        {
            "id": "atlas@pve!some",
            "acl": {"/": ["VM.Clone", "VM.Allocate", "Datastore.AllocateSpace", "SDN.Use", "VM.Audit"]},
        },
    ],
}


@pytest.fixture
def cluster(tmp_path: Any) -> Iterator[SimCluster]:
    with SimCluster(tmp_path, config=copy.deepcopy(CLUSTER)) as running:
        yield running


def test_devices_of_the_node(cluster: SimCluster) -> None:
    every, some = Api(cluster, "all"), Api(cluster, "some")
    for name, says in (("raw-pci", "non-mapped devices"), ("raw-usb", "real devices")):
        with pytest.raises(ApiError, match=f"only root can set '.*' config for {says}"):
            every.clone(200, template=9000 + list(TEMPLATES).index(name))
    assert every.clone(200, template=9002) == "OK"
    with pytest.raises(ApiError, match=r"/mapping/pci/gpu, Mapping\.Use"):
        some.clone(201, template=9003)
    assert every.clone(201, template=9003) == "OK"


@pytest.mark.parametrize(
    ("nic", "says"),
    [
        ("virtio,bridge=apps,tag=20", "vm vlans are not allowed on vnet apps"),
        ("virtio,bridge=apps", "OK"),
        ("virtio,bridge=vmbr0,mtu=1500", "netdev net0: MTU '1500' is bigger than the bridge MTU '1400'"),
        ("virtio,bridge=vmbr0,mtu=1", "OK"),
        ("virtio,bridge=vmbr0,mtu=1400", "OK"),
    ],
)
def test_networks_at_the_start(cluster: SimCluster, nic: str, says: str) -> None:
    api = Api(cluster, "all")
    assert api.clone(200, template=9002) == "OK"
    api.put("/nodes/pve1/qemu/200/config", net0=nic)
    assert says in api.finish(api.post("/nodes/pve1/qemu/200/status/start"))
