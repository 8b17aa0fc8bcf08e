"""The documents of a cluster: whole on every platform, made of the tables they tell of, and data whatever is in it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from markdown_it import MarkdownIt

from atlas_mcp.content.loading import Catalogue
from atlas_mcp.domain.cluster.document import parse_cluster
from atlas_mcp.domain.environments import THE_THREE
from atlas_mcp.engines.kubernetes.spec.health import CAUSES, CHECKS
from atlas_mcp.rendering.engine import render
from tests.rendering.test_lint import YAML_RULES
from tests.rendering.workbench import CHECKERS, ROOT, checked, rendered, tool

PLATFORMS = ("k3s", "eks", "aks")
NAMES = ("README", "docs/ARCHITECTURE", "docs/RUNBOOK", "docs/TROUBLESHOOTING", "docs/DECISIONS")
HOSTILE = (
    'x"] --> y["z',
    "```\n# A heading\n",
    "end\nsubgraph q",
    "<script>alert(1)</script> [a](javascript:b) | c",
    "@enduml\n!include /etc/passwd",
    "{{ 7 * 7 }} %%{init: {}}%% ; click x call y()",
)


def spec(platform: str, **more: Any) -> dict[str, Any]:
    body: dict[str, Any] = {"platform": platform, "workloads": ["web x3 250m 512MiB public", "db 1 50GiB", "job"]}
    if platform == "k3s":
        body["machines"] = {"template": "debian-12-cloud"}
    return {
        "apiVersion": "atlas/v1",
        "kind": "Cluster",
        "metadata": {"name": "shop", "environment": "prod", **more},
        "spec": {**body, "high_availability": True},
    }


@pytest.fixture(scope="module")
def trees(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One of each platform."""
    top = tmp_path_factory.mktemp("clusters")
    found = {}
    for platform in PLATFORMS:
        path = top / f"{platform}.yaml"
        path.write_text(yaml.safe_dump(spec(platform, description="The *shop* of [#1](x), a_b_ | c")))
        found[platform] = rendered(path, top / platform, "docs", "inventory", "monitoring")
    return found


@pytest.fixture(scope="module")
def hostile(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The template's example with each hostile text in the place of every text, and one tree as it is."""
    template = catalogue.templates["docs", "cluster"]
    (example,) = template.examples.values()
    top, found = tmp_path_factory.mktemp("hostile"), []
    for number, text in enumerate(("", *HOSTILE)):
        for file in render(template, _replaced(example, text) if text else example, "Rendered by a test"):
            path = top / str(number) / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
            found.append(path)
    return found


def _replaced(value: Any, text: str) -> Any:
    """With this text for each text; what stands within code blocks can only be a plain word, and is refused else."""
    if isinstance(value, dict):
        return {key: inner if key == "deployment" else _replaced(inner, text) for key, inner in value.items()}
    if isinstance(value, list):
        return [_replaced(inner, text) for inner in value]
    return text if isinstance(value, str) else value


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_cluster_has_its_documents_and_its_spec(platform: str, trees: dict[str, Path]) -> None:
    tree = trees[platform]
    assert all((tree / f"{name}.md").is_file() for name in NAMES)
    parse_cluster(yaml.safe_load((tree / "cluster.yaml").read_text()), PLATFORMS, THE_THREE)
    decisions = (tree / "docs/DECISIONS.md").read_text()
    assert "hold everything" in decisions and "version: 1.3" in decisions and "cost: unknown" in decisions
    assert {path.name for path in (tree / "rbac").iterdir()} >= {"viewer.yaml", "deployer.yaml", "operator.yaml"}
    assert "`requests-missing` at `/spec/workloads/2`: job does not say" in decisions


def test_troubleshooting_is_made_of_the_table_of_causes(trees: dict[str, Path]) -> None:
    text = (trees["k3s"] / "docs/TROUBLESHOOTING.md").read_text()
    assert re.findall(r"^## (\S+)$", text, re.MULTILINE) == [*CHECKS]
    assert sorted(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)) == sorted(CAUSES)


