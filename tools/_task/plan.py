"""From a task to its plan: what the policy says of each action, what is done already, what waits for what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from atlas_mcp.engines.ssh.spec import AskReached, same
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Environment
from atlas_mcp.toolset import Capacity, Context, Draft, Fault, StoredSpec

from .._health.expected import asked
from .done import done_already, left
from .items import Item, items_of
from .reading import parse
from .repairs import repairs_of
from .schedule import Left, estimate_s, steps_of
from .spec import Task
from .targets import Targets, targets
from .verdicts import Verdicts, denied, forbidden, verdicts

MOST = 2_000  # steps of a plan
_SHOWN = 20  # names that a warning lists


async def plan_task(ctx: Context, spec: StoredSpec) -> Draft:
    """What is left to be done on each host, in its order. Each rests on its host being where the settings say.

    Raises:
        CallerError: `spec_invalid`, `spec_incomplete`; `plan_denied`: the command policy forbids an action.
        AtlasError: a host cannot be asked what is done already.

    """
    task = parse(spec.body)
    items, chosen = items_of(task), await _targets(ctx, task)
    said = await verdicts(ctx, chosen, items)
    if problems := await forbidden(ctx, task.metadata.name, chosen, items, said):
        raise denied(problems)
    environment = ctx.environments().judged(task.metadata.environment)
    lefts = await _lefts(ctx, chosen, items, said, environment)
    looks = {host: asked(host.services, ctx.templates()) for host in chosen.hosts} if task.spec.health else {}
    repairs = await repairs_of(ctx, task, lefts, said)
    steps, hosts = steps_of(task, chosen, lefts, said, repairs, looks)
    if len(steps) > MOST:
        cause = f"Unable to plan the task: it has {len(steps)} steps on all its hosts, the limit is {MOST}."
        raise CallerError(Code.SPEC_INVALID, cause, "Write several tasks, or name fewer hosts.")
    return Draft(
        environment=environment,
        environment_name=task.metadata.environment,
        steps=tuple(steps),
        predicates=tuple(same(host) for host in hosts),
        estimate_s=estimate_s(steps),
        warnings=(*_already(chosen, lefts), *_unproven(lefts)),
        run=True,
    )


async def _targets(ctx: Context, task: Task) -> Targets:
    chosen, problems = await targets(ctx, task)
    if problems:
        raise CallerError(Code.SPEC_INVALID, "Unable to find the hosts of the task.", "Mend these:", tuple(problems))
    return chosen


async def _lefts(
    ctx: Context, chosen: Targets, items: Sequence[Item], said: Verdicts, environment: Environment
) -> list[Left]:
    there = {host: [one for one in items if (host.target.key, one.name) in said] for host in chosen.hosts}
    asked = {
        host: {one.name: action for one in items_there if (action := one.asked) is not None}
        for host, items_there in there.items()
    }
    labels = {host.target.key: chosen.label(host) for host in chosen.hosts}
    done = await done_already(ctx, asked, labels, environment)
    lefts = []
    for host, items_there in there.items():
        effects = {one.name: said[host.target.key, one.name].effect for one in items_there}
        lefts.append(Left(host, *left(items_there, done.get(host.target.key, frozenset()), effects)))
    return lefts


def _already(chosen: Targets, lefts: Sequence[Left]) -> list[str]:
    """What is done already, hosts that are alike together."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for one in lefts:
        if one.already:
            alike.setdefault(tuple(one.already), []).append(chosen.label(one.host))
    return [f"done already on {_listed(hosts)}: {_listed(names)}" for names, hosts in alike.items()]


def _unproven(lefts: Sequence[Left]) -> list[str]:
    """What nothing takes back, and what nothing but its exit code proves."""
    changing = {item.name: item.substep for one in lefts for item in one.todo if item.name in one.changes}
    commands = {name: substep for name, substep in changing.items() if substep.run or substep.argv}
    undone = [name for name, substep in commands.items() if not substep.undo]
    unchecked = [name for name, substep in commands.items() if not substep.check]
    told = {"nothing takes back": undone, "nothing but its exit code shows whether it did what it should": unchecked}
    return [f"{what}: {_listed(names)}" for what, names in told.items() if names]


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return f"{', '.join(names[:_SHOWN])}{more}"


async def capacity(ctx: Context, spec: StoredSpec) -> Capacity:
    """Log in to the hosts, and run nothing there; say what the command policy forbids."""
    task = parse(spec.body)
    chosen, items = await _targets(ctx, task), items_of(task)
    said = await verdicts(ctx, chosen, items)
    problems = [Fault.of(one) for one in await forbidden(ctx, task.metadata.name, chosen, items, said)]
    checks: list[str] = []
    asked = [partial(ctx.fact, AskReached(place=host.place, host=host.name)) for host in chosen.hosts]
    causes = await ctx.at_once(asked)
    for host, cause in zip(chosen.hosts, causes, strict=True):
        if cause:
            problems.append(Fault(at="/spec/hosts", message=f"{chosen.label(host)}: {cause}", remedy=""))
        else:
            checks.append(f"{chosen.label(host)}: lets {host.user} in; its key is the pinned one")
    places: Mapping[str, None] = dict.fromkeys(host.place for host in chosen.hosts)
    return Capacity(place=", ".join(places), fits=not problems, problems=problems, checks=checks)
