"""What a plan writes, as whoever approves it is shown it."""

from __future__ import annotations

from collections import Counter

from atlas_mcp.domain.plan_sheet import shown_take
from atlas_mcp.domain.sheet import Row, masked
from atlas_mcp.domain.text import line
from atlas_mcp.engines import Engines
from atlas_mcp.errors import CallerError, Code
from atlas_mcp.model import Plan, Step, SubjectKind, Take, Target

_ALIKE = 3  # so many lines that the same targets get are worth telling apart from the rest


def written(plan: Plan, engines: Engines) -> dict[tuple[Target, ...], tuple[Row, ...]]:
    """What the steps of a plan write, from their arguments, by the targets that it is written to.

    What several targets get alike, each once, is told once, so that a person finds where they differ; so is what all
    steps of a target take alike, such as where its VM is. Of a run, in which the order counts, targets are told
    together where all of it is alike.
    """
    if plan.subject.kind is SubjectKind.RUN:
        return _in_order(plan, engines)
    by_target = _by_target(plan, engines)
    targets = list(by_target)
    getting: dict[Row, tuple[int, ...]] = {}
    for number, rows in enumerate(by_target.values()):
        if len({*rows}) == len(rows):  # else the order tells what holds in the end
            for row in rows:
                getting[row] = (*getting.get(row, ()), number)
    alike = {numbers for numbers, count in Counter(getting.values()).items() if count >= _ALIKE}
    found: dict[tuple[int, ...], list[Row]] = {}
    for number, rows in enumerate(by_target.values()):
        for row in rows:
            together = getting.get(row, ())
            numbers = together if together in alike and number in together else (number,)
            if number == numbers[0]:
                found.setdefault(numbers, []).append(row)
    return {
        tuple(targets[n] for n in numbers): tuple(found[numbers]) for numbers in sorted(found, key=len, reverse=True)
    }


def _by_target(plan: Plan, engines: Engines) -> dict[Target, list[Row]]:
    """What is written to each target; what all of its steps take alike, once."""
    given: dict[tuple[Target, str], set[Take]] = {}
    for step in plan.steps:
        for name, take in step.takes.items():
            given.setdefault((step.target, name), set()).add(take)
    found: dict[Target, list[Row]] = {}
    for step in plan.steps:
        rows = found.setdefault(step.target, [])
        always = {
            Row(name, shown_take(take)) for name, take in step.takes.items() if len(given[step.target, name]) == 1
        }
        rows += [row for row in _told(step, engines) if row not in always or row not in rows]
    return found


def _told(step: Step, engines: Engines) -> list[Row]:
    told = engines[step.engine].told(step) if step.engine in engines else ()
    return [*told, *(Row(argument, shown_take(take)) for argument, take in step.takes.items())]


def _in_order(plan: Plan, engines: Engines) -> dict[tuple[Target, ...], tuple[Row, ...]]:
    """What is written step by step, each headed by its name where a target gets several."""
    by_target: dict[Target, list[tuple[Step, list[Row]]]] = {}
    for step in plan.steps:
        near = {name: take.model_copy(update={"step": _near(take.step, step)}) for name, take in step.takes.items()}
        if rows := _told(step.model_copy(update={"takes": near}), engines):
            by_target.setdefault(step.target, []).append((step, rows))
    alike: dict[tuple[Row, ...], list[Target]] = {}
    for target, steps in by_target.items():
        whole = [row for step, rows in steps for row in (_head(step), *rows)] if len(steps) > 1 else steps[0][1]
        alike.setdefault(tuple(whole), []).append(target)
    return {tuple(targets): rows for rows, targets in alike.items()}


def _head(step: Step) -> Row:
    return Row("step", _near(step.id, step), str(step.effect), effect=step.effect)


def _near(step_id: str, step: Step) -> str:
    """The id of a step as the target of another sees it: without its own name, so that targets can be alike."""
    return step_id.removeprefix(f"{step.target.place}/").removeprefix(f"{step.target.name}/")


def check_shown(plan: Plan, engines: Engines) -> None:
    """See that nobody is asked to approve what is hidden from them, since it looks like a secret.

    Raises:
        CallerError: `plan_denied`.

    """
    for targets, rows in written(plan, engines).items():
        hidden = next((f"{row.label}: {masked(row)}" for row in rows if masked(row) != row.value), None)
        if hidden is not None:
            raise CallerError(
                Code.PLAN_DENIED,
                f"Unable to show {plan.id} to an approver: what is written to {line(str(targets[0]), 100)} looks like a"
                f" secret, and is masked: {line(hidden, 100)}",
                "Take it out of the spec, and plan again.",
            )
