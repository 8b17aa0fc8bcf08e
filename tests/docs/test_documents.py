"""Documents say what the code does: made ones are not stale, nothing is left out, commands are those that exist."""

import json
import re
import tomllib
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from atlas_mcp import cli
from atlas_mcp.engines.proxmox import spec
from atlas_mcp.errors import Code
from tests.docs import generate
from tests.docs.generate import DOCS, ROOT
from tests.unit.fleet.builders import look

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted(DOCS.rglob("*.md"))]
README = (ROOT / "README.md").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
SERVER = json.loads((ROOT / "server.json").read_text("utf-8"))


def test_made_documents_are_not_stale() -> None:
    stale = [
        str(path.relative_to(ROOT)) for path, text in generate.documents().items() if path.read_text("utf-8") != text
    ]
    assert not stale, f"run: {generate.COMMAND}"


def test_every_error_code_is_documented() -> None:
    text = (DOCS / "errors.md").read_text("utf-8")
    rows = re.findall(r"^\| `([a-z_]+)` \| (.+) \| (.+) \| (.+) \|$", text, re.M)
    assert sorted(row[0] for row in rows) == sorted(Code)
    assert all(all(cell.strip() for cell in row) for row in rows)


def test_every_setting_is_documented() -> None:
    text = (DOCS / "settings.md").read_text("utf-8")
    assert generate.UNDOCUMENTED not in text
    assert all(f"| `{key}` |" in text for key, _, _ in generate.setting_rows())


def test_every_word_of_the_model_is_in_the_glossary() -> None:
    text = (DOCS / "glossary.md").read_text("utf-8").lower()
    words = ("fact", "step", "plan", "predicate", "decision", "approval", "permit", "job", "journal", "deployment",
             "principal", "verdict", "content root", "lease", "nonce", "member")  # fmt: skip
    assert not [word for word in words if f"**{word}**" not in text]


def test_every_decision_record_is_listed() -> None:
    listed = (DOCS / "architecture.md").read_text("utf-8")
    records = sorted((DOCS / "adr").glob("*.md"))
    assert records
    for record in records:
        assert f"adr/{record.name}" in listed
        text = record.read_text("utf-8")
        assert all(heading in text for heading in ("## Context", "## Decision", "## Consequences")), record


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.S)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        there = (page.parent / file).resolve() if file else page
        assert there.exists(), f"{target} is not there"
        if anchor and there.suffix == ".md":
            assert anchor in _anchors(there), f"{target} has no such heading"


def _anchors(page: Path) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.M)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


def test_no_place_is_named_that_is_not_built() -> None:
    """Paths in the architecture's table of modules exist."""
    text = (DOCS / "architecture.md").read_text("utf-8")
    for path in re.findall(r"^\| `((?:atlas_mcp|tools|resources|simcluster)/[^`]*)` \|", text, re.M):
        assert (ROOT / path).exists(), path


# -- README ----------------------------------------------------------------------------------------


def commands(text: str) -> list[str]:
    """The lines of its console blocks."""
    blocks = re.findall(r"```console\n(.*?)```", text, re.S)
    return [line.removeprefix("$ ") for block in blocks for line in block.splitlines() if line.startswith("$ ")]


def test_the_first_screen() -> None:
    """What it is, how the demo runs, how the tests run, how a client is configured: within the first 50 lines."""
    screen = "\n".join(README.splitlines()[:50])
    for needed in (
        "uv run atlas-mcp demo",
        "uv run --group dev pytest",
        "claude_desktop_config.json",
        ".vscode/mcp.json",
    ):
        assert needed in screen


def test_the_command_that_documents_use_is_installed_by_the_first_screen() -> None:
    """Every other page writes `atlas-mcp`: whoever followed the README has it."""
    assert "uv tool install ." in commands("\n".join(README.splitlines()[:50]))
    assert "uv tool install ." in (DOCS / "first-time.md").read_text("utf-8")


