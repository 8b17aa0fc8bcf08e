"""What is shown of a change, and documents that are none."""

from __future__ import annotations

from typing import Any

import pytest

from atlas_mcp.domain.text import printable
from atlas_mcp.engines.terraform.judge import VM, drifted, judge
from atlas_mcp.errors import Code, TargetError
from tests.unit.terraform.shown_plans import (
    KEPT,
    NEW,
    PROVIDER,
    SCOPE,
    change,
    created,
    deleted,
    judged,
    planned,
    refused,
    shown,
    updated,
    vm,
)

# -- what is shown ---------------------------------------------------------------------------------------


def test_a_secret_is_neither_shown_nor_written() -> None:
    one = created(initialization=[{"user_account": [{"username": "ops", "password": "hunter2"}]}])
    one["change"]["after_sensitive"] = {"initialization": [{"user_account": [{"password": True}]}]}
    found = judge(shown(one), SCOPE)
    assert "hunter2" not in repr(found)
    assert "it writes a secret" in refused(one)
    one["change"]["after_sensitive"] = True
    assert "hunter2" not in repr(judge(shown(one), SCOPE)[0][0].lines)
    plain = created(tags=["a", "b"])
    plain["change"]["after_sensitive"] = {"tags": [False]}  # shorter than what it is about
    assert {"tags.0: a", "tags.1: b"} <= {*judged(plain).lines}


LONG = f"begin {'x' * 5000} end"


@pytest.mark.parametrize(
    ("hostile", "kept"),
    [
        ("one\ntwo\r\nthree", "one\\ntwo\\r\\nthree"),
        ("\x1b[2J\x1b]0;owned\x07", "\\x1b[2J\\x1b]0;owned\\x07"),
        ("a\u202eb\u200bc\x00", "a\\u202eb\\u200bc\\x00"),
        ("one\\ntwo", "one\\\\ntwo"),
        (LONG, LONG),
        (f"{'x' * 5000}\n\x1b[1A secret end", f"{'x' * 5000}\\n\\x1b[1A secret end"),
    ],
)
def test_hostile_text_is_one_printable_line_and_whole(hostile: str, kept: str) -> None:
    one = created(name=hostile, description=hostile, tags=[hostile], nodes={hostile: hostile})
    found = judge(shown(one), SCOPE)[0][0]
    assert all(map(printable, (found.name, *found.lines)))
    assert f"description: {kept}" in found.lines
    assert f"nodes.{kept}: {kept}" in found.lines


def test_a_value_that_nobody_reads_to_its_end_is_refused() -> None:
    assert "it writes a value of 30013 characters" in refused(created(description="x" * 30_000))
    assert refused(created(description="x" * 19_000)) == ""


def test_a_change_in_the_middle_of_a_long_value_is_shown() -> None:
    old, new = (f"{'x' * 500}{middle}{'x' * 500}" for middle in "ab")
    assert judged(updated(was={"description": old}, description=new)).lines == (f"description: {old} -> {new}",)


def test_a_value_does_not_pass_for_what_was_and_what_is() -> None:
    """Nor for a snippet, a node or a pool that the operator allows: those are looked for behind the arrow."""
    (text,) = judged(updated(was={"description": "a"}, description='b -> "c')).lines
    assert text == 'description: a -> "b -> \\"c"'


def test_what_is_the_providers_own_is_not_told_of_a_new_vm() -> None:
    lines = judged(created(acpi=True, bios="seabios", timeout_clone=1800, tablet_device=True)).lines
    assert not [text for text in lines if text.startswith(("acpi", "bios", "timeout", "tablet"))]
    assert "bios: ovmf" in judged(created(bios="ovmf")).lines


def test_an_address_that_cannot_be_shown() -> None:
    one = {**created(), "address": 'x.y["\x1b[2J"]'}
    assert judge(shown(one), SCOPE)[0] == ()
    assert refused(one) == 'x.y["?[2J"]: its address cannot be shown'


# -- documents that are none -----------------------------------------------------------------------------


def broken(**parts: Any) -> dict[str, Any]:
    one = created()
    return {**one, "change": {**one["change"], **parts}}


