"""Collecting a spec at a terminal: the questions of the `collect_spec` tool, one after the other, errors at once.

Asks through the tool itself, so that the questions, the options read from the live cluster, the checks and the
record of who answered what are the same as for an LLM client.
"""

from __future__ import annotations

import shlex
import sys
from collections.abc import Mapping
from functools import partial
from itertools import takewhile
from pathlib import Path
from typing import Any

import click
import yaml

from atlas_mcp.calls.dispatch import Dispatch
from atlas_mcp.cli import planfile, public_keys
from atlas_mcp.cli.entry import Reach
from atlas_mcp.cli.exits import Exit
from atlas_mcp.cli.frame import Frame, framed
from atlas_mcp.cli.ids import whole
from atlas_mcp.cli.plans import A_SPEC
from atlas_mcp.cli.screen import plain
from atlas_mcp.domain.text import NONE, counted, shown
from atlas_mcp.errors import AtlasError, CallerError, Code, Problem
from atlas_mcp.toolset import Field, Question, StoredSpec

_TOOL = "collect_spec"
_MOST_ROUNDS = 1000
_ANSWERS = "A mapping is expected, such as /metadata/name: web"
_NAME = "/metadata/name"


@framed(Reach.READ)
@click.option("-o", "--out", type=click.Path(path_type=Path), help="Write the spec there. [standard output]")
@click.option("--answers", type=click.Path(path_type=Path), help="YAML: JSON pointer -> answer, for no questions.")
@click.option("--from", "start", type=click.Path(path_type=Path), help="A spec, perhaps partial, to begin with.")
@click.option("--kind", help="The kind of spec, where there are several.")
@click.option("--profile", help="For VMs that name none; `atlas-mcp schema profile` and resources/profiles say more.")
@click.option("--spec-id", help="Revise a spec that is kept.")
def collect(
    frame: Frame,
    out: Path | None,
    answers: Path | None,
    start: Path | None,
    kind: str | None,
    profile: str | None,
    spec_id: str | None,
) -> Exit | None:
    """Ask for what a spec needs, and write it.

    The questions offer what the live cluster has; Enter takes the default in brackets. What was answered before an
    interrupt (Ctrl-C) is kept; how to go on with it is said.
    """
    found = planfile.read_document(answers, _ANSWERS) if answers else {}
    given = {_pointer(key): value for key, value in found.items()}
    spec = dict(planfile.read_document(start, A_SPEC)) if start else {}
    spec_id = whole(frame, "spec", spec_id) if spec_id else None
    if kind is not None:
        spec = {"kind": kind, **spec}
    interview = _Interview(frame, given, sys.stdin.isatty())
    try:
        made = interview.hold(spec, profile, spec_id)
    except (KeyboardInterrupt, click.Abort):
        if frame.screen.interactive:
            click.echo(err=True)  # the cursor stands behind ^C
        frame.screen.note(_interrupted(interview, out))
        return Exit.INTERRUPTED
    for pointer in interview.unasked:
        frame.screen.note(f"Not asked for, so left out: {pointer} of --answers")
    text = yaml.safe_dump(dict(made.spec), sort_keys=False)
    if out is not None:
        planfile.write(out, text.encode())
        frame.screen.note(f"Written to {out}. Next: atlas-mcp plan {out}")
    elif not frame.screen.as_json:
        click.echo(text, nl=False)
        frame.screen.note("Save it as FILE. Next: atlas-mcp plan FILE")
    frame.screen.answer({"spec_id": made.spec_id, "revision": made.revision, "spec": made.spec, "file": str(out or "")})
    return None


