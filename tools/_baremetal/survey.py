"""What stands in the way of leasing machines: what the settings allow, what the cloud has, which nodes are free."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from pydantic import ValidationError

from atlas_mcp.domain.baremetal.choice import Match, Needs, Window, first_window, matches
from atlas_mcp.domain.baremetal.images import examined
from atlas_mcp.domain.baremetal.spec import MachinesBody, PrivateNetwork
from atlas_mcp.domain.problems import closest
from atlas_mcp.engines.openstack.spec import (
    AskHardware,
    AskImages,
    AskObjects,
    Chosen,
    Cloud,
    Kind,
    Objects,
    minute,
    user_data,
    within,
)
from atlas_mcp.errors import Problem
from atlas_mcp.toolset import Context

from . import imaging
from .fitting import choose_type, needs_of, none_fits
from .week import over_week

_SHOWN = 8
USER_DATA = "/spec/user_data"


@dataclass
class Survey:
    """What a spec comes to in a cloud; without `problems` it can be planned."""

    cloud: Cloud
    until: datetime
    problems: list[Problem] = field(default_factory=list)
    chosen: dict[str, Chosen] = field(default_factory=dict)
    hosts: tuple[Match, ...] = ()
    node_type: str = ""
    told: tuple[str, ...] = ()  # why that type

    @property
    def usable(self) -> tuple[Match, ...]:
        """The hosts that fit and are free for the whole time."""
        return tuple(one for one in self.hosts if one.usable)


async def survey(ctx: Context, body: MachinesBody, cloud: Cloud, deployment_id: str) -> Survey:
    """Look at all that a plan rests on."""
    found = Survey(cloud, _end(ctx.now, body.hours))
    network = body.network or (cloud.networks[0] if len(cloud.networks) == 1 else "")
    network = "" if body.private_network else network
    found.problems += user_data.problems_of(body.user_data, USER_DATA) if body.user_data else ()
    found.problems += _not_allowed(body, cloud, network)
    found.problems += await _too_many(ctx, body, cloud, deployment_id)
    found.problems += await over_week(ctx, cloud, body.nodes * body.hours, deployment_id)
    wanted = {"flavor": ("flavors", cloud.flavor)}
    if network:
        wanted["network"] = ("networks", network)
    if _reaches_outside(body) and cloud.floating_network:
        wanted["floating"] = ("networks", cloud.floating_network)
    listed: dict[str, Objects] = {}
    for what, (kind, name) in wanted.items():
        if kind not in listed:
            listed[kind] = await ctx.fact(AskObjects(place=cloud.place, kind=kind))
        _choose(found, what, name, listed[kind])
    await _free(ctx, body, found)
    await _image(ctx, body, found)
    return found


async def _image(ctx: Context, body: MachinesBody, found: Survey) -> None:
    """The image that the spec names, held against the flavor and the nodes that are taken."""
    image, problem = imaging.named(await ctx.fact(AskImages(place=found.cloud.place)), body.image)
    if image is None:
        found.problems += [problem] if problem else []
        return
    room = await imaging.room_of(ctx, found.cloud, [one.host for one in found.hosts if not one.reasons])
    seen, others = examined(image, room, ctx.now), await imaging.seen_images(ctx, found.cloud, body, room)
    if seen.unfit:
        found.problems.append(imaging.refused(seen, others))
    found.told = (*found.told, *imaging.doubted(seen, others))
    _take(found, "image", image.id, image.name or image.id)


def _end(now: datetime, hours: int) -> datetime:
    """When a lease ends: at a whole minute, as Blazar counts."""
    return (now + timedelta(hours=hours)).replace(second=0, microsecond=0)


def _not_allowed(body: MachinesBody, cloud: Cloud, network: str) -> Iterator[Problem]:
    """What the operator's settings do not allow."""
    if cloud.node_types and body.node_type and body.node_type not in cloud.node_types:
        known = ", ".join(cloud.node_types)
        yield Problem("/spec/node_type", f"{body.node_type} may not be leased here.", f"Allowed: {known}.")
    if body.hours > cloud.hours:
        yield Problem("/spec/hours", f"{body.hours} hours are more than may be leased.", f"At most {cloud.hours}.")
    if body.private_network:
        yield from _no_private(body.private_network, cloud)
    elif network not in cloud.networks:
        known = ", ".join(cloud.networks) or "none: the operator names networks in the settings"
        yield Problem("/spec/network", f"{network or 'none'} is no network for machines here.", f"Allowed: {known}.")
    if body.floating_ip and not cloud.floating_network:
        remedy = "Leave it out, or have the operator name floating_network in the settings."
        yield Problem("/spec/floating_ip", "no floating IP may be taken here.", remedy)


