"""Why containers do not stay, or are not ready: exit codes, probes, evictions. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from atlas_mcp.engines.kubernetes.health.images import containers as states_of
from atlas_mcp.engines.kubernetes.health.scheduling import unscheduled
from atlas_mcp.engines.kubernetes.health.seen import Fault, Seen
from atlas_mcp.engines.kubernetes.health.stored import Part, Stored

_BY_CODE = {
    0: "ended", 126: "not_executable", 127: "no_command", 134: "segfault", 137: "killed", 139: "segfault",
    143: "terminated",
}  # fmt: skip
_PROBES = (("Startup probe", "startup"), ("Liveness probe", "liveness"), ("Readiness probe", "readiness"))
_NO_COMMAND = ("executable file not found", "no such file or directory")
_MAKING, _SETTLING = timedelta(minutes=5), timedelta(minutes=1)
_RECENT, _OFTEN = timedelta(minutes=15), 3  # so many restarts, the last one so long ago: it falls again and again
_DAY = timedelta(days=1)


def containers(seen: Seen) -> Iterator[Fault]:
    """One fault for a pod at most: the container that falls before one that is merely not ready."""
    for pod in seen.of("Pod"):
        if pod.leaving:
            continue
        fallen = next((told for one in states_of(pod) if (told := _fallen(seen, pod, one))), None)
        if fallen:
            cause, evidence = fallen
            yield Fault(_probed(seen, pod, cause), seen.maker(pod), evidence, on=(pod.ref,))
    for pod in seen.unready:
        if not any(_fallen(seen, pod, one) for one in states_of(pod)):
            yield from _not_ready(seen, pod)


def _fallen(seen: Seen, pod: Stored, container: Part) -> tuple[str, str] | None:
    """Why a container is down, or falls again and again, with what tells so."""
    waiting, last = container.part("state.waiting"), container.part("lastState.terminated")
    now = container.part("state.terminated")
    name = container.text("name")
    if waiting.text("reason") in ("RunContainerError", "StartError", "CreateContainerError"):
        return _unstarted(waiting), f"state.waiting of {name}: {waiting.text('reason')}: {waiting.text('message')}"
    restarts = container.number("restartCount")
    if waiting.text("reason") == "CrashLoopBackOff":
        return by_code(last or now), _told(name, last, restarts)
    if now.body and _is_down(pod, now):
        return by_code(now), _told(name, now, restarts)
    since = seen.since(last, "finishedAt")
    if last.text("reason") == "OOMKilled" and since < _DAY:
        return "oom", _told(name, last, restarts)
    if last.body and restarts >= _OFTEN and since < _RECENT:
        return by_code(last), _told(name, last, restarts)
    return None


def _is_down(pod: Stored, ended: Part) -> bool:
    """Whether an end is none that was meant: not of a pod that is over well, or was thrown out."""
    thrown_out = pod.text("status.reason") in ("Evicted", "Preempting", "NodeShutdown", "Terminated", "Shutdown")
    return ended.number("exitCode") != 0 and not thrown_out and pod.text("status.phase") != "Succeeded"


def by_code(ended: Part) -> str:
    """The cause that an end means."""
    if ended.text("reason") == "OOMKilled":
        return "oom"
    if ended.text("reason") in ("StartError", "ContainerCannotRun"):
        return _unstarted(ended)
    return _BY_CODE.get(ended.number("exitCode", 1), "crashed")


def _unstarted(told: Part) -> str:
    return "no_command" if any(word in told.text("message") for word in _NO_COMMAND) else "start_failed"


def _told(name: str, ended: Part, restarts: int) -> str:
    words = (ended.text("reason"), ended.text("message"))
    code = ended.text("exitCode") or "?"
    return f"exitCode of {name}: {code}, {restarts} restarts: {' '.join(filter(None, words))}"


def _probed(seen: Seen, pod: Stored, cause: str) -> str:
    """A container that was ended by its probe has not ended by itself."""
    if cause not in ("killed", "terminated", "crashed", "ended"):
        return cause
    event = seen.warning(pod.ref, "Unhealthy")
    return next((probe for words, probe in _PROBES[:2] if words in event), cause)


def _not_ready(seen: Seen, pod: Stored) -> Iterator[Fault]:
    maker = seen.maker(pod)
    reason = pod.text("status.reason")
    if pod.text("status.phase") == "Failed":
        told = f"status.reason: {reason or 'none'} {pod.text('status.message')}"
        yield Fault("evicted" if reason == "Evicted" else "pod_failed", maker, told, on=(pod.ref,))
    elif sandbox := seen.warning(pod.ref, "FailedCreatePodSandBox"):
        yield Fault("sandbox", maker, sandbox, on=(pod.ref,))
    elif (probe := seen.warning(pod.ref, "Unhealthy")) and pod.text("status.phase") == "Running":
        cause = next((cause for words, cause in _PROBES if words in probe), "unready")
        yield Fault(cause, maker, probe, on=(pod.ref,))
    elif pod.text("status.phase") == "Running":
        if seen.since(pod, "status.startTime") > _SETTLING:
            yield Fault("unready", maker, f"status.conditions[Ready]: {_lacking(pod)}", on=(pod.ref,))
    elif not unscheduled(pod) and seen.since(pod, "metadata.creationTimestamp") > _MAKING:
        yield Fault("starting", maker, f"status.phase: {pod.text('status.phase')} {_lacking(pod)}", on=(pod.ref,))


def _lacking(pod: Stored) -> str:
    condition = pod.condition("Ready")
    return f"{condition.text('reason')} {condition.text('message')}".strip() or "nobody says why"
