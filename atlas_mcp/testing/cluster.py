"""A cluster in memory: nodes, storages, guests, tasks, and what can be made to go wrong.

It keeps what the Proxmox engine's facts and steps speak of, and behaves as PVE does where it matters to
a crash: a guest that is being cloned is locked and does not carry our mark yet, a failed clone frees its
VMID, a detached disk stays as `unusedN`, a change of a configuration needs the digest that was read.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

import anyio

from atlas_mcp.engines.proxmox import spec, values
from atlas_mcp.errors import Code, TargetError, TransientError
from atlas_mcp.model import digest_of

_OK = "OK"
_INTERRUPTED = "interrupted by signal"


class Call(StrEnum):
    """The methods of an engine, at which faults and gates are set."""

    FACT = "fact"
    FAILING = "failing"
    BEFORE = "before"
    SUBMIT = "submit"
    LOOK = "look"
    RECONCILE = "reconcile"
    UNDO = "undo"


class Fault(StrEnum):
    """What goes wrong with a call."""

    TRANSIENT = "transient"  # nobody answers, and nothing happened
    LOST = "lost"  # it happened, and the answer was lost
    LASTING = "lasting"  # the target says no
    TASK_FAILS = "task_fails"  # of a submission: its task begins, and ends with an error


class Killed(BaseException):
    """The process dies here."""


@dataclass
class Gate:
    """A call waits here: `reached` tells that it came, `open` lets it on."""

    reached: anyio.Event = field(default_factory=anyio.Event)
    open: anyio.Event = field(default_factory=anyio.Event)
    killed: bool = False

    def kill(self) -> None:
        """The process dies at the gate: what called never comes back."""
        self.killed = True
        self.open.set()

    async def passed(self) -> None:
        """Wait here."""
        self.reached.set()
        await self.open.wait()
        if self.killed:
            raise Killed


@dataclass
class _Order:
    call: Call
    action: str
    fault: Fault
    times: int | None


@dataclass
class MemoryGuest:
    """A guest. `config` is as PVE shows it, every value a text; `hidden` from us, as for want of a privilege."""

    vmid: int
    name: str
    node: str
    status: Literal["running", "stopped"] = "stopped"
    template: bool = False
    pool: str = ""
    lock: str = ""
    hidden: bool = False
    config: dict[str, str] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """Names exactly this configuration, as PVE's does."""
        return digest_of(dict(self.config))[:40]

    @property
    def seen(self) -> spec.GuestConfig:
        """The configuration as the API answers it."""
        shown = {"name": self.name, **self.config, **({"lock": self.lock} if self.lock else {})}
        return spec.GuestConfig(vmid=self.vmid, node=self.node, digest=self.digest, values=dict(shown))


@dataclass
class _Task:
    handle: str
    type: str
    vmid: int
    finish: Callable[[], None]
    drop: Callable[[], None]
    ended: anyio.Event = field(default_factory=anyio.Event)
    exit_status: str = ""


