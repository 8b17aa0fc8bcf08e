"""Plans and permits of any engine's steps, as the kernel makes them: for tests of what comes after planning."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from atlas_mcp import model
from atlas_mcp.model import Decision, Environment, Outcome, Plan, PlanKind, Step
from atlas_mcp.model.permit import Permit
from atlas_mcp.plans import policy

DEPLOYMENT = "web-1"
NONCE = model.nonce_of(DEPLOYMENT)
OTHER = "db-1"
ANCHOR = model.Anchor(server="5e" * 16, head=model.Head(seq=0, mac="0" * 64))  # a server that has recorded nothing
PLACE = "demo"


def plan(steps: Sequence[Step], at: datetime, **more: Any) -> Plan:
    """A plan of these steps."""
    subject = {
        "id": more.pop("deployment_id", DEPLOYMENT),
        "name": more.pop("deployment_name", "web"),
        "nonce": more.pop("nonce", next((str(one.args["nonce"]) for one in steps if "nonce" in one.args), NONCE)),
        "revision": more.pop("base_revision", 0),
    }
    fields: dict[str, Any] = {
        "kind": PlanKind.APPLY,
        "subject": subject,
        "environment": Environment.DEV,
        "spec": None,
        "principal": "ann",
        "created_at": at,
        "expires_at": at + timedelta(hours=1),
        "steps": tuple(steps),
        **more,
    }
    return Plan.model_validate(fields)


def permit_for(made: Plan, at: datetime) -> Permit:
    """The permit of a plan that needs no approval."""
    decision = Decision(outcome=Outcome.PERMIT, rule="test", reason="")
    return policy.grant(made, decision, None, at, policy.lifetime_s(made, 86_400))
