"""Standard input: one message does not take all memory."""

from __future__ import annotations

import io
import os

import pytest
from structlog.testing import capture_logs

from atlas_mcp import stdio


def read(sent: bytes) -> list[str]:
    """The lines that the server sees of what was sent."""
    theirs, ours = os.pipe()
    os.write(ours, sent)
    os.close(ours)
    with io.TextIOWrapper(io.BufferedReader(stdio._Lines(theirs)), encoding="utf-8") as lines:
        found = list(lines)
    os.close(theirs)
    return found


def test_lines_come_as_they_are_sent() -> None:
    assert read(b'{"a": "\xc3\xa9"}\n\n{}\nlast') == ['{"a": "é"}\n', "\n", "{}\n", "last"]


@pytest.mark.parametrize("length", [11, 20_000])
def test_a_line_that_is_too_long_is_cut_and_the_next_one_whole(length: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stdio, "_LONGEST_LINE", 10)
    with capture_logs() as logs:
        assert read(b"x" * length + b"\n" + b"y" * 10 + b"\n" + b"z" * length) == [
            "x" * 10 + "\n",
            "y" * 10 + "\n",
            "z" * 10,
        ]
    assert [entry["event"] for entry in logs] == ["message_cut"]
