"""Assets, snapshots and the estate that several sources make: identity, differences, contradictions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from atlas_mcp.domain.estate import snapshot as snapshots
from atlas_mcp.domain.estate.assets import LONGEST, AnyAsset, Datastore, Guest, Host, Interface, Kind, Volume
from atlas_mcp.domain.estate.merging import Check, Estate, Source, merged
from atlas_mcp.domain.estate.snapshot import Gap, How, Part, Snapshot, changes, snapshot

AT = datetime(2026, 11, 30, 7, tzinfo=UTC)
UUID = "0c2f8a44-5b1e-4d1c-9a3e-0242ac120002"
MAC = "BC:24:11:AA:00:01"


def guest(number: int = 100, **fields: object) -> Guest:
    values = {"id": f"guest/{number}", "name": f"web-{number}", "cluster": "demo", "number": number, **fields}
    return Guest.model_validate(values)


def node(name: str = "web-100", **fields: object) -> Host:
    return Host.model_validate({"id": f"host/{name}", "name": name, "cluster": "k", **fields})


def of(*assets: AnyAsset, source: str = "demo", gaps: tuple[Gap, ...] = ()) -> Snapshot:
    return snapshot(source, "engine", [Part(assets=assets, gaps=gaps)])


def estate(*told: Snapshot, seen_at: datetime = AT, problem: str = "") -> Estate:
    return merged([Source(one.source, one.engine, seen_at, one, problem) for one in told], AT)


def checks(there: Estate) -> list[Check]:
    return [one.check for one in there.findings]


# -- identity --------------------------------------------------------------------------------------


def test_one_machine_with_two_witnesses() -> None:
    there = estate(of(guest(uuid=UUID.upper())), of(node(uuid=UUID), source="k"))
    (entity,) = there.entities
    assert entity.asset.kind is Kind.GUEST
    assert entity.sources == ("demo", "k")
    assert there.findings == ()


def test_without_a_shared_key_they_are_two() -> None:
    assert len(estate(of(guest()), of(node(), source="k")).entities) == 2


def test_witnesses_are_joined_through_each_other() -> None:
    there = estate(
        of(guest(uuid=UUID)),
        of(node(uuid=UUID, serial="SN-12345"), source="k"),
        of(node(serial="SN-12345"), source="x"),
    )
    assert [one.sources for one in there.entities] == [("demo", "k", "x")]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("uuid", "00000000-0000-0000-0000-000000000000"),
        ("uuid", "ffffffff-ffff-ffff-ffff-ffffffffffff"),
        ("uuid", "not one"),
        ("serial", "To Be Filled By O.E.M."),
        ("serial", "0"),
        ("serial", "Not Specified"),
    ],
)
def test_what_many_have_is_no_identity(field: str, value: str) -> None:
    assert getattr(Guest.model_validate({**guest().model_dump(), field: value}), field) is None


def test_a_source_that_has_a_uuid_twice_joins_nothing_by_it() -> None:
    there = estate(of(guest(100, uuid=UUID), guest(101, uuid=UUID)), of(node(uuid=UUID), source="k"))
    assert len(there.entities) == 3
    (finding,) = there.findings
    assert finding.check is Check.DUPLICATE
    assert finding.told == "guest web-100 (100), guest web-101 (101) have the same uuid"
    assert finding.sources == ("demo",)


def test_a_mac_on_two_ports() -> None:
    ports = [Interface(id=f"i/{n}", name="net0", owner=f"guest/{n}", owner_name=f"web-{n}", mac=MAC) for n in (1, 2)]
    (finding,) = estate(of(*ports)).findings
    assert (finding.check, finding.about) == (Check.DUPLICATE, f"mac {MAC}")
    assert "interface net0 of web-1, interface net0 of web-2" in finding.told


def test_witnesses_that_contradict_each_other() -> None:
    there = estate(of(guest(uuid=UUID)), of(node("db-1", uuid=UUID), source="k"))
    (finding,) = there.findings
    assert finding.check is Check.CONTRADICTION
    assert finding.told == "name: demo says web-100, k says db-1"


def test_a_name_with_its_domain_is_no_contradiction() -> None:
    assert estate(of(guest(uuid=UUID)), of(node("WEB-100.example.org", uuid=UUID), source="k")).findings == ()


def test_what_is_wrong_with_sources_and_assets() -> None:
    away, full = node(state="offline"), Datastore(id="d", name="ceph", total_gib=100, used_gib=90)
    old = estate(
        of(away, full, gaps=(Gap(what="networks", why="no right"),)), seen_at=AT - timedelta(days=2), problem="down"
    )
    assert sorted(checks(old)) == sorted([Check.AWAY, Check.FULL, Check.OLD, Check.UNREACHED, Check.UNREAD])
    assert checks(merged([Source("never", "engine")], AT)) == [Check.UNREACHED]


# -- what a source writes --------------------------------------------------------------------------


def test_hostile_names_are_bounded_and_printable() -> None:
    evil = "a\n| b\x1b[2J\u202e" + "x" * 4096
    one = guest(name=evil, tags=[evil] * 1000)
    assert len(one.name) == LONGEST and one.name.isprintable() and "\n" not in one.name
    assert len(one.tags) == 64
    assert Guest.model_validate(one.model_dump(mode="json")) == one


def test_more_assets_than_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshots, "MOST_ASSETS", 2)
    told = of(guest(1), guest(2), guest(3))
    assert len(told.assets) == 2
    assert not told.whole(Kind.GUEST)


def test_an_asset_that_comes_again_replaces_what_came_before() -> None:
    told = snapshot("demo", "engine", [Part(assets=(guest(),)), Part(assets=(guest(uuid=UUID),))])
    assert [one.keys[0] for one in told.assets] == [f"uuid:{UUID}"]


# -- differences -----------------------------------------------------------------------------------


def test_differences_by_field() -> None:
    before = of(guest(1, state="running"), guest(2))
    after = of(guest(1, state="stopped", tags=("a", "b")), guest(3))
    told = [(one.how, one.id, one.field, one.before, one.after) for one in changes(before, after)]
    assert told == [
        (How.CHANGED, "guest/1", "state", "running", "stopped"),
        (How.CHANGED, "guest/1", "tags", "", "a b"),
        (How.GONE, "guest/2", "", "", ""),
        (How.NEW, "guest/3", "", "", ""),
    ]


def test_what_is_measured_or_unknown_is_no_difference() -> None:
    before = of(node(memory_used_mib=1, uuid=UUID), Datastore(id="d", name="ceph", used_gib=1))
    after = of(node(memory_used_mib=2), Datastore(id="d", name="ceph", used_gib=2))
    assert changes(before, after) == ()
    assert before.content != after.content, "one tells the UUID, the other does not"
    assert of(node(memory_used_mib=1)).content == of(node(memory_used_mib=2)).content


@pytest.mark.parametrize("partial_first", [True, False])
def test_what_could_not_be_read_is_neither_gone_nor_new(partial_first: bool) -> None:
    whole = of(guest(1), guest(2), Volume(id="v", name="v"))
    partial = of(guest(1), gaps=(Gap(what="guests of pve2", why="it is off", kinds=(Kind.GUEST,)),))
    told = changes(partial, whole) if partial_first else changes(whole, partial)
    assert [one.kind for one in told] == [Kind.VOLUME]
