"""The capacity check as a tool's answer: what was looked at, what stands in the way, where each VM would go and why,
and what still runs if a node fails. The arithmetic is that of planning (`plan.survey`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from atlas_mcp.domain.fleet.parse import parse_fleet
from atlas_mcp.domain.fleet.placement import Assignment
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.domain.text import counted
from atlas_mcp.engines.proxmox.spec import AskEndpoints, Endpoint, Guest
from atlas_mcp.errors import CallerError, Problem
from atlas_mcp.model import Step
from atlas_mcp.toolset import Capacity, Context, Fault, StoredSpec

from .conflicts import coverage, free_vmids
from .look import Look, choose_cluster, named
from .plan import Survey, costs, survey, work
from .privileges import Grounds, lacking, needs
from .room import losses

_MINUTE, _HOUR = 60, 3600


async def capacity(ctx: Context, spec: StoredSpec) -> Capacity:
    """Hold a stored spec against its cluster."""
    deployment = await ctx.deployed(spec)
    cluster = choose_cluster(
        ctx, parse_fleet(spec.body, ctx.resources("profiles"), ctx.environments()).spec.cluster, deployment.place
    )
    endpoints = await ctx.fact(AskEndpoints(cluster=cluster))
    down = [Fault(at="", message=one.failure, remedy=one.remedy) for one in endpoints if one.failure]
    if len(down) == len(endpoints):
        return Capacity(place=cluster, fits=False, problems=down, checks=[_reached(endpoints)])
    of = await survey(ctx, spec, deployment)
    steps, refused = await _steps(ctx, of)
    problems = list(dict.fromkeys((*of.problems, *refused, *lacking(Grounds.of(of.seen), steps))))
    return Capacity(
        place=cluster,
        fits=not problems,
        problems=[*map(Fault.of, problems)],
        warnings=[*(f"endpoint down: {fault.message}" for fault in down), *of.found.warnings],
        checks=[_reached(endpoints), *_checks(of, steps or of.likely)],
        placement=list(_placement(of.changes.added, of.found.places)),
        node_loss=list(_losses(of)) if not problems else [],
    )


async def _steps(ctx: Context, of: Survey) -> tuple[tuple[Step, ...], tuple[Problem, ...]]:
    """The steps that planning would make, or why it refuses. VMIDs are not asked for one by one here."""
    if of.misbound or of.changes.refusals or of.found.problems:
        return (), ()
    try:
        return (await work(ctx, of, free_vmids(of.seen))).steps, ()
    except CallerError as error:
        return (), error.problems or (Problem("", error.message, error.remedy),)


def _reached(endpoints: Sequence[Endpoint]) -> str:
    alive = [one for one in endpoints if not one.failure]
    return f"endpoints: {len(alive)} of {len(endpoints)} answer; certificate checked by {endpoints[0].trust}"


def _checks(of: Survey, steps: Sequence[Step]) -> Iterator[str]:
    look = of.seen
    health = look.health
    quorum = {True: "has quorum", False: "has no quorum", None: "may not be read"}[health.quorate]
    yield f"cluster: PVE {health.version}, {quorum}, {health.nodes_online} of {health.nodes_total} nodes online"
    wanted, lacked = needs(Grounds.of(look), steps), lacking(Grounds.of(look), steps)
    yield f"privileges: {len(wanted)} needed, {'not all' if lacked else 'all'} held"
    yield from _templates(look, of.vms)
    cores, memory_mib, disk_gib = (cost.amount for cost in costs(of))
    yield f"takes: {counted(int(cores), 'core', '')}, {_gib(int(memory_mib))} GiB memory, {disk_gib} GiB disk"
    yield from _left(of)
    if of.changes.added:
        first = next(free_vmids(look), None)
        yield f"VMIDs: {look.allowance.first_vmid} to {look.allowance.last_vmid}, next free {first or 'none'}"
    yield _seen(of)


def _templates(look: Look, vms: Sequence[Vm]) -> Iterator[str]:
    for template in dict.fromkeys(vm.template for vm in vms):
        found = named(look.resources, template)
        config = look.templates.get(found[0].vmid) if len(found) == 1 else None
        if config is not None and config.disks:
            boot = config.disks[0]
            where = "shared" if boot.storage in look.shared else f"local to {found[0].node}"
            has = [
                name for name, there in (("cloud-init", config.has_cloud_init), ("agent", config.has_agent)) if there
            ]
            yield (
                f"template {found[0].name} ({config.vmid}): {boot.size_gib} GiB on {boot.storage} ({where}),"
                f" {' and '.join(has) or 'no cloud-init, no agent'}"
            )


def _left(of: Survey) -> Iterator[str]:
    """What stays above the reserve on the nodes and storages that the new VMs use."""
    look, places = of.seen, of.found.places
    rooms: dict[str, list[str]] = {}
    for node in look.nodes:
        mine = [vm for vm in of.changes.added if vm.id in places and places[vm.id].host == node.name]
        if mine:
            memory = look.resources.memory_room_mib(node, look.allowance) - sum(int(vm.memory) for vm in mine)
            cores = look.resources.core_room(node, look.allowance) - sum(vm.cores for vm in mine)
            rooms.setdefault(f"{_gib(memory)} GiB and {counted(cores, 'core', '')}", []).append(node.name)
    if rooms:
        factor = f"CPU x{look.allowance.cpu_factor:g}, memory x{look.allowance.memory_factor:g}"
        texts = [f"{room} on {', '.join(nodes)}" for room, nodes in rooms.items()]
        yield f"left then, above {_gib(look.allowance.memory_reserve_mib)} GiB reserve ({factor}): {'; '.join(texts)}"
    names = {name for spot in places.values() for name in spot.storages}
    stores = {
        (store.name, "" if store.shared else store.node): store.room_gib(look.allowance)
        for store in look.images
        if store.name in names and (store.shared or store.node in {spot.host for spot in places.values()})
    }
    if stores:
        texts = [f"{name}{'@' if node else ''}{node} {room} GiB" for (name, node), room in sorted(stores.items())]
        yield f"storage room now (thin x{look.allowance.thin_factor:g}): {'; '.join(texts)}"


def _seen(of: Survey) -> str:
    """How much the check of addresses rests on."""
    seen = coverage(of.seen, of.deployment)
    found = [f"addresses: {sum(len(vm.addresses) for vm in of.vms)} static"]
    if seen.recorded:
        found.append(f"{counted(seen.recorded, 'guest', '')} of other deployments known from the record")
    if seen.others:
        oldest = f", oldest {_age(max(seen.ages))} ago" if seen.ages else ""
        found.append(f"configurations of {len(seen.ages)} of {seen.others} other guests read{oldest}")
    return "; ".join(found if seen.recorded or seen.others else [*found, "there are no other guests"])


def _placement(new: Sequence[Vm], places: Mapping[str, Assignment]) -> Iterator[str]:
    """One line for each reason and storages: the nodes with their VMs."""
    groups: dict[tuple[str, str], dict[str, list[str]]] = {}
    for vm in new:
        if vm.id in places:
            spot = places[vm.id]
            storages = ", ".join(dict.fromkeys(spot.storages))
            groups.setdefault((storages, spot.reason), {}).setdefault(spot.host, []).append(vm.hostname)
    for (storages, reason), hosts in sorted(groups.items()):
        yield f"on {storages} ({reason}): {_by_node(hosts)}"


def _losses(of: Survey) -> Iterator[str]:
    """What becomes of each node's part of the fleet if that node fails; the rest of the fleet runs on."""
    fates: dict[str, dict[str, list[str]]] = {}
    others: dict[int, list[str]] = {}
    for loss in losses(of.seen, of.vms, of.found.places, of.held):
        lost = {text.partition(" (")[0]: text.partition(" (")[2].rstrip(")") for text in loss.lost}
        mine = [vm for vm in of.vms if _host(of, vm) == loss.host]
        for vm in mine:
            fate = "stays down: not in HA" if vm.ha is None else f"stays down: {lost.get(vm.hostname)}"
            fate = fate if vm.hostname in lost else "starts again elsewhere"
            fates.setdefault(fate, {}).setdefault(loss.host, []).append(vm.hostname)
        if mine:
            others.setdefault(len(lost.keys() - {vm.hostname for vm in mine}), []).append(loss.host)
    for fate, hosts in fates.items():
        yield f"{fate}: {'every VM, with its node' if len(fates) == 1 else _by_node(hosts)}"
    for count, nodes in others.items():
        if count:
            yield f"{counted(count, 'other guest', 'stays|stay')} down with {' or '.join(nodes)}"
    if 2 * (of.seen.health.nodes_online - 1) <= of.seen.health.nodes_total > 1:
        yield "with any one node more down, quorum is lost"


def _by_node(hosts: Mapping[str, Sequence[str]]) -> str:
    return "; ".join(f"{host} {', '.join(names)}" for host, names in sorted(hosts.items()))


def _host(of: Survey, vm: Vm) -> str:
    guest: Guest | None = of.seen.resources.guest(of.held[vm.id]) if vm.id in of.held else None
    return guest.node if guest else of.found.places[vm.id].host if vm.id in of.found.places else ""


def _gib(mib: int) -> str:
    return f"{mib / 1024:.1f}".removesuffix(".0")


def _age(seconds: int) -> str:
    if seconds < _HOUR:
        return f"{seconds // _MINUTE} min"
    return f"{seconds // _HOUR} h"
