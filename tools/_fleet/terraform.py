"""A fleet by Terraform: the same survey and the same checks, and then a run of Terraform's instead of steps of our own.

What the run does is found out by a job: Terraform plans the rendered tree, and its engine completes the draft. Here
stands what goes around the run: VMIDs claimed before it, guests looked at and forgotten after it, what must be true.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from atlas_mcp.domain.fleet.change import Aspect, VmChange
from atlas_mcp.domain.fleet.entries import at_entries
from atlas_mcp.engines.proxmox.spec import (
    ENGINE,
    AskGuestConfig,
    AskResources,
    AskTemplates,
    Claim,
    Destroy,
    GuestConfig,
    Need,
    PredicateKind,
    Verify,
)
from atlas_mcp.engines.terraform import ENGINE as TERRAFORM
from atlas_mcp.engines.terraform.spec import END, MARKED, UNTAKEN, AskDrift, AskProgram, Prepare, Scope
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Effect, JsonObject, Predicate, Step, Target, Undo
from atlas_mcp.toolset import Context, Deployment, Draft, HeldMember, StoredSpec

from .change import change_steps
from .drift import not_running, unlike
from .guest import needs_cloud_init, settings, strays
from .joins import has_own_job
from .look import named
from .make import step_of
from .numbering import check_numbering, disk_keys
from .ownership import letting_go, stranger
from .plan import Survey, Work, changes_of, check_as_made, drafted
from .privileges import Grounds, lacking
from .remove import remove_fleet
from .template import check_provider
from .tree import prepared, prepared_as_it_is

_APART = (Aspect.HA, Aspect.BACKUP, Aspect.POOL)  # Terraform has its own way with these
_NOT_IN_PLACE = {
    Aspect.CLOUD_INIT: "cloud_init of a VM that is there does not change: its module ignores users, keys and snippets",
    Aspect.NIC_REMOVE: "a NIC of a VM that is there does not go: its provider leaves netN or ipconfigN in the guest",
}
_PREPARE_S = 2400
_RUN_S = 15  # what a run takes that only changes something


async def plan_by_terraform(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """Draft what turns the deployment into the spec by Terraform; one that ATLAS made is handed over as it is."""
    of, done, draft = await drafted(ctx, spec, deployment, migrates=True)
    await ctx.fact(AskProgram(cluster=of.seen.cluster, owner=deployment.owner))
    kept = [member for member in of.deployment.members if member.key in of.held]
    taking_over = bool(kept) and not deployment.owner
    if taking_over:
        _refuse([] if of.changes.empty and not of.lost else [_another(deployment)], "hand the deployment to Terraform")
    configs = await _configs(ctx, of, kept)
    _refuse(
        [*_not_by_terraform(of), *_not_in_place(of), *_unmarked(of, kept, configs), *_unsayable(of, configs)],
        "plan with Terraform",
    )
    _refuse(await _ungranted(ctx, of), "plan with Terraform")
    claims = _claims(of, done, deployment)
    gone = tuple(_forget(step) for step in done.removed if step.drops)
    created = tuple(place.vmid for place in done.places.values())
    scope = Scope(
        created=created,
        kept=() if taking_over else tuple(int(member.target.id) for member in kept if _wanted(member, of)),
        removed=tuple(int(step.target.id) for step in done.removed if step.drops and not step.target_gone),
        adopted=tuple(int(member.target.id) for member in kept) if taking_over else (),
        gone=tuple({*_gone(done.removed), *(int(member.target.id) for member in of.lost)} - {*created}),
        keys={int(member.target.id): member.key for member in kept}
        | {place.vmid: key for key, place in done.places.items()},
    )
    return draft.model_copy(
        update={
            "steps": (*claims, *_after(of, done, deployment), *gone),
            "predicates": (*_conditions(draft.predicates, claims), *_checked(of.seen.cluster, deployment, scope)),
            "estimate_s": max(draft.estimate_s, _RUN_S),
            "prepare": await prepared(
                ctx, of, done, _step(of.seen.cluster, deployment, scope), configs, taking_over=taking_over
            ),
        }
    )


async def repair_by_terraform(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """Draft that Terraform sets back what has drifted, as every plan of its does: a guest that it made is started.

    Whether a guest runs that it took over, it leaves alone.
    """
    check_as_made(ctx, spec, deployment)
    draft = await plan_by_terraform(ctx, spec, deployment)
    guests = await ctx.fact(AskResources(cluster=deployment.place))
    stopped = [
        f"drift that stays: {line}: Terraform took it over, and does not start it; start it in PVE"
        for member in deployment.members
        if member.noted.get("adopted") and (guest := guests.guest(int(member.target.id))) is not None
        for line in not_running(member, guest)
    ]
    return draft.model_copy(update={"warnings": (*draft.warnings, *stopped)})


async def remove_by_terraform(ctx: Context, deployment: Deployment) -> Draft:
    """Draft that Terraform destroys what it made. What it took over from ATLAS is handed back first."""
    if any(member.noted.get("adopted") for member in deployment.members):
        raise CallerError(
            Code.PLAN_UNFEASIBLE,
            "Unable to plan the removal: Terraform took over VMs that ATLAS made, and never destroys them.",
            "Hand the deployment back first: plan it with engine proxmox and apply that; then remove it.",
        )
    draft = await remove_fleet(ctx, deployment, one_token=True)
    await ctx.fact(AskProgram(cluster=deployment.place, owner=deployment.owner))
    gone = tuple(_forget(step) for step in draft.steps if step.drops)
    there = [int(step.target.id) for step in draft.steps if step.drops and not step.target_gone]
    scope = Scope(removed=tuple(there), gone=_gone(draft.steps))
    return draft.model_copy(
        update={
            "steps": gone,
            "predicates": (*_conditions(draft.predicates, ()), *_checked(deployment.place, deployment, scope)),
            "prepare": await prepared_as_it_is(
                ctx, deployment, _step(deployment.place, deployment, scope, destroy=True)
            ),
        }
    )


async def hand_back(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """Draft that Terraform lets go of a deployment, and leaves every guest as it is."""
    if not changes_of(ctx, spec, deployment).empty:
        _refuse([_another(deployment)], "hand the deployment back")
    await ctx.fact(AskProgram(cluster=deployment.place, owner=deployment.owner))
    vmids = {int(member.target.id): member.key for member in deployment.members}
    scope = Scope(kept=tuple(vmids), forget=True, keys=vmids)
    return Draft(
        environment=deployment.environment,
        environment_name=deployment.environment_name,
        steps=(),
        predicates=_checked(deployment.place, deployment, scope),
        estimate_s=30,
        prepare=await prepared_as_it_is(ctx, deployment, _step(deployment.place, deployment, scope)),
    )


async def drift_by_terraform(ctx: Context, deployment: Deployment) -> tuple[str, ...]:
    """What Terraform finds changed, by resource and attribute; and guests that are gone, or not as was recorded.

    After a run that failed, Terraform knows the changes that it made, and the record does not.
    """
    asked = AskDrift(cluster=deployment.place, deployment=deployment.id, owner=deployment.owner)
    found = await ctx.fact(asked)
    seen = await ctx.fact(AskResources(cluster=deployment.place))
    lines: list[str] = []
    for member in deployment.members:
        guest = seen.guest(int(member.target.id))
        if guest is None:
            lines.append(f"{member.key}: VM {member.target.id} is gone, or the token cannot see it")
            continue
        config = await ctx.fact(AskGuestConfig(cluster=deployment.place, vmid=guest.vmid, node=guest.node))
        if cause := stranger(member, config, deployment.nonce):
            lines.append(f"{member.key}: VM {guest.vmid} {cause}")
            continue
        told = [line for line in found if f'["{guest.vmid}"]' in line]
        lines += [] if told else unlike(member, config)
        if not any("started" in line for line in told):  # Terraform leaves alone whether one that it took over runs
            lines += not_running(member, guest)
    return (*lines, *found)


# -- what stands in the way --------------------------------------------------------------------------


def _another(deployment: Deployment) -> Problem:
    return Problem(
        "",
        "the spec asks for something else than was made, and handing over changes nothing.",
        f"Apply it first with the engine that owns the deployment, or hand over revision {deployment.spec_revision}.",
    )


def _not_by_terraform(of: Survey) -> list[Problem]:
    """What the module does not do, and what its provider cannot without a privilege of the one token it is given."""
    problems = [
        Problem(f"/vms/{vm.id}/backup", f"{vm.id}: Terraform makes no backup jobs.", "Name a job that there is.")
        for vm in of.vms
        if has_own_job(vm)
    ]
    if any(vm.ha for vm in of.vms) and not of.seen.health.privileges.get("/", {}).get("Sys.Console"):
        problems.append(
            Problem("", "HA by Terraform needs Sys.Console on / for the cluster's token.", "Grant it, or leave out ha.")
        )
    adopted = {member.key for member in of.deployment.members if member.noted.get("adopted")}
    problems += [
        Problem("/spec/removed", f"{vm.id}: Terraform took this VM over, and never destroys it.", "Hand it back first.")
        for vm in of.changes.removed
        if vm.id in adopted
    ]
    return problems


def _not_in_place(of: Survey) -> tuple[Problem, ...]:
    """Changes that Terraform would leave out in silence, or never be done with. The API engine makes them."""
    way = (
        "Leave that as it is, hand the deployment back (atlas-mcp plan FILE --engine proxmox), and change it then;"
        " after that Terraform can take the deployment over again."
    )
    found = [(change, _NOT_IN_PLACE.get(change.aspect) or _dns_left(change)) for change in of.changes.changed]
    problems = [
        Problem(f"/vms/{change.vm_id}/{change.aspect.value.partition('.')[0]}", f"by Terraform, {cause}.", way)
        for change, cause in found
        if cause
    ]
    return at_entries(problems, of.vms)


def _dns_left(change: VmChange) -> str:
    """Why DNS settings do not go; "" where each is only replaced."""
    if change.aspect is not Aspect.DNS or not isinstance(change.old, dict) or not isinstance(change.new, dict):
        return ""
    left = [key for key, value in change.old.items() if value and not change.new.get(key)]
    return f"dns {', '.join(left)} of a VM that is there does not go: its provider leaves it in the guest" * bool(left)


async def _ungranted(ctx: Context, of: Survey) -> Sequence[Problem]:
    """What the one token lacks for changes: the calls are those that the API engine would make, and migrations."""
    in_place = tuple(change for change in of.changes.changed if change.aspect not in _APART)
    steps = await change_steps(ctx, replace(of.changes, changed=in_place), of.vms, of.deployment, of.seen)
    guests = {vm.id: of.seen.resources.guest(of.held[vm.id]) for vm in of.vms if vm.id in of.held}
    migrations = [
        Need(path=f"/vms/{guest.vmid}", pool=guest.pool, any_of=("VM.Migrate",))
        for vm in of.vms
        if vm.node and (guest := guests.get(vm.id)) is not None and vm.node != guest.node
    ]
    return lacking(Grounds.of(of.seen, one_token=True), steps, migrations)


async def _configs(ctx: Context, of: Survey, kept: Sequence[HeldMember]) -> dict[int, GuestConfig]:
    """The configurations of the members that are there, by VMID."""
    vmids = [int(member.target.id) for member in kept]
    there = tuple(vmid for vmid in vmids if of.seen.resources.guest(vmid))
    found = await ctx.fact(AskTemplates(cluster=of.seen.cluster, vmids=there)) if there else ()
    return {config.vmid: config for config in found}


def _unsayable(of: Survey, configs: Mapping[int, GuestConfig]) -> Iterable[Problem]:
    """Disks that the module cannot say, of templates and of guests that are there; settings that it would not reset."""
    for vm in of.vms:
        if vm.id in of.held:
            config, what = configs.get(of.held[vm.id]), f"VM {of.held[vm.id]}"
        else:
            config, what = of.seen.template_of(vm), f"template {vm.template}"
        if config is not None and config.disks:
            yield from check_numbering(vm, config, what)
            yield from check_provider(vm, config, of.seen.allowance) if vm.id not in of.held else ()


def _unmarked(of: Survey, kept: Sequence[HeldMember], configs: Mapping[int, GuestConfig]) -> list[Problem]:
    """Guests that are there and not ours: Terraform would take them for its own, and write our mark onto them."""
    there = {int(member.target.id): member for member in kept}
    return [
        Problem(
            f"/members/{there[config.vmid].key}",
            f"VM {config.vmid} ({config.name}) {cause}.",
            f"It is left alone. {letting_go(of.deployment, there[config.vmid])}",
        )
        for config in configs.values()
        if (cause := stranger(there[config.vmid], config, of.deployment.nonce))
    ]


def _refuse(problems: Sequence[Problem], what: str) -> None:
    if problems:
        raise CallerError(
            Code.PLAN_UNFEASIBLE, f"Unable to {what}; nothing was changed.", "Mend these:", tuple(problems)
        )


# -- around the run ----------------------------------------------------------------------------------


def _step(cluster: str, deployment: Deployment, scope: Scope, *, destroy: bool = False) -> Step:
    action = Prepare(owner=deployment.owner, scope=scope, destroy=destroy)
    return Step(
        id="terraform/prepare",
        engine=TERRAFORM,
        action="prepare",
        target=Target(engine=TERRAFORM, place=cluster, kind=TERRAFORM, id=deployment.id, name=deployment.name),
        summary=f"have Terraform plan {deployment.name}",
        effect=Effect.READ,
        undo=Undo.COVERED,
        args=action.model_dump(mode="json", exclude={"action"}),
        deadline_s=_PREPARE_S,
    )


def _claims(of: Survey, done: Work, deployment: Deployment) -> tuple[Step, ...]:
    """One for each VM that is made: what the step that would have cloned it says, and no write."""
    by_template: dict[int, dict[str, str]] = {}
    sources: dict[str, int] = {}
    for vm in of.changes.added:
        template, place = named(of.seen.resources, vm.template)[0], done.places[vm.id]
        by_template.setdefault(template.vmid, {})[str(place.vmid)] = place.node
        sources[vm.id] = template.vmid
    nodes = {guest.vmid: guest.node for guest in of.seen.resources.guests}
    clones = {step.makes.key: step for step in done.made if step.makes is not None}
    found = []
    for vm in of.changes.added:
        clone, template_vmid = clones[vm.id], sources[vm.id]
        claim = Claim(
            vmid=done.places[vm.id].vmid,
            nonce=deployment.nonce,
            template=template_vmid,
            source=nodes[template_vmid],
            name=vm.hostname,
            pool=vm.pool or "",
            ha=vm.ha is not None,
            disks=disk_keys(vm, of.seen.template_of(vm)),
            siblings=by_template[template_vmid],
        )
        summary = clone.summary.replace("clone ", "claim for Terraform a clone of ", 1)
        step = step_of(f"{vm.id}/claim", claim, clone.target, summary, Effect.CREATE, Undo.RESTORE)
        found.append(step.model_copy(update={"makes": clone.makes}))
    return tuple(found)


def _after(of: Survey, done: Work, deployment: Deployment) -> Iterable[Step]:
    """Every new guest waited for and looked at, once Terraform has ended."""
    for vm in of.changes.added:
        mine = {step.action: step for step in done.made if step.id.startswith(f"{vm.id}/")}
        ready = mine["ready"].model_copy(update={"needs": (END,)})
        guest: JsonObject = {"vmid": done.places[vm.id].vmid, "nonce": deployment.nonce}
        template = of.seen.template_of(vm)
        verify = Verify(
            **guest,
            expect={"name": vm.hostname, "cores": vm.cores, "memory": int(vm.memory)},
            disks=disk_keys(vm, template),
            absent=strays(settings(vm, template, of.seen.allowance), template) if template else (),
            cloud_init=needs_cloud_init(vm),
        )
        args = verify.model_dump(mode="json", exclude={"action"})
        yield ready
        yield mine["verify"].model_copy(update={"needs": (ready.id,), "args": args})


def _forget(step: Step) -> Step:
    """A removal that Terraform does: what is left is that the guest is gone, and leaves the record."""
    action = Destroy(vmid=int(step.target.id), nonce=str(step.args["nonce"]), volumes=(), gone=True)
    summary = step.summary if step.target_gone else f"{step.summary}, by Terraform"
    forgotten = step_of(step.id, action, step.target, summary, Effect.REMOVE, Undo.NEVER, needs=(END,))
    return forgotten.model_copy(update={"drops": step.drops, "target_gone": True})


def _gone(steps: Iterable[Step]) -> tuple[int, ...]:
    """The VMIDs of members that somebody else has removed."""
    return tuple(int(step.target.id) for step in steps if step.drops and step.target_gone)


def _conditions(predicates: Sequence[Predicate], claims: Sequence[Step]) -> Iterable[Predicate]:
    """Those of the steps that the run stands for, net of the claims instead of the clones."""
    ids = {step.id.replace("/claim", "/clone"): step.id for step in claims}
    for predicate in predicates:
        if predicate.kind != PredicateKind.GUESTS_THERE:
            yield predicate.model_copy(
                update={"needs": {ids[step]: need for step, need in predicate.needs.items() if step in ids}}
            )


def _checked(cluster: str, deployment: Deployment, scope: Scope) -> tuple[Predicate, ...]:
    """Read right before the run: what it makes is free, and what it touches is ours."""
    there = sorted(scope.there)
    found = []
    if scope.created:
        args: JsonObject = {"cluster": cluster, "vmids": [*scope.created]}
        found.append((UNTAKEN, PredicateKind.UNTAKEN, "PVE says that the new VMIDs are free", args))
    if there:
        args = {"cluster": cluster, "vmids": [*there], "nonce": deployment.nonce}
        found.append((MARKED, PredicateKind.MARKED, "the VMs that are there carry our mark", args))
    return tuple(Predicate(id=id, engine=ENGINE, kind=kind, summary=text, args=args) for id, kind, text, args in found)


def _wanted(member: HeldMember, of: Survey) -> bool:
    return any(vm.id == member.key for vm in of.vms)
