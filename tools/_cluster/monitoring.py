"""What watches a Kubernetes cluster: which rules and dashboards it gets, and what its objects are told."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType

from pydantic import JsonValue

from atlas_mcp.domain.cluster.platform import Platform, SizedCluster
from atlas_mcp.model import Environment, JsonObject
from atlas_mcp.toolset import Context

from .._render.alerts import MONITORING, RULES, alerts

KUBERNETES, HOSTS = "kubernetes", "prometheus"  # templates: what a cluster has of its own, and what hosts have
TEMPLATES = ((MONITORING, KUBERNETES), (MONITORING, "alertmanager"))
_EVERYWHERE = ("apiserver", "kubelet", "dns", "storage", "certificates", "workloads")
_OF_HOSTS = ("hosts", "resources", "monitoring")
_DATA_SOURCE = "http://prometheus-operated:9090"
# By registry. What the operator is told of Prometheus and Alertmanager is what its release 0.85 names itself.
_IMAGES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "prometheus": ("quay.io", "prometheus/prometheus:v3.5.0"),
        "alertmanager": ("quay.io", "prometheus/alertmanager:v0.28.1"),
        "node_exporter": ("quay.io", "prometheus/node-exporter:v1.9.1"),
        "kube_state_metrics": ("registry.k8s.io", "kube-state-metrics/kube-state-metrics:v2.15.0"),
        "grafana": ("docker.io", "grafana/grafana:12.0.0"),
    }
)


def monitoring(ctx: Context, cluster: SizedCluster, platform: Platform, mirror: str) -> JsonObject:
    """The parameters of what watches a cluster; `mirror` is the registry of all images, "" where there is none."""
    watched = _watched(cluster, platform)
    environments = ctx.environments()
    return {
        "cluster_monitoring": {
            "name": cluster.spec.metadata.name,
            "environment": cluster.spec.metadata.environment,
            "components": [*watched],
            "own_control_plane": platform.own_control_plane,
            "volume": platform.own_control_plane or cluster.body.volumes,
            "images": {name: f"{mirror or registry}/{image}" for name, (registry, image) in _IMAGES.items()},
        },
        "environments": {
            "prod": [*environments.of(Environment.PROD)],
            "others": [*environments.of(Environment.DEV, Environment.TEST)],
        },
        "alerts": [*alerts(ctx, KUBERNETES, "rules", watched), *alerts(ctx, HOSTS, RULES, _OF_HOSTS)],
        "rule_files": [*_named(ctx, KUBERNETES, "rules", watched), *_named(ctx, HOSTS, RULES, _OF_HOSTS)],
        "dashboards": _dashboards(ctx),
        "grafana": {
            "datasources": _datasources(ctx),
            "providers": ctx.template_documents(MONITORING, "grafana", "files/provisioning/dashboards").get(
                "atlas", {}
            ),
        },
    }


def _watched(cluster: SizedCluster, platform: Platform) -> tuple[str, ...]:
    """The components that there is something to be read of. K3s has etcd where it has more than one server."""
    if not platform.own_control_plane:
        return _EVERYWHERE
    servers = cluster.sizing.servers
    etcd = ("etcd",) if servers and servers.count > 1 else ()
    ingress = ("ingress",) if cluster.body.network.ingress else ()
    return (*_EVERYWHERE, "scheduler", "controller-manager", *etcd, *ingress)


def _named(ctx: Context, template: str, folder: str, names: tuple[str, ...]) -> list[JsonValue]:
    documents = ctx.template_documents(MONITORING, template, folder)
    return [{"name": name, "content": documents[name]} for name in names if name in documents]


def _dashboards(ctx: Context) -> list[JsonValue]:
    """Of the cluster, and of its hosts as a fleet has them: Grafana reads them as JSON."""
    documents = {
        **ctx.template_documents(MONITORING, "grafana", "files/dashboards"),
        **ctx.template_documents(MONITORING, KUBERNETES, "dashboards"),
    }
    return [
        {"name": name, "text": json.dumps(document, separators=(",", ":"), ensure_ascii=False)}
        for name, document in sorted(documents.items())
    ]


def _datasources(ctx: Context) -> JsonObject:
    """As a fleet has it, with the address of the cluster's Prometheus."""
    document = {**ctx.template_documents(MONITORING, "grafana", "files/provisioning/datasources").get("atlas", {})}
    sources = document.get("datasources")
    own = (
        [{**one, "url": _DATA_SOURCE} for one in sources if isinstance(one, dict)] if isinstance(sources, list) else []
    )
    return {**document, "datasources": [*own]}
