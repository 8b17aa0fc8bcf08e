"""Privileges: how PVE works out what is held, what each action needs, and the table against PVE 9's own schema."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from atlas_mcp.engines.proxmox.spec import (
    Clone,
    Configure,
    HaAdd,
    Need,
    OnGuest,
    Privileges,
    Ready,
    Setting,
    Stop,
    held,
    mark,
    missing,
    needed,
    needs_of,
    steps,
)
from atlas_mcp.engines.proxmox.spec.privileges import AGENT, CALLS, READS, Call, On
from tests.unit.fleet.builders import allowance, config, look, template
from tests.unit.fleet.builders import held as holding

GUEST = {"vmid": 2000, "nonce": "n"}
SETTING = Setting(major=9, pools={2000: "atlas"}, zones={"apps": "vlans"}, templates={900: config()})
EVERY = [*READS, *AGENT, *(call for calls in CALLS.values() for call in calls)]


def texts(*actions: OnGuest, setting: Setting = SETTING) -> set[str]:
    return {f"{'admin: ' if need.admin else ''}{need}" for need in needs_of(actions, setting)}


def clone(**more: Any) -> Clone:
    fields = {
        **GUEST, "template": 900, "node": "n1", "name": "x", "full": True, "storage": "ceph", "pool": "atlas",
        "description": mark("n"), "disks": ("scsi0",), **more,
    }  # fmt: skip
    return Clone.model_validate(fields)


# -- what is held ------------------------------------------------------------------------------------


HELD: tuple[tuple[str, Privileges, str, str, set[str]], ...] = (
    ("own entry", {"/vms/100": {"VM.Audit": False}}, "/vms/100", "", {"VM.Audit"}),
    ("from above", {"/vms": {"VM.Audit": True}}, "/vms/100", "", {"VM.Audit"}),
    ("from the root", {"/": {"Sys.Audit": True}}, "/sdn/zones/z/apps/20", "", {"Sys.Audit"}),
    ("what does not propagate", {"/vms": {"VM.Audit": False, "VM.Clone": True}}, "/vms/100", "", {"VM.Clone"}),
    ("an entry below replaces", {"/": {"Sys.Audit": True}, "/vms": {"VM.Audit": True}}, "/vms/100", "", {"VM.Audit"}),
    ("the pool adds", {"/vms": {"A": True}, "/pool/a": {"B": True}}, "/vms/1", "a", {"A", "B"}),
    ("the pool above adds", {"/pool/a": {"VM.Clone": True}}, "/vms/1", "a/b", {"VM.Clone"}),
    ("nothing", {}, "/vms/1", "a", set()),
)  # fmt: skip


@pytest.mark.parametrize(("name", "acl", "path", "pool", "wanted"), HELD, ids=[case[0] for case in HELD])
def test_what_is_held(name: str, acl: Privileges, path: str, pool: str, wanted: set[str]) -> None:
    assert held(acl, path, pool) == wanted


def test_what_is_missing() -> None:
    health = look(privileges={"/pool/atlas": ("VM.Audit",)}, admin={"/": ("Sys.Console",)}).health
    either = Need(path="/vms/2000", pool="atlas", any_of=("VM.Audit", "VM.Other"))
    lacked = Need(path="/vms/2000", pool="atlas", any_of=("VM.PowerMgmt",))
    by_admin = Need(path="/", any_of=("Sys.Console",), admin=True)
    not_by_it = Need(path="/", any_of=("Sys.Console",))
    assert missing([either, lacked, by_admin, not_by_it], health) == (lacked, not_by_it)
    assert str(lacked) == "VM.PowerMgmt on /pool/atlas"
    assert missing([by_admin], health.model_copy(update={"admin": None})) == (by_admin,)


# -- what is needed ----------------------------------------------------------------------------------


NEEDS: tuple[tuple[str, OnGuest, set[str]], ...] = (
    ("full clone", clone(), {
        "VM.Clone on /vms/900", "VM.Allocate on /pool/atlas", "Datastore.AllocateSpace on /storage/ceph",
        "SDN.Use on /sdn/zones/localnetwork/vmbr0", "VM.Audit on /pool/atlas", "VM.PowerMgmt on /pool/atlas"}),
    ("linked clone without pool", clone(storage="", full=False, pool=""), {
        "VM.Clone on /vms/900", "VM.Allocate on /vms/2000", "Datastore.AllocateSpace on /storage/ceph",
        "SDN.Use on /sdn/zones/localnetwork/vmbr0", "VM.Audit on /vms/2000", "VM.PowerMgmt on /vms/2000"}),
    ("keys", Configure(**GUEST, set={
        "cores": 2, "memory": 1024, "name": "x", "ciuser": "ops", "ipconfig0": "ip=dhcp", "scsi1": "fast:32"}), {
        "VM.Config.CPU on /pool/atlas", "VM.Config.Memory on /pool/atlas", "VM.Config.Options on /pool/atlas",
        "VM.Config.Cloudinit or VM.Config.Network on /pool/atlas", "VM.Config.Disk on /pool/atlas",
        "Datastore.AllocateSpace on /storage/fast", "VM.Audit on /pool/atlas"}),
    ("networks", Configure(**GUEST, set={"net0": "virtio,bridge=vmbr0,tag=20", "net1": "virtio,bridge=apps"}), {
        "VM.Config.Network on /pool/atlas", "SDN.Use on /sdn/zones/localnetwork/vmbr0/20",
        "SDN.Use on /sdn/zones/vlans/apps", "VM.Audit on /pool/atlas"}),
    ("removed key", Configure(**GUEST, set={}, delete=("net1",)), {
        "VM.Config.Network on /pool/atlas", "VM.Audit on /pool/atlas"}),
    ("start order", Configure(**GUEST, set={"startup": "order=1"}, admin=True), {
        "admin: VM.Config.Options on /pool/atlas", "admin: Sys.Modify on /", "VM.Audit on /pool/atlas"}),
    ("running", Ready(**GUEST, level="running", timeout_s=1), {"VM.Audit on /pool/atlas"}),
    ("cloud-init", Ready(**GUEST, level="cloud-init", timeout_s=1), {
        "VM.Audit on /pool/atlas", "VM.GuestAgent.Audit or VM.GuestAgent.Unrestricted on /pool/atlas",
        "VM.GuestAgent.FileRead or VM.GuestAgent.Unrestricted on /pool/atlas"}),
    ("HA", HaAdd(**GUEST, state="started", comment=""), {"Sys.Audit on /", "admin: Sys.Console on /"}),
    ("own backup job", steps.BackupAdd(**GUEST, job="j", schedule="02:30", storage="pbs"), {
        "Sys.Audit on /", "admin: Sys.Modify on /", "admin: Datastore.Allocate on /storage/pbs"}),
)  # fmt: skip


@pytest.mark.parametrize(("name", "action", "wanted"), NEEDS, ids=[case[0] for case in NEEDS])
def test_what_an_action_needs(name: str, action: OnGuest, wanted: set[str]) -> None:
    assert texts(action) == wanted


def test_a_guest_that_is_made_is_in_its_pool() -> None:
    bare = SETTING.model_copy(update={"pools": {}})
    assert "VM.PowerMgmt on /pool/atlas" in texts(clone(), Stop(**GUEST), setting=bare)
    assert "VM.PowerMgmt on /vms/2000" in texts(Stop(**GUEST), setting=bare)


def test_pve_8_asks_otherwise() -> None:
    """From its documentation: not run."""
    old = SETTING.model_copy(update={"major": 8})
    assert "VM.Monitor on /pool/atlas" in texts(Ready(**GUEST, level="agent", timeout_s=1), setting=old)


def test_everything_that_a_token_may_need() -> None:
    seen = look()
    everything = needed(seen.allowance, seen.resources, seen.networks, 9)
    lacked = {"Pool.Audit on /pool/atlas", "SDN.Audit on /sdn/zones/vlans/apps"}
    assert {str(need) for need in missing(everything, seen.health)} == lacked
    bare = missing(everything, look(privileges={}, admin={}).health)
    assert {str(need) for need in bare} >= {
        "VM.Clone on /vms/900", "Sys.Audit on /nodes", "VM.Config.Disk on /pool/atlas",
        "Datastore.AllocateSpace on /storage/ceph", "SDN.Use on /sdn/zones/vlans/apps", "Sys.Modify on /",
    }  # fmt: skip
    assert not any(need.admin for need in needed(allowance(admin=False), seen.resources, seen.networks, 9))


def test_what_all_guests_give_is_not_missed_on_a_pool() -> None:
    """Only what comes down from /vms to a guest that is yet to be made: not what is held there alone."""
    seen = look()
    everything = needed(seen.allowance, seen.resources, seen.networks, 9)
    guests = {name for need in everything if need.grant == "/pool/atlas" for name in need.any_of} - {"Pool.Audit"}
    above = {"/vms": [*guests, "VM.Clone"]}
    on_pool = "/pool/atlas"
    lacked = [need for need in missing(everything, look(privileges=above).health) if need.grant == on_pool]
    assert [str(need) for need in lacked] == ["Pool.Audit on /pool/atlas"]
    health = seen.health.model_copy(update={"privileges": {"/vms": dict.fromkeys(above["/vms"], False)}})
    assert {name for need in missing(everything, health) if need.grant == on_pool for name in need.any_of} >= guests


def test_a_template_has_what_its_pool_gives() -> None:
    seen = look(guests=(template().model_copy(update={"pool": "images"}),))
    everything = needed(seen.allowance, seen.resources, seen.networks, 9)
    by_pool = look(privileges={"/pool/images": ("VM.Audit", "VM.Clone")}).health
    assert not [need for need in missing(everything, by_pool) if need.path == "/vms/900"]
    setting = SETTING.model_copy(update={"pools": {900: "images"}})
    needs = [need for need in needs_of([clone()], setting) if "VM.Clone" in need.any_of]
    assert [need.grant for need in needs] == ["/pool/images"] and not missing(needs, by_pool)


# -- the table ---------------------------------------------------------------------------------------


def test_every_action_is_in_the_table() -> None:
    names = {cls.model_fields["action"].default for cls in OnGuest.__subclasses__()}
    assert names == set(CALLS)


_DUMP = """
import json
from fakepve import schema
from fakepve.shapes import PRIVILEGES
print(json.dumps({"paths": schema.load().paths, "privileges": sorted(PRIVILEGES)}))
"""


@pytest.fixture(scope="module")
def pve() -> dict[str, Any]:
    """PVE 9's API schema and privileges, as fakepve has them: it is AGPL, so a process of its own reads it."""
    dumped = subprocess.run([sys.executable, "-c", _DUMP], check=True, capture_output=True, timeout=60)
    found: dict[str, Any] = json.loads(dumped.stdout)
    return found


