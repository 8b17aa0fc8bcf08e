"""Cloning a VM as qemu-server's `clone_vm` does it.

The new VM appears with nothing but the lock and the description "qmclone temporary file"; once the first of its drives
is made, its real configuration is written, still locked. Then it is unlocked; after that, while the task still runs,
its configuration is moved from the template's node to its target and it is added to its pool. A failed or cancelled
clone frees what it allocated and, last, the VMID; where it had moved the configuration already, that stays behind.
"""

import copy
import re
import uuid
from dataclasses import dataclass, field

from fakepve.lxc import format_size, split_props
from fakepve.model import FakeVm, TaskError
from fakepve.qemu import CLONE_SKIP, DRIVE_KEY, drives_of, is_cdrom, join_drive, split_drive, volume_ref, with_mac
from fakepve.routing import die, param_error, split_list

from .base import SimBase, Values
from .disks import is_cloudinit
from .network import NET_KEY

TEMPORARY = "qmclone temporary file"
# A task held at this stage has written the new configuration and is copying the first data disk.
COPY_STAGE = "copy"
# One held at this stage has unlocked the new VM, which still is on the template's node and in no pool.
MOVE_STAGE = "move"
# One held at this stage has moved it.
POOL_STAGE = "pool"
# PVE takes the volumes from the template's node before it moves the configuration.
DEACTIVATE_SECS = 1.0


@dataclass
class ClonePlan:
    """A checked clone: the configuration to write and the drives to copy."""

    source: FakeVm
    newid: int
    node: str
    target: str | None
    storage: str | None
    format: str | None
    pool: str | None
    full: bool
    config: Values
    drives: dict[str, tuple[str, dict[str, str]]]
    made: list[str] = field(default_factory=list)


