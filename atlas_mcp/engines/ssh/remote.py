"""Runs on a host: what is sent to its shell, and what its answer means. No I/O."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from atlas_mcp.engines.ssh.words import quoted

_RUN = re.compile(r"[0-9a-f]{16}(?:-undo)?")
_ENDED = re.compile(r"ended (?:held|(\d{1,3}) (-|unsaid|\d{1,3}))")


class Stands(StrEnum):
    """Where a run stands, by its directory on the host."""

    NONE = "none"  # there is no directory
    UNBEGUN = "unbegun"  # nothing was run yet
    VOID = "void"  # nothing was run, and never will be
    ALIVE = "alive"
    HELD = "held"  # a condition says that nothing is to be run
    ENDED = "ended"
    LATE = "late"  # its time was up, and it was killed
    UNDONE = "undone"
    LOST = "lost"  # it was begun, runs no more, and left no exit code


@dataclass(frozen=True)
class Ran:
    """Where a run stands; the exit codes of script and check (None for none), and the end of what was written.

    `unsaid` where the check succeeded, and did not say what it must.
    """

    stands: Stands
    code: int = 0
    checked: int | None = None
    output: str = ""
    unsaid: bool = False


@dataclass(frozen=True)
class Program:
    """What a run runs: texts of bash, what the script reads, and its bounds. An empty text is none.

    Nothing is run where `creates` or `unless` succeeds, `onlyif` fails, or `check` succeeds and says `says`.
    """

    script: str
    root: bool = False
    creates: str = ""
    unless: str = ""
    onlyif: str = ""
    check: str = ""
    says: str = ""
    input: str = ""
    expect: int = 0
    retries: int = 0
    retry_wait_s: int = 0
    deadline_s: int = 86_400

    @property
    def asks(self) -> bool:
        """Whether anything tells that it is done already."""
        return bool(self.creates or self.unless or self.onlyif or self.check)


def new_run() -> str:
    """The name of a new run: nobody can know it before."""
    return secrets.token_hex(8)


def begin(run: str, program: Program) -> str:
    """Begin a run, unless there is one of that name. The undoing of a run knows what that has kept."""
    texts = {
        "runner": _resource("runner.sh"),
        "script": program.script,
        "creates": program.creates,
        "unless": program.unless,
        "onlyif": program.onlyif,
        "check": program.check,
        "says": program.says,
        "input": program.input,
    }
    fill = "\n".join(_file(name, text) for name, text in texts.items() if text or name == "script")
    kept = f"{_path(run.removesuffix('-undo'))}/kept"
    bounds = f"{program.deadline_s} {program.expect} {program.retries} {program.retry_wait_s}"
    begun = f"begin {_path(run)} {_user(program)} {kept} {bounds}"
    return main(begun, before=f"fill() {{\n{fill}\n}}\n")


def look(run: str, most: int) -> str:
    """Where a run stands, with at most so many bytes of its output."""
    return main(f"look {_path(run)} {most}")


def void(run: str) -> str:
    """Where a run stands; one that has not begun never will, also where `begin` arrives late.

    NONE says that there was no directory: it was not begun, or somebody has removed that.
    """
    return main(f"void {_path(run)}")


def stop(run: str) -> str:
    """Kill a run and all that is in its process group."""
    return main(f"stop {_path(run)}")


def settle(run: str) -> str:
    """Note that a run has been taken back; what is large of it goes."""
    return main(f"settle {_path(run)}")


def secret(path: str, most: int) -> str:
    """The first bytes of a file that root may read."""
    return main(f"secret {quoted(path)} {most}")


def clear(run: str) -> str:
    """Delete the directory of a run."""
    return main(f"clear {_path(run)}")


def read(answer: str) -> Ran:
    """What `look` and `void` answer."""
    head, _, output = answer.partition("\n")
    if ended := _ENDED.fullmatch(head):
        code, checked = ended.groups()
        if code is None:
            return Ran(Stands.HELD, output=output)
        unsaid = checked == "unsaid"
        return Ran(Stands.ENDED, int(code), None if checked == "-" else 0 if unsaid else int(checked), output, unsaid)
    plain = {one.value for one in Stands} - {Stands.HELD, Stands.ENDED}
    return Ran(Stands(head) if head in plain else Stands.LOST, output=output)


def _user(program: Program) -> str:
    return "root" if program.root else "user"


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
def _resource(name: str) -> str:
    return (files(__package__) / name).read_text("utf-8")


def main(text: str, more: str = "", before: str = "") -> str:
    """A program for the shell of a host, which does nothing before its last line has come."""
    return f"{_resource('remote.sh')}\n{_resource(more) if more else ''}\n{before}main() {{\n{text}\n}}\nmain\n"
