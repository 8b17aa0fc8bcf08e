"""Masking leaves our own messages alone: no secret's name in them stands right before a colon and a word."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from atlas_mcp import config, redact, secrets
from atlas_mcp.cli import keys, terminal
from atlas_mcp.cli.keys import KeyFile
from atlas_mcp.errors import AtlasError, Problem
from atlas_mcp.redact import mask

ROOT = Path(__file__).resolve().parents[3]
NAMES = re.compile(r"passw|passphrase|secret|api[-_ ]?key|private[-_ ]?key|token", re.I)
FILES = sorted(
    path for folder in ("atlas_mcp", "tools") for path in (ROOT / folder).rglob("*.py") if path.name != "redact.py"
)


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redact, "_registered", set())


def texts(tree: ast.AST) -> Iterator[str]:
    """Every text of a module but docstrings, with a word in place of what is filled in."""
    told = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "something" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and not {id(node)} & (told | parts):
            yield node.value


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_text_of_ours_looks_like_a_secret(path: Path) -> None:
    for text in texts(ast.parse(path.read_text("utf-8"))):
        if NAMES.search(text) and " " in text and "(?" not in text:
            assert mask(text) == text


def _token_file(tmp_path: Path, text: str | None, mode: int = 0o600) -> Callable[[], object]:
    path = tmp_path / "deploy.token"
    if text is not None:
        path.write_text(text)
        path.chmod(mode)
    return lambda: secrets.resolve(f"file:{path}")


def _no_terminal() -> object:
    raise terminal._required("this process has no terminal")


def _raised(case: str, path: Path) -> Callable[[], object]:
    made: dict[str, Callable[[], Callable[[], object]]] = {
        "no file": lambda: _token_file(path, None),
        "open to others": lambda: _token_file(path, "a token", 0o644),
        "empty": lambda: _token_file(path, "\n"),
        "a directory": lambda: lambda: secrets.resolve(f"file:{path}"),
        "no variable": lambda: lambda: secrets.resolve("env:ATLAS_TEST_TOKEN"),
        "no terminal": lambda: _no_terminal,
        "no key": lambda: lambda: keys.unlock(KeyFile(path, "my-token"), "x"),
        "short": lambda: lambda: keys.make(KeyFile(path, "my-token"), "x"),
    }
    return made[case]()


@pytest.mark.parametrize(
    "case",
    ["no file", "open to others", "empty", "a directory", "no variable", "no terminal", "no key", "short"],
)
def test_errors_about_secrets_are_shown_whole(case: str, tmp_path: Path) -> None:
    act = _raised(case, tmp_path)
    with pytest.raises(AtlasError) as caught:
        act()
    for text in (str(caught.value), caught.value.message, caught.value.remedy):
        assert mask(text) == text


def test_problems_with_a_secrets_place_are_shown_whole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ATLAS__CLUSTERS__MAIN__ADMIN_TOKEN", "s3cr3t")
    with pytest.raises(AtlasError) as caught:
        config.load(tmp_path)
    assert mask(str(caught.value)) == str(caught.value) and "s3cr3t" not in str(caught.value)
    monkeypatch.delenv("ATLAS__CLUSTERS__MAIN__ADMIN_TOKEN")
    (tmp_path / "config.yaml").write_text("clusters: {main: {endpoints: [https://a], token: plain, pass_word: x}}")
    with pytest.raises(AtlasError) as caught:
        config.load(tmp_path)
    assert {problem.pointer for problem in caught.value.problems} >= {"/clusters/main/token"}
    for problem in (*caught.value.problems, Problem("/clusters/main/token", "others may read it.", "")):
        assert mask(str(problem)) == str(problem)
        assert "s3cr3t" not in str(problem)
    assert mask(str(caught.value)) == str(caught.value)


@pytest.mark.parametrize("text", ["password: hunter2", "token=abcd", '"secret": "x"', "admin.token: hunter2"])
def test_what_others_write_is_masked_as_before(text: str) -> None:
    assert mask(text) != text
