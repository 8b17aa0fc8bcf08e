"""EKS: what of an EC2 instance is left for pods, and the Terraform tree that makes a cluster."""

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

from .terraform import drift, held, nat_per_zone, of_machines, planner, remover, sites, volumes

_ZONES = 3
_ASKED = {"account": "the AWS account, 12 digits", "region": "such as eu-central-1"}
NODES, SERVICES = "10.64.0.0/16", "172.20.0.0/16"
_EVICTION = 100  # MiB
_PODS = 29  # of a machine of which nobody says: the least that those have which are chosen


def _allocatable(machine: Machine) -> Room:
    """As EKS's own images reserve for the kubelet (https://github.com/awslabs/amazon-eks-ami, the kubelet's settings).

    Of CPU 6 % of the first core, 1 % of the second, half a percent of the next two, a quarter of each further one; of
    memory 255 MiB, and 11 for each pod.
    """
    pods = machine.pods or _PODS
    reserved = 60 + 10 * (machine.cores > 1) + 5 * max(0, min(machine.cores, 4) - 2)
    reserved += -(-25 * max(0, machine.cores - 4) // 10)
    return Room(machine.cores * 1000 - reserved, int(machine.memory) - 255 - 11 * pods - _EVICTION, pods)


def _runs(name: str, replicas: int, cpu: int, memory: int) -> Workload:
    return Workload(name=name, replicas=replicas, cpu=Millicores(cpu), memory=MiB(memory))


# On each node the network plugin, kube-proxy and the driver of volumes, by the requests of EKS's addons.
RULES = NodeRules(
    allocatable=_allocatable,
    daemons=Room(180, 240, 3),
    system=(_runs("coredns", 2, 100, 70), _runs("ebs-csi-controller", 2, 60, 240)),
    monitored=(_runs("prometheus", 1, 500, 2048), _runs("alertmanager", 1, 50, 128), _runs("grafana", 1, 100, 256)),
)


def sized(body: ClusterBody, machines: Mapping[str, Machine]) -> Sizing:
    """The node groups; AWS runs the control plane."""
    return size(body, machines, RULES)


def ranges(body: ClusterBody) -> Mapping[str, str]:
    """What nodes and services take; pods have addresses of the nodes' network."""
    return {"nodes": body.network.nodes or NODES, "services": body.network.services or SERVICES}


def cannot(body: ClusterBody) -> Iterator[Problem]:
    """What EKS does not do, or its tree does not."""
    if body.network.pods is not None:
        yield Problem(
            "/spec/network/pods", "pods on EKS have addresses of the nodes' network.", "Leave it out; widen nodes."
        )
    yield from of_machines(body)


def parameters(cluster: SizedCluster, deployment: Deployment) -> JsonObject:
    """The variables of the tree; where no place is configured, account and region are asked for."""
    body = cluster.body
    given: JsonObject = {
        "deployment": {"id": deployment.id, "nonce": deployment.nonce},
        "name": cluster.spec.metadata.name,
        "environment": cluster.spec.metadata.environment,
        "kubernetes_version": body.version or "",
        "network": {
            **ranges(body),
            "zones": _ZONES,
            "nat_per_zone": nat_per_zone(cluster),
            "load_balancers": body.network.ingress,
            "api_from": [*body.network.api_from],
        },
        "pools": held(cluster)["pools"],
        "volumes": volumes(cluster),
        **({"region": cluster.site.region} if cluster.site.region else {}),
        **cluster.site.variables,
    }
    return {"eks": given, "missing": [f"{name}: {what}" for name, what in _ASKED.items() if name not in given]}


EKS = Platform(
    name="eks",
    engine=ENGINE,
    section="clouds",
    size=sized,
    plan=planner("aws", ("aws_eks_node_group.pool", "aws_launch_template.pool")),
    remove=remover("aws"),
    drift=drift,
    templates=(("terraform", "eks"),),
    parameters=parameters,
    versions="eks",
    sites=sites("aws"),
    outside=True,
    ranges=ranges,
    cannot=cannot,
)
