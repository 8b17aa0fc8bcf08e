"""Whether workloads have the pods that they should: what is left to say once no cause is found below. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from atlas_mcp.domain.health import HealthState
from atlas_mcp.engines.kubernetes.health.seen import SYSTEM, Fault, Seen
from atlas_mcp.engines.kubernetes.health.stored import Stored, condition_told
from atlas_mcp.engines.kubernetes.rollout import counts, stands


def workloads(seen: Seen) -> Iterator[Fault]:
    """Deployments, stateful and daemon sets, jobs, autoscalers."""
    for one in seen.of("Deployment", "StatefulSet", "DaemonSet"):
        yield from _lacking(one)
    for one in seen.of("Job"):
        failed = one.condition("Failed")
        if failed.text("status") == "True":
            yield Fault("job_failed", one.ref, condition_told(failed))
    for one in seen.of("HorizontalPodAutoscaler"):
        active = one.condition("ScalingActive")
        if active.text("status") == "False" and active.text("reason") != "ScalingDisabled":
            yield Fault("no_metrics", one.ref, condition_told(active))


def _lacking(one: Stored) -> Iterator[Fault]:
    body = {**one.body, "kind": one.kind}
    wanted, ready = counts(body)
    if one.leaving or ready >= wanted:
        return
    stand = stands(body)
    told = f"status: {ready} of {wanted} pods are ready; {stand.failed or stand.waits_for}"
    if stand.failed:
        yield Fault("rollout_failed", one.ref, told, state=None if ready == 0 else HealthState.WARNING)
    else:
        yield Fault("unavailable" if ready == 0 or one.namespace == SYSTEM else "too_few", one.ref, told)
