"""Whether a fleet fits: each thing that can stand in the way, as data."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest

from atlas_mcp.domain.fleet.vm import Vm
from atlas_mcp.engines.proxmox import spec
from atlas_mcp.errors import Problem
from atlas_mcp.model import JsonObject, Member, Target
from atlas_mcp.toolset import Sighting
from tests.unit.fleet.builders import (
    TEMPLATE,
    allowance,
    assessed,
    config,
    fleet,
    guest,
    look,
    node,
    stores,
    template,
)

NAMES = ("n1", "n2", "n3")
STATIC: JsonObject = {"nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": {"address": "10.0.20.11/24"}}]}
HA_RULES = spec.Ha(groups=(), rules=(spec.HaRule(name="web", resources=("vm:100",)),), resources={})


@dataclass(frozen=True)
class Case:
    """One VM, and what of the cluster is otherwise; the problem's place and a part of what it says."""

    name: str
    at: str
    says: str
    vm: JsonObject = field(default_factory=dict)
    seen: dict[str, Any] = field(default_factory=dict)


AT = datetime(2026, 11, 29, tzinfo=UTC)


def job(**more: Any) -> spec.BackupJob:
    fields = {"id": "daily", "enabled": True, "pool": "", "vmids": (), "all": False, "excluded": (), "comment": ""}
    return spec.BackupJob.model_validate({**fields, **more})


def member(name: str, vm: Vm) -> Member:
    target = Target(engine="proxmox", place="demo", kind="vm", id="2500", name=name)
    return Member(key="x", target=target, spec=vm.model_dump(mode="json"))


def sighting(vmid: int, *addresses: str) -> Sighting:
    target = Target(engine="proxmox", place="demo", kind="vm", id=str(vmid), name="other")
    return Sighting(target=target, addresses=addresses, read_at=AT, age_s=60)


