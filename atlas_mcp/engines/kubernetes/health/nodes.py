"""Whether nodes are ready, and what they are short of. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from atlas_mcp.domain.health import HealthState
from atlas_mcp.engines.kubernetes.health.scheduling import reason, unscheduled
from atlas_mcp.engines.kubernetes.health.seen import Fault, Seen
from atlas_mcp.engines.kubernetes.health.stored import Part, Stored, condition_told

_PRESSURES = {
    "MemoryPressure": ("memory_pressure", "memory-pressure"),
    "DiskPressure": ("disk_pressure", "disk-pressure"),
    "PIDPressure": ("pid_pressure", "pid-pressure"),
    "NetworkUnavailable": ("network_unavailable", "network-unavailable"),
}
_WORDS = (
    ("network_plugin", ("cni", "networkpluginnotready", "network plugin")),
    ("runtime_down", ("container runtime", "pleg", "rpc error")),
)
_AWAY = ("node_lost", "network_plugin", "runtime_down", "node_not_ready")
_CLOSED = ("taint", "all_cordoned")


def nodes(seen: Seen) -> Iterator[Fault]:
    """A node's faults show on what waits for it, too: pods that no node can be found for while it is so.

    One that is away is missed in any case; one that is only closed is, where nothing else is in their way.
    """
    waiting = [(pod.ref, told) for pod in seen.unready if (told := unscheduled(pod))]
    for node in seen.of("Node"):
        for cause, keys, told in _of(node):
            held = [
                ref
                for ref, said in waiting
                if any(key in said for key in keys) and (cause in _AWAY or reason(said) in _CLOSED)
            ]
            yield Fault(cause, node.ref, told, on=(node.ref, *held), state=HealthState.CRITICAL if held else None)


def _of(node: Stored) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Causes, the words by which the scheduler says them, and evidence."""
    ready = node.condition("Ready")
    if ready.text("status") != "True":
        keys = ("node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable")
        yield _why(ready), keys, condition_told(ready)
    for kind, (cause, taint) in _PRESSURES.items():
        condition = node.condition(kind)
        if condition.text("status") == "True":
            yield cause, (f"node.kubernetes.io/{taint}",), condition_told(condition)
    if node.is_true("spec.unschedulable"):
        yield "cordoned", ("were unschedulable", "node.kubernetes.io/unschedulable"), "spec.unschedulable: true"


def _why(ready: Part) -> str:
    if ready.text("status") != "False":
        return "node_lost"
    said = f"{ready.text('reason')} {ready.text('message')}".lower()
    return next((cause for cause, words in _WORDS if any(word in said for word in words)), "node_not_ready")
