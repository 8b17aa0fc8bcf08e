"""Disks: resize, adding, detaching, deleting, moving, and the space they take."""

import pytest

from .client import Api, ApiError
from .process import SimCluster

GIB = 1024**3
VM = "/nodes/pve1/qemu/200"


@pytest.fixture(autouse=True)
def guest(deploy: Api) -> None:
    """VM 200, cloned from the Debian template."""
    assert deploy.clone(200) == "OK"


def avail(sim: SimCluster, storage: str = "ceph", place: str = "shared") -> int:
    return int(sim.state()["storages"][storage][place]["avail"])


def volumes(sim: SimCluster, storage: str = "ceph", place: str = "shared") -> set[str]:
    return {name for name, v in sim.state()["storages"][storage][place]["volumes"].items() if v["vmid"] == 200}


@pytest.mark.parametrize(("size", "expected"), [("20G", 20), ("+5G", 15), (str(12 * GIB), 12)])
def test_resize_takes_space(sim: SimCluster, deploy: Api, size: str, expected: int) -> None:
    before = avail(sim)
    upid = deploy.put(f"{VM}/resize", disk="scsi0", size=size)
    assert upid.split(":")[5] == "resize"
    assert deploy.finish(upid) == "OK"
    assert deploy.config(200)["scsi0"].endswith(f"size={expected}G")
    assert before - avail(sim) == (expected - 10) * GIB


def test_shrinking_is_refused(sim: SimCluster, deploy: Api) -> None:
    before = avail(sim)
    assert deploy.finish(deploy.put(f"{VM}/resize", disk="scsi0", size="5G")) == "shrinking disks is not supported"
    assert avail(sim) == before


def test_resize_on_a_full_storage(sim: SimCluster, deploy: Api) -> None:
    sim.control("storage_avail", storage="ceph", gib=2)
    status = deploy.finish(deploy.put(f"{VM}/resize", disk="scsi0", size="20G"))
    assert status == "unable to write to storage 'ceph': No space left on device"
    assert deploy.config(200)["scsi0"].endswith("size=10G")


@pytest.mark.parametrize(
    ("disk", "message"), [("scsi7", "disk 'scsi7' does not exist"), ("ide2", "you can't resize a cdrom")]
)
def test_resize_of_what_is_no_disk(deploy: Api, disk: str, message: str) -> None:
    assert deploy.finish(deploy.put(f"{VM}/resize", disk=disk, size="20G")) == message


def test_adding_a_disk_allocates_it(sim: SimCluster, deploy: Api) -> None:
    before = avail(sim)
    deploy.put(f"{VM}/config", scsi1="ceph:10,discard=on")
    assert deploy.config(200)["scsi1"] == "ceph:vm-200-disk-1,discard=on,size=10G"
    assert before - avail(sim) == 10 * GIB


def test_adding_a_disk_to_a_full_storage(sim: SimCluster, deploy: Api) -> None:
    sim.control("storage_avail", storage="ceph", gib=2)
    with pytest.raises(ApiError) as refused:
        deploy.put(f"{VM}/config", scsi1="ceph:10")
    assert refused.value.message == "unable to write to storage 'ceph': No space left on device"
    assert "scsi1" not in deploy.config(200)


def test_a_running_guest_takes_a_scsi_disk_at_once_but_not_a_sata_disk(deploy: Api) -> None:
    deploy.finish(deploy.post(f"{VM}/status/start"))
    deploy.put(f"{VM}/config", scsi1="ceph:1", sata0="ceph:1")
    running = deploy.config(200, current=1)
    assert "scsi1" in running
    assert "sata0" not in running
    assert "sata0" in deploy.config(200)


def test_detached_disk_becomes_unused_and_can_be_attached_again(sim: SimCluster, deploy: Api) -> None:
    before = avail(sim)
    deploy.put(f"{VM}/config", scsi1="ceph:10")
    deploy.put(f"{VM}/config", delete="scsi1")
    config = deploy.config(200)
    assert config["unused0"] == "ceph:vm-200-disk-1"
    assert before - avail(sim) == 10 * GIB
    deploy.put(f"{VM}/config", scsi2="ceph:vm-200-disk-1")
    config = deploy.config(200)
    assert "unused0" not in config
    assert config["scsi2"] == "ceph:vm-200-disk-1,size=10G"


