"""Reading the passphrase from the terminal device: here a pty stands in for /dev/tty."""

from __future__ import annotations

import os
import termios
from collections.abc import Iterator

import pytest

from atlas_mcp.cli import terminal
from atlas_mcp.errors import CallerError, Code

_open = os.open


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """The other end of the terminal: what is written there was typed."""
    ours, device = os.openpty()
    name = os.ttyname(device)

    def opened(path: str, flags: int, *rest: int) -> int:
        assert path == "/dev/tty"
        return _open(name, flags, *rest)

    monkeypatch.setattr(os, "open", opened)
    monkeypatch.setattr(termios, "TCSAFLUSH", termios.TCSANOW)  # what a test types ahead is kept
    yield ours
    os.close(ours)
    os.close(device)


@pytest.mark.parametrize(
    ("typed", "read"),
    [(b"correct horse\n", "correct horse"), (b"\n", ""), ("grüße\n".encode(), "grüße"), (b"\xff\n", "\udcff")],
)
def test_what_is_typed(person: int, typed: bytes, read: str) -> None:
    os.write(person, typed)
    assert terminal.passphrase("Say: ") == read
    shown = b""
    while b"Say: " not in shown:
        shown += os.read(person, 1000)


def test_it_is_not_shown_and_the_terminal_is_as_before(person: int, monkeypatch: pytest.MonkeyPatch) -> None:
    states: list[int] = []
    line = terminal._line

    def look(tty: int) -> str:
        states.append(termios.tcgetattr(tty)[3] & termios.ECHO)
        return line(tty)

    monkeypatch.setattr(terminal, "_line", look)
    os.write(person, b"x\n")
    before = termios.tcgetattr(person)
    terminal.passphrase("Say: ")
    assert states == [0]
    assert termios.tcgetattr(person) == before


def test_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> int:
        raise OSError(6, "No such device or address")

    monkeypatch.setattr(os, "open", refused)
    with pytest.raises(CallerError) as caught:
        terminal.passphrase("Say: ")
    assert caught.value.code is Code.TERMINAL_REQUIRED


def test_a_device_that_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "open", lambda *_: _open(os.devnull, os.O_RDWR))
    with pytest.raises(CallerError) as caught:
        terminal.passphrase("Say: ")
    assert caught.value.code is Code.TERMINAL_REQUIRED
