"""A VM's disks: those a clone has, those it gets, and changes of size and storage."""

from __future__ import annotations

from typing import Any

from .planning import same
from .pve_values import GIB, Config, disks, drive_text, size_bytes
from .resource import Call, ProviderError, State

Disk = dict[str, Any]


def fit_clone(call: Call, base: str, planned: State) -> None:
    """Make a clone's disks those of its resource, one after the other."""
    found = disks(call.pve.get(f"{base}/config"))
    for disk in planned["disk"]:
        slot, wanted = disk["interface"], int(disk["size"]) * GIB
        drive = found.get(slot)
        if drive is None:
            call.pve.put(f"{base}/config", **{slot: drive_text(slot, disk, _new(disk))})
            continue
        has = size_bytes(drive.get("size", "0"))
        if wanted < has:
            raise ProviderError(
                f"disk resize failure: requested size ({disk['size']}G) is lower than current size ({has // GIB}G)"
            )
        call.pve.put(f"{base}/config", **{slot: drive_text(slot, disk, drive[""], has)})
        if drive[""].partition(":")[0] != disk["datastore_id"]:
            _move(call, base, slot, disk["datastore_id"])
        if wanted > has:
            _resize(call, base, slot, wanted)


def changes(prior: State, planned: State, config: Config) -> tuple[dict[str, str], list[str], bool]:
    """What an update writes of the disks, the slots it empties, and whether that takes effect at the next start only.

    Raises ProviderError for the boot disk.
    """
    if same(prior["disk"], planned["disk"]):
        return {}, [], False
    found, made, restart = disks(config), {}, False
    for disk in planned["disk"]:
        slot = disk["interface"]
        if slot not in found:
            made[slot] = drive_text(slot, disk, _new(disk))
            continue
        made[slot] = drive_text(slot, {**disk, "import_from": ""}, found[slot][""])
        restart = restart or found[slot].get("aio") != disk["aio"]
    gone = [slot for slot in found if slot not in {disk["interface"] for disk in planned["disk"]}]
    for slot in gone:
        if slot in (planned["boot_order"] or []):
            raise ProviderError(f'cannot delete boot disk "{slot}". Please remove it from boot order first')
    return made, gone, restart


def moved(prior: State, planned: State) -> dict[str, str]:
    """The slots whose disk goes to another storage, and which."""
    return {
        slot: after["datastore_id"]
        for slot, before, after in _pairs(prior, planned)
        if before["datastore_id"] != after["datastore_id"]
    }


def grown(prior: State, planned: State) -> dict[str, int]:
    """The slots whose disk grows, and its size in bytes. Raises ProviderError where one shrinks."""
    found: dict[str, int] = {}
    for slot, before, after in _pairs(prior, planned):
        if after["size"] < before["size"]:
            volume = f"{before['datastore_id']}:{before['path_in_datastore']}"
            raise ProviderError(f"Cannot shrink {volume} in VM {prior['id']}, it is not supported!")
        if after["size"] > before["size"]:
            found[slot] = int(after["size"]) * GIB
    return found


def check_owned(prior: State, slots: set[str]) -> None:
    """Raises ProviderError where a disk that moves or grows is not called by its VM's number alone: a linked clone's.

    The provider looks at the beginning of the volume's name, which there is that of the template's disk.
    """
    vmid = prior["id"]
    for disk in prior["disk"] or []:
        own = (f"vm-{vmid}-", f"{vmid}/vm-{vmid}-")
        if disk["interface"] in slots and not str(disk["path_in_datastore"]).startswith(own):
            raise ProviderError(
                f"failed to move or resize disk {disk['datastore_id']}:{disk['path_in_datastore']},"
                " it is not owned by this VM!"
            )


def move_all(call: Call, base: str, wanted: dict[str, str]) -> None:
    """Move disks to other storages."""
    for slot, storage in wanted.items():
        _move(call, base, slot, storage)


def grow_all(call: Call, base: str, wanted: dict[str, int], written: dict[str, str]) -> None:
    """Grow disks, then write their options again: a pending change would bring the former size back."""
    for slot, size in wanted.items():
        _resize(call, base, slot, size)
    again = {slot: text for slot, text in written.items() if slot in wanted}
    if again:
        call.pve.put(f"{base}/config", **again)


def _pairs(prior: State, planned: State) -> list[tuple[str, Disk, Disk]]:
    before = {disk["interface"]: disk for disk in prior["disk"] or []}
    return [
        (disk["interface"], before[disk["interface"]], disk) for disk in planned["disk"] if disk["interface"] in before
    ]


def _new(disk: Disk) -> str:
    return f"{disk['datastore_id']}:{disk['size']}"


def _move(call: Call, base: str, slot: str, storage: str) -> None:
    call.pve.finish(call.pve.post(f"{base}/move_disk", disk=slot, storage=storage, delete=True))


def _resize(call: Call, base: str, slot: str, size: int) -> None:
    upid = call.pve.put(f"{base}/resize", disk=slot, size=size)
    if upid:
        call.pve.finish(upid)
