"""Where disks that a template does not have go: never onto another drive, and never before one that is there."""

from __future__ import annotations

import pytest
from pydantic import JsonValue

from tests.unit.fleet.builders import config, fleet
from tools._fleet.checks import check_slots
from tools._fleet.guest import added_disks, free_slots
from tools._fleet.numbering import check_numbering

DISK = "ceph:base-900-disk-0,size=10G"
SEED = "ceph:vm-900-cloudinit,media=cdrom,size=4M"
ISO = "local:iso/debian.iso,media=cdrom"
ADDED: dict[str, tuple[dict[str, str], tuple[str, ...]]] = {
    "a cloud-init drive right after the boot disk": ({"scsi0": DISK, "scsi1": SEED}, ("scsi2", "scsi3")),
    "one that is not made yet": ({"scsi0": DISK, "scsi1": "ceph:cloudinit"}, ("scsi2", "scsi3")),
    "a CD-ROM": ({"scsi0": DISK, "scsi2": ISO, "ide2": SEED}, ("scsi1", "scsi3")),
    "an empty CD-ROM": ({"scsi0": DISK, "scsi1": "none,media=cdrom"}, ("scsi2", "scsi3")),
    "ide": ({"ide0": DISK, "ide2": SEED}, ("ide1", "ide3")),
    "sata": ({"sata0": DISK, "sata1": SEED}, ("sata2", "sata3")),
    "virtio": ({"virtio0": DISK, "ide2": SEED}, ("virtio1", "virtio2")),
    "a gap stays one, or the order would change": ({"scsi0": DISK, "scsi2": DISK, "scsi1": SEED}, ("scsi3", "scsi4")),
    "ten disks and more": ({"scsi2": DISK, "scsi10": DISK, "boot": "order=scsi2"}, ("scsi11", "scsi12")),
    "two buses": ({"virtio0": DISK, "scsi0": DISK, "boot": "order=scsi0"}, ("virtio1", "virtio2")),
    "the boot disk on the later bus": ({"virtio0": DISK, "scsi0": DISK, "boot": "order=virtio0"}, ("scsi1", "scsi2")),
    "EFI disk and TPM": ({"scsi0": DISK, "efidisk0": DISK, "tpmstate0": DISK}, ("scsi1", "scsi2")),
    "a storage called cloudinit": ({"scsi0": "cloudinit:base-900-disk-0,size=10G"}, ("scsi1", "scsi2")),
}
UNSAYABLE = {
    "a gap": ({"scsi0": DISK, "scsi2": DISK, "ide2": SEED}, "at scsi0, scsi2"),
    "two buses": ({"virtio0": DISK, "scsi0": DISK, "boot": "order=virtio0"}, "at virtio0, scsi0"),
    "not from 0": ({"scsi1": DISK, "ide2": SEED}, "look for them at scsi0"),
    "a cloud-init drive in the way": ({"scsi0": DISK, "scsi1": SEED}, "cloud-init drive at scsi1"),
    "a CD-ROM in the way": ({"scsi0": DISK, "scsi2": ISO}, "CD-ROM at scsi2"),
}


@pytest.mark.parametrize("name", ADDED)
def test_added_disks_come_after_the_last_and_onto_no_drive(name: str) -> None:
    values, expected = ADDED[name]
    seen = config(values=values)
    held = len(seen.disks)
    disks: list[JsonValue] = [{"size": size} for size in ["10GiB"] * held + ["20GiB"] * 2]
    (vm,) = fleet({"disks": disks})
    added = added_disks(vm, seen, ("ceph",) * (held + 2))
    assert added == dict.fromkeys(expected, "ceph:20")
    after = config(values={**values, **{key: "ceph:vm-2000-disk-9,size=20G" for key in added}})
    assert [disk.key for disk in after.disks] == [*(disk.key for disk in seen.disks), *expected]
    assert after.has_cloud_init == seen.has_cloud_init


def test_more_disks_than_slots_is_a_problem() -> None:
    (vm,) = fleet({"disks": [{"size": "10GiB"}] * 4})
    seen = config(values={"ide0": DISK, "ide2": SEED})
    assert free_slots(seen) == ("ide1", "ide3")
    (problem,) = check_slots(vm, seen)
    assert "3 disks would be added, and 2 can be" in problem.message


@pytest.mark.parametrize("name", UNSAYABLE)
def test_what_the_module_cannot_number_is_refused(name: str) -> None:
    values, says = UNSAYABLE[name]
    seen = config(values=values)
    (vm,) = fleet({"disks": [{"size": "10GiB"}] * (len(seen.disks) + 2)})
    (problem,) = check_numbering(vm, seen, "template debian")
    assert says in problem.message and "engine proxmox" in problem.remedy


def test_what_the_module_can_number_is_not() -> None:
    (vm,) = fleet({"disks": [{"size": "10GiB"}] * 3})
    assert not list(check_numbering(vm, config(values={"virtio0": DISK, "virtio1": DISK, "ide2": SEED}), "it"))
    assert not list(check_numbering(vm, config(values={"scsi0": DISK, "scsi9": SEED}), "it"))
