"""What the provider would do to a VM, and what goes with VMs."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.engines.terraform.spec import Scope, Verb
from atlas_mcp.model import Effect
from tests.unit.terraform.shown_plans import (
    FIREWALL,
    GONE,
    HA,
    IMAGE,
    KEPT,
    NEW,
    RULE,
    TAKEN,
    change,
    created,
    deleted,
    disk,
    imported,
    judged,
    refused,
    updated,
)

# -- what the provider would do to a VM ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("disks", "cause"),
    [
        ([disk("scsi0", 10)], "scsi0 would shrink from 20 to 10 GiB"),
        ([disk("scsi0"), disk("scsi1", 9)], "scsi1 would shrink from 10 to 9 GiB"),
        ([{"interface": "scsi0"}, disk("scsi1", 10)], "scsi0 would shrink from 20 to 0 GiB"),
        ([disk("scsi0")], "scsi1 would be destroyed"),
        ([disk("scsi1", 10)], "scsi0 would be destroyed"),
        ([], "scsi0 would be destroyed"),
        (None, "scsi0 would be destroyed"),
        ([disk("scsi0"), disk("scsi1", 10), disk("scsi2", file_id="local:iso/x.img")], "scsi2 would be made of"),
        ([disk("scsi0"), disk("scsi1", 10), disk("scsi2", import_from="ceph:vm-100-disk-0")], "scsi2 would be made of"),
        ([disk("scsi0"), disk("scsi1", 10, path_in_datastore="vm-100-disk-0")], "scsi1 would be made of"),
    ],
)
def test_a_disk_is_neither_lost_nor_taken(disks: object, cause: str) -> None:
    assert cause in refused(updated(was={"disk": [disk("scsi0"), disk("scsi1", 10)]}, disk=disks))


def test_no_disk_takes_the_slot_of_the_cloud_init_drive() -> None:
    seed = [{"interface": "scsi1", "datastore_id": "ceph"}]
    was = {"disk": [disk("scsi0")], "initialization": seed}
    more = [disk("scsi0"), disk("scsi1", 9)]
    assert "a disk would take scsi1, where the cloud-init drive is" in refused(
        updated(was=was, disk=more, initialization=seed)
    )


def test_the_cloud_init_drive_of_a_running_guest_stays() -> None:
    seed, moved = [{"datastore_id": "ceph"}], [{"datastore_id": "nfs"}]
    assert "its cloud-init drive would be removed" in refused(updated(was={"initialization": seed}, initialization=[]))
    for before, after in (([], seed), (seed, moved)):
        one = updated(was={"initialization": before}, initialization=after)
        assert "cloud-init drive of a running guest would be made anew" in refused(one)
        off = updated(was={"initialization": before, "started": False}, initialization=after)
        assert judged(off).effect is Effect.CHANGE


@pytest.mark.parametrize(
    ("path", "may"),
    [
        (f"vm-{KEPT}-disk-0", True),
        (f"{KEPT}/vm-{KEPT}-disk-0.qcow2", True),
        (f"base-9000-disk-0/vm-{KEPT}-disk-0", False),
        (f"9000/base-9000-disk-0.qcow2/{KEPT}/vm-{KEPT}-disk-0.qcow2", False),
        (f"vm-{KEPT}0-disk-0", False),
        (None, False),
    ],
)
def test_only_a_disk_that_bears_the_vms_number_first_grows(path: str | None, may: bool) -> None:
    was = {"disk": [disk("scsi0", path_in_datastore=path), disk("scsi1", 5, path_in_datastore=f"vm-{KEPT}-disk-1")]}
    grown = [{**was["disk"][0], "size": 30}, was["disk"][1]]
    assert ("scsi0 cannot grow: it is a linked clone's" in refused(updated(was=was, disk=grown))) is not may
    more = [was["disk"][0], {**was["disk"][1], "size": 9}]
    assert refused(updated(was=was, disk=more)) == ""


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("cpu", [{"cores": 4}]),
        ("memory", [{"dedicated": 4096}]),
        ("agent", [{"enabled": True}]),
        ("initialization", [{"datastore_id": "ceph"}]),
    ],
)
def test_a_running_guest_does_not_grow_together_with_what_needs_a_restart(key: str, value: Any) -> None:
    grown = [disk("scsi0", 30, path_in_datastore=f"vm-{KEPT}-disk-0")]
    assert f"scsi0 of a running guest cannot grow in one go with {key}" in refused(updated(disk=grown, **{key: value}))
    assert judged(updated(was={"started": False}, disk=grown, **{key: value})).effect is Effect.CHANGE
    assert judged(updated(disk=grown, name="x")).effect is Effect.CHANGE


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("hook_script_file_id", "local:snippets/x.pl"),
        ("kvm_arguments", "-chardev socket"),
        ("hostpci", [{"device": "hostpci0", "id": "0000:01:00"}]),
        ("usb", [{"host": "1-1"}]),
        ("virtiofs", [{"mapping": "home"}]),
        ("cdrom", [{"file_id": "local:iso/x.iso"}]),
        ("template", True),
    ],
)
def test_what_reaches_beyond_the_guest(key: str, value: Any) -> None:
    for one in (created(**{key: value}), updated(**{key: value})):
        assert f"it would set {key}, which is not rendered" in refused(one)
    assert judged(updated(was={key: value}, name="x")).effect is Effect.CHANGE  # somebody else's, and it stays


@pytest.mark.parametrize("key", ["vendor_data_file_id", "meta_data_file_id", "network_data_file_id"])
def test_a_cloud_init_file_that_is_not_the_users(key: str) -> None:
    files = [{"user_data_file_id": "local:snippets/a.yaml", key: "local:snippets/b.yaml"}]
    for one in (created(initialization=files), updated(initialization=files)):
        assert "a cloud-init file of a kind that is not rendered" in refused(one)


@pytest.mark.parametrize(
    "clone", [None, [], [{"vm_id": 9000}], [{"vm_id": 9000, "retries": 3}], [{"retries": 1}, {"retries": 1}]]
)
def test_a_vm_is_made_as_a_clone_at_the_first_try(clone: object) -> None:
    assert "it might take over what is there" in refused(created(clone=clone))


def test_a_protected_vm_is_not_destroyed() -> None:
    assert "it is protected: set protection: false first and apply that" in refused(deleted(protection=True))
    for key in ("purge_on_destroy", "delete_unreferenced_disks_on_destroy"):
        assert "with it would go disks that it does not name" in refused(deleted(**{key: True}))
    assert judged(updated(was={"protection": True}, protection=False)).effect is Effect.CHANGE


@pytest.mark.parametrize(
    ("becomes", "cause"),
    [
        ({"cpu": [{"cores": 4}]}, "taking it over would change cpu"),
        ({"tags": ["x"]}, "taking it over would change tags"),
        ({"disk": []}, "taking it over would change disk"),
        ({"started": False, "name": "x"}, "taking it over would change name, started"),
        ({"hook_script_file_id": "local:snippets/x"}, "taking it over would change hook_script_file_id"),
        ({"attribute_of_tomorrow": 1}, "taking it over would change attribute_of_tomorrow"),
        ({"reboot_after_update": True, "timeout_clone": 5}, "taking it over would restart it"),
    ],
)
def test_taking_over_changes_nothing(becomes: dict[str, Any], cause: str) -> None:
    assert cause in refused(imported(**becomes))
    without = imported()
    del without["change"]["after"]["description"]  # not known before it is applied
    assert "taking it over would change description" in refused(without)


def test_taking_over_writes_into_the_state() -> None:
    quiet: dict[str, Any] = {"stop_on_destroy": True, "migrate": True, "timeout_clone": 5}
    assert judged(imported(**quiet)).verb is Verb.IMPORT
    sid = {"resource_id": f"vm:{TAKEN}", "id": f"vm:{TAKEN}", "state": "stopped"}
    ha = change("no-op", before=sid, after=sid, type=HA, key=TAKEN, importing={"id": f"vm:{TAKEN}"})
    assert (judged(ha).verb, judged(ha).effect) == (Verb.IMPORT, Effect.CHANGE)
    stopping = change("update", before={**sid, "state": "started"}, after=sid, type=HA, importing={"id": "vm:2003"})
    assert "taking it over would change state" in refused(stopping)


# -- what goes with VMs ----------------------------------------------------------------------------------


def beside(type: str, after: dict[str, Any], before: dict[str, Any] | None = None) -> dict[str, Any]:
    return change("update" if before else "create", before=before, after=after, type=type, key="x")


@pytest.mark.parametrize(
    ("one", "cause"),
    [
        (beside(HA, {"resource_id": "vm:100"}), "it is about VM 100 which is not this deployment's"),
        (beside(HA, {"resource_id": "100"}), "it is about VM 100"),
        (beside(HA, {"resource_id": "ct:100"}), "it is about something which is not"),
        (beside(HA, {"resource_id": f"vm:{KEPT}\nvm:100"}), "it is about something which is not"),
        (beside(HA, {"state": "started"}), "it is not known which VM it is about"),
        (beside(HA, {"resource_id": "vm:2001"}, {"resource_id": "vm:100"}), "it is about VM 100"),
        (change("delete", before={"resource_id": "vm:2001", "id": "vm:100"}, type=HA), "it is about VM 100"),
        (change("delete", before={"resource_id": "vm:100"}, type=HA), "it is about VM 100"),
        (beside(RULE, {"resources": ["vm:2001", "vm:100"]}), "it is about VM 100"),
        (beside(RULE, {"resources": ["vm:2001"]}, {"resources": ["vm:100", "vm:2001"]}), "it is about VM 100"),
        (beside(RULE, {"resources": ["ct:2001"]}), "it is about something"),
        (beside(RULE, {"resources": []}), "it is not known which VM"),
        (beside(RULE, {"rule": "x"}), "it is not known which VM"),
        (beside(FIREWALL, {"vm_id": 100}), "it is about VM 100"),
        (beside(FIREWALL, {"vm_id": KEPT, "container_id": 100}), "it is about something"),
        (beside(FIREWALL, {"container_id": KEPT}), "it is about something"),
        (beside(FIREWALL, {"node_name": "pve1"}), "it is not known which VM"),
    ],
)
def test_what_is_about_a_foreign_guest(one: dict[str, Any], cause: str) -> None:
    assert cause in refused(one)


def test_what_is_about_a_vm_that_is_gone_only_goes() -> None:
    """Its VMID may be somebody else's tomorrow."""
    lost = Scope(kept=(KEPT,), gone=(GONE,))
    sid = {"resource_id": f"vm:{GONE}", "state": "started"}
    assert refused(change("delete", before=sid, type=HA), scope=lost) == ""
    both = {"resources": [f"vm:{KEPT}", f"vm:{GONE}"]}
    assert refused(beside(RULE, {"resources": [f"vm:{KEPT}"]}, both), scope=lost) == ""
    for one in (beside(HA, sid), beside(HA, {**sid, "state": "stopped"}, sid), beside(RULE, both)):
        assert f"it is about VM {GONE} which is not this deployment's" in refused(one, scope=lost)
    for touched in (created(GONE), updated(GONE, name="x"), deleted(GONE), imported(GONE)):
        assert "which was not asked for" in refused(touched, scope=lost)


