"""The life of a guest beside its power: created, destroyed, moved to another node."""

from fakepve.model import FakeVm, TaskError
from fakepve.qemu import drives_of, split_drive, volume_ref
from fakepve.routing import die, param_error

from .base import Route, SimBase, Values, on_node
from .disks import UNUSED_KEY


class LifecycleMixin(SimBase):
    """Create, destroy and migrate."""

    async def _qm_create(self, values: Values, user: str) -> str:
        """POST /nodes/{node}/qemu: fakepve's, with the network checks and HA of PVE."""
        self.check_bridge_access(user, values)
        managed = values.pop("ha-managed", None)
        if managed:
            self.require(user, "/", "Sys.Console")
        upid = await super()._qm_create(values, user)
        if managed and self.vm(int(values["vmid"])) is not None:
            self.add_ha_resource(f"vm:{values['vmid']}", {"state": "started" if values.get("start") else "stopped"})
        return upid

    # ----------------------------------------------------------------- destroy

    async def _qm_destroy(self, values: Values, user: str) -> str:
        """DELETE /nodes/{node}/qemu/{vmid}: refused for protected, running and HA-managed guests."""
        vm = self.find(values["node"], values["vmid"])
        if values.get("skiplock") and user != "root@pam":
            raise param_error(skiplock="Only root may use this option.")

        def check() -> None:
            self._qm_check_protection(vm, f"can't remove VM {vm.vmid}")
            if self.ha_managed(vm.vmid, configured=True) and not values.get("purge"):
                raise die(f"unable to remove VM {vm.vmid} - used in HA resources and purge parameter not set.")
            if vm.status == "running":
                raise die(f"VM {vm.vmid} is running - destroy failed")

        check()
        self.need_quorum()

        async def body() -> str | None:
            check()
            if vm.lock and not values.get("skiplock"):
                raise TaskError(f"VM is locked ({vm.lock})")
            base = self.linked_base(vm) if vm.template else None
            if base:
                raise TaskError(f"base volume '{base}' is still in use by linked cloned")
            self.erase(vm, unreferenced=bool(values.get("destroy-unreferenced-disks")))
            return self._purge(vm.vmid) if values.get("purge") else None

        return await self.task(vm.node, "qmdestroy", vm.vmid, user, body, vm=vm)

    def erase(self, vm: FakeVm, *, unreferenced: bool = False) -> None:
        """The guest is gone: its volumes, pool membership and ACL entries with it."""
        with on_node(vm.node):
            for config in (vm.config, *vm.snapshots.values()):
                for _key, volume, _props in drives_of(config):
                    self._free_if_own(vm.vmid, volume)
            for key in [key for key in vm.config if UNUSED_KEY.match(key)]:
                self._free_if_own(vm.vmid, split_drive(vm.config[key])[0])
            if unreferenced:
                self._free_unreferenced(vm.vmid)
        if vm in self.vms:
            self.vms.remove(vm)
        for user, entries in self.acl.items():
            self.acl[user] = [entry for entry in entries if entry[0] != f"/vms/{vm.vmid}"]
        self._pool_leave(vm.vmid)
        self._fw()["guests"].pop(vm.vmid, None)

    def _free_if_own(self, vmid: int, volume: str) -> None:
        known = self._qm_volume(volume)
        if known is not None and known.get("vmid") == vmid:
            self._qm_free(volume)

    def _free_unreferenced(self, vmid: int) -> None:
        for sid in self.storages:
            volumes = self.storages[sid]["volumes"]
            for name in [n for n, v in volumes.items() if v.get("vmid") == vmid and v["content"] == "images"]:
                self._qm_free(f"{sid}:{name}")

    def _purge(self, vmid: int) -> str:
        """Take the guest out of backup jobs and HA."""
        lines = [f"purging VM {vmid} from related configurations.."]
        self.remove_from_backup_jobs(vmid)
        if self.remove_ha_resource(f"vm:{vmid}", purge=True):
            lines.append(f"NOTE: removed VM {vmid} from HA resource configuration.")
        return "\n".join(lines)

    # ----------------------------------------------------------------- migrate

    def _routes_power(self) -> list[Route]:
        return [("POST", "/nodes/{node}/qemu/{vmid}/migrate", self._migrate)]

    async def _migrate(self, values: Values, user: str) -> str:
        """POST migrate: local disks need with-local-disks, a running guest needs online."""
        vm = self.find(values["node"], values["vmid"])
        target = values["target"]
        if target == vm.node:
            raise param_error(target="target is local node.")
        self.need_quorum()
        if target not in self.nodes:
            raise die(f"no such cluster node '{target}'")
        self._check_lock(vm)
        if vm.status == "running" and not values.get("online"):
            raise die("can't migrate running VM without --online")
        for _key, volume, _props in drives_of(vm.config):
            sid, _name = volume_ref(volume)
            if sid is not None:
                self._check_enabled(sid, target)
        if self.ha_managed(vm.vmid):
            return await self.request_ha_migration(vm, user, target)
        with_disks = bool(values.get("with-local-disks"))
        return await self.migrate_task(vm, target, user, with_disks)

    async def migrate_task(self, vm: FakeVm, target: str, user: str, with_disks: bool) -> str:
        """The qmigrate task: the guest is locked `migrate` while it runs, and lives on `target` afterwards."""
        self._qm_lock(vm, "migrate")

        async def body() -> str:
            if not self.node_online(target):
                raise TaskError("Can't connect to destination address using public key")
            self._move_local_disks(vm, target, allowed=with_disks)
            self._qm_lock(vm, None)
            self.move(vm, target)
            return "migration finished successfully"

        def undo(reason: str) -> str:
            self._qm_lock(vm, None)
            return f"migration aborted: {reason}"

        return await self.task(vm.node, "qmigrate", vm.vmid, user, body, vm=vm, undo=undo)

    def _move_local_disks(self, vm: FakeVm, target: str, *, allowed: bool) -> None:
        local = [
            volume_ref(volume)
            for _key, volume, _props in drives_of(vm.config)
            if volume_ref(volume)[0] is not None and not self.storages[volume_ref(volume)[0]].get("shared")
        ]
        if local and not allowed and vm.status == "running":
            raise TaskError("can't live migrate attached local disks without with-local-disks option")
        for sid, name in local:
            volume = self.storages.on(sid, vm.node)["volumes"].get(name)
            if volume is None:
                raise TaskError(f"volume '{sid}:{name}' does not exist")
            with on_node(target):
                self.take_space(sid, int(volume["size"]))
                self.storages[sid]["volumes"][name] = dict(volume)
            with on_node(vm.node):
                self._qm_free(f"{sid}:{name}")
