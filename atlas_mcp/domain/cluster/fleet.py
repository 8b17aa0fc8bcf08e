"""The fleet of VMs that a cluster stands on, where its platform makes its own machines: a spec of kind Fleet. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from atlas_mcp.domain.cluster.ranges import nics_of
from atlas_mcp.domain.cluster.sizing import SizedPool, Sizing
from atlas_mcp.domain.cluster.spec import ClusterSpec
from atlas_mcp.domain.document import Document
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.domain.quantity import MiB

SERVER = "server"
_FEW = 10
_NODE: Document = {"tags": ["kubernetes"]}
_READY = {"level": "agent"}  # by which a VM tells its address and its host key


def fleet_of(cluster: ClusterSpec, sizing: Sizing, there: Sequence[Vm] = (), dropped: Sequence[str] = ()) -> Document:
    """The spec of the fleet: the servers, then the nodes of each pool.

    What the cluster says of `machines` counts for all of them. Servers never share a host, which would cost quorum when
    it fails; the nodes of a pool share one only where there is no room for them apart. Each pool has a part of a range
    of addresses, which begins where it began for those whose VMs are `there`. `dropped` are the VMs of pools that it no
    longer has.
    """
    name, machines = cluster.metadata.name, cluster.spec.machines
    given: Document = machines.model_dump(mode="json", exclude_none=True, exclude_unset=True) if machines else {}
    pools = [*([sizing.servers] if sizing.servers else []), *sizing.pools]
    told = {"readiness": {**_READY, **given.get("readiness", {})}}
    nics = nics_of(machines, {pool.name: pool.count for pool in pools}, there) if machines else {}
    if nics:
        del given["nics"]
    entries = [{**_entry(cluster, pool), **({"nics": nics[pool.name]} if nics else {})} for pool in pools]
    body: Document = {"defaults": {**_NODE, **given, **told}, "vms": entries}
    if dropped:
        body["removed"] = [*dropped]
    if cluster.spec.place:
        body["cluster"] = cluster.spec.place
    metadata = {"name": f"{name}-nodes", "environment": cluster.metadata.environment}
    return {"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": metadata, "spec": body}


def _entry(cluster: ClusterSpec, pool: SizedPool) -> Document:
    """One entry of the fleet."""
    name, serves = cluster.metadata.name, pool.name == SERVER
    entry: Document = {
        "id": pool.name,
        "count": pool.count,
        "hostname": f"{name}-{pool.name}-{{n}}",
        "cores": pool.cores,
        "memory": pool.memory.text,
        "disks": [{"size": cluster.spec.node_disk.text}],
        "role": "kubernetes-server" if serves else "kubernetes-agent",
    }
    return {**entry, "anti_affinity": f"{name}-{pool.name}"} if serves and pool.count > 1 else entry


def server_pool(servers: int, nodes: int) -> SizedPool:
    """The servers of a cluster with so many agents: they run the control plane and nothing else.

    By K3s's own table (https://docs.k3s.io/installation/requirements): two cores and 4 GiB up to 10 agents, four and
    8 GiB up to 100.
    """
    cores, gib = (2, 4) if nodes <= _FEW else (4, 8)
    return SizedPool(SERVER, servers, "", cores, MiB(gib * 1024))
