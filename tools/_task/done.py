"""What is done already: each host is asked once, and changes nothing by that. What is left is to be done."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from atlas_mcp.engines.ssh.spec import Action, Host, state
from atlas_mcp.errors import AtlasError, Problem
from atlas_mcp.model import Effect, Environment, JsonObject
from atlas_mcp.toolset import Context

from .items import Item

_ASK_S = 30


async def done_already(
    ctx: Context, asked: Mapping[Host, Mapping[str, Action]], labels: Mapping[str, str], environment: Environment
) -> dict[str, frozenset[str]]:
    """The names of the actions that each host has done already, by the key of its target.

    Raises:
        AtlasError: a host cannot be asked; all that cannot are named.

    """
    hosts = [host for host, actions in asked.items() if actions]
    work = [partial(ctx.probe, state(host, asked[host], _ASK_S), environment) for host in hosts]
    answers: list[JsonObject | AtlasError] = await ctx.at_once(work)
    failed = {host: one for host, one in zip(hosts, answers, strict=True) if isinstance(one, AtlasError)}
    if failed:
        raise _unasked(failed, len(hosts), labels)
    return {
        host.target.key: frozenset(name for name, said in answer.items() if isinstance(said, dict) and said.get("done"))
        for host, answer in zip(hosts, answers, strict=True)
        if not isinstance(answer, AtlasError)
    }


def _unasked(failed: Mapping[Host, AtlasError], count: int, labels: Mapping[str, str]) -> AtlasError:
    """Why the hosts cannot be asked: the first cause by its kind, and each by name."""
    first = next(iter(failed.values()))
    problems = tuple(
        Problem("/spec/hosts", f"{labels[host.target.key]}: {error.message}", error.remedy)
        for host, error in failed.items()
    )
    cause = f"{len(failed)} of {count} hosts cannot be asked what is done already"
    return type(first)(first.code, f"Unable to plan the task: {cause}.", first.remedy, problems)


def left(
    items: Sequence[Item], done: Collection[str], effects: Mapping[str, Effect]
) -> tuple[list[Item], list[str], frozenset[str]]:
    """What is to be done on a host, the names of what is done already, and of what changes something.

    What comes after a change is to be done: only then the host can say whether it is. What only reads serves the
    changes: where none is left, neither is it, unless the host was only to be read.
    """
    todo: list[Item] = []
    already: list[str] = []
    changes: set[str] = set()
    for item in items:
        if item.substep.if_changed and not changes.intersection(item.substep.if_changed):
            continue
        if item.name in done and not changes & item.before:
            already.append(item.name)
            continue
        todo.append(item)
        if effects[item.name] is not Effect.READ:
            changes.add(item.name)
    if not changes and any(effects[item.name] is not Effect.READ for item in items):
        todo = []
    return todo, already, frozenset(changes)
