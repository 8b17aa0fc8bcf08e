"""What is deleted and does not go, and who keeps it. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from atlas_mcp.engines.kubernetes.health.seen import Fault, Seen
from atlas_mcp.engines.kubernetes.health.stored import Stored

_LONG = timedelta(minutes=5)
_KINDS = ("Namespace", "Pod", "PersistentVolumeClaim", "Service", "Deployment", "StatefulSet", "DaemonSet", "Job")
_KEPT_IN_USE = "kubernetes.io/pvc-protection"
_SAYING = ("NamespaceFinalizersRemaining", "NamespaceContentRemaining", "NamespaceDeletionDiscoveryFailure",
           "NamespaceDeletionContentFailure")  # fmt: skip


def stuck(seen: Seen) -> Iterator[Fault]:
    """What has been going for minutes. A claim that a pod uses waits for that, as it should."""
    for one in seen.of(*_KINDS):
        if not one.leaving or seen.since(one, "metadata.deletionTimestamp") < _LONG:
            continue
        finalizers = one.listed("metadata.finalizers")
        if one.kind == "Namespace":
            yield Fault("finalizer", one.ref, _namespace(one))
        elif finalizers == [_KEPT_IN_USE]:
            continue
        elif finalizers:
            yield Fault("finalizer", one.ref, f"metadata.finalizers: {', '.join(finalizers)}")
        else:
            told = f"metadata.deletionTimestamp: {one.text('metadata.deletionTimestamp')}"
            yield Fault("terminating", one.ref, told)


def _namespace(one: Stored) -> str:
    said = [one.condition(kind) for kind in _SAYING]
    told = [f"{part.text('type')}: {part.text('message')}" for part in said if part.text("status") == "True"]
    return f"status.conditions: {'; '.join(told) or 'nobody says what is left'}"
