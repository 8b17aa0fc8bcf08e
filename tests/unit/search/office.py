"""The estate that questions are asked about: an office with two clusters and a source that is down."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from atlas_mcp.domain.estate.assets import (
    AnyAsset,
    Cluster,
    Datastore,
    Guest,
    Host,
    Interface,
    Network,
    Service,
    Volume,
)
from atlas_mcp.domain.estate.merging import Estate, Source, merged
from atlas_mcp.domain.estate.snapshot import Gap, Part, snapshot

AT = datetime(2026, 11, 30, 7, tzinfo=UTC)
_TWIN = "0c2f8a44-5b1e-4d1c-9a3e-0242ac120002"
_NAMED: tuple[tuple[int, str, dict[str, object]], ...] = (
    (100, "ldap", {}),
    (101, "mail", {"tags": ("legacy",), "cores": 4}),
    (102, "build", {"host": "pve2", "uuid": _TWIN}),
    (103, "old-wiki", {"host": "pve2", "state": "stopped", "uuid": _TWIN}),
    (104, "payroll-db", {"host": "pve2", "pool": "finance"}),
    (105, "dns-cache", {"sort": "container"}),
    (4711, "jump", {}),
    (9000, "debian-12-cloud", {"template": True, "state": "stopped"}),
)


def _guest(number: int, name: str, more: dict[str, object], address: str | None, mac: int) -> Iterator[AnyAsset]:
    values = {"sort": "VM", "host": "pve1", "state": "running", "cores": 2, "memory_mib": 2048, "disk_gib": 32, **more}
    yield Guest.model_validate({"id": f"guest/{number}", "name": name, "cluster": "demo", "number": number, **values})
    yield Interface(
        id=f"guest/{number}/net0",
        name="net0",
        cluster="demo",
        owner=f"guest/{number}",
        owner_name=name,
        network="vmbr0",
        vlan=20,
        mac=f"BC:24:11:00:{mac >> 8:02X}:{mac & 255:02X}",
        addresses=(f"{address}/24",) if address else None,
    )


def _demo() -> Iterator[AnyAsset]:
    yield Cluster(id="cluster", name="demo", cluster="demo", sort="Proxmox VE", version="8.4.1", quorate=True)
    for number, state in enumerate(("online", "online", "offline"), 1):
        name, serial = f"pve{number}", "SN-77XK21" if number == 1 else None
        yield Host(id=f"host/{name}", name=name, cluster="demo", state=state, cores=16, memory_mib=65536, serial=serial)
    for number, (vmid, name, more) in enumerate(_NAMED):
        address = {"payroll-db": "10.0.30.5", "mail": "10.0.20.2"}.get(name)
        yield from _guest(vmid, name, more, address, 266 + number // 2 if number < 4 else 300 + number)
    for number in range(1, 41):
        web: dict[str, object] = {"pool": "atlas", "tags": ("web",)}
        yield from _guest(109 + number, f"shop-web-{number}", web, f"10.0.20.{10 + number}", 400 + number)
    for name, node, aware in (("vmbr0", "pve1", True), ("vmbr0", "pve2", False), ("dmz", "pve1", False)):
        yield Network(
            id=f"network/{name}@{node}", name=name, cluster="demo", sort="bridge", hosts=(node,), vlan_aware=aware
        )
    yield Network(id="network/apps", name="apps", cluster="demo", sort="vnet", zone="vlans", hosts=("pve1", "pve2"))
    for name, sort, host, total, used in (
        ("ceph", "rbd", "", 4096, 3900),
        ("backup", "nfs", "", 8192, 2000),
        ("local-lvm", "lvmthin", "pve1", 400, 80),
        ("local-lvm", "lvmthin", "pve2", 400, 160),
    ):
        yield Datastore(
            id=f"datastore/{name}@{host}",
            name=name,
            cluster="demo",
            sort=sort,
            hosts=(host,) if host else ("pve1", "pve2"),
            shared=not host,
            state="active",
            total_gib=total,
            used_gib=used,
        )


def _lab() -> Iterator[AnyAsset]:
    yield Cluster(id="cluster", name="lab", cluster="lab", sort="Kubernetes", version="v1.36.3")
    for number in (1, 2):
        name = f"lab-worker-{number}"
        yield Host(id=f"host/{name}", name=name, cluster="lab", state="ready", version="v1.36.3", cores=4)
    for name, namespace, sort, ports in (
        ("front", "shop", "LoadBalancer", "443/TCP"),
        ("payments", "shop", "ClusterIP", "8443/TCP"),
        ("kubernetes", "default", "ClusterIP", "443/TCP"),
    ):
        id_ = f"service/{namespace}/{name}"
        yield Service(
            id=id_, name=name, cluster="lab", namespace=namespace, sort=sort, addresses=("10.96.0.7",), ports=ports
        )
    for number, claim in enumerate(("shop/orders", "monitoring/grafana-data", "shop/uploads"), 1):
        yield Volume(
            id=f"volume/pv-{number}", name=f"pv-{number}", cluster="lab", capacity="5Gi", state="Bound", claim=claim
        )


def office() -> Estate:
    """What is known of it."""
    gap = Gap(what="networks of pve3", why="the node is offline")
    demo = snapshot("demo", "proxmox", [Part(assets=tuple(_demo()), gaps=(gap,))])
    lab = snapshot("lab", "kubernetes", [Part(assets=tuple(_lab()))])
    seen = AT - timedelta(minutes=10)
    return merged(
        [
            Source("demo", "proxmox", seen, demo),
            Source("lab", "kubernetes", seen, lab),
            Source("branch", "proxmox", None, None, "Unable to reach branch: nothing answers."),
        ],
        AT,
    )
