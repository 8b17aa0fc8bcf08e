"""Questions about names that a cluster does not have, and answers put in their place."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.fleet.builders import allowance, fleet, look, template
from tools._fleet.fitting import Held, misfits, without_pool
from tools._fleet.questions import Asked, Live, answered

WEB: dict[str, Any] = {"id": "web"}
DB: dict[str, Any] = {"id": "db", "pool": "own"}


def live(**more: Any) -> Live:
    seen = look(**more)
    return Live(seen.cluster, seen.resources, seen.networks, seen.allowance)


POOLS: tuple[tuple[str, dict[str, Any], tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...] = (
    ("any pool is allowed", {"vms": [WEB]}, (), (), ()),
    ("no VM yet", {}, ("atlas",), (), ()),
    ("one lacks it", {"vms": [WEB, DB]}, ("atlas",), (), ("/spec/pool",)),
    ("all have it", {"vms": [DB]}, ("atlas",), (), ()),
    ("the fleet has it", {"vms": [WEB], "pool": "x"}, ("atlas",), (), ()),
    ("what is deployed stays without", {"vms": [WEB, {"id": "new"}]}, ("atlas",), ("web",), ("/spec/vms/1/pool",)),
)


@pytest.mark.parametrize(("name", "body", "pools", "held", "places"), POOLS, ids=[case[0] for case in POOLS])
def test_where_a_pool_is_needed(
    name: str, body: dict[str, Any], pools: tuple[str, ...], held: tuple[str, ...], places: tuple[str, ...]
) -> None:
    cluster = live(allowance=allowance(pools=pools))
    assert without_pool({"spec": body}, cluster, Held(frozenset(held))) == places


def test_names_are_asked_about_where_there_is_a_choice() -> None:
    vm = {"id": "web", "template": "debain", "storage": {"name": "cehp"}, "nics": [{"vnet": "aps"}], "pool": "x"}
    document = {"spec": {"vms": [vm]}}
    asked = {one.pointer.rpartition("/")[2]: one.options for one in misfits(document, live(), Held())}
    assert asked == {
        "template": ("debian (900)",),
        "storage": ("ceph", "local"),
        "vnet": ("vnet apps", "vmbr0"),
        "pool": ("atlas",),
    }
    assert [one.pointer for one in misfits(document, live(guests=(), storages=()), Held())] == [
        "/spec/vms/0/pool",
        "/spec/vms/0/nics/0/vnet",
    ]
    held = Held.of(fleet({"template": "debain", "storage": "cehp", "nics": [{"vnet": "aps"}], "pool": "x"}))
    assert list(misfits(document, live(), held)) == []


def test_a_name_that_two_templates_bear_is_a_question() -> None:
    document = {"spec": {"vms": [{"template": "debian"}]}}
    (asked,) = misfits(document, live(guests=(template(), template(901))), Held())
    assert asked.options == ("debian (900)", "debian (901)")
    assert answered(document, asked, "debian (901)", {}) == {"spec": {"vms": [{"template": "debian (901)"}]}}


@pytest.mark.parametrize(
    ("answer", "nic"), [("vmbr0", {"bridge": "vmbr0", "vnet": None}), ("vnet apps", {"vnet": "apps", "bridge": None})]
)
def test_an_interface_hangs_on_one_thing(answer: str, nic: dict[str, Any]) -> None:
    question = Asked("/spec/vms/0/nics/0/bridge", "Which?", "bridge", ("vmbr0", "vnet apps"))
    document = {"spec": {"vms": [{"nics": [{"bridge": "vmbr9", "vlan": 20}]}]}}
    assert answered(document, question, answer, {})["spec"]["vms"][0]["nics"] == [{"vlan": 20, **nic}]
