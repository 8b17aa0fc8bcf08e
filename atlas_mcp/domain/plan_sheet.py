"""What an approver is shown of a plan, at a terminal and in the client alike: from its frozen steps.

Owns what stands on the sheet and in which order. What is written, engines tell from the steps' arguments: what
somebody signs must not rest on what the plan says of itself. Who is asked, and whether an answer counts, is decided
elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from atlas_mcp.domain.legible import as_part
from atlas_mcp.domain.sheet import Line, Row, laid_out
from atlas_mcp.model import (
    Decision,
    Effect,
    Plan,
    Step,
    Take,
    Target,
    Undo,
    named_environment,
    shown_costs,
)

Written = Mapping[tuple[Target, ...], tuple[Row, ...]]  # what is written, by the targets that get it

_MILD = (Effect.READ, Effect.CREATE)
_QUESTION_WIDTH = 76  # columns: what a client is taken to show without breaking lines by itself
_TOO_LONG = "the plan is too long for a question in the client"
_QUESTION_LINES, _QUESTION_CHARACTERS = 120, 8000  # the most that a question in a client shows


def plan_lines(
    plan: Plan, written: Written, decision: Decision | None, width: int, *, every_step: bool = False
) -> list[Line]:
    """All of a plan, in lines of a sheet: what it is about, what it does, what it writes, and what that means."""
    parts = (
        _about(plan),
        _steps(plan) if every_step else _targets(plan),
        _written(written),
        _meaning(plan, decision),
        [Row("not undone", step.summary, effect=step.effect) for step in plan.steps if step.undo is Undo.NEVER],
        warning_rows(plan),
    )
    lines = [Line(f"{plan.id}: {plan.kind}", title=True)]
    for rows in parts:
        found = laid_out(rows, width)
        lines += [Line(""), *found] if found else []
    return lines


@dataclass(frozen=True)
class PlanQuestion:
    """The question in a client, with all of a plan; `too_long` is why it is not asked, "" where it may be."""

    text: str
    too_long: str


def plan_question(plan: Plan, written: Written, decision: Decision) -> PlanQuestion:
    """What a person is asked in a client, who sees nothing but this before they answer."""
    lines = [line.text for line in plan_lines(plan, written, decision, _QUESTION_WIDTH)]
    text = "\n".join([f"Apply {plan.id}? A failed apply is undone.", *lines[1:]])
    if len(lines) > _QUESTION_LINES:
        return PlanQuestion(text, f"{_TOO_LONG}: {len(lines)} lines, at most {_QUESTION_LINES} are shown")
    if len(text) > _QUESTION_CHARACTERS:
        return PlanQuestion(text, f"{_TOO_LONG}: {len(text)} characters, at most {_QUESTION_CHARACTERS} are shown")
    return PlanQuestion(text, "")


def warning_rows(plan: Plan) -> list[Row]:
    """What a person should know of a plan."""
    return [Row("warning", warning, effect=Effect.CHANGE) for warning in plan.warnings]


def shown_target(target: Target) -> str:
    """A target in words, each of its names as one that cannot pass for several."""
    kind, id_, name, place = map(as_part, (target.kind, target.id, target.name, target.place))
    return f"{kind} {id_} ({name}) on {place}"


def shown_take(take: Take) -> str:
    """Where an argument comes from, in words, each of its names as one."""
    named = {name: _part(getattr(take, name)) for name in ("step", "member", "result")}
    return str(take.model_copy(update={**named, "within": tuple(map(as_part, take.within))}))


def _about(plan: Plan) -> Iterator[Row]:
    yield Row(plan.subject.kind, plan.subject.name)
    yield Row("id", plan.subject.id, below=True)
    for place in plan.places:
        yield Row("place", place)
    yield Row("environment", named_environment(_part(plan.environment_name), plan.environment))


def _targets(plan: Plan) -> Iterator[Row]:
    by_target: dict[Target, list[Step]] = {}
    for step in plan.steps:
        by_target.setdefault(step.target, []).append(step)
    for target, steps in by_target.items():
        worst = max((step.effect for step in steps), key=lambda effect: effect.rank)
        telling = [step for step in steps if step.effect is worst] if worst not in _MILD else steps[:1]
        actions = Counter(step.action for step in steps).items()
        yield Row(worst, shown_target(target), effect=worst)
        yield Row("steps", ", ".join(f"{as_part(one)}{f' x{n}' if n > 1 else ''}" for one, n in actions), below=True)
        yield from (Row("what", step.summary, below=True) for step in telling)


def _steps(plan: Plan) -> Iterator[Row]:
    for step in plan.steps:
        yield Row(step.effect, shown_target(step.target), effect=step.effect)
        yield Row("step", step.id, below=True)
        yield Row("action", step.action, below=True)
        yield Row("undone", step.undo, below=True)
        yield Row("what", step.summary, below=True)


def _written(written: Written) -> Iterator[Row]:
    for targets, rows in written.items():
        yield from (Row("written to", shown_target(target)) for target in targets)
        yield from (replace(row, below=True) for row in rows)


def _meaning(plan: Plan, decision: Decision | None) -> Iterator[Row]:
    costs = [cost.model_copy(update={"what": _part(cost.what), "unit": _part(cost.unit)}) for cost in plan.costs]
    yield Row("worst effect", plan.effect, effect=plan.effect)
    yield Row("cost", shown_costs(tuple(costs)))
    yield Row("takes about", f"{plan.estimate_s} s")
    yield Row("asked by", plan.principal)
    yield Row("at", f"{plan.created_at:%Y-%m-%d %H:%M:%S} UTC", below=True)
    if plan.ends_at is not None:
        yield Row("ends itself", f"{plan.ends_at:%Y-%m-%d %H:%M:%S} UTC")
    yield Row("expires", f"{plan.expires_at:%Y-%m-%d %H:%M:%S} UTC")
    if decision is not None:
        yield Row("policy", decision.outcome)
        yield Row("rule", decision.rule, below=True)
        yield Row("reason", decision.reason, below=True)
    yield Row("digest", plan.digest)


def _part(text: str) -> str:
    """A value that may be left out."""
    return text and as_part(text)