CASES = (
    Case("no quorum", "", "no quorum", seen={"quorate": False}),
    Case("old version", "", "runs PVE 7.4", seen={"version": "7.4-1"}),
    Case("odd version", "", "runs PVE unknown", seen={"version": "unknown"}),
    Case("no node", "", "no node of demo is online", seen={"nodes": (node("n1", online=False),)}),
    Case("capacity hidden", "", "may not see what", seen={"nodes": (node("n1", cores=0, memory_gib=0),)}),
    Case("name taken", "/spec/vms/0/hostname", "guest 100", seen={"guests": (template(), guest(100, "VM0"))}),
    Case(
        "name promised", "/spec/vms/0/hostname", "another deployment", seen={"reserved": (member("vm0", fleet()[0]),)}
    ),
    Case("no VMID", "/spec/vms", "0 from 2000 to 2000", seen={
        "allowance": allowance(last_vmid=2000), "guests": (template(), guest(2000, "x"))}),
    Case("no template", "/spec/vms/0/template", "no template other", vm={"template": "other"}),
    Case("two templates", "/spec/vms/0/template", "2 templates", seen={"guests": (template(), template(901))}),
    Case("template offline", "/spec/vms/0/template", "is offline", seen={"templates": {}}),
    Case("template without disk", "/spec/vms/0/template", "no disk", seen={"templates": {900: config(values={})}}),
    Case("no cloud-init", "/spec/vms/0/template", "no cloud-init", vm=STATIC, seen={
        "templates": {900: config(values={"scsi0": TEMPLATE["scsi0"]})}}),
    Case("disk would shrink", "/spec/vms/0/disks/0/size", "the template's has 20 GiB", seen={
        "templates": {900: config(values={**TEMPLATE, "scsi0": "ceph:d,size=20G"})}}),
    Case("template with more disks", "/spec/vms/0/disks", "has 2 disks", seen={
        "templates": {900: config(values={**TEMPLATE, "scsi1": "ceph:e,size=4G"})}}),
    Case(
        "template's disks apart", "/spec/vms/0/disks", "on one storage",
        vm={"disks": [{"size": "10GiB"}, {"size": "10GiB", "storage": "local"}]},
        seen={"templates": {900: config(values={**TEMPLATE, "scsi1": "ceph:e,size=4G"})}},
    ),
    Case("linked elsewhere", "/spec/vms/0/disks/0/storage", "which is ceph", vm={
        "clone": "linked", "disks": [{"size": "10GiB", "storage": "local"}]}),
    Case("linked on thick", "/spec/vms/0/clone", "no linked clones", vm={"clone": "linked"}, seen={
        "storages": stores("ceph", NAMES, shared=True, type="lvm")}),
    Case("no pool", "/spec/vms/0/pool", "pool other", vm={"pool": "other"}),
    Case("pool not allowed", "/spec/vms/0/pool", "pool atlas", seen={"allowance": allowance(pools=("prod",))}),
    Case("no node so called", "/spec/vms/0/node", "node n9", vm={"node": "n9"}),
    Case("node not allowed", "/spec/vms/0/node", "node n3", vm={"node": "n3"}, seen={
        "allowance": allowance(nodes=("n1",))}),
    Case("no storage", "/spec/vms/0/disks/0/storage", "called other", vm={"storage": "other"}),
    Case("storage of no class", "/spec/vms/0/disks/0/storage", "of class ssd", vm={"storage": {"class": "ssd"}}),
    Case("storage for backups", "/spec/vms/0/disks/0/storage", "backup holds backup", vm={"storage": "backup"}),
    Case("storage not allowed", "/spec/vms/0/disks/0/storage", "called ceph", seen={
        "allowance": allowance(storages=("local",))}),
    Case("HA on local", "/spec/vms/0/disks/0/storage", "shared storage", vm={"storage": "local", "ha": {}}),
    Case("no bridge", "/spec/vms/0/nics/0/bridge", "no node has an active bridge vmbr9", vm={
        "nics": [{"bridge": "vmbr9", "ipv4": "dhcp"}]}),
    Case("no vnet", "/spec/vms/0/nics/0/vnet", "no vnet dmz", vm={"nics": [{"vnet": "dmz", "ipv4": "dhcp"}]}),
    Case("snippet", "/spec/vms/0/cloud_init/snippet", "not approved", vm={"cloud_init": {"snippet": "base"}}),
    Case("address of a guest", "/spec/vms/0/nics/0/ipv4", "guest other (100) has 10.0.20.11", vm=STATIC, seen={
        "guests": (template(), guest(100, "x")), "sightings": (sighting(100, "10.0.20.11 vmbr0/20"),)}),
    Case("address of a deployment", "/spec/vms/0/nics/0/ipv4", "x of another deployment", vm=STATIC, seen={
        "reserved": (member("x", fleet(STATIC)[0]),)}),
    Case("HA group on 9", "/spec/vms/0/ha/group", "HA rules, no groups", vm={"ha": {"group": "g"}}),
    Case("no HA group", "/spec/vms/0/ha/group", "no HA group g", vm={"ha": {"group": "g"}}, seen={
        "version": "8.4.1", "ha": spec.Ha(groups=("other",), rules=(), resources={})}),
    Case("no HA rule", "/spec/vms/0/ha/rule", "no HA rule r", vm={"ha": {"rule": "r"}}),
    Case("somebody's HA rule", "/spec/vms/0/ha/rule", "does not name this VM", vm={"ha": {"rule": "web"}}, seen={
        "ha": HA_RULES}),
    Case("no backup job", "/spec/vms/0/backup/job", "no backup job daily", vm={"backup": {"job": "daily"}}),
    Case("job of another pool", "/spec/vms/0/backup/job", "does not cover pool", vm={"backup": {"job": "daily"}}, seen={
        "backup_jobs": (job(pool="prod"),)}),
    Case("job switched off", "/spec/vms/0/backup/job", "switched off", vm={"backup": {"job": "daily"}}, seen={
        "backup_jobs": (job(all=True, enabled=False),)}),
    Case("no backup storage", "/spec/vms/0/backup/storage", "holds no backups", vm={
        "backup": {"schedule": "02:30", "storage": "ceph"}}),
    Case("no memory", "/spec/vms/0", "no place", vm={"memory": "64GiB"}),
    Case("no cores", "/spec/vms/0", "cores needed", vm={"cores": 64}, seen={"allowance": allowance(cpu_factor=1.0)}),
    Case("no disk", "/spec/vms/0", "needed for disk", vm={"disks": [{"size": "2TiB"}]}),
    Case("vnet elsewhere", "/spec/vms/0", "it has no vnet apps", vm={
        "node": "n1", "nics": [{"vnet": "apps", "ipv4": "dhcp"}]}),
    Case("local template elsewhere", "/spec/vms/0", "stays there", vm={"node": "n2", "storage": "local"}),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_stands_in_the_way(case: Case) -> None:
    found = assessed(look(**case.seen), fleet(case.vm))
    mine = [problem for problem in found.problems if case.says in problem.message]
    assert [problem.pointer for problem in mine] == [case.at], found.problems
    assert mine[0].remedy


def test_nothing_stands_in_the_way() -> None:
    found = assessed(look(), fleet(STATIC))
    assert found.problems == ()
    assert found.warnings == ()
    assert found.places["vm0"].storages == ("ceph",)


def test_all_problems_come_at_once() -> None:
    found = assessed(look(quorate=False), fleet({"template": "other", "storage": "other", "pool": "other"}))
    assert len(found.problems) == 4
    assert found.places == {}


def test_the_disks_of_a_template_are_named_in_sizes_that_a_spec_may_hold() -> None:
    small = {**TEMPLATE, "scsi0": "ceph:d,size=4M", "scsi1": "ceph:e,size=5G", "scsi2": "ceph:f,size=12G"}
    (problem,) = assessed(look(templates={900: config(values=small)}), fleet({})).problems
    assert problem.remedy == 'Begin the list with them: [{"size": "10GiB"}, {"size": "10GiB"}, {"size": "12GiB"}].'


def test_without_a_cloud_init_drive_nothing_is_promised_that_comes_by_it() -> None:
    """DHCP alone is planned, and an approver reads what the guests do not get."""
    bare = {key: value for key, value in TEMPLATE.items() if key != "ide2"}
    seen = look(templates={900: config(values=bare)})
    found = assessed(seen, fleet({}))
    assert found.problems == ()
    assert found.warnings == (
        "template debian (900) has no cloud-init drive: inside its VMs, host name, users and keys are what it has",
    )
    asks: tuple[JsonObject, ...] = ({"dns": {"servers": ["10.0.20.1"]}}, {"dns": {"search": ["example.org"]}})
    for asked in asks:
        (problem,) = assessed(seen, fleet(asked)).problems
        assert problem.message == "template debian has no cloud-init drive."


def test_a_class_means_what_has_most_room() -> None:
    more = stores("fast", NAMES, shared=True, total=5000, used=0)
    seen = look(storages=[*stores("ceph", NAMES, shared=True), *more])
    assert assessed(seen, fleet({"storage": {"class": "shared"}})).places["vm0"].storages == ("fast",)


def test_a_clone_takes_shared_storage_where_there_is_a_choice() -> None:
    seen = look(allowance=allowance(ssd=("ceph", "local")), storages=[
        *stores("ceph", NAMES, shared=True, total=200), *stores("local", NAMES, shared=False, total=900)])  # fmt: skip
    assert assessed(seen, fleet({"storage": {"class": "ssd"}})).places["vm0"].storages == ("ceph",)


def test_a_local_clone_stays_with_its_template() -> None:
    assert assessed(look(), fleet({"storage": "local"})).places["vm0"].host == "n1"


def test_a_vnet_decides_the_node() -> None:
    places = assessed(look(), fleet({"nics": [{"vnet": "apps", "ipv4": "dhcp"}]})).places
    assert places["vm0"].host == "n2"


def test_groups_stay_apart_from_members_that_are_there() -> None:
    old = fleet({"anti_affinity": "web"})
    new = fleet({"anti_affinity": "web"}, {"anti_affinity": "web"}, {"anti_affinity": "web"})
    seen = look(guests=(template(), guest(2000, "vm0", "n2")))
    places = assessed(seen, new, old, {"vm0": 2000}).places
    assert {places["vm1"].host, places["vm2"].host} == {"n1", "n3"}


WARNINGS: tuple[tuple[str, JsonObject, dict[str, Any], str], ...] = (
    ("no agent", {"readiness": {"level": "address"}}, {"templates": {900: config(values={**TEMPLATE, "agent": "0"})}},
     "has no guest agent"),
    ("plain bridge", {}, {"networks": spec.Networks(
        bridges=tuple(spec.Bridge(name="vmbr0", node=n, vlan_aware=False, active=True) for n in NAMES), vnets={})},
     "not VLAN-aware"),
    ("address on another network", STATIC, {
        "guests": (template(), guest(100, "x")), "sightings": (sighting(100, "10.0.20.11 vmbr0/30"),)},
     "guest other (100) has 10.0.20.11 too, on vmbr0/30"),
    ("backup storage unseen", {"backup": {"schedule": "02:30", "storage": "pbs"}}, {}, "does not see storage pbs"),
    ("HA and a group", {"ha": {"state": "started"}, "anti_affinity": "web"}, {},
     "group web is kept apart now; after a failover HA may bring its VMs together"),
    ("guests unseen", {}, {"privileges": {}}, "lacks VM.Audit on /vms"),
)  # fmt: skip


@pytest.mark.parametrize(("name", "vm", "seen", "says"), WARNINGS, ids=[case[0] for case in WARNINGS])
def test_what_is_worth_knowing(name: str, vm: JsonObject, seen: dict[str, Any], says: str) -> None:
    found = assessed(look(**seen), fleet(vm))
    assert found.problems == ()
    assert [warning for warning in found.warnings if says in warning]


# -- what is there already ---------------------------------------------------------------------------


def deployed(*entries: JsonObject) -> tuple[tuple[Vm, ...], dict[str, Any], dict[str, int]]:
    """VMs that are there on n1, from VMID 2000."""
    vms = fleet(*entries)
    there = [
        guest(2000 + n, vm.hostname, pool="atlas", memory_mib=int(vm.memory), cores=vm.cores)
        for n, vm in enumerate(vms)
    ]
    return vms, {"guests": (template(), *there)}, {vm.id: 2000 + n for n, vm in enumerate(vms)}


def test_what_is_there_and_stays_is_not_judged_again() -> None:
    old, seen, vmids = deployed({**STATIC, "ha": {"rule": "gone"}, "backup": {"job": "gone"}})
    clash = {**seen, "sightings": (sighting(100, "10.0.20.11 vmbr0/20"),), "templates": {}}
    clash["guests"] = (*seen["guests"], guest(100, "x"))
    assert assessed(look(**clash), old, old, vmids).problems == ()


GROWTH: tuple[tuple[str, JsonObject, str, str], ...] = (
    ("memory", {"memory": "64GiB"}, "/spec/vms", "MiB of memory more"),
    ("cores", {"cores": 64}, "/spec/vms", "cores more"),
    ("disk", {"disks": [{"size": "3TiB"}]}, "/spec/vms/0/disks/0/size", "GiB more are needed on ceph"),
    ("one disk more", {"disks": [{"size": "10GiB"}, {"size": "2TiB"}]}, "/spec/vms/0/disks/1/size", "GiB more"),
    ("address", STATIC, "/spec/vms/0/nics/0/ipv4", "guest other (100) has"),
    ("rename", {"hostname": "x"}, "/spec/vms/0/hostname", "guest 100"),
    ("HA", {"ha": {"rule": "r"}}, "/spec/vms/0/ha/rule", "no HA rule r"),
    ("backup", {"backup": {"job": "daily"}}, "/spec/vms/0/backup/job", "no backup job"),
)


@pytest.mark.parametrize(("name", "vm", "at", "says"), GROWTH, ids=[case[0] for case in GROWTH])
def test_what_changes_is_judged(name: str, vm: JsonObject, at: str, says: str) -> None:
    old, seen, vmids = deployed({})
    seen["guests"] = (*seen["guests"], guest(100, "x"))
    seen["sightings"] = (sighting(100, "10.0.20.11 vmbr0/20"),)
    cluster = look(**seen, allowance=allowance(cpu_factor=1.0))
    problems: tuple[Problem, ...] = assessed(cluster, fleet(vm), old, vmids).problems
    assert [problem.pointer for problem in problems if says in problem.message] == [at], problems


def test_growing_leaves_less_for_new_vms() -> None:
    old, seen, vmids = deployed({"memory": "1GiB"})
    seen["nodes"] = (node("n1", memory_gib=16),)
    new = fleet({"memory": "8GiB"}, {"memory": "8GiB"})
    assert "no place" in assessed(look(**seen), new, old, vmids).problems[0].message
    assert assessed(look(**seen), new[:1], old, vmids).problems == ()


def test_memory_in_use_counts_where_guests_are_hidden() -> None:
    seen = look(nodes=(node("n1", memory_gib=16, used_gib=12),))
    assert assessed(seen, fleet({"memory": "4GiB"})).problems == ()
    assert "no place" in assessed(seen, fleet({"memory": "5GiB"})).problems[0].message


def test_a_rule_that_names_a_vm_that_is_there() -> None:
    old, seen, vmids = deployed({"ha": {}})
    rules = spec.Ha(groups=(), rules=(spec.HaRule(name="web", resources=("vm:2000",)),), resources={})
    assert assessed(look(**seen, ha=rules), fleet({"ha": {"rule": "web"}}), old, vmids).problems == ()


@pytest.mark.parametrize("covers", [job(pool="atlas"), job(all=True)])
def test_a_job_that_covers_the_pool(covers: spec.BackupJob) -> None:
    assert assessed(look(backup_jobs=(covers,)), fleet({"backup": {"job": "daily"}})).problems == ()


# -- spread -----------------------------------------------------------------------------------------

WEB: JsonObject = {"id": "web", "hostname": "web-{n}", "role": "web-server"}


def test_three_servers_alike_go_to_three_nodes_without_a_word() -> None:
    found = assessed(look(), fleet({**WEB, "count": 3}))
    assert len({spot.host for spot in found.places.values()}) == 3
    assert not [warning for warning in found.warnings if "share nodes" in warning]


@pytest.mark.parametrize(
    ("count", "more", "says"),
    [
        (4, {}, "VMs of web share nodes (3 nodes are allowed and online): without n1, web-1, web-"),
        (3, {"node": "n1"}, "(no other node takes one): without n1, web-1, web-2, web-3 are down together"),
        (5, {"node": "n1"}, "without n1, web-1, web-2, web-3 and 2 more are down together"),
    ],
)
def test_where_servers_alike_cannot_be_apart_it_is_said(count: int, more: JsonObject, says: str) -> None:
    found = assessed(look(), fleet({**WEB, "count": count, **more}))
    assert found.problems == ()
    assert says in " / ".join(found.warnings)