def deep(levels: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(levels):
        value = [value]
    return value


NO_PLANS: list[Any] = [
    {},
    {"format_version": None},
    {**shown(), "format_version": "2.0"},
    {**shown(), "configuration": None},
    {**shown(), "configuration": {"provider_config": {}}},
    {**shown(), "configuration": {"root_module": None}},
    {**shown(), "configuration": {"root_module": {"resources": "x"}}},
    {**shown(), "resource_changes": {"a": 1}},
    {**shown(), "resource_changes": [None]},
    {**shown(), "resource_changes": 5},
    [],
    None,
    "x",
    shown({"address": "x"}),
    shown({**created(), "address": 5}),
    shown({**created(), "change": None}),
    shown({key: value for key, value in created().items() if key != "address"}),
    shown(broken(actions=None)),
    shown(broken(actions=5)),
    shown(broken(actions=[["create"]])),
    shown(broken(after="x")),
    shown(broken(after=[1])),
    shown(broken(after={"vm_id": NEW, "disk": [{"size": 5}]})),
    shown(broken(after={"vm_id": NEW, "disk": [{"interface": "scsi0", "size": "x"}]}, actions=["update"])),
    shown(broken(after={"vm_id": NEW, "disk": 7})),
    shown(broken(after={"vm_id": NEW, "clone": "x"})),
    shown(broken(after={"vm_id": NEW, "initialization": [None]})),
    shown(broken(importing="x", actions=["update"])),
]


@pytest.mark.parametrize("document", NO_PLANS, ids=range(len(NO_PLANS)))
def test_a_document_that_is_no_plan(document: Any) -> None:
    with pytest.raises(TargetError) as caught:
        judge(document, SCOPE)
    assert caught.value.code is Code.TARGET_FAILED
    assert "not in the form that is known" in caught.value.message


def test_a_document_that_is_too_deep() -> None:
    with pytest.raises(TargetError):
        judge({**shown(), "resource_changes": [broken(after={"vm_id": NEW, "tags": deep(100_000)})]}, SCOPE)


def test_an_enormous_document_is_judged() -> None:
    many = [created(vmid) for vmid in range(10_000, 12_000)]
    changes, causes = judge({**shown(), "resource_changes": many}, SCOPE)
    assert (len(changes), len(causes)) == (2000, 2001)


def test_nulls_and_missing_keys_hide_nothing() -> None:
    bare = {"address": "x.y", "type": VM, "provider_name": PROVIDER, "change": {"actions": ["delete"]}}
    assert "a VM without a fixed VMID, which was not asked for" in refused(bare)
    empty = change("update", before={}, after={}, key=KEPT)
    assert "which was not asked for" in refused(empty)
    nulls = change("create", after=dict.fromkeys(planned(NEW)), key=NEW)
    assert "which was not asked for" in refused(nulls)


# -- drift -----------------------------------------------------------------------------------------------


def test_drift_is_told_by_attribute() -> None:
    renamed = updated(name="by-hand", cpu=[{"cores": 8, "type": "x86-64-v2-AES"}], agent=[{"enabled": True}])
    lost = deleted()
    lines = drifted(shown(resource_drift=[renamed, lost]))
    where = renamed["address"]
    assert lines == [
        f"{where}: agent.0.enabled is True, Terraform left it unset",
        f"{where}: cpu.0.cores is 8, Terraform left 2",
        f"{where}: name is by-hand, Terraform left vm2001",
        f"{lost['address']}: it is gone",
    ]
    assert drifted(shown()) == []


def test_drift_is_one_printable_line_without_secrets() -> None:
    one = updated(was={"password": "hunter2"}, name="\x1b[2J\n" * 500, password="hunter3")
    one["change"] |= {"before_sensitive": {"password": True}, "after_sensitive": {"password": True}}
    one["address"] = "x\n\x1b"
    (text,) = drifted(shown(resource_drift=[one]))
    assert printable(text) and len(text) < 500 and "hunter" not in text


@pytest.mark.parametrize("drift", [[None], [{}], [{"address": "x"}], [{"address": None, "change": {}}], 5, {"a": 1}])
def test_drift_that_is_none(drift: Any) -> None:
    with pytest.raises(TargetError):
        drifted(shown(resource_drift=drift))
    with pytest.raises(TargetError):
        drifted({})


def test_drift_is_of_what_somebody_set() -> None:
    """What the guest itself tells is none; a list is one value; what is switched off is so."""
    was = {**vm(KEPT), "started": True, "tags": ["atlas", "shop", "web"], "ipv4_addresses": [["10.0.0.5"]]}
    now = {**was, "started": False, "tags": ["atlas", "by-hand", "shop", "web"], "ipv4_addresses": []}
    one = change("update", before=was, after=now)
    address = one["address"]
    assert drifted(shown(resource_drift=[one])) == [
        f"{address}: started is False, Terraform left True",
        f"{address}: tags is atlas, by-hand, shop, web, Terraform left atlas, shop, web",
    ]


@pytest.mark.parametrize(
    "unknown",
    [
        {"node_name": True},
        {"hostpci": [{"device": True}]},
        {"reboot_after_update": True},
    ],
)
def test_what_is_known_too_late(unknown: dict[str, Any]) -> None:
    one = updated(cores=4)
    one["change"]["after_unknown"] = {**unknown, "mac_addresses": True}
    assert "and does not say to what" in refused(one)