class _Interview:
    """Questions and answers until the spec is complete.

    Each look and each call is an event loop of its own, and a person is asked between them, in the main thread: there
    an interrupt ends the reading, which it would not in a thread or below a loop.
    """

    def __init__(self, frame: Frame, given: Mapping[str, object], may_ask: bool) -> None:
        self._frame = frame
        self._given = dict(given)
        self._may_ask = may_ask
        self._dispatch = Dispatch(frame.app)
        self._tool = self._dispatch.find(_TOOL)
        self._left: set[str] = set()  # what a person has left open
        self._typed: dict[str, str] = {}  # what was typed beside a wrong answer, to be offered again
        self.spec_id: str | None = None  # of the spec that the answers go into, once it is there
        self.kept = False  # something that was answered is in it
        self._anew = False  # the next call replaces what is kept under the name
        self.under_way = False  # an answer is being taken: whether it is kept shows once that is done

    @property
    def unasked(self) -> tuple[str, ...]:
        """The answers of the file that no question asked for."""
        return tuple(self._given)

    def hold(self, spec: dict[str, Any], profile: str | None, spec_id: str | None) -> Any:  # noqa: ANN401 - the tool's own
        """Ask until nothing is open. Returns the tool's last answer."""
        arguments: dict[str, Any] = {"spec": spec, "profile": profile, "spec_id": spec_id}
        for _ in range(_MOST_ROUNDS):
            self.spec_id = arguments["spec_id"]
            look = partial(self._dispatch.question, self._tool, arguments, self._frame.call(whole=self._anew))
            question = self._frame.run(look)
            found = self._call(arguments, None) if question is None else self._round(arguments, question)
            if found is None:
                continue
            if found.problems:
                arguments = self._go_on(arguments, found)
                continue
            self.spec_id, self.kept = found.spec_id or None, True
            if found.complete:
                return found
            arguments = {"spec": None, "profile": None, "spec_id": found.spec_id}
        raise CallerError(Code.SPEC_INCOMPLETE, "Unable to collect the spec: the questions do not end.", "")

    def _round(self, arguments: dict[str, Any], question: Question) -> Any:  # noqa: ANN401
        """The next question, with what may be said beside it; None where it is asked for again.

        What comes back with problems is about the name alone, which a spec that is kept bears.
        """
        answers, typed = self._answers(
            [field for field in question.fields if self._left.isdisjoint((field.name, *field.left_with))]
        )
        if not answers:
            return None
        try:
            found = self._call(arguments, answers)
            if found.problems:
                if not self._kept(found):
                    raise _wrong(found)
                self._given |= {_pointer(name): one for name, one in answers.items() if _pointer(name) != _NAME}
            if not found.problems:
                _check_answered(answers, found)
        except CallerError as error:
            if not typed:
                raise
            self._frame.screen.error(error)
            wrong = {problem.pointer for problem in error.problems}
            self._typed = {name: said for name, said in typed.items() if not _within(wrong, _pointer(name))}
            return None
        self._typed = {}
        return found

    def _answers(self, fields: list[Field]) -> tuple[dict[str, Any], dict[str, str]]:
        """Answers by field, and what a person typed: all that the file has, else those of the next question."""
        given = [field for field in fields if _pointer(field.name) in self._given]
        if given:
            return {field.name: _chosen(field, self._given.pop(_pointer(field.name))) for field in given}, {}
        if not self._may_ask:
            needed = [one for one in fields if not one.otherwise]
            missing = tuple(Problem(_pointer(one.name), one.title, _choices(one)) for one in needed)
            raise CallerError(
                Code.SPEC_INCOMPLETE,
                f"Unable to complete the spec: {counted(len(missing), 'answer')} missing, and there is no terminal.",
                "Add them to the file of --answers:",
                missing,
            )
        first, *rest = fields
        answers: dict[str, Any] = {}
        typed: dict[str, str] = {}
        for field in (first, *takewhile(lambda one: one.otherwise, rest)):
            said, value = _typed(field, self._typed.get(field.name))
            typed[field.name] = said
            if value is None:
                self._left.add(field.name)
            else:
                answers[field.name] = value
        return answers, typed

    def _kept(self, found: Any) -> StoredSpec | None:  # noqa: ANN401
        """The kept spec that bears the name, where that is all that is wrong, and where it was left incomplete."""
        if [fault.at for fault in found.problems] != [_NAME]:
            return None
        name = found.spec.get("metadata", {}).get("name")
        find = partial(self._frame.kernel().spec_named, str(found.spec.get("kind")), str(name))
        bearer = self._frame.run(find) if name else None
        if bearer is None:
            return None
        as_it_is = self._call({"spec": None, "profile": None, "spec_id": bearer.id}, None)
        return None if as_it_is.complete else bearer

    def _go_on(self, arguments: dict[str, Any], found: Any) -> dict[str, Any]:  # noqa: ANN401
        """Arguments with which the kept spec of that name goes on; a person is asked, answers in a file replace it."""
        bearer = self._kept(found)
        if bearer is None:
            raise _wrong(found)
        name = {"metadata": {"name": bearer.name}}
        sent = {**name, **(arguments["spec"] or {})}
        if not self._may_ask:
            self._frame.screen.note(f"Spec {bearer.id}, left incomplete under that name, is begun anew.")
            self._anew = True
        elif not _wants(bearer.id):
            self._frame.screen.note("Choose another name then.")
            return arguments
        return {**arguments, "spec": sent, "spec_id": bearer.id}

    def _call(self, arguments: dict[str, Any], answers: Mapping[str, Any] | None) -> Any:  # noqa: ANN401
        call = self._frame.call(answers=answers, whole=self._anew)
        self._anew, self.under_way = False, True
        try:
            found = self._frame.run(partial(self._dispatch.call, self._tool, arguments, arguments, call))
        except AtlasError:
            self.under_way = False  # it was refused
            raise
        self.under_way = False
        return found


