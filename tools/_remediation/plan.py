"""From a remediation to its plan: a fresh look at the target, then the steps of its action."""

from __future__ import annotations

from atlas_mcp.domain.remediation.action import Action, Argument, risk_of
from atlas_mcp.domain.remediation.incident import Remediation
from atlas_mcp.domain.remediation.judged import Looked
from atlas_mcp.domain.text import line
from atlas_mcp.errors import AtlasError, CallerError, Code
from atlas_mcp.model import Effect
from atlas_mcp.toolset import Capacity, Context, Draft, Fault, StoredSpec

from .catalogue import beside, known
from .looking import Seen, seen, unmet


async def plan_remediation(ctx: Context, spec: StoredSpec) -> Draft:
    """What an action does about an incident, once; it rests on what it is for being there.

    Raises:
        CallerError: `plan_stale`: the incident is over, or the action has changed; `plan_unfeasible`: what is there is
            not what the action is for; and what looking says.

    """
    body = Remediation.model_validate(spec.body)
    about, action = await ctx.incident(body.spec.incident), known(ctx, body.spec.action)
    arguments = action.arguments(body.spec.arguments)
    if problems := beside(about, action, arguments):
        raise CallerError(Code.PLAN_STALE, f"Unable to plan: {problems[0].message}", problems[0].remedy)
    if action.digest != body.spec.digest:
        cause = f"Unable to plan: action {action.name} is another one than when this was collected."
        raise CallerError(Code.PLAN_STALE, cause, "Collect it again.")
    found = await seen(ctx, action, arguments, body.metadata.environment)
    if cause := unmet(action, found.facts, found.told):
        raise CallerError(Code.PLAN_UNFEASIBLE, f"Unable to plan: {cause}.", "Look again at what is wrong there.")
    looked = _looked(about.id, action, arguments, found)
    told = f"incident {about.id}: action {action.name}, risk {looked.risk}; {found.told}"
    return found.draft.model_copy(update={"warnings": (told, *found.draft.warnings), "looked": looked})


async def checked(ctx: Context, spec: StoredSpec) -> Capacity:
    """Whether it can be planned now."""
    place = str(Remediation.model_validate(spec.body).spec.arguments.get("place", ""))
    try:
        draft = await plan_remediation(ctx, spec)
    except CallerError as error:
        fault = Fault(at="/spec", message=error.message, remedy=error.remedy)
        return Capacity(place=place, fits=False, problems=[fault])
    return Capacity(place=place, fits=True, checks=[*draft.warnings])


async def looked(
    ctx: Context, incident_id: str, action: Action, arguments: dict[str, Argument], environment: str
) -> Looked:
    """What is there, for a suggestion: a target that cannot be looked at shows nothing, and is told."""
    try:
        found = await seen(ctx, action, arguments, environment)
    except AtlasError as error:
        return Looked(incident_id=incident_id, action=action, arguments=arguments, told=line(error.message))
    return _looked(incident_id, action, arguments, found)


def _looked(incident_id: str, action: Action, arguments: dict[str, Argument], found: Seen) -> Looked:
    changing = {one.target.key for one in found.draft.steps if one.effect is not Effect.READ}
    return Looked(
        incident_id=incident_id,
        action=action,
        arguments=arguments,
        targets=tuple(sorted(changing)),
        fault_shown=action.fault is not None and found.facts.get(action.fault, False),
        risk=risk_of(action, (one.effect for one in found.draft.steps), shrinks=found.shrinks),
        told=unmet(action, found.facts, found.told) or found.told,
    )
