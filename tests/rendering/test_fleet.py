"""A spec rendered at the command line: whole, always the same bytes, without cluster or network, nothing as code."""

from __future__ import annotations

import hashlib
import json
import os
import re
import socket
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import pytest
import yaml
from click.testing import CliRunner, Result

from atlas_mcp.cli import main
from atlas_mcp.content import loading as content_roots
from atlas_mcp.content.loading import Catalogue
from atlas_mcp.domain.fleet.expand import expand
from atlas_mcp.domain.fleet.parse import parse_fleet
from atlas_mcp.domain.fleet.profile import Profile
from atlas_mcp.errors import CallerError
from atlas_mcp.rendering.templates import KINDS, RENDERED
from tests.rendering.test_formats import HOSTILE, Ansible

ROOT = Path(__file__).parents[2]
EXAMPLES = [path for path in sorted((ROOT / "examples").glob("*.yaml")) if "kind: Fleet" in path.read_text()]
SNAPSHOT = ROOT / "tests" / "snapshots" / "tree"


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch, catalogue: Catalogue) -> None:
    """Whoever opens a connection fails. Content is read once for all tests."""
    monkeypatch.setattr(content_roots, "load", lambda *roots: catalogue)

    def refuse(*_: object) -> None:
        raise AssertionError("rendering needs no network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


class Place:
    """A machine with neither settings nor state."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def run(self, *words: object) -> Result:
        places = ["--data-dir", str(self.path / "data"), "--config-dir", str(self.path / "config")]
        return CliRunner().invoke(main, ["render", *map(str, words), *places])

    def json(self, *words: object, code: int = 0) -> dict[str, Any]:
        result = self.run(*words, "--json")
        assert result.exit_code == code, result.output
        found: dict[str, Any] = json.loads(result.stdout)
        return found


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def files(directory: Path) -> dict[str, bytes]:
    return {
        path.relative_to(directory).as_posix(): path.read_bytes()
        for path in sorted(directory.rglob("*"))
        if path.is_file()
    }


@pytest.mark.parametrize("spec", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_becomes_a_whole_tree(spec: Path, place: Place, tmp_path: Path) -> None:
    out = tmp_path / "out"
    told = place.json(spec, "-o", out)
    found = files(out)
    manifest = json.loads(found["manifest.json"])
    assert {entry["path"]: entry["sha256"] for entry in manifest["files"]} == {
        path: hashlib.sha256(content).hexdigest() for path, content in found.items() if path != "manifest.json"
    }
    assert told["files"] == len(manifest["files"])
    assert {path.partition("/")[0] for path in found} == {*KINDS, "README.md", "manifest.json"}
    assert not (tmp_path / "data").exists(), "nothing is kept"
    again = tmp_path / "again"
    place.json(spec, "-o", again)
    assert files(again) == found
    for path, content in found.items():
        check_syntax(path, content.decode(), out)


def check_syntax(path: str, text: str, out: Path) -> None:
    """What the parser of each language says; the linters have tests of their own."""
    if path.endswith((".yml", ".yaml")):
        list(yaml.load_all(text, Loader=Ansible))
    elif path.endswith(".json"):
        json.loads(text)
    elif text.startswith("#!") and "sh" in text.partition("\n")[0]:
        subprocess.run(["bash", "-n", str(out / path)], check=True)
    assert text.endswith("\n") or not text, path


def test_values_are_where_they_belong(place: Place, tmp_path: Path) -> None:
    out = tmp_path / "out"
    told = place.json(ROOT / "examples/web-and-database.yaml", "-o", out, "--vmid-start", 20001, "--nodes", "pve1")
    inputs = json.loads((out / "terraform/terraform.tfvars.json").read_text())
    assert inputs["vmids"] == {"web": 20001, "web-2": 20002, "web-3": 20003, "db": 20004}
    assert set(inputs["nodes"].values()) == {"pve1"}
    assert re.fullmatch(r"[0-9a-f]{32}", inputs["deployment"]["nonce"])
    assert inputs["vms"]["db"]["description"].endswith(f"atlas:{inputs['deployment']['nonce']}")
    asked = ["pve_endpoint", "templates", "node_exporter_archive_url", "node_exporter_archive_checksum"]
    assert [line.partition(":")[0] for line in told["missing"]] == asked
    hosts = yaml.safe_load((out / "inventory/hosts.yml").read_text())["all"]["children"]
    assert set(hosts["component_nginx"]["hosts"]) == {"web-01", "web-02", "web-03"}
    web = yaml.safe_load((out / "inventory/host_vars/web-01/atlas.yml").read_text())
    assert (web["ansible_host"], web["ansible_user"]) == ("10.0.20.11", "ops")
    assert [port["port"] for port in web["base_component_ports"]] == ["80", "443", "9100"]
    assert web["packages_present"] == ["certbot"]
    db = yaml.safe_load((out / "inventory/host_vars/db-01/atlas.yml").read_text())
    assert [port["port"] for port in db["base_component_ports"]] == ["9100"], "the database is not opened to others"
    assert (out / "ansible/roles/postgresql/tasks/main.yml").is_file()
    assert not (out / "ansible/roles/mongodb").exists()
    plays = yaml.safe_load((out / "ansible/playbooks/host-db-01.yml").read_text())
    assert [role["role"] for role in plays[0]["roles"]][:1] == ["base"]


def test_a_vm_keeps_its_vmid_and_node_whatever_comes_and_goes(place: Place, tmp_path: Path) -> None:
    """Terraform's state is by VMID: one that went from a VM to another would make the one the other."""
    out, path = tmp_path / "out", tmp_path / "spec.yaml"

    def render(*ids: str, count: int) -> dict[str, Any]:
        document = _spec(id="web", hostname="web-{n}", count=count, nics=[{"bridge": "vmbr0"}])
        entry = document["spec"]["vms"][0]
        others = [{**entry, "id": name, "hostname": name, "count": 1} for name in ids]
        path.write_text(yaml.safe_dump({**document, "spec": {"vms": [entry, *others]}}))
        place.json(path, "-o", out, "--vmid-start", 3100, "--nodes", "pve1,pve2")
        found: dict[str, Any] = json.loads((out / "terraform/terraform.tfvars.json").read_text())
        return found

    first = render("db", "lb", count=3)
    assert first["vmids"] == {"web": 3100, "web-2": 3101, "web-3": 3102, "db": 3103, "lb": 3104}
    assert list(first["nodes"].values()).count("pve1") == 3, "nodes are gone round over the whole fleet"
    less = render("db", "lb", count=2)
    assert less["vmids"] == {key: value for key, value in first["vmids"].items() if key != "web-3"}
    more = render("new", "db", "lb", count=2)
    assert more["vmids"] == {**less["vmids"], "new": 3102}
    assert {key: more["nodes"][key] for key in less["nodes"]} == less["nodes"]
    document = yaml.safe_load(path.read_text())
    document["metadata"]["name"] = "other"
    path.write_text(yaml.safe_dump(document))
    place.json(path, "-o", out, "--vmid-start", 4000)
    assert min(json.loads((out / "terraform/terraform.tfvars.json").read_text())["vmids"].values()) == 4000


@pytest.mark.parametrize(
    "text", ["[]", "{", "null", '{"deployment": 1}', '{"deployment": {"id": "x"}, "vmids": {"a": "b"}, "nodes": 7}']
)
def test_what_stands_in_the_directory_may_be_anything(text: str, place: Place, tmp_path: Path) -> None:
    path, out = tmp_path / "spec.yaml", tmp_path / "out"
    path.write_text(yaml.safe_dump(_spec()))
    (out / "terraform").mkdir(parents=True)
    (out / "terraform/terraform.tfvars.json").write_text(text)
    assert place.json(path, "-o", out, code=1)["error"]["code"] == "output_edited"
    place.json(path, "-o", out, "--overwrite", "--vmid-start", 200)


@pytest.mark.parametrize("options", [("--nodes", 'pve 1";{{ x }}'), ("--nodes", "pve1,"), ("--vmid-start", "99")])
def test_a_place_that_is_none_is_refused(options: tuple[str, str], place: Place, tmp_path: Path) -> None:
    assert place.run(ROOT / "examples/one-vm.yaml", "-o", tmp_path / "out", *options).exit_code == 2


def test_vmids_end_somewhere(place: Place, tmp_path: Path) -> None:
    spec = ROOT / "examples/ten-from-a-name-template.yaml"
    error = place.json(spec, "-o", tmp_path / "out", "--vmid-start", 999_999_995, code=1)["error"]
    assert "VMID 1000000004 is too high" in error["message"]


@pytest.mark.parametrize("hostname", ["localhost", "all", "Ungrouped"])
def test_a_host_name_that_means_something_else_is_refused(hostname: str, place: Place, tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text(yaml.safe_dump(_spec(hostname=hostname)))
    error = place.json(path, "-o", tmp_path / "out", code=1)["error"]
    assert (error["code"], error["problems"][0]["at"]) == ("spec_invalid", "/spec/vms/0/hostname")


def test_a_host_name_that_no_file_can_bear_is_refused(place: Place, tmp_path: Path) -> None:
    path, label = tmp_path / "spec.yaml", "a" * 59
    longest = ".".join([label] * 4)[:-1] + "b"
    for name, says in (
        (f"{longest}x", "240"),
        (".".join(["a" * 63] * 3 + ["b" * 61]), "253"),
        ("a." * 126 + "b", "253"),
    ):
        path.write_text(yaml.safe_dump(_spec(hostname=name)))
        told = place.run(path, "-o", tmp_path / says, "--json")
        if len(name) == 240:
            assert told.exit_code == 0, told.output
            assert (tmp_path / says / f"ansible/playbooks/host-{name}.yml").is_file()
        else:
            error = json.loads(told.stdout)["error"]
            assert (error["code"], error["problems"][0]["at"]) == ("spec_invalid", "/spec/vms/0/hostname")
            assert error["problems"][0]["message"] == "the host name has 253 characters."


def test_components_that_listen_on_one_port_are_named(place: Place, tmp_path: Path) -> None:
    path, document = tmp_path / "spec.yaml", _spec(software=["nginx", "apache", "node-exporter"])
    other = {**document["spec"]["vms"][0], "id": "b", "hostname": "b", "software": ["haproxy", "node-exporter"]}
    other["nics"] = [{"bridge": "vmbr0", "ipv4": {"address": "10.0.0.3/24"}}]
    document["spec"]["vms"].append(other)
    path.write_text(yaml.safe_dump(document))
    warnings = place.json(path, "-o", tmp_path / "out")["warnings"]
    assert [line for line in warnings if "listen" in line] == [
        f"apache, nginx all listen on port {port}/tcp of a: give all but one another port or VM" for port in (80, 443)
    ]
    assert not [line for line in place.json(EXAMPLES[0], "-o", tmp_path / "o")["warnings"] if "listen" in line]


@pytest.mark.parametrize(
    ("software", "variables"),
    [
        ("mysql", {"mysql_flavour": "mysql"}),
        ("mysql-server", {"mysql_flavour": "mysql"}),
        ("mariadb", {"mysql_flavour": "mariadb"}),
        ("mariadb-server", {"mysql_flavour": "mariadb"}),
        ("valkey", {"redis_flavour": "valkey"}),
        ("redis", {}),
        ("kubeadm", {"kubernetes_prereqs_kubeadm": True}),
        ("kubernetes-prerequisites", {}),
    ],
)
def test_a_name_leads_to_what_it_says(
    software: str, variables: dict[str, Any], place: Place, tmp_path: Path, catalogue: Catalogue
) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text(yaml.safe_dump(_spec(software=[software])))
    place.json(path, "-o", tmp_path / "out")
    found = yaml.safe_load((tmp_path / "out/inventory/host_vars/a/atlas.yml").read_text())
    known = {"ansible_host", "atlas_vm", "base_component_ports"}
    assert {key: value for key, value in found.items() if key not in known} == variables
    (role,) = (tmp_path / "out/ansible/roles").glob("[!bpu]*")
    options = yaml.safe_load((role / "meta/argument_specs.yml").read_text())["argument_specs"]["main"]["options"]
    for key, value in variables.items():
        assert value in options[key].get("choices", [True])


def test_names_that_exclude_each_other_are_refused(place: Place, tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text(yaml.safe_dump(_spec(software=["mysql", "nginx", "mariadb", "mysql-server"])))
    (problem,) = place.json(path, "-o", tmp_path / "out", code=1)["error"]["problems"]
    assert problem["at"] == "/spec/vms/0/software/2"
    assert problem["message"] == "mariadb and mysql are for one role, and only one of them can be had."
    path.write_text(yaml.safe_dump(_spec(software=["kubernetes-prerequisites", "kubeadm", "mysql", "mysql-server"])))
    place.json(path, "-o", tmp_path / "out")


def test_what_a_role_has_no_value_for_is_asked_for(place: Place, tmp_path: Path) -> None:
    path, out = tmp_path / "spec.yaml", tmp_path / "out"
    path.write_text(yaml.safe_dump(_spec(software=["mongodb", "kubernetes-prerequisites", "mariadb"])))
    (line,) = place.json(path, "-o", out, "--kind", "ansible", "--kind", "docs")["missing"]
    assert line.startswith("mongodb_repository: url, signing_key ")
    assert line.endswith(" (inventory/group_vars/component_mongodb/local.yml)")
    readme = (out / "README.md").read_text()
    assert "- `mongodb_repository` in `inventory/group_vars/component_mongodb/local.yml`: url, signing" in readme
    assert "kubernetes_prereqs_repository" not in readme
    path.write_text(yaml.safe_dump(_spec(software=["kubeadm", "mysql"])))
    asked = place.json(path, "-o", out, "--kind", "ansible")["missing"]
    assert [one.partition(":")[0] for one in asked] == ["kubernetes_prereqs_repository", "mysql_root_password"]
    path.write_text(yaml.safe_dump(_spec(software=["nginx"])))
    place.json(path, "-o", out)
    assert "secrets into a vault" not in (out / "README.md").read_text()
    assert place.json(path, "-o", out, "--kind", "docs")["missing"] == []


def test_a_role_asks_for_all_that_it_requires(catalogue: Catalogue) -> None:
    later = {"redis_password"}  # required only once its variables are changed
    for (kind, name), template in catalogue.templates.items():
        if kind == "ansible" and "meta/argument_specs.yml" in template.files:
            specs = yaml.safe_load(template.source("meta/argument_specs.yml"))["argument_specs"]["main"]["options"]
            required = {
                key
                for key, option in specs.items()
                if key.startswith(name) and (option.get("required") or "required" in option["description"])
            }
            assert {one.variable for one in template.definition.asks} == required - later, name


def test_a_port_of_several_components_is_opened_once(place: Place, tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text(yaml.safe_dump(_spec(software=["nginx", "haproxy", "package:NetworkManager"])))
    place.json(path, "-o", tmp_path / "out")
    variables = yaml.safe_load((tmp_path / "out/inventory/host_vars/a/atlas.yml").read_text())
    assert [port["port"] for port in variables["base_component_ports"]] == ["80", "443"]
    assert variables["packages_present"] == ["NetworkManager"]


def test_only_what_is_asked_for(place: Place, tmp_path: Path) -> None:
    out = tmp_path / "out"
    told = place.json(ROOT / "examples/one-vm.yaml", "-o", out, "--kind", "inventory", "--kind", "docs")
    assert {path.partition("/")[0] for path in files(out)} == {"docs", "inventory", "README.md", "manifest.json"}
    assert told["missing"] == []
    assert "terraform" not in (out / "README.md").read_text()


def test_a_kind_that_there_is_not_names_those_there_are(place: Place, tmp_path: Path) -> None:
    result = place.run(ROOT / "examples/one-vm.yaml", "-o", tmp_path / "out", "--kind", "teraform")
    assert result.exit_code == 2
    assert "Did you mean terraform?" in result.output


def _spec(**vm: Any) -> dict[str, Any]:
    entry = {
        "id": "a",
        "hostname": "a",
        "template": "debian",
        "cores": 1,
        "memory": "1GiB",
        "storage": "ceph",
        "disks": [{"size": "10GiB"}],
        "nics": [{"bridge": "vmbr0", "ipv4": {"address": "10.0.0.2/24", "gateway": "10.0.0.1"}}],
        **vm,
    }
    metadata = {"name": "x", "environment": "dev", "description": "A test."}
    return {"apiVersion": "atlas/v1", "kind": "Fleet", "metadata": metadata, "spec": {"vms": [entry]}}


def test_software_without_a_template_names_the_nearest(place: Place, tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text(yaml.safe_dump(_spec(software=["ngnix", "package:htop"])))
    error = place.json(path, "-o", tmp_path / "out", code=1)["error"]
    assert error["code"] == "spec_invalid"
    (problem,) = error["problems"]
    assert problem["at"] == "/spec/vms/0/software/0"
    assert problem["remedy"].startswith("Did you mean nginx? Write package:ngnix for a plain package.")
    assert not (tmp_path / "out").exists()


def test_a_spec_that_is_not_whole_is_not_rendered(place: Place, tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    document = _spec()
    del document["spec"]["vms"][0]["template"]
    path.write_text(yaml.safe_dump(document))
    error = place.json(path, "-o", tmp_path / "out", code=1)["error"]
    assert "template" in json.dumps(error["problems"])
    assert not (tmp_path / "out").exists()
    assert place.json("no-such-spec", "-o", tmp_path / "out", code=1)["error"]["code"] == "not_found"


def _places(document: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place of a document that holds a text."""
    if isinstance(document, dict):
        for key, value in document.items():
            yield from _places(value, (*at, key))
    elif isinstance(document, list):
        for index, value in enumerate(document):
            yield from _places(value, (*at, index))
    elif isinstance(document, str) and at[0] not in ("apiVersion", "kind"):
        yield at


FULL = _spec(
    description="text",
    role="web",
    software=["nginx", "package:htop"],
    tags=["t"],
    pool="p",
    node="pve1",
    anti_affinity="g",
    dns={"servers": ["10.0.0.3"], "search": ["example.org"]},
    cloud_init={
        "user": "ops",
        "ssh_keys": ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI" + "A" * 43 + " ann@desk"],
        "snippet": "base",
    },
    ha={"state": "started", "group": "g"},
    backup={"schedule": "02:30", "storage": "pbs"},
)


@pytest.mark.parametrize("where", list(_places(FULL)), ids=lambda where: "/".join(map(str, where)))
def test_a_hostile_value_is_an_error_or_data(
    where: tuple[str | int, ...], place: Place, tmp_path: Path, catalogue: Catalogue
) -> None:
    """In every field that holds text. Where it gets in, every file still parses, and no code changes."""
    out, path = tmp_path / "out", tmp_path / "spec.yaml"
    path.write_text(json.dumps(FULL))
    place.json(path, "-o", out)
    plain = files(out)
    got_in, profiles = 0, cast("Mapping[str, Profile]", catalogue.resources["profiles"])
    for value in HOSTILE[:-1]:
        document = json.loads(json.dumps(FULL))
        parent: Any = document
        for key in where[:-1]:
            parent = parent[key]
        parent[where[-1]] += value
        path.write_text(json.dumps(document))
        try:
            expand(parse_fleet(document, profiles))
        except CallerError as error:
            assert error.problems
            continue
        result = place.run(path, "-o", out, "--overwrite")
        assert "a fault of ATLAS" not in result.output, (value, result.output)
        got_in += not result.exit_code
        for name, text in files(out).items():
            if text != plain.get(name):
                check_syntax(name, text.decode(), out)
                assert not name.startswith("terraform/") or name.endswith(".json"), "Terraform code never changes"
                assert "roles/" not in name, "nor does a role"
    if where[-1] == "description":
        assert got_in > 3, "some of these are text that may be written"


def test_a_spec_that_is_wrong_in_many_ways_is_told_so(place: Place, tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    for value in HOSTILE:
        document = json.loads(json.dumps(FULL))
        document["metadata"] = {"name": value, "environment": value}
        path.write_text(json.dumps(document))
        assert place.json(path, "-o", tmp_path / "out", code=1)["error"]["code"] == "spec_invalid"
    assert not (tmp_path / "out").exists()


def test_a_rendered_file_that_somebody_edited_is_named(place: Place, tmp_path: Path) -> None:
    out, spec = tmp_path / "out", ROOT / "examples/one-vm.yaml"
    place.json(spec, "-o", out)
    (out / "README.md").write_text("mine")
    error = place.json(spec, "-o", out, code=1)["error"]
    assert (error["code"], error["problems"][0]["at"]) == ("output_edited", "/README.md")
    assert (out / "README.md").read_text() == "mine"
    assert place.json(spec, "-o", out, "--overwrite")["written"] == ["README.md"]


def test_the_tree_is_as_its_snapshot_says(place: Place, tmp_path: Path, catalogue: Catalogue) -> None:
    """Every file that values go into; of those that are copied, the manifest has the digests."""
    out = tmp_path / "out"
    place.json(ROOT / "examples/web-and-database.yaml", "-o", out, "--vmid-start", 20001, "--nodes", "pve1,pve2")
    found = files(out)
    sources = [(one, name) for one in catalogue.templates.values() for name in one.files if not name.endswith(RENDERED)]
    copied = {template.source(name) for template, name in sources}
    wanted = {path: content for path, content in found.items() if content not in copied}
    if os.environ.get("ATLAS_UPDATE_SNAPSHOTS"):
        subprocess.run(["rm", "-rf", str(SNAPSHOT)], check=True)
        for path, content in wanted.items():
            (SNAPSHOT / path).parent.mkdir(parents=True, exist_ok=True)
            (SNAPSHOT / path).write_bytes(content)
    assert files(SNAPSHOT) == wanted, "ATLAS_UPDATE_SNAPSHOTS=1 pytest tests/rendering writes them anew"
