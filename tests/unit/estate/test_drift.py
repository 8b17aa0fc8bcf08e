"""What deployments say against what the estate shows: all that may differ, and what must not be taken for drift."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from atlas_mcp.domain.estate import drift
from atlas_mcp.domain.estate.assets import AnyAsset, Guest, Interface, Kind
from atlas_mcp.domain.estate.drift import Compared, Standing, compared
from atlas_mcp.domain.estate.merging import Source, merged
from atlas_mcp.domain.estate.pages import pages
from atlas_mcp.domain.estate.snapshot import Expected, Gap, Part, snapshot
from atlas_mcp.model import Deployment, Environment, HeldMember, Target
from tests.unit.estate.builders import AT

_UUID = "0c2f8a44-5b1e-4d1c-9a3e-0242ac120002"
_OTHER = "1c2f8a44-5b1e-4d1c-9a3e-0242ac120002"
_NET: dict[str, Any] = {"id": "guest/7/net0", "name": "net0", "owner": "guest/7", "network": "vmbr0"}


def guest(**more: Any) -> Guest:
    made = {"id": "guest/7", "name": "web", "cores": 2, "state": "running", "uuid": _UUID, "pool": "atlas"}
    return Guest.model_validate({**made, **more})


def interface(**more: Any) -> Interface:
    return Interface.model_validate({**_NET, "vlan": 20, "addresses": ("10.0.0.7/24",), **more})


def deployment(made: bool = True, place: str = "demo", engine: str = "proxmox") -> Deployment:
    target = Target(engine=engine, place=place, kind="vm", id="7", name="web")
    member = HeldMember(deployment_id="shop-1", key="web", target=target, made=made, spec={})
    return Deployment(
        id="shop-1", name="shop", environment=Environment.DEV, nonce="n", revision=1, updated_at=AT, members=(member,)
    )


def expected(_: HeldMember) -> Expected:
    said: dict[str, Any] = {"id": "guest/7", "name": "web", "cores": 2, "state": "running", "uuid": _UUID}
    parts = {"id": "guest/7/net0", "name": "net0", "network": "vmbr0", "vlan": 20, "addresses": ("10.0.0.7/24",)}
    return Expected(asset=Guest.model_validate(said), parts=(Interface.model_validate(parts),))


def look(*assets: AnyAsset, gaps: tuple[Gap, ...] = (), held: Deployment | None = None, age_s: int = -1) -> Compared:
    """How the member stands where a source told this, so many seconds before the deployment was changed."""
    told = snapshot("demo", "proxmox", [Part(assets=assets, gaps=gaps)])
    source = Source("demo", "proxmox", AT - timedelta(seconds=age_s), told)
    (one,) = compared([held or deployment()], [source], {"proxmox": expected})
    return one


def differing(one: Compared) -> list[tuple[str, str, str]]:
    return [(each.field, each.made, each.found) for each in one.differences]


def test_what_is_as_it_was_made_says_nothing() -> None:
    one = look(guest(), interface())
    assert (one.standing, one.differences, one.why, one.source) == (Standing.AS_MADE, (), "", "demo")


@pytest.mark.parametrize(
    ("assets", "told"),
    [
        ((guest(cores=4), interface()), [("cores", "2", "4")]),
        ((guest(state="stopped"), interface()), [("state", "running", "stopped")]),
        ((guest(name="old"), interface()), [("name", "web", "old")]),
        ((guest(), interface(vlan=30)), [("net0 vlan", "20", "30")]),
        ((guest(), interface(vlan=None)), [("net0 vlan", "20", "none")]),
        ((guest(), interface(addresses=("10.0.0.8/24",))), [("net0 addresses", "10.0.0.7/24", "10.0.0.8/24")]),
        ((guest(),), [("net0", "there", "missing")]),
        ((guest(), interface(), interface(id="guest/7/net1", name="net1")), [("net1", "nothing", "there")]),
    ],
)
def test_what_differs_is_told_field_by_field(assets: tuple[AnyAsset, ...], told: list[tuple[str, str, str]]) -> None:
    one = look(*assets)
    assert (one.standing, differing(one)) == (Standing.DIFFERENT, told)


def test_what_was_not_stated_is_no_drift() -> None:
    assert look(guest(pool="other", tags=("x",), snapshots=3), interface(mac="BC:24:11:00:00:01")).standing is (
        Standing.AS_MADE
    )


def test_a_member_that_is_gone_and_one_whose_number_is_somebody_elses() -> None:
    gone = look()
    assert (gone.standing, gone.why) == (Standing.MISSING, "it is not there")
    other = look(guest(uuid=_OTHER, cores=8), interface())
    assert other.standing is Standing.MISSING and "another uuid" in other.why
    assert other.differences == (), "of a stranger nothing is compared"


def test_what_was_not_read_is_unknown_and_not_missing() -> None:
    gap = (Gap(what="guests of pve3", why="offline", kinds=(Kind.GUEST,)),)
    assert look(gaps=gap).standing is Standing.UNKNOWN
    unread = (Gap(what="configurations", why="no right", kinds=(Kind.INTERFACE,)),)
    one = look(guest(uuid=None), gaps=unread)
    assert (one.standing, one.why) == (Standing.UNKNOWN, "not known: net0")
    assert look(guest(cores=4, uuid=None), gaps=unread).standing is Standing.DIFFERENT
    dhcp = look(guest(cores=None), interface(addresses=None))
    assert (dhcp.standing, dhcp.why) == (Standing.UNKNOWN, "not known: cores, net0 addresses")


def test_what_was_collected_before_the_change_says_nothing_of_it() -> None:
    one = look(age_s=1)
    assert one.standing is Standing.UNKNOWN and "before the deployment was last changed" in one.why
    assert look(guest(), interface(), age_s=0).standing is Standing.AS_MADE


def test_a_place_that_no_source_is_or_that_was_never_collected() -> None:
    elsewhere = look(held=deployment(place="branch"))
    assert elsewhere.standing is Standing.UNKNOWN and elsewhere.source == ""
    other = look(held=deployment(engine="openstack"))
    assert other.standing is Standing.UNKNOWN and "openstack" in other.why
    (never,) = compared([deployment()], [Source("demo", "proxmox")], {"proxmox": expected})
    assert (never.standing, never.why) == (Standing.UNKNOWN, "its place was never collected")


def test_a_member_that_is_not_made_yet_is_left_out() -> None:
    assert compared([deployment(made=False)], [], {"proxmox": expected}) == ()


def test_the_page_counts_and_lists_what_is_not_as_made() -> None:
    found = [look(guest(), interface()), look(guest(cores=4), interface()), look()]
    (counts, listed) = drift.page(found).tables
    assert counts.rows[0].cells == ("shop-1", "3", "1", "1", "1", "0")
    assert [row.cells[3:] for row in listed.rows] == [
        ("different", "cores is 4, made 2"),
        ("missing", "it is not there"),
    ]
    assert all(row.sources == ("demo",) for row in (*counts.rows, *listed.rows))
    assert drift.page([look(guest(), interface())]).tables[1].note == "Nothing differs that could be seen."
    assert drift.page([]).tables[0].note == "ATLAS has no deployment with members."


def test_the_document_for_programs_is_bounded() -> None:
    told = drift.document([look(guest(cores=4), interface())] * 1_200 + [look(guest(), interface())], AT)
    listed: Any = told["listed"]
    assert told["members"] == 1_201 and told["left_out"] == 1_200 - len(listed) > 0
    assert told["counts"] == {"as made": 1, "different": 1_200, "missing": 0, "unknown": 0}
    assert listed[0]["differences"] == [{"field": "cores", "made": "2", "found": "4"}]
    long = look(guest(name="&" * 200, state="\N{WARNING SIGN}" * 200), interface(addresses=("&" * 200,) * 64))
    told = drift.document([long] * 1_200, AT)
    assert len(json.dumps(told, indent=2, ensure_ascii=False).encode()) < 200_000
    assert told["listed"]


def test_many_members_go_on_in_further_pages() -> None:
    hostile = "|`<b>\\" * 30
    found = [look(guest(name=hostile, cores=4), interface(vlan=30))] * 2_000
    parts = [one for one in pages(merged([], AT), further=(drift.page(found),)) if one.title.startswith("Deployments")]
    assert len(parts) > 1 and parts[0].path == "drift"
    assert sum(len(table.rows) for part in parts for table in part.tables) == 2_001
