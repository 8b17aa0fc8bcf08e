"""What differs now from what a deployment made: one call for all guests, one for each member's configuration."""

from __future__ import annotations

from atlas_mcp.domain.text import counted, quoted
from atlas_mcp.domain.vm import Vm
from atlas_mcp.engines.proxmox.spec import AskAllowance, AskGuestConfig, AskResources, GuestConfig, differing
from atlas_mcp.toolset import Context, Deployment, HeldMember

from .guest import Settings, gib, settings


async def fleet_drift(ctx: Context, deployment: Deployment) -> tuple[str, ...]:
    """One line for each member and thing that differs; an empty answer means none."""
    seen = await ctx.fact(AskResources(cluster=deployment.cluster))
    allowance = await ctx.fact(AskAllowance(cluster=deployment.cluster))
    lines: list[str] = []
    for member in deployment.members:
        guest = seen.guest(int(member.target.id))
        if guest is None:
            lines.append(f"{member.key}: VM {member.target.id} is gone, or the token cannot see it")
            continue
        config = await ctx.fact(AskGuestConfig(cluster=deployment.cluster, vmid=guest.vmid, node=guest.node))
        if not config.ours(deployment.nonce):
            lines.append(f"{member.key}: VM {guest.vmid} does not carry this deployment's mark")
            continue
        vm = Vm.model_validate(member.spec)
        wanted: Settings = {**settings(vm, config, allowance), "name": vm.hostname, "protection": int(vm.protection)}
        lines += [
            f"{member.key}: {key} is {config.shown(key)}, planned {wanted[key]}" for key in differing(config, wanted)
        ]
        lines += _disks(member, config, vm)
        if guest.status != "running":
            lines.append(f"{member.key}: it is {guest.status}")
    return tuple(lines)


def _disks(member: HeldMember, config: GuestConfig, vm: Vm) -> list[str]:
    noted = member.noted.get("disks")
    known = {str(volume) for volume in noted.values()} if isinstance(noted, dict) else set()
    lines = [
        f"{member.key}: disk {quoted(disk.volume)} is not ours"
        for disk in config.disks
        if known and disk.volume not in known
    ]
    lines += [
        f"{member.key}: {disk.key} has {disk.size_gib} GiB, planned {gib(wanted.size)}"
        for disk, wanted in zip(config.disks, vm.disks, strict=False)
        if disk.size_gib != gib(wanted.size)
    ]
    missing = len(vm.disks) - len(config.disks)
    return [*lines, *([f"{member.key}: {counted(missing, 'disk')} missing"] if missing > 0 else [])]
