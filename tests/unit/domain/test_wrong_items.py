"""Wrong items of a list: each is told at its place, and nothing else is said to be missing because of it."""

from __future__ import annotations

from typing import Any, get_args, get_origin

import pytest

from atlas_mcp.domain.fleet.parse import check_partial
from atlas_mcp.domain.fleet.spec import CloudInit, FleetBody, VmEntry
from atlas_mcp.domain.network import Dns, Nic
from atlas_mcp.domain.text import Value

VM: dict[str, Any] = {
    "id": "web",
    "template": "debian-12-cloud",
    "cores": 1,
    "memory": "1GiB",
    "storage": "ceph",
    "disks": [{"size": "10GiB"}],
    "nics": [{"bridge": "vmbr0"}],
}


def lists_of(model: type[Value]) -> list[str]:
    """The keys of a model that hold lists."""
    return [name for name, field in model.model_fields.items() if _is_list(field.annotation)]


def _is_list(annotation: object) -> bool:
    return get_origin(annotation) is tuple or any(map(_is_list, get_args(annotation)))


def spec(vm: dict[str, Any] | None = None, body: dict[str, Any] | None = None) -> dict[str, Any]:
    """A complete spec, with one VM or the body otherwise."""
    metadata = {"name": "shop", "environment": "dev"}
    return {"metadata": metadata, "spec": {"vms": [{**VM, **(vm or {})}], **(body or {})}}


PLACES = (
    *((spec({key: [1.5, 2.5]}), f"/spec/vms/0/{key}") for key in lists_of(VmEntry)),
    *((spec({"dns": {key: [1.5, 2.5]}}), f"/spec/vms/0/dns/{key}") for key in lists_of(Dns)),
    *((spec({"cloud_init": {key: [1.5, 2.5]}}), f"/spec/vms/0/cloud_init/{key}") for key in lists_of(CloudInit)),
    *((spec(body={key: [1.5, 2.5]}), f"/spec/{key}") for key in lists_of(FleetBody)),
    *((spec(body={"defaults": {key: [1.5, 2.5]}}), f"/spec/defaults/{key}") for key in lists_of(VmEntry)),
    (spec({"tags": ["Debian", "Terraform"]}), "/spec/vms/0/tags"),
    (spec({"software": ["A B", "C D"]}), "/spec/vms/0/software"),
)


@pytest.mark.parametrize(("document", "place"), PLACES, ids=[f"{place}-{n}" for n, (_, place) in enumerate(PLACES)])
def test_two_wrong_items_are_two_problems(document: dict[str, Any], place: str) -> None:
    found = check_partial(document)
    assert [problem.pointer for problem in found.problems] == [f"{place}/0", f"{place}/1"]
    assert found.open == ()


def test_the_lists_are_those_that_people_write() -> None:
    assert {"tags", "disks", "nics", "software"} <= set(lists_of(VmEntry))
    assert lists_of(Nic) == []


@pytest.mark.parametrize("key", ["disks", "nics"])
def test_two_items_with_a_wrong_value_are_two_problems(key: str) -> None:
    inner = {"disks": ("size", "much"), "nics": ("vlan", 0)}[key]
    items = [{**VM[key][0], inner[0]: inner[1]}] * 2
    found = check_partial(spec({key: items}))
    assert [problem.pointer for problem in found.problems] == [f"/spec/vms/0/{key}/{n}/{inner[0]}" for n in (0, 1)]
    assert found.open == ()


def test_a_wrong_entry_leaves_its_neighbours() -> None:
    document = spec(body={"vms": ["web", {**VM, "tags": ["A", "B"]}, 7]})
    found = check_partial(document)
    assert [problem.pointer for problem in found.problems] == [
        "/spec/vms/0",
        "/spec/vms/1/tags/0",
        "/spec/vms/1/tags/1",
        "/spec/vms/2",
    ]
    assert found.open == ()
    assert found.document["spec"]["vms"][1]["template"] == "debian-12-cloud"
