"""What the documents of a cluster are made of: its nodes, what runs, why it is so, and what may be wrong with it."""

from __future__ import annotations

from atlas_mcp.domain.cluster.sizing import SizedPool
from atlas_mcp.domain.cluster.spec import ClusterBody
from atlas_mcp.domain.cluster.workload import Workload
from atlas_mcp.engines.kubernetes.spec.health import CAUSES, CHECKS
from atlas_mcp.model import JsonObject
from atlas_mcp.toolset import Deployment, StoredSpec

from .sized import Assessed

TEMPLATES = (("docs", "cluster"), ("inventory", "rbac"))


def parameters(spec: StoredSpec, found: Assessed, deployment: Deployment) -> JsonObject:
    """The parameters of TEMPLATES, but for the alerts, which are those of what watches it."""
    cluster, body = found.cluster, found.cluster.body
    about, sizing = cluster.spec.metadata, cluster.sizing
    servers = [_pool(sizing.servers, serves=True)] if sizing.servers else []
    return {
        "cluster": {
            "name": about.name,
            "environment": about.environment,
            "description": about.description or "",
            "platform": body.platform,
            "version": body.version or "",
            "place": cluster.site.name,
            "ingress": body.network.ingress,
            "deployment": deployment.id,
            "deployed": bool(deployment.members),
            "revision": spec.revision,
        },
        "pools": [*servers, *(_pool(one) for one in sizing.pools)],
        "workloads": [_workload(one) for one in body.workloads],
        "ranges": [{"name": name, "range": text} for name, text in found.platform.ranges(body).items()],
        "reasons": [*sizing.reasons, *_kept(body), str(found.cost)],
        "chosen": [*cluster.assumed],
        "answers": [
            {"question": str(one.get("ask", "")), "answer": str(one.get("answer", ""))} for one in spec.answers
        ],
        "advice": [
            {"topic": one.topic.value, "at": one.at, "message": one.message, "remedy": one.remedy}
            for one in found.advice
        ],
        "checks": [
            {
                "name": name,
                "about": about_it,
                "causes": [_cause(cause) for cause in CAUSES if CAUSES[cause].check == name],
            }
            for name, about_it in CHECKS.items()
        ],
        "cluster_spec": spec.body,
    }


def _pool(pool: SizedPool, *, serves: bool = False) -> JsonObject:
    return {
        "name": pool.name,
        "count": pool.count,
        "machine": pool.machine,
        "cores": pool.cores,
        "memory": pool.memory.text,
        "serves": serves,
    }


def _workload(one: Workload) -> JsonObject:
    asked = [f"{one.cpu.text} CPU"] if one.cpu else []
    asked += [f"{one.memory.text} memory"] if one.memory else []
    asked += [f"a volume of {one.storage.text}"] if one.storage else []
    text = ", ".join(asked) or "not said"
    return {"name": one.name, "replicas": one.replicas, "exposure": one.exposure.value, "text": text}


def _kept(body: ClusterBody) -> list[str]:
    return ["it is watched by Prometheus, which is counted in" if body.monitoring else "nothing watches it"]


def _cause(name: str) -> JsonObject:
    cause = CAUSES[name]
    return {
        "name": name,
        "priority": cause.priority,
        "state": cause.state.value,
        "means": cause.means,
        "remedy": cause.remedy,
    }
