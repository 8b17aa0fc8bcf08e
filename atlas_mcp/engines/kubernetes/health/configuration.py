"""What pods name and do not find: secrets, configuration, their keys. Pure.

Nothing is read of a secret: the kubelet says which one it lacks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlas_mcp.engines.kubernetes.health.images import containers
from atlas_mcp.engines.kubernetes.health.seen import Fault, Seen
from atlas_mcp.engines.kubernetes.health.stored import Stored, ref

_KINDS = {"secret": ("Secret", "secret_missing"), "configmap": ("ConfigMap", "config_missing")}
_LACKS = re.compile(r'\b(secret|configmap) "([^"]{1,320})" not found', re.IGNORECASE)
_KEY = re.compile(r"couldn't find key (\S{1,253}) in (Secret|ConfigMap) ([^\s/]{0,63}/)?(\S{1,253})")
_REFERS = re.compile(r"references non-existent (secret|config) key: (\S{1,253})")
_CONFIG = ("CreateContainerConfigError", "CreateContainerError")


def configuration(seen: Seen) -> Iterator[Fault]:
    """What waiting containers and volumes lack; ten pods of one missing secret are one fault."""
    for pod in seen.unready:
        for evidence in _said(seen, pod):
            fault = _lacking(pod, seen.maker(pod), evidence)
            if fault is not None:
                yield fault
                break


def _said(seen: Seen, pod: Stored) -> Iterator[str]:
    for container in containers(pod):
        waiting = container.part("state.waiting")
        if waiting.text("reason") in _CONFIG:
            told = f"{waiting.text('reason')}: {waiting.text('message')}"
            yield f"state.waiting of {container.text('name')}: {told}"
    if pod.text("status.phase") == "Pending" and (event := seen.warning(pod.ref, "FailedMount")):
        yield event


def _lacking(pod: Stored, maker: str, told: str) -> Fault | None:
    if lacks := _LACKS.search(told):
        kind, cause = _KINDS[lacks[1].lower()]
        subject = ref(kind, pod.namespace, lacks[2].rpartition("/")[2])
        return Fault(cause, subject, told, on=(pod.ref,))
    if key := _KEY.search(told):
        return Fault("key_missing", ref(key[2], pod.namespace, key[4]), told, on=(pod.ref,))
    if refers := _REFERS.search(told):
        kind = "Secret" if refers[1] == "secret" else "ConfigMap"
        return Fault("key_missing", ref(kind, pod.namespace, _mounted(pod, kind, refers[2])), told, on=(pod.ref,))
    if "runAsNonRoot" in told:
        return Fault("runs_as_root", maker, told, on=(pod.ref,))
    return Fault("container_config", maker, told, on=(pod.ref,)) if told.startswith("state.waiting") else None


def _mounted(pod: Stored, kind: str, key: str) -> str:
    """The name of what a volume takes a key from; the event does not say it."""
    path = "secret.secretName" if kind == "Secret" else "configMap.name"
    of = path.partition(".")[0]
    named = [one for one in pod.parts("spec.volumes") if one.text(path)]
    having = [one for one in named if key in {item.text("key") for item in one.parts(f"{of}.items")}]
    return next((one.text(path) for one in having or named), "?")
