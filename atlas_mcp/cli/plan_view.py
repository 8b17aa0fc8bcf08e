"""A plan as a person reads it at a terminal before they sign it, and as scripts do."""

from __future__ import annotations

from collections import Counter

from atlas_mcp.cli.screen import Screen
from atlas_mcp.domain.plan_sheet import plan_lines
from atlas_mcp.engines import Engines
from atlas_mcp.model import Decision, JsonObject, Plan, SubjectKind, Undo
from atlas_mcp.plans.shown import written


def show(
    screen: Screen, plan: Plan, decision: Decision | None = None, *, every_step: bool = False, engines: Engines | None
) -> None:
    """All of a plan; with `engines`, every value that is written as well."""
    told = written(plan, engines or {})
    screen.sheet(plan_lines(plan, told, decision, screen.columns, every_step=every_step))


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
