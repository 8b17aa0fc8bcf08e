"""From a fleet and a cluster to a draft: what is to be made, changed and removed so that the spec holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from atlas_mcp.domain.fleet.change import Changes, compare
from atlas_mcp.domain.fleet.entries import at_entries
from atlas_mcp.domain.fleet.expand import expand
from atlas_mcp.domain.fleet.parse import parse_fleet
from atlas_mcp.domain.fleet.placement import Assignment
from atlas_mcp.domain.fleet.spec import FleetSpec
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.domain.text import counted
from atlas_mcp.engines.proxmox.spec import ENGINE, AskTaken
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Cost, Member, Step, Target
from atlas_mcp.toolset import Context, Deployment, Draft, HeldMember, StoredSpec

from .assess import Assessment, assess, readdressed
from .bound import said, too_low
from .change import change_steps
from .checks import check_vm
from .conditions import conditions
from .conflicts import addresses_of, coverage, free_vmids
from .costs import costed, totals
from .drift import drift_warnings, not_running
from .hosted import no_hosts, unconfigurable
from .look import Look, choose_cluster, look
from .make import Place, make_steps
from .notes import notes_of
from .privileges import Grounds, lacking
from .remove import gone_members, remove_steps
from .repair import Repair, repair
from .room import guess
from .wishes import unreachable


@dataclass(frozen=True)
class Survey:
    """A spec, its deployment and a cluster held together: what is to be done, and whether it can be."""

    fleet: FleetSpec
    vms: tuple[Vm, ...]
    deployment: Deployment
    changes: Changes
    held: dict[str, int]
    seen: Look
    found: Assessment
    lost: tuple[HeldMember, ...]
    one_token: bool = False
    hosts: bool = False
    misbound: tuple[Problem, ...] = ()
    unconfigurable: tuple[Problem, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that stands in the way of making the new VMs; with none, the steps tell which privileges lack."""
        silent = unreachable(self.fleet, self.vms, {*self.held, *(member.key for member in self.lost)})
        found = (*self.misbound, *silent, *self.unconfigurable, *self.changes.refusals, *self.found.problems)
        return (*found, *lacking(Grounds.of(self.seen, one_token=self.one_token), self.likely)) if found else ()

    @property
    def likely(self) -> tuple[Step, ...]:
        """The steps of the new VMs, where they are possible at all: on their places, else on ones that are likely."""
        steps: list[Step] = []
        for vm in self.changes.added:
            if not any(check_vm(self.seen, vm)):
                spot = self.found.places.get(vm.id) or guess(self.seen, vm)
                place = _place(spot, self.seen.allowance.first_vmid)
                steps += make_steps(vm, place, self.seen, self.deployment, keyed=self.keyed)
        return tuple(steps)

    @property
    def keyed(self) -> bool:
        """Whether what comes after the new VMs takes their host keys."""
        return self.configures or self.hosts

    @property
    def configures(self) -> bool:
        """Whether the plan runs roles on the VMs that it makes. One of an engine with its own way does not."""
        return self.fleet.spec.configure and not self.one_token


@dataclass(frozen=True)
class Work:
    """The steps of a plan, by what they do, and where the VMs are."""

    made: tuple[Step, ...]
    changed: tuple[Step, ...]
    removed: tuple[Step, ...]
    places: dict[str, Place]

    @property
    def steps(self) -> tuple[Step, ...]:
        """All of them."""
        return (*self.made, *self.changed, *self.removed)


async def survey(
    ctx: Context, spec: StoredSpec, deployment: Deployment, *, reads_s: float = 0, hosts: bool = False
) -> Survey:
    """Look at the cluster that a spec is for, and assess it. Raises only where nothing can be looked at.

    With `hosts`, the new VMs are to be hosts on which something is done, whatever the spec says.
    Where static addresses are given, `reads_s` is how long other people's guests are read for theirs.
    """
    fleet = parse_fleet(spec.body, ctx.resources("profiles"), ctx.environments())
    vms = expand(fleet)
    cluster = choose_cluster(ctx, fleet.spec.cluster, deployment.place)
    seen = await look(ctx, cluster, vms, deployment.id, _held(deployment))
    wanted = {vm.id for vm in vms}
    made = [member for member in deployment.members if member.made and member.key in wanted]
    gone = await gone_members(ctx, made, seen.resources, cluster)
    lost = tuple(member for member in made if member.key in gone)
    there = deployment.model_copy(
        update={"members": tuple(member for member in deployment.members if member.key not in gone)}
    )
    changes = compare(_held(there), vms, fleet.spec.removed)
    held = {member.key: int(member.target.id) for member in there.members if member.made}
    wanted = {text.partition(" ")[0] for text in addresses_of(readdressed(changes, vms))}
    if wanted and reads_s:
        seen = replace(seen, sightings=await ctx.sightings(cluster, reads_s, wanted))
    misbound = at_entries(too_low(ctx.bindings(), cluster, fleet, vms), vms)
    assessment = assess(seen, changes, vms, held)
    cannot: tuple[Problem, ...] = ()
    if fleet.spec.configure and not deployment.owner:
        cannot = at_entries(await unconfigurable(ctx, cluster, changes.added), vms)
    elif hosts:
        cannot = at_entries(await no_hosts(ctx, cluster, changes.added), vms)
    of = Survey(fleet, vms, there, changes, held, seen, assessment, lost, hosts=hosts)
    return replace(of, misbound=misbound, unconfigurable=cannot)


