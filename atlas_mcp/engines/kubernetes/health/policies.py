"""Network policies that shut a namespace off, and disruption budgets that let nothing go. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from atlas_mcp.engines.kubernetes.health.seen import Fault, Seen
from atlas_mcp.engines.kubernetes.health.stored import Stored


def network(seen: Seen) -> Iterator[Fault]:
    """Namespaces where a policy selects all pods and no policy allows anything in that direction."""
    by_namespace = defaultdict[str, list[Stored]](list)
    for one in seen.of("NetworkPolicy"):
        by_namespace[one.namespace].append(one)
    for namespace, told in by_namespace.items():
        for direction in ("Ingress", "Egress"):
            rules = f"spec.{direction.lower()}"
            closing = [one for one in told if direction in _types(one) and not one.part("spec.podSelector").body]
            open_ = any(direction in _types(one) and _allows(one, rules) for one in told)
            if closing and not open_ and seen.pods.get(namespace):
                evidence = f"spec.podSelector selects all pods of {namespace}, and no policy has {rules}"
                yield Fault("isolated", closing[0].ref, evidence)


def _types(policy: Stored) -> list[str]:
    """The directions that a policy closes: ingress, unless it says otherwise, and egress where it has rules for it."""
    return policy.listed("spec.policyTypes") or ["Ingress", *(["Egress"] if policy.has("spec.egress") else [])]


def _allows(policy: Stored, rules: str) -> bool:
    """Whether a policy has a rule; an empty one allows everything."""
    return bool(policy.parts(rules))


def budgets(seen: Seen) -> Iterator[Fault]:
    """Budgets of pods that are all well, and may not go all the same."""
    for one in seen.of("PodDisruptionBudget"):
        expected, healthy = one.number("status.expectedPods"), one.number("status.currentHealthy")
        if expected and healthy >= expected and one.number("status.disruptionsAllowed", 1) == 0:
            asked = next((f"{key}: {one.text(f'spec.{key}')}" for key in ("maxUnavailable", "minAvailable")
                          if one.has(f"spec.{key}")), "nothing")  # fmt: skip
            yield Fault("budget_blocks", one.ref, f"status.disruptionsAllowed: 0 of {expected} pods; spec.{asked}")
