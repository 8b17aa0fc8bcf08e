"""What differs now from what a deployment made: one call for all guests, one for each member's configuration."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.domain.text import counted, quoted
from atlas_mcp.engines.proxmox.spec import (
    Allowance,
    AskAllowance,
    AskGuestConfig,
    AskResources,
    AskTemplates,
    Guest,
    GuestConfig,
    differing,
)
from atlas_mcp.errors import AtlasError
from atlas_mcp.toolset import Context, Deployment, HeldMember

from .guest import Settings, gib, meant_to_run, needs_cloud_init, settings, strays, tag_of
from .look import Look
from .ownership import strange_disks, stranger

_WARNED = 10  # lines of drift among a plan's warnings


async def fleet_drift(ctx: Context, deployment: Deployment) -> tuple[str, ...]:
    """One line for each member and thing that differs; an empty answer means none."""
    seen = await ctx.fact(AskResources(cluster=deployment.place))
    allowance = await ctx.fact(AskAllowance(cluster=deployment.place))
    lines: list[str] = []
    for member in deployment.members:
        guest = seen.guest(int(member.target.id))
        if guest is None:
            lines.append(_unseen(member))
            continue
        config = await ctx.fact(AskGuestConfig(cluster=deployment.place, vmid=guest.vmid, node=guest.node))
        lines += differences(member, config, allowance, deployment.nonce)
        if not stranger(member, config, deployment.nonce):
            lines += not_running(member, guest)
    return tuple(lines)


async def drift_warnings(ctx: Context, seen: Look, members: Sequence[HeldMember], nonce: str) -> list[str]:
    """What differs in these members, the first ones first and no more than a reader takes in, as warnings of a plan.

    A plan does not fail for it: where a configuration cannot be read, that is what is said.
    """
    online = {node.name for node in seen.resources.nodes if node.online}
    guests = {member.key: seen.resources.guest(int(member.target.id)) for member in members}
    there = tuple(guest.vmid for guest in guests.values() if guest is not None and guest.node in online)
    try:
        found = await ctx.fact(AskTemplates(cluster=seen.cluster, vmids=there)) if there else ()
    except AtlasError as error:
        return [f"drift is not known: {error.message}"]
    configs = {config.vmid: config for config in found}
    lines: list[str] = []
    for member in members:
        guest, config = guests[member.key], configs.get(int(member.target.id))
        if guest is None:
            lines.append(_unseen(member))
        elif config is None:
            lines.append(f"{member.key}: not known, node {guest.node} is offline")
        else:
            lines += differences(member, config, seen.allowance, nonce)
    more = len(lines) - _WARNED
    shown = [*lines[:_WARNED], *([f"and {more} more; get_deployment shows all"] if more > 0 else [])]
    return [f"drift: {line}" for line in shown]


def differences(member: HeldMember, config: GuestConfig, allowance: Allowance, nonce: str) -> list[str]:
    """One line for each thing in which a member's configuration is not what was made. Pure."""
    if cause := stranger(member, config, nonce):
        return [f"{member.key}: VM {config.vmid} {cause}"]
    vm = Vm.model_validate(member.spec)
    wanted = made_settings(vm, config, allowance, nonce)
    changed, added = drifted_keys(vm, config, wanted)
    return [
        *(f"{member.key}: {key} is {config.shown(key)}, planned {wanted[key]}" for key in changed),
        *(f"{member.key}: {key} is {config.shown(key)}, planned not set" for key in added),
        *(f"{member.key}: {line}" for line, _ in beyond_settings(member, config, vm, allowance)),
    ]


def made_settings(vm: Vm, config: GuestConfig, allowance: Allowance, nonce: str) -> Settings:
    """The configuration keys that a guest has been given, with their values."""
    snippet = vm.cloud_init.snippet
    if snippet is not None and snippet not in allowance.snippets:
        vm = vm.model_copy(update={"cloud_init": vm.cloud_init.model_copy(update={"snippet": None})})
    made: Settings = {**settings(vm, config, allowance), "name": vm.hostname, "protection": int(vm.protection)}
    if {*config.text("tags").split(";")} - {*str(made["tags"]).split(";")} == {tag_of(nonce)}:
        del made["tags"]  # Terraform had it, and its own tag for the deployment stays
    return made


def drifted_keys(vm: Vm, config: GuestConfig, made: Settings) -> tuple[list[str], tuple[str, ...]]:
    """The keys that have another value than the guest was given, and those that it was not given."""
    kept = {**made, **({"cicustom": ""} if vm.cloud_init.snippet else {})}
    return differing(config, made), strays(kept, config)


def beyond_settings(member: HeldMember, config: GuestConfig, vm: Vm, allowance: Allowance) -> Iterator[tuple[str, str]]:
    """What differs beside configuration keys, which no step sets back, each with what a person can do."""
    snippet = vm.cloud_init.snippet
    if snippet is not None and snippet not in allowance.snippets:
        yield f"snippet {snippet} is no longer in the settings", "put it back there, or take it out of the spec"
    if needs_cloud_init(vm) and not config.has_cloud_init:
        yield (
            "it has no cloud-init drive, and its addresses, user and keys come by it",
            "add one in PVE (Hardware, Add, CloudInit Drive)",
        )
    for disk in strange_disks(member, config) if member.noted.get("disks") else ():
        yield f"disk {quoted(disk.volume)} is not ours", "detach it in PVE, or move it to where it belongs"
    for disk, wanted in zip(config.disks, vm.disks, strict=False):
        size = gib(wanted.size)
        if disk.size_gib > size:
            remedy = f"a disk cannot shrink: write {disk.size_gib}GiB in the spec, and plan that"
            yield f"{disk.key} has {disk.size_gib} GiB, planned {size}", remedy
        elif disk.size_gib < size:
            yield f"{disk.key} has {disk.size_gib} GiB, planned {size}", "see what took its place, then grow it in PVE"
    missing = len(vm.disks) - len(config.disks)
    if missing > 0:
        yield f"{counted(missing, 'disk')} missing", "attach it again in PVE, or restore a backup"


def not_running(member: HeldMember, guest: Guest) -> list[str]:
    """That a guest which is meant to run does not."""
    if guest.status == "running" or not meant_to_run(Vm.model_validate(member.spec)):
        return []
    return [f"{member.key}: it is {guest.status}"]


def unlike(member: HeldMember, config: GuestConfig) -> list[str]:
    """What people look at first, where it is not as was recorded: another program may write the rest in its own way."""
    vm = Vm.model_validate(member.spec)
    wanted: Settings = {"name": vm.hostname, "cores": vm.cores, "memory": int(vm.memory)}
    return [f"{member.key}: {key} is {config.shown(key)}, planned {wanted[key]}" for key in differing(config, wanted)]


def _unseen(member: HeldMember) -> str:
    return f"{member.key}: VM {member.target.id} is gone, or the token cannot see it"
