"""Power: start, stop, shutdown and reboot of guests."""

import asyncio
import time
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from fakepve.model import FakeVm, PveError, TaskError
from fakepve.qemu import drives_of, is_cdrom, volume_ref
from fakepve.routing import die, param_error

from .base import SimBase, Values, truthy
from .network import NET_KEY, nic_options

ACTIONS = ("start", "stop", "shutdown", "reboot", "reset", "suspend", "resume")


@dataclass
class StartError:
    """Starting a guest fails: by VMID, by name, or the next one started (neither)."""

    message: str
    vmid: int | None = None
    name: str | None = None
    times: int | None = None


class PowerMixin(SimBase):
    """The status calls."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.start_errors: list[StartError] = []

    # ------------------------------------------------------------ guest states

    def boot(self, vm: FakeVm) -> None:
        """The guest starts: pending changes take effect and cloud-init sees the configuration as it is now."""
        self.apply_pending(vm)
        traits = self.traits(vm)
        traits.booted_config = dict(vm.config)
        traits.booted_at = asyncio.get_running_loop().time()
        vm.status = vm.qmpstatus = "running"
        vm.started_at = time.time()

    def power_off(self, vm: FakeVm) -> None:
        """The guest is off; PVE applies pending changes then."""
        vm.status = vm.qmpstatus = "stopped"
        vm.started_at = None
        self.traits(vm).booted_at = None
        self.apply_pending(vm)

    def _start_failure(self, vm: FakeVm) -> str | None:
        """The message a start fails with, by order of the control channel."""
        for rule in self.start_errors:
            if rule.vmid not in (None, vm.vmid) or rule.name not in (None, vm.name):
                continue
            if rule.times is not None:
                rule.times -= 1
                if rule.times <= 0:
                    self.start_errors.remove(rule)
            return rule.message
        return vm.start_error

    def _check_startable(self, vm: FakeVm) -> None:
        """What PVE checks in the start task."""
        if vm.template:
            raise TaskError("you can't start a vm if it's a template")
        if vm.lock and vm.lock != "suspended":
            raise TaskError(f"VM is locked ({vm.lock})")
        if vm.status == "running":
            raise TaskError(f"VM {vm.vmid} already running")

    def _check_resources(self, vm: FakeVm) -> None:
        """The volumes and networks a start needs on the node."""
        config = {**vm.config, **{key: value for key, value in vm.pending.items() if value}}
        for _key, volume, props in drives_of(config):
            sid, name = volume_ref(volume)
            if sid is None or is_cdrom(volume, props):
                continue
            if sid not in self.storages:
                raise TaskError(f"storage '{sid}' does not exist")
            store = self.storages.on(sid, vm.node)
            if not store.get("active", 1):
                raise TaskError(f"storage '{sid}' is not online")
            if name not in store["volumes"]:
                raise TaskError(f"volume '{volume}' does not exist")
        self._check_snippets(config, vm.node)
        for key in sorted(config):
            nic = nic_options(config[key]) if NET_KEY.match(key) else {}
            failure = self.check_plug(vm.node, key, nic) if nic.get("bridge") else None
            if failure:
                raise TaskError(failure)

    def _check_snippets(self, config: Values, node: str) -> None:
        """The files `cicustom` names are on the node."""
        for part in filter(None, str(config.get("cicustom") or "").split(",")):
            volume = part.partition("=")[2]
            sid, name = volume_ref(volume)
            if sid not in self.storages or name not in self.storages.on(str(sid), node)["volumes"]:
                raise TaskError(f"volume '{volume}' does not exist")

    async def run_start(self, vm: FakeVm) -> None:
        """The body of a start task."""
        self._check_startable(vm)
        self._check_resources(vm)
        await self.ceph_io(vm)
        await self.pause(vm.start_secs)
        failure = self._start_failure(vm)
        if failure:
            raise TaskError(failure)
        if vm.lock == "suspended":
            self._qm_lock(vm, None)
        self.boot(vm)

    async def run_stop(self, vm: FakeVm, values: Values, *, graceful: bool) -> str | None:
        """The body of a stop or shutdown task."""
        if vm.status != "running":
            return None
        if vm.lock and vm.lock != "suspended" and not values.get("skiplock"):
            raise TaskError(f"VM is locked ({vm.lock})")
        if not graceful:
            await self.pause(vm.stop_secs)
            self.power_off(vm)
            return None
        timeout = int(values.get("timeout") or self.shutdown_default_timeout)
        if vm.acpi and vm.shutdown_secs <= timeout:
            await self.pause(vm.shutdown_secs)
            self.power_off(vm)
            return None
        await self.pause(timeout)
        if not truthy(values.get("forceStop", 0)):
            raise TaskError("VM quit/powerdown failed - got timeout")
        self.power_off(vm)
        return "VM quit/powerdown failed - terminating now with SIGTERM"

    # ----------------------------------------------------------- status actions

    async def _status_action(self, request: web.Request) -> web.Response:
        action = request.match_info["action"]
        if action not in ACTIONS:
            raise PveError(501, f"Method 'POST {request.path}' not implemented")

        async def act(values: Values, user: str) -> str:
            vm = self.find(values["node"], values["vmid"])
            if values.get("skiplock") and user != "root@pam":
                raise param_error(skiplock="Only root may use this option.")
            self.need_quorum()
            return await getattr(self, f"_do_{action}")(vm, user, values)

        return await self.serve(request, act)

    async def _do_start(self, vm: FakeVm, user: str, values: Values) -> str:
        if self.ha_managed(vm.vmid):
            return await self.request_ha_state(vm, user, "started")
        return await self.task(vm.node, "qmstart", vm.vmid, user, lambda: self.run_start(vm), vm=vm)

    async def _do_stop(self, vm: FakeVm, user: str, values: Values) -> str:
        if self.ha_managed(vm.vmid):
            return await self.request_ha_state(vm, user, "stopped")
        return await self.task(
            vm.node, "qmstop", vm.vmid, user, lambda: self.run_stop(vm, values, graceful=False), vm=vm
        )

    async def _do_shutdown(self, vm: FakeVm, user: str, values: Values) -> str:
        if vm.qmpstatus == "paused" and not truthy(values.get("forceStop", 0)):
            raise die("VM is paused - cannot shutdown")
        if self.ha_managed(vm.vmid):
            return await self.request_ha_state(vm, user, "stopped")
        return await self.task(
            vm.node, "qmshutdown", vm.vmid, user, lambda: self.run_stop(vm, values, graceful=True), vm=vm
        )

    async def _do_reboot(self, vm: FakeVm, user: str, values: Values) -> str:
        self._need_running(vm)

        async def body() -> None:
            await self.run_stop(vm, values, graceful=True)
            self._check_resources(vm)
            self.boot(vm)

        return await self.task(vm.node, "qmreboot", vm.vmid, user, body, vm=vm)
