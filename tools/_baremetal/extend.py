"""Extending what is leased: a later end in the same spec, and a plan that moves the end of the lease.

It is a change of the spec and no action of the remediation catalogue, since it changes the deployment: record, end and
drift follow on the path that every plan takes, and a rule may permit it as it may any step. An action is done once and
owns nothing: it would leave a deployment that says fewer hours than it has.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from pydantic import ValidationError

from atlas_mcp.domain.baremetal.choice import free_after
from atlas_mcp.domain.baremetal.spec import MachinesBody, MachinesSpec
from atlas_mcp.engines.openstack.spec import AskHardware, AskLease, Cloud, Extend, Leased, minute, same, step
from atlas_mcp.errors import AtlasError, CallerError, Code, Problem
from atlas_mcp.model import Cost, JsonObject, Member
from atlas_mcp.toolset import Context, Deployment, Draft, HeldMember

from .week import NODE_HOURS, over_week

LEASE = "lease"
_HOUR = timedelta(hours=1)
_UNREAD = "what others have reserved could not be read: the cloud says whether there is room when the plan runs"


def said(body: MachinesBody) -> JsonObject:
    """What a deployment keeps of its spec, to tell later what of it has changed."""
    return body.model_dump(mode="json", exclude={"place"})


def made_of(deployment: Deployment) -> MachinesBody | None:
    """What was leased, as typed values; None where the record says nothing of it that can be read."""
    kept = next((one.spec.get("said") for one in deployment.members if one.key == LEASE), None)
    try:
        return MachinesBody.model_validate(kept)
    except ValidationError:
        return None


def differs(made: MachinesBody | None, wanted: MachinesBody) -> bool:
    """Whether another thing than the hours is asked for."""
    given = {"place": None, "hours": 1}
    return made is None or made.model_copy(update=given) != wanted.model_copy(update=given)


@dataclass
class Extension:
    """What a later end comes to: without `problems` it can be planned."""

    cloud: Cloud
    made: MachinesBody
    member: HeldMember
    until: datetime
    leased: Leased | None = None
    problems: list[Problem] = field(default_factory=list)
    told: list[str] = field(default_factory=list)


async def extension(
    ctx: Context, wanted: MachinesBody, made: MachinesBody, cloud: Cloud, deployment: Deployment
) -> Extension:
    """Hold a later end against the settings, against the lease as it is, and against what others have reserved."""
    member = next(one for one in deployment.members if one.key == LEASE)
    leased: Leased | None = await ctx.fact(AskLease(place=cloud.place, id=str(member.noted.get("id"))))
    before = member.ends_at or (leased.ends if leased else ctx.now)
    found = Extension(cloud, made, member, before + (wanted.hours - made.hours) * _HOUR, leased)
    if wanted.hours < made.hours:
        _problem(found, "a lease is not shortened.", f"Say at least {made.hours}, or let go of it with rollback.")
    if wanted.hours > cloud.hours:
        _problem(found, f"{wanted.hours} hours are more than may be leased.", f"At most {cloud.hours}.")
    more = made.nodes * (wanted.hours - made.hours)
    found.problems += await over_week(ctx, cloud, more, deployment.id)
    if leased is None or leased.status != "ACTIVE":
        state = leased.status if leased else "gone"
        _problem(found, f"the lease is {state}, and only one that is ACTIVE is extended.", "See list_inventory.")
    elif found.until <= leased.ends:
        _problem(found, f"the lease ends at {minute(leased.ends)} UTC already.", "Say more hours.")
    if not found.problems and leased is not None:
        await _others(ctx, found, leased, before)
    return found


async def _others(ctx: Context, found: Extension, leased: Leased, before: datetime) -> None:
    """What others have reserved of the nodes after the lease's end, where the cloud lets that be read."""
    try:
        taken = (await ctx.fact(AskHardware(place=found.cloud.place))).taken
    except AtlasError:
        found.told.append(_UNREAD)
        return
    after = free_after(taken, leased.reservations, leased.ends)
    if after is None or after >= found.until:
        return
    most = found.made.hours + (after - before) // _HOUR
    remedy = f"At most {most}." if most > found.made.hours else "Lease other nodes: collect it under another name."
    _problem(found, f"its nodes are reserved by others from {minute(after)} UTC on.", remedy)


def _problem(found: Extension, cause: str, remedy: str) -> None:
    found.problems.append(Problem("/spec/hours", cause, remedy))


def extending(found: Extension, wanted: MachinesSpec, draft: Draft, deployment: Deployment) -> Draft:
    """The draft of one step, under which every member stays, and the lease says the new hours.

    Raises:
        CallerError: `plan_unfeasible`.

    """
    if found.problems or found.leased is None:
        cause = f"Unable to extend {deployment.name}; nothing was changed."
        raise CallerError(Code.PLAN_UNFEASIBLE, cause, "Mend these:", tuple(found.problems))
    member, nodes = found.member, found.made.nodes
    action = Extend(
        id=str(member.noted["id"]),
        name=member.target.name,
        nonce=deployment.nonce,
        nodes=nodes,
        begun=found.leased.begun,
        ends=found.leased.ends,
        until=found.until,
    )
    specs = {one.key: one.spec for one in deployment.members}
    specs[LEASE] = {**member.spec, "said": said(wanted.spec)}
    hours = wanted.spec.hours - found.made.hours
    return draft.model_copy(
        update={
            "steps": (step(found.cloud, action, notes=LEASE),),
            "members": tuple(Member(key=one.key, target=one.target, spec=specs[one.key]) for one in deployment.members),
            "predicates": (same(found.cloud),),
            "costs": (Cost(what=NODE_HOURS, amount=nodes * hours),),
            "warnings": tuple(found.told),
            "ends_at": found.until,
        }
    )