@pytest.mark.parametrize(
    ("one", "effect"),
    [
        (beside(HA, {"resource_id": f"vm:{NEW}", "state": "stopped"}), Effect.CREATE),
        (beside(HA, {"resource_id": f"vm:{KEPT}", "state": "started"}), Effect.CHANGE),
        (beside(HA, {"resource_id": f"vm:{KEPT}", "state": "stopped"}), Effect.INTERRUPT),
        (beside(HA, {"resource_id": f"vm:{KEPT}", "state": "disabled"}), Effect.INTERRUPT),
        (beside(HA, {"resource_id": f"vm:{KEPT}", "state": "state-of-tomorrow"}), Effect.INTERRUPT),
        (beside(RULE, {"resources": [f"vm:{NEW}"]}), Effect.CHANGE),
        (beside(FIREWALL, {"vm_id": NEW}), Effect.CREATE),
        (beside(FIREWALL, {"vm_id": KEPT}), Effect.CHANGE),
        (change("delete", before={"resource_id": f"vm:{GONE}"}, type=HA), Effect.CHANGE),
        (change("delete", before={"url": "https://x/y"}, type=IMAGE, key="x"), Effect.REMOVE),
    ],
)
def test_what_goes_with_our_own(one: dict[str, Any], effect: Effect) -> None:
    found, values = judged(one), one["change"]["after"] or one["change"]["before"]
    assert (found.effect, found.vmid, found.name) == (effect, None, values.get("resource_id") or one["address"])
    assert "two changes" not in refused(one, one)
