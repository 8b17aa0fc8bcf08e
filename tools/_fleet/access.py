"""How the guests of a fleet are reached: addresses that the spec gives, else those that their agents tell now."""

from __future__ import annotations

from atlas_mcp.domain.access import Access, told_addresses
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.engines.proxmox.spec import AskAddresses, GuestAddresses
from atlas_mcp.errors import AtlasError
from atlas_mcp.toolset import Context, Deployment, HeldMember


async def fleet_access(ctx: Context, deployment: Deployment) -> tuple[Access, ...]:
    """One for each member that is made. The agents of guests without a static address are asked, together."""
    members = [member for member in deployment.members if member.made]
    vms = {member.key: Vm.model_validate(member.spec) for member in members}
    asked = tuple(int(member.target.id) for member in members if not vms[member.key].addresses)
    told, unknown = dict[int, GuestAddresses](), ""
    if asked:
        try:
            answers = await ctx.fact(AskAddresses(cluster=deployment.place, vmids=asked))
            told = {answer.vmid: answer for answer in answers}
        except AtlasError as error:
            unknown = error.message.removesuffix(".")
    return tuple(_access(member, vms[member.key], told.get(int(member.target.id)), unknown) for member in members)


def _access(member: HeldMember, vm: Vm, told: GuestAddresses | None, unknown: str) -> Access:
    addresses = vm.addresses or (told.addresses if told else ())
    if not addresses:
        unknown = told.unknown if told else unknown
        former = ", ".join(told_addresses(member))
        unknown += f" (it had {former} when it was made)" if former else ""
    user = vm.cloud_init.user or ""
    return Access(
        member=member.key,
        hostname=vm.hostname,
        addresses=addresses,
        user=user,
        unknown="" if addresses else unknown,
    )
