"""Collecting a remediation: an incident that is open, an action of the catalogue, and arguments of its types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from atlas_mcp.domain.problems import problems_of
from atlas_mcp.domain.remediation.incident import KIND, Remediation, Suggestion
from atlas_mcp.errors import CallerError, Problem
from atlas_mcp.model import JsonObject
from atlas_mcp.toolset import Collected, Context, Fault, taken_name

from .catalogue import beside, known
from .plan import looked


async def collect(ctx: Context, spec: Mapping[str, Any] | None, spec_id: str | None) -> Collected:
    """Check a remediation whole, keep it, and with it the suggestion: its score, and what decides about it.

    What is sent replaces what is kept.
    """
    kept = (await ctx.spec(spec_id)).body if spec_id and not spec else {}
    document = {**kept, **(spec or {}), "kind": KIND}
    body, problems = await _checked(ctx, document)
    problems += await taken_name(ctx, KIND, body.metadata.name if body else "", spec_id)
    told: JsonObject = body.model_dump(mode="json") if body else {}
    collected = Collected(
        spec_id=spec_id or "", complete=not problems, problems=[*map(Fault.of, problems)], questions=[], spec=told
    )
    if body is None or problems:
        return collected
    action = known(ctx, body.spec.action)
    try:
        found = await looked(ctx, body.spec.incident, action, body.spec.arguments, body.metadata.environment)
        suggestion = await ctx.suggest(found, body.spec.cause, body.spec.citations, body.spec.confidence)
    except CallerError as error:
        faults = [Fault.of(one) for one in error.problems or (Problem("/spec", error.message, error.remedy),)]
        return collected.model_copy(update={"complete": False, "problems": faults})
    stored = await ctx.save_spec(spec_id, KIND, body.metadata.name, told, {}, [])
    kept_as = {"spec_id": stored.id, "revision": stored.revision, "notes": notes(suggestion)}
    return collected.model_copy(update=kept_as)


def notes(suggestion: Suggestion) -> list[str]:
    """How a suggestion was judged, term by term."""
    judged = suggestion.judged
    shares = ", ".join(f"{one.name} {one.value} at {one.weight:.0%}" for one in judged.score.shares)
    holding = ", ".join(one.name for one in judged.decision.terms if one.holds)
    return [
        f"seen: {judged.told}; risk {judged.risk}",
        f"score {judged.score.value}: {shares}",
        "decision: it is taken again when it is planned, and by the worker; so far "
        + ("nothing stands against it running without a person" if judged.decision.ready else "a person approves it"),
        *(f"does not hold: {one.name} ({one.told})" for one in judged.decision.against),
        f"holds: {holding}",
    ]


async def _checked(ctx: Context, document: dict[str, Any]) -> tuple[Remediation | None, list[Problem]]:
    strange = [*ctx.environments().take_unknown(document)]
    try:
        body = Remediation.model_validate(document)
    except ValidationError as error:
        return None, [*strange, *problems_of(error, Remediation, KIND)]
    try:
        about = await ctx.incident(body.spec.incident)
        action = known(ctx, body.spec.action)
        arguments = action.arguments(body.spec.arguments)
    except CallerError as error:
        told = error.problems or (Problem("/spec", error.message, error.remedy),)
        return None, [*strange, *told]
    spec = body.spec.model_copy(update={"arguments": arguments, "digest": action.digest})
    return body.model_copy(update={"spec": spec}), [*strange, *beside(about, action, arguments)]
