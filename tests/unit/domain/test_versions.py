"""Older forms of a spec are read, unknown ones are refused with those that are supported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas_mcp.domain.fleet import versions
from atlas_mcp.domain.fleet.expand import expand
from atlas_mcp.domain.fleet.parse import check_partial, parse_fleet
from atlas_mcp.domain.fleet.versions import supported, upgrade
from atlas_mcp.errors import CallerError

ROOT = Path(__file__).parents[3]
CASES = yaml.safe_load((ROOT / "tests" / "cases" / "spec" / "v1alpha1.yaml").read_text())


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["case"]))
def test_the_flat_form_becomes_the_current_one(case: dict[str, Any]) -> None:
    document, notes = upgrade(case["flat"])
    assert document == case["current"]
    assert list(notes) == case["notes"]
    assert [vm.id for vm in expand(parse_fleet(document))] == ["web-1", "web-2"]


@pytest.mark.parametrize("file", sorted((ROOT / "examples").glob("*.yaml")), ids=lambda file: file.stem)
def test_a_current_document_is_left_as_it_is(file: Path) -> None:
    document = yaml.safe_load(file.read_text())
    assert upgrade(document) == (document, ())


@pytest.mark.parametrize(
    ("document", "says"),
    [
        ({"apiVersion": "atlas/v1alpha2"}, "atlas/v1alpha1"),
        ({"apiVersion": "v7"}, "supported: atlas/v1, atlas/v1alpha1"),
        ({"apiVersion": 1}, "not supported"),
        ({}, "missing"),
        (["x"], "not a mapping"),
        ({"apiVersion": "atlas/v1alpha1", "spec": {}}, "flat and has no spec"),
    ],
)
def test_what_cannot_be_read(document: Any, says: str) -> None:
    with pytest.raises(CallerError) as raised:
        upgrade(document)
    assert says in str(raised.value)


def test_unknown_keys_of_the_flat_form_are_kept_to_be_refused() -> None:
    flat = {"apiVersion": "atlas/v1alpha1", "colour": 1, "vms": [{"name": "a", "ramm": 5, "password": "x"}, "b"]}
    document, _ = upgrade(flat)
    pointers = {problem.pointer for problem in check_partial(document).problems}
    assert pointers == {"/colour", "/spec/vms/0/ramm", "/spec/vms/0/password", "/spec/vms/1"}


def test_a_conversion_is_registered_once() -> None:
    with pytest.raises(ValueError, match="has a conversion already"):
        versions.register("atlas/v1alpha1", "atlas/v1", lambda document: (document, []))
    assert supported() == ("atlas/v1", "atlas/v1alpha1")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=10,
)
FLAT_KEYS = st.sampled_from(["name", "cpu", "ram_mb", "disk_gb", "ip", "gw", "vlan", "template", "storage", "dns", "x"])


@settings(max_examples=60, deadline=None)
@given(vms=st.lists(st.dictionaries(FLAT_KEYS, JSON, max_size=6) | JSON, max_size=4) | JSON, name=JSON)
def test_a_strange_flat_document_is_never_a_crash(vms: Any, name: Any) -> None:
    try:
        document, _ = upgrade({"apiVersion": "atlas/v1alpha1", "name": name, "vms": vms})
    except CallerError as error:
        assert error.problems
    else:
        check_partial(document)