def test_deleting_an_unused_disk_frees_its_space(sim: SimCluster, deploy: Api) -> None:
    before = avail(sim)
    deploy.put(f"{VM}/config", scsi1="ceph:10")
    deploy.put(f"{VM}/config", delete="scsi1")
    deploy.put(f"{VM}/config", delete="unused0")
    assert avail(sim) == before
    assert volumes(sim) == {"vm-200-disk-0", "vm-200-cloudinit"}


def test_unlink_with_force_deletes_at_once(sim: SimCluster, deploy: Api) -> None:
    before = avail(sim)
    deploy.put(f"{VM}/config", scsi1="ceph:10")
    deploy.put(f"{VM}/unlink", idlist="scsi1", force=1)
    assert avail(sim) == before
    assert "unused0" not in deploy.config(200)


def test_removed_disk_leaves_the_boot_order(deploy: Api) -> None:
    deploy.put(f"{VM}/config", scsi1="ceph:1")
    deploy.put(f"{VM}/config", boot="order=scsi0;scsi1")
    deploy.put(f"{VM}/config", delete="scsi1")
    assert deploy.config(200)["boot"] == "order=scsi0"
    with pytest.raises(ApiError) as refused:
        deploy.put(f"{VM}/config", boot="order=scsi9")
    assert "device 'scsi9' does not exist" in refused.value.message


def test_cloudinit_drive_is_made_anew(sim: SimCluster, deploy: Api) -> None:
    with pytest.raises(ApiError) as refused:
        deploy.put(f"{VM}/config", ide0="ceph:cloudinit")
    assert refused.value.message == "ide0 - cloud-init drive is already attached at 'ide2'"
    deploy.put(f"{VM}/config", delete="ide2")
    assert "vm-200-cloudinit" not in volumes(sim)
    deploy.put(f"{VM}/config", ide0="local-lvm:cloudinit")
    assert deploy.config(200)["ide0"] == "local-lvm:vm-200-cloudinit,media=cdrom,size=4M"
    assert volumes(sim, "local-lvm", "pve1") == {"vm-200-cloudinit"}


def test_move_disk(sim: SimCluster, deploy: Api) -> None:
    before = avail(sim)
    upid = deploy.post(f"{VM}/move_disk", disk="scsi0", storage="local-lvm", delete=1)
    assert deploy.finish(upid) == "OK"
    assert deploy.config(200)["scsi0"].startswith("local-lvm:vm-200-disk-0,")
    assert avail(sim) - before == 10 * GIB
    assert avail(sim, "local-lvm", "pve1") == 310 * GIB


def test_move_disk_keeps_the_source_unless_told(deploy: Api) -> None:
    assert deploy.finish(deploy.post(f"{VM}/move_disk", disk="scsi0", storage="local-lvm")) == "OK"
    assert deploy.config(200)["unused0"] == "ceph:vm-200-disk-0"
    with pytest.raises(ApiError) as refused:
        deploy.post(f"{VM}/move_disk", disk="scsi0", storage="local-lvm")
    assert refused.value.message == "you can't move to the same storage with same format"


def test_destroy_gives_the_space_back(sim: SimCluster, deploy: Api) -> None:
    deploy.put(f"{VM}/config", scsi1="ceph:10")
    assert deploy.finish(deploy.delete(VM)) == "OK"
    assert avail(sim) == 3000 * GIB
    assert volumes(sim) == set()


def test_snippets_and_images_are_listed_as_far_as_one_may(deploy: Api, admin: Api, audit: Api) -> None:
    """Snippets show only with Datastore.Allocate, images only with VM.Config.Disk on their guest."""
    content = "/nodes/pve1/storage/local/content"
    snippets = admin.get(content, content="snippets")
    assert [item["volid"] for item in snippets] == ["local:snippets/atlas-base.yaml"]
    assert deploy.get(content, content="snippets") == []
    mine = deploy.get("/nodes/pve1/storage/ceph/content", content="images")
    assert {item["volid"] for item in mine} == {"ceph:vm-200-cloudinit", "ceph:vm-200-disk-0"}
    assert audit.get("/nodes/pve1/storage/ceph/content", content="images") == []