@pytest.mark.parametrize("call", EVERY, ids=lambda call: f"{call.method} {call.path}")
def test_calls_and_privileges_are_pve_9s(call: Call, pve: dict[str, Any]) -> None:
    assert call.method in pve["paths"][call.path]
    for right in call.rights:
        assert {*right.any_of} <= {*pve["privileges"]}


@pytest.mark.parametrize("call", EVERY, ids=lambda call: f"{call.method} {call.path}")
def test_the_schema_asks_for_what_the_table_says(call: Call, pve: dict[str, Any]) -> None:
    rule = pve["paths"][call.path][call.method].get("permissions") or {}
    checks = list(_checks(rule.get("check", [])))
    mine = {(str(right.on).replace("{template}", "{vmid}"), right.any_of) for right in call.rights}
    for path, privileges, any_one in checks:
        if path == "/pool/{pool}" or call.path.endswith("/config"):
            continue  # counted with the guest; by key
        wanted = [privileges] if any_one else [(name,) for name in privileges]
        for names in wanted:
            assert (path.replace("{newid}", "{vmid}"), names) in mine, f"{path}: {names}"


def _checks(rule: list[Any]) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """The `perm` checks of a rule of the schema: path, privileges, whether one of them is enough."""
    if rule and rule[0] == "perm":
        yield rule[1], tuple(rule[2]), "any" in rule[3:]
    elif rule and rule[0] in ("and", "or"):
        for part in rule[1:]:
            yield from _checks(part)


def test_the_table_knows_no_path_that_nobody_holds() -> None:
    assert {right.on for call in EVERY for right in call.rights} == {*On}
    assert holding({"/": ("Sys.Audit",)}) == {"/": {"Sys.Audit": True}}
