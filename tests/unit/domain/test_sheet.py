"""The sheet that an approver reads: no value reaches its gutter, however long it is and whatever is in it."""

# ruff: noqa: RUF001 - look-alikes are what it is about

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas_mcp import redact
from atlas_mcp.domain.legible import cells, legible
from atlas_mcp.domain.plan_sheet import plan_lines, plan_question
from atlas_mcp.domain.sheet import GUTTER, Row, laid_out, masked
from atlas_mcp.plans.shown import written
from tests import hostile_values
from tests.unit.domain.test_legible import ANY

_BEGINS, _GOES_ON = re.compile(r"(?P<label>(?:  )?[A-Za-z][A-Za-z0-9 _-]*| {0,12}\d+) *\|"), " " * 14 + "+ "


def texts(rows: list[Row], width: int) -> list[str]:
    return [line.text for line in laid_out(rows, width)]


def gutter(line: str) -> str:
    """What a line says by its gutter: a label, the number of a line, or that a value goes on."""
    if line.startswith(_GOES_ON):
        return "+"
    found = _BEGINS.fullmatch(line[: GUTTER - 1])
    assert found and (len(line) == GUTTER - 1 or line[GUTTER - 1] == " "), line
    return found["label"].rstrip()


def structure(lines: list[str]) -> list[str]:
    """The labels of a sheet, in their order."""
    return [label for label in map(gutter, filter(None, lines)) if label != "+" and not label.strip().isdigit()]


@given(st.lists(ANY, max_size=4), st.integers(24, 120))
def test_labels_are_those_of_the_rows_and_values_are_whole(values: list[str], width: int) -> None:
    rows = [Row("name", value, below=bool(number % 2)) for number, value in enumerate(values)]
    lines = texts(rows, width)
    assert structure(lines) == ["  " * row.below + row.label for row in rows]
    assert all(cells(line) <= width for line in lines if cells(line[GUTTER:]) > 2)
    parts: list[str] = []
    for line in lines:
        if gutter(line) == "+":
            parts[-1] += line[GUTTER:]
        else:
            parts.append(line[GUTTER:])
    wanted: list[str] = []
    for value in values:
        value = masked(Row("name", value))
        pieces = value.split("\n")
        if len(pieces) == 1:
            wanted.append(legible(value))
        else:
            size = f", {len(value)} characters" if len(value) > 200 else ""
            wanted += [f"«{len(pieces)} lines{size}»", *(legible(piece, indented=True) for piece in pieces)]
    assert parts == wanted


def test_a_line_breaks_before_a_blank_and_says_that_it_goes_on() -> None:
    assert texts([Row("reason", "one two three four"), Row("id", "x" * 20, below=True)], 30) == [
        "reason        | one two three",
        "              +  four",
        "  id          | xxxxxxxxxxxxxx",
        "              + xxxxxx",
    ]


def test_the_lines_of_a_script_have_numbers_in_the_gutter() -> None:
    script = "set -eu\nif true; then\n    reboot\nfi\n"
    assert texts([Row("run", script, below=True)], 80) == [
        "  run         | «5 lines»",
        "            1 | set -eu",
        "            2 | if true; then",
        "            3 |     reboot",
        "            4 | fi",
        "            5 |",
    ]


@pytest.mark.parametrize("label", ["a label that is too long", "x\ny", "x|", "", " cores", "rооt"])
def test_a_label_that_is_no_word_of_ours_is_a_value(label: str) -> None:
    assert all(line.startswith((" " * 14 + "| ", " " * 12)) for line in texts([Row(label, "4")], 80))


def test_what_is_masked_is_masked_before_it_is_cut() -> None:
    shown = "".join(texts([Row("cipassword", "hunter2hunter2", below=True), Row("what", "token: hunter2hunter2")], 28))
    assert "hunter" not in shown and "***" in shown


def test_lines_of_a_script_are_no_secret_for_what_stands_above_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redact, "_registered", set())  # other tests' secrets
    manifest = "password:\n  secretKeyRef: shop"
    assert masked(Row("run", manifest)) == manifest
    assert "hunter2" not in masked(Row("run", "set -eu\nexport PASSWORD=hunter2hunter2\n"))
    key = "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\n-----END PRIVATE KEY-----"
    assert "MII" not in masked(Row("input", key))


WIDTHS = (80, 200)


@pytest.mark.parametrize("every_step", [False, True], ids=["targets", "every step"])
@pytest.mark.parametrize("width", WIDTHS)
def test_hostile_values_change_nothing_of_what_the_gutter_says(width: int, every_step: bool) -> None:
    """The same plan of 200 hostile values and of 200 honest ones: the same labels in the same order."""
    found = []
    for values in (hostile_values.values(), [f"honest-{number}" for number in range(200)]):
        plan = hostile_values.plan(values)
        told = written(plan, hostile_values.ENGINES)
        lines = [
            line.text
            for line in plan_lines(plan, told, hostile_values.decision(iter(values)), width, every_step=every_step)
        ]
        assert lines[0] == f"{plan.id}: apply"
        assert max(map(cells, lines)) <= width
        found.append(structure(lines[1:]))
    assert found[0] == found[1]
    assert len(found[0]) > 150


def test_hostile_values_change_nothing_of_what_the_question_says() -> None:
    values = hostile_values.values()
    plan = hostile_values.plan(values)
    question = plan_question(plan, written(plan, hostile_values.ENGINES), hostile_values.DECISION)
    head, *lines = question.text.split("\n")
    assert head == f"Apply {plan.id}? A failed apply is undone."
    assert "lines, at most 120 are shown" in question.too_long
    assert {label for label in structure(lines) if not label.startswith(" ")} == {
        "deployment", "place", "environment", "create", "root", "remove", "written to", "worst effect", "cost",
        "takes about", "asked by", "expires", "policy", "digest", "not undone", "warning",
    }  # fmt: skip


def test_a_megabyte_is_laid_out_whole() -> None:
    """What a hand-written plan may hold of one value: all of it is there, and its length is said first."""
    lines = texts([Row("what", "x" * 1_000_000), Row("id", "a\n" * 100_000)], 80)
    assert lines[0] == "what          | «1000000 characters»"
    assert sum(line.count("x") for line in lines) == 1_000_000
    assert lines[-1] == "       100001 |"