def test_each_alert_has_one_heading_in_the_runbook(hostile: list[Path]) -> None:
    text = next(path for path in hostile if path.name == "RUNBOOK.md").read_text()
    assert re.findall(r"^### (.+)$", text, re.MULTILINE) == ["ApiServerDown", "DnsDown"]
    assert "- Ask it yourself: `kubectl get --raw /readyz?verbose`\n- See that its node runs.\n" in text


@pytest.mark.parametrize("platform", PLATFORMS)
def test_the_runbook_has_a_heading_for_each_alert_of_the_rules(platform: str, trees: dict[str, Path]) -> None:
    rules = [rule for path in trees[platform].rglob("monitoring/**/*.y*ml") for rule in _alerts(path)]
    text = (trees[platform] / "docs/RUNBOOK.md").read_text()
    assert rules and sorted(re.findall(r"^### (.+)$", text, re.MULTILINE)) == sorted(rules)


def _alerts(path: Path) -> list[str]:
    """The names of the alerts in a manifest of rules."""
    found = []
    for one in yaml.safe_load_all(path.read_text()):
        if isinstance(one, dict) and one.get("kind") == "PrometheusRule":
            found += [rule["alert"] for group in one["spec"]["groups"] for rule in group["rules"] if "alert" in rule]
    return found


def test_hostile_texts_make_no_heading_no_html_and_no_link(hostile: list[Path]) -> None:
    shapes: dict[str, set[tuple[str, ...]]] = {}
    for path in (path for path in hostile if path.suffix == ".md"):
        _, *tokens = MarkdownIt("commonmark").enable("table").parse(path.read_text())  # the first is our own comment
        every = [*tokens, *(child for token in tokens for child in token.children or ())]
        assert not [token for token in every if token.type.startswith("html")], path
        links = [str(token.attrs["href"]) for token in every if token.type == "link_open"]
        assert all(re.fullmatch(r"(docs/)?[A-Za-z]+\.(md|puml)", link) for link in links), links
        shapes.setdefault(path.name, set()).add(tuple(token.type for token in tokens))
    assert {name for name, told in shapes.items() if len(told) != 1} == set(), "a text changes how a page is built"


def test_yaml(trees: dict[str, Path]) -> None:
    """Strict, so that a warning is an error."""
    tree = trees["k3s"]
    files = [tree / "cluster.yaml", *sorted((tree / "rbac").glob("*.yaml"))]
    assert checked(tool("yamllint"), "--strict", "-d", json.dumps(YAML_RULES), *files) == ""


def test_markdown(trees: dict[str, Path], hostile: list[Path]) -> None:
    config = ROOT / "tests/rendering/checkers/.markdownlint-cli2.jsonc"
    files = [path for tree in trees.values() for path in tree.rglob("*.md")]
    files += [path for path in hostile if path.suffix == ".md" and path.parts[-3:-1].count("0")]
    said = checked(tool("markdownlint-cli2"), "--no-globs", "--config", config, *(f":{path}" for path in files))
    assert "Summary: 0 error(s)" in said


def test_mermaid(trees: dict[str, Path], hostile: list[Path]) -> None:
    files = [tree / "docs/ARCHITECTURE.md" for tree in trees.values()]
    files += [path for path in hostile if path.name == "ARCHITECTURE.md"]
    tool("markdownlint-cli2")  # which is installed together with Mermaid
    assert checked(tool("node"), "mermaid.mjs", *files, cwd=CHECKERS) == f"{2 * len(files)} diagrams, 0 wrong\n"


def test_plantuml(trees: dict[str, Path], hostile: list[Path]) -> None:
    files = [*(tree / "docs/nodes.puml" for tree in trees.values()), *(one for one in hostile if one.suffix == ".puml")]
    assert "Error" not in checked(tool("plantuml"), "-checkonly", "-failfast2", *files)
