"""Why what is to be made is refused: quotas, security levels, webhooks, policies, accounts, rights. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from atlas_mcp.engines.kubernetes.health.seen import WORKLOADS, Fault, Seen
from atlas_mcp.engines.kubernetes.health.stored import Stored, condition_told, ref
from atlas_mcp.engines.kubernetes.rollout import counts


class _Refused(NamedTuple):
    """What was refused: the workload, its namespace, and the words."""

    workload: str
    namespace: str
    told: str


_Subject = Callable[[_Refused, str], str]


def _itself(refused: _Refused, name: str) -> str:
    return refused.workload


def _named(kind: str, *, everywhere: bool = False) -> _Subject:
    return lambda refused, name: ref(kind, "" if everywhere else refused.namespace, name.rpartition("/")[2])


# Where a group is in the pattern, it is the name of what is to be mended.
_QUOTAS: tuple[tuple[str, str, _Subject], ...] = (
    ("quota_exceeded", r"exceeded quota: ([a-z0-9.-]{1,253})", _named("ResourceQuota")),
    ("quota_needs", r"failed quota: ([a-z0-9.-]{1,253}): must specify", _named("ResourceQuota")),
)
_REFUSALS: tuple[tuple[str, str, _Subject], ...] = (
    ("pod_security", r"violates PodSecurity", _itself),
    ("webhook_denied", r"admission webhook \"[^\"]{1,253}\" denied", _itself),
    ("webhook_down", r"failed calling webhook \"([^\"]{1,253})\"", _named("Webhook", everywhere=True)),
    ("policy_denied", r"ValidatingAdmissionPolicy", _itself),
    ("account_missing", r"service ?account \"?([a-z0-9./-]{1,253})\"?.{0,80}not found", _named("ServiceAccount")),
    ("account_missing", r"looking up service account ([a-z0-9./-]{1,253})", _named("ServiceAccount")),
    ("priority_missing", r"no PriorityClass with name (\S{1,253}) was found", _named("PriorityClass", everywhere=True)),
    ("limit_range", r"(maximum|minimum) \S{1,60} usage per|limit to request ratio", _itself),
    ("rbac_denied", r"User \"([^\"]{1,253})\" cannot", _named("User", everywhere=True)),
)
_RIGHTS = re.compile(r"User \"([^\"]{1,253})\" cannot")


def quotas(seen: Seen) -> Iterator[Fault]:
    """Quotas that refuse, and those that are used up."""
    refusing = set()
    for refused in _all_refused(seen):
        if fault := _matched(refused, _QUOTAS):
            refusing.add(fault.subject)
            yield fault
    for one in seen.of("ResourceQuota"):
        used, hard = one.words("status.used"), one.words("status.hard")
        full = [f"{key} {used[key]} of {hard[key]}" for key in hard if key in used and used[key] == hard[key]]
        full = [one for one in full if not one.endswith(" 0 of 0")]  # what is forbidden by a quota is so on purpose
        if full and one.ref not in refusing:
            yield Fault("quota_full", one.ref, f"status.used: {', '.join(full)}")


def admission(seen: Seen) -> Iterator[Fault]:
    """What else is refused; and whatever somebody was told that they may not."""
    for refused in _all_refused(seen):
        if not _matched(refused, _QUOTAS):
            yield _matched(refused, _REFUSALS) or Fault("create_failed", refused.workload, refused.told)
    for one in seen.of("Event"):
        if one.text("reason") != "FailedCreate" and (user := _RIGHTS.search(one.text("message"))):
            about = one.part("involvedObject")
            on = ref(about.text("kind"), about.text("namespace"), about.text("name"))
            if seen.there(on):
                told = f"event {one.text('reason')}: {one.text('message')}"
                yield Fault("rbac_denied", ref("User", "", user[1]), told, on=(on,))


def _matched(refused: _Refused, table: tuple[tuple[str, str, _Subject], ...]) -> Fault | None:
    for cause, words, subject in table:
        if match := re.search(words, refused.told, re.IGNORECASE):
            name = match[1] if match.re.groups and cause != "limit_range" else ""
            return Fault(cause, subject(refused, name), refused.told, on=(refused.workload,))
    return None


def _all_refused(seen: Seen) -> Iterator[_Refused]:
    """Each workload that lacks pods and was refused some, with the newest words."""
    refused: dict[str, _Refused] = {}
    for one in seen.of(*WORKLOADS):
        failure = one.condition("ReplicaFailure")
        if failure.text("status") == "True" and one.kind == "Deployment":
            refused[one.ref] = _Refused(one.ref, one.namespace, condition_told(failure))
    for one in seen.of("Event"):
        about = one.part("involvedObject")
        if one.text("reason") == "FailedCreate":
            workload = seen.workload(about.text("kind"), about.text("namespace"), about.text("name"))
            told = f"event FailedCreate: {one.text('message')}"
            refused.setdefault(workload, _Refused(workload, about.text("namespace"), told))
    by_ref = {one.ref: one for one in seen.of(*WORKLOADS)}
    return (told for workload, told in refused.items() if workload in by_ref and _lacks(by_ref[workload]))


def _lacks(workload: Stored) -> bool:
    wanted, ready = counts({**workload.body, "kind": workload.kind})
    return ready < wanted
