"""What changes, what waits for a reboot, and what is refused when a deployed fleet meets a new spec."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.domain.fleet.change import Aspect, compare
from atlas_mcp.domain.fleet.expand import expand
from atlas_mcp.domain.fleet.parse import parse_fleet
from atlas_mcp.domain.fleet.vm import Vm

BASE: dict[str, Any] = {
    "id": "web",
    "hostname": "web",
    "template": "debian",
    "cores": 2,
    "memory": "2GiB",
    "storage": "ceph",
    "disks": [{"size": "20GiB"}],
    "nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": "10.0.20.11/24"}],
}


def vms(*entries: dict[str, Any]) -> tuple[Vm, ...]:
    head = {"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {"name": "shop", "environment": "dev"}}
    return expand(parse_fleet({**head, "spec": {"vms": list(entries)}}))


NEW_NIC = {"bridge": "vmbr1", "ipv4": "dhcp"}


@pytest.mark.parametrize(
    ("entry", "aspect", "old", "new", "waits"),
    [
        ({"hostname": "shop"}, Aspect.HOSTNAME, "web", "shop", True),
        ({"description": "new"}, Aspect.DESCRIPTION, "", "new", False),
        ({"cores": 4}, Aspect.CORES, 2, 4, True),
        ({"memory": "4GiB"}, Aspect.MEMORY, "2GiB", "4GiB", True),
        ({"disks": [{"size": "30GiB"}]}, Aspect.DISK_GROW, "20GiB", "30GiB", False),
        (
            {"disks": [{"size": "20GiB"}, {"size": "10GiB"}]},
            Aspect.DISK_ADD,
            None,
            {"size": "10GiB", "storage": {"name": "ceph"}},
            False,
        ),
        ({"tags": ["b", "a"]}, Aspect.TAGS, [], ["a", "b"], False),
        ({"on_boot": True}, Aspect.ON_BOOT, False, True, False),
        ({"protection": True}, Aspect.PROTECTION, False, True, False),
        ({"ha": {}}, Aspect.HA, None, {"state": "started"}, False),
        ({"startup": {"order": 3}}, Aspect.STARTUP, None, {"order": 3}, False),
        ({"cloud_init": {"user": "me"}}, Aspect.CLOUD_INIT, {"ssh_keys": []}, {"user": "me", "ssh_keys": []}, True),
        ({"agent": True}, Aspect.AGENT, None, True, True),
        ({"pool": "atlas"}, Aspect.POOL, None, "atlas", False),
    ],
)
def test_one_change(entry: dict[str, Any], aspect: Aspect, old: object, new: object, waits: bool) -> None:
    found = compare(vms(BASE), vms({**BASE, **entry}))
    assert not found.refusals
    assert not found.added
    assert not found.removed
    (change,) = found.changed
    assert (change.vm_id, change.aspect, change.old, change.new) == ("web", aspect, old, new)
    assert change.waits_for_reboot is waits
    assert change.irreversible is (aspect is Aspect.DISK_GROW)
    assert not change.recorded_only
    assert found.of("web") == found.changed
    assert not found.empty


@pytest.mark.parametrize("entry", [{"role": "x"}, {"software": ["nginx"]}, {"anti_affinity": "g"}])
def test_what_only_our_record_holds(entry: dict[str, Any]) -> None:
    (change,) = compare(vms(BASE), vms({**BASE, **entry})).changed
    assert change.recorded_only


def test_hotplug_spares_the_reboot() -> None:
    bigger = vms({**BASE, "cores": 4, "memory": "4GiB"})
    assert not any(change.waits_for_reboot for change in compare(vms(BASE), bigger, hotplug=["cpu", "memory"]).changed)
    disk = vms({**BASE, "disks": [{"size": "20GiB"}, {"size": "10GiB"}]})
    assert compare(vms(BASE), disk, hotplug=[]).changed[0].waits_for_reboot


@pytest.mark.parametrize(
    ("nics", "aspect", "waits"),
    [
        ([{**BASE["nics"][0], "vlan": 30}], Aspect.NIC, False),
        ([{**BASE["nics"][0], "ipv4": "10.0.20.12/24"}], Aspect.NIC, True),
        ([*BASE["nics"], NEW_NIC], Aspect.NIC_ADD, True),
    ],
)
def test_interfaces(nics: list[dict[str, Any]], aspect: Aspect, waits: bool) -> None:
    (change,) = compare(vms(BASE), vms({**BASE, "nics": nics})).changed
    assert change.moves is ("ipv4" in nics[0] and nics[0]["ipv4"] != BASE["nics"][0]["ipv4"])
    assert (change.aspect, change.waits_for_reboot) == (aspect, waits)


def test_an_interface_is_taken_away() -> None:
    (change,) = compare(vms({**BASE, "nics": [*BASE["nics"], NEW_NIC]}), vms(BASE)).changed
    assert change.moves
    assert (change.aspect, change.index, change.new) == (Aspect.NIC_REMOVE, 1, None)


@pytest.mark.parametrize(
    ("entry", "pointer", "says"),
    [
        ({"template": "ubuntu"}, "/spec/vms/0/template", "the template it was cloned from"),
        ({"clone": "linked"}, "/spec/vms/0/clone", "full or linked"),
        ({"storage": "nfs"}, "/spec/vms/0/disks/0/storage", "another storage"),
        ({"disks": [{"size": "10GiB"}]}, "/spec/vms/0/disks/0/size", "only grows"),
        ({"node": "pve2"}, "/spec/vms/0/node", "not migrated"),
    ],
)
def test_what_cannot_be_done_in_place(entry: dict[str, Any], pointer: str, says: str) -> None:
    refusals = compare(vms(BASE), vms({**BASE, **entry})).refusals
    assert any(problem.pointer == pointer and says in problem.message and problem.remedy for problem in refusals)


def test_a_disk_is_never_removed() -> None:
    found = compare(vms({**BASE, "disks": [{"size": "20GiB"}, {"size": "10GiB"}]}), vms(BASE))
    assert [problem.pointer for problem in found.refusals] == ["/spec/vms/0/disks"]


def test_a_vm_goes_only_when_it_is_named() -> None:
    other = {**BASE, "id": "db", "hostname": "db", "nics": [{"bridge": "vmbr0"}]}
    refused = compare(vms(BASE, other), vms(BASE))
    assert "db" in refused.refusals[0].message
    assert not refused.removed
    named = compare(vms(BASE, other), vms(BASE), ["db", "gone-already"])
    assert [vm.id for vm in named.removed] == ["db"]
    assert not named.refusals


def test_a_lower_count_removes_the_last_ones() -> None:
    def web(count: int) -> dict[str, Any]:
        return {**BASE, "count": count, "hostname": "web-{n}", "nics": [{"bridge": "vmbr0"}]}

    shrunk = compare(vms(web(4)), vms(web(2)))
    assert [vm.id for vm in shrunk.removed] == ["web-3", "web-4"]
    assert not shrunk.refusals and not shrunk.changed
    single = compare(vms(web(2)), vms({**web(1), "hostname": "web-1"}))
    assert [vm.id for vm in single.removed] == ["web-2"]
    grown = compare(vms(web(2)), vms(web(3)), ["web-3"])
    assert [vm.id for vm in grown.added] == ["web-3"], "what is left under removed from before stops nothing"
    kept = compare(vms(web(3)), vms(web(3)), ["web-3"])
    assert kept.empty


def test_an_entry_that_is_gone_is_no_lower_count() -> None:
    other = {**BASE, "id": "db", "hostname": "db", "nics": [{"bridge": "vmbr0"}]}
    many = {**BASE, "count": 2, "hostname": "web-{n}", "nics": [{"bridge": "vmbr0"}]}
    found = compare(vms(many, other), vms(other))
    assert len(found.refusals) == 2 and not found.removed


def test_growing_a_count_only_adds() -> None:
    three = {
        **BASE,
        "count": 3,
        "hostname": "web-{n}",
        "nics": [{"bridge": "vmbr0", "ipv4": {"prefix": "10.0.0.0/24"}}],
    }
    found = compare(vms(three), vms({**three, "count": 5}))
    assert [vm.id for vm in found.added] == ["web-4", "web-5"]
    assert not found.changed
    assert not found.refusals


def test_the_same_is_nothing_to_do_after_a_round_trip_through_json() -> None:
    before = vms(
        {**BASE, "ha": {}, "backup": {"schedule": "02:30", "storage": "pbs"}, "dns": {"servers": ["10.0.0.1"]}}
    )
    stored = tuple(Vm.model_validate(vm.model_dump(mode="json")) for vm in before)
    assert stored == before
    assert compare(stored, before).empty
