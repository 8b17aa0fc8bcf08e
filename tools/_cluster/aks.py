"""AKS: what of a VM of Azure is left for pods, and the Terraform tree that makes a cluster."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from atlas_mcp.domain.cluster.catalogue import Machine
from atlas_mcp.domain.cluster.platform import Platform, SizedCluster
from atlas_mcp.domain.cluster.sizing import NodeRules, Room, Sizing, size
from atlas_mcp.domain.cluster.spec import ClusterBody
from atlas_mcp.domain.cluster.workload import Millicores, Workload
from atlas_mcp.domain.quantity import MiB
from atlas_mcp.engines.terraform import ENGINE
from atlas_mcp.errors import Problem
from atlas_mcp.model import JsonObject
from atlas_mcp.toolset import Deployment

from .terraform import drift, held, of_machines, planner, remover, sites

_ASKED = {"subscription": "the Azure subscription, a UUID", "region": "such as westeurope"}
NODES, PODS, SERVICES = "10.65.0.0/16", "10.244.0.0/16", "10.0.0.0/16"
PODS_A_NODE = 110  # what the tree asks for, on the overlay network
_EVICTION = 100  # MiB
_CPU_RESERVED = ((1, 60), (2, 100), (4, 140), (8, 180), (16, 260), (32, 420), (64, 740))


def _allocatable(machine: Machine) -> Room:
    """As AKS reserves since 1.29 (https://learn.microsoft.com/azure/aks/node-resource-reservations).

    CPU by a table; of memory 50 MB and 20 for each pod that may run, or a quarter where that is less.
    """
    cpu = next((reserved for cores, reserved in _CPU_RESERVED if machine.cores <= cores), _CPU_RESERVED[-1][1])
    memory = min(20 * PODS_A_NODE + 50, int(machine.memory) // 4)
    return Room(machine.cores * 1000 - cpu, int(machine.memory) - memory - _EVICTION, PODS_A_NODE)


def _runs(name: str, replicas: int, cpu: int, memory: int) -> Workload:
    return Workload(name=name, replicas=replicas, cpu=Millicores(cpu), memory=MiB(memory))


# On each node kube-proxy, the network's agent, the drivers of volumes, and the agent that ships logs.
RULES = NodeRules(
    allocatable=_allocatable,
    daemons=Room(350, 700, 6),
    system=(
        _runs("coredns", 2, 100, 70),
        _runs("metrics-server", 2, 150, 200),
        _runs("konnectivity-agent", 2, 20, 20),
        _runs("ama-logs", 1, 150, 250),
    ),
    monitored=(_runs("prometheus", 1, 500, 2048), _runs("alertmanager", 1, 50, 128), _runs("grafana", 1, 100, 256)),
)


def sized(body: ClusterBody, machines: Mapping[str, Machine]) -> Sizing:
    """The node pools; Azure runs the control plane."""
    return size(body, machines, RULES)


def ranges(body: ClusterBody) -> Mapping[str, str]:
    """What nodes, pods and services take."""
    network = body.network
    return {
        "nodes": network.nodes or NODES,
        "pods": network.pods or PODS,
        "services": network.services or SERVICES,
    }


def cannot(body: ClusterBody) -> Iterator[Problem]:
    """What AKS does not do, or its tree does not."""
    yield from of_machines(body)


def default_pool(cluster: SizedCluster) -> str:
    """The pool that the cluster is made with; as it was made, it stays."""
    made = cluster.made.get("default_pool")
    return str(made) if made else cluster.sizing.pools[0].name


def recorded(cluster: SizedCluster) -> JsonObject:
    """What is recorded of a cluster."""
    return {**held(cluster), "default_pool": default_pool(cluster)}


def parameters(cluster: SizedCluster, deployment: Deployment) -> JsonObject:
    """The variables of the tree; where no place is configured, subscription and region are asked for."""
    body = cluster.body
    given: JsonObject = {
        "deployment": {"id": deployment.id, "nonce": deployment.nonce},
        "name": cluster.spec.metadata.name,
        "environment": cluster.spec.metadata.environment,
        "kubernetes_version": body.version or "",
        "network": {**ranges(body), "ingress": body.network.ingress, "api_from": [*body.network.api_from]},
        "high_availability": body.replicated,
        "pools": held(cluster)["pools"],
        "default_pool": default_pool(cluster),
        **({"region": cluster.site.region} if cluster.site.region else {}),
        **cluster.site.variables,
    }
    return {"aks": given, "missing": [f"{name}: {what}" for name, what in _ASKED.items() if name not in given]}


AKS = Platform(
    name="aks",
    engine=ENGINE,
    section="clouds",
    size=sized,
    plan=planner("azurerm", ("azurerm_kubernetes_cluster_node_pool.pool",), recorded),
    remove=remover("azurerm"),
    drift=drift,
    templates=(("terraform", "aks"),),
    parameters=parameters,
    sites=sites("azurerm"),
    outside=True,
    ranges=ranges,
    cannot=cannot,
)
