"""What every part of the simulator shares: the guest list, the node a request runs on, and checked handlers.

`SimBase` is FakePve with its lists replaced; each part (tasks, clones, disks, ...) is a mixin derived from it, and
`cluster.SimCluster` puts them together.
"""

import asyncio
import contextlib
import weakref
from collections.abc import Awaitable, Callable, Iterator
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from fakepve.model import FakeVm
from fakepve.server import API, USER, FakePve, ok, params

GIB = 1024**3
MIB = 1024**2

Values = dict[str, Any]
Handler = Callable[[Values, str], Awaitable[Any]]
Route = tuple[str, str, Handler]

# The node the current request or task runs on: PVE passes a request on to its node, which sees its own local storage.
CURRENT_NODE: ContextVar[str | None] = ContextVar("current_node", default=None)


@contextlib.contextmanager
def on_node(node: str | None) -> Iterator[None]:
    """Run a block as that node, so that local storages are the node's own."""
    token = CURRENT_NODE.set(node)
    try:
        yield
    finally:
        CURRENT_NODE.reset(token)


@dataclass
class NodeSpec:
    """The hardware of a node and its bridges (bridge name -> options)."""

    name: str
    cpus: int
    memory_mib: int
    bridges: dict[str, dict[str, Any]] = field(default_factory=dict)


@dataclass
class GuestTraits:
    """What is inside a guest, which its configuration does not say.

    A clone gets a copy of its template's traits. Times are PVE seconds (see `FakePve.time_scale`).
    """

    agent_installed: bool = False
    boot_secs: float = 0.0
    cloud_init_secs: float = 0.0
    cloud_init_error: str | None = None
    # What the guest was booted with: cloud-init reads its drive at boot, not when the configuration changes.
    booted_config: dict[str, Any] = field(default_factory=dict)
    # Loop time of the last boot; None while the guest is off.
    booted_at: float | None = None


@dataclass
class Machine:
    """A real machine that a guest stands for: its agent tells the machine's address and SSH host key."""

    address: str
    host_key: str


@dataclass
class Move:
    """Where a guest came from, and when (loop time)."""

    source: str
    at: float


class GuestList(list[FakeVm]):
    """The VMs of the cluster, with an index by VMID: a cluster may have a thousand."""

    def __init__(self) -> None:
        super().__init__()
        self._by_id: dict[int, FakeVm] = {}

    def append(self, vm: FakeVm) -> None:
        super().append(vm)
        self._by_id[vm.vmid] = vm

    def remove(self, vm: FakeVm) -> None:
        super().remove(vm)
        self._by_id.pop(vm.vmid, None)

    def find(self, vmid: int) -> FakeVm | None:
        return self._by_id.get(vmid)


class SimBase(FakePve):
    """FakePve with an indexed guest list, per-node hardware and what a guest holds inside."""

    def __init__(self, *, host: str = "127.0.0.1", port: int = 0) -> None:
        super().__init__(host=host, port=port)
        self.vms = GuestList()
        self.nodes = {}
        self.storages = {}
        self.max_requests = 0
        self.hardware: dict[str, NodeSpec] = {}
        self._traits: weakref.WeakKeyDictionary[FakeVm, GuestTraits] = weakref.WeakKeyDictionary()
        self._moves: weakref.WeakKeyDictionary[FakeVm, Move] = weakref.WeakKeyDictionary()
        # Machines that guests stand for, by the guests' names, whether they are there yet or not.
        self.machines: dict[str, Machine] = {}
        # Real seconds for which the node that is asked still shows a guest where it was.
        self.move_lag_secs = 0.0

    def vm(self, vmid: int) -> FakeVm | None:
        """The VM with this id, or None."""
        return self.vms.find(vmid)

    def traits(self, vm: FakeVm) -> GuestTraits:
        """What is inside the guest."""
        return self._traits.setdefault(vm, GuestTraits())

    def move(self, vm: FakeVm, node: str) -> None:
        """The guest's configuration file goes to another node: from now on requests belong there."""
        self._moves[vm] = Move(vm.node, asyncio.get_running_loop().time())
        vm.node = node

    def shown_node(self, vm: FakeVm) -> str:
        """Where lists show the guest: nodes learn of a move one after the other."""
        moved = self._moves.get(vm)
        lags = moved is not None and asyncio.get_running_loop().time() < moved.at + self.move_lag_secs
        return moved.source if moved is not None and lags else str(vm.node)

    def set_traits(self, vm: FakeVm, traits: GuestTraits) -> None:
        self._traits[vm] = traits

    def node_online(self, node: str) -> bool:
        return bool(self.nodes.get(node, {}).get("online", True))

    @property
    def major_version(self) -> int:
        """8 or 9: HA groups became HA rules in between."""
        return int(self.version.split(".", 1)[0])

    @staticmethod
    def user_of(request: web.Request) -> str:
        """The authenticated user or token of a request."""
        return request[USER]

    async def serve(self, request: web.Request, handler: Handler) -> web.Response:
        """Answer a request with `handler` after the API schema's checks of parameters and permissions."""
        match = self.resolve(request, API)
        user = request[USER]

        async def call(_match: Any, values: Values) -> Any:
            return await handler(values, user)

        return ok(await self.answer(request, match, await params(request), user, call))


def truthy(value: Any) -> bool:
    """A PVE boolean as it may stand in a configuration."""
    return str(value).lower() in ("1", "true", "yes", "on")
