"""An engine that only tests have: one label for each socket of a board."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from atlas_mcp.engines import Done, Look, Submitted, Undone
from atlas_mcp.engines.terraform.engine import TerraformEngine
from atlas_mcp.errors import Code, Problem, TargetError
from atlas_mcp.model import Attempt, Effect, Finding, JsonObject, Plan, Predicate, Reconciled, Step, Target, Undo
from atlas_mcp.model.permit import Permit, check_permit
from tests import steps
from tests.bench import Bench
from tests.unit.terraform.frozen_plans import SETTINGS


class LabelEngine:
    """Implements `engines.Engine` on a board with one label for each socket: an engine that only this test has."""

    name = "labels"

    def __init__(self) -> None:
        self.board: dict[str, str] = {}
        self.broken = False

    async def fact(self, request: Any) -> Any:
        raise TargetError(Code.TARGET_FAILED, "Unable to ask the board.", "")

    async def failing(self, predicate: Predicate, done: frozenset[str]) -> Problem | None:
        return None

    def misstated(self, plan: Plan) -> tuple[Problem, ...]:
        own = [step for step in plan.steps if step.engine == self.name]
        return tuple(Problem("/steps", f"{step.id}: no label", "") for step in own if set(step.args) != {"label"})

    def told(self, step: Step) -> tuple[str, ...]:
        return (f"label: {step.args['label']}",)

    async def before(self, step: Step) -> JsonObject:
        return {"was": self.board.get(step.target.id)}

    async def submit(self, step: Step, intent: JsonObject, permit: Permit) -> str:
        check_permit(step, permit)
        if self.broken:
            raise TargetError(Code.TARGET_FAILED, "Unable to label the socket: the board is full.", "Mend it.")
        self.board[step.target.id] = str(step.args["label"])
        return ""

    async def look(self, step: Step, attempt: Attempt, permit: Permit) -> Look:
        return Done()

    async def reconcile(self, step: Step, attempt: Attempt) -> Finding:
        done = self.board.get(step.target.id) == step.args["label"]
        return Finding(state=Reconciled.DONE if done else Reconciled.NOT_DONE, reason="as the board says")

    async def undo(self, step: Step, attempt: Attempt, permit: Permit, submitted: Submitted) -> Undone:
        check_permit(step, permit)
        was = attempt.intent["was"]
        self.board.pop(step.target.id, None)
        if was is not None:
            self.board[step.target.id] = str(was)
        return Undone(summary="label put back")


def label(target: Target, *needs: str, **more: Any) -> Step:
    values: dict[str, Any] = {
        "id": f"label/{target.kind}-{target.id}",
        "engine": LabelEngine.name,
        "action": "label",
        "target": target,
        "summary": f"label {target.name}",
        "effect": Effect.CHANGE,
        "undo": Undo.RESTORE,
        "args": {"label": "web"},
        "needs": needs,
        **more,
    }
    return Step.model_validate(values)


SOCKET = Target(engine="labels", place=steps.CLUSTER, kind="socket", id="7", name="socket-7")


def allow(bench: Bench, engine: LabelEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put an engine beside that of the guests and Terraform's, and have policy ask a person for what it changes."""
    terraform = TerraformEngine(SETTINGS)
    engines = {**bench.app.engines, engine.name: engine, terraform.name: terraform}
    monkeypatch.setattr(bench.app, "engines", engines)
    policy = bench.app.policy
    rule = policy.rules[-1].model_copy(update={"id": "labels", "engines": (engine.name,)})
    policies = {bench.app.settings.policy: policy.model_copy(update={"rules": (*policy.rules, rule)})}
    bench.app.catalogue = replace(bench.app.catalogue, policies=policies)
