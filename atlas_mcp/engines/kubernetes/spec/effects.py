"""What an object can do to its cluster once it is there: the effect of applying it, and the reasons. Pure.

The table knows kinds; what it does not know, counts as root: a controller may act upon it with any right. Root is what
can act as root on a node, or give itself or others the right to.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from atlas_mcp.engines.kubernetes.spec.fields import Change, meta
from atlas_mcp.model import Effect, JsonObject

# API group and kind -> where its pod template is.
POD_HOLDERS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("", "Pod"): (),
    ("", "ReplicationController"): ("spec", "template"),
    ("apps", "Deployment"): ("spec", "template"),
    ("apps", "ReplicaSet"): ("spec", "template"),
    ("apps", "StatefulSet"): ("spec", "template"),
    ("apps", "DaemonSet"): ("spec", "template"),
    ("batch", "Job"): ("spec", "template"),
    ("batch", "CronJob"): ("spec", "jobTemplate", "spec", "template"),
}
_PLAIN = frozenset(
    {
        ("", "ConfigMap"),
        ("", "LimitRange"),
        ("", "Namespace"),
        ("", "PersistentVolumeClaim"),
        ("", "ResourceQuota"),
        ("", "Secret"),
        ("", "Service"),
        ("", "ServiceAccount"),
        ("autoscaling", "HorizontalPodAutoscaler"),
        ("monitoring.coreos.com", "AlertmanagerConfig"),
        ("monitoring.coreos.com", "PodMonitor"),
        ("monitoring.coreos.com", "PrometheusRule"),
        ("monitoring.coreos.com", "ServiceMonitor"),
        ("networking.k8s.io", "Ingress"),
        ("networking.k8s.io", "NetworkPolicy"),
        ("policy", "PodDisruptionBudget"),
    }
)
_CUTS = frozenset({("networking.k8s.io", "NetworkPolicy"), ("", "LimitRange"), ("", "ResourceQuota")})
_GRAVE: Mapping[str, str] = {
    "rbac.authorization.k8s.io": "it gives rights",
    "admissionregistration.k8s.io": "it sees or changes what others write",
    "apiextensions.k8s.io": "it makes a kind of object, whose objects may go with it",
    "apiregistration.k8s.io": "it has another server answer for the API",
    "certificates.k8s.io": "it has a certificate signed, by which somebody logs in",
    "storage.k8s.io": "it says what runs on nodes to give storage",
    "node.k8s.io": "it says what runs containers on nodes",
}
_GRAVE_KINDS: Mapping[tuple[str, str], str] = {
    ("apps", "DaemonSet"): "it runs on every node",
    ("", "Node"): "it is a node",
    ("", "PersistentVolume"): "it names storage, which may be a path of a node",
}
_SYSTEM = frozenset({"kube-system", "kube-public", "kube-node-lease"})
_CAPABILITIES = frozenset({"NET_BIND_SERVICE"})


def judged(stored: JsonObject, changes: tuple[Change, ...] | None, *, exists: bool) -> tuple[Effect, tuple[str, ...]]:
    """The effect of applying an object, and why it is root where it is. `changes` is None where nobody knows them."""
    reasons = tuple(dict.fromkeys(_reasons(stored)))
    if reasons:
        return Effect.ROOT, reasons
    which = kind_of(stored)
    if not exists:
        return (Effect.INTERRUPT if which in _CUTS else Effect.CREATE), ()
    template = tuple(f"f:{name}" for name in POD_HOLDERS.get(which, ()))
    rolls = which in POD_HOLDERS and (changes is None or any(one.at[: len(template)] == template for one in changes))
    fewer = any(one.at == ("f:spec", "f:replicas") and _is_less(one) for one in changes or ())
    removed = any(one.after is None for one in changes or ())
    return (Effect.INTERRUPT if rolls or fewer or removed or which in _CUTS else Effect.CHANGE), ()


def kind_of(stored: Mapping[str, Any]) -> tuple[str, str]:
    """API group, "" for that of the core, and kind of an object."""
    group, slash, _ = str(stored.get("apiVersion", "")).partition("/")
    return (group if slash else ""), str(stored.get("kind", ""))


def _is_less(change: Change) -> bool:
    return isinstance(change.before, int) and isinstance(change.after, int) and change.after < change.before


def _reasons(stored: JsonObject) -> Iterator[str]:
    which = kind_of(stored)
    if reason := _GRAVE_KINDS.get(which) or _GRAVE.get(which[0]):
        yield reason
    elif which not in _PLAIN and which not in POD_HOLDERS:
        yield f"nobody knows what a {which[1]} has done"
    if meta(stored).get("namespace") in _SYSTEM or (which == ("", "Namespace") and meta(stored).get("name") in _SYSTEM):
        yield "it is among what the cluster itself runs on"
    if which == ("", "Namespace"):
        yield from _of_namespace(stored)
    if which == ("", "Secret") and stored.get("type") == "kubernetes.io/service-account-token":
        yield "it is given a token of a service account"
    if which[1] == "Ingress" and any(
        str(one).endswith("-snippet") for one in _mapping(meta(stored).get("annotations"))
    ):
        yield "it has the ingress controller run a text of its own"
    spec = _mapping(stored.get("spec"))
    if which == ("", "Service") and spec.get("externalIPs"):
        yield "it takes traffic of other addresses"
    if which in POD_HOLDERS:
        template: Any = stored
        for name in POD_HOLDERS[which]:
            template = _mapping(template).get(name)
        yield from _of_pod(_mapping(_mapping(template).get("spec")))


def _of_namespace(stored: JsonObject) -> Iterator[str]:
    labels = _mapping(meta(stored).get("labels"))
    if labels.get("pod-security.kubernetes.io/enforce", "restricted") not in ("restricted", "baseline"):
        yield "it allows privileged pods"


def _of_pod(spec: Mapping[str, Any]) -> Iterator[str]:
    """What lets a pod act on its node (beyond the Pod Security Standard `baseline`)."""
    yield from (f"a pod shares the node's {name}" for name in ("hostNetwork", "hostPID", "hostIPC") if spec.get(name))
    if any("hostPath" in _mapping(one) for one in _list(spec.get("volumes"))):
        yield "a pod mounts a path of its node (hostPath)"
    if spec.get("nodeName"):
        yield "a pod names its node, past the scheduler"
    kinds = ("containers", "initContainers", "ephemeralContainers")
    containers = [_mapping(one) for kind in kinds for one in _list(spec.get(kind))]
    for one in (spec, *containers):
        yield from _of_context(_mapping(one.get("securityContext")))


def _of_context(context: Mapping[str, Any]) -> Iterator[str]:
    """The same of the security context of a pod or a container."""
    if context.get("privileged"):
        yield "a container is privileged"
    if _mapping(context.get("windowsOptions")).get("hostProcess"):
        yield "a container is a process of its node (hostProcess)"
    if {*map(str, _list(_mapping(context.get("capabilities")).get("add")))} - _CAPABILITIES:
        yield "a container is given capabilities"
    if context.get("procMount", "Default") != "Default":
        yield "a container sees all of /proc"
    if any(_mapping(context.get(one)).get("type") == "Unconfined" for one in ("seccompProfile", "appArmorProfile")):
        yield "a container is unconfined"
    if context.get("seLinuxOptions"):
        yield "a container chooses its SELinux context"
    if context.get("sysctls"):
        yield "a pod sets kernel parameters"


def _mapping(value: Any) -> Mapping[str, Any]:  # noqa: ANN401 - JSON
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:  # noqa: ANN401 - JSON
    return value if isinstance(value, list) else []
