"""What came of a run: of each host, of all of it, and what it has left behind."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence

from atlas_mcp import redact
from atlas_mcp.domain.text import counted, line, printable
from atlas_mcp.engines import Done, Failed
from atlas_mcp.engines.ansible.runs import Run
from atlas_mcp.engines.ansible.spec import Host, Preview
from atlas_mcp.errors import Code
from atlas_mcp.model import JsonObject, Step

_CHANGES, _DIFF_LINES, _DIFF = 60, 120, 8_000
_FAILING = (1, 2, 3, 4, 5, 99, 250)  # exit codes of ansible-playbook
_WHY = {"late": "its time was up", "stopped": "it was stopped"}


def of_host(name: str, run: Run) -> Done | Failed:
    """What came of one host, as counts of tasks."""
    events = run.events()
    counts = events.counts.get(name)
    told = events.hosts.get(name)
    if counts is None or counts["failed"] or counts["unreachable"]:
        cause = (told and told.failed) or "Ansible did not come to it"
        others = [
            other for other, one in events.counts.items() if other != name and (one["failed"] or one["unreachable"])
        ]
        beside = f" It failed on {', '.join(others[:5])}, too." if others else ""
        return Failed(
            message=f"Unable to configure {name}: {redact.mask(cause)}.{beside}",
            remedy="Mend that on the host or in the spec, and plan it again: what is done already stays.",
        )
    changes = [*(told.changed if told else ())][:_CHANGES]
    return Done(result={**counts, "tasks": [*changes], **left(run)})


def unfinished(run: Run) -> Failed | None:
    """Why a run did not come to its end, None where it did, on whatever hosts it failed."""
    if run.events().counts and not run.end.why:
        return None
    cause = _WHY.get(run.end.why) or line(redact.mask(run.output()[-2_000:]), 300) or f"exit code {run.end.code}"
    return Failed(message=f"Unable to have Ansible come to its end: {cause}.", remedy="See what held it up.")


def was_killed(run: Run) -> bool:
    """Whether a run that has ended was killed, and not by us: neither counts nor an exit code say otherwise."""
    end = run.end
    if run.events().counts or end.why in _WHY:
        return False
    return end.why != "" or end.code not in _FAILING


def cut_short(step: Step, run: Run | None) -> Failed:
    """A run that was killed, or could not begin since one before it has left something: it is run again whole."""
    left = "; ".join(f"{host}: {cause}" for host, cause in run.end.left.items()) if run else ""
    cause = f"what an earlier run may have left is not known ({line(left, 200)})" if left else "it was killed"
    return Failed(
        message=f"Unable to {step.summary}: {cause}.",
        remedy="Look whether the hosts are reached.",
        code=Code.TARGET_TIMEOUT,
        passes=True,
    )


def left(run: Run) -> JsonObject:
    """As a warning, the hosts that may still run something of a run."""
    hosts = ", ".join(run.end.left)
    return {"warning": f"whether anything of Ansible still runs is not known of {hosts}"} if hosts else {}


def remains(hosts: Sequence[Host], run: Run) -> Iterator[str]:
    """What stays of a run that was ended, on hosts that stay."""
    events = run.events().hosts
    for host in hosts:
        told = events.get(host.name)
        if told and told.changed and not host.ready:
            tasks = counted(len(told.changed), "task", "")
            yield f"{host.name}: what Ansible has changed stays: {tasks}, the last {told.changed[-1]}"
        if cause := run.end.left.get(host.name):
            yield f"{host.name}: whether anything of Ansible still runs there is not known: {line(cause, 200)}"


async def preview(run: Run, name: str, keep: Callable[[str, str], Awaitable[str]]) -> Preview:
    """What check mode found on a host: the tasks, and as much of the diff as people read. All of it is an artifact."""
    told = run.events().hosts.get(name)
    if told is None:
        return Preview(failed="Ansible did not come to it")
    tasks = told.changed
    changes = (*tasks[:_CHANGES], *([f"and {len(tasks) - _CHANGES} more"] if len(tasks) > _CHANGES else []))
    artifact = await keep(told.diff, f"check mode on {name}") if told.diff else ""
    lines = redact.mask(told.diff).splitlines()
    shown = "\n".join(_readable(one) for one in lines[:_DIFF_LINES])[:_DIFF]
    return Preview(changes=changes, failed=redact.mask(told.failed), diff=shown, artifact=artifact)


def _readable(text: str) -> str:
    """A line of a host's, without what nobody sees."""
    return "".join(char if char == "\t" or printable(char) else "?" for char in text)
