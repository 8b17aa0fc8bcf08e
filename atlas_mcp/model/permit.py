"""What an engine must be shown before it writes. Only `plans.policy` makes one."""

from __future__ import annotations

from datetime import datetime

from atlas_mcp.errors import AtlasError, Code
from atlas_mcp.model import Decision, Plan, Step

SEAL = object()  # whoever holds it is `plans.policy`


class Permit:
    """What an engine must be shown before it submits a step.

    It covers the steps of one plan, by digest. It expires for going forward, never for undoing what
    was done under it.
    """

    __slots__ = ("_steps", "approval_id", "expires_at", "origin", "plan_digest", "rule")

    def __init__(self, seal: object, plan: Plan, decision: Decision, approval_id: str, expires_at: datetime) -> None:
        if seal is not SEAL:
            raise PermissionError("permits are made by policy.grant alone")
        self.plan_digest = plan.digest
        self.rule = decision.rule
        self.origin = decision.origin
        self.approval_id = approval_id
        self.expires_at = expires_at
        self._steps = {step.id: step.digest for step in plan.steps}
        if len(self._steps) < len(plan.steps):
            raise PermissionError("two steps of the plan bear one id")

    def covers(self, step: Step) -> bool:
        """Whether this very step, unchanged, belongs to the permitted plan."""
        return self._steps.get(step.id) == step.digest

    def valid(self, now: datetime) -> bool:
        """Whether it still allows going forward."""
        return now < self.expires_at


def check_permit(step: Step, permit: Permit) -> None:
    """What every engine does first in `submit` and `undo`.

    Raises:
        AtlasError: `internal`: the permit is not for this step.

    """
    if not isinstance(permit, Permit) or not permit.covers(step):
        raise AtlasError(Code.INTERNAL, f"Unable to submit {step.id}: the permit does not cover it.")
