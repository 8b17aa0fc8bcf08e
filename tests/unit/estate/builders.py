"""An estate for tests: two clusters, what they share, and names that are not harmless."""

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
from atlas_mcp.domain.estate.merging import Source
from atlas_mcp.domain.estate.snapshot import Gap, Part, Snapshot, snapshot

AT = datetime(2026, 11, 30, 7, tzinfo=UTC)
SEEN = AT - timedelta(minutes=3)
EVIL = "web | `x` <script>alert(1)</script> [click](http://evil) {{ 7*7 }} *b* \\" + "\x1b[2J\u202e"
UUID = "0c2f8a44-5b1e-4d1c-9a3e-0242ac1200"


def guests(count: int, name: str = "web-{n}") -> Iterator[AnyAsset]:
    """So many guests, each with an interface."""
    for n in range(count):
        id_, called = f"guest/{1000 + n}", name.format(n=n)
        yield Guest(
            id=id_, name=called, cluster="demo", number=1000 + n, sort="VM", host=f"pve{n % 3 + 1}", state="running",
            cores=2, memory_mib=2048, disk_gib=32, pool="atlas", tags=("web",), uuid=f"{UUID[:-4]}{n:06x}"
        )  # fmt: skip
        yield Interface(
            id=f"{id_}/net0", name="net0", cluster="demo", owner=id_, owner_name=called, network="vmbr0", vlan=20,
            mac=f"BC:24:11:{n >> 16:02X}:{n >> 8 & 255:02X}:{n & 255:02X}",
            addresses=(f"10.{n >> 16}.{n >> 8 & 255}.{n & 255}/8",) if n % 2 == 0 else None,
        )  # fmt: skip


def demo(count: int = 4, name: str = "web-{n}") -> Snapshot:
    """A cluster of three hosts."""
    assets: list[AnyAsset] = [Cluster(id="cluster", name="demo", cluster="demo", sort="Proxmox VE", version="8.4.1")]
    assets += [
        Host(
            id=f"host/pve{n}",
            name=f"pve{n}",
            cluster="demo",
            state="online" if n < 3 else "offline",
            cores=16 if n < 3 else None,
        )
        for n in (1, 2, 3)
    ]
    assets += [
        Network(id="network/vmbr0@pve1", name="vmbr0", cluster="demo", sort="bridge", hosts=("pve1",), vlan_aware=True),
        Datastore(
            id="datastore/ceph", name="ceph", cluster="demo", sort="rbd", shared=True, total_gib=100, used_gib=90
        ),
        *guests(count, name),
    ]
    gap = Gap(what="networks of pve3", why="the node is offline")
    return snapshot("demo", "proxmox", [Part(assets=tuple(assets), gaps=(gap,))])


def lab() -> Snapshot:
    """A cluster of containers, of which one node is a guest of the other cluster."""
    node = Host(
        id="host/web-1", name="web-1", cluster="lab", state="ready", uuid=f"{UUID[:-4]}{1:06x}", addresses=("10.9.9.9",)
    )
    front = Service(id="service/shop/front", name="front", cluster="lab", namespace="shop", sort="LoadBalancer")
    volume = Volume(id="volume/pv-1", name="pv-1", cluster="lab", capacity="5Gi", claim="shop/data", sort="fast")
    assets = (
        Cluster(id="cluster", name="lab", cluster="lab", sort="Kubernetes", version="v1.36.3"),
        node,
        front.model_copy(update={"addresses": ("10.96.0.7",), "ports": "443/TCP"}),
        volume,
    )
    return snapshot("lab", "kubernetes", [Part(assets=assets)])


def sources(*told: Snapshot, problem: str = "") -> list[Source]:
    """The sources that told this three minutes ago."""
    return [Source(one.source, one.engine, SEEN, one, problem) for one in told]
