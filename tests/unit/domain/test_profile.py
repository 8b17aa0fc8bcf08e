"""Merging: the order of the layers, what replaces and what joins, and that doing it twice changes nothing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas_mcp.domain.fleet.parse import check_partial
from atlas_mcp.domain.fleet.profile import Profile, merge, parse_profile
from atlas_mcp.errors import CallerError, Code

PROFILE: Profile = parse_profile(
    {
        "apiVersion": "atlas/v1",
        "kind": "Profile",
        "metadata": {"name": "p", "title": "P", "description": "A profile."},
        "vm": {
            "cores": 1,
            "tags": ["a"],
            "software": ["nginx"],
            "storage": {"class": "ssd"},
            "cloud_init": {"user": "ops", "snippet": "base"},
            "ha": {"state": "started"},
        },
        "sizes": {"prod": {"cores": 4, "memory": "8GiB"}},
    }
)


def merged(entry: dict[str, Any], defaults: dict[str, Any], environment: str = "prod") -> dict[str, Any]:
    document = {"metadata": {"environment": environment}, "spec": {"defaults": defaults, "vms": [entry]}}
    vm: dict[str, Any] = merge(document, {"p": PROFILE}).document["spec"]["vms"][0]
    return vm


@pytest.mark.parametrize(
    ("entry", "defaults", "cores"),
    [
        ({"profile": "p", "environment": "dev"}, {}, 1),
        ({"profile": "p"}, {}, 4),
        ({"profile": "p"}, {"cores": 6}, 6),
        ({"profile": "p", "cores": 8}, {"cores": 6}, 8),
        ({"cores": None}, {"profile": "p", "cores": None}, 4),
        ({}, {"profile": "p", "environment": "test"}, 1),
    ],
)
def test_later_layers_win(entry: dict[str, Any], defaults: dict[str, Any], cores: int) -> None:
    assert merged(entry, defaults)["cores"] == cores


def test_mappings_merge_lists_replace_tags_join_and_storage_is_whole() -> None:
    vm = merged(
        {"profile": "p", "tags": ["c", "a"], "software": ["haproxy"], "cloud_init": {"user": "me"}},
        {"tags": ["b"], "storage": {"name": "ceph"}},
    )
    assert vm["tags"] == ["a", "b", "c"]
    assert vm["software"] == ["haproxy"]
    assert vm["cloud_init"] == {"user": "me", "snippet": "base"}
    assert vm["storage"] == {"name": "ceph"}
    assert vm["ha"] == {"state": "started"}


def test_inputs_are_left_alone() -> None:
    entry = {"id": "a", "profile": "p", "cloud_init": {"user": "me"}}
    before = {**entry, "cloud_init": {"user": "me"}}
    merged(entry, {"cloud_init": {"snippet": "other"}})
    assert entry == before
    assert merged({"id": "a", "profile": "p"}, {})["cloud_init"] == {"user": "ops", "snippet": "base"}


def test_an_unknown_profile_in_the_defaults_is_reported_once() -> None:
    document = {"spec": {"defaults": {"profile": "q"}, "vms": [{"id": "a"}, {"id": "b"}]}}
    found = check_partial(document, {"p": PROFILE})
    assert [problem.pointer for problem in found.problems] == ["/spec/defaults/profile"]
    assert "Known profiles: p" in found.problems[0].remedy


def test_a_broken_profile_is_refused_with_every_problem() -> None:
    broken = {"apiVersion": "atlas/v1", "kind": "Profile", "metadata": {"name": "P"}, "vm": {"corse": 1}}
    with pytest.raises(CallerError) as raised:
        parse_profile(broken)
    assert raised.value.code is Code.CONTENT_INVALID
    pointers = {problem.pointer for problem in raised.value.problems}
    assert pointers == {"/metadata/name", "/metadata/title", "/metadata/description", "/vm/corse"}


def test_a_profile_that_is_no_mapping_is_refused() -> None:
    wrong: Any = ["x"]
    with pytest.raises(CallerError, match="1 value is wrong") as raised:
        parse_profile(wrong)
    assert "not a mapping" in str(raised.value)
    with pytest.raises(CallerError, match="3 values are wrong"):
        parse_profile({})


LAYER = st.fixed_dictionaries(
    {},
    optional={
        "cores": st.integers(1, 64),
        "memory": st.sampled_from(["1GiB", "2048MiB"]),
        "tags": st.lists(st.sampled_from(["x", "y", "z"]), unique=True),
        "storage": st.sampled_from(["ceph", {"class": "ssd"}]),
        "disks": st.just([{"size": "20GiB"}]),
        "dns": st.just({"servers": ["10.0.0.1"]}),
        "readiness": st.sampled_from([{"level": "agent"}, {"timeout_s": 60}]),
        "profile": st.just("p"),
        "environment": st.sampled_from(["dev", "test", "prod"]),
    },
)


@settings(max_examples=80, deadline=None)
@given(defaults=LAYER, entries=st.lists(LAYER, min_size=1, max_size=4))
def test_merging_again_changes_nothing(defaults: dict[str, Any], entries: list[dict[str, Any]]) -> None:
    vms = [{"id": f"vm-{index}", **entry} for index, entry in enumerate(entries)]
    document = {"metadata": {"name": "a", "environment": "prod"}, "spec": {"defaults": defaults, "vms": vms}}
    once = merge(document, {"p": PROFILE})
    assert merge(once.document, {}).document == once.document
    assert merge(document, {"p": PROFILE}) == once
    for pointer in once.sources:
        value: Any = once.document
        for part in pointer.split("/")[1:]:
            value = value[int(part)] if isinstance(value, list) else value[part]