@dataclass
class MemoryCluster:
    """The cluster, with the levers of a test."""

    name: str
    allowance: spec.Allowance
    nodes: tuple[spec.Node, ...] = ()
    storages: tuple[spec.Storage, ...] = ()
    bridges: tuple[str, ...] = ("vmbr0",)
    vnets: dict[str, str] = field(default_factory=dict)
    pools: tuple[str, ...] = ()
    guests: dict[int, MemoryGuest] = field(default_factory=dict)
    ha: dict[int, dict[str, str]] = field(default_factory=dict)
    backups: dict[str, spec.BackupJob] = field(default_factory=dict)
    quorate: bool = True
    agent_address: str = "10.0.0.5"
    writes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Nothing runs, nothing is held, nothing goes wrong."""
        self._tasks: dict[str, _Task] = {}
        self._held: set[str] = set()
        self._orders: list[_Order] = []
        self._gates: dict[tuple[Call, str, bool], list[Gate]] = {}
        self._numbers = itertools.count(1)

    # -- what a test does ------------------------------------------------------------------------

    def order(self, call: Call, action: str, fault: Fault, times: int | None = 1) -> None:
        """Let the next `times` calls for an action ("*": any) go wrong; None: all of them, until `mend`."""
        self._orders.append(_Order(call, action, fault, times))

    def mend(self) -> None:
        """End every fault that was ordered."""
        self._orders.clear()

    def gate(self, call: Call, action: str, *, after: bool = False) -> Gate:
        """The next such call waits until the gate is opened: before it does anything, or once all is done."""
        gate = Gate()
        self._gates.setdefault((call, action, after), []).append(gate)
        return gate

    def hold(self, action: str) -> None:
        """Tasks of an action keep running from now on."""
        self._held.add(action)

    def release(self, action: str) -> None:
        """Let them end."""
        self._held.discard(action)
        for task in list(self._tasks.values()):
            if task.type == action and not task.exit_status:
                self._end(task, _OK)

    def add_guest(self, guest: MemoryGuest) -> MemoryGuest:
        """Somebody makes a guest."""
        self.guests[guest.vmid] = guest
        return guest

    def remove_guest(self, vmid: int) -> None:
        """Somebody removes one."""
        del self.guests[vmid]
        self.ha.pop(vmid, None)

    # -- what the engine does --------------------------------------------------------------------

    async def reach(self, call: Call, action: str) -> None:
        """Pass the gates of a call, and fail where that was ordered."""
        await self._pass(call, action, after=False)
        if self._struck(call, action, Fault.TRANSIENT):
            raise unanswered(self.name)
        if self._struck(call, action, Fault.LASTING):
            raise TargetError(Code.TARGET_FAILED, f"Unable to {call} {action} on {self.name}: refused.", "Ask it why.")

    async def answer(self, call: Call, action: str) -> None:
        """Pass the gates behind a call, and lose the answer of what has happened where that was ordered."""
        await self._pass(call, action, after=True)
        if self._struck(call, action, Fault.LOST):
            raise unanswered(self.name)

    def write(self, what: str) -> None:
        """Count a write; without quorum there is none."""
        if not self.quorate:
            raise TransientError(
                Code.TARGET_LOCKED, f"Unable to {what} on {self.name}: no quorum.", "Bring nodes back."
            )
        self.writes.append(what)

    def begin(self, action: str, vmid: int, finish: Callable[[], None], drop: Callable[[], None] = lambda: None) -> str:
        """Begin a task and return its handle: it ends at once, unless such tasks are held."""
        task = _Task(f"{self.name}:{action}:{vmid}:{next(self._numbers)}", action, vmid, finish, drop)
        self._tasks[task.handle] = task
        if self._struck(Call.SUBMIT, action, Fault.TASK_FAILS):
            self._end(task, f"{action} failed: it was ordered to")
        elif action not in self._held:
            self._end(task, _OK)
        return task.handle

    async def wait(self, handle: str) -> str:
        """The exit status of a task, once it has ended: for undoing."""
        task = self._tasks[handle]
        await task.ended.wait()
        return task.exit_status

    def exit_status(self, handle: str) -> str:
        """The exit status of a task, "" while it runs."""
        return self._tasks[handle].exit_status

    def running(self, action: str, vmid: int) -> str:
        """The handle of a task that runs on a guest, "" where none does."""
        for task in self._tasks.values():
            if task.type == action and task.vmid == vmid and not task.exit_status:
                return task.handle
        return ""

    def stop_task(self, handle: str) -> None:
        """Interrupt a task."""
        task = self._tasks[handle]
        if not task.exit_status:
            self._end(task, _INTERRUPTED)

    def find(self, vmid: int) -> MemoryGuest | None:
        """A guest that can be seen."""
        guest = self.guests.get(vmid)
        return None if guest is None or guest.hidden else guest

    # -- what predicates and facts read; the names are those of the Proxmox engine's cluster ----------

    async def resources(self) -> spec.Resources:
        """Nodes, guests, storages, pools."""
        guests = tuple(self._shown(guest) for _, guest in sorted(self.guests.items()) if not guest.hidden)
        return spec.Resources(nodes=self.nodes, guests=guests, storages=self.storages, pools=self.pools)

    async def config(self, vmid: int) -> spec.GuestConfig | None:
        """A guest's configuration, None where no guest is seen."""
        guest = self.find(vmid)
        return guest.seen if guest else None

    async def stranger(self, config: spec.GuestConfig, nonce: str) -> str:
        """Why a guest is not ours: nothing that was read of it earlier is kept here."""
        return config.stranger(nonce)

    def uuid(self) -> str:
        """A new one, as PVE gives one to every guest that it makes."""
        return f"00000000-0000-4000-8000-{next(self._numbers):012}"

    def _shown(self, guest: MemoryGuest) -> spec.Guest:
        config = guest.seen
        return spec.Guest(
            vmid=guest.vmid,
            name=guest.name,
            type="qemu",
            node=guest.node,
            status=guest.status,
            template=guest.template,
            cores=int(guest.config.get("cores", "1")),
            memory_mib=int(guest.config.get("memory", "512")),
            disk_gib=sum(disk.size_gib for disk in config.disks),
            pool=guest.pool,
            tags=tuple(tag for tag in guest.config.get("tags", "").split(";") if tag),
            ha=self.ha.get(guest.vmid, {}).get("state", ""),
            lock=guest.lock,
        )

    async def _pass(self, call: Call, action: str, *, after: bool) -> None:
        waiting = self._gates.get((call, action, after))
        if waiting:
            await waiting.pop(0).passed()
        await anyio.lowlevel.checkpoint()

    def _struck(self, call: Call, action: str, fault: Fault) -> bool:
        for order in self._orders:
            if order.call is call and order.action in (action, "*") and order.fault is fault:
                if order.times is not None:
                    order.times -= 1
                    if order.times == 0:
                        self._orders.remove(order)
                return True
        return False

    def _end(self, task: _Task, exit_status: str) -> None:
        task.exit_status = exit_status
        if exit_status == _OK:
            task.finish()
        else:
            task.drop()
        task.ended.set()


