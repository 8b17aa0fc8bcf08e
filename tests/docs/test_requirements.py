"""`tests/requirements.toml` names every requirement, and only tests that exist."""

import ast
from functools import cache

import pytest

from tests.docs.generate import ROOT, requirement_rows

ROWS = requirement_rows()
COUNTS = {"A": 22, "B": 11, "C": 10, "D": 10, "E": 9, "X": 4}
IDS = [f"{letter}{number}" for letter, most in COUNTS.items() for number in range(1, most + 1)]


def test_every_requirement_has_a_row() -> None:
    assert list(ROWS) == IDS


@pytest.mark.parametrize("key", IDS)
def test_a_row(key: str) -> None:
    row = ROWS[key]
    assert set(row) <= {"says", "state", "tests", "missing"}
    assert row["says"]
    assert row["state"] in {"holds", "partly", "open"}
    tests = row.get("tests", [])
    assert bool(tests) == (row["state"] != "open"), "what holds, even in part, has tests that show it"
    assert bool(row.get("missing")) == (row["state"] != "holds"), "what does not hold says what is missing"
    assert len(set(tests)) == len(tests)
    gone = [test for test in tests if not exists(test)]
    assert not gone


def exists(test: str) -> bool:
    """Whether a file, or a test function in it, is there."""
    file, _, name = test.partition("::")
    return (ROOT / file).is_file() and (not name or name in functions(file))


@cache
def functions(file: str) -> frozenset[str]:
    """The test functions of a file."""
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    found = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return frozenset(node.name for node in found if node.name.startswith("test_"))


def test_a_test_that_is_not_there_is_found_out() -> None:
    assert exists("tests/docs/test_requirements.py::test_a_row")
    assert not exists("tests/docs/test_requirements.py::test_of_nothing")
    assert not exists("tests/docs/nowhere.py")
