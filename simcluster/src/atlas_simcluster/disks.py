"""Disks: allocating, freeing, attaching, detaching, resizing and moving the volumes of guests."""

import re
from typing import Any

from fakepve.lxc import format_size
from fakepve.model import FakeVm, TaskError
from fakepve.qemu import (
    DRIVE_KEY,
    FIXED_KIB,
    NEW_DISK,
    QemuApi,
    drives_of,
    is_cdrom,
    join_drive,
    natural,
    split_drive,
    volume_ref,
)
from fakepve.routing import die, param_error
from fakepve.storage import _is_file

from .base import GIB, MIB, Route, SimBase, Values

CLOUDINIT_BYTES = 4 * MIB
# Storages where a linked clone is called base-<id>-disk-0/vm-<id>-disk-0.
NAMED_AFTER_BASE = ("rbd", "zfspool")
UNUSED_KEY = re.compile(r"^unused\d+$")
SIZE = re.compile(r"^(\+)?(\d+(?:\.\d+)?)([KMGT])?$")
UNITS = {"": 1, "K": 1024, "M": MIB, "G": GIB, "T": 1024 * GIB}


def is_cloudinit(volume: str) -> bool:
    """True for a cloud-init drive: one to be made ('ceph:cloudinit') or one that exists."""
    return volume.endswith(":cloudinit") or bool(re.search(r"vm-\d+-cloudinit", volume))


def size_in_bytes(text: Any) -> int:
    """Bytes in a size such as '10G', '+2G' or '1048576'."""
    found = SIZE.match(str(text))
    if not found:
        raise die(f"unable to parse size '{text}'")
    return int(float(found[2]) * UNITS[found[3] or ""])


