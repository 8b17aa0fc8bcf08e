"""A preparing plan: one step that reads and finds out what exactly is to be done, and the draft that it completes.

Pure. The draft stands in the step's arguments, so that what is frozen in the end is what was asked for, whoever runs
the job and however often it is interrupted.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import cast

from atlas_mcp.domain.stored import valid
from atlas_mcp.engines import Engines, Preparer
from atlas_mcp.model import Frozen, JsonObject, Plan, PlanKind, Step
from atlas_mcp.toolset import Draft


class Asked(Frozen):
    """What is to be frozen once the step is done."""

    kind: PlanKind
    draft: Draft


def preparing(kind: PlanKind, draft: Draft, step: Step, tree: str) -> Draft:
    """The draft of a plan whose only step finds out, from a rendered `tree` if there is one, what `draft` lacks."""
    asked = Asked(kind=kind, draft=draft.model_copy(update={"prepare": None}))
    args: JsonObject = {**step.args, **({"tree": tree} if tree else {}), "asked": asked.model_dump(mode="json")}
    return Draft(
        environment=draft.environment,
        environment_name=draft.environment_name,
        steps=(step.model_copy(update={"args": args}),),
        estimate_s=20,
        run=draft.run,
    )


def completed(prepare: Plan, result: JsonObject, engines: Engines, now: datetime, lifetime: timedelta) -> Plan:
    """The plan that was asked for, with what the step has found; without steps where nothing is to do."""
    step = prepare.steps[0]
    asked = valid(Asked, step.args["asked"], f"what {prepare.id} is to be completed to")
    engine = cast("Preparer", engines[step.engine])
    completion = engine.complete(step, result, asked.draft.steps)
    values = asked.draft.planned()
    values |= {"steps": completion.steps, "ownership": completion.ownership}
    values["warnings"] = (*asked.draft.warnings, *completion.warnings)
    if not completion.steps:
        values["predicates"] = ()
    return Plan(
        kind=asked.kind,
        created_at=now,
        expires_at=now + lifetime,
        **{name: getattr(prepare, name) for name in _KEPT},
        **{**values, "environment": prepare.environment},
    )


_KEPT = ("subject", "spec", "principal")
