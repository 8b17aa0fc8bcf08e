"""One cluster as the engine holds it: clients, task watch, and the looks at guests that every step needs."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import anyio

from atlas_mcp.domain.text import quoted
from atlas_mcp.engines import ContradictionError, Ledger
from atlas_mcp.engines.proxmox import facts, shapes
from atlas_mcp.engines.proxmox.client import ClusterClient
from atlas_mcp.engines.proxmox.guests import FRESH_S, Guests
from atlas_mcp.engines.proxmox.rate import Rate
from atlas_mcp.engines.proxmox.settings import ClusterSettings
from atlas_mcp.engines.proxmox.spec import ENGINE, Allowance, GuestConfig, Resources, nonce_in
from atlas_mcp.engines.proxmox.tasks import TaskWatch
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import Target


class Cluster:
    """Clients and caches of one cluster in one process."""

    def __init__(self, name: str, settings: ClusterSettings, ledger: Ledger, sharers: Callable[[], int]) -> None:
        self.name = name
        self.ledger = ledger
        self.settings = settings
        rate = Rate(settings.calls_per_s, sharers)
        self.client = ClusterClient(name, settings, settings.token, rate)
        self.admin = ClusterClient(name, settings, settings.admin_token, rate) if settings.admin_token else None
        self.tasks = TaskWatch(self.client)
        self.guests = Guests(name, self.resources)
        self._resources: Resources | None = None
        self._read_at = -1e9
        self._lock = anyio.Lock()
        self._configs: dict[int, GuestConfig] = {}

    def vm(self, vmid: int) -> Target:
        """A VM as the record knows it."""
        return Target(engine=ENGINE, place=self.name, kind="vm", id=str(vmid), name="")

    @property
    def allowance(self) -> Allowance:
        """What the operator's settings let ATLAS use."""
        settings = self.settings
        return Allowance(
            first_vmid=settings.vmids.first,
            last_vmid=settings.vmids.last,
            nodes=settings.nodes,
            storages=settings.storages,
            pools=settings.pools,
            ssd=settings.storage_classes.ssd,
            hdd=settings.storage_classes.hdd,
            snippets=settings.snippets,
            cpu_factor=settings.overcommit.cpu,
            memory_factor=settings.overcommit.memory,
            thin_factor=settings.overcommit.thin_storage,
            memory_reserve_mib=settings.reserve.memory_mib,
            storage_reserve_percent=settings.reserve.storage_percent,
            full_clones_per_storage=settings.parallel.full_clones_per_storage,
            linked_clones_per_storage=settings.parallel.linked_clones_per_storage,
            starts_per_node=settings.parallel.starts_per_node,
            admin=settings.admin_token is not None,
        )

    async def resources(self, fresh_s: float = FRESH_S) -> Resources:
        """`/cluster/resources`, read once for all who ask within `fresh_s`."""
        asked_at = time.monotonic()
        async with self._lock:
            if self._resources is None or self._read_at < asked_at - fresh_s:
                began = time.monotonic()
                self._resources = await facts.resources(self.client)
                self._read_at = began
            return self._resources

    async def is_free(self, vmid: int) -> bool:
        """Whether no guest bears the VMID, those included that the token cannot see."""
        try:
            await self.client.get("cluster/nextid", shapes.text, vmid=vmid)
        except TargetError as error:
            if error.code is Code.TARGET_FAILED and "already exists" in error.message:
                return False
            raise
        return True

    async def config(self, vmid: int) -> GuestConfig | None:
        """A guest's configuration, None where no guest is seen.

        PVE answers 403 for a guest that has gone, where the token's rights came from its pool: so whatever
        goes wrong, it is looked again whether the guest is still seen.
        """
        if await self.guests.seen(vmid) is None:
            return None
        try:
            config = await self.guests.at(vmid, lambda path: facts.guest_config(self.client, path))
        except TargetError:
            self._configs.pop(vmid, None)
            if (await self.resources(fresh_s=0.0)).guest(vmid) is None:
                return None
            raise
        self._configs[vmid] = config
        return config

    async def stranger(self, config: GuestConfig, nonce: str, *identities: str) -> str:
        """Why a guest is not the one that we made, as the record knows that one; "" where it is."""
        return config.stranger(nonce, await self.ledger.identity(self.vm(config.vmid)), *identities)

    async def owned(self, vmid: int, nonce: str, *identities: str) -> GuestConfig:
        """The configuration of a guest that is proven ours.

        Raises:
            ContradictionError: `not_ours`: it is gone, or it is not the guest that we made.

        """
        config = await self.config(vmid)
        if config is None:
            raise ContradictionError(
                f"Unable to find VM {vmid} on {self.name}: somebody removed it, or moved it out of the token's sight.",
                "Restore it, or plan again: the plan then shows what is missing.",
            )
        read = await self.ledger.identity(self.vm(vmid))
        if cause := config.stranger(nonce, read, *identities):
            raise ContradictionError(f"Unable to touch VM {vmid} on {self.name}: it {cause}.", LEFT_ALONE)
        if not read:
            await self.seen(config)
        return config

    async def seen(self, config: GuestConfig) -> None:
        """Have what a guest with a mark of ours is known again by kept, where it was made before such was read."""
        nonce = nonce_in(config.text("description"))
        if nonce and config.identity:
            await self.ledger.identified(self.vm(config.vmid), nonce, config.identity)

    async def owned_once(self, vmid: int, nonce: str) -> GuestConfig:
        """Like `owned`, from the last look where there was one, which is then forgotten.

        Only for a write that carries the configuration's digest: PVE refuses it if anything has changed since.
        """
        last = self._configs.pop(vmid, None)
        if last is not None and not await self.stranger(last, nonce):
            return last
        return await self.owned(vmid, nonce)

    async def status(self, vmid: int) -> str:
        """`running` or `stopped`, read from the node itself; "" where no guest is seen."""
        if await self.guests.seen(vmid) is None:
            return ""
        return await self.guests.at(vmid, lambda path: self.client.get(f"{path}/status/current", _status))

    async def start(self, vmid: int) -> str:
        """Begin to start a guest. Returns the task."""
        return await self.guests.at(vmid, lambda path: self.client.post(f"{path}/status/start", shapes.task))

    async def stop(self, vmid: int, shutdown_s: int = 0) -> str:
        """Begin to stop a guest: at once, or by a shutdown that turns into a stop. Returns the task."""
        how: dict[str, int] = {"timeout": shutdown_s, "forceStop": 1} if shutdown_s else {}
        action = "shutdown" if shutdown_s else "stop"
        return await self.guests.at(vmid, lambda path: self.client.post(f"{path}/status/{action}", shapes.task, **how))

    async def delete(self, vmid: int) -> str:
        """Begin to remove a guest with its disks, and nothing beside it. Returns the task."""
        return await self.guests.at(vmid, lambda path: self.client.delete(path, shapes.task))

    async def running_tasks(self, *types: str, id: str) -> list[str]:
        """The ids of the tasks of ours that run on that object."""
        running = await self.tasks.running()
        return [task.upid for task in running if task.type in types and task.id == id and task.user == self.client.user]

    async def running_task(self, *types: str, id: str) -> str:
        """The id of a task of ours that runs on that object, "" where none does."""
        return next(iter(await self.running_tasks(*types, id=id)), "")


def _status(data: Any) -> str:  # noqa: ANN401 - JSON
    return shapes.text(shapes.row(data)["status"])


LEFT_ALONE = "Look whose it is; it is left alone."


def unexpected(config: GuestConfig, *, keys: tuple[str, ...] = (), volumes: tuple[str, ...] = ()) -> str:
    """Why a guest of ours may not be removed: something is on it that we did not add. "" where it may.

    Our disks are given by their keys while the guest is being made, by their volumes once they are known.
    """
    if config.text("protection") == "1":
        return "its protection flag is set"
    if config.text("parent"):
        return f"it has a snapshot ({config.shown('parent')})"
    for disk in config.disks:
        if disk.key not in keys and disk.volume not in volumes:
            return f"it has a disk that we did not add ({disk.key}: {quoted(disk.volume)})"
    return ""
