"""High availability: what is managed, and the manager that acts on it. The API is in ha_api.

The manager starts and stops what it manages, and moves it to the nodes its rule or group prefers. It acts `ha_delay`
PVE seconds after a change, at time scale 0 at once.
"""

import asyncio
from typing import Any

from fakepve.model import FakeVm
from fakepve.qemu import drives_of, volume_ref
from fakepve.routing import split_list

from .base import SimBase, Values, truthy

MANAGER = "root@pam"
WANT_RUNNING = ("started", "enabled")
RESOURCE_KEYS = ("state", "group", "max_restart", "max_relocate", "comment", "failback", "auto-rebalance")


def priorities(nodes: str) -> dict[str, int]:
    """{'pve1': 2, 'pve2': 0} of the node list 'pve1:2,pve2'."""
    found = {}
    for item in split_list(nodes):
        name, _, priority = item.partition(":")
        found[name] = int(priority or 0)
    return found


class HaMixin(SimBase):
    """The HA manager and what it knows."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.ha_resources: dict[str, Values] = {}
        self.ha_groups: dict[str, Values] = {}
        self.ha_rules: dict[str, Values] = {}
        self._manager_jobs: set[asyncio.Task[None]] = set()

    # ------------------------------------------------------------------- state

    def ha_managed(self, vmid: int, *, configured: bool = False) -> bool:
        """True if HA manages the guest; `configured` counts resources that are ignored, too."""
        resource = self.ha_resources.get(f"vm:{vmid}")
        return resource is not None and (configured or resource["state"] != "ignored")

    def _resource_vm(self, sid: str) -> FakeVm | None:
        return self.vm(int(sid.partition(":")[2]))

    def _show_state(self, sid: str, state: str | None) -> None:
        vm = self._resource_vm(sid)
        if vm is not None:
            vm.ha_state = state

    def add_ha_resource(self, sid: str, options: Values) -> None:
        """Put a guest under HA without the manager acting: the cluster starts like this."""
        resource = {key: options[key] for key in RESOURCE_KEYS if options.get(key) is not None}
        resource.setdefault("state", "started")
        self.ha_resources[sid] = resource
        self._show_state(sid, resource["state"])

    def remove_ha_resource(self, sid: str, *, purge: bool) -> bool:
        """Take a guest out of HA, with `purge` out of the rules, too; False if it was not there."""
        if self.ha_resources.pop(sid, None) is None:
            return False
        self._show_state(sid, None)
        if purge:
            for name, rule in list(self.ha_rules.items()):
                members = [member for member in split_list(rule["resources"]) if member != sid]
                rule["resources"] = ",".join(members)
                if not members:
                    del self.ha_rules[name]
        return True

    # ----------------------------------------------------------------- manager

    async def ha_changed(self, sid: str) -> None:
        """Let the manager act on a resource; at time scale 0 wait until it has."""
        job = asyncio.create_task(self._manage(sid))
        self._manager_jobs.add(job)
        job.add_done_callback(self._manager_jobs.discard)
        if not self.time_scale:
            # The manager is done at once unless a task of its is held: then the request does not wait for it.
            await asyncio.wait([job], timeout=0.05)

    async def cancel_all_tasks(self) -> None:
        for job in list(self._manager_jobs):
            job.cancel()
        await super().cancel_all_tasks()

    async def _manage(self, sid: str) -> None:
        await self.pause(self.ha_delay)
        vm, resource = self._resource_vm(sid), self.ha_resources.get(sid)
        if vm is None or resource is None or resource["state"] == "ignored" or not self.quorate:
            return
        if not await self._place(vm, sid):
            return
        if resource["state"] in WANT_RUNNING:
            await self._ensure_running(vm, sid)
        else:
            if vm.status == "running":
                await self._wait_for(await self._stop_task(vm))
            self._show_state(sid, resource["state"])

    async def _ensure_running(self, vm: FakeVm, sid: str) -> None:
        if vm.status != "running" and not vm.template:
            upid = await self.task(vm.node, "qmstart", vm.vmid, MANAGER, lambda: self.run_start(vm), vm=vm)
            if not await self._wait_for(upid):
                self._show_state(sid, "error")
                return
        self._show_state(sid, "started")

    async def _stop_task(self, vm: FakeVm) -> str:
        return await self.task(
            vm.node, "qmshutdown", vm.vmid, MANAGER, lambda: self.run_stop(vm, {"forceStop": 1}, graceful=True), vm=vm
        )

    async def _place(self, vm: FakeVm, sid: str) -> bool:
        """Move the guest to a node its rule or group prefers; False if that failed."""
        target = self._preferred_node(vm, sid)
        if target is None or target == vm.node or not self.node_online(vm.node):
            return True
        self._show_state(sid, "migrate")
        if await self._wait_for(await self.migrate_task(vm, target, MANAGER, with_disks=False)):
            self._show_state(sid, self.ha_resources[sid]["state"])
            return True
        self._show_state(sid, "error")
        return False

    def _preferred_node(self, vm: FakeVm, sid: str) -> str | None:
        """The node the guest should be on, or None where it does not matter."""
        nodes = priorities(self._wanted_nodes(sid))
        online = {name: priority for name, priority in nodes.items() if name in self.nodes and self.node_online(name)}
        if not online:
            return None
        best = [name for name, priority in online.items() if priority == max(online.values())]
        return vm.node if vm.node in best else min(best, key=lambda name: (len(self.running_on(name)), name))

    def _wanted_nodes(self, sid: str) -> str:
        group = self.ha_groups.get(self.ha_resources[sid].get("group", ""))
        if group:
            return str(group["nodes"])
        for rule in self.ha_rules.values():
            if rule["type"] == "node-affinity" and not truthy(rule.get("disable", 0)):
                if sid in split_list(rule["resources"]):
                    return str(rule["nodes"])
        return ""

    async def _wait_for(self, upid: str) -> bool:
        """Wait for a task; True if it ended well."""
        job = self._jobs.get(upid)
        if job is not None:
            await asyncio.wait([job])
        return self.tasks[upid].get("exitstatus") == "OK"

    async def request_ha_state(self, vm: FakeVm, user: str, state: str) -> str:
        """Start or stop of a managed guest: a short task that asks the manager."""
        sid, verb = f"vm:{vm.vmid}", "start" if state == "started" else "stop"

        async def body() -> str:
            self.ha_resources[sid]["state"] = state
            await self.ha_changed(sid)
            return f"Requesting HA {verb} for VM {vm.vmid}"

        return await self.task(vm.node, f"ha{verb}", vm.vmid, user, body)

    async def request_ha_migration(self, vm: FakeVm, user: str, target: str) -> str:
        async def body() -> str:
            await self.migrate_task(vm, target, MANAGER, with_disks=False)
            return f"Requesting HA migration for VM {vm.vmid} to node {target}"

        return await self.task(vm.node, "hamigrate", vm.vmid, user, body)

    async def ha_recover(self, node: str) -> list[int]:
        """The manager has fenced an offline node: its guests on shared storage come up on other nodes."""
        moved = []
        for sid, resource in self.ha_resources.items():
            vm = self._resource_vm(sid)
            if vm is None or vm.node != node or resource["state"] not in WANT_RUNNING:
                continue
            online = [name for name in sorted(self.nodes) if self.node_online(name)]
            if online and self._on_shared_storage(vm):
                self.move(vm, min(online, key=lambda name: (len(self.running_on(name)), name)))
                self.power_off(vm)
                await self.ha_changed(sid)
                moved.append(vm.vmid)
        return moved

    def _on_shared_storage(self, vm: FakeVm) -> bool:
        sids = [volume_ref(volume)[0] for _key, volume, _props in drives_of(vm.config)]
        return all(self.storages[sid].get("shared") for sid in sids if sid)
