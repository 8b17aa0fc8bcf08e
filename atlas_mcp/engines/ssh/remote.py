"""Runs on a host: what is sent to its shell, and what its answer means. No I/O."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from atlas_mcp.domain.causes import Cause
from atlas_mcp.engines.ssh.words import quoted

_RUN = re.compile(r"[0-9a-f]{16}(?:-undo)?")
_TRIED = re.compile(r"(?: [a-z-]{1,40}:[a-z0-9-]{1,63}:\d{0,3})+$")
_ENDED = re.compile(r"ended (?:held|(\d{1,3}) (-|unsaid|\d{1,3})(?: ([a-z-]{1,40}))?)")
_CAUSES = {cause.value: cause for cause in Cause}
_OURS = "[atlas: "  # how lines of the output begin that the runner writes


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
class Attempt:
    """A repair that the host has tried; `ended` where its own command succeeded."""

    cause: str
    strategy: str
    ended: bool


@dataclass(frozen=True)
class Ran:
    """Where a run stands; the exit codes of script and check (None for none), and the end of what was written.

    `unsaid` where the check succeeded, and did not say what it must; `cause` is why it failed.
    """

    stands: Stands
    code: int = 0
    checked: int | None = None
    output: str = ""
    unsaid: bool = False
    cause: Cause = Cause.UNKNOWN
    attempts: tuple[Attempt, ...] = ()


@dataclass(frozen=True)
class Fix:
    """What is run where a try fails by one of these causes, and says so ("" for whatever it says).

    `how` is "again" where the command is tried again after it, "instead" where it is run in the command's place from
    then on, "tell" where it only tells more.
    """

    strategy: str
    causes: tuple[str, ...]
    says: str
    text: str
    how: str


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
    fixes: tuple[Fix, ...] = ()

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
        "causes": "" if run.endswith("-undo") else _resource("causes.tsv"),
        **_repairs(program.fixes),
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
    tried = _TRIED.search(head)
    attempts = tuple(map(_attempt, tried[0].split())) if tried else ()
    stands = head[: tried.start()] if tried else head
    if ended := _ENDED.fullmatch(stands):
        code, checked, cause = ended.groups()
        if code is None:
            return Ran(Stands.HELD, output=output)
        unsaid = checked == "unsaid"
        proof = None if checked == "-" else 0 if unsaid else int(checked)
        return Ran(Stands.ENDED, int(code), proof, output, unsaid, _CAUSES.get(cause, Cause.UNKNOWN), attempts)
    plain = {one.value for one in Stands} - {Stands.HELD, Stands.ENDED}
    return Ran(Stands(stands) if stands in plain else Stands.LOST, output=output, attempts=attempts)


def written(output: str) -> list[str]:
    """The lines of an output that say anything and are no word of the runner's."""
    return [text for text in output.splitlines() if text.strip() and not text.startswith(_OURS)]


def _attempt(text: str) -> Attempt:
    cause, strategy, code = text.split(":")
    return Attempt(cause, strategy, code == "0")


def _repairs(fixes: tuple[Fix, ...]) -> dict[str, str]:
    """The files of a run that has repairs: the table of them, and the text of each."""
    texts = {str(at): one for at, one in enumerate(fixes, 1)}
    lines = ("\t".join((at, one.strategy, " ".join(one.causes), one.how, one.says or "-")) for at, one in texts.items())
    return {"repairs": "\n".join(lines), **{f"repair{at}": one.text for at, one in texts.items()}}


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
