"""Why pods have no node: the scheduler says it of each node, and the reason that can be mended counts. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlas_mcp.engines.kubernetes.health.seen import Fault, Seen
from atlas_mcp.engines.kubernetes.health.stored import Stored, ref, selects

# In the order in which they count: taints and cordons of some nodes are usual.
_REASONS = (
    ("gated", r"^SchedulingGated"),
    ("no_nodes", r"no nodes available"),
    ("volume_zone", r"volume node affinity conflict"),
    ("volume_limit", r"exceed max volume count"),
    ("no_cpu", r"Insufficient cpu"),
    ("no_memory", r"Insufficient memory"),
    ("no_disk", r"Insufficient ephemeral-storage"),
    ("too_many_pods", r"Too many pods"),
    ("no_device", r"Insufficient \S"),
    ("port_taken", r"free ports for the requested pod ports"),
    ("anti_affinity", r"pod (anti-)?affinity|anti-affinity rules"),
    ("spread", r"topology spread constraints"),
    ("node_selector", r"node affinity/selector|node selector"),
    ("taint", r"untolerated taint"),
    ("all_cordoned", r"were unschedulable"),
)
_CLAIM = re.compile(r'persistentvolumeclaim "([^"]{1,253})" not found')


def scheduling(seen: Seen) -> Iterator[Fault]:
    """Pods without a node, by what makes them."""
    for pod in seen.unready:
        told = unscheduled(pod)
        if not told:
            continue
        evidence = f"status.conditions[PodScheduled]: {told}"
        if claim := _CLAIM.search(told):
            subject = ref("PersistentVolumeClaim", pod.namespace, claim[1])
            yield Fault("claim_missing", subject, evidence, on=(pod.ref,))
        else:
            yield Fault(_reason(seen, pod, told), seen.maker(pod), evidence, on=(pod.ref,))


def _reason(seen: Seen, pod: Stored, told: str) -> str:
    """Of a node that has the labels but the taint, too, the taint is in the way, whatever the others lack."""
    cause, wanted = reason(told), pod.words("spec.nodeSelector")
    if cause == "node_selector" and "untolerated taint" in told:
        return "taint" if any(selects(wanted, node.labels) for node in seen.of("Node")) else cause
    return cause


def reason(told: str) -> str:
    """The cause that the scheduler's words mean."""
    return next((cause for cause, words in _REASONS if re.search(words, told)), "unschedulable")


def unscheduled(pod: Stored) -> str:
    """Why the scheduler finds no node for a pod, in its words; "" where it has one."""
    condition = pod.condition("PodScheduled")
    return f"{condition.text('reason')} {condition.text('message')}" if condition.text("status") == "False" else ""
