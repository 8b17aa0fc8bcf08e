"""The steps that change VMs in place: one configuration call a VM, added disks in it, grown disks last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from atlas_mcp.domain.fleet.change import Aspect, Changes, VmChange
from atlas_mcp.domain.fleet.entries import at_entries
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.engines.proxmox import spec
from atlas_mcp.engines.proxmox.spec import AskGuestConfig, GuestConfig
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Effect, JsonObject, Step, Undo
from atlas_mcp.toolset import Context, Deployment, HeldMember

from .checks import candidates, check_slots, check_snippet
from .guest import Settings, added_disks, description, gib, settings
from .joins import backup_add, ha_add, has_own_job, own_job
from .look import Look
from .make import startup, step_of
from .ownership import letting_go, stranger

_KEYS: dict[Aspect, tuple[str, ...]] = {
    Aspect.HOSTNAME: ("name",),
    Aspect.DESCRIPTION: ("description",),
    Aspect.CORES: ("cores",),
    Aspect.MEMORY: ("memory", "balloon"),
    Aspect.DNS: ("nameserver", "searchdomain"),
    Aspect.CLOUD_INIT: ("ciuser", "sshkeys", "cicustom"),
    Aspect.TAGS: ("tags",),
    Aspect.STARTUP: ("startup",),
    Aspect.ON_BOOT: ("onboot",),
    Aspect.PROTECTION: ("protection",),
    Aspect.AGENT: ("agent",),
}
_APART = {Aspect.STARTUP, Aspect.HA, Aspect.BACKUP}  # steps of their own: they need privileges on /
_IN_PLACE = {
    *_KEYS,
    Aspect.NIC,
    Aspect.NIC_ADD,
    Aspect.NIC_REMOVE,
    Aspect.DISK_ADD,
    Aspect.DISK_GROW,
    Aspect.HA,
    Aspect.BACKUP,
}


async def change_steps(
    ctx: Context, changes: Changes, vms: Sequence[Vm], deployment: Deployment, seen: Look
) -> list[Step]:
    """Steps for every changed VM; growing disks, which has no way back, comes after all other steps.

    Raises:
        CallerError: `plan_unfeasible`: something is asked that is not done in place; `not_ours`.

    """
    _refuse(changes, vms, seen)
    members = {member.key: member for member in deployment.members}
    first: list[Step] = []
    last: list[Step] = []
    for vm in vms:
        mine = [change for change in changes.of(vm.id) if not change.recorded_only]
        if mine:
            guest = await _guest(ctx, vm, members[vm.id], deployment, seen)
            first += _one_by_one([*guest.configure(mine), *guest.join(mine)])
            last += [*guest.grow(mine), guest.verify(mine)]
    needs = tuple(step.id for step in first)
    ordered: list[Step] = []
    for step in last:  # a guest's verification follows its own growing
        own = tuple(earlier.id for earlier in ordered if earlier.target == step.target)
        ordered.append(step.model_copy(update={"needs": (*needs, *own)}))
    return [*first, *ordered]


def _one_by_one(steps: Sequence[Step]) -> list[Step]:
    """Steps of one guest, each after the one before it."""
    before = (None, *steps)[: len(steps)]
    return [
        step.model_copy(update={"needs": (earlier.id,)}) if earlier else step
        for step, earlier in zip(steps, before, strict=True)
    ]


def _refuse(changes: Changes, vms: Sequence[Vm], seen: Look) -> None:
    found = [
        Problem(
            f"/vms/{change.vm_id}/{change.aspect.value}",
            f"{change.aspect.value} of a deployed VM is not changed in place.",
            "Keep the value, or add a VM under a new id and remove this one.",
        )
        for change in changes.changed
        if not change.recorded_only and change.aspect not in _IN_PLACE
    ]
    changed = {change.vm_id for change in changes.changed}
    found += [problem for vm in vms if vm.id in changed for problem in check_snippet(seen, vm)]
    if problems := at_entries(found, vms):
        raise CallerError(Code.PLAN_UNFEASIBLE, "Unable to plan these changes; nothing was changed.", "", problems)


async def _guest(ctx: Context, vm: Vm, member: HeldMember, deployment: Deployment, seen: Look) -> _Guest:
    vmid = int(member.target.id)
    guest = seen.resources.guest(vmid)
    config = await ctx.fact(AskGuestConfig(cluster=seen.cluster, vmid=vmid, node=guest.node)) if guest else None
    cause = "is gone" if config is None else stranger(member, config, deployment.nonce)
    if config is None or cause:
        raise CallerError(
            Code.NOT_OURS,
            f"Unable to change VM {vmid} ({member.target.name}): it {cause}.",
            f"get_deployment shows the drift. {letting_go(deployment, member)}",
        )
    if problems := tuple(check_slots(vm, config)):
        raise CallerError(Code.PLAN_UNFEASIBLE, "Unable to plan these changes; nothing was changed.", "", problems)
    return _Guest(vm, member, config, deployment, seen)


class _Guest:
    """One VM that changes."""

    def __init__(self, vm: Vm, member: HeldMember, config: GuestConfig, deployment: Deployment, seen: Look) -> None:
        self.vm, self.member, self.config, self.deployment, self.seen = vm, member, config, deployment, seen
        self.wanted: Settings = {
            **settings(vm, config, seen.allowance),
            "name": vm.hostname,
            "description": description(vm, deployment.id, deployment.nonce),
            "protection": int(vm.protection),
        }

    def configure(self, changes: Sequence[VmChange]) -> list[Step]:
        """One call for everything but growing."""
        changes = [change for change in changes if change.aspect not in _APART]
        written, deleted = self._written(changes), self._deleted(changes)
        if not written and not deleted:
            return []
        action = spec.Configure(**self._args(), set=written, delete=deleted)
        what = ", ".join(dict.fromkeys(_told(change) for change in changes if change.aspect is not Aspect.DISK_GROW))
        effect = Effect.ROOT if "cicustom" in written else Effect.CHANGE
        return [self._step("configure", action, f"change {what} of {self.vm.hostname}", effect, Undo.RESTORE)]

    def join(self, changes: Sequence[VmChange]) -> Iterator[Step]:
        """Start order, HA and own backup job: taken back as it was, then made as it is to be."""
        aspects, name = {change.aspect for change in changes}, self.vm.hostname
        vmid, nonce = self.config.vmid, self.deployment.nonce
        if Aspect.STARTUP in aspects:
            order = startup(self._args(), self.wanted.get("startup"), self.seen)
            yield self._step("startup", order, f"change the start order of {name}", Effect.CHANGE, Undo.RESTORE)
        if Aspect.HA in aspects and self.seen.ha is not None and f"vm:{vmid}" in self.seen.ha.resources:
            leave = spec.HaRemove(**self._args())
            yield self._step("ha-remove", leave, f"take {name} back from HA", Effect.CHANGE, Undo.RESTORE)
        if Aspect.HA in aspects and self.vm.ha is not None:
            add = ha_add(self.vm.ha, vmid, nonce)
            effect = Effect.INTERRUPT if add.stops else Effect.CHANGE
            yield self._step("ha", add, f"hand {name} to HA: {add.state}", effect, Undo.RESTORE)
        job = own_job(self.seen.backup_jobs, nonce, vmid) if Aspect.BACKUP in aspects else None
        if job is not None:
            drop = spec.BackupRemove(**self._args(), job=job.id)
            yield self._step("backup-remove", drop, f"delete the backup job of {name}", Effect.CHANGE, Undo.RESTORE)
        if Aspect.BACKUP in aspects and self.vm.backup is not None and has_own_job(self.vm):
            new = backup_add(self.vm.backup, vmid, nonce)
            summary = f"back {name} up to {new.storage}, {new.schedule}"
            yield self._step("backup", new, summary, Effect.CHANGE, Undo.RESTORE)

    def grow(self, changes: Sequence[VmChange]) -> list[Step]:
        """One step for each disk that grows."""
        steps: list[Step] = []
        for change in changes:
            if change.aspect is Aspect.DISK_GROW and change.index is not None:
                key, size = self.config.disks[change.index].key, gib(self.vm.disks[change.index].size)
                action = spec.GrowDisk(**self._args(), disk=key, size_gib=size)
                summary = f"grow {key} of {self.vm.hostname} to {size} GiB (cannot be undone)"
                steps.append(self._step(f"grow-{key}", action, summary, Effect.CHANGE, Undo.NEVER))
        return steps

    def verify(self, changes: Sequence[VmChange]) -> Step:
        """Hold the guest against what was written, and note the disks that were added."""
        action = spec.Verify(
            **self._args(),
            expect=self._written(changes),
            disks=tuple(self._added(changes)),
            cloud_init=self.config.has_cloud_init,
        )
        step = self._step("verify", action, f"verify {self.vm.hostname} against the spec", Effect.READ, Undo.COVERED)
        return step.model_copy(update={"notes": self.vm.id})

    def _written(self, changes: Sequence[VmChange]) -> Settings:
        keys = [key for change in changes for key in _keys(change)]
        return {key: self.wanted[key] for key in keys if key in self.wanted} | self._added(changes)

    def _deleted(self, changes: Sequence[VmChange]) -> tuple[str, ...]:
        keys = dict.fromkeys(key for change in changes for key in _keys(change))
        return tuple(key for key in keys if key not in self.wanted and key in self.config.values)

    def _added(self, changes: Sequence[VmChange]) -> Settings:
        if not any(change.aspect is Aspect.DISK_ADD for change in changes):
            return {}
        storages = tuple(
            (candidates(self.seen, disk.storage) or ("",))[0] if disk.storage else "" for disk in self.vm.disks
        )
        return added_disks(self.vm, self.config, storages)

    def _args(self) -> JsonObject:
        return {"vmid": self.config.vmid, "nonce": self.deployment.nonce}

    def _step(self, name: str, action: spec.OnGuest, summary: str, effect: Effect, undo: Undo) -> Step:
        target = self.member.target.model_copy(update={"name": self.vm.hostname})
        return step_of(f"{self.vm.id}/{name}", action, target, summary, effect, undo)


def _told(change: VmChange) -> str:
    """What changes, with the values where they are short."""
    if (
        isinstance(change.old, str | int)
        and isinstance(change.new, str | int)
        and change.aspect is not Aspect.DESCRIPTION
    ):
        return f"{change.aspect.value} from {change.old} to {change.new}"
    return change.aspect.value


def _keys(change: VmChange) -> tuple[str, ...]:
    if change.aspect in (Aspect.NIC, Aspect.NIC_ADD, Aspect.NIC_REMOVE):
        return (f"net{change.index}", f"ipconfig{change.index}")
    return _KEYS.get(change.aspect, ())
