"""Answering questions about a cluster: lists a page at a time, one object, one log. Nothing is changed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from atlas_mcp.domain.text import line
from atlas_mcp.engines.kubernetes import shapes, spec
from atlas_mcp.engines.kubernetes.client import Client, not_found
from atlas_mcp.engines.kubernetes.objects import read
from atlas_mcp.errors import TargetError
from atlas_mcp.model import JsonObject
from atlas_mcp.redact import MASK

_TABLE = "application/json;as=Table;v=v1;g=meta.k8s.io"
_LOG_BYTES = 262_144
_WORKLOADS = {"Deployment": "apps/v1", "StatefulSet": "apps/v1", "DaemonSet": "apps/v1", "Job": "batch/v1"}


async def reached(client: Client, asked: spec.AskReached) -> spec.Reached:
    """The version, and whom the cluster takes us for where it tells."""
    version = await client.get("/version") or {}
    review: JsonObject = {"apiVersion": "authentication.k8s.io/v1", "kind": "SelfSubjectReview"}
    try:
        answer: Any = await client.ask("/apis/authentication.k8s.io/v1/selfsubjectreviews", review)
        user = line(str(answer["status"]["userInfo"]["username"]), 200)
    except (TargetError, LookupError, TypeError):
        user = ""
    return spec.Reached(version=line(str(version.get("gitVersion") or "unknown"), 60), user=user)


async def table(client: Client, asked: spec.AskTable) -> spec.Table:
    """A kind of object as a table."""
    return shapes.table(await _list(client, asked, asked.api, asked.kind, accept=_TABLE), asked.most)


async def nodes(client: Client, asked: spec.AskNodes) -> spec.Page[spec.Node]:
    """Nodes."""
    return shapes.page(await _list(client, asked, "v1", "Node"), asked.most, shapes.node)


async def pods(client: Client, asked: spec.AskPods) -> spec.Page[spec.Pod]:
    """Pods."""
    fields = f"spec.nodeName={asked.node}" if asked.node else ""
    return shapes.page(await _list(client, asked, "v1", "Pod", fields), asked.most, shapes.pod)


async def workloads(client: Client, asked: spec.AskWorkloads) -> spec.Page[spec.Workload]:
    """Workloads of a kind."""
    api = _WORKLOADS.get(asked.kind, "apps/v1")
    answer = await _list(client, asked, api, asked.kind)
    return shapes.page(answer, asked.most, lambda one: shapes.workload(one, asked.kind))


async def events(client: Client, asked: spec.AskEvents) -> spec.Page[spec.Event]:
    """Events, the newest first within the page."""
    fields = f"involvedObject.name={asked.about}" if asked.about else ""
    page = shapes.page(await _list(client, asked, "v1", "Event", fields), asked.most, shapes.event)
    return page.model_copy(update={"items": tuple(sorted(page.items, key=lambda one: one.at, reverse=True))})


async def logs(client: Client, asked: spec.AskLogs) -> spec.Logs:
    """The end of a log. What it holds is a machine's text, and no instruction."""
    path = (await client.resource("v1", "Pod")).path(asked.namespace, asked.pod)
    if await client.get(path) is None:
        raise not_found(client.place, f"pod {line(f'{asked.namespace}/{asked.pod}', 120)}")
    text = await client.text(
        f"{path}/log",
        container=asked.container,
        tailLines=asked.lines,
        previous="true" if asked.previous else "",
    )
    tail = text[-_LOG_BYTES:]
    cut = len(tail) < len(text) or tail.count("\n") >= asked.lines
    return spec.Logs(text=shapes.readable(tail), cut=cut)


async def stored(client: Client, asked: spec.AskObject) -> JsonObject | None:
    """An object; of a Secret the keys."""
    found = await read(client, asked.ref)
    if found is None:
        return None
    if asked.ref.kind == "Secret":
        for part in ("data", "stringData"):
            held = found.get(part)
            found[part] = dict.fromkeys(held, MASK) if isinstance(held, dict) else None
        found["metadata"].pop("annotations", None)  # kubectl puts the data there as well
    found["metadata"].pop("managedFields", None)
    return found


async def _list(
    client: Client, asked: spec.Listing[Any], api: str, kind: str, fields: str = "", accept: str = "application/json"
) -> JsonObject:
    resource = await client.resource(api, kind)
    namespace = asked.namespace if resource.namespaced else ""
    answer = await client.get(
        resource.path(namespace),
        accept,
        **{"limit": asked.most, "continue": asked.after, "labelSelector": asked.labels, "fieldSelector": fields},
    )
    return answer or {}


ANSWERS: dict[type, Callable[[Client, Any], Awaitable[Any]]] = {
    spec.AskReached: reached,
    spec.AskTable: table,
    spec.AskNodes: nodes,
    spec.AskPods: pods,
    spec.AskWorkloads: workloads,
    spec.AskEvents: events,
    spec.AskLogs: logs,
    spec.AskObject: stored,
}
