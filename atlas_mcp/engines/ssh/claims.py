"""What a plan says of its actions, held against what follows from them, the command policy and the settings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from pydantic import ValidationError

from atlas_mcp import secrets
from atlas_mcp.domain.sheet import Row
from atlas_mcp.domain.text import line
from atlas_mcp.engines import NEVER_RUN, SETTINGS_CHANGED
from atlas_mcp.engines.ssh import ENGINE, forms, judging
from atlas_mcp.engines.ssh.inventory import Inventories
from atlas_mcp.engines.ssh.remote import Fix, Program
from atlas_mcp.engines.ssh.spec import (
    ACTIONS,
    ADDRESS,
    ASK,
    CONTENT,
    HEALTH,
    HOST_SAME,
    KEY,
    LONGEST_S,
    REPAIRS,
    STATE,
    SURVEY,
    TAKEN,
    Action,
    Health,
    Host,
    Put,
    Repair,
    Run,
    Secret,
    Snapshot,
    as_run,
    ask,
    health_step,
    may_repeat,
    repairs_of,
    same,
    state,
    step,
    survey,
)
from atlas_mcp.engines.ssh.spec import told as told_in_line
from atlas_mcp.engines.ssh.words import quoted
from atlas_mcp.errors import Problem
from atlas_mcp.model import Plan, PlanKind, Predicate, ResultType, Step, Undo

_DERIVED = (
    "action",
    "target",
    "undo",
    "summary",
    "limits",
    "makes",
    "drops",
    "notes",
    "target_gone",
)
_REMEDY = "Make the plan with ATLAS; do not write it."
_INPUT = "input"
_OWN = (_INPUT, CONTENT, ADDRESS, KEY)  # what a step takes that is no variable
_PRIVATE = re.compile("0?[0-7]00")  # the mode of a file that nobody but its owner reads
_TAKEN = re.compile(rf"{TAKEN}(?!RUN$|INPUT$)[A-Za-z0-9_]{{1,58}}")


def misstated(plan: Plan, inventories: Inventories) -> tuple[Problem, ...]:
    """Where steps are not what follows from their actions, and which are never run."""
    conditions = {one.id: one for one in plan.predicates if one.engine == ENGINE}
    problems: list[Problem] = []
    made = {one.makes.target.key for one in plan.steps if one.makes is not None}
    for one in plan.steps:
        if one.engine != ENGINE:
            continue
        host = inventories.find(one.target)
        if host is None:
            problems.append(Problem("/steps", f"{one.id}: the settings have no such host.", SETTINGS_CHANGED))
            continue
        if one.action in PROBES:
            problems += _no_probe(one, host)
            continue
        if one.action == HEALTH:
            problems += _no_look(one, host)
        else:
            forbidden = inventories.host(host.place, host.name).forbidden
            problems += _untrue(one, host, forbidden, covered=host.lives_on in made)
        problems += _unfounded(one, host, conditions) if plan.kind is not PlanKind.PROBE else ()
        problems += [Problem("/steps", f"{one.id}: {cause}.", _REMEDY) for cause in _unreached(one, host, plan)]
    strange = [one.id for one in conditions.values() if one.kind != HOST_SAME]
    return (*problems, *(Problem("/predicates", f"{one[:80]} is no condition of SSH's.", _REMEDY) for one in strange))


PROBES = (ASK, STATE, SURVEY)


def asked(one: Step) -> Run:
    """The command that a probe asks for.

    Raises:
        ValidationError: it is none.

    """
    return Run.model_validate(one.args)


def stated(one: Step) -> dict[str, Action]:
    """The actions of which a probe asks whether they are done, by id.

    Raises:
        ValidationError, LookupError, TypeError, AttributeError: there are none.

    """
    actions = cast("Any", one.args["actions"])
    return {id_: ACTIONS[named["action"]].model_validate(named["args"]) for id_, named in actions.items()}


def surveyed(one: Step) -> dict[str, Run]:
    """The commands that a probe asks side by side, by name.

    Raises:
        ValidationError, LookupError, TypeError, AttributeError: there are none.

    """
    questions = cast("Any", one.args["questions"])
    return {name: Run.model_validate(run) for name, run in questions.items()}


def _no_probe(one: Step, host: Host) -> Iterator[Problem]:
    try:
        if one.action == ASK:
            derived = ask(host, asked(one), one.deadline_s)
        elif one.action == SURVEY:
            texts = {name: run.script for name, run in surveyed(one).items()}
            derived = survey(host, texts, one.deadline_s)
        else:
            derived = state(host, stated(one), one.deadline_s)
    except (ValidationError, LookupError, TypeError, AttributeError):
        yield Problem("/steps", f"{one.id}: its arguments are no probe's.", _REMEDY)
        return
    if one != derived:
        yield Problem("/steps", f"{one.id}: it is not the probe that it says.", _REMEDY)


def _no_look(one: Step, host: Host) -> Iterator[Problem]:
    """Where a look at the health of a host is not what it says."""
    try:
        derived = health_step(one.id, host, looks(one), one.deadline_s, one.needs, one.takes, critical=one.critical)
    except ValidationError:
        yield Problem("/steps", f"{one.id}: its arguments are no look's.", _REMEDY)
        return
    if one.model_copy(update={"predicates": derived.predicates}) != derived or one.deadline_s > LONGEST_S:
        yield Problem("/steps", f"{one.id}: it is not the look that it says.", _REMEDY)


def looks(one: Step) -> Health:
    """What a step looks at.

    Raises:
        ValidationError: it is none.

    """
    return Health.model_validate(one.args)


def action(one: Step) -> Action:
    """The action of a step, with the input that it has taken; the variables that it takes are apart.

    Raises:
        ValidationError: it is none.

    """
    leaves_out = {REPAIRS, *(name for name in one.takes if name != _INPUT)}
    given = {name: value for name, value in one.arguments.items() if name not in leaves_out}
    return ACTIONS[one.action].model_validate({**given, **_unknown(one)})


def _unknown(one: Step) -> dict[str, str]:
    """What stands for the content that a step takes: it is in no plan."""
    return {CONTENT: ""} if CONTENT in one.takes else {}


def taken(one: Step) -> dict[str, str]:
    """The variables whose values a step has taken from earlier ones."""
    return {name: str(value) for name, value in one.arguments.items() if name in one.takes and name not in _OWN}


def program(one: Step) -> Program:
    """What is run for a step, with what it has taken."""
    runs = action(one)
    if isinstance(runs, Run):
        does = judging.program(runs, taken(one), one.deadline_s)
    elif isinstance(runs, Secret):
        raise ValueError(one.action)  # it is read, and nothing is run
    else:
        if CONTENT in one.takes:
            runs = runs.model_copy(update={CONTENT: secrets.resolve(str(one.arguments[CONTENT]))})
        does = forms.program(runs, root=_root(runs), deadline_s=one.deadline_s)
    return replace(does, fixes=tuple(_fix(repair, runs, taken(one)) for repair in repairs_of(one.args)))


def _fix(repair: Repair, runs: Action, given: Mapping[str, str]) -> Fix:
    """What is run for a repair: what was judged; in the place of a command, behind the values of earlier steps."""
    how = "instead" if repair.instead else "again" if repair.again else "tell"
    text = judging.program(as_run(repair, runs), given if repair.instead else {}).script
    return Fix(repair.strategy, tuple(repair.causes), repair.says, text, how)


def undoing(one: Step) -> Program:
    """What is run to take a step back."""
    runs = action(one)
    if isinstance(runs, Secret):
        raise ValueError(one.action)
    text = judging.undo(runs, taken(one)) if isinstance(runs, Run) else forms.undo(runs)
    return Program(script=text, root=_root(runs), deadline_s=one.deadline_s)


def told_undo(one: Step) -> str:
    """What takes a step back, in one line."""
    runs = action(one)
    return runs.undo if isinstance(runs, Run) else told_in_line(runs)


def expected(one: Step) -> int:
    """The exit code of success."""
    runs = action(one)
    return runs.expect if isinstance(runs, Run) else 0


def _root(runs: Action) -> bool:
    return not isinstance(runs, Snapshot) and runs.root


def takes(one: Step) -> Mapping[str, ResultType]:
    """What a step takes that it may take: its input, variables that are told apart by their names, where its VM is."""
    where = {ADDRESS: ResultType.ADDRESS, KEY: ResultType.TEXT} if one.target.lives_on else {}
    if one.action != "run":
        return {**where, CONTENT: ResultType.SECRET} if one.action == "put" else where
    variables = {name: take.type for name, take in one.takes.items() if _TAKEN.fullmatch(name)}
    secret = ResultType.SECRET
    return {**where, _INPUT: ResultType.TEXT, **{name: kind for name, kind in variables.items() if kind is not secret}}


def judged(one: Step, forbidden: tuple[str, ...]) -> judging.Judged:
    """What the command policy and the host's settings say of a step.

    Raises:
        ValidationError: it has no action.

    """
    if one.action in (STATE, SURVEY, HEALTH):  # of what may do more than read, nothing is asked
        return judging.ASKED
    if one.action == ASK:
        return judging.judged(asked(one), forbidden)
    planned, takes_input = _planned(one), _INPUT in one.takes
    does = judging.judged(planned, forbidden, takes_input=takes_input, takes_content=CONTENT in one.takes)
    repairs = (
        judging.judged(as_run(repair, planned), forbidden, takes_input=takes_input and repair.instead)
        for repair in repairs_of(one.args)
    )
    return judging.strictest((does, *repairs))


def _planned(one: Step) -> Action:
    args = {name: value for name, value in one.args.items() if name != REPAIRS}
    return ACTIONS[one.action].model_validate({**args, **_unknown(one)})


def _untrue(one: Step, host: Host, forbidden: tuple[str, ...], *, covered: bool) -> Iterator[Problem]:
    try:
        planned, repairs = _planned(one), repairs_of(one.args)
    except (ValidationError, KeyError):
        yield Problem("/steps", f"{one.id}: its arguments are no action.", _REMEDY)
        return
    for name in one.takes.keys() & (planned.environment if isinstance(planned, Run) else {}).keys():
        yield Problem("/steps", f"{one.id}: it has {name} already.", _REMEDY)
    kept: dict[str, Any] = {"covered": covered and one.undo is Undo.COVERED, "critical": one.critical}
    if isinstance(planned, Secret):
        kept["notes"] = one.notes
    derived = step(one.id, host, planned, one.effect, one.deadline_s, takes=one.takes, **kept)
    if isinstance(planned, Run) and one.summary == _as_before(planned, host):
        derived = derived.model_copy(update={"summary": one.summary})
    for name in _DERIVED:
        if getattr(one, name) != getattr(derived, name):
            yield Problem("/steps", f"{one.id}: its {name} is not what follows.", _REMEDY)
    if one.deadline_s > LONGEST_S:
        yield Problem("/steps", f"{one.id}: it may run for longer than {LONGEST_S} s.", _REMEDY)
    if CONTENT in one.takes and not (isinstance(planned, Put) and planned.root and _PRIVATE.fullmatch(planned.mode)):
        yield Problem("/steps", f"{one.id}: it takes a secret, and not root alone reads it there.", _REMEDY)
    yield from (Problem("/steps", f"{one.id}: {cause}.", _REMEDY) for cause in _unrepairable(one, planned, repairs))
    yield from _harmful(one, judged(one, forbidden))


def _unrepairable(one: Step, planned: Action, repairs: Sequence[Repair]) -> Iterator[str]:
    if any(repair.instead for repair in repairs) and not isinstance(planned, Run):
        yield "nothing can be run instead of it"
    elif any(repair.again for repair in repairs) and not may_repeat(planned, one.effect):
        yield "nothing says that it may be run again"


def _as_before(run: Run, host: Host) -> str:
    """The summary that plans of earlier versions have."""
    first = run.script.strip().split("\n")[0]
    return f"run as {host.user} on {host.name}: {first[:100]}"


def _harmful(one: Step, said: judging.Judged) -> Iterator[Problem]:
    """What never runs, and what is said to do less than it does."""
    judgement = said.judgement
    if judgement.decision == "forbid":
        cause = f"{one.id}: {judgement.part} is forbidden ({judgement.rule}): {judgement.reason}"
        yield Problem("/steps", cause, NEVER_RUN)
    elif one.effect.rank < judgement.effect.rank:
        cause = f"{one.id}: it is said to {one.effect}, and does more ({judgement.effect}): {judgement.part}."
        yield Problem("/steps", cause, "Make a new plan.")


def _unfounded(one: Step, host: Host, conditions: Mapping[str, Predicate]) -> Iterator[Problem]:
    """A step that does not rest on its host being where it was planned to be."""
    wanted = same(host)
    condition = conditions.get(wanted.id)
    if condition is None or wanted.id not in one.predicates:
        yield Problem("/steps", f"{one.id}: it does not look where its host is.", _REMEDY)
    elif {**condition.args, "noted": ""} != {**wanted.args, "noted": ""} or ("noted" in condition.args) > host.guest:
        yield Problem("/predicates", f"{one.id}: {host.name} is another host now.", SETTINGS_CHANGED)
    elif host.guest and ("noted" in condition.args) == (ADDRESS in one.takes):
        yield Problem("/steps", f"{one.id}: it does not say by what its VM is known.", _REMEDY)


def _unreached(one: Step, host: Host, plan: Plan) -> Iterator[str]:
    """Where a step would be led to another machine than the VM that it acts on."""
    where = {name: take for name, take in one.takes.items() if name in (ADDRESS, KEY)}
    if not where:
        return
    if not host.guest or where.keys() != {ADDRESS, KEY}:
        yield "it takes where its host is, which is no VM of the settings, or half of it"
        return
    given = {
        **{step.id: step.target.key for step in plan.steps},
        **{f"member {member.key}": member.target.key for member in plan.members},
    }
    for name, take in where.items():
        giver = f"member {take.member}" if take.member else take.step
        if given.get(giver) != host.lives_on or take.result != name:
            yield f"its {name} is not that of its VM"
    if where[ADDRESS].within != host.within:
        yield "its address may be outside the networks of the settings"


def told(one: Step) -> tuple[Row, ...]:
    """All that a step runs, or has be so."""
    if one.action == STATE:
        return tuple(
            Row("is it done", f"{id_}: {line(told_in_line(action), 200)}") for id_, action in stated(one).items()
        )
    if one.action == HEALTH:
        return _of_look(looks(one))
    planned = asked(one) if one.action == ASK else _planned(one)
    rows = _of_run(planned) if isinstance(planned, Run) else _of_form(planned, one.takes)
    repairs = [] if one.action == ASK else [_of_repair(repair) for repair in repairs_of(one.args)]
    goes_on = Row("if it fails", "" if one.critical or not rows else "the rest goes on")
    return tuple(row for row in (*rows, *repairs, goes_on) if row.value)


def _of_repair(repair: Repair) -> Row:
    causes = " or ".join(repair.causes)
    what = f"{repair.strategy}, where it fails: {causes}{', by its words' if repair.says else ''}"
    then = "this is run instead" if repair.instead else "tried again after this" if repair.again else "this is told"
    return Row("repair", repair.script or " ".join(map(_word, repair.argv)), f"{what}; {then}")


def _of_look(look: Health) -> tuple[Row, ...]:
    named = {"software": [one.name for one in look.software], "urls": look.urls, "certificates": look.certificates}
    return tuple(Row(name, ", ".join(values)) for name, values in named.items() if values)


def _of_run(run: Run) -> tuple[Row, ...]:
    return (
        Row("as root", "yes" if run.root else ""),
        *(Row("environment", f"{name}={value}") for name, value in run.environment.items()),
        Row("run", run.script or " ".join(map(_word, run.argv))),
        Row("unless there is", run.creates or ""),
        Row("unless", run.unless, "not run where this succeeds"),
        Row("only if", run.onlyif, "not run where this fails"),
        Row("check", run.check, "run only where this fails; it must succeed then"),
        Row("check says", run.says, "what the check must write"),
        Row("to undo", run.undo),
        Row("input", run.input),
        Row("exit code", str(run.expect) if run.expect else ""),
        Row("attempts", f"{run.retries + 1}, {run.retry_wait_s} s apart" if run.retries else ""),
    )


def _word(word: str) -> str:
    return word if re.fullmatch(r"[\w@%+=:,./-]+", word) else quoted(word)


def _of_form(form: Action, takes: Mapping[str, object]) -> tuple[Row, ...]:
    values = {name: value for name, value in form.model_dump(mode="json").items() if name not in takes}
    return tuple(Row(name.replace("_", " "), _shown(value)) for name, value in values.items())


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
