"""A fleet's software on its VMs: the roles that its spec asks for, run by Ansible.

On members that are there it is a run of its own, which owns nothing; what it would change, a job finds out in check
mode. On VMs that a plan makes it is part of that plan, and goes with them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from atlas_mcp.domain.fleet.expand import expand
from atlas_mcp.domain.fleet.parse import parse_fleet
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.domain.problems import closest
from atlas_mcp.engines.ansible.spec import MOST_HOSTS, AskAnsible, Prepare, configured, prepare_step
from atlas_mcp.engines.ansible.spec import Host as RoleHost
from atlas_mcp.engines.ssh import ENGINE as SSH
from atlas_mcp.engines.ssh.spec import AskHosts, Host, health_step, reached_by, same
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Predicate, Step
from atlas_mcp.toolset import Context, Deployment, Draft, HeldMember, Preparation, StoredSpec

from .._health.expected import asked as asked_of
from .._render.components import Component, asked, components
from .._render.known import Known
from .bound import said
from .hosted import host_of
from .plan import drafted

_KINDS = ("ansible", "inventory")  # of template, of which the tree is made
_S_PER_ROLE = 30
_HEALTH_S = 300  # for services to come up


async def configure_fleet(ctx: Context, spec: StoredSpec, deployment: Deployment, roles: Sequence[str] = ()) -> Draft:
    """Draft what runs the roles of a spec, or some of them, on the members that are made.

    Raises:
        CallerError: `plan_unfeasible`, `spec_invalid`, `program_missing`.

    """
    fleet = parse_fleet(spec.body, ctx.resources("profiles"), ctx.environments())
    every = expand(fleet)
    made = {member.key: member for member in deployment.members if member.made}
    vms = [vm for vm in every if vm.id in made]
    if not vms or len(vms) > MOST_HOSTS:
        cause = f"it has {len(vms)} members that are made, and from 1 to {MOST_HOSTS} can be configured"
        remedy = "Plan and apply the fleet first." if not vms else "Make several fleets of it."
        raise CallerError(Code.PLAN_UNFEASIBLE, f"Unable to configure {deployment.name}: {cause}.", remedy)
    found = components(vms, ctx.templates())
    _check_roles(roles, found)
    hosts = await _hosts(ctx, vms, made)
    program = await ctx.fact(AskAnsible())
    name = said(ctx.environments(), fleet, vms)
    prepare = Prepare(
        roles=tuple(roles),
        hosts=tuple(_role_host(vm, hosts[vm.id]) for vm in vms),
        deadline_s=program.deadline_s,
        stop_s=program.stop_s,
    )
    return Draft(
        environment=ctx.environments().judged(name),
        environment_name=name,
        steps=(),
        predicates=tuple(same(host) for host in hosts.values()),
        estimate_s=min(_S_PER_ROLE * len(roles or found), program.deadline_s),
        warnings=tuple(_warnings(every, made, asked(vms, [one for one in found if not roles or one.role in roles]))),
        prepare=_preparation(prepare, deployment, vms),
        run=True,
    )


async def plan_fleet(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """Draft what turns the deployment, perhaps empty, into the spec; where it says so, with roles and health, too."""
    of, done, draft = await drafted(ctx, spec, deployment)
    if not of.configures or not of.changes.added:
        return draft
    program = await ctx.fact(AskAnsible())
    definitions = ctx.templates()
    hosts: list[RoleHost] = []
    predicates: list[Predicate] = []
    looks: list[Step] = []
    for vm in of.changes.added:
        host = await host_of(ctx, vm, of.seen.cluster, done.places[vm.id].vmid)
        if host is None:  # the survey has asked the same
            raise CallerError(Code.PLAN_UNFEASIBLE, f"Unable to configure {vm.hostname}: it is no host any more.")
        ready = f"{vm.id}/ready"
        hosts.append(_role_host(vm, host).model_copy(update={"ready": ready}))
        predicates.append(same(host))
        needs, takes = (ready, configured(host.place, host.name)), reached_by(host, ready)
        looks.append(health_step(f"{vm.id}/health", host, asked_of(vm.software, definitions), _HEALTH_S, needs, takes))
    prepare = Prepare(
        hosts=tuple(hosts),
        deadline_s=program.deadline_s,
        stop_s=program.stop_s,
        after=tuple(_last(done.made, vm) for vm in of.changes.added),
    )
    found = components(of.vms, definitions)
    return draft.model_copy(
        update={
            "steps": (*draft.steps, *looks),
            "predicates": (*draft.predicates, *predicates),
            "estimate_s": draft.estimate_s + min(_S_PER_ROLE * len(found), program.deadline_s),
            "warnings": (*draft.warnings, *_unanswered(asked(of.changes.added, found))),
            "prepare": _preparation(prepare, deployment, of.vms),
        }
    )


def _last(steps: Sequence[Step], vm: Vm) -> str:
    """The last of the steps that make a VM."""
    return [step.id for step in steps if step.id.startswith(f"{vm.id}/")][-1]


def _preparation(prepare: Prepare, deployment: Deployment, vms: Sequence[Vm]) -> Preparation:
    known = Known(configured=tuple(vm.id for vm in vms)).model_dump(mode="json")
    return Preparation(step=prepare_step(prepare, deployment.id, deployment.name), kinds=_KINDS, known=known)


def _role_host(vm: Vm, host: Host) -> RoleHost:
    return RoleHost(
        name=vm.hostname, place=host.place, host=host.name, user=host.user, lives_on=host.lives_on, within=host.within
    )


def _check_roles(roles: Sequence[str], found: Sequence[Component]) -> None:
    known = [one.role for one in found]
    for role in roles:
        if role not in known:
            raise CallerError(
                Code.SPEC_INVALID,
                f"Unable to run role {role[:60]!r}: the fleet's software does not have it.",
                f"{closest(role[:100], known).strip()} What is in software is run.",
            )


async def _hosts(ctx: Context, vms: Sequence[Vm], made: Mapping[str, HeldMember]) -> dict[str, Host]:
    """The host that each VM is, by the inventories."""
    there = [host for place in ctx.places(SSH) for host in await ctx.fact(AskHosts(place=place))]
    by_guest = {host.lives_on: host for host in there if host.lives_on}
    missing = tuple(
        Problem(
            f"/members/{vm.id}", f"no inventory has the host that {key} is.", f"Write lives_on: {key} of that host."
        )
        for vm in vms
        if (key := made[vm.id].target.key) not in by_guest
    )
    if missing:
        raise CallerError(
            Code.PLAN_UNFEASIBLE,
            f"Unable to configure: it is not known how {len(missing)} of the members are reached.",
            "Name them under inventories in the settings:",
            missing,
        )
    return {vm.id: by_guest[made[vm.id].target.key] for vm in vms}


def _warnings(every: Sequence[Vm], made: Mapping[str, object], values: Sequence[Mapping[str, object]]) -> Iterator[str]:
    if unmade := [vm.hostname for vm in every if vm.id not in made]:
        yield f"not made yet, and not configured: {', '.join(unmade[:10])}"
    yield from _unanswered(values)


def _unanswered(values: Sequence[Mapping[str, object]]) -> Iterator[str]:
    yield from (f"a role asks for {one['variable']}: {one['what']}; ATLAS gives it none" for one in values)
