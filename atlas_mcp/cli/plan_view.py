"""A plan as a person reads it before they sign it: from its frozen steps, not from what somebody says of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from atlas_mcp.cli.screen import Screen
from atlas_mcp.engines import Engines, written
from atlas_mcp.model import Decision, Effect, JsonObject, Plan, Step, SubjectKind, Undo, shown_costs

_MILD = (Effect.READ, Effect.CREATE)
_MOST = 400


def show(
    screen: Screen, plan: Plan, decision: Decision | None = None, *, every_step: bool = False, engines: Engines | None
) -> None:
    """Targets with their steps grouped, the worst effect, what cannot be undone, cost, who asked, expiry, digest.

    With `engines`, every value that is written, from the steps' arguments: what somebody signs must not rest on
    what the plan says of itself.
    """
    where = _line(", ".join(plan.places))
    screen.say(f"{plan.id}: {plan.kind} {_line(plan.subject.name)} on {where} ({plan.shown_environment})", "bold")
    if every_step:
        screen.table(("step", "action", "target", "effect", "undone", "what"), _steps(plan))
    else:
        screen.table(("target", "steps", "effect", "what"), _targets(plan))
    for targets, lines in written(plan, engines or {}).items():
        each = "each of " * (len(targets) > 1)
        screen.items(f"Written to {each}{', '.join(map(_line, targets))}:", lines)
    screen.say("")
    screen.table(("", ""), _facts(plan, decision))
    final = [_line(step.summary) for step in plan.steps if step.undo is Undo.NEVER]
    screen.items("Cannot be undone:", final, "bold red")
    screen.items("Warnings:", map(_line, plan.warnings), "yellow")


def _line(text: str) -> str:
    """Free text of a plan: without runs of blanks that could pass for a line of ours, and not endless."""
    return " ".join(text.split())[:_MOST]


def summary(plan: Plan, decision: Decision | None = None) -> JsonObject:
    """The same for scripts."""
    found: JsonObject = {
        "plan_id": plan.id,
        "digest": plan.digest,
        "kind": plan.kind,
        "deployment_id": plan.subject.id if plan.subject.kind is SubjectKind.DEPLOYMENT else "",
        "places": [*plan.places],
        "environment": plan.environment,
        "nothing_to_do": not plan.steps,
        "steps": dict(Counter(step.action for step in plan.steps)),
        "targets": [str(target) for target in dict.fromkeys(step.target for step in plan.steps)],
        "effect": plan.effect,
        "irreversible": [step.summary for step in plan.steps if step.undo is Undo.NEVER],
        "costs": [cost.model_dump(mode="json") for cost in plan.costs],
        "estimate_s": plan.estimate_s,
        "asked_by": plan.principal,
        "expires_at": plan.expires_at.isoformat(timespec="seconds"),
        "warnings": list(plan.warnings),
    }
    if decision is not None:
        found["decision"] = decision.model_dump(mode="json", exclude={"client_may_answer"})
    return found


def _targets(plan: Plan) -> Iterator[tuple[object, ...]]:
    by_target: dict[str, list[Step]] = {}
    for step in plan.steps:
        by_target.setdefault(_line(str(step.target)), []).append(step)
    for target, steps in by_target.items():
        worst = max((step.effect for step in steps), key=lambda effect: effect.rank)
        telling = [step for step in steps if step.effect is worst] if worst not in _MILD else steps[:1]
        actions = ", ".join(f"{action}{f' x{n}' if n > 1 else ''}" for action, n in _counted(steps))
        yield target, actions, worst, "; ".join(_line(step.summary) for step in telling)


def _counted(steps: list[Step]) -> list[tuple[str, int]]:
    return list(Counter(step.action for step in steps).items())


def _steps(plan: Plan) -> Iterator[tuple[object, ...]]:
    for step in plan.steps:
        yield _line(step.id), step.action, _line(str(step.target)), step.effect, step.undo, _line(step.summary)


def _facts(plan: Plan, decision: Decision | None) -> Iterator[tuple[object, ...]]:
    yield "worst effect", plan.effect
    yield "cost", _line(shown_costs(plan.costs))
    yield "takes about", f"{plan.estimate_s} s"
    yield "asked by", f"{_line(plan.principal)}, {plan.created_at:%Y-%m-%d %H:%M:%S} UTC"
    if plan.ends_at is not None:
        yield "ends by itself", f"{plan.ends_at:%Y-%m-%d %H:%M:%S} UTC"
    yield "expires", f"{plan.expires_at:%Y-%m-%d %H:%M:%S} UTC"
    if decision is not None:
        yield "policy", f"{decision.outcome} (rule {decision.rule}): {_line(decision.reason)}"
    yield "digest", plan.digest
