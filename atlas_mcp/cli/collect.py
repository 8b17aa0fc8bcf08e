"""Collecting a spec at a terminal: the questions of the `collect_spec` tool, one after the other, errors at once.

Asks through the tool itself, so that the questions, the options read from the live cluster, the checks and the
record of who answered what are the same as for an LLM client.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import anyio.to_thread
import click
import yaml

from atlas_mcp.cli import planfile
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.cli.screen import plain
from atlas_mcp.dispatch import Dispatch
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.toolset import Field, Question

_TOOL = "collect_spec"
_DEFAULTS = {"environment": "dev", "vms": "1", "cores": "2", "memory": "2GiB", "disks": "20GiB"}
_MOST_ROUNDS = 1000


@framed
@click.option("-o", "--out", type=click.Path(path_type=Path), help="Write the spec there. [standard output]")
@click.option("--answers", type=click.Path(path_type=Path), help="YAML: JSON pointer -> answer, for no questions.")
@click.option("--from", "start", type=click.Path(path_type=Path), help="A spec, perhaps partial, to begin with.")
@click.option("--profile", help="For VMs that name none; `atlas-mcp schema profile` and resources/profiles say more.")
@click.option("--spec-id", help="Revise a spec that is kept.")
def collect(
    frame: Frame, out: Path | None, answers: Path | None, start: Path | None, profile: str | None, spec_id: str | None
) -> None:
    """Ask for what a fleet needs, and write its spec.

    The questions offer what the live cluster has; Enter takes the default in brackets.
    """
    given = {_pointer(key): value for key, value in planfile.read_document(answers).items()} if answers else {}
    spec = dict(planfile.read_document(start)) if start else {}
    interview = _Interview(frame, given, sys.stdin.isatty())
    found = frame.run(lambda: interview.hold(spec, profile, spec_id))
    text = yaml.safe_dump(dict(found.spec), sort_keys=False)
    if out is not None:
        planfile.write(out, text.encode())
        frame.screen.note(f"Written to {out}. Next: atlas-mcp plan {out}")
    elif not frame.screen.as_json:
        click.echo(text, nl=False)
        frame.screen.note("Save it as FILE. Next: atlas-mcp plan FILE")
    frame.screen.answer(
        {"spec_id": found.spec_id, "revision": found.revision, "spec": found.spec, "file": str(out or "")}
    )


class _Interview:
    """Questions and answers until the spec is complete."""

    def __init__(self, frame: Frame, given: Mapping[str, object], may_ask: bool) -> None:
        self._frame = frame
        self._given = dict(given)
        self._may_ask = may_ask
        self._dispatch = Dispatch(frame.app)
        self._tool = self._dispatch.find(_TOOL)

    async def hold(self, spec: dict[str, Any], profile: str | None, spec_id: str | None) -> Any:  # noqa: ANN401 - the tool's own
        """Ask until nothing is open. Returns the tool's last answer."""
        arguments: dict[str, Any] = {"spec": spec, "profile": profile, "spec_id": spec_id}
        for _ in range(_MOST_ROUNDS):
            question = await self._dispatch.question(self._tool, arguments, self._frame.call())
            found = await (self._call(arguments, None) if question is None else self._round(arguments, question))
            if found is None:
                continue
            if found.problems and question is None:
                raise _wrong(found)
            if found.complete:
                return found
            arguments = {"spec": None, "profile": None, "spec_id": found.spec_id}
        raise CallerError(Code.SPEC_INCOMPLETE, "Unable to collect the spec: the questions do not end.", "")

    async def _round(self, arguments: dict[str, Any], question: Question) -> Any:  # noqa: ANN401
        """One question; None where the answer was not accepted and is asked for again."""
        field = next((one for one in question.fields if _pointer(one.name) in self._given), question.fields[0])
        answer, typed = await self._answer(field, question)
        try:
            found = await self._call(arguments, {field.name: answer})
            if found.problems:
                raise _wrong(found)
        except CallerError as error:
            if not typed:
                raise
            self._frame.screen.error(error)
            return None
        return found

    async def _answer(self, field: Field, question: Question) -> tuple[Any, bool]:
        """The answer to one field, and whether a person typed it just now."""
        pointer = _pointer(field.name)
        if pointer in self._given:
            return self._given.pop(pointer), False
        if not self._may_ask:
            missing = tuple(Problem(_pointer(one.name), one.title, _choices(one)) for one in question.fields)
            raise CallerError(
                Code.SPEC_INCOMPLETE,
                f"Unable to complete the spec: {len(missing)} answers are missing, and there is no terminal to ask at.",
                "Add them to the file of --answers:",
                missing,
            )
        return await anyio.to_thread.run_sync(_typed, field), True

    async def _call(self, arguments: dict[str, Any], answers: Mapping[str, Any] | None) -> Any:  # noqa: ANN401
        call = self._frame.call(answers=answers)
        return await self._dispatch.call(self._tool, arguments, arguments, call)


def _typed(field: Field) -> str:
    """Ask a person. Options are numbered; a number or the words choose one."""
    click.echo(plain(field.title), err=True)
    for number, choice in enumerate(field.choices, 1):
        click.echo(f"  {number}) {plain(choice)}", err=True)
    default = _default(field)
    asked = "  answer" if default is None else f"  answer [{plain(default)}]"
    while True:
        said = str(click.prompt(asked, default=default, err=True, show_default=False)).strip()
        if not field.choices or said in field.choices:
            return said
        if said.isdecimal() and 1 <= int(said) <= len(field.choices):
            return field.choices[int(said) - 1]
        click.echo(f"  That is none of them; type a number from 1 to {len(field.choices)}.", err=True)


def _default(field: Field) -> str | None:
    usual = _DEFAULTS.get(_pointer(field.name).rpartition("/")[2])
    if not field.choices:
        return usual
    return usual if usual in field.choices else field.choices[0]


def _choices(field: Field) -> str:
    return f"Possible: {', '.join(field.choices)}." if field.choices else ""


def _pointer(key: object) -> str:
    """The JSON pointer that a form's field, or a key of an answers file, stands for."""
    text = str(key)
    return text if text.startswith("/") else f"/{text.replace('__', '/')}"


def _wrong(found: Any) -> CallerError:  # noqa: ANN401
    problems = tuple(Problem(fault.at, fault.message, fault.remedy) for fault in found.problems)
    return CallerError(Code.SPEC_INVALID, "Unable to take that into the spec.", "", problems)