async def work(ctx: Context, of: Survey, vmids: Iterator[int], *, changes: bool = True) -> Work:
    """The steps, with new VMs at the next of `vmids`; without those of changes where another engine makes them.

    Raises:
        CallerError: `plan_unfeasible`, `not_ours`.

    """
    places = {vm.id: _place(of.found.places[vm.id], next(vmids)) for vm in of.changes.added}
    made = [
        step
        for vm in of.changes.added
        for step in make_steps(vm, places[vm.id], of.seen, of.deployment, keyed=of.keyed)
    ]
    changed = await change_steps(ctx, of.changes, of.vms, of.deployment, of.seen) if changes else ()
    removed = await remove_steps(ctx, [vm.id for vm in of.changes.removed], of.deployment, after=[*made, *changed])
    return Work(tuple(made), tuple(changed), tuple(removed), places)


async def repair_fleet(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """Draft what sets the deployment back to what it was made as, and changes nothing else."""
    check_as_made(ctx, spec, deployment)
    _, _, draft = await drafted(ctx, spec, deployment, repairs=True)
    return draft


def check_as_made(ctx: Context, spec: StoredSpec, deployment: Deployment) -> None:
    """See that a spec asks for nothing but what was made.

    Raises:
        CallerError: `plan_unfeasible`.

    """
    if not changes_of(ctx, spec, deployment).empty:
        raise CallerError(
            Code.PLAN_UNFEASIBLE,
            f"Unable to repair {deployment.name}: the spec asks for something else than was made; nothing was changed.",
            f"Apply that first, with a plan that does not repair; or repair what was made: atlas-mcp plan"
            f" {deployment.id} --repair",
        )


async def drafted(
    ctx: Context,
    spec: StoredSpec,
    deployment: Deployment,
    *,
    migrates: bool = False,
    repairs: bool = False,
    hosts: bool = False,
) -> tuple[Survey, Work, Draft]:
    """The draft, and what it stands on. An engine that `migrates` has its own way, and one token.

    With `repairs`, what has drifted is set back besides. With `hosts`, steps on the new VMs follow.
    """
    of = await survey(ctx, spec, deployment, reads_s=_READS_S, hosts=hosts)
    if migrates:
        of = replace(without_migrations(of), one_token=True, unconfigurable=())
    _refuse(of.problems, of.seen.cluster)
    done = await work(ctx, of, iter(await _free(ctx, of.seen, len(of.changes.added))), changes=not migrates)
    back = await repair(ctx, of.seen, _staying(of), of.deployment) if repairs else Repair()
    done = replace(done, changed=(*done.changed, *back.steps))
    needed = [step for step in done.steps if not migrates or step.action not in _OF_ADMIN]
    _refuse(lacking(Grounds.of(of.seen, one_token=of.one_token), needed), of.seen.cluster)
    vmids = {vm.id: of.held[vm.id] if vm.id in of.held else done.places[vm.id].vmid for vm in of.vms}
    renamed = [vm for vm in of.vms if vm.id not in of.held or any(c.aspect == "hostname" for c in of.changes.of(vm.id))]
    names = {vm.hostname: vmids[vm.id] for vm in renamed}
    addresses = addresses_of(readdressed(of.changes, of.vms))
    name = said(ctx.environments(), of.fleet, of.vms)
    drift = back.warnings
    if not (migrates or repairs):
        drift = tuple(await drift_warnings(ctx, of.seen, _staying(of), of.deployment.nonce))
    return (
        of,
        done,
        Draft(
            environment=ctx.environments().judged(name),
            environment_name=name,
            steps=done.steps,
            predicates=conditions(
                of.seen, of.changes.added, done.places, done.made, [*done.changed, *done.removed], names, addresses
            )
            if done.steps or migrates
            else (),
            facts=of.seen.facts,
            members=tuple(_member(vm, vmids[vm.id], of.seen.cluster) for vm in of.vms),
            costs=costs(of),
            estimate_s=_estimate(done.steps, of.changes),
            warnings=(
                *of.found.warnings,
                *(_compared(of) if addresses else ()),
                *_both(of),
                *_unconfigured(of),
                *_reboots(of.changes),
                *_missing(of, starts=migrates or repairs),
                *drift,
                *(notes_of(spec.body) if done.made else ()),
            ),
        ),
    )


def without_migrations(of: Survey) -> Survey:
    """A survey in which another node is no refusal."""
    refusals = tuple(one for one in of.changes.refusals if not one.pointer.endswith("/node"))
    return replace(of, changes=replace(of.changes, refusals=refusals))


def _compared(of: Survey) -> Iterator[str]:
    """How many guests the addresses were compared with."""
    seen = coverage(of.seen, of.deployment)
    if seen.others:
        checked = sum(age <= _COUNTS_S for age in seen.ages)
        rest = "" if checked == seen.others else "; the others are read before anything runs"
        yield f"addresses: {checked} of {seen.others} guests checked{rest}"


def _both(of: Survey) -> Iterator[str]:
    """Ids under `removed` that are left from before: what stands under vms is wanted."""
    for key in sorted({*of.fleet.spec.removed} & {vm.id for vm in of.vms}):
        yield f"{key} is under removed and under vms: it stays; a lower count removes the last of an entry"


def _unconfigured(of: Survey) -> Iterator[str]:
    """That the spec has the VMs configured, and the plan does not."""
    if of.fleet.spec.configure and of.changes.added and not of.configures:
        yield "the new VMs are not configured by this plan: configure plans that once they are made"


def _missing(of: Survey, *, starts: bool) -> Iterator[str]:
    """Members that are not as they were left, as far as one list of guests shows it."""
    for member in of.lost:
        yield f"{member.key}: VM {member.target.id} was removed by somebody else; it is made anew"
    for member in of.deployment.members:
        guest = of.seen.resources.guest(int(member.target.id)) if member.key in of.held else None
        if guest is not None and not starts and not_running(member, guest):
            yield f"{member.key}: VM {guest.vmid} is {guest.status}; this plan does not start it"


def _staying(of: Survey) -> list[HeldMember]:
    """The members that the plan changes, then those that it keeps as they are."""
    changed, wanted = {change.vm_id for change in of.changes.changed}, {vm.id for vm in of.vms}
    there = [member for member in of.deployment.members if member.key in of.held and member.key in wanted]
    return sorted(there, key=lambda member: member.key not in changed)


def changes_of(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Changes:
    """What a spec asks for beside what was made, whatever the cluster is like."""
    fleet = parse_fleet(spec.body, ctx.resources("profiles"), ctx.environments())
    return compare(_held(deployment), expand(fleet), fleet.spec.removed)


def _held(deployment: Deployment) -> tuple[Vm, ...]:
    return tuple(Vm.model_validate(member.spec) for member in deployment.members if member.made)


def _refuse(problems: tuple[Problem, ...], cluster: str) -> None:
    if problems:
        stand = counted(len(problems), "thing", "stands|stand")
        raise CallerError(
            Code.PLAN_UNFEASIBLE,
            f"Unable to plan on {cluster}: {stand} in the way; nothing was changed.",
            "Mend these in the spec or on the cluster, and plan again:",
            problems,
        )


async def _free(ctx: Context, seen: Look, count: int) -> list[int]:
    """The lowest free VMIDs of the operator's range. Where the token does not see every guest, PVE is asked of each."""
    free: list[int] = []
    vmids = free_vmids(seen)
    while len(free) < count:
        some = tuple(islice(vmids, count - len(free)))
        if not some:
            _refuse(
                (Problem("", f"VMIDs do not suffice: {count} are needed.", "Widen vmids in the settings."),),
                seen.cluster,
            )
        taken = () if seen.sees_all else await ctx.fact(AskTaken(cluster=seen.cluster, vmids=some))
        free += [vmid for vmid in some if vmid not in taken]
    return free


def _place(spot: Assignment, vmid: int) -> Place:
    return Place(vmid=vmid, node=spot.host, storages=spot.storages, reason=spot.reason)


def _member(vm: Vm, vmid: int, cluster: str) -> Member:
    target = Target(engine=ENGINE, place=cluster, kind="vm", id=str(vmid), name=vm.hostname)
    return Member(key=vm.id, target=target, spec=vm.model_dump(mode="json"))


def costs(of: Survey) -> tuple[Cost, ...]:
    """What the fleet takes more than before."""
    before, after = totals(_held(of.deployment)), totals(of.vms)
    return costed(*(more - less for more, less in zip(after, before, strict=True)))


_READS_S = 20.0
_COUNTS_S = 1800  # what was read of a guest longer ago does not count as checked
_OF_ADMIN = ("ha_add", "backup_add")  # what an engine that makes guests in its own way does with its own token
_SECONDS: Mapping[str, float] = {"clone": 20, "start": 3, "ready": 30, "stop": 20, "destroy": 5}
_SIDE_BY_SIDE = 4


def _estimate(steps: Sequence[Step], changes: Changes) -> int:
    """Rough: what such steps usually take, four VMs side by side; the longest VM counts whole."""
    by_target: dict[str, float] = {}
    for step in steps:
        by_target[step.target.id] = by_target.get(step.target.id, 0) + _SECONDS.get(step.action, 1)
    if not by_target:
        return 0
    return round(max(max(by_target.values()), sum(by_target.values()) / _SIDE_BY_SIDE))


def _reboots(changes: Changes) -> list[str]:
    return [
        f"{change.vm_id}: {change.aspect.value} takes effect after the guest's next reboot"
        for change in changes.changed
        if change.waits_for_reboot
    ]
