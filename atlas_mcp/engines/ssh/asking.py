"""What is asked of a host without a plan: a command that only reads, and what is done already. No I/O with hosts."""

from __future__ import annotations

import re
import secrets
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from atlas_mcp.engines.ssh import forms, judging, remote
from atlas_mcp.engines.ssh.remote import Program
from atlas_mcp.engines.ssh.spec import Action, Run, Secret
from atlas_mcp.engines.ssh.words import quoted
from atlas_mcp.errors import Code, TargetError
from atlas_mcp.model import Effect, JsonObject

MOST = 2**20  # bytes of output and of errors that are read, each
MOST_SURVEYED = 2**19  # bytes of the output of one of several
_EACH_S = 6  # for one of several
SPARE_S = 2  # what a host is given less than the whole takes, so that it is the host that ends it
_ASKED = re.compile(r"asked (\d{1,3}) (\d{1,12}) (\d{1,12})")
_SURVEYED = re.compile(r"asked (\d{1,3}|late) (\d{1,12})")
_KILLED = 137
_CONDITION_S = 20
_DONE = {
    "creates": "what it creates is there",
    "unless": "its unless succeeds",
    "onlyif": "its onlyif fails",
    "check": "its check succeeds",
}


@dataclass(frozen=True)
class Answer:
    """What a command wrote, as far as it was read, how much it was in all, and its exit code."""

    code: int
    output: str
    errors: str
    output_bytes: int
    errors_bytes: int
    late: bool


@dataclass(frozen=True)
class Question:
    """A program for the shell of a host, and the mark in its answer, which is new."""

    text: str
    mark: str = ""


def command(run: Run, deadline_s: int) -> Question:
    """Ask what a command writes."""
    mark = secrets.token_hex(16)
    user = "root" if run.root else "user"
    words = (user, str(deadline_s), str(MOST), mark, quoted(run.input), quoted(judging.whole(run)))
    return Question(remote.main(f"ask {' '.join(words)}", "asking.sh"), mark)


def answered(question: Question, text: str, took_s: float, deadline_s: int) -> Answer:
    """What a host answers.

    Raises:
        TargetError: it is no answer.

    """
    head, _, rest = text.partition("\n")
    told = _ASKED.fullmatch(head)
    output, mark, errors = rest.rpartition(f"\n{question.mark}\n")
    if told is None or not mark:
        raise TargetError(Code.TARGET_FAILED, "Unable to read what the host answers: it is cut.", "Look at the host.")
    code, output_bytes, errors_bytes = map(int, told.groups())
    late = code == _KILLED and took_s >= deadline_s
    return Answer(code, output, errors, output_bytes, errors_bytes, late)


def survey(questions: Mapping[str, Run], forbidden: tuple[str, ...], deadline_s: int) -> tuple[Question, JsonObject]:
    """Ask several commands what they write, one after the other; those that may not be asked, with why, by name."""
    mark, asked, refused = secrets.token_hex(16), list[str](), JsonObject()
    for name, run in questions.items():
        said = judging.judged(run, forbidden).judgement
        if said.decision == "forbid" or said.effect is not Effect.READ:
            refused[name] = {"refused": f"{said.part} ({said.rule}): {said.reason}"}
        else:
            asked.append(f"survey {_EACH_S} {MOST_SURVEYED} {mark} {quoted(judging.whole(run))}")
    lines = [f"rights user && place {mark} || return 1", f"until=$(($(date +%s) + {deadline_s}))", *asked]
    return Question(remote.main("\n".join(lines), "asking.sh") if asked else "", mark), refused


def surveyed(question: Question, text: str, names: Collection[str]) -> JsonObject:
    """What a host answers to several commands, by their names.

    Raises:
        TargetError: it is no answer.

    """
    pieces, told = text.split(f"\n{question.mark}\n"), JsonObject()
    pairs = zip(names, pieces[::2], pieces[1::2], strict=False)
    for name, said, errors in pairs:
        head, _, output = said.partition("\n")
        words = _SURVEYED.fullmatch(head)
        code = -1 if words is None or words[1] in ("late", str(_KILLED)) else int(words[1])
        told[name] = {"code": code, "output": output, "errors": errors, "bytes": int(words[2]) if words else 0}
    if len(told) != len(names):
        raise TargetError(Code.TARGET_FAILED, "Unable to read what the host answers: it is cut.", "Look at the host.")
    return told


def state(actions: Mapping[str, Action], forbidden: tuple[str, ...], deadline_s: int) -> tuple[str, JsonObject]:
    """A program that asks what is done already, and what is known of actions without it, by their ids."""
    lines, known = [f"place {secrets.token_hex(8)}"], JsonObject()
    for number, (id_, action) in enumerate(actions.items()):
        program, why = _conditions(action, forbidden)
        known[id_] = {"done": False, "why": why}
        if not program.asks:
            continue
        user = "root" if program.root else "user"
        texts = (program.creates, program.unless, program.onlyif, program.check, program.says)
        seconds = min(_CONDITION_S, deadline_s)
        lines.append(f"state {number} {user} {seconds} {' '.join(map(quoted, texts))}")
    return remote.main("\n".join(lines), "asking.sh") if len(lines) > 1 else "", known


def stated(answer: str, actions: Mapping[str, Action], known: JsonObject) -> JsonObject:
    """What is known of actions, with what a host answers."""
    ids, told = [*actions], dict(known)
    for line in answer.splitlines():
        words = line.split(" ")
        if len(words) == 3 and words[1] == "done" and words[0].isdigit() and int(words[0]) < len(ids):
            told[ids[int(words[0])]] = {"done": True, "why": _DONE.get(words[2], "")}
    return told


def _conditions(action: Action, forbidden: tuple[str, ...]) -> tuple[Program, str]:
    """What tells whether an action is done already, as far as it may be asked; and why it is taken not to be."""
    said = judging.judged(action, forbidden).judgement
    if said.decision == "forbid":
        return Program(script=""), f"it is forbidden: {said.reason}"
    if isinstance(action, Secret):
        return Program(script=""), "it is read again each time"
    if not isinstance(action, Run):
        program = forms.program(action, root=getattr(action, "root", False))
        return program, "" if program.check else "it is done again each time"
    whole = judging.program(action, {})
    unasked = [*_unasked(action, forbidden)]
    program = Program(
        script="",
        root=action.root,
        creates=whole.creates,
        unless="" if "unless" in unasked else whole.unless,
        onlyif="" if "onlyif" in unasked else whole.onlyif,
        check="" if "check" in unasked else whole.check,
        says=whole.says,
    )
    if unasked:
        return program, f"its {' and '.join(unasked)} may do more than read, and is asked when it runs"
    return program, "" if program.asks else "it has no condition"


def _unasked(run: Run, forbidden: tuple[str, ...]) -> Iterator[str]:
    """The conditions that are not asked without a plan: they may change something, or send something off the host."""
    for name in ("unless", "onlyif", "check"):
        text = getattr(run, name)
        alone = Run(script=text, environment=run.environment) if text else None
        if alone and not judging.only_reads(alone, forbidden):
            yield name
