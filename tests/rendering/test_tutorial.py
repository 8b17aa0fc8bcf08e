"""`docs/rendering.md`, done as it says: the first tree, and a component of one's own without any Python."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "rendering.md").read_text()
BLOCK = re.compile(r"```(?:yaml|markdown)\n(?:# |<!-- )(ours/\S+)(?: -->)?\n(.*?)```", re.S)


class Person:
    """Somebody who types what the document says."""

    def __init__(self, path: Path) -> None:
        self.path = path
        (path / "examples").symlink_to(ROOT / "examples")

    def run(self, command: str) -> str:
        words = command.split()
        assert words[0] == "atlas-mcp"
        places = ["--config-dir", "config", "--data-dir", "data"]
        done = subprocess.run(
            [sys.executable, "-m", "atlas_mcp", *words[1:], *places],
            cwd=self.path,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture
def person(tmp_path: Path) -> Person:
    return Person(tmp_path)


def commands() -> list[str]:
    return re.findall(r"^\$ (.*)$", DOCUMENT, re.M)


def test_the_first_tree(person: Person) -> None:
    person.run(commands()[0])
    tree = re.search(r"```text\nshop/\n(.*?)```", DOCUMENT, re.S)
    assert tree is not None
    told = {line.split()[0].rstrip("/") for line in tree[1].splitlines()}
    assert told == {path.name for path in (person.path / "shop").iterdir()}
    diagram = re.search(r"```mermaid\n(.*?)```", DOCUMENT, re.S)
    assert diagram is not None
    for document in (person.path / "shop" / "docs" / "ARCHITECTURE.md", ROOT / "README.md"):
        assert diagram[0] in document.read_text(), document


def test_a_component_of_ones_own(person: Person) -> None:
    blocks = BLOCK.findall(DOCUMENT)
    assert len(blocks) == 4
    for name, text in blocks:
        path = person.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    settings = person.run(commands()[1])
    (person.path / "config").mkdir()
    (person.path / "config" / "config.yaml").write_text(settings)
    spec = yaml.safe_load((ROOT / "examples" / "one-vm.yaml").read_text())
    spec["spec"]["vms"][0]["software"] = ["caddy"]
    (person.path / "spec.yaml").write_text(yaml.safe_dump(spec))
    person.run("atlas-mcp render spec.yaml -o out")
    assert "On call for hello" in (person.path / "out" / "docs" / "ONCALL.md").read_text()
    assert (person.path / "out" / "ansible" / "roles" / "caddy" / "tasks" / "main.yml").is_file()
    variables = yaml.safe_load((person.path / "out" / "inventory" / "host_vars" / "hello" / "atlas.yml").read_text())
    assert [port["port"] for port in variables["base_component_ports"]] == ["443"]


def test_a_template_that_was_changed_since_is_refused(person: Person) -> None:
    test_a_component_of_ones_own(person)
    (person.path / "ours/templates/ansible/caddy/files/tasks/main.yml").write_text(
        "---\n- ansible.builtin.command: id\n"
    )
    with pytest.raises(AssertionError, match="its digest is"):
        person.run("atlas-mcp render spec.yaml -o out")


def test_an_extension_replaces_a_template_where_it_says_so(person: Person) -> None:
    folder = person.path / "ours/templates/docs/guide"
    (folder / "files").mkdir(parents=True)
    (folder / "files" / "README.md").write_text("# Ours\n")
    (folder / "template.yaml").write_text('description: ours\nversion: "1"\ninto: /\n')
    with pytest.raises(AssertionError, match="is defined twice"):
        person.run("atlas-mcp freeze ours")
    (folder / "template.yaml").write_text('description: ours\nversion: "1"\ninto: /\nreplaces: true\n')
    (person.path / "config").mkdir()
    (person.path / "config" / "config.yaml").write_text(person.run("atlas-mcp freeze ours"))
    person.run("atlas-mcp render examples/one-vm.yaml -o out --kind docs")
    assert sorted(path.name for path in (person.path / "out").iterdir()) == ["README.md", "manifest.json"]
    assert (person.path / "out" / "README.md").read_text() == "# Ours\n"
