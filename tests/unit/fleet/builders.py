"""Clusters and fleets in a few words: a `Look` to assess, VMs to hold against it, a context that answers from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from atlas_mcp.domain.fleet.change import Changes, compare
from atlas_mcp.domain.fleet.expand import expand
from atlas_mcp.domain.fleet.parse import parse_fleet
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.engines.proxmox import spec
from atlas_mcp.model import FactRequest, JsonObject
from tools._fleet.assess import Assessment, assess
from tools._fleet.look import Look

T = TypeVar("T")
TEMPLATE = {
    "name": "debian",
    "agent": "1",
    "boot": "order=scsi0",
    "scsi0": "ceph:base-900-disk-0,size=10G",
    "ide2": "ceph:vm-900-cloudinit,media=cdrom,size=4M",
    "net0": "virtio=BC:24:11:00:00:01,bridge=vmbr0",
}
ALL = {
    "/": ("Sys.Audit", "Sys.Console", "Sys.Modify"),
    "/pool/atlas": tuple(
        f"VM.{name}"
        for name in (
            "Allocate Audit Config.CDROM Config.CPU Config.Cloudinit Config.Disk Config.HWType Config.Memory"
            " Config.Network Config.Options GuestAgent.Audit GuestAgent.FileRead PowerMgmt"
        ).split()
    ),
    "/vms": ("VM.Audit", "VM.Clone"),
    "/storage": ("Datastore.Allocate", "Datastore.AllocateSpace", "Datastore.Audit"),
    "/sdn/zones": ("SDN.Use",),
}


def node(name: str, *, online: bool = True, cores: int = 16, memory_gib: int = 32, used_gib: int = 2) -> spec.Node:
    return spec.Node(
        name=name, online=online, cores=cores, memory_mib=memory_gib * 1024, memory_used_mib=used_gib * 1024
    )


def guest(vmid: int, name: str, on: str = "n1", **more: Any) -> spec.Guest:
    fields: dict[str, Any] = {
        "vmid": vmid, "name": name, "node": on, "type": "qemu", "status": "running", "template": False, "cores": 2,
        "memory_mib": 4096, "disk_gib": 32, "pool": "", "tags": (), "ha": "", "lock": "", **more,
    }  # fmt: skip
    return spec.Guest.model_validate(fields)


def template(vmid: int = 900, name: str = "debian", on: str = "n1") -> spec.Guest:
    return guest(vmid, name, on, template=True, status="stopped", memory_mib=2048)


def stores(
    name: str, nodes: Sequence[str], *, shared: bool, total: int = 1000, used: int = 100, **more: Any
) -> list[spec.Storage]:
    fields = {
        "type": "rbd" if shared else "lvmthin", "shared": shared, "active": True, "content": ("images",),
        "total_gib": total, "used_gib": used, **more,
    }  # fmt: skip
    return [spec.Storage.model_validate({"name": name, "node": node, **fields}) for node in nodes]


def held(paths: Mapping[str, Sequence[str]]) -> spec.Privileges:
    return {path: dict.fromkeys(names, True) for path, names in paths.items()}


def allowance(**more: Any) -> spec.Allowance:
    fields: dict[str, Any] = {
        "first_vmid": 2000, "last_vmid": 2999, "nodes": (), "storages": (), "pools": (), "ssd": (), "hdd": (),
        "snippets": {}, "cpu_factor": 4.0, "memory_factor": 1.0, "thin_factor": 1.0, "memory_reserve_mib": 2048,
        "storage_reserve_percent": 10, "full_clones_per_storage": 4, "linked_clones_per_storage": 10,
        "starts_per_node": 4, "admin": True, **more,
    }  # fmt: skip
    return spec.Allowance.model_validate(fields)


def config(vmid: int = 900, on: str = "n1", values: Mapping[str, str] | None = None) -> spec.GuestConfig:
    return spec.GuestConfig(vmid=vmid, node=on, digest="d1", values={**(TEMPLATE if values is None else values)})


def look(**more: Any) -> Look:
    """Three nodes, `ceph` shared, `local` on each, `backup`, one template on ceph; everything may be changed."""
    names = ("n1", "n2", "n3")
    resources = spec.Resources(
        nodes=more.pop("nodes", tuple(node(name) for name in names)),
        guests=tuple(more.pop("guests", (template(),))),
        storages=tuple(
            more.pop(
                "storages",
                [
                    *stores("ceph", names, shared=True),
                    *stores("local", names, shared=False, total=100, used=10),
                    *stores("backup", names, shared=True, type="nfs", content=("backup",)),
                ],
            )
        ),
        pools=("atlas",),
    )
    health = spec.Health(
        version=more.pop("version", "9.0.10"),
        quorate=more.pop("quorate", True),
        nodes_online=3,
        nodes_total=3,
        privileges=held(more.pop("privileges", ALL)),
        admin=held(more.pop("admin", ALL)),
    )
    bridges = tuple(spec.Bridge(name="vmbr0", node=name, vlan_aware=True, active=True) for name in names)
    networks = spec.Networks(bridges=bridges, vnets={"apps": "vlans"}, vnet_nodes={"apps": ("n2",)})
    fields: dict[str, Any] = {
        "cluster": "demo",
        "resources": resources,
        "health": health,
        "allowance": allowance(),
        "networks": networks,
        "templates": {900: config()},
        "ha": spec.Ha(groups=(), rules=(), resources={}),
        "backup_jobs": (),
        "reserved": (),
        **more,
    }
    return Look(**fields)


def fleet(*vms: JsonObject) -> tuple[Vm, ...]:
    """Small VMs in the pool, from the template on ceph, in VLAN 20; each entry says what is otherwise."""
    entries: list[Any] = []
    for number, entry in enumerate(vms or ({},)):
        name = f"vm{number}"
        base = {
            "id": name, "hostname": name, "template": "debian", "cores": 1, "memory": "1GiB", "storage": "ceph",
            "disks": [{"size": "10GiB"}], "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": "dhcp"}],
        }  # fmt: skip
        entries.append({**base, **entry})
    metadata = {"name": "test", "environment": "dev"}
    body = {"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": metadata, "spec": {"pool": "atlas", "vms": entries}}
    return expand(parse_fleet(body))


def assessed(
    seen: Look, new: Sequence[Vm], old: Sequence[Vm] = (), vmids: Mapping[str, int] | None = None
) -> Assessment:
    """What `assess` says where `old` is deployed and `new` is asked for."""
    return assess(seen, changed(new, old), new, vmids or {})


def changed(new: Sequence[Vm], old: Sequence[Vm] = ()) -> Changes:
    return compare(old, new, [vm.id for vm in old])


class Facts:
    """A context that answers the questions of a tool from what a test gives."""

    def __init__(self, seen: Look) -> None:
        self.seen = seen
        self.asked: list[FactRequest[Any]] = []

    @property
    def from_file(self) -> bool:
        return False

    @property
    def whole(self) -> bool:
        return False

    def places(self, engine: str) -> tuple[str, ...]:
        return (self.seen.cluster,) if engine == spec.ENGINE else ()

    async def fact(self, request: FactRequest[T]) -> Any:
        self.asked.append(request)
        answers: dict[type, Any] = {
            spec.AskResources: self.seen.resources,
            spec.AskAllowance: self.seen.allowance,
            spec.AskNetworks: self.seen.networks,
        }
        return answers[type(request)]
