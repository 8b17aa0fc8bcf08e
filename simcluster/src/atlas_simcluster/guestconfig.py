"""The configuration of a guest: reading it, changing it, what stays pending until a reboot, and who may change what.

Follows `update_vm_api`, `check_vm_modify_config_perm` and `vmconfig_hotplug_pending` of qemu-server.
"""

import hashlib
import json
import re
from typing import Any

from aiohttp import web
from fakepve.model import FakeVm, PveError, TaskError
from fakepve.qemu import DRIVE_KEY, is_cdrom, natural, split_drive, with_mac
from fakepve.routing import die, param_error, split_list

from .base import SimBase, Values, truthy
from .configaccess import is_cloudinit_key
from .disks import UNUSED_KEY, is_cloudinit
from .network import NET_KEY

# Applied to a running guest at once: they do not touch its process, or PVE plugs them in.
FAST = frozenset(
    "description hookscript lock migrate_downtime migrate_speed name onboot protection shares startup tags "
    "vmstatestorage cpuunits cpulimit".split()
)
HOTPLUG_DRIVE = re.compile(r"^(?:scsi|virtio)\d+$")
# Parameters of the update call that are no settings.
CALL_ONLY = ("node", "vmid", "digest", "delete", "revert", "force", "skiplock", "background_delay")
HIDDEN = "**********"


def same(old: Any, new: Any) -> bool:
    """PVE compares settings as text."""
    return old is not None and str(old) == str(new)


