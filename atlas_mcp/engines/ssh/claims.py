"""What a plan says of its actions, held against what follows from them, the command policy and the settings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pydantic import ValidationError

from atlas_mcp.domain.sheet import Row
from atlas_mcp.engines import NEVER_RUN, SETTINGS_CHANGED
from atlas_mcp.engines.ssh import ENGINE, judging
from atlas_mcp.engines.ssh.forms.words import quoted
from atlas_mcp.engines.ssh.inventory import Inventories
from atlas_mcp.engines.ssh.spec import ACTIONS, HOST_SAME, LONGEST_S, TAKEN, Action, Host, Run, same, step
from atlas_mcp.errors import Problem
from atlas_mcp.model import Plan, Predicate, ResultType, Step

_DERIVED = (
    "action",
    "target",
    "undo",
    "summary",
    "limits",
    "critical",
    "makes",
    "drops",
    "notes",
    "target_gone",
)
_REMEDY = "Make the plan with ATLAS; do not write it."
_TAKEN = re.compile(rf"{TAKEN}[A-Za-z0-9_]{{1,58}}")


def misstated(plan: Plan, inventories: Inventories) -> tuple[Problem, ...]:
    """Where steps are not what follows from their actions, and which are never run."""
    hosts = inventories.hosts()
    conditions = {one.id: one for one in plan.predicates if one.engine == ENGINE}
    problems: list[Problem] = []
    for one in plan.steps:
        if one.engine != ENGINE:
            continue
        host = hosts.get((one.target.place, one.target.id))
        if host is None:
            problems.append(Problem("/steps", f"{one.id}: the settings have no such host.", SETTINGS_CHANGED))
            continue
        problems += _untrue(one, host, inventories.host(host.place, host.name).forbidden)
        problems += _unfounded(one, host, conditions)
    strange = [one.id for one in conditions.values() if one.kind != HOST_SAME]
    return (*problems, *(Problem("/predicates", f"{one[:80]} is no condition of SSH's.", _REMEDY) for one in strange))


def action(one: Step) -> Action:
    """The action of a step, with the input that it has taken; the variables that it takes are apart.

    Raises:
        ValidationError: it is none.

    """
    return ACTIONS[one.action].model_validate(
        {name: value for name, value in one.arguments.items() if name not in one.takes or name == "input"}
    )


def taken(one: Step) -> dict[str, str]:
    """The variables whose values a step has taken from earlier ones."""
    return {name: str(value) for name, value in one.arguments.items() if name in one.takes and name != "input"}


def takes(one: Step) -> Mapping[str, ResultType]:
    """What a step takes that it may take: its input, and variables that are told apart by their names."""
    if one.action != "run":
        return {}
    variables = {name: take.type for name, take in one.takes.items() if _TAKEN.fullmatch(name)}
    secret = ResultType.SECRET
    return {"input": ResultType.TEXT, **{name: kind for name, kind in variables.items() if kind is not secret}}


def judged(one: Step, forbidden: tuple[str, ...]) -> judging.Judged:
    """What the command policy and the host's settings say of a step.

    Raises:
        ValidationError: it has no action.

    """
    return judging.judged(_planned(one), forbidden, takes_input="input" in one.takes)


def _planned(one: Step) -> Action:
    return ACTIONS[one.action].model_validate(one.args)


def _untrue(one: Step, host: Host, forbidden: tuple[str, ...]) -> Iterator[Problem]:
    try:
        planned = _planned(one)
    except (ValidationError, KeyError):
        yield Problem("/steps", f"{one.id}: its arguments are no action.", _REMEDY)
        return
    for name in one.takes.keys() & (planned.environment if isinstance(planned, Run) else {}).keys():
        yield Problem("/steps", f"{one.id}: it has {name} already.", _REMEDY)
    derived = step(one.id, host, planned, one.effect, one.deadline_s, takes=one.takes)
    for name in _DERIVED:
        if getattr(one, name) != getattr(derived, name):
            yield Problem("/steps", f"{one.id}: its {name} is not what follows.", _REMEDY)
    if one.deadline_s > LONGEST_S:
        yield Problem("/steps", f"{one.id}: it may run for longer than {LONGEST_S} s.", _REMEDY)
    yield from _harmful(one, judged(one, forbidden))


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
    elif condition.args != wanted.args:
        yield Problem("/predicates", f"{one.id}: {host.name} is another host now.", SETTINGS_CHANGED)


def told(one: Step) -> tuple[Row, ...]:
    """All that a step runs, or has be so."""
    planned = _planned(one)
    rows = _of_run(planned) if isinstance(planned, Run) else _of_form(planned)
    return tuple(row for row in rows if row.value)


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


def _of_form(form: Action) -> tuple[Row, ...]:
    values = form.model_dump(mode="json")
    return tuple(Row(name.replace("_", " "), _shown(value)) for name, value in values.items())


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
