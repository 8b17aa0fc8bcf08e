"""What is left to be done on each host as the steps of a plan, host by host and batch by batch. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from atlas_mcp.engines.ssh.spec import Health, Host, Repair, Snapshot, health_step, step
from atlas_mcp.model import Effect, ResultType, Step, Take

from .items import Item, needs_of
from .order import AFTER, BEFORE, HEALTH, Batch, batches
from .spec import Task
from .targets import Targets
from .verdicts import Verdicts

Repairs = Mapping[tuple[str, str], Sequence[Repair]]  # by the key of the host and the name of the item
_USUAL_S, _SNAPSHOT_S, _HEALTH_S = 10, 60, 300
_TYPES = {"output": ResultType.TEXT, "code": ResultType.NUMBER}


@dataclass(frozen=True)
class Left:
    """What is to be done on a host, what is done already, what changes something."""

    host: Host
    todo: list[Item]
    already: list[str]
    changes: frozenset[str]


def steps_of(
    task: Task,
    chosen: Targets,
    lefts: Sequence[Left],
    said: Verdicts,
    repairs: Repairs,
    looks: Mapping[Host, Health],
) -> tuple[list[Step], list[Host]]:
    """The steps of the plan, and the hosts that they act on, batch after batch.

    `looks` say what must be well in the end on hosts where something changes; nothing where none are given.
    """
    by_host = {one.host: one for one in lefts if one.todo}
    labels = {host.target.key: chosen.label(host) for host in by_host}
    needs, steps, ends = needs_of(task), list[Step](), list[str]()
    for hosts in batches([*by_host], task.spec.order):
        batch = Batch(
            targets=chosen,
            needs=needs,
            todo={host.target.key: by_host[host].todo for host in hosts},
            changed=frozenset(host.target.key for host in hosts if by_host[host].changes),
            labels=labels,
            health=bool(looks),
            previous=ends,
        )
        for host in hosts:
            steps += _on_host(batch, host, said, repairs, looks)
        ends = batch.ends
    return steps, [*by_host]


def _on_host(batch: Batch, host: Host, said: Verdicts, repairs: Repairs, looks: Mapping[Host, Health]) -> list[Step]:
    key = host.target.key
    steps = [
        _step(batch, host, item, said[key, item.name].effect, repairs.get((key, item.name), ()))
        for item in batch.todo[key]
    ]
    if key not in batch.changed:
        return steps
    if looks:
        id_ = batch.id(key, HEALTH)
        steps.append(health_step(id_, host, looks[host], _HEALTH_S, batch.waits[id_]))
    snapshots = {
        name: step(
            batch.id(key, name),
            host,
            Snapshot(),
            Effect.READ,
            _SNAPSHOT_S,
            batch.waits[batch.id(key, name)],
            critical=False,
        )
        for name in (BEFORE, AFTER)
    }
    return [snapshots[BEFORE], *steps, snapshots[AFTER]]


def _step(batch: Batch, host: Host, item: Item, effect: Effect, repairs: Sequence[Repair]) -> Step:
    key, substep = host.target.key, item.substep
    takes = {
        name: Take(step=batch.id(key, one.giver), result=one.result, type=_TYPES[one.result], within=one.within)
        for name, one in substep.take.items()
    }
    id_ = batch.id(key, item.name)
    return step(
        id_,
        host,
        item.action,
        effect,
        substep.timeout_s,
        batch.waits[id_],
        takes,
        critical=substep.critical,
        repairs=repairs,
    )


def estimate_s(steps: Sequence[Step]) -> int:
    """How long the longest way through the plan takes, where each step takes as long as such steps usually do."""
    ends: dict[str, int] = {}
    for one in steps:
        ends[one.id] = min(one.deadline_s, _USUAL_S) + max((ends.get(need, 0) for need in one.needs), default=0)
    return max(ends.values(), default=0)
