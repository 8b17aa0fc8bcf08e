"""What a plan says of its commands, held against what follows from them and from the settings. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import ValidationError

from atlas_mcp.domain.sheet import Row
from atlas_mcp.engines import SETTINGS_CHANGED
from atlas_mcp.engines.ssh import ENGINE
from atlas_mcp.engines.ssh.spec import HOST_SAME, LONGEST_S, Host, Run, same, step
from atlas_mcp.errors import Problem
from atlas_mcp.model import Plan, Predicate, Step

_DERIVED = (
    "action",
    "target",
    "effect",
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


def misstated(plan: Plan, hosts: Mapping[tuple[str, str], Host]) -> tuple[Problem, ...]:
    """Where steps are not what follows from their commands. `hosts` are all that the settings have."""
    conditions = {one.id: one for one in plan.predicates if one.engine == ENGINE}
    problems: list[Problem] = []
    for one in plan.steps:
        if one.engine != ENGINE:
            continue
        host = hosts.get((one.target.place, one.target.id))
        if host is None:
            problems.append(Problem("/steps", f"{one.id}: the settings have no such host.", SETTINGS_CHANGED))
        else:
            problems += [Problem("/steps", f"{one.id}: {cause}.", _REMEDY) for cause in _causes(one, host)]
            problems += _unfounded(one, host, conditions)
    strange = [one.id for one in conditions.values() if one.kind != HOST_SAME]
    return (*problems, *(Problem("/predicates", f"{one[:80]} is no condition of SSH's.", _REMEDY) for one in strange))


def action(one: Step) -> Run:
    """The command of a step, with the input that it has taken.

    Raises:
        ValidationError: it is none.

    """
    return Run.model_validate(one.arguments)


def _causes(one: Step, host: Host) -> Iterator[str]:
    try:
        run = Run.model_validate(one.args)
    except ValidationError:
        yield "its arguments are no command"
        return
    if one.takes.keys() - {"input"}:
        yield "it takes what a command does not"
    derived = step(one.id, host, run, one.deadline_s)
    yield from (f"its {name} is not what follows" for name in _DERIVED if getattr(one, name) != getattr(derived, name))
    if one.deadline_s > LONGEST_S:
        yield f"it may run for longer than {LONGEST_S} s"


def _unfounded(one: Step, host: Host, conditions: Mapping[str, Predicate]) -> Iterator[Problem]:
    """A step that does not rest on its host being where it was planned to be."""
    wanted = same(host)
    condition = conditions.get(wanted.id)
    if condition is None or wanted.id not in one.predicates:
        yield Problem("/steps", f"{one.id}: it does not look where its host is.", _REMEDY)
    elif condition.args != wanted.args:
        yield Problem("/predicates", f"{one.id}: {host.name} is another host now.", SETTINGS_CHANGED)


def told(one: Step) -> tuple[Row, ...]:
    """All that a step runs."""
    run = Run.model_validate(one.args)
    rows = (
        Row("run", run.script),
        Row("check", run.check, "run only where this fails; it must succeed then"),
        Row("to undo", run.undo),
        Row("input", run.input),
        Row("exit code", str(run.expect) if run.expect else ""),
    )
    return tuple(row for row in rows if row.value)
