"""K3s on VMs that ATLAS makes: sized with its servers apart, on a fleet, and put there by steps on its hosts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from atlas_mcp.domain.cluster.catalogue import Machine
from atlas_mcp.domain.cluster.fleet import SERVER, fleet_of, server_pool
from atlas_mcp.domain.cluster.platform import Platform, SizedCluster
from atlas_mcp.domain.cluster.ranges import FAMILIES
from atlas_mcp.domain.cluster.sizing import NodeRules, Room, Sizing, size
from atlas_mcp.domain.cluster.spec import ClusterBody
from atlas_mcp.domain.cluster.workload import Millicores, Workload
from atlas_mcp.domain.quantity import MiB
from atlas_mcp.engines.proxmox import ENGINE
from atlas_mcp.errors import Problem
from atlas_mcp.model import JsonObject
from atlas_mcp.toolset import Deployment

from .._fleet.drift import fleet_drift
from .._fleet.remove import remove_fleet
from .k3s_plan import made, plan, vms_of
from .k3s_plan import ranges as ranges

_PODS_A_NODE = 110
_SYSTEM_CPU, _SYSTEM_MIB = 150, 700  # the agent (3 % of a core, 275 MB: its resource profiling), the system, eviction


def _allocatable(machine: Machine) -> Room:
    return Room(machine.cores * 1000 - _SYSTEM_CPU, int(machine.memory) - _SYSTEM_MIB, _PODS_A_NODE)


def _runs(name: str, replicas: int, cpu: int, memory: int) -> Workload:
    return Workload(name=name, replicas=replicas, cpu=Millicores(cpu), memory=MiB(memory))


# What K3s packages: CoreDNS, metrics-server, Traefik, the local path provisioner, a service load balancer on each node.
RULES = NodeRules(
    allocatable=_allocatable,
    daemons=Room(50, 64, 2),
    system=(_runs("coredns", 1, 100, 70), _runs("metrics-server", 1, 100, 70), _runs("traefik", 1, 100, 64)),
    monitored=(_runs("prometheus", 1, 500, 2048), _runs("alertmanager", 1, 50, 128), _runs("grafana", 1, 100, 256)),
)


def sized(body: ClusterBody, machines: Mapping[str, Machine]) -> Sizing:
    """Servers, and agents for what runs. Servers run the control plane alone, so no workload takes etcd's disk."""
    sizing = size(body, machines, RULES, own=True)
    servers = body.servers or (3 if body.replicated else 1)
    pool = server_pool(servers, sizing.nodes)
    kept = "with etcd among them, one may be lost" if servers > 2 else "which is the only one" if servers == 1 else ""
    reason = f"{servers} x {pool.cores} cores and {pool.memory.text} for the control plane{f', {kept}' if kept else ''}"
    return replace(sizing, servers=pool, reasons=(*sizing.reasons, reason))


def cannot(body: ClusterBody) -> Iterator[Problem]:
    """What is said of clouds."""
    for index, pool in enumerate(body.pools):
        if pool.name == SERVER:
            yield Problem(
                f"/spec/pools/{index}/name", f"{SERVER} is what the servers are called.", "Name it otherwise."
            )
        if pool.machine is not None:
            remedy = "Give cores and memory: ATLAS makes the VMs."
            yield Problem(f"/spec/pools/{index}/machine", "K3s has no types of machine.", remedy)
    for key, value in (("nodes", body.network.nodes), ("api_from", body.network.api_from)):
        if value:
            remedy = "Leave it out; the VMs' networks are in machines.nics."
            yield Problem(f"/spec/network/{key}", "the network of K3s's nodes is that of their VMs.", remedy)
    for index, nic in enumerate((body.machines.nics or ()) if body.machines else ()):
        for family in FAMILIES:
            told = getattr(nic, family)
            if told is not None and (told.address or told.prefix):
                cause = f"{told.source} is no range, of which servers and pools have a part each."
                remedy = "Give the first and the last address, 10.0.20.11-10.0.20.60/24, or dhcp."
                yield Problem(f"/spec/machines/nics/{index}/{family}", cause, remedy)
    if body.region is not None:
        yield Problem("/spec/region", "K3s stands in no region.", "Leave it out; place names the cluster of VMs.")


def parameters(cluster: SizedCluster, deployment: Deployment) -> JsonObject:
    """The fleet that it stands on."""
    return {"cluster_fleet": fleet_of(cluster.spec, cluster.sizing, vms_of(deployment))}


K3S = Platform(
    name="k3s",
    engine=ENGINE,
    section="clusters",
    size=sized,
    plan=plan,
    remove=remove_fleet,
    drift=fleet_drift,
    made=made,
    templates=(("inventory", "cluster"),),
    parameters=parameters,
    own_control_plane=True,
    ranges=ranges,
    cannot=cannot,
    asks=("template", "storage", "nics"),
)