class GuestConfigMixin(SimBase):
    """GET, PUT and POST of /nodes/{node}/qemu/{vmid}/config, and /pending."""

    # ----------------------------------------------------------------- reading

    def config_digest(self, vm: FakeVm) -> str:
        """The digest of the configuration file: it changes with pending changes and snapshots, too."""
        parts = [vm.config, vm.pending, vm.snapshots]
        return hashlib.sha1(json.dumps(parts, sort_keys=True).encode(), usedforsecurity=False).hexdigest()

    def check_digest(self, vm: FakeVm, given: Any) -> None:
        if given and given != self.config_digest(vm):
            raise die("checksum mismatch (file change by other user?)")

    async def _config_get(self, request: web.Request) -> web.Response:
        return await self.serve(request, self._read_config)

    async def _read_config(self, values: Values, _user: str) -> Values:
        """GET config: with the pending changes in it, or with current=1 as the guest runs."""
        vm = self.find(values["node"], values["vmid"])
        if values.get("snapshot"):
            if values.get("current"):
                raise param_error(snapshot="cannot use 'snapshot' parameter with 'current'")
            return await self._qm_snapshot_config_get({**values, "snapname": values["snapshot"]}, _user)
        config = dict(vm.config)
        if not values.get("current"):
            config.update({key: value for key, value in vm.pending.items() if value is not None})
            for key in [key for key, value in vm.pending.items() if value is None]:
                config.pop(key, None)
        if "memory" in config:
            config["memory"] = str(config["memory"])
        if "cipassword" in config:
            config["cipassword"] = HIDDEN
        config["digest"] = self.config_digest(vm)
        return config

    async def _pending(self, request: web.Request) -> web.Response:
        return await self.serve(request, self._read_pending)

    async def _read_pending(self, values: Values, _user: str) -> list[Values]:
        """GET pending: every setting with its value and, where it differs after the next start, that one."""
        vm = self.find(values["node"], values["vmid"])
        found = []
        for key in sorted(set(vm.config) | set(vm.pending), key=natural):
            item: Values = {"key": key}
            if key in vm.config:
                item["value"] = HIDDEN if key == "cipassword" else vm.config[key]
            if key in vm.pending:
                if vm.pending[key] is None:
                    item["delete"] = 1
                else:
                    item["pending"] = vm.pending[key]
            found.append(item)
        return found

    # ---------------------------------------------------------------- changing

    async def _config_put(self, request: web.Request) -> web.Response:
        async def put(values: Values, user: str) -> None:
            await self._apply_config(self.find(values["node"], values["vmid"]), user, values)

        return await self.serve(request, put)

    async def _config_post(self, request: web.Request) -> web.Response:
        """The asynchronous form: a qmconfig task."""

        async def post(values: Values, user: str) -> str:
            vm = self.find(values["node"], values["vmid"])
            self.need_quorum()
            self._check_lock(vm)
            return await self.task(
                vm.node, "qmconfig", vm.vmid, user, lambda: self._apply_config(vm, user, values), vm=None
            )

        return await self.serve(request, post)

    async def _apply_config(self, vm: FakeVm, user: str, params: Values) -> None:
        """Change the configuration of a guest: checks first, then deletions, then settings."""
        self.need_quorum()
        settings, deletes = self._split_params(user, params)
        self.check_config_keys(user, vm.vmid, deletes + sorted(settings))
        self.check_storage_access(user, vm.vmid, settings)
        self.check_bridge_access(user, settings)
        self.check_digest(vm, params.get("digest"))
        if not params.get("skiplock"):
            self._check_lock(vm)
        self._check_values(vm, settings, deletes)
        try:
            await self.acquire(vm, "config")
        except TaskError as error:
            raise PveError(500, str(error)) from error
        try:
            self._revert(vm, split_list(params.get("revert")))
            for key in deletes:
                self._delete_setting(vm, user, key, force=truthy(params.get("force", 0)))
            for key in sorted(settings, key=natural):
                self._change_setting(vm, user, key, settings[key])
        finally:
            self.release(vm, "config")
        vm.name = vm.config.get("name") or f"VM {vm.vmid}"

    @staticmethod
    def _split_params(user: str, params: Values) -> tuple[Values, list[str]]:
        """The settings to make and those to delete."""
        settings = {key: value for key, value in params.items() if key not in CALL_ONLY}
        deletes = ["ide2" if key == "cdrom" else key for key in split_list(params.get("delete"))]
        if params.get("skiplock") and user != "root@pam":
            raise param_error(skiplock="Only root may use this option.")
        if not settings and not deletes and not params.get("revert"):
            raise die("no options specified")
        for key in deletes:
            if key in settings:
                raise param_error(delete=f"you can't use '-{key}' and -delete {key}' at the same time")
        for key in settings:
            if NET_KEY.match(key):
                settings[key] = with_mac(settings[key])
        return settings, deletes

    def _check_values(self, vm: FakeVm, settings: Values, deletes: list[str]) -> None:
        """Checks that need the configuration: ballooning and the boot order."""
        after = {**vm.config, **vm.pending, **settings}
        memory = int(str(after.get("memory") or 512).split("=")[-1])
        if ("memory" in settings or "balloon" in settings) and int(after.get("balloon") or 0) > memory:
            raise die("balloon value too large (must be smaller than assigned memory)")
        order = str(settings.get("boot", ""))
        if order.startswith("order="):
            for device in filter(None, order.removeprefix("order=").split(";")):
                if device in deletes or not after.get(device):
                    raise die(f"invalid bootorder: device '{device}' does not exist'")

    @staticmethod
    def _revert(vm: FakeVm, keys: list[str]) -> None:
        for key in keys:
            vm.pending.pop(key, None)

    def _delete_setting(self, vm: FakeVm, user: str, key: str, *, force: bool) -> None:
        value = vm.config.get(key, vm.pending.get(key))
        if value is None:
            return
        if UNUSED_KEY.match(key):
            self._qm_check_protection(vm, f"can't remove unused disk '{value}'")
            self.require(user, f"/vms/{vm.vmid}", "VM.Config.Disk")
            self.free_drive(user, vm, key, value)
            vm.config.pop(key)
            return
        if DRIVE_KEY.match(key):
            self._qm_check_protection(vm, f"can't remove drive '{key}'")
            self.check_drive_change(user, vm.vmid, value)
        if NET_KEY.match(key):
            self.check_bridge_access(user, {key: value})
        self._drop_from_boot_order(vm, key)
        if key not in vm.config:
            self._drop_pending(vm, key)
        elif vm.status == "running" and not self._plugs_now(vm, key, None):
            vm.pending[key] = None
        else:
            self._remove_now(vm, user, key, force=force)

    def _remove_now(self, vm: FakeVm, user: str, key: str, *, force: bool) -> None:
        value = vm.config.pop(key)
        vm.pending.pop(key, None)
        if DRIVE_KEY.match(key):
            if force:
                self.free_drive(user, vm, key, value)
            else:
                self.detach_drive(vm.config, value, vm.vmid)

    def _drop_pending(self, vm: FakeVm, key: str) -> None:
        """A change that never took effect is taken back; the disk it brought becomes unused."""
        value = vm.pending.pop(key)
        if DRIVE_KEY.match(key) and value:
            self.detach_drive(vm.config, value, vm.vmid)

    @staticmethod
    def _drop_from_boot_order(vm: FakeVm, key: str) -> None:
        order = str(vm.config.get("boot", ""))
        devices = order.removeprefix("order=").split(";")
        if order.startswith("order=") and key in devices:
            vm.config["boot"] = "order=" + ";".join(device for device in devices if device != key)

    def _change_setting(self, vm: FakeVm, user: str, key: str, value: Any) -> None:
        old = vm.config.get(key)
        if DRIVE_KEY.match(key):
            if old:
                self.check_drive_change(user, vm.vmid, old)
            self.check_drive_change(user, vm.vmid, value)
            value = self._new_drive_value(vm, key, str(value))
        elif NET_KEY.match(key) and old:
            self.check_bridge_access(user, {key: old})
        elif key == "tags":
            value = ";".join(sorted({tag.lower() for tag in split_list(value)}))
        elif key == "cipassword":
            # PVE stores a hash.
            value = "$5$simulated$" + hashlib.sha256(str(value).encode()).hexdigest()
        if same(old, value):
            vm.pending.pop(key, None)
        elif vm.status == "running" and not self._plugs_now(vm, key, value):
            vm.pending[key] = value
        else:
            self._set_now(vm, key, value)

    def _new_drive_value(self, vm: FakeVm, key: str, value: str) -> str:
        """The value of a drive to be set; a second cloud-init drive is refused."""
        if is_cloudinit(split_drive(value)[0]):
            for other, current in vm.config.items():
                if other != key and DRIVE_KEY.match(other) and is_cloudinit(split_drive(current)[0]):
                    raise die(f"{key} - cloud-init drive is already attached at '{other}'")
        return self._qm_new_drive(vm.vmid, key, value, None)[0]

    def _set_now(self, vm: FakeVm, key: str, value: Any) -> None:
        old = vm.config.get(key)
        vm.config[key] = value
        vm.pending.pop(key, None)
        if not DRIVE_KEY.match(key):
            return
        volume = split_drive(value)[0]
        for unused in [k for k in vm.config if UNUSED_KEY.match(k) and split_drive(vm.config[k])[0] == volume]:
            del vm.config[unused]
        if old and split_drive(old)[0] != volume:
            self.detach_drive(vm.config, old, vm.vmid)

    def apply_pending(self, vm: FakeVm) -> None:
        """Take over what was pending: the guest starts, or is off."""
        pending, vm.pending = vm.pending, {}
        for key, value in pending.items():
            if value is not None:
                self._set_now(vm, key, value)
            elif key in vm.config:
                self._remove_now(vm, "root@pam", key, force=False)

    @staticmethod
    def _plugs_now(vm: FakeVm, key: str, value: Any) -> bool:
        """True if a running guest takes the change at once; memory, cores and most else wait for a restart."""
        if key in FAST or is_cloudinit_key(key) or NET_KEY.match(key) or HOTPLUG_DRIVE.match(key):
            return True
        old = vm.config.get(key)
        return bool(DRIVE_KEY.match(key) and value and old and is_cdrom(*split_drive(old)))