def unanswered(name: str) -> TransientError:
    """A target did not answer."""
    return TransientError(Code.CLUSTER_UNREACHABLE, f"Unable to reach cluster {name}: no answer.", "Look at it.")


def stored(wanted: dict[str, str | int], vmid: int, config: dict[str, str]) -> dict[str, str]:
    """Configuration values as PVE keeps them: a new disk gets its volume, everything else is a text."""
    made: dict[str, str] = {}
    for key, value in wanted.items():
        storage, _, size = str(value).partition(":")
        if values.is_disk(key) and size.isdigit():
            taken = {values.volume(text) for text in (*config.values(), *made.values())}
            number = next(n for n in itertools.count() if f"{storage}:vm-{vmid}-disk-{n}" not in taken)
            made[key] = f"{storage}:vm-{vmid}-disk-{number},size={size}G"
        else:
            made[key] = str(value)
    return made


def demo_cluster(name: str = "demo", allowance: spec.Allowance | None = None) -> MemoryCluster:
    """Three nodes, shared and local storage, two templates, a few foreign guests: like the simulator's `demo`."""
    nodes = tuple(
        spec.Node(name=f"pve{n}", online=True, cores=16, memory_mib=65536, memory_used_mib=8192) for n in (1, 2, 3)
    )
    cluster = MemoryCluster(name, allowance or _ALLOWANCE, nodes, pools=("atlas",), vnets={"apps": "vlans"})
    cluster.storages = tuple(
        spec.Storage(
            name=storage,
            node=node.name,
            type=kind,
            shared=storage == "ceph",
            active=True,
            content=("images",),
            total_gib=total,
            used_gib=total // 4,
        )
        for storage, kind, total in (("ceph", "rbd", 4096), ("local-lvm", "lvmthin", 400))
        for node in nodes
    )
    cluster.add_guest(_template(9000, "debian-12-cloud", "pve1", "ceph:base-9000-disk-0,size=10G"))
    cluster.add_guest(_template(9001, "ubuntu-24-cloud", "pve2", "local-lvm:base-9001-disk-0,size=4G"))
    for vmid, guest, node in ((100, "ldap", "pve1"), (101, "mail", "pve2"), (102, "build", "pve3")):
        config = {"cores": "2", "memory": "4096", "scsi0": f"ceph:vm-{vmid}-disk-0,size=32G"}
        cluster.add_guest(MemoryGuest(vmid, guest, node, "running", config=config))
    return cluster


_ALLOWANCE = spec.Allowance(
    first_vmid=2000,
    last_vmid=2999,
    nodes=(),
    storages=(),
    pools=(),
    ssd=(),
    hdd=(),
    snippets={},
    cpu_factor=4.0,
    memory_factor=1.0,
    thin_factor=1.0,
    memory_reserve_mib=2048,
    storage_reserve_percent=10,
    full_clones_per_storage=4,
    linked_clones_per_storage=10,
    starts_per_node=4,
    admin=True,
)


def _template(vmid: int, name: str, node: str, disk: str) -> MemoryGuest:
    storage = disk.partition(":")[0]
    config = {
        "agent": "1",
        "boot": "order=scsi0",
        "cores": "2",
        "ide2": f"{storage}:vm-{vmid}-cloudinit,media=cdrom",
        "memory": "2048",
        "net0": "virtio=BC:24:11:00:00:01,bridge=vmbr0",
        "scsi0": disk,
    }
    return MemoryGuest(vmid, name, node, template=True, config=config)
