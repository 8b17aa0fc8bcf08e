"""`proxmox_virtual_environment_vm`: made, changed and removed call by call as the real provider does, dangers included.

Whoever reads this for what is safe: a clone that is tried again takes a VM that bears the VMID for its own; an update
restarts a running guest unless `reboot_after_update` is off; a VM is in the state only once its clone has ended.
"""

from __future__ import annotations

from . import vm_disks, vm_power, vm_write
from .planning import same
from .pve import ApiError
from .pve_values import cloud_init_drive, disks, drive_text
from .resource import Call, ProviderError, State
from .vm_read import read_vm
from .vm_rules import RULES

_CREATE_ATTEMPTS = 3
_NO_RESIZE = (
    "cannot resize disks while the VM is running because this change requires the VM to be powered off,"
    " but automatic power-offs/reboots are disabled by 'reboot_after_update = false'"
)


class Vm:
    """A VM: cloned, imported, or made from a downloaded image."""

    rules = RULES

    def read(self, call: Call, state: State) -> State | None:
        return read_vm(call, state)

    def imported(self, identifier: str) -> State:
        node, _, vmid = identifier.partition("/")
        if not vmid.isdecimal():
            raise ProviderError("unexpected format of ID", f"{identifier}, expected node/id")
        return {"id": vmid, "node_name": node}

    # -- creating --------------------------------------------------------------------------------

    def create(self, call: Call, planned: State) -> State:
        vmid = int(call.pve.get("/cluster/nextid")) if planned["vm_id"] is None else int(planned["vm_id"])
        base = f"/nodes/{planned['node_name']}/qemu/{vmid}"
        state = {**planned, "id": str(vmid), "vm_id": vmid}
        if planned["clone"]:
            self._clone(call, state)
        else:
            self._make(call, state)
        try:
            if planned["clone"]:
                vm_power.unlocked(call, base)
                self._configure_clone(call, base, state)
            if planned["template"]:
                _finish(call, call.pve.post(f"{base}/template"))
            elif planned["started"] and not vm_power.running(call, base):
                vm_power.start(call, base, state)
        except (ApiError, ProviderError) as error:
            raise ProviderError(str(error), state=state) from error
        return read_vm(call, state) or state

    def _clone(self, call: Call, state: State) -> None:
        """POST clone, on the template's node; to another node at once only where all its storages are shared."""
        clone, node = state["clone"][0], state["node_name"]
        source = clone["node_name"] or node
        direct = source == node or self._all_shared(call, source, int(clone["vm_id"]))
        self._try_clone(call, state, source, node if direct and source != node else None)
        if not direct:
            base = f"/nodes/{source}/qemu/{state['id']}"
            vm_power.unlocked(call, base)
            call.pve.finish(
                call.pve.post(
                    f"{base}/migrate",
                    target=node,
                    targetstorage=clone["datastore_id"] or None,
                    **{"with-local-disks": True},
                )
            )

    def _try_clone(self, call: Call, state: State, source: str, target: str | None) -> None:
        clone = state["clone"][0]
        attempts = max(1, int(clone["retries"]))
        for attempt in range(1, attempts + 1):
            try:
                upid = call.pve.post(
                    f"/nodes/{source}/qemu/{int(clone['vm_id'])}/clone",
                    newid=state["vm_id"],
                    name=state["name"] or None,
                    description=state["description"] or None,
                    full=bool(clone["full"]),
                    pool=state["pool_id"] or None,
                    storage=clone["datastore_id"] or None,
                    target=target,
                )
            except ApiError as error:
                # What the real provider does: on a second try, "already exists" is its own first one.
                if attempt > 1 and "already exists" in error.reason:
                    return
                if attempt == attempts or error.status < 500:
                    raise ProviderError("VM clone", f"error cloning VM: {error}") from error
            else:
                return _wait(call, upid, "VM clone")

    def _all_shared(self, call: Call, node: str, template: int) -> bool:
        config = call.pve.get(f"/nodes/{node}/qemu/{template}/config")
        storages = {drive[""].partition(":")[0] for drive in disks(config).values()}
        return all(call.pve.get(f"/nodes/{node}/storage/{storage}/status").get("shared") for storage in storages)

    def _configure_clone(self, call: Call, base: str, state: State) -> None:
        drive = cloud_init_drive(call.pve.get(f"{base}/config"))
        settings, deletes = vm_write.of_clone(state)
        if state["initialization"]:
            block = state["initialization"][0]
            slot = block["interface"] or (drive[0] if drive else "ide2")
            gone = sorted({slot, drive[0] if drive else slot})
            call.pve.put(f"{base}/config", delete=",".join(gone))
            settings[slot] = f"file={block['datastore_id']}:cloudinit,"
        call.pve.put(f"{base}/config", delete=",".join(deletes) or None, **settings)
        vm_disks.fit_clone(call, base, state)

    def _make(self, call: Call, state: State) -> None:
        """POST qemu; tried again after an error, and then a VM that bears the VMID is taken for its own."""
        settings, _ = vm_write.of_clone(state)
        for disk in state["disk"]:
            size = 0 if disk["import_from"] else disk["size"]
            settings[disk["interface"]] = drive_text(disk["interface"], disk, f"{disk['datastore_id']}:{size}")
        for block in state["initialization"]:
            settings[block["interface"] or "ide2"] = f"file={block['datastore_id']}:cloudinit,"
        for attempt in range(1, _CREATE_ATTEMPTS + 1):
            try:
                upid = call.pve.post(
                    f"/nodes/{state['node_name']}/qemu",
                    vmid=state["vm_id"],
                    name=state["name"] or None,
                    description=state["description"] or None,
                    pool=state["pool_id"] or None,
                    ostype=next((block["type"] for block in state["operating_system"]), None),
                    boot=f"order={';'.join(state['boot_order'])}" if state["boot_order"] else None,
                    **settings,
                )
            except ApiError as error:
                if attempt > 1 and "already exists" in error.reason:
                    return
                if attempt == _CREATE_ATTEMPTS or error.status < 500:
                    raise ProviderError("VM create", f"error creating VM: {error}") from error
            else:
                return _wait(call, upid, "VM create")

    # -- changing --------------------------------------------------------------------------------

    def update(self, call: Call, prior: State, planned: State) -> State:
        vmid = int(prior["id"])
        changed = frozenset(name for name in planned if not same(planned[name], prior.get(name)))
        self._move_pool(call, vmid, prior, planned, changed)
        if "node_name" in changed:
            vm_power.migrate(call, vmid, prior["node_name"], planned["node_name"])
        base = f"/nodes/{planned['node_name']}/qemu/{vmid}"
        config = call.pve.get(f"{base}/config")
        macs = [nic["mac_address"] for nic in prior["network_device"] or []]
        settings, deletes, restart = vm_write.of_change(planned, changed, config, macs)
        written, gone, disk_restart = vm_disks.changes(prior, planned, config)
        gone += vm_write.seed_gone(prior, planned, config, runs=vm_power.running(call, base))
        call.pve.put(f"{base}/config", delete=",".join(gone + deletes) or None, **settings, **written)
        if "initialization" in changed:
            call.pve.put(f"{base}/cloudinit")
        grown, moved = vm_disks.grown(prior, planned), vm_disks.moved(prior, planned)
        vm_disks.check_owned(prior, {*grown, *moved})
        vm_disks.move_all(call, base, moved)
        stopped = self._restart(call, base, planned, restart or disk_restart, bool(grown))
        vm_disks.grow_all(call, base, grown, written)
        self._power(call, base, planned, "started" in changed or stopped)
        return read_vm(call, {**planned, "id": prior["id"]}) or planned

    def _move_pool(self, call: Call, vmid: int, prior: State, planned: State, changed: frozenset[str]) -> None:
        if "pool_id" not in changed or not planned["pool_id"]:
            return
        if prior["pool_id"]:
            call.pve.put("/pools", poolid=prior["pool_id"], vms=vmid, delete=True)
        call.pve.put("/pools", poolid=planned["pool_id"], vms=vmid)

    def _restart(self, call: Call, base: str, planned: State, needed: bool, grows: bool) -> bool:
        """Halt a running guest where its changes need it; True where it was. Without leave, a warning, or an error."""
        if not needed or planned["template"] or not vm_power.running(call, base):
            return False
        if planned["reboot_after_update"]:
            vm_power.halt(call, base, planned)
            return True
        call.warn(vm_power.RESTART_NEEDED)
        if grows:
            raise ProviderError(_NO_RESIZE)
        return False

    def _power(self, call: Call, base: str, planned: State, changed: bool) -> None:
        if planned["template"]:
            return
        runs = vm_power.running(call, base)
        if planned["started"] and not runs:
            vm_power.start(call, base, planned)
        elif not planned["started"] and runs and changed:
            vm_power.halt(call, base, planned)

    # -- removing --------------------------------------------------------------------------------

    def delete(self, call: Call, prior: State) -> None:
        base = f"/nodes/{prior['node_name']}/qemu/{prior['id']}"
        if vm_power.running(call, base):
            if prior["stop_on_destroy"]:
                vm_power.stop(call, base)
            else:
                vm_power.halt(call, base, prior)
        purged = {"destroy-unreferenced-disks": prior["delete_unreferenced_disks_on_destroy"]}
        try:
            upid = call.pve.delete(f"{base}/", purge=prior["purge_on_destroy"], **purged)
        except ApiError as error:
            if error.is_gone:
                return
            raise
        call.pve.finish(upid)


def _finish(call: Call, upid: str | None) -> None:
    if upid:
        call.pve.finish(upid)


def _wait(call: Call, upid: str, what: str) -> None:
    try:
        call.pve.finish(upid)
    except ApiError as error:
        raise ProviderError(what, str(error)) from error