class CloneMixin(SimBase):
    """POST /nodes/{node}/qemu/{vmid}/clone."""

    async def _qm_clone(self, values: Values, user: str) -> str:
        plan = self._plan_clone(values, user)
        new = FakeVm(plan.newid, f"VM {plan.newid}", node=plan.node)
        new.config = {"description": TEMPORARY, "lock": "clone"}
        new.lock = "clone"
        self.vms.append(new)
        self.set_traits(new, copy.copy(self.traits(plan.source)))

        async def body() -> None:
            await self._copy_drives(plan, new)
            await self._finish_clone(plan, new)

        def undo(reason: str) -> str:
            for volid in plan.made:
                self._qm_free(volid)
            if new in self.vms and new.node == plan.node:  # PVE looks for the file where it made it
                self.vms.remove(new)
            return f"clone failed: {reason}"

        log = [f"creating a clone of VM {plan.source.vmid} with ID {plan.newid}"]
        return await self.task(plan.node, "qmclone", plan.source.vmid, user, body, vm=new, log=log, undo=undo)

    # ------------------------------------------------------------------ checks

    def _plan_clone(self, values: Values, user: str) -> ClonePlan:
        """PVE's early checks, in its order and with its messages."""
        node, newid = values["node"], int(values["newid"])
        pool, storage, target = values.get("pool"), values.get("storage"), values.get("target")
        if target in (node, "localhost"):
            target = None
        self._qm_check_pool(pool)
        if target and target not in self.nodes:
            raise die(f"no such cluster node '{target}'")
        if storage:
            self._check_clone_storage(storage, node, target)
        self.need_quorum()
        source = self.find(node, values["vmid"])
        self._check_lock(source)
        full = bool(values["full"]) if values.get("full") is not None else not source.template
        if not full and (storage or values.get("format")):
            raise die(f"parameter '{'storage' if storage else 'format'}' not allowed for linked clones")
        old = self._clone_source_config(source, values.get("snapname"))
        shared = self._check_clone_access(user, old, storage)
        self.check_mapping_access(user, old)
        self.check_bridge_access(user, old)
        if target and not shared:
            raise die(f"can't clone VM to node '{target}' (VM uses local storage)")
        if self._qm_taken(newid):
            raise die(f"unable to create VM {newid}: config file already exists")
        config, drives = self._split_config(old, full)
        config["name"] = values.get("name") or f"Copy-of-VM-{old.get('name') or source.vmid}"
        if values.get("description"):
            config["description"] = values["description"]
        return ClonePlan(source, newid, node, target, storage, values.get("format"), pool, full, config, drives)

    def _check_clone_storage(self, storage: str, node: str, target: str | None) -> None:
        store = self._check_enabled(storage, node)
        if "images" not in split_list(store.get("content")):
            raise param_error(storage=f"storage '{storage}' does not support vm images")
        if target:
            self._check_enabled(storage, target)
            if not store.get("shared"):
                raise die(f"can't clone to non-shared storage '{storage}'")

    @staticmethod
    def _clone_source_config(source: FakeVm, snapname: str | None) -> Values:
        if not snapname:
            return source.config
        if snapname not in source.snapshots:
            raise die(f"snapshot '{snapname}' does not exist")
        return source.snapshots[snapname]

    def _check_clone_access(self, user: str, config: Values, storage: str | None) -> bool:
        """Datastore.AllocateSpace where the disks go; True if all drives are on shared storage."""
        shared = True
        for _key, volume, props in drives_of(config):
            if volume == "cdrom":
                self.require(user, "/", "Sys.Console")
            sid, _name = volume_ref(volume)
            if sid is None:
                continue
            shared = shared and bool(self._store(sid).get("shared"))
            if not is_cdrom(volume, props):
                self.require(user, f"/storage/{storage or sid}", "Datastore.AllocateSpace")
        return shared

    def _split_config(self, old: Values, full: bool) -> tuple[Values, dict[str, tuple[str, dict[str, str]]]]:
        """The settings a clone takes over, and the drives it gets a copy of."""
        config: Values = {}
        drives: dict[str, tuple[str, dict[str, str]]] = {}
        for key in sorted(old):
            if key in CLONE_SKIP or re.fullmatch(r"unused\d+", key):
                continue
            if NET_KEY.match(key):
                config[key] = with_mac(old[key], fresh=True)
                continue
            if not DRIVE_KEY.match(key):
                config[key] = old[key]
                continue
            volume, props = split_drive(old[key])
            if is_cdrom(volume, props) and not is_cloudinit(volume):
                config[key] = old[key]
                continue
            if not full and not is_cloudinit(volume) and "base-" not in volume:
                raise die(f"Linked clone feature is not supported for '{volume}' ({key})")
            drives[key] = (volume, props)
        smbios = split_props("x," + str(config.get("smbios1", "")))[1]
        smbios["uuid"] = str(uuid.uuid4())
        config["smbios1"] = ",".join(f"{name}={smbios[name]}" for name in sorted(smbios))
        if config.get("vmgenid"):
            config["vmgenid"] = str(uuid.uuid4())
        return config, drives

    # ----------------------------------------------------------------- copying

    async def _copy_drives(self, plan: ClonePlan, new: FakeVm) -> None:
        """Make the drives one after the other; the configuration is written after each."""
        data_seen = False
        for key, (volume, props) in plan.drives.items():
            if not is_cloudinit(volume) and not data_seen:
                data_seen = True
                await self.reach(COPY_STAGE)
            props.pop("format", None)
            volid, size = self._copy_volume(plan, volume)
            plan.made.append(volid)
            plan.config[key] = join_drive(volid, {**props, "size": format_size(size)})
            new.config = {**plan.config, "lock": "clone"}
            new.name = plan.config["name"]
        await self.ceph_io(new)

    def _copy_volume(self, plan: ClonePlan, volume: str) -> tuple[str, int]:
        """A copy (or linked clone) of one volume: (volume id, size in bytes)."""
        sid, name = volume_ref(volume)
        target = plan.storage or str(sid)
        if is_cloudinit(volume):
            volid = self.alloc_cloudinit(target, plan.newid)
            return volid, int(self._qm_volume(volid)["size"])
        known = self._qm_volume(volume)
        if known is None:
            raise TaskError(f"volume '{volume}' does not exist")
        size = int(known["size"])
        if plan.full:
            fmt = plan.format or (known.get("format") if target == sid else None)
            return self._qm_alloc(target, plan.newid, fmt, size)[0], size
        base = f"{known.get('vmid', plan.source.vmid)}/{name.split('/')[-1]}"
        return self._qm_alloc(str(sid), plan.newid, known.get("format"), size, linked_from=base)[0], size

    async def _finish_clone(self, plan: ClonePlan, new: FakeVm) -> None:
        new.config = dict(plan.config)
        new.lock = None
        new.name = plan.config["name"]
        await self.reach(MOVE_STAGE)
        if plan.target:
            await self.pause(DEACTIVATE_SECS)
            # PVE only renames the file in the cluster file system: an offline target does not stop that.
            self.move(new, plan.target)
        await self.reach(POOL_STAGE)
        if plan.pool:
            self._pool_join(plan.pool, plan.newid)
