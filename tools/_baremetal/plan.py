"""Planning leased machines, and taking all of them back; what is there, and what differs from what was made.

What is leased already is extended, or left as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from atlas_mcp.domain.access import told_addresses
from atlas_mcp.domain.baremetal.document import parse_machines
from atlas_mcp.domain.baremetal.spec import MachinesBody, MachinesSpec
from atlas_mcp.engines.openstack.spec import (
    KEY_FILE,
    AskThere,
    Cloud,
    Kind,
    Object,
    Remove,
    minute,
    same,
    step,
)
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Cost, Step
from atlas_mcp.toolset import Access, Capacity, Context, Deployment, Draft, Fault, HeldMember, StoredSpec

from .cloud import cloud_of
from .extend import differs, extending, extension, made_of
from .steps import making
from .survey import survey
from .week import NODE_HOURS

_DEPLOY_S = 1_200  # as bare metal usually takes
_WELL = ("", "ACTIVE", "DOWN")  # a floating IP is DOWN until its port has traffic
_LAST_FIRST = (
    Kind.FLOATING_IP, Kind.SERVER, Kind.LEASE, Kind.INTERFACE, Kind.ROUTER, Kind.SUBNET, Kind.NETWORK,
    Kind.SECURITY_RULE, Kind.SECURITY_GROUP, Kind.KEYPAIR, Kind.LOGIN_KEY,
)  # fmt: skip


async def plan_machines(ctx: Context, spec: StoredSpec, deployment: Deployment) -> Draft:
    """What makes the machines, or extends their lease; nothing where they are there for that long.

    Raises:
        CallerError: `plan_unfeasible`: something stands in the way; `spec_invalid`, `spec_incomplete`.

    """
    wanted = parse_machines(spec.body, ctx.environments())
    cloud = await cloud_of(ctx, wanted.spec.place)
    if deployment.members:
        made = await _check_same(ctx, wanted, deployment)
        kept = _draft(ctx, wanted, ()).model_copy(update={"ends_at": deployment.ends_at})
        if wanted.spec.hours == made.hours:
            return kept
        return extending(await extension(ctx, wanted.spec, made, cloud, deployment), wanted, kept, deployment)
    found = await survey(ctx, wanted.spec, cloud, deployment.id)
    if found.problems:
        cause = f"Unable to plan {spec.name}; nothing was changed."
        raise CallerError(Code.PLAN_UNFEASIBLE, cause, "Mend these:", tuple(found.problems))
    steps = making(wanted, found, deployment.nonce)
    members = tuple(one.makes for one in steps if one.makes)
    nodes, hours = wanted.spec.nodes, wanted.spec.hours
    return _draft(ctx, wanted, steps).model_copy(
        update={
            "predicates": (same(cloud),),
            "members": members,
            "costs": (Cost(what="nodes", amount=nodes), Cost(what=NODE_HOURS, amount=nodes * hours)),
            "estimate_s": _DEPLOY_S,
            "warnings": (
                *found.told,
                *_open_to_all(wanted.spec),
                "when the lease ends, the cloud deletes its servers, with what is on their disks",
            ),
            "ends_at": found.until,
        }
    )


def _draft(ctx: Context, wanted: MachinesSpec, steps: tuple[Step, ...]) -> Draft:
    name = wanted.metadata.environment
    return Draft(environment=ctx.environments().judged(name), environment_name=name, steps=steps)


def _open_to_all(body: MachinesBody) -> Iterator[str]:
    """What anybody reaches."""
    for one in body.let_in:
        if one.from_all:
            ports = f"{one.port}" if one.port == one.last else f"{one.port}-{one.last}"
            yield f"anybody on the internet may reach port {ports} ({one.protocol})"


async def _check_same(ctx: Context, wanted: MachinesSpec, deployment: Deployment) -> MachinesBody:
    """See that what is there is what is asked for, but for the hours. Returns what was leased.

    Raises:
        CallerError: `plan_unfeasible`.

    """
    made = made_of(deployment)
    cause = "what is leased is not changed, but for its hours." if differs(made, wanted.spec) else ""
    if not cause and (gone := [one.key for one, there in await _there(ctx, deployment) if there is None]):
        cause = f"{', '.join(gone)[:200]} is gone, as after the end of the lease."
    if cause or made is None:
        remedy = f"Take it back with rollback of {deployment.id}, then plan again; or collect it under another name."
        raise CallerError(Code.PLAN_UNFEASIBLE, f"Unable to plan {deployment.name}: {cause}", remedy)
    return made


async def remove_machines(ctx: Context, deployment: Deployment) -> Draft:
    """What takes everything back, the lease after its servers; what is gone is only forgotten."""
    cloud = await cloud_of(ctx, deployment.place)
    steps: list[Step] = []
    there = await _there(ctx, deployment)
    for kind in _LAST_FIRST:
        needs = tuple(one.id for one in steps)
        for member, seen in there:
            if member.target.kind == kind:
                action = Remove(
                    what=kind,
                    id=_id(member),
                    name=member.target.name,
                    nonce=deployment.nonce,
                    gone=seen is None,
                )
                steps.append(step(cloud, action, needs, drops=member.key))
    return Draft(
        environment=deployment.environment,
        environment_name=deployment.environment_name,
        steps=tuple(steps),
        predicates=(same(cloud),),
        estimate_s=120,
    )


async def machines_drift(ctx: Context, deployment: Deployment) -> tuple[str, ...]:
    """What is gone, or does not stand as it was made."""
    told = []
    for member, seen in await _there(ctx, deployment):
        if seen is None:
            told.append(f"{member.key}: {member.target.kind} {_id(member)} is gone")
        elif seen.status not in _WELL:
            told.append(f"{member.key}: {member.target.kind} {_id(member)} is {seen.status}")
    return tuple(told)


def machines_access(deployment: Deployment) -> tuple[Access, ...]:
    """The addresses of each server, that from outside first; and the file of the key that lets in, if it is ours."""
    outside = {one.target.name: str(one.noted["address"]) for one in deployment.members if "address" in one.noted}
    told = []
    for member in deployment.members:
        if path := str(member.noted.get(KEY_FILE) or "").removeprefix("file:"):
            told.append(Access(member=member.key, hostname="login key", command=f"ssh -i {path}"))
        if member.target.kind == Kind.SERVER:
            addresses = [*filter(None, [outside.get(member.target.name)]), *told_addresses(member)]
            told.append(Access(member=member.key, hostname=member.target.name, addresses=tuple(addresses)))
    return tuple(told)


async def capacity(ctx: Context, spec: StoredSpec) -> Capacity:
    """Whether it can be leased from now on, and on which nodes."""
    wanted = parse_machines(spec.body, ctx.environments())
    cloud = await cloud_of(ctx, wanted.spec.place)
    deployment = await ctx.deployed(spec)
    if deployment.members:
        return await _extended(ctx, wanted, cloud, deployment)
    found = await survey(ctx, wanted.spec, cloud, deployment.id)
    checks = [f"{one.host.name}: {one.host.node_type}, {_free(one.free_until)}" for one in found.usable[:20]]
    return Capacity(
        place=cloud.place,
        fits=not found.problems,
        problems=[*map(Fault.of, found.problems)],
        checks=[*found.told, *checks],
        placement=[
            f"Blazar takes {wanted.spec.nodes} of these: {', '.join(one.host.name for one in found.usable[:20])}"
        ]
        if not found.problems
        else [],
    )


async def _extended(ctx: Context, wanted: MachinesSpec, cloud: Cloud, deployment: Deployment) -> Capacity:
    """Whether what is leased can be kept for so many hours."""
    try:
        made = await _check_same(ctx, wanted, deployment)
    except CallerError as error:
        fault = Fault(at="/spec", message=error.message, remedy=error.remedy)
        return Capacity(place=cloud.place, fits=False, problems=[fault])
    if wanted.spec.hours == made.hours:
        return Capacity(place=cloud.place, fits=True, checks=["it is leased already, for so many hours"])
    found = await extension(ctx, wanted.spec, made, cloud, deployment)
    checks = found.told if found.problems else [f"it can end at {minute(found.until)} UTC", *found.told]
    return Capacity(
        place=cloud.place, fits=not found.problems, problems=[*map(Fault.of, found.problems)], checks=checks
    )


def _free(until: object) -> str:
    return f"free until {until:%Y-%m-%d %H:%M} UTC" if until else "free"


async def _there(ctx: Context, deployment: Deployment) -> Sequence[tuple[HeldMember, Object | None]]:
    """Each member that was made, with its object as it is now."""
    found: list[tuple[HeldMember, Object | None]] = []
    for member in deployment.members:
        if member.target.kind == Kind.LOGIN_KEY:  # which no cloud knows
            found.append((member, Object(id=member.target.id, name=member.target.name)))
        elif member.made:
            asked = AskThere(place=member.target.place, kind=Kind(member.target.kind), id=_id(member))
            found.append((member, await ctx.fact(asked)))
    return found


def _id(member: HeldMember) -> str:
    """The id that the cloud gave an object when it was made."""
    return str(member.noted.get("id") or member.target.name)