def _interrupted(interview: _Interview, out: Path | None) -> str:
    """What an interrupt leaves, and how to go on."""
    if interview.spec_id is None and interview.under_way:
        return "Interrupted; the first answer may be kept. Given the same name again, collect says so and goes on."
    if interview.spec_id is None:
        return "Interrupted; nothing was kept."
    words = ["atlas-mcp", "collect", "--spec-id", interview.spec_id, *(["-o", str(out)] if out else [])]
    what = "what was answered is kept" if interview.kept else "the spec is as it was"
    last = ", perhaps but for the last answer" if interview.under_way else ""
    return f"Interrupted; {what}{last}. To go on: {shlex.join(words)}"


def _typed(field: Field, before: str | None) -> tuple[str, Any]:
    """What a person types, and the answer it is; None where the question is left open."""
    if field.keys:
        said = public_keys.ask(field.title, before)
        return said, public_keys.meant(said)
    click.echo(plain(field.title), err=True)
    for number, choice in enumerate(field.choices, 1):
        click.echo(f"  {number}) {plain(choice)}", err=True)
    default = before or _default(field)
    asked = "  answer" if default is None else f"  answer [{plain(default)}]"
    while True:
        said = str(click.prompt(asked, default=default, err=True, show_default=False)).strip()
        if field.otherwise and said.lower() in (NONE, field.otherwise):
            return said, None
        chosen = _chosen(field, said)
        if not field.choices or chosen in field.choices:
            return said, chosen
        if said.isdecimal() and 1 <= int(said) <= len(field.choices):
            return said, field.choices[int(said) - 1]
        click.echo(f"  That is none of them; type a number from 1 to {len(field.choices)}.", err=True)


def _chosen(field: Field, said: object) -> object:
    """The choice that an answer means: its label, or the name or the number in it, where one choice alone has that."""
    if said in field.choices:
        return said
    if field.keys:
        return [public_keys.read(str(one)) for one in said] if isinstance(said, list) else public_keys.read(str(said))
    meant = [choice for choice in field.choices if str(said) in (choice.partition(" (")[0], _number_in(choice))]
    return meant[0] if len(meant) == 1 else said


def _number_in(choice: str) -> str:
    """9000 of `debian-12-cloud (9000)`."""
    return choice.rpartition(" (")[2].removesuffix(")") if choice.endswith(")") else choice


def _wants(spec_id: str) -> bool:
    """Whether a person goes on with a spec that is kept."""
    click.echo(f"Spec {plain(spec_id)} of that name is kept here, and was left incomplete.", err=True)
    return click.confirm("  go on with it", default=True, err=True)


def _check_answered(answers: Mapping[str, Any], found: Any) -> None:  # noqa: ANN401
    """See that what was answered is not asked again: then it says nothing that the question could take.

    Raises:
        CallerError: `spec_invalid`.

    """
    open_ = {asked.at: asked for asked in found.questions}
    again = [(open_[_pointer(name)], value) for name, value in answers.items() if _pointer(name) in open_]
    problems = tuple(Problem(asked.at, f"{shown(value)} is no answer.", asked.ask) for asked, value in again)
    if problems:
        raise CallerError(Code.SPEC_INVALID, "Unable to take that into the spec.", "", problems)


def _within(places: set[str], pointer: str) -> bool:
    return any(place == pointer or place.startswith(f"{pointer}/") for place in places)


def _default(field: Field) -> str | None:
    if field.otherwise:
        return field.otherwise
    if not field.choices:
        return field.usual or None
    return field.usual if field.usual in field.choices else field.choices[0]


def _choices(field: Field) -> str:
    return f"Possible: {', '.join(field.choices)}." if field.choices else ""


def _pointer(key: object) -> str:
    """The JSON pointer that a form's field, or a key of an answers file, stands for."""
    text = str(key)
    return text if text.startswith("/") else f"/{text.replace('__', '/')}"


def _wrong(found: Any) -> CallerError:  # noqa: ANN401
    problems = tuple(
        Problem(fault.at, fault.message, fault.remedy.replace("Give spec_id ", "Give --spec-id "))
        for fault in found.problems
    )
    return CallerError(Code.SPEC_INVALID, "Unable to take that into the spec.", "", problems)
