"""The profiles and examples that ship, the published schemas, and that the domain stays pure."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from atlas_mcp.domain.fleet.expand import expand
from atlas_mcp.domain.fleet.parse import check_partial, parse_fleet
from atlas_mcp.domain.fleet.profile import Profile, parse_profile
from atlas_mcp.domain.fleet.schema import fleet_schema, profile_schema

ROOT = Path(__file__).parents[3]
PROFILES = sorted((ROOT / "resources" / "profiles").glob("*.yaml"))
EXAMPLES = [path for path in sorted((ROOT / "examples").glob("*.yaml")) if "kind: Fleet" in path.read_text()]
NODES, NODE_CORES, NODE_GIB = 3, 16, 64  # the demo cluster

HEAVY = ["yaml", "sqlalchemy", "requests", "httpx", "jinja2", "paramiko", "click", "mcp", "jsonschema"]


def load(file: Path) -> Any:
    return yaml.safe_load(file.read_text())


def profiles() -> dict[str, Profile]:
    return {file.stem: parse_profile(load(file)) for file in PROFILES}


def test_the_profiles_are_all_there() -> None:
    expected = "container-host database-server development kubernetes-node load-balancer monitoring web-server"
    assert [file.stem for file in PROFILES] == expected.split()


@pytest.mark.parametrize("file", PROFILES, ids=lambda file: file.stem)
def test_a_profile(file: Path) -> None:
    document = load(file)
    profile = parse_profile(document)
    assert profile.metadata.name == profile.vm.role == file.stem
    assert profile.vm.software
    jsonschema.Draft202012Validator(profile_schema()).validate(document)
    for environment in ("dev", "test", "prod"):
        defaults = {"template": "debian", "storage": "ceph", "nics": [{"bridge": "vmbr0"}]}
        body = {"defaults": defaults, "vms": [{"id": "a", "profile": file.stem}]}
        found = check_partial({"metadata": {"name": "a", "environment": environment}, "spec": body}, profiles())
        assert found.spec is not None, found.problems


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_an_example(file: Path) -> None:
    document = load(file)
    jsonschema.Draft202012Validator(fleet_schema()).validate(document)
    spec = parse_fleet(document, profiles())
    vms = expand(spec)
    assert sum(vm.memory for vm in vms) <= NODES * NODE_GIB * 1024
    assert sum(vm.cores for vm in vms) <= 4 * NODES * NODE_CORES
    completed = check_partial(document, profiles())
    assert parse_fleet(completed.document) == spec
    jsonschema.Draft202012Validator(fleet_schema()).validate(completed.document)


def test_the_examples_have_the_sizes_they_promise() -> None:
    sizes = {file.stem: len(expand(parse_fleet(load(file), profiles()))) for file in EXAMPLES}
    assert sizes == {
        "fifty": 50,
        "load-balanced-pair": 4,
        "one-vm": 1,
        "ten-from-a-name-template": 10,
        "web-and-database": 4,
    }


@pytest.mark.parametrize("schema", [fleet_schema(), profile_schema()], ids=["Fleet", "Profile"])
def test_a_schema_is_valid_and_lean(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert '"type": "null"' not in str(schema).replace("'", '"')
    assert all("title" not in part for part in schema["$defs"].values())


@pytest.mark.parametrize(
    "broken",
    [
        {"apiVersion": "atlas/v2"},
        {"metadata": {"name": "Shop", "environment": "dev"}},
        {"spec": {"vms": []}},
        {"spec": {"vms": [{"id": "a", "cores": 65}]}},
        {"spec": {"vms": [{"id": "a", "memory": "4GB"}]}},
        {"spec": {"vms": [{"id": "a", "nics": [{"bridge": "vmbr0", "vlan": 4095}]}]}},
        {"spec": {"vms": [{"id": "a", "coers": 1}]}},
        {"spec": {"vms": [{"id": "a", "tags": ["a", "a"]}]}},
    ],
)
def test_the_schema_refuses_what_we_refuse(broken: dict[str, Any]) -> None:
    document = {**load(ROOT / "examples" / "one-vm.yaml"), **broken}
    assert not jsonschema.Draft202012Validator(fleet_schema()).is_valid(document)


def test_importing_the_domain_is_light() -> None:
    ours = "atlas_mcp.domain.fleet.parse, atlas_mcp.domain.fleet.change"
    code = f"import sys, {ours}; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT, timeout=60
    )
    assert done.stdout.strip() == "[]"
