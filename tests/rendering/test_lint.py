"""Rendered trees of every profile, environment and size: each distinct file through its checker, each tree by Ansible.

Files are told apart by what is in them without the line that names the spec.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from atlas_mcp.content import loading as content_roots
from atlas_mcp.content.loading import Catalogue
from tests.rendering.combinations import Combination, combinations, write
from tests.rendering.workbench import CHECKERS, ROOT, checked, rendered, tool
from tests.requires import FULL, IN_FULL

YAML_RULES = {  # as ansible-lint wants it; how long lines may be, it says itself
    "extends": "default",
    "rules": {
        "line-length": "disable",
        "comments-indentation": "disable",
        "braces": {"max-spaces-inside": 1},
        "octal-values": {"forbid-implicit-octal": True, "forbid-explicit-octal": True},
        "comments": {"min-spaces-from-content": 1},
    },
}


@dataclass(frozen=True)
class Trees:
    """The trees, by combination, and one path for each distinct file."""

    by_combination: dict[str, Path]
    distinct: tuple[Path, ...]

    def files(self, *suffixes: str) -> list[Path]:
        return [path for path in self.distinct if path.suffix in suffixes]


@pytest.fixture(scope="module")
def trees(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> Trees:
    """All of them, rendered once, and one whose only VM has all software that there is."""
    top = tmp_path_factory.mktemp("trees")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(content_roots, "load", lambda *roots: catalogue)
        found = {str(one): rendered(write(top, one), top / str(one)) for one in combinations()}
        found["everything"] = rendered(_everything(top, catalogue), top / "everything")
    return Trees(found, tuple(_distinct(found.values())))


def _everything(folder: Path, catalogue: Catalogue) -> Path:
    software = [one.definition.software[0] for one in catalogue.templates.values() if one.definition.software]
    document = Combination("web-server", "prod", 1).spec
    document["spec"]["vms"][0]["software"] = software
    path = folder / "everything.yaml"
    path.write_text(yaml.safe_dump(document))
    return path


def _distinct(trees: Iterable[Path]) -> Iterable[Path]:
    seen: set[tuple[str, str]] = set()
    for tree in trees:
        for path in sorted(path for path in tree.rglob("*") if path.is_file()):
            text = b"\n".join(line for line in path.read_bytes().split(b"\n") if b"Rendered by ATLAS" not in line)
            key = (path.suffix, hashlib.sha256(text).hexdigest())
            if key not in seen:
                seen.add(key)
                yield path


def test_there_is_something_to_check(trees: Trees) -> None:
    assert len(trees.by_combination) >= 22
    assert len(trees.files(".yml")) > 100
    assert len(trees.files(".md")) > 30


def test_yaml(trees: Trees) -> None:
    """Strict, so that a warning is an error."""
    assert checked(tool("yamllint"), "--strict", "-d", json.dumps(YAML_RULES), *trees.files(".yml", ".yaml")) == ""


def test_markdown(trees: Trees) -> None:
    """All rules but the length of lines, which tables cannot keep."""
    config = ROOT / "tests/rendering/checkers/.markdownlint-cli2.jsonc"
    said = checked(tool("markdownlint-cli2"), "--no-globs", "--config", config, *(f":{p}" for p in trees.files(".md")))
    assert "Summary: 0 error(s)" in said


def test_mermaid(trees: Trees) -> None:
    documents = [path for path in trees.files(".md") if path.name == "ARCHITECTURE.md"]
    tool("markdownlint-cli2")  # which is installed together with Mermaid
    said = checked(tool("node"), "mermaid.mjs", *documents, cwd=CHECKERS)
    assert said == f"{2 * len(documents)} diagrams, 0 wrong\n"


def test_plantuml(trees: Trees) -> None:
    diagrams = trees.files(".puml")
    assert diagrams
    said = checked(tool("plantuml"), "-checkonly", "-failfast2", *diagrams)
    assert "Error" not in said


@pytest.mark.skipif(not FULL, reason=IN_FULL)
def test_ansible_lint(trees: Trees) -> None:
    """Every role and every kind of playbook, by the strictest profile, with nothing left out."""
    ansible = trees.by_combination["everything"] / "ansible"
    said = checked(
        tool("ansible-lint"),
        "--offline",
        "--nocolor",
        "--profile=production",
        "--strict",
        ansible / "site.yml",
        *sorted(ansible.glob("playbooks/host-*.yml")),  # those of components have one form, and site.yml has them all
        *sorted(ansible.glob("roles/*")),
        cwd=ansible,
        PATH=f"{CHECKERS / 'bin'}:/usr/bin:/bin",
    )
    assert "Passed: 0 failure(s), 0 warning(s)" in said


@pytest.mark.parametrize("name", [*map(str, combinations()), "everything"])
def test_ansible_takes_the_tree(name: str, trees: Trees) -> None:
    """Its playbooks, and its inventory with groups and variables."""
    ansible = trees.by_combination[name] / "ansible"
    playbooks = [ansible / "site.yml", sorted((ansible / "playbooks").glob("host-*.yml"))[-1]]
    said = checked(tool("ansible-playbook"), "--syntax-check", *playbooks, cwd=ansible)
    assert "WARNING" not in said
    inventory: dict[str, Any] = json.loads(checked(tool("ansible-inventory"), "--list", cwd=ansible))
    hosts = inventory["_meta"]["hostvars"]
    assert len(hosts) == (1 if name == "everything" else int(name.rpartition("-")[2]))
    for host, variables in hosts.items():
        assert variables["atlas_environment"] in ("dev", "test", "prod")
        assert variables["ansible_host"].startswith("10.0.20."), host
    assert set(inventory["component_base"]["hosts"]) == set(hosts)
