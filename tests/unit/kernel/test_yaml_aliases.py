"""Aliases in YAML: taken as long as what they stand for is small."""

from __future__ import annotations

import pytest

from atlas_mcp import yamltext

HARMLESS = "base: &base {x: 1}\na: *base\nb: {<<: *base, x: 2}\nc: [*base, *base]"
REFUSED = r"^line \d+, column \d+: (its aliases stand for too much|it holds itself)$"


def bomb(depth: int, opening: str, closing: str, each: str) -> str:
    """A text of some hundred bytes whose aliases stand for nine to the power of its depth."""
    lines = ["a0: &a0 {k: v}"]
    for level in range(1, depth):
        aliases = ", ".join(each.format(n=n, of=level - 1) for n in range(9))
        lines.append(f"a{level}: &a{level} {opening}{aliases}{closing}")
    return "\n".join(lines)


ENDLESS = {
    "lists": bomb(9, "[", "]", "*a{of}"),
    "mappings": bomb(9, "{", "}", "k{n}: *a{of}"),
    "merges": bomb(9, "{<<: [", "]}", "*a{of}"),
    "a long text": f's: &s "{"x" * 100_000}"\nl: [{", ".join(["*s"] * 1000)}]',
    "itself": "a: &a [*a]",
    "itself, deeper": "&a {b: {c: *a}}",
}


BY_BOTH = pytest.mark.parametrize("begin", ["", "# \\ud83d\n"], ids=["in C", "in Python"])


@BY_BOTH
def test_aliases_are_taken(begin: str) -> None:
    one = {"x": 1}
    found = yamltext.load(begin + HARMLESS)
    assert found == {"base": one, "a": one, "b": {"x": 2}, "c": [one, one]}
    assert yamltext.load(begin + bomb(4, "[", "]", "*a{of}"))


@BY_BOTH
@pytest.mark.parametrize("name", ENDLESS)
def test_a_few_bytes_that_stand_for_very_much_are_refused_with_their_place(name: str, begin: str) -> None:
    with pytest.raises(yamltext.YamlError, match=REFUSED):
        yamltext.load(begin + ENDLESS[name])
