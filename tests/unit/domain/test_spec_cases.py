"""The cases of `tests/cases/spec`: documents with the problems they must raise or the VMs they must become."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas_mcp.domain import problems
from atlas_mcp.domain.fleet.expand import expand
from atlas_mcp.domain.fleet.parse import check_partial, parse_fleet
from atlas_mcp.domain.fleet.profile import Profile, parse_profile
from atlas_mcp.domain.fleet.spec import CloudInit, FleetBody, FleetSpec, VmEntry
from atlas_mcp.domain.network import Dns, Nic
from atlas_mcp.errors import CallerError, Code

ROOT = Path(__file__).parents[3]
CASES = ROOT / "tests" / "cases" / "spec"
ACCEPTED = yaml.safe_load((CASES / "accepted.yaml").read_text())
REFUSED = yaml.safe_load((CASES / "refused.yaml").read_text())

PUBLIC_KEY = "AAAAC3NzaC1lZDI1NTE5AAAAIKtqba65kXXovFMhf6yZF4nYz3iMuTqY2aC6r6FV4m0R"
HOLDERS = {
    "": FleetSpec.model_fields,
    "/spec": set(FleetBody.model_fields) - {"pool"},
    "/spec/vms/0": VmEntry.model_fields,
    "/spec/vms/0/cloud_init": CloudInit.model_fields,
    "/spec/vms/0/dns": Dns.model_fields,
    "/spec/vms/0/nics/0": Nic.model_fields,
}
STAND_INS = {"LONG": "a" * 600, "SURROGATE": "a\ud800"}  # what a case file cannot hold, or not well


def all_profiles() -> dict[str, Profile]:
    files = sorted((ROOT / "resources" / "profiles").glob("*.yaml"))
    return {file.stem: parse_profile(yaml.safe_load(file.read_text())) for file in files}


def changed(base: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    document = copy.deepcopy(base)
    for pointer, value in change.items():
        *way, last = [int(part) if part.isdecimal() else part for part in pointer.split("/")[1:]]
        holder: Any = document
        for part in way:
            holder = holder.setdefault(part, {}) if isinstance(holder, dict) else holder[part]
        holder[last] = STAND_INS.get(value, value) if isinstance(value, str) else value
    return document


@pytest.mark.parametrize("case", ACCEPTED, ids=lambda case: str(case["case"]))
def test_accepted(case: dict[str, Any]) -> None:
    profiles = all_profiles() if case.get("profiles") else {}
    vms = expand(parse_fleet(case["document"], profiles))
    if "addresses" in case:
        assert [list(vm.addresses) for vm in vms] == case["addresses"]
    if "vms" in case:
        assert len(vms) == len(case["vms"])
        for vm, expected in zip(vms, case["vms"], strict=True):
            found = vm.model_dump(mode="json")
            assert {key: found[key] for key in expected} == expected


@pytest.mark.parametrize("case", REFUSED["cases"], ids=lambda case: str(case["case"]))
def test_refused(case: dict[str, Any]) -> None:
    profiles = all_profiles() if case.get("profiles") else {}
    with pytest.raises(CallerError) as raised:
        parse_fleet(changed(REFUSED["base"], case["change"]), profiles)
    error = raised.value
    assert error.code == case.get("code", Code.SPEC_INVALID)
    found = {problem.pointer: problem for problem in error.problems}
    assert sorted(problem.pointer for problem in error.problems) == sorted(item["at"] for item in case["problems"])
    for item in case["problems"]:
        assert item["says"] in found[item["at"]].message
        assert item["remedy"] in found[item["at"]].remedy
    for text in case.get("never", ()):
        assert text not in str(error)


def test_the_base_of_the_refused_cases_is_accepted() -> None:
    assert len(expand(parse_fleet(REFUSED["base"]))) == 2


@pytest.mark.parametrize(
    ("document", "says"),
    [
        ([], "not a mapping"),
        ("text", "not a mapping"),
        (None, "not a mapping"),
        (
            {"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": {1: 2, "name": "a", "environment": "dev"}},
            "is not text",
        ),
    ],
)
def test_what_is_no_document(document: Any, says: str) -> None:
    with pytest.raises(CallerError) as raised:
        parse_fleet(document)
    assert says in str(raised.value)
    assert says in " ".join(map(str, check_partial(document).problems))


def test_a_date_and_an_endless_document_are_refused() -> None:
    dated = yaml.safe_load("{apiVersion: atlas/v1, kind: Fleet, metadata: {name: 2026-11-21, environment: dev}}")
    assert "type date" in " ".join(map(str, check_partial(dated).problems))
    loop: dict[str, Any] = {"apiVersion": "atlas/v1"}
    loop["spec"] = loop
    assert "exceeds" in str(check_partial(loop).problems[0])
    wide: dict[str, Any] = {"spec": {"vms": [{}] * 60_000}}
    assert "exceeds" in str(check_partial(wide).problems[0])


def test_values_are_shortened_in_messages() -> None:
    document = changed(REFUSED["base"], {"/spec/vms/0/pool": "x y" * 1000, "/spec/vms/0/cores": 10**400})
    with pytest.raises(CallerError) as raised:
        parse_fleet(document)
    assert all(len(problem.message) < 250 for problem in raised.value.problems)


def test_a_partial_spec_lists_what_is_open() -> None:
    found = check_partial({"spec": {"vms": [{"hostname": "web", "cores": 99}]}})
    assert [problem.pointer for problem in found.problems] == ["/spec/vms/0/cores"]
    assert [(item.pointer, item.kind.value) for item in found.open] == [
        ("/metadata/name", "name"),
        ("/metadata/environment", "environment"),
        ("/spec/vms/0/template", "template"),
        ("/spec/vms/0/memory", "memory"),
        ("/spec/vms/0/disks", "disks"),
        ("/spec/vms/0/nics", "nics"),
        ("/spec/vms/0/storage", "storage"),
    ]
    assert found.spec is None


def test_an_empty_spec_asks_for_the_vms() -> None:
    documents: tuple[dict[str, Any], ...] = ({}, {"spec": {"vms": []}}, {"spec": None})
    for document in documents:
        found = check_partial(document)
        assert not found.problems
        assert [item.pointer for item in found.open] == ["/metadata/name", "/metadata/environment", "/spec/vms"]


def test_a_hostname_that_gives_no_id_asks_for_one() -> None:
    document = changed(REFUSED["base"], {"/spec/vms/0/id": None, "/spec/vms/0/hostname": "{n}.example.org"})
    assert [item.pointer for item in check_partial(document).open] == ["/spec/vms/0/id"]


def test_a_completed_document_says_where_values_come_from() -> None:
    document = {
        "metadata": {"name": "shop", "environment": "prod"},
        "spec": {
            "defaults": {"template": "debian", "storage": "ceph", "tags": ["shop"]},
            "vms": [{"id": "web", "profile": "web-server", "memory": "8GiB", "nics": [{"bridge": "vmbr0"}]}],
        },
    }
    found = check_partial(document, all_profiles())
    assert found.spec is not None
    assert "profile" not in found.document["spec"]["vms"][0]
    expected = {
        "clone": "default",
        "hostname": "default",
        "template": "spec.defaults",
        "memory": "spec",
        "cores": "profile web-server (prod)",
        "role": "profile web-server",
        "tags": "profile web-server + spec.defaults",
        "readiness/level": "profile web-server (prod)",
    }
    assert {key: found.sources[f"/spec/vms/0/{key}"] for key in expected} == expected


def test_expanding_what_was_not_merged_names_what_is_missing() -> None:
    spec = parse_fleet(REFUSED["base"])
    entry = spec.spec.vms[0].model_copy(update={"template": None})
    bare = spec.model_copy(update={"spec": spec.spec.model_copy(update={"vms": (entry,)})})
    with pytest.raises(CallerError, match="template is not set"):
        expand(bare)


def test_what_a_vm_says_of_itself() -> None:
    document = changed(REFUSED["base"], {"/spec/vms/0/disks": [{"size": "20GiB"}, {"size": "1TiB"}]})
    vm = expand(parse_fleet(document))[0]
    assert vm.disk_total.text == "1044GiB"
    assert vm.nics[0].network == "vmbr0"


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("cpu", "cores"),
        ("vCPUs", "cores"),
        ("ram", "memory"),
        ("name", "hostname"),
        ("disk", "disks"),
        ("ip", "nics"),
        ("ssh-keys", "cloud_init.ssh_keys"),
        ("corse", "cores"),
    ],
)
def test_the_key_that_was_meant_is_named(key: str, meant: str) -> None:
    found = check_partial({"spec": {"vms": [{key: 1}]}})
    assert [problem.remedy.partition(" For example ")[0] for problem in found.problems] == [f"Did you mean {meant}?"]


def test_a_remedy_shows_a_literal() -> None:
    vm = {"id": "a", "vlan": 20, "disks": [20.5], "dns": 1}
    found = {problem.pointer: problem.remedy for problem in check_partial({"spec": {"vms": [vm]}}).problems}
    assert found["/spec/vms/0/vlan"] == 'Did you mean nics? For example [{"bridge": "vmbr0", "vlan": 20}].'
    assert found["/spec/vms/0/disks/0"].endswith('For example [{"size": "20GiB"}].')
    assert found["/spec/vms/0/dns"].endswith('For example {"servers": ["10.0.20.1"]}.')


def test_every_literal_of_a_remedy_is_accepted() -> None:
    """What a remedy tells people to write is right where they would write it."""
    for key, literal in problems._EXAMPLES.items():
        value = json.loads(literal.replace("AAAA...", PUBLIC_KEY))
        place = next(at for at, keys in HOLDERS.items() if key in keys)
        document = changed(REFUSED["base"], {"/spec/vms/0/cloud_init": {}, "/spec/vms/0/dns": {}})
        changed_one = changed(document, {f"{place}/{key}": value})
        at = [
            problem for problem in check_partial(changed_one).problems if problem.pointer.startswith(f"{place}/{key}")
        ]
        assert at == [], key


def test_a_vmid_is_nobodys_key() -> None:
    (problem,) = check_partial({"spec": {"vms": [{"id": "a", "vmid": 100}]}}).problems
    assert "Leave it out" in problem.remedy


@pytest.mark.parametrize(
    ("vm", "read", "notes"),
    [
        ({"memory": "4GB"}, {"memory": "4GiB"}, 1),
        ({"memory": 2048}, {"memory": "2GiB"}, 1),
        ({"memory": "4"}, {"memory": "4GiB"}, 1),
        ({"cores": "4"}, {"cores": 4}, 1),
        ({"cores": 4.0}, {"cores": 4}, 1),
        ({"disks": ["20"]}, {"disks": [{"size": "20GiB"}]}, 1),
        ({"disks": [{"size": 20}]}, {"disks": [{"size": "20GiB"}]}, 1),
        ({"disks": "20GiB, 100GiB"}, {"disks": [{"size": "20GiB"}, {"size": "100GiB"}]}, 0),
        ({"disks": "20GiB"}, {"disks": [{"size": "20GiB"}]}, 0),
        ({"template": "debian-12-cloud (9000)"}, {"template": 9000}, 0),
        ({"template": "9000"}, {"template": 9000}, 1),
        ({"nics": "vmbr0"}, {"nics": [{"bridge": "vmbr0", "ipv4": "dhcp"}]}, 0),
        ({"nics": ["vnet net20"]}, {"nics": [{"vnet": "net20", "ipv4": "dhcp"}]}, 0),
        ({"nics": [{"bridge": "vnet net20"}]}, {"nics": [{"vnet": "net20", "ipv4": "dhcp"}]}, 0),
        ({"nics": [{"bridge": "vmbr0", "vlan": "20"}]}, {"nics": [{"bridge": "vmbr0", "vlan": 20, "ipv4": "dhcp"}]}, 1),
        ({"tags": "web, db"}, {"tags": ["db", "web"]}, 0),
        ({"software": "none"}, {"software": []}, 0),
    ],
)
def test_what_is_plain_is_read_as_it_is_meant(vm: dict[str, Any], read: dict[str, Any], notes: int) -> None:
    change = {f"/spec/vms/0/{key}": value for key, value in vm.items()}
    found = check_partial(changed(REFUSED["base"], change))
    assert found.problems == ()
    assert {key: found.document["spec"]["vms"][0][key] for key in read} == read
    assert len(found.notes) == notes
    again = check_partial(found.document)
    assert (again.document, again.notes) == (found.document, ())


def test_an_unknown_profile_hides_only_what_a_profile_gives() -> None:
    document = {"metadata": {"name": "a", "environment": "dev"}, "spec": {"vms": [{"profile": "web-servr", "id": "w"}]}}
    found = check_partial(document, all_profiles())
    assert [problem.pointer for problem in found.problems] == ["/spec/vms/0/profile"]
    assert [item.pointer.rpartition("/")[2] for item in found.open] == ["template", "nics", "storage"]


def test_an_interface_without_a_network_is_open() -> None:
    document = changed(REFUSED["base"], {"/spec/vms/0/nics": [{"bridge": "vmbr0"}, {"vlan": 20, "ipv4": "dhcp"}]})
    found = check_partial(document)
    assert not found.problems
    assert [(item.pointer, item.kind.value) for item in found.open] == [("/spec/vms/0/nics/1/bridge", "bridge")]
    with pytest.raises(CallerError) as raised:
        parse_fleet(document)
    assert raised.value.code is Code.SPEC_INCOMPLETE
    shared = changed(REFUSED["base"], {"/spec/defaults": {"nics": [{"vlan": 20}]}, "/spec/vms/0/nics": None})
    assert [item.pointer for item in check_partial(shared).open] == ["/spec/vms/0/nics/0/bridge"]


def test_a_profile_waits_until_the_environment_is_known() -> None:
    vm = {"id": "web", "profile": "web-server", "readiness": {"timeout_s": 60}}
    found = check_partial(
        {"metadata": {"name": "a"}, "spec": {"defaults": {"tags": ["x"]}, "vms": [vm]}}, all_profiles()
    )
    assert [item.pointer for item in found.open] == [
        "/metadata/environment",
        "/spec/vms/0/template",
        "/spec/vms/0/nics",
        "/spec/vms/0/storage",
    ]
    assert found.sources["/spec/vms/0/profile"] == "spec"
    later = check_partial({**found.document, "metadata": {"name": "a", "environment": "prod"}}, all_profiles())
    (made,) = later.document["spec"]["vms"]
    assert (made["cores"], made["tags"]) == (4, ["web", "x"])
    assert made["readiness"] == {"level": "address", "timeout_s": 60}
    assert "profile" not in made
