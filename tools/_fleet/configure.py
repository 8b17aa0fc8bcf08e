"""A fleet's software on the members that it has: the roles that its spec asks for, run by Ansible.

A run of its own: it touches members and owns none. What it would change, a job finds out in check mode.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from atlas_mcp.domain.fleet.expand import expand
from atlas_mcp.domain.fleet.parse import parse_fleet
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.domain.problems import closest
from atlas_mcp.engines.ansible.spec import MOST_HOSTS, AskAnsible, Prepare, prepare_step
from atlas_mcp.engines.ansible.spec import Host as RoleHost
from atlas_mcp.engines.ssh import ENGINE as SSH
from atlas_mcp.engines.ssh.spec import AskHosts, Host, same
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.toolset import Context, Deployment, Draft, HeldMember, Preparation, StoredSpec

from .._render.components import Component, asked, components
from .._render.known import Known
from .bound import said

_KINDS = ("ansible", "inventory")  # of template, of which the tree is made
_S_PER_ROLE = 30


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
        prepare=Preparation(
            step=prepare_step(prepare, deployment.id, deployment.name),
            kinds=_KINDS,
            known=Known(configured=tuple(vm.id for vm in vms)).model_dump(mode="json"),
        ),
        run=True,
    )


def _role_host(vm: Vm, host: Host) -> RoleHost:
    return RoleHost(name=vm.hostname, place=host.place, host=host.name, user=host.user, lives_on=host.lives_on)


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
    yield from (f"a role asks for {one['variable']}: {one['what']}; ATLAS gives it none" for one in values)
