"""VMs that ATLAS made: started, or stopped and started, as steps of their engine under the mark of their deployment."""

from __future__ import annotations

from collections.abc import Mapping

from atlas_mcp.domain.remediation.action import Action, Argument, Doing, Fact
from atlas_mcp.engines.proxmox import spec
from atlas_mcp.engines.proxmox.spec import AskAllowance, AskResources, Guest
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Effect, Limit, Step, Target, Undo
from atlas_mcp.toolset import Context, Draft

from .._fleet.conditions import guests_there
from .._fleet.make import step_of
from .looking import MOST_NAMED, Seen, head

_START_S, _SHUTDOWN_S, _READY_S, _CALL_S = 300, 60, 60, 120


async def look(ctx: Context, action: Action, arguments: Mapping[str, Argument], environment: str) -> Seen:
    """A VM, whether it runs, and the steps that start it."""
    cluster, name = str(arguments["place"]), str(arguments["vm"])
    guest = _found((await ctx.fact(AskResources(cluster=cluster))).guests, cluster, name)
    target = Target(engine=spec.ENGINE, place=cluster, kind="vm", id=str(guest.vmid), name=guest.name)
    holder = await ctx.holder(target)
    if holder is None:
        raise CallerError(
            Code.NOT_OURS,
            f"Unable to act on VM {guest.vmid} of {cluster}: no deployment of ATLAS holds it.",
            "ATLAS leaves other people's VMs alone: a person looks at it in PVE.",
        )
    at_once = (await ctx.fact(AskAllowance(cluster=cluster))).starts_per_node
    limit = Limit(name=f"start:{cluster}:{guest.node}", at_once=at_once)
    given = {"vmid": guest.vmid, "nonce": holder.nonce}
    stop = step_of(
        f"{guest.name}/stop",
        spec.Stop(**given, shutdown_s=_SHUTDOWN_S),
        target,
        f"shut {guest.name} down, stop it after {_SHUTDOWN_S} s",
        Effect.INTERRUPT,
        Undo.RESTORE,
        deadline_s=_SHUTDOWN_S + _CALL_S,
    )
    stops = (stop,) if action.does is Doing.RESTART_VM else ()
    start = step_of(
        f"{guest.name}/start",
        spec.Start(**given),
        target,
        f"start {guest.name}",
        Effect.CHANGE,
        Undo.RESTORE,
        deadline_s=_START_S,
        limits=(limit,),
        needs=tuple(one.id for one in stops),
    )
    ready = step_of(
        f"{guest.name}/running",
        spec.Ready(**given, level="running", timeout_s=_READY_S),
        target,
        f"see that {guest.name} runs",
        Effect.READ,
        Undo.COVERED,
        deadline_s=_READY_S + _CALL_S,
        needs=(start.id,),
    )
    steps: tuple[Step, ...] = (*stops, start, ready)
    there = tuple(guests_there(cluster, steps))
    named = {one.id for one in there}
    steps = tuple(one.model_copy(update={"predicates": tuple(named)}) for one in steps)
    return Seen(
        draft=Draft(steps=steps, predicates=there, estimate_s=_READY_S, **head(ctx, environment)),
        facts={Fact.VM_STOPPED: guest.status == "stopped", Fact.VM_RUNNING: guest.status == "running"},
        told=f"VM {guest.vmid} ({guest.name}) is {guest.status}",
    )


def _found(guests: tuple[Guest, ...], cluster: str, name: str) -> Guest:
    """The one VM of a name or number.

    Raises:
        CallerError: `not_found`; `arguments_invalid`: several bear the name.

    """
    there = [one for one in guests if one.type == "qemu" and not one.template and name in (one.name, str(one.vmid))]
    if not there:
        raise CallerError(Code.NOT_FOUND, f"Unable to find VM {name} in {cluster}.", "list_inventory has them.")
    if len(there) > 1:
        numbers = ", ".join(str(one.vmid) for one in there[:MOST_NAMED])
        cause = f"Unable to tell which VM {name} of {cluster} is meant: {numbers} are called so."
        raise CallerError(Code.ARGUMENTS_INVALID, cause, "Give its number, also in the incident.")
    return there[0]