class DisksMixin(SimBase):
    """Volumes of guests and the API calls that change them."""

    # ------------------------------------------------------- allocate and free

    def _qm_alloc(
        self, sid: str, vmid: int, fmt: str | None, size: int, linked_from: str | None = None
    ) -> tuple[str, str]:
        """Allocate a volume of `size` bytes; returns (volume id, format).

        A linked clone (`linked_from`: "9000/base-9000-disk-0") takes no space; some storages put its base in its name.
        """
        store = self.storages[sid]
        fmt = fmt or store.get("format") or ("qcow2" if _is_file(store) else "raw")
        name, fmt = self._volume_name(store, vmid, fmt, self._qm_free_name(sid, vmid, fmt))
        extra: Values = {"format": fmt}
        if linked_from:
            base = linked_from.rpartition("/")[2]
            extra |= {"space": 0, "parent": base}
            if _is_file(store):
                name = f"{linked_from}/{name}"
            elif store.get("type") in NAMED_AFTER_BASE:
                name = f"{base}/{name}"
        self.take_space(sid, extra.get("space", size))
        return self.add_volume(sid, name, vmid, size, **extra), fmt

    def _parse_volname(self, store: Any, volname: str) -> tuple[str, int | None, str]:
        """(type, owner, format) of a volume name; that of a linked clone is its part after the base."""
        if store.get("type") in NAMED_AFTER_BASE:
            volname = volname.rpartition("/")[2]
        return super()._parse_volname(store, volname)

    def linked_base(self, vm: FakeVm) -> str | None:
        """A disk of the template that linked clones still use."""
        for _key, volume, _props in drives_of(vm.config, skip_cdrom=True):
            sid, name = volume_ref(volume)
            if sid is not None and sid in self.storages:
                base = name.rpartition("/")[2]
                if any(known.get("parent") == base for known in self.storages[sid]["volumes"].values()):
                    return volume
        return None

    def alloc_cloudinit(self, sid: str, vmid: int) -> str:
        """Make the cloud-init drive of a guest; returns its volume id."""
        name = f"vm-{vmid}-cloudinit"
        if _is_file(self.storages[sid]):
            name = f"{vmid}/{name}.qcow2"
        if name in self.storages[sid]["volumes"]:
            raise die(f"unable to create volume '{sid}:{name}': File exists")
        self.take_space(sid, CLOUDINIT_BYTES)
        return self.add_volume(sid, name, vmid, CLOUDINIT_BYTES)

    def _qm_free(self, volid: str) -> None:
        """Forget a volume and give its space back."""
        sid, name = volume_ref(volid)
        if sid is None or sid not in self.storages:
            return
        store = self.storages[sid]
        volume = store["volumes"].pop(name, None)
        if volume is not None:
            store["avail"] += int(volume.get("space", volume.get("size", 0)))

    # ------------------------------------------------------------- new drives

    def check_storage_access(self, user: str, vmid: int, params: Values, default: str | None = None) -> None:
        """PVE's check_storage_access: what the user needs on the storages of the drives it sets."""
        for key in sorted(params, key=natural):
            if not DRIVE_KEY.match(key):
                continue
            volume, props = split_drive(params[key])
            if volume in ("", "none", "cloudinit") or volume.endswith(":cloudinit"):
                continue
            self._check_drive_access(user, vmid, key, (volume, props), default)

    def _check_drive_access(
        self, user: str, vmid: int, key: str, drive: tuple[str, dict[str, str]], default: str | None
    ) -> None:
        volume, props = drive
        cdrom = is_cdrom(volume, props)
        if volume == "cdrom":
            self.require(user, "/", "Sys.Console")
            return
        found = NEW_DISK.match(volume)
        if found and not cdrom:
            sid = found.group(1) or default
            if not sid:
                raise die("no storage ID specified (and no default storage)")
            self._qm_image_store(sid, user)
            return
        sid, name = volume_ref(volume)
        if sid is None:
            raise die("Only root can pass arbitrary filesystem paths.")
        vtype, owner, _format = self._parse_volname(self._store(sid), name)
        if owner != vmid:
            self._check_access(user, sid, vtype, owner, volume)
        if vtype not in ("images", "iso"):
            raise param_error(**{key: "content type needs to be 'images' or 'iso'"})
        if vtype == "iso" and not cdrom:
            raise param_error(**{key: "explicit 'media=cdrom' is required for iso images"})

    def _qm_new_drive(self, vmid: int, key: str, value: str, default: str | None) -> tuple[str, list[str]]:
        """The configuration value of a drive, its volume allocated or looked up: (value, volume ids made)."""
        volume, props = split_drive(value)
        found = NEW_DISK.match(volume)
        if not volume or volume in ("none", "cdrom"):
            props.pop("size", None)
            return join_drive(volume, props), []
        if volume.endswith(":cloudinit"):
            volid = self.alloc_cloudinit(volume_ref(volume)[0] or str(default), vmid)
            props.pop("format", None)
            return join_drive(volid, {**props, "media": "cdrom", "size": format_size(CLOUDINIT_BYTES)}), [volid]
        if found:
            kib = FIXED_KIB.get(key)
            size = kib * 1024 if kib else int(float(found.group(2)) * GIB)
            volid, _format = self._qm_alloc(found.group(1) or str(default), vmid, props.pop("format", None), size)
            return join_drive(volid, {**props, "size": format_size(size)}), [volid]
        return self._existing_drive(volume, props), []

    def _existing_drive(self, volume: str, props: dict[str, str]) -> str:
        """The value of a drive on a volume that is already there; its size is the volume's."""
        sid, name = volume_ref(volume)
        if sid is not None:
            known = self._volumes(sid).get(name)
            if known is None:
                raise die(f"volume '{volume}' does not exist")
            props.pop("format", None)
            if known.get("size"):
                props["size"] = format_size(int(known["size"]))
        return join_drive(volume, props)

    def detach_drive(self, config: Values, value: str, vmid: int) -> None:
        """A drive leaves the configuration: a disk becomes an unused one, a cloud-init drive is removed."""
        volume, props = split_drive(value)
        if is_cloudinit(volume):
            self._qm_free(volume)
            return
        sid, name = volume_ref(volume)
        if sid is None or is_cdrom(volume, props) or volume in self.unused_volumes(config):
            return
        known = self.storages[sid]["volumes"].get(name) if sid in self.storages else None
        if known is not None and known.get("vmid") == vmid:
            number = next(n for n in range(256) if f"unused{n}" not in config)
            config[f"unused{number}"] = volume

    @staticmethod
    def unused_volumes(config: Values) -> list[str]:
        """The volume ids of the unused disks of a configuration."""
        return [split_drive(config[key])[0] for key in config if UNUSED_KEY.match(key)]

    def free_drive(self, user: str, vm: FakeVm, key: str, value: str) -> None:
        """Delete the volume of a drive for good."""
        volume, props = split_drive(value)
        sid, _name = volume_ref(volume)
        if sid is None or (is_cdrom(volume, props) and not is_cloudinit(volume)):
            return
        self.require(user, f"/storage/{sid}", "Datastore.AllocateSpace")
        used = [v for config in vm.snapshots.values() for _key, v, _props in drives_of(config)]
        used += [v for other, v, _props in drives_of(vm.config) if other != key]
        if volume in used:
            raise die(f"unable to delete '{volume}' - volume is still in use (snapshot?)")
        self._qm_free(volume)

    # ---------------------------------------------------------------- the API

    def _routes_disks(self) -> list[Route]:
        one = "/nodes/{node}/qemu/{vmid}"
        return [
            ("PUT", one + "/resize", self._resize),
            ("POST", one + "/move_disk", self._move_disk),
            ("PUT", one + "/unlink", self._unlink),
        ]

    def _disk_of(self, vm: FakeVm, key: str) -> tuple[str, dict[str, str]]:
        if key not in vm.config:
            raise die(f"disk '{key}' does not exist")
        return split_drive(vm.config[key])

    async def _resize(self, values: Values, user: str) -> str:
        """PUT resize: a task that grows a disk and takes the space; it ends with an error when there is none."""
        vm = self.find(values["node"], values["vmid"])
        self.need_quorum()

        async def body() -> None:
            self.check_digest(vm, values.get("digest"))
            self._check_lock(vm)
            key = values["disk"]
            volume, props = self._disk_of(vm, key)
            if is_cdrom(volume, props):
                raise TaskError("you can't resize a cdrom")
            sid, name = volume_ref(volume)
            self.require(user, f"/storage/{sid}", "Datastore.AllocateSpace")
            known = self.storages[str(sid)]["volumes"].get(name)
            if known is None:
                raise TaskError(f"Could not determine current size of volume '{volume}'")
            old = int(known["size"])
            new = size_in_bytes(values["size"]) + (old if str(values["size"]).startswith("+") else 0)
            if new < old:
                raise TaskError("shrinking disks is not supported")
            self.take_space(str(sid), new - old)
            known.update(size=new, space=int(known.get("space", old)) + new - old)
            vm.config[key] = join_drive(volume, {**props, "size": format_size(new)})

        return await self.task(vm.node, "resize", vm.vmid, user, body, vm=vm)

    async def _move_disk(self, values: Values, user: str) -> str:
        """POST move_disk: copy a disk to another storage; the source becomes unused, or goes with delete=1."""
        vm = self.find(values["node"], values["vmid"])
        key, target = values["disk"], values.get("storage")
        self.need_quorum()
        if values.get("target-vmid") or not target:
            raise param_error(storage="moving a disk to another VM is not simulated")
        self.require(user, f"/storage/{target}", "Datastore.AllocateSpace")
        self._check_lock(vm)
        volume, props = self._disk_of(vm, key)
        if is_cdrom(volume, props) and not is_cloudinit(volume):
            raise die("you can't move a cdrom")
        if volume_ref(volume)[0] == target and not values.get("format"):
            raise die("you can't move to the same storage with same format")
        self._check_enabled(target, vm.node)
        self._qm_image_store(target, user)

        async def body() -> None:
            if is_cloudinit(volume):
                moved = self.alloc_cloudinit(target, vm.vmid)
            else:
                moved, _format = self._qm_alloc(target, vm.vmid, values.get("format"), self._size_of(volume))
            vm.config[key] = join_drive(moved, props)
            if values.get("delete") or is_cloudinit(volume):
                self._qm_free(volume)
            else:
                self.detach_drive(vm.config, volume, vm.vmid)

        def undo(reason: str) -> str:
            return f"storage migration failed: {reason}"

        return await self.task(vm.node, "qmmove", vm.vmid, user, body, vm=vm, undo=undo)

    def _size_of(self, volume: str) -> int:
        known = QemuApi._qm_volume(self, volume)
        if known is None:
            raise die(f"volume '{volume}' does not exist")
        return int(known["size"])

    async def _unlink(self, values: Values, user: str) -> None:
        """PUT unlink: detach disks, or delete them with force=1."""
        vm = self.find(values["node"], values["vmid"])
        wanted = {"delete": values["idlist"], "force": values.get("force") or 0}
        await self._apply_config(vm, user, wanted)
