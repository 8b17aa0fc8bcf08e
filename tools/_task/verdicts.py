"""What the command policy says of a task's actions on its hosts; what it forbids is refused, and recorded whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from atlas_mcp.domain.text import line
from atlas_mcp.engines.ssh.spec import Action, AskVerdicts, Host, Judgement
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import JsonObject
from atlas_mcp.toolset import Context

from .items import Item
from .reading import unreadable
from .targets import Targets

Verdicts = dict[tuple[str, str], Judgement]  # by the key of the host and the name of the item
_SHOWN = 5  # hosts that a problem names


async def verdicts(ctx: Context, targets: Targets, items: Sequence[Item]) -> Verdicts:
    """What is said of each action on each host that it is for. No host is asked."""
    said: Verdicts = {}
    for host in targets.hosts:
        there = [item for item in items if host.target.key in targets.of_step[item.step]]
        judged = await ask(ctx, host, [item.action for item in there])
        said.update({(host.target.key, item.name): one for item, one in zip(there, judged, strict=True)})
    return said


async def ask(ctx: Context, host: Host, actions: Iterable[Action]) -> tuple[Judgement, ...]:
    """What is said of actions on a host."""
    return await ctx.fact(AskVerdicts(place=host.place, host=host.name, actions=tuple(actions)))


async def forbidden(ctx: Context, name: str, targets: Targets, items: Sequence[Item], said: Verdicts) -> list[Problem]:
    """What is forbidden, with its place; each is recorded whole, whatever its length."""
    problems: list[Problem] = []
    refused: list[JsonObject] = []
    for item in items:
        hosts: dict[Judgement, list[str]] = {}
        for host in targets.hosts:
            judgement = said.get((host.target.key, item.name))
            if judgement is not None and judgement.decision == "forbid":
                hosts.setdefault(judgement, []).append(targets.label(host))
        for judgement, labels in hosts.items():
            problems.append(problem(item.pointer, labels, judgement))
            refused.append(record(name, item.name, labels, item.action, judgement))
    if refused:
        await ctx.refused(refused)
    return problems


async def refuse_unreadable(ctx: Context, name: str, body: Mapping[str, Any]) -> None:
    """Have the commands recorded whole that have not the form of one, so that they are not judged at all."""
    refused: list[JsonObject] = [
        {"task": name, "action": at, "does": does, "rule": "unreadable"} for at, does in unreadable(body)
    ]
    if refused:
        await ctx.refused(refused)


def problem(pointer: str, labels: Sequence[str], judgement: Judgement) -> Problem:
    """That an action is never run on some hosts, and what to do instead."""
    more = f" and {len(labels) - _SHOWN} more" if len(labels) > _SHOWN else ""
    part = f" for {line(judgement.part, 100)!r}" if judgement.part else ""
    cause = f"it never runs on {', '.join(labels[:_SHOWN])}{more}, by rule {judgement.rule}{part}."
    return Problem(pointer, cause, judgement.reason)


def record(task: str, name: str, labels: Sequence[str], action: Action, judgement: Judgement) -> JsonObject:
    """What the audit log keeps of an action that is refused: all of it."""
    return {
        "task": task,
        "action": name,
        "hosts": [*labels],
        "does": action.model_dump(mode="json", exclude_defaults=True),
        **judgement.model_dump(mode="json", include={"rule", "part", "reason"}),
    }


def denied(problems: Sequence[Problem]) -> CallerError:
    """That a plan does what is never done."""
    return CallerError(
        Code.PLAN_DENIED,
        f"Unable to plan the task: the command policy forbids {len(problems)} of its actions.",
        "Nobody can approve them. Write them otherwise:",
        tuple(problems),
    )