def _no_private(wanted: PrivateNetwork, cloud: Cloud) -> Iterator[Problem]:
    """Why no network may be made, or none that reaches outside."""
    known = ", ".join(cloud.private_networks) or "none: the operator names private_networks in the settings"
    if not within(wanted.cidr, cloud.private_networks):
        yield Problem("/spec/private_network/cidr", f"{wanted.cidr} may not be taken here.", f"Allowed: {known}.")
    if wanted.router and not cloud.floating_network:
        remedy = "Write router: false, or have the operator name floating_network in the settings."
        yield Problem("/spec/private_network/router", "no router may be made here.", remedy)


def _reaches_outside(body: MachinesBody) -> bool:
    """Whether the network of floating IPs is needed."""
    return body.floating_ip or bool(body.private_network and body.private_network.router)


async def _too_many(ctx: Context, body: MachinesBody, cloud: Cloud, deployment_id: str) -> list[Problem]:
    """Where all leases together would have more nodes than the settings allow at once."""
    held = await ctx.reserved(cloud.place, deployment_id)
    others = sum(int(str(one.spec.get("nodes", 0))) for one in held if one.target.kind == Kind.LEASE)
    if others + body.nodes <= cloud.nodes:
        return []
    told = f"{body.nodes}, with {others} of other deployments, are more than {cloud.nodes} nodes at once."
    return [Problem("/spec/nodes", told, "Take fewer, or let others go first (rollback).")]


def _choose(found: Survey, what: str, name: str, objects: Objects) -> None:
    """The one object of a name; none, or several, are a problem."""
    named = objects.named(name)
    if len(named) == 1:
        _take(found, what, named[0].id, named[0].name)
        return
    pointer = "/spec/network" if what == "network" else ""
    cause = f"the cloud has {len(named) or 'no'} {what}{'s' if len(named) > 1 else ''} called {name}."
    remedy = (
        "Have the cloud's operator name them apart." if named else closest(name, [one.name for one in objects.items])
    )
    found.problems.append(Problem(pointer, cause, remedy or "list_inventory shows what there is."))


def _take(found: Survey, what: str, id_: str, name: str) -> None:
    """What is chosen, where the cloud gives it an id that can be one."""
    try:
        found.chosen[what] = Chosen(id=id_, name=name)
    except ValidationError:
        cause = f"the cloud gives {what} {name[:80]} an id that is none: {id_[:80]}."
        found.problems.append(Problem("", cause, "Ask the cloud's operator."))


async def _free(ctx: Context, body: MachinesBody, found: Survey) -> None:
    """Which hosts are free, and from when on enough of them are."""
    hardware = await ctx.fact(AskHardware(place=found.cloud.place))
    wanted, problems = await needs_of(ctx, body.needs)
    found.problems += problems
    window = Window(start=ctx.now, end=found.until)
    fit = choose_type(body, found.cloud, hardware, wanted, window)
    found.node_type, found.told = fit.node_type, fit.told
    if not fit.node_type:
        found.problems.append(none_fits(fit, body))
        return
    needs = Needs(node_type=fit.node_type)
    found.hosts = matches(hardware.hosts, hardware.taken, needs, window)
    if len(found.usable) >= body.nodes:
        return
    fitting = sum(not one.reasons for one in found.hosts)
    told = f"{len(found.usable)} of {fitting} nodes of {fit.node_type} are free for {body.hours} hours from now."
    later = first_window(hardware.hosts, hardware.taken, needs, body.nodes, window)
    if later is None:
        remedy = f"There are not so many. Types: {', '.join(hardware.types[:_SHOWN])}."
    else:
        remedy = f"So many are free from {minute(later.start)} UTC on: plan again then, or take another type."
    found.problems.append(Problem("/spec/nodes", told, remedy))
