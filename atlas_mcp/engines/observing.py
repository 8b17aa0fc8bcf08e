"""An engine that only observes: it answers facts, and has neither predicates nor steps."""

from __future__ import annotations

from typing import NoReturn

from atlas_mcp.domain.sheet import Row
from atlas_mcp.engines import Look, Submitted, Undone
from atlas_mcp.errors import CallerError, Code, Problem
from atlas_mcp.model import Attempt, Finding, JsonObject, Plan, Predicate, Step
from atlas_mcp.model.permit import Permit


class Observing:
    """All of `engines.Engine` but `name` and `fact`: every plan with a step of it is refused."""

    name: str

    async def failing(self, predicate: Predicate, done: frozenset[str]) -> Problem | None:
        """No condition of it is known."""
        return Problem("", f"{self.name} knows no condition {predicate.kind[:60]!r}.", "Make a new plan.")

    def misstated(self, plan: Plan) -> tuple[Problem, ...]:
        """Every step of it is."""
        remedy = "Make a new plan."
        return tuple(
            Problem(f"/steps/{at}", f"{self.name} has no action {step.action[:60]!r}: it only observes.", remedy)
            for at, step in enumerate(plan.steps)
            if step.engine == self.name
        )

    def told(self, step: Step) -> tuple[Row, ...]:
        """Nothing is written."""
        return ()

    async def before(self, step: Step) -> JsonObject:
        """Refuse."""
        self._refuse(step)

    async def submit(self, step: Step, intent: JsonObject, permit: Permit) -> str:
        """Refuse."""
        self._refuse(step)

    async def look(self, step: Step, attempt: Attempt, permit: Permit) -> Look:
        """Refuse."""
        self._refuse(step)

    async def reconcile(self, step: Step, attempt: Attempt) -> Finding:
        """Refuse."""
        self._refuse(step)

    async def undo(self, step: Step, attempt: Attempt, permit: Permit, submitted: Submitted) -> Undone:
        """Refuse."""
        self._refuse(step)

    def _refuse(self, step: Step) -> NoReturn:
        raise CallerError(
            Code.PLAN_DENIED,
            f"Unable to {step.action[:60]!r} {step.target.name[:60]!r}: {self.name} only observes.",
            "Make the change there by hand.",
        )
