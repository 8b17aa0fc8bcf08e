"""From a task to its one step, and whether its host can be reached."""

from __future__ import annotations

from atlas_mcp.engines.ssh.spec import AskReached, AskVerdicts, same, step
from atlas_mcp.toolset import Capacity, Context, Draft, Fault, StoredSpec

from .hosts import host_of
from .spec import parse

_ESTIMATE_S = 10


async def plan_task(ctx: Context, spec: StoredSpec) -> Draft:
    """A run of one step, which rests on its host being where the settings say.

    Raises:
        CallerError: `spec_invalid`, `spec_incomplete`.

    """
    task = parse(spec.body)
    host = await host_of(ctx, task.spec.inventory, task.spec.host)
    (said,) = await ctx.fact(AskVerdicts(place=host.place, host=host.name, actions=(task.spec.run,)))
    warnings = () if task.spec.undo else ("nothing takes it back: it has no undo",)
    return Draft(
        environment=ctx.environments().judged(task.metadata.environment),
        environment_name=task.metadata.environment,
        steps=(step(task.metadata.name, host, task.spec.run, said.effect, task.spec.deadline_s),),
        predicates=(same(host),),
        estimate_s=min(task.spec.deadline_s, _ESTIMATE_S),
        warnings=warnings,
        run=True,
    )


async def capacity(ctx: Context, spec: StoredSpec) -> Capacity:
    """Log in to the host, and run nothing there."""
    task = parse(spec.body)
    host = await host_of(ctx, task.spec.inventory, task.spec.host)
    cause = await ctx.fact(AskReached(place=host.place, host=host.name))
    return Capacity(
        place=host.place,
        fits=not cause,
        problems=[Fault(at="/spec/host", message=cause, remedy="")] if cause else [],
        checks=[] if cause else [f"{host.name}: lets {host.user} in; its key is the pinned one"],
    )
