"""Whether what an object asks for has come about: what it still waits for, or why it never will. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from atlas_mcp.domain.text import line
from atlas_mcp.engines.kubernetes.spec.fields import meta


class Stand(NamedTuple):
    """What an object waits for, "" where it is as it should be; and why it has failed, "" where it has not."""

    waits_for: str = ""
    failed: str = ""


def stands(stored: Mapping[str, Any]) -> Stand:
    """Where an object stands. One of a kind that brings nothing about is at once as it should be."""
    if meta(stored).get("deletionTimestamp"):
        return Stand(failed="it is being deleted")
    look = _LOOKS.get(str(stored.get("kind")))
    return look(stored) if look else Stand()


def counts(stored: Mapping[str, Any]) -> tuple[int, int]:
    """How many pods there should be, and how many are ready."""
    spec, status = _part(stored, "spec"), _part(stored, "status")
    if stored.get("kind") == "DaemonSet":
        return _number(status, "desiredNumberScheduled"), _number(status, "numberReady")
    if stored.get("kind") == "Job":
        return _number(spec, "completions", 1), _number(status, "succeeded")
    return _number(spec, "replicas", 1), _number(status, "readyReplicas")


def _unseen(stored: Mapping[str, Any]) -> str:
    """That its controller has not yet seen how it is now."""
    generation, seen = _number(meta(stored), "generation"), _number(_part(stored, "status"), "observedGeneration")
    return "its controller has not seen it yet" if seen < generation else ""


def _condition(stored: Mapping[str, Any], kind: str) -> Mapping[str, Any]:
    conditions = _part(stored, "status").get("conditions")
    told = [one for one in conditions if isinstance(one, dict)] if isinstance(conditions, list) else []
    return next((one for one in told if one.get("type") == kind), {})


def _deployment(stored: Mapping[str, Any]) -> Stand:
    if unseen := _unseen(stored):
        return Stand(unseen)
    progressing = _condition(stored, "Progressing")
    if progressing.get("reason") == "ProgressDeadlineExceeded":
        return Stand(failed=line(str(progressing.get("message") or "its deadline is over"), 300))
    return _replicas(stored, "availableReplicas")


def _stateful_set(stored: Mapping[str, Any]) -> Stand:
    if unseen := _unseen(stored):
        return Stand(unseen)
    strategy = _part(_part(stored, "spec"), "updateStrategy")
    if strategy.get("type") == "OnDelete" or _number(_part(strategy, "rollingUpdate"), "partition"):
        wanted, ready = counts(stored)
        return Stand(f"{ready} of {wanted} pods are ready" if ready < wanted else "")
    return _replicas(stored, "readyReplicas")


def _replicas(stored: Mapping[str, Any], good: str) -> Stand:
    status = _part(stored, "status")
    wanted, updated, there = counts(stored)[0], _number(status, "updatedReplicas"), _number(status, "replicas")
    if updated < wanted:
        return Stand(f"{updated} of {wanted} pods are made as they should be")
    if there > wanted:
        return Stand(f"{there - wanted} pods of before have yet to go")
    if _number(status, good) < wanted:
        return Stand(f"{_number(status, good)} of {wanted} pods are ready")
    return Stand()


def _daemon_set(stored: Mapping[str, Any]) -> Stand:
    if unseen := _unseen(stored):
        return Stand(unseen)
    status = _part(stored, "status")
    wanted, updated = counts(stored)[0], _number(status, "updatedNumberScheduled")
    on_delete = _part(_part(stored, "spec"), "updateStrategy").get("type") == "OnDelete"
    if updated < wanted and not on_delete:
        return Stand(f"{updated} of {wanted} nodes have the pod as it should be")
    ready = _number(status, "numberAvailable")
    return Stand(f"{ready} of {wanted} pods are ready" if ready < wanted else "")


def _job(stored: Mapping[str, Any]) -> Stand:
    failed = _condition(stored, "Failed")
    if failed.get("status") == "True":
        return Stand(failed=line(str(failed.get("message") or failed.get("reason") or "it failed"), 300))
    complete = _condition(stored, "Complete").get("status") == "True"
    suspended = _part(stored, "spec").get("suspend") is True
    return Stand("" if complete or suspended else "it has not ended")


def _pod(stored: Mapping[str, Any]) -> Stand:
    phase = _part(stored, "status").get("phase")
    if phase == "Failed":
        return Stand(failed=line(str(_part(stored, "status").get("message") or "it failed"), 300))
    ready = phase == "Succeeded" or _condition(stored, "Ready").get("status") == "True"
    return Stand("" if ready else f"it is {line(str(phase or 'not begun'), 40)}, and not ready")


def _definition(stored: Mapping[str, Any]) -> Stand:
    refused = _condition(stored, "NamesAccepted")
    if refused.get("status") == "False":
        return Stand(failed=line(str(refused.get("message") or "its names are taken"), 300))
    return Stand("" if _condition(stored, "Established").get("status") == "True" else "it is not established")


_LOOKS: Mapping[str, Callable[[Mapping[str, Any]], Stand]] = {
    "Deployment": _deployment,
    "StatefulSet": _stateful_set,
    "DaemonSet": _daemon_set,
    "Job": _job,
    "Pod": _pod,
    "CustomResourceDefinition": _definition,
}


def _part(stored: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = stored.get(name)
    return part if isinstance(part, dict) else {}


def _number(part: Mapping[str, Any], name: str, otherwise: int = 0) -> int:
    value = part.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else otherwise
