"""The steps that make one VM: clone, configure, disks, start, readiness; HA, backup and protection last; verify."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from atlas_mcp.domain.fleet.spec import CloneMode
from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.engines.proxmox import spec
from atlas_mcp.model import Effect, JsonObject, Limit, Member, Step, Target, Undo
from atlas_mcp.toolset import Deployment

from .guest import Settings, added_disks, description, first_address, gib, needs_cloud_init, settings, strays, surplus
from .joins import backup_add, ha_add, has_own_job
from .look import Look, named

_CLONE_S, _CLONE_S_PER_GIB = 600, 30
_CALL_S, _START_S = 120, 300


@dataclass(frozen=True)
class Place:
    """Where a VM goes."""

    vmid: int
    node: str
    storages: tuple[str, ...]
    reason: str


def make_steps(vm: Vm, place: Place, seen: Look, deployment: Deployment, *, keyed: bool = False) -> Iterator[Step]:
    """The steps of one VM, each after the one before it; `keyed` where what comes after takes its host key."""
    maker = _Maker(vm, place, seen, deployment, keyed)
    before: tuple[str, ...] = ()
    for step in maker.steps():
        yield step.model_copy(update={"needs": before})
        before = (step.id,)


@dataclass(frozen=True)
class _Maker:
    vm: Vm
    place: Place
    seen: Look
    deployment: Deployment
    keyed: bool

    def steps(self) -> Iterator[Step]:
        vm, template = self.vm, self.seen.templates[named(self.seen.resources, self.vm.template)[0].vmid]
        extra = added_disks(vm, template, self.place.storages)
        keys = tuple(disk.key for disk in template.disks) + tuple(extra)
        wanted = settings(vm, template, self.seen.allowance)
        now = {key: value for key, value in wanted.items() if key != "startup"}
        gone = (*strays(wanted, template), *surplus(vm, template))
        yield self._clone(template, keys)
        effect = Effect.ROOT if vm.cloud_init.snippet else Effect.CREATE
        yield self._step(
            "configure",
            spec.Configure(**self._guest(), set={**now, **extra}, delete=gone),
            f"configure {vm.hostname}: {vm.cores} cores, {vm.memory.text}",
            effect=effect,
        )
        for disk, held in zip(vm.disks, template.disks, strict=False):
            if gib(disk.size) > held.size_gib:
                grow = spec.GrowDisk(**self._guest(), disk=held.key, size_gib=gib(disk.size))
                yield self._step(f"grow-{held.key}", grow, f"grow {held.key} of {vm.hostname} to {gib(disk.size)} GiB")
        yield self._start()
        yield self._ready()
        yield from self._joins(wanted)
        yield self._verify(wanted, keys, tuple(key for key in gone if key != "protection" or not vm.protection))

    def _joins(self, wanted: Settings) -> Iterator[Step]:
        """What makes the guest part of more than itself: start order, HA, backup; and, last, protection."""
        vm, vmid, nonce = self.vm, self.place.vmid, self.deployment.nonce
        if "startup" in wanted:
            order = startup(self._guest(), wanted["startup"], self.seen)
            yield self._step("startup", order, f"set the start order of {vm.hostname}")
        if vm.ha is not None:
            add = ha_add(vm.ha, vmid, nonce)
            yield self._step("ha", add, f"hand {vm.hostname} to HA: {add.state}", undo=Undo.RESTORE)
        if vm.backup is not None and has_own_job(vm):
            job = backup_add(vm.backup, vmid, nonce)
            summary = f"back {vm.hostname} up to {job.storage}, {job.schedule}"
            yield self._step("backup", job, summary, undo=Undo.RESTORE)
        if vm.protection:
            protect = spec.Configure(**self._guest(), set={"protection": 1})
            yield self._step("protect", protect, f"protect {vm.hostname} from removal", undo=Undo.RESTORE)

    def _clone(self, template: spec.GuestConfig, keys: tuple[str, ...]) -> Step:
        vm, place = self.vm, self.place
        full = vm.clone is CloneMode.FULL
        storage = place.storages[0]
        allowance = self.seen.allowance
        at_once = allowance.full_clones_per_storage if full else allowance.linked_clones_per_storage
        size = sum(gib(disk.size) for disk in vm.disks) if full else 0
        clone = spec.Clone(
            **self._guest(),
            template=template.vmid,
            node=place.node,
            name=vm.hostname,
            full=full,
            storage=storage if full else "",
            pool=vm.pool or "",
            description=description(vm, self.deployment.id, self.deployment.nonce),
            disks=keys,
            protected=spec.is_set(template, "protection"),
        )
        made = self._step(
            "clone",
            clone,
            f"clone {self._template()} to {vm.hostname} on {place.node}, {storage}: {_size(vm)} ({place.reason})",
            undo=Undo.RESTORE,
            deadline_s=_CLONE_S + _CLONE_S_PER_GIB * size,
            limits=(Limit(name=f"clone:{self.seen.cluster}:{storage}", at_once=at_once),),
        )
        return made.model_copy(update={"makes": self.member()})

    def _template(self) -> str:
        found = named(self.seen.resources, self.vm.template)[0]
        return found.name if found.name == self.vm.template else f"{found.name} ({found.vmid})"

    def _start(self) -> Step:
        limit = Limit(name=f"start:{self.seen.cluster}:{self.place.node}", at_once=self.seen.allowance.starts_per_node)
        return self._step(
            "start", spec.Start(**self._guest()), f"start {self.vm.hostname}", deadline_s=_START_S, limits=(limit,)
        )

    def _ready(self) -> Step:
        readiness = self.vm.readiness
        ready = spec.Ready(
            **self._guest(),
            level=readiness.level.value,
            timeout_s=readiness.timeout_s,
            address=first_address(self.vm),
            host_key=self.keyed,
        )
        step = self._step(
            "ready",
            ready,
            f"wait for {self.vm.hostname}: {readiness.level.value}, at most {readiness.timeout_s} s",
            effect=Effect.READ,
            deadline_s=readiness.timeout_s + _CALL_S,
        )
        return step.model_copy(update={"notes": self.vm.id})

    def _verify(self, wanted: Settings, keys: tuple[str, ...], absent: tuple[str, ...]) -> Step:
        expect: Settings = {**wanted, "name": self.vm.hostname}
        seeded = needs_cloud_init(self.vm)
        verify = spec.Verify(**self._guest(), expect=expect, disks=keys, absent=absent, cloud_init=seeded)
        step = self._step("verify", verify, f"verify {self.vm.hostname} against the spec", effect=Effect.READ)
        return step.model_copy(update={"notes": self.vm.id})

    def _guest(self) -> JsonObject:
        return {"vmid": self.place.vmid, "nonce": self.deployment.nonce}

    def target(self) -> Target:
        return Target(
            engine="proxmox", place=self.seen.cluster, kind="vm", id=str(self.place.vmid), name=self.vm.hostname
        )

    def member(self) -> Member:
        return Member(key=self.vm.id, target=self.target(), spec=self.vm.model_dump(mode="json"))

    def _step(
        self,
        name: str,
        action: spec.OnGuest,
        summary: str,
        *,
        effect: Effect = Effect.CREATE,
        undo: Undo = Undo.COVERED,
        deadline_s: int = _CALL_S,
        limits: tuple[Limit, ...] = (),
    ) -> Step:
        return step_of(
            f"{self.vm.id}/{name}", action, self.target(), summary, effect, undo, deadline_s=deadline_s, limits=limits
        )


def _size(vm: Vm) -> str:
    """What a VM is, in a line: 2 cores, 4GiB, disks 12+50 GiB, vmbr0/20 10.0.20.11/24."""
    disks = "+".join(str(gib(disk.size)) for disk in vm.disks)
    nics = [
        f"{nic.network}{f'/{nic.vlan}' if nic.vlan else ''}"
        + "".join(f" {ip.address or ip.mode.value}" for ip in (nic.ipv4, nic.ipv6) if ip is not None)
        for nic in vm.nics
    ]
    return ", ".join([f"{vm.cores} cores", vm.memory.text, f"disks {disks} GiB", *nics])


def startup(guest: JsonObject, order: str | int | None, seen: Look) -> spec.Configure:
    """Set or delete the start order: the second token's work where there is one, for it needs Sys.Modify on `/`."""
    written = {} if order is None else {"startup": order}
    return spec.Configure(**guest, set=written, delete=() if written else ("startup",), admin=seen.allowance.admin)


def step_of(
    id: str,
    action: spec.OnGuest,
    target: Target,
    summary: str,
    effect: Effect,
    undo: Undo,
    *,
    deadline_s: int = _CALL_S,
    limits: tuple[Limit, ...] = (),
    needs: tuple[str, ...] = (),
) -> Step:
    """An action of the Proxmox engine as a step."""
    args = action.model_dump(mode="json")
    return Step(
        id=id,
        engine=spec.ENGINE,
        action=args.pop("action"),
        target=target,
        summary=summary,
        effect=effect,
        undo=undo,
        args=args,
        deadline_s=deadline_s,
        limits=limits,
        needs=needs,
    )
