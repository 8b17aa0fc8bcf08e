"""Whether the members of a fleet are well: what the cluster says of each VM, and what its host says of itself.

A member is looked at as the host that lives on its VM. One that no inventory has is unknown, not well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.engines.proxmox.spec import AskAddresses, AskResources, GuestAddresses, Resources
from atlas_mcp.engines.ssh.spec import Host
from atlas_mcp.errors import AtlasError
from atlas_mcp.toolset import Context, Deployment, HealthFinding, HealthRequest, HealthState, HeldMember

from .._health.hosts import findings, look_of, unlooked
from .._task.hosts import hosts
from .guest import meant_to_run


async def fleet_health(ctx: Context, deployment: Deployment, request: HealthRequest) -> list[HealthFinding]:
    """The findings of all members; those of one bear its name."""
    vms = {member.key: Vm.model_validate(member.spec) for member in deployment.members}
    told, running = await _by_cluster(ctx, deployment, vms)
    by_vm = {one.lives_on: one for one in await hosts(ctx) if one.lives_on}
    looks, labels = {}, dict[Host, str]()
    for member in running:
        host = by_vm.get(member.target.key)
        if host is None:
            told.append(_unchecked(member))
        else:
            labels[host] = member.target.name
            looks[host] = look_of(ctx, (*vms[member.key].software, *host.services), request)
    return [*told, *await findings(ctx, looks, labels, deployment.environment)]


def _unchecked(member: HeldMember) -> HealthFinding:
    return unlooked(
        member.target.name,
        f"it is not looked at: no host of an inventory lives on {member.target.key}",
        "no_host",
        "Add its host to an inventory, with lives_on.",
        "ssh",
    )


async def _by_cluster(
    ctx: Context, deployment: Deployment, vms: Mapping[str, Vm]
) -> tuple[list[HealthFinding], list[HeldMember]]:
    """What the cluster says of the VMs; and the members whose hosts are worth asking, all where it says nothing."""
    made = [member for member in deployment.members if member.made]
    told = [
        unlooked(member.target.name, "it is not made", "not_made", "See the job of its plan.", "vm")
        for member in deployment.members
        if not member.made
    ]
    try:
        resources = await ctx.fact(AskResources(cluster=deployment.place))
    except AtlasError as error:
        return [*told, *(_unseen(member, error) for member in made)], made
    told += [_vm(member, vms[member.key], resources) for member in made]
    running = [member for member in made if _status(member, resources) == "running"]
    return [*told, *await _agents(ctx, deployment.place, running, vms)], running


def _unseen(member: HeldMember, error: AtlasError) -> HealthFinding:
    return unlooked(member.target.name, error.message, str(error.code), error.remedy, "vm")


def _status(member: HeldMember, resources: Resources) -> str:
    guest = resources.guest(int(member.target.id))
    return guest.status if guest else ""


def _vm(member: HeldMember, vm: Vm, resources: Resources) -> HealthFinding:
    status, name = _status(member, resources), member.target.name
    if status == "running" or (status and not meant_to_run(vm)):
        return HealthFinding(
            check="vm", target=name, state=HealthState.OK, priority=0, evidence=f"VM {member.target.id} is {status}"
        )
    cause = "stopped" if status else "gone"
    return HealthFinding(
        check="vm",
        target=name,
        state=HealthState.CRITICAL,
        priority=1,
        evidence=f"VM {member.target.id} is {status or 'gone, or the token cannot see it'}",
        cause=cause,
        remedy="Plan the spec again with repair, which sets back what has drifted.",
    )


async def _agents(
    ctx: Context, place: str, running: Sequence[HeldMember], vms: Mapping[str, Vm]
) -> list[HealthFinding]:
    """Whether agents answer that the spec asks for, or waits for."""
    wanted = {
        int(member.target.id): member.target.name
        for member in running
        if vms[member.key].agent or vms[member.key].readiness.level.value != "running"
    }
    if not wanted:
        return []
    try:
        answers = await ctx.fact(AskAddresses(cluster=place, vmids=tuple(wanted)))
    except AtlasError as error:
        return [unlooked(name, error.message, str(error.code), error.remedy, "agent") for name in wanted.values()]
    return list(_agent_findings(wanted, answers))


def _agent_findings(wanted: Mapping[int, str], answers: Sequence[GuestAddresses]) -> Iterator[HealthFinding]:
    for answer in answers:
        silent = bool(answer.unknown)
        yield HealthFinding(
            check="agent",
            target=wanted[answer.vmid],
            state=HealthState.WARNING if silent else HealthState.OK,
            priority=2 if silent else 0,
            evidence=answer.unknown or "the guest agent answers",
            cause="silent" if silent else "",
            remedy="See on the guest: systemctl status qemu-guest-agent." if silent else "",
        )
