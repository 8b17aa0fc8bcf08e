"""The one YAML loader: safe types, no key twice, errors with their place."""

from __future__ import annotations

import json
from typing import Any

import pytest

from atlas_mcp import yamltext
from atlas_mcp.yamltext import YamlError

REFUSED: tuple[tuple[str | bytes, str], ...] = (
    ("a: 1\nb: 2\na: 3", "line 3, column 1: key 'a' stands on line 1 already"),
    ("x:\n  - {b: 1, b: 2}", "line 2, column 12: key 'b'"),
    ("{'a': 1, \"a\": 2}", "key 'a'"),
    ("a: [", "line 2, column 1"),
    ("a: b: c", "line 1, column 5"),
    ("a: 1\n---\nb: 2", "line 2, column 1"),
    ("a: !!python/object:os.system x", "line 1, column 4"),
    ("? {a: 1}\n: 2", "line 1, column 3"),
    ("a: 2026-13-45", "month"),
    ("a: \x01", "character 4"),
    (b"\xff\xfe\x00", "incomplete UTF-16"),
    (b"a: \xff", "character 4"),
    ("a: &x [*x]", "line 1"),
    ("[" * 100_000, "line 1, column 101: it is nested too deep"),
    ("- " * 100_000, "line 1, column 201: it is nested too deep"),
    ("{a: " * 100_000 + "\\ud83d", "nested too deep"),
    ('{"a": "\\ud83d"}', "line 1, column 7: it holds half a character"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "says"), REFUSED, ids=[repr(text[:12]) for text, _ in REFUSED])
def test_what_is_refused(text: str | bytes, says: str) -> None:
    with pytest.raises(YamlError) as caught:
        yamltext.load(text)
    assert says in str(caught.value)


BY_BOTH = pytest.mark.parametrize("begin", ["", "# \\ud83d\n"], ids=["in C", "in Python"])


@BY_BOTH
def test_a_key_twice_is_refused_by_both_loaders(begin: str) -> None:
    with pytest.raises(YamlError, match="column 1: key 'a'"):
        yamltext.load(f"{begin}a: 1\na: 2")


@BY_BOTH
def test_nesting_that_is_not_too_deep_is_read_by_both_loaders(begin: str) -> None:
    found: Any = yamltext.load(f"{begin}{'[' * 100}{']' * 100}")
    assert str(found) == "[" * 100 + "]" * 100


def test_what_is_read() -> None:
    assert yamltext.load(b'{"a": [1, null, "b"]}') == {"a": [1, None, "b"]}
    assert yamltext.load("") is None
    merged = yamltext.load("x: &a {k: 1, j: 2}\ny: &b {<<: *a, k: 3}\nz: {<<: *b, k: 4}")
    assert merged == {"x": {"k": 1, "j": 2}, "y": {"k": 3, "j": 2}, "z": {"k": 4, "j": 2}}


def test_json_of_characters_in_two_halves_is_read_as_json_means_it() -> None:
    text = json.dumps({"\N{GRINNING FACE}": ["\N{GRINNING FACE}", "\N{SNOWMAN}"]})
    assert text.isascii()
    assert yamltext.load(text) == json.loads(text)


@pytest.mark.parametrize("value", ["", "yes", "0123", "a: b", "- x", "a\nb", "\x1b", "\N{SNOWMAN}", "{{ x }}", " x "])
def test_what_is_written_is_read_back(value: str) -> None:
    document = {"a": [value, {value: value}], "b": {}, "c": []}
    assert yamltext.load(yamltext.dump(document)) == document
    assert yamltext.load(yamltext.dump(document, flow=True)) == document
    assert "\n" not in yamltext.dump(value, flow=True)
