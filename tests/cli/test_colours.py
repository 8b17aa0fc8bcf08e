"""What a terminal of 80 columns shows: words are whole, effects and outcomes have colours, and nothing acts on it."""

from __future__ import annotations

import os
import re
import sys

import pexpect
import pytest

from atlas_mcp.model import Effect, JobState

COLUMNS = 80
SHOW = """
from atlas_mcp.cli.screen import Screen
from atlas_mcp.model import Effect, JobState
screen = Screen()
LINE = "a warning of many words that goes on for longer than eighty columns are wide, and names shop-web-01 at its end"
screen.items("Warnings:", [LINE])
screen.note(LINE)
screen.table(("target", "steps", "effect", "what"),
             [("vm 2000 (web-01) on demo", "clone, configure, grow, start", Effect.REMOVE, LINE)])
screen.table(("target", "digest", "effect", "what"), [("vm 2000", "d" * 64, Effect.CREATE, LINE)])
screen.say("ended", screen.text(JobState.SUCCEEDED).style)
screen.say("\\x1b[2J")
"""


def shown(environment: dict[str, str] | None = None) -> str:
    """What the terminal gets."""
    child = pexpect.spawn(
        sys.executable,
        ["-c", SHOW],
        dimensions=(24, COLUMNS),
        encoding="utf-8",
        timeout=120,
        env={"PATH": os.environ["PATH"], "TERM": "xterm-256color", **(environment or {})},
    )
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0, child.before
    return str(child.before)


@pytest.fixture(scope="module")
def coloured() -> str:
    return shown()


def lines(text: str) -> list[str]:
    return [line.rstrip() for line in re.sub(r"\x1b\[[0-9;]*m", "", text).splitlines()]


def test_no_line_is_longer_than_the_terminal_and_no_word_is_broken(coloured: str) -> None:
    found = lines(coloured)
    assert max(map(len, found)) <= COLUMNS
    words = {word for line in found for word in line.split()}
    whole = {"eighty", "columns", "shop-web-01", "configure,", "longer", "d" * 64}
    assert whole <= words
    known = {word for line in SHOW.splitlines() for word in re.split(r'[\s"\[\](),]+', line)} | {"remove", "create"}
    assert (
        not {word.strip(",:") for word in words if word.strip(",:").isalpha()}
        - {w.strip(",:") for w in known}
        - {"d" * 64}
    )


def test_items_hang_below_their_dash(coloured: str) -> None:
    found = lines(coloured)
    first = found.index("Warnings:") + 1
    assert found[first].startswith("  - a warning")
    assert found[first + 1].startswith("    ")


def test_effect_and_outcome_have_colours(coloured: str) -> None:
    assert re.search(r"\x1b\[1;31m *remove", coloured)
    assert re.search(r"\x1b\[32m *create", coloured)
    assert "\x1b[1;32mended" in coloured


def test_no_colour_where_it_is_not_wanted(coloured: str) -> None:
    plain = shown({"NO_COLOR": "1"})
    assert not re.search(r"\x1b\[(\d+;)*3\d", plain)
    assert lines(plain) == lines(coloured)


def test_what_comes_from_outside_does_not_act_on_the_terminal(coloured: str) -> None:
    assert "\x1b[2J" not in coloured
    assert "\\x1b[2J" in coloured


def test_every_effect_and_every_end_of_a_job_has_its_style() -> None:
    from atlas_mcp.cli.screen import style_of

    assert all(style_of(effect) for effect in Effect)
    assert all(style_of(state) for state in JobState if state.final)
    assert style_of("remove") == ""