def test_the_roles_of_the_cluster_page_are_what_doctor_asks_for() -> None:
    """Of every set of privileges on the page, by the places it is given on."""
    page = (DOCS / "clusters.md").read_text("utf-8")
    written = re.findall(r'^ *(?:pveum role add|role) (\w+) (?:--privs )?"([^"$]+)( \$agent)?"', page, re.M)
    agent = {"VM.GuestAgent.Audit", "VM.GuestAgent.FileRead"}
    roles = {name: {*held.split(), *(agent if asks else ())} for name, held, asks in written}
    given = dict(re.findall(r"^ +pveum acl modify (\S+) +\$who --roles (\w+)", page, re.M))
    seen = look()
    needs = [need for need in spec.needed(seen.allowance, seen.resources, seen.networks, 9) if not need.admin]
    for place, role in given.items():
        if role != "AtlasSee":
            folder = place.split("/")[1]
            paths = (
                ("/", "/nodes")
                if place == "/"
                else [need.grant for need in needs if need.grant.startswith(f"/{folder}/")]
            )
            assert roles[role] == {need.any_of[0] for need in needs if need.grant in paths}, place
    assert "VM.Audit on /vms" in page, "the warning is explained"
    assert given["/vms"] == "AtlasSee" and roles["AtlasSee"] == {"VM.Audit"}


def test_the_test_command_is_what_ci_runs() -> None:
    assert "uv run --group dev pytest" in commands(README)
    assert re.search(r"^stage tests tests uv run --group dev pytest$", (ROOT / ".ci" / "run").read_text("utf-8"), re.M)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_commands_in_documents_exist(page: Path) -> None:
    """Every `atlas-mcp` command line in a document is one that the program has, with options it knows."""
    for line in commands(page.read_text("utf-8")):
        words = line.partition(" #")[0].split()
        if "atlas-mcp" not in words:
            continue
        command, rest = command_of(words[words.index("atlas-mcp") + 1 :])
        assert not isinstance(command, click.Group) or not rest or rest[0].startswith("-"), f"no such command: {line}"
        known = {name for parameter in command.params for name in parameter.opts} | {"--help", "-h", "--version"}
        assert {word.partition("=")[0] for word in rest if word.startswith("-") and len(word) > 1} <= known, line


def command_of(words: list[str]) -> tuple[click.Command, list[str]]:
    """The command that the first words name, and the words after it."""
    command: click.Command = cli.main
    while isinstance(command, click.Group) and words:
        inner = command.get_command(click.Context(command), words[0])
        if inner is None:
            break
        command, words = inner, words[1:]
    return command, words


STARTED = ["uv", "run", "--directory", "/path/to/this/repository", "atlas-mcp", "serve", "--apply"]


def test_client_snippets_are_json_and_all_start_the_server_alike() -> None:
    blocks = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", README, re.S)]
    servers = [block.get("mcpServers") or block.get("servers") for block in blocks]
    started = [[one["atlas"]["command"], *one["atlas"]["args"]] for one in servers if one]
    typed = [line.split() for line in commands(README) if " serve" in line]
    started += [words[words.index("uv") :] for words in typed]
    assert started == [STARTED] * 4
    for name in ("Claude Code", "Claude Desktop", "Cursor", "VS Code", "Inspector", "spawn uv ENOENT"):
        assert name in README
    assert CliRunner().invoke(cli.main, ["serve", "--help"]).exit_code == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_no_other_page_has_a_snippet_of_its_own(page: Path) -> None:
    assert page.name == "README.md" or "mcpServers" not in page.read_text("utf-8")


# -- versions --------------------------------------------------------------------------------------


def test_server_json_is_in_step() -> None:
    package = SERVER["packages"][0]
    assert SERVER["version"] == package["version"] == PROJECT["version"]
    assert (package["registryType"], package["identifier"]) == ("pypi", PROJECT["name"])
    assert package["transport"] == {"type": "stdio"}
    assert f"<!-- mcp-name: {SERVER['name']} -->" in README, "the registry looks for it in the package's description"


def test_server_json_keeps_to_the_registrys_limits() -> None:
    assert re.fullmatch(r"https://static\.modelcontextprotocol\.io/schemas/\d{4}-\d\d-\d\d/server\.schema\.json",
                        SERVER["$schema"])  # fmt: skip
    assert re.fullmatch(r"[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+", SERVER["name"])
    assert 1 <= len(SERVER["description"]) <= 100
    assert 1 <= len(SERVER["title"]) <= 100


def test_the_changelog_has_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.search(rf"^## \[(Unreleased|{re.escape(PROJECT['version'])})\]", changelog, re.M)
