"""The steps that remove what a deployment made, and nothing else.

Everything that can be undone comes first, for all guests; removals come last, since there is no way back.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.domain.text import counted, quoted
from atlas_mcp.engines.proxmox import spec
from atlas_mcp.engines.proxmox.spec import (
    AskAllowance,
    AskBackupJobs,
    AskGuestConfig,
    AskHa,
    AskHealth,
    AskResources,
    AskTaken,
    BackupJob,
    GuestConfig,
    Resources,
)
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Effect, JsonObject, Predicate, Step, Undo
from atlas_mcp.toolset import Context, Deployment, Draft, HeldMember

from .conditions import guests_there
from .costs import costed, totals
from .joins import has_own_job, own_job
from .make import step_of
from .ownership import letting_go, strange_disks, stranger
from .privileges import Grounds, lacking

_SHUTDOWN_S, _DESTROY_S = 60, 600


async def remove_fleet(ctx: Context, deployment: Deployment, *, one_token: bool = False) -> Draft:
    """Draft the removal of every member that the deployment has."""
    keys = [member.key for member in deployment.members]
    if not keys:
        return Draft(environment=deployment.environment, steps=())
    steps = await remove_steps(ctx, keys, deployment, after=())
    await _check_privileges(ctx, deployment.place, steps, one_token=one_token)
    vms = [Vm.model_validate(member.spec) for member in deployment.members]
    return Draft(
        environment=deployment.environment,
        environment_name=deployment.environment_name,
        steps=steps,
        predicates=_predicates(deployment, steps) if steps else (),
        costs=costed(*(-amount for amount in totals(vms))),
        estimate_s=10 + 5 * len(keys),
    )


async def _check_privileges(ctx: Context, cluster: str, steps: Sequence[Step], *, one_token: bool) -> None:
    health = await ctx.fact(AskHealth(cluster=cluster, admin=True))
    allowance = await ctx.fact(AskAllowance(cluster=cluster))
    resources = await ctx.fact(AskResources(cluster=cluster))
    grounds = replace(Grounds.read(cluster, health, allowance, resources), one_token=one_token)
    problems = lacking(grounds, steps)
    if problems:
        raise CallerError(
            Code.PLAN_UNFEASIBLE,
            f"Unable to plan the removal on {cluster}: privileges are missing; nothing was changed.",
            "Mend these and plan again:",
            problems,
        )


def _predicates(deployment: Deployment, steps: Sequence[Step]) -> tuple[Predicate, ...]:
    return (
        *guests_there(deployment.place, steps),
        Predicate(
            id="quorate",
            engine=spec.ENGINE,
            kind=spec.PredicateKind.QUORATE,
            summary=f"{deployment.place} has quorum",
            args={"cluster": deployment.place},
        ),
    )


async def remove_steps(
    ctx: Context, keys: Sequence[str], deployment: Deployment, after: Sequence[Step]
) -> tuple[Step, ...]:
    """Steps that remove these members once `after` is done. One that somebody else removed just leaves the record.

    Raises:
        CallerError: `not_ours`: a guest bears no mark of ours, or has something that we did not add.

    """
    if not keys:
        return ()
    members = [member for member in deployment.members if member.key in keys]
    guests = await ctx.fact(AskResources(cluster=deployment.place))
    gone = await gone_members(ctx, members, guests, deployment.place)
    managed = (await ctx.fact(AskHa(cluster=deployment.place))).resources
    jobs: tuple[BackupJob, ...] = ()
    if any(has_own_job(Vm.model_validate(member.spec)) for member in members):
        jobs = await ctx.fact(AskBackupJobs(cluster=deployment.place))
    first: list[Step] = []
    found: list[tuple[HeldMember, GuestConfig]] = []
    problems: list[Problem] = []
    for member in [member for member in members if member.key not in gone]:
        guest = guests.guest(int(member.target.id))
        config = (
            await ctx.fact(AskGuestConfig(cluster=deployment.place, vmid=guest.vmid, node=guest.node))
            if guest
            else None
        )
        problem = _refusal(member, config, deployment)
        if problem is not None:
            problems.append(problem)
        elif config is not None:
            found.append((member, config))
            job = own_job(jobs, deployment.nonce, config.vmid)
            first += _undoable(member, config, deployment, f"vm:{member.target.id}" in managed, job)
    if problems:
        raise CallerError(
            Code.NOT_OURS,
            f"Unable to plan the removal: {counted(len(problems), 'guest')} not as we made them; nothing was changed.",
            "Look at them:",
            tuple(problems),
        )
    needs = tuple(step.id for step in (*after, *first))
    forgotten = [
        _forget(member, deployment, needs, _left(member, deployment, managed, jobs))
        for member in members
        if member.key in gone
    ]
    needs += tuple(step.id for step in forgotten)
    return (*first, *forgotten, *(_destroy(member, config, deployment, needs) for member, config in found))


async def gone_members(
    ctx: Context, members: Collection[HeldMember], guests: Resources, cluster: str
) -> frozenset[str]:
    """The keys of the members whose guests somebody else has removed: not seen, and PVE says that the VMID is free."""
    unseen = {member.key: int(member.target.id) for member in members if guests.guest(int(member.target.id)) is None}
    if not unseen:
        return frozenset()
    taken = await ctx.fact(AskTaken(cluster=cluster, vmids=tuple(unseen.values())))
    return frozenset(key for key, vmid in unseen.items() if vmid not in taken)


def _refusal(member: HeldMember, config: GuestConfig | None, deployment: Deployment) -> Problem | None:
    """Why a member may not be removed."""
    if config is None:
        return Problem(
            f"/members/{member.key}",
            f"VM {member.target.id} ({member.target.name}) is there, but the token cannot see it.",
            "Put it back into its pool, or let the token see it; then plan again.",
        )
    if config.text("lock") == "clone":
        return Problem(
            f"/members/{member.key}",
            f"VM {config.vmid} ({member.target.name}) is still being cloned.",
            "Wait until its job has ended, or cancel that; then plan again.",
        )
    cause = stranger(member, config, deployment.nonce)
    if cause:
        return Problem(
            f"/members/{member.key}",
            f"VM {config.vmid} ({config.name}) {cause}.",
            f"It is left alone. {letting_go(deployment, member)}",
        )
    cause = _foreign(member, config)
    if cause:
        return Problem(f"/members/{member.key}", f"VM {config.vmid} ({config.name}) {cause}.", "Remove it by hand.")
    return None


def _foreign(member: HeldMember, config: GuestConfig) -> str:
    if config.text("protection") == "1" and not member.spec.get("protection"):
        return "is protected, which we did not ask for"
    if config.text("parent"):
        return f"has a snapshot ({config.shown('parent')}) that we did not make"
    strange = strange_disks(member, config)
    return f"has a disk that we did not add ({quoted(strange[0].volume)})" if strange else ""


def _undoable(
    member: HeldMember, config: GuestConfig, deployment: Deployment, managed: bool, job: BackupJob | None
) -> list[Step]:
    guest: JsonObject = {"vmid": config.vmid, "nonce": deployment.nonce}
    name = config.name
    steps: list[Step] = []
    if managed:
        steps.append(_step(member, "ha", spec.HaRemove(**guest), f"take {name} back from HA", Effect.CHANGE))
    if job is not None:
        drop = spec.BackupRemove(**guest, job=job.id)
        steps.append(_step(member, "backup", drop, f"delete the backup job of {name}", Effect.CHANGE))
    if config.text("protection") == "1":
        unprotect = spec.Configure(**guest, set={"protection": 0})
        steps.append(_step(member, "unprotect", unprotect, f"lift the protection of {name}", Effect.CHANGE))
    stop = spec.Stop(**guest, shutdown_s=_SHUTDOWN_S)
    stopping = _step(member, "stop", stop, f"shut {name} down, stop it after {_SHUTDOWN_S} s", Effect.INTERRUPT)
    steps.append(stopping.model_copy(update={"deadline_s": _SHUTDOWN_S + 120}))
    ordered: list[Step] = []
    for step in steps:
        ordered.append(step.model_copy(update={"needs": (ordered[-1].id,) if ordered else ()}))
    return ordered


def _destroy(member: HeldMember, config: GuestConfig, deployment: Deployment, needs: tuple[str, ...]) -> Step:
    volumes = tuple(disk.volume for disk in config.disks)
    action = spec.Destroy(vmid=config.vmid, nonce=deployment.nonce, volumes=volumes, identity=config.identity)
    return step_of(
        f"{member.key}/destroy",
        action,
        member.target,
        f"remove {config.name} and its {len(volumes)} disk{'s' if len(volumes) != 1 else ''}",
        Effect.REMOVE,
        Undo.NEVER,
        deadline_s=_DESTROY_S,
        needs=needs,
    ).model_copy(update={"drops": member.key})


def _left(member: HeldMember, deployment: Deployment, managed: Collection[str], jobs: tuple[BackupJob, ...]) -> str:
    """What still names a guest that is gone: PVE refuses to change it without the guest, and so do we."""
    vmid = int(member.target.id)
    job = own_job(jobs, deployment.nonce, vmid)
    left = [
        *([f"HA resource vm:{vmid}"] if f"vm:{vmid}" in managed else []),
        *([f"backup job {job.id}"] if job else []),
    ]
    return f"; delete by hand: {', '.join(left)}" if left else ""


def _forget(member: HeldMember, deployment: Deployment, needs: tuple[str, ...], left: str) -> Step:
    action = spec.Destroy(vmid=int(member.target.id), nonce=deployment.nonce, volumes=(), gone=True)
    summary = f"forget {member.target.name}, which somebody else has removed{left}"
    step = step_of(f"{member.key}/destroy", action, member.target, summary, Effect.REMOVE, Undo.NEVER, needs=needs)
    return step.model_copy(update={"drops": member.key, "target_gone": True})


def _step(member: HeldMember, name: str, action: spec.OnGuest, summary: str, effect: Effect) -> Step:
    return step_of(f"{member.key}/{name}", action, member.target, summary, effect, Undo.RESTORE)
