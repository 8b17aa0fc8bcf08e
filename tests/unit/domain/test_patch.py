"""What was sent over what is kept: nothing is lost that was not named."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import strategies as st

from atlas_mcp.domain.fleet.patch import patched

WEB: dict[str, Any] = {"id": "web", "hostname": "web-{n:02}", "cores": 1, "dns": {"servers": ["10.0.0.1"]}}
DB: dict[str, Any] = {"id": "db", "hostname": "db-01", "storage": {"name": "ceph"}}
NAMELESS: dict[str, Any] = {"cores": 4}

VMS: tuple[tuple[str, list[Any], list[Any], list[Any]], ...] = (
    ("one of two by id", [WEB, DB], [{"id": "db", "cores": 2}], [WEB, {**DB, "cores": 2}]),
    ("by its hostname", [WEB, DB], [{"hostname": "db-01", "cores": 2}], [WEB, {**DB, "cores": 2}]),
    ("by the id of its hostname", [WEB], [{"hostname": "web-{n}", "cores": 2}],
     [{**WEB, "hostname": "web-{n}", "cores": 2}]),
    ("without a name, by place", [WEB, DB], [{}, {"cores": 2}], [WEB, {**DB, "cores": 2}]),
    ("a name for one that has none", [NAMELESS], [{"hostname": "x"}], [{**NAMELESS, "hostname": "x"}]),
    ("a new one", [WEB], [{"id": "x"}], [WEB, {"id": "x"}]),
    ("one more without a name", [WEB], [{"id": "web"}, {"cores": 2}], [WEB, {"cores": 2}]),
    ("two of one id", [WEB], [{"id": "web"}, {"id": "web"}], [WEB, {"id": "web"}]),
    ("all, in the order sent", [WEB, DB], [{"id": "db"}, {"id": "web"}], [DB, WEB]),
    ("one taken out", [WEB, DB], [{"id": "web", "count": 0}], [DB]),
    ("an unknown one taken out", [WEB], [{"id": "x", "count": 0}], [WEB, {"id": "x", "count": 0}]),
    ("a flag is no count", [WEB], [{"id": "web", "count": False}], [{**WEB, "count": False}]),
    ("null deletes a value", [WEB], [{"id": "web", "cores": None}],
     [{key: value for key, value in WEB.items() if key != "cores"}]),
    ("mappings merge", [WEB], [{"id": "web", "dns": {"search": ["a.b"]}}],
     [{**WEB, "dns": {"servers": ["10.0.0.1"], "search": ["a.b"]}}]),
    ("storage is whole", [DB], [{"id": "db", "storage": {"class": "ssd"}}], [{**DB, "storage": {"class": "ssd"}}]),
    ("null begins anew", [WEB, DB], [None, {"id": "db", "cores": 2}], [{"id": "db", "cores": 2}]),
    ("what is no entry stays to be refused", [WEB], ["x", 3], [WEB, "x", 3]),
)  # fmt: skip


@pytest.mark.parametrize(("name", "kept", "sent", "made"), VMS, ids=[case[0] for case in VMS])
def test_vms_merge(name: str, kept: list[Any], sent: list[Any], made: list[Any]) -> None:
    assert patched({"spec": {"vms": kept}}, {"spec": {"vms": sent}}) == {"spec": {"vms": made}}


def test_the_rest_merges_as_rfc_7386_says() -> None:
    kept = {"metadata": {"name": "a", "environment": "dev"}, "spec": {"removed": ["x"], "vms": [WEB]}}
    sent = {"metadata": {"environment": "test"}, "spec": {"removed": ["y"], "vms": None}, "other": {"a": None, "b": 1}}
    assert patched(kept, sent) == {
        "metadata": {"name": "a", "environment": "test"},
        "spec": {"removed": ["y"]},
        "other": {"b": 1},
    }
    assert patched({"spec": "text"}, {"spec": {"vms": [{}]}}) == {"spec": {"vms": [{}]}}


ENTRIES = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "id": st.sampled_from("abc"),
            "hostname": st.sampled_from("abc"),
            "storage": st.sampled_from(["ceph", {"name": "x"}, {"class": "ssd"}]),
            "dns": st.sampled_from([{"servers": ["10.0.0.1"]}, {"search": ["a.b"]}]),
        },
    ),
    max_size=4,
)
