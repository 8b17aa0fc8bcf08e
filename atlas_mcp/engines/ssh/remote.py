"""Runs on a host: what is sent to its shell, and what its answer means. No I/O."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

_RUN = re.compile(r"[0-9a-f]{16}(?:-undo)?")
_ENDED = re.compile(r"ended (?:held|(\d{1,3}) (-|\d{1,3}))")


class Stands(StrEnum):
    """Where a run stands, by its directory on the host."""

    NONE = "none"  # there is no directory
    UNBEGUN = "unbegun"  # nothing was run yet
    VOID = "void"  # nothing was run, and never will be
    ALIVE = "alive"
    HELD = "held"  # its check succeeded, so that nothing was run
    ENDED = "ended"
    UNDONE = "undone"
    LOST = "lost"  # it was begun, runs no more, and left no exit code


@dataclass(frozen=True)
class Ran:
    """Where a run stands; the exit codes of script and check (None for none), and the end of what was written."""

    stands: Stands
    code: int = 0
    checked: int | None = None
    output: str = ""


def new_run() -> str:
    """The name of a new run: nobody can know it before."""
    return secrets.token_hex(8)


def begin(run: str, script: str, check: str, given: str) -> str:
    """Begin a run, unless there is one of that name."""
    fill = "\n".join(_file(name, text) for name, text in (("script", script), ("check", check), ("input", given)))
    return _program(f"fill() {{\n{fill}\n}}\nmain() {{\nbegin {_path(run)}\n}}\nmain\n")


def look(run: str, most: int) -> str:
    """Where a run stands, with at most so many bytes of its output."""
    return _program(f"main() {{\nlook {_path(run)} {most}\n}}\nmain\n")


def void(run: str) -> str:
    """Where a run stands; one that has not begun never will, also where `begin` arrives late.

    NONE says that there was no directory: it was not begun, or somebody has removed that.
    """
    return _program(f"main() {{\nvoid {_path(run)}\n}}\nmain\n")


def stop(run: str) -> str:
    """Kill a run and all that is in its process group."""
    return _program(f"main() {{\nstop {_path(run)}\n}}\nmain\n")


def settle(run: str) -> str:
    """Note that a run has been taken back; what is large of it goes."""
    return _program(f"main() {{\nsettle {_path(run)}\n}}\nmain\n")


def clear(run: str) -> str:
    """Delete the directory of a run."""
    return _program(f"main() {{\nclear {_path(run)}\n}}\nmain\n")


def read(answer: str) -> Ran:
    """What `look` and `void` answer."""
    head, _, output = answer.partition("\n")
    if ended := _ENDED.fullmatch(head):
        code, checked = ended.groups()
        if code is None:
            return Ran(Stands.HELD, output=output)
        return Ran(Stands.ENDED, int(code), None if checked == "-" else int(checked), output)
    plain = {one.value for one in Stands} - {Stands.HELD, Stands.ENDED}
    return Ran(Stands(head) if head in plain else Stands.LOST, output=output)


def _path(run: str) -> str:
    if not _RUN.fullmatch(run):
        raise ValueError(f"{run!r} is no name of a run")
    return f'"$root/{run}"'


def _file(name: str, text: str) -> str:
    """A here-document whose end nobody can have written: the text is no part of any command line."""
    end = f"END-{secrets.token_hex(16)}"
    content = f"{text}\n{end}" if text else end
    return f"cat >\"$1/{name}\" <<'{end}'\n{content}"


@cache
def _library() -> str:
    return (files(__package__) / "remote.sh").read_text("utf-8")


def _program(main: str) -> str:
    return f"{_library()}\n{main}"
