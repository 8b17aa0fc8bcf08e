"""All findings of one look at a cluster: each cause once, and what merely comes of it named with it. Pure.

Checks run from causes to symptoms. What a cause shows on, and all that suffers by that, is accounted for: a later fault
that shows on nothing else is no finding of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from atlas_mcp.domain.health import HealthFinding, HealthState
from atlas_mcp.domain.text import line
from atlas_mcp.engines.kubernetes.health import (
    admission,
    certificates,
    configuration,
    containers,
    control,
    images,
    leaving,
    nodes,
    policies,
    scheduling,
    services,
    storage,
    workloads,
)
from atlas_mcp.engines.kubernetes.health.seen import SYSTEM, Fault, Seen
from atlas_mcp.engines.kubernetes.spec.health import CAUSES, CHECKS
from atlas_mcp.redact import mask

_LONGEST, _LONGEST_TOLD, _MOST = 240, 170, 500


class Check(NamedTuple):
    """A check: its name (of `spec.health`), what finds its faults, and the kinds of object without which it cannot."""

    name: str
    look: Callable[[Seen], Iterator[Fault]]
    kinds: tuple[str, ...]


# From causes to symptoms.
TABLE: tuple[Check, ...] = (
    Check("control-plane", control.control_plane, ("Node", "APIService")),
    Check("certificates", certificates.certificates, ()),
    Check("nodes", nodes.nodes, ("Node",)),
    Check("claims", storage.claims, ("PersistentVolumeClaim",)),
    Check("configuration", configuration.configuration, ("Pod",)),
    Check("images", images.images, ("Pod",)),
    Check("scheduling", scheduling.scheduling, ("Pod",)),
    Check("containers", containers.containers, ("Pod",)),
    Check("quotas", admission.quotas, ("ResourceQuota", "Event")),
    Check("admission", admission.admission, ("Event",)),
    Check("stuck", leaving.stuck, ("Namespace",)),
    Check("dns", services.dns, ("Pod",)),
    Check("services", services.services, ("Service", "Pod")),
    Check("workloads", workloads.workloads, ("Deployment", "StatefulSet", "DaemonSet", "Job")),
    Check("ingresses", services.ingresses, ("Ingress", "Service")),
    Check("network", policies.network, ("NetworkPolicy",)),
    Check("budgets", policies.budgets, ("PodDisruptionBudget",)),
)


class _Found:
    """A cause that was found: the faults of one subject, and what comes of them."""

    def __init__(self, check: str, fault: Fault) -> None:
        self.check, self.fault = check, fault
        self.on = dict.fromkeys(fault.shown_on)
        self.comes_of_it: dict[str, None] = {}


def findings(seen: Seen) -> tuple[HealthFinding, ...]:
    """All of them; a check whose objects could not be read is unknown, never well."""
    reached = f"Kubernetes {seen.version}" if seen.version else "it answers"
    told = [finding(seen.place, "api", HealthState.OK, 0, reached)]
    causes: list[_Found] = []
    explained: dict[str, _Found] = {}
    for check in TABLE:
        new = _unexplained(check, seen, explained)
        unread = [f"{kind}: {seen.unread[kind]}" for kind in check.kinds if kind in seen.unread]
        if unread:
            remedy = "Let whom the kubeconfig names list these kinds, by a ClusterRole."
            told.append(finding(seen.place, check.name, HealthState.UNKNOWN, 2, "; ".join(unread), "unread", remedy))
        elif not new:
            told.append(finding(seen.place, check.name, HealthState.OK, 0, CHECKS[check.name]))
        causes += new
        for one in new:
            for name in suffering(seen, one.on):
                explained.setdefault(name, one)
    return (*(_finding(one) for one in causes[:_MOST]), *told)


def _unexplained(check: Check, seen: Seen, explained: dict[str, _Found]) -> list[_Found]:
    """The faults of a check that no earlier cause accounts for, those of one subject together."""
    new: dict[tuple[str, str], _Found] = {}
    for fault in check.look(seen):
        known = [explained.get(name) for name in fault.shown_on]
        if all(known):
            for one in filter(None, known):
                one.comes_of_it[fault.subject] = None
            continue
        key = (fault.cause, fault.subject)
        if key in new:
            new[key].on.update(dict.fromkeys(fault.shown_on))
        else:
            new[key] = _Found(check.name, fault)
    return [*new.values()]


def suffering(seen: Seen, names: Iterable[str]) -> set[str]:
    """These objects, and all that suffer with them."""
    reached: set[str] = set()
    waiting = [*names]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += seen.bears.get(name, ())
    return reached


def _finding(one: _Found) -> HealthFinding:
    cause, fault = CAUSES[one.fault.cause], one.fault
    others = [name for name in one.on if name != fault.subject]
    where = f"{others[0]}{f' and {len(others) - 1} more' if len(others) > 1 else ''}: " if others else ""
    evidence = mask(f"{where}{fault.evidence}")
    symptoms = [name for name in one.comes_of_it if name != fault.subject]
    if symptoms:
        evidence = f"{line(evidence, _LONGEST_TOLD)}; comes of it: {_some(symptoms)}"
    pressing = f" {SYSTEM}/" in fault.subject or fault.state is HealthState.CRITICAL
    priority = 1 if pressing else cause.priority
    state = fault.state or cause.state
    return finding(fault.subject, one.check, state, priority, evidence, fault.cause, cause.remedy)


def _some(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"


def finding(
    target: str, check: str, state: HealthState, priority: int, evidence: str, cause: str = "", remedy: str = ""
) -> HealthFinding:
    """A finding; its evidence on one line, masked before it is cut, so that no half of a secret stays."""
    evidence = line(mask(evidence), _LONGEST)
    target = line(mask(target), _LONGEST)
    return HealthFinding(
        check=check, target=target, state=state, priority=priority, evidence=evidence, cause=cause, remedy=remedy
    )
